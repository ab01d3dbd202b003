"""What a plan consists of, and how it is written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

Document = dict[str, Any]


@dataclass(frozen=True)
class Step:
    """One thing to do: why, the commands as they are typed, and the objects that they apply."""

    title: str
    why: str
    commands: Sequence[str] = ()
    manifests: Sequence[Document] = ()
    code: str | None = None
    """What to write in a client module or in main.py, before the commands."""
    first: Sequence[str] = ()
    """What is typed before the objects are applied, so that the step can be done again."""


def merged(message: str) -> list[str]:
    """The commands that bring a change of the code into the branch that Argo CD follows."""
    # What is new counts as well: the place that a database begins from is a file of its own.
    add = "git add main.py clients dist"
    return ["make synth", "monobase diff", add, f"git commit --message '{message}'", "git push"]


@dataclass(frozen=True)
class Plan:
    """The steps in their order; `loses` and `takes` say what it costs."""

    title: str
    loses: str
    takes: str
    steps: Sequence[Step] = field(default_factory=list[Step])

    def markdown(self) -> str:
        """The plan as a page; what is applied stands in the commands, so that each block can be pasted as it is."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"# {self.title}"
        yield ""
        yield f"Loses: {self.loses}"
        yield f"Takes: {self.takes}"
        for number, step in enumerate(self.steps, 1):
            yield ""
            yield f"## {number}. {step.title}"
            yield ""
            yield step.why
            if step.code is not None:
                yield from ("", "```python", step.code, "```")
            if shell := [*step.first, *_applied(step.manifests), *step.commands]:
                yield from ("", "```sh", *shell, "```")

    def as_data(self) -> dict[str, Any]:
        """The plan for programs."""
        return {
            "title": self.title,
            "loses": self.loses,
            "takes": self.takes,
            "steps": [
                {
                    "title": step.title,
                    "why": step.why,
                    "code": step.code,
                    "first": list(step.first),
                    "manifests": list(step.manifests),
                    "commands": list(step.commands),
                }
                for step in self.steps
            ],
        }


class _Readable(yaml.SafeDumper):
    """Writes programs line by line."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Readable.add_representer(str, _text)


def _applied(manifests: Sequence[Document]) -> Iterator[str]:
    if manifests:
        text = yaml.dump_all(manifests, Dumper=_Readable, sort_keys=False, width=1000)
        yield f"kubectl apply --server-side --filename - <<'EOF'\n{text}EOF"
