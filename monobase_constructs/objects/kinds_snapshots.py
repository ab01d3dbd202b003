"""The kinds of the external snapshotter."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import snapshots

VOLUME_SNAPSHOT = Kind[snapshots.VolumeSnapshotSpec]("snapshot.storage.k8s.io/v1", "VolumeSnapshot")
VOLUME_SNAPSHOT_CLASS = Kind[snapshots.VolumeSnapshotClassProps](
    "snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", body=None
)
