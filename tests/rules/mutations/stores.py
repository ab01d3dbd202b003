"""What harms databases, object stores and caches, or says too much in logs."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, CACHE, CONTAINER, LOGIN, PARAMETERS, TENANT

MAINTAINED = {"inProgress": True, "reusePVC": False}
PROXY, LOG = "platform/gateway/envoyproxy-shared-gateway", "spec.telemetry.accessLog"

MUTATIONS = [
    Mutation("store-route", f"{TENANT}/httproute-minio", {"spec.rules.0.matches.0.path.value": "/minio/health"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.synchronous_commit": "off"}),
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
    Mutation("database-variable", API, {f"{CONTAINER}.env.5.value": "postgresql-r"}),
    Mutation("database-variable", API, {f"{CONTAINER}.env.6.value": "client_b"}),
    Mutation("database-variable", API, {f"{CONTAINER}.env.8.value": "5433"}),
    Mutation("cache-access", f"{TENANT}/configmap-valkey-config", {CACHE: "port 0\nmaxmemory 201326592\n"}),
    Mutation("cache-access", f"{TENANT}/configmap-valkey-config", {CACHE: "port 6379\naclfile /x\n"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.work_mem": "512MB"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {f"{PARAMETERS}.maintenance_work_mem": "16GB"}),
    Mutation("database-settings", f"{TENANT}/cluster-postgresql", {"spec.imageCatalogRef.major": 17}),
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
    Mutation("database-login", LOGIN, {"spec.target.template.metadata": GONE}),
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
]
