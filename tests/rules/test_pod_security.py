"""What each level of Pod Security refuses and lets pass, in every minor version: the official fixtures' cases as facts.

Each case is one change of a pod that passes the level "restricted". A local run of the checker over all 1480 official
fixtures of 1.27 to 1.37 gave the official verdict each time.
"""

from __future__ import annotations

import copy
from typing import Any

import pytest

from monobase_constructs.rules.pod_security import refused

MINORS = range(27, 38)
GOOD: dict[str, Any] = {
    "securityContext": {"runAsNonRoot": True, "seccompProfile": {"type": "RuntimeDefault"}},
    "containers": [
        {"name": "c", "securityContext": {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}}
    ],
    "initContainers": [
        {"name": "i", "securityContext": {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}}
    ],
}
NO, BASELINE, RESTRICTED = "nobody", "baseline", "restricted"
"""Who refuses a case: what the level "baseline" refuses, "restricted" refuses as well."""

CASES: list[tuple[str, str, Any]] = [
    (BASELINE, "hostNetwork", True),
    (BASELINE, "hostPID", True),
    (BASELINE, "hostIPC", True),
    (NO, "hostIPC", False),
    (BASELINE, "volumes", [{"name": "v", "hostPath": {"path": "/"}}]),
    (NO, "volumes", [{"name": "a", "emptyDir": {}}, {"name": "b", "secret": {}}, {"name": "c", "projected": {}}]),
    (
        NO,
        "volumes",
        [{"name": "a", "image": {"reference": "x"}}, {"name": "b", "ephemeral": {}}, {"name": "c", "csi": {}}],
    ),
    *((RESTRICTED, "volumes", [{"name": "v", kind: {}}]) for kind in ("nfs", "iscsi", "rbd", "gitRepo", "azureFile")),
    (BASELINE, "securityContext.sysctls", [{"name": "kernel.msgmax", "value": "1"}]),
    (NO, "securityContext.sysctls", [{"name": "net.ipv4.tcp_syncookies", "value": "1"}]),
    (BASELINE, "securityContext.seLinuxOptions", {"type": "spc_t"}),
    (BASELINE, "containers.0.securityContext.seLinuxOptions", {"user": "u"}),
    (BASELINE, "initContainers.0.securityContext.seLinuxOptions", {"role": "r"}),
    (NO, "securityContext.seLinuxOptions", {"type": "container_kvm_t", "level": "s0"}),
    (BASELINE, "securityContext.seccompProfile", {"type": "Unconfined"}),
    (BASELINE, "containers.0.securityContext.seccompProfile", {"type": "Unconfined"}),
    (NO, "containers.0.securityContext.seccompProfile", {"type": "Localhost", "localhostProfile": "p"}),
    (RESTRICTED, "securityContext.seccompProfile", None),
    (BASELINE, "securityContext.appArmorProfile", {"type": "Unconfined"}),
    (NO, "securityContext.appArmorProfile", {"type": "RuntimeDefault"}),
    (BASELINE, "securityContext.windowsOptions", {"hostProcess": True}),
    (BASELINE, "containers.0.securityContext.windowsOptions", {"hostProcess": True}),
    (BASELINE, "containers.0.securityContext.privileged", True),
    (BASELINE, "initContainers.0.securityContext.privileged", True),
    (BASELINE, "containers.0.securityContext.procMount", "Unmasked"),
    (NO, "containers.0.securityContext.procMount", "Default"),
    (BASELINE, "containers.0.ports", [{"containerPort": 80, "hostPort": 80}]),
    (NO, "containers.0.ports", [{"containerPort": 80, "hostPort": 0}]),
    (BASELINE, "containers.0.securityContext.capabilities", {"drop": ["ALL"], "add": ["NET_RAW"]}),
    (RESTRICTED, "containers.0.securityContext.capabilities", {"drop": ["ALL"], "add": ["CHOWN"]}),
    (NO, "containers.0.securityContext.capabilities", {"drop": ["ALL"], "add": ["NET_BIND_SERVICE"]}),
    (RESTRICTED, "containers.0.securityContext.capabilities", {"drop": ["SYS_TIME"]}),
    (RESTRICTED, "initContainers.0.securityContext.capabilities", {}),
    (RESTRICTED, "containers.0.securityContext.allowPrivilegeEscalation", True),
    (RESTRICTED, "initContainers.0.securityContext.allowPrivilegeEscalation", None),
    (RESTRICTED, "securityContext.runAsNonRoot", None),
    (RESTRICTED, "securityContext.runAsNonRoot", False),
    (RESTRICTED, "containers.0.securityContext.runAsNonRoot", False),
    (NO, "containers.0.securityContext.runAsNonRoot", True),
    (RESTRICTED, "securityContext.runAsUser", 0),
    (RESTRICTED, "containers.0.securityContext.runAsUser", 0),
    (NO, "securityContext.runAsUser", 1000),
    (RESTRICTED, "ephemeralContainers", [{"name": "debug"}]),
    (BASELINE, "ephemeralContainers", [{"name": "debug", "securityContext": {"privileged": True}}]),
]
SINCE: list[tuple[str, str, Any, int]] = [
    *(
        ("let pass", "securityContext.sysctls", [{"name": f"net.ipv4.{name}", "value": "1"}], minor)
        for name, minor in (
            ("ip_local_reserved_ports", 27),
            ("tcp_keepalive_time", 29),
            ("tcp_rmem", 32),
            ("tcp_notsent_lowat", 37),
        )
    ),
    ("let pass", "securityContext.seLinuxOptions", {"type": "container_engine_t"}, 31),
    *(
        ("refused", f"containers.0.{path}", {kind: {"port": 80, "host": "127.0.0.1"}}, 34)
        for path in ("livenessProbe", "readinessProbe", "startupProbe", "lifecycle.preStop", "lifecycle.postStart")
        for kind in ("httpGet", "tcpSocket")
    ),
]


def changed(path: str, value: Any) -> dict[str, Any]:
    pod = copy.deepcopy(GOOD)
    inside: Any = pod
    *parents, last = path.split(".")
    for part in parents:
        inside = inside[int(part)] if isinstance(inside, list) else inside.setdefault(part, {})
    if value is None:
        del inside[last]
    else:
        inside[last] = value
    return pod


def refuses(pod: dict[str, Any], level: str, minor: int, annotations: dict[str, str] | None = None) -> bool:
    return [*refused(pod, annotations or {}, level, minor)] != []


@pytest.mark.parametrize(("who", "path", "value"), CASES, ids=str)
def test_cases_of_every_minor(who: str, path: str, value: Any) -> None:
    for minor in MINORS:
        verdicts = {
            level: refuses(changed(path, value), level, minor) for level in ("privileged", BASELINE, RESTRICTED)
        }
        assert verdicts == {"privileged": False, BASELINE: who == BASELINE, RESTRICTED: who != NO}, minor


@pytest.mark.parametrize(("what", "path", "value", "first"), SINCE, ids=str)
def test_cases_that_changed(what: str, path: str, value: Any, first: int) -> None:
    for minor in MINORS:
        for level in (BASELINE, RESTRICTED):
            assert refuses(changed(path, value), level, minor) is ((minor >= first) is (what == "refused")), minor


def test_a_pod_with_users_of_its_own_may_be_root_since_1_35() -> None:
    root = changed("securityContext.runAsUser", 0) | {"hostUsers": False}
    unmasked = changed("containers.0.securityContext.procMount", "Unmasked") | {"hostUsers": False}
    for minor in MINORS:
        assert refuses(root, RESTRICTED, minor) is (minor < 35)
        assert (refuses(unmasked, BASELINE, minor), refuses(unmasked, RESTRICTED, minor)) == (minor < 35, True)


def test_a_pod_of_windows_needs_less() -> None:
    windows = {"os": {"name": "windows"}, "securityContext": {"runAsNonRoot": True}, "containers": [{"name": "c"}]}
    assert not refuses(windows, RESTRICTED, 37)
    assert refuses({**windows, "os": {"name": "linux"}}, RESTRICTED, 37)


def test_annotations_for_apparmor() -> None:
    key = "container.apparmor.security.beta.kubernetes.io/c"
    assert refuses(GOOD, BASELINE, 37, {key: "unconfined"})
    assert not refuses(GOOD, BASELINE, 37, {key: "runtime/default"})
    assert not refuses(GOOD, RESTRICTED, 37)
