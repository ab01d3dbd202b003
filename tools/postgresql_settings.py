"""Ask real PostgreSQL servers for their settings, and keep the facts that synth checks settings against.

    python tools/postgresql_settings.py PROGRAMS...    folders of `initdb` and `postgres`, one for each version

`psql` must be on the path. Run it when a version comes or goes; tests/data/postgresql/ holds the facts to the servers.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parents[1] / "monobase_constructs" / "data" / "postgresql" / "settings.json"
NOBODY = 65534

QUERY = """
    SELECT json_agg(row_to_json(s)) FROM (
        SELECT lower(name) AS name, vartype AS type, unit, min_val AS least, max_val AS most, enumvals AS values,
            context = 'internal' AS fixed
        FROM pg_settings
        WHERE name NOT LIKE '%.%' AND name NOT LIKE 'transaction\\_%' AND name <> 'extension_destdir'
            OR name IN ('transaction_buffers', 'transaction_timeout')
    ) s
"""
"""All but those of extensions, those that belong to a single transaction, and one that is Debian's own."""
COMPILED: Mapping[str, tuple[str, ...]] = {
    "default_toast_compression": ("lz4", "pglz"),
    "io_method": ("io_uring", "sync", "worker"),
    "wal_compression": ("lz4", "off", "on", "pglz", "zstd"),
}
"""Values that a server knows if it was built with the library."""

Facts = dict[str, dict[str, Any]]


def facts_of(rows: list[dict[str, Any]]) -> Facts:
    """The facts of one version, of the answer to `QUERY`."""
    return {row["name"]: _fact(row) for row in sorted(rows, key=lambda row: row["name"])}


def _fact(row: dict[str, Any]) -> dict[str, Any]:
    if row["fixed"]:
        return {"fixed": True}
    fact = {name: row[name] for name in ("type", "unit") if row[name] is not None}
    fact |= {name: float(row[name]) for name in ("least", "most") if row[name] is not None}
    if row["values"] is not None:
        fact["values"] = sorted({*row["values"], *COMPILED.get(row["name"], ())})
    return fact


def merged(versions: Mapping[int, Facts]) -> Facts:
    """The facts of all versions: which of them have a setting, and the widest bounds that any of them gives it."""
    names = sorted({name for facts in versions.values() for name in facts})
    return {name: _merged(name, versions) for name in names}


def _merged(name: str, versions: Mapping[int, Facts]) -> dict[str, Any]:
    having = [version for version in sorted(versions) if name in versions[version]]
    facts = [versions[version][name] for version in having]
    fact = dict(facts[-1])
    if having != sorted(versions):
        fact["versions"] = having
    if {each.get("type") for each in facts} == {"bool", "string"}:
        fact = {"type": "string"}
    for bound, widest in (("least", min), ("most", max)):
        if bound in fact:
            fact[bound] = widest(each[bound] for each in facts)
    return fact


def asked(programs: Path) -> tuple[int, Facts]:
    """The version of the programs and its facts."""
    version = subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, NOBODY, NOBODY)
        data, user = f"{folder}/data", NOBODY if os.geteuid() == 0 else None
        begin = [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync"]
        subprocess.run(begin, check=True, user=user, stdout=subprocess.DEVNULL)
        start = [programs / "postgres", "-D", data, "-c", "listen_addresses=", "-k", folder]
        server = subprocess.Popen(start, user=user, stderr=subprocess.DEVNULL)
        try:
            return int(version.split()[2].partition(".")[0]), facts_of(json.loads(_answer(folder)))
        finally:
            server.terminate()
            server.wait(30)


def _answer(folder: str) -> str:
    command = ["psql", "-X", "-h", folder, "-U", "postgres", "-d", "postgres", "-Atc", QUERY]
    for _ in range(100):
        said = subprocess.run(command, capture_output=True, text=True)
        if said.returncode == 0:
            return said.stdout
        time.sleep(0.1)
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def written(facts: Facts) -> str:
    """One setting a line, for those who read a change of it."""
    lines = [f"{json.dumps(name)}: {json.dumps(fact)}" for name, fact in facts.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    KEPT.write_text(written(merged(dict(asked(Path(each)) for each in sys.argv[1:]))))
