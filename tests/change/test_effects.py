"""What is said of each change: every label, and every field that the tables or a CRD know of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from monobase_constructs.app.synth import Synthesis
from monobase_constructs.rules.change import Effect, Label, effects
from monobase_constructs.rules.change.compare import NOT_JUDGED, frozen_by_schema
from monobase_constructs.rules.change.core import CORE
from monobase_constructs.rules.change.custom import CUSTOM, POSTMASTER
from monobase_constructs.rules.change.field import Field
from monobase_constructs.rules.subject import Subject

from .conftest import Case, before, cases, told

CASES = cases()
ALL = [(case, effect) for case in CASES for effect in case.effects()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_change(case: Case) -> None:
    assert [told(effect) for effect in case.effects()] == case.said


def test_every_label_has_a_case() -> None:
    assert {effect.label for _, effect in ALL} == {*Label}


def judged() -> Iterator[tuple[str, Field]]:
    """Every field of the tables and of the CRDs, with its kind; of PostgreSQL's parameters one."""
    for kind, fields in {**CORE, **CUSTOM}.items():
        for field in fields:
            if field.parts[-1] not in POSTMASTER - {"shared_buffers"}:
                yield kind, field
    for subject in before().values():
        for field in frozen_by_schema(subject.group, subject.kind):
            yield f"{subject.group}/{subject.kind}", field


@pytest.mark.parametrize(("kind", "field"), sorted({*judged()}, key=str), ids=lambda each: getattr(each, "path", each))
def test_every_field_that_is_judged_has_a_case(kind: str, field: Field) -> None:
    def shows(effect: Effect) -> bool:
        name = f"{effect.subject.group}/{effect.subject.kind}".removeprefix("/")
        return (name, effect.label, effect.line) == (kind, field.label, field.line)

    assert any(shows(effect) for _, effect in ALL)


def test_every_kind_that_a_crd_freezes_fields_of_is_among_them() -> None:
    kinds = {(subject.group, subject.kind) for subject in before().values()}
    from monobase_constructs.rules.change.compare import SCHEMAS

    for path in SCHEMAS.glob("*/*.json"):
        if frozen_by_schema(path.parent.name, path.stem):
            assert (path.parent.name, path.stem) in kinds


def test_every_kind_that_is_written_is_known(synthesis: Synthesis) -> None:
    import copy

    import yaml

    unknown: set[str] = set()
    for path, text in synthesis.files.items():
        old = Subject(path.parent.as_posix(), yaml.load(text, yaml.CSafeLoader))
        new = Subject(old.folder, copy.deepcopy(old.document) | {"extra": 1})
        unknown |= {new.kind for effect in effects([old], [new]) if effect.line == NOT_JUDGED}
    assert unknown == set()


def test_what_needs_consent() -> None:
    assert [str(label) for label in Label if label.needs_consent] == ["needs a hand", "destroys data"]


def test_a_namespace_takes_all_that_is_in_it_along() -> None:
    namespace, store = before()["Namespace acme-prod"], before()["Cluster acme-prod/postgresql"]
    other = before()["Application argocd/cert-manager"]
    told_of = {str(effect.subject): effect.namespace for effect in effects([namespace, store, other], [])}
    assert told_of == {
        "Namespace acme-prod": None,
        "Cluster acme-prod/postgresql": "acme-prod",
        "Application argocd/cert-manager": None,
    }
    inside = Subject("main/argocd", other.document | {"spec": {"destination": {"namespace": "acme-prod"}}})
    assert {effect.namespace for effect in effects([namespace, inside], [])} == {None, "acme-prod"}


def test_clusters_are_compared_each_with_itself() -> None:
    old = before()["Deployment acme-prod/api"]
    there = Subject("other/clients/acme-prod", old.document)
    assert sorted(effect.change for effect in effects([old], [there])) == ["added", "removed"]


def policy(name: str, pods: dict[str, str], *types: str) -> Subject:
    spec = {"podSelector": {"matchLabels": pods}, "policyTypes": [*types]}
    metadata = {"name": name, "namespace": "acme-prod"}
    document = {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": metadata, "spec": spec}
    return Subject("main/clients/acme-prod", document)


DENY = policy("default-deny", {}, "Ingress", "Egress")
API = {"app.kubernetes.io/name": "api"}
OF_API = policy("api", API, "Ingress", "Egress")


@pytest.mark.parametrize(
    ("gone", "left", "said"),
    [
        (OF_API, [DENY], "safe: removed: what it allowed is closed"),
        (
            OF_API,
            [policy("in", API, "Ingress")],
            "needs a hand: removed: isolation is lost: everybody may be reached by api",
        ),
        (
            OF_API,
            [policy("in", API, "Ingress"), policy("all", {}, "Egress")],
            "safe: removed: what it allowed is closed",
        ),
        (
            DENY,
            [OF_API],
            "needs a hand: removed: isolation is lost: everybody may reach every pod that no other policy names; "
            "everybody may be reached by every pod that no other policy names",
        ),
    ],
)
def test_what_a_policy_that_goes_leaves_open(gone: Subject, left: list[Subject], said: str) -> None:
    api = before()["Deployment acme-prod/api"]
    assert [told(effect) for effect in effects([gone, api, *left], [api, *left])] == [said]


@pytest.mark.parametrize(
    ("becomes", "said"),
    [
        (
            policy("default-deny", {}, "Ingress"),
            "everybody may be reached by every pod that no other policy names",
        ),
        (
            policy("default-deny", {"tier": "web"}, "Ingress", "Egress"),
            "everybody may reach every pod that no other policy names; "
            "everybody may be reached by every pod that no other policy names",
        ),
    ],
)
def test_a_policy_that_closed_everything_and_closes_less(becomes: Subject, said: str) -> None:
    (lost,) = [each for each in effects([DENY, OF_API], [becomes, OF_API]) if each.change == "isolation"]
    assert told(lost) == f"needs a hand: isolation: is lost: {said}"


def namespace(name: str, client: str) -> Subject:
    metadata = {"name": name, "labels": {"monobase.io/client": client}}
    return Subject(f"main/platform/tenants/{name}", {"apiVersion": "v1", "kind": "Namespace", "metadata": metadata})


def letting_in(name: str) -> Subject:
    made = policy("api", API, "Ingress", "Egress")
    where = {"matchLabels": {"kubernetes.io/metadata.name": name}}
    rule = {"from": [{"namespaceSelector": where, "podSelector": {"matchLabels": API}}], "ports": [{"port": 7500}]}
    return Subject(made.folder, made.document | {"spec": made.spec | {"ingress": [rule]}})


@pytest.mark.parametrize(
    ("peer", "said"),
    [
        ("acme-staging", []),
        ("gateway-system", []),
        ("beta-prod", ["needs a hand: isolation: is lost: its pods may be reached by another client in beta-prod"]),
    ],
)
def test_a_policy_that_lets_another_client_in(peer: str, said: list[str]) -> None:
    around = [DENY, namespace("acme-prod", "acme"), namespace("acme-staging", "acme"), namespace("beta-prod", "beta")]
    found = effects([*around, OF_API], [*around, letting_in(peer)])
    assert [told(each) for each in found if each.label is not Label.SAFE] == said


def test_a_policy_that_comes_and_opens_what_was_closed() -> None:
    api, wide = before()["Deployment acme-prod/api"], policy("debug", API, "Ingress")
    wide = Subject(wide.folder, wide.document | {"spec": wide.spec | {"ingress": [{}]}})
    assert [told(each) for each in effects([api, DENY], [api, DENY, wide])] == [
        "safe: added",
        "needs a hand: isolation: is lost: its pods may be reached by everybody",
        "safe: opens: from everybody on all ports; of pods api",
    ]
    assert {each.label for each in effects([], [api, DENY, wide])} == {Label.SAFE}, "nothing was closed before"


def test_the_platform_reaches_every_client() -> None:
    around = [namespace("gateway-system", ""), namespace("beta-prod", "beta")]
    around[0].document["metadata"]["labels"].clear()
    made = letting_in("beta-prod")
    new = Subject("main/platform/gateway", made.document | {"metadata": {"name": "api", "namespace": "gateway-system"}})
    old = Subject(new.folder, new.document | {"spec": OF_API.document["spec"]})
    assert [each for each in effects([*around, old], [*around, new]) if each.label is not Label.SAFE] == []


def test_a_quota_that_goes_from_what_runs() -> None:
    quota, api = before()["ResourceQuota acme-prod/quota"], before()["Deployment acme-prod/api"]
    said = "nothing holds what runs in the namespace any more: it may take the nodes of all"
    assert [told(each) for each in effects([quota, api], [api])] == [f"needs a hand: removed: {said}"]


def test_a_binding_gives_what_its_role_could_do_before() -> None:
    role, binding = before()["Role acme-prod/debug"], before()["RoleBinding acme-prod/debug"]
    account = [{"kind": "ServiceAccount", "name": "api"}]
    new = Subject(binding.folder, binding.document | {"subjects": account})
    assert [told(each) for each in effects([role], [role, new])] == [
        "safe: added",
        "safe: opens: to ServiceAccount api what Role debug allows",
        "needs a hand: rights: are given: ServiceAccount api may run commands in all pods",
    ]


def test_a_host_may_move_from_one_route_to_another() -> None:
    old = before()["HTTPRoute acme-prod/api"]
    rules, metadata = old.spec["rules"], old.document["metadata"] | {"name": "www"}
    one = Subject(old.folder, old.document | {"spec": {"hostnames": ["api.acme.example"], "rules": rules}})
    other = Subject(
        old.folder, old.document | {"metadata": metadata, "spec": {"hostnames": ["www.acme.example"], "rules": rules}}
    )
    assert [told(effect) for effect in effects([old], [one, other])] == [
        'safe: spec.hostnames: ["api.acme.example", "www.acme.example"] -> ["api.acme.example"]',
        "safe: added",
    ]


def test_tokens_that_are_asked_for_no_more() -> None:
    policy = before()["SecurityPolicy acme-prod/reports"]
    route = {
        "apiVersion": "gateway.networking.k8s.io/v1",
        "kind": "HTTPRoute",
        "metadata": {**policy.document["metadata"]},
    }
    served = Subject(policy.folder, route)
    said = "needs a hand: removed: whom it kept out gets in"
    assert [told(each) for each in effects([policy, served], [served])] == [said]
    [alone] = [each for each in effects([policy, served], []) if each.subject is policy]
    assert told(alone) == "recreates: removed: pages of other origins can call its route no more"
