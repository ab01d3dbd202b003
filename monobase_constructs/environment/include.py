"""Objects that a fork writes as YAML by hand, beside those of constructs."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from constructs import Construct

from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.running import footprints
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.manifest import Document, Manifest
from monobase_constructs.values.handwritten import Unreadable, Written, read
from monobase_constructs.values.problems import Invalid, Problem, Source, quoted, report

LIST = "is a list of objects, which Argo CD does not track one by one; write each as a document, with --- between them"
NO_OBJECT = "is no Kubernetes object: it needs apiVersion, kind and metadata.name"


class HandWritten(Manifest):
    """An object as somebody wrote it, with the API server's defaults; patches come last, as everywhere."""

    def __init__(self, scope: Construct, written: Written, file: str, namespace: str) -> None:
        """Stand in `scope`; an object that names no namespace is in `namespace`."""
        self._written = written
        self.file = file
        self._made = copy.deepcopy(written.value)
        metadata = cast("dict[str, Any]", self._made["metadata"])
        metadata.setdefault("namespace", namespace)
        kind, name = self._made["kind"], metadata["name"]
        type_ = Kind[Mapping[str, Any]](self._made["apiVersion"], kind, body=None)
        super().__init__(scope, f"{kind}-{name}", type_, name=name, namespace=metadata["namespace"])
        self.source = Source(file, written.line)

    @property
    def document(self) -> Document:
        """The object as it is written to `dist/`; what is not of the form of its kind stays as it is, to be judged."""
        try:
            return super().document
        except (AttributeError, KeyError, TypeError):
            return self._serialized()

    def source_of(self, path: str) -> Source:
        """The line of the field at the path."""
        return Source(self.file, self._written.line_of(path))

    def _serialized(self) -> Document:
        return copy.deepcopy(self._made)


class Include(TenantConstruct):
    """Objects from a file of YAML, which may hold several documents: what no construct offers, or what a tool wrote.

    file: where it lies, from the folder of `main.py`: "manifests/acme/flags.yaml".

    Each object is written as it stands there, with the API server's defaults, into the namespace of the environment
    unless it names one; what it runs counts for the quota. All rules judge it as they judge objects of constructs, and
    tell the line of the file. Refused is what readers of YAML disagree about: tabs, keys that are there twice, anchors,
    tags, and values such as `on` or `012` without quotes.
    """

    manifests: list[Manifest]

    def __init__(self, scope: Construct, id: str, *, file: str) -> None:
        """Read the file; what is wrong in it is told with its line."""
        super().__init__(scope, id)
        self.manifests = []
        namespace = self.environment.namespace_name
        documents = self._read(file)
        for written in documents:
            identity = _identity(written.value)
            if _is_list(written.value):
                self._tell(Source(file, written.line), LIST)
            elif identity is None:
                self._tell(Source(file, written.line), NO_OBJECT)
            elif self.node.try_find_child("-".join(identity)) is not None:
                self._tell(Source(file, written.line), f"the file holds {' '.join(identity)} twice; write it once")
            else:
                self.manifests.append(HandWritten(self, written, file, namespace))
        runs = footprints([written.value for written in documents if _identity(written.value) is not None])
        self.environment.declared.footprints[self.name] = sum(runs, Footprint())

    def _read(self, file: str) -> list[Written]:
        try:
            documents = read(Path(file).read_text("utf-8"))
        except OSError as error:
            self.refuse(Invalid("file", file, "a file of manifests", error.strerror or str(error)))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self._tell(Source(file, line), "is not text in UTF-8")
        except Unreadable as unreadable:
            self._tell(Source(file, unreadable.line), unreadable.message)
        else:
            if not documents:
                self._tell(Source(file, 0), "holds no object; write one, or drop the Include")
            return documents
        return []

    def _tell(self, source: Source, message: str) -> None:
        report(Problem(source, f"Include {quoted(self.name)}", message))


def _is_list(document: Document) -> bool:
    return isinstance(document.get("items"), list) and str(document.get("kind")).endswith("List")


def _identity(document: Document) -> tuple[str, str] | None:
    metadata = document.get("metadata")
    name = cast("dict[str, Any]", metadata).get("name") if isinstance(metadata, dict) else None
    given = document.get("apiVersion"), document.get("kind"), name
    return (str(given[1]), str(name)) if all(isinstance(each, str) and each for each in given) else None
