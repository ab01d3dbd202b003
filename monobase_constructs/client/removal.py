"""What is left of an environment that is being removed: its namespace, and a note why."""

from __future__ import annotations

from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects import kinds
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.removal import TOMBSTONE


def tombstone(env: Environment, because: str) -> None:
    """Write the note: with it the folder is not empty, which Argo CD would take for a mistake and prune nothing."""
    note = k8s.KubeConfigMapProps(data={"because": because})
    namespace, labels = env.namespace_name, env.object_labels(TOMBSTONE)
    Manifest(env, TOMBSTONE, kinds.CONFIG_MAP, name=TOMBSTONE, namespace=namespace, labels=labels, body=note)
