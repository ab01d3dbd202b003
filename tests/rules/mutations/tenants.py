"""What reaches from one client to another."""

from __future__ import annotations

from ..dist import Mutation
from .places import TENANT

BINDING = "clients/client-b-prod/rolebinding-backups-minio-archive"
RBAC = {"apiGroup": "rbac.authorization.k8s.io"}

MUTATIONS = [
    Mutation("no-secret", f"{TENANT}/configmap-account-config", {"kind": "Secret"}),
    Mutation("tenant-plane", f"{TENANT}/service-api", {"metadata.namespace": "client-b-prod"}),
    Mutation("tenant-plane", f"{TENANT}/networkpolicy-api", {"spec.ingress": [{}]}),
    Mutation("tenant-plane", f"{TENANT}/certificate-minio-tls", {"spec.isCA": True}),
    Mutation(
        "foreign-name",
        f"{TENANT}/externalsecret-valkey-api",
        {"spec.target.template.data.url": "rediss://valkey.client-b-prod.svc:6379/0"},
    ),
    Mutation("shared-host", "clients/client-b-prod/httproute-api", {"spec.hostnames": ["api.client-a.com"]}),
    Mutation(
        "shared-identity",
        "platform/tenants/client-b-prod/serviceaccount-secret-store",
        {"metadata.annotations.eks~amazonaws~com/role-arn": "arn:aws:iam::123456789012:role/secrets-client-a-prod"},
    ),
    Mutation(
        "shared-backup",
        "clients/client-b-prod/objectstore-backups-postgresql",
        {"spec.configuration.destinationPath": "s3://monobase-main-backups/client-a-prod"},
    ),
    Mutation(
        "foreign-access",
        "platform/tenants/client-a-prod/rolebinding-secret-store",
        {"subjects.0.namespace": "client-b-prod"},
    ),
    *(
        Mutation("foreign-access", BINDING, {"subjects.+": {"kind": kind, "name": name} | RBAC})
        for kind, name in (
            ("Group", "system:authenticated"),
            ("Group", "system:serviceaccounts"),
            ("Group", "system:serviceaccounts:client-a-prod"),
            ("User", "system:serviceaccount:client-a-prod:api"),
            ("User", "system:kube-scheduler"),
        )
    ),
    Mutation(
        "foreign-access",
        "platform/gateway/gateway-shared-gateway",
        {"spec.listeners.1.allowedRoutes.namespaces": {"from": "All"}},
    ),
]
