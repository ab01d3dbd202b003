"""The machine, the folder and the hour leave no trace in what is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SYNTH = """
import hashlib, sys
sys.path.insert(0, {root!r})
from main import main_cluster
from monobase_constructs.app.synth import synthesize
made = synthesize(main_cluster, clients={clients!r})
print(hashlib.sha256(repr(sorted(made.written.items())).encode()).hexdigest(), len(made.files))
"""


def synthesized(folder: Path, **environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-O", "-c", SYNTH.format(root=str(ROOT), clients=str(ROOT / "clients"))],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout


def test_two_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    here = synthesized(ROOT, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    there = synthesized(tmp_path, PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="C", HOME=str(tmp_path))
    assert here == there
