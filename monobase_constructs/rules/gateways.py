"""Envoy, through which all clients are reached: how many of its pods there are, and how long anybody may hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject

DEPLOYMENT = ("provider", "kubernetes", "envoyDeployment")
HEADERS = ("timeout", "http", "requestHeadersReceivedTimeout")
"""How long a client may take to say what it wants."""
SHUTDOWN_MANAGER = "shutdown-manager"
HARDENED = {
    "allowPrivilegeEscalation": False,
    "capabilities": {"drop": ["ALL"]},
    "runAsNonRoot": True,
    "seccompProfile": {"type": "RuntimeDefault"},
}
"""What Envoy Gateway says of the container that it puts beside Envoy; a patch adds to it."""


@rule(
    "gateway",
    reason="one pod that is lost, or one client that is slow on purpose, shuts everybody out",
    fix="leave the Gateway to Edge(...), which runs several pods and bounds what a connection may take",
)
def gateways_hold(documents: Documents) -> Iterable[Finding]:
    """A Gateway of one Envoy pod, and one that no policy keeps slow clients from."""
    for subject in documents:
        if subject.kind == "Gateway" and (proxy := proxy_of(documents, subject)) is not None:
            yield from _alone(proxy)
            yield from _unbounded(documents, subject)


def envoy_pod(proxy: Subject) -> tuple[str, Document]:
    """The pod that Envoy Gateway makes of an EnvoyProxy, as far as that says, and the path to what it says."""
    said = part(proxy.spec, *DEPLOYMENT)
    patched = part(said, "patch", "value", "spec", "template", "spec")
    envoy, beside = {"name": "envoy"} | part(said, "container"), list[Document]()
    for each in records(patched, "containers"):
        if each.get("name") == "envoy":
            envoy |= each
        elif each.get("name") == SHUTDOWN_MANAGER:
            beside.append(each | {"securityContext": HARDENED | part(each, "securityContext")})
        else:
            beside.append(each)
    return f"spec.{'.'.join(DEPLOYMENT)}", part(said, "pod") | patched | {"containers": [envoy, *beside]}


def proxy_of(documents: Documents, gateway: Subject) -> Subject | None:
    """The EnvoyProxy that a Gateway names."""
    named = part(gateway.spec, "infrastructure", "parametersRef")
    return documents.get(gateway, "EnvoyProxy", str(named.get("name"))) if named.get("kind") == "EnvoyProxy" else None


def _alone(proxy: Subject) -> Iterator[Finding]:
    scaled = part(proxy.spec, "provider", "kubernetes", "envoyHpa")
    path, said = "envoyDeployment.replicas", part(proxy.spec, *DEPLOYMENT).get("replicas", 1)
    if scaled:
        path, said = "envoyHpa.minReplicas", scaled.get("minReplicas", 1)
    if isinstance(said, int) and said < 2:
        yield Finding(proxy, f"spec.provider.kubernetes.{path}", f"got {said}; allowed: 2 or more")


def _unbounded(documents: Documents, gateway: Subject) -> Iterator[Finding]:
    """Envoy waits for a request for ever unless it is told how long."""
    mine = [
        policy
        for policy in documents.beside(gateway, "ClientTrafficPolicy")
        for target in (*records(policy.spec, "targetRefs"), part(policy.spec, "targetRef"))
        if target.get("name") == gateway.name and "sectionName" not in target
    ]
    if not mine:
        told = "no ClientTrafficPolicy is for it: a client that sends its request slowly holds a connection for ever"
        yield Finding(gateway, "metadata.name", told)
    for policy in mine:
        if part(policy.spec, *HEADERS[:-1]).get(HEADERS[-1], "0s") in ("0s", "0", "0ms"):
            told = 'none; allowed: one such as "10s"; a client that sends it slowly holds a connection for ever'
            yield Finding(policy, f"spec.{'.'.join(HEADERS)}", told)
