"""Manifests that are known to be bad, and what the rules say of each.

`corpus/<rule>/<case>.yaml` begins with comments: a sentence that says what is bad; `upstream:` and the numbers of the
classes of incidents and of the bugs in the Helm template that it stands for, if any; `seeded:` and those of the
defects of `SEEDED` that are in it; and behind `=>` each finding.
Documents of a namespace that begins with a client lie in its folder, all others in the platform's; `in:` before a
document names another. Nobody declared any connection. Documents behind `before:` are those of the run before.
`nodes: 3 x 4 16Gi in 3 zones` says which nodes there are: how many, with how many processors and how much memory;
`tainted nodes:` that they refuse pods which do not tolerate them. `server refuses:` and `server warns:` are what a real
API server says of it, which tests/cluster/test_corpus.py asks; without them it takes all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from monobase_constructs.rules import BY_ID, CHANGE_RULES, FORM_RULES, Change, Documents, Finding, Nodes, Subject
from monobase_constructs.values.resources import NodePool

FOLDER = Path(__file__).with_name("corpus")
CLIENTS = ("acme-", "beta-")
SEEDED = (
    "unknown field",
    "wrong type",
    "missing selector",
    "number in a variable",
    "wrong group",
    "ConfigMap data that is no text",
    "api version of before 1.16",
    "api version that never was",
    "selector of other labels",
    "name with capitals",
    "amount that is none",
    "port 70000",
    "imagePullPolicy Sometimes",
    "mount of a volume that is not there",
    "value of a label that is none",
    "budget with both bounds",
    "peer of a policy that says nothing",
    "two ports without a name",
    "autoscaler with more at least than at most",
    "privileged",
    "two peers where one was meant",
    "container that restarts on its own before 1.28",
)
"""Defects of Kubernetes' own kinds. Of these 22, validators that know nothing but schemas find ten at most."""
FORM = {rule.id: rule for rule in FORM_RULES}
OF_CHANGES = {rule.id: rule for rule in CHANGE_RULES}


@dataclass(frozen=True)
class Case:
    """One file of the corpus."""

    rule: str
    name: str
    says: str
    upstream: list[str]
    seeded: list[str]
    expected: list[str]
    documents: Documents
    before: Documents

    def __str__(self) -> str:
        return f"{self.rule}/{self.name}"

    def found(self) -> list[str]:
        """What the rule finds; together with all others of form, if it is one."""
        rules = FORM.values() if self.rule in FORM else [BY_ID[self.rule]]
        if self.rule in OF_CHANGES:
            return told(OF_CHANGES[self.rule](Change(self.before, self.documents)))
        return told(finding for rule in rules for finding in rule(self.documents))  # type: ignore[arg-type]


def told(findings: object) -> list[str]:
    return [f"{finding.subject}: {finding}" for finding in findings if isinstance(finding, Finding)]  # type: ignore[attr-defined]


def cases() -> list[Case]:
    """Every case, in the order of rules and names."""
    return [_case(path) for path in sorted(FOLDER.rglob("*.yaml"))]


def _case(path: Path) -> Case:
    text = path.read_text("utf-8")
    comments = [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]
    upstream, seeded = (
        [each for line in comments if line.startswith(head) for each in line.removeprefix(head).split(", ")]
        for head in ("upstream: ", "seeded: ")
    )
    expected = [line[3:] for line in comments if line.startswith("=> ")]
    before, documents = [], []
    for chunk in text.split("\n---\n"):
        subject = Subject(*_placed(chunk))
        (before if "# before:" in chunk else documents).append(subject)
    judged = Documents(documents, declared={"main": []}, nodes={"main": _nodes(comments)})
    return Case(path.parent.name, path.stem, comments[0], upstream, seeded, expected, judged, Documents(before))


def _nodes(comments: list[str]) -> Nodes:
    for line in comments:
        if found := re.fullmatch(r"(tainted )?nodes: (\d+) x (\S+) (\S+) in (\d+) zones", line):
            tainted, count, cpu, memory, zones = found.groups()
            pool = NodePool("apps", nodes=int(count), cpu=cpu, memory=memory, tainted=bool(tainted))
            return Nodes([pool], [f"zone-{number}" for number in range(1, int(zones) + 1)])
    return Nodes([], [])


def _placed(chunk: str) -> Iterator[object]:
    document = yaml.safe_load(chunk)
    stated = [line[6:] for line in chunk.splitlines() if line.startswith("# in: ")]
    namespace = document["metadata"].get("namespace") or ""
    usual = f"main/clients/{namespace}" if namespace.startswith(CLIENTS) else "main/platform/shared"
    yield stated[0] if stated else usual
    yield document
