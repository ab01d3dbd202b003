"""What is said about stores and the disks beneath them."""

from __future__ import annotations

import pytest

from monobase_constructs import Aws, Azure, CloudDisks, Gcp, InvalidInput
from monobase_constructs.testing import example_cluster

from .conftest import MAIN, Case, Told, cases, client, with_line

ON_DISKS = MAIN.replace("        node_pools=", "        storage=Longhorn(),\n        node_pools=")
MINIO = """\
minio = DistributedMinio(env, "minio", image=API, buckets=["files"])
WebService(env, "api", image=API, port=7500, uses=[minio])
"""


@pytest.mark.parametrize("case", cases("minio.txt"), ids=lambda case: case.title)
def test_a_mistake_in_a_store(case: Case, told: Told) -> None:
    assert told({"acme.py": client(case.written)}, ON_DISKS) == case.said


@pytest.mark.parametrize("case", cases("storage.txt"), ids=lambda case: case.title)
def test_a_mistake_in_the_disks(case: Case, told: Told) -> None:
    assert told({"acme.py": client(MINIO)}, with_line(ON_DISKS, case.written)) == case.said


def test_stores_on_fewer_nodes_than_they_have_pods(told: Told) -> None:
    """The pods that were sent to no pool run on those that take every pod."""
    stores = 'db = PostgresReplicaSet(env, "postgresql", storage="50Gi", instances=5)\n'
    stores += 'minio = DistributedMinio(env, "minio", image=API, buckets=["files"])\n'
    stores += 'WebService(env, "api", image=API, port=7500, uses=[db, minio], replicas=1)\n'
    pools = 'node_pools=[NodePool("a", nodes=2, cpu="4", memory="14Gi", tainted=False), '
    pools += 'NodePool("b", nodes=1, cpu="4", memory="14Gi", tainted=False), '
    pools += 'NodePool("c", nodes=9, cpu="4", memory="14Gi")],'
    assert told({"acme.py": client(stores)}, with_line(ON_DISKS, pools)) == [
        'clients/acme.py:7: PostgresReplicaSet "postgresql": instances: got 5; '
        'allowed: at most the 3 nodes of node pools "a", "b"; no two instances share a node',
        'clients/acme.py:8: DistributedMinio "minio": pools: got "6 nodes"; '
        'allowed: at most the 3 nodes of node pools "a", "b"; two drives on one node would be lost together',
    ]


VAULT = {
    "tenant": "t",
    "vault": "https://kv-{client}-{stage}.vault.azure.net",
    "identities": {"acme-prod": "66666666-7777-8888-9999-000000000000"},
}
CLOUDS = {
    "Aws": Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/{client}-{stage}"),
    "Azure": Azure(**VAULT),
    "Gcp": Gcp(
        project="p", location="europe-west1", cluster="c", service_account="{client}-{stage}@p.iam.gserviceaccount.com"
    ),
}


@pytest.mark.parametrize(
    ("cloud", "storage", "said"),
    [
        (
            "Aws",
            {"key": "11111111-2222-3333-4444-555555555555"},
            'got "CloudDisks with key 11111111-2222-3333-4444-555555555555"; '
            "allowed: on Aws: arn:aws:kms:<region>:<account>:key/<id>",
        ),
        (
            "Azure",
            {"key": "acme"},
            'got "CloudDisks with key acme"; allowed: on Azure: /subscriptions/<id>/resourceGroups/<group>'
            "/providers/Microsoft.Compute/diskEncryptionSets/<name>",
        ),
        (
            "Gcp",
            {"kind": "gp3"},
            'got "CloudDisks of kind gp3"; allowed: on Gcp: pd-ssd, pd-balanced, hyperdisk-balanced',
        ),
    ],
)
def test_disks_that_the_cloud_does_not_have(cloud: str, storage: dict[str, str], said: str) -> None:
    with pytest.raises(InvalidInput) as told:
        example_cluster(cloud=CLOUDS[cloud], storage=CloudDisks(**storage))
    assert str(told.value).partition(': Cluster "example": storage: ')[2] == said


def test_what_a_namespace_makes_itself_is_no_name_for_others(told: Told) -> None:
    for name in ("internal-ca", "longhorn-crypto"):
        said = told({"acme.py": client(f'SecretBundle(env, "{name}", keys=["token"])')})
        assert said == [
            f'clients/acme.py:7: SecretBundle "{name}": id: got "{name}"; allowed: another name; '
            "the namespace itself has an object of this name"
        ]
