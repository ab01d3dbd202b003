"""MinIO on the nodes of the cluster, as the object store of an environment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from constructs import Construct

from monobase_constructs.cluster.storage import OBJECT
from monobase_constructs.connections.graph import Connection, Named, Party, SecretMount, Usable, Use
from monobase_constructs.connections.monitors import Tls, pod_monitor
from monobase_constructs.data.minio import pods
from monobase_constructs.data.minio.alerts import minio_alerts
from monobase_constructs.data.minio.bucket_of import BucketOf
from monobase_constructs.data.minio.dashboard import minio_dashboard
from monobase_constructs.data.minio.erasure import Layout, bad_parity
from monobase_constructs.data.minio.pool import Bucket, Pool, bad_bucket
from monobase_constructs.data.minio.provision import Administration, Provision, nobody
from monobase_constructs.data.minio.public import allowed_origins, public_route
from monobase_constructs.data.roles import SharedRole
from monobase_constructs.environment.authority import server_certificate
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import environment_of
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.environment.volumes import volume_class
from monobase_constructs.objects import kinds
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s, monitoring
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.metrics import EXPORTER
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Image, Size
from monobase_constructs.workloads.placement import too_few_nodes
from monobase_constructs.workloads.workload import Workload

REGION = "us-east-1"
"""What MinIO calls itself unless told otherwise; clients sign with it."""
GRACE = 60
HEAP_PERCENT = 85
"""Of the memory limit, from which on the Go runtime collects garbage harder instead of being killed."""


class DistributedMinio(Workload):
    """MinIO on several nodes, one drive each, that keeps every object whole while nodes are lost.

    image: of the server, without a default: nobody maintains MinIO's own any more (docs/explanation/minio-status.md).
    pools: of drives. Further ones make the store grow; one that holds data never changes.
    parity: how many shards of each object are redundant, so how many nodes can be lost. See `layouts`.
    buckets: names, or `Bucket`s. `uses=[store]` means the first, `uses=[store.bucket("other")]` another.
    public_host: where browsers reach it by presigned URLs, as in `Route`: "storage" is storage.<domain>.
    cors: which web pages may do so: hosts as in `Route` ("app"), or origins.
    client_image: that holds `mc` and a shell, for the Job that makes buckets and users; the server's own by default.
    resources, node_pool, pull_secret: as in `PodOptions`.
    The secret manager holds the root credentials, in the secret `monobase/<client>/<stage>/<id>-root`, fields `user`
    and `password`, which are read once; and for each workload that uses it a secret `<id>-<workload>` with the fields
    `access-key` and `secret-key`, of your choice: the Job makes a user of them that can use its bucket only.

    Emits for each pool a StatefulSet; two Services, a Certificate, a budget, NetworkPolicies and the Job; with
    `public_host` what its route needs, and a BackendTLSPolicy.
    """

    component = "object-store"

    INSTEAD: ClassVar = {
        "nodes": "write pools=[Pool(nodes=..., volume=...)]",
        "replicas": "write pools=[Pool(nodes=..., volume=...)]",
        "volume": "write pools=[Pool(nodes=..., volume=...)]",
        "route": 'write public_host="..."',
        "bucket": "write buckets=[...]",
        "storage_class": "it is that of the cluster for object stores: Cluster(storage=...)",
        "password": "credentials come from the secret manager",
    }

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        buckets: Sequence[str | Bucket],
        pools: Sequence[Pool] = (Pool(nodes=6, volume="250Gi"),),
        parity: int = 2,
        public_host: str | None = None,
        cors: Sequence[str] = (),
        client_image: Image | str | None = None,
        resources: Resources | None = None,
        node_pool: str | None = None,
        pull_secret: SecretBundle | None = None,
    ) -> None:
        """Run the pools and make the buckets."""
        self.pools = tuple(pools)
        self.parity = parity
        self._misnamed = [wrong for each in buckets if isinstance(each, str) for wrong in bad_bucket(each)]
        good = [each for each in buckets if not isinstance(each, str) or not [*bad_bucket(each)]]
        self.buckets = tuple(Bucket(each) if isinstance(each, str) else each for each in good)
        self._client_image = Image.of(client_image or image)
        namespace = environment_of(scope).namespace_name
        super().__init__(
            scope,
            id,
            image=image,
            ports={pods.PORT_NAME: pods.PORT},
            args=pods.arguments(id, namespace, self.pools),
            resources=resources,
            node_pool=node_pool,
            pull_secret=pull_secret,
            priority="monobase-data",
        )
        self.endpoint = f"https://{id}.{namespace}.svc:{pods.PORT}"
        self.environment.graph.connect(Connection(self.party.pods, self.party.pods, (pods.PORT,)))
        if self.asked_by_prometheus(pods.PORT):
            self.manifest(POD_MONITOR, self._monitor(), annotations={EXPORTER: "minio"}, wave=Wave.DATA_ACCESS)
            self.environment.declared.monitored[id] = "minio"
            self.environment.watch(minio_alerts)
        self.environment.show(minio_dashboard)
        self._users: dict[str, SecretBundle] = {}
        self.keeps_data()
        self.root = SecretBundle(self, f"{id}-root", keys=["user", "password"], created_once=True)
        self.certificate = server_certificate(self, pods.names(id, namespace))
        self.route = public_route(self, public_host) if public_host is not None else None
        # MinIO's own default would let in all pages.
        self._origins = ",".join(allowed_origins(self, cors)) or self.public_endpoint
        self._storage_class = volume_class(self, OBJECT)
        self._reckon()
        self.services = {
            "client": self.manifest(kinds.SERVICE, pods.service(self.selector), wave=Wave.DATA),
            "peers": self.manifest(kinds.SERVICE, pods.peers(self.selector), role="hl", wave=Wave.SECRETS),
        }
        self.stateful_sets = [self._stateful_set(number, pool) for number, pool in enumerate(self.pools)]
        self.disruption_budget = self.manifest(kinds.POD_DISRUPTION_BUDGET, pods.budget(self.selector), wave=Wave.DATA)
        self.provision = Provision(
            self,
            f"{id}-provision",
            image=self._client_image,
            store=self._administration(),
            buckets=self.buckets,
            node_pool=node_pool,
            pull_secret=pull_secret,
        )

    @property
    def layouts(self) -> list[Layout]:
        """The arithmetic of each pool: what it holds, how many nodes it can lose."""
        return [Layout(pool.nodes, self.parity, Size.of(pool.volume).amount) for pool in self.pools]

    @property
    def public_endpoint(self) -> str:
        """The address that presigned URLs must be made for: the public host, or the store's own without one."""
        return self.route.url if self.route is not None else self.endpoint

    def check(self) -> Iterator[Invalid]:
        """Refuse impossible parities, more pods than nodes, no pool, no bucket, and buckets twice."""
        if not self.pools:
            yield Invalid("pools", [], 'at least one: [Pool(nodes=6, volume="250Gi")]')
        else:
            yield from bad_parity(min(pool.nodes for pool in self.pools), self.parity)
        yield from self._too_many_pods()
        if self.environment.production and self._client_image.digest is None and self._client_image != self.image:
            written = f'write "{self._client_image}@sha256:..."'
            yield Invalid("client_image", self._client_image, "an image with a digest in production", written)
        yield from (wrong.of("buckets") for wrong in self._misnamed)
        if not self.buckets and not self._misnamed:
            yield Invalid("buckets", [], 'at least one name such as "files"')
        names = [bucket.name for bucket in self.buckets]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Invalid("buckets", name, "each bucket once")

    @answer
    def bucket(self, name: str) -> BucketOf:
        """One of the buckets, for `uses=[...]`."""
        if name not in [bucket.name for bucket in self.buckets]:
            known = ", ".join(quoted(bucket.name) for bucket in self.buckets)
            raise Invalid("bucket", name, f"the buckets of {quoted(self.name)}: {known}", "add it to buckets=[...]")
        return BucketOf(self, name)

    def named(self, prefix: str) -> Usable:
        """The first bucket under other variables: `named("ARTIFACTS")` yields ARTIFACTS_BUCKET."""
        return Named(self, "STORAGE", prefix)

    def as_role(self, role: str) -> SharedRole:
        """The first bucket for workloads that share credentials, such as an API and its worker."""
        return SharedRole(self, role, "STORAGE")

    def used_by(self, user: Party) -> Use:
        """The first bucket, with credentials of its own for each workload."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The first bucket, with the credentials of `role`."""
        return self.used_in_bucket(user, role, self.buckets[0].name)

    def used_in_bucket(self, user: Party, role: str, bucket: str) -> Use:
        """What a workload gets: the way to the store, the credentials of `role`, and the authority's certificate."""
        if role not in self._users:
            self._users[role] = self._keys(role)
        secret = self._users[role]
        self.provision.grant(role, bucket, secret)
        ca_file = f"/etc/{self.name}-ca/ca.crt"
        return Use(
            [Connection(user.pods, self.party.pods, (pods.PORT,))],
            {
                "STORAGE_ENDPOINT": self.endpoint,
                "STORAGE_PUBLIC_ENDPOINT": self.public_endpoint,
                "STORAGE_REGION": REGION,
                "STORAGE_BUCKET": bucket,
                "STORAGE_ACCESS_KEY": secret.key("access-key"),
                "STORAGE_SECRET_KEY": secret.key("secret-key"),
                "STORAGE_CA_FILE": ca_file,
            },
            [SecretMount(f"{self.name}-tls", "ca.crt", ca_file)],
        )

    def keys_of_reader(self, role: str) -> SecretBundle:
        """The keys of a user that can read all buckets and change nothing, for what copies them."""
        secret = self._keys(role)
        for bucket in self.buckets:
            self.provision.grant(role, bucket.name, secret, read_only=True)
        return secret

    def _keys(self, role: str) -> SecretBundle:
        return SecretBundle(self, f"{self.name}-{role}", keys=["access-key", "secret-key"])

    def default_resources(self) -> Resources:
        """A start size, with the same memory as request and limit."""
        return Resources(cpu="500m", memory="2Gi", disk="128Mi", disk_limit="256Mi")

    def _too_many_pods(self) -> Iterator[Invalid]:
        needed = sum(pool.nodes for pool in self.pools)
        if allowed := too_few_nodes(needed, self.environment.cluster.pools_for(self._pool())):
            sizes = " + ".join(str(each.nodes) for each in self.pools)
            yield Invalid("pools", f"{sizes} nodes", allowed, "two drives on one node would be lost together")

    def _reckon(self) -> None:
        """Tell the quota what all pools take."""
        storage = sum(layout.raw_bytes for layout in self.layouts)
        drives = sum(pool.nodes for pool in self.pools)
        self.scaled_to(drives, Footprint(claims=drives, storage=storage))

    def _settings(self) -> dict[str, str | SecretKey]:
        limit = Size.of(self.resources.memory_limit or self.resources.memory).amount
        settings: dict[str, str | SecretKey] = {
            "GOMEMLIMIT": f"{limit * HEAP_PERCENT // 100 // 2**20}MiB",
            "HOME": "/tmp",
            "MINIO_API_CORS_ALLOW_ORIGIN": self._origins,
            "MINIO_BROWSER": "off",
            "MINIO_ROOT_PASSWORD": self.root.key("password"),
            "MINIO_ROOT_USER": self.root.key("user"),
            "MINIO_STORAGE_CLASS_RRS": f"EC:{self.parity - 1}",
            "MINIO_STORAGE_CLASS_STANDARD": f"EC:{self.parity}",
            "MINIO_UPDATE": "off",
        }
        if self.route is not None:
            settings["MINIO_SERVER_URL"] = self.public_endpoint
        if self.environment.cluster.monitoring:
            # Open to whom the network policy lets in, which is Prometheus and those who use the store.
            settings["MINIO_PROMETHEUS_AUTH_TYPE"] = "public"
        return settings

    def _monitor(self) -> monitoring.PodMonitorSpec:
        """Each pod answers for all of the store: two are asked, so that one may be away."""
        tls = Tls(f"{self.name}-tls", f"{self.name}.{self.environment.namespace_name}.svc")
        return pod_monitor(
            self.party.pods,
            pods.PORT_NAME,
            paths=["/minio/v2/metrics/cluster", "/minio/v2/metrics/bucket"],
            tls=tls,
            keep=[("__meta_kubernetes_pod_label_apps_kubernetes_io_pod_index", "0|1")],
        )

    def _stateful_set(self, number: int, pool: Pool) -> Manifest:
        name = pods.pool_name(self.name, number)
        return self.manifest(
            kinds.STATEFUL_SET,
            lambda: self._pods_of(name, pool),
            role=name.removeprefix(f"{self.name}-") if number else None,
            wave=Wave.DATA,
            keep=True,
        )

    def _pods_of(self, name: str, pool: Pool) -> k8s.StatefulSetSpec:
        selector = self.selector | {pods.POOL_LABEL: name}
        mounts = [
            k8s.VolumeMount(name="data", mount_path=pods.DATA),
            k8s.VolumeMount(name="certificates", mount_path=pods.CERTIFICATES, read_only=True),
        ]
        return k8s.StatefulSetSpec(
            replicas=pool.nodes,
            service_name=pods.headless(self.name),
            selector=k8s.LabelSelector(match_labels=selector),
            pod_management_policy="Parallel",  # the first pod waits for the others
            # A pod of another version or with other arguments is refused by its peers and would wait for ever:
            # all are deleted at once, by hand (docs/explanation/minio-status.md).
            update_strategy=k8s.StatefulSetUpdateStrategy(type="OnDelete"),
            persistent_volume_claim_retention_policy=k8s.StatefulSetPersistentVolumeClaimRetentionPolicy(
                when_deleted="Retain", when_scaled="Retain"
            ),
            revision_history_limit=5,
            template=self.pod_template(
                container=self.container(volume_mounts=mounts, **pods.probes()),
                volumes=[pods.certificate_volume(f"{self.name}-tls")],
                grace=GRACE,
                spread=pods.over_zones(selector, len(self.environment.cluster.availability_zones)),
                affinity=pods.apart(self.selector),
                labels={pods.POOL_LABEL: name},
            ),
            volume_claim_templates=[self._claim(pool)],
        )

    def _claim(self, pool: Pool) -> k8s.KubePersistentVolumeClaimProps:
        return k8s.KubePersistentVolumeClaimProps(
            metadata=k8s.ObjectMeta(
                name="data",
                labels=self.environment.object_labels(self.name) | {"app.kubernetes.io/component": self.component},
            ),
            spec=k8s.PersistentVolumeClaimSpec(
                access_modes=["ReadWriteOnce"],
                storage_class_name=self._storage_class,
                resources=k8s.ResourceRequirements(requests={"storage": quantity(Size.of(pool.volume))}),
            ),
        )

    def variables(self) -> Mapping[str, str | SecretKey]:
        """The settings of MinIO."""
        if not self._users:
            self.refuse(nobody(self.name))
        return self._settings()

    def _administration(self) -> Administration:
        return Administration(
            self.party.pods,
            pods.PORT,
            self.endpoint,
            self.root.key("user"),
            self.root.key("password"),
            f"{self.name}-tls",
        )
