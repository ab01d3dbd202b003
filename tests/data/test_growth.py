"""What is in production grows and never shrinks: new documents against those of the run before."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs import DistributedMinio, Pool, WebService
from monobase_constructs.app.before import written_before
from monobase_constructs.rules import Change, Subject, growth_by_hand, stores_only_grow
from monobase_constructs.testing import document, environment

Document = dict[str, Any]

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8


def store(**pool: Any) -> Document:
    env = environment()
    made = DistributedMinio(env, "minio", image=API, buckets=["files"], pools=[Pool(**pool)])
    WebService(env, "api", image=API, port=7500, uses=[made])
    return document(env, "StatefulSet", "minio")


DATABASE: Document = {
    "apiVersion": "postgresql.cnpg.io/v1",
    "kind": "Cluster",
    "metadata": {"name": "postgresql", "namespace": "acme-prod"},
    "spec": {"storage": {"size": "100Gi", "storageClass": "monobase-db"}, "walStorage": {"size": "20Gi"}},
}
CLAIM: Document = {
    "apiVersion": "v1",
    "kind": "PersistentVolumeClaim",
    "metadata": {"name": "sync-data", "namespace": "acme-prod"},
    "spec": {"resources": {"requests": {"storage": "50Gi"}}},
}
CLASS: Document = {
    "apiVersion": "storage.k8s.io/v1",
    "kind": "StorageClass",
    "metadata": {"name": "monobase-db"},
    "provisioner": "driver.longhorn.io",
    "parameters": {"numberOfReplicas": "1", "encrypted": "true"},
    "reclaimPolicy": "Retain",
}


def told(rule: Callable[..., Any], before: Document, after: Document) -> list[str]:
    was, becomes = (Subject("main/clients/acme-prod", each) for each in (before, after))
    return [str(finding) for finding in rule(Change([was], [becomes]))]


def changed(given: Document, **changes: Any) -> Document:
    """The document with what stands at the path (its parts joined by __) replaced."""
    after = copy.deepcopy(given)
    for path, value in changes.items():
        *folders, last = path.split("__")
        place = after
        for folder in folders:
            place = place[folder]
        place[last] = value
    return after


ANOTHER_CLASS = (
    "it never changes: make another class; if the cluster is lost and made anew: Cluster(consents=[Consent("
    'object="Cluster main", change="replaced", reason="...")]) [growth]'
)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            CLAIM,
            changed(CLAIM, spec__resources__requests__storage="40Gi"),
            ['spec: got "40Gi"; allowed: 50Gi or more; volumes grow and never shrink [growth]'],
        ),
        (CLAIM, changed(CLAIM, spec__resources__requests__storage="80Gi"), []),
        (CLAIM, changed(CLAIM, spec__resources__requests__storage="51200Mi"), []),
        (
            DATABASE,
            changed(DATABASE, spec__storage__size="90Gi", spec__walStorage__size="10Gi"),
            [
                'spec.storage.size: got "90Gi"; allowed: 100Gi or more; volumes grow and never shrink [growth]',
                'spec.walStorage.size: got "10Gi"; allowed: 20Gi or more; volumes grow and never shrink [growth]',
            ],
        ),
        (DATABASE, changed(DATABASE, spec__storage__size="200Gi"), []),
        (
            CLASS,
            changed(CLASS, parameters__encrypted="false", parameters__fsType="xfs", reclaimPolicy="Delete"),
            [
                'parameters.encrypted: got "false"; allowed: "true"; ' + ANOTHER_CLASS,
                'parameters.fsType: got "xfs"; allowed: nothing; ' + ANOTHER_CLASS,
                'reclaimPolicy: got "Delete"; allowed: "Retain"; ' + ANOTHER_CLASS,
            ],
        ),
    ],
)
def test_growth(before: Document, after: Document, said: list[str]) -> None:
    assert told(stores_only_grow, before, after) == said
    assert told(growth_by_hand, before, after) == []


def test_a_store_that_shrinks() -> None:
    assert told(stores_only_grow, store(nodes=6, volume="250Gi"), store(nodes=6, volume="200Gi")) == [
        'spec.volumeClaimTemplates[data]: got "200Gi"; allowed: 250Gi or more; volumes grow and never shrink [growth]'
    ]


def test_a_pool_changed_in_place() -> None:
    assert told(stores_only_grow, store(nodes=6, volume="250Gi"), store(nodes=8, volume="250Gi")) == [
        'spec.replicas: got 8; allowed: 6; a pool that holds data never changes: let "minio" grow by another, '
        "pools=[..., Pool(...)] [growth]"
    ]


def test_a_pool_that_is_left_out() -> None:
    first, second = store(nodes=6, volume="250Gi"), store(nodes=6, volume="250Gi")
    second["metadata"]["name"] = "minio-pool2"
    before = [Subject("main/clients/acme-prod", each) for each in (first, second)]
    after = [Subject("main/clients/acme-prod", first)]
    assert [str(finding) for finding in stores_only_grow(Change(before, after))] == [
        'pools: got nothing; allowed: the pool "minio-pool2" as well; a pool that holds data is never left out [growth]'
    ]
    assert [*stores_only_grow(Change(before, []))] == []


def test_larger_volumes_of_a_store_say_what_to_do() -> None:
    before, after = store(nodes=6, volume="250Gi"), store(nodes=6, volume="500Gi")
    assert told(stores_only_grow, before, after) == []
    assert told(growth_by_hand, before, after) == [
        "spec.volumeClaimTemplates[data]: 250Gi becomes 500Gi; once this is merged: 1. for each of data-minio-0 to -5: "
        """kubectl -n acme-prod patch pvc <claim> -p '{"spec":{"resources":{"requests":{"storage":"500Gi"}}}}'; """
        "2. kubectl -n acme-prod delete statefulset minio --cascade=orphan; "
        "Argo CD makes it anew around the running pods [growth]"
    ]


def test_what_is_new_or_gone_binds_nobody() -> None:
    subject = Subject("main/clients/acme-prod", CLAIM)
    other = Subject("other/clients/acme-prod", changed(CLAIM, spec__resources__requests__storage="1Gi"))
    assert [
        *stores_only_grow(Change([], [subject])),
        *stores_only_grow(Change([subject], [])),
        *stores_only_grow(Change([subject], [other])),
    ] == []


def test_the_run_before_is_read_from_the_output(tmp_path: Path) -> None:
    folder = tmp_path / "main/clients/acme-prod"
    folder.mkdir(parents=True)
    (folder / "persistentvolumeclaim-sync-data.yaml").write_text("# ours\n" + yaml.safe_dump(CLAIM))
    (folder / "statefulset-broken.yaml").write_text("{")
    (folder / "statefulset-list.yaml").write_text("[]")
    (folder / "configmap-large.yaml").write_text("a: b")
    (subject,) = written_before(tmp_path)
    assert (subject.folder, subject.document) == ("main/clients/acme-prod", CLAIM)
    assert written_before(tmp_path / "missing") == []
