"""What the owner of the accounts is told of the buckets of backups."""

from __future__ import annotations

import dataclasses
import json

from monobase_constructs import BackupStorage
from monobase_constructs.platform.backups.requirements import requirements

from .plans import BACKUPS, FAR_KEY


def test_an_archive_in_another_account_has_to_let_the_roles_in() -> None:
    same, archive = BACKUPS["aws"], BACKUPS["aws"].archive
    there = dataclasses.replace(archive, key=FAR_KEY.replace("123456789012", "210987654321"))
    assert _other_account(same) == {}
    assert _other_account(dataclasses.replace(same, archive=there)) == {
        "archive.json": "owned by 210987654321: the policies of bucket and key let in the roles of 123456789012, "
        "each with its rights in policies.json; else all get 403"
    }


def _other_account(storage: BackupStorage) -> dict[str, str]:
    told = {name: json.loads(text) for name, text in requirements(storage, "main", [])}
    return {name: each["otherAccount"] for name, each in told.items() if "otherAccount" in each}
