"""Tables of what objects are judged against: the minors of Kubernetes, and the CRDs of operators with their rules."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from monobase_constructs.cluster.facts import NEWEST, PLATFORM_FLOOR
from monobase_constructs.rules import cel
from monobase_constructs.rules.core import core_kind, core_versions, minors
from monobase_constructs.rules.custom import pinned_kind
from monobase_constructs.rules.judged import Judged

ROOT = Path(__file__).resolve().parents[1]
KINDS = ROOT / "tools" / "crds" / "kinds.toml"
RESULTS = ROOT / "tests" / "cluster" / "results.json"
YES = "yes"


def kubernetes() -> str:
    """For each minor: how many kinds of its own are judged, Pod Security, whether clusters of it can be described."""
    oldest, newest = minors()
    servers = {
        int(found[1]): found[0]
        for found in (re.fullmatch(r"kube-apiserver v1\.(\d+)\.\d+", name) for name in json.loads(RESULTS.read_text()))
        if found is not None
    }
    kinds = [core_kind(version, name.rpartition("/")[2]) for name, each in core_versions().items() for version in each]
    rows = ["| Kubernetes | kinds in its schemas | Pod Security | `Cluster(kubernetes=...)` | a real API server |"]
    rows.append("|---|---|---|---|---|")
    for minor in range(oldest, newest + 1):
        served = sum(each is not None and each.first <= minor <= each.last for each in kinds)
        described = YES if PLATFORM_FLOOR <= minor <= NEWEST else ""
        server = servers[minor].removeprefix("kube-apiserver ") if minor in servers else ""
        rows.append(f"| 1.{minor} | {served} | {YES} | {described} | {server} |")
    return "\n".join(rows) + "\n"


def crds() -> str:
    """For each project: its version, the kinds that are pinned, and how many of their rules in CEL are evaluated."""
    rows = ["| CRDs of | version | kinds | rules in CEL | evaluated |", "|---|---|---|---|---|"]
    everything: set[str] = set()
    unknown: set[str] = set()
    for source in tomllib.loads(KINDS.read_text("utf-8"))["source"]:
        rules = {rule for kind in source["kinds"] for rule in of_kind(kind)}
        refused = {rule for rule in rules if not _compiles(rule)}
        everything |= rules
        unknown |= refused
        row = source["project"], source["version"], len(source["kinds"]), len(rules), len(rules) - len(refused)
        rows.append(f"| {' | '.join(map(str, row))} |")
    told = "all of them" if not unknown else f"not: {'; '.join(f'`{rule}`' for rule in sorted(unknown))}"
    rows.append(f"| together, each once | | | {len(everything)} | {len(everything) - len(unknown)}, {told} |")
    return "\n".join(rows) + "\n"


def cel_rules() -> int:
    """How many different rules the pinned CRDs carry."""
    sources: list[dict[str, Any]] = tomllib.loads(KINDS.read_text("utf-8"))["source"]
    return len({rule for source in sources for kind in source["kinds"] for rule in of_kind(kind)})


def of_kind(name: str) -> set[str]:
    """The rules of a pinned CRD, as the proofs see them."""
    group, _, kind = name.rpartition("/")
    pinned = pinned_kind(group, kind)
    return {*_rules(pinned.judged)} if pinned is not None else set()


def _rules(at: Judged | None) -> Iterator[str]:
    if at is not None:
        yield from at.rules
        for below in (*at.fields.values(), at.each):
            yield from _rules(below)


def _compiles(rule: str) -> bool:
    try:
        cel.compiled(rule)
    except (RuntimeError, ValueError):
        return False
    return True
