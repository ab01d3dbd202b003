"""A cluster that is lost, or the whole region with it: everything is made anew, and begins from its backups.

Argo CD makes one environment in three parts, by leaving out files of it: first the stores, which are restored and
backed up; then what writes; then what works by the clock, so that no copy follows a store that is half there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from monobase_constructs.recovery.procedure import argo, waits
from monobase_constructs.recovery.procedure.rendered import ARGOCD, Rendered, name_of
from monobase_constructs.recovery.procedure.steps import Plan, Step, merged
from monobase_constructs.recovery.restore import files, moments, moved, providers, volumes
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier, shown
from monobase_constructs.recovery.restore.origin import origin
from monobase_constructs.recovery.restore.replace import proof, stated
from monobase_constructs.recovery.restore.well import well
from monobase_constructs.values.problems import Invalid

BY_THE_CLOCK = ("cronjob-*", "scheduledbackup-*")
PROVISION = "-provision"
"""What the Job is called that makes the buckets and users of a store; it writes nothing else."""
VELERO = ("backupstoragelocation-*", "schedule-*", "backuptarget-*", "recurringjob-*")


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """All of one environment, from the backups that are out of reach of what was lost."""
    region = wanted.scenario == "region"
    tier: Tier = wanted.tier or (3 if region else 2)
    if tier == 1:
        remedy = "snapshots are lost with the cluster that they were taken in"
        raise Invalid("--tier", 1, "3" if region else "2 or 3", remedy)
    if region:
        _out_of_reach(rendered, tier)
    found = [
        (each, origin(each, tier, wanted.to, wanted.now, timedelta(), wanted.lost(each.name)))
        for each in rendered.databases()
    ]
    loses = [f"{each.name}: {begun.loses}" for each, begun in found]
    copied = [(each, moments.of_files(each, tier, wanted.to or wanted.now, wanted.now)) for each in rendered.files()]
    for each, to in copied:
        # Of the weekly copies the moment is that of the newest before the one that is asked for.
        after = f"what was written after {shown(to)}" if wanted.to is not None else wanted.lost(each.name)
        loses.append(f"{each.name}: {after}")
    steps = [*_new_cluster(rendered, region=region)]
    if rendered.volumes():
        lost = volumes.lost(rendered, tier, wanted.to, wanted.now)
        loses += [f"{name}: {lost}" for name in rendered.volumes()]
        steps.append(volumes.put_back(rendered, tier, wanted.to, wanted.now))
    for each, begun in found:
        begins = (
            "Its cluster is made from backups, and archives to a folder of its own. The Consent says that it takes the"
            " place of the one that is lost; those that have landed meanwhile go, synth names them. Have it reviewed"
            " and merged."
        )
        steps.append(stated(rendered, each, begun, wanted.now, begins))
    steps.append(_stores(rendered))
    steps += [proof(rendered, each, wanted.now) for each, _ in found]
    for each, to in copied:
        steps.append(_as_late(files.put_back(rendered, each, tier, to), tier, wanted))
    steps += [providers.restores(name, kept) for name, kept in rendered.provided().items()]
    steps += [*_writers(rendered), well(rendered), *_by_the_clock(rendered), _root_last(rendered)]
    what = "The region" if region else "The cluster"
    title = f"{what} that {rendered.namespace} runs in is lost"
    return Plan(title, "; ".join(loses) or "nothing that is kept here", wanted.costs.takes, steps)


def _out_of_reach(rendered: Rendered, tier: Tier) -> None:
    """Refuses backups that are lost with the region."""
    if tier == 2:
        raise Invalid("--tier", 2, "3", "what tier 2 keeps lies in the region that is lost")
    locations = rendered.of_platform("BackupStorageLocation")
    regions = {name_of(each): each["spec"].get("config", {}).get("region") for each in locations}
    kept = [*rendered.databases(), *rendered.files(), *rendered.volumes()]
    if kept and (there := regions.get("archive")) is not None and there == regions.get("primary"):
        allowed = f"another: the archive lies in {there}, as the primary place does, and is lost with it"
        raise Invalid("--scenario", "region", allowed, "an archive in another region is what this restores from")


def _as_late(step: Step, tier: Tier, wanted: Wanted) -> Step:
    """Without a moment the last copy counts, whatever it found."""
    if wanted.to is not None:
        return step
    newest = (
        "so it is the newest copy of the archive"
        if tier == 3
        else f"so {shown(wanted.now)} is now, and what goes back is what the last copy found"
    )
    told = (
        f" No --to was given, {newest}. If files were deleted or"
        " the store was broken before that copy, stop, and ask for the plan with --to and the moment before."
    )
    return Step(step.title, step.why + told, step.commands, step.manifests, first=step.first)


def _new_cluster(rendered: Rendered, *, region: bool) -> Iterator[Step]:
    if region:
        where = (
            "In another region: what is there of keys and secrets must have been copied before. Keys of disks and"
            " backups lie in one region, so disks have another, which is there before the cluster is. Its ranges, zones"
            " and API server change in main.py"
        )
        primary = (
            "Its primary place is a new, empty bucket. The archive stays the archive: as primary its copies would be"
            " deleted after the days that hourly copies are kept, and they are all that is left."
        )
    else:
        where, primary = "In the account. Its ranges, zones and API server change in main.py", "The locations stay."
    yield Step(
        "Make a cluster, and describe it",
        f"{where}; its name stays, for the folders are named after it. {primary} The Consent says that nothing of the"
        " old cluster binds the new one: what the API server lets nobody change, as the key of a class of disks, is"
        " made anew there; if synth says that no change needs it, leave it out. See that the old cluster is off and"
        " stays off: two that write to one folder of backups spoil it. Have the change reviewed and merged: Argo CD"
        " reads what is merged.",
        merged(f"Describe the new {rendered.cluster}"),
        code=moved.described(rendered, region=region),
    )
    yield from moved.trusted(rendered)
    folder = f"dist/{rendered.cluster}/argocd"
    yield Step(
        "Install Argo CD, and the platform",
        "Argo CD itself by the commands that the first one prints, up to the projects. Neither the root nor an"
        " environment yet: their stores must have something to begin with. Nor the backups: Velero would count the age"
        " of what it finds, delete, and begin its schedules.",
        [
            f"monobase bootstrap {rendered.cluster} --context <context> --dry-run",
            f"kubectl apply --server-side $(printf -- '--filename %s ' {folder}/appproject-*.yaml)",
            *(
                f"kubectl apply --server-side --filename {folder}/application-{name}.yaml"
                for name in rendered.shared()
                if name != "backups"
            ),
        ],
    )
    read_only = '{"spec":{"accessMode":"ReadOnly"}}'
    locations = [name_of(each) for each in rendered.of_platform("BackupStorageLocation")]
    if locations:
        yield Step(
            "Let Velero read, and neither write nor delete",
            "Its places are there from the first moment as such that are only read, without schedules.",
            [
                f"kubectl --namespace {ARGOCD} wait application/velero"
                " --for=jsonpath='{.status.health.status}'=Healthy --timeout=30m",
                *(
                    argo.changed(
                        f"dist/{rendered.cluster}/platform/backups/backupstoragelocation-{name}.yaml", read_only
                    )
                    for name in locations
                ),
                argo.without(rendered, "backups", VELERO),
            ],
        )


def _stores(rendered: Rendered) -> Step:
    """What the environment keeps, and nothing that writes to it."""
    name = rendered.namespace
    return Step(
        f"Have Argo CD make the stores of {name}, and nothing that writes",
        "Not the root: it would begin every other environment with empty stores, and let Velero delete. Of this one"
        " the applications, and all that works by the clock, are left out until the stores are proven and backed up: a"
        " copy would follow the empty store, and what is written before there is a backup could not be restored."
        f"{_restored_meanwhile(rendered)}",
        [
            argo.without(rendered, name, [*BY_THE_CLOCK, *_writing(rendered)]),
            *waits.made(name, (f"cluster.postgresql.cnpg.io/{each.name}" for each in rendered.databases())),
            *(command for each in rendered.databases() for command in waits.database(name, each.name)),
            *([argo.synced_anew(rendered)] if rendered.databases() else []),
            *argo.settled(name),
        ],
    )


def _restored_meanwhile(rendered: Rendered) -> str:
    """What Argo CD says while a restore takes longer than one of its syncs may."""
    if not rendered.databases():
        return ""
    return (
        " A database is waited for by itself, however long it takes: Argo CD makes what comes after it only when it is"
        " ready, ends a sync that waits longer than half an hour, and may give up. That does the restore no harm; once"
        " the database is ready, a sync is begun anew."
    )


def _writing(rendered: Rendered) -> Iterator[str]:
    """The files of what writes to stores, and of what would start it."""
    yield from ("deployment-*", "horizontalpodautoscaler-*")
    for each in (*rendered.running(), *rendered.of_kind("Job")):
        kind = each["kind"].lower()
        if kind != "deployment" and not name_of(each).endswith(PROVISION):
            yield f"{kind}-{name_of(each)}.yaml"


def _writers(rendered: Rendered) -> Iterator[Step]:
    deployments = [f"deployment/{name_of(each)}" for each in rendered.of_kind("Deployment")]
    wait = f"kubectl --namespace {rendered.namespace} wait {' '.join(deployments)}"
    yield Step(
        "Let the applications start, and users in",
        "What is written from here on is in the new backups. Copies are still held. The new load balancer's address"
        " goes into DNS.",
        [
            argo.without(rendered, rendered.namespace, BY_THE_CLOCK),
            *waits.made(rendered.namespace, deployments),
            *([f"{wait} --for=condition=Available --timeout=30m"] if deployments else []),
            "kubectl --namespace gateway-system get gateways --output wide",
        ],
    )


def _by_the_clock(rendered: Rendered) -> Iterator[Step]:
    held = [*rendered.of_kind("CronJob"), *rendered.of_kind("ScheduledBackup")]
    if held:
        names = ", ".join(sorted({name_of(each) for each in held}))
        jobs = [f"cronjob/{name_of(each)}" for each in rendered.of_kind("CronJob")]
        yield Step(
            "Let the copies go on",
            f"Only now, when files have been opened in the application: {names}. The first copy of files takes all"
            " that was put back once more, and moves what the restore missed aside.",
            [argo.whole(rendered, rendered.namespace), *waits.made(rendered.namespace, jobs)],
        )


def _root_last(rendered: Rendered) -> Step:
    """With the root come all environments, also those whose stores would begin empty, and what Velero may delete."""
    others = ", ".join(rendered.others())
    first = f"First do, for each of {others}, what its own plan says: " if others else "No other environment is here: "
    return Step(
        "Set the root going, last of all",
        f"{first}an environment that the root brings before begins with empty stores, its applications write to them,"
        " and its archives refuse them. The root also lets Velero write and delete again.",
        [argo.whole(rendered, "root")],
    )
