"""What every workload can be told, whatever its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict

from monobase_constructs.connections.graph import Usables
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.values.resources import Resources, WritablePath
from monobase_constructs.values.secrets import RemoteKey, SecretKey


class PodOptions(TypedDict, total=False):
    """Options of all workloads.

    uses: what the workload talks to: services, databases, stores, `Internet()`, `Network(...)`, `KubernetesApi(...)`,
        `CloudIdentity(...)`. Nothing else is reachable. Variables, files and start order follow.
    env: environment variables: texts, or keys of secrets. They win over those that `uses` yields.
    secrets: variables of the same name whose values come from the secret manager: fields of the secret
        `monobase/<client>/<stage>/<name>-secrets`, or of another: `{"KEY": RemoteKey("path")}`. All must exist.
    optional_secrets: the same, but the workload starts without them.
    config_files: path to content. A change of content rolls the pods.
    resources: what one pod asks for and may use.
    writable: folders that may be written to beside "/tmp"; the rest of the file system is read-only.
    run_as: the numeric user and group, above 0; must own what the image writes. Default 10001.
    command, args: in place of those of the image.
    node_pool: the node pool of the cluster to run on; None leaves the choice to the scheduler.
    pull_secret: the bundle of type kubernetes.io/dockerconfigjson that opens the registry.
    priority: the priority class; "monobase-app" by default.
    """

    uses: Sequence[Usables]
    env: Mapping[str, str | SecretKey]
    secrets: Sequence[str] | Mapping[str, RemoteKey | None]
    optional_secrets: Sequence[str] | Mapping[str, RemoteKey | None]
    config_files: Mapping[str, str]
    resources: Resources | None
    writable: Sequence[str | WritablePath]
    run_as: int
    command: Sequence[str]
    args: Sequence[str]
    node_pool: str | None
    pull_secret: SecretBundle | None
    priority: str
