"""Manifests in dist/, and fields of theirs, that several kinds of mutations are of."""

from __future__ import annotations

TENANT = "clients/client-a-prod"
API = f"{TENANT}/deployment-api"
POD = "spec.template.spec"
CONTAINER = f"{POD}.containers.0"
BACKUPS = "platform/backups"
DRILLED = f"{TENANT}-drill"
APPLICATION = "argocd/application-client-a-prod"
CACHE = "data.etc~valkey~valkey~conf"
COPY = f"{TENANT}/cronjob-backups-minio-copy"
ENVOY = "spec.provider.kubernetes.envoyDeployment"
ALERT = "spec.groups.0.rules.0"
VALUES = "spec.source.helm.valuesObject"
PARAMETERS = "spec.postgresql.parameters"
LOGIN = f"{TENANT}/externalsecret-postgresql-api"
FILES, WEEKLY, DUMP = (
    f"{TENANT}/cronjob-backups-{name}" for name in ("minio-archive", "postgresql-archive", "postgresql-dump")
)
