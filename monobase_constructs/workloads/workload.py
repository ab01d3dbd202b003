"""What all workloads share: the pod, its account, its connections, secrets and files, its place in the quota."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Unpack

from constructs import Construct

from monobase_constructs.connections.graph import Connection, Party, SecretMount, Use
from monobase_constructs.connections.outside import use
from monobase_constructs.connections.platform import prometheus
from monobase_constructs.connections.policies import api_server_entity, workload_policy
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.objects import kinds
from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.network import KubernetesApi, Pods
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import NodePool, Resources, WritablePath
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Cpu, Image, Size
from monobase_constructs.workloads.hardening import USER, container_security, pod_security
from monobase_constructs.workloads.options import PodOptions
from monobase_constructs.workloads.probes import PORT_NAME

CHECKSUM_ANNOTATION = "monobase.io/config-checksum"
PRIORITY = "monobase-app"
UNREACHABLE_SECONDS = 30
"""How long a pod stays bound to a lost node; Kubernetes' own default is 300 s, far beyond what is promised."""


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
        self._grant_api()
        self.config = self._config()

    def default_resources(self) -> Resources:
        """What a pod gets when the client says nothing."""
        return Resources(cpu="100m", memory="256Mi", memory_limit="512Mi")

    def metrics_from(self, port: int | None) -> None:
        """Let Prometheus in on `port`, where the cluster has one."""
        if port is not None and self.environment.cluster.monitoring:
            self.environment.graph.connect(Connection(prometheus(), self.party.pods, (port,)))

    def scaled_to(self, pods: int, volumes: Footprint | None = None) -> None:
        """Tell the quota how many pods run at full scale, a rollout's surplus included."""
        declared = self.environment.declared.footprints
        declared[self.name] = Footprint.of_pods(pods, self.resources) + (volumes or Footprint())

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
                containers=[container, *sidecars],
                affinity=affinity,
                service_account_name=self.name,
                automount_service_account_token=self._needs_api(),
                enable_service_links=False,
                security_context=pod_security(run_as),
                priority_class_name=self.options.get("priority", PRIORITY),
                restart_policy=restart,
                termination_grace_period_seconds=grace,
                topology_spread_constraints=list(spread) or None,
                node_selector={pool.label: pool.name} if pool else None,
                tolerations=[*_lost_node(), *_taint(pool)],
                image_pull_secrets=[k8s.LocalObjectReference(name=pull_secret.name)] if pull_secret else None,
                volumes=[*self._volumes(), *volumes] or None,
            ),
        )

    def container(self, **more: Any) -> k8s.Container:
        """The container; `more` are further fields of it."""
        mounts = [*self._mounts(), *more.pop("volume_mounts", [])]
        return k8s.Container(
            name=self.name,
            image=self.image,
            image_pull_policy="IfNotPresent",
            command=_listed(self.options.get("command")),
            args=_listed(self.options.get("args")),
            ports=[k8s.ContainerPort(name=name, container_port=port) for name, port in self.ports.items()] or None,
            env=self._variables() or None,
            resources=requirements(self.resources),
            security_context=container_security(),
            volume_mounts=mounts or None,
            **more,
        )

    def _refuse_contradictions(self) -> None:
        environment, options = self.environment, self.options
        if environment.production and self.image.digest is None:
            self.refuse(
                Invalid(
                    "image",
                    self.image,
                    "an image with a digest in production",
                    f'write "{self.image}@sha256:..."',
                )
            )
        if self.port is not None and not 1024 <= self.port <= 65535:
            self.refuse(
                Invalid("port", self.port, "1024 to 65535", "lower ports need a capability that pods do not get")
            )
        if options.get("run_as", USER) < 1:
            self.refuse(Invalid("run_as", options.get("run_as"), "1 or more", "0 is root"))
        for path in options.get("config_files", {}):
            if not path.startswith("/") or path.endswith("/"):
                self.refuse(Invalid("config_files", path, 'absolute paths of files, such as "/etc/app/config.json"'))
        self._refuse_alike("config_files", [*self.config_files()], _file_key)
        self._refuse_alike("writable", [writable.path for writable in self._writable()], _volume_name)
        self._limit_within_node()

    def _refuse_alike(self, option: str, paths: Sequence[str], name_of: Callable[[str], str]) -> None:
        """Refuse paths that would have one name inside of the manifest, so that one would be lost."""
        first: dict[str, str] = {}
        for path in paths:
            other = first.setdefault(name_of(path), path)
            if other != path:
                self.refuse(Invalid(option, path, f"paths that differ from {quoted(other)} in a letter or digit"))

    def _limit_within_node(self) -> None:
        pool = self._pool()
        if pool is None:
            return
        if Cpu.of(self.resources.cpu).millis > Cpu.of(pool.cpu).millis:
            self.refuse(Invalid("resources", f"cpu {self.resources.cpu}", f"at most a node of {pool.name}: {pool.cpu}"))
        if Size.of(self.resources.memory).amount > Size.of(pool.memory).amount:
            at_most = f"at most a node of {pool.name}: {pool.memory}"
            self.refuse(Invalid("resources", f"memory {self.resources.memory}", at_most))

    def _use(self, used: Any) -> Use:
        made = use(used, self.party, self.environment.cluster)
        self.environment.graph.connect(*made.connections)
        return made

    def _refuse_twice_named(self) -> None:
        seen: dict[str, str | SecretKey] = {}
        for made in self._uses:
            for name, value in made.variables.items():
                if seen.setdefault(name, value) != value:
                    remedy = 'give one of them other variables: uses=[first, second.named("OTHER")]'
                    self.refuse(Invalid("uses", f"{name} twice", "each variable once", remedy))
            seen |= made.variables

    def _secrets(self) -> SecretBundle | None:
        keys, optional = self.options.get("secrets", ()), self.options.get("optional_secrets", ())
        if not keys and not optional:
            return None
        given = [keys, optional]
        remote = {key: at for each in given if isinstance(each, Mapping) for key, at in each.items() if at is not None}
        return SecretBundle(self, f"{self.name}-secrets", keys=list(keys), optional=list(optional), remote=remote)

    def _needs_api(self) -> bool:
        return any(isinstance(used, KubernetesApi) for used in self.options.get("uses", ()))

    def _grant_api(self) -> None:
        apis = [used for used in self.options.get("uses", ()) if isinstance(used, KubernetesApi)]
        rules = [rule for api in apis for rule in api.rules]
        if apis and self.environment.cluster.network.policies == "cilium":
            self.manifest(
                kinds.CILIUM_NETWORK_POLICY,
                api_server_entity(self.party),
                role="api-server",
                wave=Wave.SECRETS,
            )
        if not rules:
            return
        policy_rules = [
            k8s.PolicyRule(
                api_groups=[rule.group],
                resources=list(rule.resources),
                resource_names=_listed(rule.names),
                verbs=list(rule.verbs),
            )
            for rule in rules
        ]
        self.manifest(kinds.ROLE, k8s.KubeRoleProps(rules=policy_rules), wave=Wave.SECRETS)
        account = k8s.Subject(kind="ServiceAccount", name=self.name, namespace=self.environment.namespace_name)
        role = k8s.RoleRef(api_group="rbac.authorization.k8s.io", kind="Role", name=self.name)
        self.manifest(
            kinds.ROLE_BINDING, k8s.KubeRoleBindingProps(role_ref=role, subjects=[account]), wave=Wave.SECRETS
        )

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
        return k8s.KubeConfigMapProps(data={_file_key(path): content for path, content in self.config_files().items()})

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
        return [_variable(name, merged[name]) for name in sorted(merged)]

    def writable_paths(self) -> Sequence[WritablePath]:
        """What may be written to whatever the client says; subclasses add theirs."""
        return [WritablePath("/tmp")]

    def _writable(self) -> list[WritablePath]:
        given = [WritablePath(path) if isinstance(path, str) else path for path in self.options.get("writable", ())]
        by_path = {writable.path: writable for writable in (*self.writable_paths(), *given)}
        return [by_path[path] for path in sorted(by_path)]

    def _volumes(self) -> list[k8s.Volume]:
        volumes = [
            k8s.Volume(
                name=_volume_name(writable.path),
                empty_dir=k8s.EmptyDirVolumeSource(size_limit=quantity(Size.of(writable.size))),
            )
            for writable in self._writable()
        ]
        if self.config is not None:
            volumes.append(k8s.Volume(name="config", config_map=k8s.ConfigMapVolumeSource(name=f"{self.name}-config")))
        for secret in sorted({mount.secret for mount in self._secret_mounts()}):
            items = [
                k8s.KeyToPath(key=mount.key, path=mount.path.rpartition("/")[2])
                for mount in self._secret_mounts()
                if mount.secret == secret
            ]
            source = k8s.SecretVolumeSource(secret_name=secret, items=items)
            volumes.append(k8s.Volume(name=f"secret-{secret}"[:63].rstrip("-"), secret=source))
        return volumes

    def _mounts(self) -> list[k8s.VolumeMount]:
        mounts = [k8s.VolumeMount(name=_volume_name(path.path), mount_path=path.path) for path in self._writable()]
        for path in sorted(self.config_files()):
            mounts.append(k8s.VolumeMount(name="config", mount_path=path, sub_path=_file_key(path), read_only=True))
        folders = {(mount.secret, mount.path.rpartition("/")[0]) for mount in self._secret_mounts()}
        for secret, folder in sorted(folders):
            mounts.append(k8s.VolumeMount(name=f"secret-{secret}"[:63].rstrip("-"), mount_path=folder, read_only=True))
        return mounts

    def _secret_mounts(self) -> list[SecretMount]:
        return [mount for made in self._uses for mount in made.mounts]

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


def _variable(name: str, value: str | SecretKey) -> k8s.EnvVar:
    if isinstance(value, str):
        return k8s.EnvVar(name=name, value=value)
    reference = k8s.SecretKeySelector(name=value.secret, key=value.key, optional=True if value.optional else None)
    return k8s.EnvVar(name=name, value_from=k8s.EnvVarSource(secret_key_ref=reference))


def requirements(resources: Resources) -> k8s.ResourceRequirements:
    """What a container asks for and may use, as Kubernetes wants it."""
    requests = {
        "cpu": Cpu.of(resources.cpu),
        "memory": Size.of(resources.memory),
        "ephemeral-storage": Size.of(resources.disk),
    }
    limits: dict[str, str] = {
        "memory": Size.of(resources.memory_limit or resources.memory),
        "ephemeral-storage": Size.of(resources.disk_limit or resources.disk),
    }
    if resources.cpu_limit is not None:
        limits["cpu"] = Cpu.of(resources.cpu_limit)
    return k8s.ResourceRequirements(
        requests={name: quantity(amount) for name, amount in requests.items()},
        limits={name: quantity(amount) for name, amount in limits.items()},
    )


def _lost_node() -> list[k8s.Toleration]:
    return [
        k8s.Toleration(
            key=f"node.kubernetes.io/{condition}",
            operator="Exists",
            effect="NoExecute",
            toleration_seconds=UNREACHABLE_SECONDS,
        )
        for condition in ("not-ready", "unreachable")
    ]


def _taint(pool: NodePool | None) -> list[k8s.Toleration]:
    if pool is None or not pool.tainted:
        return []
    return [k8s.Toleration(key=pool.label, operator="Equal", value=pool.name, effect="NoSchedule")]


def _file_key(path: str) -> str:
    return path.lstrip("/").replace("/", ".")


def _volume_name(path: str) -> str:
    return "writable" + "".join(c if c.isalnum() else "-" for c in path.lower()).rstrip("-")
