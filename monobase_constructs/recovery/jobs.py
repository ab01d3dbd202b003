"""The work that copies and prunes backups: a program each, run on schedules in the namespace of the stores."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from monobase_constructs.cluster.backups import BackupLocation, BackupStorage, Role
from monobase_constructs.connections.graph import Connection, Party, SecretMount, Use
from monobase_constructs.data.minio import pods
from monobase_constructs.data.minio.store import REGION, DistributedMinio
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.environment.backups import Tier
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects.structs import k8s
from monobase_constructs.recovery.access import Access
from monobase_constructs.recovery.images import KUBECTL, RCLONE
from monobase_constructs.values.backups import BYTES_AN_HOUR, HOURS_IN_A_WEEK
from monobase_constructs.values.network import ApiRule, KubernetesApi
from monobase_constructs.values.programs import program
from monobase_constructs.values.resources import Resources, WritablePath
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.workloads.containers import resource_requirements
from monobase_constructs.workloads.hardening import container_security
from monobase_constructs.workloads.tasks import CronJob
from monobase_constructs.workloads.volumes import volume_name

COPY, ARCHIVE_FILES, ARCHIVE, PRUNE = "copy-files.sh", "archive-files.sh", "archive-postgresql.sh", "prune-snapshots.sh"
"""The programs, in the folder beside."""
FOLDER = "/etc/backups"
MADE = WritablePath("/made", size="32Mi")
"""Where the init container writes since when a job that archives is there, and kubectl what the API server has."""
AUTHORITY = f"{FOLDER}/authority"
COPYING = Resources(cpu="250m", memory="256Mi", memory_limit="1Gi", disk="64Mi", disk_limit="256Mi")
"""rclone holds a few parts of files at a time in memory."""
ASKING = Resources(cpu="50m", memory="64Mi", memory_limit="256Mi", disk="32Mi", disk_limit="64Mi")
LONGEST = 12
"""Hours after which a copy is ended at the soonest. The next one goes on where it stood; a restore has as long."""
LONGEST_OF_FILES = 36
"""Hours after which an archive of files is ended at the soonest, which begins anew each time."""


class Archiving(CronJob):
    """A job that archives as somebody who may delete nothing, and counts the weeks that are there.

    How many there can be follows from how long the job is there. An init container asks Kubernetes for that: nobody who
    reaches the archive can change the answer.
    """

    def first(self) -> Sequence[k8s.Container]:
        """Ask since when the job is there."""
        told = "jsonpath={.metadata.creationTimestamp}"
        asked = f"kubectl get cronjobs.batch {self.name} --output '{told}' >{MADE.path}/since"
        return [
            k8s.Container(
                name="since",
                image=KUBECTL,
                image_pull_policy="IfNotPresent",
                command=["/bin/sh", "-ec", asked],
                env=[k8s.EnvVar(name="HOME", value=MADE.path)],
                resources=resource_requirements(ASKING),
                security_context=container_security(),
                volume_mounts=[k8s.VolumeMount(name=volume_name(MADE.path), mount_path=MADE.path)],
            )
        ]


def itself(name: str) -> KubernetesApi:
    """The right of a job to read of itself, and of nothing else."""
    return KubernetesApi(rules=[ApiRule(verbs=["get"], resources=["cronjobs"], names=[name], group="batch")])


class Copies:
    """Copies of all buckets of a MinIO, made by a user that can only read them."""

    def __init__(self, plan: TenantConstruct, store: DistributedMinio) -> None:
        """Make the user."""
        self._plan, self._store = plan, store
        self._keys = store.keys_of_reader("backup")

    def into_primary(self, location: BackupLocation, access: Access, tier: Tier) -> CronJob:
        """Copies with what was changed or deleted since as long as the tier is kept."""
        return CronJob(
            self._plan,
            f"{self._plan.name}-{self._store.name}-copy",
            image=RCLONE,
            schedule=tier.schedule,
            timeout=_ended_after(LONGEST, self._store),
            uses=[self, access],
            env=self._told("primary", location, access, tier),
            resources=COPYING,
            command=["/bin/sh", path_of(COPY)],
            config_files={path_of(COPY): program(COPY)},
        )

    def into_archive(self, location: BackupLocation, access: Access, tier: Tier) -> CronJob:
        """All files, each week in a folder of its own."""
        name = f"{self._plan.name}-{self._store.name}-archive"
        return Archiving(
            self._plan,
            name,
            image=RCLONE,
            schedule=tier.schedule,
            timeout=_ended_after(LONGEST_OF_FILES, self._store),
            uses=[self, access, itself(name)],
            writable=[MADE],
            env=self._told("archive", location, access, tier),
            resources=COPYING,
            command=["/bin/sh", path_of(ARCHIVE_FILES)],
            config_files={path_of(ARCHIVE_FILES): program(ARCHIVE_FILES)},
        )

    def _told(self, name: Role, location: BackupLocation, access: Access, tier: Tier) -> Mapping[str, str | SecretKey]:
        remote, variables = access.remote(name, location)
        return {
            **variables,
            "BUCKETS": " ".join(bucket.name for bucket in self._store.buckets),
            "HOME": "/tmp",
            "KEEP_DAYS": str(tier.hours // 24),
            "TARGET": f"{remote}/{self._store.name}",
        }

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
    name = f"{plan.name}-{store.name}-archive"
    return Archiving(
        plan,
        name,
        image=RCLONE,
        schedule=tier.schedule,
        timeout=_ended_after(LONGEST, store),
        uses=[access, itself(name)],
        writable=[MADE],
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


def _ended_after(least: int, store: DistributedMinio | PostgresReplicaSet) -> str:
    """Hours: twice what a full store is estimated to take."""
    if isinstance(store, DistributedMinio):
        size = sum(each.usable_bytes for each in store.layouts)
    else:
        size = store.wanted.storage.amount
    return f"{min(max(least, math.ceil(2 * size / BYTES_AN_HOUR)), HOURS_IN_A_WEEK)}h"


def path_of(name: str) -> str:
    """Where a program is in a pod."""
    return f"{FOLDER}/{name}"
