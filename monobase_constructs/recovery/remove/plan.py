"""The removal of an environment, from the last write to the deletion of what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from monobase_constructs.recovery.procedure import argo, writers
from monobase_constructs.recovery.procedure.rendered import ARGOCD, Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Plan, Step, merged
from monobase_constructs.recovery.remove import backups, places, snapshots
from monobase_constructs.recovery.restore.volumes import NAMESPACE
from monobase_constructs.values.backups import DRILL
from monobase_constructs.values.identities import IDENTITIES
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.removal import TOMBSTONE


def plan(rendered: Rendered, client: str, stage: str, now: datetime) -> Plan:
    """The plan; raises `Invalid` for an environment that is removed already."""
    if [(each["kind"], each["metadata"]["name"]) for each in rendered.documents] == [("ConfigMap", TOMBSTONE)]:
        allowed = "an environment that is not removed yet: this one is its tombstone"
        remedy = "docs/how-to/remove-a-client.md says how what is left of it is deleted"
        raise Invalid("environment", rendered.namespace, allowed, remedy)
    return Plan(
        f"Remove {rendered.namespace}",
        "nothing before the last step, which deletes for good",
        f"as long as a base backup, a restore of it and a copy of all files; {places.stays(rendered, now)}",
        [*_saved(rendered, now), *_buried(rendered, stage), *_deleted(rendered, client)],
    )


def _saved(rendered: Rendered, now: datetime) -> Iterator[Step]:
    """Nothing writes, and everything is in backups that stay."""
    namespace = rendered.namespace
    schedules = rendered.schedules()
    held: Sequence[Document] = [*schedules, *rendered.of_kind("ScheduledBackup"), *rendered.of_kind("CronJob")]
    yield argo.pause(rendered, *(["backups"] if schedules else []))
    if held:
        yield Step(
            "Hold what works by the clock",
            "No backup may begin from here on but the last ones below, and none may be deleted: one that began while"
            " the stores fall asleep would be of nothing. Argo CD deletes what is held with the tombstone.",
            [writers.stopped(each) for each in held],
        )
    yield writers.stop(rendered, namespace, rendered.running())
    yield Step(
        "See that nothing runs but the stores",
        "Go on when no other pod is there, no Job is running, and no backup is: what had begun before may end.",
        [
            f"kubectl --namespace {namespace} get pods,jobs",
            *([f"kubectl --namespace {namespace} get backups.postgresql.cnpg.io"] if rendered.databases() else []),
            *(
                f"kubectl --namespace {NAMESPACE} get backups.velero.io"
                f" --selector velero.io/schedule-name={name_of(each)}"
                " --output custom-columns=NAME:.metadata.name,PHASE:.status.phase"
                for each in schedules
            ),
        ],
    )
    for each in rendered.databases():
        yield from backups.of_database(rendered, each, now)
    yield from backups.of_jobs(rendered)
    yield from backups.of_velero(rendered, now)
    for name, kept in rendered.provided().items():
        yield Step(
            f"Have the provider keep {name}",
            f"Its own copies end with their time, {kept['weekly'] or kept['anyMoment']} as the client module states."
            " Make one that has no end, or copy what is in it elsewhere, and restore that once under another name;"
            " nothing here can prove it.",
        )
    yield from places.freed(rendered, now)
    yield from places.kept(rendered)
    yield from snapshots.kept(rendered)


def _buried(rendered: Rendered, stage: str) -> Iterator[Step]:
    """The stores sleep, and the rest goes."""
    namespace = rendered.namespace
    sleeping = [
        command
        for each in rendered.databases()
        for command in (
            f"kubectl --namespace {namespace} annotate --overwrite cluster.postgresql.cnpg.io {each.name}"
            " cnpg.io/hibernation=on",
            f"kubectl --namespace {namespace} wait cluster.postgresql.cnpg.io/{each.name}"
            " --for=condition=cnpg.io/hibernation --timeout=15m",
        )
    ]
    sleeping += [writers.stopped(each) for each in rendered.pools()]
    if sleeping:
        yield Step(
            "Put the stores to sleep",
            "Their pods go and their disks stay. Running on they would lose their secrets, certificates and whoever"
            " watches them with the next step, and fail in silence.",
            [*sleeping, f"kubectl --namespace {namespace} get pods,persistentvolumeclaims"],
        )
    yield Step(
        "Put the tombstone in the place of the environment",
        "In the client module, instead of the stage of that name. Have it reviewed and merged: Argo CD waits.",
        merged(f"Remove {namespace}"),
        code=f'removed("{stage}", because="<why it goes, and until when its data is kept>"),',
    )
    yield _pruned(rendered)


def _pruned(rendered: Rendered) -> Step:
    """Argo CD takes away what the tombstone lets go, and asks for the rest."""
    namespace = rendered.namespace
    applications = {name_of(each) for each in rendered.applications}
    drill = f"{namespace}-{DRILL}"
    waiting = sorted(applications & {drill, f"{drill}-namespace"})
    stay = [f"{each['kind']} {name_of(each)}" for each in rendered.documents if _stays(each)]
    why = (
        "Not before both have seen the tombstone: what was before it would start again. Everything that runs is"
        " deleted, with its routes, policies and secrets, after the note is there. "
    )
    if waiting:
        why += (
            f"The root asks before it deletes {' and '.join(waiting)}; until somebody approves, its sync stays open and"
            " no other change of an Application is carried out. The approval is for all that it waits for by then: see"
            " that nothing of another environment is among it. "
        )
    if stay:
        why += f"These stay, and the Application is OutOfSync for them: {', '.join(stay)}."
    else:
        why += "Nothing stays in the namespace but the note."
    left = '{range .status.resources[?(@.requiresPruning==true)]}{.kind} {.name}{"\\n"}{end}'
    return Step(
        "Set Argo CD going again, and let it delete",
        why,
        [
            *argo.up_to_date(rendered),
            argo.whole(rendered, "root"),
            *([argo.approved("root")] if waiting else []),
            f"kubectl --namespace {namespace} wait configmap/{TOMBSTONE} --for=create --timeout=30m",
            f"kubectl --namespace {ARGOCD} get application {namespace} --output jsonpath='{left}'",
            f"kubectl --namespace {namespace} get pods",
        ],
    )


def _deleted(rendered: Rendered, client: str) -> Iterator[Step]:
    """Later, and for good."""
    namespace = rendered.namespace
    claimed = '{range .items[?(@.spec.claimRef.namespace=="%s")]}{.metadata.name} {.spec.csi.volumeHandle}{"\\n"}{end}'
    yield Step(
        "Later: take the stage out of the code",
        "When its data is no longer needed: delete the line of the tombstone, or the module if it is the last. The"
        f" root asks before it deletes {namespace} and {namespace}-namespace; its sync stays open until somebody"
        " approves.",
        [*merged(f"Forget {namespace}"), argo.approved("root")],
    )
    yield Step(
        "Later: delete the namespace and its disks",
        "There is no way back but the backups. Disks outlive their claims: write the list down before, delete the"
        " volumes in it, and then, at the provider, the disks that are named beside them.",
        [
            f"kubectl get persistentvolumes --output jsonpath='{claimed % namespace}'",
            f"kubectl delete namespace {namespace}",
            "kubectl delete persistentvolume <volume>",
        ],
    )
    selector = f"monobase.io/client={client},monobase.io/environment={namespace.removeprefix(f'{client}-')}"
    erased = [places.deleted(rendered, folder) for folder in places.folders(rendered)]
    if rendered.schedules():
        erased.insert(0, f"velero --namespace {NAMESPACE} backup delete --selector {selector}")
    if erased:
        yield Step(
            "Last of all: delete the backups",
            "When neither contract nor law wants them any more. Velero deletes its own, because they share files with"
            " those of others. What the buckets keep of old versions goes when its time there is up.",
            erased,
        )
    yield Step("Last of all: delete what is elsewhere", _elsewhere(rendered))


def _elsewhere(rendered: Rendered) -> str:
    known = {
        "Secrets in the manager": _keys(rendered),
        "Identities at the cloud": _identities(rendered),
        "DNS records": rendered.hosts(),
        "Stores of the provider": list(rendered.provided()),
    }
    told = [f"- {what}: {', '.join(names)}" for what, names in known.items() if names]
    return "\n".join(["By hand, unless something else uses it:", "", *told])


def _keys(rendered: Rendered) -> list[str]:
    specs = [each["spec"] for each in rendered.of_kind("ExternalSecret")]
    read = [entry["remoteRef"]["key"] for spec in specs for entry in spec.get("data", [])]
    read += [entry["extract"]["key"] for spec in specs for entry in spec.get("dataFrom", []) if "extract" in entry]
    return sorted({*read})


def _identities(rendered: Rendered) -> list[str]:
    accounts = [each["metadata"] for each in rendered.of_kind("ServiceAccount")]
    accounts += [
        each.document["spec"].get("serviceAccountTemplate", {}).get("metadata", {}) for each in rendered.databases()
    ]
    found = [each.get("annotations", {}).get(name) for each in accounts for name in IDENTITIES]
    return sorted({each for each in found if each})


def _stays(document: Document) -> bool:
    return "Prune=false" in document["metadata"].get("annotations", {}).get("argocd.argoproj.io/sync-options", "")
