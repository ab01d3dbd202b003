"""Pod Security "restricted" as Kubernetes 1.37 judges it, the strictest of all versions; Linux pods only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Pod = dict[str, Any]

VOLUMES = {
    "configMap",
    "csi",
    "downwardAPI",
    "emptyDir",
    "ephemeral",
    "image",
    "persistentVolumeClaim",
    "projected",
    "secret",
}
SYSCTLS = {
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ping_group_range",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.tcp_wmem",
}
SELINUX_TYPES = {None, "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"}
PROFILES = {"RuntimeDefault", "Localhost"}
HANDLERS = (
    ("startupProbe",),
    ("readinessProbe",),
    ("livenessProbe",),
    ("lifecycle", "preStop"),
    ("lifecycle", "postStart"),
)


def restricted(pod: Pod) -> Iterator[str]:
    """What in the pod the level "restricted" refuses."""
    containers = [*pod.get("initContainers", []), *pod.get("containers", []), *pod.get("ephemeralContainers", [])]
    own = pod.get("securityContext", {})
    yield from (f"{name} is shared with the node" for name in ("hostNetwork", "hostPID", "hostIPC") if pod.get(name))
    for volume in pod.get("volumes", []):
        yield from (f"volume of type {kind}" for kind in set(volume) - {"name"} - VOLUMES)
    for sysctl in own.get("sysctls", []):
        if sysctl["name"] not in SYSCTLS:
            yield f"sysctl {sysctl['name']}"
    for context in (own, *(container.get("securityContext", {}) for container in containers)):
        yield from _always(context)
    for container in containers:
        yield from _container(container, own)


def _always(context: Pod) -> Iterator[str]:
    linux = context.get("seLinuxOptions", {})
    if linux.get("type") not in SELINUX_TYPES or linux.get("user") or linux.get("role"):
        yield "seLinuxOptions"
    if context.get("runAsUser") == 0:
        yield "runAsUser is root"
    if context.get("runAsNonRoot") is False:
        yield "runAsNonRoot is false"
    if context.get("windowsOptions", {}).get("hostProcess"):
        yield "hostProcess"
    for field in ("seccompProfile", "appArmorProfile"):
        if field in context and context[field].get("type") not in PROFILES:
            yield f"{field} is {context[field].get('type')}"


def _container(container: Pod, pod: Pod) -> Iterator[str]:
    context = container.get("securityContext", {})
    capabilities = context.get("capabilities", {})
    if context.get("privileged"):
        yield "privileged"
    if context.get("allowPrivilegeEscalation") is not False:
        yield "allowPrivilegeEscalation is not false"
    if "ALL" not in capabilities.get("drop", []):
        yield "capabilities are not dropped"
    if set(capabilities.get("add", [])) - {"NET_BIND_SERVICE"}:
        yield "capabilities are added"
    if context.get("procMount", "Default") != "Default":
        yield "procMount"
    if not (context.get("runAsNonRoot") or (pod.get("runAsNonRoot") and "runAsNonRoot" not in context)):
        yield "runAsNonRoot is not true"
    if "seccompProfile" not in context and "seccompProfile" not in pod:
        yield "no seccompProfile"
    if any(port.get("hostPort") for port in container.get("ports", [])):
        yield "hostPort"
    for path in HANDLERS:
        handler = container
        for part in path:
            handler = handler.get(part, {})
        if any(handler.get(kind, {}).get("host") for kind in ("httpGet", "tcpSocket")):
            yield f"{path[-1]} names a host"
