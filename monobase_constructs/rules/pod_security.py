"""Pod Security: every pod against the level and the version that the labels of its namespace demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from monobase_constructs.rules.core import minors
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.gateways import envoy_pod
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec

ENVOY = ("gateway.envoyproxy.io", "EnvoyProxy")
"""What Envoy Gateway makes pods of, in the namespace of the Gateway."""
LABEL = "pod-security.kubernetes.io/enforce"
LEVELS = ("privileged", "baseline", "restricted")
USER_NAMESPACES = 35
"""From this minor on, pods with a user namespace of their own may be root in it."""
HOSTS = 34
"""From this minor on, probes and hooks may not name a host."""
SYSCTLS = {
    0: [
        *("kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies"),
        *("net.ipv4.ping_group_range", "net.ipv4.ip_unprivileged_port_start"),
    ],
    27: ["net.ipv4.ip_local_reserved_ports"],
    29: [f"net.ipv4.tcp_{name}" for name in ("keepalive_time", "fin_timeout", "keepalive_intvl", "keepalive_probes")],
    32: ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"],
    37: ["net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"],
}
"""The kernel parameters that a pod may set, by the minor that first allows them."""
SELINUX_TYPES = {0: ["", "container_t", "container_init_t", "container_kvm_t"], 31: ["container_engine_t"]}
CAPABILITIES = frozenset(
    {
        *("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE"),
        *("SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"),
    }
)
"""What the level "baseline" lets a container add."""
VOLUMES = frozenset(
    {
        *("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image"),
        *("persistentVolumeClaim", "projected", "secret"),
    }
)
PROFILES = ("RuntimeDefault", "Localhost")
APPARMOR = "container.apparmor.security.beta.kubernetes.io/"
HANDLERS = (
    ("livenessProbe",),
    ("readinessProbe",),
    ("startupProbe",),
    ("lifecycle", "postStart"),
    ("lifecycle", "preStop"),
)

Told = Iterator[tuple[str, str]]
"""Paths below the pod's specification, and what is wrong there."""


@rule(
    "pod-security",
    reason="the API server makes no pod: the Deployment is there, and nothing ever runs",
    fix="harden the pod as the message says; the constructs do",
    waivable=False,
)
def pods_fit_their_level(documents: Documents) -> Iterable[Finding]:
    """A pod that the level of Pod Security refuses which the labels of its namespace enforce."""
    for subject in documents:
        pod = envoy_pod(subject) if (subject.group, subject.kind) == ENVOY else pod_spec(subject)
        if pod is None or subject.namespace is None:
            continue
        namespace = documents.objects.get((subject.cluster, None, "Namespace", subject.namespace))
        labels: Document = namespace.document["metadata"].get("labels") or {} if namespace is not None else {}
        level, version = labels.get(LABEL, "privileged"), labels.get(f"{LABEL}-version", "latest")
        for path, message in refused(pod[1], _annotations(subject, pod[0]), level, _minor(version)):
            yield Finding(subject, f"{pod[0]}.{path}", f"{message}; the namespace enforces {level}")


@rule(
    "pod-security-level",
    reason="nothing keeps a pod from being root on its node, and so in every other namespace",
    fix='label the Namespace with pod-security.kubernetes.io/enforce: "restricted" and with the version that it means',
)
def namespaces_enforce_a_level(documents: Documents) -> Iterable[Finding]:
    """A Namespace without a level of Pod Security, or with one that means another thing after each upgrade."""
    for subject in documents:
        if (subject.group, subject.kind) != ("", "Namespace") or subject.tenant is not None:
            continue  # a client makes no namespaces, which another rule tells
        labels: Document = subject.document["metadata"].get("labels") or {}
        level, version = labels.get(LABEL), labels.get(f"{LABEL}-version")
        if level not in LEVELS:
            given = f'"{level}"' if level else "nothing"
            yield Finding(subject, f'metadata.labels."{LABEL}"', f"got {given}; allowed: {', '.join(LEVELS)}")
        elif not version or not version.startswith("v1."):
            given = f'"{version}"' if version else "nothing"
            message = f'got {given}; allowed: a version such as "v1.35"'
            yield Finding(subject, f'metadata.labels."{LABEL}-version"', message)


@rule(
    "tenant-pod-security",
    reason="a pod of one client may be root on a node, and so in the pods and the data of all others on it",
    fix="leave the label pod-security.kubernetes.io/enforce of the client's Namespace at restricted; what must have "
    "more belongs to the platform, in a namespace of its own",
)
def tenants_enforce_restricted(documents: Documents) -> Iterable[Finding]:
    """A Namespace of a client that enforces less than the level "restricted" of Pod Security."""
    tenants = {(each.cluster, each.tenant) for each in documents if each.tenant is not None}
    for subject in documents:
        if (subject.group, subject.kind) != ("", "Namespace") or (subject.cluster, subject.name) not in tenants:
            continue
        labels: Document = subject.document["metadata"].get("labels") or {}
        level = labels.get(LABEL)
        if level in LEVELS[:-1]:  # what is no level is told by the other rule
            yield Finding(subject, f'metadata.labels."{LABEL}"', f'got "{level}"; allowed: "{LEVELS[-1]}"')


def refused(pod: Document, annotations: Document, level: str, minor: int) -> Told:
    """What the level refuses in the pod, as a minor version of Kubernetes judges it."""
    if level == "privileged":
        return
    yield from _baseline(pod, annotations, minor, restricted=level == "restricted")
    if level == "restricted":
        yield from _restricted(pod, minor)


def _baseline(pod: Document, annotations: Document, minor: int, *, restricted: bool) -> Told:
    for field in ("hostNetwork", "hostPID", "hostIPC"):
        if pod.get(field):
            yield field, "got true; allowed: false"
    for volume in _list(pod, "volumes"):
        if "hostPath" in volume and not restricted:
            yield f"volumes[{volume.get('name')}]", "got hostPath; allowed: no files of the node"
    for sysctl in _list(_part(pod, "securityContext"), "sysctls"):
        if sysctl.get("name") not in _since(SYSCTLS, minor):
            yield "securityContext.sysctls", f'got "{sysctl.get("name")}"; allowed: those of Pod Security'
    for key, profile in annotations.items():
        if key.startswith(APPARMOR) and profile and not str(profile).startswith(("runtime/default", "localhost/")):
            yield "securityContext.appArmorProfile", f'got "{profile}" in an annotation; allowed: runtime/default'
    own_user_namespace = pod.get("hostUsers") is False and minor >= USER_NAMESPACES
    for path, context in _contexts(pod):
        yield from _context(path, context, minor)
        mount = context.get("procMount", "Default")
        if mount != "Default" and (restricted or not own_user_namespace):
            yield f"{path}.procMount", f'got "{mount}"; allowed: "Default"'
        for added in _list(_part(context, "capabilities"), "add") if not restricted else ():
            if added not in CAPABILITIES:
                yield f"{path}.capabilities.add", f'got "{added}"; allowed: those of the level'
    for path, container in _containers(pod):
        for port in _list(container, "ports"):
            if port.get("hostPort"):
                yield f"{path}.ports", f"got hostPort {port['hostPort']}; allowed: none"
        yield from _hosts(path, container, minor)


def _context(path: str, context: Document, minor: int) -> Told:
    if context.get("privileged"):
        yield f"{path}.privileged", "got true; allowed: false"
    if _part(context, "windowsOptions").get("hostProcess"):
        yield f"{path}.windowsOptions.hostProcess", "got true; allowed: false"
    linux = _part(context, "seLinuxOptions")
    if linux.get("type", "") not in _since(SELINUX_TYPES, minor):
        yield f"{path}.seLinuxOptions.type", f'got "{linux["type"]}"; allowed: the types of containers'
    for field in ("user", "role"):
        if linux.get(field):
            yield f"{path}.seLinuxOptions.{field}", f'got "{linux[field]}"; allowed: none'
    for field in ("seccompProfile", "appArmorProfile"):
        profile: Document | None = context.get(field)
        if profile is not None and profile.get("type") not in PROFILES:
            yield f"{path}.{field}.type", f'got "{profile.get("type")}"; allowed: {" or ".join(PROFILES)}'


def _hosts(path: str, container: Document, minor: int) -> Told:
    for parts in HANDLERS if minor >= HOSTS else ():
        handler = container
        for part in parts:
            handler = _part(handler, part)
        for kind in ("httpGet", "tcpSocket"):
            if _part(handler, kind).get("host"):
                yield f"{path}.{'.'.join(parts)}.{kind}.host", f'got "{handler[kind]["host"]}"; allowed: none'


def _restricted(pod: Document, minor: int) -> Told:
    own = _part(pod, "securityContext")
    windows = _part(pod, "os").get("name") == "windows"
    may_be_root = pod.get("hostUsers") is False and minor >= USER_NAMESPACES
    for volume in _list(pod, "volumes"):
        for kind in sorted({*volume} - {"name"} - VOLUMES):
            yield f"volumes[{volume.get('name')}]", f"got {kind}; allowed: {', '.join(sorted(VOLUMES))}"
    for path, context in _contexts(pod) if not may_be_root else ():
        if context.get("runAsUser") == 0:
            yield f"{path}.runAsUser", "got 0; allowed: any user but root"
        if context.get("runAsNonRoot") is False:
            yield f"{path}.runAsNonRoot", "got false; allowed: true"
    for where, container in _containers(pod):
        context = _part(container, "securityContext")
        path = f"{where}.securityContext"
        if not may_be_root and "runAsNonRoot" not in context and not own.get("runAsNonRoot"):
            yield f"{path}.runAsNonRoot", "missing; allowed: true, here or for the whole pod"
        if windows:
            continue
        if context.get("allowPrivilegeEscalation") is not False:
            yield f"{path}.allowPrivilegeEscalation", "missing; allowed: false"
        capabilities = _part(context, "capabilities")
        if "ALL" not in (_list(capabilities, "drop")):
            yield f"{path}.capabilities.drop", 'missing; allowed: ["ALL"]'
        for added in _list(capabilities, "add"):
            if added != "NET_BIND_SERVICE":
                yield f"{path}.capabilities.add", f'got "{added}"; allowed: "NET_BIND_SERVICE"'
        if "seccompProfile" not in context and "seccompProfile" not in own:
            yield f"{path}.seccompProfile", f"missing; allowed: {' or '.join(PROFILES)}, here or for the whole pod"


def _containers(pod: Document) -> Iterator[tuple[str, Document]]:
    for field in ("initContainers", "containers", "ephemeralContainers"):
        for container in _list(pod, field):
            yield f"{field}[{container.get('name')}]", container


def _contexts(pod: Document) -> Iterator[tuple[str, Document]]:
    yield "securityContext", pod.get("securityContext") or {}
    for path, container in _containers(pod):
        yield f"{path}.securityContext", container.get("securityContext") or {}


def _since(table: dict[int, list[str]], minor: int) -> set[str]:
    return {each for first, names in table.items() if first <= minor for each in names}


def _minor(version: str) -> int:
    return int(version[3:]) if version.startswith("v1.") and version[3:].isdigit() else minors()[1]


def _annotations(subject: Subject, path: str) -> Document:
    found = subject.document
    for part in path.split(".")[:-1]:
        found = _part(found, part)
    return _part(found, "metadata").get("annotations") or {}


def _part(holder: Document, field: str) -> Document:
    return holder.get(field) or {}


def _list(holder: Document, field: str) -> list[Any]:
    return holder.get(field) or []
