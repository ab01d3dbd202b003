"""The backups of a PostgreSQL in the cluster: its log all the time, a base backup a day, snapshots, a weekly copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from monobase_constructs.cluster.backups import AzureLocation, BackupLocation, GcsLocation, S3Location
from monobase_constructs.cluster.storage import SNAPSHOTS
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.postgresql.backups import SIDECAR, Archive
from monobase_constructs.data.postgresql.restore import PLUGIN
from monobase_constructs.environment.backups import Tier
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import barman, postgres
from monobase_constructs.recovery.access import Access
from monobase_constructs.recovery.schedules import with_seconds
from monobase_constructs.values.text import Cpu, Size

COMPRESSION_OF_LOG, COMPRESSION_OF_DATA = "zstd", "lz4"
"""Of what the sidecar offers, what costs the least time for what it saves: a restore has to undo it."""


def object_store(
    location: BackupLocation, folder: str, keys: SecretBundle | None, days: int | None
) -> barman.ObjectStoreSpec:
    """Where the log and the base backups go; every moment of the last `days` can be restored from it.

    days: None for those who only read.
    """
    return barman.ObjectStoreSpec(
        configuration=_configuration(location, folder, keys),
        retention_policy=f"{days}d" if days is not None else None,
        instance_sidecar_configuration=barman.ObjectStoreSpecInstanceSidecarConfiguration(
            env=_environment(location), resources=_resources()
        ),
    )


def archive(database: PostgresReplicaSet, store: str, access: Access, *, snapshots: bool) -> Archive:
    """What the cluster itself is told."""
    return Archive(store, database.server_name, access.used_by(database.party), SNAPSHOTS if snapshots else None)


def scheduled(database: str, tier: Tier, *, by_snapshot: bool) -> postgres.ScheduledBackupSpec:
    """Base backups of a standby: into the archive, or by snapshots of the disks."""
    method = postgres.ScheduledBackupSpecMethod
    plugin = postgres.ScheduledBackupSpecPluginConfiguration(name=PLUGIN)
    return postgres.ScheduledBackupSpec(
        schedule=with_seconds(tier.schedule),
        cluster=postgres.ScheduledBackupSpecCluster(name=database),
        method=method.VOLUME_SNAPSHOT if by_snapshot else method.PLUGIN,
        plugin_configuration=None if by_snapshot else plugin,
        # Taking the schedule away must not take the backups with it.
        backup_owner_reference=postgres.ScheduledBackupSpecBackupOwnerReference.NONE,
        target=postgres.ScheduledBackupSpecTarget.PREFER_HYPHEN_STANDBY,
        immediate=True,
        suspend=False,
    )


def _configuration(
    location: BackupLocation, folder: str, keys: SecretBundle | None
) -> barman.ObjectStoreSpecConfiguration:
    wal, data = barman.ObjectStoreSpecConfigurationWal, barman.ObjectStoreSpecConfigurationData
    arguments = _encryption(location)
    encrypted = isinstance(location, S3Location) and location.key is not None
    common: Mapping[str, Any] = {
        "destination_path": folder,
        "wal": wal(
            compression=barman.ObjectStoreSpecConfigurationWalCompression[COMPRESSION_OF_LOG.upper()],
            encryption=barman.ObjectStoreSpecConfigurationWalEncryption.AWS_KMS if encrypted else None,
            archive_additional_command_args=arguments,
            max_parallel=4,
        ),
        "data": data(
            compression=barman.ObjectStoreSpecConfigurationDataCompression[COMPRESSION_OF_DATA.upper()],
            encryption=barman.ObjectStoreSpecConfigurationDataEncryption.AWS_KMS if encrypted else None,
            additional_command_args=arguments,
            immediate_checkpoint=True,
            jobs=2,
        ),
    }
    match location:
        case S3Location():
            endpoint = f"https://{location.endpoint}" if location.endpoint is not None else None
            return barman.ObjectStoreSpecConfiguration(endpoint_url=endpoint, s3_credentials=_s3(keys), **common)
        case AzureLocation():
            azure = barman.ObjectStoreSpecConfigurationAzureCredentials(use_default_azure_credentials=True)
            return barman.ObjectStoreSpecConfiguration(azure_credentials=azure, **common)
        case GcsLocation():
            google = barman.ObjectStoreSpecConfigurationGoogleCredentials(gke_environment=True)
            return barman.ObjectStoreSpecConfiguration(google_credentials=google, **common)


def _s3(keys: SecretBundle | None) -> barman.ObjectStoreSpecConfigurationS3Credentials:
    if keys is None:
        return barman.ObjectStoreSpecConfigurationS3Credentials(inherit_from_iam_role=True)
    return barman.ObjectStoreSpecConfigurationS3Credentials(
        access_key_id=barman.ObjectStoreSpecConfigurationS3CredentialsAccessKeyId(name=keys.name, key="access-key"),
        secret_access_key=barman.ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey(
            name=keys.name, key="secret-key"
        ),
    )


def _encryption(location: BackupLocation) -> list[str] | None:
    """With which key, for what asks for one with each object; elsewhere the place knows it by itself."""
    match location:
        case S3Location(key=str(key)):
            return [f"--sse-kms-key-id={key}"]
        case GcsLocation():
            return [f"--kms-key-name={location.key}"]
        case _:
            return None


def _environment(location: BackupLocation) -> list[dict[str, str]] | None:
    if not isinstance(location, S3Location):
        return None
    named = {"AWS_DEFAULT_REGION": location.region}
    if location.endpoint is not None:
        # Other providers than Amazon refuse the checksums that its newer clients send unasked.
        checksums = ("AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION")
        named |= dict.fromkeys(checksums, "when_required")
    return [{"name": name, "value": value} for name, value in named.items()]


def _resources() -> barman.ObjectStoreSpecInstanceSidecarConfigurationResources:
    given = {"cpu": Cpu.of(SIDECAR.cpu), "memory": Size.of(SIDECAR.memory)}
    requests = barman.ObjectStoreSpecInstanceSidecarConfigurationResourcesRequests
    limits = barman.ObjectStoreSpecInstanceSidecarConfigurationResourcesLimits
    asked = given | {"ephemeral-storage": Size.of(SIDECAR.disk)}
    allowed = given | {"ephemeral-storage": Size.of(SIDECAR.disk_limit or SIDECAR.disk)}
    return barman.ObjectStoreSpecInstanceSidecarConfigurationResources(
        requests={name: int_or_string(requests, amount) for name, amount in asked.items()},
        limits={name: int_or_string(limits, amount) for name, amount in allowed.items()},
    )
