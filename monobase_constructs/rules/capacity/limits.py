"""What a LimitRange refuses of the containers and claims of its namespace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, claims, containers
from monobase_constructs.rules.told import short
from monobase_constructs.values.quantities import amount


@rule(
    "limit-range",
    reason="the API server refuses the pod or the claim, and nothing runs: a Deployment goes on making it for ever",
    fix="leave the LimitRange to the platform, or let it allow what runs in its namespace",
)
def limit_ranges_let_in_what_runs(documents: Documents) -> Iterable[Finding]:
    """Containers and claims that ask for more than a LimitRange of their namespace allows at most, or for less."""
    ranges = [each for each in documents if each.kind == "LimitRange"]
    bounded = {(each.cluster, each.namespace) for each in ranges if _bounds(each)}
    for subject in documents if bounded else ():
        if (subject.cluster, subject.namespace) not in bounded:
            continue
        for limits in ranges:
            if (limits.cluster, limits.namespace) == (subject.cluster, subject.namespace):
                yield from _refused(subject, limits)


def _bounds(limits: Subject) -> bool:
    return any(part(each, bound) for each in records(limits.spec, "limits") for bound in ("max", "min"))


def _refused(subject: Subject, limits: Subject) -> Iterator[Finding]:
    for bounds in records(limits.spec, "limits"):
        match bounds.get("type"):
            case "Container":
                asking, most = _asking(subject), "limits"
            case "PersistentVolumeClaim":
                asking, most = (
                    ((f"{path}.resources", part(claim, "resources")) for path, claim in claims(subject)),
                    "requests",
                )
            case _:
                continue
        for path, resources in asking:
            # What a container does not say it is given: a limit is a request where none is written.
            limited = part(bounds, "default") | part(resources, "limits")
            requested = part(bounds, "defaultRequest") | part(resources, "limits") | part(resources, "requests")
            highest = limited if most == "limits" else requested
            yield from _beyond(subject, f"{path}.{most}", highest, part(bounds, "max"), limits, least=False)
            yield from _beyond(subject, f"{path}.requests", requested, part(bounds, "min"), limits, least=True)


def _asking(subject: Subject) -> Iterator[tuple[str, Document]]:
    """What each container says of its resources, also the servers of a database."""
    for path, container in containers(subject):
        yield f"{path}.resources", part(container, "resources")
    if (subject.group, subject.kind) == ("postgresql.cnpg.io", "Cluster"):
        yield "spec.resources", part(subject.spec, "resources")


def _beyond(
    subject: Subject, path: str, asked: Document, allowed: Document, limits: Subject, *, least: bool
) -> Iterator[Finding]:
    for name, bound in allowed.items():
        edge, given = amount(bound), amount(asked.get(name))
        if edge is None or given is None:
            continue
        if given < edge if least else given > edge:
            told = f"got {short(asked[name])}; allowed: at {'least' if least else 'most'} {bound}, as {limits} says"
            yield Finding(subject, f"{path}.{name}", told)
