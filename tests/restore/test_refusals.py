"""What no backup holds is refused, in one line that says what is held."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

import pytest

from monobase_constructs.app.reading import Unreadable
from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.restore import moments
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid

from .plans import BEFORE, DIST, ENVIRONMENTS, NOW, planned

REFUSED: dict[str, tuple[str, Scenario, str | None, Tier | None, str]] = {
    "no time zone": (
        "client-a-prod", "database", "2026-11-20", None,
        '--to: got "2026-11-20"; allowed: a moment with its time zone, such as "2026-11-22T10:15:00+01:00"',
    ),
    "tomorrow": (
        "client-a-prod", "database", "2026-11-23T00:00:00Z", None,
        '--to: got "2026-11-23T00:00:00Z"; allowed: a moment that has been: it is 2026-11-22T12:00:00Z',
    ),
    "before the log": (
        "client-a-prod", "database", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-10-23T12:00:00Z to now: tier 2 keeps postgresql for 30 days; '
        "--tier 3 goes back further, week by week",
    ),
    "before the log, without an archive": (
        "client-c-staging", "database", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-11-15T12:00:00Z to now: tier 2 keeps postgresql for 7 days',
    ),
    "before the archive": (
        "client-a-prod", "database", "2026-01-01T00:00:00Z", 3,
        '--to: got "2026-01-01T00:00:00Z"; allowed: 2026-08-23T01:51:00Z to now: tier 3 keeps postgresql from then on',
    ),
    "before the snapshots": (
        "client-a-prod", "database", "2026-11-10T00:00:00Z", 1,
        '--to: got "2026-11-10T00:00:00Z"; allowed: 2026-11-19T12:53:00Z to now: tier 1 keeps postgresql from then on',
    ),
    "no archive": (
        "client-c-staging", "database", None, 3,
        "--tier: got 3; allowed: a tier that keeps postgresql; nothing copies it into the archive",
    ),
    "snapshots of a cluster that is lost": (
        "client-a-prod", "cluster", None, 1,
        "--tier: got 1; allowed: 2 or 3; snapshots are lost with the cluster that they were taken in",
    ),
    "what is lost with the region": (
        "client-a-prod", "region", None, 2,
        "--tier: got 2; allowed: 3; what tier 2 keeps lies in the region that is lost",
    ),
    "files before their versions": (
        "client-a-prod", "files", "2026-10-01T00:00:00Z", 1,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-10-23T12:00:00Z to now: tier 1 keeps minio for 30 days',
    ),
    "a moment for a node": (
        "client-a-prod", "node", BEFORE, None,
        '--to: got "2026-11-20T09:15:00Z"; allowed: nothing for --scenario node: copies that run already take over; '
        "leave it out",
    ),
    "a tier for a pod": (
        "client-a-prod", "pod", None, 3,
        "--tier: got 3; allowed: nothing for --scenario pod: copies that run already take over; leave it out",
    ),
    "files without a moment": (
        "client-a-prod", "files", None, None,
        "--to: got nothing; allowed: the last moment when the files were whole; the copies follow what is deleted "
        "within the hour, and go back to a moment",
    ),
    "files before the copies": (
        "client-a-prod", "files", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-10-23T12:00:00Z to now: tier 2 keeps minio for 30 days',
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_backups_do_not_hold_is_refused(case: str) -> None:
    *asked, told = REFUSED[case]
    with pytest.raises(Invalid) as refused:
        planned(*asked)  # type: ignore[arg-type]
    assert str(refused.value) == told


def test_versions_are_refused_where_no_bucket_keeps_any() -> None:
    given = environment(DIST, "client-a-prod")
    documents = copy.deepcopy([*given.documents])
    (page,) = [each for each in documents if each["metadata"]["name"] == "minio-provision-config"]
    page["data"]["etc.provision.buckets"] = "files suspend\n"
    rendered = replace(given, documents=documents)
    to = moments.moment(BEFORE, NOW)
    with pytest.raises(Invalid) as refused:
        plan(rendered, Wanted("files", to, 1, NOW, costs(DIST, given, "files", 1)))
    assert str(refused.value) == ("--tier: got 1; allowed: a tier that keeps minio; none of its buckets keeps versions")


def test_a_table_is_refused_where_a_whole_database_comes_back() -> None:
    rendered = environment(DIST, "client-a-prod")
    with pytest.raises(Invalid) as refused:
        plan(rendered, Wanted("database", None, None, NOW, costs(DIST, rendered, "database", None), table="api.a"))
    assert str(refused.value) == (
        '--table: got "api.a"; allowed: only with --from dumps or --tier 1: by the others a database comes back '
        "as a whole"
    )


def test_an_unknown_environment_is_refused_with_those_that_are() -> None:
    with pytest.raises(Invalid) as refused:
        environment(DIST, "acme-prod")
    assert str(refused.value) == (
        f'environment: got "acme-prod"; allowed: one of those in {DIST}/: {", ".join(ENVIRONMENTS)}'
    )


def test_a_manifest_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "dist" / "main" / "clients" / "acme-prod"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("a: [")
    with pytest.raises(Unreadable, match=r"broken\.yaml:2: is not YAML: "):
        environment(tmp_path / "dist", "acme-prod")
