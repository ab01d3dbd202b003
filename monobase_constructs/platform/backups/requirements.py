"""What the places of backups must be like."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from monobase_constructs.cluster.backups import BackupLocation, BackupStorage

OLD_VERSIONS = "14 days"
"""For how long a bucket keeps what was overwritten or deleted, against those who may write to it."""


def requirements(storage: BackupStorage) -> Iterator[tuple[str, str]]:
    """What the places must be like; they are made by who owns the account, from this."""
    roles: Mapping[str, BackupLocation | None] = {
        "primary": storage.primary,
        "archive": storage.archive,
        "longhorn": storage.longhorn,
    }
    for role, location in roles.items():
        if location is None:
            continue
        key = location.key or "the provider's own"
        required = {
            "place": location.place,
            "storageClass": location.storage_class,
            "encryption": key,
            "publicAccess": "blocked",
            "versioning": "off"
            if role == "longhorn"
            else f"on, what was overwritten or deleted is kept for {OLD_VERSIONS}",
            "expiry": "none: no rule deletes current objects",
            "otherClasses": "none: no rule moves objects to a class that must be thawed before it is read",
        }
        yield f"{role}.json", json.dumps(required, indent=2) + "\n"
