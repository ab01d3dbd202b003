"""What the rules say of certificates, storage classes and authorities that a tenant's documents name."""

from __future__ import annotations

from typing import Any

from monobase_constructs.rules import Documents, Subject, findings


def found(kind: str, api_version: str, spec: dict[str, Any]) -> list[str]:
    document = {"apiVersion": api_version, "kind": kind, "metadata": {"name": "x", "namespace": "acme-prod"}}
    judged = Documents([Subject("main/clients/acme-prod", document | {"spec": spec})])
    # There is no plan either; and no construct has written what keeps it, or its defaults.
    return [str(each) for each in findings(judged) if each.rule not in ("unprotected", "kept", "fixpoint")]


def test_a_tenant_is_no_authority_and_asks_none_but_its_own() -> None:
    issuer = {"group": "cert-manager.io", "kind": "ClusterIssuer", "name": "monobase-internal"}
    spec = {"secretName": "x", "isCA": True, "dnsNames": ["minio.other-prod.svc"], "issuerRef": issuer}
    assert found("Certificate", "cert-manager.io/v1", spec) == [
        'spec.issuerRef: got "ClusterIssuer monobase-internal"; allowed: the Issuer of the namespace [tenant-plane]',
        "spec.isCA: got true; allowed: false; the platform makes the authority of the namespace [tenant-plane]",
        'spec.issuerRef: no ClusterIssuer "monobase-internal" is made here [reference]',
        "spec.nameConstraints.permitted.dnsDomains: got none; allowed: acme-prod.svc, and what is below"
        " [certificate-authority]",
    ]
    own = {"secretName": "x", "dnsNames": ["x.acme-prod.svc"], "issuerRef": {"kind": "Issuer", "name": "internal-ca"}}
    said = 'spec.issuerRef: no Issuer "internal-ca" is made here [reference]'
    assert found("Certificate", "cert-manager.io/v1", own) == [said]


def test_a_class_of_the_platform_exists() -> None:
    spec: dict[str, Any] = {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}
    said = 'spec.storageClassName: no StorageClass "monobase-db" is made on this cluster; give Cluster(...) a storage='
    assert found("PersistentVolumeClaim", "v1", spec | {"storageClassName": "monobase-db"}) == [f"{said} [reference]"]
    assert found("PersistentVolumeClaim", "v1", spec | {"storageClassName": "fast"}) == []


def test_the_gateway_knows_whom_to_trust() -> None:
    reference = {"group": "", "kind": "Secret", "name": "gone"}
    spec = {
        "targetRefs": [{"group": "", "kind": "Service", "name": "minio"}],
        "validation": {"hostname": "minio.acme-prod.svc", "caCertificateRefs": [reference]},
    }
    said = found("BackendTLSPolicy", "gateway.networking.k8s.io/v1", spec)
    assert [each.partition(":")[0] for each in said] == ["spec.targetRefs[minio]", "spec.validation.caCertificateRefs"]
