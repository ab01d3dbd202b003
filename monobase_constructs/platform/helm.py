"""A pinned Helm chart as an Argo CD Application."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.application import application
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart


class HelmApplication(CheckedScope):
    """The Application that installs a chart: named as its release, synced like all others of the cluster.

    What a newer version of the chart leaves out stays until a person prunes it: with the definition of a kind all
    objects of that kind would go.

    helm: the chart and its values. project: the Argo CD project that allows its repository, namespace and kinds.
    order: before and after which other Applications. sync_options: beside those of every Application.
    """

    def __init__(
        self, scope: Construct, helm: HelmChart, *, project: str, order: Order, sync_options: Sequence[str] = ()
    ) -> None:
        """Write it into `scope`."""
        super().__init__(scope, f"helm-{helm.name}")
        self.application = application(
            self,
            helm.name,
            project=project,
            source=argo.ApplicationSpecSource(
                repo_url=helm.repository,
                chart=helm.chart or helm.name,
                target_revision=helm.version,
                helm=argo.ApplicationSpecSourceHelm(release_name=helm.name, values_object=helm.copied_values()),
            ),
            namespace=helm.namespace,
            order=order,
            prune=False,
            sync_options=sync_options,
        )
