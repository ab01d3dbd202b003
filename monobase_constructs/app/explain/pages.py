"""Which page says why: by the field where a decision is about one, else by the part of the library that writes it."""

from __future__ import annotations

import re
from pathlib import Path

import monobase_constructs
from monobase_constructs.values.problems import LIBRARY

ADR = "docs/adr/"
FIELDS = (
    (r"metadata\.annotations\.argocd\.argoproj\.io/sync-wave", "docs/explanation/names-and-order.md"),
    (r"metadata\.annotations\.argocd\.argoproj\.io/sync-options", f"{ADR}0047-removal-by-tombstone.md"),
    (r"metadata\.labels\.pod-security\.kubernetes\.io/.*", "docs/explanation/namespace-baseline.md"),
    (r"apiVersion|kind", f"{ADR}0011-two-version-floors.md"),
    (
        r"(.*\.)?metadata\.(name|namespace|labels\..*)|(.*\.)?(selector|podSelector|matchLabels)\..*",
        f"{ADR}0004-names-and-frozen-selectors.md",
    ),
    (r".*\.(image|imageName|imagePullPolicy)", f"{ADR}0012-image-digests.md"),
    (r".*\.(topologySpreadConstraints|affinity)\..*", f"{ADR}0074-spread-at-full-scale.md"),
    (r".*\.(terminationGracePeriodSeconds|lifecycle\..*)", f"{ADR}0010-pause-before-termination.md"),
)
"""Of fields, the first that holds."""

MODULES = {
    "client/": "docs/explanation/from-facts-to-manifests.md",
    "cluster/": "docs/explanation/from-facts-to-manifests.md",
    "connections/": f"{ADR}0008-policies-from-uses.md",
    "data/minio/": f"{ADR}0030-minio-by-statefulset.md",
    "data/postgres.py": f"{ADR}0025-managed-stores-first.md",
    "data/postgres_replica_set.py": f"{ADR}0034-zones-and-classes-of-databases.md",
    "data/postgresql/": f"{ADR}0028-postgresql-durability.md",
    "data/postgresql/access.py": f"{ADR}0026-postgresql-roles.md",
    "data/postgresql/backups.py": f"{ADR}0037-three-tiers.md",
    "data/postgresql/images.py": f"{ADR}0012-image-digests.md",
    "data/postgresql/network.py": f"{ADR}0008-policies-from-uses.md",
    "data/postgresql/parameters.py": f"{ADR}0027-postgresql-connections.md",
    "data/postgresql/pooler.py": f"{ADR}0027-postgresql-connections.md",
    "data/postgresql/restore.py": f"{ADR}0078-restore-plans.md",
    "data/postgresql/settings.py": f"{ADR}0035-settings-by-the-facts-of-servers.md",
    "data/roles.py": f"{ADR}0024-roles-of-managed-stores.md",
    "data/s3.py": f"{ADR}0025-managed-stores-first.md",
    "data/valkey.py": f"{ADR}0033-cache.md",
    "edge/": f"{ADR}0018-listeners.md",
    "edge/certificates.py": f"{ADR}0021-certificates.md",
    "edge/policies.py": f"{ADR}0008-policies-from-uses.md",
    "edge/proxy.py": f"{ADR}0022-gateway-pods.md",
    "edge/route_policies.py": f"{ADR}0020-transfers-and-foreign-tls.md",
    "edge/routes.py": f"{ADR}0018-listeners.md",
    "edge/traffic.py": f"{ADR}0019-gateway-limits-and-retries.md",
    "environment/": "docs/explanation/namespace-baseline.md",
    "environment/authority.py": f"{ADR}0031-authority-of-a-namespace.md",
    "environment/quota.py": f"{ADR}0007-two-planes.md",
    "environment/scope.py": f"{ADR}0004-names-and-frozen-selectors.md",
    "environment/secrets.py": f"{ADR}0014-secrets.md",
    "environment/store.py": f"{ADR}0014-secrets.md",
    "environment/volumes.py": f"{ADR}0032-storage-classes-and-growth.md",
    "objects/": f"{ADR}0002-documents-in-python.md",
    "platform/": f"{ADR}0007-two-planes.md",
    "platform/application.py": f"{ADR}0045-argo-cd.md",
    "platform/argocd.py": f"{ADR}0045-argo-cd.md",
    "platform/backups/": f"{ADR}0038-velero.md",
    "platform/helm.py": f"{ADR}0044-operators-as-pinned-charts.md",
    "platform/internal_ca.py": f"{ADR}0031-authority-of-a-namespace.md",
    "platform/monitoring/": f"{ADR}0049-monitoring-stack.md",
    "platform/monitoring/dashboards/": f"{ADR}0052-dashboards-as-values.md",
    "platform/monitoring/rules.py": f"{ADR}0051-alerts.md",
    "platform/namespaces.py": "docs/explanation/namespace-baseline.md",
    "platform/operators/": f"{ADR}0044-operators-as-pinned-charts.md",
    "platform/operators/argo_cd.py": f"{ADR}0045-argo-cd.md",
    "platform/operators/network.py": f"{ADR}0008-policies-from-uses.md",
    "platform/operators/velero.py": f"{ADR}0038-velero.md",
    "platform/projects.py": f"{ADR}0045-argo-cd.md",
    "platform/snapshots.py": f"{ADR}0046-what-the-cloud-brings.md",
    "platform/storage.py": f"{ADR}0032-storage-classes-and-growth.md",
    "recovery/": f"{ADR}0037-three-tiers.md",
    "recovery/jobs.py": f"{ADR}0039-copies-of-files.md",
    "values/": "docs/explanation/from-facts-to-manifests.md",
    "workloads/": f"{ADR}0089-what-every-workload-is.md",
    "workloads/nginx.py": f"{ADR}0023-account-app.md",
    "workloads/placement.py": f"{ADR}0074-spread-at-full-scale.md",
    "workloads/scaling.py": f"{ADR}0009-disruption-budgets.md",
}
"""By the beginning of the path below the library; the longest that holds."""
DEFAULTS = f"{ADR}0013-defaults-written-out.md"
PATCHES = f"{ADR}0002-documents-in-python.md"
OWN = PATCHES
"""What a fork writes with constructs or objects of its own."""


def page_of(field: str, file: str) -> str:
    """The page of a field that is written by `file`, a path as messages show it."""
    for pattern, page in FIELDS:
        if re.fullmatch(pattern, field):
            return page
    path = str(Path(file).absolute())
    if not path.startswith(LIBRARY):
        return OWN
    inside = path.removeprefix(LIBRARY)
    known = [prefix for prefix in MODULES if inside.startswith(prefix)]
    return MODULES[max(known, key=len)] if known else OWN


def reference_of(construct: str) -> str | None:
    """The page of a public construct; None of what is the library's own business."""
    return f"docs/reference/{construct}.md" if construct in dir(monobase_constructs) else None
