"""An environment, read back from `dist/`: for those who must act on what was applied, whatever the code says by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from monobase_constructs.app.reading import object_of
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.restore.asked import Costs
from monobase_constructs.rules.admission import objects_fit_their_schema
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import recovery, told_rto, told_takes, told_time
from monobase_constructs.rules.recovery.result import Tier
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.backups import is_drill
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid

PROVIDER = "the provider's own time; a drill at the provider tells"
"""Where no store is kept here."""
SHARED = ("platform/backups", "platform/storage")
"""What a cluster has for all its environments, and a restore needs."""


def environment(output: Path, namespace: str) -> Rendered:
    """The documents of an environment and of its cluster's platform; raises `Invalid` if `output` has none of it, and
    `Unreadable` where a file holds no object."""
    folders = sorted(output.glob(f"*/clients/{namespace}"))
    if len(folders) != 1 or is_drill(namespace):
        names = sorted(path.name for path in output.glob("*/clients/*") if not is_drill(path.name))
        known = ", ".join(names) or "none: run make synth"
        raise Invalid("environment", namespace, f"one of those in {output}/: {known}")
    cluster = folders[0].parents[1]
    return Rendered(
        cluster.name,
        namespace,
        list(documents(folders[0])),
        [each for folder in SHARED for each in documents(cluster / folder)],
        [each for each in documents(cluster / "argocd") if each["kind"] == "Application"],
    )


def costs(output: Path, rendered: Rendered, scenario: Scenario, tier: Tier | None) -> Costs:
    """What the proof of recovery says that a disaster costs, in words; with `tier`, by that tier or by dumps."""
    cluster = output / rendered.cluster
    own = (f"clients/{rendered.namespace}", f"platform/tenants/{rendered.namespace}")
    read = Documents(
        Subject(f"{rendered.cluster}/{folder}", each)
        for folder in (*own, *SHARED)
        for each in documents(cluster / folder)
    )
    found = [proven for each in recovery(read) for proven in each.environments]
    rows = [each for proven in found for each in proven.disasters if each.scenario == scenario]
    daily = {each.name: by.rto for proven in found for each in proven.stores for by in each.tiers if by.tier == 2}
    if tier is not None:
        kept = {store.name: by for proven in found for store in proven.stores for by in store.tiers if by.tier == tier}
        rows = [
            replace(
                each,
                loses={name: kept[name].rpo if name in kept else None for name in each.loses},
                takes={name: kept[name].rto for name in each.loses if name in kept},
                copies=each.copies if tier in (2, 3) else {},
            )
            for each in rows
        ]
    loses = {name: _lost(time) for each in rows for name, time in each.loses.items() if name != rendered.namespace}
    restores = {name: told_rto(rto) for name, rto in daily.items()}
    return Costs(loses, "; ".join(told_takes(each) for each in rows) or PROVIDER, restores)


def _lost(time: timedelta | None) -> str:
    if time is None:
        return "everything"
    return f"what was written in the last {told_time(time)}" if time else "nothing"


def documents(folder: Path) -> Iterator[dict[str, Any]]:
    """The objects in the files of a folder; raises `Unreadable` where one holds none."""
    for path in sorted(folder.glob("*.yaml")):
        yield object_of(path.read_bytes(), path)


def malformed(output: Path, namespace: str) -> Iterator[str]:
    """What in the manifests of an environment and its cluster is not of the form of its kind, one line each."""
    for cluster in {path.parents[1] for path in output.glob(f"*/clients/{namespace}")}:
        folders = (f"clients/{namespace}", f"platform/tenants/{namespace}", *SHARED, "argocd")
        paths = [path for folder in folders for path in sorted((cluster / folder).glob("*.yaml"))]
        read = Documents(
            Subject(path.parent.relative_to(output).as_posix(), object_of(path.read_bytes(), path)) for path in paths
        )
        files = dict(zip(map(id, read), paths, strict=True))
        for found in objects_fit_their_schema(read):
            yield f"{files[id(found.subject)]}: {found.subject}: {found}"
