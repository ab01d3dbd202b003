"""What policies, roles and projects allow, as sets: what is in the one and not in the other was opened or closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from monobase_constructs.rules.change.access import at, listed, mapping, text, texts
from monobase_constructs.rules.change.label import Effect, Label
from monobase_constructs.rules.subject import Document, Subject

NAMESPACE = "kubernetes.io/metadata.name"
NAME = "app.kubernetes.io/name"
UNSAID = "as the policy says nothing of"
COMPONENT = "app.kubernetes.io/component"


def opened_and_closed(old: Subject | None, new: Subject) -> Iterator[Effect]:
    """What the object allows that it did not, and the other way round; nothing for kinds that allow nothing.

    old: None of an object that is new, all of which it opens.
    """
    allowed = GRANTS.get(new.kind)
    if allowed is None:
        return
    before, after = set(allowed(old) if old is not None else ()), set(allowed(new))
    if old is None:  # a policy that comes opens nothing in a direction that it says nothing of
        after = {each for each in after if UNSAID not in each}
    for change, part in (("opens", after - before), ("closes", before - after)):
        if part:
            yield Effect(Label.SAFE, new, change, line="; ".join(sorted(part)))


def _network_policy(subject: Subject) -> Iterator[str]:
    types = texts(subject.spec, "policyTypes") or ["Ingress"]
    for direction, preposition in (("Ingress", "from"), ("Egress", "to")):
        if direction not in types:
            yield f"{preposition} everybody, {UNSAID} {direction.lower()}"
            continue
        for rule in listed(subject.spec, direction.lower()):
            peers = [_peer(peer, subject) for peer in listed(rule, preposition)] or ["everybody"]
            ports = [_port(port) for port in listed(rule, "ports")] or ["all ports"]
            for peer, port in product(peers, ports):
                yield f"{preposition} {peer} on {port}"
    if (pods := _selected(at(subject.spec, "podSelector"))) != f"pods {subject.name}":
        yield f"of {pods}"


def _peer(peer: Document, subject: Subject) -> str:
    if "ipBlock" in peer:
        but = ", ".join(texts(peer, "ipBlock", "except"))
        return text(peer, "ipBlock", "cidr") + (f" but {but}" if but else "")
    pods = _selected(at(peer, "podSelector"))
    if "namespaceSelector" not in peer:
        return f"{pods} of {subject.namespace}"
    told = _selector(mapping(peer, "namespaceSelector"))
    return f"{pods} of {told.removeprefix(f'{NAMESPACE}=')}"


def _selected(selector: Document | None) -> str:
    name = at(selector, "matchLabels", NAME)
    if name is None or at(selector, "matchExpressions"):
        return f"pods {_selector(selector)}" if selector else "all pods"
    more = {key: value for key, value in mapping(selector, "matchLabels").items() if key not in (NAME, COMPONENT)}
    return f"pods {name}" + (f" with {_selector({'matchLabels': more})}" if more else "")


def _selector(selector: Document | None) -> str:
    labels = mapping(selector, "matchLabels")
    told = [f"{key}={value}" for key, value in sorted(labels.items())]
    for each in listed(selector, "matchExpressions"):
        told.append(f"{text(each, 'key')} {text(each, 'operator')} {','.join(texts(each, 'values'))}".strip())
    return " and ".join(told) or "any labels"


def _port(port: Document) -> str:
    number = at(port, "port", default="all ports")
    last = f"-{port['endPort']}" if "endPort" in port else ""
    protocol = at(port, "protocol", default="TCP")
    return f"{number}{last}" + ("" if protocol == "TCP" else f"/{protocol}")


def _role(subject: Subject) -> Iterator[str]:
    for rule in listed(subject.document, "rules"):
        names = ", ".join(texts(rule, "resourceNames"))
        resources = texts(rule, "resources") or texts(rule, "nonResourceURLs")
        for verb, resource in product(texts(rule, "verbs"), resources):
            yield f"{verb} {resource}" + (f" {names}" if names else "")


def _binding(subject: Subject) -> Iterator[str]:
    role = f"what {text(subject.document, 'roleRef', 'kind')} {text(subject.document, 'roleRef', 'name')} allows"
    for each in listed(subject.document, "subjects"):
        where = f"{each['namespace']}/" if each.get("namespace") else ""
        yield f"to {text(each, 'kind')} {where}{text(each, 'name')} {role}"


def _project(subject: Subject) -> Iterator[str]:
    yield from (f"from {source}" for source in texts(subject.spec, "sourceRepos"))
    for each in listed(subject.spec, "destinations"):
        yield f"into {each.get('namespace', '*')} of {each.get('server')}"
    for field in ("clusterResourceWhitelist", "namespaceResourceWhitelist"):
        for each in listed(subject.spec, field):
            yield f"{text(each, 'group')}/{text(each, 'kind', default='any kind')}".removeprefix("/")


def _cors(subject: Subject) -> Iterator[str]:
    for field in ("allowOrigins", "allowMethods", "allowHeaders"):
        yield from (f"{field} {each}" for each in texts(subject.spec, "cors", field))


GRANTS: Mapping[str, Callable[[Subject], Iterator[str]]] = {
    "NetworkPolicy": _network_policy,
    "Role": _role,
    "ClusterRole": _role,
    "RoleBinding": _binding,
    "ClusterRoleBinding": _binding,
    "AppProject": _project,
    "SecurityPolicy": _cors,
}
GRANTED = {
    "NetworkPolicy": ("spec",),
    "Role": ("rules",),
    "ClusterRole": ("rules",),
    "RoleBinding": ("subjects",),
    "ClusterRoleBinding": ("subjects",),
    "AppProject": ("spec",),
    "SecurityPolicy": ("spec", "cors"),
}
"""The field that is told as what it allows, instead of line by line."""
