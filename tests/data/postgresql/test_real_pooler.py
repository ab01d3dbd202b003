"""What a real PgBouncer makes of a rendered Pooler: encrypted on both sides, and few connections for many."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from monobase_constructs import Pooler

from .bouncer import Bouncer, before, know_passwords
from .conftest import VERSIONS
from .server import RealPostgres

pytestmark = pytest.mark.server("PgBouncer", "PostgreSQL")
SIZE = 2


@pytest.fixture(scope="module", params=[VERSIONS[-1], VERSIONS[0]])
def pooled(request: pytest.FixtureRequest) -> Iterator[RealPostgres]:
    with RealPostgres.started(request.param, Pooler(size=SIZE, clients=60)) as server:
        know_passwords(server)
        yield server


@pytest.fixture(scope="module")
def bouncer(pooled: RealPostgres) -> Iterator[Bouncer]:
    with before(pooled) as started:
        yield started


def test_the_usual_address_leads_through_the_pooler_as_the_role(pooled: RealPostgres, bouncer: Bouncer) -> None:
    said = pooled.over(pooled.url("api", port=bouncer.port), "SELECT current_user, current_schema")
    assert said.out == "api|api", (said.error, bouncer.log.read_text())


def test_nothing_of_it_is_in_plaintext(pooled: RealPostgres, bouncer: Bouncer) -> None:
    said = pooled.over(pooled.url("api", port=bouncer.port, sslmode="disable"), "SELECT 1")
    assert said.status != 0 and "SSL required" in said.error
    mine = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    assert pooled.over(pooled.url("api", port=bouncer.port), mine).out == "t"


def test_the_pooler_bears_its_name(pooled: RealPostgres, bouncer: Bouncer) -> None:
    url = pooled.url("api", port=bouncer.port)
    assert "@postgresql-pooler:" in url and "sslmode=verify-full" in url
    said = pooled.over(url.replace("@postgresql-pooler:", "@postgresql-evil:"), "SELECT 1")
    assert "does not match host name" in said.error


def test_a_wrong_password_is_refused(pooled: RealPostgres, bouncer: Bouncer) -> None:
    said = pooled.over(pooled.url("api", port=bouncer.port, password="guessed"), "SELECT 1")
    assert said.status != 0 and "auth" in said.error


def test_the_pooler_looks_at_the_name_of_the_server(pooled: RealPostgres) -> None:
    """Its certificate is for names; as an address the same server is refused."""
    with before(pooled, "127.0.0.1") as astray:
        said = pooled.over(pooled.url("api", port=astray.port, connect_timeout="3"), "SELECT 1")
        assert said.status != 0
        assert "not present in server certificate" in astray.log.read_text()


def test_many_share_few(pooled: RealPostgres, bouncer: Bouncer) -> None:
    url = pooled.url("api", port=bouncer.port)
    count = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'api' AND pg_sleep(0.3) IS NOT NULL"
    with ThreadPoolExecutor(8) as many:
        seen = [int(said.out) for said in many.map(lambda _: pooled.over(url, count), range(8))]
    assert len(seen) == 8 and max(seen) <= SIZE


def test_what_outlives_a_transaction_goes_past_it(pooled: RealPostgres, bouncer: Bouncer) -> None:
    direct = pooled.url("api", "direct-url")
    assert "@postgresql-rw:" in direct
    assert pooled.over(direct, "SELECT current_user").out == "api"
