"""What nobody backs up."""

from __future__ import annotations

from monobase_constructs.environment.scope import Environment
from monobase_constructs.values.problems import Invalid, anything_told, fail


def refuse_unprotected(environment: Environment) -> None:
    """Report every store that no plan protects; not after other mistakes, from which it may follow."""
    if anything_told():
        return
    for name, store in environment.declared.stores.items():
        if not store.protected:
            remedy = f"write BackupPlan(env, ..., protects=[...]) with {name} in it"
            told = Invalid("backups", None, "a plan that protects the store", remedy)
            fail(store.subject, str(told), store.source)
