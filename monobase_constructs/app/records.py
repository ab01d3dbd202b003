"""The DNS records that somebody must create: type, name and value, or the command that tells the value."""

from __future__ import annotations

import ipaddress
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from monobase_constructs.cluster.clouds import Aws, Azure, BareMetal, Gcp
from monobase_constructs.cluster.edge import TerminatedElsewhere
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import GATEWAY
from monobase_constructs.environment.scope import Environment
from monobase_constructs.values.text import Hostname


@dataclass(frozen=True)
class Answer:
    """What a host must resolve to: the type of the record, and its value or how it is learnt."""

    type: str
    value: str


def records(environment: Environment) -> Iterator[str]:
    """What to do for each host that external-dns makes no record of."""
    answer = answer_of(environment.cluster)
    for host in hosts_by_hand(environment):
        # The name of a zone itself takes no CNAME; which of the domains are zones only their owner knows.
        top = answer.type == "CNAME" and host in environment.tenancy.domains
        kind = f"CNAME (ALIAS, if {host} is a zone of its own)" if top else answer.type
        yield f"create the DNS record {host} {kind} {answer.value}"


def hosts_by_hand(environment: Environment) -> list[str]:
    """The hosts whose records nobody keeps: those in no zone of external-dns."""
    zones = environment.cluster.external_dns.zones if environment.cluster.external_dns is not None else ()
    hosts = sorted({str(host.hostname) for host in environment.declared.hosts})
    return [host for host in hosts if not any(Hostname(host.removeprefix("*.")).is_below(zone) for zone in zones)]


def answer_of(cluster: Cluster) -> Answer:
    """What all hosts of the shared Gateway resolve to, as far as the facts of the cluster say it."""
    if isinstance(cluster.edge.tls, TerminatedElsewhere):
        return Answer("A, AAAA or CNAME", "with the address of the gateway in front, where TLS ends")
    match cloud := cluster.cloud:
        case Aws() if cloud.load_balancer.elastic_ips:
            words = ["aws", "ec2", "describe-addresses", "--region", cloud.region, "--allocation-ids"]
            words += [*cloud.load_balancer.elastic_ips, "--query", "Addresses[].PublicIp", "--output", "text"]
            return Answer("A", f"with every address that this tells: {shlex.join(words)}")
        case Aws():
            return _told_by_gateway(cluster, "CNAME")
        case Azure() if cloud.load_balancer.public_ip is not None:
            words = ["az", "network", "public-ip", "show", "--resource-group", cloud.load_balancer.resource_group or ""]
            words += ["--name", cloud.load_balancer.public_ip, "--query", "ipAddress", "--output", "tsv"]
            return Answer("A", f"with the address that this tells: {shlex.join(words)}")
        case Gcp() | BareMetal() if cloud.load_balancer.address is not None:
            return _stated(cluster, cloud, cloud.load_balancer.address)
        case _:
            return _told_by_gateway(cluster, "A")


def _stated(cluster: Cluster, cloud: Gcp | BareMetal, address: str) -> Answer:
    try:
        return Answer("AAAA" if ipaddress.ip_address(address).version == 6 else "A", address)
    except ValueError:
        if isinstance(cloud, BareMetal):
            return _told_by_gateway(cluster, "A or AAAA")
    words = ["gcloud", "compute", "addresses", "describe", address, "--project", cloud.project]
    words += ["--region", cloud.region, "--format", "value(address)"]
    return Answer("A", f"with the address that this tells: {shlex.join(words)}")


def _told_by_gateway(cluster: Cluster, type: str) -> Answer:
    words = ["kubectl", "get", "gateway", GATEWAY, "--namespace", cluster.edge.namespace]
    words += ["--output", "jsonpath={.status.addresses[*].value}"]
    what = "host name" if type == "CNAME" else "address"
    return Answer(type, f"with the {what} that this tells: {shlex.join(words)}")
