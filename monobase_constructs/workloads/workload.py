"""What all workloads share: the pod, its account, its connections, secrets and files, its place in the quota."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Unpack

from constructs import Construct

from monobase_constructs.connections.graph import Connection, Party, Use
from monobase_constructs.connections.monitors import pod_monitor
from monobase_constructs.connections.outside import use
from monobase_constructs.connections.platform import prometheus
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.objects import kinds
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import Value
from monobase_constructs.values.metrics import Metrics
from monobase_constructs.values.network import KubernetesApi, Pods
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import NodePool, Resources, WritablePath
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Image, Size
from monobase_constructs.workloads.api_access import grant
from monobase_constructs.workloads.containers import resource_requirements, variable
from monobase_constructs.workloads.hardening import USER, container_security, pod_security
from monobase_constructs.workloads.options import PodOptions
from monobase_constructs.workloads.placement import beyond_node, tolerations
from monobase_constructs.workloads.probes import PORT_NAME
from monobase_constructs.workloads.volumes import Mounted, file_key, volume_name

CHECKSUM_ANNOTATION = "monobase.io/config-checksum"
PRIORITY = "monobase-app"


class Workload(TenantConstruct):
    """One container image, run in pods that pass Pod Security "restricted" and reach only what they use.

    Not used by itself: see `WebService`, `Worker`, `StaticSite`, `Singleton`, `CronJob`, `Job`.
    `component` is part of the frozen selector, so it never changes for a name that is in production.
    """

    component: str

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        port: int | None = None,
        ports: Mapping[str, int] | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Declare account, connections, secrets and files; subclasses add what runs the pods."""
        super().__init__(scope, id)
        environment = self.environment
        self.image = Image.of(image)
        self.port = port
        self.ports = {**({PORT_NAME: port} if port is not None else {}), **(ports or {})}
        self.options = options
        self.resources = options.get("resources") or self.default_resources()
        self.selector = {"app.kubernetes.io/name": id, "app.kubernetes.io/component": self.component}
        self.party = Party(id, Pods(namespace=environment.namespace_name, labels=self.selector))
        self._refuse_contradictions()
        environment.graph.join(self.party)
        self._uses = [self._use(used) for used in options.get("uses", ())]
        self._refuse_twice_named()
        self.secrets = self._secrets()
        self.service_account = self.manifest(
            kinds.SERVICE_ACCOUNT,
            k8s.KubeServiceAccountProps(automount_service_account_token=False),
            annotations=self._merged("annotations"),
            wave=Wave.SECRETS,
        )
        self.network_policy = self.manifest(
            kinds.NETWORK_POLICY, lambda: workload_policy(environment.graph, self.party), wave=Wave.SECRETS
        )
        grant(self, self.party, self._apis())
        self.config = self._config()

    def default_resources(self) -> Resources:
        """What a pod gets when the client says nothing."""
        return Resources(cpu="100m", memory="256Mi", memory_limit="512Mi")

    def metrics_from(self, wanted: Metrics | int | None) -> None:
        """Have Prometheus ask the port for metrics, where the cluster has one."""
        if wanted is None:
            return
        metrics = wanted if isinstance(wanted, Metrics) else Metrics(wanted)
        if (name := next((name for name, port in self.ports.items() if port == metrics.port), None)) is None:
            served = ", ".join(map(str, self.ports.values())) or "none"
            told = Invalid("metrics_port", metrics.port, f"a port that it serves: {served}", "add it to ports={...}")
            self.refuse(told)
        elif self.asked_by_prometheus(metrics.port):
            monitor = pod_monitor(self.party.pods, name, paths=[metrics.path])
            self.manifest(POD_MONITOR, monitor, annotations=metrics.annotations)

    def asked_by_prometheus(self, port: int) -> bool:
        """Let Prometheus in on `port`, where the cluster has one, which is answered."""
        if self.environment.cluster.monitoring is None:
            return False
        self.environment.graph.connect(Connection(prometheus(), self.party.pods, (port,)))
        return True

    def scaled_to(self, pods: int, volumes: Footprint | None = None, *, draining: int = 0) -> None:
        """Tell the quota how many pods run at full scale, a rollout's surplus included, and how many of them drain."""
        declared = self.environment.declared.footprints
        declared[self.name] = Footprint.of_pods(pods, self.resources, draining) + (volumes or Footprint())

    def pod_template(
        self,
        *,
        container: k8s.Container,
        restart: str = "Always",
        grace: int = 30,
        spread: Sequence[k8s.TopologySpreadConstraint] = (),
        volumes: Sequence[k8s.Volume] = (),
        sidecars: Sequence[k8s.Container] = (),
        affinity: k8s.Affinity | None = None,
        labels: Mapping[str, str] | None = None,
    ) -> k8s.PodTemplateSpec:
        """The pod around `container`, hardened, placed, and rolled when its configuration changes."""
        pool = self._pool()
        run_as = self.options.get("run_as", USER)
        pull_secret = self.options.get("pull_secret")
        checksum = {CHECKSUM_ANNOTATION: self._checksum()} if self.config is not None else {}
        return k8s.PodTemplateSpec(
            metadata=k8s.ObjectMeta(
                labels=self.environment.object_labels(self.name)
                | self.selector
                | self._merged("labels")
                | dict(labels or {}),
                annotations=checksum or None,
            ),
            spec=k8s.PodSpec(
                init_containers=list(self.first()) or None,
                containers=[container, *sidecars],
                affinity=affinity,
                service_account_name=self.name,
                automount_service_account_token=bool(self._apis()),
                enable_service_links=False,
                security_context=pod_security(run_as),
                priority_class_name=self.options.get("priority", PRIORITY),
                restart_policy=restart,
                termination_grace_period_seconds=grace,
                topology_spread_constraints=list(spread) or None,
                node_selector={pool.label: pool.name} if pool else None,
                tolerations=tolerations(pool),
                image_pull_secrets=[k8s.LocalObjectReference(name=pull_secret.name)] if pull_secret else None,
                volumes=[*self._mounted().volumes(), *volumes] or None,
            ),
        )

    def container(self, **more: Any) -> k8s.Container:
        """The container; `more` are further fields of it."""
        mounts = [*self._mounted().mounts(), *more.pop("volume_mounts", [])]
        return k8s.Container(
            name=self.name,
            image=self.image,
            image_pull_policy="IfNotPresent",
            command=_listed(self.options.get("command")),
            args=_listed(self.options.get("args")),
            ports=[k8s.ContainerPort(name=name, container_port=port) for name, port in self.ports.items()] or None,
            env=self._variables() or None,
            resources=resource_requirements(self.resources),
            security_context=container_security(),
            volume_mounts=mounts or None,
            **more,
        )

    def _refuse_contradictions(self) -> None:
        environment, options = self.environment, self.options
        if environment.production and self.image.digest is None:
            remedy = f'write "{self.image}@sha256:..."'
            self.refuse(Invalid("image", self.image, "an image with a digest in production", remedy))
        self._refuse_bad_ports()
        if options.get("run_as", USER) < 1:
            self.refuse(Invalid("run_as", options.get("run_as"), "1 or more", "0 is root"))
        for name in options.get("env", {}):
            if not re.fullmatch(r"[-._a-zA-Z][-._a-zA-Z0-9]*", name):
                self.refuse(Invalid("env", name, "names of letters, digits and underscores, not starting with a digit"))
        for path in options.get("config_files", {}):
            if not path.startswith("/") or path.endswith("/"):
                self.refuse(Invalid("config_files", path, 'absolute paths of files, such as "/etc/app/config.json"'))
        self._refuse_alike("config_files", [*self.config_files()], file_key)
        self._refuse_alike("writable", [writable.path for writable in self._writable()], volume_name)
        scratch = sum(Size.of(writable.size).amount for writable in self._writable())
        limit = Size.of(self.resources.disk_limit or self.resources.disk)
        if scratch > limit.amount:
            allowed = f"together at most disk_limit of resources, which is {limit}"
            self.refuse(
                Invalid("writable", Size.of_bytes(scratch), allowed, "the pod would be evicted: raise disk_limit")
            )
        pool = self._pool() or max(
            environment.cluster.node_pools, key=lambda pool: Size.of(pool.memory).amount, default=None
        )
        for invalid in beyond_node(self.resources, pool) if pool is not None else ():
            self.refuse(invalid)

    def _refuse_bad_ports(self) -> None:
        for name, port in self.ports.items():
            field = "port" if name == PORT_NAME else f"ports[{quoted(name)}]"
            if not 1024 <= port <= 65535:
                remedy = "lower ports need a capability that pods do not get"
                self.refuse(Invalid(field, port, "1024 to 65535", remedy))
            if not re.fullmatch(r"[a-z]([-a-z0-9]{0,13}[a-z0-9])?", name):
                allowed = "names of up to 15 lower-case letters, digits and hyphens, starting with a letter"
                self.refuse(Invalid("ports", name, allowed))
        if len(set(self.ports.values())) < len(self.ports):
            self.refuse(Invalid("ports", list(self.ports.values()), "each number once"))

    def _refuse_alike(self, option: str, paths: Sequence[str], name_of: Callable[[str], str]) -> None:
        """Refuse paths that would have one name inside of the manifest, so that one would be lost."""
        first: dict[str, str] = {}
        for path in paths:
            other = first.setdefault(name_of(path), path)
            if other != path:
                self.refuse(Invalid(option, path, f"paths that differ from {quoted(other)} in a letter or digit"))

    def _use(self, used: Any) -> Use:
        made = use(used, self.party, self.environment.cluster)
        self.environment.graph.connect(*made.connections, stated=used.source if isinstance(used, Value) else None)
        return made

    def _refuse_twice_named(self) -> None:
        seen: dict[str, str | SecretKey] = {}
        twice = {
            name
            for made in self._uses
            for name, value in made.variables.items()
            if seen.setdefault(name, value) != value
        }
        if twice:
            remedy = 'give one of them other variables: uses=[first, second.named("OTHER")]'
            self.refuse(Invalid("uses", f"twice {', '.join(sorted(twice))}", "each variable once", remedy))

    def _secrets(self) -> SecretBundle | None:
        keys, optional = self.options.get("secrets", ()), self.options.get("optional_secrets", ())
        if not keys and not optional:
            return None
        given = [keys, optional]
        remote = {key: at for each in given if isinstance(each, Mapping) for key, at in each.items() if at is not None}
        return SecretBundle(self, f"{self.name}-secrets", keys=list(keys), optional=list(optional), remote=remote)

    def _apis(self) -> list[KubernetesApi]:
        return [used for used in self.options.get("uses", ()) if isinstance(used, KubernetesApi)]

    def variables(self) -> Mapping[str, str | SecretKey]:
        """The variables of the container beside those of `uses` and `secrets`. Subclasses add theirs."""
        return self.options.get("env", {})

    def config_files(self) -> Mapping[str, str]:
        """The configuration files of the pod: path to content. Subclasses add theirs."""
        return self.options.get("config_files", {})

    def _config(self) -> Any:
        if not self.config_files():
            return None
        return self.manifest(kinds.CONFIG_MAP, self._config_map, role="config", wave=Wave.SECRETS)

    def _config_map(self) -> k8s.KubeConfigMapProps:
        return k8s.KubeConfigMapProps(data={file_key(path): content for path, content in self.config_files().items()})

    def _checksum(self) -> str:
        content = json.dumps(dict(self.config_files()), sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def _variables(self) -> list[k8s.EnvVar]:
        merged: dict[str, str | SecretKey] = {}
        for made in self._uses:
            merged |= made.variables
        if self.secrets is not None:
            merged |= self.secrets.keys_as_env()
        merged |= self.variables()
        return [variable(name, merged[name]) for name in sorted(merged)]

    def writable_paths(self) -> Sequence[WritablePath]:
        """What may be written to whatever the client says; subclasses add theirs."""
        return [WritablePath("/tmp")]

    def first(self) -> Sequence[k8s.Container]:
        """The containers that run to their end before the others begin. Subclasses add theirs."""
        return ()

    def _writable(self) -> list[WritablePath]:
        given = [WritablePath(path) if isinstance(path, str) else path for path in self.options.get("writable", ())]
        by_path = {writable.path: writable for writable in (*self.writable_paths(), *given)}
        return [by_path[path] for path in sorted(by_path)]

    def _mounted(self) -> Mounted:
        secrets = [mount for made in self._uses for mount in made.mounts]
        return Mounted(self._writable(), f"{self.name}-config", [*self.config_files()], secrets)

    def _merged(self, field: str) -> dict[str, str]:
        merged: dict[str, str] = {}
        for made in self._uses:
            merged |= getattr(made, field)
        return merged

    def _pool(self) -> NodePool | None:
        wanted = self.options.get("node_pool")
        pools = {pool.name: pool for pool in self.environment.cluster.node_pools}
        if wanted is not None and wanted not in pools:
            known = ", ".join(map(quoted, pools)) or "none"
            allowed = f"the node pools of the cluster: {known}"
            self.refuse(Invalid("node_pool", wanted, allowed, "add it to node_pools in main.py"))
        return pools.get(wanted) if wanted is not None else None


def _listed(items: Sequence[str] | None) -> list[str] | None:
    return list(items) if items else None
