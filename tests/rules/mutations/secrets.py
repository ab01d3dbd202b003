"""What gives secrets away, or does not bring them."""

from __future__ import annotations

from ..dist import Mutation
from .places import API, BACKUPS, CONTAINER, TENANT, VALUES

REMOTE = {
    "conversionStrategy": "Default",
    "decodingStrategy": "None",
    "metadataPolicy": "None",
    "nullBytePolicy": "Ignore",
}

MUTATIONS = [
    Mutation("secret-store", "platform/tenants/client-a-prod/secretstore-secret-store", {}),
    Mutation("secret-store", f"{BACKUPS}/rolebinding-secret-store", {}),
    Mutation(
        "shared-secret",
        "clients/client-a-staging/externalsecret-api-secrets",
        {"spec.data.0.remoteRef.key": "monobase/client-a/prod/api-secrets"},
    ),
    Mutation(
        "shared-secret",
        "clients/client-d-prod/externalsecret-api-secrets",
        {"spec.data.0.remoteRef": {"key": "monobase/client-b/prod/minio-root"} | REMOTE},
    ),
    Mutation(
        "shared-secret",
        "clients/client-d-prod/externalsecret-api-secrets",
        {"spec.dataFrom": [{"extract": {"key": "monobase/client-b/prod/minio-root"} | REMOTE}]},
    ),
    Mutation(
        "shared-secret",
        "platform/monitoring/externalsecret-grafana-admin",
        {"spec.data.0.remoteRef.key": "monobase/client-b/prod/minio-root"},
    ),
    Mutation("secret-material", API, {f"{CONTAINER}.args": ["--password=Sup3rS3cret9"]}),
    Mutation("secret-material", API, {f"{CONTAINER}.args": ["--db-password", "Sup3rS3cret9"]}),
    Mutation("secret-material", API, {f"{CONTAINER}.command": ["sh", "-c", "PGPASSWORD=Sup3rS3cret9 psql"]}),
    Mutation("secret-material", f"{TENANT}/configmap-account-config", {"data.db-password": "Sup3rS3cret9"}),
    Mutation("secret-material", f"{TENANT}/configmap-account-config", {"data.x": "A=1\nDB_PASSWORD=Sup3rS3cret9\n"}),
    Mutation("secret-material", API, {"metadata.annotations.db-password": "Sup3rS3cret9"}),
    Mutation("secret-material", "argocd/application-velero", {f"{VALUES}.adminPassword": "Sup3rS3cret9"}),
    Mutation("secret-material", API, {f"{CONTAINER}.env.+": {"name": "SMTP_PASSWORD", "value": "hunter2"}}),
    Mutation(
        "secret-material",
        f"{TENANT}/configmap-account-config",
        {"data.api-url": "https://api:hunter2@api.client-a.com"},
    ),
    Mutation(
        "secret-material",
        "platform/monitoring/externalsecret-receivers-platform",
        {"spec.data.1.remoteRef.property": "R0ABCDEF0123456789abcdef01234567"},
    ),
    Mutation(
        "secret-store",
        f"{TENANT}/externalsecret-api-secrets",
        {"spec.secretStoreRef": {"kind": "ClusterSecretStore", "name": "x"}},
    ),
    Mutation("secret-store", f"{TENANT}/externalsecret-api-secrets", {"spec.target.deletionPolicy": "Delete"}),
]
