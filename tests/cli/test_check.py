"""`monobase synth` and `monobase check`: what they say, what they write, and how they end."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from .conftest import CLIENT, run, within

DEPLOYMENT = "dist/main/clients/acme-staging/deployment-account.yaml"


def test_synth_writes_what_main_asks_for(project: Path) -> None:
    (project / DEPLOYMENT).unlink()
    done = run(project, "synth")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(
        r"dist/: 1 environments, \d+ objects: 1 written, \d+ unchanged, 0 removed \(\d+\.\d s\)\n", done.stderr
    )


def test_synth_tells_mistakes_as_make_does(project: Path) -> None:
    (project / "clients" / "acme.py").write_text(CLIENT.replace("1.0.0", "latest"))
    done = run(project, "synth")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        'clients/acme.py:6: Account: image: got "ghcr.io/acme/account:latest"; allowed: '
        '"repository:1.2.3@sha256:<64 hexadecimal digits>"; "latest" floats: pin a full version\n'
        "1 mistake; dist/ is as it was\n"
    )


def test_check_is_content_with_what_synth_wrote(project: Path) -> None:
    before = tree(project)
    done = run(project, "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.fullmatch(r"dist/: 1 environments, \d+ objects, as the code says \(\d+\.\d s\)\n", done.stderr)
    assert tree(project) == before


def test_check_finds_every_way_in_which_dist_can_differ(project: Path) -> None:
    text = (project / DEPLOYMENT).read_text()
    line = text.splitlines().index("  replicas: 1") + 1
    (project / DEPLOYMENT).write_text(text.replace("replicas: 1", "replicas: 4"))
    (project / "dist/main/clients/acme-staging/service-account.yaml").unlink()
    (project / "dist/main/clients/acme-staging/service-old.yaml").write_text(text)
    (project / "dist/notes.txt").write_text("mine")
    (project / "dist/main/argocd/application-root.yaml").unlink()
    (project / "dist/main/argocd/application-root.yaml").symlink_to(project / DEPLOYMENT)
    before = tree(project)
    done = within("check")
    assert (done.exit_code, done.stdout, tree(project)) == (3, "", before)
    assert done.stderr.splitlines() == [
        "dist/main/argocd/application-root.yaml:1: is not what the code yields: it was edited by hand, "
        "or synth was not run; run: monobase synth",
        f"{DEPLOYMENT}:{line}: is not what the code yields: it was edited by hand, "
        "or synth was not run; run: monobase synth",
        "dist/main/clients/acme-staging/service-account.yaml: is missing: run: monobase synth",
        "dist/main/clients/acme-staging/service-old.yaml: is not written any more: run: monobase synth",
        "dist/notes.txt: synth did not write this: move it away or delete it",
    ]
    told = json.loads(within("check", "--json").stdout)
    assert told["mistakes"] == []
    assert [(each["line"], each["difference"]) for each in told["differences"]] == [
        (1, "changed"),
        (line, "changed"),
        (0, "missing"),
        (0, "left over"),
        (0, "foreign"),
    ]


WAIVED = """\
def build(env):
    api = WebService(env, "api", image="ghcr.io/acme/api:1.0.0", port=7500)
    variable = {"name": "OLD", "valueFrom": {"secretKeyRef": {"name": "by-hand", "key": "password"}}}
    path = "/spec/template/spec/containers/0/env"
    api.deployment.patch({"op": "add", "path": path, "value": [variable]}, because="until the move")


acme = Client(
    "acme",
    domain="acme.example",
    environments=[staging(build=build)],
    waivers=[
        Waiver(rule="secret-key", object="Deployment acme-staging/api", reason="moved in March", expires="EXPIRES")
    ],
)
"""


def test_check_counts_and_names_what_is_waived(project: Path) -> None:
    expires = str(datetime.now(UTC).date() + timedelta(days=30))
    text = WAIVED.replace("EXPIRES", expires)
    (project / "clients" / "acme.py").write_text("from monobase_constructs import *\n\n\n" + text)
    assert within("synth").exit_code == 0
    done = within("check")
    waived, counted = done.stderr.splitlines()
    named = (
        "clients/acme.py:5: Deployment acme-staging/api: spec.template.spec.containers[api].env[OLD]: nobody provides "
        'the Secret "by-hand"; make it with SecretBundle(env, "by-hand", keys=[...]) [secret-key]; '
        f"waived until {expires} at clients/acme.py:16: moved in March"
    )
    assert (done.exit_code, done.stdout, waived) == (0, "", f"waived: {named}")
    assert re.fullmatch(r"dist/: 1 environments, \d+ objects, 1 waived, as the code says \(\d+\.\d s\)", counted)
    assert json.loads(within("check", "--json").stdout) == {"mistakes": [], "differences": [], "waived": [named]}


def test_check_tells_mistakes_as_lines_and_as_json(project: Path) -> None:
    (project / "clients" / "acme.py").write_text(CLIENT.replace("Account(", "Account(replicas=-1, "))
    done = within("check")
    said = 'clients/acme.py:6: StaticSite "account": replicas: got -1; allowed: 0 or more, or Autoscaling(...)\n'
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)
    done = within("check", "--json")
    assert (done.exit_code, done.stderr) == (1, "")
    mistake = {
        "file": "clients/acme.py",
        "line": 6,
        "subject": 'StaticSite "account"',
        "message": "replicas: got -1; allowed: 0 or more, or Autoscaling(...)",
    }
    assert json.loads(done.stdout) == {"mistakes": [mistake], "differences": [], "waived": []}


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("from monobase_constructs import Clutser\n", "main.py:1: monobase_constructs has no Clutser; did you mean "),
        ("def main_cluster(:\n", "main.py:1: is not Python: "),
        ("print\n", 'main.py:1: calls synth nowhere; allowed: if __name__ == "__main__": synth(main_cluster)'),
        ("raise SystemExit(3)\n", "main.py:1: SystemExit: 3"),
    ],
)
def test_check_tells_what_is_wrong_with_main(main: str, said: str, project: Path) -> None:
    (project / "main.py").write_text(main)
    done = within("check")
    assert (done.exit_code, done.stdout) == (1, "") and done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (folder / "dist").rglob("*") if path.is_file()}
