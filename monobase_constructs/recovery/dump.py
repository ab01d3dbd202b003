"""Dumps of a PostgreSQL: what no tier needs, and what leads to another version, or to another place."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.cluster.backups import BackupStorage
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.postgresql import images
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects.structs import k8s
from monobase_constructs.recovery import schedules
from monobase_constructs.recovery.access import Access
from monobase_constructs.recovery.images import RCLONE
from monobase_constructs.recovery.jobs import path_of
from monobase_constructs.values.backups import Dumps
from monobase_constructs.values.programs import program
from monobase_constructs.values.resources import Resources, WritablePath
from monobase_constructs.values.text import Duration, Size
from monobase_constructs.workloads.containers import resource_requirements
from monobase_constructs.workloads.hardening import container_security
from monobase_constructs.workloads.tasks import CronJob
from monobase_constructs.workloads.volumes import volume_name

DUMP = "dump-postgresql.sh"
ROLE = "dump"
"""In the database, and the end of the job's name."""
TOOLS = WritablePath("/tools", size="256Mi")
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
"""Where rclone's image has the authorities of the world, of which PostgreSQL's image has none."""
PARTS = 10_000
"""More parts no S3 makes an object of (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html)."""
SMALLEST_PART = 16
"""MiB, of which rclone holds four at a time: more trips cost more than memory does."""


def dump_of_database(
    plan: TenantConstruct, store: PostgresReplicaSet, storage: BackupStorage, access: Access, given: Dumps
) -> CronJob:
    """All databases of `store`, read by a role that may read every row, in a folder of the archive for each time."""
    archive, variables = access.remote("archive", storage.archive)
    wanted, part = store.wanted, _part(store.wanted.storage)
    return _Dump(
        plan,
        f"{plan.name}-{store.name}-{ROLE}",
        image=wanted.image or f"{images.REPOSITORY}:{images.POSTGRESQL[wanted.version]}",
        schedule=schedules.dump(plan.environment.namespace_name, given.at),
        timeout=given.longest,
        uses=[store.everything.as_role(ROLE), access],
        env={
            **variables,
            "HOME": "/tmp",
            "KEEP_DAYS": str(Duration.of(given.kept).seconds // 86400),
            "PART": f"{part}Mi",
            "TARGET": f"{archive}/{folder_of_dumps(store.name)}",
            "SSL_CERT_FILE": f"{TOOLS.path}/{CERTIFICATES.rpartition('/')[2]}",
        },
        resources=Resources(
            cpu="250m", memory="256Mi", memory_limit=f"{768 + 4 * part}Mi", disk="256Mi", disk_limit="512Mi"
        ),
        writable=[TOOLS],
        command=["/bin/bash", path_of(DUMP)],
        config_files={path_of(DUMP): program(DUMP)},
        node_pool=wanted.node_pool,
    )


def folder_of_dumps(store: str) -> str:
    """Where dumps lie; the name of a store has no dot, so that no store's own folder is called so."""
    return f"{store}.dumps"


class _Dump(CronJob):
    """PostgreSQL's own programs, of the version of the server, and the one that copies, from an image of its own."""

    def first(self) -> Sequence[k8s.Container]:
        """Bring rclone, which needs nothing but itself and the authorities that it trusts."""
        return [
            k8s.Container(
                name="tools",
                image=RCLONE,
                image_pull_policy="IfNotPresent",
                command=["/bin/cp", "/usr/local/bin/rclone", CERTIFICATES, TOOLS.path],
                resources=resource_requirements(self.resources),
                security_context=container_security(),
                volume_mounts=[k8s.VolumeMount(name=volume_name(TOOLS.path), mount_path=TOOLS.path)],
            )
        ]


def _part(storage: Size) -> int:
    """How many MiB a part needs so that whatever fits on the disk fits into one object."""
    return max(SMALLEST_PART, -(-int(storage.amount) // (PARTS * 1024**2)))
