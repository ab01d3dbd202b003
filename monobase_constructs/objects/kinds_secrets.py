"""The kinds of External Secrets."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import secrets

EXTERNAL_SECRET = Kind[secrets.ExternalSecretSpec]("external-secrets.io/v1", "ExternalSecret")
SECRET_STORE = Kind[secrets.SecretStoreSpec]("external-secrets.io/v1", "SecretStore")
