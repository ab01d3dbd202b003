"""For every rule a change of what is committed in dist/ that it finds; `test_mutations.py` holds them to it."""

from __future__ import annotations

from .dist import GONE, Mutation, committed

TENANT = "clients/client-a-prod"
API = f"{TENANT}/deployment-api"
POD = "spec.template.spec"
QUOTA = "tenants/client-a-prod/resourcequota-quota"
CONTAINER = f"{POD}.containers.0"
BACKUPS = "platform/backups"
PRIMARY = "monobase-main-backups"
ARCHIVED = "spec.jobTemplate.spec.template.spec.containers.0.env.19.value"
SOURCE = ARCHIVED.replace("19", "18")
COPIES = "data.etc~backups~copy-files~sh"
OF_ANOTHER = f"primary:{PRIMARY}/client-b-prod/postgresql"
COUNTED = ARCHIVED.replace("19", "2")
DRILLED = f"{TENANT}-drill"
DRILL = "spec.jobTemplate.spec.template.spec"
ORIGIN = "spec.configuration.destinationPath"
STATED = '{"tier": "production", "keptBy": "plan", "hourly": "72h", "daily": "30d", "weekly": "90d", "dumps": "90d"}'
APPLICATION = "argocd/application-client-a-prod"
EVERYTHING = {"group": "*", "kind": "*", "jsonPointers": ["/spec"]}
IMAGES = {"group": "apps", "kind": "Deployment", "jsonPointers": ["/spec/template/spec/containers/0/image"]}
KEEP = "metadata.annotations.argocd~argoproj~io/sync-options"
TEMPLATE = "spec.target.template.data"
WAVE = "metadata.annotations.argocd~argoproj~io/sync-wave"
SHARED = "platform/gateway/gateway-shared-gateway"
REDIRECT = "spec.rules.0.filters.0.requestRedirect"
CACHE = "data.etc~valkey~valkey~conf"
COPY = f"{TENANT}/cronjob-backups-minio-copy"
CLAIMS = "spec.persistentVolumeClaimRetentionPolicy"
ENVOY = "spec.provider.kubernetes.envoyDeployment"
ALERT = "spec.groups.0.rules.0"
VALUES = "spec.source.helm.valuesObject"
PARAMETERS = "spec.postgresql.parameters"
ROLE = "clients/client-b-prod/role-backups-minio-archive"
BINDING = "clients/client-b-prod/rolebinding-backups-minio-archive"
RBAC = {"apiGroup": "rbac.authorization.k8s.io"}
REMOTE = {
    "conversionStrategy": "Default",
    "decodingStrategy": "None",
    "metadataPolicy": "None",
    "nullBytePolicy": "Ignore",
}
AUTHORITY = "platform/tenants/client-a-prod/certificate-internal-ca"
STACK, PROMETHEUS = "argocd/application-kube-prometheus-stack", f"{VALUES}.prometheus.prometheusSpec"
MAINTAINED = {"inProgress": True, "reusePVC": False}
OWNED = {"apiVersion": "acme.example/v1", "kind": "App", "name": "api", "uid": "1f0e"}
LOGIN = f"{TENANT}/externalsecret-postgresql-api"
URL = "postgresql://api:{{ .password | urlquery }}@postgresql-rw:5432"
SCALER = f"{TENANT}/horizontalpodautoscaler-api"
OF_NOBODY = {
    "type": "ContainerResource",
    "containerResource": {"name": "cpu", "container": "x", "target": {"type": "Utilization", "averageUtilization": 70}},
}
PROXY, LOG = "platform/gateway/envoyproxy-shared-gateway", "spec.telemetry.accessLog"
PUBLIC = "platform/certificates/certificate-wildcard.client-a.com"
TRIAL = "https://acme-staging-v02.api.letsencrypt.org/directory"
OBJECTS = f"{TENANT}/objectstore-backups-postgresql"
ENCRYPTED, KEY = "SERVER_SIDE_ENCRYPTION", "SSE_KMS_KEY_ID"
FILES, WEEKLY, DUMP = (
    f"{TENANT}/cronjob-backups-{name}" for name in ("minio-archive", "postgresql-archive", "postgresql-dump")
)
DAILY, TOKEN = f"{BACKUPS}/schedule-client-a-prod-daily", "automountServiceAccountToken"
OTHER_KEY = "arn:aws:kms:eu-west-1:210987654321:key/another"
OWNER = "spec.backupOwnerReference"
VOLUMES = "version: v1\nvolumePolicies: [{conditions: {pvcLabels: {cnpg.io/pvcRole: PG_DATA}}, action: {type: skip}}]\n"

REQUIREMENTS = f"{BACKUPS}/configmap-bucket-requirements"
LIFECYCLE = """{"place": "s3://monobase-main-backups", "storageClass": "STANDARD", "expiry": "none",
"encryption": "arn:aws:kms:eu-central-1:123456789012:key/6c2d3e4f-5061-4728-9304-b5c6d7e8f9a0",
"otherClasses": "none", "versioning": "kept for 30 days",
"lifecycle": {"Rules": [{"Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 7}}]}}"""
ARCHIVE = """{"place": "s3://monobase-main-archive", "storageClass": "GLACIER_IR",
"encryption": "arn:aws:kms:eu-west-1:210987654321:key/7d3e4f50-6172-4839-a415-c6d7e8f9a0b1",
"otherClasses": "none", "versioning": "kept for 30 days",
"expiry": [{"folder": "client-a-prod/", "days": 97}, {"folder": "client-b-prod/", "days": 97}],
"lifecycle": {"Rules": []}}"""
POLICY = """{"archives": {"Statement": [{"Effect": "Allow", "Action": "s3:*",
"Resource": "arn:aws:s3:::monobase-main-archive/<namespace>/*"}]}}"""


def variable(job: str, name: str) -> str:
    """The path of a variable of rclone in a job."""
    path = "spec.jobTemplate.spec.template.spec.containers.0.env"
    container = committed()[job]["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]
    return f"{path}.{[each['name'] for each in container['env']].index(f'RCLONE_CONFIG_{name}')}"


def alerting(rules: str, alert: str) -> list[str]:
    """The path of an alert among its rules."""
    known = committed()[rules]["spec"]["groups"][0]["rules"]
    return [f"spec.groups.0.rules.{number}" for number, each in enumerate(known) if each.get("alert") == alert]


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
    Mutation("reachability", f"{TENANT}-drill/networkpolicy-restored", {"spec.egress": GONE}),
    Mutation(
        "dead-policy", f"{TENANT}-drill/networkpolicy-restored", {"spec.podSelector.matchLabels.cnpg~io/cluster": "x"}
    ),
    Mutation("receiver", "platform/monitoring/externalsecret-receivers-client-a", {}),
    Mutation(
        "receiver",
        "argocd/application-kube-prometheus-stack",
        {"spec.source.helm.valuesObject.alertmanager.alertmanagerSpec.volumeMounts": []},
    ),
    Mutation("monitor", f"{TENANT}/podmonitor-postgresql", {"spec.podMetricsEndpoints.0.port": "http"}),
    Mutation("monitor", f"{TENANT}/podmonitor-minio", {"spec.selector.matchLabels.app~kubernetes~io/name": "files"}),
    Mutation("monitor", "platform/namespaces/velero/networkpolicy-velero", {"spec.ingress": GONE}),
    Mutation(
        "metric",
        "argocd/application-kube-prometheus-stack",
        {"spec.source.helm.valuesObject.kubeStateMetrics": {"enabled": False}},
    ),
    Mutation(
        "metric",
        "platform/monitoring/prometheusrule-postgresql",
        {"spec.groups.0.rules.0.expr": "cnpg_collector_is_up == 0"},
    ),
    Mutation(
        "metric",
        "platform/monitoring/prometheusrule-postgresql",
        {"spec.groups.0.rules.0.expr": "vector(0) > 1"},
    ),
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
    Mutation("store-route", f"{TENANT}/httproute-minio", {"spec.rules.0.matches.0.path.value": "/minio/health"}),
    Mutation("gateway", "platform/gateway/envoyproxy-shared-gateway", {f"{ENVOY}.replicas": 1}),
    Mutation("gateway", "platform/gateway/clienttrafficpolicy-shared-gateway", {}),
    Mutation(
        "pod-security",
        "platform/gateway/envoyproxy-shared-gateway",
        {f"{ENVOY}.container.securityContext.privileged": True},
    ),
    Mutation("unwatched", f"{TENANT}/podmonitor-postgresql", {}),
    Mutation("unwatched", f"{TENANT}/podmonitor-minio", {}),
    Mutation("alert", "platform/monitoring/prometheusrule-postgresql", {f"{ALERT}.labels": GONE}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-jobs", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-postgresql", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-velero", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-restore-drills", {}),
    Mutation(
        "backup-alert",
        "platform/monitoring/prometheusrule-restore-drills",
        {f"{ALERT}.expr": 'time() - kube_cronjob_status_last_successful_time{cronjob="drill"} > 80 * 86400'},
    ),
    Mutation("route-backend", f"{TENANT}/httproute-api", {"spec.rules.0.backendRefs.0.weight": 0}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.synchronous_commit": "off"}),
    Mutation("node-room", f"{TENANT}/cluster-postgresql", {"spec.resources.requests.memory": "15Gi"}),
    Mutation("secret-store", "platform/tenants/client-a-prod/secretstore-secret-store", {}),
    Mutation("secret-store", f"{BACKUPS}/rolebinding-secret-store", {}),
    Mutation("schedule-fires", f"{BACKUPS}/schedule-client-a-prod-daily", {"spec.schedule": "51 1 30 2 *"}),
    Mutation("schedule-fires", f"{TENANT}/scheduledbackup-backups-postgresql", {"spec.schedule": "0 51 24 * * *"}),
    Mutation("unprotected", f"{TENANT}/configmap-backups", {}),
    Mutation("unprotected", f"{BACKUPS}/schedule-client-a-prod-daily", {"spec.template.includedNamespaces": ["other"]}),
    Mutation("recovery-point", f"{TENANT}/configmap-backups", {"data.postgresql~json": STATED.replace("72h", "24h")}),
    Mutation("recovery-point", f"{TENANT}/objectstore-backups-postgresql", {"spec.retentionPolicy": "29d"}),
    Mutation("recovery-point", f"{TENANT}/cronjob-backups-minio-copy", {"spec.schedule": "53 1 * * 1-5"}),
    Mutation("recovery-point", f"{TENANT}/cronjob-backups-minio-archive", {"spec.schedule": "51 5 1,15 * *"}),
    Mutation("recovery-point", f"{BACKUPS}/schedule-client-a-prod-weekly", {"spec.template.ttl": "2159h0m0s"}),
    Mutation("recovery-point", f"{TENANT}/cronjob-backups-postgresql-dump", {}),
    Mutation("recovery-point", f"{TENANT}/cronjob-backups-postgresql-dump", {"spec.schedule": "51 5 1,15 * *"}),
    Mutation("backup-place", f"{BACKUPS}/backupstoragelocation-archive", {"spec.objectStorage.bucket": PRIMARY}),
    Mutation(
        "backup-place",
        f"{TENANT}/serviceaccount-backups-minio-archive",
        {"metadata.annotations.eks~amazonaws~com/role-arn": "arn:aws:iam::123456789012:role/backups-client-a-prod"},
    ),
    Mutation("backup-place", f"{TENANT}/cronjob-backups-postgresql-archive", {ARCHIVED: f"archive:{PRIMARY}/a"}),
    Mutation("recovery-point", f"{TENANT}/cronjob-backups-minio-archive", {COUNTED: "10"}),
    Mutation("backup-place", f"{TENANT}/cronjob-backups-postgresql-archive", {SOURCE: OF_ANOTHER}),
    Mutation("backup-needs", f"{TENANT}/objectstore-backups-postgresql", {"spec.configuration.data.encryption": GONE}),
    Mutation("backup-needs", f"{TENANT}/objectstore-backups-postgresql", {"spec.configuration.wal.encryption": GONE}),
    Mutation("backup-needs", f"{TENANT}/configmap-backups-minio-copy-config", {COPIES: "exit 0"}),
    Mutation("backup-needs", OBJECTS, {"spec.configuration.data.additionalCommandArgs": GONE}),
    Mutation("backup-needs", OBJECTS, {"spec.configuration.wal.archiveAdditionalCommandArgs": GONE}),
    Mutation("backup-needs", COPY, {variable(COPY, f"PRIMARY_{ENCRYPTED}"): GONE}),
    Mutation("backup-needs", FILES, {variable(FILES, f"ARCHIVE_{KEY}"): GONE}),
    Mutation("backup-needs", WEEKLY, {f"{variable(WEEKLY, f'ARCHIVE_{KEY}')}.value": OTHER_KEY}),
    Mutation("backup-needs", DUMP, {variable(DUMP, f"ARCHIVE_{ENCRYPTED}"): GONE}),
    Mutation("backup-needs", f"{TENANT}/scheduledbackup-backups-postgresql-hourly", {OWNER: "cluster"}),
    Mutation("backup-needs", f"{TENANT}/scheduledbackup-backups-postgresql", {OWNER: "self"}),
    Mutation("backup-needs", f"{BACKUPS}/schedule-client-a-prod-weekly", {"spec.useOwnerReferencesInBackup": True}),
    Mutation("backup-needs", f"{BACKUPS}/schedule-client-a-prod-daily", {"spec.template.resourcePolicy": GONE}),
    Mutation("backup-needs", f"{BACKUPS}/configmap-volume-policy", {"data.policy~yaml": VOLUMES}),
    Mutation("backup-needs", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.archive_timeout": "25h"}),
    Mutation("backup-place", f"{BACKUPS}/backupstoragelocation-archive", {"spec.config.region": "eu-central-1"}),
    Mutation("backup-place", REQUIREMENTS, {"data.primary~json": LIFECYCLE}),
    Mutation("backup-place", REQUIREMENTS, {"data.archive~json": ARCHIVE}),
    Mutation("backup-place", REQUIREMENTS, {"data.policies~json": POLICY}),
    Mutation("backup-needs", f"{TENANT}/scheduledbackup-backups-postgresql", {"spec.suspend": True}),
    Mutation("backup-needs", f"{TENANT}/cluster-postgresql", {"spec.plugins.0.isWALArchiver": False}),
    Mutation("backup-needs", f"{TENANT}/role-backups-postgresql-prune", {"rules.0.verbs": ["get", "list"]}),
    Mutation("backup-needs", f"{BACKUPS}/externalsecret-velero-repo-credentials", {}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {"spec.suspend": True}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {"spec.schedule": "51 9 1,15 * *"}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {f"{DRILL}.containers.0.env.5.value": "86400"}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {f"{DRILL}.containers.0.env.6.value": ""}),
    Mutation("restore-drill", f"{DRILLED}/objectstore-origin", {}),
    Mutation("restore-drill", f"{DRILLED}/objectstore-origin", {ORIGIN: "s3://monobase-main-archive/client-a-prod"}),
    Mutation("restore-drill", f"{DRILLED}/imagecatalog-restored", {}),
    Mutation("restore-drill", f"{DRILLED}/role-drill", {}),
    Mutation("restore-drill", f"{DRILLED}/role-drill", {"rules.0.resourceNames": ["restored"]}),
    Mutation("restore-drill", f"{DRILLED}/role-drill", {"rules.1.verbs": ["get", "list", "watch"]}),
    Mutation("restore-drill", f"{DRILLED}/rolebinding-drill", {}),
    Mutation("restore-drill", f"{TENANT}/cluster-postgresql", {"spec.plugins.0.parameters.serverName": "again"}),
    Mutation("restore-drill", f"{TENANT}/cluster-postgresql", {"spec.managed.roles.2.passwordSecret.name": "other"}),
    Mutation("restore-drill", f"{TENANT}/configmap-backups", {"data.postgresql~json": STATED}),
    Mutation("restore-drill", f"{TENANT}/cronjob-drill-sentinel", {}),
    Mutation("restore-drill", f"{TENANT}/cronjob-drill-sentinel", {"spec.suspend": True}),
    Mutation("restore-drill", f"{TENANT}/cronjob-drill-sentinel", {"spec.schedule": "*/30 * * * *"}),
    Mutation("restore-drill", f"{TENANT}/database-postgresql", {"spec.schemas": []}),
    Mutation("reference", f"{TENANT}/imagecatalog-postgresql", {}),
    Mutation("reference", "platform/storage/storageclass-monobase-db", {}),
    Mutation("reference", f"{TENANT}/certificate-minio-tls", {"spec.issuerRef.name": "nobody"}),
    Mutation("route-conflict", f"{TENANT}/httproute-api", {"spec.rules.+": {"backendRefs": []}}),
    Mutation("route-host", f"{TENANT}/httproute-api", {"spec.hostnames": ["api.client-b.com"]}),
    Mutation("backend-tls", f"{TENANT}/backendtlspolicy-minio", {}),
    Mutation(
        "certificate-host", "platform/certificates/certificate-wildcard.client-a.com", {"spec.dnsNames": ["a.com"]}
    ),
    Mutation("certificate-host", "platform/certificates/clusterissuer-letsencrypt", {"spec.acme.solvers.0": GONE}),
    Mutation("delivery", "argocd/application-client-a-prod", {"spec.source.path": "dist/main/clients/client-a"}),
    Mutation("delivery", "argocd/application-client-b-prod", {}),
    Mutation("project", "argocd/appproject-client-a", {"spec.destinations.0.namespace": "*"}),
    Mutation("project", "argocd/application-storage", {"spec.destination.namespace": GONE}),
    Mutation(
        "foreign-name",
        f"{TENANT}/externalsecret-valkey-api",
        {"spec.target.template.data.url": "rediss://valkey.client-b-prod.svc:6379/0"},
    ),
    Mutation("shared-host", "clients/client-b-prod/httproute-api", {"spec.hostnames": ["api.client-a.com"]}),
    Mutation(
        "shared-secret",
        "clients/client-a-staging/externalsecret-api-secrets",
        {"spec.data.0.remoteRef.key": "monobase/client-a/prod/api-secrets"},
    ),
    Mutation(
        "shared-secret",
        "clients/client-d-prod/externalsecret-api-secrets",
        {"spec.data.0.remoteRef": {"key": "monobase/client-b/prod/minio-root"} | REMOTE},
    ),
    Mutation(
        "shared-secret",
        "clients/client-d-prod/externalsecret-api-secrets",
        {"spec.dataFrom": [{"extract": {"key": "monobase/client-b/prod/minio-root"} | REMOTE}]},
    ),
    Mutation(
        "shared-secret",
        "platform/monitoring/externalsecret-grafana-admin",
        {"spec.data.0.remoteRef.key": "monobase/client-b/prod/minio-root"},
    ),
    Mutation(
        "shared-identity",
        "platform/tenants/client-b-prod/serviceaccount-secret-store",
        {"metadata.annotations.eks~amazonaws~com/role-arn": "arn:aws:iam::123456789012:role/secrets-client-a-prod"},
    ),
    Mutation(
        "shared-backup",
        "clients/client-b-prod/objectstore-backups-postgresql",
        {"spec.configuration.destinationPath": "s3://monobase-main-backups/client-a-prod"},
    ),
    Mutation(
        "foreign-access",
        "platform/tenants/client-a-prod/rolebinding-secret-store",
        {"subjects.0.namespace": "client-b-prod"},
    ),
    *(
        Mutation("foreign-access", BINDING, {"subjects.+": {"kind": kind, "name": name} | RBAC})
        for kind, name in (
            ("Group", "system:authenticated"),
            ("Group", "system:serviceaccounts"),
            ("Group", "system:serviceaccounts:client-a-prod"),
            ("User", "system:serviceaccount:client-a-prod:api"),
            ("User", "system:kube-scheduler"),
        )
    ),
    Mutation(
        "foreign-access",
        "platform/gateway/gateway-shared-gateway",
        {"spec.listeners.1.allowedRoutes.namespaces": {"from": "All"}},
    ),
    Mutation("secret-material", API, {f"{CONTAINER}.args": ["--password=Sup3rS3cret9"]}),
    Mutation("secret-material", API, {f"{CONTAINER}.args": ["--db-password", "Sup3rS3cret9"]}),
    Mutation("secret-material", API, {f"{CONTAINER}.command": ["sh", "-c", "PGPASSWORD=Sup3rS3cret9 psql"]}),
    Mutation("secret-material", f"{TENANT}/configmap-account-config", {"data.db-password": "Sup3rS3cret9"}),
    Mutation("secret-material", f"{TENANT}/configmap-account-config", {"data.x": "A=1\nDB_PASSWORD=Sup3rS3cret9\n"}),
    Mutation("secret-material", API, {"metadata.annotations.db-password": "Sup3rS3cret9"}),
    Mutation("secret-material", "argocd/application-velero", {f"{VALUES}.adminPassword": "Sup3rS3cret9"}),
    Mutation("secret-material", API, {f"{CONTAINER}.env.+": {"name": "SMTP_PASSWORD", "value": "hunter2"}}),
    Mutation(
        "secret-material",
        f"{TENANT}/configmap-account-config",
        {"data.api-url": "https://api:hunter2@api.client-a.com"},
    ),
    Mutation(
        "secret-material",
        "platform/monitoring/externalsecret-receivers-platform",
        {"spec.data.1.remoteRef.property": "R0ABCDEF0123456789abcdef01234567"},
    ),
    Mutation("name", f"{TENANT}/cronjob-backups-minio-copy", {"metadata.name": "a" * 53}),
    Mutation("name", API, {"metadata.labels.monobase~io/environment": "prod & more"}),
    Mutation("dead-selector", f"{TENANT}/poddisruptionbudget-api", {"spec.selector.matchLabels": {"app": "api"}}),
    Mutation("dead-selector", API, {f"{POD}.topologySpreadConstraints.0.labelSelector.matchLabels": {"app": "api"}}),
    Mutation("service-host", f"{TENANT}/service-valkey", {}),
    Mutation("service-host", f"{TENANT}/service-minio", {"spec.ports.0.port": 9001}),
    Mutation("secret-refresh", f"{TENANT}/externalsecret-postgresql-api", {"spec.refreshInterval": "0"}),
    Mutation("fixpoint", API, {f"{CONTAINER}.imagePullPolicy": GONE}),
    Mutation("fixpoint", f"{TENANT}/service-api", {"spec.ports.0.protocol": GONE}),
    Mutation("fixpoint", f"{TENANT}/cluster-postgresql", {"spec.enablePDB": GONE}),
    Mutation("ignored-difference", APPLICATION, {"spec.ignoreDifferences": [EVERYTHING]}),
    Mutation("ignored-difference", APPLICATION, {"spec.ignoreDifferences": [{**IMAGES, "name": "api"}]}),
    Mutation("rollout", API, {"spec.strategy": {"type": "Recreate"}}),
    Mutation("rollout", API, {"spec.strategy.rollingUpdate.maxUnavailable": "100%"}),
    Mutation("rollout", API, {f"{CONTAINER}.lifecycle": GONE}),
    Mutation("rollout", API, {f"{POD}.terminationGracePeriodSeconds": 1}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe": GONE}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe.httpGet.port": "web"}),
    Mutation("health", API, {f"{CONTAINER}.readinessProbe.httpGet.port": 8081}),
    Mutation("hardening", API, {f"{CONTAINER}.securityContext.readOnlyRootFilesystem": False}),
    Mutation("hardening", API, {f"{POD}.enableServiceLinks": True}),
    Mutation("superuser", f"{TENANT}/cluster-postgresql", {"spec.managed.roles.0.superuser": True}),
    Mutation("superuser", f"{TENANT}/cluster-postgresql", {"spec.enableSuperuserAccess": True}),
    Mutation("failover", f"{TENANT}/cluster-postgresql", {"spec.instances": 1}),
    Mutation("failover", f"{TENANT}/cluster-postgresql", {"spec.postgresql.synchronous": GONE}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.postgresql.parameters.fsync": "off"}),
    Mutation(
        "database-settings", f"{TENANT}/cluster-postgresql", {"spec.postgresql.pg_hba": ["hostssl all all all trust"]}
    ),
    Mutation(
        "database-settings", f"{TENANT}/cluster-postgresql", {"spec.postgresql.parameters.shared_buffers": "16384MB"}
    ),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"metadata.annotations.cnpg~io/hibernation": "on"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.storage.storageClass": "monobase-scratch"}),
    Mutation(
        "backup-needs", f"{BACKUPS}/schedule-client-a-prod-daily", {"spec.template.excludedResources": ["secrets"]}
    ),
    Mutation("backup-needs", DAILY, {"spec.template.includedResources": ["configmaps"]}),
    Mutation("backup-needs", DAILY, {"spec.template.includedNamespaceScopedResources": ["secrets"]}),
    Mutation("backup-needs", DAILY, {"spec.template.excludedNamespaceScopedResources": ["persistentvolumeclaims"]}),
    Mutation("backup-needs", DAILY, {"spec.template.includeClusterResources": False}),
    Mutation("backup-needs", f"{TENANT}/cronjob-backups-postgresql-prune", {f"{DRILL}.{TOKEN}": False}),
    Mutation("backup-needs", FILES, {f"{DRILL}.initContainers": GONE}),
    Mutation("backup-needs", DUMP, {f"{DRILL}.initContainers": GONE}),
    Mutation("backup-needs", COPY, {variable(COPY, "PRIMARY_ENV_AUTH"): GONE}),
    Mutation("backup-needs", OBJECTS, {"spec.configuration.s3Credentials.inheritFromIAMRole": False}),
    Mutation("backup-needs", FILES, {"spec.jobTemplate.spec.activeDeadlineSeconds": 36000}),
    Mutation("backup-needs", "argocd/application-snapshot-controller", {}),
    Mutation("restore-drill", f"{DRILLED}/cronjob-drill", {f"{DRILL}.{TOKEN}": False}),
    *(
        Mutation("backup-alert", f"platform/monitoring/prometheusrule-backups-{name}", {path: GONE})
        for name, alert in (
            ("postgresql", "PostgresLogNotArchived"),
            ("postgresql", "PostgresLogStalled"),
            ("postgresql", "PostgresHistoryLost"),
            ("velero", "VeleroLocationUnavailable"),
        )
        for path in alerting(f"platform/monitoring/prometheusrule-backups-{name}", alert)
    ),
    Mutation("database-variable", API, {f"{CONTAINER}.env.5.value": "postgresql-r"}),
    Mutation("database-variable", API, {f"{CONTAINER}.env.6.value": "client_b"}),
    Mutation("database-variable", API, {f"{CONTAINER}.env.8.value": "5433"}),
    Mutation("secret-template", f"{TENANT}/externalsecret-postgresql-api", {f"{TEMPLATE}.url": "{{ .password"}),
    Mutation("secret-template", f"{TENANT}/externalsecret-postgresql-api", {f"{TEMPLATE}.url": "{{ .pasword }}"}),
    Mutation(
        "secret-template",
        f"{TENANT}/externalsecret-postgresql-api",
        {f"{TEMPLATE}.url": "postgres://api:{{ .password }}@postgresql-rw:5432/client_a?sslmode=verify-full"},
    ),
    Mutation("kept", f"{TENANT}/cluster-postgresql", {KEEP: GONE}),
    Mutation("kept", f"{TENANT}/statefulset-minio", {KEEP: GONE}),
    Mutation("kept", "platform/tenants/client-a-prod/namespace-client-a-prod", {KEEP: "Delete=confirm"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy": {}}),
    Mutation("sync", APPLICATION, {"spec.source.targetRevision": "HEAD"}),
    Mutation("sync", APPLICATION, {"spec.source.targetRevision": "dev"}),
    Mutation("sync", "argocd/application-root", {"spec.source.targetRevision": "dev"}),
    Mutation("sync", APPLICATION, {"spec.destination.server": "https://1.2.3.4"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions.+": "Force=true"}),
    Mutation("exposure", f"{TENANT}/service-api", {"spec.type": "LoadBalancer"}),
    Mutation("exposure", f"{TENANT}/service-api", {"spec.externalIPs": ["192.0.2.1"]}),
    Mutation(
        "exposure",
        f"{TENANT}/securitypolicy-api",
        {"spec.cors.allowOrigins": ["*"], "spec.cors.allowCredentials": True},
    ),
    Mutation("tenant-priority", API, {f"{POD}.priorityClassName": "system-cluster-critical"}),
    Mutation(
        "secret-store",
        f"{TENANT}/externalsecret-api-secrets",
        {"spec.secretStoreRef": {"kind": "ClusterSecretStore", "name": "x"}},
    ),
    Mutation("secret-store", f"{TENANT}/externalsecret-api-secrets", {"spec.target.deletionPolicy": "Delete"}),
    Mutation("growth", f"{TENANT}/cluster-postgresql", {"spec.storage.size": "1Gi"}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {f"{REDIRECT}.statusCode": 302}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {f"{REDIRECT}.scheme": "http"}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {"spec.hostnames": ["api.client-a.com"]}),
    Mutation("https-only", f"{TENANT}/httproute-api", {"spec.parentRefs.0.sectionName": "http"}),
    Mutation("https-only", SHARED, {"spec.listeners.1.protocol": "HTTP", "spec.listeners.1.tls": GONE}),
    Mutation("https-only", SHARED, {"spec.listeners.1.port": 8443}),
    Mutation("https-only", "platform/gateway/clienttrafficpolicy-shared-gateway", {"spec.tls.minVersion": "1.0"}),
    Mutation("certificate-host", SHARED, {"spec.listeners.1.hostname": GONE}),
    Mutation("wave-order", "argocd/application-cloudnative-pg", {WAVE: "1"}),
    Mutation("wave-order", "argocd/application-cloudnative-pg", {}),
    Mutation("wave-order", "argocd/application-gateway-definitions", {WAVE: "5"}),
    Mutation("wave-order", "argocd/application-namespaces", {WAVE: "5"}),
    Mutation("wave-order", "argocd/application-priorities", {WAVE: "9"}),
    Mutation("wave-order", "argocd/appproject-client-a", {WAVE: "9"}),
    Mutation("wave-order", "platform/tenants/client-a-prod/namespace-client-a-prod", {WAVE: "5"}),
    Mutation("wave-order", f"{TENANT}/externalsecret-api-secrets", {WAVE: "10"}),
    Mutation("wave-order", f"{TENANT}/configmap-account-config", {WAVE: "10"}),
    Mutation("wave-order", f"{TENANT}/certificate-minio-tls", {WAVE: "3"}),
    Mutation("wave-order", f"{TENANT}/cluster-postgresql", {WAVE: "7"}),
    Mutation("wave-order", f"{TENANT}/networkpolicy-api", {WAVE: "30"}),
    Mutation("wave-order", f"{TENANT}/job-minio-provision", {WAVE: "-7"}),
    Mutation("memory-limit", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\nmaxmemory 536870912\n"}),
    Mutation("memory-limit", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\n"}),
    Mutation("cache-access", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\nmaxmemory 201326592\n"}),
    Mutation("cache-access", f"{TENANT}/configmap-valkey-config", {CACHE: "port 6379\naclfile /x\n"}),
    Mutation("memory-limit", f"{TENANT}/statefulset-minio", {f"{CONTAINER}.env.0.value": "4GiB"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.work_mem": "512MB"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.maintenance_work_mem": "16GB"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.imageCatalogRef.major": 17}),
    Mutation("job-deadline", COPY, {"spec.startingDeadlineSeconds": 5}),
    Mutation("job-deadline", COPY, {"spec.jobTemplate.spec.activeDeadlineSeconds": 5}),
    *(
        Mutation("job-deadline", job, {"spec.jobTemplate.spec.activeDeadlineSeconds": 60})
        for job in (COPY, FILES, WEEKLY, DUMP, f"{DRILLED}/cronjob-drill")
    ),
    Mutation("backup-needs", f"{TENANT}/cronjob-backups-minio-copy", {"spec.concurrencyPolicy": "Allow"}),
    Mutation("image-digest", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:5.3.2"}),
    Mutation("image-digest", f"{TENANT}/imagecatalog-postgresql", {"spec.images.0.image": "ghcr.io/a/postgresql:18.1"}),
    Mutation("image-registry", API, {f"{CONTAINER}.imagePullPolicy": "Never"}),
    Mutation("replicas", f"{TENANT}/horizontalpodautoscaler-api", {}),
    Mutation("quota", "platform/tenants/client-a-prod/limitrange-limits", {}),
    Mutation("requests", f"{TENANT}/deployment-valkey", {f"{POD}.volumes.0.emptyDir": {}}),
    Mutation("rollout", API, {"spec.paused": True}),
    Mutation("account-token", f"{TENANT}/serviceaccount-api", {"automountServiceAccountToken": True}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.renewBeforePercentage": 1}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.renewBeforePercentage": 99}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.duration": "1h0m0s"}),
    Mutation("certificate-name", f"{TENANT}/backendtlspolicy-minio", {"spec.validation.hostname": "minio.other.svc"}),
    Mutation("certificate-name", f"{TENANT}/certificate-valkey-tls", {"spec.dnsNames": ["x.client-a-prod.svc"]}),
    Mutation("certificate-name", f"{TENANT}/certificate-minio-tls", {"spec.usages": ["client auth"]}),
    Mutation("certificate-name", "platform/tenants/client-a-prod/certificate-internal-ca", {"spec.isCA": False}),
    Mutation(
        "secret-key", "platform/tenants/client-a-prod/issuer-internal-ca", {"spec.ca.secretName": "of-somebody-else"}
    ),
    Mutation("secret-key", f"{TENANT}/externalsecret-postgresql-api", {"spec.target.creationPolicy": "None"}),
    Mutation("database-login", f"{TENANT}/cluster-postgresql", {"spec.managed.roles.0.login": False}),
    Mutation("database-login", f"{TENANT}/cluster-postgresql", {"spec.managed.roles.0.ensure": "absent"}),
    Mutation("database-login", f"{TENANT}/cluster-postgresql", {"spec.postgresql.pg_hba.0": "hostssl x dump all md5"}),
    Mutation("database-login", f"{TENANT}/database-postgresql", {"spec.owner": "postgres"}),
    Mutation("store-servers", f"{TENANT}/statefulset-minio", {"spec.replicas": 5}),
    Mutation("store-servers", f"{TENANT}/statefulset-minio", {f"{CONTAINER}.volumeMounts.1.mountPath": "/elsewhere"}),
    Mutation("store-servers", f"{TENANT}/statefulset-minio", {f"{CONTAINER}.env.9.value": "EC:4"}),
    Mutation("store-servers", f"{TENANT}/service-minio-hl", {"spec.clusterIP": GONE}),
    Mutation("store-servers", f"{TENANT}/service-minio-hl", {"spec.publishNotReadyAddresses": False}),
    Mutation("store-servers", f"{TENANT}/certificate-minio-tls", {"spec.dnsNames": ["minio.client-a-prod.svc"]}),
    Mutation("refused", API, {"metadata.resourceVersion": "81734"}),
    Mutation("refused", API, {"metadata.ownerReferences": [OWNED]}),
    Mutation("image-version", API, {f"{CONTAINER}.image": "ghcr.io/monobaselabs/api:5.3.2@sha256:4c7b"}),
    Mutation("placement", API, {f"{POD}.nodeName": "apps-0"}),
    Mutation("pod-dns", API, {f"{POD}.dnsPolicy": "Default"}),
    Mutation("pod-dns", API, {f"{POD}.hostAliases": [{"ip": "192.0.2.7", "hostnames": ["postgresql-rw"]}]}),
    Mutation("service-endpoints", f"{TENANT}/service-api", {"spec.publishNotReadyAddresses": True}),
    Mutation("service-endpoints", f"{TENANT}/service-api", {"spec.internalTrafficPolicy": "Local"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL}/client_a?sslmode=require"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL}/client_b?sslmode=verify-full"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL.replace('api', 'x')}/client_a?sslmode=verify-full"}),
    Mutation("database-login", LOGIN, {"spec.target.template.metadata": GONE}),
    Mutation("secret-refresh", LOGIN, {"spec.refreshInterval": "8760h"}),
    Mutation("autoscaler-metric", SCALER, {"spec.behavior.scaleUp.selectPolicy": "Disabled"}),
    Mutation("autoscaler-metric", SCALER, {"spec.metrics.0": OF_NOBODY}),
    Mutation("log-content", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.log_statement": "all"}),
    Mutation("log-content", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.log_parameter_max_length": "-1"}),
    Mutation("log-content", PROXY, {f"{LOG}.settings.0.format.json.user": "%REQ(AUTHORIZATION)%"}),
    Mutation("log-content", PROXY, {f"{LOG}.settings.0.format.json.path": "%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%"}),
    Mutation("log-content", PROXY, {LOG: {"disable": True}}),
    Mutation("log-content", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.pgaudit~log": "none"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.nodeMaintenanceWindow": MAINTAINED}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.autovacuum": "off"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.bootstrap.initdb.dataChecksums": False}),
    Mutation(
        "database-settings",
        f"{TENANT}/cluster-postgresql",
        {"metadata.annotations.cnpg~io/reconciliationLoop": "disabled"},
    ),
    Mutation(
        "superuser",
        f"{TENANT}/cluster-postgresql",
        {"spec.bootstrap.initdb.postInitApplicationSQL.+": "ALTER ROLE client_a_owner SUPERUSER"},
    ),
    Mutation("exposure", f"{TENANT}/securitypolicy-api", {"spec.cors.allowOrigins": ["http://app.client-a.com"]}),
    Mutation("https-only", "platform/gateway/clienttrafficpolicy-shared-gateway", {"spec.tls.ciphers": ["AES128-SHA"]}),
    Mutation("certificate-trust", PUBLIC, {"spec.issuerRef.name": "monobase-selfsigned"}),
    Mutation("certificate-trust", PUBLIC, {"spec.issuerRef.name": "monobase-internal"}),
    Mutation("certificate-trust", "platform/certificates/clusterissuer-letsencrypt", {"spec.acme.server": TRIAL}),
    Mutation("certificate-authority", AUTHORITY, {"spec.nameConstraints": GONE}),
    Mutation("certificate-authority", AUTHORITY, {"spec.nameConstraints.permitted.dnsDomains.+": "client-b-prod.svc"}),
    Mutation("quota", f"platform/{QUOTA}", {"spec.scopes": ["BestEffort"]}),
    Mutation("alert", STACK, {f"{PROMETHEUS}.ruleSelector": {"matchLabels": {"team": "platform"}}}),
    Mutation("alert", STACK, {f"{PROMETHEUS}.ruleSelectorNilUsesHelmValues": True}),
    Mutation("backup-needs", "argocd/application-velero", {f"{VALUES}.initContainers": []}),
    Mutation("kept", "platform/storage/storageclass-monobase-db", {"reclaimPolicy": "Delete"}),
    Mutation("sync", API, {"metadata.annotations.argocd~argoproj~io/hook": "PreDelete"}),
    Mutation("sync", APPLICATION, {"metadata.annotations.argocd~argoproj~io/skip-reconcile": "true"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions.+": "Validate=false"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.selfHeal": False}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.prune": False}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.automated.allowEmpty": True}),
    Mutation("sync", APPLICATION, {"spec.source.directory.include": "*.yml"}),
    Mutation("sync", APPLICATION, {"spec.source.directory.exclude": "networkpolicy-*"}),
    Mutation("sync", APPLICATION, {"spec.syncPolicy.syncOptions": ["CreateNamespace=false"]}),
    Mutation("kept", APPLICATION, {"metadata.finalizers": ["resources-finalizer.argocd.argoproj.io"]}),
    Mutation("kept", f"{TENANT}/database-postgresql", {"spec.databaseReclaimPolicy": "delete"}),
    Mutation("kept", f"{TENANT}/statefulset-minio", {f"{CLAIMS}.whenDeleted": "Delete"}),
    Mutation(
        "project",
        "argocd/appproject-client-a",
        {"spec.namespaceResourceWhitelist.+": {"group": "", "kind": "Secret"}},
    ),
]
