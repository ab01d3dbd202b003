"""The storage classes of a cluster: the same names on every kind of disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cdk8s import Chart

from monobase_constructs.cluster.clouds import Aws, Azure, Cloud
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.storage import DATABASE, OBJECT, SCRATCH, STANDARD, CloudDisks, Longhorn, Storage
from monobase_constructs.environment.volumes import CRYPTO
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import STORAGE_CLASS
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave

STEPS_WITH_SECRET = ("provisioner", "node-publish", "node-stage", "node-expand")
"""What the driver does with the key; without it at the last, a volume could not grow while it is in use."""


@dataclass(frozen=True)
class Tier:
    """What the volumes of a class are for: who holds the copies, and on which file system."""

    name: str
    file_system: str
    copies_above: bool
    kept: bool = True


TIERS = (
    Tier(DATABASE, "ext4", copies_above=True),
    Tier(OBJECT, "xfs", copies_above=True),  # MinIO asks for xfs: on others renames are not as it expects
    Tier(STANDARD, "ext4", copies_above=False),
    Tier(SCRATCH, "ext4", copies_above=True, kept=False),
)


class StorageClasses(CheckedScope):
    """One class for each tier: encrypted, made where the pod runs, able to grow, and kept when its claim goes.

    That for what is thrown away is not kept.

    The parameters of a class never change: another set of them is another class.
    """

    def __init__(self, chart: Chart, cluster: Cluster, storage: Storage) -> None:
        """Write the classes of `cluster` into `chart`."""
        super().__init__(chart, "classes")
        for tier in TIERS:
            provisioner, parameters = _disks(storage, cluster.cloud, tier)
            body = k8s.KubeStorageClassProps(
                provisioner=provisioner,
                parameters=parameters,
                reclaim_policy="Retain" if tier.kept else "Delete",
                volume_binding_mode="WaitForFirstConsumer",
                allow_volume_expansion=True,
            )
            labels = {"app.kubernetes.io/name": "storage", "app.kubernetes.io/part-of": "platform"}
            Manifest(
                self, tier.name, STORAGE_CLASS, name=tier.name, body=body, labels=labels, wave=Wave.NAMESPACE, keep=True
            )


def _disks(storage: Storage, cloud: Cloud, tier: Tier) -> tuple[str, Mapping[str, str]]:
    match storage:
        case Longhorn():
            return "driver.longhorn.io", _longhorn(storage, tier)
        case CloudDisks():
            return _cloud(storage, cloud, tier.file_system)


def _longhorn(storage: Longhorn, tier: Tier) -> dict[str, str]:
    parameters = {
        "numberOfReplicas": "1" if tier.copies_above else str(storage.replicas),
        "dataLocality": "strict-local" if tier.copies_above else "best-effort",
        "fsType": tier.file_system,
        "dataEngine": "v1",
        "staleReplicaTimeout": "2880",
        "fromBackup": "",
        "backupTargetName": "default",
        "unmapMarkSnapChainRemoved": "enabled",
        "encrypted": str(storage.encrypted).lower(),
    }
    if storage.encrypted:
        for step in STEPS_WITH_SECRET:
            parameters[f"csi.storage.k8s.io/{step}-secret-name"] = CRYPTO
            parameters[f"csi.storage.k8s.io/{step}-secret-namespace"] = "${pvc.namespace}"
    return parameters


def _cloud(disks: CloudDisks, cloud: Cloud, file_system: str) -> tuple[str, dict[str, str]]:
    parameters, kind = {"csi.storage.k8s.io/fstype": file_system}, disks.kind_on(cloud)
    match cloud:
        case Aws():
            key = {"kmsKeyId": disks.key} if disks.key else {}
            # io2 has no performance of its own: as much as gp3 comes with.
            speed = {"iops": "3000"} if kind == "io2" else {}
            return "ebs.csi.aws.com", parameters | {"type": kind, "encrypted": "true"} | key | speed
        case Azure():
            key = {"diskEncryptionSetID": disks.key} if disks.key else {}
            caching = {"cachingMode": "None"} if kind == "PremiumV2_LRS" else {}
            return "disk.csi.azure.com", parameters | {"skuName": kind} | key | caching
        case _:
            key = {"disk-encryption-kms-key": disks.key} if disks.key else {}
            return "pd.csi.storage.gke.io", parameters | {"type": kind} | key
