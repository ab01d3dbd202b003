"""What leads to nothing, and what policies let through."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, LOGIN, POD, TENANT

TEMPLATE = "spec.target.template.data"
URL = "postgresql://api:{{ .password | urlquery }}@postgresql-rw:5432"

MUTATIONS = [
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
    Mutation("reference", f"{TENANT}/imagecatalog-postgresql", {}),
    Mutation("reference", "platform/storage/storageclass-monobase-db", {}),
    Mutation("reference", f"{TENANT}/certificate-minio-tls", {"spec.issuerRef.name": "nobody"}),
    Mutation("name", f"{TENANT}/cronjob-backups-minio-copy", {"metadata.name": "a" * 53}),
    Mutation("name", API, {"metadata.labels.monobase~io/environment": "prod & more"}),
    Mutation("dead-selector", f"{TENANT}/poddisruptionbudget-api", {"spec.selector.matchLabels": {"app": "api"}}),
    Mutation("dead-selector", API, {f"{POD}.topologySpreadConstraints.0.labelSelector.matchLabels": {"app": "api"}}),
    Mutation("service-host", f"{TENANT}/service-valkey", {}),
    Mutation("service-host", f"{TENANT}/service-minio", {"spec.ports.0.port": 9001}),
    Mutation("secret-refresh", f"{TENANT}/externalsecret-postgresql-api", {"spec.refreshInterval": "0"}),
    Mutation("secret-template", f"{TENANT}/externalsecret-postgresql-api", {f"{TEMPLATE}.url": "{{ .password"}),
    Mutation("secret-template", f"{TENANT}/externalsecret-postgresql-api", {f"{TEMPLATE}.url": "{{ .pasword }}"}),
    Mutation(
        "secret-template",
        f"{TENANT}/externalsecret-postgresql-api",
        {f"{TEMPLATE}.url": "postgres://api:{{ .password }}@postgresql-rw:5432/client_a?sslmode=verify-full"},
    ),
    Mutation("replicas", f"{TENANT}/horizontalpodautoscaler-api", {}),
    Mutation(
        "secret-key", "platform/tenants/client-a-prod/issuer-internal-ca", {"spec.ca.secretName": "of-somebody-else"}
    ),
    Mutation("secret-key", f"{TENANT}/externalsecret-postgresql-api", {"spec.target.creationPolicy": "None"}),
    Mutation("pod-dns", API, {f"{POD}.dnsPolicy": "Default"}),
    Mutation("pod-dns", API, {f"{POD}.hostAliases": [{"ip": "192.0.2.7", "hostnames": ["postgresql-rw"]}]}),
    Mutation("service-endpoints", f"{TENANT}/service-api", {"spec.publishNotReadyAddresses": True}),
    Mutation("service-endpoints", f"{TENANT}/service-api", {"spec.internalTrafficPolicy": "Local"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL}/client_a?sslmode=require"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL}/client_b?sslmode=verify-full"}),
    Mutation("database-url", LOGIN, {f"{TEMPLATE}.url": f"{URL.replace('api', 'x')}/client_a?sslmode=verify-full"}),
    Mutation("secret-refresh", LOGIN, {"spec.refreshInterval": "8760h"}),
]
