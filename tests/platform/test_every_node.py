"""What has to be on every node is also on those of pools that refuse the pods of others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from monobase_constructs import Cluster, NodePool
from monobase_constructs.platform.operators.longhorn import longhorn
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.operators.prometheus import prometheus_stack
from monobase_constructs.platform.operators.velero import velero
from monobase_constructs.rules.nodes import Node
from monobase_constructs.testing import example_cluster

from ..conftest import RAW_CHARTS
from ..constructs.clusters import BACKUPS, CLOUDS

DATA = NodePool("data", nodes=3, cpu="8", memory="32Gi")
GPU = NodePool("gpu", nodes=1, cpu="8", memory="32Gi", label="acme.example/pool")
SHARED = NodePool("shared", nodes=3, cpu="4", memory="16Gi", tainted=False)


def pool(name: str, label: str, tainted: bool) -> NodePool:
    return NodePool(name, nodes=3, cpu="4", memory="16Gi", label=label, tainted=tainted)


NAMES, LABELS = (
    st.from_regex(r"[a-z]{1,5}", fullmatch=True),
    st.sampled_from(["monobase.io/node-pool", "acme.example/a"]),
)
POOLS = st.lists(st.builds(pool, NAMES, LABELS, st.booleans()), unique_by=lambda each: each.name, max_size=4)


def values(cluster: Cluster) -> tuple[dict[str, Any], dict[str, Any]]:
    """What Longhorn is told, and what the agent of Velero is."""
    return told(longhorn(cluster)), told(velero(cluster))["nodeAgent"]


def told(operator: Operator) -> dict[str, Any]:
    return json.loads(json.dumps(operator.chart.copied_values()))


def as_tolerations(taints: str) -> list[dict[str, str]]:
    """What Longhorn makes of its setting: `key=value:effect`, set apart by semicolons."""
    found: list[dict[str, str]] = []
    for taint in filter(None, (each.strip() for each in taints.split(";"))):
        pair, _, effect = taint.rpartition(":")
        key, _, value = pair.partition("=")
        found.append({"key": key, "operator": "Equal", "value": value, "effect": effect})
    return found


def test_taints_in_the_words_of_each_chart() -> None:
    disks, agent = values(example_cluster(node_pools=[DATA, GPU, SHARED]))
    tolerated = [
        {"key": "monobase.io/node-pool", "operator": "Equal", "value": "data", "effect": "NoSchedule"},
        {"key": "acme.example/pool", "operator": "Equal", "value": "gpu", "effect": "NoSchedule"},
    ]
    assert disks["longhornManager"] == {"tolerations": tolerated}
    assert disks["longhornDriver"] == {"tolerations": tolerated}
    assert disks["defaultSettings"]["taintToleration"] == (
        "monobase.io/node-pool=data:NoSchedule; acme.example/pool=gpu:NoSchedule"
    )
    assert agent["tolerations"] == tolerated


@given(POOLS)
def test_a_pool_of_ours_is_never_without_them(pools: Sequence[NodePool]) -> None:
    disks, agent = values(example_cluster(node_pools=pools))
    started = as_tolerations(disks["defaultSettings"].get("taintToleration", ""))
    for tolerations in (
        disks.get("longhornManager", {}).get("tolerations", []),
        disks.get("longhornDriver", {}).get("tolerations", []),
        started,
        agent.get("tolerations", []),
    ):
        assert [pool for pool in pools if not Node("", "", pool).takes({}, tolerations)] == []
        assert len(tolerations) == sum(pool.tainted for pool in pools), "and lets nobody onto other nodes"


def test_labels_of_an_identity_leave_them() -> None:
    """On Azure the agent has labels that say who it is."""
    agent = values(example_cluster(cloud=CLOUDS["azure"], backups=BACKUPS["azure"], node_pools=[DATA]))[1]
    assert agent["podLabels"] == {"azure.workload.identity/use": "true"}
    assert [each["value"] for each in agent["tolerations"]] == ["data"]


@pytest.mark.raw_charts
def test_the_exporter_of_nodes_tolerates_all_by_itself() -> None:
    """As long as the chart does, and we do not say otherwise."""
    cluster = example_cluster()
    assert cluster.monitoring is not None
    assert "tolerations" not in told(prometheus_stack(cluster, cluster.monitoring))["prometheus-node-exporter"]
    (path,) = (RAW_CHARTS / "prometheus-node-exporter").glob("*/values.yaml")
    assert yaml.safe_load(path.read_text())["tolerations"] == [{"effect": "NoSchedule", "operator": "Exists"}]
