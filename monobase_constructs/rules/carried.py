"""Manifests that lie in a ConfigMap: a program makes objects of them, as a drill does a cluster."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from monobase_constructs.rules.subject import Document, Subject


def carried(subject: Subject) -> Iterator[Subject]:
    """Each of them, as if it were written beside the ConfigMap, in whose namespace it is made."""
    if (subject.group, subject.kind) != ("", "ConfigMap"):
        return
    data: dict[str, str] = subject.document.get("data") or {}
    for text in data.values():
        if text.startswith("apiVersion: "):
            document: Document = yaml.load(text, Loader=yaml.CSafeLoader)
            metadata = {"namespace": subject.namespace} | document["metadata"]
            yield Subject(subject.folder, document | {"metadata": metadata})
