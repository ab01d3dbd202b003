"""kubectl and helm, run for one context of the kubeconfig."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

PROGRAMS = ("kubectl", "helm")
MANAGER = "argocd-controller"
"""Who Argo CD applies as: what is applied in its name, it may change later without a conflict."""


class Failed(Exception):
    """A program said no; the text is one line for each reason."""


@dataclass(frozen=True)
class Command:
    """A program with its arguments.

    fed_by: the command whose output it reads, or a text. kept: parts of that text which no message may show.
    """

    words: tuple[str, ...]
    fed_by: Command | str | None = field(default=None, repr=False)
    kept: tuple[str, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        text = shlex.join(self.words)
        return f"{self.fed_by} | {text}" if isinstance(self.fed_by, Command) else text

    def run(self) -> str:
        """What it prints; raises `Failed` with what it complains of."""
        given = self.fed_by.run() if isinstance(self.fed_by, Command) else self.fed_by
        done = subprocess.run(self.words, input=given, capture_output=True, text=True, check=False)
        if done.returncode:
            said = done.stderr.strip() or f"it ended with status {done.returncode}"
            for secret in self.kept:
                said = said.replace(secret, "...")
            raise Failed("\n".join(f"{self.words[0]}: {line}" for line in said.splitlines()))
        return done.stdout


@dataclass(frozen=True)
class Tools:
    """What talks to the cluster of `context`."""

    context: str

    def kubectl(self, *arguments: str, fed_by: Command | str | None = None, kept: Sequence[str] = ()) -> Command:
        """kubectl, never for the context that happens to be the current one."""
        return Command(("kubectl", "--context", self.context, *arguments), fed_by, tuple(kept))

    def apply(self, files: Sequence[str], fed_by: Command | str | None = None, kept: Sequence[str] = ()) -> Command:
        """Server-side apply, as Argo CD will do it again."""
        named = [word for file in files for word in ("-f", file)]
        return self.kubectl(
            *("apply", "--server-side", "--field-manager", MANAGER, "--force-conflicts", *named),
            fed_by=fed_by,
            kept=kept,
        )

    def read(self, *arguments: str) -> list[dict[str, Any]]:
        """The objects that `kubectl get` yields; none where there are none, or no such kind."""
        text = self.kubectl("get", *arguments, "--ignore-not-found", "-o", "json").run()
        found: dict[str, Any] = json.loads(text) if text.strip() else {"items": []}
        return found.get("items", [found])


def missing(find: Callable[[str], str | None] = shutil.which) -> Iterator[str]:
    """The programs that are not on the PATH, one line each."""
    for program in PROGRAMS:
        if find(program) is None:
            yield f"{program}: not found on the PATH; install it first"
