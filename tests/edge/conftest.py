"""A small cluster, environments on it, and what they write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest
from cdk8s import App, Chart
from constructs import Construct

from monobase_constructs.cluster.clouds import AwsSecretsManager, BareMetal, Cloud
from monobase_constructs.cluster.edge import Edge, LetsEncrypt, Route53, TerminatedElsewhere, TrustedProxies
from monobase_constructs.cluster.facts import Cluster, ClusterNetwork, GitRepository
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.connections.graph import Party
from monobase_constructs.edge.gateway import SharedGateway
from monobase_constructs.edge.routes import ServiceRoute
from monobase_constructs.environment.scope import Environment, Tenancy, TenantConstruct
from monobase_constructs.objects.manifest import Document, Manifest
from monobase_constructs.testing import example_cluster
from monobase_constructs.values.network import Pods
from monobase_constructs.values.route import Route

LETS_ENCRYPT = LetsEncrypt(
    email="ops@example.com",
    dns01=[Route53(zones=["acme.example", "globex.example"], region="eu-central-1")],
    http01=True,
)

MONITORING = example_cluster().monitoring


def make_cluster(
    *,
    tls: Any = None,
    cloud: Cloud | None = None,
    monitoring: Monitoring | None = MONITORING,
    **edge: Any,
) -> Cluster:
    """Bare metal, monitored, TLS by Let's Encrypt with two zones, unless told otherwise."""
    if isinstance(tls, TerminatedElsewhere):
        edge.setdefault("source_address", TrustedProxies(hops=1))
    return Cluster(
        "main",
        cloud=cloud or BareMetal(secrets=AwsSecretsManager(region="eu-central-1")),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.244.0.0/16"],
            services="10.96.0.0/12",
            nodes=["192.168.10.0/24"],
            api_server=["192.168.10.2/32"],
            dns="10.96.0.10",
            policies="calico",
        ),
        availability_zones=example_cluster(cloud=cloud).availability_zones if cloud else ["a", "b", "c"],
        edge=Edge(tls=tls or LETS_ENCRYPT, **edge),
        repository=GitRepository("https://github.com/example/infrastructure.git"),
        monitoring=monitoring,
    )


class Service(TenantConstruct):
    """As little of a workload as a route needs."""

    port = 7500
    service_port = 80

    def __init__(self, scope: Construct, id: str, route: Route | str) -> None:
        super().__init__(scope, id)
        self.party = Party(id, Pods(namespace=self.environment.namespace_name, labels={"app.kubernetes.io/name": id}))
        self.environment.graph.join(self.party)
        self.route = ServiceRoute(self, route, service=id, port=80, container_port=7500, party=self.party)


@dataclass
class World:
    """A cluster with environments."""

    cluster: Cluster
    app: App = field(default_factory=App)
    environments: list[Environment] = field(default_factory=list[Environment])

    def environment(self, client: str = "acme", stage: str = "prod", *domains: str) -> Environment:
        tenancy = Tenancy(client=client, stage=stage, tier="production", domains=domains or (f"{client}.example",))
        self.environments.append(Environment(self.app, tenancy, self.cluster))
        return self.environments[-1]

    def gateway(self) -> SharedGateway:
        return SharedGateway(Chart(self.app, "platform"), self.cluster, self.environments)


Worlds = Callable[..., World]


@pytest.fixture
def world() -> World:
    """One cluster, and no environment yet."""
    return World(make_cluster())


def documents(scopes: Construct | Iterable[Construct]) -> list[Document]:
    """Everything below the scopes, as it is written."""
    each = [scopes] if isinstance(scopes, Construct) else scopes
    return [child.document for scope in each for child in scope.node.find_all() if isinstance(child, Manifest)]


def only(found: Iterable[Document], kind: str, name: str | None = None) -> Document:
    """The one document of the kind."""
    matching = [each for each in found if each["kind"] == kind and name in (None, each["metadata"]["name"])]
    assert len(matching) == 1, [each["metadata"]["name"] for each in matching]
    return matching[0]
