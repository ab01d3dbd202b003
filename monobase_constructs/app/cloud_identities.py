"""Who an environment is at its cloud: the identities that somebody must create, whom they trust, what they may do."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import yaml

from monobase_constructs.cluster.backups import BackupLocation, S3Location
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
from monobase_constructs.environment.secrets import STORE, path_of
from monobase_constructs.platform.backups.policies import policy
from monobase_constructs.recovery.access import Identities
from monobase_constructs.rules import Subject
from monobase_constructs.values.identities import IDENTITIES

Purpose = Literal["secrets", "environments", "archives", "drills", "its own"]


def identities(environment: Environment, documents: Iterable[Subject]) -> Iterator[str]:
    """What to create for each identity that service accounts of the environment have, or for the key in their place."""
    trusted: dict[tuple[str, Purpose], set[str]] = {}
    by_key = False
    for subject in documents:
        if subject.cluster != environment.cluster.name or subject.namespace != environment.namespace_name:
            continue
        by_key |= subject.kind == "SecretStore" and isinstance(environment.cluster.cloud, DigitalOcean | BareMetal)
        for account, identity in _accounts(subject.document):
            trusted.setdefault((identity, _purpose(environment, account, identity)), set()).add(account)
    if by_key:
        yield _key(environment)
    for (identity, purpose), accounts in sorted(trusted.items()):
        names = _trust(environment.cluster, environment.namespace_name, sorted(accounts))
        yield f"{_called(environment.cluster)} {identity}; let it trust {names}; {_may(environment, purpose)}"


def _accounts(document: Any) -> Iterator[tuple[str, str]]:
    """The service accounts that an object is, or has made, with who they are at the cloud."""
    match document:
        case {"kind": "ServiceAccount", "metadata": {"name": name, "annotations": annotations}}:
            yield from ((name, annotations[each]) for each in IDENTITIES if each in annotations)
        case {
            "kind": "Cluster",
            "metadata": {"name": name},
            "spec": {"serviceAccountTemplate": {"metadata": {"annotations": annotations}}},
        }:
            yield from ((name, annotations[each]) for each in IDENTITIES if each in annotations)
        case {"kind": "ConfigMap", "data": data}:
            # Drills make their cluster themselves, from a manifest that lies here.
            for text in data.values():
                if any(each in text for each in IDENTITIES):
                    yield from _accounts(_read(text))
        case _:
            pass


def _read(text: str) -> Any:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError:
        return None  # what a client writes there may be anything


def _purpose(environment: Environment, account: str, identity: str) -> Purpose:
    storage = environment.cluster.backups
    if account == STORE:
        return "secrets"
    if storage is None:
        return "its own"
    given: Mapping[Purpose, Identities] = {
        "environments": storage.environments,
        "archives": storage.archives,
        "drills": storage.drills,
    }
    for purpose, each in given.items():
        if _is(environment, identity, each):
            return purpose
    return "its own"


def _is(environment: Environment, identity: str, given: Identities) -> bool:
    tenancy = environment.tenancy
    if isinstance(given, str):
        return given.format(client=tenancy.client, stage=tenancy.stage) == identity
    return given is not None and given.get(tenancy.namespace) == identity


def _called(cluster: Cluster) -> str:
    match cluster.cloud:
        case Azure():
            return "take the managed identity with the client id"  # which Azure gives when it is created
        case Gcp():
            return "create the service account"
        case _:
            return "create the IAM role"


def _trust(cluster: Cluster, namespace: str, accounts: Iterable[str]) -> str:
    """The subjects in the tokens of the accounts; Google calls them members of the pool of the cluster's project."""
    if isinstance(cluster.cloud, Gcp):
        pool = f"serviceAccount:{cluster.cloud.project}.svc.id.goog"
        names = ", ".join(f"{pool}[{namespace}/{each}]" for each in accounts)
        return f"{names} (roles/iam.workloadIdentityUser)"
    return ", ".join(f"system:serviceaccount:{namespace}:{each}" for each in accounts)


def _may(environment: Environment, purpose: Purpose) -> str:
    storage, tenancy = environment.cluster.backups, environment.tenancy
    below = f"below {tenancy.client}-{tenancy.stage}/ of"
    if purpose == "secrets":
        return f"allow it to read {_secrets(environment)}"
    if storage is None or purpose == "its own":
        return "allow it what the module has it for: it is the one of a CloudIdentity there"
    primary, archive = _places(storage.primary), _places(storage.archive)
    document = json.dumps(policy(storage, purpose, f"{tenancy.client}-{tenancy.stage}"))
    what = {
        "environments": f"list, read, write and delete {below} {primary}, and to list and read {below} {archive}",
        "archives": f"list, read and write {below} {archive}, never to delete, and to list and read {below} {primary}",
        "drills": f"list and read {below} {primary} and {archive}, and nothing else",
    }
    return f"allow it to {what[purpose]}: {document}"


def _places(location: BackupLocation) -> str:
    # Only Amazon asks for the key of who reads and writes; elsewhere the store itself may use it.
    keyed = isinstance(location, S3Location) and location.key is not None
    return f"{location.place} (with the key {location.key})" if keyed else location.place


def _secrets(environment: Environment) -> str:
    cluster, tenancy = environment.cluster, environment.tenancy
    cloud = cluster.cloud
    manager = cloud.secrets if isinstance(cloud, DigitalOcean | BareMetal) else cloud
    if isinstance(manager, Azure | AzureKeyVault):
        return f"the secrets of {manager.vault.format(client=tenancy.client, stage=tenancy.stage)}"
    own = path_of(cluster, tenancy.client, tenancy.stage, "")
    further = sorted({each.path for each in environment.declared.remote_secrets if not each.path.startswith(own)})
    where = f"of {manager.region}" if isinstance(manager, Aws | AwsSecretsManager) else f"of project {manager.project}"
    return " and ".join([f"the secrets {own}* {where}", *further])


def _key(environment: Environment) -> str:
    """The Secret that proves a namespace to a secret manager elsewhere; nothing can bring it but a hand."""
    cloud = environment.cluster.cloud
    assert isinstance(cloud, DigitalOcean | BareMetal)
    match cloud.secrets:
        case AwsSecretsManager():
            who, fields = "an IAM user", ("access-key", "secret-key")
        case AzureKeyVault():
            who, fields = "a service principal", ("client-id", "client-secret")
        case _:
            who, fields = "a service account", ("service-account.json",)
    words = ["kubectl", "create", "secret", "generic", STORE, "--namespace", environment.namespace_name]
    words += [word for each in fields for word in ("--from-file", each)]
    told = f"create {who}, allow it to read {_secrets(environment)}"
    return f"{told}, and put its key into the namespace once that is there: {shlex.join(words)}"
