"""How many connections workloads may open to a database at full scale, against how many it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monobase_constructs.rules.capacity.workload import Workload
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.subject import Document, Subject, containers
from monobase_constructs.values.quantities import whole

RESERVED = 10
"""Of `max_connections`, what applications do not get: 3 for superusers, which is PostgreSQL's own default, the others
for the operator, its exporter and the lookups of the pooler."""
USUAL_MAXIMUM = 100
"""`max_connections` of PostgreSQL where nothing is written."""
HOST, SIZE = "_HOST", "_POOL_SIZE"


@dataclass(frozen=True)
class User:
    """A workload that opens connections: from so many pods at full scale with surge, each so many.

    login: by whose secret, to which database; a pooler keeps connections of its own for every such pair.
    """

    workload: Workload
    pods: int
    each: int
    login: tuple[str, str] = ("", "")

    @property
    def connections(self) -> int:
        """All that it may open."""
        return self.pods * self.each

    def __str__(self) -> str:
        return f"{self.workload.subject.name} {self.pods} pods x {self.each}"


@dataclass(frozen=True)
class Connections:
    """What is opened to one place: a primary, a standby, or a pooler.

    subject: the Cluster, or the Pooler. place: "primary", "standby" or "pooler". limit: what it takes at most, less
    what is reserved; of a pooler, what those of its pods take that are left when one is away.
    """

    subject: Subject
    place: str
    users: Sequence[User]
    limit: int

    @property
    def total(self) -> int:
        """All together."""
        return sum(each.connections for each in self.users)

    @property
    def told(self) -> str:
        """The arithmetic."""
        return " + ".join(map(str, self.users)) or "nobody"


def connections(documents: Documents, workloads: Sequence[Workload]) -> Iterator[Connections]:
    """The connections to every database and every pooler."""
    opened = _opened(workloads)
    by_subject = {id(each.subject): each for each in workloads}
    for subject in documents:
        if (subject.group, subject.kind) != ("postgresql.cnpg.io", "Cluster"):
            continue
        poolers = [each for each in _poolers(documents) if _before(each, subject)]
        limit = _limit(subject)
        primary = [*opened.get(_host(subject, "-rw"), ())]
        for pooler in poolers:
            workload = by_subject[id(pooler)]
            lent = int(inner(pooler.spec, "pgbouncer").get("parameters", {}).get("default_pool_size", 20))
            clients = opened.get(_host(pooler), [])
            logins = len({each.login for each in clients})
            primary.append(User(workload, workload.full + workload.surge, lent * max(1, logins)))
            yield Connections(pooler, "pooler", clients, _clients(pooler, workload))
        yield Connections(subject, "primary", primary, limit)
        standby = [each for end in ("-ro", "-r") for each in opened.get(_host(subject, end), ())]
        if standby:
            yield Connections(subject, "standby", standby, limit)


def _opened(workloads: Sequence[Workload]) -> dict[tuple[str, str | None, str], list[User]]:
    """Who opens connections, by cluster, namespace and host; variables of one beginning belong together."""
    opened: dict[tuple[str, str | None, str], list[User]] = {}
    for each in workloads:
        for variables in _variables(each.subject):
            for name, host in variables.items():
                of = name.removesuffix(HOST)
                if name.endswith(HOST) and (size := variables.get(of + SIZE)) is not None:
                    where = (each.subject.cluster, each.subject.namespace, host.partition(".")[0])
                    login = variables.get(f"{of}_URL", ""), variables.get(f"{of}_NAME", "")
                    opened.setdefault(where, []).append(User(each, each.full + each.surge, whole(size), login))
    return opened


def _variables(subject: Subject) -> Iterator[dict[str, str]]:
    """The variables of each container: their values, and of those that come from a Secret its name."""
    for _, container in containers(subject):
        said: list[Document] = container.get("env") or []
        secret = {each["name"]: inner(each, "valueFrom", "secretKeyRef") for each in said}
        yield {each["name"]: str(each.get("value") or secret[each["name"]].get("name", "")) for each in said}


def _poolers(documents: Documents) -> list[Subject]:
    return [each for each in documents if (each.group, each.kind) == ("postgresql.cnpg.io", "Pooler")]


def _before(pooler: Subject, cluster: Subject) -> bool:
    named = inner(pooler.spec, "cluster").get("name")
    return (pooler.cluster, pooler.namespace, named) == (cluster.cluster, cluster.namespace, cluster.name)


def _host(subject: Subject, end: str = "") -> tuple[str, str | None, str]:
    return subject.cluster, subject.namespace, subject.name + end


def _limit(cluster: Subject) -> int:
    parameters: dict[str, str] = inner(cluster.spec, "postgresql", "parameters")
    return whole(parameters.get("max_connections", USUAL_MAXIMUM)) - RESERVED


def _clients(pooler: Subject, workload: Workload) -> int:
    parameters: dict[str, str] = inner(pooler.spec, "pgbouncer", "parameters")
    return max(1, workload.full - 1) * whole(parameters.get("max_client_conn", 100))
