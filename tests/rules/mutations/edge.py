"""What opens the edge, or keeps requests out."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import API, ENVOY, POD, TENANT

SHARED = "platform/gateway/gateway-shared-gateway"
REDIRECT = "spec.rules.0.filters.0.requestRedirect"
AUTHORITY = "platform/tenants/client-a-prod/certificate-internal-ca"
PUBLIC = "platform/certificates/certificate-wildcard.client-a.com"
TRIAL = "https://acme-staging-v02.api.letsencrypt.org/directory"

MUTATIONS = [
    Mutation("gateway", "platform/gateway/envoyproxy-shared-gateway", {f"{ENVOY}.replicas": 1}),
    Mutation("gateway", "platform/gateway/clienttrafficpolicy-shared-gateway", {}),
    Mutation("route-backend", f"{TENANT}/httproute-api", {"spec.rules.0.backendRefs.0.weight": 0}),
    Mutation("route-conflict", f"{TENANT}/httproute-api", {"spec.rules.+": {"backendRefs": []}}),
    Mutation("route-host", f"{TENANT}/httproute-api", {"spec.hostnames": ["api.client-b.com"]}),
    Mutation("backend-tls", f"{TENANT}/backendtlspolicy-minio", {}),
    Mutation(
        "certificate-host", "platform/certificates/certificate-wildcard.client-a.com", {"spec.dnsNames": ["a.com"]}
    ),
    Mutation("certificate-host", "platform/certificates/clusterissuer-letsencrypt", {"spec.acme.solvers.0": GONE}),
    Mutation("exposure", f"{TENANT}/service-api", {"spec.type": "LoadBalancer"}),
    Mutation("exposure", f"{TENANT}/service-api", {"spec.externalIPs": ["192.0.2.1"]}),
    Mutation(
        "exposure",
        f"{TENANT}/securitypolicy-api",
        {"spec.cors.allowOrigins": ["*"], "spec.cors.allowCredentials": True},
    ),
    Mutation("tenant-priority", API, {f"{POD}.priorityClassName": "system-cluster-critical"}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {f"{REDIRECT}.statusCode": 302}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {f"{REDIRECT}.scheme": "http"}),
    Mutation("https-only", "platform/gateway/httproute-https-redirect", {"spec.hostnames": ["api.client-a.com"]}),
    Mutation("https-only", f"{TENANT}/httproute-api", {"spec.parentRefs.0.sectionName": "http"}),
    Mutation("https-only", SHARED, {"spec.listeners.1.protocol": "HTTP", "spec.listeners.1.tls": GONE}),
    Mutation("https-only", SHARED, {"spec.listeners.1.port": 8443}),
    Mutation("https-only", "platform/gateway/clienttrafficpolicy-shared-gateway", {"spec.tls.minVersion": "1.0"}),
    Mutation("certificate-host", SHARED, {"spec.listeners.1.hostname": GONE}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.renewBeforePercentage": 1}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.renewBeforePercentage": 99}),
    Mutation("certificate-renewal", f"{TENANT}/certificate-minio-tls", {"spec.duration": "1h0m0s"}),
    Mutation("certificate-name", f"{TENANT}/backendtlspolicy-minio", {"spec.validation.hostname": "minio.other.svc"}),
    Mutation("certificate-name", f"{TENANT}/certificate-valkey-tls", {"spec.dnsNames": ["x.client-a-prod.svc"]}),
    Mutation("certificate-name", f"{TENANT}/certificate-minio-tls", {"spec.usages": ["client auth"]}),
    Mutation("certificate-name", "platform/tenants/client-a-prod/certificate-internal-ca", {"spec.isCA": False}),
    Mutation("exposure", f"{TENANT}/securitypolicy-api", {"spec.cors.allowOrigins": ["http://app.client-a.com"]}),
    Mutation("https-only", "platform/gateway/clienttrafficpolicy-shared-gateway", {"spec.tls.ciphers": ["AES128-SHA"]}),
    Mutation("certificate-trust", PUBLIC, {"spec.issuerRef.name": "monobase-selfsigned"}),
    Mutation("certificate-trust", PUBLIC, {"spec.issuerRef.name": "monobase-internal"}),
    Mutation("certificate-trust", "platform/certificates/clusterissuer-letsencrypt", {"spec.acme.server": TRIAL}),
    Mutation("certificate-authority", AUTHORITY, {"spec.nameConstraints": GONE}),
    Mutation("certificate-authority", AUTHORITY, {"spec.nameConstraints.permitted.dnsDomains.+": "client-b-prod.svc"}),
]
