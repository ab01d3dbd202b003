"""The `Cluster` of CloudNativePG: as many servers as there are copies of the data, and how one of them leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from monobase_constructs.data.postgresql.access import Member
from monobase_constructs.data.postgresql.backups import Archive
from monobase_constructs.data.postgresql.network import server_labels
from monobase_constructs.data.postgresql.pooler import PRIORITY
from monobase_constructs.data.postgresql.wanted import Wanted
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import postgres
from monobase_constructs.values.resources import NodePool
from monobase_constructs.values.text import Size

DISK, DISK_LIMIT = "512Mi", "2Gi"
"""Scratch space on the node; PostgreSQL's own temporary files lie on the volume of the data."""


@dataclass(frozen=True)
class Surroundings:
    """What a cluster finds around it, and who uses it."""

    storage_class: str | None
    pool: NodePool | None
    zones: int
    """Of the nodes of the cluster."""
    labels: Mapping[str, str]
    account_annotations: Mapping[str, str]
    doors: Mapping[str, Sequence[str]]
    """For each database the roles that are let in."""
    roles: Sequence[Member]
    further_names: Sequence[str]
    """That the certificate of the servers must bear."""
    archive: Archive | None


def cluster_spec(
    wanted: Wanted,
    around: Surroundings,
    bootstrap: postgres.ClusterSpecBootstrap,
    external: Sequence[postgres.ClusterSpecExternalClusters],
) -> postgres.ClusterSpec:
    """The whole of it."""
    certificates = postgres.ClusterSpecCertificates(server_alt_dns_names=list(around.further_names))
    account = postgres.ClusterSpecServiceAccountTemplateMetadata(annotations=dict(around.account_annotations))
    return postgres.ClusterSpec(
        instances=wanted.instances,
        image_catalog_ref=postgres.ClusterSpecImageCatalogRef(
            api_group="postgresql.cnpg.io", kind="ImageCatalog", name=wanted.name, major=wanted.version
        ),
        bootstrap=bootstrap,
        external_clusters=list(external) or None,
        plugins=around.archive.plugins() if around.archive is not None else None,
        backup=around.archive.backup() if around.archive is not None else None,
        postgresql=_server(wanted, around.doors),
        managed=_managed(around.roles),
        enable_superuser_access=False,
        certificates=certificates if around.further_names else None,
        storage=postgres.ClusterSpecStorage(
            size=wanted.storage, storage_class=around.storage_class, resize_in_use_volumes=True
        ),
        wal_storage=postgres.ClusterSpecWalStorage(
            size=wanted.wal_storage, storage_class=around.storage_class, resize_in_use_volumes=True
        ),
        resources=_resources(wanted),
        ephemeral_volumes_size_limit=_scratch(wanted.memory),
        affinity=_affinity(around.pool),
        topology_spread_constraints=[_zones(wanted.name, around.zones)],
        priority_class_name=PRIORITY,
        # A budget on one pod would keep its node from ever being drained.
        enable_pdb=wanted.instances > 1,
        inherited_metadata=postgres.ClusterSpecInheritedMetadata(labels=dict(around.labels)),
        service_account_template=(
            postgres.ClusterSpecServiceAccountTemplate(metadata=account) if around.account_annotations else None
        ),
        # Seconds. What the operator waits for by itself is up to an hour, which applications would notice; they hold
        # their connections, so that waiting for them to leave (the smart shutdown) is in vain.
        smart_shutdown_timeout=15,
        stop_delay=120,
        switchover_delay=30,
        failover_delay=0,
        start_delay=600,
        probes=_probes(),
        primary_lease=_lease(),
        primary_update_strategy=postgres.ClusterSpecPrimaryUpdateStrategy.UNSUPERVISED,
        primary_update_method=postgres.ClusterSpecPrimaryUpdateMethod.SWITCHOVER,
    )


def database_spec(
    cluster: str, name: str, owner: str, extensions: Sequence[str], schemas: Sequence[tuple[str, str]]
) -> postgres.DatabaseSpec:
    """A database of the cluster, with the schemas in it and who owns each."""
    extension, schema = postgres.DatabaseSpecExtensions, postgres.DatabaseSpecSchemas
    return postgres.DatabaseSpec(
        cluster=postgres.DatabaseSpecCluster(name=cluster),
        name=name,
        owner=owner,
        extensions=[extension(name=each) for each in extensions] or None,
        schemas=[schema(name=each, owner=by) for each, by in schemas] or None,
    )


def doors(admitted: Mapping[str, Sequence[str]]) -> list[str]:
    """Who may connect to which database: with TLS and a password, and nobody else whatever they bring.

    The operator ends its file with a line that lets everybody in with a password, also in plaintext; it is not
    reached. Its own lines for replication, by certificate, come before these.
    """
    lines = [f"hostssl {database} {','.join(roles)} all scram-sha-256" for database, roles in admitted.items() if roles]
    return [*lines, "hostnossl all all all reject", "hostssl all all all reject"]


def _server(wanted: Wanted, admitted: Mapping[str, Sequence[str]]) -> postgres.ClusterSpecPostgresql:
    return postgres.ClusterSpecPostgresql(
        parameters=wanted.sizing.parameters(),
        pg_hba=doors(admitted),
        synchronous=_synchronous(wanted) if wanted.instances > 1 else None,
    )


def _synchronous(wanted: Wanted) -> postgres.ClusterSpecPostgresqlSynchronous:
    # With R standbys at hand of N, W of which confirmed a commit, one that has it is among them if R + W > N: a
    # primary of three may be lost alone (2 + 1 > 2), one of five together with a standby (3 + 2 > 4).
    synchronous = postgres.ClusterSpecPostgresqlSynchronous
    durability = postgres.ClusterSpecPostgresqlSynchronousDataDurability
    return synchronous(
        method=postgres.ClusterSpecPostgresqlSynchronousMethod.ANY,
        number=wanted.instances // 2,
        data_durability=durability.REQUIRED if wanted.durable else durability.PREFERRED,
        failover_quorum=wanted.durable,
    )


def _managed(roles: Sequence[Member]) -> postgres.ClusterSpecManaged:
    return postgres.ClusterSpecManaged(
        roles=[
            postgres.ClusterSpecManagedRoles(
                name=role.name,
                login=True,
                password_secret=postgres.ClusterSpecManagedRolesPasswordSecret(name=role.secret),
                in_roles=list(role.member_of) or None,
                superuser=False,
                createdb=False,
                createrole=False,
                replication=False,
                bypassrls=role.reads_all,
            )
            for role in roles
        ],
        services=postgres.ClusterSpecManagedServices(
            disabled_default_services=[postgres.ClusterSpecManagedServicesDisabledDefaultServices.R]
        ),
    )


def _resources(wanted: Wanted) -> postgres.ClusterSpecResources:
    # The same asked for and allowed: the kernel ends such pods last, and the operator shields the postmaster.
    given = {"cpu": wanted.cpu, "memory": wanted.memory}
    requests, limits = postgres.ClusterSpecResourcesRequests, postgres.ClusterSpecResourcesLimits
    asked, allowed = given | {"ephemeral-storage": DISK}, given | {"ephemeral-storage": DISK_LIMIT}
    return postgres.ClusterSpecResources(
        requests={name: int_or_string(requests, amount) for name, amount in asked.items()},
        limits={name: int_or_string(limits, amount) for name, amount in allowed.items()},
    )


def _scratch(memory: Size) -> postgres.ClusterSpecEphemeralVolumesSizeLimit:
    # Shared memory of parallel queries counts as memory of the container.
    shared = Size.of_bytes(memory.amount // 8)
    limits = postgres.ClusterSpecEphemeralVolumesSizeLimit
    return limits(
        shm=int_or_string(postgres.ClusterSpecEphemeralVolumesSizeLimitShm, str(shared)),
        temporary_data=int_or_string(postgres.ClusterSpecEphemeralVolumesSizeLimitTemporaryData, "1Gi"),
    )


def _affinity(pool: NodePool | None) -> postgres.ClusterSpecAffinity:
    toleration = postgres.ClusterSpecAffinityTolerations
    taints = (
        [toleration(key=pool.label, operator="Equal", value=pool.name, effect="NoSchedule")]
        if pool is not None and pool.tainted
        else None
    )
    return postgres.ClusterSpecAffinity(
        enable_pod_anti_affinity=True,
        pod_anti_affinity_type="required",
        topology_key="kubernetes.io/hostname",
        node_selector={pool.label: pool.name} if pool is not None else None,
        tolerations=taints,
    )


def _zones(name: str, zones: int) -> postgres.ClusterSpecTopologySpreadConstraints:
    """Over the zones, as a must where there are three: a volume stays in its zone for good.

    The jobs that make an instance are counted as well: where one runs, the volume is made.
    """
    selector = postgres.ClusterSpecTopologySpreadConstraintsLabelSelector
    return postgres.ClusterSpecTopologySpreadConstraints(
        max_skew=1,
        topology_key="topology.kubernetes.io/zone",
        when_unsatisfiable="DoNotSchedule" if zones >= 3 else "ScheduleAnyway",
        # A zone that is lost counts no longer, or no instance of the others could start again meanwhile.
        node_taints_policy="Honor",
        label_selector=selector(match_labels=server_labels(name)),
    )


def _probes() -> postgres.ClusterSpecProbes:
    isolation = postgres.ClusterSpecProbesLivenessIsolationCheck
    return postgres.ClusterSpecProbes(
        readiness=postgres.ClusterSpecProbesReadiness(period_seconds=5, failure_threshold=2, timeout_seconds=5),
        liveness=postgres.ClusterSpecProbesLiveness(
            isolation_check=isolation(enabled=True, connection_timeout=1000, request_timeout=1000)
        ),
    )


def _lease() -> postgres.ClusterSpecPrimaryLease:
    # After an abrupt loss the next primary waits for the lease to run out: 10 s until the pod is unready, 8 s here.
    return postgres.ClusterSpecPrimaryLease(
        lease_duration_seconds=8, renew_deadline_seconds=6, retry_period_seconds=2, released_lease_duration_seconds=1
    )
