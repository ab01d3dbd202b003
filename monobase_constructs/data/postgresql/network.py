"""Who talks to whom so that a cluster works: its servers among each other, the operator, the API server, Prometheus.

Every pod of a cluster wears `cnpg.io/cluster`, those of its pooler as well; the servers and the jobs that
prepare them are told apart by their component.
"""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Connection, Party
from monobase_constructs.connections.monitors import pod_monitor
from monobase_constructs.connections.outside import api_server
from monobase_constructs.connections.platform import prometheus
from monobase_constructs.connections.policies import api_server_entity
from monobase_constructs.data.postgresql.access import PORT
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects.kinds import CILIUM_NETWORK_POLICY
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.metrics import EXPORTER
from monobase_constructs.values.network import Pods

OPERATOR = Pods(namespace="cnpg-system", labels={"app.kubernetes.io/name": "cloudnative-pg"})
STATUS_PORT = 8000
SERVER_METRICS, POOLER_METRICS = 9187, 9127


def server_labels(name: str) -> dict[str, str]:
    """What the servers wear, and the jobs that make or restore one."""
    return {"cnpg.io/cluster": name, "app.kubernetes.io/component": "database"}


def servers(name: str, namespace: str) -> Party:
    """The servers, and the jobs that make or restore one."""
    return Party(name, Pods(namespace=namespace, labels=server_labels(name)))


def pooler_pods(name: str, namespace: str) -> Party:
    """The pods of the pooler."""
    return Party(name, Pods(namespace=namespace, labels={"cnpg.io/poolerName": name}))


def server_connections(party: Party, cluster: Cluster) -> Iterator[Connection]:
    """Replication and the question whether one is alone, orders of the operator, state kept at the API server."""
    yield Connection(party.pods, party.pods, (PORT, STATUS_PORT))
    yield Connection(OPERATOR, party.pods, (PORT, STATUS_PORT))
    for peer, port in api_server(cluster):
        yield Connection(party.pods, peer, (port,))
    if cluster.monitoring:
        yield Connection(prometheus(), party.pods, (SERVER_METRICS,))


def pooler_connections(party: Party, into: Party, cluster: Cluster) -> Iterator[Connection]:
    """To the servers, and to the API server, from which it reads its own configuration."""
    yield Connection(party.pods, into.pods, (PORT,))
    for peer, port in api_server(cluster):
        yield Connection(party.pods, peer, (port,))
    if cluster.monitoring:
        yield Connection(prometheus(), party.pods, (POOLER_METRICS,))


def let_through_cilium(construct: TenantConstruct, party: Party, role: str) -> None:
    """The way to the API server where policies are Cilium's, which no address range opens."""
    cluster_network = construct.environment.cluster.network
    if cluster_network.policies == "cilium":
        construct.manifest(
            CILIUM_NETWORK_POLICY, api_server_entity(party, cluster_network), role=role, wave=Wave.SECRETS, keep=True
        )


def add_monitor(construct: TenantConstruct, party: Party, exporter: str, role: str | None = None) -> None:
    """Have Prometheus ask the pods, where the cluster has one; both kinds name their port "metrics"."""
    if construct.environment.cluster.monitoring is not None:
        monitor = construct.manifest(
            POD_MONITOR,
            pod_monitor(party.pods, "metrics"),
            role=role,
            annotations={EXPORTER: exporter},
            wave=Wave.DATA_ACCESS,
        )
        construct.environment.declared.monitored[monitor.object_name] = exporter
