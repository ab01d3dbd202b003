"""Apply documents server-side, in their order, twice, and note what the server makes of them."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from .api import MANAGER, Api
from .fixpoint import differences
from .tree import Document, named


@dataclass
class Applied:
    """What came of it, in sentences that begin with the object."""

    refused: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    different: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    objects: int = 0


def apply_all(api: Api, documents: list[Document]) -> Applied:
    """Once for all, then once more."""
    came = Applied()
    for document in documents:
        answer = api.apply(document)
        came.warned += [f"{named(document)}: {warning}" for warning in answer.warnings]
        if answer.refused:
            came.refused.append(f"{named(document)}: {answer.refused}")
            continue
        came.objects += 1
        came.different += [f"{named(document)}: {each}" for each in differences(document, answer.body)]
    for document in documents:
        before = api.read(document).body
        after = api.apply(document).body
        if _ours(before) != _ours(after):
            came.changed.append(named(document))
    return came


def _ours(returned: Document) -> Document:
    """An object without what controllers do to it all the time."""
    ours = copy.deepcopy(returned)
    metadata = ours.get("metadata", {})
    ours.pop("status", None)
    metadata.pop("resourceVersion", None)
    metadata["managedFields"] = [each for each in metadata.get("managedFields", []) if each["manager"] == MANAGER]
    return ours
