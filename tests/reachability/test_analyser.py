"""Policies mean to the rule what they mean to an analyser that knows nothing of it, for thousands of policy sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Any

import pytest

from monobase_constructs.rules.reachability import (
    addresses,
    network as network_module,
    policies as policies_module,
)
from monobase_constructs.rules.reachability.addresses import EVERY_ADDRESS, _block
from monobase_constructs.rules.reachability.network import EGRESS, INGRESS, side_of
from monobase_constructs.rules.reachability.ports import EVERY_PORT, NamedPort, PortRule, numbers_of
from monobase_constructs.rules.reachability.selectors import Labels, Requirement
from monobase_constructs.rules.reachability.spans import NOTHING, Spans

from .analyser import Boxes, asked
from .generated import SEEDS, SETS, WORLD, Generator
from .written import Document, network

Cells = dict[tuple[str, str], Spans]
"""The ports that are open at a pod with another."""
Regions = dict[str, list[tuple[Spans, Spans]]]
"""The addresses, and the ports, that are open at a pod."""


@pytest.mark.analyser
@pytest.mark.parametrize("seed", SEEDS)
def test_an_independent_analyser_finds_the_same_open(seed: int) -> None:
    sets = list(Generator(seed).sets(SETS))
    for policies, said in zip(sets, asked(WORLD, sets), strict=True):
        for direction in (INGRESS, EGRESS):
            assert agree(policies, said[direction], direction), (direction, policies)


def agree(policies: Sequence[Document], said: Boxes, direction: str) -> bool:
    (cells, regions), (their_cells, their_regions) = judged(policies, direction), analysed(said, direction)
    return cells == their_cells and same_regions(regions, their_regions)


def judged(policies: Sequence[Document], direction: str) -> tuple[Cells, Regions]:
    made = network([*WORLD, *policies])
    pods = [pod for where in "abc" for pod in made.pods[where]]
    cells: Cells = {}
    regions: Regions = {}
    for pod in pods:
        side = made.side(pod, direction)
        regions[str(pod)] = side.with_addresses()
        for other in pods:
            cells[str(pod), str(other)] = side.with_pod(other)
    return cells, regions


def analysed(boxes: Boxes, direction: str) -> tuple[Cells, Regions]:
    everybody = [
        f"{each['metadata']['namespace']}/{each['metadata']['name']}" for each in WORLD if each["kind"] == "Pod"
    ]
    whole: dict[str, Any] = {"pods": everybody} | {family: [(low, high)] for family, low, high in EVERY_ADDRESS.spans}
    cells: Cells = {(one, other): NOTHING for one in everybody for other in everybody}
    regions: Regions = {name: [] for name in everybody}
    mine, theirs = ("dst_peers", "src_peers") if direction == INGRESS else ("src_peers", "dst_peers")
    for box in boxes:
        protocols, spans = box.get("protocols", ("TCP", "UDP", "SCTP")), box.get("dst_ports", [(1, 65535)])
        ports = Spans.of((protocol, low, high) for protocol in protocols for low, high in spans)
        far = box.get(theirs, whole)
        addresses = Spans.of((family, low, high) for family in ("IPv4", "IPv6") for low, high in far[family])
        for pod in box.get(mine, whole)["pods"]:
            regions[pod].append((addresses, ports))
            for other in far["pods"]:
                cells[pod, other] |= ports
    return cells, regions


def same_regions(ours: Regions, theirs: Regions) -> bool:
    """Whether both open the same ports for every address, however they cut it into boxes."""
    return all(
        addresses_on(ours[pod], port) == addresses_on(theirs[pod], port)
        for pod in ours
        for port in edges(chain(ours[pod], theirs[pod]))
    )


def addresses_on(boxes: Iterable[tuple[Spans, Spans]], port: tuple[str, int]) -> Spans:
    return Spans.of(span for addresses, ports in boxes if port in ports for span in addresses.spans)


def edges(boxes: Iterable[tuple[Spans, Spans]]) -> set[tuple[str, int]]:
    """The first port of every stretch in which nothing changes; the ports between behave like those."""
    spans = [span for _, ports in boxes for span in (*ports.spans, *EVERY_PORT.spans)]
    return {(protocol, port) for protocol, low, high in spans for port in (low, high + 1) if port <= 65535}


def asks_for_the_label(requirement: Requirement, labels: Labels) -> bool:
    worn, values = labels.get(requirement.key), requirement.values
    return {
        "In": worn in values,
        "NotIn": worn is not None and worn not in values,
        "Exists": worn is not None,
        "DoesNotExist": worn is None,
    }[requirement.operator]


WRONG: dict[str, tuple[Any, str, Any]] = {
    "NotIn asks for the label": (Requirement, "holds", asks_for_the_label),
    "exceptions of a block are left out": (addresses, "_block", lambda cidr, without: _block(cidr, ())),
    "ports go by their names alone": (
        PortRule,
        "on",
        lambda self, ports: self.numbers | numbers_of(_named(self, ports)),
    ),
    "policies replace each other": (network_module, "side_of", lambda pod, held, way: side_of(pod, held[-1:], way)),
    "policies are about both directions": (policies_module, "_types", lambda spec: ["Ingress", "Egress"]),
}
"""Mistakes that one could make in reading policies."""


@pytest.mark.analyser
@pytest.mark.parametrize("wrong", WRONG)
def test_the_comparison_notices_a_wrong_reading(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*WRONG[wrong])
    sets = list(Generator(0).sets(30))
    assert any(
        not agree(policies, said[direction], direction)
        for policies, said in zip(sets, asked_once(), strict=True)
        for direction in (INGRESS, EGRESS)
    )


@cache
def asked_once() -> list[dict[str, Boxes]]:
    return list(asked(WORLD, list(Generator(0).sets(30))))


def _named(rule: PortRule, ports: Iterable[NamedPort]) -> list[NamedPort]:
    return [port for port in ports if port.name in {name for _, name in rule.names}]


def test_the_generated_sets_hold_whatever_a_policy_can_say() -> None:
    times = Counter(said for policies in Generator(0).sets(SETS) for each in policies for said in {*told(each["spec"])})
    assert {said for said, number in times.items() if number >= 20} >= SAID


def told(value: Any, path: str = "spec") -> Iterable[str]:
    """What a policy says: every field, what is left out of it and left empty, and the choices that are made."""
    if isinstance(value, dict):
        yield from (f"{path} without {each}" for each in OPTIONAL.get(path, ()) if each not in value)
        for key, item in value.items():
            yield from told(item, key)
    elif isinstance(value, list):
        yield path if value else f"{path}: []"
        for item in value:
            yield from told(item, path)
    else:
        yield f"{path}: {value}" if path in ("operator", "protocol") else f"{path}: {type(value).__name__}"


OPTIONAL = {"spec": ("policyTypes", "ingress", "egress"), "ports": ("port", "protocol")}
SAID = {
    *(f"{where} without {each}" for where, fields in OPTIONAL.items() for each in fields),
    *(f"{field}: []" for field in ("ingress", "egress", "from", "to", "ports", "policyTypes", "matchExpressions")),
    *(f"operator: {each}" for each in ("In", "NotIn", "Exists", "DoesNotExist")),
    *(f"protocol: {each}" for each in ("TCP", "UDP", "SCTP")),
    *("port: int", "port: str", "endPort: int", "cidr: str", "except", "matchExpressions", "team: str"),
}
