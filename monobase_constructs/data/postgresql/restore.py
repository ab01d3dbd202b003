"""How a cluster begins: empty, or from backups."""

from __future__ import annotations

from monobase_constructs.connections.graph import Party, Use
from monobase_constructs.connections.outside import use
from monobase_constructs.data.postgresql.wanted import Wanted
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.objects.kinds_postgres import OBJECT_STORE
from monobase_constructs.objects.structs import barman, postgres
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.network import Internet
from monobase_constructs.values.postgres import RestoreFrom

PLUGIN = "barman-cloud.cloudnative-pg.io"
ORIGIN = "origin"


def empty(wanted: Wanted) -> postgres.ClusterSpecBootstrap:
    """A database that no application owns.

    Nobody logs in as its owner. Its group may make schemas in it, and has the roles of applications for members.
    """
    builtin = wanted.version >= 17
    return postgres.ClusterSpecBootstrap(
        initdb=postgres.ClusterSpecBootstrapInitdb(
            database=wanted.database,
            owner=wanted.owner,
            data_checksums=True,
            encoding="UTF8",
            # The order of texts never changes with the operating system below, so that no index breaks with an image.
            locale_provider="builtin" if builtin else None,
            builtin_locale="C.UTF-8" if builtin else None,
            locale_collate="C" if builtin else "C.UTF-8",
            locale_c_type="C" if builtin else "C.UTF-8",
            post_init_application_sql=[
                f"CREATE ROLE {wanted.group} NOLOGIN",
                f"GRANT CONNECT, CREATE, TEMPORARY ON DATABASE {wanted.database} TO {wanted.group}",
                f"REVOKE TEMPORARY ON DATABASE {wanted.database} FROM PUBLIC",
            ],
        )
    )


def recovered(source: RestoreFrom, wanted: Wanted) -> postgres.ClusterSpecBootstrap:
    """As it was in the backups, at the moment that is wanted."""
    recovery = postgres.ClusterSpecBootstrapRecovery
    target = postgres.ClusterSpecBootstrapRecoveryRecoveryTarget(target_time=source.time) if source.time else None
    return postgres.ClusterSpecBootstrap(
        recovery=recovery(source=ORIGIN, database=wanted.database, owner=wanted.owner, recovery_target=target)
    )


def write_origin(construct: TenantConstruct, source: RestoreFrom | None, party: Party) -> Use:
    """Where the backups are, written for `construct`; what the servers may do with them is given back."""
    if source is None:
        return Use()
    cluster = construct.environment.cluster
    way = use(source.network or Internet(), party, cluster)
    identity = use(source.identity, party, cluster) if source.identity is not None else Use()
    construct.environment.graph.connect(*way.connections, *identity.connections)
    keys = None
    if source.identity is None:
        keys = SecretBundle(construct, f"{construct.name}-restore", keys=["access-key", "secret-key"])
    construct.manifest(OBJECT_STORE, object_store(source, keys), role=ORIGIN, wave=Wave.SECRETS)
    return identity


def origin(source: RestoreFrom, store: str) -> postgres.ClusterSpecExternalClusters:
    """Where the backups come from: the ObjectStore called `store`, the folder of the cluster in it."""
    plugin = postgres.ClusterSpecExternalClustersPlugin(
        name=PLUGIN, parameters={"barmanObjectName": store, "serverName": source.cluster}
    )
    return postgres.ClusterSpecExternalClusters(name=ORIGIN, plugin=plugin)


def object_store(source: RestoreFrom, keys: SecretBundle | None) -> barman.ObjectStoreSpec:
    """The place of the backups and who may read it."""
    configuration = barman.ObjectStoreSpecConfiguration
    path, endpoint = source.location, f"https://{source.endpoint}" if source.endpoint is not None else None
    if path.startswith("gs://"):
        google = barman.ObjectStoreSpecConfigurationGoogleCredentials(gke_environment=True)
        return _store(configuration(destination_path=path, google_credentials=google))
    if path.startswith("https://"):
        azure = barman.ObjectStoreSpecConfigurationAzureCredentials(use_default_azure_credentials=True)
        return _store(configuration(destination_path=path, azure_credentials=azure))
    return _store(configuration(destination_path=path, endpoint_url=endpoint, s3_credentials=_s3(keys)))


def _s3(keys: SecretBundle | None) -> barman.ObjectStoreSpecConfigurationS3Credentials:
    if keys is None:
        return barman.ObjectStoreSpecConfigurationS3Credentials(inherit_from_iam_role=True)
    return barman.ObjectStoreSpecConfigurationS3Credentials(
        access_key_id=barman.ObjectStoreSpecConfigurationS3CredentialsAccessKeyId(name=keys.name, key="access-key"),
        secret_access_key=barman.ObjectStoreSpecConfigurationS3CredentialsSecretAccessKey(
            name=keys.name, key="secret-key"
        ),
    )


def _store(configuration: barman.ObjectStoreSpecConfiguration) -> barman.ObjectStoreSpec:
    # Other providers than Amazon refuse the checksums that its newer clients send unasked.
    checksums = ("AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION")
    env = [{"name": name, "value": "when_required"} for name in checksums] if configuration.endpoint_url else None
    sidecar = barman.ObjectStoreSpecInstanceSidecarConfiguration(env=env) if env else None
    return barman.ObjectStoreSpec(configuration=configuration, instance_sidecar_configuration=sidecar)
