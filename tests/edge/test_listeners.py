"""Listeners: one wildcard for each domain, one for every other host, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings, strategies as st

from monobase_constructs.cluster.edge import LetsEncrypt, Route53, TerminatedElsewhere
from monobase_constructs.edge.listeners import MOST_LISTENERS, Listener, listener_for, listeners
from monobase_constructs.environment.scope import Environment, RoutedHost
from monobase_constructs.values.problems import Source, gathering
from monobase_constructs.values.text import Hostname

from .conftest import World, make_cluster


def claim(environment: Environment, hostname: str, *, transfer: bool = False, line: int = 1) -> None:
    host = RoutedHost(Hostname.of(hostname), 'Service "api"', Source("clients/acme.py", line), transfer)
    environment.declared.hosts.append(host)


def found(world: World) -> dict[str, Listener]:
    return {listener.name: listener for listener in listeners(world.cluster, world.environments)}


@contextmanager
def problems() -> Iterator[list[str]]:
    told: list[str] = []
    with gathering() as gathered:
        yield told
    told += [str(problem) for problem in gathered.problems]


def with_tls(**options: object) -> World:
    return World(make_cluster(tls=LetsEncrypt(**{"email": "ops@example.com", "http01": True, **options})))


def test_hosts_one_label_below_a_domain_share_a_wildcard(world: World) -> None:
    environment = world.environment()
    for host in ("api.acme.example", "app.acme.example"):
        claim(environment, host)
    assert found(world) == {
        "wildcard.acme.example": Listener("wildcard.acme.example", "*.acme.example", "acme-prod", "dns")
    }


def test_apex_and_deeper_hosts_have_their_own(world: World) -> None:
    environment = world.environment()
    for host in ("acme.example", "api.eu.acme.example", "*.eu.acme.example"):
        claim(environment, host)
    assert [listener.hostname for listener in found(world).values()] == [
        "acme.example",
        "api.eu.acme.example",
        "*.eu.acme.example",
    ]
    assert {listener.proof for listener in found(world).values()} == {"dns"}


def test_the_closest_domain_gives_the_wildcard(world: World) -> None:
    environment = world.environment("acme", "prod", "acme.example", "eu.acme.example")
    claim(environment, "api.eu.acme.example")
    claim(environment, "eu.acme.example")
    assert [*found(world)] == ["wildcard.acme.example", "wildcard.eu.acme.example"]


def test_hosts_in_no_zone_are_proven_one_by_one(world: World) -> None:
    environment = world.environment("acme", "prod", "acme.test")
    claim(environment, "api.acme.test")
    assert found(world) == {"api.acme.test": Listener("api.acme.test", "api.acme.test", "acme-prod", "http")}


def test_a_zone_below_the_domain_proves_its_own_names_only() -> None:
    world = with_tls(dns01=[Route53(zones=["api.acme.example"], region="eu-central-1")])
    environment = world.environment()
    claim(environment, "api.acme.example")
    claim(environment, "app.acme.example")
    assert {name: listener.proof for name, listener in found(world).items()} == {
        "api.acme.example": "dns",
        "app.acme.example": "http",
    }


def test_transfers_have_a_listener_of_their_own(world: World) -> None:
    environment = world.environment()
    claim(environment, "api.acme.example")
    claim(environment, "storage.acme.example", transfer=True)
    assert {name: listener.transfer for name, listener in found(world).items()} == {
        "storage.acme.example": True,
        "wildcard.acme.example": False,
    }


def test_the_only_transfer_makes_no_wildcard(world: World) -> None:
    claim(world.environment(), "storage.acme.example", transfer=True)
    assert [*found(world)] == ["storage.acme.example"]


def test_no_solver_for_a_host() -> None:
    world = with_tls(dns01=[Route53(zones=["globex.example"], region="eu-central-1")], http01=False)
    claim(world.environment(), "api.acme.example", line=7)
    with problems() as told:
        assert found(world) == {}
    assert told == [
        'clients/acme.py:7: Service "api": hosts: got "api.acme.example"; allowed: a host in a zone that DNS-01 '
        "proves: globex.example; no certificate could be issued: add the zone to LetsEncrypt(dns01=[...]), or set "
        "http01=True"
    ]


def test_a_name_that_cannot_be_proven_blocks_no_other() -> None:
    world = with_tls(dns01=[Route53(zones=["globex.example"], region="eu-central-1")], http01=False)
    claim(world.environment(), "api.acme.example")
    claim(world.environment("globex"), "api.globex.example")
    with problems():
        assert [*found(world)] == ["wildcard.globex.example"]


def test_no_wildcards_by_http() -> None:
    world = with_tls()
    claim(world.environment(), "*.acme.example")
    with problems() as told:
        assert found(world) == {}
    assert "HTTP-01 proves no wildcards" in told[0]


def test_a_host_belongs_to_one_route_of_the_cluster(world: World) -> None:
    claim(world.environment("acme", "prod", "acme.example"), "api.acme.example", line=3)
    claim(world.environment("acme", "test", "test.acme.example", "acme.example"), "api.acme.example", line=9)
    with problems() as told:
        assert len(found(world)) == 1
    assert told == [
        'clients/acme.py:9: Service "api" of acme-test: hosts: got "api.acme.example"; allowed: each host once in a '
        'cluster; Service "api" of acme-prod claims it at clients/acme.py:3'
    ]


def test_a_domain_belongs_to_one_environment(world: World) -> None:
    claim(world.environment("acme", "prod", "acme.example"), "api.acme.example")
    claim(world.environment("acme", "test", "acme.example"), "api-test.acme.example")
    with problems() as told:
        found(world)
    assert len(told) == 1
    assert 'domain: got "acme.example"' in told[0]
    assert 'acme-prod has it as well: take one of its own, such as "test.acme.example"' in told[0]


def test_a_transfer_cannot_take_a_whole_domain_from_others(world: World) -> None:
    environment = world.environment()
    claim(environment, "api.acme.example")
    claim(environment, "*.acme.example", transfer=True)
    with problems() as told:
        found(world)
    assert ['give kind="transfer" a host of its own' in problem for problem in told] == [True]


@pytest.mark.parametrize(("hosts", "refused"), [(63, False), (64, True)])
def test_the_gateway_holds_64_listeners(hosts: int, refused: bool) -> None:
    world = with_tls()
    environment = world.environment()
    for number in range(hosts):
        claim(environment, f"h{number}.acme.example")
    with problems() as told:
        assert len(found(world)) == hosts
    assert len(told) == refused
    if refused:
        assert "65: 1 for plain HTTP, 0 for whole domains, 64 for single hosts" in told[0]
        assert f"allowed: at most {MOST_LISTENERS}" in told[0]
        assert "prove domains by DNS-01" in told[0]


def test_tls_elsewhere_needs_no_proof() -> None:
    world = World(make_cluster(tls=TerminatedElsewhere()))
    environment = world.environment("acme", "prod", "acme.test")
    for host in ("api.acme.test", "*.acme.test", "acme.test"):
        claim(environment, host)
    claim(environment, "storage.acme.test", transfer=True)
    assert {(each.name, each.proof) for each in found(world).values()} == {
        ("wildcard.acme.test", None),
        ("acme.test", None),
    }


def test_a_host_called_wildcard_is_no_wildcard(world: World) -> None:
    environment = world.environment()
    claim(environment, "api.acme.example")
    claim(environment, "wildcard.acme.example", transfer=True)
    claim(environment, "exact.wildcard.acme.example")
    assert {listener.hostname: name for name, listener in found(world).items()} == {
        "*.acme.example": "wildcard.acme.example",
        "wildcard.acme.example": "exact.wildcard.acme.example",
        "exact.wildcard.acme.example": "exact.exact.wildcard.acme.example",
    }


def test_names_that_are_too_long() -> None:
    world = World(make_cluster(tls=TerminatedElsewhere()))
    domain = ".".join(["a" * 60, "b" * 60, "c" * 60, "d" * 60, "example"])
    claim(world.environment("acme", "prod", domain), f"x.{domain}")
    with problems() as told:
        assert found(world) == {}
    assert "at most 245 characters" in told[0]


LABELS = st.sampled_from(["a", "b", "a-b", "b-a", "api", "wildcard", "exact"])
HOSTS = st.builds(
    lambda labels, domain, star: ".".join((["*"] if star else []) + labels + [domain]),
    st.lists(LABELS, max_size=3),
    st.sampled_from(["acme.example", "a.acme.example", "acme.test", "b.globex.example"]),
    st.booleans(),
)
CLAIMS = st.lists(st.tuples(st.integers(0, 2), HOSTS, st.booleans()), max_size=12)
DOMAINS = [("acme.example", "a.acme.example"), ("acme.test",), ("b.globex.example", "acme.test")]


@settings(max_examples=60)
@given(claims=CLAIMS, elsewhere=st.booleans())
def test_whatever_is_claimed(claims: list[tuple[int, str, bool]], elsewhere: bool) -> None:
    world = World(make_cluster(tls=TerminatedElsewhere() if elsewhere else None))
    environments = [world.environment(f"c{index}", "prod", *domains) for index, domains in enumerate(DOMAINS)]
    claims = [each for each in claims if any(_below(each[1], domain) for domain in DOMAINS[each[0]])]
    for index, hostname, transfer in claims:
        claim(environments[index], hostname, transfer=transfer)
    with problems() as told:
        made = listeners(world.cluster, environments)
    names = [listener.name for listener in made]
    assert names == sorted(names)
    assert len(set(names)) == len(names) == len({listener.hostname for listener in made})
    assert all(len(name) <= 253 and "." in name for name in names)
    with problems() as told_again:
        assert listeners(world.cluster, reversed(environments)) is not None
    if told:
        assert told_again
        return
    for index, hostname, transfer in claims:
        name = listener_for(environments[index], hostname, transfer=transfer)
        listener = next(each for each in made if each.name == name)
        assert listener.namespace == environments[index].namespace_name
        assert listener.hostname in (hostname, f"*.{hostname.partition('.')[2]}")
    # Certificates of one environment overlap for a transfer only, or else HTTP/2 would be lost needlessly.
    domains = {f"*.{domain}" for each in DOMAINS for domain in each}
    for one in (each for each in made if each.hostname in domains):
        for other in made:
            if other.hostname.partition(".")[2] == one.hostname[2:] and one != other:
                assert one.namespace != other.namespace or other.transfer


def _below(hostname: str, domain: str) -> bool:
    return Hostname(hostname.removeprefix("*.")).is_below(domain)
