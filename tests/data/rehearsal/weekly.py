"""The weekly archive of a database: the program of the CronJob with its variables, run by the rclone that is here."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from monobase_constructs import Environment
from monobase_constructs.testing import document

from .object_store import WRITER, RealStore
from .rendered import DATABASE, ENDPOINT

NAME = f"backups-{DATABASE}-archive"


def archived(env: Environment, store: RealStore, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run it once."""
    (container,) = document(env, "CronJob", NAME)["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    keys = dict(zip(("access-key", "secret-key"), WRITER, strict=True))
    given = {
        each["name"]: each["value"] if "value" in each else keys[each["valueFrom"]["secretKeyRef"]["key"]]
        for each in container["env"]
    }
    led = {name: value.replace(f"https://{ENDPOINT}", store.url) for name, value in given.items()}
    (program,) = document(env, "ConfigMap", f"{NAME}-config")["data"].values()
    (folder / "archive.sh").write_text(program)
    command = [container["command"][0], str(folder / "archive.sh")]
    environ = led | {"PATH": os.environ["PATH"], "HOME": str(folder)}
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120)
