"""What somebody must create for a new environment beside its secrets: DNS records, and identities at each cloud."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from cdk8s import App

from monobase_constructs import (
    Aws,
    BareMetal,
    CloudIdentity,
    Edge,
    Environment,
    Gcp,
    GcpLoadBalancer,
    MetalLoadBalancer,
    Route53,
    TerminatedElsewhere,
    TrustedProxies,
    WebService,
)
from monobase_constructs.app.cloud_identities import identities
from monobase_constructs.app.onboarding import first_steps
from monobase_constructs.app.records import records
from monobase_constructs.platform.backups.policies import Purpose, policy
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.rules import Subject
from monobase_constructs.testing import environment, example_cluster, manifests

from ..constructs.clusters import CLOUDS, FOREIGN, GOOGLE, GOOGLE_ACCOUNT, SECRETS_ROLE
from ..recovery.plans import BACKUPS
from ..recovery.test_drill import drilled

IMAGE = f"ghcr.io/acme/api:1.0.0@sha256:{'ab' * 32}"
BY_GATEWAY = (
    "kubectl get gateway shared-gateway --namespace gateway-system --output 'jsonpath={.status.addresses[*].value}'"
)
ADDRESS = f"with the address that this tells: {BY_GATEWAY}"


def named(address: str) -> Gcp:
    return Gcp(**GOOGLE, service_account=GOOGLE_ACCOUNT, load_balancer=GcpLoadBalancer(address=address))


def metal(address: str) -> BareMetal:
    return BareMetal(secrets=FOREIGN, load_balancer=MetalLoadBalancer(address=address))


ANSWERS: dict[str, tuple[Any, str]] = {
    "aws": (
        CLOUDS["aws"],
        "A with every address that this tells: aws ec2 describe-addresses --region eu-central-1 --allocation-ids "
        "eipalloc-1 eipalloc-2 eipalloc-3 --query 'Addresses[].PublicIp' --output text",
    ),
    "aws without addresses": (
        Aws(region="eu-central-1", secrets_role=SECRETS_ROLE),
        f"CNAME with the host name that this tells: {BY_GATEWAY}",
    ),
    "azure": (
        CLOUDS["azure"],
        "A with the address that this tells: az network public-ip show --resource-group network --name gateway --query "
        "ipAddress --output tsv",
    ),
    "azure internal": (CLOUDS["azure-internal"], f"A {ADDRESS}"),
    "gcp": (CLOUDS["gcp"], "A 10.10.0.9"),
    "gcp by name": (
        named("edge"),
        "A with the address that this tells: gcloud compute addresses describe edge --project acme --region "
        "europe-west1 --format 'value(address)'",
    ),
    "digitalocean": (CLOUDS["digitalocean"], f"A {ADDRESS}"),
    "bare-metal": (CLOUDS["bare-metal"], "A 192.0.2.10"),
    "bare-metal of version 6": (metal("2001:db8::10"), "AAAA 2001:db8::10"),
    "bare-metal with two": (metal("192.0.2.10,2001:db8::10"), f"A or AAAA {ADDRESS}"),
}


def served(*hosts: str, **facts: Any) -> Environment:
    env = environment("acme", cluster=example_cluster(**facts))
    for number, host in enumerate(hosts):
        WebService(env, f"web{number}", image=IMAGE, port=7500, route=host)
    return env


@pytest.mark.parametrize("cloud", ANSWERS)
def test_each_record_has_type_name_and_value(cloud: str) -> None:
    facts, answer = ANSWERS[cloud]
    env = served("api", "app", cloud=facts)
    assert list(records(env)) == [f"create the DNS record {host}.acme.example {answer}" for host in ("api", "app")]


def test_the_name_of_a_zone_takes_no_cname() -> None:
    env = served("acme.example", cloud=Aws(region="eu-central-1", secrets_role=SECRETS_ROLE))
    assert list(records(env)) == [
        "create the DNS record acme.example CNAME (ALIAS, if acme.example is a zone of its own) with the host name "
        f"that this tells: {BY_GATEWAY}"
    ]


def test_where_tls_ends_elsewhere_hosts_lead_there() -> None:
    edge = Edge(tls=TerminatedElsewhere(), source_address=TrustedProxies(hops=1))
    env = served("api", edge=edge, cloud=CLOUDS["aws-internal"])
    assert list(records(env)) == [
        "create the DNS record api.acme.example A, AAAA or CNAME with the address of the gateway in front, where TLS "
        "ends"
    ]


def test_what_external_dns_makes_nobody_is_asked_for() -> None:
    env = served("api", cloud=CLOUDS["aws"], external_dns=Route53(zones=["acme.example"], region="eu-central-1"))
    assert list(records(env)) == []


def subjects(*environments: Environment) -> list[Subject]:
    """All documents of the environments and of the platform below them, as a synth has them."""
    cluster = environments[0].cluster
    charts = {f"clients/{each.namespace_name}": each for each in environments}
    charts |= {
        path: chart for path, chart in platform_charts(App(), cluster, environments).items() if "tenants" in path
    }
    return [
        Subject(f"{cluster.name}/{path}", yaml.safe_load(text))
        for path, chart in charts.items()
        for text in manifests(chart).values()
    ]


WRITERS, ARCHIVERS = ("backups-minio-copy", "postgresql"), ("backups-minio-archive", "backups-postgresql-archive")
KEY = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
FAR_KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-666666666666"
PLACES = {
    "aws": (f"s3://acme-backups (with the key {KEY})", f"s3://acme-archive (with the key {FAR_KEY})"),
    "azure": ("azure://acmebackups/backups", "azure://acmearchive/archive"),
    "gcp": ("gs://acme-backups", "gs://acme-archive"),
}


def trusted(pattern: str, accounts: Sequence[str]) -> str:
    return ", ".join(pattern.format(each) for each in accounts)


def may(cloud: str, purpose: Purpose) -> str:
    """What an identity of backups is allowed, with the document that the cloud takes for it."""
    primary, archive = PLACES[cloud]
    below = "below acme-prod/ of"
    what = {
        "environments": f"list, read, write and delete {below} {primary}, and to list and read {below} {archive}",
        "archives": f"list, read and write {below} {archive}, never to delete, and to list and read {below} {primary}",
        "drills": f"list and read {below} {primary} and {archive}, and nothing else",
    }
    return f"allow it to {what[purpose]}: {json.dumps(policy(BACKUPS[cloud], purpose, 'acme-prod'))}"


ON_AWS, ON_GOOGLE = "system:serviceaccount:acme-prod:{}", "serviceAccount:acme.svc.id.goog[acme-prod/{}]"
CREATED = {
    "aws": [
        "acme-prod: create the IAM role arn:aws:iam::123456789012:role/archives-acme-prod; let it trust "
        f"{trusted(ON_AWS, ARCHIVERS)}; {may('aws', 'archives')}",
        "acme-prod: create the IAM role arn:aws:iam::123456789012:role/backups-acme-prod; let it trust "
        f"{trusted(ON_AWS, WRITERS)}; {may('aws', 'environments')}",
        "acme-prod: create the IAM role arn:aws:iam::123456789012:role/secrets-acme-prod; let it trust "
        "system:serviceaccount:acme-prod:secret-store; allow it to read the secrets monobase/acme/prod/* of "
        "eu-central-1",
        "acme-prod-drill: create the IAM role arn:aws:iam::123456789012:role/drills-acme-prod; let it trust "
        f"system:serviceaccount:acme-prod-drill:restored; {may('aws', 'drills')}",
    ],
    "azure": [
        "acme-prod: take the managed identity with the client id 66666666-7777-8888-9999-000000000000; let it trust "
        "system:serviceaccount:acme-prod:secret-store; allow it to read the secrets of "
        "https://kv-acme-prod.vault.azure.net",
        "acme-prod: take the managed identity with the client id 88888888-9999-0000-1111-222222222222; let it trust "
        f"{trusted(ON_AWS, WRITERS)}; {may('azure', 'environments')}",
        "acme-prod: take the managed identity with the client id 88888888-9999-0000-1111-333333333333; let it trust "
        f"{trusted(ON_AWS, ARCHIVERS)}; {may('azure', 'archives')}",
        "acme-prod-drill: take the managed identity with the client id 99999999-0000-1111-2222-333333333333; let it "
        f"trust system:serviceaccount:acme-prod-drill:restored; {may('azure', 'drills')}",
    ],
    "gcp": [
        "acme-prod: create the service account archives-acme-prod@acme.iam.gserviceaccount.com; let it trust "
        f"{trusted(ON_GOOGLE, ARCHIVERS)} (roles/iam.workloadIdentityUser); {may('gcp', 'archives')}",
        "acme-prod: create the service account backups-acme-prod@acme.iam.gserviceaccount.com; let it trust "
        f"{trusted(ON_GOOGLE, WRITERS)} (roles/iam.workloadIdentityUser); {may('gcp', 'environments')}",
        "acme-prod: create the service account secrets-acme-prod@acme.iam.gserviceaccount.com; let it trust "
        "serviceAccount:acme.svc.id.goog[acme-prod/secret-store] (roles/iam.workloadIdentityUser); allow it to read "
        "the secrets monobase-acme-prod-* of project acme",
        "acme-prod-drill: create the service account drills-acme-prod@acme.iam.gserviceaccount.com; let it trust "
        "serviceAccount:acme.svc.id.goog[acme-prod-drill/restored] (roles/iam.workloadIdentityUser); "
        f"{may('gcp', 'drills')}",
    ],
    "bare-metal": [
        f"{namespace}: create a service account, allow it to read the secrets monobase-acme-prod-* of project acme, "
        "and put its key into the namespace once that is there: kubectl create secret generic secret-store --namespace "
        f"{namespace} --from-file service-account.json"
        for namespace in ("acme-prod", "acme-prod-drill")
    ],
}


@pytest.mark.parametrize("cloud", CREATED)
def test_identities_are_named_with_whom_they_trust_and_what_they_may(cloud: str, tmp_path: Path) -> None:
    env, drill = drilled(cloud)
    told = list(first_steps([env, drill], tmp_path, subjects(env, drill)))
    assert [line for line in told if "create the secret " not in line] == CREATED[cloud]


FILES = {
    "bare-metal": (
        "create an IAM user, allow it to read the secrets monobase/acme/prod/* of eu-central-1",
        "--from-file access-key --from-file secret-key",
    ),
    "metal-azure": (
        "create a service principal, allow it to read the secrets of https://kv-acme-prod.vault.azure.net",
        "--from-file client-id --from-file client-secret",
    ),
}


@pytest.mark.parametrize("cloud", FILES)
def test_a_namespace_without_identity_proves_itself_by_a_key(cloud: str) -> None:
    env = environment("acme", cluster=example_cluster(cloud=CLOUDS[cloud], storage=None, backups=None))
    WebService(env, "api", image=IMAGE, port=7500, secrets=["TOKEN"])
    who, files = FILES[cloud]
    assert list(identities(env, subjects(env))) == [
        f"{who}, and put its key into the namespace once that is there: kubectl create secret generic secret-store "
        f"--namespace acme-prod {files}"
    ]


def test_an_identity_of_the_module_is_named_as_well() -> None:
    env = environment("acme")
    role = "arn:aws:iam::123456789012:role/reports"
    WebService(env, "api", image=IMAGE, port=7500, uses=[CloudIdentity(role)])
    assert list(identities(env, subjects(env))) == [
        f"create the IAM role {role}; let it trust system:serviceaccount:acme-prod:api; allow it what the module has "
        "it for: it is the one of a CloudIdentity there"
    ]
