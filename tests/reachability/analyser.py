"""An independent analyser of NetworkPolicies, network-config-analyzer, asked about many policy sets at once."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from .written import Document

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "tests/reachability/analyser"
MISSING = (
    "network-config-analyzer is not there: that it reads policies as the rule does was NOT proven; "
    "tools/install-programs brings it"
)
Boxes = list[dict[str, Any]]


@cache
def brought() -> Path | None:
    """The folder of its packages, if there is one. They are of other versions than ours, and go before them."""
    command = [str(ROOT / "tools" / "programs"), "--there", FOLDER]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return Path(said) if said else None


def asked(world: Sequence[Document], sets: Sequence[list[Document]]) -> Iterator[dict[str, Boxes]]:
    """What it says of each set, by direction."""
    folder = brought()
    assert folder is not None, MISSING
    told = {"world": world, "sets": [[simply_said(each, world) for each in policies] for policies in sets]}
    command = [sys.executable, str(Path(__file__).with_name("analyse.py"))]
    path = {**os.environ, "PYTHONPATH": str(folder)}
    said = subprocess.run(command, input=json.dumps(told), env=path, check=True, capture_output=True, text=True).stdout
    for line in said.splitlines():
        yield json.loads(line)


def simply_said(policy: Document, world: Sequence[Document]) -> Document:
    """The same policy without what the analyser is known to refuse or to get wrong; what this rests on is in the docs.

    It refuses rules of a direction that `policyTypes` leave out, and other orders of these; it takes an empty list of
    egress rules for a policy about egress. Beside a namespaceSelector it looks for pods that have a label, or lack it,
    in the namespace of the policy alone. So Exists is said to it as In of all values that somebody wears.
    """
    made = copy.deepcopy(policy)
    spec = made["spec"]
    if types := sorted(spec.get("policyTypes") or (), reverse=True):
        spec["policyTypes"] = types
        for each in {"Ingress", "Egress"} - {*types}:
            spec.pop(each.lower(), None)
    elif not spec.get("egress"):
        spec.pop("egress", None)
    for side, field in (("ingress", "from"), ("egress", "to")):
        for rule in spec.get(side) or ():
            for peer in rule.get(field) or ():
                if "namespaceSelector" in peer:
                    for each in peer.get("podSelector", {}).get("matchExpressions", ()):
                        _by_values(each, world)
    return made


def _by_values(expression: Document, world: Sequence[Document]) -> None:
    replaced = {"Exists": "In", "DoesNotExist": "NotIn"}
    if (operator := replaced.get(expression["operator"])) is not None:
        worn = [each["metadata"].get("labels", {}).get(expression["key"]) for each in world if each["kind"] == "Pod"]
        expression |= {"operator": operator, "values": sorted({value for value in worn if value is not None})}
