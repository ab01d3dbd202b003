"""The whole of dist/ against a real API server, Pod Security admission on."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from .api import Api
from .apply import Applied
from .conftest import SERVER
from .fixpoint import differences
from .results import Results
from .tree import ROOT, Document, files

pytestmark = [pytest.mark.programs(*SERVER), pytest.mark.apply]


def test_every_manifest_is_applied(applied: Applied) -> None:
    """Each file of dist/ is in a folder that an Application names."""
    manifests = [path for folder in (ROOT / "dist").iterdir() for path in files(folder)]
    assert applied.objects + len(applied.refused) == len(manifests) > 0


def test_nothing_is_refused(applied: Applied) -> None:
    assert applied.refused == []


def test_nothing_is_warned_of(applied: Applied) -> None:
    assert applied.warned == []


def test_the_server_returns_what_we_wrote(applied: Applied) -> None:
    """What stands in Git holds whole: no default is left unsaid (docs/adr/0013-defaults-written-out.md)."""
    assert applied.different == []


def test_a_second_time_changes_nothing(applied: Applied) -> None:
    assert applied.changed == []


def test_what_was_found_is_noted(api: Api, applied: Applied, found: Results) -> None:
    found.say(
        f"kube-apiserver {api.version}",
        objects=applied.objects,
        refused=len(applied.refused),
        warned=len(applied.warned),
        different=len(applied.different),
        changed=len(applied.changed),
    )
    assert applied.objects > 0


def deployment(documents: list[Document]) -> Document:
    return copy.deepcopy(next(each for each in documents if each["kind"] == "Deployment"))


def leave_out_a_default(document: Document) -> None:
    del document["spec"]["template"]["spec"]["restartPolicy"]


def misspell_a_field(document: Document) -> None:
    document["spec"]["template"]["spec"]["restartPolicies"] = "Always"


def run_as_root(document: Document) -> None:
    document["spec"]["template"]["spec"]["securityContext"] = {"runAsUser": 0}
    document["spec"]["template"]["spec"]["containers"][0]["securityContext"] = {"privileged": True}


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (leave_out_a_default, "restartPolicy: we wrote nothing, the server has 'Always'"),
        (misspell_a_field, ".spec.template.spec.restartPolicies: field not declared in schema"),
        (run_as_root, 'would violate PodSecurity "restricted'),
    ],
)
def test_what_is_broken_is_told(
    api: Api, applied: Applied, documents: list[Document], break_it: Callable[[Document], None], said: str
) -> None:
    """Each of the proofs above fails when there is reason to."""
    broken = deployment(documents)
    break_it(broken)
    answer = api.apply(broken, dry_run=True)
    told = [answer.refused or "", *answer.warnings, *([] if answer.refused else differences(broken, answer.body))]
    assert any(said in each for each in told), told
