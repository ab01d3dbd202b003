"""Sets of addresses: blocks of policies, and how they are told."""

from __future__ import annotations

import ipaddress
from functools import lru_cache

from monobase_constructs.rules.reachability.spans import Span, Spans
from monobase_constructs.rules.reachability.written import Unreadable

EVERY_ADDRESS = Spans((("IPv4", 0, 2**32 - 1), ("IPv6", 0, 2**128 - 1)))
SHOWN = 3
"""Blocks that a message names before it only counts them."""


def address_block(cidr: str, without: tuple[str, ...], path: str) -> Spans:
    """The addresses in `cidr` but not in any block of `without`, each of which has to lie in it."""
    try:
        return _block(cidr, without)
    except ValueError as error:
        raise Unreadable(path, f"{error}; allowed: a range, and exceptions that lie inside of it") from None


@lru_cache(maxsize=4096)
def _block(cidr: str, without: tuple[str, ...]) -> Spans:
    whole = ipaddress.ip_network(cidr)
    for each in without:
        inner = ipaddress.ip_network(each)
        if inner.version != whole.version or not inner.subnet_of(whole) or inner == whole:  # type: ignore[arg-type]
            raise ValueError(f"{each} does not lie in {cidr}")
    return Spans.of([_span(cidr)]) - Spans.of(_span(each) for each in without)


def _span(cidr: str) -> Span:
    network = ipaddress.ip_network(cidr)
    return f"IPv{network.version}", int(network.network_address), int(network.broadcast_address)


def single(address: str) -> tuple[str, int]:
    """One address, to ask whether a set holds it."""
    parsed = ipaddress.ip_address(address)
    return f"IPv{parsed.version}", int(parsed)


def blocks(addresses: Spans) -> list[str]:
    """The fewest ranges that make up the set."""
    made: list[str] = []
    for version, first, last in addresses.spans:
        address = ipaddress.IPv4Address if version == "IPv4" else ipaddress.IPv6Address
        made += map(str, ipaddress.summarize_address_range(address(first), address(last)))
    return made


def addresses_text(addresses: Spans) -> str:
    """The set as people write it: its ranges, or those that it lacks where they are fewer; cut short if many."""
    if addresses == EVERY_ADDRESS:
        return "every address"
    told: list[str] = []
    for family in EVERY_ADDRESS.spans:
        whole = Spans((family,))
        inside, outside = blocks(addresses & whole), blocks(whole - addresses)
        if len(inside) <= len(outside) + 1:
            told += [_shortened(inside)] * bool(inside)
        else:
            told.append(f"{blocks(whole)[0]} without {_shortened(outside)}")
    return " and ".join(told)


def _shortened(ranges: list[str]) -> str:
    more = f" and {len(ranges) - SHOWN} ranges more" if len(ranges) > SHOWN else ""
    return ", ".join(ranges[:SHOWN]) + more
