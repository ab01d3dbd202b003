"""The CRDs that a fork hands over for kinds of operators that the library does not pin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema_rs import ValidationError

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules.custom import CustomKind, kinds_of
from monobase_constructs.values.problems import Invalid, Problem, quoted, report


class _Loader(yaml.CSafeLoader):
    """YAML 1.1 reads a bare `=` as a tag of its own; to Kubernetes it is text."""


_Loader.add_constructor("tag:yaml.org,2002:value", lambda _, node: node.value)  # pyright: ignore[reportUnknownMemberType]


def handed_over(clusters: Iterable[Cluster]) -> dict[str, list[CustomKind]]:
    """By cluster, the kinds of the CRDs in the files that it names; what is wrong with a file is reported."""
    return {cluster.name: [kind for file in cluster.crds for kind in _kinds(cluster, file)] for cluster in clusters}


def _kinds(cluster: Cluster, file: str) -> Iterator[CustomKind]:
    try:
        made = [kind for document in _documents(Path(file)) for kind in kinds_of(document)]
        if not made:
            raise ValueError("it holds no CustomResourceDefinition")
        for kind in made:
            kind.validator.is_valid({})
    except (OSError, LookupError, TypeError, ValueError, yaml.YAMLError) as error:
        allowed = "files of CustomResourceDefinitions, as an operator's release has them"
        invalid = Invalid("crds", file, allowed, _why(error))
        report(Problem(cluster.source, f"Cluster {quoted(cluster.name)}", str(invalid)))
    else:
        yield from made


def _why(error: Exception) -> str:
    """In one line, why the file is none."""
    match error:
        case OSError():
            return error.strerror or str(error)
        case KeyError():
            return f"its definition has no {error.args[0]}"
        case yaml.MarkedYAMLError() if error.problem_mark is not None:
            return f"line {error.problem_mark.line + 1} is no YAML: {error.problem}"
        case ValidationError():
            return f"its schema is none: {error.message}"
        case _:
            return str(error).splitlines()[0]


def _documents(path: Path) -> Iterator[Any]:
    for document in yaml.load_all(path.read_text("utf-8"), _Loader):
        if isinstance(document, dict) and document.get("kind") == "CustomResourceDefinition":  # pyright: ignore[reportUnknownMemberType]
            yield document
