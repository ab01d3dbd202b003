"""For every rule a change of what is committed in dist/ that it finds; `test_mutations.py` holds them to it."""

from __future__ import annotations

from .dist import GONE, Mutation

TENANT = "clients/client-a-prod"
API = f"{TENANT}/deployment-api"
POD = "spec.template.spec"
CONTAINER = f"{POD}.containers.0"

MUTATIONS = [
    Mutation("unknown-kind", API, {"kind": "Deploiment"}),
    Mutation("unknown-kind", API, {"apiVersion": "apps.example.com/v1"}),
    Mutation("served-version", f"{TENANT}/httproute-api", {"apiVersion": "gateway.networking.k8s.io/v1beta1"}),
    Mutation("served-version", API, {"apiVersion": "apps/v1beta2"}),
    Mutation("schema", f"{TENANT}/httproute-api", {"spec.hosts": []}),
    Mutation("schema", "platform/gateway/gateway-shared-gateway", {"spec.listeners": "all"}),
    Mutation("schema", API, {f"{POD}.hostnetwork": True}),
    Mutation("schema", API, {f"{CONTAINER}.image": None}),
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
    Mutation("image-version", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:latest"}),
    Mutation("image-registry", API, {f"{CONTAINER}.image": "docker.io/bitnami/postgresql:16.1.0"}),
    Mutation("wildcard-role", "platform/tenants/client-b-prod/role-secret-store", {"rules.0.verbs": ["*"]}),
    Mutation("account-token", API, {f"{POD}.automountServiceAccountToken": True}),
    Mutation("sync-wave", API, {"metadata.annotations.argocd~argoproj~io/sync-wave": "0.5"}),
    Mutation("no-secret", f"{TENANT}/configmap-account-config", {"kind": "Secret"}),
    Mutation("tenant-plane", f"{TENANT}/service-api", {"metadata.namespace": "client-b-prod"}),
    Mutation("tenant-plane", f"{TENANT}/networkpolicy-api", {"spec.ingress": [{}]}),
    Mutation("tenant-plane", f"{TENANT}/certificate-minio-tls", {"spec.isCA": True}),
    Mutation("project-kinds", "argocd/appproject-client-a", {"spec.namespaceResourceWhitelist": []}),
    Mutation("reference", API, {f"{POD}.serviceAccountName": "nobody"}),
    Mutation("reference", API, {f"{POD}.priorityClassName": "nobody"}),
    Mutation("reference", f"{TENANT}/configmap-account-config", {}),
    Mutation("reference", f"{TENANT}/horizontalpodautoscaler-api", {"spec.scaleTargetRef.name": "nobody"}),
    Mutation("secret-key", f"{TENANT}/externalsecret-api-secrets", {}),
    Mutation("secret-key", f"{TENANT}/externalsecret-minio-api", {"spec.data": [], "spec.target.template": GONE}),
    Mutation("selector", f"{TENANT}/service-api", {"spec.selector.app~kubernetes~io/name": "nobody"}),
    Mutation("port", f"{TENANT}/service-api", {"spec.ports.0.targetPort": 1}),
    Mutation("port", f"{TENANT}/httproute-api", {"spec.rules.0.backendRefs.0.port": 1}),
    Mutation("listener", f"{TENANT}/httproute-api", {"spec.parentRefs.0.sectionName": "nobody"}),
    Mutation("listener-certificate", "platform/certificates/certificate-wildcard.client-a.com", {}),
    Mutation("replicas", API, {"spec.replicas": 3}),
    Mutation("chart-version", "argocd/application-cert-manager", {"spec.source.targetRevision": "*"}),
    Mutation("chart-value", "argocd/application-cert-manager", {"spec.source.helm.valuesObject.certManager": {}}),
    Mutation("network-policy", f"{TENANT}/networkpolicy-api", {"spec.policyTypes": ["All"]}),
    Mutation("reachability", f"{TENANT}/networkpolicy-postgresql", {"spec.ingress.1.from.0.namespaceSelector": {}}),
    Mutation("reachability", f"{TENANT}/networkpolicy-api", {"spec.egress": GONE}),
    Mutation(
        "dead-policy", f"{TENANT}/networkpolicy-api", {"spec.podSelector.matchLabels.app~kubernetes~io/name": "nobody"}
    ),
    Mutation("monitor", f"{TENANT}/podmonitor-postgresql", {"spec.podMetricsEndpoints.0.port": "http"}),
    Mutation("monitor", f"{TENANT}/podmonitor-minio", {"spec.selector.matchLabels.app~kubernetes~io/name": "files"}),
    Mutation("monitor", "platform/namespaces/velero/networkpolicy-velero", {"spec.ingress": GONE}),
    Mutation(
        "metric",
        "platform/monitoring/prometheusrule-postgresql",
        {"spec.groups.0.rules.0.expr": "cnpg_collector_is_up == 0"},
    ),
    Mutation("growth", f"{TENANT}/cluster-postgresql", {"spec.storage.size": "1Gi"}),
]
