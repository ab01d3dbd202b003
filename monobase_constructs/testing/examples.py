"""An example cluster and environments on it, all of whose facts can be given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypedDict, Unpack

from cdk8s import App

from monobase_constructs.cluster.backups import BackupStorage, S3Location
from monobase_constructs.cluster.clouds import Aws, Azure, Cloud, Gcp
from monobase_constructs.cluster.edge import Edge, LetsEncrypt, Route53
from monobase_constructs.cluster.facts import Cluster, ClusterNetwork, GitRepository
from monobase_constructs.cluster.monitoring import Heartbeat, Monitoring, PagerDuty, Receivers, Slack
from monobase_constructs.cluster.storage import Longhorn, Storage
from monobase_constructs.environment.scope import Environment, Tenancy, Tier
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.resources import NodePool
from monobase_constructs.values.waiver import Waiver


class NetworkFacts(TypedDict, total=False):
    """What can be given to `example_network`; see `ClusterNetwork`."""

    pods: Sequence[str]
    services: str
    nodes: Sequence[str]
    api_server: Sequence[str]
    api_server_port: int
    dns: str
    node_local_dns: str | None
    policies: Literal["calico", "cilium", "aws-vpc-cni", "gke-dataplane-v2", "other"]


class ClusterFacts(TypedDict, total=False):
    """What can be given to `example_cluster`; see `Cluster`."""

    name: str
    cloud: Cloud
    kubernetes: str
    network: ClusterNetwork
    availability_zones: Sequence[str]
    edge: Edge
    repository: GitRepository
    node_pools: Sequence[NodePool]
    storage: Storage | None
    backups: BackupStorage | None
    crds: Sequence[str]
    monitoring: Monitoring | None
    consents: Sequence[Consent]
    waivers: Sequence[Waiver]


def example_network(**facts: Unpack[NetworkFacts]) -> ClusterNetwork:
    """Ranges as they may be in any cluster, with what is given in their place."""
    usual: dict[str, Any] = {
        "pods": ["10.244.0.0/16"],
        "services": "10.96.0.0/16",
        "nodes": ["10.10.0.0/16"],
        "api_server": ["10.10.250.0/28"],
        "dns": "10.96.0.10",
        "policies": "calico",
    }
    return ClusterNetwork(**{**usual, **facts})


def example_cluster(**facts: Unpack[ClusterFacts]) -> Cluster:
    """A cluster named "example" on AWS, with certificates for acme.example and below; what is given stands in place."""
    usual: dict[str, Any] = {
        "name": "example",
        "cloud": Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/secrets-{client}-{stage}"),
        "kubernetes": "1.35",
        "network": example_network(),
        "availability_zones": _zones(facts.get("cloud")),
        "edge": _edge(["acme.example"]),
        "repository": GitRepository("https://github.com/example/infrastructure.git"),
        "node_pools": [NodePool("apps", nodes=9, cpu="3800m", memory="14Gi")],
        "storage": Longhorn(),
        "backups": _backups() if isinstance(facts.get("cloud"), (Aws, type(None))) else None,
        "monitoring": _monitoring(),
    }
    return Cluster(**{**usual, **facts})


def environment(
    client: str = "acme",
    stage: str = "prod",
    *,
    tier: Tier | None = None,
    domains: Sequence[str] | None = None,
    cluster: Cluster | None = None,
    cost_center: str | None = None,
) -> Environment:
    """An empty environment to build in, such as acme-prod for acme.example.

    cluster: by default `example_cluster()`, with certificates for the domains.
    tier: production for the stage "prod", else non-production. domains: `<client>.example` in production,
        `<stage>.<client>.example` elsewhere.
    """
    tier = tier or ("production" if stage == "prod" else "non-production")
    usual = f"{client}.example" if tier == "production" else f"{stage}.{client}.example"
    served = tuple(domains) if domains is not None else (usual,)
    tenancy = Tenancy(client=client, stage=stage, tier=tier, domains=served, cost_center=cost_center)
    return Environment(App(), tenancy, cluster or example_cluster(edge=_edge(served or (usual,))))


def _zones(cloud: Cloud | None) -> Sequence[str]:
    match cloud:
        case Gcp():
            return [f"{cloud.region}-{letter}" for letter in "abc"]
        case Azure():
            return ["westeurope-1", "westeurope-2", "westeurope-3"]
        case _:
            region = cloud.region if isinstance(cloud, Aws) else "eu-central-1"
            return [f"{region}{letter}" for letter in "abc"]


def _backups() -> BackupStorage:
    key = "arn:aws:kms:{}:123456789012:key/11111111-2222-3333-4444-555555555555"
    return BackupStorage(
        primary=S3Location("example-backups", region="eu-central-1", key=key.format("eu-central-1")),
        archive=S3Location(
            "example-archive", region="eu-west-1", key=key.format("eu-west-1"), storage_class="GLACIER_IR"
        ),
        velero="arn:aws:iam::123456789012:role/velero",
        environments="arn:aws:iam::123456789012:role/backups-{client}-{stage}",
        archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
        drills="arn:aws:iam::123456789012:role/drills-{client}-{stage}",
    )


def _monitoring() -> Monitoring:
    alerts = Slack("#alerts", secret="slack")
    return Monitoring(
        receivers=Receivers(critical=[PagerDuty("pagerduty"), alerts], warning=[alerts]),
        heartbeat=Heartbeat("heartbeat"),
    )


def _edge(zones: Sequence[str]) -> Edge:
    dns = Route53(zones=zones, region="eu-central-1")
    return Edge(tls=LetsEncrypt(email="platform@acme.example", dns01=[dns], http01=True))
