"""Where the backups of a cluster go, as the Cluster of CloudNativePG says it."""

from __future__ import annotations

from dataclasses import dataclass

from monobase_constructs.connections.graph import Use
from monobase_constructs.data.postgresql.restore import PLUGIN
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.objects.structs import postgres
from monobase_constructs.values.resources import Resources

SIDECAR = Resources(cpu="500m", cpu_limit="500m", memory="512Mi", disk="64Mi", disk_limit="256Mi")
"""Of the container beside each server that copies its log and its data. The same asked for and allowed: with anything
else in a pod of a server, the kernel would end that pod sooner."""


@dataclass(frozen=True)
class Archive:
    """The ObjectStore called `store`, the folder `server` in it, and who may write there.

    snapshots: the class of volume snapshots that base backups are made of besides.
    """

    store: str
    server: str
    access: Use
    snapshots: str | None = None

    def plugins(self) -> list[postgres.ClusterSpecPlugins]:
        """What copies the log all the time and the data when it is asked to."""
        parameters = {"barmanObjectName": self.store, "serverName": self.server}
        return [postgres.ClusterSpecPlugins(name=PLUGIN, enabled=True, is_wal_archiver=True, parameters=parameters)]

    def backup(self) -> postgres.ClusterSpecBackup | None:
        """How snapshots are taken: of a running standby, each of them of use by itself, gone with its Backup."""
        if self.snapshots is None:
            return None
        ownership = postgres.ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference
        online = postgres.ClusterSpecBackupVolumeSnapshotOnlineConfiguration
        return postgres.ClusterSpecBackup(
            target=postgres.ClusterSpecBackupTarget.PREFER_HYPHEN_STANDBY,
            volume_snapshot=postgres.ClusterSpecBackupVolumeSnapshot(
                class_name=self.snapshots,
                snapshot_owner_reference=ownership.BACKUP,
                online=True,
                online_configuration=online(immediate_checkpoint=True, wait_for_archive=True),
            ),
        )


def sidecars(servers: int) -> Footprint:
    """What the containers beside so many servers take."""
    beside = Footprint.of_pods(servers, SIDECAR)
    return Footprint(
        cpu=beside.cpu,
        memory=beside.memory,
        memory_limit=beside.memory_limit,
        disk=beside.disk,
        disk_limit=beside.disk_limit,
    )
