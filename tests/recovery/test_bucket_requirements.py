"""What the owner of the accounts is told of the buckets of backups."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from monobase_constructs import BackupStorage
from monobase_constructs.platform.backups.requirements import requirements

from .plans import BACKUPS, FAR_KEY

READ = ["s3:GetObject"]
WRITE = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
ADDED = ("addToBucketPolicy", "addToKeyPolicy")


def test_an_archive_in_another_account_lets_each_role_do_what_it_may_and_no_other() -> None:
    drills = "arn:aws:iam::123456789012:role/drills-{client}-{stage}"
    same, archive = dataclasses.replace(BACKUPS["aws"], drills=drills), BACKUPS["aws"].archive
    there = dataclasses.replace(archive, key=FAR_KEY.replace("123456789012", "210987654321"))
    assert _let_in(same) == {}
    let_in = _let_in(dataclasses.replace(same, archive=there))
    assert {policy: {each["Sid"]: each["Action"] for each in statements} for policy, statements in let_in.items()} == {
        "addToBucketPolicy": {
            "Environments": ["s3:ListBucket", *READ],
            "Archives": ["s3:ListBucket", *READ, *WRITE],
            "Drills": ["s3:ListBucket", *READ],
            "Velero": ["s3:ListBucket", *READ, *WRITE, "s3:DeleteObject"],
        },
        "addToKeyPolicy": {
            "Environments": ["kms:Decrypt"],
            "Archives": ["kms:Decrypt", "kms:GenerateDataKey"],
            "Drills": ["kms:Decrypt"],
            "Velero": ["kms:Decrypt", "kms:GenerateDataKey"],
        },
    }
    roles = {each["Sid"]: each["Condition"]["ArnLike"]["aws:PrincipalArn"] for each in let_in["addToBucketPolicy"]}
    assert roles["Archives"] == "arn:aws:iam::123456789012:role/archives-*-*"


def test_a_key_in_china_is_used_through_the_service_there() -> None:
    key = "arn:aws-cn:kms:cn-north-1:210987654321:key/1"
    there = dataclasses.replace(BACKUPS["aws"].archive, region="cn-north-1", key=key)
    statements = _let_in(dataclasses.replace(BACKUPS["aws"], archive=there))
    through = {each["Condition"]["StringEquals"]["kms:ViaService"] for each in statements["addToKeyPolicy"]}
    assert through == {"s3.cn-north-1.amazonaws.com.cn"}
    assert statements["addToBucketPolicy"][0]["Resource"][0].startswith("arn:aws-cn:s3:::")


def _let_in(storage: BackupStorage) -> dict[str, list[dict[str, Any]]]:
    told = {name: json.loads(text) for name, text in requirements(storage, "main", [])}
    assert not any(policy in told["primary.json"] for policy in ADDED)
    return {policy: told["archive.json"][policy] for policy in ADDED if policy in told["archive.json"]}
