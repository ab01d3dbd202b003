"""What runs and what it asks for, read from documents whoever wrote them."""

from __future__ import annotations

import yaml

from monobase_constructs.report.workloads import Workload, workloads
from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.capacity import capacity

GI = 2**30


def read(text: str) -> list[Workload]:
    documents = Documents(Subject("main/clients/acme-prod", each) for each in yaml.safe_load_all(text) if each)
    return workloads(capacity(documents)["main"].namespaces["acme-prod"], documents)


def one(text: str) -> Workload:
    (found,) = read(text)
    return found


DEPLOYMENT = """
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: acme-prod}
spec:
  replicas: 2
  template:
    metadata: {labels: {app.kubernetes.io/component: web}}
    spec:
      initContainers:
      - {name: migrate, image: "api:1", resources: {requests: {cpu: "1", memory: 64Mi}}}
      - {name: proxy, image: "proxy:1", restartPolicy: Always, resources: {requests: {cpu: 50m, memory: 64Mi}}}
      containers:
      - {name: api, image: "ghcr.io/acme/api:1.2.3@sha256:abc", resources: {requests: {cpu: 250m, memory: 1Gi}}}
      - {name: log, image: "log:2", resources: {requests: {cpu: 0.1, memory: 128M}}}
"""
SCALED = """
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: other-name, namespace: acme-prod}
spec: {minReplicas: 3, maxReplicas: 9, scaleTargetRef: {kind: Deployment, name: api}}
"""


def test_a_pod_asks_for_the_most_that_it_needs_at_one_time() -> None:
    """The container that comes first needs more processor than the others together, the others more memory."""
    api = one(DEPLOYMENT)
    assert (api.kind, api.pods, api.runs) == ("web service", "2", "")
    assert (api.cpu, api.memory) == (1000, GI + 64 * 2**20 + 128_000_000)
    assert api.images == ("ghcr.io/acme/api:1.2.3@sha256:abc", "log:2")


def test_an_autoscaler_gives_a_range() -> None:
    api = one(DEPLOYMENT + SCALED)
    assert api.pods == "3 to 9"


def test_a_database_counts_its_instances_with_both_disks() -> None:
    found = one(
        """
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: {name: pg, namespace: acme-prod}
spec:
  instances: 3
  imageCatalogRef: {kind: ImageCatalog, name: pg, major: 18}
  resources: {requests: {cpu: "2", memory: 8Gi}}
  storage: {size: 100Gi}
  walStorage: {size: 10Gi}
---
apiVersion: postgresql.cnpg.io/v1
kind: ImageCatalog
metadata: {name: pg, namespace: acme-prod}
spec: {images: [{major: 17, image: "pg:17"}, {major: 18, image: "pg:18@sha256:abc"}]}
"""
    )
    assert (found.kind, found.images, found.pods) == ("database", ("pg:18@sha256:abc",), "3")
    assert (found.cpu, found.memory, found.storage) == (2000, 8 * GI, 330 * GI)


def test_volumes_of_templates_and_of_claims() -> None:
    store, singleton = read(
        """
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: store, namespace: acme-prod}
spec:
  replicas: 4
  template: {spec: {containers: []}}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: 20Gi}}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: single, namespace: acme-prod}
spec: {template: {spec: {containers: [], volumes: [{name: v, persistentVolumeClaim: {claimName: single-data}}]}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: single-data, namespace: acme-prod}
spec: {resources: {requests: {storage: 5Gi}}}
"""
    )[::-1]
    assert (store.name, store.storage) == ("store", 80 * GI)
    assert (singleton.pods, singleton.storage) == ("1", 5 * GI)


def test_jobs_run_at_times() -> None:
    job = one(
        """
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly, namespace: acme-prod}
spec:
  schedule: 30 4 * * *
  jobTemplate: {spec: {template: {spec: {containers: [{name: n, image: "n:1", resources: {requests: {cpu: 100m}}}]}}}}
"""
    )
    assert (job.told, job.pods, job.cpu) == ("job, daily at 04:30 UTC", "2", 100), "runs may overlap"


def test_what_is_no_workload_is_left_out() -> None:
    foreign = "{apiVersion: cluster.x-k8s.io/v1beta1, kind: Cluster, metadata: {name: a, namespace: acme-prod}}"
    assert [each.name for each in read(f"{DEPLOYMENT}---\n{foreign}")] == ["api"]
