"""Which listeners the shared Gateway needs, and how the certificate behind each is proven.

One wildcard listener for each domain whose names DNS-01 can prove, and a listener of its own for every
other host. Certificates hold one name each, so that a name that cannot be proven blocks no other.

A host that a wildcard covers gets no listener of its own: where the certificates of two listeners overlap,
Envoy Gateway speaks HTTP/1.1 only on both, because browsers reuse an HTTP/2 connection for every name of its
certificate and would meet the wrong listener. Hosts of `kind="transfer"` are the exception, for they need
other settings than their neighbours, which only a listener can carry. Such a host two labels below the domain
(`s3.files.example.com`) overlaps with nothing, and so costs nobody HTTP/2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from monobase_constructs.cluster.edge import Edge, LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment, RoutedHost
from monobase_constructs.values.problems import Invalid, Source, fail

MOST_LISTENERS = 64
"""Of one Gateway, by the schema of Gateway API 1.6."""
LONGEST_NAME = 253
"""Of a listener and of a Secret."""
REDIRECT = "http"
"""The listener that answers plain HTTP with a redirect; no other is called so, for all others have a dot."""

Proof = Literal["dns", "http"]
Claim = tuple[Environment, RoutedHost]


@dataclass(frozen=True)
class Listener:
    """A listener for the routes of one namespace.

    proof: how its certificate, of the same name, is proven; None where TLS ends elsewhere.
    transfer: with the settings for large uploads and downloads. source: the line that claims the first of its hosts.
    """

    name: str
    hostname: str
    namespace: str
    proof: Proof | None
    transfer: bool = False
    source: Source | None = field(default=None, compare=False)

    @property
    def wildcard(self) -> bool:
        """Whether it is for all hosts of a domain."""
        return self.hostname.startswith("*.")


def listener_for(environment: Environment, hostname: str, *, transfer: bool = False) -> str:
    """The name of the listener for a host of the environment: known before other hosts are."""
    return _name(_served(environment, hostname, transfer=transfer))


def listeners(cluster: Cluster, environments: Iterable[Environment]) -> list[Listener]:
    """All listeners for all hosts that routes have claimed, by name; reports hosts that cannot be served."""
    found: dict[str, Listener] = {}
    claims = _provable(cluster.edge, _each_once(environments))
    for environment, host in claims:
        listener = _listener(cluster.edge, environment, host)
        if listener is None:
            continue
        other = found.setdefault(listener.hostname, listener)
        if other != listener:
            _report_shared(environment, host, listener, other)
    ordered = [found[hostname] for hostname in sorted(found, key=lambda hostname: found[hostname].name)]
    _report_too_many(cluster, ordered)
    return ordered


def _served(environment: Environment, hostname: str, *, transfer: bool) -> str:
    """The host name of the listener: `*.<domain>` for a host one label below a domain, else the host."""
    edge, (_, _, domain) = environment.cluster.edge, hostname.partition(".")
    if domain not in environment.tenancy.domains:
        return hostname
    wildcard = f"*.{domain}"
    if isinstance(edge.tls, LetsEncrypt):
        return wildcard if edge.tls.zone_of(wildcard) is not None and not transfer else hostname
    # On plain HTTP all listeners of a port share their settings: one for transfers would gain nothing.
    return wildcard


def _name(hostname: str) -> str:
    """The host name, with `wildcard.` for `*.`: readable, unique, and the same whatever else is declared."""
    first, _, rest = hostname.partition(".")
    if first == "*":
        return f"wildcard.{rest}"
    # A host that is itself called so must not get the name of the wildcard beside it.
    return f"exact.{hostname}" if first in ("wildcard", "exact") else hostname


def _listener(edge: Edge, environment: Environment, host: RoutedHost) -> Listener | None:
    hostname = _served(environment, str(host.hostname), transfer=host.transfer)
    name = _name(hostname)
    if len(name) > LONGEST_NAME:
        told = Invalid("hosts", host.hostname, f"at most {LONGEST_NAME - len('wildcard')} characters")
        fail(host.claimed_by, str(told), host.source)
        return None
    if not isinstance(edge.tls, LetsEncrypt):
        return Listener(name, hostname, environment.namespace_name, None, source=host.source)
    proof = _proof(edge.tls, hostname)
    if isinstance(proof, Invalid):
        fail(host.claimed_by, str(proof), host.source)
        return None
    return Listener(name, hostname, environment.namespace_name, proof, host.transfer, host.source)


def _provable(edge: Edge, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims for which a certificate can be had; the hosts of the others are reported, client by client."""
    lost: dict[str, list[Claim]] = {}
    for environment, host in claims:
        served = _served(environment, str(host.hostname), transfer=host.transfer)
        proven = not isinstance(edge.tls, LetsEncrypt) or edge.tls.http01 or edge.tls.zone_of(served) is not None
        if proven or served.startswith("*."):
            yield environment, host
        else:
            lost.setdefault(environment.tenancy.client, []).append((environment, host))
    for client, these in lost.items():
        _report_unproven(edge, client, these)


def _report_unproven(edge: Edge, client: str, claims: Sequence[Claim]) -> None:
    """One zone is missing, as a rule, so that one line is told of all hosts of a client."""
    hosts = [str(host.hostname) for _, host in claims]
    remedy = "no certificate could be issued: add the zone to LetsEncrypt(dns01=[...]), or set http01=True"
    one = len(hosts) == 1
    allowed = f"{'a host in a zone' if one else 'hosts in zones'} that DNS-01 proves: {_zones(edge.tls)}"
    told = Invalid("hosts", hosts[0] if one else hosts, allowed, remedy)
    environment, host = claims[0]
    if one:
        fail(host.claimed_by, str(told), host.source)
    else:
        fail(f'Client "{client}"', str(told), environment.tenancy.source)


def _zones(tls: object) -> str:
    solvers = tls.dns01 if isinstance(tls, LetsEncrypt) else ()
    return ", ".join(sorted(zone for solver in solvers for zone in solver.zones)) or "none"


def _proof(certificates: LetsEncrypt, hostname: str) -> Proof | Invalid:
    if certificates.zone_of(hostname) is not None:
        return "dns"
    if hostname.startswith("*."):
        remedy = "HTTP-01 proves no wildcards: add the zone to LetsEncrypt(dns01=[...]), or name each host"
        return Invalid("hosts", hostname, f"a wildcard in a zone that DNS-01 proves: {_zones(certificates)}", remedy)
    return "http"


def _each_once(environments: Iterable[Environment]) -> list[Claim]:
    """The hosts with their environments; a host that is claimed again is reported and left out."""
    first: dict[str, Claim] = {}
    for environment in environments:
        for host in environment.declared.hosts:
            if host.hostname not in first:
                first[host.hostname] = (environment, host)
                continue
            owner, claim = first[host.hostname]
            taken = f"{claim.claimed_by} of {owner.namespace_name} claims it at {claim.source}"
            told = Invalid("hosts", host.hostname, "each host once in a cluster", taken)
            fail(f"{host.claimed_by} of {environment.namespace_name}", str(told), host.source)
    return list(first.values())


def _report_shared(environment: Environment, host: RoutedHost, listener: Listener, other: Listener) -> None:
    if listener.namespace == other.namespace:
        shared = f"other routes of {other.namespace} use {other.hostname} as well"
        remedy = f'{shared}: give kind="transfer" a host of its own'
        told = Invalid("hosts", host.hostname, "a host that is served in one way", remedy)
    else:
        domain = listener.hostname.removeprefix("*.")
        own = f'"{environment.tenancy.stage}.{domain}"'
        remedy = f"{other.namespace} has it as well: take one of its own, such as {own}"
        told = Invalid("domain", domain, "a domain of one environment of the cluster", remedy)
    fail(f"{host.claimed_by} of {environment.namespace_name}", str(told), host.source)


def _report_too_many(cluster: Cluster, found: Sequence[Listener]) -> None:
    redirect = int(isinstance(cluster.edge.tls, LetsEncrypt))
    total = len(found) + redirect
    if total <= MOST_LISTENERS:
        return
    wildcards = sum(listener.wildcard for listener in found)
    single = len(found) - wildcards
    summed = f"{total}: {redirect} for plain HTTP, {wildcards} for whole domains, {single} for single hosts"
    remedy = (
        "prove domains by DNS-01, LetsEncrypt(dns01=[...]), so that all hosts one label below share one, "
        "or move environments to another cluster"
    )
    told = Invalid("listeners", summed, f"at most {MOST_LISTENERS} on the shared Gateway", remedy)
    fail(f'Cluster "{cluster.name}"', str(told), getattr(cluster, "source", None))
