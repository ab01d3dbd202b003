"""How traffic enters the cluster: who terminates TLS, who issues certificates, how clients are recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from monobase_constructs.cluster.identities import AWS_ROLE, AZURE_CLIENT, GOOGLE_ACCOUNT
from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Hostname


class Route53(Value):
    """Zones of Amazon Route 53, for DNS-01 challenges of cert-manager or for records of external-dns.

    role: the IAM role that their pods take on, on AWS only; None: it is associated with their service
        account (EKS Pod Identity).
    """

    zones: Sequence[str]
    region: str
    role: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse zones that are no domains, and what is no role."""
        yield from _bad_zones(self.zones)
        if self.role is not None:
            yield from AWS_ROLE.refuse("role", self.role)


class AzureDns(Value):
    """Zones of Azure DNS, for DNS-01 challenges of cert-manager or for records of external-dns.

    managed_identity: the client id of the identity that their pods take on; they can on Azure only.
    """

    zones: Sequence[str]
    subscription: str
    resource_group: str
    managed_identity: str

    def check(self) -> Iterator[Invalid]:
        """Refuse zones that are no domains, and what is no client id."""
        yield from _bad_zones(self.zones)
        yield from AZURE_CLIENT.refuse("managed_identity", self.managed_identity)


class CloudDns(Value):
    """Zones of Google Cloud DNS, for DNS-01 challenges of cert-manager or for records of external-dns.

    service_account: the Google service account that their pods take on, on Google Cloud only; None: it is bound to
        their own account.
    """

    zones: Sequence[str]
    project: str
    service_account: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse zones that are no domains, and what is no service account."""
        yield from _bad_zones(self.zones)
        if self.service_account is not None:
            yield from GOOGLE_ACCOUNT.refuse("service_account", self.service_account)


class Cloudflare(Value):
    """Zones of Cloudflare; the token may edit and read these zones only."""

    zones: Sequence[str]
    token: SecretKey

    def check(self) -> Iterator[Invalid]:
        """Refuse zones that are no domains."""
        yield from _bad_zones(self.zones)


class DigitalOceanDns(Value):
    """Zones of DigitalOcean, for DNS-01 challenges of cert-manager or for records of external-dns."""

    zones: Sequence[str]
    token: SecretKey

    def check(self) -> Iterator[Invalid]:
        """Refuse zones that are no domains."""
        yield from _bad_zones(self.zones)


DnsSolver = Route53 | AzureDns | CloudDns | Cloudflare | DigitalOceanDns


class LetsEncrypt(Value):
    """The shared Gateway terminates TLS with certificates from Let's Encrypt, which cert-manager keeps.

    email: told when something is wrong with the account. dns01: zones whose names are proven by DNS-01, which gives
    one wildcard certificate for each domain. http01: whether names in no such zone are proven one by one over HTTP;
    otherwise they are refused. staging: the untrusted staging service, for trying out.
    """

    email: str
    dns01: Sequence[DnsSolver] = ()
    http01: bool = False
    staging: bool = False

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no address, and an issuer that can prove nothing."""
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", self.email):
            yield Invalid("email", self.email, "an e-mail address")
        if not self.dns01 and not self.http01:
            yield Invalid("dns01", [], "at least one zone, or http01=True", "no certificate could be issued")
        roles = sorted({each.role for each in self.dns01 if isinstance(each, Route53) and each.role is not None})
        if len(roles) > 1:
            yield Invalid("dns01", roles, "one role for all zones of Route 53", "cert-manager has one service account")
        zones = [zone for solver in self.dns01 for zone in solver.zones]
        for zone in sorted({zone for zone in zones if zones.count(zone) > 1}):
            yield Invalid("dns01", zone, "each zone once")

    def zone_of(self, hostname: str) -> str | None:
        """The zone of a DNS-01 solver that the name lies in; the most specific one."""
        zones = [zone for solver in self.dns01 for zone in solver.zones]
        matching = [zone for zone in zones if Hostname(hostname.removeprefix("*.")).is_below(zone)]
        return max(matching, key=len, default=None)


class TerminatedElsewhere(Value):
    """Another gateway in front terminates TLS; ours listens on plain HTTP behind an internal load balancer."""


class ProxyProtocol(Value):
    """The load balancer tells the client's address by the PROXY protocol; every connection must carry it."""


class TrustedProxies(Value):
    """`hops` proxies in front (a CDN, a layer-7 load balancer) append to X-Forwarded-For."""

    hops: int

    def check(self) -> Iterator[Invalid]:
        """Refuse no hops."""
        if not 1 <= self.hops <= 10:
            yield Invalid("hops", self.hops, "1 to 10")


class Edge(Value):
    """The shared Gateway of a cluster.

    tls: who terminates it. source_address: how the address of the client is known; None where the balancer keeps it.
    tls_minimum: "1.2" lets older clients in. replicas: Envoy pods. connections: at most so many for each Envoy pod
        and listener.
    namespace: where the Gateway and, in Envoy Gateway's GatewayNamespace mode, its pods are.
    """

    tls: LetsEncrypt | TerminatedElsewhere
    source_address: ProxyProtocol | TrustedProxies | None = None
    tls_minimum: Literal["1.2", "1.3"] = "1.2"
    replicas: int = 2
    connections: int = 10000
    namespace: str = "gateway-system"

    def check(self) -> Iterator[Invalid]:
        """Refuse an edge that a single node could take down."""
        if self.replicas < 2:
            yield Invalid("replicas", self.replicas, "2 or more", "one Envoy pod would make every node drain an outage")
        if isinstance(self.tls, TerminatedElsewhere) and self.source_address is None:
            remedy = "the gateway in front would be taken for the client, and its HTTPS for HTTP"
            yield Invalid(
                "source_address", None, "TrustedProxies(hops=1) or ProxyProtocol() with TLS elsewhere", remedy
            )


def _bad_zones(zones: Sequence[str]) -> Iterator[Invalid]:
    if not zones:
        yield Invalid("zones", [], 'at least one zone such as "example.com"')
    for zone in zones:
        try:
            Hostname.refuse(zone)
        except Invalid:
            yield Invalid("zones", zone, 'zones such as "example.com"')
