"""How plans of several steps are written down for reviewers: without their manifests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from monobase_constructs.recovery.procedure.steps import Plan


class Text(SingleFileSnapshotExtension):
    """One readable file a test."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    def serialize(self, data: Any, **options: Any) -> str:
        return str(data)


def outline(made: Plan) -> Iterator[str]:
    yield from (made.title, f"loses: {made.loses}", f"takes: {made.takes}")
    for number, step in enumerate(made.steps, 1):
        yield f"{number}. {step.title}"
        yield from (f"   $ {command}" for command in step.first)
        yield from (f"   apply {each['kind']} {each['metadata']['name']}" for each in step.manifests)
        yield from (f"   | {line}" for line in (step.code or "").splitlines())
        yield from (f"   $ {command}" for command in step.commands)
