"""The namespace of an environment and what guards it. Written by the platform, so that a tenant cannot loosen it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cdk8s import Chart

from monobase_constructs.connections.graph import Graph
from monobase_constructs.connections.policies import allow_dns, default_deny, dns_connections
from monobase_constructs.environment.authority import namespace_authority
from monobase_constructs.environment.pod_security import pod_security_labels
from monobase_constructs.environment.quota import limit_range, resource_quota
from monobase_constructs.environment.scope import Environment
from monobase_constructs.environment.store import secret_store
from monobase_constructs.environment.volumes import CRYPTO, key, needs_key
from monobase_constructs.objects import kinds
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.kinds_secrets import EXTERNAL_SECRET
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave

TENANT = {"monobase.io/tenant": "true"}
ROUTED = {"monobase.io/gateway-access": "true"}
"""What the shared Gateway asks of a namespace whose routes it takes: one that has domains to serve."""


class NamespaceBaseline(CheckedScope):
    """Namespace, quota, limits, disarmed default account, default deny and DNS.

    Where they are used also a secret store, a certificate authority, and the key of encrypted volumes.
    """

    def __init__(self, chart: Chart, environment: Environment) -> None:
        """Write what guards `environment` into `chart`."""
        super().__init__(chart, environment.namespace_name)
        self.environment = environment
        self.graph = Graph()
        self.graph.connect(*dns_connections(environment.namespace_name, environment.cluster.network))
        self.namespace = self._namespace()
        self._add(kinds.RESOURCE_QUOTA, "quota", lambda: resource_quota(environment.declared.footprints.values()))
        self._add(kinds.LIMIT_RANGE, "limits", limit_range())
        disarmed = k8s.KubeServiceAccountProps(automount_service_account_token=False)
        self._add(kinds.SERVICE_ACCOUNT, "default", disarmed)
        self._add(kinds.NETWORK_POLICY, "default-deny", default_deny())
        self._add(kinds.NETWORK_POLICY, "allow-dns", allow_dns(environment.cluster.network))
        if needs_key(environment):
            self._add(EXTERNAL_SECRET, CRYPTO, key(environment), wave=Wave.SECRETS, keep=True)
        if environment.declared.authority:
            for kind, name, body in namespace_authority(environment):
                self._add(kind, name, body)
        if environment.declared.remote_secrets:
            tenancy = environment.tenancy
            for kind, name, body, annotations in secret_store(environment.cluster, tenancy.client, tenancy.stage):
                self._add(kind, name, body, annotations)

    def _namespace(self) -> Manifest:
        environment = self.environment
        routed = ROUTED if environment.tenancy.domains else {}
        cost = {"monobase.io/cost-center": environment.tenancy.cost_center or environment.tenancy.client}
        return Manifest(
            self,
            "Namespace",
            kinds.NAMESPACE,
            name=environment.namespace_name,
            labels=environment.object_labels() | TENANT | routed | pod_security_labels(environment.cluster) | cost,
            wave=Wave.NAMESPACE,
            keep=True,
        )

    def _add(
        self,
        kind: Kind[Any],
        name: str,
        body: object,
        annotations: Mapping[str, str] | None = None,
        *,
        wave: Wave = Wave.BASELINE,
        keep: bool = False,
    ) -> None:
        environment = self.environment
        Manifest(
            self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            body=body,
            namespace=environment.namespace_name,
            labels=environment.object_labels(),
            annotations=annotations,
            wave=wave,
            keep=keep,
        )
