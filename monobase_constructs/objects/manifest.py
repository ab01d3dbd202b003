"""One Kubernetes object: built from typed structs, completed with defaults, patched last.

The generated classes (`KubeDeployment`, ...) are not used as constructs: their serializer drops every
field that it does not know, also from patches, without a word. Here the typed struct is turned into
a document in Python, the API server's defaults are written out, and patches come last, so
nothing is lost and nothing drifts (docs/adr/0002-documents-in-python.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal, cast

from cdk8s import ApiObject, ApiObjectMetadata
from constructs import Construct
from jsonpatch import JsonPatch, JsonPatchException  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]
from jsonpointer import JsonPointerException  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.serialize import document
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.defaults import with_defaults
from monobase_constructs.values.problems import Invalid, Source, current_source, fail

Document = dict[str, Any]

WAVE_ANNOTATION = "argocd.argoproj.io/sync-wave"
KEEP_ANNOTATION = "argocd.argoproj.io/sync-options"
KEEP = "Prune=false,Delete=confirm"
"""For what holds data: a sync never prunes it, and deleting it asks a person first."""


@dataclass(frozen=True)
class Patch:
    """A change to a finished document, and why it is there."""

    operations: list[dict[str, Any]]
    because: str
    source: Source


@dataclass(frozen=True)
class Layer:
    """What a document consists of: what its construct made, defaults of the API server, and patches."""

    by: Literal["construct", "defaults", "patch"]
    patch: Patch | None = None


class Manifest(ApiObject):
    """One object. `document` is what is written.

    body: the struct of `kind.body` ("spec" for most kinds), or of the whole object where that is None.
    labels, annotations: beside those of every object of the environment. keep: never pruned or deleted by a sync.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        kind: Kind[Any],
        *,
        name: str,
        body: object = None,
        namespace: str | None = None,
        labels: Mapping[str, str] | None = None,
        annotations: Mapping[str, str] | None = None,
        wave: Wave | None = None,
        keep: bool = False,
    ) -> None:
        """Stand in `scope`; nothing is serialized before `document` is asked for."""
        metadata = ApiObjectMetadata(name=name, namespace=namespace)
        super().__init__(scope, id, api_version=kind.api_version, kind=kind.kind, metadata=metadata)
        self.source = current_source()
        self.type = kind
        self.object_name = name
        self.object_namespace = namespace
        self.patches: list[Patch] = []
        self._body = body
        self._labels = dict(labels or {})
        self._annotations = dict(annotations or {})
        if wave is not None:
            self._annotations[WAVE_ANNOTATION] = str(int(wave))
        if keep:
            self._annotations[KEEP_ANNOTATION] = KEEP

    @property
    def identity(self) -> tuple[str, str, str | None, str]:
        """What makes it one object for the API server: group, kind, namespace, name."""
        return (self.type.group, self.type.kind, self.object_namespace, self.object_name)

    def label(self, labels: Mapping[str, str]) -> None:
        """Give it further labels."""
        self._labels |= labels

    @property
    def document(self) -> Document:
        """The object as it is written to `dist/`."""
        finished = with_defaults(self._serialized())
        for patch in self.patches:
            finished = self._patched(finished, patch)
        return with_defaults(finished) if self.patches else finished

    def layers(self) -> Iterator[tuple[Layer, Document]]:
        """The document as it grows; the last is what is written. For `monobase explain`."""
        grown = self._serialized()
        yield Layer("construct"), deepcopy(grown)
        grown = with_defaults(grown)
        yield Layer("defaults"), deepcopy(grown)
        for patch in self.patches:
            grown = self._patched(grown, patch)
            yield Layer("patch", patch), deepcopy(grown)
        if self.patches:
            yield Layer("defaults"), with_defaults(grown)

    @property
    def body(self) -> object:
        """What it is made of, beside metadata; made anew for each who asks, where it is computed."""
        return self._body() if callable(self._body) else self._body

    def patch(self, *operations: Mapping[str, Any], because: str) -> None:
        """Change the finished document by JSON Patch operations (RFC 6902), for what the constructs do not offer.

        Reported as a mistake if the path does not exist or nothing changes, so that no patch is silently lost.
        """
        self.patches.append(Patch([dict(operation) for operation in operations], because, current_source()))

    def to_json(self) -> Any:
        """The document, for cdk8s' own synthesis and `cdk8s.Testing`."""
        return self.document

    def _serialized(self) -> Document:
        metadata: Document = {"name": self.object_name}
        if self.object_namespace is not None:
            metadata["namespace"] = self.object_namespace
        if self._labels:
            metadata["labels"] = dict(self._labels)
        if self._annotations:
            metadata["annotations"] = dict(self._annotations)
        made: Document = {"apiVersion": self.type.api_version, "kind": self.type.kind, "metadata": metadata}
        body = self.body
        if body is None:
            return made
        serialized = cast(Document, document(body))
        return made | ({self.type.body: serialized} if self.type.body else serialized)

    def _patched(self, before: Document, patch: Patch) -> Document:
        subject = " ".join((self.type.kind, "/".join(filter(None, (self.object_namespace, self.object_name)))))
        try:
            after = cast(Document, JsonPatch(patch.operations).apply(before))
        except (JsonPatchException, JsonPointerException) as error:
            told = Invalid("patch", patch.operations, "paths that exist in the document", str(error))
            fail(subject, str(told), patch.source)
            return before
        if after == before:
            told = Invalid("patch", patch.operations, "a change", "this patch changes nothing: drop it")
            fail(subject, str(told), patch.source)
        return after
