"""A database that takes the place of another, under the same name, and the proof that it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from monobase_constructs.recovery.procedure import waits
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step, merged
from monobase_constructs.recovery.procedure.stores import PLUGIN, Database
from monobase_constructs.recovery.restore.moments import shown
from monobase_constructs.recovery.restore.origin import Origin
from monobase_constructs.values.consent import REPLACED
from monobase_constructs.values.identities import IDENTITIES


def replace(rendered: Rendered, database: Database, origin: Origin, now: datetime) -> Iterator[Step]:
    """The same name, begun from backups."""
    name, namespace = database.name, rendered.namespace
    yield stated(
        rendered,
        database,
        origin,
        now,
        "A cluster reads this once, when it is made. It archives to a folder of its own from then on: the tools refuse"
        " one that holds the log of another. The Consent says that it takes the place of the one that runs, which the"
        " next step deletes; it goes again with the next change. Have it reviewed and merged: Argo CD waits.",
    )
    yield Step(
        "Put it in the place of the old one",
        "The old cluster's disks are kept: write down the names of its volumes, by which they are found again. The new"
        " cluster has the same name, and would take over what is left of the old one: so nothing may be left. Only the"
        " database is applied: what uses it comes after the proof.",
        [
            f"kubectl --namespace {namespace} get persistentvolumeclaims --selector cnpg.io/cluster={name}"
            " --output custom-columns=CLAIM:.metadata.name,VOLUME:.spec.volumeName",
            f"kubectl --namespace {namespace} delete --ignore-not-found cluster.postgresql.cnpg.io {name}",
            f"kubectl --namespace {namespace} wait --for=delete pods,persistentvolumeclaims --selector"
            f" cnpg.io/cluster={name} --timeout=15m",
            f"kubectl apply --server-side --force-conflicts --filename {rendered.folder}"
            f" --selector app.kubernetes.io/name={name}",
            *waits.database(namespace, name),
        ],
    )


def stated(rendered: Rendered, database: Database, origin: Origin, now: datetime, why: str) -> Step:
    """What to write in the client module, so that Git says where a database begins."""
    name, namespace = database.name, rendered.namespace
    consent = f"""\
Consent(
        object="Cluster {namespace}/{name}",
        change="{REPLACED}",
        reason="restored by the plan of {shown(now)}, which sees to it that the old one is gone first",
    )"""
    imported = ", ".join(["CloudIdentity", "Consent", "RestoreFrom"][0 if _identity(database) else 1 :])
    return Step(
        f"State in the client module where {name} begins",
        why,
        merged(f"Restore {name} of {namespace}"),
        code=(
            f"from monobase_constructs import {imported}\n\n"
            f"# Where {name} is stated, Postgres(...) or PostgresReplicaSet(...); in place of what is there of it:\n"
            f"{restore_from(database, origin, now)},\n\n"
            "# In Client(...), until this has landed; a Consent that has landed goes, also one in main.py:\n"
            f"consents=[\n    {consent},\n],"
        ),
    )


def restore_from(database: Database, origin: Origin, now: datetime) -> str:
    """The argument that says from which backups."""
    time = f'\n    time="{shown(origin.time)}",' if origin.time is not None else ""
    identity = "".join(f'\n    identity=CloudIdentity("{each}"),' for each in _identity(database))
    return (
        "restore_from=RestoreFrom(\n"
        f'    "{origin.location}",\n'
        f'    cluster="{origin.server}",{time}{identity}\n'
        f'    archive_as="{database.name}-{now:%Y%m%d%H%M}",\n'
        ")"
    )


def _identity(database: Database) -> list[str]:
    """Who the instances are for the cloud, and may read the backups as."""
    template = database.document["spec"].get("serviceAccountTemplate", {}).get("metadata", {})
    known = [template.get("annotations", {}).get(name) for name in IDENTITIES]
    return [each for each in known if each]


def proof(rendered: Rendered, database: Database, now: datetime) -> Step:
    """What must be seen before users are let in again: also a backup, for those that are listed are of the old one."""
    name, namespace = database.name, rendered.namespace
    instances = database.document["spec"]["instances"]
    first = base_backup(database, f"{name}-restored-{now:%Y%m%d%H%M}")
    return Step(
        f"Prove {name}, and back it up",
        f"{instances} of {instances} instances ready, the first backup of the new cluster completed, no page damaged,"
        " and the rows that were wanted there. Without that backup nothing written from here on could be restored.",
        [
            *waits.backup(namespace, name_of(first)),
            f"kubectl cnpg --namespace {namespace} status {name}",
            f"kubectl cnpg --namespace {namespace} psql {name} -- {database.database}"
            " -c 'SELECT pg_is_in_recovery(), sum(checksum_failures) FROM pg_stat_database'",
        ],
        [first],
        first=[f"kubectl --namespace {namespace} delete --ignore-not-found backup.postgresql.cnpg.io {name_of(first)}"],
    )


def base_backup(database: Database, name: str) -> Document:
    """A base backup by the plugin, under a name that no older one has."""
    return {
        "apiVersion": database.document["apiVersion"],
        "kind": "Backup",
        "metadata": {"name": name, "namespace": database.document["metadata"]["namespace"]},
        "spec": {
            "cluster": {"name": database.name},
            "method": "plugin",
            "pluginConfiguration": {"name": PLUGIN},
        },
    }
