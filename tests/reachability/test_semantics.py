"""What policies mean, question by question, and which of them nobody can judge."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.rules.reachability import policies_can_be_judged
from monobase_constructs.rules.reachability.network import EGRESS, FOREIGN, Network
from monobase_constructs.rules.reachability.ports import ports_text

from .written import cilium, documents, found_pod, namespace, network, pod, policy

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "semantics.yaml").read_text())
UNREADABLE: list[dict[str, Any]] = yaml.safe_load((HERE / "unreadable.yaml").read_text())
WEB, DB = ("main", 8080, "TCP"), ("main", 5432, "TCP")
WORLD = [
    namespace("a", team="red"),
    namespace("b", team="blue"),
    *(pod(f"{where}/web", {"app": "web"}, WEB) for where in "ab"),
    *(pod(f"{where}/db", {"app": "db", "tier": "data"}, DB) for where in "ab"),
    *(pod(f"{where}/stray", {}) for where in "ab"),
    pod("a/agent", {"app": "web"}, host_network=True),
]


def opened(made: Network, source: str, target: str) -> str:
    if "/" not in source:
        return ports_text(made.from_address(source, found_pod(made, target)))
    if "/" not in target:
        return ports_text(made.to_address(found_pod(made, source), target))
    return ports_text(made.between(found_pod(made, source), found_pod(made, target)))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_open(case: dict[str, Any]) -> None:
    policies = [policy(f"{each.pop('in', 'a')}/p{number}", each) for number, each in enumerate(case["policies"])]
    made = network([*WORLD, *policies])
    arrows = {arrow: arrow.split(" -> ") for arrow in case["open"]}
    assert {arrow: opened(made, *ends) for arrow, ends in arrows.items()} == case["open"]


@pytest.mark.parametrize("case", UNREADABLE, ids=[case["name"] for case in UNREADABLE])
def test_what_nobody_can_judge_is_refused(case: dict[str, Any]) -> None:
    document = cilium(case["cilium"]) if "cilium" in case else policy("a/p", case["spec"])
    found = policies_can_be_judged(documents([document]))
    assert [str(finding) for finding in found] == [f"{case['told']} [network-policy]"]


@pytest.mark.parametrize(("group", "kind"), sorted(FOREIGN))
def test_what_decides_above_policies_is_refused(group: str, kind: str) -> None:
    document = {"apiVersion": f"{group}/v1", "kind": kind, "metadata": {"name": "wide"}, "spec": {"ingress": [{}]}}
    assert [str(finding) for finding in policies_can_be_judged(documents([document]))] == [
        f"kind: got {kind} of {group}; allowed: NetworkPolicy, as nothing above it is judged [network-policy]"
    ]


def test_cilium_knows_the_api_server_by_identity() -> None:
    ports = [{"ports": [{"port": "6443", "protocol": "TCP"}]}]
    egress = [{"toEntities": ["kube-apiserver"], "toPorts": ports}]
    made = network([*WORLD, cilium({"endpointSelector": {"matchLabels": {"app": "db"}}, "egress": egress})])
    side = made.side(found_pod(made, "a/db"), EGRESS)
    assert ports_text(side.with_entity("kube-apiserver")) == "TCP 6443"
    assert side.with_addresses() == [] and opened(made, "a/db", "a/web") == ""
    assert opened(made, "a/web", "a/db") == "every port" and opened(made, "a/web", "203.0.113.9") == "every port"
