"""What a database that exists can become: what CloudNativePG refuses, ignores, or leaves to a person."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.subject import Finding, Subject

VOLUMES = ("storage", "walStorage")


def changed_by_hand(old: Subject, new: Subject) -> Iterator[Finding]:
    """What a person has to know before it is merged, and to do after it."""
    yield from _other_version(old, new)
    yield from _other_class(old, new)


def _other_version(old: Subject, new: Subject) -> Iterator[Finding]:
    was, becomes = (each.spec.get("imageCatalogRef", {}).get("major") for each in (old, new))
    path = "spec.imageCatalogRef.major"
    if was is None or becomes is None or was == becomes:
        return
    if becomes > was:
        todo = (
            "no instance serves until pg_upgrade is through: choose the hour and have a backup; standbys are then "
            "made anew. Afterwards run ANALYZE in each database and take a backup: those before it end here"
        )
    else:
        todo = f"only while the upgrade to {was} has not succeeded; afterwards CloudNativePG refuses it"
    yield Finding(new, path, f"{was} becomes {becomes}; {todo}")


def _other_class(old: Subject, new: Subject) -> Iterator[Finding]:
    several = new.spec.get("instances", 1) > 1
    for part in VOLUMES:
        was, becomes = (each.spec.get(part, {}).get("storageClass") for each in (old, new))
        if was == becomes or part not in old.spec or part not in new.spec:
            continue
        todo = (
            "to move one, while the others are ready: "
            f"kubectl cnpg -n {new.namespace} destroy {new.name} <number of the instance>"
            if several
            else "the last one is not moved: ask for three, move one, and come back"
        )
        told = f"{was} becomes {becomes} for instances that are made from now on; others keep their volumes; {todo}"
        yield Finding(new, f"spec.{part}.storageClass", told)
        return  # the volumes of an instance are moved together
