"""The checker of Pod Security refuses each thing that the level refuses, and accepts what it accepts."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from .pod_security import restricted

GOOD: dict[str, Any] = {
    "securityContext": {"runAsNonRoot": True, "seccompProfile": {"type": "RuntimeDefault"}},
    "containers": [
        {
            "name": "app",
            "securityContext": {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}},
            "readinessProbe": {"httpGet": {"port": 80}},
        }
    ],
    "volumes": [{"name": "scratch", "emptyDir": {}}],
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """The good pod with one field set: "c" is its container, "s" that container's securityContext."""
    pod = copy.deepcopy(GOOD)
    container = pod["containers"][0]
    place = {"c": container, "s": container["securityContext"], "p": pod["securityContext"], "": pod}
    where, _, field = path.rpartition(".")
    place[where][field] = value
    return pod


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("hostNetwork", True),
        ("hostPID", True),
        ("hostIPC", True),
        ("volumes", [{"name": "node", "hostPath": {"path": "/"}}]),
        ("volumes", [{"name": "share", "nfs": {"server": "s", "path": "/"}}]),
        ("securityContext", {"runAsNonRoot": True}),
        ("securityContext", {"seccompProfile": {"type": "RuntimeDefault"}}),
        ("p.sysctls", [{"name": "kernel.msgmax", "value": "1"}]),
        ("p.runAsUser", 0),
        ("p.runAsNonRoot", False),
        ("p.seccompProfile", {"type": "Unconfined"}),
        ("p.appArmorProfile", {"type": "Unconfined"}),
        ("p.seLinuxOptions", {"type": "spc_t"}),
        ("p.windowsOptions", {"hostProcess": True}),
        ("s.runAsUser", 0),
        ("s.runAsNonRoot", False),
        ("s.privileged", True),
        ("s.allowPrivilegeEscalation", True),
        ("s.capabilities", {}),
        ("s.capabilities", {"drop": ["NET_RAW"]}),
        ("s.capabilities", {"drop": ["ALL"], "add": ["SYS_ADMIN"]}),
        ("s.procMount", "Unmasked"),
        ("s.seccompProfile", {"type": "Unconfined"}),
        ("s.seLinuxOptions", {"role": "admin"}),
        ("c.securityContext", {}),
        ("c.ports", [{"containerPort": 80, "hostPort": 80}]),
        ("c.readinessProbe", {"httpGet": {"port": 80, "host": "127.0.0.1"}}),
        ("c.lifecycle", {"preStop": {"tcpSocket": {"port": 80, "host": "127.0.0.1"}}}),
        ("initContainers", [{"name": "first"}]),
        ("ephemeralContainers", [{"name": "debug"}]),
    ],
)
def test_refused(path: str, value: Any) -> None:
    assert [*restricted(changed(path, value))] != []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("hostNetwork", False),
        ("p.sysctls", [{"name": "net.ipv4.ip_unprivileged_port_start", "value": "0"}]),
        ("p.runAsUser", 10001),
        ("s.runAsNonRoot", True),
        ("s.capabilities", {"drop": ["ALL"], "add": ["NET_BIND_SERVICE"]}),
        ("s.seccompProfile", {"type": "Localhost", "localhostProfile": "app.json"}),
        ("s.seLinuxOptions", {"type": "container_t", "level": "s0"}),
        ("volumes", [{"name": "c", "configMap": {"name": "c"}}, {"name": "p", "persistentVolumeClaim": {}}]),
    ],
)
def test_accepted(path: str, value: Any) -> None:
    assert [*restricted(changed(path, value))] == []
