"""What keeps workloads from running as they must."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, CACHE, CONTAINER, COPY, DRILLED, DUMP, FILES, POD, TENANT, WEEKLY

QUOTA = "tenants/client-a-prod/resourcequota-quota"
ROLE = "clients/client-b-prod/role-backups-minio-archive"
SCALER = f"{TENANT}/horizontalpodautoscaler-api"
OF_NOBODY = {
    "type": "ContainerResource",
    "containerResource": {"name": "cpu", "container": "x", "target": {"type": "Utilization", "averageUtilization": 70}},
}

MUTATIONS = [
    Mutation("image-version", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:latest"}),
    Mutation("image-registry", API, {f"{CONTAINER}.image": "docker.io/bitnami/postgresql:16.1.0"}),
    Mutation("wildcard-role", "platform/tenants/client-b-prod/role-secret-store", {"rules.0.verbs": ["*"]}),
    *(
        Mutation("wildcard-role", ROLE, {"rules.+": {"apiGroups": [""], "resources": [resource], "verbs": [verb]}})
        for resource, verb in (
            ("pods/exec", "create"),
            ("pods/attach", "get"),
            ("pods/portforward", "create"),
            ("pods/ephemeralcontainers", "patch"),
            ("serviceaccounts/token", "create"),
            ("secrets", "watch"),
            ("roles", "escalate"),
        )
    ),
    Mutation("account-token", API, {f"{POD}.automountServiceAccountToken": True}),
    Mutation("sync-wave", API, {"metadata.annotations.argocd~argoproj~io/sync-wave": "0.5"}),
    Mutation("quota", f"platform/{QUOTA}", {"spec.hard.pods": "20"}),
    Mutation("quota", f"platform/{QUOTA}", {"spec.hard.requests~memory": "500Gi"}),
    Mutation("quota", f"platform/{QUOTA}", {}),
    Mutation("quota", "platform/tenants/client-a-prod-drill/resourcequota-quota", {"spec.hard.requests~memory": "4Gi"}),
    Mutation("connections", f"{TENANT}/horizontalpodautoscaler-api", {"spec.maxReplicas": 30}),
    Mutation("connections", f"{TENANT}/cluster-postgresql", {"spec.postgresql.parameters.max_connections": "100"}),
    Mutation("losses", API, {f"{POD}.topologySpreadConstraints": []}),
    Mutation("losses", f"{TENANT}/poddisruptionbudget-api", {}),
    Mutation("losses", f"{TENANT}/statefulset-minio", {f"{POD}.topologySpreadConstraints": []}),
    Mutation("losses", f"{TENANT}/cluster-postgresql", {"spec.affinity.podAntiAffinityType": "preferred"}),
    Mutation("placement", API, {f"{POD}.nodeSelector": {"monobase.io/node-pool": "databases"}}),
    Mutation("placement", f"{TENANT}/cluster-postgresql", {"spec.affinity.nodeSelector": {"pool": "apps"}}),
    Mutation(
        "limit-range", "platform/tenants/client-a-prod/limitrange-limits", {"spec.limits.0.max": {"memory": "64Mi"}}
    ),
    Mutation("node-room", f"{TENANT}/cluster-postgresql", {"spec.resources.requests.memory": "15Gi"}),
    Mutation("rollout", API, {"spec.strategy": {"type": "Recreate"}}),
    Mutation("rollout", API, {"spec.strategy.rollingUpdate.maxUnavailable": "100%"}),
    Mutation("rollout", API, {f"{CONTAINER}.lifecycle": GONE}),
    Mutation("rollout", API, {f"{POD}.terminationGracePeriodSeconds": 1}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe": GONE}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe.httpGet.port": "web"}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe.httpGet.port": 8081}),
    Mutation("hardening", API, {f"{CONTAINER}.securityContext.readOnlyRootFilesystem": False}),
    Mutation("hardening", API, {f"{POD}.enableServiceLinks": True}),
    Mutation("growth", f"{TENANT}/cluster-postgresql", {"spec.storage.size": "1Gi"}),
    Mutation("memory-limit", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\nmaxmemory 536870912\n"}),
    Mutation("memory-limit", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\n"}),
    Mutation("memory-limit", f"{TENANT}/statefulset-minio", {f"{CONTAINER}.env.0.value": "4GiB"}),
    Mutation("job-deadline", COPY, {"spec.startingDeadlineSeconds": 5}),
    Mutation("job-deadline", COPY, {"spec.jobTemplate.spec.activeDeadlineSeconds": 5}),
    *(
        Mutation("job-deadline", job, {"spec.jobTemplate.spec.activeDeadlineSeconds": 60})
        for job in (COPY, FILES, WEEKLY, DUMP, f"{DRILLED}/cronjob-drill")
    ),
    Mutation("image-digest", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:5.3.2"}),
    Mutation("image-digest", f"{TENANT}/imagecatalog-postgresql", {"spec.images.0.image": "ghcr.io/a/postgresql:18.1"}),
    Mutation("image-registry", API, {f"{CONTAINER}.imagePullPolicy": "Never"}),
    Mutation("quota", "platform/tenants/client-a-prod/limitrange-limits", {}),
    Mutation("rollout", API, {"spec.paused": True}),
    Mutation("account-token", f"{TENANT}/serviceaccount-api", {"automountServiceAccountToken": True}),
    Mutation("image-version", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:5.3.2@sha256:4c7b"}),
    Mutation("placement", API, {f"{POD}.nodeName": "apps-0"}),
    Mutation("autoscaler-metric", SCALER, {"spec.behavior.scaleUp.selectPolicy": "Disabled"}),
    Mutation("autoscaler-metric", SCALER, {"spec.metrics.0": OF_NOBODY}),
    Mutation("quota", f"platform/{QUOTA}", {"spec.scopes": ["BestEffort"]}),
]
