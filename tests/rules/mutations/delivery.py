"""What Argo CD would not deliver, or not in order."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, APPLICATION, TENANT

KEEP = "metadata.annotations.argocd~argoproj~io/sync-options"
WAVE = "metadata.annotations.argocd~argoproj~io/sync-wave"
CLAIMS = "spec.persistentVolumeClaimRetentionPolicy"

MUTATIONS = [
    Mutation("project-kinds", "argocd/appproject-client-a", {"spec.namespaceResourceWhitelist": []}),
    Mutation("chart-version", "argocd/application-cert-manager", {"spec.source.targetRevision": "*"}),
    Mutation("chart-value", "argocd/application-cert-manager", {"spec.source.helm.valuesObject.certManager": {}}),
    Mutation("delivery", "argocd/application-client-a-prod", {"spec.source.path": "dist/main/clients/client-a"}),
    Mutation("delivery", "argocd/application-client-b-prod", {}),
    Mutation("project", "argocd/appproject-client-a", {"spec.destinations.0.namespace": "*"}),
    Mutation("project", "argocd/application-storage", {"spec.destination.namespace": GONE}),
    Mutation("kept", f"{TENANT}/cluster-postgresql", {KEEP: GONE}),
    Mutation("kept", f"{TENANT}/statefulset-minio", {KEEP: GONE}),
    Mutation("kept", "platform/tenants/client-a-prod/namespace-client-a-prod", {KEEP: "Delete=confirm"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy": {}}),
    Mutation("sync", APPLICATION, {"spec.source.targetRevision": "HEAD"}),
    Mutation("sync", APPLICATION, {"spec.source.targetRevision": "dev"}),
    Mutation("sync", "argocd/application-root", {"spec.source.targetRevision": "dev"}),
    Mutation("sync", APPLICATION, {"spec.destination.server": "https://1.2.3.4"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions.+": "Force=true"}),
    Mutation("wave-order", "argocd/application-cloudnative-pg", {WAVE: "1"}),
    Mutation("wave-order", "argocd/application-cloudnative-pg", {}),
    Mutation("wave-order", "argocd/application-gateway-definitions", {WAVE: "5"}),
    Mutation("wave-order", "argocd/application-namespaces", {WAVE: "5"}),
    Mutation("wave-order", "argocd/application-priorities", {WAVE: "9"}),
    Mutation("wave-order", "argocd/appproject-client-a", {WAVE: "9"}),
    Mutation("wave-order", "platform/tenants/client-a-prod/namespace-client-a-prod", {WAVE: "5"}),
    Mutation("wave-order", f"{TENANT}/externalsecret-api-secrets", {WAVE: "10"}),
    Mutation("wave-order", f"{TENANT}/configmap-account-config", {WAVE: "10"}),
    Mutation("wave-order", f"{TENANT}/certificate-minio-tls", {WAVE: "3"}),
    Mutation("wave-order", f"{TENANT}/cluster-postgresql", {WAVE: "7"}),
    Mutation("wave-order", f"{TENANT}/networkpolicy-api", {WAVE: "30"}),
    Mutation("wave-order", f"{TENANT}/job-minio-provision", {WAVE: "-7"}),
    Mutation("kept", "platform/storage/storageclass-monobase-db", {"reclaimPolicy": "Delete"}),
    Mutation("sync", API, {"metadata.annotations.argocd~argoproj~io/hook": "PreDelete"}),
    Mutation("sync", APPLICATION, {"metadata.annotations.argocd~argoproj~io/skip-reconcile": "true"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions.+": "Validate=false"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.selfHeal": False}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.prune": False}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.allowEmpty": True}),
    Mutation("sync", APPLICATION, {"spec.source.directory.include": "*.yml"}),
    Mutation("sync", APPLICATION, {"spec.source.directory.exclude": "networkpolicy-*"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions": ["CreateNamespace=false"]}),
    Mutation("kept", APPLICATION, {"metadata.finalizers": ["resources-finalizer.argocd.argoproj.io"]}),
    Mutation("kept", f"{TENANT}/database-postgresql", {"spec.databaseReclaimPolicy": "delete"}),
    Mutation("kept", f"{TENANT}/statefulset-minio", {f"{CLAIMS}.whenDeleted": "Delete"}),
    Mutation(
        "project",
        "argocd/appproject-client-a",
        {"spec.namespaceResourceWhitelist.+": {"group": "", "kind": "Secret"}},
    ),
]
