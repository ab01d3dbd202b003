"""What of `dist/` a bootstrap needs: Argo CD itself, what it stands on, and what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from monobase_constructs.app.rendered import documents
from monobase_constructs.values.problems import Invalid

WAVE = "argocd.argoproj.io/sync-wave"


@dataclass(frozen=True)
class Rendered:
    """The folder of a cluster in `dist/`."""

    folder: Path

    @property
    def argocd(self) -> Path:
        """What Argo CD is told."""
        return self.folder / "argocd"

    @cached_property
    def applications(self) -> dict[str, dict[str, Any]]:
        """Its Applications, by name."""
        told = documents(self.argocd)
        return {each["metadata"]["name"]: each for each in told if each["kind"] == "Application"}

    @property
    def repository(self) -> str:
        """The address that Argo CD reads all of it from, in the words by which it looks for a key."""
        return self.applications["root"]["spec"]["source"]["repoURL"]

    @property
    def chart(self) -> dict[str, Any]:
        """The chart that Argo CD installs itself from, with its values."""
        return self.applications["argocd"]["spec"]["source"]

    @property
    def waves(self) -> dict[str, int]:
        """The wave of each Application but the root, which applies the others."""
        notes = {name: each["metadata"]["annotations"] for name, each in self.applications.items() if name != "root"}
        return {name: int(each[WAVE]) for name, each in notes.items()}

    def drivers(self) -> Iterator[str]:
        """The drivers that its storage classes name."""
        for document in documents(self.folder / "platform" / "storage"):
            if document["kind"] == "StorageClass":
                yield document["provisioner"]


def rendered(output: Path, cluster: str) -> Rendered:
    """The cluster's folder; raises `Invalid` if synth has not written it."""
    found = Rendered(output / cluster)
    if not {"root", "argocd"} <= found.applications.keys():
        raise Invalid(str(found.argocd), [*found.applications], "the Applications root and argocd", "run make synth")
    return found
