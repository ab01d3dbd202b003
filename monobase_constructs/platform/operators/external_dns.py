"""external-dns: keeps the DNS records of hosts at their provider."""

from __future__ import annotations

import json
from collections.abc import Mapping

from monobase_constructs.cluster.clouds import Azure
from monobase_constructs.cluster.edge import AzureDns, CloudDns, Cloudflare, DigitalOceanDns, DnsSolver, Route53
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.operators.dns_identity import account_annotations, pod_labels
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.secrets import SecretKey

NAMESPACE = "external-dns"


def external_dns(cluster: Cluster, zones: DnsSolver) -> Operator:
    """Records for the hosts of routes at the shared Gateway, in the zones that are given and in no other.

    It marks what it writes with the name of the cluster, and changes and deletes nothing else.
    """
    provider, access = _access(zones, cluster)
    values: dict[str, object] = {
        "provider": {"name": provider},
        "sources": ["gateway-httproute"],
        "gatewayNamespace": cluster.edge.namespace,
        "domainFilters": list(zones.zones),
        "policy": "sync",
        "registry": "txt",
        "txtOwnerId": cluster.name,
        "serviceAccount": {"annotations": account_annotations([zones])},
        "podLabels": pod_labels([zones]),
        "priorityClassName": PRIORITY,
        "resources": resources("20m", "256Mi"),
    }
    values.update(access)
    chart = HelmChart(
        "external-dns",
        repository="https://kubernetes-sigs.github.io/external-dns",
        version="1.21.1",
        namespace=NAMESPACE,
        values=values,
    )
    pods = pods_named(NAMESPACE, "external-dns")
    guarded = Guarded("external-dns", pods, outside=(443,), identity=True, scraped={7979: "external-dns"})
    return Operator(chart, Order.TENANTS, [guarded])


def _access(zones: DnsSolver, cluster: Cluster) -> tuple[str, Mapping[str, object]]:
    """What it calls the provider, and how it reaches the zones; tokens lie in Secrets of its namespace."""
    match zones:
        case Route53():
            return "aws", {"env": [{"name": "AWS_DEFAULT_REGION", "value": zones.region}]}
        case CloudDns():
            return "google", {"extraArgs": {"google-project": zones.project}}
        case AzureDns():
            where = {
                "subscriptionId": zones.subscription,
                "resourceGroup": zones.resource_group,
                "useWorkloadIdentityExtension": True,
            }
            if isinstance(cluster.cloud, Azure):
                where["tenantId"] = cluster.cloud.tenant
            data = {"azure.json": json.dumps(where, sort_keys=True)}
            return "azure", {"secretConfiguration": {"enabled": True, "mountPath": "/etc/kubernetes", "data": data}}
        case Cloudflare():
            return "cloudflare", {"env": [_from_secret("CF_API_TOKEN", zones.token)]}
        case DigitalOceanDns():
            return "digitalocean", {"env": [_from_secret("DO_TOKEN", zones.token)]}


def _from_secret(variable: str, key: SecretKey) -> Mapping[str, object]:
    return {"name": variable, "valueFrom": {"secretKeyRef": {"name": key.secret, "key": key.key}}}
