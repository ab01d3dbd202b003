"""What the places of backups must be like, and what identities may do there: for who owns the account."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from monobase_constructs.cluster.backups import AzureLocation, BackupLocation, BackupStorage, GcsLocation, S3Location
from monobase_constructs.environment.scope import Environment
from monobase_constructs.platform.backups.policies import RIGHTS, let_in, policy

OLD_VERSIONS: Mapping[str, int] = {"primary": 14, "archive": 30}
"""Days for which a place keeps what was overwritten or deleted, against those who may write to it: in the archive until
several weeks have been counted and drills have read them."""
AT_ONCE = ("GLACIER_IR", "INTELLIGENT_TIERING")
"""Classes that S3 moves objects to on their first day; to STANDARD_IA after 30."""
Expiry = Sequence[tuple[str, int]]


def requirements(
    storage: BackupStorage, cluster: str, environments: Sequence[Environment]
) -> Iterator[tuple[str, str]]:
    """What the places must be like; they are made by who owns the account, from this."""
    roles: Mapping[str, BackupLocation | None] = {
        "primary": storage.primary,
        "archive": storage.archive,
        "longhorn": storage.longhorn,
    }
    for role, location in roles.items():
        if location is not None:
            expiry = [*_expiry(environments)] if role == "archive" else []
            yield f"{role}.json", _text(_required(role, location, expiry) | let_in(storage, role))
    own = {"velero": f"velero/{cluster}"}
    policies = {purpose: policy(storage, purpose, own.get(purpose, "<namespace>")) for purpose in RIGHTS}
    yield "policies.json", _text(policies)


def _required(role: str, location: BackupLocation, expiry: Expiry) -> dict[str, Any]:
    made = {
        "place": location.place,
        "storageClass": location.storage_class,
        "encryption": location.key or "the provider's own",
        "publicAccess": "blocked",
        "versioning": "off" if role == "longhorn" else _versions(role, location),
        "expiry": [{"folder": folder, "days": days} for folder, days in expiry]
        or "none: no rule deletes current objects",
        "otherClasses": "none: no rule moves objects to a class that must be thawed before it is read",
    }
    if role != "longhorn":
        made["lifecycle"] = _lifecycle(location, expiry, OLD_VERSIONS[role])
    return made


def _versions(role: str, location: BackupLocation) -> str:
    """How what was overwritten or deleted stays; without locks, which stop Velero from writing what it rewrites."""
    days = OLD_VERSIONS[role]
    match location:
        case S3Location():
            return f"on, what was overwritten or deleted is kept for {days} days"
        case AzureLocation():
            return f"on, with soft delete of blobs, versions and the container for {days} days; no immutability policy"
        case GcsLocation():
            return f"soft delete for {days} days; no retention policy"


def _expiry(environments: Sequence[Environment]) -> Iterator[tuple[str, int]]:
    """After how many days what lies below each folder of the archive goes, as who writes there may not delete it."""
    for environment in environments:
        plan = environment.declared.backups
        for folder, days in plan.archived.items() if plan is not None else ():
            yield f"{environment.namespace_name}/{folder}/", days


def _lifecycle(location: BackupLocation, expiry: Expiry, versions: int) -> Any:
    """The same as rules, in the words of the cloud; nothing else may be among them."""
    match location:
        case S3Location():
            rules: list[dict[str, Any]] = [
                _rule(folder.rstrip("/").replace("/", "-"), folder, Expiration={"Days": days})
                for folder, days in expiry
            ]
            unfinished = {"DaysAfterInitiation": 7}
            # Of what is deleted a marker stays behind, which is slow to list and nobody else removes.
            markers = {"ExpiredObjectDeleteMarker": True}
            old = {"Expiration": markers, "NoncurrentVersionExpiration": {"NoncurrentDays": versions}}
            rules.append(_rule("old-versions", "", **old, AbortIncompleteMultipartUpload=unfinished))
            if location.storage_class != "STANDARD" and location.endpoint is None:
                after = 0 if location.storage_class in AT_ONCE else 30
                moved = [{"Days": after, "StorageClass": location.storage_class}]
                rules.append(_rule("class", "velero/", Transitions=moved))
            return {"Rules": rules}
        case GcsLocation():
            return {
                "rule": [
                    {"action": {"type": "Delete"}, "condition": {"age": days, "matchesPrefix": [folder]}}
                    for folder, days in expiry
                ]
            }
        case AzureLocation():
            # What is deleted or overwritten becomes an old version, and no version goes by itself. Its age counts from
            # when it was written; soft delete keeps it from then on for as long as is stated.
            old = {"version": {"delete": {"daysAfterCreationGreaterThan": versions}}}
            gone = [
                _azure_rule(location, folder, {"baseBlob": {"delete": {"daysAfterCreationGreaterThan": days}}})
                for folder, days in expiry
            ]
            return {"rules": [*gone, _azure_rule(location, "", old, "old-versions")]}


def _rule(name: str, folder: str, **does: Any) -> dict[str, Any]:
    return {"ID": name, "Status": "Enabled", "Filter": {"Prefix": folder}, **does}


def _azure_rule(
    location: AzureLocation, folder: str, actions: Mapping[str, Any], name: str | None = None
) -> dict[str, Any]:
    return {
        "name": name or folder.rstrip("/").replace("/", "-").replace(".", "-"),
        "enabled": True,
        "type": "Lifecycle",
        "definition": {
            "filters": {"blobTypes": ["blockBlob"], "prefixMatch": [f"{location.container}/{folder}"]},
            "actions": actions,
        },
    }


def _text(document: Any) -> str:
    return _lines(document, "") + "\n"


def _lines(value: Any, indent: str) -> str:
    """JSON with a line for each field, and one for each entry of a list of objects."""
    deeper = f"{indent}  "
    match value:
        case {**fields} if fields:
            lines = [f"{deeper}{json.dumps(name)}: {_lines(each, deeper)}" for name, each in fields.items()]
            return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
        case [{}, *_]:
            return "[\n" + ",\n".join(f"{deeper}{json.dumps(each)}" for each in value) + f"\n{indent}]"
        case _:
            return json.dumps(value)
