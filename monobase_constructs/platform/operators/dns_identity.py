"""Who an operator is at the provider of a DNS zone: what its service account and its pods wear for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.cluster.edge import AzureDns, CloudDns, DnsSolver, Route53

WORKLOAD_IDENTITY = "azure.workload.identity"


def account_annotations(solvers: Sequence[DnsSolver]) -> Mapping[str, str]:
    """The annotations of the service account; empty where pods get their identity without."""
    annotations: dict[str, str] = {}
    for solver in solvers:
        match solver:
            case Route53() if solver.role is not None:
                annotations["eks.amazonaws.com/role-arn"] = solver.role
            case AzureDns():
                annotations[f"{WORKLOAD_IDENTITY}/client-id"] = solver.managed_identity
            case CloudDns() if solver.service_account is not None:
                annotations["iam.gke.io/gcp-service-account"] = solver.service_account
            case _:
                pass
    return annotations


def pod_labels(solvers: Sequence[DnsSolver]) -> Mapping[str, str]:
    """The labels of the pods: only those that wear one are given an identity on Azure."""
    on_azure = any(isinstance(solver, AzureDns) for solver in solvers)
    return {f"{WORKLOAD_IDENTITY}/use": "true"} if on_azure else {}
