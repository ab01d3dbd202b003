"""For every rule a change of what is committed in dist/ that it finds; `test_mutations.py` holds them to it.

They lie as the rules do: by what would go wrong.
"""

from __future__ import annotations

from . import admission, backups, delivery, edge, monitoring, references, secrets, stores, tenants, workloads

MUTATIONS = [
    mutation
    for each in (admission, backups, delivery, edge, monitoring, references, secrets, stores, tenants, workloads)
    for mutation in each.MUTATIONS
]
