"""The root of the cluster's own certificates: for connections inside of it, never for browsers."""

from __future__ import annotations

from typing import Any

from cdk8s import Chart

from monobase_constructs.environment.authority import CLUSTER_AUTHORITY, private_key
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.kinds_certificates import CERTIFICATE, CLUSTER_ISSUER
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import certificates as cm
from monobase_constructs.objects.waves import Wave

CERT_MANAGER = "cert-manager"
ROOT = "monobase-root-ca"
SELF_SIGNED = "monobase-selfsigned"


class InternalCa(CheckedScope):
    """A root that signs itself, kept in cert-manager's own namespace, and the ClusterIssuer that signs with it.

    Its key stays when the certificate is renewed, so that those who trust the old certificate trust the new one.
    """

    def __init__(self, chart: Chart) -> None:
        """Write the root and its issuers into `chart`."""
        super().__init__(chart, "internal-ca")
        self_signed = cm.ClusterIssuerSpec(self_signed=cm.ClusterIssuerSpecSelfSigned())
        self._add(CLUSTER_ISSUER, SELF_SIGNED, self_signed, wave=Wave.SECRETS)
        self._add(CERTIFICATE, ROOT, _root(), namespace=CERT_MANAGER, wave=Wave.DATA, keep=True)
        signing = cm.ClusterIssuerSpec(ca=cm.ClusterIssuerSpecCa(secret_name=ROOT))
        self._add(CLUSTER_ISSUER, CLUSTER_AUTHORITY, signing, wave=Wave.DATA_ACCESS)

    def _add(
        self, kind: Kind[Any], name: str, body: object, *, wave: Wave, namespace: str | None = None, keep: bool = False
    ) -> None:
        labels = {"app.kubernetes.io/name": "internal-ca", "app.kubernetes.io/part-of": "platform"}
        Manifest(
            self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            body=body,
            namespace=namespace,
            labels=labels,
            wave=wave,
            keep=keep,
        )


def _root() -> cm.CertificateSpec:
    return cm.CertificateSpec(
        secret_name=ROOT,
        common_name="Monobase internal root",
        is_ca=True,
        duration="87600h0m0s",
        renew_before_percentage=33,
        private_key=private_key(384, renewed=False),
        revision_history_limit=1,
        usages=[cm.CertificateSpecUsages.CERT_SIGN, cm.CertificateSpecUsages.CRL_SIGN],
        issuer_ref=cm.CertificateSpecIssuerRef(group="cert-manager.io", kind="ClusterIssuer", name=SELF_SIGNED),
    )
