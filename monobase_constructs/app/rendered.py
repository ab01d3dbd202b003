"""An environment, read back from `dist/`: for those who must act on what was applied, whatever the code says by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import recovery, told_time
from monobase_constructs.rules.recovery.result import TierNumber
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.backups import is_drill
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid


def environment(output: Path, namespace: str) -> Rendered:
    """The documents of an environment and of its cluster's platform; raises `Invalid` if `output` has none of it."""
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
        list(documents(cluster / "platform" / "backups")),
        [each for each in documents(cluster / "argocd") if each["kind"] == "Application"],
    )


def losses(output: Path, rendered: Rendered, scenario: Scenario, tier: TierNumber | None) -> dict[str, str]:
    """What the proof of recovery says that a disaster costs each store, in words; with `tier`, by that tier."""
    cluster = output / rendered.cluster
    tenants, platform = f"clients/{rendered.namespace}", ("backups", "storage", f"tenants/{rendered.namespace}")
    read = Documents(
        Subject(f"{rendered.cluster}/{folder}", each)
        for folder in (tenants, *(f"platform/{name}" for name in platform))
        for each in documents(cluster / folder)
    )
    lost: dict[str, timedelta | None] = {}
    for proven in (each for found in recovery(read) for each in found.environments):
        if tier is None:
            for each in (each for each in proven.disasters if each.scenario == scenario):
                lost |= each.loses
        else:
            lost |= {store.name: each.rpo for store in proven.stores for each in store.tiers if each.tier == tier}
    return {name: _lost(time) for name, time in lost.items() if name != rendered.namespace}


def _lost(time: timedelta | None) -> str:
    if time is None:
        return "everything"
    return f"what was written in the last {told_time(time)}" if time else "nothing"


def documents(folder: Path) -> Iterator[dict[str, Any]]:
    """The objects in the files of a folder; raises `Invalid` where one cannot be read."""
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            first = str(error).splitlines()[0]
            raise Invalid(str(path), first, "a manifest as synth wrote it", "git checkout dist/") from None
