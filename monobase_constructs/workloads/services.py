"""The three services of the architecture: a web service, a worker, a static site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Unpack

from constructs import Construct

from monobase_constructs.environment.scope import environment_of
from monobase_constructs.values.metrics import Metrics
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Autoscaling, Probes, Resources, WritablePath
from monobase_constructs.values.route import Route
from monobase_constructs.values.text import Duration, Image
from monobase_constructs.workloads import nginx
from monobase_constructs.workloads.deployment import HardenedDeployment
from monobase_constructs.workloads.options import PodOptions


class WebService(HardenedDeployment):
    """A service that answers HTTP, such as the Monobase API.

    port: that it listens on, above 1023. replicas: in production 3 to 10 by processor use, elsewhere 2.
    The other arguments: `HardenedDeployment` and `PodOptions`.
    """

    component = "web"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        port: int,
        ports: Mapping[str, int] | None = None,
        route: str | Route | None = None,
        replicas: int | Autoscaling | None = None,
        probes: Probes | None = None,
        drain: Duration | str = "20s",
        max_unavailable: int = 1,
        metrics_port: Metrics | int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` behind a Service and, with `route`, behind the shared Gateway."""
        super().__init__(
            scope,
            id,
            image=image,
            port=port,
            ports=ports,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 3, 10),
            probes=probes or Probes(),
            drain=drain,
            max_unavailable=max_unavailable,
            metrics_port=metrics_port,
            **options,
        )

    def default_resources(self) -> Resources:
        """The start size of the API."""
        return Resources(cpu="250m", memory="512Mi", memory_limit="1Gi", disk="256Mi", disk_limit="512Mi")


class Worker(HardenedDeployment):
    """A process in the background, such as the Monobase API worker; with a port and a route it serves WebSockets.

    port: where its health checks answer (and its route leads); None: checks are `ExecProbe`s in `probes`.
    replicas: in production 2 to 5 by processor use, elsewhere 1.
    drain: 90 s, for sockets to move and jobs to end.
    """

    component = "worker"
    always_served = False

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        port: int | None = None,
        ports: Mapping[str, int] | None = None,
        route: str | Route | None = None,
        replicas: int | Autoscaling | None = None,
        probes: Probes | None = None,
        drain: Duration | str = "90s",
        max_unavailable: int = 1,
        metrics_port: Metrics | int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` in the background."""
        super().__init__(
            scope,
            id,
            image=image,
            port=port,
            ports=ports,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 2, 5, elsewhere=1),
            probes=probes or (Probes() if port is not None else None),
            drain=drain,
            max_unavailable=max_unavailable,
            metrics_port=metrics_port,
            **options,
        )

    def default_resources(self) -> Resources:
        """The start size of the API worker."""
        return Resources(cpu="100m", memory="256Mi", memory_limit="512Mi")


class StaticSite(HardenedDeployment):
    """Files of a single-page application, served by an unprivileged nginx on 8080 behind Service port 80.

    image: built on an nginx that runs without root; the files lie in `root`. The nginx configuration is ours; for
        another server use `WebService`.
    settings: what the page needs to know, served as /config.json and never cached: `{"API_URL": env.url("api")}`.
    content_security_policy: sent with every page, as are X-Frame-Options and long cache times for hashed assets.
    replicas: in production 2 to 20 by processor use, elsewhere 1.
    """

    component = "site"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        route: str | Route | None = None,
        root: str = "/usr/share/nginx/html",
        settings: Mapping[str, str] | None = None,
        content_security_policy: str | None = None,
        replicas: int | Autoscaling | None = None,
        drain: Duration | str = "20s",
        max_unavailable: int = 1,
        **options: Unpack[PodOptions],
    ) -> None:
        """Serve the files of `image`."""
        self._root = root
        self._settings = dict(settings or {})
        self._content_security_policy = content_security_policy
        super().__init__(
            scope,
            id,
            image=image,
            port=nginx.PORT,
            service_port=80,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 2, 20, elsewhere=1),
            probes=Probes(startup="/healthz", readiness="/healthz", liveness="/livez", startup_timeout="30s"),
            drain=drain,
            max_unavailable=max_unavailable,
            **{"run_as": nginx.USER, **options},
        )

    def config_files(self) -> Mapping[str, str]:
        """The nginx configuration beside the files of the client."""
        configuration = nginx.configuration(self._root, self._content_security_policy, ipv6=self._ipv6())
        settings = json.dumps(self._settings, indent=2, sort_keys=True) + "\n"
        return {nginx.CONFIGURATION_PATH: configuration, nginx.SETTINGS_PATH: settings, **super().config_files()}

    def check(self) -> Iterator[Invalid]:
        """Refuse what would end a line of the nginx configuration early."""
        if not re.fullmatch(r"/[-._a-zA-Z0-9/]*", self._root):
            yield Invalid("root", self._root, 'an absolute path such as "/usr/share/nginx/html"')
        policy = self._content_security_policy
        if policy is not None and set(policy) & set('"$\\{}\n'):
            yield Invalid(
                "content_security_policy", policy, "a policy without double quotes, dollars, braces and line ends"
            )

    def _ipv6(self) -> bool:
        return any(":" in cidr for cidr in self.environment.cluster.network.pods)

    def writable_paths(self) -> Sequence[WritablePath]:
        """Where nginx keeps its cache and its process id."""
        return nginx.WRITABLE

    def default_resources(self) -> Resources:
        """The start size of the account app."""
        return Resources(cpu="25m", memory="64Mi", memory_limit="128Mi")


def usual_replicas(scope: Construct, minimum: int, maximum: int, elsewhere: int = 2) -> int | Autoscaling:
    """Autoscaling in production, up to the maximum of the architecture; a fixed number elsewhere."""
    production = environment_of(scope).production
    return Autoscaling(minimum=minimum, maximum=maximum) if production else elsewhere
