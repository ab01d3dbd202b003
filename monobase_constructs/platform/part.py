"""What the parts of the platform that stand in a namespace of its own have in common: labels, secrets, a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.secrets import path_of
from monobase_constructs.environment.store import secret_store
from monobase_constructs.environment.volumes import CRYPTO, key_of_volumes
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.kinds_secrets import EXTERNAL_SECRET
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import secrets
from monobase_constructs.objects.waves import Wave
from monobase_constructs.platform.backups.secrets import brought
from monobase_constructs.values.secrets import PLATFORM


class PlatformPart(CheckedScope):
    """Objects of one namespace, whose secrets are those of the stage `stage` of the client `platform`."""

    def __init__(self, chart: Chart, id: str, cluster: Cluster, *, name: str, namespace: str, stage: str) -> None:
        """Stand in `chart`; name: what the objects belong to, as their labels say."""
        super().__init__(chart, id)
        self.cluster, self._namespace, self._stage = cluster, namespace, stage
        self._common = {"app.kubernetes.io/name": name, "app.kubernetes.io/part-of": PLATFORM}

    def add(
        self,
        kind: Kind[Any],
        name: str,
        body: object,
        *,
        wave: Wave = Wave.SECRETS,
        labels: Mapping[str, str] | None = None,
        annotations: Mapping[str, str] | None = None,
        scope: str | None = "namespace",
        keep: bool = False,
    ) -> Manifest:
        """An object in the namespace; `scope=None`: of the cluster."""
        return Manifest(
            self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            namespace=self._namespace if scope is not None else None,
            body=body,
            labels=self._common | dict(labels or {}),
            annotations=annotations,
            wave=wave,
            keep=keep,
        )

    def add_secret_store(self) -> None:
        """The store that the secrets come through."""
        for kind, name, body, annotated in secret_store(self.cluster, PLATFORM, self._stage):
            self.add(kind, name, body, wave=Wave.BASELINE, annotations=annotated)

    def remote(self, name: str) -> str:
        """Where a secret of this part lies in the secret manager."""
        return path_of(self.cluster, PLATFORM, self._stage, name)

    def add_secret(
        self, name: str, remote: str, template: Mapping[str, str], fields: Sequence[str], *, once: bool = False
    ) -> None:
        """The Secret `name` of the fields of `remote`; `once`: it never changes, and stays whatever else goes."""
        self._bring(name, brought(name, self.remote(remote), template, fields, once=once), keep=once)

    def add_key_of_volumes(self) -> None:
        """The Secret that encrypted volumes of the namespace are opened with."""
        self._bring(CRYPTO, key_of_volumes(self.remote(CRYPTO)), keep=True)

    def _bring(self, name: str, body: secrets.ExternalSecretSpec, *, keep: bool) -> None:
        labels = {"monobase.io/client": PLATFORM, "monobase.io/environment": self._stage}
        self.add(EXTERNAL_SECRET, name, body, labels=labels, keep=keep)
