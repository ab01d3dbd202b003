"""The disasters of the architecture's table, and what is done about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from monobase_constructs.recovery.procedure import argo
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Plan, Step, merged
from monobase_constructs.recovery.restore import database, files, moments, volumes
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.values.disasters import TARGETS, Scenario
from monobase_constructs.values.problems import Invalid

VELERO = "velero"


@dataclass(frozen=True)
class Wanted:
    """What was asked for.

    tier: by which backups; None: those that lose least. loses: what the proof of recovery says of each store, in words.
    """

    scenario: Scenario
    to: datetime | None
    tier: Tier | None
    now: datetime
    loses: Mapping[str, str]

    def lost(self, store: str) -> str:
        """What is lost of one store."""
        return self.loses.get(store, "everything")


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """The plan for one environment; raises `Invalid` for what its backups do not hold."""
    if wanted.scenario in ("pod", "node", "zone") and (wanted.to is not None or wanted.tier is not None):
        option, given = ("--tier", wanted.tier) if wanted.to is None else ("--to", moments.shown(wanted.to))
        allowed = f"nothing for --scenario {wanted.scenario}: copies that run already take over"
        raise Invalid(option, given, allowed, "leave it out")
    match wanted.scenario:
        case "pod":
            return _pod(rendered, wanted)
        case "node":
            return _node(rendered, wanted)
        case "zone":
            return _zone(rendered, wanted)
        case "database":
            return _database(rendered, wanted)
        case "files":
            return _files(rendered, wanted)
        case "cluster" | "region":
            return _elsewhere(rendered, wanted)


def _pod(rendered: Rendered, wanted: Wanted) -> Plan:
    namespace = rendered.namespace
    steps = [
        Step(
            "Let Kubernetes replace it",
            "Another pod serves meanwhile; a primary of PostgreSQL is replaced by a standby that has everything.",
            [f"kubectl --namespace {namespace} get pods --output wide", *_databases(rendered)],
        ),
        Step(
            "If it does not come back",
            "What keeps it from starting is among its events. A pod that hangs may be deleted; its volume stays.",
            [
                f"kubectl --namespace {namespace} get events --sort-by=.lastTimestamp",
                f"kubectl --namespace {namespace} describe pod <pod>",
                f"kubectl --namespace {namespace} delete pod <pod>",
            ],
        ),
        _well(rendered),
    ]
    return Plan(f"A pod of {namespace} has failed", _lost(wanted), TARGETS["pod"].takes, steps)


def _node(rendered: Rendered, wanted: Wanted) -> Plan:
    namespace = rendered.namespace
    gone = "node.kubernetes.io/out-of-service=nodeshutdown:NoExecute"
    steps = [
        Step(
            "Make sure that it is gone",
            "A node that only the network has lost still runs its pods. Switch the machine off at the provider.",
            ["kubectl get nodes", "kubectl describe node <node>"],
        ),
        Step(
            "Tell Kubernetes that it will not come back",
            "Volumes are let go at once, and pods with volumes start elsewhere, instead of after six minutes.",
            [f"kubectl taint node <node> {gone}", f"kubectl --namespace {namespace} get pods --output wide"],
        ),
        *_replaced_disks(rendered),
        Step(
            "Take the node away",
            "A node that comes back with the taint would run nothing.",
            ["kubectl delete node <node>"],
        ),
        _well(rendered),
    ]
    return Plan(f"A node that {namespace} runs on is lost", _lost(wanted), TARGETS["node"].takes, steps)


def _zone(rendered: Rendered, wanted: Wanted) -> Plan:
    namespace = rendered.namespace
    steps = [
        Step(
            "See what is left",
            "Copies in the other zones serve. PostgreSQL has made a standby its primary if it lost that.",
            [
                "kubectl get nodes --label-columns topology.kubernetes.io/zone",
                f"kubectl --namespace {namespace} get pods --output wide",
                *_databases(rendered),
            ],
        ),
        Step(
            "Wait, if the zone comes back",
            "Disks of the zone come back with it and catch up. What follows is for a zone that does not.",
            [],
        ),
        *_replaced_disks(rendered),
        _well(rendered),
    ]
    return Plan(f"A zone that {namespace} runs in is lost", _lost(wanted), TARGETS["zone"].takes, steps)


def _database(rendered: Rendered, wanted: Wanted) -> Plan:
    steps: list[Step] = []
    loses: list[str] = []
    for each in rendered.databases():
        kept = moments.period(_stated_hours(rendered, each.name))
        origin = database.source(each, wanted.tier or 2, wanted.to, wanted.now, kept, wanted.lost(each.name))
        loses.append(origin.loses)
        if wanted.tier == 1:
            steps += [*database.beside(rendered, each, origin), _rows_back(rendered, each)]
        else:
            steps += database.in_place(rendered, each, origin, wanted.now)
    for name, kept in rendered.provided().items():
        if kept["kind"] == "postgresql":
            steps.append(_at_the_provider(name, kept))
            loses.append(f"what was written in the last {kept['loses']}")
    if not steps:
        raise Invalid("--scenario", "database", f"another: {rendered.namespace} has no database")
    return Plan(
        f"The database of {rendered.namespace} is corrupt",
        "; ".join(dict.fromkeys(loses)),
        TARGETS["database"].takes,
        steps,
    )


def _files(rendered: Rendered, wanted: Wanted) -> Plan:
    steps: list[Step] = []
    if wanted.to is None and rendered.files():
        remedy = "the copies follow what is deleted within the hour, and go back to a moment"
        raise Invalid("--to", None, "the last moment when the files were whole", remedy)
    for each in rendered.files():
        to = moments.of_files(each, wanted.tier or 2, wanted.to or wanted.now, wanted.now)
        steps += [argo.pause(rendered), files.hold(rendered, each)] if not steps else [files.hold(rendered, each)]
        steps += [files.put_back(rendered, each, wanted.tier or 2, to), files.proof(rendered, each)]
    steps += [argo.resume(rendered)] if steps else []
    steps += [
        _at_the_provider(name, kept) for name, kept in rendered.provided().items() if kept["kind"] == "object store"
    ]
    if not steps:
        raise Invalid("--scenario", "files", f"another: {rendered.namespace} has no object store")
    return Plan(f"Files of {rendered.namespace} are gone", _lost(wanted), TARGETS["files"].takes, steps)


def _elsewhere(rendered: Rendered, wanted: Wanted) -> Plan:
    region = wanted.scenario == "region"
    tier: Tier = wanted.tier or (3 if region else 2)
    steps = [*_new_cluster(rendered, region=region)]
    loses: list[str] = []
    if rendered.volumes():
        steps.append(volumes.put_back(rendered, tier, wanted.to, wanted.now))
    for each in rendered.databases():
        if tier == 1:
            raise Invalid("--tier", 1, "2 or 3", "snapshots are lost with the cluster that they were taken in")
        origin = database.source(each, tier, wanted.to, wanted.now, timedelta(), wanted.lost(each.name))
        loses.append(f"{each.name}: {origin.loses}")
        steps.append(_begins(rendered, each, origin, wanted.now))
    steps.append(argo.alone(rendered))
    steps += [files.hold(rendered, each) for each in rendered.files()]
    for each in rendered.databases():
        steps.append(database.proof(rendered, each, wanted.now))
    for each in rendered.files():
        # The first copy of the new store finds it empty; the moment before is what is wanted.
        to = moments.of_files(each, tier, wanted.to or wanted.now, wanted.now)
        loses.append(f"{each.name}: {wanted.lost(each.name)}")
        steps += [files.put_back(rendered, each, tier, to), files.proof(rendered, each)]
    steps += [_at_the_provider(name, kept) for name, kept in rendered.provided().items()]
    steps += [_let_in(rendered), _well(rendered), _root_last(rendered)]
    what = "The region" if region else "The cluster"
    return Plan(
        f"{what} that {rendered.namespace} runs in is lost",
        "; ".join(loses) or "nothing that is kept here",
        TARGETS["region" if region else "cluster"].takes,
        steps,
    )


def _lost(wanted: Wanted) -> str:
    """What the proof says of each store; once, where it is the same of all."""
    if len({*wanted.loses.values()}) == 1:
        return next(iter(wanted.loses.values()))
    return "; ".join(f"{name}: {lost}" for name, lost in wanted.loses.items()) or "nothing that is kept here"


def _new_cluster(rendered: Rendered, *, region: bool) -> Iterator[Step]:
    where = (
        "another region: what is there of keys and secrets must have been copied before" if region else "the account"
    )
    primary = (
        "Its primary place is a new, empty bucket. The archive stays the archive: as primary its copies would be"
        " deleted after the days that hourly copies are kept, and they are all that is left."
        if region
        else "The locations stay."
    )
    yield Step(
        "Make a cluster, and describe it",
        f"In {where}. Its ranges, zones and API server change in main.py; its name stays, for the folders are named"
        f" after it. {primary}",
        ["monobase check", "make synth", "monobase diff"],
    )
    folder = f"dist/{rendered.cluster}/argocd"
    yield Step(
        "Install Argo CD, and the platform",
        "Argo CD itself by the commands that the first one prints, up to the projects. Neither the root nor an"
        " environment yet: their stores must have something to begin with.",
        [
            f"monobase bootstrap {rendered.cluster} --context <context> --dry-run",
            f"kubectl apply --server-side $(printf -- '--filename %s ' {folder}/appproject-*.yaml)",
            *(f"kubectl apply --server-side --filename {folder}/application-{name}.yaml" for name in rendered.shared()),
        ],
    )
    read_only = """'{"spec":{"accessMode":"ReadOnly"}}'"""
    yield Step(
        "Keep the new Velero from deleting",
        "It would count the age of backups that it does not know, and tidy up.",
        [
            argo.paused("backups"),
            *(
                f"kubectl --namespace {VELERO} patch backupstoragelocation {name} --type merge --patch {read_only}"
                for name in rendered.locations()
            ),
        ],
    )


def _begins(rendered: Rendered, found: database.Database, origin: database.Source, now: datetime) -> Step:
    return Step(
        f"State where {found.name} begins",
        "Its cluster is made from backups, and archives to a folder of its own. Have it reviewed and merged.",
        merged(f"Restore {rendered.namespace}"),
        code=database.restore_from(found, origin, now),
    )


def _let_in(rendered: Rendered) -> Step:
    return Step(
        "Let users in",
        "The new load balancer's address goes into DNS.",
        [
            "kubectl --namespace gateway-system get gateways --output wide",
        ],
    )


def _root_last(rendered: Rendered) -> Step:
    """With the root come all environments, also those whose stores would begin empty, and what Velero may delete."""
    others = ", ".join(rendered.others())
    first = f"First do, for each of {others}, what its own plan says: " if others else "No other environment is here: "
    return Step(
        "Set the root going, last of all",
        f"{first}an environment that the root brings before begins with empty stores, its applications write to them,"
        " and its archives refuse them. The root also lets Velero write and delete again, and the held copies run.",
        [argo.going(rendered)],
    )


def _replaced_disks(rendered: Rendered) -> Iterator[Step]:
    namespace = rendered.namespace
    for each in rendered.databases():
        yield Step(
            f"Make a new instance of {each.name}",
            "A disk that is lost cannot be mounted elsewhere. The operator clones the primary into a new one.",
            [
                f"kubectl cnpg --namespace {namespace} status {each.name}",
                f"kubectl cnpg --namespace {namespace} destroy {each.name} <number of the instance>",
                f"kubectl cnpg --namespace {namespace} status {each.name}",
            ],
        )
    for store in rendered.files():
        yield Step(
            f"Give {store.name} a new drive",
            "MinIO heals what was on it from the other drives. One at a time, and only as many as parity covers.",
            [
                f"kubectl --namespace {namespace} delete persistentvolumeclaim <claim of the pod> --wait=false",
                f"kubectl --namespace {namespace} delete pod <pod>",
                f"kubectl --namespace {namespace} logs <pod> --follow",
            ],
        )


def _rows_back(rendered: Rendered, found: database.Database) -> Step:
    name, namespace = found.name, rendered.namespace
    return Step(
        "Take the rows over",
        "A snapshot serves to look and to copy rows from. To go back as a whole, the log of tier 2 loses less.",
        [
            f"kubectl --namespace {namespace} exec {name}-{database.LOOK}-1 --container postgres --"
            f" pg_dump --data-only --table <table> {found.database} > rows.sql",
            f"kubectl cnpg --namespace {namespace} psql {name} -- {found.database} < rows.sql",
            database.taken_away(rendered, found),
        ],
    )


def _at_the_provider(name: str, kept: dict[str, str | None]) -> Step:
    return Step(
        f"Have the provider restore {name}",
        f"It keeps every moment of the last {kept['anyMoment']} and weekly copies for {kept['weekly']}, as the client"
        " module states; nothing here can prove that. Restore under another name, look, and then state the new host.",
    )


def _well(rendered: Rendered) -> Step:
    namespace = rendered.namespace
    return Step(
        "Prove that all is well",
        "Every pod ready, Argo CD at rest, every host answering, and no alert left.",
        [
            f"kubectl --namespace {namespace} get pods",
            f"kubectl --namespace argocd get application {namespace}",
            *(
                f"curl --fail --silent --show-error --output /dev/null --write-out '%{{http_code}}\\n' https://{host}"
                for host in rendered.hosts()
                if "*" not in host
            ),
        ],
    )


def _databases(rendered: Rendered) -> list[str]:
    return [f"kubectl cnpg --namespace {rendered.namespace} status {each.name}" for each in rendered.databases()]


def _stated_hours(rendered: Rendered, store: str) -> str | None:
    return rendered.stated(store).get("hourly")
