"""Constructs for multi-tenant application platforms on Kubernetes.

A client module imports everything from here. Facts (`Client`, `Api`, `production`, ...) load at once;
constructs (`WebService`, `Environment`, ...) start Node.js for cdk8s when the first of them is named.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from monobase_constructs.app.synth import synth
    from monobase_constructs.client.facts import (
        Account,
        Api,
        ApiWorker,
        Client,
        ManagedPostgres,
        S3Bucket,
        Stage,
        production,
        staging,
    )
    from monobase_constructs.client.stack import Stack, monobase
    from monobase_constructs.cluster.clouds import (
        Aws,
        AwsLoadBalancer,
        Azure,
        AzureLoadBalancer,
        BareMetal,
        DigitalOcean,
        DigitalOceanLoadBalancer,
        ForeignSecrets,
        Gcp,
        GcpLoadBalancer,
        MetalLoadBalancer,
    )
    from monobase_constructs.cluster.edge import (
        AzureDns,
        CloudDns,
        Cloudflare,
        DigitalOceanDns,
        EdgeFacts,
        LetsEncrypt,
        ProxyProtocol,
        Route53,
        TerminatedElsewhere,
        TerminateHere,
        TrustedProxies,
    )
    from monobase_constructs.cluster.facts import Cluster, ClusterNetwork, GitRepository
    from monobase_constructs.data.postgres import ExternalPostgres
    from monobase_constructs.data.protocols import Database, ObjectStore
    from monobase_constructs.data.s3 import ExternalS3
    from monobase_constructs.environment.scope import Environment, TenantConstruct
    from monobase_constructs.environment.secrets import SecretBundle
    from monobase_constructs.objects.kinds import Kind
    from monobase_constructs.objects.manifest import Manifest
    from monobase_constructs.objects.waves import Wave
    from monobase_constructs.values.network import ApiRule, CloudIdentity, Internet, KubernetesApi, Network
    from monobase_constructs.values.problems import InvalidInput
    from monobase_constructs.values.resources import (
        Autoscaling,
        Command,
        NodePool,
        Probes,
        Resources,
        Volume,
        WritablePath,
    )
    from monobase_constructs.values.route import Cors, Headers, PathRule, RateLimit, Route
    from monobase_constructs.values.secrets import RemoteKey, SecretKey
    from monobase_constructs.workloads.services import StaticSite, WebService, Worker
    from monobase_constructs.workloads.singleton import Singleton
    from monobase_constructs.workloads.tasks import CronJob, Job

_MODULES = {
    "app.synth": "synth",
    "client.facts": "Account Api ApiWorker Client ManagedPostgres S3Bucket Stage production staging",
    "client.stack": "Stack monobase",
    "cluster.clouds": """Aws AwsLoadBalancer Azure AzureLoadBalancer BareMetal DigitalOcean DigitalOceanLoadBalancer
        ForeignSecrets Gcp GcpLoadBalancer MetalLoadBalancer""",
    "cluster.edge": """AzureDns CloudDns Cloudflare DigitalOceanDns EdgeFacts LetsEncrypt ProxyProtocol Route53
        TerminatedElsewhere TerminateHere TrustedProxies""",
    "cluster.facts": "Cluster ClusterNetwork GitRepository",
    "data.postgres": "ExternalPostgres",
    "data.protocols": "Database ObjectStore",
    "data.s3": "ExternalS3",
    "environment.scope": "Environment TenantConstruct",
    "environment.secrets": "SecretBundle",
    "objects.kinds": "Kind",
    "objects.manifest": "Manifest",
    "objects.waves": "Wave",
    "values.network": "ApiRule CloudIdentity Internet KubernetesApi Network",
    "values.problems": "InvalidInput",
    "values.resources": "Autoscaling Command NodePool Probes Resources Volume WritablePath",
    "values.route": "Cors Headers PathRule RateLimit Route",
    "values.secrets": "RemoteKey SecretKey",
    "workloads.services": "StaticSite WebService Worker",
    "workloads.singleton": "Singleton",
    "workloads.tasks": "CronJob Job",
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    """Load a public name from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from monobase_constructs.node import use_pinned_node  # noqa: PLC0415

    use_pinned_node()
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
