"""What one cluster has for the backups of all its clients."""

from __future__ import annotations

from collections.abc import Sequence

from cdk8s import Chart

from monobase_constructs.cluster.backups import BackupStorage, S3Location
from monobase_constructs.cluster.clouds import Aws, Azure
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.storage import SNAPSHOTS, Longhorn
from monobase_constructs.environment.backups import NamespaceBackups
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects import kinds, kinds_longhorn, kinds_snapshots, kinds_velero
from monobase_constructs.objects.structs import k8s, snapshots
from monobase_constructs.objects.waves import Wave
from monobase_constructs.platform.backups import longhorn, velero
from monobase_constructs.platform.backups.part import BackupsPart
from monobase_constructs.platform.backups.requirements import requirements
from monobase_constructs.platform.backups.secrets import AWS_FILE
from monobase_constructs.values.problems import standing_at


class ClusterBackups(BackupsPart):
    """Locations, the password of the repository, which volumes are whose, snapshots, and the schedules of clients."""

    def __init__(
        self, chart: Chart, cluster: Cluster, storage: BackupStorage, environments: Sequence[Environment]
    ) -> None:
        """Write them into `chart`."""
        super().__init__(chart, "backups", cluster, namespace=velero.NAMESPACE, stage="velero")
        self.add_secret_store()
        template = {"repository-password": "{{ .password | trim }}"}
        self.add_secret(velero.REPOSITORY_SECRET, "repository", template, ["password"], once=True)
        by_keys = storage.velero is None
        if by_keys:
            self.add_secret(velero.CREDENTIALS, "backups", {"cloud": AWS_FILE}, ["access-key", "secret-key"])
        for role, place in (("primary", storage.primary), ("archive", storage.archive)):
            prefix, default = f"velero/{cluster.name}", role == "primary"
            body = velero.location(place, prefix=prefix, default=default, keys=by_keys)
            self.add(kinds_velero.BACKUP_STORAGE_LOCATION, role, body, keep=True)
        self.add(kinds.CONFIG_MAP, velero.POLICY, k8s.KubeConfigMapProps(data={"policy.yaml": velero.VOLUME_POLICY}))
        required = dict(requirements(storage, cluster.name, environments))
        self.add(kinds.CONFIG_MAP, "bucket-requirements", k8s.KubeConfigMapProps(data=required))
        for environment in environments:
            if environment.declared.backups is not None:
                with standing_at(environment.tenancy.source):
                    self._schedules(environment, environment.declared.backups)
        if cluster.storage is not None:
            self._snapshot_class()

    def _schedules(self, environment: Environment, plan: NamespaceBackups) -> None:
        namespace, labels = environment.namespace_name, environment.object_labels()
        for name, (tier, place, moved) in velero.schedules(namespace, plan, self.cluster).items():
            body = velero.schedule(namespace, tier, place, labels, moved)
            self.add(kinds_velero.SCHEDULE, name, body, wave=Wave.DATA, labels=labels)

    def _snapshot_class(self) -> None:
        driver, parameters = _snapshots(self.cluster)
        body = snapshots.VolumeSnapshotClassProps(
            driver=driver,
            deletion_policy=snapshots.VolumeSnapshotClassDeletionPolicy.DELETE,
            parameters=parameters or None,
        )
        labels = {"velero.io/csi-volumesnapshot-class": "true"}
        self.add(kinds_snapshots.VOLUME_SNAPSHOT_CLASS, SNAPSHOTS, body, scope=None, labels=labels)


class LonghornBackups(BackupsPart):
    """Hourly snapshots of the volumes that plans name; what Longhorn knows of all volumes, in a bucket of its own."""

    def __init__(
        self, chart: Chart, cluster: Cluster, target: S3Location | None, environments: Sequence[Environment]
    ) -> None:
        """Write them into `chart`."""
        super().__init__(chart, "longhorn-backups", cluster, namespace=longhorn.NAMESPACE, stage="longhorn")
        # A group is shared: it keeps what the plan that asks for most does.
        if hours := hourly_volumes(environments):
            body = longhorn.hourly_snapshots(max(hours))
            self.add(kinds_longhorn.RECURRING_JOB, longhorn.HOURLY, body, wave=Wave.DATA)
        if target is None:
            return
        self.add_secret_store()
        fields = [*longhorn.FIELDS.values()]
        self.add_secret(longhorn.CREDENTIALS, "backups", longhorn.credentials(target), fields)
        place = longhorn.target(target, cluster.name)
        self.add(kinds_longhorn.BACKUP_TARGET, "default", place, wave=Wave.DATA)
        self.add(kinds_longhorn.RECURRING_JOB, longhorn.SYSTEM, longhorn.system_backups(), wave=Wave.DATA)


def hourly_volumes(environments: Sequence[Environment]) -> list[int]:
    """For how many hours each environment that has such volumes wants their hourly snapshots kept."""
    plans = (environment.declared.backups for environment in environments)
    return [plan.hourly.hours for plan in plans if plan is not None and plan.hourly is not None and plan.volumes]


def _snapshots(cluster: Cluster) -> tuple[str, dict[str, str]]:
    """The driver of the disks, and how it takes snapshots."""
    if isinstance(cluster.storage, Longhorn):
        return "driver.longhorn.io", {"type": "snap"}
    match cluster.cloud:
        case Aws():
            return "ebs.csi.aws.com", {}
        case Azure():
            return "disk.csi.azure.com", {"incremental": "true"}
        case _:
            return "pd.csi.storage.gke.io", {}
