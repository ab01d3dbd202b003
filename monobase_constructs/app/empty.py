"""Environments that hold nothing: Argo CD would be sent to a folder that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monobase_constructs.app.collect import Collected
from monobase_constructs.environment.scope import Environment
from monobase_constructs.values.problems import Invalid, Problem, anything_told, quoted, report


def refuse_empty(environments: Iterable[Environment], documents: Sequence[Collected]) -> None:
    """Report every environment without an object; not after other mistakes, from which it may follow."""
    if anything_told():
        return
    folders = {each.folder for each in documents}
    for each in environments:
        if f"{each.cluster.name}/clients/{each.namespace_name}" not in folders:
            allowed = "an environment in which something runs, such as api=Api(...), or build=..."
            told = Invalid("environments", each.namespace_name, allowed, "it holds nothing: add a service, or drop it")
            report(Problem(each.tenancy.source, f"Client {quoted(each.tenancy.client)}", str(told)))
