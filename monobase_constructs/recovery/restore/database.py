"""How a PostgreSQL is restored: beside the broken one first, to look, and then in its place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from monobase_constructs.recovery.procedure import argo, log, writers
from monobase_constructs.recovery.procedure.rendered import (
    PLUGIN,
    Database,
    Document,
    Rendered,
    address,
    variable,
)
from monobase_constructs.recovery.procedure.steps import Step, merged
from monobase_constructs.recovery.restore import moments
from monobase_constructs.recovery.restore.moments import Tier, shown
from monobase_constructs.values.identities import IDENTITIES

LOOK = "look"


@dataclass(frozen=True)
class Source:
    """Where a database comes from: a folder of backups, and the moment in it (None: as late as it goes).

    snapshot: the Backup whose snapshots the disks are made from; the log in the folder makes them whole.
    """

    location: str
    server: str
    time: datetime | None
    loses: str
    snapshot: str | None = None


def source(database: Database, tier: Tier, to: datetime | None, now: datetime, kept: timedelta, newest: str) -> Source:
    """What a tier holds of a database; raises `Invalid` for a moment that it does not hold.

    newest: what is lost where no moment is asked for.
    """
    if tier == 3:
        copied, begun = moments.of_archive(database, to, now)
        moments.since_restore(database, begun)
        folder = f"{address(database.weekly or {}, 'TARGET')}/{copied:%Y-%m-%d}"
        loses = f"what was written after {shown(begun)}, when the base backup in it was begun"
        return Source(folder, database.server, None, loses)
    if tier == 1:
        begun = moments.of_snapshots(database, to, now, kept)
        moments.since_restore(database, begun)
        loses = f"what was written after {shown(begun)}, when the snapshot was begun"
        return Source(_folder(database), database.server, begun, loses, snapshot=_snapshot(database, begun))
    when = moments.of_log(database, to, now)
    moments.since_restore(database, when)
    loses = newest if when is None else f"what was written after {shown(when)}"
    return Source(_folder(database), database.server, when, loses)


def in_place(rendered: Rendered, database: Database, origin: Source, now: datetime) -> Iterator[Step]:
    """The steps from a database that is corrupt to one that is not, under the same name."""
    name = database.name
    writing = rendered.writers(f"{name}-rw")
    yield argo.pause(rendered)
    yield writers.stop(rendered, name, writing)
    yield Step(
        "Close the log",
        "With it everything up to this moment stays restorable, also what is about to be given up. Go on when the"
        " status shows no piece that waits. If the server does not answer, go on without.",
        log.closed(rendered.namespace, name),
    )
    yield from beside(rendered, database, origin)
    yield from replace(rendered, database, origin, now)
    yield proof(rendered, database, now)
    yield argo.resume(rendered)
    yield writers.start(rendered, name, writing)
    yield Step(
        "Take the one beside away",
        "Its disks stay, as those of the old cluster do, until somebody deletes the PersistentVolumes by hand.",
        [taken_away(rendered, database)],
    )


def beside(rendered: Rendered, database: Database, origin: Source) -> Iterator[Step]:
    """A cluster of one instance beside the other, to look at before anything is given up."""
    name, namespace = f"{database.name}-{LOOK}", rendered.namespace
    policies = [each for each in rendered.of_kind("NetworkPolicy") if each["metadata"]["name"] == database.name]
    if origin.snapshot is not None:
        yield _found(database, namespace, origin.snapshot)
    why = (
        "The wrong moment is noticed here, while nothing has been given up. Ask for the rows that were damaged."
        " The quota must have room for one more instance; what was stopped leaves some."
    )
    if origin.snapshot is None and origin.time is not None:
        why += (
            ' "recovery ended before configured recovery target was reached" in its log means that nothing was'
            " committed after that moment: ask for the plan again without --to."
        )
    if origin.snapshot is not None:
        why += (
            " Data and log were not snapshotted at the same moment; the archived log closes the gap, up to where the"
            f" Backup ended. If another Backup was chosen, put its name where {origin.snapshot} stands."
        )
    yield Step(
        "Restore beside it, and look",
        why,
        [
            _ready(namespace, name),
            f"kubectl cnpg --namespace {namespace} psql {name} -- {database.database}",
        ],
        [
            *(_renamed(each, database.name, name) for each in policies),
            *archived(database, origin),
            looking(database, origin),
        ],
    )


def taken_away(rendered: Rendered, database: Database) -> str:
    """The command that deletes the one beside, and what belongs to it."""
    kinds = "cluster.postgresql.cnpg.io,networkpolicy"
    return f"kubectl --namespace {rendered.namespace} delete {kinds} {database.name}-{LOOK}"


def replace(rendered: Rendered, database: Database, origin: Source, now: datetime) -> Iterator[Step]:
    """The same name, begun from backups."""
    name, namespace = database.name, rendered.namespace
    apply = f"kubectl apply --server-side --force-conflicts --filename dist/{rendered.cluster}/clients/{namespace}"
    yield Step(
        "State in the client module where it begins",
        "A cluster reads this once, when it is made. It archives to a folder of its own from then on: the tools refuse"
        " one that holds the log of another. Have it reviewed and merged: Argo CD waits.",
        merged(f"Restore {name} of {namespace}"),
        code=restore_from(database, origin, now),
    )
    yield Step(
        "Put it in the place of the old one",
        "The old cluster's disks are kept: write down the names of its volumes, by which they are found again. The new"
        " cluster has the same name, and would take over what is left of the old one: so nothing may be left. Only the"
        " database is applied: what uses it comes after the proof.",
        [
            f"kubectl --namespace {namespace} get persistentvolumeclaims --selector cnpg.io/cluster={name}"
            " --output custom-columns=CLAIM:.metadata.name,VOLUME:.spec.volumeName",
            f"kubectl --namespace {namespace} delete cluster.postgresql.cnpg.io {name}",
            f"kubectl --namespace {namespace} wait --for=delete pods,persistentvolumeclaims --selector"
            f" cnpg.io/cluster={name} --timeout=15m",
            f"{apply} --selector app.kubernetes.io/name={name}",
            _ready(namespace, name),
        ],
    )


def restore_from(database: Database, origin: Source, now: datetime) -> str:
    """What to write in the client module."""
    time = f'\n    time="{shown(origin.time)}",' if origin.time is not None else ""
    template = database.document["spec"].get("serviceAccountTemplate", {}).get("metadata", {})
    known = [template.get("annotations", {}).get(name) for name in IDENTITIES]
    identity = "".join(f'\n    identity=CloudIdentity("{each}"),' for each in known if each)
    return (
        "restore_from=RestoreFrom(\n"
        f'    "{origin.location}",\n'
        f'    cluster="{origin.server}",{time}{identity}\n'
        f'    archive_as="{database.name}-{now:%Y%m%d%H%M}",\n'
        ")"
    )


def proof(rendered: Rendered, database: Database, now: datetime) -> Step:
    """What must be seen before users are let in again: also a backup, for those that are listed are of the old one."""
    name, namespace = database.name, rendered.namespace
    instances = database.document["spec"]["instances"]
    first = _first_backup(database, now)
    return Step(
        "Prove it",
        f"{instances} of {instances} instances ready, the first backup of the new cluster completed, no page damaged,"
        " and the rows that were wanted there. Without that backup nothing written from here on could be restored.",
        [
            f"kubectl --namespace {namespace} wait backup.postgresql.cnpg.io/{first['metadata']['name']}"
            " --for=jsonpath='{.status.phase}'=completed --timeout=8h",
            f"kubectl cnpg --namespace {namespace} status {name}",
            f"kubectl cnpg --namespace {namespace} psql {name} -- {database.database}"
            " -c 'SELECT pg_is_in_recovery(), sum(checksum_failures) FROM pg_stat_database'",
        ],
        [first],
    )


def _first_backup(database: Database, now: datetime) -> Document:
    """A base backup by the plugin, under a name that no older one has."""
    metadata = database.document["metadata"]
    return {
        "apiVersion": database.document["apiVersion"],
        "kind": "Backup",
        "metadata": {"name": f"{database.name}-restored-{now:%Y%m%d%H%M}", "namespace": metadata["namespace"]},
        "spec": {
            "cluster": {"name": database.name},
            "method": "plugin",
            "pluginConfiguration": {"name": PLUGIN},
        },
    }


def _found(database: Database, namespace: str, name: str) -> Step:
    columns = (
        "NAME:.metadata.name,METHOD:.spec.method,PHASE:.status.phase,BEGUN:.status.startedAt,ENDED:.status.stoppedAt"
    )
    return Step(
        "Find the snapshot",
        f"By its schedule it is {name}. It must be completed, have ended before the rows were damaged, and still have"
        " its snapshots, ready to use: one of the data and, with -wal, one of the log.",
        [
            f"kubectl --namespace {namespace} get backups.postgresql.cnpg.io --selector cnpg.io/cluster={database.name}"
            f" --sort-by=.metadata.creationTimestamp --output custom-columns={columns}",
            f"kubectl --namespace {namespace} get volumesnapshots --selector cnpg.io/backupName={name}",
        ],
    )


def _ready(namespace: str, name: str) -> str:
    return f"kubectl --namespace {namespace} wait cluster.postgresql.cnpg.io/{name} --for=condition=Ready --timeout=4h"


def looking(database: Database, origin: Source) -> Document:
    """The throw-away cluster: one instance, which archives nothing and lets nobody in but the operator."""
    given = database.document["spec"]
    kept = (
        "imageName", "imageCatalogRef", "postgresUID", "postgresGID", "postgresql", "resources", "storage",
        "walStorage", "affinity", "serviceAccountTemplate", "priorityClassName", "inheritedMetadata",
    )  # fmt: skip
    spec: dict[str, Any] = {"instances": 1} | {key: copy.deepcopy(given[key]) for key in kept if key in given}
    spec["postgresql"] = {key: value for key, value in given["postgresql"].items() if key != "synchronous"}
    # Without a source the operator would start from the disks as they are: it writes no backup_label and reads no log.
    recovery: dict[str, Any] = {"source": "origin"}
    if origin.snapshot is not None:
        disks = {"storage": origin.snapshot}
        disks |= {"walStorage": f"{origin.snapshot}-wal"} if "walStorage" in given else {}
        recovery["volumeSnapshots"] = {
            disk: {"apiGroup": "snapshot.storage.k8s.io", "kind": "VolumeSnapshot", "name": name}
            for disk, name in disks.items()
        }
        recovery["recoveryTarget"] = {"targetImmediate": True}
    elif origin.time is not None:
        recovery["recoveryTarget"] = {"targetTime": shown(origin.time)}
    spec["bootstrap"] = {"recovery": recovery}
    store = next((each["metadata"]["name"] for each in archived(database, origin)), _primary(database))
    parameters = {"barmanObjectName": store, "serverName": origin.server}
    spec["externalClusters"] = [{"name": "origin", "plugin": {"name": PLUGIN, "parameters": parameters}}]
    return {
        "apiVersion": database.document["apiVersion"],
        "kind": "Cluster",
        "metadata": {
            "name": f"{database.name}-{LOOK}",
            "namespace": database.document["metadata"]["namespace"],
        },
        "spec": spec,
    }


def archived(database: Database, origin: Source) -> list[Document]:
    """The ObjectStore of a weekly copy; none where the cluster's own serves."""
    given, weekly = database.primary, database.weekly
    if given is None or weekly is None or not origin.location.startswith(address(weekly, "TARGET")):
        return []
    known = given["spec"]["configuration"]
    configuration = {key: known[key] for key in known if key.endswith("Credentials") or key == "endpointURL"}
    spec: dict[str, Any] = {"configuration": {"destinationPath": origin.location} | configuration}
    if region := variable(weekly, "RCLONE_CONFIG_ARCHIVE_REGION"):
        spec["instanceSidecarConfiguration"] = {"env": [{"name": "AWS_DEFAULT_REGION", "value": region}]}
    metadata = {"name": f"{database.name}-{LOOK}", "namespace": given["metadata"]["namespace"]}
    return [{"apiVersion": given["apiVersion"], "kind": given["kind"], "metadata": metadata, "spec": spec}]


def _primary(database: Database) -> str:
    return (database.primary or {})["metadata"]["name"]


def _folder(database: Database) -> str:
    return (database.primary or {})["spec"]["configuration"]["destinationPath"]


def _snapshot(database: Database, begun: datetime) -> str:
    """The name of the Backup that the operator makes by a schedule: with the second in which it was due."""
    return f"{(database.hourly or {})['metadata']['name']}-{begun:%Y%m%d%H%M%S}"


def _renamed(policy: Document, old: str, new: str) -> Document:
    """The policy of a cluster, for one beside it: its own instances and the operator, no application."""
    spec = copy.deepcopy(policy["spec"])
    peers = [*spec.get("ingress", []), *spec.get("egress", [])]
    spec["ingress"] = [rule for rule in spec.get("ingress", []) if _operator_or(rule, old)]
    for selector in [spec["podSelector"], *(peer.get("podSelector", {}) for rule in peers for peer in _ends(rule))]:
        labels = selector.get("matchLabels", {})
        if labels.get("cnpg.io/cluster") == old:
            labels["cnpg.io/cluster"] = new
    metadata = {"name": new, "namespace": policy["metadata"]["namespace"]}
    return {"apiVersion": policy["apiVersion"], "kind": policy["kind"], "metadata": metadata, "spec": spec}


def _operator_or(rule: Document, cluster: str) -> bool:
    labels = [peer.get("podSelector", {}).get("matchLabels", {}) for peer in _ends(rule)]
    return any(
        each.get("cnpg.io/cluster") == cluster or each.get("app.kubernetes.io/name") == "cloudnative-pg"
        for each in labels
    )


def _ends(rule: Document) -> list[Document]:
    return [*rule.get("from", []), *rule.get("to", [])]
