"""The security of a pod: what Pod Security "restricted" demands, and a read-only root on top."""

from __future__ import annotations

from monobase_constructs.objects.structs import k8s

USER = 10001
"""Above 10000, so that it is nobody on the nodes."""


def pod_security(run_as: int) -> k8s.PodSecurityContext:
    """Not root, the runtime's own seccomp profile, volumes owned by the same group."""
    return k8s.PodSecurityContext(
        run_as_non_root=True,
        run_as_user=run_as,
        run_as_group=run_as,
        fs_group=run_as,
        fs_group_change_policy="OnRootMismatch",
        seccomp_profile=k8s.SeccompProfile(type="RuntimeDefault"),
    )


def container_security() -> k8s.SecurityContext:
    """No capabilities, no escalation, nothing writable but what is mounted."""
    return k8s.SecurityContext(
        allow_privilege_escalation=False,
        capabilities=k8s.Capabilities(drop=["ALL"]),
        privileged=False,
        read_only_root_filesystem=True,
        run_as_non_root=True,
    )
