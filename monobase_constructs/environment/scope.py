"""The scope that every construct of a client stands in: one namespace, for one client and stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from cdk8s import Chart
from constructs import Construct

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Receivers
from monobase_constructs.connections.graph import Graph
from monobase_constructs.environment.backups import NamespaceBackups, Stored
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.alerts import AlertGroup
from monobase_constructs.values.checked import Value, answer
from monobase_constructs.values.dashboards import Dashboard
from monobase_constructs.values.problems import Invalid, Source, current_source
from monobase_constructs.values.text import Hostname, Name

Tier = Literal["production", "non-production"]
Body = TypeVar("Body")

RESERVED = frozenset({"default", "internal-ca", "longhorn-crypto", "secret-store"})
"""Names of objects that the baseline of a namespace makes itself."""


class Tenancy(Value):
    """Whose namespace it is: `client` and `stage` name it, `domains` are the only ones it may serve hosts of.

    receivers: who is told of the client's alerts; None: whom the cluster names.
    """

    client: str
    stage: str
    tier: Tier
    domains: tuple[str, ...] = ()
    cost_center: str | None = None
    part: str | None = None
    """What a further namespace of the stage is for, which has no stores and no hosts of its own."""
    receivers: Receivers | None = None

    @property
    def namespace(self) -> str:
        """`<client>-<stage>`, or `<client>-<stage>-<part>`."""
        return "-".join(each for each in (self.client, self.stage, self.part) if each is not None)


@dataclass(frozen=True)
class RoutedHost:
    """A host that a route claims: where it was claimed, and by what. transfer: by a route of `kind="transfer"`."""

    hostname: Hostname
    claimed_by: str
    source: Source
    transfer: bool = False


@dataclass(frozen=True)
class RemoteSecret:
    """A field of a secret in the secret manager that somebody must create."""

    path: str
    property: str
    required: bool


@dataclass
class Declared:
    """What has been declared in an environment, for what is computed from all of it."""

    names: dict[str, Source] = field(default_factory=dict[str, Source])
    hosts: list[RoutedHost] = field(default_factory=list[RoutedHost])
    footprints: dict[str, Footprint] = field(default_factory=dict[str, Footprint])
    remote_secrets: list[RemoteSecret] = field(default_factory=list[RemoteSecret])
    authority: bool = False
    """Whether something here has a certificate of the namespace's own authority."""
    volume_classes: set[str] = field(default_factory=set[str])
    """The storage classes of the platform that volumes here are made of."""
    monitored: dict[str, str] = field(default_factory=dict[str, str])
    """The monitors of stores by name, with the exporter that answers: that all of its pods are gone has to be told."""
    alerts: list[AlertGroup] = field(default_factory=list[AlertGroup])
    """What the platform watches because of what is here."""
    dashboards: list[Dashboard] = field(default_factory=list[Dashboard])
    """What Grafana shows because of what is here."""
    beside: list[Environment] = field(default_factory=lambda: list[Environment]())
    """Further namespaces of the same client and stage."""
    stores: dict[str, Stored] = field(default_factory=dict[str, Stored])
    """What keeps data, by name."""
    backups: NamespaceBackups | None = None
    """What the platform does for the backups of the namespace."""


class Environment(Chart):
    """One namespace, for one client and stage on one cluster; what client modules build in."""

    def __init__(self, scope: Construct, tenancy: Tenancy, cluster: Cluster) -> None:
        """Begin empty."""
        super().__init__(scope, tenancy.namespace)
        self.tenancy = tenancy
        self.cluster = cluster
        self.graph = Graph()
        self.declared = Declared()

    @property
    def namespace_name(self) -> str:
        """The name of the namespace, `<client>-<stage>`."""
        return self.tenancy.namespace

    @property
    @answer
    def domain(self) -> str:
        """The first domain of the environment, under which short host names stand."""
        if not self.tenancy.domains:
            raise Invalid("domain", None, "a domain", "give the client or the stage one: domain=...")
        return self.tenancy.domains[0]

    @answer
    def url(self, host: str, scheme: str = "https") -> str:
        """The public address of a host, written as in `Route`: `url("api")` is https://api.<domain>."""
        return f"{scheme}://{self.hostname(host)}"

    @property
    def production(self) -> bool:
        """Whether real users depend on it."""
        return self.tenancy.tier == "production"

    def object_labels(self, name: str | None = None) -> dict[str, str]:
        """The labels of every object here; `name` is the workload that it belongs to."""
        tenancy = self.tenancy
        labels = {"app.kubernetes.io/part-of": tenancy.client}
        if name is not None:
            labels["app.kubernetes.io/name"] = name
        return labels | {"monobase.io/client": tenancy.client, "monobase.io/environment": tenancy.stage}

    def hostname(self, text: str) -> Hostname:
        """The full name of a host: short names stand under the first domain, full names in one of the domains."""
        if "." not in text:
            return Hostname.of(f"{text}.{self.domain}")
        hostname = Hostname.of(text)
        if not any(Hostname(hostname.removeprefix("*.")).is_below(domain) for domain in self.tenancy.domains):
            domains = ", ".join(self.tenancy.domains) or "none"
            allowed = f"a host in the domains of {self.namespace_name}: {domains}"
            raise Invalid("hosts", text, allowed, "correct it, or add the domain: domains=[...]")
        return hostname

    def watch(self, alerts: Callable[[], AlertGroup]) -> None:
        """Have the platform write the alerts, once for all who ask for the same, where the cluster has monitoring."""
        if self.cluster.monitoring and (group := alerts()) not in self.declared.alerts:
            self.declared.alerts.append(group)

    def show(self, dashboard: Callable[[], Dashboard]) -> None:
        """Have Grafana show the dashboard, once for all who ask for the same, where the cluster has monitoring."""
        if self.cluster.monitoring and (shown := dashboard()) not in self.declared.dashboards:
            self.declared.dashboards.append(shown)

    def claim(self, name: str) -> None:
        """Take a name for a construct and its objects; refuse it if it is taken."""
        Name.refuse(name)
        if name in RESERVED:
            raise Invalid("id", name, "another name", "the namespace itself has an object of this name")
        if name in self.declared.names:
            raise Invalid("id", name, "a name that is free", f"{self.declared.names[name]} has taken it")
        self.declared.names[name] = current_source()


def environment_of(scope: Construct) -> Environment:
    """The environment that `scope` stands in, however deep."""
    if isinstance(scope, Environment):
        return scope
    if isinstance(scope, TenantConstruct):
        return scope.environment
    for ancestor in reversed(scope.node.scopes):
        if isinstance(ancestor, Environment):
            return ancestor
    raise Invalid("scope", scope.node.path or "the app", "an Environment, or a construct inside of one")


class TenantConstruct(CheckedScope):
    """A construct of a client; `name` is the id that was typed, and so the name of its objects."""

    def __init__(self, scope: Construct, id: str) -> None:
        """Take the name in the environment."""
        self.environment = environment_of(scope)
        self.environment.claim(id)
        super().__init__(scope, id)
        self.name = id

    def keeps_data(self) -> None:
        """Declare that this construct is a store: something must say how it is backed up."""
        self.environment.declared.stores[self.name] = Stored(f'{type(self).__name__} "{self.name}"', current_source())

    def manifest(
        self,
        kind: Kind[Body],
        body: Any = None,
        *,
        role: str | None = None,
        labels: Mapping[str, str] | None = None,
        annotations: Mapping[str, str] | None = None,
        wave: Wave = Wave.WORKLOADS,
        keep: bool = False,
    ) -> Manifest:
        """An object of this construct, named as it is, or with `role` appended."""
        name = f"{self.name}-{role}" if role else self.name
        return Manifest(
            self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            body=body,
            namespace=self.environment.namespace_name,
            labels=self.environment.object_labels(self.name) | dict(labels or {}),
            annotations=annotations,
            wave=wave,
            keep=keep,
        )
