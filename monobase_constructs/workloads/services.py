"""The three services of the architecture: a web service, a worker, a static site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from constructs import Construct

from monobase_constructs.environment.scope import environment_of
from monobase_constructs.values.resources import Autoscaling, Probes, Resources
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
        route: str | Route | None = None,
        replicas: int | Autoscaling | None = None,
        probes: Probes | None = None,
        drain: Duration | str = "20s",
        disruptions: int = 1,
        metrics: int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` behind a Service and, with `route`, behind the shared Gateway."""
        super().__init__(
            scope,
            id,
            image=image,
            port=port,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 3, 10),
            probes=probes or Probes(),
            drain=drain,
            disruptions=disruptions,
            metrics=metrics,
            **options,
        )

    def default_resources(self) -> Resources:
        """The start size of the API."""
        return Resources(cpu="250m", memory="512Mi", memory_limit="1Gi", disk="256Mi", disk_limit="512Mi")


class Worker(HardenedDeployment):
    """A process in the background, such as the Monobase API worker; with a port and a route it serves WebSockets.

    port: where its health checks answer (and its route leads); None: checks are `Command`s in `probes`.
    replicas: in production 2 to 5 by processor use, elsewhere 1.
    drain: 90 s, for sockets to move and jobs to end.
    """

    component = "worker"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        port: int | None = None,
        route: str | Route | None = None,
        replicas: int | Autoscaling | None = None,
        probes: Probes | None = None,
        drain: Duration | str = "90s",
        disruptions: int = 1,
        metrics: int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` in the background."""
        super().__init__(
            scope,
            id,
            image=image,
            port=port,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 2, 5, elsewhere=1),
            probes=probes or (Probes() if port is not None else None),
            drain=drain,
            disruptions=disruptions,
            metrics=metrics,
            **options,
        )

    def default_resources(self) -> Resources:
        """The start size of the API worker."""
        return Resources(cpu="100m", memory="256Mi", memory_limit="512Mi")


class StaticSite(HardenedDeployment):
    """Files of a single-page application, served by an unprivileged nginx on 8080 behind Service port 80.

    image: built on an nginx that runs without root; the files lie in `root`.
    content_security_policy: sent with every page, as are X-Frame-Options and long cache times for hashed assets.
    replicas: in production 2 to 20 by processor use, elsewhere 1. The nginx configuration is ours.
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
        content_security_policy: str | None = None,
        replicas: int | Autoscaling | None = None,
        drain: Duration | str = "20s",
        disruptions: int = 1,
        **options: Unpack[PodOptions],
    ) -> None:
        """Serve the files of `image`."""
        self._root = root
        self._content_security_policy = content_security_policy
        super().__init__(
            scope,
            id,
            image=image,
            port=nginx.PORT,
            service_port=80,
            route=route,
            replicas=replicas if replicas is not None else usual_replicas(scope, 2, 20, elsewhere=1),
            probes=Probes(startup="/healthz", readiness="/healthz", liveness="/livez", first_boot="30s"),
            drain=drain,
            disruptions=disruptions,
            **{"run_as": nginx.USER, "writable": nginx.WRITABLE, **options},
        )

    def config_files(self) -> Mapping[str, str]:
        """The nginx configuration beside the files of the client."""
        configuration = nginx.configuration(self._root, self._content_security_policy)
        return {nginx.CONFIGURATION_PATH: configuration, **super().config_files()}

    def default_resources(self) -> Resources:
        """The start size of the account app."""
        return Resources(cpu="25m", memory="64Mi", memory_limit="128Mi")


def usual_replicas(scope: Construct, minimum: int, maximum: int, elsewhere: int = 2) -> int | Autoscaling:
    """Autoscaling in production, up to the maximum of the architecture; a fixed number elsewhere."""
    production = environment_of(scope).production
    return Autoscaling(minimum=minimum, maximum=maximum) if production else elsewhere
