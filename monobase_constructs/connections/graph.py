"""The graph of declared intent: who may talk to whom, on which port.

Network policies are derived from it, and judged by it when all documents are there (`rules.reachability`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from monobase_constructs.values.checked import describe
from monobase_constructs.values.connection import Addresses as Addresses, Connection, Peer as Peer
from monobase_constructs.values.network import (
    AllPods as AllPods,
    CloudIdentity,
    Internet,
    KubernetesApi,
    Network,
    Pods,
)
from monobase_constructs.values.origin import current_tracer
from monobase_constructs.values.problems import Source, current_source
from monobase_constructs.values.secrets import SecretKey


@dataclass(frozen=True)
class SecretMount:
    """A key of a Secret that shows up as a file."""

    secret: str
    key: str
    path: str


@dataclass(frozen=True)
class Use:
    """What follows for a workload from using something."""

    connections: Sequence[Connection] = ()
    variables: Mapping[str, str | SecretKey] = field(default_factory=dict[str, "str | SecretKey"])
    mounts: Sequence[SecretMount] = ()
    annotations: Mapping[str, str] = field(default_factory=dict[str, str])
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Party:
    """A workload as its peers know it: its name and its pods."""

    name: str
    pods: Pods


@runtime_checkable
class Usable(Protocol):
    """What a workload can be given in `uses=[...]`: a service, a database, an object store."""

    def used_by(self, user: Party) -> Use:
        """What follows for `user`, and in the course of it whatever must exist so that it can."""
        ...


describe(Usable, "services and stores")

Usables = Usable | Internet | Network | KubernetesApi | CloudIdentity
"""All that can stand in `uses=[...]`."""


@dataclass(frozen=True)
class Named:
    """Something used under other variables: `database.named("REPLICA")` yields REPLICA_URL in place of DATABASE_URL."""

    used: Usable
    usual: str
    prefix: str

    def used_by(self, user: Party) -> Use:
        """The same, with the variables renamed."""
        use = self.used.used_by(user)
        return replace(use, variables={self._renamed(name): value for name, value in use.variables.items()})

    def _renamed(self, name: str) -> str:
        return self.prefix + name.removeprefix(self.usual)


class Graph:
    """The connections of one environment, or of one component of the platform.

    They are in the order of declaration, which does not show in what is written.
    """

    def __init__(self) -> None:
        """Begin without parties and connections."""
        self.parties: list[Party] = []
        self.connections: list[Connection] = []

    def join(self, party: Party) -> None:
        """Let a workload take part: it gets a policy of its own."""
        self.parties.append(party)

    def party(self, name: str) -> Party | None:
        """The workload of that name; None if there is none."""
        return next((party for party in self.parties if party.name == name), None)

    def connect(self, *connections: Connection, stated: Source | None = None) -> None:
        """Declare connections; declaring one twice changes nothing. stated: the line that asks for them."""
        new = [connection for connection in connections if connection not in self.connections]
        if current_tracer() is not None:
            source = stated or current_source()
            new = [replace(connection, stated=connection.stated or source) for connection in new]
        self.connections += new

    def into(self, party: Party) -> list[Connection]:
        """The connections that end at the party, as far as policies for it are written here."""
        return [
            connection
            for connection in self.connections
            if connection.target == party.pods and not connection.by_source_alone
        ]

    def out_of(self, party: Party) -> list[Connection]:
        """The connections that begin at the party."""
        return [connection for connection in self.connections if connection.source == party.pods]
