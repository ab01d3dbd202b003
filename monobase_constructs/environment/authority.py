"""The certificate authority of a namespace, and what it vouches for.

One root for the cluster, and below it for each namespace an intermediate that can sign names of this namespace
and no others: whoever steals its key cannot pretend to be another tenant's store. Certificates come with the
intermediate, and `ca.crt` beside them is the root, which is what OpenSSL needs to trust.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from monobase_constructs.environment.scope import Environment, TenantConstruct
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.kinds_certificates import CERTIFICATE, ISSUER
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import certificates as cm
from monobase_constructs.objects.waves import Wave

AUTHORITY = "internal-ca"
"""The Issuer of a namespace, its Certificate and its Secret."""
CLUSTER_AUTHORITY = "monobase-internal"
"""The ClusterIssuer that signs the authorities of namespaces."""
CLUSTER_DOMAIN = "cluster.local"
_EVERY_ADDRESS = ["0.0.0.0/0", "::/0"]


def namespace_authority(environment: Environment) -> Iterator[tuple[Kind[Any], str, object]]:
    """The intermediate of the namespace, and the Issuer that signs with it."""
    namespace = environment.namespace_name
    yield (
        CERTIFICATE,
        AUTHORITY,
        cm.CertificateSpec(
            secret_name=AUTHORITY,
            common_name=f"{namespace} internal CA",
            is_ca=True,
            duration="43800h0m0s",
            renew_before_percentage=33,
            private_key=private_key(384),
            revision_history_limit=1,
            usages=[cm.CertificateSpecUsages.CERT_SIGN, cm.CertificateSpecUsages.CRL_SIGN],
            name_constraints=cm.CertificateSpecNameConstraints(
                critical=True,
                permitted=cm.CertificateSpecNameConstraintsPermitted(
                    dns_domains=[f"{namespace}.svc", f"{namespace}.svc.{CLUSTER_DOMAIN}"]
                ),
                # Addresses are of another kind than names: unless they are excluded, all of them are permitted.
                excluded=cm.CertificateSpecNameConstraintsExcluded(ip_ranges=_EVERY_ADDRESS),
            ),
            issuer_ref=_issuer("ClusterIssuer", CLUSTER_AUTHORITY),
        ),
    )
    yield ISSUER, AUTHORITY, cm.IssuerSpec(ca=cm.IssuerSpecCa(secret_name=AUTHORITY))


def server_certificate(construct: TenantConstruct, names: Sequence[str], *, duration: str = "2160h0m0s") -> Manifest:
    """A certificate of the namespace's authority for `names`, in the Secret `<construct>-tls`.

    Keys: tls.crt, tls.key, and ca.crt, by which others know it. The name is taken, because another bringer of the
    Secret and cert-manager would write over each other.
    """
    construct.environment.declared.authority = True
    construct.environment.claim(f"{construct.name}-tls")
    return construct.manifest(
        CERTIFICATE,
        cm.CertificateSpec(
            secret_name=f"{construct.name}-tls",
            dns_names=list(names),
            duration=duration,
            renew_before_percentage=33,
            private_key=private_key(256),
            revision_history_limit=1,
            usages=[cm.CertificateSpecUsages.DIGITAL_SIGNATURE, cm.CertificateSpecUsages.SERVER_AUTH],
            issuer_ref=_issuer("Issuer", AUTHORITY),
        ),
        role="tls",
        wave=Wave.SECRETS,
    )


def private_key(size: int, *, renewed: bool = True) -> cm.CertificateSpecPrivateKey:
    """An elliptic curve key, with each certificate a new one unless told otherwise."""
    rotation = cm.CertificateSpecPrivateKeyRotationPolicy
    return cm.CertificateSpecPrivateKey(
        algorithm=cm.CertificateSpecPrivateKeyAlgorithm.ECDSA,
        size=size,
        rotation_policy=rotation.ALWAYS if renewed else rotation.NEVER,
    )


def _issuer(kind: str, name: str) -> cm.CertificateSpecIssuerRef:
    return cm.CertificateSpecIssuerRef(group="cert-manager.io", kind=kind, name=name)
