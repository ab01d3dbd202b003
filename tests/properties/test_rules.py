"""Each rule finds what it is for: one document of the five environments is broken, and the rule says so."""

from __future__ import annotations

import copy
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from monobase_constructs.app.collect import collect
from monobase_constructs.app.tree import build_tree
from monobase_constructs.client.discovery import discover
from monobase_constructs.rules import BY_ID, Declared, Documents, Subject, findings
from monobase_constructs.values.problems import gathering

ROOT = Path(__file__).resolve().parents[2]
Document = dict[str, Any]


def rendered() -> tuple[dict[tuple[str, str], Document], Declared]:
    """Every document of main.py and clients/, by folder and by kind and name, and what was declared."""
    spec = importlib.util.spec_from_file_location("main", ROOT / "main.py")
    assert spec is not None and spec.loader is not None
    main = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(main)
    with gathering() as gathered:
        tree = build_tree([main.main_cluster()], list(discover(ROOT / "clients")), lambda step: None)
        made = list(collect(tree.charts))
    gathered.raise_if_any()
    named = {
        (each.folder, f"{each.document['kind']} {each.document['metadata']['name']}"): each.document for each in made
    }
    return named, tree.declared


DOCUMENTS, DECLARED = rendered()
TENANT, GATEWAY, CERTIFICATES = "main/clients/client-a-prod", "main/platform/gateway", "main/platform/certificates"
ARGOCD = "main/argocd"


def found(documents: dict[tuple[str, str], Document]) -> list[str]:
    subjects = Documents((Subject(folder, document) for (folder, _), document in documents.items()), DECLARED)
    return [f"{finding.subject}: {finding}" for finding in findings(subjects)]


def container(document: Document) -> Document:
    return document["spec"]["template"]["spec"]["containers"][0]


def secret_of(document: Document) -> Document:
    variables = container(document)["env"]
    return next(each["valueFrom"]["secretKeyRef"] for each in variables if "valueFrom" in each)


Break = Callable[[Document], object]

BROKEN: dict[str, tuple[str, str, Break, str]] = {
    "a secret in Git": (TENANT, "ConfigMap account-config", lambda made: made.update(kind="Secret"), "no-secret"),
    "an object of the cluster": (TENANT, "Service api", lambda made: made.update(kind="ClusterRole"), "tenant-plane"),
    "another namespace": (
        TENANT,
        "Service api",
        lambda made: made["metadata"].update(namespace="client-b-prod"),
        "tenant-plane",
    ),
    "an old version": (
        TENANT,
        "HTTPRoute api",
        lambda made: made.update(apiVersion="gateway.networking.k8s.io/v1beta1"),
        "served-version",
    ),
    "an unknown field": (TENANT, "HTTPRoute api", lambda made: made["spec"].update(hosts=[]), "schema"),
    "a wrong type": (GATEWAY, "Gateway shared-gateway", lambda made: made["spec"].update(listeners="all"), "schema"),
    "a secret that nobody provides": (
        TENANT,
        "Deployment api",
        lambda made: secret_of(made).update(name="nobody"),
        "secret-key",
    ),
    "a key that nobody provides": (
        TENANT,
        "Deployment api",
        lambda made: secret_of(made).update(key="nobody"),
        "secret-key",
    ),
    "a selector of nothing": (
        TENANT,
        "Service api",
        lambda made: made["spec"]["selector"].update({"app.kubernetes.io/name": "nobody"}),
        "selector",
    ),
    "a port that no pod serves": (
        TENANT,
        "Service api",
        lambda made: made["spec"]["ports"][0].update(targetPort=1),
        "port",
    ),
    "a port that no Service has": (
        TENANT,
        "HTTPRoute api",
        lambda made: made["spec"]["rules"][0]["backendRefs"][0].update(port=1),
        "port",
    ),
    "a listener that no Gateway has": (
        TENANT,
        "HTTPRoute api",
        lambda made: made["spec"]["parentRefs"][0].update(sectionName="nobody"),
        "listener",
    ),
    "a listener without certificate": (
        CERTIFICATES,
        "Certificate wildcard.client-a.com",
        lambda made: made["spec"].update(secretName="other"),
        "listener-certificate",
    ),
    "a kind that its project does not allow": (
        TENANT,
        "ConfigMap account-config",
        lambda made: made.update(apiVersion="keda.sh/v1alpha1", kind="ScaledObject"),
        "project-kinds",
    ),
    "a role of the cluster": (
        TENANT,
        "ConfigMap account-config",
        lambda made: made.update(kind="RoleBinding", roleRef={"kind": "ClusterRole", "name": "cluster-admin"}),
        "tenant-plane",
    ),
    "a policy that opens to everything": (
        TENANT,
        "NetworkPolicy api",
        lambda made: made["spec"].update(ingress=[{}]),
        "tenant-plane",
    ),
    "an account that is not there": (
        TENANT,
        "Deployment api",
        lambda made: made["spec"]["template"]["spec"].update(serviceAccountName="nobody"),
        "reference",
    ),
    "a priority that is not there": (
        TENANT,
        "Deployment api",
        lambda made: made["spec"]["template"]["spec"].update(priorityClassName="nobody"),
        "reference",
    ),
    "configuration that is not there": (
        TENANT,
        "ConfigMap account-config",
        lambda made: made["metadata"].update(name="other"),
        "reference",
    ),
    "an autoscaler of nothing": (
        TENANT,
        "HorizontalPodAutoscaler api",
        lambda made: made["spec"]["scaleTargetRef"].update(name="nobody"),
        "reference",
    ),
    "a chart whose version may change": (
        ARGOCD,
        "Application cert-manager",
        lambda made: made["spec"]["source"].update(targetRevision="1.x"),
        "chart-version",
    ),
    "a value that the chart does not know": (
        ARGOCD,
        "Application cert-manager",
        lambda made: made["spec"]["source"]["helm"]["valuesObject"].update(replicas=3),
        "chart-value",
    ),
    "a policy that nobody can judge": (
        TENANT,
        "NetworkPolicy api",
        lambda made: made["spec"].update(policyTypes=["All"]),
        "network-policy",
    ),
    "a connection that nobody declared": (
        TENANT,
        "NetworkPolicy postgresql",
        lambda made: made["spec"]["ingress"][1]["from"][0].update(namespaceSelector={}),
        "reachability",
    ),
    "a connection that is blocked": (
        TENANT,
        "NetworkPolicy api",
        lambda made: made["spec"].pop("egress"),
        "reachability",
    ),
    "a policy for nobody": (
        TENANT,
        "NetworkPolicy api",
        lambda made: made["spec"]["podSelector"]["matchLabels"].update({"app.kubernetes.io/name": "nobody"}),
        "dead-policy",
    ),
    "two who set the replicas": (TENANT, "Deployment api", lambda made: made["spec"].update(replicas=3), "replicas"),
}


def test_nothing_is_wrong_with_the_five_environments() -> None:
    assert found(DOCUMENTS) == []


@pytest.mark.parametrize(("folder", "name", "damage", "rule"), BROKEN.values(), ids=BROKEN)
def test_a_broken_document_is_found(folder: str, name: str, damage: Break, rule: str) -> None:
    broken = DOCUMENTS | {(folder, name): copy.deepcopy(DOCUMENTS[folder, name])}
    damage(broken[folder, name])
    assert any(each.endswith(f"[{rule}]") for each in found(broken)), found(broken)


def test_each_rule_is_shown_to_find_something() -> None:
    of_two_runs = {"growth"}  # tests/data/test_growth.py
    assert set(BY_ID) == {rule for *_, rule in BROKEN.values()} | of_two_runs


def references(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places in a document that name something else."""
    named = {
        "secretKeyRef": ["name", "key"],
        "scaleTargetRef": ["name"],
        "secret": ["secretName"],
        "configMap": ["name"],
    }
    if isinstance(value, dict):
        for key, item in value.items():
            if key in named and isinstance(item, dict) and not item.get("optional"):
                yield from ((*path, key, name) for name in named[key] if name in item)
            elif key in ("serviceAccountName", "priorityClassName", "sectionName"):
                yield (*path, key)
            elif key == "backendRefs":
                yield from ((*path, key, number, name) for number in range(len(item)) for name in ("name", "port"))
            else:
                yield from references(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from references(item, (*path, number))


PLACES = [
    (where, path)
    for where, document in DOCUMENTS.items()
    if document["kind"] in ("Deployment", "CronJob", "HTTPRoute", "HorizontalPodAutoscaler")
    and where[0].startswith("main/clients/")
    for path in references(document)
]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES))
def test_whatever_reference_is_broken_is_found(place: tuple[tuple[str, str], tuple[Any, ...]]) -> None:
    where, path = place
    broken = DOCUMENTS | {where: copy.deepcopy(DOCUMENTS[where])}
    inside: Any = broken[where]
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = 1 if isinstance(inside[path[-1]], int) else "nobody"
    assert found(broken) != []
