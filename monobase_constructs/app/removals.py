"""No environment vanishes: whoever takes one away says so first, in code."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from monobase_constructs.values.problems import Invalid, Problem, Source, quoted, report
from monobase_constructs.values.removal import TOMBSTONE


def refuse_vanished(output: Path, folders: Collection[str]) -> None:
    """Report environments of the run before that are in none of `folders` now and had no tombstone.

    With one, an environment is written as its empty namespace, so that its data is still there; after that it may go.
    """
    for namespace_file in sorted(output.glob("*/platform/tenants/*/namespace-*.yaml")):
        namespace, cluster = namespace_file.parent.name, namespace_file.parents[3].name
        folder = f"{cluster}/clients/{namespace}"
        if folder in folders or (output / folder / f"configmap-{TOMBSTONE}.yaml").is_file():
            continue
        client, _, stage = namespace.rpartition("-")
        allowed = f'environments=[..., removed({quoted(stage)}, because="...")]'
        remedy = "its data would be left without an owner; docs/how-to/remove-a-client.md tells what comes first"
        told = Invalid("environments", f"no {namespace} any more", allowed, remedy)
        report(Problem(Source(str(output / folder), 0), f"Client {quoted(client)}", str(told)))
