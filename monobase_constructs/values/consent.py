"""Consent to dangerous changes, stated in code."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid


class Consent(Value):
    """Lets one change through that needs a hand or destroys data. It goes again once the change has landed.

    A client's consents hold in the folders of its environments, a cluster's everywhere on the cluster. What a removed
    Namespace takes along is consented to with the Namespace. An environment goes by `removed(...)`, which needs none.

    object: as a message names it, such as "StatefulSet acme-prod/store".
    change: "removed", "renamed", "moved", or the path of the field, such as "spec.serviceName".
    reason: why it is meant, and who does by hand what has to be done.
    """

    object: str
    change: str
    reason: str

    def check(self) -> Iterator[Invalid]:
        """Refuse reasons that say nothing."""
        if not self.reason.strip():
            yield Invalid("reason", self.reason, "why it is meant, and who does by hand what has to be done")
