"""What a client puts beside the Gateway and above the platform: open doors, browsers of anybody, priority over all."""

from __future__ import annotations

from collections.abc import Iterable

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, pod_spec
from monobase_constructs.rules.told import short

OUTSIDE = ("LoadBalancer", "NodePort")
SYSTEM = "system-"


@rule(
    "exposure",
    reason="requests come past the Gateway, without TLS, limits and logs, or in the name of any page that a user opens",
    fix="leave the way in to the Gateway: WebService(..., route=...), with the origins that are meant",
)
def clients_open_no_doors(documents: Documents) -> Iterable[Finding]:
    """A Service of a client that is reached from outside, and credentials for pages of any origin."""
    for subject in documents:
        if (subject.group, subject.kind) == ("", "Service") and subject.tenant is not None:
            if subject.spec.get("type") in OUTSIDE:
                yield Finding(subject, "spec.type", f"got {short(subject.spec['type'])}; allowed: ClusterIP")
            if addresses := texts(subject.spec, "externalIPs"):
                yield Finding(subject, "spec.externalIPs", f"got {', '.join(addresses)}; allowed: none")
        cors = inner(subject.spec, "cors") if subject.kind == "SecurityPolicy" else {}
        plain = [each for each in texts(cors, "allowOrigins") if each.startswith("http://")]
        if cors.get("allowCredentials") and plain:
            told = f"got {short(plain[0])} with allowCredentials; allowed: https://; who sits between writes that page"
            yield Finding(subject, "spec.cors.allowOrigins", told)
        if cors.get("allowCredentials") and any("*" in each for each in texts(cors, "allowOrigins")):
            told = "got one for many with allowCredentials; allowed: each origin by its name"
            yield Finding(subject, "spec.cors.allowOrigins", told)


@rule(
    "tenant-priority",
    reason="under pressure the pods of one client push out those of the cluster itself, and of all other clients",
    fix="use a priority of the platform: monobase-app, monobase-data",
)
def clients_have_their_own_priorities(documents: Documents) -> Iterable[Finding]:
    """A pod of a client with a priority of the cluster's own programs."""
    for subject in documents:
        if (pod := pod_spec(subject)) is not None and subject.tenant is not None:
            given = str(pod[1].get("priorityClassName") or "")
            if given.startswith(SYSTEM):
                told = f"got {short(given)}; allowed: a priority of the platform"
                yield Finding(subject, f"{pod[0]}.priorityClassName", told)
