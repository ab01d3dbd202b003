"""What the rules of a bucket delete and move, as its cloud takes them: nothing but what is stated beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monobase_constructs.rules.reading import entries, part, records
from monobase_constructs.rules.subject import Document
from monobase_constructs.rules.told import short

OLD_VERSIONS = {True: 14, False: 30}
"""Days, at least, for which the primary place, and the archive, keep what was overwritten or deleted: until it has been
noticed, in the archive by several weekly counts and drills."""
GONE = "who writes there deletes for good"
EXPIRES = "what is old is what newer backups are made of"
THAW = "what must be thawed first stops every backup that reads what is there, and no restore is done in hours"


@dataclass(frozen=True)
class Deletes:
    """A rule that deletes current objects below a folder; days: None where it says a date, or nothing."""

    folder: str
    days: int | None

    def __str__(self) -> str:
        after = f"after {self.days} days" if self.days is not None else "at a time that is no number of days"
        return f"what lies below {short(self.folder)} {after}"


Effect = Deletes | str
"""What a rule does to current objects: it deletes them, or moves them to a class of storage."""


def mistaken(place: str, required: Document, *, primary: bool) -> Iterator[str]:
    """Rules that do what nobody states, and what is stated and no rule does; each as what follows the path.

    place: the bucket, as `s3://name`. required: what is said of it. In the primary place nothing may be deleted.
    """
    stated = {Deletes(str(each.get("folder")), _days(each, "days")) for each in records(required, "expiry")}
    effects = [*_effects(required, place.rpartition("/")[2])]
    done = {each for each in effects if isinstance(each, Deletes)}
    if primary:
        for each in sorted(stated, key=str):
            yield f"expiry: deletes {each}; allowed: none in the place of the daily copies; {EXPIRES}"
    for each in sorted(done - stated, key=str):
        yield f"lifecycle: deletes {each}; allowed: what expiry says and nothing beside; {EXPIRES}"
    for each in sorted(stated - done, key=str):
        yield f"lifecycle: no rule deletes {each}, as expiry says; allowed: one; nobody else may delete there"
    yield from _old_versions(required, OLD_VERSIONS[primary])
    for each in effects:
        if isinstance(each, str) and each.upper() != str(required.get("storageClass")).upper():
            yield f"lifecycle: moves to {short(each)}; allowed: {short(required.get('storageClass'))} as stated; {THAW}"


def _old_versions(required: Document, least: int) -> Iterator[str]:
    """What was overwritten or deleted and goes too soon, or at once."""
    said = str(required.get("versioning"))
    kept = re.search(r"for (\d+) days", said)
    if kept is None or int(kept[1]) < least:
        allowed = f"what was overwritten or deleted is kept for {least} days at least"
        yield f"versioning: got {short(said)}; allowed: {allowed}; {GONE}"
    for days in _old(required):
        if not isinstance(days, int) or days < least:
            yield f"lifecycle: days that old versions are kept: got {short(days)}; allowed: {least} at least; {GONE}"


def _old(required: Document) -> Iterator[object]:
    """After how many days each rule, of whichever cloud, deletes old versions."""
    for rule in records(required, "lifecycle", "Rules"):
        if rule.get("Status") == "Enabled" and "NoncurrentVersionExpiration" in rule:
            yield part(rule, "NoncurrentVersionExpiration").get("NoncurrentDays")
    for rule in records(required, "lifecycle", "rule"):
        condition = part(rule, "condition")
        if part(rule, "action").get("type") == "Delete" and condition.get("isLive") is False:
            yield condition.get("daysSinceNoncurrentTime")
    for rule in records(required, "lifecycle", "rules"):
        version = part(rule, "definition", "actions", "version")
        if rule.get("enabled", True) and "delete" in version:
            yield part(version, "delete").get("daysAfterCreationGreaterThan")


def _effects(required: Document, container: str) -> Iterator[Effect]:
    """What all rules do, of whichever cloud."""
    for rule in records(required, "lifecycle", "Rules"):
        if rule.get("Status") == "Enabled":
            yield from _amazon(rule)
    for rule in records(required, "lifecycle", "rule"):
        yield from _google(rule)
    for rule in records(required, "lifecycle", "rules"):
        if rule.get("enabled", True):
            yield from _azure(rule, f"{container}/")


def _amazon(rule: Document) -> Iterator[Effect]:
    given = part(rule, "Filter")
    folder = str(given.get("Prefix", part(given, "And").get("Prefix", rule.get("Prefix", ""))))
    expiration = part(rule, "Expiration")
    if expiration.keys() - {"ExpiredObjectDeleteMarker"}:
        yield Deletes(folder, _days(expiration, "Days"))
    for moved in (*records(rule, "Transitions"), *records(rule, "NoncurrentVersionTransitions")):
        yield str(moved.get("StorageClass"))


def _google(rule: Document) -> Iterator[Effect]:
    action, condition = part(rule, "action"), part(rule, "condition")
    if action.get("type") == "SetStorageClass":
        yield str(action.get("storageClass"))
    if action.get("type") == "Delete" and condition.get("isLive") is not False:
        for folder in entries(condition, "matchesPrefix") or [""]:
            yield Deletes(str(folder), _days(condition, "age"))


def _azure(rule: Document, container: str) -> Iterator[Effect]:
    definition = part(rule, "definition")
    base = part(definition, "actions", "baseBlob")
    if "delete" in base:
        after = part(base, "delete").get("daysAfterCreationGreaterThan")
        for folder in entries(definition, "filters", "prefixMatch") or [""]:
            yield Deletes(str(folder).removeprefix(container), after if isinstance(after, int) else None)
    yield from (action.removeprefix("tierTo") for action in base if action.startswith("tierTo"))


def _days(document: Document, field: str) -> int | None:
    days = document.get(field)
    return days if isinstance(days, int) else None
