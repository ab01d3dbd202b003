"""What operators run of their resources: databases and poolers of CloudNativePG, Envoy of a Gateway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from monobase_constructs.rules.capacity.amounts import Amounts, of_claim, of_container, of_pod, total
from monobase_constructs.rules.capacity.workload import Apart, Tolerance, Workload, kept_apart
from monobase_constructs.rules.capacity.written import evicted, usual_of
from monobase_constructs.rules.carried import carried
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.gateways import envoy_pod, proxy_of
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.subject import Document, Subject


def each_operated(documents: Documents) -> Iterator[Workload]:
    """The pods that operators make of every document."""
    usual = documents.once(usual_of)
    for subject in documents:
        for each in (subject, *carried(subject)):
            if (make := MADE.get((each.group, each.kind))) is not None:
                made = make(each, documents, usual.get((subject.cluster, subject.namespace), {}))
                # What a ConfigMap carries, a job makes and takes away again, as a drill does.
                yield from (replace(workload, subject=subject, ends=each is not subject) for workload in made)


def database_tolerance(spec: Document) -> Tolerance:
    """What a database can lose: with `number` standbys that must have each commit, so many and nothing is lost."""
    instances = int(spec.get("instances", 1))
    synchronous: Document = inner(spec, "postgresql", "synchronous")
    others = instances - 1
    if synchronous.get("dataDurability", "required") != "required" or not synchronous:
        return Tolerance(data=0, reads=others, writes=others)
    kept = int(synchronous.get("number", 1))
    # A standby takes over only if one of those that are left must have every commit, and then needs standbys itself.
    return Tolerance(data=kept, reads=others, writes=max(0, min(kept, others - kept)))


def _database(subject: Subject, documents: Documents, usual: Document) -> Iterator[Workload]:
    spec = subject.spec
    instances = int(spec.get("instances", 1))
    affinity: Document = inner(spec, "affinity")
    labels = {"cnpg.io/cluster": subject.name, "app.kubernetes.io/component": "database"}
    apart = [*kept_apart(spec, labels)]
    if affinity.get("enablePodAntiAffinity", True):
        required = affinity.get("podAntiAffinityType") == "required"
        apart.append(Apart(affinity.get("topologyKey", "kubernetes.io/hostname"), None, required))
    disks = [spec.get(part) for part in ("storage", "walStorage")]
    disks += [each.get("storage") for each in listed(spec, "tablespaces")]
    yield Workload(
        subject,
        rest=instances,
        full=instances,
        # A server that is made anew beside one that is lost but not yet given up.
        surge=1,
        pod=of_container(spec.get("resources") or {}, usual) + _archivers(subject, documents, usual) + Amounts(pods=1),
        volumes=total(of_claim({"resources": {"requests": {"storage": each.get("size")}}}) for each in disks if each),
        apart=tuple(apart),
        tolerates=database_tolerance(spec),
        evicted=1 if spec.get("enablePDB", True) else None,
        selector=inner(affinity, "nodeSelector"),
        tolerations=listed(affinity, "tolerations"),
        priority=spec.get("priorityClassName") or "",
    )


def _archivers(subject: Subject, documents: Documents, usual: Document) -> Amounts:
    """The container beside each server that copies its log away; where none does, the one that fetches a backup."""
    source = inner(subject.spec, "bootstrap", "recovery").get("source")
    origins = [each for each in listed(subject.spec, "externalClusters") if each.get("name") == source]
    archiving = [each for each in listed(subject.spec, "plugins") if each.get("enabled", True)]
    beside = Amounts()
    for plugin in archiving or [inner(each, "plugin") for each in origins]:
        name = inner(plugin, "parameters").get("barmanObjectName")
        if (store := documents.get(subject, "ObjectStore", name) if name else None) is not None:
            beside += of_container(inner(store.spec, "instanceSidecarConfiguration", "resources"), usual)
    return beside


def _pooler(subject: Subject, documents: Documents, usual: Document) -> Iterator[Workload]:
    template: Document = inner(subject.spec, "template")
    pod: Document = inner(template, "spec")
    labels = {**inner(template, "metadata", "labels"), "cnpg.io/poolerName": subject.name}
    pods = int(subject.spec.get("instances", 1))
    yield replace(
        _of_pod(subject, documents, pod, labels, usual),
        rest=pods,
        full=pods,
        surge=-(-pods // 4),  # a Deployment's own default, a quarter
    )


def _gateway(subject: Subject, documents: Documents, usual: Document) -> Iterator[Workload]:
    """Envoy Gateway runs one Deployment of Envoy for a Gateway, as the EnvoyProxy says that it names."""
    if (proxy := proxy_of(documents, subject)) is None:
        return
    _, pod = envoy_pod(proxy)
    provider: Document = inner(proxy.spec, "provider", "kubernetes")
    labels = {
        "gateway.envoyproxy.io/owning-gateway-name": subject.name,
        "gateway.envoyproxy.io/owning-gateway-namespace": subject.namespace or "",
    }
    pods = int(inner(provider, "envoyDeployment").get("replicas", 1))
    budget = inner(provider, "envoyPDB").get("maxUnavailable")
    yield replace(
        _of_pod(subject, documents, pod, labels, usual),
        rest=pods,
        full=pods,
        surge=1,
        evicted=budget if isinstance(budget, int) else None,
    )


def _of_pod(subject: Subject, documents: Documents, pod: Document, labels: dict[str, str], usual: Document) -> Workload:
    return Workload(
        subject,
        rest=0,
        full=0,
        pod=of_pod(pod, usual),
        apart=tuple(kept_apart(pod, labels)),
        evicted=evicted(documents, subject, labels),
        selector=inner(pod, "nodeSelector"),
        tolerations=listed(pod, "tolerations"),
        priority=pod.get("priorityClassName") or "",
    )


MADE: dict[tuple[str, str], Callable[[Subject, Documents, Document], Iterator[Workload]]] = {
    ("postgresql.cnpg.io", "Cluster"): _database,
    ("postgresql.cnpg.io", "Pooler"): _pooler,
    ("gateway.networking.k8s.io", "Gateway"): _gateway,
}
