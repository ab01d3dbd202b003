"""Every monitor finds pods that answer on the port that it asks, and Prometheus gets there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.network import Network, networks
from monobase_constructs.rules.reachability.peers import Pod
from monobase_constructs.rules.reachability.selectors import Selector, equal_to, selector
from monobase_constructs.rules.reachability.written import Written, inner, labels_in, listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject

ENDPOINTS = {"PodMonitor": "podMetricsEndpoints", "ServiceMonitor": "endpoints"}
PROMETHEUS = ("monitoring", "prometheus")
"""The namespace and the name of the pods that ask."""


class _Asked(NamedTuple):
    """A port that a monitor asks: where it says so, how, and the pods with the number that it has on each."""

    path: str
    port: str
    pods: Sequence[tuple[Pod, int | None]]


@rule(
    "monitor",
    reason="Prometheus asks nobody, says nothing of it, and every alert on these metrics keeps quiet for ever",
    fix="select by labels that the pods wear, name a port of theirs, and let Prometheus in: metrics_port=...",
)
def monitors_find_somebody(documents: Documents) -> Iterable[Finding]:
    """A PodMonitor or ServiceMonitor that selects nobody, names a port that is not there, or that policies keep out."""
    for network in documents.once(networks).values():
        for subject in network.subjects:
            if subject.group == "monitoring.coreos.com" and subject.kind in ENDPOINTS:
                yield from _judged(subject, network)


def asks(monitor: Subject, network: Network) -> Iterator[Pod]:
    """The pods that a monitor asks."""
    for asked in _ports(monitor, network, _namespaces(monitor, network)):
        yield from (pod for pod, number in asked.pods if number is not None)


def _judged(subject: Subject, network: Network) -> Iterator[Finding]:
    names = _namespaces(subject, network)
    # Of namespaces in which nothing is known to run, such as those of charts of others, nothing can be said.
    if not any(network.pods.get(name) for name in names):
        if subject.tenant is not None:
            yield Finding(subject, "spec.selector", "it selects nobody: nothing runs in its namespace")
        return
    for asked in _ports(subject, network, names):
        if not asked.pods:
            yield Finding(subject, "spec.selector", f"no {_selected(subject)} of {', '.join(names)} wears these labels")
            return
        answering = [(pod, number) for pod, number in asked.pods if number is not None]
        if not answering:
            served = sorted({f"{each.name or each.number}" for pod, _ in asked.pods for each in pod.ports})
            told = f"got {asked.port}; allowed: a port of {asked.pods[0][0]}: {', '.join(served) or 'none'}"
            yield Finding(subject, asked.path, told)
        yield from _blocked(subject, network, asked.path, answering)


def _blocked(
    subject: Subject, network: Network, path: str, answering: Iterable[tuple[Pod, int | None]]
) -> Iterator[Finding]:
    namespace, owner = PROMETHEUS
    prometheus = next(pod for pod in network.pods[namespace] if pod.owner == owner)
    for pod, number in answering:
        if number is not None and ("TCP", number) not in network.between(prometheus, pod):
            message = f"policies keep Prometheus from {pod} on TCP {number}; let it in with metrics_port={number}"
            yield Finding(subject, path, message)
            return


def _namespaces(subject: Subject, network: Network) -> list[str]:
    chosen = inner(subject.spec, "namespaceSelector")
    if chosen.get("any"):
        return sorted(network.namespaces)
    return list(chosen.get("matchNames") or [subject.namespace or ""])


def _selected(subject: Subject) -> str:
    return "pod" if subject.kind == "PodMonitor" else "Service"


def _ports(subject: Subject, network: Network, names: Sequence[str]) -> Iterator[_Asked]:
    """What each endpoint of the monitor asks."""
    chosen = selector(inner(subject.spec, "selector"), "spec.selector")
    field = ENDPOINTS[subject.kind]
    for place, endpoint in enumerate(listed(subject.spec, field)):
        path = f"spec.{field}[{place}]"
        if subject.kind == "PodMonitor":
            port = endpoint.get("port", endpoint.get("portNumber", endpoint.get("targetPort")))
            pods = [pod for name in names for pod in network.pods.get(name, ()) if chosen.matches(pod.labels)]
            yield _Asked(path, str(port), [(pod, _number(pod, port)) for pod in pods])
        else:
            yield _of_services(path, endpoint, network, names, chosen)


def _of_services(path: str, endpoint: Written, network: Network, names: Sequence[str], chosen: Selector) -> _Asked:
    """The pods behind the Services that are chosen, and the port behind the one of theirs that is named."""
    found: list[tuple[Pod, int | None]] = []
    wanted = endpoint.get("port", endpoint.get("targetPort"))
    for service in network.subjects:
        if service.kind != "Service" or service.namespace not in names:
            continue
        if not chosen.matches(labels_in(service.document["metadata"])):
            continue
        behind = equal_to(inner(service.spec, "selector"))
        named = [each for each in listed(service.spec, "ports") if wanted in (each.get("name"), each.get("targetPort"))]
        target = named[0].get("targetPort", named[0]["port"]) if named else None
        pods = [pod for pod in network.pods.get(service.namespace or "", ()) if behind.matches(pod.labels)]
        found += [(pod, _number(pod, target)) for pod in pods]
    return _Asked(path, str(wanted), found)


def _number(pod: Pod, port: object) -> int | None:
    """The number of a port of the pod that is given by its name or number; None if it has none such."""
    return next((each.number for each in pod.ports if port in (each.name, each.number)), None)
