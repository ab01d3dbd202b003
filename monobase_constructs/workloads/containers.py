"""Parts of a container from the values that clients state."""

from __future__ import annotations

from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Cpu, Size


def resource_requirements(resources: Resources) -> k8s.ResourceRequirements:
    """Requests and limits; no limit of processors unless one was stated."""
    requests = {
        "cpu": Cpu.of(resources.cpu),
        "memory": Size.of(resources.memory),
        "ephemeral-storage": Size.of(resources.disk),
    }
    limits: dict[str, str] = {
        "memory": Size.of(resources.memory_limit or resources.memory),
        "ephemeral-storage": Size.of(resources.disk_limit or resources.disk),
    }
    if resources.cpu_limit is not None:
        limits["cpu"] = Cpu.of(resources.cpu_limit)
    return k8s.ResourceRequirements(
        requests={name: quantity(amount) for name, amount in requests.items()},
        limits={name: quantity(amount) for name, amount in limits.items()},
    )


def variable(name: str, value: str | SecretKey) -> k8s.EnvVar:
    """An environment variable: a text, or a key of a Secret."""
    if isinstance(value, str):
        return k8s.EnvVar(name=name, value=value)
    reference = k8s.SecretKeySelector(name=value.secret, key=value.key, optional=True if value.optional else None)
    return k8s.EnvVar(name=name, value_from=k8s.EnvVarSource(secret_key_ref=reference))
