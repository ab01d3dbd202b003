"""What network-config-analyzer says is open. It runs in a process of its own, and knows nothing of this library.

On standard input it takes `{"world": [Namespaces and Pods], "sets": [[NetworkPolicies]]}`. For every set it prints a
line: by direction, boxes of sources, targets, protocols and ports that are open. What a box does not name is all.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from typing import Any

from nca.CoreDS.Peer import BasePeerSet
from nca.NetworkConfig.NetworkLayer import K8sCalicoNetworkLayer
from nca.NetworkConfig.PeerContainer import PeerContainer
from nca.NetworkConfig.TopologyObjectsFinder import NamespacesFinder, PodsFinder
from nca.Parsers.K8sPolicyYamlParser import K8sPolicyYamlParser

PROTOCOLS = {6: "TCP", 17: "UDP", 132: "SCTP"}


def main() -> None:
    asked = json.load(sys.stdin)
    known = world(asked["world"])
    for policies in asked["sets"]:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            said = opened(policies, known)
        print(json.dumps(said))


def world(documents: list[dict[str, Any]]) -> PeerContainer:
    namespaces, pods = NamespacesFinder(), PodsFinder()
    pods.namespaces_finder = namespaces
    for each in documents:
        namespaces.parse_yaml_code_for_ns(each)
    for each in documents:
        pods.add_eps_from_yaml(each)
    return PeerContainer(pods.peer_set, namespaces.namespaces, [], pods.representative_peers)


def opened(policies: list[dict[str, Any]], known: PeerContainer) -> dict[str, Any]:
    layer = K8sCalicoNetworkLayer([K8sPolicyYamlParser(each, known).parse_policy() for each in policies])
    directions = {"ingress": True, "egress": False}
    return {name: boxes(layer._allowed_xgress_conns(way, known).all_allowed_conns) for name, way in directions.items()}


def boxes(properties: Any) -> list[dict[str, Any]]:
    names = ("src_peers", "dst_peers", "protocols", "dst_ports")
    asked = [(place, name) for place, name in enumerate(properties.active_dimensions) if name in names]
    return [{name: told(name, cube[place]) for place, name in asked} for cube in properties]


def told(name: str, value: Any) -> Any:
    if name == "protocols":
        return [called for number, called in PROTOCOLS.items() if number in value]
    spans = [(each.start, each.end) for each in value]
    return peers(spans) if name.endswith("_peers") else spans


def peers(spans: list[tuple[int, int]]) -> dict[str, list[Any]]:
    """The pods by their names, and the addresses of both families as numbers."""
    known = BasePeerSet()
    families = {
        "IPv4": (known.min_ipv4_index, known.max_ipv4_index),
        "IPv6": (known.min_ipv6_index, known.max_ipv6_index),
        "pods": (known.min_pod_index, known.min_pod_index + len(known.ordered_peer_list) - 1),
    }
    made: dict[str, list[Any]] = {family: [] for family in families}
    for first, last in spans:
        for family, (begin, end) in families.items():
            low, high = max(first, begin) - begin, min(last, end) - begin
            if low <= high:
                made[family].append((low, high))
    names = [each.full_name() for each in known.ordered_peer_list]
    made["pods"] = [name for low, high in made["pods"] for name in names[low : high + 1]]
    return made


main()
