"""How much memory programs are told to use, against what their containers may."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers, pod_spec
from monobase_constructs.rules.told import short
from monobase_constructs.values.quantities import amount

CACHES = ("valkey-server", "redis-server")
SHARE = Decimal("0.9")
"""Of the limit, what a program may be told: beside what it counts there are its code, its threads and what lies
fragmented; Valkey and Go both count less than the kernel does."""
VARIABLES: Mapping[str, str] = {
    "GOMEMLIMIT": r"(\d+(?:[KMGT]iB|B)?)$",
    "NODE_OPTIONS": r"--max[-_]old[-_]space[-_]size=(\d+)",
    "JAVA_TOOL_OPTIONS": r"-Xmx(\d+[kKmMgGtT]?)",
}
"""Variables of runtimes that bound their memory, and where in them the amount stands."""
LETTERS = {"k": 1, "m": 2, "g": 3, "t": 4}
UNITS = {"": 1, "b": 1}
UNITS.update({unit: 1000**power for unit, power in LETTERS.items()})
UNITS.update({unit + end: 1024**power for unit, power in LETTERS.items() for end in ("b", "ib")})
"""As Valkey writes them, where k is a thousand and kb is 1024, and as Go does."""


@rule(
    "memory-limit",
    reason="the kernel kills the program before it knows that it is short: a cache loses all, requests end half-way",
    fix="leave it to the construct, which reckons it from the memory: resources=Resources(memory=...)",
)
def programs_stay_within_their_memory(documents: Documents) -> Iterable[Finding]:
    """A cache or a runtime that is told to use more than nine tenths of the memory of its container, or no bound."""
    for subject in documents:
        for path, container in containers(subject):
            limit = amount(inner(container, "resources", "limits").get("memory"))
            if limit is None:
                continue
            most = limit * SHARE
            for where, written, told in _bounds(documents, subject, path, container):
                if told is None or told > most:
                    given = f"got {short(written)}" if written else "missing"
                    yield Finding(
                        subject, where, f"{given}; allowed: at most {int(most) // 2**20}mb of its {_mb(limit)}"
                    )


def _bounds(
    documents: Documents, subject: Subject, path: str, container: Document
) -> Iterator[tuple[str, str | None, Decimal | None]]:
    """Where a bound stands or should stand, what is written, and how many bytes that is."""
    for variable in listed(container, "env"):
        pattern, value = VARIABLES.get(variable["name"]), variable.get("value")
        if pattern is not None and value and (found := re.search(pattern, value)) is not None:
            megabytes = 2**20 if variable["name"] == "NODE_OPTIONS" else 1
            yield (
                f"{path}.env[{variable['name']}]",
                value,
                _bytes(found[1], java=variable["name"][0] == "J") * megabytes,
            )
    if (said := told_to_cache(documents, subject, container)) is not None:
        found = re.search(r"(?:^|--)maxmemory[ =]+(\d+)([a-z]*)", said, re.MULTILINE | re.IGNORECASE)
        written = f"maxmemory {found[1]}{found[2]}" if found is not None else None
        told = _bytes(f"{found[1]}{found[2]}") if found is not None else Decimal(0)
        yield path, written, told or None


def told_to_cache(documents: Documents, subject: Subject, container: Document) -> str | None:
    """What a cache is told by its command and by the files that it reads; None where another program runs."""
    words = [*texts(container, "command"), *texts(container, "args")]
    if not any(word.rpartition("/")[2] in CACHES for word in words):
        return None
    return "\n".join([" ".join(words), *_files(documents, subject, container, words)])


def _files(documents: Documents, subject: Subject, container: Document, words: list[str]) -> Iterator[str]:
    """The files that the program is told to read, of ConfigMaps."""
    pod = pod_spec(subject)
    volumes = {each["name"]: each for each in listed(pod[1], "volumes")} if pod is not None else {}
    for mount in listed(container, "volumeMounts"):
        named = inner(volumes.get(mount["name"], {}), "configMap").get("name")
        config = documents.get(subject, "ConfigMap", named) if named else None
        for word in words:
            if config is not None and word.startswith(mount["mountPath"]):
                key = mount.get("subPath") or word.removeprefix(mount["mountPath"]).strip("/")
                yield str(inner(config.document, "data").get(key, ""))


def _bytes(written: str, *, java: bool = False) -> Decimal:
    found = re.fullmatch(r"(\d+)([A-Za-z]*)", written)
    assert found is not None, written
    unit = found[2].lower()
    return Decimal(found[1]) * UNITS.get(f"{unit}b" if java and unit else unit, 1)


def _mb(limit: Decimal) -> str:
    return f"{int(limit) // 2**20}mb"
