"""Nothing of one tenant in the folder of another, and nothing of another within its reach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rights import account, everybody
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.tenancy import environment, environment_of, tenants as tenants_of
from monobase_constructs.rules.texts import each_text, whole_texts
from monobase_constructs.rules.told import joined, short
from monobase_constructs.values.identities import IDENTITIES

WORD = re.compile(r"[a-z0-9][a-z0-9.-]*")
PUBLIC = frozenset(
    {
        "system:basic-user",
        "system:discovery",
        "system:public-info-viewer",
        "system:service-account-issuer-discovery",
    }
)
"""Roles of Kubernetes that allow nothing but what a cluster says of itself, which it binds to everybody too."""


@rule(
    "foreign-name",
    reason="one client's pods use what is another's: its hosts, its services, its buckets, as once in production",
    fix="take what is named from a construct of the same environment; never copy it from another client's module",
)
def tenants_name_only_their_own(documents: Documents) -> Iterable[Finding]:
    """A namespace or a host of one client's environment, named in the folder of another."""
    whole = whole_texts(documents)
    for cluster, tenants in tenants_of(documents).items():
        hosts = _hosts(documents, cluster)
        owner = partial(environment, documents, cluster)
        owners = {**hosts, **{tenant: tenant for tenant in tenants}}
        foreign = {each: {word for word, tenant in owners.items() if owner(tenant) != owner(each)} for each in tenants}
        for subject in documents:
            if subject.cluster != cluster or subject.tenant is None:
                continue
            # The text of the whole object is searched first: in almost all of them there is nothing.
            others = foreign[subject.tenant]
            if not others.isdisjoint(_words(whole[id(subject)])):
                for path, word in _named(subject, others):
                    what = "the namespace" if word in tenants else "a host"
                    told = f"{short(word)} is {what} of another environment; allowed: what is its own"
                    yield Finding(subject, path, told)


@rule(
    "shared-host",
    reason="the Gateway serves only one of them, and the other client's users reach a stranger",
    fix="give each environment hosts of its own",
    waivable=False,
)
def hosts_have_one_owner(documents: Documents) -> Iterable[Finding]:
    """One host in the routes of two environments."""
    owners: dict[tuple[str, str], Subject] = {}
    for subject in documents:
        for host in texts(subject.spec, "hostnames") if subject.kind == "HTTPRoute" and subject.tenant else ():
            owner = owners.setdefault((subject.cluster, host), subject)
            if owner.tenant != subject.tenant:
                yield Finding(subject, "spec.hostnames", f"got {short(host)}, which {owner} serves; allowed: its own")


@rule(
    "shared-identity",
    reason="the pods of one client act in the cloud as those of another: they read its secrets and its buckets",
    fix='give each environment a role of its own: "arn:aws:iam::123456789012:role/backups-{client}-{stage}"',
)
def identities_have_one_namespace(documents: Documents) -> Iterable[Finding]:
    """One role or identity of the cloud for the accounts of two environments."""
    owners: dict[tuple[str, str], Subject] = {}
    for subject in documents:
        for path, identity in _identities(subject):
            owner = owners.setdefault((subject.cluster, identity), subject)
            if environment_of(documents, owner) != environment_of(documents, subject):
                yield Finding(subject, path, f"got {short(identity)}, as which {owner} acts; allowed: one of its own")


@rule(
    "shared-backup",
    reason="one database writes over the backups of the other, and each can be restored from the other's data",
    fix="leave the place of backups to the BackupPlan: a folder for each environment",
    waivable=False,
)
def backups_have_a_place_of_their_own(documents: Documents) -> Iterable[Finding]:
    """Two stores of backups in one folder of a bucket, or one within the other."""
    places: dict[str, list[tuple[str, Subject]]] = {}
    for subject in documents:
        given = inner(subject.spec, "configuration").get("destinationPath") if subject.kind == "ObjectStore" else None
        if not isinstance(given, str):
            continue
        place = given.rstrip("/") + "/"
        known = places.setdefault(subject.cluster, [])
        for other, owner in known:
            within = place.startswith(other) or other.startswith(place)
            if within and environment_of(documents, owner) != environment_of(documents, subject):
                told = f"got {short(given)}, within which {owner} writes; allowed: a folder of its own"
                yield Finding(subject, "spec.configuration.destinationPath", told)
        known.append((place, subject))


@rule(
    "foreign-access",
    reason="pods of one client read the Secrets of another, or its routes take the hosts of others",
    fix="bind roles to accounts of the same namespace or of the platform, and let routes in by the names of namespaces",
    waivable=False,
)
def access_ends_at_the_namespace(documents: Documents) -> Iterable[Finding]:
    """A role for another's account; a role, a store of secrets or a listener for everybody; a grant of all Secrets."""
    for subject in documents:
        tenants = tenants_of(documents).get(subject.cluster, set())
        match subject.kind:
            case "RoleBinding" | "ClusterRoleBinding":
                yield from _bound_elsewhere(subject, tenants)
            case "ClusterSecretStore":
                if not listed(subject.spec, "conditions"):
                    yield Finding(subject, "spec.conditions", "missing; allowed: the namespaces that may read from it")
            case "Gateway":
                for listener in listed(subject.spec, "listeners"):
                    if inner(listener, "allowedRoutes", "namespaces").get("from") == "All":
                        path = f"spec.listeners[{listener['name']}].allowedRoutes.namespaces.from"
                        yield Finding(subject, path, 'got "All"; allowed: "Selector", by the name of one namespace')
            case "ReferenceGrant":
                for number, each in enumerate(listed(subject.spec, "to")):
                    if each.get("kind") == "Secret" and not each.get("name"):
                        yield Finding(subject, f"spec.to[{number}].name", "missing; allowed: the Secret that is meant")
            case _:
                pass


def _hosts(documents: Documents, cluster: str) -> dict[str, str]:
    """The hosts of a cluster, and whose each is."""
    return {
        host: subject.tenant
        for subject in documents
        if subject.kind == "HTTPRoute" and subject.cluster == cluster and subject.tenant is not None
        for host in texts(subject.spec, "hostnames")
    }


def _words(text: str) -> set[str]:
    """What may be a name in the text: hosts, the parts of hosts, and parts of paths."""
    words = set(WORD.findall(text))
    return words.union(*(word.split(".") for word in words if "." in word))


def _named(subject: Subject, foreign: set[str]) -> Iterator[tuple[str, str]]:
    for path, text in each_text(subject.document):
        for word in sorted(foreign & _words(text)):
            yield path, word


def _identities(subject: Subject) -> Iterator[tuple[str, str]]:
    places: Mapping[str, Mapping[str, Any]] = {
        "metadata.annotations": inner(subject.document, "metadata", "annotations")
        if subject.kind == "ServiceAccount"
        else {},
        "spec.serviceAccountTemplate.metadata.annotations": inner(
            subject.spec, "serviceAccountTemplate", "metadata", "annotations"
        )
        if subject.kind == "Cluster"
        else {},
    }
    for path, written in places.items():
        for name in IDENTITIES:
            if isinstance(identity := written.get(name), str):
                yield joined(path, name), identity


def _bound_elsewhere(subject: Subject, tenants: set[str]) -> Iterator[Finding]:
    role = inner(subject.document, "roleRef")
    public = role.get("kind") == "ClusterRole" and role.get("name") in PUBLIC
    for number, each in enumerate(listed(subject.document, "subjects")):
        path, given = f"subjects[{number}]", f"the {str(each.get('kind')).lower()} {each.get('name')}"
        if (whom := everybody(each)) is not None:
            if not public:
                yield Finding(subject, path, f"got {given}: {whom}; allowed: accounts and people by their names")
        elif (found := account(each, subject)) is not None:
            namespace, name = found
            if namespace in tenants and namespace != subject.namespace:
                told = f"the account {name} of {namespace}" if name else f"all accounts of {namespace}"
                yield Finding(subject, path, f"got {told}; allowed: accounts of the namespace itself")
        elif subject.tenant is not None and str(each.get("name")).startswith("system:"):
            told = f"got {given}, which is a part of Kubernetes; allowed: accounts of the namespace, people by name"
            yield Finding(subject, path, told)
