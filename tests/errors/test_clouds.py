"""What is said of settings that are of another cloud than the cluster's."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs import (
    Aws,
    Azure,
    AzureDns,
    AzureLocation,
    BackupStorage,
    BareMetal,
    CloudDisks,
    CloudDns,
    Cloudflare,
    Cluster,
    Edge,
    Gcp,
    GcpSecretManager,
    GcsLocation,
    InvalidInput,
    LetsEncrypt,
    Route53,
    S3Location,
    SecretKey,
)
from monobase_constructs.testing import example_cluster
from monobase_constructs.values.problems import gathering

CLIENT_ID = "66666666-7777-8888-9999-000000000000"
ACCOUNT = "velero@acme.iam.gserviceaccount.com"
ROLE = "arn:aws:iam::123456789012:role/velero"
AWS = Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/{client}-{stage}")
AZURE = Azure(tenant="t", vault="https://kv-{client}-{stage}.vault.azure.net", identities={"acme-prod": CLIENT_ID})
GCP = Gcp(
    project="acme",
    location="europe-west1-b",
    cluster="main",
    service_account="{client}-{stage}@acme.iam.gserviceaccount.com",
)
METAL = BareMetal(secrets=GcpSecretManager(project="acme"))
KEY = "arn:aws:kms:{}:123456789012:key/5b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"
GOOGLE_KEY = "projects/acme/locations/{}/keyRings/disks/cryptoKeys/acme"


def s3(**identities: Any) -> BackupStorage:
    key = KEY.format("eu-central-1")
    primary, archive = (S3Location(name, region="eu-central-1", key=key) for name in ("acme-a", "acme-b"))
    return BackupStorage(primary=primary, archive=archive, **identities)


def azure(**identities: Any) -> BackupStorage:
    account = {"resource_group": "g", "subscription": "s", "key": "https://v.vault.azure.net/keys/k"}
    primary, archive = (AzureLocation(name, account=f"acme{name}", **account) for name in ("primary", "archive"))
    return BackupStorage(primary=primary, archive=archive, **identities)


def google(**identities: Any) -> BackupStorage:
    primary, archive = (GcsLocation(name, key=GOOGLE_KEY.format("europe")) for name in ("acme-a", "acme-b"))
    return BackupStorage(primary=primary, archive=archive, **identities)


def proven(*solvers: Any) -> Edge:
    return Edge(tls=LetsEncrypt(email="ops@acme.example", dns01=solvers, http01=True))


ROUTE53 = Route53(zones=["acme.example"], region="eu-central-1", role=ROLE)
AZURE_DNS = AzureDns(zones=["acme.example"], subscription="s", resource_group="g", managed_identity=CLIENT_ID)
CLOUD_DNS = CloudDns(zones=["acme.example"], project="acme", service_account=ACCOUNT)
TOKEN = Cloudflare(zones=["acme.example"], token=SecretKey(secret="cloudflare", key="token"))
BY_TOKEN = "let a solver with a token prove the zones, such as Cloudflare, or http01"


def said(**facts: Any) -> list[str]:
    with gathering() as told:
        example_cluster(**facts)
    return sorted(str(each).partition(': Cluster "example": ')[2] for each in told.problems)


@pytest.mark.parametrize(
    ("cloud", "backups", "expected"),
    [
        (
            AWS,
            s3(velero=ACCOUNT, environments=f"{ROLE}-{{client}}-{{stage}}", archives=f"{ROLE}-a-{{client}}-{{stage}}"),
            [f'backups: got "velero {ACCOUNT} on Aws"; allowed: arn:aws:iam::<account>:role/<name>'],
        ),
        (
            AWS,
            s3(
                velero=ROLE,
                environments="{client}-{stage}@acme.iam.gserviceaccount.com",
                archives="a-{client}-{stage}@acme.iam.gserviceaccount.com",
                drills="d-{client}-{stage}@acme.iam.gserviceaccount.com",
            ),
            [
                'backups: got "archives a-{client}-{stage}@acme.iam.gserviceaccount.com on Aws"; '
                "allowed: arn:aws:iam::<account>:role/<name>",
                'backups: got "drills d-{client}-{stage}@acme.iam.gserviceaccount.com on Aws"; '
                "allowed: arn:aws:iam::<account>:role/<name>",
                'backups: got "environments {client}-{stage}@acme.iam.gserviceaccount.com on Aws"; '
                "allowed: arn:aws:iam::<account>:role/<name>",
            ],
        ),
        (
            GCP,
            google(
                velero=ROLE,
                environments="{client}-{stage}@acme.iam.gserviceaccount.com",
                archives="a-{client}-{stage}@acme.iam.gserviceaccount.com",
            ),
            [f'backups: got "velero {ROLE} on Gcp"; allowed: <name>@<project>.iam.gserviceaccount.com'],
        ),
        (
            AZURE,
            azure(
                velero=ACCOUNT,
                environments={"acme-prod": CLIENT_ID, "acme-test": ROLE},
                archives={"acme-prod": CLIENT_ID.replace("6", "7"), "acme-test": CLIENT_ID.replace("6", "8")},
            ),
            [
                f'backups: got "environments {ROLE} on Azure"; allowed: a client id such as "{CLIENT_ID}"',
                f'backups: got "velero {ACCOUNT} on Azure"; allowed: a client id such as "{CLIENT_ID}"',
            ],
        ),
    ],
)
def test_identities_of_backups_that_are_of_another_cloud(cloud: Any, backups: Any, expected: list[str]) -> None:
    assert said(cloud=cloud, backups=backups) == expected


@pytest.mark.parametrize(
    ("cloud", "key", "region"),
    [
        (AWS, KEY.format("us-east-1"), "eu-central-1"),
        (GCP, GOOGLE_KEY.format("us-east1"), "europe-west1"),
    ],
)
def test_keys_of_another_region(cloud: Any, key: str, region: str) -> None:
    assert said(cloud=cloud, storage=CloudDisks(key=key)) == [
        f'storage: got "CloudDisks with key {key}"; allowed: a key of {region}; '
        "disks are encrypted with keys of their own region"
    ]


def test_a_key_of_another_region_than_the_bucket() -> None:
    with pytest.raises(InvalidInput) as told:
        S3Location("acme", region="eu-west-1", key=KEY.format("eu-central-1"))
    assert str(told.value).partition(": S3Location: ")[2] == (
        f'key: got "{KEY.format("eu-central-1")}"; allowed: a key of eu-west-1; '
        "S3 encrypts with keys of the bucket's region"
    )


@pytest.mark.parametrize(
    ("cloud", "zones", "expected"),
    [
        (AWS, ["us-east-1a"], ['got "us-east-1a"; allowed: zones of eu-central-1 such as "eu-central-1a"']),
        (AWS, ["eu-central-1"], ['got "eu-central-1"; allowed: zones of eu-central-1 such as "eu-central-1a"']),
        (GCP, ["europe-west1b"], ['got "europe-west1b"; allowed: zones of europe-west1 such as "europe-west1-b"']),
        (AZURE, ["1", "2"], [f'got "{n}"; allowed: zones of one region such as "westeurope-1"' for n in (1, 2)]),
        (
            AZURE,
            ["westeurope-1", "northeurope-2"],
            ['got "northeurope-2"; allowed: zones of one region such as "westeurope-1"'],
        ),
        (METAL, ["a", "b", "a"], ['got "a"; allowed: each zone once']),
    ],
)
def test_zones_of_another_region(cloud: Any, zones: list[str], expected: list[str]) -> None:
    told = said(cloud=cloud, availability_zones=zones)
    assert told == [f"availability_zones: {each}" for each in expected]


@pytest.mark.parametrize(
    ("cloud", "solver", "expected"),
    [
        (AZURE, ROUTE53, f"Route53 with role {ROLE} on Azure"),
        (METAL, ROUTE53, f"Route53 with role {ROLE} on BareMetal"),
        (AWS, AZURE_DNS, f"AzureDns with managed_identity {CLIENT_ID} on Aws"),
        (AWS, CLOUD_DNS, f"CloudDns with service_account {ACCOUNT} on Aws"),
    ],
)
def test_solvers_whose_identity_is_of_another_cloud(cloud: Any, solver: Any, expected: str) -> None:
    home = {Route53: "Aws", AzureDns: "Azure", CloudDns: "Gcp"}[type(solver)]
    assert said(cloud=cloud, edge=proven(solver), external_dns=solver) == [
        f'{name}: got "{expected}"; allowed: that identity on {home} only; {BY_TOKEN}'
        for name in ("edge", "external_dns")
    ]


@pytest.mark.parametrize(
    ("cloud", "zones", "solvers", "key"),
    [
        (AWS, ["eu-central-1a", "eu-central-1-ham-1a"], [ROUTE53], KEY.format("eu-central-1")),
        (AZURE, ["germanywestcentral-1", "germanywestcentral-2"], [AZURE_DNS], None),
        (GCP, ["europe-west1-b", "europe-west1-d"], [CLOUD_DNS], GOOGLE_KEY.format("global")),
    ],
)
def test_what_is_of_the_cloud_itself_or_of_none(cloud: Any, zones: list[str], solvers: list[Any], key: str) -> None:
    """Tokens are good everywhere, and so are solvers whose rights are given without an identity."""
    bare = Route53(zones=["bare.example"], region="us-east-1")
    edge = proven(*solvers, bare, TOKEN.but(zones=["token.example"]))
    made = example_cluster(
        cloud=cloud, availability_zones=zones, storage=CloudDisks(key=key), edge=edge, external_dns=TOKEN
    )
    assert isinstance(made, Cluster)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda: Aws(region="eu-central-1", secrets_role="{client}-{stage}@acme.iam.gserviceaccount.com"),
            'Aws: secrets_role: got "{client}-{stage}@acme.iam.gserviceaccount.com"; '
            "allowed: arn:aws:iam::<account>:role/<name>",
        ),
        (
            lambda: Gcp(project="p", location="l", cluster="c", service_account="role/{client}-{stage}"),
            'Gcp: service_account: got "role/{client}-{stage}"; allowed: <name>@<project>.iam.gserviceaccount.com',
        ),
        (
            lambda: Azure(tenant="t", vault=AZURE.vault, identities={"acme-prod": ROLE}),
            f'Azure: identities: got "acme-prod: {ROLE}"; allowed: a client id such as "{CLIENT_ID}"',
        ),
        (
            lambda: Route53(zones=["acme.example"], region="eu-central-1", role=ACCOUNT),
            f'Route53: role: got "{ACCOUNT}"; allowed: arn:aws:iam::<account>:role/<name>',
        ),
        (
            lambda: AzureDns(zones=["a.example"], subscription="s", resource_group="g", managed_identity=ROLE),
            f'AzureDns: managed_identity: got "{ROLE}"; allowed: a client id such as "{CLIENT_ID}"',
        ),
        (
            lambda: CloudDns(zones=["acme.example"], project="p", service_account=ROLE),
            f'CloudDns: service_account: got "{ROLE}"; allowed: <name>@<project>.iam.gserviceaccount.com',
        ),
    ],
)
def test_identities_that_are_of_another_cloud_in_themselves(make: Any, expected: str) -> None:
    with pytest.raises(InvalidInput) as told:
        make()
    assert str(told.value).partition(": ")[2] == expected
