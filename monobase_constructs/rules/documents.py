"""All documents of a run, and what rules look up in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, Self, TypeVar, cast

from monobase_constructs.rules.core import core_kind
from monobase_constructs.rules.custom import CustomKind, pinned_kind
from monobase_constructs.rules.nodes import Nodes
from monobase_constructs.rules.subject import Document, Subject, pod_spec
from monobase_constructs.values.connection import Connection
from monobase_constructs.values.defaults import with_defaults
from monobase_constructs.values.schemas import copied

Key = tuple[str, str | None, str, str]  # cluster, namespace, kind, name


Declared = Mapping[str, Sequence[Connection]]
"""By cluster, the connections that were declared."""
Crds = Mapping[str, Sequence[CustomKind]]
"""By cluster, the kinds of CRDs."""
NONE: Crds = MappingProxyType({})
AllNodes = Mapping[str, Nodes]
"""By cluster, its nodes."""
NOWHERE: AllNodes = MappingProxyType({})
Gathered = TypeVar("Gathered")


class Documents(tuple[Subject, ...]):
    """All documents of a run; what is looked up by many rules is gathered once, when first asked for.

    declared: the connections that the policies among the documents are for; None where nobody knows, as of documents
    that no Python code made. crds: by cluster, the kinds of CRDs that are not pinned here. nodes: by cluster, the
    nodes that pods run on, as far as its facts tell.
    """

    declared: Declared | None
    crds: Crds
    nodes: AllNodes

    def __new__(
        cls,
        subjects: Iterable[Subject],
        declared: Declared | None = None,
        crds: Crds = NONE,
        nodes: AllNodes = NOWHERE,
    ) -> Self:
        """Keep the subjects in their order."""
        made = super().__new__(cls, subjects)
        made.declared = declared
        made.crds = crds
        made.nodes = nodes
        made._gathered = {}
        made._completed = {}
        return made

    def once(self, gather: Callable[[Documents], Gathered]) -> Gathered:
        """What `gather` makes of the documents, made when it is first asked for."""
        if gather not in self._gathered:
            self._gathered[gather] = gather(self)
        return cast(Gathered, self._gathered[gather])

    def completed(self, subject: Subject) -> Document:
        """The object with the defaults that the API server would write; not to be changed."""
        if subject not in self._completed:
            custom = self.custom(subject)
            made = custom.completed(subject.document) if custom else with_defaults(copied(subject.document))
            self._completed[subject] = made
        return self._completed[subject]

    _completed: dict[Subject, Document]
    _gathered: dict[Callable[[Documents], object], object]

    def custom(self, subject: Subject) -> CustomKind | None:
        """The CRD of the object, in the version that it is written in."""
        given = (subject.document["apiVersion"], subject.kind)
        for each in self.crds.get(subject.cluster, ()):
            if (each.api_version, each.kind) == given:
                return each
        pinned = pinned_kind(subject.group, subject.kind)
        return pinned if pinned is not None and pinned.api_version == given[0] else None

    def is_handed_over(self, subject: Subject) -> bool:
        """Whether the object's CRD is one that its cluster was given."""
        return any(
            (each.group, each.kind) == (subject.group, subject.kind) for each in self.crds.get(subject.cluster, ())
        )

    def custom_versions(self, subject: Subject) -> list[str]:
        """The versions of the object's kind that a CRD serves."""
        kinds = self.crds.get(subject.cluster, ())
        versions = [each.api_version for each in kinds if (each.group, each.kind) == (subject.group, subject.kind)]
        pinned = pinned_kind(subject.group, subject.kind)
        return versions or ([pinned.api_version] if pinned is not None else [])

    @cached_property
    def objects(self) -> dict[Key, Subject]:
        """Every object by cluster, namespace, kind and name."""
        return {(subject.cluster, subject.namespace, subject.kind, subject.name): subject for subject in self}

    def of_kind(self, cluster: str, kind: str) -> Sequence[Subject]:
        """All objects of the kind on the cluster. A rule that asks for each of them must not look at all documents."""
        return self._of_kind.get((cluster, kind), ())

    def beside(self, subject: Subject, kind: str) -> Sequence[Subject]:
        """The objects of the kind in the namespace of `subject`."""
        return self._beside.get((subject.cluster, subject.namespace, kind), ())

    @cached_property
    def _of_kind(self) -> dict[tuple[str, str], list[Subject]]:
        found: dict[tuple[str, str], list[Subject]] = {}
        for each in self:
            found.setdefault((each.cluster, each.kind), []).append(each)
        return found

    @cached_property
    def _beside(self) -> dict[tuple[str, str | None, str], list[Subject]]:
        found: dict[tuple[str, str | None, str], list[Subject]] = {}
        for each in self:
            found.setdefault((each.cluster, each.namespace, each.kind), []).append(each)
        return found

    @cached_property
    def secret_keys(self) -> dict[tuple[str, str | None, str], set[str]]:
        """The keys of every Secret that somebody provides, by cluster, namespace and name."""
        provided: dict[tuple[str, str | None, str], set[str]] = {}
        for subject in self:
            for name, keys in _provided_secrets(subject):
                provided.setdefault((subject.cluster, subject.namespace, name), set()).update(keys)
        return provided

    @cached_property
    def secret_sources(self) -> dict[tuple[str, str | None, str], Subject]:
        """The object that each Secret comes of, by cluster, namespace and name."""
        return {
            (subject.cluster, subject.namespace, name): subject
            for subject in self
            for name, _ in _provided_secrets(subject)
        }

    @cached_property
    def pods(self) -> dict[tuple[str, str | None], list[tuple[Subject, dict[str, str]]]]:
        """The workloads of every namespace and the labels that their pods wear, by cluster and namespace."""
        pods: dict[tuple[str, str | None], list[tuple[Subject, dict[str, str]]]] = defaultdict(list)
        for subject in self:
            if (pod := pod_spec(subject)) is not None and subject.kind != "Pod":
                pods[(subject.cluster, subject.namespace)].append((subject, _pod_labels(subject, pod[0])))
        return pods

    def scope(self, subject: Subject) -> str | None:
        """Whether objects of the kind are "Namespaced" or of the "Cluster"; None if the kind is not known."""
        found = self.custom(subject) or core_kind(subject.document["apiVersion"], subject.kind)
        return found.scope if found is not None else None

    def has(self, subject: Subject, kind: str, name: str, namespace: str | None = None) -> bool:
        """Whether the cluster of `subject` has the object, by default in the same namespace."""
        return self.get(subject, kind, name, namespace) is not None

    def get(self, subject: Subject, kind: str, name: str, namespace: str | None = None) -> Subject | None:
        """The object, by default in the namespace of `subject`."""
        return self.objects.get((subject.cluster, namespace or subject.namespace, kind, name))

    def keys_of(self, subject: Subject, secret: str) -> set[str] | None:
        """The keys of a Secret in the namespace of `subject`; None if nobody provides it."""
        return self.secret_keys.get((subject.cluster, subject.namespace, secret))

    def selected(self, subject: Subject, labels: dict[str, str]) -> list[Subject]:
        """The workloads in the namespace of `subject` whose pods wear the labels."""
        pods = self.pods.get((subject.cluster, subject.namespace), [])
        return [owner for owner, worn in pods if labels.items() <= worn.items()]


class Change(NamedTuple):
    """The documents of the run before and of this one."""

    before: Sequence[Subject]
    after: Sequence[Subject]


def _provided_secrets(subject: Subject) -> Iterator[tuple[str, set[str]]]:
    spec = subject.spec
    if subject.kind == "ExternalSecret":
        target = spec.get("target", {})
        if target.get("creationPolicy") == "None":
            return
        template = target.get("template", {}).get("data")
        keys = set(template) if template else {item["secretKey"] for item in spec.get("data", [])}
        yield target.get("name", subject.name), keys
    if subject.kind == "Certificate":
        yield spec.get("secretName", ""), {"tls.crt", "tls.key", "ca.crt"}
    if subject.group == "postgresql.cnpg.io" and subject.kind == "Cluster":
        yield f"{subject.name}-ca", {"ca.crt", "ca.key"}


def _pod_labels(subject: Subject, path: str) -> dict[str, str]:
    found: Any = subject.document
    for part in path.split(".")[:-1]:
        found = found.get(part) or {}
    return found.get("metadata", {}).get("labels", {})
