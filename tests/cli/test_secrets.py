"""The plan of secrets: names, fields and commands as the secret manager of the cluster wants them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from monobase_constructs import SecretBundle
from monobase_constructs.app.onboarding import command_for, first_steps, secrets_of
from monobase_constructs.testing import environment, example_cluster

from ..constructs.clusters import CLOUDS
from .conftest import ROOT, run

CLIENT = """\
from monobase_constructs import Api, Client, staging

acme = Client(
    "acme",
    domain="acme.example",
    api=Api(image="ghcr.io/acme/api:1.0.0", secrets=["TOKEN"], optional_secrets=["SENTRY"]),
    environments=[staging()],
)
"""
PATH = "monobase/acme/staging/api-secrets"
COMMANDS = {
    "aws": "aws secretsmanager create-secret --region eu-central-1 --name acme --secret-string file://secret.json",
    "azure": "az keyvault secret set --vault-name kv-acme-prod --name acme --file secret.json",
    "gcp": "gcloud secrets create acme --project acme --replication-policy automatic --data-file secret.json",
    "digitalocean": "gcloud secrets create acme --project acme --replication-policy automatic --data-file secret.json",
    "bare-metal": "aws secretsmanager create-secret --region eu-central-1 --name acme --secret-string "
    "file://secret.json",
    "metal-azure": "az keyvault secret set --vault-name kv-acme-prod --name acme --file secret.json",
}


def test_the_plan_names_fields_and_commands(project: Path) -> None:
    (project / "clients" / "acme.py").write_text(CLIENT)
    done = run(project, "secrets", "plan", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (entry,) = json.loads(done.stdout)
    assert entry == {
        "environment": "acme-staging",
        "secret": PATH,
        "fields": {"SENTRY": False, "TOKEN": True},
        "command": "aws secretsmanager create-secret --region eu-central-1 --name "
        f"{PATH} --secret-string file://secret.json",
    }
    said = run(project, "secrets", "plan", "acme-staging").stdout
    assert said == f"acme-staging: {PATH}: SENTRY (optional), TOKEN\n  {entry['command']}\n"


def test_the_secrets_of_the_platform_are_listed() -> None:
    """Whoever begins with an empty cluster needs these before anything becomes healthy."""
    listed = json.loads(run(ROOT, "secrets", "plan", "--json").stdout)
    platform = {each["secret"]: each["fields"] for each in listed if each["environment"].startswith("platform-")}
    assert platform == {
        "monobase/platform/monitoring/grafana": {"password": True},
        "monobase/platform/monitoring/receivers-client-a": {"pagerduty": True, "slack": True},
        "monobase/platform/monitoring/receivers-platform": {"heartbeat": True, "pagerduty": True, "slack": True},
        "monobase/platform/velero/repository": {"password": True},
    }
    brought = {
        (each["remoteRef"]["key"], each["remoteRef"]["property"])
        for path in (ROOT / "dist").rglob("externalsecret-*.yaml")
        for each in yaml.safe_load(path.read_text())["spec"]["data"]
    }
    assert {(each["secret"], field) for each in listed for field in each["fields"]} == brought
    said = run(ROOT, "secrets", "plan", "platform-velero").stdout
    assert said == (
        "platform-velero: monobase/platform/velero/repository: password\n  aws secretsmanager create-secret "
        "--region eu-central-1 --name monobase/platform/velero/repository --secret-string file://secret.json\n"
    )


def test_an_environment_that_is_not_there(project: Path) -> None:
    done = run(project, "secrets", "plan", "acme-stagin")
    said = 'environment: got "acme-stagin"; allowed: acme-staging; did you mean "acme-staging"?\n'
    assert (done.returncode, done.stdout, done.stderr) == (4, "", said)
    said = "acme-staging: no secret has to be created\n"
    done = run(project, "secrets", "plan", "acme-staging")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", said)


@pytest.mark.parametrize("cloud", COMMANDS)
def test_each_cloud_has_its_command(cloud: str) -> None:
    assert command_for(example_cluster(cloud=CLOUDS[cloud]), "acme", "prod", "acme") == COMMANDS[cloud]


def test_a_new_environment_is_told_once(tmp_path: Path) -> None:
    env = environment("acme", "staging")
    SecretBundle(env, "keys", keys=["token"], optional=["extra"])
    told = (
        "acme-staging: create the secret monobase/acme/staging/keys with the fields extra (optional), token: "
        "aws secretsmanager create-secret --region eu-central-1 --name monobase/acme/staging/keys --secret-string "
        "file://secret.json"
    )
    assert list(first_steps([env], tmp_path, [])) == [told]
    assert secrets_of(env) == {"monobase/acme/staging/keys": {"extra": False, "token": True}}
    (tmp_path / "example" / "clients" / "acme-staging").mkdir(parents=True)
    assert list(first_steps([env], tmp_path, [])) == []
