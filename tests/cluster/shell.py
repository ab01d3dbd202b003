"""A shell in which plans are followed, and those who do in a cluster what plans wait for."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

import yaml

from monobase_constructs.recovery.procedure.steps import Plan, Step

from .api import Api
from .conftest import kubectl
from .control_plane import ControlPlane
from .definitions import OPEN
from .played import NOW, conditions
from .tree import ROOT, Document

STUBS = ("aws", "velero", "curl", "git", "make", "monobase")
STUB = """#!/bin/sh
printf '%s\\n' "$(basename "$0") $*" >>"$NOTED"
case "$*" in "rev-parse FETCH_HEAD") echo merged ;; esac
"""
KUBECTL = """#!/bin/bash
# Not of the API server alone: the plugin of PostgreSQL, and what runs in pods or is written by them.
for word in "$@"; do
  case $word in
  cnpg | exec | logs)
    [[ " $* " == *" --stdin "* ]] && cat >/dev/null
    printf '%s\\n' "kubectl $*" >>"$NOTED"
    case "$*" in *finished*) echo 2000-01-01T000000Z/finished ;; esac
    exit ;;
  esac
done
exec {kubectl} --kubeconfig {kubeconfig} "$@"
"""
FILLED = {"<context>": "this", "<node>": "lost", "<zone>": "lost"}
"""What a person fills in, of what is there."""
NOT_HERE = ("<claim of the pod>", "<pod>", "<number of the instance>", "<volume>", "<attachment>")
"""What no control plane without nodes has."""
KNOWN = (("snapshot.storage.k8s.io", "v1", "VolumeSnapshot"),)
"""Kinds that plans ask for, and the library never writes."""


def bare_definitions() -> Iterator[Document]:
    """Their definitions, with whatever fields."""
    for group, version, kind in KNOWN:
        plural = f"{kind.lower()}s"
        known = {"api-approved.kubernetes.io": "https://github.com/kubernetes-sigs"}
        yield {
            "apiVersion": "apiextensions.k8s.io/v1",
            "kind": "CustomResourceDefinition",
            "metadata": {"name": f"{plural}.{group}", "annotations": known},
            "spec": {
                "group": group,
                "names": {"kind": kind, "plural": plural, "singular": kind.lower()},
                "scope": "Namespaced",
                "versions": [
                    {"name": version, "served": True, "storage": True, "schema": {"openAPIV3Schema": OPEN}},
                ],
            },
        }


class Shell:
    """What somebody on call has before them."""

    def __init__(self, plane: ControlPlane, folder: Path, resting: threading.Lock) -> None:
        self._api, self._folder, self._resting = plane.api, folder, resting
        (folder / "noted").touch()
        programs: dict[str, str] = dict.fromkeys(STUBS, STUB)
        programs["kubectl"] = KUBECTL.replace("{kubectl}", str(kubectl())).replace(
            "{kubeconfig}", str(plane.folder / "kubeconfig")
        )
        for name, text in programs.items():
            (folder / name).write_text(text)
            (folder / name).chmod(0o755)

    def typed(self, step: Step, *, within: float = 240) -> subprocess.CompletedProcess[str]:
        """The block of a step, pasted; nobody waits ten seconds here."""
        commands = [each for each in step.commands if not any(hole in each for hole in NOT_HERE)]
        text = Plan("", "", "", [Step("", "", commands, step.manifests, first=step.first)]).markdown()
        block = text.partition("```sh\n")[2].partition("```")[0]
        for hole, filling in FILLED.items():
            block = block.replace(hole, filling)
        environ = {"PATH": f"{self._folder}:{os.environ['PATH']}", "HOME": str(self._folder)}
        environ |= {"NOTED": str(self._folder / "noted"), "DUMP": "2000-01-01T000000Z"}
        script = f"sleep() {{ command sleep 0.3; }}\nset -eo pipefail\n{block}"
        command = ["bash", "-c", script]
        return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=within)

    def followed(self, plan: Plan) -> Iterator[str]:
        """Each step in its order; its title, once it is done."""
        for step in plan.steps:
            done = self.typed(step)
            assert done.returncode == 0, f"{step.title}: {done.stderr}\n{done.stdout}"
            assert "Warning" not in done.stderr, f"{step.title}: {done.stderr}"
            yield step.title

    def follow(self, plan: Plan) -> None:
        """To the end."""
        assert list(self.followed(plan))

    def noted(self) -> list[str]:
        """What the stubs were given, each once."""
        return sorted({*(self._folder / "noted").read_text().splitlines()})

    def listed(self, namespace: str, version: str, kind: str) -> list[Document]:
        """What is there of a kind."""
        return self._api.list(f"/apis/{version}/namespaces/{namespace}/{kind}")

    def lose(self, namespace: str) -> None:
        """As in a new cluster: without the Applications that the plan makes, and without what runs."""
        kinds = ("apps/v1/{}/deployments", "apps/v1/{}/statefulsets", "batch/v1/{}/cronjobs", "batch/v1/{}/jobs")
        with self._resting:
            for name in ("root", "backups", namespace):
                self._api.call("DELETE", f"/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/{name}")
            for kind in (*kinds, "postgresql.cnpg.io/v1/{}/clusters", "postgresql.cnpg.io/v1/{}/scheduledbackups"):
                self._api.call("DELETE", f"/apis/{kind.format(f'namespaces/{namespace}')}?propagationPolicy=Background")


def _cluster(document: Document) -> Document:
    asleep = document["metadata"].get("annotations", {}).get("cnpg.io/hibernation") == "on"
    return {"conditions": conditions("cnpg.io/hibernation") if asleep else conditions("Ready")}


def _job(document: Document) -> Document:
    """One that waits to be asked is never complete."""
    command = document["spec"]["template"]["spec"]["containers"][0].get("command", [""])
    if command[-1].startswith("sleep "):
        return {"ready": 1, "active": 1, "startTime": NOW}
    if document["metadata"].get("labels", {}).get("played") == "failing":
        return {"failed": 1, "startTime": NOW, "conditions": conditions("FailureTarget", "Failed")}
    ended = {"startTime": NOW, "completionTime": NOW}
    return {"succeeded": 1, **ended, "conditions": conditions("SuccessCriteriaMet", "Complete")}


def _application(_document: Document) -> Document:
    return {"sync": {"status": "Synced", "revision": "merged"}, "health": {"status": "Healthy"}}


SAYS: dict[str, Callable[[Document], Document]] = {
    "batch/v1/jobs": _job,
    "apps/v1/deployments": lambda _: {"conditions": conditions("Available")},
    "postgresql.cnpg.io/v1/clusters": _cluster,
    "postgresql.cnpg.io/v1/backups": lambda _: {"phase": "completed"},
    "velero.io/v1/backups": lambda _: {"phase": "Completed"},
    "velero.io/v1/restores": lambda _: {"phase": "Completed"},
    "argoproj.io/v1alpha1/applications": _application,
}


@contextmanager
def played(api: Api) -> Iterator[threading.Lock]:
    """Operators say that all is well, and Argo CD makes what is not there yet; they rest while the lock is held."""
    ended, resting = threading.Event(), threading.Lock()
    refused: list[str] = []

    def play() -> None:
        while not ended.wait(0.3):
            with resting:
                for path, says in SAYS.items():
                    refused.extend(_said(api, path, says))

    player = threading.Thread(target=play, daemon=True)
    player.start()
    try:
        yield resting
    finally:
        ended.set()
        player.join()
    assert refused == []


def _said(api: Api, path: str, says: Callable[[Document], Document]) -> Iterator[str]:
    """What the server refuses of it."""
    for each in api.list(f"/apis/{path}", known=False):
        said, known = says(each), each.get("status", {})
        if {key: _types(known.get(key)) for key in said} != {key: _types(said[key]) for key in said}:
            # Argo CD writes both as one.
            answer = api.say(f"/apis/{path}", each, said, apart=each["kind"] != "Application")
            if answer.refused and answer.status not in (404, 409):
                yield f"{each['metadata']['name']}: {answer.refused}"
        if each["kind"] == "Application":
            _sync(api, each)


def _types(said: object) -> object:
    """Of conditions only which there are: the server writes more into them."""
    return sorted(str(each["type"]) for each in said) if isinstance(said, list) else said  # pyright: ignore


def _sync(api: Api, application: Document) -> None:
    """The root puts back Applications that were changed by hand; one of a tenant makes what it does not leave out."""
    source = application["spec"].get("source", {})
    if application["spec"].get("syncPolicy", {}).get("automated") is None:
        return
    left_out = source.get("directory", {}).get("exclude", "").strip("{}").split(",")
    path = str(source.get("path", ""))
    for file in sorted((ROOT / path).glob("*.yaml")) if "/clients/" in path or path.endswith("/argocd") else []:
        document = yaml.safe_load(file.read_text())
        live = api.read(document)
        by_hand = (
            document["kind"] == "Application"
            and live.body.get("spec", {}).get("syncPolicy") != document["spec"]["syncPolicy"]
        )
        if not any(fnmatch(file.name, each) for each in left_out) and (live.status == 404 or by_hand):
            api.apply(document)
