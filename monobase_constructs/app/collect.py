"""The documents of a construct tree: every object in it, whoever made it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cdk8s import ApiObject, Chart

from monobase_constructs.environment.include import HandWritten
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.manifest import Document, Manifest
from monobase_constructs.rules import Subject
from monobase_constructs.values.problems import Problem, Source, report, standing_at
from monobase_constructs.values.tracebacks import report_exception


@dataclass(frozen=True)
class Collected:
    """One document: the folder it goes to, the construct that made it, and the line that asked for it."""

    folder: str
    document: Document
    construct: ApiObject
    source: Source

    def __str__(self) -> str:
        subject = str(Subject(self.folder, self.document))
        # Of what was made with cdk8s alone the source is that of its environment, which says too little.
        return subject if isinstance(self.construct, Manifest) else f"{subject} (construct {self.path})"

    def source_of(self, path: str) -> Source:
        """The line that asked for a field: of what was written by hand the line of the field itself."""
        return self.construct.source_of(path) if isinstance(self.construct, HandWritten) else self.source

    @property
    def path(self) -> str:
        """Where the construct stands in the tree; asking jsii for it takes time, so only messages do."""
        return self.construct.node.path

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
            source = _source(chart, construct)
            if (document := _document(construct, source)) is None:
                continue
            made = Collected(folder, document, construct, source)
            first = seen.setdefault((cluster, *map(str, made.identity)), made)
            if first is not made:
                report(_duplicate(first, made))
                continue
            yield made


def _source(chart: Chart, construct: ApiObject) -> Source:
    """The line that asked for an object; of one made with cdk8s alone no more is known than its environment."""
    if isinstance(construct, Manifest):
        return construct.source
    return chart.tenancy.source if isinstance(chart, Environment) else Source(construct.node.path, 0)


def _document(construct: ApiObject, source: Source) -> Any:
    """The document, or None if it cannot be made; what is found only now is told with the line of the construct."""
    with standing_at(source):
        try:
            return construct.document if isinstance(construct, Manifest) else construct.to_json()
        except Exception as error:
            report_exception(error, source)
            return None


def _duplicate(first: Collected, second: Collected) -> Problem:
    message = f"two constructs make this object: {first.path} ({first.source}) and {second.path}; rename one"
    return Problem(second.source, str(Subject(second.folder, second.document)), message)
