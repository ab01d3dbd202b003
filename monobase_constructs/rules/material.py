"""Secrets where everybody can read them: in variables, in configuration, in arguments, in the values of charts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.reading import part
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers
from monobase_constructs.rules.texts import each_text, read_by_pods, whole_texts
from monobase_constructs.rules.told import joined

KNOWN: Mapping[str, tuple[Sequence[str], re.Pattern[str]]] = {
    "a private key": (("PRIVATE KEY",), re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
    "an access key of AWS": (("AKIA", "ASIA"), re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")),
    "a token of GitHub": (
        ("gh", "github_pat_"),
        re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})"),
    ),
    "a token of GitLab": (("glpat-",), re.compile(r"\bglpat-[A-Za-z0-9_-]{20,}")),
    "a token of Slack": (("xox",), re.compile(r"\bxox[abprs]-[A-Za-z0-9-]{10,}")),
    "a key of Stripe": (("k_live_",), re.compile(r"\b[rs]k_live_[A-Za-z0-9]{16,}")),
    "a key of Google": (("AIza",), re.compile(r"\bAIza[0-9A-Za-z_-]{35}")),
    "a key of SendGrid": (("SG.",), re.compile(r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}")),
    "a key of Azure Storage": (("AccountKey=",), re.compile(r"AccountKey=[A-Za-z0-9+/]{40,}")),
    "a signed token": (("eyJ",), re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.")),
    "a password in an address": (("@",), re.compile(r"://[^/\s:@{}$\"'\\]+:[^/\s:@{}$\"'\\]+@")),
    "a password in SQL": (("PASSWORD '", "password '"), re.compile(r"(?:PASSWORD|password)\s+'[^'{}$]+'")),
}
"""What gives a secret away, as those who issue it write it; and a part of it that is quickly looked for."""
SECRET_NAME = re.compile(r"(?:^|_)(?:(?:PG)?PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY)$")
"""How variables end that hold a secret."""
FLAG = re.compile(r"--?([A-Za-z][\w-]*)(?:=(.*))?", re.DOTALL)
"""An argument that is a setting, with its value, or with the next argument as its value."""
ASSIGNED = re.compile(r"(?:^|[\s;])([A-Z][A-Z0-9_]*)=(\S+)")
"""A variable that a command line sets, as `PGPASSWORD=... psql` does."""
SETTING = re.compile(
    r"""^[ \t{,]*["']?([A-Za-z][\w.-]*)["']?[ \t]*[:=][ \t]*("[^"\n]*"|'[^'\n]*'|[^\s"',;{}\[\]]+)""", re.MULTILINE
)
"""A line of a file that sets something, as INI, properties, YAML and JSON write it, with its name and its value."""
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
"""Between the words of a name such as adminPassword."""
OF_A_SECRET = re.compile(r"SECRET$")
"""How values of charts end that name a Secret: existingSecret."""
REFERRING = ("$", "{{", "/", "<", "@")
"""How values begin that are read from somewhere else: variables, templates, files, placeholders."""
LIKE_A_SECRET = re.compile(r"[^/].*\w|\w", re.DOTALL)
"""What is no path, and more than a stroke in the place of nothing, for programs that want something there."""
RANDOM = re.compile(r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{24,}={0,2}(?![A-Za-z0-9+/_=-])")
BITS = 4.2
"""Per character: random text in base 64 of 24 characters has more, names, paths and hexadecimal numbers have less."""

LIKE_A_KEY = re.compile(r"(?=\D*\d)[0-9A-Za-z]{32}")
"""As PagerDuty and many others write their keys; no field of a secret is called so."""


@rule(
    "secret-material",
    reason="Git keeps the value for ever, and everybody who can read the repository has it",
    fix="bring it from the secret manager: SecretBundle(env, ..., keys=[...]); change the value that was in Git",
)
def no_secret_is_in_the_open(documents: Documents) -> Iterable[Finding]:
    """What looks like a secret outside of a Secret: a key, a token, a password in an address, a random text."""
    for subject in documents:
        yield from _keys_for_names(subject)
        yield from _in_commands(subject)
        yield from _in_files(subject)
        yield from _in_mappings(subject)
        whole = whole_texts(documents)[id(subject)]
        for what, (parts, pattern) in KNOWN.items():
            if any(part in whole for part in parts) and pattern.search(whole) is not None:
                for path in (path for path, text in each_text(subject.document) if pattern.search(text)):
                    yield Finding(subject, path, f"holds {what}; allowed: a reference to a key of a Secret")
        for path, name, text in read_by_pods(subject):
            if name is not None and is_secret(name, text):
                yield Finding(subject, path, "is called like a secret and written out; allowed: a key of a Secret")
            elif any(_is_random(found[0]) for found in RANDOM.finditer(text)):
                yield Finding(subject, path, "holds random text, as secrets are; allowed: a key of a Secret")


def _keys_for_names(subject: Subject) -> Iterator[Finding]:
    """Keys in the place of the names of the fields that hold them."""
    if subject.kind == "ExternalSecret":
        for number, each in enumerate(listed(subject.spec, "data")):
            if LIKE_A_KEY.fullmatch(inner(each, "remoteRef").get("property") or ""):
                path = f"spec.data[{number}].remoteRef.property"
                yield Finding(
                    subject, path, "is written as keys are; allowed: the name of the field that holds the key"
                )


def is_secret(name: str, text: str) -> bool:
    """Whether the name is that of a secret, and the text no reference to one; also of flags and keys."""
    return bool(SECRET_NAME.search(name.upper().replace("-", "_")) and LIKE_A_SECRET.match(text)) and not (
        text.strip("\"' ").startswith(REFERRING)
    )


def _in_commands(subject: Subject) -> Iterator[Finding]:
    """Secrets in the arguments of containers: as flags, with the value in them or behind them, and as variables."""
    for path, container in containers(subject):
        for field in ("command", "args"):
            given = texts(container, field)
            for number, text in enumerate(given):
                flag = FLAG.fullmatch(text)
                following = given[number + 1] if number + 1 < len(given) else ""
                value = (flag[2] if flag[2] is not None else following) if flag else ""
                written = flag is not None and not value.startswith("-") and is_secret(flag[1], value)
                if written or any(is_secret(*each) for each in ASSIGNED.findall(text)):
                    told = "is called like a secret and written out; allowed: a variable from a key of a Secret"
                    yield Finding(subject, f"{path}.{field}[{number}]", told)


def _in_files(subject: Subject) -> Iterator[Finding]:
    """Lines of the files in a ConfigMap that set what is called like a secret."""
    data: Document = part(subject.document, "data") if subject.kind == "ConfigMap" else {}
    for file, text in data.items():
        found = (name for name, value in SETTING.findall(str(text)) if is_secret(_last(name), value.strip("\"'")))
        for name in dict.fromkeys(found):
            told = f"sets {name}, which is called like a secret; allowed: a variable from a key of a Secret"
            yield Finding(subject, joined("data", file), told)


def _in_mappings(subject: Subject) -> Iterator[Finding]:
    """Annotations, and values of charts, that are called like a secret; what names a Secret is none."""
    told = "is called like a secret and written out; allowed: a key of a Secret"
    for name, text in part(subject.document, "metadata", "annotations").items():
        if is_secret(name.rpartition("/")[2], str(text)):
            yield Finding(subject, joined("metadata.annotations", name), told)
    values = part(subject.spec, "source", "helm", "valuesObject") if subject.kind == "Application" else {}
    for path, text in each_text(values, "spec.source.helm.valuesObject"):
        name = _last(path)
        if not OF_A_SECRET.search(name.upper()) and is_secret(name, text):
            yield Finding(subject, path, told)


def _last(name: str) -> str:
    """The last of the words between dots, and those in it apart."""
    return HUMP.sub("_", name.rpartition(".")[2])


def _is_random(text: str) -> bool:
    """Whether so many different characters of every kind stand in it that nobody has thought of it."""
    kinds = (any(map(test, text)) for test in (str.isupper, str.islower, str.isdigit))
    counted = Counter(text)
    bits = -sum(count / len(text) * math.log2(count / len(text)) for count in counted.values())
    return all(kinds) and bits > BITS
