"""What each identity may do in the places of backups, held against what it may at most; a fork may grant less."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal, cast

from monobase_constructs.rules.reading import entries, part, records
from monobase_constructs.rules.subject import Document

Role = Literal["primary", "archive"]
Right = Literal["read", "write", "delete", "more"]
Rights = tuple[Right, ...]
READ: Rights = ("read",)
ADD: Rights = ("read", "write")
ALL: Rights = ("read", "write", "delete")
MOST: Mapping[str, Mapping[Role, Rights]] = {
    "environments": {"primary": ALL, "archive": READ},
    "archives": {"primary": READ, "archive": ADD},
    "velero": {"primary": ALL, "archive": ALL},
}
"""Nobody but Velero may delete in both places, and whoever is not among these may only read (docs/adr/0081)."""
GOOGLE: Mapping[str, Right] = {
    "roles/storage.bucketViewer": "read",
    "roles/storage.objectViewer": "read",
    "roles/storage.objectCreator": "write",
    "roles/storage.objectUser": "delete",
}
OLD = ("s3:DeleteObjectVersion", "s3:PutObjectRetention", "s3:BypassGovernanceRetention")
"""What reaches old versions, which are all that is left once somebody has deleted or overwritten the objects."""
KEYS = re.compile(r"kms:(decrypt|encrypt|reencrypt.*|generatedatakey.*|describekey)")


@dataclass(frozen=True)
class Place:
    """A bucket or container of a role; velero: the folder of Velero in it."""

    name: str
    role: Role
    velero: str


@dataclass(frozen=True)
class Grant:
    """What is granted, where and below which folder; place: None for a place that nobody has stated."""

    said: str
    right: Right
    place: Place | None
    folder: str | None


def mistaken(policies: Document, places: list[Place]) -> Iterator[str]:
    """Every right beyond what an identity may have at most, and what is not denied, as what follows the path."""
    for purpose, policy in policies.items():
        yield from (f"{purpose}: {told}" for told in _not_denied(purpose, policy, places))
        for grant in _grants(policy, {each.name: each for each in places}):
            place = grant.place
            most = MOST.get(purpose, {}).get(place.role, READ) if place is not None else READ
            own = f"{place.velero}/" if purpose == "velero" and place is not None else "<namespace>/"
            if place is None or grant.right not in most or grant.folder not in (None, own):
                where = f"in {place.name} below {own}" if place is not None else f"below {own}"
                told = f"allowed: {', '.join(most)} {where}; who takes it over destroys more than is its own"
                yield f"{purpose}: allows {grant.said}; {told}"


def opened(required: Document, place: Place) -> Iterator[str]:
    """What a place of another account lets in beyond what identities may have there, as what follows the path."""
    for policy in ("addToBucketPolicy", "addToKeyPolicy"):
        for statement in records(required, policy):
            whose = str(statement.get("Sid")).lower()
            roles = _listed(part(statement, "Condition", "ArnLike"), "aws:PrincipalArn")
            if not roles or any(":role/*" in each or ":role/" not in each for each in roles):
                told = f"lets in {', '.join(roles) or 'everybody'}; allowed: roles by name, in aws:PrincipalArn"
                yield f"{policy}: {whose}: {told}; who is let in reads every backup"
            for action in _listed(statement, "Action"):
                if (allowed := _beyond(action.lower(), whose, place, key=policy == "addToKeyPolicy")) is not None:
                    told = f"allows {action}; allowed: {allowed}; who takes it over destroys what is kept"
                    yield f"{policy}: {whose}: {told}"


def _beyond(action: str, whose: str, place: Place, *, key: bool) -> str | None:
    """What is allowed instead of an action on a key, or in a place, that is more than that."""
    if key:
        return None if KEYS.fullmatch(action) else "to encrypt and decrypt"
    most = MOST.get(whose, {}).get(place.role, READ)
    return None if _of_action(action) in most else ", ".join(most)


def _not_denied(purpose: str, policy: object, places: list[Place]) -> Iterator[str]:
    """What a policy of Amazon's must deny, whatever another one that is attached to the same role allows."""
    statements = [*records(cast(Document, policy), "Statement")] if isinstance(policy, dict) else []
    for place in places:
        name = place.name.removeprefix("s3://")
        if purpose not in MOST or not any(name in resource for resource in _resources(statements, "Allow")):
            continue
        wanted = OLD if "delete" in MOST[purpose][place.role] else ("s3:DeleteObject", *OLD)
        denied = {
            action.lower()
            for statement in statements
            if statement.get("Effect") == "Deny"
            and any(
                resource.endswith((f":::{name}/*", "*:::*")) or resource == "*"
                for resource in _listed(statement, "Resource")
            )
            for action in _listed(statement, "Action")
        }
        missing = [each for each in wanted if not any(fnmatchcase(each.lower(), pattern) for pattern in denied)]
        if missing:
            told = f"denies no {', '.join(missing)} in {place.name}; allowed: a Deny for the whole place"
            yield f"{told}; what another policy of the same role allows deletes what is left"


def _resources(statements: Iterable[Document], effect: str) -> Iterator[str]:
    """What the statements of an effect are about."""
    return (
        each for statement in statements if statement.get("Effect") == effect for each in _listed(statement, "Resource")
    )


def _grants(policy: object, places: Mapping[str, Place]) -> Iterator[Grant]:
    """What a policy of any cloud grants. A folder of None: names only, of what lies there."""
    document = cast(Document, policy) if isinstance(policy, dict) else {"roles": policy}
    for statement in records(document, "Statement"):
        if statement.get("Effect") != "Deny":
            yield from _amazon(statement, places)
    for binding in records(document, "bindings"):
        yield _google(binding, places)
    for role in records(document, "roles"):
        yield from _azure(role, places)


def _amazon(statement: Document, places: Mapping[str, Place]) -> Iterator[Grant]:
    for action in _listed(statement, "Action") or ["what is not in NotAction"]:
        for resource in _listed(statement, "Resource") or ["*"]:
            said = f"{action} on {resource}"
            if KEYS.fullmatch(action.lower()) and ":kms:" in resource and "*" not in resource:
                continue
            bucket, _, path = resource.rpartition(":::")[2].partition("/")
            folder = _top(path, places.get(f"s3://{bucket}")) if "/" in resource else None
            yield Grant(said, _of_action(action.lower()), places.get(f"s3://{bucket}"), folder)


def _of_action(action: str) -> Right:
    if re.match(r"s3:(get|list)", action):
        return "read"
    if action in ("s3:putobject", "s3:abortmultipartupload"):
        return "write"
    return "delete" if action == "s3:deleteobject" else "more"


def _google(binding: Document, places: Mapping[str, Place]) -> Grant:
    role, whole = str(binding.get("role")), "on" in binding
    where = str(binding.get("on") or binding.get("onManagedFolder"))
    name = "/".join(where.split("/")[:3])
    place = places.get(name)
    right: Right = GOOGLE.get(role, "more")
    bucket_only = whole and role == "roles/storage.bucketViewer"
    folder = None if bucket_only else _top(where.removeprefix(name).lstrip("/"), place)
    return Grant(f"{role} on {where}", right, place, folder)


def _azure(role: Document, places: Mapping[str, Place]) -> Iterator[Grant]:
    scope, condition = str(role.get("scope")), str(role.get("condition"))
    found = re.search(r"/storageAccounts/([^/]+)/.*/containers/([^/]+)$", scope)
    place = places.get(f"azure://{found[1]}/{found[2]}") if found is not None else None
    below = re.search(r"blobs:path\] StringStartsWith '([^']*)'", condition)
    for action in entries(role, "permissions", "dataActions"):
        ending = str(action).rpartition("/blobs/")[2]
        rights: Mapping[str, Right] = {"read": "read", "write": "write", "add/action": "write", "delete": "delete"}
        folder = _top(below[1] if below is not None else "", place)
        yield Grant(f"{action} on {scope}", rights.get(ending, "more"), place, folder)
    for action in entries(role, "permissions", "actions"):
        if not str(action).endswith("/read"):
            yield Grant(f"{action} on {scope}", "more", place, None)


def _top(path: str, place: Place | None) -> str:
    """The folder of an identity that a path is below; the path itself where it is below none."""
    owners = ["<namespace>/", f"{place.velero}/" if place is not None else "<namespace>/"]
    return next((each for each in owners if path.startswith(each)), path)


def _listed(statement: Document, field: str) -> list[str]:
    """What stands in a field of IAM, which takes one text or several."""
    given = statement.get(field)
    return [given] if isinstance(given, str) else [str(each) for each in entries(statement, field)]
