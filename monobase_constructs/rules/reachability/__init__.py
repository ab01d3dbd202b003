"""Who can reach whom: the policies of all documents, compared with the connections that were declared."""

from monobase_constructs.rules.reachability.rule import (
    policies_are_for_somebody,
    policies_can_be_judged,
    policies_open_what_was_declared,
)

__all__ = ["policies_are_for_somebody", "policies_can_be_judged", "policies_open_what_was_declared"]
