"""Plays the operators towards Argo CD: whatever it waits for is said to be well as soon as it is there."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .api import Api
from .tree import Document

NOW = "2026-01-01T00:00:00Z"


def conditions(*types: str) -> list[Document]:
    """What an operator says when these are true."""
    said = {"status": "True", "reason": "Played", "message": "played", "lastTransitionTime": NOW}
    return [{"type": each, **said} for each in types]


def _ready(_document: Document) -> Document:
    return {"conditions": conditions("Ready")}


def _database(_document: Document) -> Document:
    return {"phase": "Cluster in healthy state", "conditions": conditions("Ready")}


def _gateway(_document: Document) -> Document:
    return {"conditions": conditions("Accepted", "Programmed")}


def _route(document: Document) -> Document:
    return {
        "parents": [
            {"parentRef": each, "controllerName": "example.com/played", "conditions": conditions("Accepted")}
            for each in document["spec"]["parentRefs"]
        ]
    }


def _scaler(document: Document) -> Document:
    # There are no metrics; the real autoscaler would call that a failure.
    pods = document["spec"]["minReplicas"]
    return {"currentReplicas": pods, "desiredReplicas": pods, "conditions": conditions("AbleToScale")}


PLAYED: dict[str, Callable[[Document], Document]] = {
    "autoscaling/v2/horizontalpodautoscalers": _scaler,
    "cert-manager.io/v1/certificates": _ready,
    "cert-manager.io/v1/clusterissuers": _ready,
    "cert-manager.io/v1/issuers": _ready,
    "external-secrets.io/v1/externalsecrets": _ready,
    "external-secrets.io/v1/secretstores": _ready,
    "gateway.networking.k8s.io/v1/gateways": _gateway,
    "gateway.networking.k8s.io/v1/httproutes": _route,
    "postgresql.cnpg.io/v1/clusters": _database,
}
"""The kinds whose health Argo CD knows how to ask for, and nobody here brings about."""


@contextmanager
def played(api: Api) -> Iterator[None]:
    """Say of everything that appears that it is well."""
    ended = threading.Event()

    def play() -> None:
        while not ended.wait(0.5):
            for path, status in PLAYED.items():
                # Kinds come with their operators.
                for each in api.list(f"/apis/{path}", known=False):
                    if not each.get("status", {}).get("conditions"):
                        api.say(f"/apis/{path}", each, status(each))

    player = threading.Thread(target=play)
    player.start()
    try:
        yield
    finally:
        ended.set()
        player.join()
