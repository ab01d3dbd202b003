"""What a server refuses, or what it does not allow pods."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, APPLICATION, CONTAINER, ENVOY, POD, TENANT

EVERYTHING = {"group": "*", "kind": "*", "jsonPointers": ["/spec"]}
IMAGES = {"group": "apps", "kind": "Deployment", "jsonPointers": ["/spec/template/spec/containers/0/image"]}
OWNED = {"apiVersion": "acme.example/v1", "kind": "App", "name": "api", "uid": "1f0e"}

MUTATIONS = [
    Mutation("unknown-kind", API, {"kind": "Deploiment"}),
    Mutation("unknown-kind", API, {"apiVersion": "apps.example.com/v1"}),
    Mutation("served-version", f"{TENANT}/httproute-api", {"apiVersion": "gateway.networking.k8s.io/v1beta1"}),
    Mutation("served-version", API, {"apiVersion": "apps/v1beta2"}),
    Mutation("schema", f"{TENANT}/httproute-api", {"spec.hosts": []}),
    Mutation("schema", "platform/gateway/gateway-shared-gateway", {"spec.listeners": "all"}),
    Mutation("schema", API, {f"{POD}.hostnetwork": True}),
    Mutation("schema", API, {f"{CONTAINER}.image": None}),
    Mutation("schema", API, {f"{CONTAINER}.imagePullPolicy": "Sometimes"}),
    Mutation("schema", API, {f"{CONTAINER}.readinessProbe.periodSeconds": 0}),
    Mutation("schema", API, {f"{CONTAINER}.volumeMounts.0.subPath": "../x"}),
    Mutation("schema", f"{TENANT}/service-api", {"spec.ports.0.port": 70000}),
    Mutation("schema", f"{TENANT}/cronjob-backups-minio-copy", {"spec.concurrencyPolicy": "Sometimes"}),
    Mutation("refused", API, {f"{POD}.restartPolicy": "Never"}),
    Mutation("refused", API, {"spec.strategy.rollingUpdate": {"maxSurge": 0, "maxUnavailable": 0}}),
    Mutation("refused", API, {f"{CONTAINER}.ports.+": {"name": "http", "containerPort": 7501, "protocol": "TCP"}}),
    Mutation("refused", f"{TENANT}/service-api", {"spec.ports.+": {"port": 81, "targetPort": "http"}}),
    Mutation("refused", f"{TENANT}/configmap-account-config", {"data.x": "y" * 1_100_000}),
    Mutation("refused", API, {"metadata.annotations.x": "y" * 300_000}),
    Mutation("refused", f"{TENANT}/horizontalpodautoscaler-api", {"spec.metrics": [{"type": "Resource"}]}),
    Mutation("scope", f"{TENANT}/service-api", {"metadata.namespace": GONE}),
    Mutation("scope", "platform/priorities/priorityclass-monobase-data", {"metadata.namespace": "default"}),
    Mutation("kubernetes-versions", API, {f"{CONTAINER}.lifecycle.preStop": {"sleep": {"seconds": 10}}}),
    Mutation("list-keys", API, {f"{CONTAINER}.ports.+": {"containerPort": 7500, "protocol": "TCP"}}),
    Mutation("list-keys", API, {f"{CONTAINER}.env.+": {"name": "DATABASE_HOST", "value": "elsewhere"}}),
    Mutation("crd-rule", f"{TENANT}/httproute-api", {"spec.rules.0.matches": [{"path": {"value": "api"}}]}),
    Mutation("crd-rule", f"{TENANT}/cluster-postgresql", {"spec.imageName": "ghcr.io/a/b:1", "spec.instances": 1}),
    Mutation("crd-change", f"{TENANT}/database-postgresql", {"spec.name": "other"}),
    Mutation("pod-security", API, {f"{POD}.hostNetwork": True}),
    Mutation("pod-security", API, {f"{CONTAINER}.securityContext.capabilities.drop": []}),
    Mutation(
        "tenant-pod-security",
        "platform/tenants/client-a-prod/namespace-client-a-prod",
        {"metadata.labels.pod-security~kubernetes~io/enforce": "privileged"},
    ),
    Mutation(
        "pod-security-level",
        "platform/tenants/client-a-prod/namespace-client-a-prod",
        {"metadata.labels.pod-security~kubernetes~io/enforce": GONE},
    ),
    Mutation("template-labels", API, {"spec.selector.matchLabels.app~kubernetes~io/name": "other"}),
    Mutation("mount", API, {f"{CONTAINER}.volumeMounts.0.name": "nothing"}),
    Mutation("mount", API, {f"{POD}.volumes.+": {"name": "empty"}}),
    Mutation("probe", API, {f"{CONTAINER}.livenessProbe.tcpSocket": {"port": 7500}}),
    Mutation("quantity", API, {f"{CONTAINER}.resources.requests.memory": "512 megs"}),
    Mutation("quantity", API, {f"{CONTAINER}.resources.requests.memory": "64Gi"}),
    Mutation("quantity", f"{TENANT}/cluster-postgresql", {"spec.storage.size": "1 gigabyte"}),
    Mutation("requests", API, {f"{CONTAINER}.resources.limits.memory": GONE}),
    Mutation("disruption-budget", f"{TENANT}/poddisruptionbudget-api", {"spec.minAvailable": 1}),
    Mutation("disruption-budget", f"{TENANT}/poddisruptionbudget-api", {"spec.maxUnavailable": 0}),
    Mutation("autoscaler", f"{TENANT}/horizontalpodautoscaler-api", {"spec.minReplicas": 50}),
    Mutation("schedule", "clients/client-c-staging/cronjob-report", {"spec.schedule": "0 0 3 * * *"}),
    Mutation(
        "pod-security",
        "platform/gateway/envoyproxy-shared-gateway",
        {f"{ENVOY}.container.securityContext.privileged": True},
    ),
    Mutation("fixpoint", API, {f"{CONTAINER}.imagePullPolicy": GONE}),
    Mutation("fixpoint", f"{TENANT}/service-api", {"spec.ports.0.protocol": GONE}),
    Mutation("fixpoint", f"{TENANT}/cluster-postgresql", {"spec.enablePDB": GONE}),
    Mutation("ignored-difference", APPLICATION, {"spec.ignoreDifferences": [EVERYTHING]}),
    Mutation("ignored-difference", APPLICATION, {"spec.ignoreDifferences": [{**IMAGES, "name": "api"}]}),
    Mutation("requests", f"{TENANT}/deployment-valkey", {f"{POD}.volumes.0.emptyDir": {}}),
    Mutation("refused", API, {"metadata.resourceVersion": "81734"}),
    Mutation("refused", API, {"metadata.ownerReferences": [OWNED]}),
]
