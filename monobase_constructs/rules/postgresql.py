"""What a database is told: who is its superuser, whom it lets in, what survives a loss, and who is told where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.recovery.stated import stated
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject, containers
from monobase_constructs.rules.told import short
from monobase_constructs.values.backups import is_drill
from monobase_constructs.values.quantities import amount

GROUP = "postgresql.cnpg.io"
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
ASYNCHRONOUS = ("off", "false", "no", "0", "local")
"""What gives up durability; "local" of commits: what was acknowledged goes with its server."""
PORT = "5432"
UNITS = {"kB": 2**10, "MB": 2**20, "GB": 2**30, "TB": 2**40}
KEPT = {
    "autovacuum": (("on", "true", "yes", "1"), "on", "or the database stops once its transactions are used up"),
    "password_encryption": (("scram-sha-256",), "scram-sha-256", "as md5 can be reckoned back"),
    "ignore_checksum_failure": (("off", "false", "no", "0"), "off", "or what is broken is read as if it were whole"),
    "zero_damaged_pages": (("off", "false", "no", "0"), "off", "or what is broken is overwritten with nothing"),
}
"""Settings that a database cannot do without: their values, the usual one, and why."""
STOPPED = {
    "cnpg.io/hibernation": "off",
    "cnpg.io/fencedInstances": "[]",
    "cnpg.io/reconciliationLoop": "enabled",
    "cnpg.io/skipEmptyWalArchiveCheck": "disabled",
}
"""Annotations that stop servers or their operator, or let one write over the log of another; and their usual values."""
INITIAL = ("postInitSQL", "postInitTemplateSQL", "postInitApplicationSQL")
POWERS = re.compile(r"\b(SUPERUSER|CREATEROLE|REPLICATION|BYPASSRLS)\b", re.IGNORECASE)
MEMORY = {"shared_buffers": "128MB", "maintenance_work_mem": "64MB", "work_mem": "4MB"}
"""Parameters of memory, and what they are where nothing is written."""
BARE = {"shared_buffers": 8 * 2**10, "maintenance_work_mem": 2**10, "work_mem": 2**10}
"""The bytes that a number without a unit counts in; of the others megabytes."""
SCRATCH = "monobase-scratch"
"""The storage class of databases that are thrown away."""
SERVICES = {"-rw": "rw", "-ro": "ro", "-r": "r"}
"""How the Services end that CloudNativePG makes of a Cluster, and what `disabledDefaultServices` calls them."""


@rule(
    "superuser",
    reason="whoever breaks into the application reads and drops every database, and runs programs on the server",
    fix="let each application be a role of its own, of its own database",
)
def applications_are_no_superusers(documents: Documents) -> Iterable[Finding]:
    """A role that is a superuser, may replicate or make roles, and a superuser that can log in over the network."""
    for subject in _clusters(documents):
        if subject.spec.get("enableSuperuserAccess"):
            yield Finding(subject, "spec.enableSuperuserAccess", "got true; allowed: false")
        for role in listed(inner(subject.spec, "managed"), "roles"):
            for power in ("superuser", "createrole", "replication"):
                if role.get(power):
                    yield Finding(subject, f"spec.managed.roles[{role['name']}].{power}", "got true; allowed: false")
        for field in INITIAL:
            for number, statement in enumerate(texts(inner(subject.spec, "bootstrap", "initdb"), field)):
                if (given := POWERS.search(statement)) is not None:
                    path = f"spec.bootstrap.initdb.{field}[{number}]"
                    yield Finding(subject, path, f"got {short(given[1])}; allowed: roles without it")


@rule(
    "failover",
    reason="when the node of the database is lost, production stands still, or loses what it had confirmed",
    fix="run two instances or more in production, and wait for a standby: postgresql.synchronous",
)
def production_survives_a_server(documents: Documents) -> Iterable[Finding]:
    """A database of production, as its plan states, of one server, or whose standbys may lack what was confirmed."""
    plans = documents.once(stated)
    for subject in _clusters(documents):
        plan = plans.get((subject.cluster, subject.namespace, subject.name))
        if plan is None or not plan.production:
            continue
        if subject.spec.get("instances", 1) < 2:
            told = f"got {subject.spec.get('instances', 1)}; allowed: 2 or more in production"
            yield Finding(subject, "spec.instances", told)
        if not inner(subject.spec, "postgresql", "synchronous").get("number"):
            yield Finding(subject, "spec.postgresql.synchronous", "missing; allowed in production: number: 1 or more")


@rule(
    "database-settings",
    reason="the database loses data at a power cut, lets in who has no password, does not start, or is stopped",
    fix="leave settings to the construct, which reckons them from memory and volumes",
)
def databases_are_told_what_they_can_bear(documents: Documents) -> Iterable[Finding]:
    """Settings that lose data, that ask for no password or no TLS, or for more than there is; servers told to stop."""
    for subject in _clusters(documents):
        settings = inner(subject.spec, "postgresql", "parameters")
        for name in DURABLE:
            if (given := str(settings.get(name, "on")).lower()) in ASYNCHRONOUS:
                yield Finding(subject, f"spec.postgresql.parameters.{name}", f"got {given}; allowed: on")
        for name, (values, usual, why) in KEPT.items():
            if (given := str(settings.get(name, usual)).lower()) not in values:
                yield Finding(subject, f"spec.postgresql.parameters.{name}", f"got {given}; allowed: {usual}, {why}")
        begun = inner(subject.spec, "bootstrap", "initdb")
        if begun and not begun.get("dataChecksums"):
            told = "got false; allowed: true, or nobody notices what a disk has broken, and backups keep that"
            yield Finding(subject, "spec.bootstrap.initdb.dataChecksums", told)
        yield from _sizes(subject, settings)
        yield from _working_memory(subject, settings)
        yield from _without_an_image(documents, subject)
        for volume in ("storage", "walStorage"):
            if inner(subject.spec, volume).get("storageClass") == SCRATCH and not is_drill(subject.namespace or ""):
                told = f"got {short(SCRATCH)}, whose volumes are for drills; allowed: a class that keeps its volumes"
                yield Finding(subject, f"spec.{volume}.storageClass", told)
        for number, line in enumerate(texts(inner(subject.spec, "postgresql"), "pg_hba")):
            words = line.split() or [""]
            kind, method = words[0], words[-1]
            if method == "trust" or (kind in ("host", "hostnossl") and method != "reject"):
                told = f"got {short(line)}; allowed: hostssl, with a password or a certificate"
                yield Finding(subject, f"spec.postgresql.pg_hba[{number}]", told)
        if inner(subject.spec, "nodeMaintenanceWindow").get("inProgress"):
            told = "got true; allowed: false: while it stands no budget holds back the drain of a node"
            yield Finding(subject, "spec.nodeMaintenanceWindow.inProgress", told)
        annotations = inner(subject.document, "metadata", "annotations")
        for name, idle in STOPPED.items():
            if annotations.get(name, idle) != idle:
                yield Finding(
                    subject, f'metadata.annotations."{name}"', f"got {short(annotations[name])}; allowed: none"
                )


@rule(
    "database-variable",
    reason="the application starts and finds no database, or writes into that of another",
    fix="let the construct set the variables: uses=[database.access()]",
)
def variables_lead_to_a_database(documents: Documents) -> Iterable[Finding]:
    """Variables for host, port and name that lead to no Service, port or database of the Cluster that they name."""
    for subject in documents:
        for path, container in containers(subject):
            told = {each["name"]: each["value"] for each in listed(container, "env") if "value" in each}
            for variable, host in told.items():
                if variable.endswith("_HOST") and (found := server(documents, subject, host)) is not None:
                    prefix = variable.removesuffix("HOST")
                    for name, message in _misled(documents, *found, told, prefix):
                        yield Finding(subject, f"{path}.env[{name}]", message)


def _clusters(documents: Documents) -> Iterator[Subject]:
    yield from (each for each in documents if (each.group, each.kind) == (GROUP, "Cluster"))


def _sizes(subject: Subject, settings: dict[str, str]) -> Iterator[Finding]:
    """Memory against the limit, and the log against the volume that it lies in."""
    volume = "walStorage" if "walStorage" in subject.spec else "storage"
    most = {
        "shared_buffers": (amount(inner(subject.spec, "resources", "limits").get("memory")), "the memory"),
        "max_wal_size": (amount(inner(subject.spec, volume).get("size")), "the volume of the log"),
        "max_slot_wal_keep_size": (amount(inner(subject.spec, volume).get("size")), "the volume of the log"),
    }
    for name, (limit, what) in most.items():
        given = settings.get(name)
        if given is None or limit is None:
            continue
        asked = _bytes(given, BARE.get(name, 2**20))
        if asked is not None and (asked < 0 or asked >= limit):
            message = f"got {short(given)}; allowed: less than {what}, {int(limit) // 2**20}MB"
            yield Finding(subject, f"spec.postgresql.parameters.{name}", message)


def _working_memory(subject: Subject, settings: dict[str, str]) -> Iterator[Finding]:
    """What all connections may take for one sort each, beside what is shared, against the limit."""
    limit = amount(inner(subject.spec, "resources", "limits").get("memory"))
    shared, kept, each = (_bytes(settings.get(name, usual), BARE[name]) for name, usual in MEMORY.items())
    many = str(settings.get("max_connections", 100))
    if limit is None or shared is None or kept is None or each is None or not many.isdigit() or shared >= limit:
        return
    taken = shared + kept + each * int(many)
    if taken > limit:
        told = f"{many} connections with {each // 1024}kB each take {taken // 2**20}MB with what is shared and kept up"
        name = "maintenance_work_mem" if kept > limit - shared else "work_mem"
        yield Finding(subject, f"spec.postgresql.parameters.{name}", f"{told}; allowed: {int(limit) // 2**20}MB")


def _without_an_image(documents: Documents, subject: Subject) -> Iterator[Finding]:
    reference = inner(subject.spec, "imageCatalogRef")
    catalog = documents.get(subject, "ImageCatalog", reference.get("name", ""))
    if catalog is not None and reference.get("kind") == "ImageCatalog":
        majors = [each.get("major") for each in listed(catalog.spec, "images")]
        if reference.get("major") not in majors:
            told = f"got {reference.get('major')}; allowed: what {catalog} has: {', '.join(map(str, majors)) or 'none'}"
            yield Finding(subject, "spec.imageCatalogRef.major", told)


def _bytes(setting: str, bare: int = 1) -> Decimal | None:
    """A size as PostgreSQL writes it, with its unit or a number of `bare` bytes; -1 for no bound."""
    text = str(setting).strip()
    if text.isdigit():
        return Decimal(text) * bare
    for unit, size in UNITS.items():
        if text.endswith(unit) and text.removesuffix(unit).strip().isdigit():
            return Decimal(text.removesuffix(unit).strip()) * size
    return Decimal(-1) if text == "-1" else None


def server(documents: Documents, subject: Subject, host: str) -> tuple[Subject, str] | None:
    """The Cluster of the same namespace that the host is a Service of, and which one."""
    name = str(host).partition(".")[0]
    beside = str(host).split(".")[1:2]
    for end, service in SERVICES.items():
        if name.endswith(end) and beside in ([], [subject.namespace]):
            cluster = documents.get(subject, "Cluster", name.removesuffix(end))
            if cluster is not None:
                return cluster, service
    return None


def databases_of(documents: Documents, cluster: Subject) -> list[str]:
    """The databases that a Cluster has, as far as they are named."""
    made = {inner(cluster.spec, "bootstrap", "initdb").get("database")}
    made |= {inner(cluster.spec, "bootstrap", "recovery").get("database")}
    for each in documents.beside(cluster, "Database"):
        if inner(each.spec, "cluster").get("name") == cluster.name:
            made.add(each.spec.get("name"))
    return sorted(str(each) for each in made if each)


def _misled(
    documents: Documents, cluster: Subject, service: str, told: dict[str, str], prefix: str
) -> Iterator[tuple[str, str]]:
    disabled = texts(inner(cluster.spec, "managed", "services"), "disabledDefaultServices")
    if service in disabled:
        yield (
            f"{prefix}HOST",
            f"got {short(told[f'{prefix}HOST'])}; {cluster} has no Service -{service}: it is disabled",
        )
    port, name = told.get(f"{prefix}PORT", PORT), told.get(f"{prefix}NAME")
    if port != PORT:
        yield f"{prefix}PORT", f"got {short(port)}; allowed: {PORT}, which {cluster} serves"
    known = databases_of(documents, cluster)
    if name is not None and known and name not in known:
        yield f"{prefix}NAME", f"got {short(name)}; allowed: the databases of {cluster}: {', '.join(known)}"
