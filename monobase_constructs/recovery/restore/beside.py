"""A database beside the broken one, to look at before anything is given up."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from monobase_constructs.recovery.procedure import waits
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document, address, variable
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.procedure.stores import PLUGIN, Database
from monobase_constructs.recovery.restore.moments import shown
from monobase_constructs.recovery.restore.origin import Origin

LOOK = "look"
KEPT = (
    "imageName", "imageCatalogRef", "postgresUID", "postgresGID", "postgresql", "resources", "storage",
    "walStorage", "affinity", "serviceAccountTemplate", "priorityClassName", "inheritedMetadata",
)  # fmt: skip
"""What the one beside has of the other."""
COLUMNS = "NAME:.metadata.name,METHOD:.spec.method,PHASE:.status.phase,BEGUN:.status.startedAt,ENDED:.status.stoppedAt"


def beside(rendered: Rendered, database: Database, origin: Origin) -> Iterator[Step]:
    """A cluster of one instance; one of another moment that is still there goes first."""
    name, namespace = f"{database.name}-{LOOK}", rendered.namespace
    policies = [each for each in rendered.of_kind("NetworkPolicy") if name_of(each) == database.name]
    if origin.snapshot is not None:
        yield _found(database, namespace, origin.snapshot)
    why = (
        "The wrong moment is noticed here, while nothing has been given up. Ask for the rows that were damaged."
        " The quota must have room for one more instance"
    )
    why += "." if origin.snapshot is not None else "; what was stopped leaves some."
    if origin.snapshot is not None:
        why += (
            " Data and log were not snapshotted at the same moment; the archived log closes the gap, up to where the"
            f" Backup ended. If another Backup was chosen, put its name where {origin.snapshot} stands."
        )
    elif origin.time is None and origin.location == _log(database):
        why += (
            " No --to was given, so it goes as far as the log does, with all that was deleted or changed by mistake: if"
            " that is what happened, stop, and ask for the plan with --to and the moment before."
        )
    elif origin.time is not None:
        why += (
            ' "recovery ended before configured recovery target was reached" in its log means that nothing was'
            " committed after that moment: ask for the plan again without --to."
        )
    yield Step(
        "Restore beside it, and look",
        why,
        [*waits.database(namespace, name), f"kubectl cnpg --namespace {namespace} psql {name} -- {database.database}"],
        [
            *(_renamed(each, database.name, name) for each in policies),
            *archived(database, origin),
            looking(database, origin),
        ],
        first=[
            taken_away(rendered, database),
            f"kubectl --namespace {namespace} wait --for=delete pods,persistentvolumeclaims"
            f" --selector cnpg.io/cluster={name} --timeout=15m",
        ],
    )


def taken_away(rendered: Rendered, database: Database) -> str:
    """The command that deletes the one beside, and what belongs to it."""
    kinds = "cluster.postgresql.cnpg.io,objectstore.barmancloud.cnpg.io,networkpolicy"
    return f"kubectl --namespace {rendered.namespace} delete --ignore-not-found {kinds} {database.name}-{LOOK}"


def looking(database: Database, origin: Origin) -> Document:
    """The throw-away cluster: one instance, which archives nothing and lets nobody in but the operator."""
    given = database.document["spec"]
    spec: dict[str, Any] = {"instances": 1} | {key: copy.deepcopy(given[key]) for key in KEPT if key in given}
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
    store = next((name_of(each) for each in archived(database, origin)), None) or name_of(database.primary or {})
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


def archived(database: Database, origin: Origin) -> list[Document]:
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


def _log(database: Database) -> str | None:
    """Where its log goes, in which every moment lies."""
    return database.primary["spec"]["configuration"]["destinationPath"] if database.primary is not None else None


def _found(database: Database, namespace: str, name: str) -> Step:
    return Step(
        "Find the snapshot",
        f"By its schedule it is {name}. It must be completed, have ended before the rows were damaged, and still have"
        " its snapshots, ready to use: one of the data and, with -wal, one of the log.",
        [
            f"kubectl --namespace {namespace} get backups.postgresql.cnpg.io --selector cnpg.io/cluster={database.name}"
            f" --sort-by=.metadata.creationTimestamp --output custom-columns={COLUMNS}",
            f"kubectl --namespace {namespace} get volumesnapshots --selector cnpg.io/backupName={name}",
        ],
    )


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
