"""What the owner of the account is told that each place must be like, in the ConfigMap `bucket-requirements`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reading import part, records, texts
from monobase_constructs.rules.subject import Document, Subject

REQUIREMENTS = "bucket-requirements"


def pages(documents: Documents, cluster: str) -> list[Subject]:
    """The ConfigMaps that say it."""
    return [each for each in documents.of_kind(cluster, "ConfigMap") if each.name == REQUIREMENTS]


def said(page: Subject) -> Iterator[Document]:
    """Those that can be read: of a place without any, it is told that nothing says what it must be like."""
    for text in texts(page.document, "data").values():
        with suppress(Unread):
            yield part({"": of_json(text)}, "")


def of_place(documents: Documents, cluster: str, place: str) -> Document:
    """What is said of a place, whoever writes there; nothing where nobody says anything."""
    return documents.once(_by_place).get((cluster, place), {})


def goes_after(documents: Documents, cluster: str, place: str, folder: str) -> int | None:
    """After how many days a rule of the bucket deletes what lies in a folder; None: never."""
    rules = records(of_place(documents, cluster, place), "expiry")
    own = [each.get("days") for each in rules if f"{folder}/".startswith(str(each.get("folder")))]
    return min((days for days in own if isinstance(days, int)), default=None)


def _by_place(documents: Documents) -> dict[tuple[str, str], Document]:
    found: dict[tuple[str, str], Document] = {}
    for cluster in dict.fromkeys(subject.cluster for subject in documents):
        for required in (each for page in pages(documents, cluster) for each in said(page)):
            found.setdefault((cluster, str(required.get("place"))), required)
    return found
