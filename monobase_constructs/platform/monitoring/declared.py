"""What environments declare, as series: Prometheus knows by itself only what it has seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import monitoring
from monobase_constructs.platform.backups import velero
from monobase_constructs.values.declared import SCHEDULES, STORES

Rule = monitoring.PrometheusRuleSpecGroupsRules


def declared_series(cluster: Cluster, environments: Sequence[Environment]) -> list[Rule]:
    """A series for each store that is watched, and for each Schedule of Velero."""
    return [each for environment in environments for each in _of_environment(environment, cluster)]


def _of_environment(environment: Environment, cluster: Cluster) -> Iterator[Rule]:
    namespace, declared = environment.namespace_name, environment.declared
    for monitor, exporter in sorted(declared.monitored.items()):
        # As the Prometheus operator names the job of a PodMonitor.
        yield _always(STORES, namespace, job=f"{namespace}/{monitor}", exporter=exporter)
    if declared.backups is not None:
        for name in velero.schedules(namespace, declared.backups, cluster):
            yield _always(SCHEDULES, namespace, schedule=name)


def _always(series: str, namespace: str, **labels: str) -> Rule:
    one = int_or_string(monitoring.PrometheusRuleSpecGroupsRulesExpr, "vector(1)")
    return Rule(record=series, expr=one, labels={"namespace": namespace, **labels})
