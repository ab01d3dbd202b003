"""What is committed in dist/, and ways to break it."""

from __future__ import annotations

import copy
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from monobase_constructs.app.collect import collect
from monobase_constructs.app.judge import nodes_of
from monobase_constructs.app.tree import build_tree
from monobase_constructs.client.discovery import discover
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules import CHANGE_RULES, Change, Declared, Documents, Subject, findings
from monobase_constructs.values.problems import gathering

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
GONE = object()
"""In place of a value: the field is taken away."""

Document = dict[str, Any]


@dataclass(frozen=True)
class Mutation:
    """One change of one committed manifest, and the rule that finds it.

    at: below `dist/main/`, without `.yaml`. set: what stands at which path then: `{"spec.ports.0.port": 1}`.
    """

    rule: str
    at: str
    set: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.at.rpartition('/')[2]} {', '.join(self.set) or 'is gone'}"


@cache
def committed() -> dict[str, Document]:
    """Every document of dist/main/ by its path, without `.yaml`."""
    root = DIST / "main"
    return {str(path.relative_to(root))[:-5]: loaded(path) for path in sorted(root.rglob("*.yaml"))}


def loaded(path: Path) -> Document:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def mutated(mutation: Mutation) -> dict[str, Document]:
    """The documents with the mutation. Without anything to set, the whole document is taken away."""
    documents = dict(committed())
    changed = copy.deepcopy(documents.pop(mutation.at))
    if mutation.set:
        for path, value in mutation.set.items():
            put(changed, path, value)
        documents[mutation.at] = changed
    return documents


def put(document: Document, path: str, value: Any) -> None:
    """Set what stands at the path, whose parts are joined by `.`; numbers are places in lists, and `+` adds to one."""
    inside: Any = document
    *parents, last = [part.replace("~", ".") for part in path.split(".")]
    for part in parents:
        inside = inside[int(part)] if isinstance(inside, list) else inside.setdefault(part, {})
    if last == "+":
        inside.append(value)
    elif value is GONE:
        del inside[int(last) if isinstance(inside, list) else last]
    else:
        inside[int(last) if isinstance(inside, list) else last] = value


def told(documents: Mapping[str, Document]) -> list[str]:
    """What all rules find, those of changes against what is committed."""
    judged, before = as_documents(documents), as_documents(committed())
    found = [*findings(judged), *(finding for rule in CHANGE_RULES for finding in rule(Change(before, judged)))]
    return [f"{finding.subject}: {finding}" for finding in found]


def as_documents(documents: Mapping[str, Document]) -> Documents:
    subjects = (Subject(f"main/{path.rpartition('/')[0]}", document) for path, document in documents.items())
    return Documents(subjects, declared(), nodes=nodes_of([described()]))


@cache
def described() -> Cluster:
    """The cluster that main.py describes."""
    spec = importlib.util.spec_from_file_location("main", ROOT / "main.py")
    assert spec is not None and spec.loader is not None
    main = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(main)
    return main.main_cluster()


@cache
def declared() -> Declared:
    """The connections that main.py and clients/ state."""
    with gathering() as gathered:
        tree = build_tree([described()], list(discover(ROOT / "clients")), lambda step: None)
        list(collect(tree.charts))
    gathered.raise_if_any()
    return tree.declared
