"""The CronJobs that copy: their programs with their variables, run by the programs that are here."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monobase_constructs import Environment
from monobase_constructs.testing import document

from .object_store import ARCHIVER, WRITER, RealStore
from .rendered import DATABASE, ENDPOINT

JUST_NOW = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
KEYS = {"backups-keys": WRITER, "backups-archive-keys": ARCHIVER, "postgresql-dump": ("dump", "")}
"""Whose keys lie in which Secret."""


def copied(
    env: Environment, end: str, store: RealStore, folder: Path, *, since: str = JUST_NOW, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run the job of the database whose name ends like this once; `environ` is what is another here.

    since: when the job was made, as Kubernetes says it.
    """
    name = f"backups-{DATABASE}-{end}"
    (container,) = document(env, "CronJob", name)["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    given = {each["name"]: each["value"] if "value" in each else _secret(each) for each in container["env"]}
    led = {name: value.replace(f"https://{ENDPOINT}", store.url) for name, value in given.items()}
    (program,) = document(env, "ConfigMap", f"{name}-config")["data"].values()
    made = folder / "made"
    made.mkdir(exist_ok=True)
    (made / "since").write_text(since)
    (folder / "program.sh").write_text(program.replace("/made/", f"{made}/"))
    command = [container["command"][0], str(folder / "program.sh")]
    known = led | {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ
    return subprocess.run(command, env=known, capture_output=True, text=True, timeout=120)


def _secret(variable: dict[str, Any]) -> str:
    reference = variable["valueFrom"]["secretKeyRef"]
    name, secret = KEYS[reference["name"]]
    return name if reference["key"] in ("access-key", "username") else secret
