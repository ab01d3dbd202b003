"""Everything that is named exists: secret keys, configuration, accounts, claims, services, ports, listeners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from monobase_constructs.rules.subject import Finding, Subject, claims, containers, pod_spec

Key = tuple[str, str | None, str, str]  # cluster, namespace, kind, name


def everything_named_exists(subjects: Sequence[Subject]) -> Iterable[Finding]:
    """Refuse references to what no document of the cluster provides."""
    index = Index(subjects)
    for subject in subjects:
        yield from _pod_references(subject, index)
        yield from _service_ports(subject, index)
        yield from _route_references(subject, index)
        yield from _listener_certificates(subject, index)
        yield from _autoscaler_target(subject, index)
        yield from _backend_authority(subject, index)
        yield from _storage_class(subject, index)


class Index:
    """What the documents provide, by cluster and namespace."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        """Look through all documents once."""
        self.objects: dict[Key, Subject] = {}
        self.secret_keys: dict[tuple[str, str | None, str], set[str]] = {}
        self.pods: dict[tuple[str, str | None], list[tuple[Subject, dict[str, str]]]] = defaultdict(list)
        for subject in subjects:
            self.objects[(subject.cluster, subject.namespace, subject.kind, subject.name)] = subject
            for name, keys in _provided_secrets(subject):
                self.secret_keys.setdefault((subject.cluster, subject.namespace, name), set()).update(keys)
            if (pod := pod_spec(subject)) is not None and subject.kind != "Pod":
                self.pods[(subject.cluster, subject.namespace)].append((subject, _pod_labels(subject, pod[0])))

    def has(self, subject: Subject, kind: str, name: str, namespace: str | None = None) -> bool:
        """Whether the cluster of `subject` has the object, by default in the same namespace."""
        return (subject.cluster, namespace or subject.namespace, kind, name) in self.objects

    def get(self, subject: Subject, kind: str, name: str, namespace: str | None = None) -> Subject | None:
        """The object, by default in the namespace of `subject`."""
        return self.objects.get((subject.cluster, namespace or subject.namespace, kind, name))

    def keys_of(self, subject: Subject, secret: str) -> set[str] | None:
        """The keys of a Secret in the namespace of `subject`; None if nobody provides it."""
        return self.secret_keys.get((subject.cluster, subject.namespace, secret))

    def selected(self, subject: Subject, labels: dict[str, str]) -> list[Subject]:
        """The workloads in the namespace of `subject` whose pods wear the labels."""
        pods = self.pods[(subject.cluster, subject.namespace)]
        return [owner for owner, worn in pods if labels.items() <= worn.items()]


def _provided_secrets(subject: Subject) -> Iterator[tuple[str, set[str]]]:
    spec = subject.spec
    if subject.kind == "ExternalSecret":
        target = spec.get("target", {})
        template = target.get("template", {}).get("data")
        keys = set(template) if template else {item["secretKey"] for item in spec.get("data", [])}
        yield target.get("name", subject.name), keys
    if subject.kind == "Certificate":
        yield spec.get("secretName", ""), {"tls.crt", "tls.key", "ca.crt"}
    if subject.group == "postgresql.cnpg.io" and subject.kind == "Cluster":
        yield f"{subject.name}-ca", {"ca.crt", "ca.key"}


def _pod_labels(subject: Subject, path: str) -> dict[str, str]:
    found: Any = subject.document
    for part in path.split(".")[:-1]:
        found = found.get(part) or {}
    return found.get("metadata", {}).get("labels", {})


def _pod_references(subject: Subject, index: Index) -> Iterator[Finding]:
    pod = pod_spec(subject)
    if pod is None:
        return
    path, spec = pod
    account = spec.get("serviceAccountName")
    if account and not index.has(subject, "ServiceAccount", account):
        yield Finding("reference", subject, f"{path}.serviceAccountName", f'no ServiceAccount "{account}" is made here')
    priority = spec.get("priorityClassName")
    if (
        priority
        and not priority.startswith("system-")
        and (subject.cluster, None, "PriorityClass", priority) not in index.objects
    ):
        yield Finding("reference", subject, f"{path}.priorityClassName", f'no PriorityClass "{priority}" is made here')
    for pull in spec.get("imagePullSecrets", []):
        yield from _secret(subject, index, f"{path}.imagePullSecrets", pull["name"], None)
    for volume in spec.get("volumes", []):
        yield from _volume(subject, index, f"{path}.volumes[{volume['name']}]", volume)
    for where, container in containers(subject):
        for variable in container.get("env", []):
            reference = variable.get("valueFrom", {}).get("secretKeyRef")
            if reference and not reference.get("optional"):
                place = f"{where}.env[{variable['name']}]"
                yield from _secret(subject, index, place, reference["name"], reference["key"])


def _volume(subject: Subject, index: Index, path: str, volume: dict[str, Any]) -> Iterator[Finding]:
    if secret := volume.get("secret"):
        for item in secret.get("items") or [{"key": None}]:
            if not secret.get("optional"):
                yield from _secret(subject, index, path, secret["secretName"], item["key"])
    if (config := volume.get("configMap")) and not index.has(subject, "ConfigMap", config["name"]):
        yield Finding("reference", subject, path, f'no ConfigMap "{config["name"]}" is made here')
    claim = volume.get("persistentVolumeClaim")
    if claim and not index.has(subject, "PersistentVolumeClaim", claim["claimName"]):
        yield Finding("reference", subject, path, f'no PersistentVolumeClaim "{claim["claimName"]}" is made here')


def _secret(subject: Subject, index: Index, path: str, name: str, key: str | None) -> Iterator[Finding]:
    keys = index.keys_of(subject, name)
    if keys is None:
        message = f'nobody provides the Secret "{name}"; make it with SecretBundle(env, "{name}", keys=[...])'
        yield Finding("secret-key", subject, path, message)
    elif key is not None and key not in keys:
        provided = ", ".join(sorted(keys))
        message = f'nobody provides the key "{key}" of Secret "{name}"; allowed: {provided}; add it to keys=[...]'
        yield Finding("secret-key", subject, path, message)


def _service_ports(subject: Subject, index: Index) -> Iterator[Finding]:
    if subject.kind != "Service" or not subject.spec.get("selector"):
        return
    workloads = index.selected(subject, subject.spec["selector"])
    if len(workloads) != 1 and not _pools_of_one(workloads, subject.spec["selector"]):
        names = ", ".join(str(workload) for workload in workloads) or "none"
        message = f"it selects the pods of {names}; allowed: those of exactly one workload"
        yield Finding("selector", subject, "spec.selector", message)
        return
    each_serves = [
        [port for _, container in containers(workload) for port in container.get("ports", [])] for workload in workloads
    ]
    ports = min(each_serves, key=len)
    served = {str(port.get("name")) for port in ports} | {str(port["containerPort"]) for port in ports}
    for port in subject.spec.get("ports", []):
        target = str(port.get("targetPort", port["port"]))
        if target not in served:
            message = f'{workloads[0]} serves no port "{target}"; allowed: {", ".join(sorted(served)) or "none"}'
            yield Finding("port", subject, f"spec.ports[{port.get('name', port['port'])}]", message)


def _pools_of_one(workloads: Sequence[Subject], selector: dict[str, str]) -> bool:
    """Whether the workloads are StatefulSets of one store, which are behind one Service for their peers."""
    services = {workload.spec.get("serviceName") for workload in workloads if workload.kind == "StatefulSet"}
    all_stateful = all(workload.kind == "StatefulSet" for workload in workloads)
    return bool(workloads) and all_stateful and len(services) == 1 and "app.kubernetes.io/component" in selector


def _route_references(subject: Subject, index: Index) -> Iterator[Finding]:
    if subject.kind != "HTTPRoute":
        return
    for parent in subject.spec.get("parentRefs", []):
        gateway = index.get(subject, "Gateway", parent["name"], parent.get("namespace"))
        listeners = [each["name"] for each in gateway.spec.get("listeners", [])] if gateway else []
        if parent.get("sectionName") not in listeners:
            message = f'no Gateway has the listener "{parent.get("sectionName")}"'
            yield Finding("listener", subject, "spec.parentRefs", message)
    for rule in subject.spec.get("rules", []):
        for backend in rule.get("backendRefs", []):
            service = index.get(subject, "Service", backend["name"])
            ports = [port["port"] for port in service.spec.get("ports", [])] if service else []
            if backend.get("port") not in ports:
                known = ", ".join(map(str, ports)) or "none"
                message = f'Service "{backend["name"]}" serves no port {backend.get("port")}; allowed: {known}'
                yield Finding("port", subject, "spec.rules.backendRefs", message)


def _listener_certificates(subject: Subject, index: Index) -> Iterator[Finding]:
    if subject.kind != "Gateway":
        return
    for listener in subject.spec.get("listeners", []):
        if listener["protocol"] != "HTTPS":
            continue
        references = listener.get("tls", {}).get("certificateRefs", [])
        missing = [each["name"] for each in references if index.keys_of(subject, each["name"]) is None]
        if missing or not references:
            message = f"no Certificate provides {', '.join(missing) or 'one'}; without it nothing can connect"
            yield Finding("listener-certificate", subject, f"spec.listeners[{listener['name']}]", message)


def _autoscaler_target(subject: Subject, index: Index) -> Iterator[Finding]:
    if subject.kind != "HorizontalPodAutoscaler":
        return
    target = subject.spec.get("scaleTargetRef") or {"kind": "workload", "name": ""}
    workload = index.get(subject, target["kind"], target["name"])
    if workload is None:
        yield Finding(
            "reference",
            subject,
            "spec.scaleTargetRef",
            f'no {target["kind"]} "{target["name"]}" is made here',
        )
    elif "replicas" in workload.spec:
        message = (
            f"{workload} writes spec.replicas as well; allowed: one of the two, or every sync undoes the autoscaler"
        )
        yield Finding("replicas", subject, "spec.scaleTargetRef", message)


def _backend_authority(subject: Subject, index: Index) -> Iterator[Finding]:
    if subject.kind != "BackendTLSPolicy":
        return
    for target in subject.spec.get("targetRefs", []):
        if not index.has(subject, target["kind"], target["name"]):
            message = f'no {target["kind"]} "{target["name"]}" is made here'
            yield Finding("reference", subject, "spec.targetRefs", message)
    for reference in subject.spec.get("validation", {}).get("caCertificateRefs", []):
        if reference["kind"] == "Secret":
            yield from _secret(subject, index, "spec.validation.caCertificateRefs", reference["name"], "ca.crt")


def _storage_class(subject: Subject, index: Index) -> Iterator[Finding]:
    """The classes of the platform are known; those of others, such as the cluster's own, are not ours to judge."""
    for path, claim in claims(subject):
        name: str = claim.get("storageClassName") or ""
        if name.startswith("monobase-") and (subject.cluster, None, "StorageClass", name) not in index.objects:
            message = f'no StorageClass "{name}" is made on this cluster; give Cluster(...) a storage='
            yield Finding("reference", subject, f"{path}.storageClassName", message)
