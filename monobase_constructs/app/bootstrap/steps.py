"""The steps of a bootstrap, each a command that can be repeated."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monobase_constructs.app.bootstrap.rendered import Rendered
from monobase_constructs.app.bootstrap.repository_key import RepositoryKey
from monobase_constructs.app.bootstrap.tools import Command, Tools

NAMESPACE = "argocd"
KINDS = tuple(f"customresourcedefinition/{kind}.argoproj.io" for kind in ("applications", "appprojects"))
WORKLOADS = ("deployment/argocd-redis", "deployment/argocd-repo-server", "statefulset/argocd-application-controller")
"""What has to run for anything to be applied."""
ROLLOUT = "10m"
"""For how long Argo CD may take to start; images are pulled for the first time."""


@dataclass(frozen=True)
class Step:
    """A command and what it is for."""

    title: str
    command: Command


def steps(
    tools: Tools, rendered: Rendered, kubernetes: str, installed: bool, key: RepositoryKey | None = None
) -> Iterator[Step]:
    """What is done, in order.

    installed: Argo CD manages itself already; then it is only told what it is told. key: opens the repository, if it
    is private.
    """
    if not installed:
        yield from _argo_cd(tools, rendered, kubernetes)
    if key is not None:
        yield Step(
            f"the key from {key.file}, by which Argo CD reads {key.url}; kubectl reads it from its standard input",
            tools.apply(["-"], key.secret(NAMESPACE), key.kept),
        )
    yield Step(
        "the projects: what each part of Argo CD may touch",
        tools.apply(sorted(map(str, rendered.argocd.glob("appproject-*.yaml")))),
    )
    yield Step(
        "the root, which applies everything else in waves",
        tools.apply([str(rendered.argocd / "application-root.yaml")]),
    )


def _argo_cd(tools: Tools, rendered: Rendered, kubernetes: str) -> Iterator[Step]:
    platform = rendered.folder / "platform"
    yield Step(
        "the namespace of Argo CD with its guards, and the priorities of pods",
        tools.apply([str(platform / "priorities"), str(platform / "namespaces" / NAMESPACE)]),
    )
    yield Step(
        f"Argo CD; the values that helm reads are those of {rendered.argocd}/application-argocd.yaml",
        tools.apply(["-"], _template(rendered.chart, kubernetes)),
    )
    yield Step("its kinds", tools.kubectl("wait", "--for", "condition=Established", "--timeout", "1m", *KINDS))
    for workload in WORKLOADS:
        yield Step(
            f"{workload} runs",
            tools.kubectl("-n", NAMESPACE, "rollout", "status", workload, "--timeout", ROLLOUT),
        )


def _template(source: dict[str, Any], kubernetes: str) -> Command:
    """The chart as Argo CD will render it: no release of helm's stays behind, and Argo CD owns what it finds."""
    name, repository = source["chart"], source["repoURL"]
    chart = [name, "--repo", repository] if "://" in repository else [f"oci://{repository}/{name}"]
    options = ["--version", source["targetRevision"], "--namespace", NAMESPACE, "--kube-version", kubernetes]
    words = ["helm", "template", source["helm"]["releaseName"], *chart, *options, "--include-crds", "--values", "-"]
    return Command(tuple(words), json.dumps(source["helm"]["valuesObject"]))  # JSON is YAML
