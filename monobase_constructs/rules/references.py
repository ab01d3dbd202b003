"""Everything that is named exists: secret keys, configuration, accounts, claims, services, ports, listeners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.rules.databases import VOLUMES
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.named import names
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, claims, containers, pod_spec
from monobase_constructs.rules.told import short

Named = tuple[str, str, str | None]  # path, name, key


@rule(
    "reference",
    reason="the object waits for what is not there: pods stay pending, autoscalers and policies do nothing",
    fix="make what is named with the construct that it belongs to, or correct the name",
)
def what_is_named_exists(documents: Documents) -> Iterable[Finding]:
    """A name that no document of the cluster bears: account, priority, configuration, claim, target, storage class."""
    for subject in documents:
        for path, kind, name in named_here(subject):
            if not documents.has(subject, kind, name):
                yield Finding(subject, path, f'no {kind} "{name}" is made here')
        for named in names(subject):
            if (subject.cluster, named.namespace, named.kind, named.name) not in documents.objects:
                yield Finding(subject, named.path, f'no {named.kind} "{named.name}" is made here')
        for path, kind, name, remedy in named_of_the_cluster(subject):
            if (subject.cluster, None, kind, name) not in documents.objects:
                yield Finding(subject, path, f'no {kind} "{name}" is made {remedy}')


@rule(
    "secret-key",
    reason="the container does not start: CreateContainerConfigError, until somebody makes the Secret by hand",
    fix="have it delivered: SecretBundle(env, ..., keys=[...]), and refer to its keys",
)
def secret_keys_are_delivered(documents: Documents) -> Iterable[Finding]:
    """A Secret, or a key of one, that no ExternalSecret, certificate or operator of the cluster delivers."""
    for subject in documents:
        for path, name, key in secrets_named(subject):
            keys = documents.keys_of(subject, name)
            if keys is None:
                message = f'nobody provides the Secret "{name}"; make it with SecretBundle(env, "{name}", keys=[...])'
                yield Finding(subject, path, message)
            elif key is not None and key not in keys:
                provided = ", ".join(sorted(keys))
                yield Finding(
                    subject,
                    path,
                    f'nobody provides the key "{key}" of Secret "{name}"; allowed: {provided}; add it to keys=[...]',
                )


@rule(
    "selector",
    reason="connections are refused, or go to pods that speak something else, such as those of a nightly job",
    fix="select by the labels of exactly one workload, app.kubernetes.io/name and app.kubernetes.io/component",
)
def services_select_one_workload(documents: Documents) -> Iterable[Finding]:
    """A Service that selects the pods of no workload, or of several."""
    for subject, workloads in _services(documents):
        if not _serve_together(subject, workloads):
            names = ", ".join(str(workload) for workload in workloads) or "none"
            message = f"it selects the pods of {names}; allowed: those of exactly one workload"
            yield Finding(subject, "spec.selector", message)


@rule(
    "port",
    reason="connections are refused, although pods run and the object looks right",
    fix="name a port that the Service, or the container behind it, has",
)
def ports_are_served(documents: Documents) -> Iterable[Finding]:
    """A port that is not served: of a Service by its pods, of a route by the Service behind it."""
    for subject, workloads in _services(documents):
        if _serve_together(subject, workloads):
            yield from _target_ports(subject, workloads)
    for subject in documents:
        for path, backend in _backends(subject):
            service = documents.get(subject, "Service", backend["name"])
            ports = [port["port"] for port in service.spec.get("ports", [])] if service else []
            if backend.get("port") not in ports:
                known = ", ".join(map(str, ports)) or "none"
                message = f'Service "{backend["name"]}" serves no port {backend.get("port")}; allowed: {known}'
                yield Finding(subject, path, message)


@rule(
    "listener",
    reason="the Gateway attaches the route to nothing, or to every listener, plain HTTP among them",
    fix="leave the listener to the construct: WebService(..., route=...)",
)
def routes_attach_to_listeners(documents: Documents) -> Iterable[Finding]:
    """A route that names no listener, or one that no Gateway has."""
    for subject in documents:
        if subject.kind != "HTTPRoute":
            continue
        for parent in subject.spec.get("parentRefs", []):
            gateway = documents.get(subject, "Gateway", parent["name"], parent.get("namespace"))
            listeners = [each["name"] for each in gateway.spec.get("listeners", [])] if gateway else []
            if parent.get("sectionName") not in listeners:
                allowed = ", ".join(f'"{each}"' for each in listeners) or "none: there is no such Gateway"
                message = f"sectionName: got {short(parent.get('sectionName'))}; allowed: {allowed}"
                yield Finding(subject, "spec.parentRefs", message)


@rule(
    "listener-certificate",
    reason="the Gateway does not program the listener: nobody can connect to its hosts",
    fix="leave listeners and certificates to the platform, which makes one for the other",
)
def listeners_have_certificates(documents: Documents) -> Iterable[Finding]:
    """A listener for HTTPS whose certificate nobody makes."""
    for subject in documents:
        if subject.kind != "Gateway":
            continue
        for listener in subject.spec.get("listeners", []):
            if listener["protocol"] != "HTTPS":
                continue
            references = listener.get("tls", {}).get("certificateRefs", [])
            missing = [each["name"] for each in references if documents.keys_of(subject, each["name"]) is None]
            if missing or not references:
                message = f"no Certificate provides {', '.join(missing) or 'one'}; without it nothing can connect"
                yield Finding(subject, f"spec.listeners[{listener['name']}]", message)


@rule(
    "replicas",
    reason="every sync sets the number back that the autoscaler has chosen, or nobody chooses it and one pod is left",
    fix="leave spec.replicas out of what an autoscaler scales, and write it everywhere else",
)
def one_owner_of_replicas(documents: Documents) -> Iterable[Finding]:
    """A number of replicas in what an autoscaler scales, and a Deployment without a number that nothing scales."""
    scaled = {
        (subject.cluster, subject.namespace, *target)
        for subject in documents
        if (target := _scaled(subject)) is not None
    }
    for subject in documents:
        own = (subject.cluster, subject.namespace, subject.kind, subject.name)
        if subject.kind == "Deployment" and "replicas" not in subject.spec and own not in scaled:
            told = "missing; allowed: a number, as no HorizontalPodAutoscaler scales it: it would be one pod"
            yield Finding(subject, "spec.replicas", told)
        if (target := _scaled(subject)) is None:
            continue
        workload = documents.get(subject, *target)
        if workload is not None and "replicas" in workload.spec:
            message = "writes spec.replicas as well; allowed: one of the two, or every sync undoes the autoscaler"
            yield Finding(subject, "spec.scaleTargetRef", f"{workload} {message}")


def named_here(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """What is named in the same namespace: path, kind and name."""
    if (pod := pod_spec(subject)) is not None:
        path, spec = pod
        if account := spec.get("serviceAccountName"):
            yield f"{path}.serviceAccountName", "ServiceAccount", account
        for volume in spec.get("volumes", []):
            where = f"{path}.volumes[{volume['name']}]"
            for config in (volume, *listed(inner(volume, "projected"), "sources")):
                if (named := config.get("configMap")) and not named.get("optional"):
                    yield where, "ConfigMap", named["name"]
            if claim := volume.get("persistentVolumeClaim"):
                yield where, "PersistentVolumeClaim", claim["claimName"]
        for where, container in containers(subject):
            for variable in listed(container, "env"):
                config = inner(variable, "valueFrom", "configMapKeyRef")
                if config and not config.get("optional"):
                    yield f"{where}.env[{variable['name']}]", "ConfigMap", config["name"]
            for source in listed(container, "envFrom"):
                if (named := source.get("configMapRef")) and not named.get("optional"):
                    yield f"{where}.envFrom", "ConfigMap", named["name"]
    if (target := _scaled(subject)) is not None:
        yield "spec.scaleTargetRef", *target


def named_of_the_cluster(subject: Subject) -> Iterator[tuple[str, str, str, str]]:
    """What is named of the cluster's own objects: path, kind, name, and where it would be made."""
    if (pod := pod_spec(subject)) is not None:
        priority = pod[1].get("priorityClassName")
        if priority and not priority.startswith("system-"):
            yield f"{pod[0]}.priorityClassName", "PriorityClass", priority, "here"
    for path, name in _classes(subject):
        # The classes of the platform are known; those of others, such as the cluster's own, are not ours to judge.
        if name.startswith("monobase-"):
            yield path, "StorageClass", name, "on this cluster; give Cluster(...) a storage="


def _classes(subject: Subject) -> Iterator[tuple[str, str]]:
    """The storage classes of all claims, and of those that CloudNativePG makes for a database."""
    for path, claim in claims(subject):
        yield f"{path}.storageClassName", claim.get("storageClassName") or ""
    if (subject.group, subject.kind) == ("postgresql.cnpg.io", "Cluster"):
        for part in VOLUMES:
            yield f"spec.{part}.storageClass", inner(subject.spec, part).get("storageClass") or ""


def secrets_named(subject: Subject) -> Iterator[Named]:
    """Every key of a Secret that is named and not optional."""
    if (pod := pod_spec(subject)) is not None:
        path, spec = pod
        for pull in spec.get("imagePullSecrets", []):
            yield f"{path}.imagePullSecrets", pull.get("name", ""), None
        for volume in spec.get("volumes", []):
            secret: Document = volume.get("secret") or {"optional": True}
            for item in secret.get("items") or [{"key": None}]:
                if not secret.get("optional"):
                    yield f"{path}.volumes[{volume['name']}]", secret["secretName"], item["key"]
        for where, container in containers(subject):
            for variable in container.get("env", []):
                reference: Document = variable.get("valueFrom", {}).get("secretKeyRef") or {"optional": True}
                if not reference.get("optional"):
                    yield f"{where}.env[{variable['name']}]", reference["name"], reference["key"]
            for source in listed(container, "envFrom"):
                if (whole := source.get("secretRef")) and not whole.get("optional"):
                    yield f"{where}.envFrom", whole["name"], None
    for role in listed(inner(subject.spec, "managed"), "roles") if subject.kind == "Cluster" else ():
        if secret := inner(role, "passwordSecret"):
            yield f"spec.managed.roles[{role['name']}].passwordSecret", secret["name"], "password"
    if (subject.group, subject.kind) == ("cert-manager.io", "Issuer") and (authority := inner(subject.spec, "ca")):
        yield "spec.ca.secretName", authority["secretName"], "tls.key"
    if subject.kind == "BackendTLSPolicy":
        for reference in subject.spec.get("validation", {}).get("caCertificateRefs", []):
            if reference["kind"] == "Secret":
                yield "spec.validation.caCertificateRefs", reference["name"], "ca.crt"


def _services(documents: Documents) -> Iterator[tuple[Subject, list[Subject]]]:
    """Every Service that selects, with the workloads whose pods it selects."""
    for subject in documents:
        if subject.kind == "Service" and (selector := subject.spec.get("selector")):
            yield subject, documents.selected(subject, selector)


def _serve_together(service: Subject, workloads: Sequence[Subject]) -> bool:
    """Whether it is one workload, or StatefulSets of one store, which are behind one Service for their peers."""
    services = {workload.spec.get("serviceName") for workload in workloads if workload.kind == "StatefulSet"}
    all_stateful = bool(workloads) and all(workload.kind == "StatefulSet" for workload in workloads)
    one_store = len(services) == 1 and "app.kubernetes.io/component" in service.spec["selector"]
    return len(workloads) == 1 or (all_stateful and one_store)


def _target_ports(service: Subject, workloads: Sequence[Subject]) -> Iterator[Finding]:
    each_serves = [
        [port for _, container in containers(workload) for port in container.get("ports", [])] for workload in workloads
    ]
    ports = min(each_serves, key=len)
    served = {str(port[key]) for port in ports for key in ("name", "containerPort") if key in port}
    for port in service.spec.get("ports", []):
        target = str(port.get("targetPort", port["port"]))
        if target not in served:
            message = f'{workloads[0]} serves no port "{target}"; allowed: {", ".join(sorted(served)) or "none"}'
            yield Finding(service, f"spec.ports[{port.get('name', port['port'])}]", message)


def _backends(subject: Subject) -> Iterator[tuple[str, Document]]:
    routes: list[Document] = subject.spec.get("rules", []) if subject.kind == "HTTPRoute" else []
    for number, each in enumerate(routes):
        for index, backend in enumerate(each.get("backendRefs", [])):
            yield f"spec.rules[{number}].backendRefs[{index}]", backend


def _scaled(subject: Subject) -> tuple[str, str] | None:
    """Kind and name of what an autoscaler scales."""
    if subject.kind not in ("HorizontalPodAutoscaler", "ScaledObject"):
        return None
    target = subject.spec.get("scaleTargetRef") or {"kind": "workload", "name": ""}
    return target.get("kind", "Deployment"), target["name"]
