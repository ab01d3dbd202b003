"""An environment with a store of every kind, and a plan that protects them, on every cloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from monobase_constructs import (
    Aws,
    Azure,
    AzureLocation,
    BackupPlan,
    BackupStorage,
    BareMetal,
    CloudDisks,
    DistributedMinio,
    Environment,
    ExternalS3,
    Gcp,
    GcpSecretManager,
    GcsLocation,
    Longhorn,
    Network,
    PostgresReplicaSet,
    ProviderBackups,
    S3Location,
    Singleton,
    Volume,
    WebService,
)
from monobase_constructs.testing import environment, example_cluster

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
MINIO = "registry.example/minio:2026.4.10@sha256:" + "5d6e7f80" * 8

KEY = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
FAR_KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-666666666666"
ACCOUNT = {"account": "acmebackups", "resource_group": "backups", "subscription": "s"}
VAULT = "https://kv-{client}-{stage}.vault.azure.net"
GOOGLE_KEY = "projects/acme/locations/europe-west1/keyRings/backups/cryptoKeys/acme"
ELSEWHERE = {"endpoint": "objects.acme.example", "region": "fra1"}
IDENTITIES = {
    "acme-prod": "66666666-7777-8888-9999-000000000000",
    "platform-monitoring": "66666666-7777-8888-9999-111111111111",
    "platform-velero": "77777777-8888-9999-0000-111111111111",
}

BACKUPS: Mapping[str, BackupStorage] = {
    "aws": BackupStorage(
        primary=S3Location("acme-backups", region="eu-central-1", key=KEY),
        archive=S3Location("acme-archive", region="eu-west-1", key=FAR_KEY, storage_class="GLACIER_IR"),
        velero="arn:aws:iam::123456789012:role/velero",
        environments="arn:aws:iam::123456789012:role/backups-{client}-{stage}",
        archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
    ),
    "azure": BackupStorage(
        primary=AzureLocation("backups", **ACCOUNT, key="https://kv-acme.vault.azure.net/keys/backups"),
        archive=AzureLocation(
            "archive",
            **(ACCOUNT | {"account": "acmearchive"}),
            key="https://kv-acme.vault.azure.net/keys/archive",
            storage_class="Cold",
        ),
        velero="77777777-8888-9999-0000-111111111111",
        environments={"acme-prod": "88888888-9999-0000-1111-222222222222"},
        archives={"acme-prod": "88888888-9999-0000-1111-333333333333"},
    ),
    "gcp": BackupStorage(
        primary=GcsLocation("acme-backups", key=GOOGLE_KEY),
        archive=GcsLocation("acme-archive", key=GOOGLE_KEY, storage_class="ARCHIVE"),
        velero="velero@acme.iam.gserviceaccount.com",
        environments="backups-{client}-{stage}@acme.iam.gserviceaccount.com",
        archives="archives-{client}-{stage}@acme.iam.gserviceaccount.com",
    ),
    "bare-metal": BackupStorage(
        primary=S3Location("acme-backups", **ELSEWHERE),
        archive=S3Location("acme-archive", **ELSEWHERE),
        longhorn=S3Location("acme-longhorn", **ELSEWHERE),
        network=Network(cidrs=["10.90.0.0/24"], ports=[443]),
    ),
}

CLOUDS: Mapping[str, Any] = {
    "aws": Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/secrets-{client}-{stage}"),
    "azure": Azure(tenant="11111111-2222-3333-4444-555555555555", vault=VAULT, identities=IDENTITIES),
    "gcp": Gcp(
        project="acme",
        location="europe-west1",
        cluster="main",
        service_account="secrets-{client}-{stage}@acme.iam.gserviceaccount.com",
    ),
    "bare-metal": BareMetal(secrets=GcpSecretManager(project="acme")),
}


def planned(
    cloud: str = "aws", stage: str = "prod", settings: Mapping[str, str | int] | None = None, **facts: Any
) -> Environment:
    """The environment acme-prod, or another stage, with a plan for a store of every kind."""
    disks = Longhorn() if cloud == "bare-metal" else CloudDisks()
    given = {"storage": disks, "backups": BACKUPS[cloud], "cloud": CLOUDS[cloud]} | facts
    env = environment(stage=stage, tier="production", domains=["acme.example"], cluster=example_cluster(**given))
    database = PostgresReplicaSet(env, "postgresql", storage="50Gi", settings=settings)
    files = DistributedMinio(env, "minio", image=MINIO, buckets=["files", "reports"])
    box = Singleton(env, "box", image=API, port=7500, volume=Volume("/var/lib/box", size="10Gi"))
    kept = ProviderBackups(any_moment="35d", weekly="365d")
    old = ExternalS3(env, "old", bucket="acme-old", region="eu-central-1", backups=kept)
    BackupPlan(env, "backups", protects=[database, files, box, old])
    WebService(env, "api", image=API, port=7500, uses=[database, files])
    return env
