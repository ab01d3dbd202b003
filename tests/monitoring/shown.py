"""Every dashboard of the library, as it is on a cluster that has everything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from cdk8s import Chart

from monobase_constructs import BackupStorage, S3Location
from monobase_constructs.data.minio.dashboard import minio_dashboard
from monobase_constructs.data.postgresql.dashboards.page import pooler_dashboard, postgresql_dashboard
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.platform.monitoring.dashboards.config_maps import Dashboards
from monobase_constructs.testing import environment, example_cluster

Json = dict[str, Any]

OPERATORS = frozenset({"cert-manager", "external-secrets", "longhorn", "plugin-barman-cloud", "velero"})
NAMES = ("backups", "client", "edge", "minio", "platform", "postgresql")


@cache
def everything() -> Dashboards:
    """The construct with all of them."""
    cluster = example_cluster(backups=backups_with_longhorn())
    env = environment(cluster=cluster)
    for dashboard in (postgresql_dashboard, pooler_dashboard, minio_dashboard):
        env.show(dashboard)
    return Dashboards(Chart(env.node.root, "monitoring"), cluster, [env], OPERATORS)


def backups_with_longhorn() -> BackupStorage:
    """The stores of the example, and one for what Longhorn saves."""
    usual = example_cluster().backups
    assert usual is not None
    key = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    return usual.but(longhorn=S3Location("example-longhorn", region="eu-central-1", key=key))


def objects(dashboards: Dashboards) -> dict[str, Manifest]:
    """The ConfigMaps by the names of their dashboards."""
    return {each.node.id: each for each in dashboards.node.children if isinstance(each, Manifest)}


@cache
def shown() -> dict[str, Json]:
    """What Grafana loads, by name."""
    texts = {name: each.document["data"] for name, each in objects(everything()).items()}
    return {name: json.loads(text) for name, data in texts.items() for text in data.values()}


def panels(dashboard: Json) -> Iterator[tuple[str, Json]]:
    """The panels of a dashboard, each as "row / panel"."""
    row = ""
    for panel in dashboard["panels"]:
        if panel["type"] == "row":
            row = panel["title"]
        else:
            yield f"{row} / {panel['title']}", panel
