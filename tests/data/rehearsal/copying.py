"""The CronJobs that copy: their programs with their variables, run by the programs that are here."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from monobase_constructs import Environment
from monobase_constructs.testing import document

from .object_store import WRITER, RealStore
from .rendered import DATABASE, ENDPOINT


def copied(
    env: Environment, end: str, store: RealStore, folder: Path, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Run the job of the database whose name ends like this once; `environ` is what is another here."""
    name = f"backups-{DATABASE}-{end}"
    (container,) = document(env, "CronJob", name)["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    keys = dict(zip(("access-key", "secret-key"), WRITER, strict=True)) | {"username": "dump", "password": ""}
    given = {
        each["name"]: each["value"] if "value" in each else keys[each["valueFrom"]["secretKeyRef"]["key"]]
        for each in container["env"]
    }
    led = {name: value.replace(f"https://{ENDPOINT}", store.url) for name, value in given.items()}
    (program,) = document(env, "ConfigMap", f"{name}-config")["data"].values()
    (folder / "program.sh").write_text(program)
    command = [container["command"][0], str(folder / "program.sh")]
    known = led | {"PATH": os.environ["PATH"], "HOME": str(folder)} | environ
    return subprocess.run(command, env=known, capture_output=True, text=True, timeout=120)
