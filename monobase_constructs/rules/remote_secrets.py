"""Which secrets of the secret manager an environment reads: those below its own path, and none that another reads.

The role of its SecretStore at the cloud says so too. Here nothing depends on it: a role that is too wide shows nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.tenancy import environment, stages, tenants
from monobase_constructs.rules.told import short
from monobase_constructs.values.secrets import PLATFORM, ROOT

OURS = tuple(f"{ROOT}{between}" for between in "/-")
"""What the names of this platform's secrets begin with; with hyphens where the secret manager takes no slashes."""
BEFORE = re.compile(r"^arn:.*:secret:|^projects/[^/]+/secrets/|^(?:secret|cert|key)/|^/+")
"""What may stand before the name of a secret: in the ARN of Amazon, the resource of Google, the type of Azure."""
OF_ARN = re.compile(r"-[A-Za-z0-9]{6}$")
"""What Amazon appends to the name in an ARN."""
BEGINNING = re.compile(r"\^((?:[\w/-]|\\[^\w])*)(.?)")
"""What each name begins with that the expression matches, and what follows in it."""
EVERYBODY = ""


@dataclass(frozen=True)
class Remote:
    """What an object names at the secret manager: one secret, or all whose names begin like this.

    name: without what stands before it, in small letters, since Azure knows no others.
    """

    subject: Subject
    path: str
    given: str
    name: str
    exact: bool = True

    def shares(self, other: Remote) -> bool:
        """Whether some secret is meant by both."""
        within = not other.exact and self.name.startswith(other.name)
        around = not self.exact and other.name.startswith(self.name)
        return within or around or self.name == other.name


@rule(
    "shared-secret",
    reason="whoever takes over one environment has the keys of the other: staging those of production, as it once was",
    fix="store the value once for each environment, below its own name, and refer to that",
)
def secrets_have_one_reader(documents: Documents) -> Iterable[Finding]:
    """A secret of the secret manager that is another environment's by its path, or that two environments read."""
    owners = documents.once(_owners)
    elsewhere: dict[str, list[tuple[str, Remote]]] = {}
    for each in (remote for subject in documents for remote in _remotes(subject)):
        reader = _reader(documents, each.subject)
        if each.name.startswith(OURS) or (not each.exact and any(one.startswith(each.name) for one in OURS)):
            if not _is_own(each, reader, owners.get(each.subject.cluster, {})):
                told = f"{_given(each)}; allowed: {_own(documents, each, reader)}"
                yield Finding(each.subject, each.path, told)
            continue
        known = elsewhere.setdefault(each.subject.cluster, [])
        others = (other for whose, other in known if whose != reader and other.shares(each))
        if (other := next(others, None)) is not None:
            yield Finding(each.subject, each.path, f"{_given(each)}, which {other.subject} reads; allowed: its own")
        known.append((reader, each))


def _remotes(subject: Subject) -> Iterator[Remote]:
    """Everything that the object reads from the secret manager, or writes to it."""
    match subject.kind:
        case "ExternalSecret":
            yield from _read(subject, subject.spec, "spec")
        case "ClusterExternalSecret":
            yield from _read(subject, part(subject.spec, "externalSecretSpec"), "spec.externalSecretSpec")
        case "PushSecret":
            for number, each in enumerate(records(subject.spec, "data")):
                key = part(each, "match", "remoteRef").get("remoteKey")
                yield _secret(subject, f"spec.data[{number}].match.remoteRef.remoteKey", str(key or ""))
        case _:
            pass


def _read(subject: Subject, spec: Document, path: str) -> Iterator[Remote]:
    for each in records(spec, "data"):
        if key := part(each, "remoteRef").get("key"):
            yield _secret(subject, f"{path}.data[{each.get('secretKey')}].remoteRef.key", str(key))
    for number, each in enumerate(records(spec, "dataFrom")):
        at = f"{path}.dataFrom[{number}]"
        if key := part(each, "extract").get("key"):
            yield _secret(subject, f"{at}.extract.key", str(key))
        if find := part(each, "find"):
            begins = str(find.get("path") or "") or _beginning(str(part(find, "name").get("regexp", "")))
            field = "path" if find.get("path") else "name.regexp" if "name" in find else "tags"
            yield Remote(subject, f"{at}.find.{field}", begins, _plain(begins), exact=False)


def _secret(subject: Subject, path: str, key: str) -> Remote:
    return Remote(subject, path, key, _plain(key))


def _plain(key: str) -> str:
    bare = BEFORE.sub("", key)
    return (OF_ARN.sub("", bare) if key.startswith("arn:") else bare).lower()


def _beginning(expression: str) -> str:
    """How every name begins that the expression matches; nothing where it may match any."""
    if "|" in expression or (found := BEGINNING.match(expression)) is None:
        return ""
    literal = found[1].removesuffix("\\")
    return re.sub(r"\\(.)", r"\1", literal[:-1] if found[2] and found[2] in "?*{" else literal)


def _owners(documents: Documents) -> dict[str, dict[str, str]]:
    """By cluster, whose the secrets are that begin like this."""
    found: dict[str, dict[str, str]] = {}
    for cluster in {subject.cluster for subject in documents}:
        found[cluster] = {between.join((ROOT, PLATFORM, "")): PLATFORM for between in "/-"}
    of_clients = {(cluster, each) for cluster, namespaces in tenants(documents).items() for each in namespaces}
    for cluster, namespace in of_clients | {*stages(documents)}:
        owner = environment(documents, cluster, namespace)
        found[cluster] |= {_path(documents, cluster, namespace, between): owner for between in "/-"}
    return found


def _path(documents: Documents, cluster: str, namespace: str, between: str) -> str:
    """How the secrets of a client's namespace begin; the names of stages hold no hyphens."""
    client, _, stage = namespace.rpartition("-")
    client, stage = stages(documents).get((cluster, namespace), (client, stage))
    return between.join((ROOT, client, stage, ""))


def _reader(documents: Documents, subject: Subject) -> str:
    """The environment that reads, or the platform; everybody where an object writes into many namespaces."""
    cluster, namespace = subject.cluster, subject.namespace
    if namespace is None:
        return EVERYBODY
    known = namespace in tenants(documents).get(cluster, ()) or (cluster, namespace) in stages(documents)
    return environment(documents, cluster, namespace) if known else PLATFORM


def _is_own(remote: Remote, reader: str, owners: dict[str, str]) -> bool:
    above = max((path for path in owners if remote.name.startswith(path)), key=len, default=None)
    if above is None or owners[above] != reader:
        return False
    return remote.exact or all(owner == reader for path, owner in owners.items() if path.startswith(remote.name))


def _own(documents: Documents, remote: Remote, reader: str) -> str:
    if reader == EVERYBODY:
        return "none of this platform's: every namespace would have it"
    between = "-" if remote.name.startswith(f"{ROOT}-") else "/"
    path = between.join((ROOT, PLATFORM, ""))
    if reader != PLATFORM:
        path = _path(documents, remote.subject.cluster, remote.subject.namespace or "", between)
    return f"what begins with {short(path)}"


def _given(remote: Remote) -> str:
    if remote.exact:
        return f"got {short(remote.given)}"
    return f"finds all that begins with {short(remote.given)}" if remote.given else "finds secrets of any path"
