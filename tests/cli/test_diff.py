"""`monobase diff`: with what it compares, what it tells in each form, and what it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import run, within
from .repositories import commit, deploy, git, initialize

FOLDER = "dist/main/clients/acme-staging"
DEPLOYMENT = f"{FOLDER}/deployment-account.yaml"
SERVICE = f"{FOLDER}/service-account.yaml"
FOREIGN = "synth did not write this: move it away or delete it"
AGAIN = "synth writes it anew; run: monobase synth"
HEAD = (
    "note: compared with HEAD: no remote of this clone is what Argo CD reads, "
    "https://github.com/example/infrastructure.git: git remote add origin ..., or name a REF\n"
)


def edit(file: str, old: str, new: str) -> None:
    text = Path(file).read_text()
    assert text.count(old) == 1, (file, old)
    Path(file).write_text(text.replace(old, new))


@pytest.fixture
def repository(project: Path) -> Path:
    """The project, committed."""
    initialize(project)
    return project


def changed() -> None:
    edit(DEPLOYMENT, "image: ghcr.io/acme/account:1.0.0", "image: ghcr.io/acme/account:1.1.0")
    edit(DEPLOYMENT, "  minReadySeconds: 10\n", "")
    edit(f"{FOLDER}/httproute-account.yaml", "- app.staging.acme.example", "- www.staging.acme.example")
    Path(SERVICE).unlink()


TEXT = """\
6 changes of 3 objects against HEAD: 1 needs a hand, 1 recreates, 1 restarts pods, 3 safe

needs a hand
  HTTPRoute acme-staging/account
    host app.staging.acme.example: served -> not served: nobody answers it any more: tell who uses it, then take its DNS record away

recreates
  Service acme-staging/account
    removed: who still uses it fails

restarts pods
  Deployment acme-staging/account
    spec.template.spec.containers[account].image: "ghcr.io/acme/account:1.0.0" -> "ghcr.io/acme/account:1.1.0"

safe
  Deployment acme-staging/account
    spec.minReadySeconds: 10 -> nothing
  HTTPRoute acme-staging/account
    spec.hostnames: ["app.staging.acme.example"] -> ["www.staging.acme.example"]
    host www.staging.acme.example: not served -> served: its DNS record must point at the Gateway
"""  # noqa: E501

MARKDOWN = """\
**6 changes of 3 objects against `HEAD`: 1 needs a hand, 1 recreates, 1 restarts pods, 3 safe**

### needs a hand

- HTTPRoute acme-staging/account
  - `host app.staging.acme.example`: `served` → `not served`; nobody answers it any more: tell who uses it, then take its DNS record away

### recreates

- Service acme-staging/account
  - `removed`; who still uses it fails

### restarts pods

- Deployment acme-staging/account
  - `spec.template.spec.containers[account].image`: `"ghcr.io/acme/account:1.0.0"` → `"ghcr.io/acme/account:1.1.0"`

<details><summary>safe</summary>

- Deployment acme-staging/account
  - `spec.minReadySeconds`: `10` → `nothing`
- HTTPRoute acme-staging/account
  - `spec.hostnames`: `["app.staging.acme.example"]` → `["www.staging.acme.example"]`
  - `host www.staging.acme.example`: `not served` → `served`; its DNS record must point at the Gateway

</details>
"""  # noqa: E501


def test_the_three_forms(repository: Path) -> None:
    changed()
    for arguments, said in (((), TEXT), (("HEAD",), TEXT), (("--markdown",), MARKDOWN)):
        done = within("diff", *arguments)
        assert (done.exit_code, done.stderr) == (0, "" if "HEAD" in arguments else HEAD) and done.stdout == said
    told = json.loads(within("diff", "--json").stdout)
    assert told["against"] == "HEAD" and len(told["changes"]) == 6
    assert told["changes"][0] == {
        "label": "safe",
        "object": "Deployment acme-staging/account",
        "folder": "main/clients/acme-staging",
        "change": "spec.minReadySeconds",
        "details": [{"path": "spec.minReadySeconds", "was": "10", "becomes": "nothing"}],
        "line": "",
        "consent": None,
    }


def test_nothing_changes(repository: Path) -> None:
    for arguments, said in (
        (["diff"], "nothing changes against HEAD\n"),
        (["diff", "HEAD", "--markdown"], "Nothing changes against `HEAD`.\n"),
        (["diff", "--json"], '{\n  "against": "HEAD",\n  "changes": []\n}\n'),
    ):
        done = within(*arguments)
        assert (done.exit_code, done.stdout, done.stderr) == (0, said, "" if "HEAD" in arguments else HEAD)


def test_the_command_in_a_process_starts_no_node_and_writes_no_colours(repository: Path) -> None:
    changed()
    done = run(repository, "diff", JSII_NODE="/nonexistent")
    assert (done.returncode, done.stderr) == (0, HEAD) and done.stdout == TEXT


def test_colours_are_for_terminals(repository: Path) -> None:
    from click.testing import CliRunner

    from monobase_constructs.cli.group import monobase

    changed()
    coloured = CliRunner().invoke(monobase, ["diff"], color=True).stdout
    assert "\x1b[35m\x1b[1mneeds a hand\x1b[0m" in coloured
    assert CliRunner().invoke(monobase, ["diff"], color=True, env={"NO_COLOR": "1"}).stdout == TEXT


def test_by_default_with_where_the_branch_left_what_is_deployed(repository: Path) -> None:
    deploy(repository)
    git(repository, "switch", "--quiet", "--create", "feature")
    edit(DEPLOYMENT, "minReadySeconds: 10", "minReadySeconds: 20")
    commit(repository)
    git(repository, "switch", "--quiet", "main")
    edit(DEPLOYMENT, "revisionHistoryLimit: 5", "revisionHistoryLimit: 7")  # by somebody else
    commit(repository)
    deploy(repository)
    git(repository, "switch", "--quiet", "feature")
    assert within("diff").stdout == (
        "1 change of 1 object against origin/main: 1 safe\n\nsafe\n  Deployment acme-staging/account\n"
        "    spec.minReadySeconds: 10 -> 20\n"
    )
    assert "revisionHistoryLimit: 7 -> 5" in within("diff", "origin/main").stdout


def test_what_happens_to_many_is_told_once(repository: Path) -> None:
    applications = sorted(Path("dist").rglob("application-*.yaml"))
    for path in applications:
        edit(str(path), "revisionHistoryLimit: 5", "revisionHistoryLimit: 7")
    assert len(applications) >= 4
    lines = within("diff").stdout.splitlines()
    assert lines[3].startswith(f"  {len(applications)} objects: Application ")
    assert lines[4:] == ["    spec.revisionHistoryLimit: 5 -> 7"]


def test_a_comment_has_an_end(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monobase_constructs.report.changes.LONGEST_COMMENT", 500)
    changed()
    text = within("diff", "--markdown").stdout
    assert len(text) < 600 and text.endswith(
        "\nrestarts pods: left out here, since a comment cannot hold it; `monobase diff` shows it.\n"
    )


def test_marks_of_markdown_are_text(repository: Path) -> None:
    edit(DEPLOYMENT, "image: ghcr.io/acme/account:1.0.0", 'image: "a `b` <script> @here | *x*"')
    said = '`` "a `b` <script> @here | *x*" ``'
    assert said in within("diff", "--markdown").stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"kind: Service\n\tname: x\n", ":3: a tab before the text; indent with spaces"),
        (b"a: 1\nb: 2\na: 3\n", ':4: the key "a" is there twice'),
        (b"a: &x 1\nb: *x\n", ":2: an anchor or alias; write what it stands for"),
        (b"a: 1\n---\nb: 1\n", ":4: a second document; write one object a file"),
        (b"a: [1\n", ":3: is not YAML: did not find expected ',' or ']'"),
        (b"a: 1\nb: \xff\n", ":3: is not text in UTF-8"),
        (b"- a\n", ":2: is no Kubernetes object: it needs apiVersion, kind and metadata.name"),
        (b"kind: Service\n", ":1: is no Kubernetes object: it needs apiVersion, kind and metadata.name"),
        (b"a: 2024-13-45\n", ':2: 2024-13-45 without quotes: some take it for a date; write "2024-13-45"'),
        (b"a: !!python/object:x y\n", ':2: the tag "tag:yaml.org,2002:python/object:x"; write the value without it'),
    ],
)
def test_files_that_are_no_manifests(content: bytes, said: str, repository: Path) -> None:
    header, _, good = Path(SERVICE).read_bytes().partition(b"\n")
    Path(SERVICE).write_bytes(header + b"\n" + content)
    done = within("diff")
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (4, "", 1)
    assert done.stderr.startswith(SERVICE + said) and done.stderr.endswith(f"; {AGAIN}\n"), done.stderr
    # In a commit nobody can mend it any more: it is left out, and told.
    commit(repository)
    Path(SERVICE).write_bytes(header + b"\n" + good)
    done = within("diff", "HEAD")
    assert (done.exit_code, done.stderr.count("\n")) == (0, 1)
    assert done.stderr.startswith(f"note: HEAD:{SERVICE}{said}") and done.stderr.endswith("; it is not compared\n")
    assert (
        done.stdout == "1 change of 1 object against HEAD: 1 safe\n\nsafe\n  Service acme-staging/account\n    added\n"
    )


def test_things_in_dist_that_synth_did_not_write(repository: Path) -> None:
    Path("dist/notes.txt").write_text("mine")
    Path("dist/main/own.yaml").write_text("kind: Service\n")
    Path("dist/main/linked.yaml").symlink_to("own.yaml")
    done = within("diff")
    assert (done.exit_code, done.stdout) == (4, "")
    places = ("dist/main/linked.yaml", "dist/main/own.yaml", "dist/notes.txt")
    assert done.stderr.splitlines() == [f"{place}: {FOREIGN}" for place in places]


def test_a_file_of_synth_that_has_lost_its_first_line(repository: Path) -> None:
    """As after a merge with conflicts: synth writes it anew, so nobody has to delete it."""
    Path(SERVICE).write_text(f"<<<<<<< HEAD\n{Path(SERVICE).read_text()}")
    done = within("diff")
    assert (done.exit_code, done.stdout, done.stderr) == (4, "", f"{SERVICE}: is not as synth wrote it: {AGAIN}\n")


def test_a_remote_with_another_default_branch(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = deploy(repository)
    git(repository, "push", "--quiet", "origin", "main:trunk")
    git(remote, "symbolic-ref", "HEAD", "refs/heads/trunk")
    git(remote, "branch", "--quiet", "-D", "main")
    git(tmp_path, "clone", "--quiet", remote.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    done = within("diff")
    assert (done.exit_code, done.stdout, done.stderr) == (
        4,
        "",
        "changes of main are not compared with what is deployed: origin/main: not in this clone: git fetch origin "
        "main:refs/remotes/origin/main; the default branch of origin is trunk: if Argo CD reads that, "
        'GitRepository(revision="trunk")\n',
    )


def test_an_unreadable_folder(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise PermissionError(13, "Permission denied", "dist/main")

    monkeypatch.setattr("monobase_constructs.app.review.existing", refuse)
    done = within("diff")
    assert (done.exit_code, done.stderr) == (4, "dist/main: Permission denied\n")


@pytest.mark.parametrize("prepare", [lambda dist: dist.rename("other"), lambda dist: None])
def test_no_dist_and_no_repository(prepare: object, project: Path) -> None:
    assert callable(prepare)
    prepare(project / "dist")
    if (project / "dist").exists():
        said = "dist: in no Git repository, or git is not installed: nothing to compare with\n"
    else:
        initialize(project)
        said = "dist: no such folder: run: monobase synth\n"
    done = within("diff")
    assert (done.exit_code, done.stdout, done.stderr) == (4, "", said)


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    done = within("diff")
    assert (done.exit_code, done.stderr) == (
        4,
        "dist: in no Git repository, or git is not installed: nothing to compare with\n",
    )


@pytest.mark.parametrize("revision", ["v9", "HEAD~9", "--all", "a b", "", "main:dist", "@{upstream}", "\n"])
def test_revisions_that_are_none(revision: str, repository: Path) -> None:
    done = within("diff", "--", revision)
    assert (done.exit_code, done.stdout) == (4, "")
    remedy = "name a branch, a tag or a commit; git fetch brings those of others"
    assert done.stderr == f"{revision}: no such revision in this clone: {remedy}\n"


def test_a_shallow_clone(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = commit(repository)
    git(repository, "switch", "--quiet", "--create", "feature")
    commit(repository, "on a branch")
    remote = deploy(repository)
    git(repository, "push", "--quiet", "origin", "feature")
    git(repository, "push", "--quiet", "--force", "origin", f"{first}:main")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "feature", remote.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    unshallow = "it is shallow: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)"
    done = within("diff", first)
    assert (done.exit_code, done.stderr) == (4, f"{first}: no such revision in this clone: {unshallow}\n")
    done = within("diff")
    lead = "changes of main are not compared with what is deployed: "
    fetch = "git fetch origin main:refs/remotes/origin/main"
    assert (done.exit_code, done.stderr) == (4, f"{lead}origin/main: not in this clone: {fetch}\n")
    git(clone, *fetch.split()[1:], "--depth", "1")
    done = within("diff")
    assert done.exit_code == 4
    assert done.stderr.startswith(f"{lead}HEAD and ") and done.stderr.endswith(
        f"meet nowhere in this clone: {unshallow}\n"
    )
    git(clone, "fetch", "--quiet", "--unshallow")
    assert within("diff").stdout == "nothing changes against origin/main\n"


def test_mistakes_in_the_code_come_first(repository: Path) -> None:
    edit("clients/acme.py", '"acme.example"', '"acme"')
    done = within("diff")
    said = 'clients/acme.py:3: Client "acme": domain: got "acme"; allowed: a domain such as "example.com"\n'
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)


def test_a_project_below_the_top_of_its_repository_and_behind_a_link(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    initialize(tmp_path, "--object-format=sha256")
    (tmp_path / "link").symlink_to(project)
    monkeypatch.chdir(tmp_path / "link")
    edit(DEPLOYMENT, "minReadySeconds: 10", "minReadySeconds: 20")
    assert "spec.minReadySeconds: 10 -> 20" in within("diff").stdout
    assert within("diff", "HEAD").stdout == within("diff").stdout
