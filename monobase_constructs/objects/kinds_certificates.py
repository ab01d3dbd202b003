"""The kinds of cert-manager."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import certificates

CERTIFICATE = Kind[certificates.CertificateSpec]("cert-manager.io/v1", "Certificate")
ISSUER = Kind[certificates.IssuerSpec]("cert-manager.io/v1", "Issuer")
CLUSTER_ISSUER = Kind[certificates.ClusterIssuerSpec]("cert-manager.io/v1", "ClusterIssuer")
