"""Every object is one that the API server knows: core objects in each version of Kubernetes, others by their CRD."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import kubernetes_validate
import pytest

from monobase_constructs.cluster.facts import API_FLOOR, NEWEST
from monobase_constructs.rules import FORM_RULES, Documents, Subject
from monobase_constructs.values.schemas import custom_resource

from .world import Document, World, title

MINORS = [f"1.{minor}" for minor in range(API_FLOOR, NEWEST + 1)]
FOLDER = Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
ONLY_OF_CILIUM = ("cilium.io/v2", "CiliumNetworkPolicy")
"""Its CRD is not among those that the library knows; the proof of reachability judges it."""


@cache
def registry(minor: str) -> jsonschema_rs.Registry:
    definitions = json.loads((FOLDER / f"v{minor}.0-local-strict" / "_definitions.json").read_text())
    return jsonschema_rs.Registry([("urn:kubernetes:definitions", definitions)])


@cache
def validator(minor: str, api_version: str, kind: str) -> jsonschema_rs.Draft202012Validator | None:
    """The schema of a core kind; None where this version of Kubernetes has no such kind."""
    group, _, version = api_version.rpartition("/")
    name = f"{kind.lower()}-{group.partition('.')[0]}-{version}" if group else f"{kind.lower()}-{version}"
    path = FOLDER / f"v{minor}.0-local-strict" / f"{name}.json"
    if not path.exists():
        return None
    text = path.read_text().replace('"_definitions.json#', '"urn:kubernetes:definitions#')
    return jsonschema_rs.Draft202012Validator(json.loads(text), registry=registry(minor))


def refused(document: Document, minor: str) -> Iterator[str]:
    """What is wrong with the document for this version; a kind that nobody knows is wrong as well."""
    api_version, kind = document["apiVersion"], document["kind"]
    if (api_version, kind) == ONLY_OF_CILIUM or custom_resource(api_version.rpartition("/")[0], kind) is not None:
        return
    schema = validator(minor, api_version, kind)
    if schema is None:
        yield f"{title(document)}: Kubernetes {minor} has no {api_version} {kind}"
        return
    for error in schema.iter_errors(document):
        yield f"{title(document)}: {'.'.join(map(str, error.instance_path))}: {error.message}"


def served(documents: list[Document]) -> list[str]:
    """What the CRDs refuse: versions that are not served, fields that they do not know, wrong values."""
    judged = Documents(Subject("main/platform", each) for each in documents)
    return [f"{finding.subject}: {finding}" for rule in FORM_RULES for finding in rule(judged)]


def kinds(world: World) -> set[tuple[str, str]]:
    return {(each["apiVersion"], each["kind"]) for each in world.documents}


@pytest.mark.parametrize("minor", MINORS)
def test_core_objects_in_every_version(world: World, minor: str) -> None:
    assert [complaint for each in world.documents for complaint in refused(each, minor)] == []


def test_custom_resources(world: World) -> None:
    assert served(world.documents) == []


def test_every_kind_is_judged(everything: World) -> None:
    custom = {kind for api, kind in kinds(everything) if custom_resource(api.rpartition("/")[0], kind) is not None}
    core = {kind for api, kind in kinds(everything) if validator(MINORS[0], api, kind) is not None}
    assert {"ExternalSecret", "SecretStore", "HTTPRoute", "Gateway", "Certificate", "Application"} <= custom
    assert {"Deployment", "NetworkPolicy", "Job", "CronJob", "PersistentVolumeClaim", "Namespace", "Role"} <= core
    assert {kind for _, kind in kinds(everything)} == custom | core | {"CiliumNetworkPolicy"}


def broken(world: World, kind: str) -> tuple[Document, dict[str, Any]]:
    document = copy.deepcopy(next(world.of(kind)))
    return document, document.get("spec", document)


@pytest.mark.parametrize("minor", MINORS)
def test_broken_core_objects_are_refused(everything: World, minor: str) -> None:
    unknown, spec = broken(everything, "Deployment")
    spec["replica"] = 3
    wrong, spec = broken(everything, "HorizontalPodAutoscaler")
    spec["maxReplicas"] = "ten"
    stranger = {"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "w"}}
    gone, _ = broken(everything, "PodDisruptionBudget")
    gone["apiVersion"] = "policy/v1beta1"
    for document in (unknown, wrong, stranger, gone):
        assert [*refused(document, minor)] != []


def test_a_field_is_refused_by_versions_that_do_not_have_it(everything: World) -> None:
    document, spec = broken(everything, "Deployment")
    spec["template"]["spec"]["containers"][0]["lifecycle"] = {"preStop": {"sleep": {"seconds": 10}}}
    assert [*refused(document, "1.27")] != []
    assert [*refused(document, "1.34")] == []


@pytest.mark.parametrize("kind", ["ExternalSecret", "HTTPRoute", "Gateway", "Certificate", "Application"])
def test_broken_custom_resources_are_refused(everything: World, kind: str) -> None:
    old, _ = broken(everything, kind)
    old["apiVersion"] = old["apiVersion"].rpartition("/")[0] + "/v1alpha0"
    unknown, spec = broken(everything, kind)
    spec["unheardOf"] = True
    assert len(served([old])) == len(served([unknown])) == 1
