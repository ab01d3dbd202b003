"""What the admission webhooks of operators say, by programs that call their validators without a cluster."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .tree import Document


@dataclass(frozen=True)
class Verdict:
    """What a webhook says of one document."""

    refused: str
    warnings: list[str]
    object: Document | None
    """The object with what the webhook writes into it, where it writes."""


def judge(program: Path, documents: list[Document]) -> list[Verdict]:
    """The verdicts on documents, in their order."""
    asked = "".join(f"{json.dumps(document)}\n" for document in documents)
    done = subprocess.run([str(program)], input=asked, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(said) == len(documents)
    return [Verdict(each["refused"], each["warnings"] or [], each.get("object")) for each in said]
