"""A tombstone is the one way for an environment to go, and the only consent that its going needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import CLIENT, entered, run, within, written
from .repositories import commit, deploy, git, initialize
from .test_consents import CLAIM, CLAIMED, WAIVED, consent, made, said, state, told

GOES = 'removed("staging", because="the pilot ended")'
TOMBSTONE = CLAIM.replace("staging(extend=extend)", GOES)
NOT_KEPT = WAIVED.replace("unprotected", "kept").replace(" waivers=[", "").replace("],", ", ")
LOSES = CLAIM.replace(", keep=True", "").replace("waivers=[", f"waivers=[{NOT_KEPT}")
HOST = "host app.staging.acme.example"


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


def vanished(remedy: str) -> str:
    return (
        'dist/main/clients/acme-staging: Client "acme": environments: got "no acme-staging any more"; allowed: '
        f'environments=[..., removed("staging", because="...")]; {remedy}'
    )


OWNER = "its data would be left without an owner; docs/how-to/remove-a-client.md tells what comes first"


def without_acme(name: str = "beta") -> None:
    """Another client stays, so that there is something to write."""
    Path("clients/acme.py").unlink()
    Path(f"clients/{name}.py").write_text(CLIENT.replace("acme", name))


def test_from_the_tombstone_to_the_end(deployed: Path) -> None:
    Path("clients/beta.py").write_text(CLIENT.replace("acme", "beta"))
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    # It comes: what a person does is told once, with the reason, and nobody has to list it.
    state(TOMBSTONE)
    done = run(deployed, "synth")
    consented, counted, summary = done.stderr.splitlines()
    assert consented == (
        "consented: acme-staging is removed: 2 changes that need a hand; at clients/acme.py:14: the pilot ended"
    )
    assert counted.startswith("since origin/main: 2 needs a hand, ") and summary.startswith("dist/: ")
    text = within("diff").stdout
    assert f"{HOST}: served -> not served: nobody answers it any more" in text
    assert text.count("(consented at clients/acme.py:14: the pilot ended)") == 2
    # It is not merged yet, so the environment may not go.
    Path("clients/acme.py").unlink()
    assert said() == [vanished("its tombstone is not on origin/main yet: merge it first, then drop it")]
    state_of_disk = Path("dist/main/clients/acme-staging")
    assert [path.name for path in state_of_disk.iterdir()] == ["configmap-removed.yaml"]
    # It is: the environment goes, and with it what waits for a person.
    commit(deployed)
    deploy(deployed)
    first, second = told()
    place = "origin/main:dist/main/clients/acme-staging/configmap-removed.yaml"
    assert first == f"consented: acme-staging is removed: 3 changes that need a hand; at {place}: the pilot ended"
    assert second.startswith("since origin/main: 3 needs a hand, ")
    assert run(deployed, "synth").returncode == 0
    assert not state_of_disk.exists()
    assert f"(consented at {place}: the pilot ended)" in within("diff").stdout
    commit(deployed)
    deploy(deployed)
    assert told() == []


def test_it_is_no_consent_to_a_loss_of_data(deployed: Path) -> None:
    state(LOSES, consent("metadata.annotations[argocd.argoproj.io/sync-options]"))
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    state(TOMBSTONE)
    assert said() == [
        "clients/acme.py:14: PersistentVolumeClaim acme-staging/sync-data: removed: its data goes with it "
        f'[destroys data]; if it is meant: consents=[Consent(object="{CLAIMED}", change="removed", reason="...")]'
    ]
    state(TOMBSTONE, consent())
    assert [line.partition(":")[0] for line in told()] == ["consented", "consented", "since origin/main"]


def test_a_consent_beside_it_is_one_too_many(deployed: Path) -> None:
    state(TOMBSTONE, consent())
    assert said() == [
        f'clients/acme.py:15: Consent "{CLAIMED}": change: got "removed"; allowed: a change against origin/main that '
        "needs consent; drop it: clients/acme.py:14 consents to it"
    ]


def test_it_consents_for_its_environment_alone(deployed: Path) -> None:
    Path("clients/beta.py").write_text(CLAIM.replace("acme", "beta"))
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    state(TOMBSTONE)
    state(CLAIM.replace("acme", "beta").replace("staging(extend=extend)", "staging()"), client="beta")
    (line,) = said()
    assert line.startswith("clients/beta.py:14: PersistentVolumeClaim beta-staging/sync-data: removed: Argo CD leaves")


def test_no_consent_replaces_it(deployed: Path) -> None:
    without_acme()
    main = Path("main.py")
    given = consent(object="Namespace acme-staging", why="the pilot ended")
    main.write_text(main.read_text().replace('kubernetes="1.35",', f'kubernetes="1.35", consents=[{given}],'))
    assert said() == [vanished(OWNER)]


def test_a_stage_does_not_vanish_beside_another(deployed: Path) -> None:
    state(CLAIM.replace("staging(extend=extend)", 'Stage("demo", tier="non-production")'))
    assert said() == [vanished(OWNER)]
    both = f'Stage("demo", tier="non-production"), {GOES}'
    state(CLAIM.replace("staging(extend=extend)", both))
    assert told()[0].startswith("consented: acme-staging is removed: 2 changes")


def test_what_was_never_deployed_may_go_at_once(deployed: Path) -> None:
    Path("clients/beta.py").write_text(CLIENT.replace("acme", "beta"))
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    Path("clients/beta.py").unlink()
    assert told() == []


def test_a_note_beside_what_runs_is_no_tombstone(deployed: Path) -> None:
    beside = (
        '    Manifest(env, "note", Kind("v1", "ConfigMap", body=None), name="removed", namespace=env.namespace_name)\n'
    )
    state(CLAIM.replace("    kind = ", beside + "    kind = "))
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    without_acme()
    assert said() == [vanished(OWNER)]


def test_where_nothing_can_be_asked_the_disk_is(
    with_volume: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = entered(with_volume, tmp_path, monkeypatch)
    without_acme()
    assert said() == [vanished(OWNER)]
    initialize(project)
    git(project, "remote", "add", "origin", "https://github.com/example/infrastructure.git")
    assert said() == [vanished(OWNER)]  # the branch is not in this clone
    Path("clients/beta.py").unlink()
    state(TOMBSTONE)
    assert run(project, "synth").returncode == 0
    without_acme()
    assert "acme-staging" not in "".join(str(path) for path in made().files)


def test_who_is_brought_back_needs_no_consent(deployed: Path) -> None:
    state(TOMBSTONE)
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    state(CLAIM)
    changes = made().changes
    assert changes is not None and changes.effects and [*changes.lines()] == []


def test_a_client_consents_to_no_namespace_of_another(deployed: Path) -> None:
    state(TOMBSTONE)
    assert run(deployed, "synth").returncode == 0
    commit(deployed)
    deploy(deployed)
    without_acme()
    given = f"consents=[{consent(object='Namespace acme-staging')}],\n)"
    text = CLIENT.replace("acme", "beta").replace("import Account", "import Consent, Account")
    Path("clients/beta.py").write_text(text[: text.rindex(")")] + f"    {given}\n")
    (line,) = said()
    assert line.startswith('clients/beta.py:8: Consent "Namespace acme-staging": change: got "removed"; allowed: ')
    assert line.endswith("drop it: it has landed, or it names something else")
