"""What the platform writes for its monitoring: secrets, monitors, alerts, dashboards."""

from __future__ import annotations

from collections.abc import Sequence

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.connections.platform import MONITORING
from monobase_constructs.environment.scope import Environment
from monobase_constructs.platform.monitoring.dashboards.config_maps import Dashboards
from monobase_constructs.platform.monitoring.monitors import add_monitors
from monobase_constructs.platform.monitoring.routing import keys_of_receivers, secret_of
from monobase_constructs.platform.monitoring.rules import AlertRules
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.operators.prometheus import GRAFANA_ADMIN
from monobase_constructs.platform.part import PlatformPart


class ClusterMonitoring(PlatformPart):
    """All of it that are objects of ours; the rest is what a chart makes."""

    def __init__(
        self,
        chart: Chart,
        cluster: Cluster,
        wanted: Monitoring,
        environments: Sequence[Environment],
        operators: Sequence[Operator],
    ) -> None:
        """Write them into `chart`; operators: those that are installed."""
        super().__init__(chart, "monitoring", cluster, name="monitoring", namespace=MONITORING, stage=MONITORING)
        self.add_secret_store()
        password = {"user": "admin", "password": '{{ index . "password" | trim }}'}
        self.add_secret(GRAFANA_ADMIN, "grafana", password, ["password"])
        for name, fields in keys_of_receivers(wanted).items():
            keys = {each: f'{{{{ index . "{each}" | trim }}}}' for each in fields}
            self.add_secret(secret_of(name), secret_of(name), keys, fields)
        if isinstance(cluster.storage, Longhorn) and cluster.storage.encrypted:
            self.add_key_of_volumes()
        guarded = [each for operator in operators for each in operator.guarded]
        add_monitors(self, cluster, guarded)
        exporters = {exporter for each in guarded for exporter in each.scraped.values()}
        AlertRules(chart, cluster, environments, exporters)
        Dashboards(chart, cluster, environments, {operator.name for operator in operators})
