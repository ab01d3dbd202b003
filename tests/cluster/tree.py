"""What dist/ holds, in the order in which Argo CD would apply it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

Document = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
WAVE = "argocd.argoproj.io/sync-wave"
# Within a wave Argo CD goes by kind; of that order an API server can tell only this much.
FIRST = ("Namespace", "CustomResourceDefinition", "ServiceAccount")


def in_wave_order(folder: Path) -> list[Document]:
    """Every document of one cluster: what the root holds first, then wave by wave what its Applications name.

    Applications of one wave are synced side by side.
    """
    root = _documents(folder / "argocd", recurse=True)
    later: list[tuple[tuple[int, int, int, str], Document]] = []
    for application in root:
        for source in _sources(application) if application["kind"] == "Application" else []:
            below = folder.parents[1] / source["path"]
            if below != folder / "argocd":
                found = _documents(below, recurse=source.get("directory", {}).get("recurse", False))
                later += [((wave(application), *_order(each)), each) for each in found]
    return [*sorted(root, key=_order), *(document for _, document in sorted(later, key=lambda each: each[0]))]


def files(folder: Path) -> list[Path]:
    """Every manifest of one cluster."""
    return sorted(folder.rglob("*.yaml"))


def unmade_namespaces(documents: list[Document]) -> list[Document]:
    """The namespaces that are there before all: Argo CD's own, and those that no document makes."""
    made = {each["metadata"]["name"] for each in documents if each["kind"] == "Namespace"} - {"argocd"}
    asked: dict[str, Document] = {}
    for document in documents:
        if "namespace" in document["metadata"]:
            asked.setdefault(document["metadata"]["namespace"], {})
        if document["kind"] == "Application" and (target := document["spec"]["destination"].get("namespace")):
            policy = document["spec"].get("syncPolicy", {})
            asked[target] = policy.get("managedNamespaceMetadata", {})
    return [
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name} | asked[name]}
        for name in sorted(asked.keys() - made)
    ]


def named(document: Document) -> str:
    """As people say it: kind, namespace, name."""
    metadata = document["metadata"]
    return "/".join(filter(None, [document["kind"], metadata.get("namespace"), metadata["name"]]))


def _sources(application: Document) -> list[Document]:
    spec = application["spec"]
    return [each for each in [spec.get("source"), *spec.get("sources", [])] if each and "path" in each]


def wave(document: Document) -> int:
    """The wave of an object within its Application, or of an Application among its kind."""
    return int(document["metadata"].get("annotations", {}).get(WAVE, "0"))


def _order(document: Document) -> tuple[int, int, str]:
    kind = document["kind"]
    return wave(document), FIRST.index(kind) if kind in FIRST else len(FIRST), kind


def _documents(folder: Path, *, recurse: bool) -> list[Document]:
    paths = folder.rglob("*.yaml") if recurse else folder.glob("*.yaml")
    return [document for path in sorted(paths) for document in yaml.safe_load_all(path.read_text()) if document]
