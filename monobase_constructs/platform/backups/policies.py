"""What each identity may do in the places of backups, as the document that each cloud takes for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, cast

from monobase_constructs.cluster.backups import (
    AzureLocation,
    BackupLocation,
    BackupStorage,
    GcsLocation,
    Role,
    S3Location,
)

Right = Literal["read", "write", "delete"]
Purpose = Literal["environments", "archives", "drills", "velero"]
RIGHTS: Mapping[Purpose, Mapping[Role, Sequence[Right]]] = {
    "environments": {"primary": ["read", "write", "delete"], "archive": ["read"]},
    "archives": {"primary": ["read"], "archive": ["read", "write"]},
    "drills": {"primary": ["read"], "archive": ["read"]},
    "velero": {"primary": ["read", "write", "delete"], "archive": ["read", "write", "delete"]},
}
"""Nobody but Velero may delete in both places: it expires its backups, and rewrites its repository. It reaches nothing
below the folders of environments, and they nothing below its own."""

S3: Mapping[Right, Sequence[str]] = {
    "read": ["s3:GetObject"],
    "write": ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
    "delete": ["s3:DeleteObject"],
}
NEVER = ["s3:DeleteObjectVersion", "s3:PutObjectRetention", "s3:BypassGovernanceRetention"]
"""What would reach old versions, which are all that is left once somebody has deleted or overwritten the objects."""
KEYS: Mapping[Right, Sequence[str]] = {"read": ["kms:Decrypt"], "write": ["kms:GenerateDataKey"], "delete": []}
GOOGLE: Mapping[Right, str] = {
    "read": "roles/storage.objectViewer",
    "write": "roles/storage.objectCreator",
    "delete": "roles/storage.objectUser",
}
BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers"
AZURE: Mapping[Right, Sequence[str]] = {
    "read": [f"{BLOBS}/blobs/read"],
    "write": [f"{BLOBS}/blobs/write", f"{BLOBS}/blobs/add/action"],
    "delete": [f"{BLOBS}/blobs/delete"],
}


def policy(storage: BackupStorage, purpose: Purpose, folder: str) -> Any:
    """What an identity may do below `folder` of both places: a policy of IAM, roles to bind, or roles to define."""
    places = [(place, RIGHTS[purpose][role]) for role, place in _places(storage).items()]
    match storage.primary:
        case S3Location():
            statements = [each for place, rights in places for each in _s3(place, rights, folder)]
            return {"Version": "2012-10-17", "Statement": statements}
        case GcsLocation():
            return {"bindings": [each for place, rights in places for each in _google(place, rights, folder)]}
        case AzureLocation():
            return [_azure(place, rights, folder) for place, rights in places]


def _places(storage: BackupStorage) -> Mapping[Role, BackupLocation]:
    return {"primary": storage.primary, "archive": storage.archive}


def _s3(place: BackupLocation, rights: Sequence[Right], folder: str) -> Iterator[dict[str, Any]]:
    assert isinstance(place, S3Location)
    bucket = f"arn:{_partition(place)}:s3:::{place.bucket}"
    # Barman asks for the bucket itself first, which names no folder: so the names of all folders can be listed.
    for within in ({"StringLike": {"s3:prefix": f"{folder}/*"}}, {"Null": {"s3:prefix": "true"}}):
        yield {"Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": [bucket], "Condition": within}
    allowed = [action for right in rights for action in S3[right]]
    yield {"Effect": "Allow", "Action": allowed, "Resource": [f"{bucket}/{folder}/*"]}
    if place.key is not None:
        used = [action for right in rights for action in KEYS[right]]
        yield {"Effect": "Allow", "Action": used, "Resource": [place.key]}
    never = [*NEVER] if "delete" in rights else [*S3["delete"], *NEVER]
    yield {"Effect": "Deny", "Action": never, "Resource": [f"{bucket}/*"]}


def _partition(place: S3Location) -> str:
    """That of the key: there are others than "aws", for governments and for China."""
    return place.key.split(":")[1] if place.key is not None else "aws"


def let_in(storage: BackupStorage, role: str) -> dict[str, Any]:
    """What a bucket of another account of Amazon than the roles needs besides, whose own policies end there.

    Statements of the policies of the bucket and of its key, each for one purpose: what a role may do below which folder
    its own policy says, and nobody gets more than both allow.
    """
    location = _places(storage).get(cast(Role, role))
    if not isinstance(location, S3Location) or location.key is None:
        return {}
    rights = {purpose: places[cast(Role, role)] for purpose, places in RIGHTS.items()}
    roles = {
        "environments": storage.environments,
        "archives": storage.archives,
        "drills": storage.drills,
        "velero": storage.velero,
    }
    bucket = f"arn:{_partition(location)}:s3:::{location.bucket}"
    of_bucket: list[dict[str, Any]] = []
    of_key: list[dict[str, Any]] = []
    for purpose, given in rights.items():
        role_arn = roles[purpose]
        if not isinstance(role_arn, str) or _account(role_arn) == _account(location.key):
            continue
        allowed = ["s3:ListBucket", *(action for right in given for action in S3[right])]
        used = [action for right in given for action in KEYS[right]]
        of_bucket.append(_to(purpose, role_arn, allowed, [bucket, f"{bucket}/*"]))
        of_key.append(_to(purpose, role_arn, used, ["*"], _service(location)))
    return {"addToBucketPolicy": of_bucket, "addToKeyPolicy": of_key} if of_bucket else {}


def _to(
    purpose: str, role: str, allowed: Sequence[str], what: Sequence[str], through: str | None = None
) -> dict[str, Any]:
    """A statement for the roles of a purpose, and of their account for nobody else."""
    partition, account = role.split(":")[1], _account(role)
    who: dict[str, Any] = {"ArnLike": {"aws:PrincipalArn": re.sub(r"{\w+}", "*", role)}}
    return {
        "Sid": purpose.capitalize(),
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:{partition}:iam::{account}:root"},
        "Action": allowed,
        "Resource": what,
        "Condition": who | ({"StringEquals": {"kms:ViaService": through}} if through is not None else {}),
    }


def _service(place: S3Location) -> str:
    """S3 of the region, through which alone the key is used."""
    return f"s3.{place.region}.amazonaws.com{'.cn' if _partition(place) == 'aws-cn' else ''}"


def _account(arn: str) -> str:
    return arn.split(":")[4]


def _google(place: BackupLocation, rights: Sequence[Right], folder: str) -> Iterator[dict[str, str]]:
    # To overwrite takes the right to delete on Google Cloud: who may only create can change nothing that is there.
    yield {"on": place.place, "role": "roles/storage.bucketViewer"}
    roles = [GOOGLE["delete"]] if "delete" in rights else [GOOGLE[right] for right in rights]
    yield from ({"onManagedFolder": f"{place.place}/{folder}/", "role": role} for role in roles)


def _azure(place: BackupLocation, rights: Sequence[Right], folder: str) -> dict[str, Any]:
    assert isinstance(place, AzureLocation)
    account = f"resourceGroups/{place.resource_group}/providers/Microsoft.Storage/storageAccounts/{place.account}"
    scope = f"/subscriptions/{place.subscription}/{account}/blobServices/default/containers/{place.container}"
    actions = [action for right in rights for action in AZURE[right]]
    listing = f"(ActionMatches{{'{BLOBS}/blobs/read'}} AND SubOperationMatches{{'Blob.List'}})"
    below = f"@Resource[{BLOBS}/blobs:path] StringStartsWith '{folder}/'"
    listed = f"@Request[{BLOBS}/blobs:prefix] StringStartsWith '{folder}/'"
    return {
        "scope": scope,
        "permissions": {"actions": [f"{BLOBS}/read"], "dataActions": actions},
        "condition": f"(!{listing} OR {listed}) AND ({listing} OR {below})",
        "conditionVersion": "2.0",
    }
