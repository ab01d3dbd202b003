"""Consent to dangerous changes, stated in code."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.reasons import unsaid

REPLACED = "replaced"
"""What is made anew under the same name: a database from backups, or a cluster that is lost."""


class Consent(Value):
    """Lets one change through that needs a hand or destroys data. It goes again once the change has landed.

    A client's consents hold in the folders of its environments, a cluster's everywhere on the cluster. What a removed
    Namespace takes along is consented to with the Namespace. An environment goes by `removed(...)`, which needs none.

    A cluster that is lost is made anew: `Consent(object="Cluster main", change="replaced", ...)` in its own consents
    says so. Nothing that runs there binds what is written, so nothing needs a hand; what destroys data, as a shorter
    retention of backups does, is consented to by itself still.

    object: as a message names it, such as "StatefulSet acme-prod/store".
    change: "removed", "renamed", "moved", "replaced", or the path of the field, such as "spec.serviceName".
    reason: why it is meant, and who does by hand what has to be done; two words at least.
    """

    object: str
    change: str
    reason: str

    def check(self) -> Iterator[Invalid]:
        """Refuse reasons that say nothing."""
        yield from unsaid("reason", self.reason, "why it is meant, and who does by hand what has to be done")
