"""The pods that documents run, by themselves or through an operator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from monobase_constructs.rules.reachability.operated import PLATFORM, Made, operated
from monobase_constructs.rules.reachability.peers import Namespace, Pod
from monobase_constructs.rules.reachability.ports import NamedPort
from monobase_constructs.rules.reachability.written import inner, labels_in, listed
from monobase_constructs.rules.subject import POD_PATHS, Subject

Namespaces = Mapping[str, Namespace]


def namespaces_of(subjects: Sequence[Subject]) -> dict[str, Namespace]:
    """The namespaces of one cluster by name: those that are written, and those that something stands in."""
    made = {each.namespace: Namespace.of(each.namespace) for each in PLATFORM}
    made |= {each.namespace: Namespace.of(each.namespace) for each in subjects if each.namespace}
    for each in subjects:
        if each.kind == "Namespace" and each.group == "":
            made[each.name] = Namespace.of(each.name, labels_in(each.document["metadata"]))
    return made


def pods_of(subjects: Iterable[Subject], namespaces: Namespaces) -> Iterator[Pod]:
    """All pods of one cluster that are known."""
    for subject in subjects:
        namespace = namespaces.get(subject.namespace or "")
        if namespace is not None and subject.kind in POD_PATHS:
            yield _pod(subject, namespace)
        yield from (_operated(made, namespaces, subject) for made in operated(subject))
    yield from (_operated(made, namespaces) for made in PLATFORM)


def _operated(made: Made, namespaces: Namespaces, subject: Subject | None = None) -> Pod:
    namespace = namespaces.get(made.namespace) or Namespace.of(made.namespace)
    return Pod(namespace, made.labels, made.owner, made.ports, subject=subject)


def _pod(subject: Subject, namespace: Namespace) -> Pod:
    template = inner(subject.document, *POD_PATHS[subject.kind][:-1])
    spec = inner(template, "spec")
    running = [each for each in listed(spec, "initContainers") if each.get("restartPolicy") == "Always"]
    ports = tuple(
        NamedPort(each.get("name", ""), each.get("protocol", "TCP"), each["containerPort"])
        for container in (*running, *listed(spec, "containers"))
        for each in listed(container, "ports")
    )
    labels = labels_in(inner(template, "metadata"))
    return Pod(namespace, labels, subject.name, ports, bool(spec.get("hostNetwork")), subject)
