"""Certificates from Let's Encrypt: who issues them, and one for each listener."""

from __future__ import annotations

from monobase_constructs.cluster.edge import (
    AzureDns,
    CloudDns,
    Cloudflare,
    DigitalOceanDns,
    DnsSolver,
    LetsEncrypt,
    Route53,
)
from monobase_constructs.connections.platform import GATEWAY
from monobase_constructs.edge.listeners import REDIRECT, Listener
from monobase_constructs.objects.structs import certificates as cm

_DIRECTORY = "https://acme-v02.api.letsencrypt.org/directory"
_STAGING_DIRECTORY = "https://acme-staging-v02.api.letsencrypt.org/directory"

SOLVER_LABELS = {"acme.cert-manager.io/http01-solver": "true"}
"""On the pods that answer HTTP-01 challenges; cert-manager starts them beside the Certificate."""
SOLVER_PORT = 8089


def issuer_name(certificates: LetsEncrypt) -> str:
    """Staging has a name of its own, so that leaving it issues every certificate anew."""
    return "letsencrypt-staging" if certificates.staging else "letsencrypt"


def issuer(certificates: LetsEncrypt, namespace: str) -> cm.ClusterIssuerSpec:
    """The issuer: DNS-01 for the zones that it can prove, HTTP-01 through the Gateway for all other names.

    The credentials of DNS solvers lie in Secrets in cert-manager's own namespace.
    """
    name = issuer_name(certificates)
    solvers = [_dns_solver(solver) for solver in certificates.dns01]
    if certificates.http01:
        solvers.append(_http_solver(namespace))
    return cm.ClusterIssuerSpec(
        acme=cm.ClusterIssuerSpecAcme(
            server=_STAGING_DIRECTORY if certificates.staging else _DIRECTORY,
            email=certificates.email,
            private_key_secret_ref=cm.ClusterIssuerSpecAcmePrivateKeySecretRef(name=f"{name}-account"),
            solvers=solvers,
        )
    )


def certificate(listener: Listener, certificates: LetsEncrypt) -> cm.CertificateSpec:
    """The certificate of one listener, in the Secret of the listener's name: one name, a new key each time.

    It is asked for 90 days, which is what Let's Encrypt gives, and renewed after two thirds of what it got.
    """
    return cm.CertificateSpec(
        secret_name=listener.name,
        dns_names=[listener.hostname],
        issuer_ref=cm.CertificateSpecIssuerRef(
            group="cert-manager.io", kind="ClusterIssuer", name=issuer_name(certificates)
        ),
        duration="2160h0m0s",
        renew_before_percentage=33,
        private_key=cm.CertificateSpecPrivateKey(
            algorithm=cm.CertificateSpecPrivateKeyAlgorithm.ECDSA,
            size=256,
            rotation_policy=cm.CertificateSpecPrivateKeyRotationPolicy.ALWAYS,
        ),
        revision_history_limit=1,
        usages=[cm.CertificateSpecUsages.DIGITAL_SIGNATURE, cm.CertificateSpecUsages.SERVER_AUTH],
    )


def _dns_solver(solver: DnsSolver) -> cm.ClusterIssuerSpecAcmeSolvers:
    return cm.ClusterIssuerSpecAcmeSolvers(
        selector=cm.ClusterIssuerSpecAcmeSolversSelector(dns_zones=list(solver.zones)), dns01=_dns01(solver)
    )


def _dns01(solver: DnsSolver) -> cm.ClusterIssuerSpecAcmeSolversDns01:
    # CNAMEs are not followed: a wildcard CNAME, which many domains have, would lead the challenge astray.
    match solver:
        case Route53():
            return cm.ClusterIssuerSpecAcmeSolversDns01(
                route53=cm.ClusterIssuerSpecAcmeSolversDns01Route53(region=solver.region)
            )
        case AzureDns():
            identity = cm.ClusterIssuerSpecAcmeSolversDns01AzureDnsManagedIdentity(client_id=solver.managed_identity)
            return cm.ClusterIssuerSpecAcmeSolversDns01(
                azure_dns=cm.ClusterIssuerSpecAcmeSolversDns01AzureDns(
                    subscription_id=solver.subscription,
                    resource_group_name=solver.resource_group,
                    environment=cm.ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment.AZURE_PUBLIC_CLOUD,
                    managed_identity=identity,
                )
            )
        case CloudDns():
            return cm.ClusterIssuerSpecAcmeSolversDns01(
                cloud_dns=cm.ClusterIssuerSpecAcmeSolversDns01CloudDns(project=solver.project)
            )
        case Cloudflare():
            token = cm.ClusterIssuerSpecAcmeSolversDns01CloudflareApiTokenSecretRef(
                name=solver.token.secret, key=solver.token.key
            )
            return cm.ClusterIssuerSpecAcmeSolversDns01(
                cloudflare=cm.ClusterIssuerSpecAcmeSolversDns01Cloudflare(api_token_secret_ref=token)
            )
        case DigitalOceanDns():
            token = cm.ClusterIssuerSpecAcmeSolversDns01DigitaloceanTokenSecretRef(
                name=solver.token.secret, key=solver.token.key
            )
            return cm.ClusterIssuerSpecAcmeSolversDns01(
                digitalocean=cm.ClusterIssuerSpecAcmeSolversDns01Digitalocean(token_secret_ref=token)
            )


def _http_solver(namespace: str) -> cm.ClusterIssuerSpecAcmeSolvers:
    parent = cm.ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRouteParentRefs(
        name=GATEWAY, namespace=namespace, section_name=REDIRECT
    )
    route = cm.ClusterIssuerSpecAcmeSolversHttp01GatewayHttpRoute(parent_refs=[parent])
    return cm.ClusterIssuerSpecAcmeSolvers(http01=cm.ClusterIssuerSpecAcmeSolversHttp01(gateway_http_route=route))
