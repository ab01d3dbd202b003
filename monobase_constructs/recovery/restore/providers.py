"""Stores that a provider runs: what it restores by itself, and what is said of that."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.recovery.procedure.steps import Step


def restores(name: str, kept: Mapping[str, str | None]) -> Step:
    """What to ask the provider for."""
    return Step(
        f"Have the provider restore {name}",
        f"It keeps every moment of the last {kept['anyMoment']} and weekly copies for {kept['weekly']}, as the client"
        " module states; nothing here can prove that. Restore under another name, look, and then state the new host.",
    )
