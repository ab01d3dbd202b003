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
