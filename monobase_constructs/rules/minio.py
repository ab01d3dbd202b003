"""MinIO: each of its servers finds all others and writes to its volume, and what is no object stays inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from monobase_constructs.rules.capacity.erasure import parity
from monobase_constructs.rules.certificates import is_for, serving
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers
from monobase_constructs.rules.told import short

COMPONENT = "app.kubernetes.io/component"
INSIDE = "/minio"
PEERS = re.compile(r"https?://([a-z0-9-]+)-\{0\.\.\.(\d+)\}\.([a-z0-9-]+)\.([a-z0-9-]+)\.svc(?:\.[a-z.]+)?:\d+(/\S+)")
"""The argument that names all servers of a pool and the folder that each writes to."""


@rule(
    "store-servers",
    reason="the store never forms: each server waits for others that are not there, or writes where nothing is kept",
    fix="leave the servers to the construct, which names as many as it runs: DistributedMinio(..., pools=[...])",
)
def servers_of_a_store_find_each_other(documents: Documents) -> Iterable[Finding]:
    """A MinIO that names more or other servers than its StatefulSet has, or a folder that is no volume of its own."""
    for subject in documents:
        for path, container in containers(subject) if subject.kind == "StatefulSet" else ():
            for number, argument in enumerate(texts(container, "args")):
                if (named := PEERS.fullmatch(argument)) is not None:
                    where = f"{path}.args[{number}]"
                    for told in _wrong(documents, subject, container, named):
                        yield Finding(subject, where, f"got {short(argument)}; {told}")


@rule(
    "store-route",
    reason="whoever finds a key, or none at all, asks the store's administration and metrics from the Internet",
    fix="answer /minio before everything else, as the construct does: DistributedMinio(..., public_host=...)",
)
def routes_keep_administration_inside(documents: Documents) -> Iterable[Finding]:
    """A route that leads to a store of objects and lets through what is below /minio, where all but objects is."""
    for route in documents:
        rules = records(route.spec, "rules") if route.kind == "HTTPRoute" else []
        if any(path == INSIDE and not each.get("backendRefs") for each in rules for path in _prefixes(each)):
            continue
        for number, each in enumerate(rules):
            stores = [one for one in records(each, "backendRefs") if _of_objects(documents, route, one)]
            if stores and any(INSIDE.startswith(path) for path in _prefixes(each)):
                told = (
                    f"leads {INSIDE} to Service {stores[0].get('name')}; allowed: a rule for {INSIDE} without a backend"
                )
                yield Finding(route, f"spec.rules[{number}]", told)


def _prefixes(rule: Document) -> Iterator[str]:
    """The paths below which a rule matches; without a match, or one of a path, everything."""
    for match in records(rule, "matches") or [{}]:
        path = part(match, "path")
        if path.get("type", "PathPrefix") == "PathPrefix":
            yield str(path.get("value", "/")).rstrip("/")


def _of_objects(documents: Documents, route: Subject, backend: Document) -> bool:
    service = documents.get(route, "Service", str(backend.get("name")), backend.get("namespace"))
    return service is not None and part(service.spec, "selector").get(COMPONENT) == "object-store"


def _wrong(documents: Documents, subject: Subject, container: Document, named: re.Match[str]) -> Iterator[str]:
    name, last, service, namespace, folder = named.groups()
    pool = documents.get(subject, "StatefulSet", name, namespace)
    if pool is None:
        yield f"no StatefulSet {namespace}/{name} is made here"
        return
    replicas = pool.spec.get("replicas", 1)
    if int(last) + 1 != replicas:
        yield f"allowed: {{0...{replicas - 1}}}, as {pool} has {replicas} pods"
    governing = documents.get(pool, "Service", pool.spec.get("serviceName", ""))
    if service != pool.spec.get("serviceName"):
        yield f"allowed: its serviceName, {pool.spec.get('serviceName')}; by another its pods have no names"
    elif governing is not None and governing.spec.get("clusterIP") != "None":
        yield f"{governing} is not headless: its pods have no names"
    elif governing is not None and not governing.spec.get("publishNotReadyAddresses"):
        yield f"{governing} names only pods that are ready, which none is before it has found the others"
    for certificate in serving(documents, pool):
        host = f"{name}-0.{service}.{namespace}.svc.cluster.local"
        if not is_for(certificate, host):
            yield f"{certificate} is not for {host}, by which its peers ask it"
    drives = int(last) + 1
    shards = parity({"containers": [container]}, drives)
    if shards is not None and shards > drives // 2:
        yield f"with EC:{shards} MinIO does not start; allowed: at most {drives // 2}, half of its servers"
    claimed = {inner(each, "metadata").get("name") for each in listed(pool.spec, "volumeClaimTemplates")}
    mounted = [each["mountPath"] for each in listed(container, "volumeMounts") if each["name"] in claimed]
    if not any(folder == each or re.sub(r"\{0\.\.\.\d+\}", "0", folder) == each for each in mounted):
        yield f"allowed: a volume that it claims: {', '.join(mounted) or 'none'}"
