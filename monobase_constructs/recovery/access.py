"""How the pods of an environment reach the places of its backups, and who they are there."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.cluster.backups import AzureLocation, BackupLocation, BackupStorage, GcsLocation, S3Location
from monobase_constructs.connections.graph import Party, Use
from monobase_constructs.connections.outside import use
from monobase_constructs.environment.scope import Environment, TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.values.network import CloudIdentity, Internet
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.secrets import SecretKey

Identities = str | Mapping[str, str] | None
"""A text to be filled in with client and stage, or one for each namespace."""


class Access:
    """The places of a cluster's backups as one environment may use them: below its own folder, by its own identity."""

    def __init__(
        self, construct: TenantConstruct, storage: BackupStorage, identities: Identities, keys: str = "keys"
    ) -> None:
        """Keys are brought for `construct` where the cloud knows no identities; `keys`: what their secret ends with."""
        self._environment, self._storage = construct.environment, storage
        self._identities = identities
        self.keys = (
            SecretBundle(
                construct,
                f"{construct.name}-{keys}",
                keys=["access-key", "secret-key"],
                remote=None,
            )
            if storage.environments is None
            else None
        )

    def used_by(self, user: Party) -> Use:
        """The way there, and the identity of `user`."""
        cluster = self._environment.cluster
        way = use(self._storage.network or Internet(), user, cluster)
        identity = identity_of(self._environment, self._identities)
        if identity is None:
            return way
        proven = use(CloudIdentity(identity), user, cluster)
        return Use(
            [*way.connections, *(each for each in proven.connections if each not in way.connections)],
            annotations=proven.annotations,
            labels=proven.labels,
        )

    def folder(self, location: BackupLocation) -> str:
        """The folder of the environment in a place, as the tools of PostgreSQL write it."""
        return f"{location.url}/{self._environment.namespace_name}"

    def remote(self, name: str, location: BackupLocation) -> tuple[str, dict[str, str | SecretKey]]:
        """The same folder for rclone, as the remote `name`, and the variables that say what the remote is."""
        settings = self._settings(location)
        variables = {f"RCLONE_CONFIG_{name.upper()}_{key.upper()}": value for key, value in settings.items()}
        root = location.container if isinstance(location, AzureLocation) else location.bucket
        return f"{name}:{root}/{self._environment.namespace_name}", variables

    def _settings(self, location: BackupLocation) -> Mapping[str, str | SecretKey]:
        match location:
            case S3Location():
                return self._s3(location)
            case AzureLocation():
                known = {
                    "type": "azureblob",
                    "account": location.account,
                    "env_auth": "true",
                    "no_check_container": "true",
                }
                return known | {"access_tier": location.storage_class}
            case GcsLocation():
                known = {"type": "gcs", "env_auth": "true", "bucket_policy_only": "true", "no_check_bucket": "true"}
                return known | {"storage_class": location.storage_class}

    def _s3(self, location: S3Location) -> Mapping[str, str | SecretKey]:
        # The bucket is made by others, and who writes below one folder may not even ask for it.
        settings: dict[str, str | SecretKey] = {"type": "s3", "region": location.region, "no_check_bucket": "true"}
        if location.endpoint is None:
            settings |= {"provider": "AWS", "storage_class": location.storage_class}
            settings |= {"server_side_encryption": "aws:kms", "sse_kms_key_id": location.key or ""}
        else:
            settings |= {"provider": "Other", "endpoint": f"https://{location.endpoint}"}
        if self.keys is None:
            return settings | {"env_auth": "true"}
        keys = {"access_key_id": self.keys.key("access-key"), "secret_access_key": self.keys.key("secret-key")}
        return settings | keys


def identity_of(environment: Environment, given: Identities) -> str | None:
    """Who the environment is at the cloud among these; None where keys say it."""
    tenancy = environment.tenancy
    if isinstance(given, str):
        return given.format(client=tenancy.client, stage=tenancy.stage)
    if given is None:
        return None
    if environment.namespace_name not in given:
        known = ", ".join(given) or "none"
        remedy = "add its client id to BackupStorage"
        raise Invalid("backups", environment.namespace_name, f"a namespace with an identity: {known}", remedy)
    return given[environment.namespace_name]
