"""What the rule says where policies and declarations differ, word by word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.rules import Documents
from monobase_constructs.rules.reachability import (
    policies_are_for_somebody,
    policies_can_be_judged,
    policies_open_what_was_declared,
)
from monobase_constructs.values.connection import Addresses, Anyone, ApiServer, Connection
from monobase_constructs.values.network import AllPods, Pods

from .written import Document, cilium, documents, namespace, pod, policy

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "findings.yaml").read_text())
OWN = {"kubernetes.io/metadata.name": "a"}
WEB, DB = {"app": "web", "tier": "front"}, {"app": "db", "tier": "data"}
DNS = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}}}
PODS = [
    pod("a/db", DB, ("main", 5432, "TCP")),
    pod("a/other", {"app": "other"}),
    pod("a/web", WEB | {"version": "1"}, ("main", 8080, "TCP")),
]
POLICIES: dict[str, Document] = {
    "deny": {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]},
    "dns": {
        "podSelector": {},
        "policyTypes": ["Egress"],
        "egress": [{"to": [DNS | {"podSelector": {"matchLabels": {"k8s-app": "kube-dns"}}}], "ports": [{"port": 53}]}],
    },
    "db": {
        "podSelector": {"matchLabels": DB},
        "policyTypes": ["Ingress"],
        "ingress": [{"from": [{"podSelector": {"matchLabels": WEB}}], "ports": [{"port": 5432}]}],
    },
    "web": {
        "podSelector": {"matchLabels": WEB},
        "policyTypes": ["Ingress", "Egress"],
        "ingress": [{"ports": [{"port": 8080}]}],
        "egress": [
            {
                "to": [{"namespaceSelector": {"matchLabels": OWN}, "podSelector": {"matchLabels": DB}}],
                "ports": [{"port": 5432}],
            }
        ],
    },
    "web-out": {
        "podSelector": {"matchLabels": WEB},
        "policyTypes": ["Egress"],
        "egress": [{"to": [{"ipBlock": {"cidr": "10.20.0.0/24"}}], "ports": [{"port": 443}]}],
    },
}
WEB_PODS, DB_PODS = Pods(namespace="a", labels=WEB), Pods(namespace="a", labels=DB)
DECLARED = [
    Connection(WEB_PODS, DB_PODS, (5432,)),
    Connection(WEB_PODS, Addresses(("10.20.0.0/24",)), (443,)),
    Connection(Anyone(), WEB_PODS, (8080,)),
    Connection(AllPods(namespace="a"), Pods(namespace="kube-system", labels={"k8s-app": "kube-dns"}), (53,)),
]


RULES = (policies_can_be_judged, policies_open_what_was_declared, policies_are_for_somebody)


def told(made: list[Document], declared: list[Connection]) -> list[str]:
    judged = documents(made, "main/clients/a", declared={"main": declared})
    return [f"{finding.subject}: {finding}" for rule in RULES for finding in rule(judged)]


def written(policies: dict[str, Document]) -> list[Document]:
    return [
        namespace("a"),
        namespace("b"),
        pod("b/web", WEB),
        *PODS,
        *(policy(f"a/{n}", s) for n, s in policies.items()),
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_found(case: dict[str, Any]) -> None:
    changed = {name: POLICIES.get(name, {}) | (case["change"].get(name) or {}) for name in POLICIES | case["change"]}
    kept = {name: spec for name, spec in changed.items() if case["change"].get(name, {}) is not None}
    assert told(written(kept), DECLARED) == case["told"]


def test_a_namespace_without_policies_is_judged_if_it_is_a_tenants() -> None:
    found = told([namespace("a"), *PODS], [])
    assert found == [
        f"Namespace a: metadata.namespace: no policy is about the {direction} of any pod of a, so all of it is open; a "
        "default deny is missing [reachability]"
        for direction in ("egress", "ingress")
    ]


def test_other_namespaces_are_judged_once_they_have_a_policy() -> None:
    made = [namespace("ops"), pod("ops/tool", {"app": "tool"})]
    assert list(policies_open_what_was_declared(documents(made, declared={}))) == []
    lone = policy("ops/tool", {"podSelector": {"matchLabels": {"app": "tool"}}, "policyTypes": ["Ingress", "Egress"]})
    found = [str(each) for each in policies_open_what_was_declared(documents([*made, lone], declared={}))]
    assert found == [
        f"metadata.namespace: no policy is about the {direction} of any pod of ops, so all of it is open; a default "
        "deny is missing [reachability]"
        for direction in ("egress", "ingress")
    ]


def test_a_pod_on_the_network_of_its_node_is_held_by_nothing() -> None:
    agent = pod("a/agent", {"app": "agent"}, host_network=True)
    assert told([*written(POLICIES), agent], DECLARED) == [
        "Pod a/agent: hostNetwork of agent: got true; allowed: false; no policy holds pods on the network of their "
        "node [reachability]"
    ]


def test_the_same_namespace_of_another_cluster_is_another() -> None:
    both = [each for name in ("main", "spare") for each in documents(written(POLICIES), f"{name}/clients/a")]
    declared = {"main": DECLARED, "spare": DECLARED[:3]}
    found = list(policies_open_what_was_declared(Documents(both, declared)))
    assert [(each.subject.cluster, each.path) for each in found] == [("spare", "spec.egress[0].to[0]")]


def test_a_connection_between_tenants_is_closed_until_both_open_it() -> None:
    mine, theirs = Pods(namespace="a", labels=WEB), Pods(namespace="b", labels=WEB)
    peer = {
        "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "b"}},
        "podSelector": {"matchLabels": WEB},
    }
    out = {
        "podSelector": {"matchLabels": WEB},
        "policyTypes": ["Egress"],
        "egress": [{"to": [peer], "ports": [{"port": 8080}]}],
    }
    made = [*written(POLICIES | {"to-b": out}), policy("b/deny", POLICIES["deny"])]
    assert told(made, DECLARED) == [
        "NetworkPolicy a/to-b: spec.egress[0].to[0]: opens a/web -> b/web on TCP 8080, which nobody declared; state it "
        "with uses=[...], or drop the rule [reachability]"
    ]
    assert told(made, [*DECLARED, Connection(mine, theirs, (8080,))]) == [
        "NetworkPolicy b/deny: spec.ingress: blocks a/web -> b/web on TCP 8080, which was declared [reachability]"
    ]


def test_ports_by_name_are_those_of_the_pods_that_are_there() -> None:
    peer = {"namespaceSelector": {"matchLabels": OWN}, "podSelector": {"matchLabels": DB}}
    out = POLICIES["web"] | {"egress": [{"to": [peer], "ports": [{"port": "main"}]}]}
    assert told(written(POLICIES | {"web": out}), DECLARED) == []
    moved = [
        each for each in written(POLICIES | {"web": out}) if each["metadata"]["name"] != "db" or each["kind"] != "Pod"
    ]
    assert told([*moved, pod("a/db", DB, ("main", 5433, "TCP"))], DECLARED) == [
        "NetworkPolicy a/web: spec.egress[0].to[0]: opens a/web -> a/db on TCP 5433, which nobody declared; state it "
        "with uses=[...], or drop the rule [reachability]",
        "NetworkPolicy a/web: spec.egress: blocks a/web -> a/db on TCP 5432, which was declared [reachability]",
        "NetworkPolicy a/db: spec.ingress[0].from[0]: opens TCP 5432 at db, which listens on TCP 5433 [dead-policy]",
    ]


def test_the_api_server_of_cilium_is_opened_and_blocked_as_any_other_peer() -> None:
    egress = [{"toEntities": ["kube-apiserver"], "toPorts": [{"ports": [{"port": "6443", "protocol": "TCP"}]}]}]
    way = cilium({"endpointSelector": {"matchLabels": DB}, "egress": egress})
    declared = [*DECLARED, Connection(DB_PODS, ApiServer(), (6443,))]
    assert told([*written(POLICIES), way], declared) == []
    assert told([*written(POLICIES), way], DECLARED) == [
        "CiliumNetworkPolicy a/p: spec.egress[0]: opens a/db -> kube-apiserver on TCP 6443, which nobody declared; "
        "state it with uses=[...], or drop the rule [reachability]"
    ]
    assert told(written(POLICIES), declared) == [
        "NetworkPolicy a/db: spec.egress: blocks a/db -> kube-apiserver on TCP 6443, which was declared [reachability]"
    ]


def test_policies_for_pods_that_an_unknown_operator_makes_are_not_called_dead() -> None:
    kafka = {"apiVersion": "kafka.strimzi.io/v1", "kind": "Kafka", "metadata": {"name": "queue", "namespace": "a"}}
    labels = {"strimzi.io/cluster": "queue"}
    way = policy("a/queue", {"podSelector": {"matchLabels": labels}, "policyTypes": ["Ingress"]})
    dead = "NetworkPolicy a/queue: spec.podSelector: no pod of a wears these labels [dead-policy]"
    assert told([*written(POLICIES), way], DECLARED) == [dead]
    assert told([*written(POLICIES), way, kafka], DECLARED) == []


def test_what_nobody_declared_anything_of_is_not_judged() -> None:
    unknown = documents([*written(POLICIES), policy("a/wide", {"podSelector": {}, "ingress": [{}]})])
    assert list(policies_open_what_was_declared(unknown)) == []


def test_other_namespaces_are_judged_beside_a_policy_that_nobody_can_judge() -> None:
    bad = policy("b/bad", {"podSelector": {}, "policyTypes": ["Both"]})
    policies = {name: spec for name, spec in POLICIES.items() if name != "db"}
    assert told([*written(policies), bad], DECLARED) == [
        "NetworkPolicy b/bad: spec.policyTypes: got Both; allowed: Ingress, Egress [network-policy]",
        "NetworkPolicy a/deny: spec.ingress: blocks a/web -> a/db on TCP 5432, which was declared [reachability]",
    ]
