"""What keeps stores from being backed up, or from coming back."""

from __future__ import annotations

from ..dist import GONE, Mutation, committed
from .places import ALERT, BACKUPS, COPY, DRILLED, DUMP, FILES, PARAMETERS, TENANT, VALUES, WEEKLY

PRIMARY = "monobase-main-backups"
ARCHIVED = "spec.jobTemplate.spec.template.spec.containers.0.env.19.value"
SOURCE = ARCHIVED.replace("19", "18")
COPIES = "data.etc~backups~copy-files~sh"
OF_ANOTHER = f"primary:{PRIMARY}/client-b-prod/postgresql"
COUNTED = ARCHIVED.replace("19", "2")
DRILL = "spec.jobTemplate.spec.template.spec"
ORIGIN = "spec.configuration.destinationPath"
STATED = '{"tier": "production", "keptBy": "plan", "hourly": "72h", "daily": "30d", "weekly": "90d", "dumps": "90d"}'
OBJECTS = f"{TENANT}/objectstore-backups-postgresql"
ENCRYPTED, KEY = "SERVER_SIDE_ENCRYPTION", "SSE_KMS_KEY_ID"
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
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-jobs", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-postgresql", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-backups-velero", {}),
    Mutation("backup-alert", "platform/monitoring/prometheusrule-restore-drills", {}),
    Mutation(
        "backup-alert",
        "platform/monitoring/prometheusrule-restore-drills",
        {f"{ALERT}.expr": 'time() - kube_cronjob_status_last_successful_time{cronjob="drill"} > 80 * 86400'},
    ),
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
    Mutation("backup-needs", f"{TENANT}/cronjob-backups-minio-copy", {"spec.concurrencyPolicy": "Allow"}),
    Mutation("backup-needs", "argocd/application-velero", {f"{VALUES}.initContainers": []}),
]
