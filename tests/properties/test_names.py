"""What is written depends on what is stated, not on where, in which order and under which names Python states it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from cdk8s import App, Chart
from constructs import Construct
from hypothesis import given, settings, strategies as st

from monobase_constructs import (
    CronJob,
    Environment,
    ExternalPostgres,
    ExternalS3,
    Internet,
    Route,
    SecretBundle,
    Singleton,
    StaticSite,
    Volume,
    WebService,
    Worker,
)
from monobase_constructs.app.collect import collect
from monobase_constructs.app.yaml import manifest_yaml
from monobase_constructs.environment.scope import Tenancy
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.testing import example_cluster

IMAGE = f"ghcr.io/acme/app:1.0.0@sha256:{'ab' * 32}"
DISK = Volume("/data", size="5Gi", storage_class="fast")
CLUSTER = example_cluster()

Made = dict[str, Any]
Make = Callable[[Construct, Made], Any]


@dataclass(frozen=True)
class Statement:
    """One construct: what it is called, what it needs before it, and how it is made."""

    name: str
    make: Make
    needs: Sequence[str] = ()


PROGRAM = [
    Statement(
        "postgresql",
        lambda scope, made: ExternalPostgres(scope, "postgresql", host="db.acme.example", cidrs=["10.2.0.0/24"]),
    ),
    Statement("files", lambda scope, made: ExternalS3(scope, "files", bucket="acme-files", region="eu-central-1")),
    Statement("mail", lambda scope, made: SecretBundle(scope, "mail", keys=["user", "password"])),
    Statement(
        "api",
        lambda scope, made: WebService(
            scope,
            "api",
            image=IMAGE,
            port=7500,
            route=Route(["api", "api.eu.acme.example"], timeout="1m"),
            uses=[made["postgresql"], made["files"], Internet()],
            secrets=["AUTH_SECRET"],
            env={"MAIL_PASSWORD": made["mail"].key("password"), "LEVEL": "info"},
        ),
        ["postgresql", "files", "mail"],
    ),
    Statement(
        "worker",
        lambda scope, made: Worker(
            scope, "worker", image=IMAGE, port=7600, uses=[made["api"], made["postgresql"]], secrets=["KEY"]
        ),
        ["api", "postgresql"],
    ),
    Statement(
        "account",
        lambda scope, made: StaticSite(
            scope, "account", image=IMAGE, route="app", env={"API_URL": made["api"].public_url}
        ),
        ["api"],
    ),
    Statement(
        "report",
        lambda scope, made: CronJob(
            scope, "report", image=IMAGE, schedule="0 4 * * *", uses=[made["files"], made["api"]]
        ),
        ["files", "api"],
    ),
    Statement(
        "search",
        lambda scope, made: Singleton(scope, "search", image=IMAGE, port=8080, volume=DISK),
    ),
]


@dataclass
class Wrapper:
    """Builds statements in some order, each after what it needs, in scopes of plain constructs."""

    environment: Environment
    depths: dict[str, int]
    made: Made = field(default_factory=dict[str, Any])

    def build(self, statement: Statement) -> None:
        if statement.name in self.made:
            return
        for needed in statement.needs:
            self.build(next(each for each in PROGRAM if each.name == needed))
        scope: Construct = self.environment
        for depth in range(self.depths.get(statement.name, 0)):
            scope = Construct(scope, f"around-{statement.name}-{depth}")
        self.made[statement.name] = statement.make(scope, self.made)


def written(order: Sequence[Statement], depths: dict[str, int]) -> dict[str, str]:
    app = App()
    tenancy = Tenancy(client="acme", stage="prod", tier="production", domains=("acme.example",))
    environment = Environment(app, tenancy, CLUSTER)
    wrapper = Wrapper(environment, depths)
    for statement in order:
        wrapper.build(statement)
    charts: dict[str, Chart] = {"example/clients/acme-prod": environment}
    charts |= {f"example/{folder}": each for folder, each in platform_charts(app, CLUSTER, [environment]).items()}
    made = collect(charts)
    return {f"{each.folder}/{each.identity}": manifest_yaml(each.document) for each in made}


ONCE = written(PROGRAM, {})


@settings(max_examples=25)
@given(st.permutations(PROGRAM), st.dictionaries(st.sampled_from([each.name for each in PROGRAM]), st.integers(1, 3)))
def test_order_and_scopes_change_no_byte(order: list[Statement], depths: dict[str, int]) -> None:
    assert written(order, depths) == ONCE


def test_leaving_one_out_takes_its_own_objects_away_and_touches_only_what_it_is_counted_in() -> None:
    without = written([each for each in PROGRAM if each.name != "search"], {})
    gone = {path for path in ONCE if path not in without}
    assert gone and all("'search" in path for path in gone)
    assert {path for path in without if without[path] != ONCE[path]} == {
        "example/platform/tenants/acme-prod/('', 'ResourceQuota', 'acme-prod', 'quota')"
    }
