"""The facts that a client module states: which services, of which images, with which data, in which stages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from monobase_constructs.cluster.monitoring import Receivers
from monobase_constructs.data.minio.erasure import bad_nodes, bad_parity
from monobase_constructs.data.minio.pool import Bucket, Pool, bad_bucket
from monobase_constructs.values.backups import DRILL, Backups, ProviderBackups
from monobase_constructs.values.checked import Value, checked
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.metrics import Metrics
from monobase_constructs.values.network import CloudIdentity, Internet, KubernetesApi, Network, bad_ranges
from monobase_constructs.values.postgres import Major, Pooler, PostgresDatabase, PostgresRole, RestoreFrom
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Autoscaling, Probes, Resources
from monobase_constructs.values.route import Route
from monobase_constructs.values.secrets import RemoteKey, SecretKey
from monobase_constructs.values.text import Cpu, Hostname, Image, Size
from monobase_constructs.values.waiver import Waiver

if TYPE_CHECKING:
    from monobase_constructs.client.stack import Stack
    from monobase_constructs.environment.scope import Environment
else:
    Environment = Stack = Any  # importing them would start Node.js, which facts alone do not need

PLATFORM_PROJECTS = frozenset({"default", "operators", "own-charts", "platform"})
"""Names under which the platform has projects of Argo CD, and secrets."""

Secrets = Sequence[str] | Mapping[str, RemoteKey | None]
Outside = Internet | Network | KubernetesApi | CloudIdentity


class Api(Value):
    """The Monobase API: a web service on 7500, reached at api.<domain>.

    route: unless it has CORS rules of its own, the pages of the account app may call it.

    replicas: in production 3 to 10 by processor use, elsewhere 2. uses: what it talks to beside its data stores.
    """

    image: Image | str
    port: int = 7500
    route: str | Route | None = "api"
    replicas: int | Autoscaling | None = None
    resources: Resources | None = None
    probes: Probes | None = None
    uses: Sequence[Outside] = ()
    secrets: Secrets = ()
    optional_secrets: Secrets = ()
    env: Mapping[str, str | SecretKey] = field(default_factory=dict[str, "str | SecretKey"])
    metrics_port: Metrics | int | None = None
    node_pool: str | None = None


class ApiWorker(Value):
    """The worker of the API: the same image, env, secrets, database role and stores, and RUN_WORKERS=true.

    It has no route unless it serves WebSockets. env, secrets: further ones, beside those of the API.
    replicas: in production 2 to 5 by processor use, elsewhere 1.
    """

    image: Image | str | None = None
    port: int = 7500
    route: str | Route | None = None
    replicas: int | Autoscaling | None = None
    resources: Resources | None = None
    probes: Probes | None = None
    uses: Sequence[Outside] = ()
    secrets: Secrets = ()
    optional_secrets: Secrets = ()
    env: Mapping[str, str | SecretKey] = field(default_factory=dict[str, "str | SecretKey"])
    metrics_port: Metrics | int | None = None
    node_pool: str | None = None


class Account(Value):
    """The Monobase account app: a static site, reached at app.<domain>.

    replicas: in production 2 to 20 by processor use, elsewhere 1.
    """

    image: Image | str
    route: str | Route = "app"
    content_security_policy: str | None = None
    replicas: int | Autoscaling | None = None
    resources: Resources | None = None
    node_pool: str | None = None


class ManagedPostgres(Value):
    """A PostgreSQL that a provider runs; see `ExternalPostgres`."""

    host: Hostname | str
    cidrs: Sequence[str]
    port: int = 5432
    database: str | None = None
    backups: ProviderBackups | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse ranges that are none."""
        yield from bad_ranges(self.cidrs)


class Postgres(Value):
    """PostgreSQL in the cluster, on `instances` nodes; see `PostgresReplicaSet`."""

    storage: Size | str
    wal_storage: Size | str = "10Gi"
    instances: int = 3
    cpu: Cpu | str = "1"
    memory: Size | str = "4Gi"
    version: Major = 18
    image: Image | str | None = None
    database: str | None = None
    extensions: Sequence[str] = ()
    roles: Mapping[str, PostgresRole] = field(default_factory=dict[str, PostgresRole])
    databases: Mapping[str, PostgresDatabase] = field(default_factory=dict[str, PostgresDatabase])
    settings: Mapping[str, str | int] = field(default_factory=dict[str, "str | int"])
    durability: Literal["required", "preferred"] | None = None
    connections: int = 10
    pooler: Pooler | None = None
    restore_from: RestoreFrom | None = None
    node_pool: str | None = None


class S3Bucket(Value):
    """A bucket that a provider runs; see `ExternalS3`."""

    bucket: str = field(kw_only=False)
    region: str
    endpoint: Hostname | str | None = None
    cidrs: Sequence[str] | None = None
    backups: ProviderBackups | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse ranges that are none."""
        if self.cidrs is not None:
            yield from bad_ranges(self.cidrs)


class Minio(Value):
    """MinIO in the cluster, on `nodes` nodes with one drive each; see `DistributedMinio`.

    further: the pools by which it has grown since. public_host: where browsers reach it by presigned URLs; the pages
    of the account app may do so, unless `cors` says otherwise.
    """

    image: Image | str
    nodes: int = 6
    volume: Size | str = "250Gi"
    further: Sequence[Pool] = ()
    parity: int = 2
    buckets: Sequence[str | Bucket] = ("files",)
    public_host: str | None = "storage"
    cors: Sequence[str] | None = None
    client_image: Image | str | None = None
    resources: Resources | None = None
    node_pool: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse layouts that are impossible, and names that no bucket can have."""
        wrong = list(bad_nodes(self.nodes))
        yield from wrong or bad_parity(min([self.nodes, *(pool.nodes for pool in self.further)]), self.parity)
        for bucket in self.buckets:
            if isinstance(bucket, str):
                yield from (invalid.of("buckets") for invalid in bad_bucket(bucket))


class ValkeyCache(Value):
    """Valkey in the cluster, as a cache; see `Valkey`."""

    image: Image | str
    resources: Resources | None = None
    exporter: Image | str | None = None
    node_pool: str | None = None


class Stage(Value):
    """One environment of a client: `name` is the end of its namespace's name.

    tier: "production" demands digests and gives more replicas. domain: under which its hosts stand; by default the
    client's own in production, `<stage>.<domain>` elsewhere. domains: further ones that it may serve hosts of.
    api, worker, account: in place of the client's. backups: of the stores; by default what production promises.
    extend: a function that adds constructs beside the services.
    build: a function that builds everything, in place of these facts.
    cost_center: a label for accounting; the client's name by default.
    """

    name: str = field(kw_only=False)
    tier: Literal["production", "non-production"]
    domain: str | None = None
    domains: Sequence[str] = ()
    api: Api | None = None
    worker: ApiWorker | None = None
    account: Account | None = None
    postgres: ManagedPostgres | Postgres | None = None
    files: S3Bucket | Minio | None = None
    cache: ValkeyCache | None = None
    backups: Backups | None = None
    extend: Callable[[Environment, Stack], None] | None = None
    build: Callable[[Environment], None] | None = None
    cost_center: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse names that would make the namespace's name ambiguous, and domains that are none."""
        if not re.fullmatch(r"[a-z][a-z0-9]{0,19}", self.name):
            yield Invalid("name", self.name, "up to 20 lower-case letters and digits, without hyphens")
        elif self.name == DRILL:
            yield Invalid("name", self.name, "a name that is free", "namespaces of drills end with it")
        if self.build is not None:
            facts = ("api", "worker", "account", "postgres", "files", "cache", "backups", "extend")
            for name in (name for name in facts if getattr(self, name) is not None):
                yield Invalid(
                    "build", "a function", f"either build or {name}", "to add to the services write extend=..."
                )
        yield from bad_domains(self.domain, self.domains)


class Client(Value):
    """A client and its environments.

    domain: of the production environment; hosts stand under it. domains: further ones of production.
    api, worker, account: what all environments run that say nothing else. cluster: its name, if there are several.
    alerts: who is told of alerts of its environments; None: whom the cluster names.
    waivers: what objects of its environments may break which rules. consents: which dangerous changes are meant.
    """

    name: str = field(kw_only=False)
    domain: str
    domains: Sequence[str] = ()
    api: Api | None = None
    worker: ApiWorker | None = None
    account: Account | None = None
    environments: Sequence[Stage]
    cluster: str | None = None
    cost_center: str | None = None
    alerts: Receivers | None = None
    waivers: Sequence[Waiver] = ()
    consents: Sequence[Consent] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse names that are too long or none, no environments, and two of one name."""
        if not re.fullmatch(r"[a-z]([-a-z0-9]{0,38}[a-z0-9])?", self.name):
            yield Invalid("name", self.name, "up to 40 lower-case letters, digits and hyphens, starting with a letter")
        if self.name in PLATFORM_PROJECTS:
            yield Invalid("name", self.name, "a name that is free", "the platform keeps projects and secrets under it")
        yield from bad_domains(self.domain, self.domains)
        if not self.environments:
            yield Invalid("environments", [], "at least one: production(...), staging(...)")
        names = [stage.name for stage in self.environments]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Invalid("environments", name, "each name once", 'give the second another name: Stage("preprod", ...)')


class StageFacts(TypedDict, total=False):
    """What `production` and `staging` take; see `Stage`."""

    domain: str | None
    domains: Sequence[str]
    api: Api | None
    worker: ApiWorker | None
    account: Account | None
    postgres: ManagedPostgres | Postgres | None
    files: S3Bucket | Minio | None
    cache: ValkeyCache | None
    backups: Backups | None
    extend: Callable[[Environment, Stack], None] | None
    build: Callable[[Environment], None] | None
    cost_center: str | None


def production(**facts: Unpack[StageFacts]) -> Stage:
    """The environment that real users depend on: `<client>-prod`. It scales with load; see `Api` and `Stage`."""
    return Stage("prod", tier="production", **facts)


def staging(**facts: Unpack[StageFacts]) -> Stage:
    """An environment to try out in: `<client>-staging`. See `Stage`."""
    return Stage("staging", tier="non-production", **facts)


@checked
def removed(name: str, *, because: str) -> Stage:
    """An environment that is being removed, in the place of the one of that name: its namespace, empty, and a note why.

    What runs is deleted; databases, object stores and volumes stay until a person deletes them. Once this has been
    deployed and the data is no longer needed, the stage may go from the code. See docs/how-to/remove-a-client.md.
    """

    def build(env: Environment) -> None:
        from monobase_constructs.client.removal import tombstone

        tombstone(env, because)

    return Stage(name, tier="non-production", build=build)


def bad_domains(domain: str | None, domains: Sequence[str]) -> Iterator[Invalid]:
    """What among the domains is none."""
    for name, given in [("domain", domain), *(("domains", each) for each in domains)]:
        try:
            Hostname.refuse(given or "unset.example")
        except Invalid:
            yield Invalid(name, given, 'a domain such as "example.com"')
