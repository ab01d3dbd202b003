"""The hardened Deployment: replicas or autoscaling, rollout without a gap, budget, Service and route."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Unpack

from constructs import Construct

from monobase_constructs.connections.graph import Connection, Party, Usable, Use
from monobase_constructs.edge.routes import ServiceRoute
from monobase_constructs.objects import kinds
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.metrics import Metrics
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import Autoscaling, Probes
from monobase_constructs.values.route import Route
from monobase_constructs.values.text import Duration, Image
from monobase_constructs.workloads import probes as probe
from monobase_constructs.workloads.options import PodOptions
from monobase_constructs.workloads.probes import PORT_NAME
from monobase_constructs.workloads.scaling import autoscaler, disruption_budget, spread
from monobase_constructs.workloads.workload import Workload

ENDPOINT_DELAY = 10
"""Seconds between the end of a pod and the moment when the gateway has heard of it; until then it must answer."""
ROLLOUT_STEP = 15
"""Seconds from one pod of a rollout to the next, at the fastest: ready within 5 s and then for `min_ready_seconds`."""
GRACE_RESERVE = 15
"""Seconds beyond the drain before a pod is killed."""


@dataclass(frozen=True)
class PortOf:
    """A further port of a workload, as others use it."""

    workload: HardenedDeployment
    port: str

    def used_by(self, user: Party) -> Use:
        """The way to the port, and where it is."""
        number = self.workload.ports[self.port]
        prefix = f"{self.workload.name}_{self.port}".upper().replace("-", "_")
        connection = Connection(user.pods, self.workload.party.pods, (number,))
        return Use([connection], {f"{prefix}_HOST": self.workload.name, f"{prefix}_PORT": str(number)})


class HardenedDeployment(Workload):
    """Pods that are all alike and keep nothing, replaced one by one without a gap.

    ports: further ports by name, in the Service as well; others use them as `uses=[this.at("smtp")]`.
    replicas: a number (0 pauses), or `Autoscaling(minimum=..., maximum=...)`.
    probes: None only where there is nothing to ask (no port).
    route: the hosts it is reached by from outside: "api", "api.example.com", or a `Route`.
    drain: how long requests in flight may take to finish when a pod ends. The image needs a `sleep` program.
    max_unavailable: how many pods a drain of nodes may take away at once.
    metrics_port: the port that answers Prometheus at /metrics, or `Metrics(...)` with another path.

    Emits ServiceAccount, NetworkPolicy, Deployment, Service (with a port), PodDisruptionBudget (from two
    replicas on), HorizontalPodAutoscaler (with Autoscaling), and what the route needs.
    """

    always_served: ClassVar[bool] = True
    """Whether there is a Service even if nothing uses it yet."""

    INSTEAD: ClassVar = {
        "autoscaling": "write replicas=Autoscaling(minimum=..., maximum=...): either a number or autoscaling",
        "hostname": 'write route="..."',
        "hostnames": "write route=Route([...])",
        "host": 'write route="..."',
        "environment": "write env={...}",
        "envFrom": "write env={...}, or secrets=[...]",
        "volume": "use a Singleton",
        "timeout": 'write route=Route("...", timeout=...)',
        "cors": 'write route=Route("...", cors=...)',
        "depends_on": "write uses=[...]",
        "nodeSelector": 'write node_pool="..."',
        "node_selector": 'write node_pool="..."',
        "tolerations": 'write node_pool="..."',
        "readinessProbe": "write probes=Probes(readiness=...)",
        "livenessProbe": "write probes=Probes(liveness=...)",
        "imagePullSecrets": "write pull_secret=...",
        "serviceAccount": "each workload has its own; write uses=[CloudIdentity(...)] or uses=[KubernetesApi(...)]",
    }

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        port: int | None,
        ports: Mapping[str, int] | None = None,
        service_port: int | None = None,
        replicas: int | Autoscaling,
        probes: Probes | None,
        route: str | Route | None = None,
        drain: Duration | str = "20s",
        max_unavailable: int = 1,
        metrics_port: Metrics | int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Declare it; the Deployment is completed when all connections are known."""
        super().__init__(scope, id, image=image, port=port, ports=ports, **options)
        self.replicas = replicas
        self.service_port = service_port or port
        self._drain = Duration.of(drain).seconds
        self._probes = probes
        self._websocket = isinstance(route, Route) and route.kind == "websocket"
        self._refuse_bad_scale(max_unavailable)
        self.metrics_from(metrics_port)
        draining = self._draining()
        self.scaled_to(self.maximum + 1 + draining if self.maximum else 0, draining=draining)
        self.deployment = self.manifest(kinds.DEPLOYMENT, self._deployment)
        self.service = self._service() if self.always_served or route is not None else None
        self.disruption_budget = self._disruption_budget(max_unavailable)
        self.autoscaler = self._autoscaler()
        self.route = self._route(route)

    @property
    def minimum(self) -> int:
        """The fewest pods that run."""
        return self.replicas.minimum if isinstance(self.replicas, Autoscaling) else self.replicas

    @property
    def maximum(self) -> int:
        """The most pods that run, without the one more of a rollout."""
        return self.replicas.maximum if isinstance(self.replicas, Autoscaling) else self.replicas

    @property
    def url(self) -> str:
        """Where it is reached inside the namespace: `http://<name>:<port>`."""
        return f"http://{self.name}" + ("" if self.service_port == 80 else f":{self.service_port}")

    @property
    @answer
    def public_url(self) -> str:
        """Where it is reached from outside; it must have a route."""
        if self.route is None:
            raise Invalid("public_url", None, "a workload with a route", f'give "{self.name}" a route="..."')
        return self.route.url

    def used_by(self, user: Party) -> Use:
        """What a workload that uses this one gets: `<NAME>_URL`, and the way to its port."""
        self.service = self.service or self._service()
        if self.port is None:
            raise Invalid("uses", self.name, "workloads that serve a port", f'give "{self.name}" a port')
        variable = f"{self.name.upper().replace('-', '_')}_URL"
        return Use([Connection(user.pods, self.party.pods, (self.port,))], {variable: self.url})

    @answer
    def at(self, port: str) -> Usable:
        """One of the further ports, for `uses=[...]`: yields `<NAME>_<PORT>_HOST` and `<NAME>_<PORT>_PORT`."""
        if port not in self.ports:
            raise Invalid(
                "at",
                port,
                f"the ports of {quoted(self.name)}: {', '.join(map(quoted, self.ports))}",
                "add it to ports={...}",
            )
        self.service = self.service or self._service()
        return PortOf(self, port)

    def _draining(self) -> int:
        """Pods of a rollout that have not ended yet when the next one begins to: the quota counts them too."""
        drain = ENDPOINT_DELAY + self._drain + GRACE_RESERVE
        return min(self.maximum, -(-drain // ROLLOUT_STEP))

    def _refuse_bad_scale(self, max_unavailable: int) -> None:
        if isinstance(self.replicas, int) and self.replicas < 0:
            self.refuse(Invalid("replicas", self.replicas, "0 or more, or Autoscaling(...)"))
        if max_unavailable < 1:
            self.refuse(Invalid("max_unavailable", max_unavailable, "1 or more", "no node could ever be drained"))
        elif self.minimum > 1 and max_unavailable >= self.minimum:
            self.refuse(
                Invalid(
                    "max_unavailable",
                    max_unavailable,
                    f"less than the replicas, {self.minimum}",
                    "no pod would be left",
                )
            )
        if self._probes is None and self.replicas != 0:
            remedy = "Kubernetes would not know when it has started, nor when it hangs"
            self.refuse(Invalid("probes", None, "port=..., or probes=Probes(...) with ExecProbe([...])", remedy))
        if self.port is None and self._probes is not None:
            checks = (self._probes.startup, self._probes.readiness, self._probes.liveness)
            if any(isinstance(check, str) for check in checks):
                self.refuse(
                    Invalid(
                        "probes",
                        "paths",
                        "ExecProbe([...]) checks without a port",
                        "give it port=... or commands",
                    )
                )

    def strategy(self) -> k8s.DeploymentStrategy:
        """One more pod first, then one less: never fewer than wanted."""
        return k8s.DeploymentStrategy(
            type="RollingUpdate",
            rolling_update=k8s.RollingUpdateDeployment(
                max_surge=int_or_string(k8s.IntOrString, 1), max_unavailable=int_or_string(k8s.IntOrString, 0)
            ),
        )

    def extra_volumes(self) -> tuple[list[k8s.Volume], list[k8s.VolumeMount]]:
        """Volumes beside those of the options, and their mounts."""
        return [], []

    def _deployment(self) -> k8s.DeploymentSpec:
        volumes, mounts = self.extra_volumes()
        return k8s.DeploymentSpec(
            # The autoscaler owns the number; written here, every sync would undo its work.
            replicas=None if isinstance(self.replicas, Autoscaling) else self.replicas,
            selector=k8s.LabelSelector(match_labels=self.selector),
            strategy=self.strategy(),
            min_ready_seconds=10,
            progress_deadline_seconds=600,
            revision_history_limit=5,
            template=self.pod_template(
                container=self.container(volume_mounts=mounts, **self._lifecycle()),
                volumes=volumes,
                grace=ENDPOINT_DELAY + self._drain + GRACE_RESERVE,
                spread=self._spread() if self.maximum > 1 else (),
            ),
        )

    def _lifecycle(self) -> dict[str, object]:
        if self._probes is None:
            return {}
        sleep = k8s.LifecycleHandler(exec=k8s.ExecAction(command=["sleep", str(ENDPOINT_DELAY)]))
        return {
            "startup_probe": probe.startup(self._probes),
            "readiness_probe": probe.readiness(self._probes),
            "liveness_probe": probe.liveness(self._probes),
            "lifecycle": k8s.Lifecycle(pre_stop=sleep) if self.port is not None else None,
        }

    def _spread(self) -> list[k8s.TopologySpreadConstraint]:
        pools = self.environment.cluster.pools_for(self._pool())
        # A node that is full counts as one without pods of ours, so it would hold back all beyond one a node.
        enough_nodes = self.maximum < sum(each.nodes for each in pools)
        return spread(self.selector, hosts_required=self.environment.production and enough_nodes)

    def _service(self) -> Manifest | None:
        if not self.ports:
            return None
        return self.manifest(
            kinds.SERVICE,
            k8s.ServiceSpec(
                type="ClusterIP",
                selector=self.selector,
                ports=[self._service_port(name, port) for name, port in self.ports.items()],
            ),
        )

    def _service_port(self, name: str, port: int) -> k8s.ServicePort:
        target = int_or_string(k8s.IntOrString, name)
        if name != PORT_NAME or self.service_port is None:
            return k8s.ServicePort(name=name, port=port, target_port=target)
        # Tells the gateway to speak HTTP/1.1, over which WebSockets are upgraded.
        protocol = "kubernetes.io/ws" if self._websocket else "http"
        return k8s.ServicePort(name=name, port=self.service_port, target_port=target, app_protocol=protocol)

    def _disruption_budget(self, max_unavailable: int) -> Manifest | None:
        if self.minimum < 2:
            return None  # a budget on one pod would block every drain of its node
        return self.manifest(kinds.POD_DISRUPTION_BUDGET, disruption_budget(self.selector, max_unavailable))

    def _autoscaler(self) -> Manifest | None:
        if not isinstance(self.replicas, Autoscaling):
            return None
        # After the pods have run for a while: without metrics it would count as unwell and hold up its wave.
        body = autoscaler(self.name, self.replicas)
        return self.manifest(kinds.HORIZONTAL_POD_AUTOSCALER, body, wave=Wave.ROUTES)

    def _route(self, route: str | Route | None) -> ServiceRoute | None:
        if route is None:
            return None
        if self.port is None or self.service_port is None:
            hosts = Route(route).all_hosts if isinstance(route, str) else route.all_hosts
            self.refuse(Invalid("route", hosts, "a route on a workload with a port", "give it port=..."))
            return None
        asked = Route(route) if isinstance(route, str) else route
        if asked.health_path is None and self._probes is not None and isinstance(self._probes.readiness, str):
            asked = asked.but(health_path=self._probes.readiness)
        return ServiceRoute(
            self, asked, service=self.name, port=self.service_port, container_port=self.port, party=self.party
        )
