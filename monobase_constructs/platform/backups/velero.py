"""The bodies of Velero's objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from monobase_constructs.cluster.backups import AzureLocation, BackupLocation, GcsLocation, Role, S3Location
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.environment.backups import NamespaceBackups, Tier
from monobase_constructs.objects.structs import velero

NAMESPACE = "velero"
REPOSITORY_SECRET = "velero-repo-credentials"
"""Velero makes it itself where it is missing, with a password that is written in its source code."""
CREDENTIALS = "velero-credentials"
POLICY = "volume-policy"
Moved = Literal["snapshots", "copies"]

LEFT_OUT = (
    "backups.postgresql.cnpg.io",
    "controllerrevisions.apps",
    "endpoints",
    "endpointslices.discovery.k8s.io",
    "events",
    "events.events.k8s.io",
    "leases.coordination.k8s.io",
    "pods",
    "replicasets.apps",
    "secrets",
    "volumesnapshots.snapshot.storage.k8s.io",
)
"""What others make again, Secrets first of all: they come from the secret manager, and in a backup they would lie open
to whoever reads the bucket. Snapshots that are not its own Velero deletes once it has backed them up."""


VOLUME_POLICY = """\
# Which volumes Velero leaves to others; the first rule that fits decides.
version: v1
volumePolicies:
# CloudNativePG: by its log and its base backups, which are whole; a volume by itself is not.
- conditions:
    pvcLabels:
      cnpg.io/pvcRole: PG_DATA
  action:
    type: skip
- conditions:
    pvcLabels:
      cnpg.io/pvcRole: PG_WAL
  action:
    type: skip
# MinIO: copied object by object; shards of several nodes are of no use unless taken at the same moment.
- conditions:
    pvcLabels:
      app.kubernetes.io/component: object-store
  action:
    type: skip
- conditions:
    volumeTypes:
    - emptyDir
    - secret
    - configmap
    - projected
    - downwardAPI
  action:
    type: skip
- conditions:
    csi: {}
  action:
    type: snapshot
"""


def location(place: BackupLocation, *, prefix: str, default: bool, keys: bool) -> velero.BackupStorageLocationSpec:
    """Where backups lie; `keys`: whether Velero proves itself by keys, in a file as the tools of AWS read it."""
    provider, bucket, config = _plugin(place)
    credential = velero.BackupStorageLocationSpecCredential(name=CREDENTIALS, key="cloud")
    return velero.BackupStorageLocationSpec(
        provider=provider,
        object_storage=velero.BackupStorageLocationSpecObjectStorage(bucket=bucket, prefix=prefix),
        access_mode=velero.BackupStorageLocationSpecAccessMode.READ_WRITE,
        default=default,
        config=config,
        credential=credential if keys else None,
        backup_sync_period="1m0s",
        validation_frequency="1m0s",
    )


def schedules(namespace: str, plan: NamespaceBackups, cluster: Cluster) -> dict[str, tuple[Tier, Role, Moved]]:
    """What Velero does in a namespace, by the names of its Schedules."""
    found: dict[str, tuple[Tier, Role, Moved]] = {f"{namespace}-daily": (plan.daily, "primary", "copies")}
    if plan.weekly is not None:
        found[f"{namespace}-weekly"] = (plan.weekly, "archive", "copies")
    # Longhorn takes its snapshots itself.
    if plan.hourly is not None and plan.volumes and not isinstance(cluster.storage, Longhorn):
        found[f"{namespace}-hourly"] = (plan.hourly, "primary", "snapshots")
    return found


def schedule(namespace: str, tier: Tier, place: Role, labels: Mapping[str, str], moved: Moved) -> velero.ScheduleSpec:
    """Backups of a namespace: its objects, and its ordinary volumes as snapshots, or as copies made from these."""
    template = velero.ScheduleSpecTemplate(
        included_namespaces=[namespace],
        excluded_namespace_scoped_resources=list(LEFT_OUT),
        storage_location=place,
        ttl=f"{tier.hours}h0m0s",
        snapshot_volumes=True,
        snapshot_move_data=moved == "copies",
        default_volumes_to_fs_backup=False,
        csi_snapshot_timeout="15m0s",
        item_operation_timeout="8h0m0s",
        resource_policy=velero.ScheduleSpecTemplateResourcePolicy(kind="configmap", name=POLICY),
        metadata=velero.ScheduleSpecTemplateMetadata(labels=dict(labels)),
    )
    # Taking the schedule away must not take the backups with it.
    return velero.ScheduleSpec(
        schedule=tier.schedule, paused=False, use_owner_references_in_backup=False, template=template
    )


def _plugin(location: BackupLocation) -> tuple[str, str, dict[str, str]]:
    """The provider, the bucket, and what the provider's plugin is told."""
    match location:
        case S3Location(endpoint=None):
            return "velero.io/aws", location.bucket, {"region": location.region, "kmsKeyId": location.key or ""}
        case S3Location():
            there = {"region": location.region, "s3Url": f"https://{location.endpoint}", "s3ForcePathStyle": "true"}
            # Other providers than Amazon refuse the checksums that its newer clients send unasked.
            return "velero.io/aws", location.bucket, there | {"checksumAlgorithm": ""}
        case AzureLocation():
            account = {"resourceGroup": location.resource_group, "storageAccount": location.account}
            return (
                "velero.io/azure",
                location.container,
                account
                | {
                    "subscriptionId": location.subscription,
                    "useAAD": "true",
                },
            )
        case GcsLocation():
            return "velero.io/gcp", location.bucket, {"kmsKeyName": location.key}
