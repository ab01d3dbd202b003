"""Every mistake in a PostgreSQL cluster, word by word (`postgres.txt`), and nothing written."""

from __future__ import annotations

import pytest

from .conftest import API, MAIN, Case, Told, cases, client

ENCRYPTED = MAIN.replace("        node_pools=", "        storage=Longhorn(),\n        node_pools=")


@pytest.mark.parametrize("case", cases("postgres.txt"), ids=lambda case: case.title)
def test_a_mistake_in_a_cluster(case: Case, told: Told) -> None:
    assert told({"acme.py": client(case.written)}, ENCRYPTED) == case.said


def test_data_of_production_on_disks_that_are_not_encrypted(told: Told) -> None:
    used = 'db = PostgresReplicaSet(env, "postgresql", storage="50Gi")\n'
    used += f'WebService(env, "api", image="{API}", port=7500, uses=[db])\n'
    plain = ENCRYPTED.replace("Longhorn()", "Longhorn(encrypted=False)")
    assert told({"acme.py": client(used)}, plain) == [
        'clients/acme.py:7: PostgresReplicaSet "postgresql": storage: got "Longhorn(encrypted=False)"; '
        "allowed: encrypted volumes for data in production; write Longhorn()"
    ]


def test_a_managed_database_asked_for_what_only_one_in_the_cluster_has(told: Told) -> None:
    module = f'''\
from monobase_constructs import *


def further(env: Environment, stack: Stack) -> None:
    CronJob(env, "report", image="{API}", schedule="0 4 * * *", uses=[stack.replica_set.read])


kept = ProviderBackups(any_moment="35d", weekly="365d")
managed = ManagedPostgres(host="db.acme.example", cidrs=["192.0.2.0/24"], backups=kept)
acme = Client("acme", domain="acme.example", environments=[production(postgres=managed, extend=further)])
'''
    assert told({"acme.py": module}) == [
        "clients/acme.py:5: Stack: replica_set: got nothing; allowed: a database in the cluster: postgres=Postgres(...)"
    ]
