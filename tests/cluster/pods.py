"""Pods in the place of others: as large, as many and as far apart, and hardened; what they run does not matter."""

from __future__ import annotations

from typing import Any

from .tree import Document

HARDENED = {
    "allowPrivilegeEscalation": False,
    "capabilities": {"drop": ["ALL"]},
    "runAsNonRoot": True,
    "seccompProfile": {"type": "RuntimeDefault"},
}


def container(name: str, resources: Any) -> Document:
    """A container that asks for so much."""
    return {"name": name, "image": f"example.com/{name}:1", "resources": resources, "securityContext": HARDENED}


def apart(labels: Document, key: str) -> Document:
    """The must that pods with these labels share no node, zone or whatever `key` names."""
    term = {"labelSelector": {"matchLabels": labels}, "topologyKey": key}
    return {"podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [term]}}


def claim(name: str, size: str, storage_class: str) -> Document:
    """The pattern of a claim to a disk."""
    return {
        "metadata": {"name": name},
        "spec": {
            "accessModes": ["ReadWriteOnce"],
            "resources": {"requests": {"storage": size}},
            "storageClassName": storage_class,
        },
    }


def made(version: str, kind: str, metadata: Document, labels: Document, spec: Document) -> Document:
    """An object of the same name and namespace as another."""
    named = {"name": metadata["name"], "namespace": metadata["namespace"], "labels": labels}
    return {"apiVersion": version, "kind": kind, "metadata": named, "spec": spec}


def budget(metadata: Document, labels: Document, selected: Document, allowed: Document) -> Document:
    """allowed: as in {"maxUnavailable": 1}."""
    spec = {**allowed, "selector": {"matchLabels": selected}}
    return made("policy/v1", "PodDisruptionBudget", metadata, labels, spec)
