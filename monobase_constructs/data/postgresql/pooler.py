"""PgBouncer, run by CloudNativePG before the primary."""

from __future__ import annotations

from typing import Any

from monobase_constructs.connections.graph import Party
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.data.postgresql import network
from monobase_constructs.data.postgresql.images import PGBOUNCER_KEY
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects import kinds, kinds_postgres
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s, postgres
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.postgres import Pooler
from monobase_constructs.values.resources import NodePool, Resources
from monobase_constructs.values.text import Cpu, Size

PRIORITY = "monobase-data"
DISK = "256Mi"


def write_pooler(
    construct: TenantConstruct, pooler: Pooler, party: Party, servers: Party, pool: NodePool | None
) -> None:
    """All objects of the pooler of `construct`, whose pods are `party`, before the `servers`."""
    environment = construct.environment
    environment.graph.join(party)
    environment.graph.connect(*network.pooler_connections(party, servers, environment.cluster))
    construct.manifest(
        kinds.NETWORK_POLICY,
        lambda: workload_policy(environment.graph, party),
        role="pooler",
        wave=Wave.SECRETS,
    )
    network.let_through_cilium(construct, party, "pooler-api-server")
    labels = environment.object_labels()
    construct.manifest(
        kinds_postgres.POOLER,
        pooler_spec(pooler, party.name, construct.name, _placement(pool), labels),
        role="pooler",
        wave=Wave.DATA_ACCESS,
    )
    if pooler.instances > 1:
        construct.manifest(kinds.POD_DISRUPTION_BUDGET, pooler_budget(party.name), role="pooler", wave=Wave.DATA_ACCESS)
    network.add_monitor(construct, party, "pgbouncer", role="pooler")


def _placement(pool: NodePool | None) -> dict[str, Any]:
    placement: dict[str, Any] = {"priorityClassName": PRIORITY}
    if pool is not None:
        placement["nodeSelector"] = {pool.label: pool.name}
    if pool is not None and pool.tainted:
        taint = {"key": pool.label, "operator": "Equal", "value": pool.name, "effect": "NoSchedule"}
        placement["tolerations"] = [taint]
    return placement


def pooler_spec(
    pooler: Pooler, name: str, cluster: str, placement: dict[str, Any], labels: dict[str, str]
) -> postgres.PoolerSpec:
    """PgBouncer called `name` before the primary of `cluster`, without plaintext on either side."""
    # The operator's own default takes clients without TLS as well, and does not look at the server's name.
    parameters = {
        "client_tls_sslmode": "require",
        "server_tls_sslmode": "verify-full",
        "max_client_conn": str(pooler.clients),
        "default_pool_size": str(pooler.size),
        "max_prepared_statements": "200",
        "query_wait_timeout": "30",
    }
    spec = postgres.PoolerSpecPgbouncer
    modes = postgres.PoolerSpecPgbouncerPoolMode
    catalog = postgres.PoolerSpecPgbouncerImageCatalogRef(
        api_group="postgresql.cnpg.io", kind="ImageCatalog", name=cluster, key=PGBOUNCER_KEY
    )
    return postgres.PoolerSpec(
        cluster=postgres.PoolerSpecCluster(name=cluster),
        type=postgres.PoolerSpecType.RW,
        instances=pooler.instances,
        pgbouncer=spec(
            pool_mode=modes.TRANSACTION if pooler.mode == "transaction" else modes.SESSION,
            parameters=parameters,
            image_catalog_ref=catalog if pooler.image is not None else None,
        ),
        template=postgres.PoolerSpecTemplate(
            metadata=postgres.PoolerSpecTemplateMetadata(labels=labels), spec=_pod(pooler, name, placement)
        ),
    )


def _pod(pooler: Pooler, name: str, placement: dict[str, Any]) -> dict[str, Any]:
    memory = Size.of(pooler.memory)
    resources = {
        "requests": {"cpu": Cpu.of(pooler.cpu), "memory": memory, "ephemeral-storage": DISK},
        "limits": {"memory": memory, "ephemeral-storage": DISK},
    }
    spread = [
        {
            "maxSkew": 1,
            "topologyKey": key,
            "whenUnsatisfiable": "ScheduleAnyway",
            "labelSelector": {"matchLabels": {"cnpg.io/poolerName": name}},
            "matchLabelKeys": ["pod-template-hash"],
        }
        for key in ("kubernetes.io/hostname", "topology.kubernetes.io/zone")
    ]
    return {
        "containers": [{"name": "pgbouncer", "resources": resources}],
        "topologySpreadConstraints": spread,
        **placement,
    }


def pooler_budget(name: str) -> k8s.PodDisruptionBudgetSpec:
    """A drain takes one pod of the pooler at a time; the operator makes no budget for poolers."""
    return k8s.PodDisruptionBudgetSpec(
        selector=k8s.LabelSelector(match_labels={"cnpg.io/poolerName": name}),
        max_unavailable=int_or_string(k8s.IntOrString, 1),
        unhealthy_pod_eviction_policy="AlwaysAllow",
    )


def pooler_footprint(pooler: Pooler) -> Footprint:
    """All pods, and one more while they are replaced."""
    resources = Resources(cpu=pooler.cpu, memory=pooler.memory, disk=DISK)
    return Footprint.of_pods(pooler.instances + 1, resources)
