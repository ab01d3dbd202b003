"""The work that copies and prunes backups: a program each, run on schedules in the namespace of the stores."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from monobase_constructs.cluster.backups import BackupLocation, BackupStorage, Role
from monobase_constructs.connections.graph import Connection, Party, SecretMount, Use
from monobase_constructs.data.minio import pods
from monobase_constructs.data.minio.store import REGION, DistributedMinio
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.environment.backups import Tier
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.recovery.access import Access
from monobase_constructs.recovery.images import KUBECTL, RCLONE
from monobase_constructs.values.network import ApiRule, KubernetesApi
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.workloads.tasks import CronJob

COPY, ARCHIVE, PRUNE = "copy-files.sh", "archive-postgresql.sh", "prune-snapshots.sh"
"""The programs, in the folder beside."""
FOLDER = "/etc/backups"
AUTHORITY = f"{FOLDER}/authority"
COPYING = Resources(cpu="250m", memory="256Mi", memory_limit="1Gi", disk="64Mi", disk_limit="256Mi")
"""rclone holds a few parts of files at a time in memory."""
ASKING = Resources(cpu="50m", memory="64Mi", memory_limit="256Mi", disk="32Mi", disk_limit="64Mi")
LONGEST = "12h"
"""After which a copy is ended. The next one goes on where it stood."""


class Copies:
    """Copies of all buckets of a MinIO, made by a user that can only read them."""

    def __init__(self, plan: TenantConstruct, store: DistributedMinio, access: Access) -> None:
        """Make the user."""
        self._plan, self._store, self._access = plan, store, access
        self._keys = store.keys_of_reader("backup")

    def into(self, role: str, name: Role, location: BackupLocation, tier: Tier) -> CronJob:
        """Copies into `location`, with what was changed or deleted since as long as the tier is kept."""
        remote, variables = self._access.remote(name, location)
        return CronJob(
            self._plan,
            f"{self._plan.name}-{self._store.name}-{role}",
            image=RCLONE,
            schedule=tier.schedule,
            timeout=LONGEST,
            uses=[self, self._access],
            env={
                **variables,
                "BUCKETS": " ".join(bucket.name for bucket in self._store.buckets),
                "HOME": "/tmp",
                "KEEP_DAYS": str(tier.hours // 24),
                "TARGET": f"{remote}/{self._store.name}",
            },
            resources=COPYING,
            command=["/bin/sh", path_of(COPY)],
            config_files={path_of(COPY): program(COPY)},
        )

    def used_by(self, user: Party) -> Use:
        """The way to the store, as the remote `store` of rclone."""
        settings: Mapping[str, str | SecretKey] = {
            "TYPE": "s3",
            "PROVIDER": "Minio",
            "REGION": REGION,
            "ENDPOINT": self._store.endpoint,
            "ACCESS_KEY_ID": self._keys.key("access-key"),
            "SECRET_ACCESS_KEY": self._keys.key("secret-key"),
        }
        # Beside the authorities that the image knows itself: the store's own.
        authority = {"SSL_CERT_DIR": AUTHORITY}
        return Use(
            [Connection(user.pods, self._store.party.pods, (pods.PORT,))],
            {f"RCLONE_CONFIG_STORE_{name}": value for name, value in settings.items()} | authority,
            [SecretMount(f"{self._store.name}-tls", "ca.crt", f"{AUTHORITY}/ca.crt")],
        )


def archive_of_database(
    plan: TenantConstruct, store: PostgresReplicaSet, storage: BackupStorage, access: Access, tier: Tier
) -> CronJob:
    """A weekly copy of the newest base backup, with the log that makes it whole, in the archive."""
    primary, of_primary = access.remote("primary", storage.primary)
    archive, of_archive = access.remote("archive", storage.archive)
    return CronJob(
        plan,
        f"{plan.name}-{store.name}-archive",
        image=RCLONE,
        schedule=tier.schedule,
        timeout=LONGEST,
        uses=[access],
        env={
            **of_primary,
            **of_archive,
            "HOME": "/tmp",
            "KEEP_DAYS": str(tier.hours // 24),
            "SOURCE": f"{primary}/{store.server_name}",
            "TARGET": f"{archive}/{store.name}",
        },
        resources=COPYING,
        command=["/bin/sh", path_of(ARCHIVE)],
        config_files={path_of(ARCHIVE): program(ARCHIVE)},
    )


def pruned_snapshots(plan: TenantConstruct, store: PostgresReplicaSet, tier: Tier) -> CronJob:
    """Snapshots that are too old are deleted; CloudNativePG itself keeps all of them."""
    rule = ApiRule(verbs=["get", "list", "delete"], resources=["backups"], group="postgresql.cnpg.io")
    return CronJob(
        plan,
        f"{plan.name}-{store.name}-prune",
        image=KUBECTL,
        schedule=tier.schedule,
        timeout="30m",
        uses=[KubernetesApi(rules=[rule])],
        env={"CLUSTER": store.name, "HOME": "/tmp", "KEEP_HOURS": str(tier.hours)},
        resources=ASKING,
        command=["/bin/sh", path_of(PRUNE)],
        config_files={path_of(PRUNE): program(PRUNE)},
    )


def path_of(name: str) -> str:
    """Where a program is in a pod."""
    return f"{FOLDER}/{name}"


@cache
def program(name: str) -> str:
    """Its text."""
    return (Path(__file__).parent / "programs" / name).read_text("utf-8")
