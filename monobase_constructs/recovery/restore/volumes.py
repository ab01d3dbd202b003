"""How ordinary volumes come back: by Velero, into claims that are not there."""

from __future__ import annotations

from datetime import datetime

from monobase_constructs.recovery.procedure import waits
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.restore.moments import Tier, newest, shown, when
from monobase_constructs.values.cron import Cron
from monobase_constructs.values.points import Keeping, Series
from monobase_constructs.values.problems import Invalid

NAMESPACE = "velero"
NAME = "app.kubernetes.io/name"


def put_back(rendered: Rendered, tier: Tier, to: datetime | None, now: datetime) -> Step:
    """A Restore of the claims and their data; raises `Invalid` for a moment that no schedule keeps."""
    schedule = _schedule(rendered, tier)
    name, made = schedule["metadata"]["name"], f"{rendered.namespace}-{now:%Y%m%d%H%M%S}"
    backup = f"{name}-{begun(schedule, to, now):%Y%m%d%H%M%S}"
    restore: Document = {
        "apiVersion": "velero.io/v1",
        "kind": "Restore",
        "metadata": {"name": made, "namespace": NAMESPACE},
        "spec": {
            "backupName": backup,
            "includedNamespaces": [rendered.namespace],
            "includedResources": ["persistentvolumeclaims", "persistentvolumes"],
            # Not the claims of databases and object stores: those come back by tools that know what is in them.
            "orLabelSelectors": [{"matchLabels": {NAME: each}} for each in rendered.volumes()],
            "existingResourcePolicy": "none",
            "restorePVs": True,
            "itemOperationTimeout": "8h0m0s",
        },
    }
    return Step(
        "Put back the volumes",
        "Claims that are there are left alone: delete those that are broken first, with the pods that hold them. The"
        " name of a backup ends with the second in which it was begun; take the one that is listed.",
        [
            f"kubectl --namespace {NAMESPACE} get backups.velero.io --selector velero.io/schedule-name={name}",
            *waits.velero(NAMESPACE, f"restores.velero.io/{made}"),
            f"kubectl --namespace {rendered.namespace} get persistentvolumeclaims",
        ],
        [restore],
        first=[f"kubectl --namespace {NAMESPACE} delete --ignore-not-found restores.velero.io {made}"],
    )


def lost(rendered: Rendered, tier: Tier, to: datetime | None, now: datetime) -> str:
    """What the newest backup before a moment does not hold."""
    return f"what was written after {shown(begun(_schedule(rendered, tier), to, now))}, when the backup was begun"


def _schedule(rendered: Rendered, tier: Tier) -> Document:
    place = "archive" if tier == 3 else "primary"
    for each in rendered.schedules():
        if each["spec"]["template"]["storageLocation"] == place:
            return each
    raise Invalid("--tier", tier, f"a tier that keeps {rendered.namespace}", "no schedule of Velero writes there")


def begun(schedule: Document, to: datetime | None, now: datetime) -> datetime:
    """When the newest backup before a moment was begun."""
    seconds = int(schedule["spec"]["template"]["ttl"].partition("h")[0]) * 3600
    made = Series(Cron(schedule["spec"]["schedule"]), Keeping(seconds=seconds))
    return when(newest(made, to, now, f"{schedule['metadata']['name']} keeps no older ones").state)
