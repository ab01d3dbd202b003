"""Every policy of dist/, broken in every way: the rule finds what changes the effect, and nothing else.

What changes the effect is told by `effect`, which knows neither the rule nor what was declared.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache

import pytest

from monobase_constructs.rules import Subject
from monobase_constructs.rules.reachability.intent import Intent
from monobase_constructs.rules.reachability.network import Network, networks
from monobase_constructs.rules.reachability.peers import Policy
from monobase_constructs.rules.reachability.policies import network_policy
from monobase_constructs.rules.reachability.rule import Judgement
from monobase_constructs.rules.reachability.written import Unreadable

from ..rules.dist import as_documents, committed
from .effect import Effect
from .mutants import mutants
from .written import Document


@cache
def dist() -> tuple[Network, Intent]:
    documents = as_documents(committed())
    assert documents.declared is not None
    return documents.once(networks)["main"], Intent(documents.declared["main"])


@cache
def policies() -> dict[str, list[Document]]:
    """The policies of dist/ by their namespaces."""
    found: dict[str, list[Document]] = defaultdict(list)
    for document in committed().values():
        if document["kind"] == "NetworkPolicy":
            found[document["metadata"]["namespace"]].append(document)
    return found


@cache
def known() -> dict[int, Policy]:
    """The policies of dist/ as the rule reads them, by their documents."""
    return {id(policy.subject.document): policy for made in dist()[0].policies.values() for policy in made}


def found(own: str, after: list[Document]) -> bool:
    """Whether something is found once these are the policies of the namespace."""
    network, intent = dist()
    try:
        read = [known().get(id(each)) or network_policy(Subject("main/platform/test", each)) for each in after]
    except Unreadable:
        return True
    changed = replace(network, policies={**network.policies, own: read})
    return any(Judgement(changed, intent).found_in(network.namespaces[own]))


@pytest.mark.parametrize("own", sorted(policies()))
def test_a_mutant_is_found_where_its_effect_is_another(own: str) -> None:
    network, _ = dist()
    before = policies()[own]
    effect = Effect(own, {name: {**each.labels} for name, each in network.namespaces.items()}, before)
    for policy in before:
        for mutant in mutants(policy):
            after = [mutant.policy if each is policy else each for each in before]
            left = [each for each in after if each is not None]
            assert found(own, left) != effect.same(before, left), (policy["metadata"], mutant.change)
