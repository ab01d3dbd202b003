"""Dangerous changes of what is deployed: refused without consent, written with it, and no consent stays for ever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from monobase_constructs.app.consents import Consented
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.cli.project import asked, synthesized
from monobase_constructs.rules import Subject
from monobase_constructs.rules.change import Effect, Label
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.problems import InvalidInput

from .conftest import CLIENT, entered, run, within, written
from .repositories import commit, deploy, git, initialize

# A claim that is in no plan is waived, and its quota declared, on the lines that are there anyhow.
WAIVED = (
    ' waivers=[Waiver(rule="unprotected", object="PersistentVolumeClaim acme-staging/sync-data", '
    'reason="for the test", expires=str(date.today() + timedelta(days=30)))],'
)
CLAIM = f"""\
from datetime import date, timedelta; from monobase_constructs import *; from monobase_constructs.environment.footprint import *; from monobase_constructs.values.text import Size


def extend(env, stack):
    kind = Kind("v1", "PersistentVolumeClaim"); env.declared.footprints["sync"] = Footprint(claims=1, storage=Size.of("10Gi").amount)
    body = {{"accessModes": ["ReadWriteOnce"], "resources": {{"requests": {{"storage": "10Gi"}}}}}}
    Manifest(env, "claim", kind, name="sync-data", namespace=env.namespace_name, body=body, keep=True)


acme = Client(
    "acme",
    domain="acme.example",
    account=Account(image="ghcr.io/acme/account:1.0.0"),
    environments=[staging(extend=extend)],{WAIVED}
    consents=[],
)
"""  # noqa: E501
REMOVED = (
    "removed: Argo CD leaves it in the cluster with its data: delete it there once it may go [needs a hand]; "
    'if it is meant: consents=[Consent(object="PersistentVolumeClaim acme-staging/sync-data", change="removed", '
    'reason="...")]'
)
CLAIMED = "PersistentVolumeClaim acme-staging/sync-data"
GONE = CLAIM.replace("staging(extend=extend)", "staging()")


def consent(change: str = "removed", object: str = CLAIMED, why: str = "moved by Ann") -> str:
    return f'Consent(object="{object}", change="{change}", reason="{why}")'


def state(text: str, *consents: str, client: str = "acme") -> None:
    if "extend=extend" not in text:
        text = text.replace(WAIVED.replace("acme", client), "")
    Path(f"clients/{client}.py").write_text(text.replace("consents=[]", f"consents=[{', '.join(consents)}]"))


def made() -> Synthesis:
    return synthesized(asked()[0])


def said() -> list[str]:
    with pytest.raises(InvalidInput) as refused:
        made()
    return str(refused.value).splitlines()


def told() -> list[str]:
    changes = made().changes
    assert changes is not None
    return [*changes.lines()]


@pytest.fixture(scope="module")
def with_volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("written") / "project", CLAIM)


@pytest.fixture
def deployed(with_volume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a volume, which is deployed."""
    project = entered(with_volume, tmp_path, monkeypatch)
    initialize(project)
    deploy(project)
    return project


def test_a_dangerous_change_without_consent(deployed: Path) -> None:
    state(GONE)
    before = Path("dist/main/clients/acme-staging/persistentvolumeclaim-sync-data.yaml").read_bytes()
    done = run(deployed, "synth")
    place = "clients/acme.py:14: PersistentVolumeClaim acme-staging/sync-data: "
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{place}{REMOVED}\n1 mistake; dist/ is as it was\n"
    assert Path("dist/main/clients/acme-staging/persistentvolumeclaim-sync-data.yaml").read_bytes() == before
    done = within("check")
    assert (done.exit_code, done.stderr) == (1, f"{place}{REMOVED}\n")


def test_from_consent_to_landing(deployed: Path) -> None:
    state(GONE, consent())
    done = run(deployed, "synth")
    assert done.returncode == 0
    consented, counted, summary = done.stderr.splitlines()
    assert consented == (
        "consented: PersistentVolumeClaim acme-staging/sync-data: removed: Argo CD leaves it in the cluster with its "
        "data: delete it there once it may go [needs a hand]; at clients/acme.py:15: moved by Ann"
    )
    assert counted == "since origin/main: 1 needs a hand, 1 safe; monobase diff shows them"
    assert summary.startswith("dist/: ")
    assert "(consented at clients/acme.py:15: moved by Ann)" in within("diff").stdout
    # On the branch it holds, however often synth runs.
    commit(deployed)
    assert told()[0] == consented and within("check").exit_code == 0
    # Once it has landed it is told of, and with the next change it must go.
    deploy(deployed)
    landed = "clients/acme.py:15: consent to PersistentVolumeClaim acme-staging/sync-data has landed"
    assert told() == [f"note: {landed}: drop it with the next change"]
    state(GONE.replace("account:1.0.0", "account:1.1.0"), consent())
    assert said() == [
        'clients/acme.py:15: Consent "PersistentVolumeClaim acme-staging/sync-data": change: got "removed"; allowed: '
        "a change against origin/main that needs consent; drop it: it has landed, or it names something else"
    ]
    state(GONE.replace("account:1.0.0", "account:1.1.0"))
    assert told() == ["since origin/main: 1 restarts pods; monobase diff shows them"]


@pytest.mark.parametrize(
    "wrong",
    [
        consent("spec"),
        consent(object="PersistentVolumeClaim acme-prod/sync-data"),
        consent(object="PersistentVolumeClaim sync-data"),
    ],
)
def test_a_consent_to_something_else(wrong: str, deployed: Path) -> None:
    state(GONE, wrong)
    first, second = said()
    assert first.endswith(REMOVED)
    assert second.startswith("clients/acme.py:15: Consent ") and second.endswith("or it names something else")


def test_a_client_consents_for_itself_alone(deployed: Path) -> None:
    state(GONE)
    other = CLIENT.replace("acme", "beta").replace("],\n)", f"],\n    consents=[{consent()}],\n)")
    Path("clients/beta.py").write_text(other.replace("import Account", "import Consent, Account"))
    lines = said()
    assert len(lines) == 2 and lines[0].endswith(REMOVED) and lines[1].startswith("clients/beta.py:8: Consent ")


def test_a_cluster_consents_for_all_of_its_clients(deployed: Path) -> None:
    state(GONE)
    main = Path("main.py")
    main.write_text(main.read_text().replace('kubernetes="1.35",', f'kubernetes="1.35", consents=[{consent()}],'))
    assert told()[0].endswith("at main.py:8: moved by Ann")


def replaced(cluster: str = "main") -> str:
    return consent("replaced", f"Cluster {cluster}", "lost, and off")


def in_main(*consents: str) -> None:
    main = Path("main.py")
    given = main.read_text().replace('kubernetes="1.35",', f'kubernetes="1.35", consents=[{", ".join(consents)}],')
    main.write_text(given)


def test_a_cluster_that_is_lost_binds_nothing(deployed: Path) -> None:
    """What the API server would refuse is made anew on another one; what destroys data is said by itself."""
    state(CLAIM.replace('"10Gi"', '"5Gi"'))
    in_main(replaced())
    consented, counted = told()
    assert consented.startswith("consented: PersistentVolumeClaim acme-staging/sync-data: spec.resources.requests")
    assert consented.endswith("[needs a hand]; at main.py:8: lost, and off")
    assert counted == "since origin/main: 1 needs a hand, 1 safe; monobase diff shows them"
    assert "(consented at main.py:8: lost, and off)" in (made(), run(deployed, "synth"), within("diff"))[2].stdout


def test_a_cluster_that_is_lost_lets_no_data_be_destroyed() -> None:
    """Backups outlive it."""
    lost = Consented(Consent(object="Cluster main", change="replaced", reason="lost, and off"), re.compile("main/.*"))
    schedule = Subject("main/platform/backups", {"kind": "Schedule", "metadata": {"name": "a", "namespace": "velero"}})
    covered = [label for label in Label if lost.covers(Effect(label, schedule, "spec.template.ttl"))]
    assert covered == [Label.BY_HAND]
    elsewhere = Subject("other/platform/backups", schedule.document)
    assert not lost.covers(Effect(Label.BY_HAND, elsewhere, "spec.template.ttl"))


@pytest.mark.parametrize("wrong", [replaced("other"), replaced("acme-staging/sync-data")])
def test_another_cluster_that_is_lost_lets_nothing_through(wrong: str, deployed: Path) -> None:
    state(GONE)
    in_main(wrong)
    assert [line.endswith(REMOVED) for line in said()] == [True, False]


def test_a_client_does_not_say_that_a_cluster_is_lost(deployed: Path) -> None:
    state(GONE, replaced())
    assert [line.endswith(REMOVED) for line in said()] == [True, False]


def test_a_consent_of_its_own_goes_before_that_of_the_cluster(deployed: Path) -> None:
    """So the wide one, which has landed before, is told to go."""
    state(GONE, consent())
    in_main(replaced())
    (line,) = said()
    assert line.startswith('main.py:8: Consent "Cluster main": change: got "replaced"; allowed: a change against ')


def test_volumes_are_compared_with_what_is_deployed_and_not_with_the_disk(deployed: Path) -> None:
    for size, text in (("20Gi", "since origin/main: 1 safe"), ("15Gi", "")):
        state(CLAIM.replace('"10Gi"', f'"{size}"'))
        assert run(deployed, "synth").returncode == 0, text
    state(CLAIM.replace('"10Gi"', '"5Gi"'))
    (line,) = said()
    assert line.endswith('spec: got "5Gi"; allowed: 10Gi or more; volumes grow and never shrink [growth]')


def test_what_is_deployed_from_nowhere_needs_no_consent(
    with_volume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = entered(with_volume, tmp_path, monkeypatch)
    state(GONE, consent())
    assert told() == []  # in no repository
    initialize(project)
    assert told() == []  # without a remote
    git(project, "remote", "add", "origin", "git@github.com:somebody/else.git")
    assert told() == []  # with a remote that Argo CD does not read
    state(CLAIM.replace('"10Gi"', '"5Gi"'))
    (line,) = said()  # volumes are compared with the disk all the same
    assert line.endswith("volumes grow and never shrink [growth]")


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/example/infrastructure.git",
        "https://token@github.com/Example/infrastructure",
        "git@github.com:example/infrastructure.git",
        "git@github-work:example/infrastructure.git",
        "ssh://git@github.com:22/example/infrastructure.git/",
        "/srv/mirrors/example/infrastructure.git",
    ],
)
def test_a_remote_is_known_however_it_is_reached(url: str, project: Path) -> None:
    initialize(project)
    git(project, "remote", "add", "somewhere", url)
    assert told() == [
        "note: changes of main are not compared with what is deployed: somewhere/main: not in this clone: "
        "git fetch somewhere main:refs/remotes/somewhere/main"
    ]


def test_a_revision_may_be_a_tag(deployed: Path) -> None:
    git(deployed, "tag", "live")
    main = Path("main.py")
    main.write_text(main.read_text().replace('infrastructure.git"', 'infrastructure.git", revision="live"'))
    state(GONE, consent())
    assert [line.partition(":")[0] for line in told()] == ["consented", "since origin/live"]


@pytest.mark.parametrize("reason", ["", "   ", "x", "..."])
def test_a_consent_says_why(reason: str, project: Path) -> None:
    state(GONE, consent(why=reason))
    assert said() == [
        f'clients/acme.py:15: Consent: reason: got "{reason}"; allowed: why it is meant, '
        "and who does by hand what has to be done; write at least two words"
    ]


def test_two_clusters_with_branches_of_their_own(deployed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from monobase_constructs.app import base as module
    from monobase_constructs.app.files import committed

    main = Path("main.py").read_text()
    second = main.replace("def main_cluster", "def other_cluster").replace('"main",', '"other",')
    second = second.replace('infrastructure.git"', 'infrastructure.git", revision="stable"')
    both = main.partition("if __name__")[0] + "\n\n" + second.partition("\n\n\n")[2].partition("if __name__")[0]
    Path("main.py").write_text(both + 'if __name__ == "__main__":\n    synth(main_cluster, other_cluster)\n')
    state(CLAIM.replace("consents=[]", 'cluster="main", consents=[]'))
    git(deployed, "push", "--quiet", "origin", "HEAD:stable")
    git(deployed, "fetch", "--quiet", "origin")
    asked_of: list[str] = []

    def recorded(*arguments: object) -> object:
        asked_of.append(str(arguments[3]))
        return committed(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "committed", recorded)
    changes = made().changes
    assert changes is not None and changes.since == ["origin/main", "origin/stable"] == asked_of
    assert {effect.subject.cluster for effect in changes.effects} == {"other"}
