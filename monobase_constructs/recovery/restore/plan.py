"""The disasters of the architecture's table, and what is done about each."""

from __future__ import annotations

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Plan
from monobase_constructs.recovery.restore import databases, dumps, elsewhere, files, machines
from monobase_constructs.recovery.restore.asked import Wanted


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """The plan for one environment; raises `Invalid` for what its backups do not hold."""
    for wrong in wanted.mistakes():
        raise wrong
    match wanted.scenario:
        case "pod":
            return machines.pod(rendered, wanted)
        case "node":
            return machines.node(rendered, wanted)
        case "zone":
            return machines.zone(rendered, wanted)
        case "database":
            return dumps.plan(rendered, wanted) if wanted.dumps else databases.plan(rendered, wanted)
        case "files":
            return files.plan(rendered, wanted)
        case "cluster" | "region":
            return elsewhere.plan(rendered, wanted)
