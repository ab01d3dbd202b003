"""The plans that begin from dumps."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from monobase_constructs.app.rendered import environment
from monobase_constructs.values.problems import Invalid

from .plans import DIST, dumped


def test_a_whole_database_from_a_dump_ends_with_the_proof() -> None:
    titles = [each.title for each in dumped("client-a-prod").steps]
    assert titles[-2:] == ["Prove that all is well", "Take away what is no longer needed"]


def test_a_dump_is_read_by_a_pod_like_those_that_make_it() -> None:
    rendered = environment(DIST, "client-a-prod")
    (database,) = rendered.databases()
    assert database.dumps is not None
    (job,) = dumped("client-a-prod").steps[0].manifests
    given = copy.deepcopy(database.dumps["spec"]["jobTemplate"]["spec"]["template"])
    made = copy.deepcopy(job["spec"]["template"])
    assert made["spec"]["containers"][0].pop("command") == ["/bin/bash", "-c", "sleep 43200"]
    given["spec"]["containers"][0].pop("command")
    assert made == given
    assert (job["spec"]["backoffLimit"], job["spec"]["activeDeadlineSeconds"]) == (0, 43200)


DUMPS_REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "none are made": (
        "client-b-prod", {},
        '--from: got "dumps"; allowed: a database that is dumped; backups=Backups(dumps=Dumps()) makes some of '
        "postgresql from then on",
    ),
    "no database here": (
        "client-d-prod", {}, '--from: got "dumps"; allowed: a tier: client-d-prod has no database in the cluster',
    ),
    "another scenario": (
        "client-a-prod", {"scenario": "files"},
        '--from: got "dumps"; allowed: only with --scenario database: a dump holds a database and nothing else',
    ),
    "with a tier": (
        "client-a-prod", {"tier": 3},
        "--tier: got 3; allowed: nothing with --from dumps: dumps are no tier; leave it out",
    ),
    "a table without its schema": (
        "client-a-prod", {"table": "patients; DROP"},
        '--table: got "patients; DROP"; allowed: a table with its schema, such as "api.patients"',
    ),
    "before the dumps": (
        "client-a-prod", {"to": "2026-07-01T00:00:00Z"},
        '--to: got "2026-07-01T00:00:00Z"; allowed: 2026-08-22T05:51:00Z to now: dumps of postgresql are kept '
        "from then on",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DUMPS_REFUSED)
def test_what_dumps_do_not_hold_is_refused(case: str) -> None:
    namespace, asked, told = DUMPS_REFUSED[case]
    with pytest.raises(Invalid) as refused:
        dumped(namespace, **asked)
    assert str(refused.value) == told
