"""Who is told of the alerts of which client: what client modules and the cluster say of it, together."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Monitoring, Receivers
from monobase_constructs.environment.scope import Environment
from monobase_constructs.values.problems import Invalid, fail, quoted


def monitoring_of(cluster: Cluster, environments: Sequence[Environment]) -> Monitoring | None:
    """The monitoring of the cluster, with the receivers that clients name themselves; mistakes are reported."""
    named = {each.tenancy.client: each.tenancy.receivers for each in environments}
    own = {client: receivers for client, receivers in sorted(named.items()) if receivers is not None}
    if cluster.monitoring is None:
        _refuse_unheard(own, cluster)
        return None
    for client in cluster.monitoring.clients:
        if client not in named:
            known = ", ".join(sorted(named)) or "none"
            _refuse(cluster.monitoring, client, f"a client of the cluster: {known}")
        elif client in own:
            _refuse(cluster.monitoring, client, f"a client that names nobody itself; {own[client].source} does")
    return cluster.monitoring.but(clients={**cluster.monitoring.clients, **own})


def _refuse(monitoring: Monitoring, client: str, allowed: str) -> None:
    fail("Monitoring", str(Invalid("clients", client, allowed)), monitoring.source)


def _refuse_unheard(own: dict[str, Receivers], cluster: Cluster) -> None:
    """A client that is to be told of what nobody watches."""
    for client, receivers in own.items():
        allowed = f"None on cluster {quoted(cluster.name)}"
        told = f"alerts: got Receivers(...); allowed: {allowed}; give it monitoring=Monitoring(...)"
        fail(f"Client {quoted(client)}", told, receivers.source)
