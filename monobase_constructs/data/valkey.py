"""Valkey as a cache: fast, encrypted on the way, and empty after a restart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from constructs import Construct

from monobase_constructs.connections.graph import Connection, Named, Party, SecretMount, Usable, Use
from monobase_constructs.connections.monitors import pod_monitor
from monobase_constructs.data.alerts import valkey_alerts
from monobase_constructs.environment.authority import CLUSTER_DOMAIN, server_certificate
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.secrets import REFRESH, STORE, SecretBundle, remote_path, url_part
from monobase_constructs.objects import kinds
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.kinds_secrets import EXTERNAL_SECRET
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s, secrets as eso
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.metrics import EXPORTER
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Resources, WritablePath
from monobase_constructs.values.text import Image, Size
from monobase_constructs.workloads.containers import resource_requirements
from monobase_constructs.workloads.hardening import container_security
from monobase_constructs.workloads.workload import Workload

PORT, PORT_NAME = 6379, "tls"
METRICS_NAME, METRICS_PORT = "metrics", 9121
CONFIGURATION = "/etc/valkey/valkey.conf"
CERTIFICATE = "/etc/valkey-tls"
ACCESS = "/etc/valkey-access"
MAXMEMORY_PERCENT = 75
"""Of the memory limit: the rest is for connections and for what the allocator wastes."""
LEAST_MEMORY = 64 * 2**20
RIGHTS = "~* &* +@all -@admin -@dangerous +info"
"""Of a workload: all keys and channels; nothing that changes the server, empties it or looks at other clients."""
EXPORTER_RESOURCES = Resources(cpu="10m", memory="32Mi", memory_limit="64Mi", disk="16Mi", disk_limit="32Mi")


class Valkey(Workload):
    """A single Valkey that keeps what can be computed again, and throws away what was used least when it is full.

    image: with `valkey-server` and `valkey-cli`. resources: memory is both request and limit; three quarters of it
        are for data.
    exporter: an image of redis_exporter, for metrics on port 9121; without it there are none.
    Nothing is kept on disk: whatever must outlive a restart, such as jobs or sessions, belongs into the database.
    The secret manager holds for each workload that uses it a secret `monobase/<client>/<stage>/<id>-<workload>` with
    the field `password`; a user of the workload's name is made of it. After a change of it restart the Deployment.

    It yields CACHE_URL, CACHE_HOST, CACHE_PORT and CACHE_CA_FILE. Emits a Deployment, a Service, a Certificate, a
    NetworkPolicy and the ExternalSecret of its users. There is no budget: a drain takes it away for a moment.
    """

    component = "cache"

    INSTEAD: ClassVar = {
        "memory": 'write resources=Resources(cpu="100m", memory="...")',
        "maxmemory": "it is 75 % of the memory limit: write resources=Resources(...)",
        "replicas": "it is a single one: the application must survive a cold cache",
        "volume": "nothing is kept: what must outlive a restart belongs into the database",
        "route": "a cache is never reached from outside",
        "password": "passwords come from the secret manager",
    }

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        resources: Resources | None = None,
        exporter: Image | str | None = None,
        node_pool: str | None = None,
        pull_secret: SecretBundle | None = None,
    ) -> None:
        """Run one pod of `image`."""
        self._users: dict[str, SecretBundle] = {}
        self._exporter = Image.of(exporter) if exporter is not None else None
        super().__init__(
            scope,
            id,
            image=image,
            ports={PORT_NAME: PORT},
            command=["valkey-server", CONFIGURATION],
            resources=resources,
            node_pool=node_pool,
            pull_secret=pull_secret,
            priority="monobase-data",
        )
        namespace = self.environment.namespace_name
        self.host = f"{id}.{namespace}.svc"
        # A year: it takes up a new certificate only when it starts anew, which is when the probe finds the old expired.
        names = [self.host, f"{self.host}.{CLUSTER_DOMAIN}"]
        self.certificate = server_certificate(self, names, duration="8760h0m0s")
        self.access = self.manifest(EXTERNAL_SECRET, self._access, role="access", wave=Wave.SECRETS)
        self.deployment = self.manifest(kinds.DEPLOYMENT, self._deployment, wave=Wave.DATA)
        self.service = self._service()
        if exporter is not None and self.asked_by_prometheus(METRICS_PORT):
            monitor = pod_monitor(self.party.pods, METRICS_NAME)
            self.manifest(POD_MONITOR, monitor, annotations={EXPORTER: "redis-exporter"}, wave=Wave.DATA_ACCESS)
            self.environment.declared.monitored[id] = "redis-exporter"
            self.environment.watch(valkey_alerts)
        self.scaled_to(1, Footprint.of_pods(1, EXPORTER_RESOURCES) if exporter is not None else None)

    def check(self) -> Iterator[Invalid]:
        """Refuse a limit that leaves nothing for data, and one above the request."""
        memory = Size.of(self.resources.memory)
        limit = Size.of(self.resources.memory_limit or self.resources.memory)
        if limit.amount < LEAST_MEMORY:
            share = Size.of_bytes(self.maxmemory)
            yield Invalid("resources", f"memory {limit}", '"64Mi" or more', f"75 % of it, {share}, are for data")
        if memory.amount != limit.amount:
            yield Invalid(
                "resources",
                f"memory {memory}, memory_limit {limit}",
                "one amount for both",
                "a full cache uses all that it may",
            )
        if self._exporter is not None and self.environment.production and self._exporter.digest is None:
            written = f'write "{self._exporter}@sha256:..."'
            yield Invalid("exporter", self._exporter, "an image with a digest in production", written)

    @property
    def maxmemory(self) -> int:
        """How many bytes data may take."""
        limit = Size.of(self.resources.memory_limit or self.resources.memory).amount
        return limit * MAXMEMORY_PERCENT // 100

    def named(self, prefix: str) -> Usable:
        """The cache under other variables: `named("REDIS")` yields REDIS_URL."""
        return Named(self, "CACHE", prefix)

    def used_by(self, user: Party) -> Use:
        """A user of its own for each workload."""
        if user.name not in self._users:
            url = f"rediss://{user.name}:{url_part('password')}@{self.host}:{PORT}/0"
            bundle = SecretBundle(self, f"{self.name}-{user.name}", keys=["password"], templates={"url": url})
            self._users[user.name] = bundle
        ca_file = f"/etc/{self.name}-ca/ca.crt"
        return Use(
            [Connection(user.pods, self.party.pods, (PORT,))],
            {
                "CACHE_URL": self._users[user.name].key("url"),
                "CACHE_HOST": self.host,
                "CACHE_PORT": str(PORT),
                "CACHE_CA_FILE": ca_file,
            },
            [SecretMount(f"{self.name}-tls", "ca.crt", ca_file)],
        )

    def default_resources(self) -> Resources:
        """A start size: 192Mi of data."""
        return Resources(cpu="100m", memory="256Mi", disk="64Mi")

    def config_files(self) -> Mapping[str, str]:
        """The configuration of the server. It names the users, so that a new one rolls the pod."""
        return {CONFIGURATION: configuration(self.maxmemory, sorted(self._users))}

    def writable_paths(self) -> Sequence[WritablePath]:
        """Where it would write, if it wrote."""
        return [WritablePath("/tmp", size="16Mi"), WritablePath("/data", size="16Mi")]

    def _access(self) -> eso.ExternalSecretSpec:
        if not self._users:
            self.refuse(
                Invalid("uses", None, "a workload that uses it", f"write uses=[...] with {self.name}, or leave it out")
            )
        users = sorted(self._users)
        return eso.ExternalSecretSpec(
            refresh_interval=REFRESH,
            secret_store_ref=eso.ExternalSecretSpecSecretStoreRef(
                name=STORE, kind=eso.ExternalSecretSpecSecretStoreRefKind.SECRET_STORE
            ),
            target=eso.ExternalSecretSpecTarget(
                name=f"{self.name}-access",
                template=eso.ExternalSecretSpecTargetTemplate(type="Opaque", data={"users.acl": access_list(users)}),
            ),
            data=[
                eso.ExternalSecretSpecData(
                    secret_key=user,
                    remote_ref=eso.ExternalSecretSpecDataRemoteRef(
                        key=remote_path(self.environment, f"{self.name}-{user}"), property="password"
                    ),
                )
                for user in users
            ],
        )

    def _deployment(self) -> k8s.DeploymentSpec:
        mounts = [
            k8s.VolumeMount(name="certificate", mount_path=CERTIFICATE, read_only=True),
            k8s.VolumeMount(name="access", mount_path=ACCESS, read_only=True),
        ]
        files = {
            "certificate": (f"{self.name}-tls", ("tls.crt", "tls.key", "ca.crt")),
            "access": (f"{self.name}-access", ("users.acl",)),
        }
        return k8s.DeploymentSpec(
            replicas=1,
            selector=k8s.LabelSelector(match_labels=self.selector),
            # Two at once would hold different things under one name.
            strategy=k8s.DeploymentStrategy(type="Recreate"),
            revision_history_limit=5,
            template=self.pod_template(
                container=self.container(volume_mounts=mounts, **probes()),
                volumes=[
                    k8s.Volume(name=name, secret=k8s.SecretVolumeSource(secret_name=secret, items=_items(keys)))
                    for name, (secret, keys) in files.items()
                ],
                sidecars=[_exporter(self._exporter)] if self._exporter is not None else [],
            ),
        )

    def _service(self) -> Manifest:
        target = int_or_string(k8s.IntOrString, PORT_NAME)
        port = k8s.ServicePort(name=PORT_NAME, port=PORT, target_port=target)
        spec = k8s.ServiceSpec(type="ClusterIP", selector=self.selector, ports=[port])
        return self.manifest(kinds.SERVICE, spec, wave=Wave.DATA)


def _items(keys: Sequence[str]) -> list[k8s.KeyToPath]:
    return [k8s.KeyToPath(key=key, path=key) for key in keys]


def configuration(maxmemory: int, users: Sequence[str], *, certificate: str = CERTIFICATE, access: str = ACCESS) -> str:
    """The configuration file: TLS or nothing, users from the access list, nothing on disk."""
    return f"""\
# Users: {", ".join(users) or "none"}
port 0
tls-port {PORT}
tls-cert-file {certificate}/tls.crt
tls-key-file {certificate}/tls.key
tls-ca-cert-file {certificate}/ca.crt
tls-auth-clients no
tls-protocols "TLSv1.2 TLSv1.3"
aclfile {access}/users.acl
protected-mode yes
maxmemory {maxmemory}
maxmemory-policy allkeys-lru
save ""
appendonly no
dir /data
timeout 0
tcp-keepalive 60
"""


def access_list(users: Sequence[str]) -> str:
    """The users with hashes of their passwords; `default`, whom nobody names, is off.

    `_probe` can ask for life only and `_metrics` for numbers. No workload can be called as they are: a user that is
    listed twice would keep the server from starting.
    """
    lines = ["user default reset off", "user _probe reset on nopass -@all +ping"]
    lines += ["user _metrics reset on nopass -@all +ping +info +slowlog|get +slowlog|len +latency|latest"]
    hashed = '#{{{{ index . "{user}" | trim | sha256sum }}}}'
    lines += [f"user {user} reset on {hashed.format(user=user)} {RIGHTS}" for user in users]
    return "\n".join(lines) + "\n"


def probe_command(port: int = PORT, certificate: str = CERTIFICATE, program: str = "valkey-cli") -> list[str]:
    """A ping over TLS, by a user that can do nothing else: also fails once the server's certificate has expired."""
    trust = ["--tls", "--cacert", f"{certificate}/ca.crt"]
    return [program, "-e", "-p", str(port), *trust, "--no-auth-warning", "--user", "_probe", "--pass", "-", "ping"]


def probes() -> dict[str, k8s.Probe]:
    """Liveness is patient: a cache that is restarted is empty."""

    def ping(*, period: int, timeout: int, failures: int) -> k8s.Probe:
        action = k8s.ExecAction(command=probe_command())
        return k8s.Probe(exec=action, period_seconds=period, timeout_seconds=timeout, failure_threshold=failures)

    return {
        "readiness_probe": ping(period=5, timeout=3, failures=2),
        "liveness_probe": ping(period=15, timeout=5, failures=4),
    }


def _exporter(image: Image) -> k8s.Container:
    """Metrics, by a user that sees numbers and no keys. The certificate is not for "localhost", so not verified."""
    settings = {
        "REDIS_ADDR": f"rediss://localhost:{PORT}",
        "REDIS_USER": "_metrics",
        "REDIS_PASSWORD": "-",
        "REDIS_EXPORTER_SKIP_TLS_VERIFICATION": "true",
    }
    return k8s.Container(
        name="exporter",
        image=image,
        image_pull_policy="IfNotPresent",
        ports=[k8s.ContainerPort(name=METRICS_NAME, container_port=METRICS_PORT)],
        env=[k8s.EnvVar(name=name, value=value) for name, value in sorted(settings.items())],
        resources=resource_requirements(EXPORTER_RESOURCES),
        security_context=container_security(),
    )
