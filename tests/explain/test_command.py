"""`monobase explain` as people call it: of a field, of many, of what was patched, and of what is not there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..cli.conftest import entered, project, run, within, written, written_project
from .conftest import legible

__all__ = ["project", "written_project"]

CLIENT = """\
from cdk8s import ApiObject
from monobase_constructs import *


def extend(env, stack):
    body = {"data": {"greeting": "hello", "count": "1"}}
    made = Manifest(env, "own", Kind("v1", "ConfigMap", body=None), name="own", namespace=env.namespace_name, body=body)
    made.label({"team": "green"})
    made.patch({"op": "replace", "path": "/data/count", "value": "2"}, because="two are needed since May")
    stack.account.deployment.patch(
        {"op": "add", "path": "/spec/template/spec/hostAliases", "value": [{"ip": "10.0.0.1", "hostnames": ["old"]}]},
        because="the old host is not in DNS",
    )
    ApiObject(env, "alone", api_version="v1", kind="ConfigMap", metadata={"name": "alone", "namespace": "acme-staging"})


acme = Client(
    "acme",
    domain="acme.example",
    account=Account(image="ghcr.io/acme/account:1.0.0", replicas=3),
    environments=[staging(extend=extend)],
)
"""
FOLDER = "dist/main/clients/acme-staging"
DEPLOYMENT = f"{FOLDER}/deployment-account.yaml"


@pytest.fixture(scope="module")
def patched_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("written") / "project", CLIENT)


@pytest.fixture
def patched(patched_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return entered(patched_project, tmp_path, monkeypatch)


def asked(file: str, field: str) -> str:
    done = within("explain", file, field)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout.partition("\n\n")[2]


def test_a_field_in_a_process_of_its_own(patched: Path) -> None:
    done = run(patched, "explain", DEPLOYMENT, "spec.replicas")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[:7] == [
        "Deployment acme-staging/account",
        "  asked for at clients/acme.py:20",
        '  made by StaticSite "account", docs/reference/StaticSite.md',
        "  patched at clients/acme.py:10: the old host is not in DNS",
        "",
        "spec.replicas: 3",
        "  stated at clients/acme.py:20: Account(replicas=3)",
    ]
    assert lines[7].startswith("  written at ") and "/workloads/deployment.py:" in lines[7]
    assert lines[-1].startswith("  why: docs/")


@pytest.mark.parametrize(
    ("file", "field", "said"),
    [
        (
            f"{FOLDER}/configmap-own.yaml",
            "data.count",
            'data.count: "2"\n  patched at clients/acme.py:9: replace /data/count\n  because two are needed since May\n'
            "  why: docs/adr/0002-documents-in-python.md\n",
        ),
        (
            f"{FOLDER}/configmap-own.yaml",
            "data.greeting",
            'data.greeting: "hello"\n  stated at clients/acme.py:7: Manifest(body=body)\n'
            "  why: docs/adr/0002-documents-in-python.md\n",
        ),
        (
            f"{FOLDER}/configmap-own.yaml",
            "metadata.labels.team",
            "metadata.labels.team: \"green\"\n  stated at clients/acme.py:8: made.label(labels['team']='green')\n"
            "  why: docs/adr/0004-names-and-frozen-selectors.md\n",
        ),
        (
            DEPLOYMENT,
            "spec.template.spec.hostAliases[0].ip",
            'spec.template.spec.hostAliases.0.ip: "10.0.0.1"\n  patched at clients/acme.py:10: '
            "add /spec/template/spec/hostAliases\n  because the old host is not in DNS\n"
            "  why: docs/adr/0002-documents-in-python.md\n",
        ),
        (
            f"{FOLDER}/configmap-alone.yaml",
            "kind",
            'kind: "ConfigMap"\n  made with cdk8s, asked for at clients/acme.py:21: construct main/acme-staging/alone\n'
            "  why: docs/adr/0002-documents-in-python.md\n",
        ),
    ],
)
def test_answers(file: str, field: str, said: str, patched: Path) -> None:
    lines = [line for line in asked(file, field).splitlines(keepends=True) if not line.startswith("  by way of")]
    assert "".join(lines) == said


def test_many_fields_have_a_line_each(patched: Path) -> None:
    text = asked(f"{FOLDER}/configmap-own.yaml", "data")
    assert text == ('data.count: "2"  (patched clients/acme.py:9)\ndata.greeting: "hello"  (clients/acme.py:7)\n')
    whole = within("explain", DEPLOYMENT).stdout
    assert 'spec.template.spec.restartPolicy: "Always"  (decided ' in whole
    assert '.terminationMessagePolicy: "File"  (default of Kubernetes)\n' in whole


def test_data_for_programs(patched: Path) -> None:
    done = within("explain", DEPLOYMENT, "spec.replicas", "--json")
    told = json.loads(done.stdout)
    (field,) = told.pop("fields")
    assert told == {
        "file": DEPLOYMENT,
        "object": "Deployment acme-staging/account",
        "asked_for": "clients/acme.py:20",
        "made_by": ['StaticSite "account"'],
    }
    assert (field["field"], field["value"], field["way"], field["source"], field["text"]) == (
        "spec.replicas", 3, "stated", "clients/acme.py:20", "Account(replicas=3)",
    )  # fmt: skip
    assert field["by_way_of"][0] == "clients/acme.py:20" or field["by_way_of"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["clients/acme.py"], "clients/acme.py: not in dist/: name a file that synth writes"),
        (
            ["dist/main/report/README.md"],
            "dist/main/report/README.md: is a page of the report, computed from all manifests, so no line sets its "
            "fields: name a manifest, which ends in .yaml",
        ),
        (["dist/main"], "dist/main: is no manifest, so no line sets its fields: name a manifest, which ends in .yaml"),
        (
            [f"{FOLDER}/deployment-acount.yaml"],
            f'{FOLDER}/deployment-acount.yaml: no such file; did you mean "{DEPLOYMENT}"?',
        ),
        (
            ["dist/x.yaml"],
            "dist/x.yaml: no such file: run synth first, if the code has only just begun to yield it",
        ),
        (
            [DEPLOYMENT, "spec.strategy.kind"],
            f"{DEPLOYMENT}: no field spec.strategy.kind; allowed below spec.strategy: rollingUpdate, type",
        ),
        (
            [DEPLOYMENT, "spce"],
            f"{DEPLOYMENT}: no field spce; allowed below its top: apiVersion, kind, metadata, spec",
        ),
        (
            [DEPLOYMENT, "spec.replicas.x"],
            f"{DEPLOYMENT}: no field spec.replicas.x; allowed below spec.replicas: nothing",
        ),
    ],
)
def test_what_is_not_there(arguments: list[str], said: str, patched: Path) -> None:
    done = within("explain", *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (4, "", said + "\n")


def test_a_file_that_no_code_yields(patched: Path) -> None:
    foreign = f"{FOLDER}/deployment-acount.yaml"
    (patched / foreign).write_text("kind: Deployment\n")
    done = within("explain", foreign)
    told = f'{foreign}: the code yields no such file; did you mean "{DEPLOYMENT}"?\n'
    assert (done.exit_code, done.stdout, done.stderr) == (4, "", told)


def test_mistakes_come_first(patched: Path) -> None:
    text = (patched / "clients/acme.py").read_text()
    (patched / "clients/acme.py").write_text(text.replace("replicas=3", "replicas=-1"))
    done = within("explain", DEPLOYMENT)
    said = 'clients/acme.py:20: StaticSite "account": replicas: got -1; allowed: 0 or more, or Autoscaling(...)\n'
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)


def test_a_file_that_was_edited_by_hand(patched: Path) -> None:
    text = (patched / DEPLOYMENT).read_text()
    (patched / DEPLOYMENT).write_text(text.replace("replicas: 3", "replicas: 4"))
    done = within("explain", DEPLOYMENT, "spec.replicas")
    note = f"note: {DEPLOYMENT}: is not what the code yields; what the code yields is explained\n"
    assert (done.exit_code, done.stderr) == (0, note) and "spec.replicas: 3\n  stated at" in done.stdout


def test_lines_are_legible() -> None:
    assert legible("main.py:3") == "main.py: `from monobase_constructs import (`"
