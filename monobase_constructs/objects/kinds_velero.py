"""The kinds of Velero."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import velero

BACKUP = Kind[velero.BackupSpec]("velero.io/v1", "Backup")
BACKUP_STORAGE_LOCATION = Kind[velero.BackupStorageLocationSpec]("velero.io/v1", "BackupStorageLocation")
RESTORE = Kind[velero.RestoreSpec]("velero.io/v1", "Restore")
SCHEDULE = Kind[velero.ScheduleSpec]("velero.io/v1", "Schedule")
