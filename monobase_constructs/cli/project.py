"""What main.py of the current folder asks synth for, synthesized in memory."""

from __future__ import annotations

import time

from monobase_constructs.app.composition import Asked, asked_for
from monobase_constructs.app.synth import Progress, Synthesis, synthesize
from monobase_constructs.cli.place import main_file
from monobase_constructs.values.problems import asked_at


def asked() -> list[Asked]:
    """The calls of `synth` in main.py; raises `InvalidInput` with its mistakes."""
    return asked_for(main_file())


def synthesized(request: Asked) -> Synthesis:
    """The files that synth would write; raises `InvalidInput` with every mistake."""
    progress = Progress(time.monotonic())
    try:
        with asked_at(request.source):
            return synthesize(*request.clusters, clients=request.clients, output=request.output, progress=progress.tell)
    finally:
        progress.clear()
