"""What each disaster of the architecture's table loses, store by store, as the manifests have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part
from monobase_constructs.rules.recovery import places
from monobase_constructs.rules.recovery.result import Copies, DisasterRecovery, Rto, StoreRecovery, TierNumber
from monobase_constructs.rules.recovery.stores import Store
from monobase_constructs.rules.recovery.volumes import COMPONENT, selector
from monobase_constructs.rules.subject import Document, Subject
from monobase_constructs.values.disasters import SCENARIOS, TARGETS, Scenario

NOTHING = timedelta()
ZONE = "topology.kubernetes.io/zone"
FROM: Mapping[Scenario, TierNumber] = {"database": 2, "files": 2, "cluster": 2, "region": 3}
"""The tier that stores are restored from; after the other disasters copies that run already take over."""


def disasters(
    documents: Documents, cluster: str, kept: Mapping[str, Store], stores: Sequence[StoreRecovery]
) -> Iterator[DisasterRecovery]:
    """Each row of the table for one environment; `kept`: its stores in the cluster by name."""
    apart = _apart(documents, cluster)
    for scenario in SCENARIOS:
        loses = {
            each.name: _loses(documents, scenario, each, kept.get(each.name), apart)
            for each in stores
            if each.kept_by == "plan" and _concerns(scenario, each)
        }
        if loses:
            restored = [each for each in stores if each.name in loses and each.kind != "objects"]
            by = FROM.get(scenario)
            takes = {each.name: rto for each in restored if by and (rto := _rto(each, by)) is not None}
            copies = {name: found for name in takes if (found := _copies(scenario, kept.get(name))) is not None}
            yield DisasterRecovery(scenario, TARGETS[scenario], loses, takes, copies)


def _copies(scenario: Scenario, store: Store | None) -> Copies | None:
    """Of a PostgreSQL whose place another one takes; where an environment is made anew there is none to look beside."""
    if store is None or store.subject.kind != "Cluster" or scenario not in ("database", "cluster", "region"):
        return None
    instances = store.subject.spec.get("instances", 1)
    servers = "the server" if instances == 1 else f"each of {instances} servers"
    purposes = [*(["a look at it"] if scenario == "database" else []), servers, "the first backup"]
    return Copies(instances + len(purposes) - 1, ", ".join(purposes))


def _concerns(scenario: Scenario, store: StoreRecovery) -> bool:
    """Objects lie in Git and in etcd: they are lost with a cluster only."""
    match scenario:
        case "database":
            return store.kind == "postgresql"
        case "files":
            return store.kind == "object store"
        case "pod" | "node" | "zone":
            return store.kind != "objects"
        case _:
            return True


def _loses(
    documents: Documents, scenario: Scenario, store: StoreRecovery, kept: Store | None, apart: bool
) -> timedelta | None:
    """What is lost at most; None: everything, or nobody can say."""
    match scenario:
        case "pod" | "node" | "zone":
            survives = kept is not None and _survives(documents, kept.subject, scenario)
            return NOTHING if survives else _rpo(store, 2)
        case "region":
            return _rpo(store, 3) if apart else None
        case _:
            return _rpo(store, 2)


def _rpo(store: StoreRecovery, tier: TierNumber) -> timedelta | None:
    return next((each.rpo for each in store.tiers if each.tier == tier), None)


def _rto(store: StoreRecovery, tier: TierNumber) -> Rto | None:
    return next((each.rto for each in store.tiers if each.tier == tier), None)


def _alone(subject: Subject) -> bool:
    """Whether its disk is that of one pod, and stays when the pod goes."""
    return subject.kind == "PersistentVolumeClaim" or subject.spec.get("instances") == 1


def _acknowledged(subject: Subject) -> bool:
    """Whether whatever was acknowledged lies in more than one copy."""
    if subject.kind == "StatefulSet":
        return selector(subject).get(COMPONENT) == "object-store"
    synchronous = part(subject.spec, "postgresql", "synchronous")
    required = synchronous.get("dataDurability", "required") == "required"
    return bool(synchronous) and required and bool(synchronous.get("failoverQuorum"))


def _survives(documents: Documents, subject: Subject, scenario: Scenario) -> bool:
    """Whether all that was acknowledged is still there without a pod, a node or a zone."""
    if _alone(subject):
        return scenario == "pod" or (scenario == "node" and _outlives_node(documents, subject))
    if not _acknowledged(subject) or scenario != "zone":
        return _acknowledged(subject)
    spread = entries(subject.spec, "topologySpreadConstraints")
    spread += entries(part(subject.spec, "template", "spec"), "topologySpreadConstraints")
    return any(_by_zone(each) for each in spread)


def _outlives_node(documents: Documents, subject: Subject) -> bool:
    """Whether the only disk is not the node's own: a cloud's, or copied to other nodes by Longhorn."""
    volume = subject.spec if subject.kind == "PersistentVolumeClaim" else part(subject.spec, "storage")
    name = volume.get("storageClass") or volume.get("storageClassName") or ""
    found = documents.objects.get((subject.cluster, None, "StorageClass", name))
    return found is not None and part(found.document, "parameters").get("numberOfReplicas") != "1"


def _by_zone(constraint: Document) -> bool:
    return constraint.get("topologyKey") == ZONE and constraint.get("whenUnsatisfiable") == "DoNotSchedule"


def _apart(documents: Documents, cluster: str) -> bool:
    """Whether the archive is known to lie in another region than the primary place."""
    found = places.locations(documents, cluster)
    regions = [part(each.spec, "config").get("region") for each in sorted(found, key=places.is_primary)]
    return len({*regions}) > 1 and None not in regions
