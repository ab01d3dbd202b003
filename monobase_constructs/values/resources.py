"""How much a container gets, how many of it run, where, and how one knows that it is well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Cpu, Duration, Size


class Resources(Value):
    """What one container asks for and what it may use at most.

    cpu: processors asked for ("250m"); there is no limit unless `cpu_limit` is given, because
        throttling hurts response times and the autoscaler measures against what is asked for.
    memory: asked for ("512Mi"). memory_limit: at most; by default the same.
    disk: scratch space on the node (logs, writable paths) asked for. disk_limit: at most; by default the same.
    """

    cpu: Cpu | str
    memory: Size | str
    memory_limit: Size | str | None = None
    cpu_limit: Cpu | str | None = None
    disk: Size | str = "128Mi"
    disk_limit: Size | str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse a request over its limit."""
        for name in ("memory", "disk"):
            asked, limit = (
                Size.of(getattr(self, name)),
                Size.of(getattr(self, f"{name}_limit") or getattr(self, name)),
            )
            if asked.amount > limit.amount:
                raise_it = f"raise {name}_limit or lower {name}"
                yield Invalid(name, str(asked), f"at most {name}_limit, which is {limit}", raise_it)
        if self.cpu_limit is not None and Cpu.of(self.cpu).millis > Cpu.of(self.cpu_limit).millis:
            yield Invalid(
                "cpu",
                str(self.cpu),
                f"at most cpu_limit, which is {self.cpu_limit}",
                "raise cpu_limit or lower cpu",
            )


class Autoscaling(Value):
    """Between `minimum` and `maximum` pods, so that each uses `cpu_percent` of the processor share it asks for.

    memory_percent: scale on memory as well; rarely right, because freed memory is seldom given back.
    """

    minimum: int
    maximum: int
    cpu_percent: int | None = 70
    memory_percent: int | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse empty ranges and percentages that are none."""
        if self.minimum < 1:
            yield Invalid("minimum", self.minimum, "1 or more", "to pause a workload write replicas=0")
        if self.cpu_percent is None and self.memory_percent is None:
            yield Invalid("cpu_percent", None, "1 to 100, or memory_percent=...")
        if self.maximum <= self.minimum:
            yield Invalid("maximum", self.maximum, f"more than minimum, which is {self.minimum}")
        for name in ("cpu_percent", "memory_percent"):
            percent = getattr(self, name)
            if percent is not None and not 1 <= percent <= 100:
                yield Invalid(name, percent, "1 to 100")


class ExecProbe(Value):
    """A health check that runs a program in the container; 0 means well."""

    command: Sequence[str] = field(kw_only=False)

    def check(self) -> Iterator[Invalid]:
        """Refuse an empty command."""
        if not self.command:
            yield Invalid("command", [], "a program and its arguments")


class TcpProbe(Value):
    """A health check that is passed when the port of the workload accepts a connection."""


class Probes(Value):
    """How Kubernetes learns that a container has started, may get requests, and lives.

    Each check is a path that answers 200 to 399, or an `ExecProbe`, a `TcpProbe`. Readiness may look at what the
    container needs; liveness must not: a database failover would restart every pod.
    startup_timeout: how long the first start may take before the container is restarted.
    """

    startup: str | ExecProbe | TcpProbe = "/healthz"
    readiness: str | ExecProbe | TcpProbe = "/readyz"
    liveness: str | ExecProbe | TcpProbe = "/livez"
    startup_timeout: Duration | str = "2m"

    def check(self) -> Iterator[Invalid]:
        """Refuse paths that are none, and one check for both readiness and liveness."""
        for name in ("startup", "readiness", "liveness"):
            probe = getattr(self, name)
            if isinstance(probe, str) and not probe.startswith("/"):
                yield Invalid(name, probe, "a path that starts with /, or ExecProbe([...])")
        if self.readiness == self.liveness and not isinstance(self.readiness, TcpProbe):
            yield Invalid(
                "liveness",
                self.liveness if isinstance(self.liveness, str) else "the same check",
                "another check than readiness",
                "readiness may fail while a dependency is down, and liveness would then restart every pod",
            )
        if Duration.of(self.startup_timeout).seconds < 5:
            yield Invalid("startup_timeout", self.startup_timeout, '"5s" or more')


class WritablePath(Value):
    """A folder that a container may write to; everything else is read-only. Lost when the pod goes."""

    path: str = field(kw_only=False)
    size: Size | str = "64Mi"

    def check(self) -> Iterator[Invalid]:
        """Refuse relative paths and the root."""
        if not self.path.startswith("/") or self.path == "/":
            yield Invalid("path", self.path, 'an absolute path below the root, such as "/tmp"')


class NodePool(Value):
    """A group of nodes that pods can be sent to: chosen by label, kept for them by a taint.

    name: the value of `label` on its nodes. tainted: whether the nodes refuse other pods
        (`label=name:NoSchedule`); the toleration is then written with the choice, for every kind of pod.
    nodes: how many there are; cpu, memory: what one of them can give to pods.
    """

    name: str = field(kw_only=False)
    nodes: int
    cpu: Cpu | str
    memory: Size | str
    label: str = "monobase.io/node-pool"
    tainted: bool = True

    def check(self) -> Iterator[Invalid]:
        """Refuse pools without nodes."""
        if self.nodes < 1:
            yield Invalid("nodes", self.nodes, "1 or more")


class Volume(Value):
    """A disk that outlives the pod: `size` at `path`, of `storage_class`, "monobase-standard" by default.

    One pod at a time can have it.
    """

    path: str = field(kw_only=False)
    size: Size | str
    storage_class: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse relative paths and an empty storage class, which would mean "none at all"."""
        if not self.path.startswith("/") or self.path == "/":
            yield Invalid("path", self.path, 'an absolute path below the root, such as "/data"')
        if self.storage_class == "":
            yield Invalid("storage_class", "", "a name, or None for the platform's own")
