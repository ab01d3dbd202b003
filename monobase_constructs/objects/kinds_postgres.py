"""The kinds of CloudNativePG and of its Barman Cloud plugin."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import barman, postgres

BACKUP = Kind[postgres.BackupSpec]("postgresql.cnpg.io/v1", "Backup")
CLUSTER = Kind[postgres.ClusterSpec]("postgresql.cnpg.io/v1", "Cluster")
DATABASE = Kind[postgres.DatabaseSpec]("postgresql.cnpg.io/v1", "Database")
IMAGE_CATALOG = Kind[postgres.ImageCatalogSpec]("postgresql.cnpg.io/v1", "ImageCatalog")
POOLER = Kind[postgres.PoolerSpec]("postgresql.cnpg.io/v1", "Pooler")
SCHEDULED_BACKUP = Kind[postgres.ScheduledBackupSpec]("postgresql.cnpg.io/v1", "ScheduledBackup")
OBJECT_STORE = Kind[barman.ObjectStoreSpec]("barmancloud.cnpg.io/v1", "ObjectStore")
