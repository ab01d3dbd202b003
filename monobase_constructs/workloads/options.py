"""What every workload can be told, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from monobase_constructs.connections.graph import Usables
from monobase_constructs.values.resources import Resources, WritablePath
from monobase_constructs.values.secrets import SecretKey


class PodOptions(TypedDict, total=False):
    """Options of all workloads.

    uses: what the workload talks to: services, databases, stores, `Internet()`, `Network(...)`, `KubernetesApi(...)`,
        `CloudIdentity(...)`. Nothing else is reachable. Variables, files and start order follow.
    variables: environment variables: texts, or keys of secrets. They win over those that `uses` yields.
    secrets: variables of the same name whose values come from the secret manager; all must exist.
    optional_secrets: the same, but the workload starts without them.
    files: configuration files: path to content. A change of content rolls the pods.
    resources: what one pod asks for and may use.
    writable: folders that may be written to; the rest of the file system is read-only. "/tmp" by default.
    run_as: the numeric user and group, above 0; must own what the image writes. Default 10001.
    command, arguments: in place of those of the image.
    node_pool: the node pool of the cluster to run on; None leaves the choice to the scheduler.
    pull_secret: the Secret of type kubernetes.io/dockerconfigjson that opens the registry.
    priority: the priority class; "monobase-app" by default.
    """

    uses: Sequence[Usables]
    variables: Mapping[str, str | SecretKey]
    secrets: Sequence[str]
    optional_secrets: Sequence[str]
    files: Mapping[str, str]
    resources: Resources | None
    writable: Sequence[str | WritablePath]
    run_as: int
    command: Sequence[str]
    arguments: Sequence[str]
    node_pool: str | None
    pull_secret: str | None
    priority: str
