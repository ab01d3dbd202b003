"""What the plan of a lost region has people write into main.py is code on every cloud, and lies in another region."""

from __future__ import annotations

from types import EllipsisType
from typing import Any

import pytest
import yaml
from cdk8s import App

from monobase_constructs import Cluster, Environment
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.restore.moved import described
from monobase_constructs.testing import example_cluster, manifests

from ..recovery.plans import planned

FILLED: dict[str, dict[str, str]] = {
    "aws": {"<region>": "eu-west-3", "<account>": "123456789012", "<id>": "0a1b2c3d"},
    "azure": {
        "<address>": "https://kv-far-{client}-{stage}.vault.azure.net",
        "<id>": "0a1b2c3d",
        "<group>": "far",
        "<name>": "disks",
        "<account>": "acmefar",
        "<key>": "https://kv-far.vault.azure.net/keys/backups",
    },
    "gcp": {"<region>": "europe-west4", "<project>": "acme", "<ring>": "far", "<key>": "disks"},
}
"""What a person fills in, beside the zones and the bucket."""
ZONES = {
    "aws": ("eu-west-3a", "eu-west-3b", "eu-west-3c"),
    "azure": ("francecentral-1", "francecentral-2", "francecentral-3"),
    "gcp": ("europe-west4-a", "europe-west4-b", "europe-west4-c"),
}
KEY_OF_DISKS = {"aws": "kmsKeyId", "azure": "diskEncryptionSetID", "gcp": "disk-encryption-kms-key"}
KEYS = {
    "aws": "arn:aws:kms:eu-central-1:123456789012:key/1",
    "azure": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/near",
    "gcp": "projects/acme/locations/europe-west1/keyRings/near/cryptoKeys/disks",
}


def platform(env: Environment, cluster: Cluster) -> list[dict[str, Any]]:
    charts = platform_charts(App(), cluster, [env])
    folders = [charts[folder] for folder in ("platform/backups", "platform/storage")]
    return [yaml.safe_load(text) for chart in folders for text in manifests(chart).values()]


def written(code: str, cluster: Cluster) -> dict[str, Any]:
    """The arguments that the code gives, where `...` stands for what the cluster has."""

    def as_before(value: Any, name: str | None = None) -> Any:
        def made(*first: str | EllipsisType, **changes: Any) -> Any:
            return value.but(**changes, **({} if name is None else {name: first[0]}))

        return made

    storage, backups = cluster.storage, cluster.backups
    assert storage is not None and backups is not None
    known = {
        type(cluster.cloud).__name__: as_before(cluster.cloud),
        type(storage).__name__: as_before(storage),
        "BackupStorage": as_before(backups),
        type(backups.primary).__name__: as_before(
            backups.primary, "container" if hasattr(backups.primary, "container") else "bucket"
        ),
    }
    imported, _, given = code.partition("\n\n")
    exec(imported, known)
    return eval(f"dict(\n{given}\n)", known)


@pytest.mark.parametrize("cloud", FILLED)
def test_a_region_is_stated_on_every_cloud(cloud: str) -> None:
    env = planned(cloud)
    before = env.cluster.but(storage=env.cluster.storage.but(key=KEYS[cloud]))  # type: ignore[union-attr]
    code = described(Rendered("example", "acme-prod", [], platform(env, before), []), region=True)
    holes = (
        dict(zip(("<zone a>", "<zone b>", "<zone c>"), ZONES[cloud], strict=True))
        | {"<new bucket>": "acme-elsewhere"}
        | FILLED[cloud]
    )
    for hole, filling in holes.items():
        assert hole in code, f"nobody is asked for {hole}"
        code = code.replace(hole, filling)
    assert "<" not in code
    facts = written(code, before)
    assert [str(each.object) for each in facts.pop("consents")] == ["Cluster example"]
    made = platform(env, example_cluster(**({"storage": before.storage, "backups": before.backups} | facts)))
    places = {each["metadata"]["name"]: each["spec"] for each in made if each["kind"] == "BackupStorageLocation"}
    assert places["primary"]["objectStorage"]["bucket"] == "acme-elsewhere"
    assert places["archive"]["objectStorage"]["bucket"] in ("acme-archive", "archive")
    keys = {each["parameters"].get(KEY_OF_DISKS[cloud]) for each in made if each["kind"] == "StorageClass"}
    assert len(keys - {KEYS[cloud], None}) == 1, "disks have a key of the other region"
