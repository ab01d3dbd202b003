"""A database that begins from backups in the place of another: when that is meant, and what would go wrong otherwise.

CloudNativePG reads where a cluster begins once, when it is made. Of one that runs only the folder of its log would
change, to one without a base backup. So a replacement is told by a folder that none of its kind had before, and that
none was restored from: nothing of the old cluster is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.rules.documents import Change
from monobase_constructs.rules.reading import part, records, texts
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.values.problems import Invalid

REMEDY = (
    "a cluster that exists goes on as it is: restore into one of another name, and let workloads use that; or let one "
    "take its place that archives to a folder which none had before, archive_as="
)

BEGINS = "spec.bootstrap.recovery"


def replaces(old: Subject, new: Subject) -> bool:
    """Whether `new` is said to be another cluster than `old`, made from backups under the same name."""
    log = archive(new)
    return _recovery(new) != {} and log is not None and log not in (archive(old), *_read(old, new))


def begun_otherwise(old: Subject, new: Subject, change: Change) -> Iterator[Finding]:
    """What a cluster that runs is told, and would not do, or would do to its log."""
    if replaces(old, new):
        return
    if _recovery(new) and (_recovery(old), origin(old)) != (_recovery(new), origin(new)):
        was, becomes = _words(old, (*change.before, *change.after)), _words(new, change.after)
        yield Finding(new, BEGINS, str(Invalid("", becomes, was, REMEDY)))
    one, other = archive(old), archive(new)
    if None not in (one, other) and one != other:
        told = Invalid("", other, f'"{one}"', f"no base backup is there; {REMEDY}")
        yield Finding(new, f"spec.plugins[{_archiver(new).get('name')}].parameters.serverName", str(told))


def origin_moved(old: Subject, new: Subject, change: Change) -> Iterator[Finding]:
    """The place that a cluster which goes on as it is was made from."""
    was, becomes = (texts(each.spec, "configuration").get("destinationPath") for each in (old, new))
    if was == becomes:
        return
    place = (new.cluster, new.namespace, new.name)
    made = [
        each for each in change.after if each.kind == "Cluster" and (each.cluster, each.namespace, store(each)) == place
    ]
    for cluster in made:
        # One that is not among those before is the same as before.
        known = [each for each in change.before if each.kind == "Cluster" and str(each) == str(cluster)]
        if not any(each.cluster == cluster.cluster and replaces(each, cluster) for each in known):
            told = Invalid("", becomes, f'"{was}"', f"{cluster} was made from there; {REMEDY}")
            yield Finding(new, "spec.configuration.destinationPath", str(told))


def by_hand(old: Subject, new: Subject, change: Change) -> Iterator[Finding]:
    """In which order a person does it."""
    of = f"kubectl -n {new.namespace}"
    told = (
        f"begins {_words(new, change.after)} in the place of the one that runs, which would ignore that and archive to "
        f"{archive(new)} without a base backup; so, where it runs: 1. pause Argo CD, stop what writes, merge; 2. {of} "
        f"delete cluster.postgresql.cnpg.io {new.name}, and wait until its pods and claims are gone: its disks are "
        "kept; 3. have it applied, and take a backup of it at once; monobase restore plan prints each command"
    )
    yield Finding(new, BEGINS, told)


def archive(cluster: Subject) -> str | None:
    """The folder that its log goes to; None: nothing archives it."""
    plugin = _archiver(cluster)
    return texts(plugin, "parameters").get("serverName", cluster.name) if plugin else None


def origin(cluster: Subject) -> Document:
    """What is told of the place that it begins from."""
    source = _recovery(cluster).get("source")
    known = records(cluster.spec, "externalClusters")
    return next((each for each in known if source is not None and each.get("name") == source), Document())


def store(cluster: Subject) -> str | None:
    """The ObjectStore of the place that it begins from."""
    return texts(origin(cluster), "plugin", "parameters").get("barmanObjectName")


def _archiver(cluster: Subject) -> Document:
    return next((each for each in records(cluster.spec, "plugins") if each.get("isWALArchiver")), Document())


def _recovery(cluster: Subject) -> Document:
    return part(cluster.spec, "bootstrap", "recovery")


def _read(*clusters: Subject) -> Iterator[str]:
    """The folders that clusters begin from."""
    for each in clusters:
        if place := origin(each):
            yield texts(place, "plugin", "parameters").get("serverName", str(place.get("name")))


def _words(cluster: Subject, among: Sequence[Subject]) -> str:
    """Where it begins; of several ObjectStores the first counts."""
    recovery = _recovery(cluster)
    if not recovery:
        return "nothing"
    place = (cluster.cluster, cluster.namespace, "ObjectStore", store(cluster))
    found = [each for each in among if (each.cluster, each.namespace, each.kind, each.name) == place]
    location = "".join(f"{texts(each.spec, 'configuration').get('destinationPath')}/" for each in found[:1])
    moment = texts(recovery, "recoveryTarget").get("targetTime")
    folder = next(_read(cluster), recovery.get("source"))
    return f"from {location}{folder}" + (f" at {moment}" if moment else "")
