"""Argo CD, which manages itself as it manages everything else."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.application import ARGOCD
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import over_zones
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart

VERSION = "v3.4.7"
"""The newest of the line that the chart is for; its own is 3.4.4."""
APPLICATION_HEALTH = """\
if obj.metadata.name == "root" then
  return { status = "Healthy", message = "a part of itself" }
end
local status = obj.status or {}
local health = status.health or {}
local synced = (status.sync or {}).status == "Synced"
local finished = (status.operationState or {}).phase == "Succeeded"
if health.status == "Healthy" and not synced and not finished then
  return { status = "Progressing", message = "its first sync is not finished" }
end
local shared = { operators = true, platform = true, ["own-charts"] = true }
if health.status == "Degraded" and shared[(obj.spec or {}).project] then
  return { status = "Progressing", message = "degraded, which the next wave waits for" }
end
return { status = health.status or "Progressing", message = health.message or "" }
"""
"""How the root judges an Application, so that its waves wait. Without this Argo CD does not judge Applications at all.

An Application whose objects are but half applied is called healthy by Argo CD, because what is missing does not count.
Kinds that have just been made, and webhooks whose pods start, are degraded for seconds. A sync of the root that sees it
fails, and its retry goes on to the next wave without waiting. So what others are built on is waited for as long as it
is degraded; the Application itself says that it is, and the alert of that name tells of it.
The root is one of its own objects, and would wait for ever for its own sync to be finished.
"""
SYNC_SECONDS = 1800
"""After half an hour a sync that still waits is given up, so that the commit that mends it is taken up."""


def argo_cd(cluster: Cluster) -> Operator:
    """Its controller, two servers, two that render; without single sign-on, notifications and ApplicationSets."""
    values = {
        "global": {
            "domain": "localhost:8080",  # nothing leads to it from outside: kubectl port-forward
            "image": {"tag": VERSION},
            "networkPolicy": {"create": False},
            "priorityClassName": PRIORITY,
        },
        "configs": {
            "cm": {"resource.customizations.health.argoproj.io_Application": APPLICATION_HEALTH},
            "params": {
                "controller.diff.server.side": "true",
                "controller.sync.timeout.seconds": str(SYNC_SECONDS),
            },
        },
        "controller": {"resources": resources("250m", "2Gi")},
        "repoServer": _twice(cluster, "repo-server") | {"resources": resources("100m", "1Gi")},
        "server": _twice(cluster, "server") | {"resources": resources("50m", "256Mi")},
        "redis": {"resources": resources("50m", "256Mi")},
        "redisSecretInit": {"resources": resources("10m", "64Mi")},
        "applicationSet": {"replicas": 0},
        "dex": {"enabled": False},
        "notifications": {"enabled": False},
    }
    chart = HelmChart(
        "argocd",
        chart="argo-cd",
        repository="https://argoproj.github.io/argo-helm",
        version="10.1.1",
        namespace=ARGOCD,
        values=values,
    )
    return Operator(chart, Order.TENANTS, _guarded(cluster))


def _twice(cluster: Cluster, name: str) -> dict[str, object]:
    return {
        "replicas": 2,
        "pdb": {"enabled": True, "maxUnavailable": 1},
        "topologySpreadConstraints": over_zones(cluster, pods_named(ARGOCD, f"argocd-{name}")),
    }


def _guarded(cluster: Cluster) -> list[Guarded]:
    # Beside what is read from the cluster's own repository are the charts of operators, all of them at 443.
    sources = sorted({443, cluster.repository.port, *(chart.port for chart in cluster.charts)})
    names = ("application-controller", "repo-server", "server", "redis", "redis-secret-init")
    pods = {name: pods_named(ARGOCD, f"argocd-{name}") for name in names}
    cache, renderer = (pods["redis"], (6379,)), (pods["repo-server"], (8081,))
    return [
        Guarded("controller", pods["application-controller"], scraped={8082: "argo-cd"}, reaches=[renderer, cache]),
        Guarded("repo-server", pods["repo-server"], outside=sources, scraped={8084: "argo-cd"}, reaches=[cache]),
        Guarded("server", pods["server"], outside=(443,), scraped={8083: "argo-cd"}, reaches=[renderer, cache]),
        Guarded("redis", pods["redis"]),
        Guarded("redis-secret-init", pods["redis-secret-init"]),
    ]
