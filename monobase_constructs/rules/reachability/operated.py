"""Pods that no document writes: what operators make of their resources, and what runs beside all tenants.

Policies name such pods by their labels, so what these are is stated here a second time, as the operators' own sources
have it (CloudNativePG 1.30 `pkg/specs`, Envoy Gateway 1.9, cert-manager 1.21), and not as the policies do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from monobase_constructs.rules.carried import carried
from monobase_constructs.rules.reachability.ports import NamedPort
from monobase_constructs.rules.reachability.written import inner, labels_in, listed
from monobase_constructs.rules.subject import Subject


class Made(NamedTuple):
    """Pods of one kind: where they are, what people call them, their labels and their ports."""

    namespace: str
    owner: str
    labels: dict[str, str]
    ports: tuple[NamedPort, ...]


APP = "app.kubernetes.io"


def _ports(**numbers: int) -> tuple[NamedPort, ...]:
    return tuple(NamedPort(name, "TCP", number) for name, number in numbers.items())


def _of_chart(namespace: str, name: str, **numbers: int) -> Made:
    """Pods that a chart labels as most do; a hyphen in the name of a port is an underscore here."""
    ports = tuple(NamedPort(port.replace("_", "-"), "TCP", number) for port, number in numbers.items())
    return Made(namespace, name, {f"{APP}/name": name}, ports)


DNS = (NamedPort("dns", "UDP", 53), NamedPort("dns-tcp", "TCP", 53))

PLATFORM = (
    Made("kube-system", "kube-dns", {"k8s-app": "kube-dns"}, DNS),
    Made("kube-system", "coredns", {"k8s-app": "coredns"}, DNS),
    Made("monitoring", "prometheus", {f"{APP}/name": "prometheus"}, _ports(web=9090)),
    _of_chart("argocd", "argocd-application-controller", metrics=8082),
    _of_chart("argocd", "argocd-repo-server", repo_server=8081, metrics=8084),
    _of_chart("argocd", "argocd-server", server=8080, metrics=8083),
    _of_chart("cert-manager", "cert-manager", http_metrics=9402),
    _of_chart("cert-manager", "webhook", https=10250, http_metrics=9402),
    _of_chart("cert-manager", "cainjector", http_metrics=9402),
    _of_chart("cnpg-system", "cloudnative-pg", metrics=8080, webhook_server=9443),
    Made(
        "envoy-gateway-system", "envoy-gateway", {"control-plane": "envoy-gateway"}, _ports(grpc=18000, metrics=19001)
    ),
    _of_chart("external-dns", "external-dns", http=7979),
    _of_chart("external-secrets-system", "external-secrets", metrics=8080),
    _of_chart("external-secrets-system", "external-secrets-webhook", metrics=8080, webhook=10250),
    _of_chart("external-secrets-system", "external-secrets-cert-controller", metrics=8080),
    Made("longhorn-system", "longhorn-manager", {"app": "longhorn-manager"}, _ports(manager=9500)),
    _of_chart("velero", "velero", http_monitoring=8085),
)
"""The pods that the platform's Helm charts and the cluster itself run, as far as anything talks to them.

Their ports are those that the charts name, at the versions that are pinned.
"""


def operated(subject: Subject) -> Iterator[Made]:
    """The pods that an operator makes of the resource; none for most."""
    if (make := OPERATORS.get((subject.group, subject.kind))) is not None:
        yield from make(subject)

    for each in carried(subject):
        yield from operated(each)


def _postgresql(subject: Subject) -> Iterator[Made]:
    """The servers, and the jobs that make, join, restore and upgrade one. The role of a server changes with time."""
    common = labels_in(inner(subject.spec, "inheritedMetadata")) | _of_cloudnative_pg(subject.name, "database")
    servers = common | {"cnpg.io/podRole": "instance", "cnpg.io/instanceName": f"{subject.name}-1"}
    jobs = common | {"cnpg.io/jobRole": "initdb", "cnpg.io/instanceName": f"{subject.name}-1"}
    namespace, ports = subject.namespace or "", _ports(postgresql=5432, metrics=9187, status=8000)
    for role in ("primary", "replica"):
        yield Made(namespace, subject.name, servers | {"cnpg.io/instanceRole": role, "role": role}, ports)
    yield Made(namespace, subject.name, jobs, ports)  # a job that restores starts the server to replay its log


def _pooler(subject: Subject) -> Iterator[Made]:
    cluster = inner(subject.spec, "cluster").get("name", "")
    own = _of_cloudnative_pg(cluster, "pooler")
    given = labels_in(inner(subject.spec, "template", "metadata"))
    roles = {"cnpg.io/podRole": "pooler", "cnpg.io/poolerName": subject.name}
    yield Made(subject.namespace or "", subject.name, given | own | roles, _ports(pgbouncer=5432, metrics=9127))


def _of_cloudnative_pg(cluster: str, component: str) -> dict[str, str]:
    return {
        "cnpg.io/cluster": cluster,
        f"{APP}/name": "postgresql",
        f"{APP}/instance": cluster,
        f"{APP}/component": component,
        f"{APP}/managed-by": "cloudnative-pg",
    }


def _gateway(subject: Subject) -> Iterator[Made]:
    """The Envoy pods, in the namespace of the Gateway; their ports are those of the listeners, from 10000 on."""
    labels = {
        f"{APP}/name": "envoy",
        f"{APP}/component": "proxy",
        f"{APP}/managed-by": "envoy-gateway",
        "gateway.envoyproxy.io/owning-gateway-name": subject.name,
        "gateway.envoyproxy.io/owning-gateway-namespace": subject.namespace or "",
    }
    listened = {each["port"] for each in listed(subject.spec, "listeners")}
    numbers = {f"listener-{port}": port + 10000 if port < 1024 else port for port in sorted(listened)}
    yield Made(subject.namespace or "", "envoy", labels, _ports(**numbers, metrics=19001, ready=19003))


def _acme(subject: Subject) -> Iterator[Made]:
    """What answers HTTP-01 challenges while a certificate is issued, in the namespace of the Gateway."""
    for solver in listed(inner(subject.spec, "acme"), "solvers"):
        for parent in listed(inner(solver, "http01", "gatewayHTTPRoute"), "parentRefs"):
            labels = {"acme.cert-manager.io/http01-solver": "true"}
            yield Made(parent.get("namespace", ""), "acme-solver", labels, _ports(http=8089))


OPERATORS: dict[tuple[str, str], Callable[[Subject], Iterator[Made]]] = {
    ("postgresql.cnpg.io", "Cluster"): _postgresql,
    ("postgresql.cnpg.io", "Pooler"): _pooler,
    ("gateway.networking.k8s.io", "Gateway"): _gateway,
    ("cert-manager.io", "ClusterIssuer"): _acme,
}

PODLESS = frozenset(
    [
        "argoproj.io",
        "barmancloud.cnpg.io",
        "cert-manager.io",
        "cilium.io",
        "external-secrets.io",
        "gateway.envoyproxy.io",
        "generators.external-secrets.io",
        "longhorn.io",
        "monitoring.coreos.com",
        "postgresql.cnpg.io",
        "velero.io",
    ]
)
"""API groups of whose resources operators make no pods in their namespace, but for those in `OPERATORS`."""
