"""A client is removed in two steps, and nothing of another's goes along."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
import yaml

from monobase_constructs import Client, Cluster, InvalidInput, production
from monobase_constructs.app.files import Compared
from monobase_constructs.app.removals import refuse_vanished, removals
from monobase_constructs.app.synth import synthesize
from monobase_constructs.rules import Subject
from monobase_constructs.rules.change import Label, effects
from monobase_constructs.values.problems import Source, gathering
from monobase_constructs.values.removal import Tombstone

ROOT = Path(__file__).resolve().parents[2]
TOMBSTONE = '''\
"""client-b: its contract ended."""

from monobase_constructs import Client, removed

client_b = Client("client-b", domain="client-b.com", environments=[removed("prod", because="the contract ended")])
'''


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A copy of the client modules and of dist/."""
    for folder in ("clients", "dist"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def synthesized(fork: Path, described: list[Callable[[], Cluster]]) -> dict[str, str]:
    """The files, with what was written before in dist/ beside."""
    made = synthesize(*described, clients=str(fork / "clients"), output=str(fork / "dist"))
    return {str(path): text for path, text in made.files.items()}


def write(fork: Path, files: dict[str, str]) -> None:
    shutil.rmtree(fork / "dist")
    for path, text in files.items():
        (fork / "dist" / path).parent.mkdir(parents=True, exist_ok=True)
        (fork / "dist" / path).write_text(text)


def test_a_client_does_not_vanish(fork: Path, described: list[Callable[[], Cluster]]) -> None:
    (fork / "clients" / "client_b.py").unlink()
    with pytest.raises(InvalidInput) as refused:
        synthesized(fork, described)
    assert str(refused.value) == (
        f'{fork}/dist/main/clients/client-b-prod: Client "client-b": environments: got "no client-b-prod any more"; '
        'allowed: environments=[..., removed("prod", because="...")]; its data would be left without an owner; '
        "docs/how-to/remove-a-client.md tells what comes first"
    )


def test_a_tombstone_leaves_the_namespace_then_nothing(fork: Path, described: list[Callable[[], Cluster]]) -> None:
    before = synthesized(fork, described)
    (fork / "clients" / "client_b.py").write_text(TOMBSTONE)
    during = synthesized(fork, described)
    assert [path for path in during if path.startswith("main/clients/client-b-prod/")] == [
        "main/clients/client-b-prod/configmap-removed.yaml"
    ]
    assert yaml.safe_load(during["main/clients/client-b-prod/configmap-removed.yaml"])["data"] == {
        "because": "the contract ended"
    }
    namespace = "main/platform/tenants/client-b-prod/namespace-client-b-prod.yaml"
    assert during[namespace] == before[namespace]
    for name in ("application-client-b-prod", "application-client-b-prod-namespace", "appproject-client-b"):
        assert during[f"main/argocd/{name}.yaml"] == before[f"main/argocd/{name}.yaml"]
    write(fork, during)
    (fork / "clients" / "client_b.py").unlink()
    after = synthesized(fork, described)
    assert [path for path in after if "client-b" in path] == []
    assert "client-b-prod" not in "".join(after.values())


def test_removing_a_client_removes_nothing_of_another(fork: Path, described: list[Callable[[], Cluster]]) -> None:
    before = synthesized(fork, described)
    (fork / "clients" / "client_b.py").write_text(TOMBSTONE)
    write(fork, synthesized(fork, described))
    (fork / "clients" / "client_b.py").unlink()
    after = synthesized(fork, described)
    theirs = {path: text for path, text in before.items() if "client-b" not in path}
    assert theirs.keys() == after.keys()
    changed = {path for path in after if after[path] != theirs[path]}
    assert not [path for path in changed if "/clients/" in path or "/tenants/" in path or "appproject-client" in path]
    for path in changed:  # of what is shared, only the lines that spoke of it
        lines, left = ([line.rstrip(",") for line in each.splitlines()] for each in (theirs[path], after[path]))
        assert set(left) <= set(lines), path  # the comma behind the last of a list goes with the one after it


def subjects(files: dict[str, str]) -> list[Subject]:
    return [Subject(str(Path(path).parent), yaml.load(text, yaml.CSafeLoader)) for path, text in files.items()]


def test_a_tombstone_consents_to_all_that_its_environment_does_and_destroys_nothing(
    fork: Path, described: list[Callable[[], Cluster]]
) -> None:
    before = synthesized(fork, described)
    gone = {"client-a-prod": "client_a", "client-a-staging": "client_a", "client-d-prod": "client_d"}
    for module in {*gone.values()}:
        name = module.replace("_", "-")
        stages = [f'removed("{each.rpartition("-")[2]}", because="x")' for each, of in gone.items() if of == module]
        text = f'{module} = Client("{name}", domain="{name}.com", environments=[{", ".join(stages)}])\n'
        (fork / "clients" / f"{module}.py").write_text("from monobase_constructs import *\n" + text)
    during = synthesized(fork, described)
    tombstones = [Tombstone("main", each, "x", Source(each, 0)) for each in gone]
    given = removals(Compared([], [], [], tombstones=tombstones), [])
    dangerous = [each for each in effects(subjects(before), subjects(during)) if each.label.needs_consent]
    assert {each.label for each in dangerous} == {Label.BY_HAND} and len(dangerous) > 20
    assert [str(each) for each in dangerous if not any(removal.covers(each) for removal in given)] == []
    # What outlives its environment is annotated so, and each is told.
    kept = {str(each) for each in subjects(before) if each.tenant in gone and "Prune=false" in str(each.document)}
    kept.add("Namespace client-a-prod-drill")  # of the drills, which end with what they rehearse
    assert kept == {str(each.subject) for each in dangerous if "leaves it in the cluster" in each.line}


def test_a_client_that_moved_is_told_what_it_leaves_behind(tmp_path: Path) -> None:
    moved = Client("acme", domain="acme.example", cluster="east", environments=[production()])
    before = {PurePosixPath("main/platform/tenants/acme-prod/namespace-acme-prod.yaml")}
    with pytest.raises(InvalidInput) as refused, gathering() as gathered:
        refuse_vanished(tmp_path, before, lambda cluster: None, {"east/clients/acme-prod"}, [moved])
        gathered.raise_if_any()
    assert str(refused.value) == (
        f'{moved.source}: Client "acme": cluster: got "east"; allowed: "main", where acme-prod is; its data stays on '
        "main: to move it, state a client of another name on the other cluster, restore into it "
        '(docs/how-to/restore.md), and then end this one with removed("prod", because="...")'
    )


def test_a_name_with_hyphens_is_told_by_the_client_who_is_stated(tmp_path: Path) -> None:
    """Names of stages have none today; those of clients have, and a folder may be older than that rule."""
    client = Client("acme", domain="acme.example", environments=[production()])
    gone = PurePosixPath("main/platform/tenants/acme-pre-prod/namespace-acme-pre-prod.yaml")
    with gathering() as gathered:
        refuse_vanished(tmp_path, {gone}, lambda cluster: None, set(), [client])
    (told,) = gathered.problems
    assert told.subject == 'Client "acme"' and 'removed("pre-prod", ' in told.message
