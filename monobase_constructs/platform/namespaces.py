"""The namespaces of the platform's own operators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Graph, Party
from monobase_constructs.connections.policies import (
    allow_dns,
    api_server_entity,
    default_deny,
    dns_connections,
    nodes_entities,
)
from monobase_constructs.environment.pod_security import Level, pod_security_labels
from monobase_constructs.objects import kinds
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.platform.operators.network import operator_connections, operator_policy
from monobase_constructs.platform.operators.operator import Guarded

PLATFORM_NAMESPACES = frozenset(
    {
        "argocd",
        "cert-manager",
        "cnpg-system",
        "default",
        "envoy-gateway-system",
        "external-dns",
        "external-secrets-system",
        "kube-node-lease",
        "kube-public",
        "kube-system",
        "longhorn-system",
        "monitoring",
        "node-exporter",
        "velero",
    }
)
"""Those of operators, whether they are installed or not, and those of Kubernetes itself."""
LABELS = {"app.kubernetes.io/part-of": "platform"}


def platform_namespaces(cluster: Cluster) -> frozenset[str]:
    """Every namespace that the platform has or may come to have on the cluster, and those of Kubernetes itself."""
    return PLATFORM_NAMESPACES | {cluster.edge.namespace, *(chart.namespace for chart in cluster.charts)}


class PlatformNamespace(CheckedScope):
    """One namespace: held to a Pod Security level, closed but for what operators in it need. It is never pruned.

    level: what its pods may be. guarded: the pods that run in it, and what they may do on the network.
    graph: who talks to whom on the cluster, as far as these pods are concerned. What they themselves need is declared
    in the attribute of that name.
    """

    def __init__(
        self, chart: Chart, cluster: Cluster, name: str, level: Level, guarded: Sequence[Guarded], graph: Graph
    ) -> None:
        """Write it into `chart`."""
        super().__init__(chart, name)
        self._name = name
        self.graph = Graph()
        self.graph.connect(*dns_connections(name, cluster.network))
        for each in guarded:
            self.graph.connect(*operator_connections(cluster, each))
        labels = LABELS | pod_security_labels(cluster, level)
        Manifest(self, "namespace", kinds.NAMESPACE, name=name, labels=labels, wave=Wave.NAMESPACE, keep=True)
        disarmed = k8s.KubeServiceAccountProps(automount_service_account_token=False)
        self._add(kinds.SERVICE_ACCOUNT, "default", disarmed)
        self._add(kinds.NETWORK_POLICY, "default-deny", default_deny())
        self._add(kinds.NETWORK_POLICY, "allow-dns", allow_dns(cluster.network))
        for each in guarded:
            self._add(kinds.NETWORK_POLICY, each.name, operator_policy(graph, each))
            if cluster.network.policies == "cilium":
                entity = api_server_entity(Party(each.name, each.pods), cluster.network)
                self._add(kinds.CILIUM_NETWORK_POLICY, f"{each.name}-api-server", entity)
                if each.nodes:
                    on_nodes = nodes_entities(Party(each.name, each.pods), each.nodes)
                    self._add(kinds.CILIUM_NETWORK_POLICY, f"{each.name}-nodes", on_nodes)

    def _add(self, kind: Kind[Any], name: str, body: object) -> None:
        Manifest(
            self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            namespace=self._name,
            labels=LABELS,
            body=body,
            wave=Wave.BASELINE,
        )
