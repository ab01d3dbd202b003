"""The documents of a construct tree: every object in it, whoever made it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cdk8s import ApiObject, Chart

from monobase_constructs.objects.manifest import Document, Manifest
from monobase_constructs.values.problems import Problem, Source, report


@dataclass(frozen=True)
class Collected:
    """One document: the folder it goes to, the construct that made it, and the line that asked for it."""

    folder: str
    document: Document
    construct: str
    source: Source

    @property
    def identity(self) -> tuple[str, str, str | None, str]:
        """What makes it one object for the API server: group, kind, namespace, name."""
        metadata = self.document["metadata"]
        group = self.document["apiVersion"].rpartition("/")[0]
        return group, self.document["kind"], metadata.get("namespace"), metadata["name"]


def collect(charts: dict[str, Chart]) -> Iterator[Collected]:
    """The documents of all charts, each object once; two constructs of one object are reported with both paths."""
    seen: dict[tuple[str, ...], Collected] = {}
    for folder, chart in charts.items():
        cluster = folder.partition("/")[0]
        for construct in chart.node.find_all():
            if not isinstance(construct, ApiObject):
                continue
            source = construct.source if isinstance(construct, Manifest) else Source(construct.node.path, 0)
            made = Collected(folder, _document(construct), construct.node.path, source)
            first = seen.setdefault((cluster, *map(str, made.identity)), made)
            if first is not made:
                report(_duplicate(first, made))
                continue
            yield made


def _document(construct: ApiObject) -> Any:
    return construct.document if isinstance(construct, Manifest) else construct.to_json()


def _duplicate(first: Collected, second: Collected) -> Problem:
    _, kind, namespace, name = second.identity
    message = f"two constructs make this object: {first.construct} ({first.source}) and {second.construct}; rename one"
    return Problem(second.source, f"{kind} {namespace + '/' if namespace else ''}{name}", message)
