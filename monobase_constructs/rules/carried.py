"""Manifests that lie in a ConfigMap: a program makes objects of them, as a drill does a cluster."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.core import core_kind
from monobase_constructs.rules.custom import pinned_kind
from monobase_constructs.rules.embedded import Unread, of_yaml
from monobase_constructs.rules.reading import part, texts
from monobase_constructs.rules.subject import Document, Subject


def carried(subject: Subject) -> Iterator[Subject]:
    """Each of them, as if it were written beside the ConfigMap, in whose namespace it is made.

    A text that only begins like one is none: nothing says that the data of a ConfigMap is meant for an API server.
    """
    if (subject.group, subject.kind) != ("", "ConfigMap"):
        return
    for text in texts(subject.document, "data").values():
        document = _manifest(text) if text.startswith("apiVersion: ") else None
        if document is not None:
            metadata = {"namespace": subject.namespace} | part(document, "metadata")
            yield Subject(subject.folder, document | {"metadata": metadata})


def _manifest(text: str) -> Document | None:
    """What is of the form of its kind."""
    try:
        document = part({"": of_yaml(text)}, "")
    except Unread:
        return None
    named = texts(document)
    api_version, kind = named.get("apiVersion", ""), named.get("kind", "")
    if "name" not in texts(document, "metadata"):
        return None
    custom, core = pinned_kind(api_version.rpartition("/")[0], kind), core_kind(api_version, kind)
    if custom is not None and api_version == custom.api_version:
        return document if custom.validator.is_valid(custom.completed(document)) else None
    return document if core is not None and core.accepts(document) else None
