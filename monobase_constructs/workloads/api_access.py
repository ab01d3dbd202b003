"""What a workload may do at the Kubernetes API: a Role with what was stated and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.connections.graph import Party
from monobase_constructs.connections.policies import api_server_entity
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects import kinds
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.network import KubernetesApi


def grant(workload: TenantConstruct, party: Party, apis: Sequence[KubernetesApi]) -> None:
    """Write Role and RoleBinding for the rules, and for Cilium the way to the API server."""
    if apis and workload.environment.cluster.network.policies == "cilium":
        policy = api_server_entity(party, workload.environment.cluster.network)
        workload.manifest(kinds.CILIUM_NETWORK_POLICY, policy, role="api-server", wave=Wave.SECRETS)
    rules = [
        k8s.PolicyRule(
            api_groups=[rule.group],
            resources=list(rule.resources),
            resource_names=list(rule.names) or None,
            verbs=list(rule.verbs),
        )
        for api in apis
        for rule in api.rules
    ]
    if not rules:
        return
    account = k8s.Subject(kind="ServiceAccount", name=workload.name, namespace=workload.environment.namespace_name)
    role = k8s.RoleRef(api_group="rbac.authorization.k8s.io", kind="Role", name=workload.name)
    workload.manifest(kinds.ROLE, k8s.KubeRoleProps(rules=rules), wave=Wave.SECRETS)
    workload.manifest(
        kinds.ROLE_BINDING, k8s.KubeRoleBindingProps(role_ref=role, subjects=[account]), wave=Wave.SECRETS
    )
