"""The kinds of Longhorn."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import longhorn

BACKUP_TARGET = Kind[longhorn.BackupTargetSpec]("longhorn.io/v1beta2", "BackupTarget")
RECURRING_JOB = Kind[longhorn.RecurringJobSpec]("longhorn.io/v1beta2", "RecurringJob")
