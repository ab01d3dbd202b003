"""What a person must do for an environment beside merging it: identities at the cloud, DNS records, secrets."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monobase_constructs.app.cloud_identities import identities
from monobase_constructs.app.collect import collect
from monobase_constructs.app.records import records
from monobase_constructs.app.tree import Tree
from monobase_constructs.cluster.clouds import (
    Aws,
    AwsSecretsManager,
    Azure,
    AzureKeyVault,
    BareMetal,
    DigitalOcean,
    Gcp,
)
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.rules import Subject

Fields = Mapping[str, bool]
"""The fields of a secret; whether the environment cannot do without."""


def first_steps(environments: Iterable[Environment], output: Path, documents: Sequence[Subject]) -> Iterator[str]:
    """One line for each identity, record and secret of the environments that `output` holds nothing of yet.

    documents: all of the run; their service accounts say who pods are at the cloud.
    """
    for environment in _added(environments, output):
        name, tenancy = environment.namespace_name, environment.tenancy
        yield from (f"{name}: {step}" for step in (*identities(environment, documents), *records(environment)))
        for path, fields in secrets_of(environment).items():
            told = ", ".join(each if required else f"{each} (optional)" for each, required in fields.items())
            command = command_for(environment.cluster, tenancy.client, tenancy.stage, path)
            yield f"{name}: create the secret {path} with the fields {told}: {command}"


def added(environments: Iterable[Environment], output: Path) -> dict[str, list[str]]:
    """By cluster, the names of the environments that `output` holds nothing of yet."""
    names: dict[str, list[str]] = {}
    for environment in _added(environments, output):
        names.setdefault(environment.cluster.name, []).append(environment.namespace_name)
    return names


def _added(environments: Iterable[Environment], output: Path) -> Iterator[Environment]:
    for environment in environments:
        if not (output / environment.cluster.name / "clients" / environment.namespace_name).is_dir():
            yield environment


def secrets_of(environment: Environment) -> dict[str, Fields]:
    """The secrets that the environment is brought, by their names in the secret manager."""
    needed: dict[str, dict[str, bool]] = {}
    for each in environment.declared.remote_secrets:
        fields = needed.setdefault(each.path, {})
        fields[each.property] = each.required or fields.get(each.property, False)
    return {path: dict(sorted(fields.items())) for path, fields in sorted(needed.items())}


@dataclass(frozen=True)
class Wanted:
    """A secret that must be created: whose it is, where it lies, and the command that creates it."""

    environment: str
    path: str
    fields: Fields
    command: str


def wanted(clusters: Iterable[Cluster], tree: Tree) -> Iterator[Wanted]:
    """Every secret that must be created, those of the platform of each cluster first."""
    for cluster in clusters:
        charts = {folder: chart for folder, chart in tree.charts.items() if folder.startswith(f"{cluster.name}/")}
        platform = {folder: chart for folder, chart in charts.items() if "/clients/" not in folder}
        documents = (each.document for each in collect(platform))
        for document in documents:
            if document["kind"] == "ExternalSecret":
                yield _of_platform(cluster, document)
    for environment in tree.environments:
        tenancy = environment.tenancy
        for path, fields in secrets_of(environment).items():
            command = command_for(environment.cluster, tenancy.client, tenancy.stage, path)
            yield Wanted(environment.namespace_name, path, fields, command)


def _of_platform(cluster: Cluster, document: Mapping[str, Any]) -> Wanted:
    labels = document["metadata"]["labels"]
    client, stage = labels["monobase.io/client"], labels["monobase.io/environment"]
    remote = [each["remoteRef"] for each in document["spec"]["data"]]
    fields = {each["property"]: True for each in sorted(remote, key=lambda each: each["property"])}
    path = remote[0]["key"]
    return Wanted(f"{client}-{stage}", path, fields, command_for(cluster, client, stage, path))


def command_for(cluster: Cluster, client: str, stage: str, path: str) -> str:
    """The command that creates the secret from a file `secret.json`, with the tool of the secret manager."""
    cloud = cluster.cloud
    manager = cloud.secrets if isinstance(cloud, DigitalOcean | BareMetal) else cloud
    match manager:
        case Aws() | AwsSecretsManager():
            words: Sequence[str] = ["aws", "secretsmanager", "create-secret", "--region", manager.region]
            words = [*words, "--name", path, "--secret-string", "file://secret.json"]
        case Azure() | AzureKeyVault():
            vault = manager.vault.format(client=client, stage=stage).removeprefix("https://").partition(".")[0]
            words = ["az", "keyvault", "secret", "set", "--vault-name", vault, "--name", path, "--file", "secret.json"]
        case Gcp():
            words = _google(manager.project, path)
        case _:
            words = _google(manager.project, path)
    return shlex.join(words)


def _google(project: str, path: str) -> Sequence[str]:
    options = ["--project", project, "--replication-policy", "automatic", "--data-file", "secret.json"]
    return ["gcloud", "secrets", "create", path, *options]
