"""How the objects of a MinIO come back: from its copies, or from the versions that it keeps itself."""

from __future__ import annotations

from datetime import datetime

from monobase_constructs.recovery.procedure import argo, waits, writers
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.procedure.stores import Files
from monobase_constructs.recovery.restore import moments, providers
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier, shown
from monobase_constructs.recovery.restore.objects import CHOSEN, restoring
from monobase_constructs.recovery.restore.well import well
from monobase_constructs.values.problems import Invalid

SOONER = "; sooner with --tier 1, from the versions in the store, while it is well"


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """Objects that were deleted or overwritten, in a store that is well."""
    steps: list[Step] = []
    stores, tier = rendered.files(), wanted.tier or 2
    if wanted.to is None and stores:
        remedy = "the copies follow what is deleted within the hour, and go back to a moment"
        raise Invalid("--to", None, "the last moment when the files were whole", remedy)
    loses: list[str] = []
    started: list[Step] = []
    for each in stores:
        to = moments.of_files(each, tier, wanted.to or wanted.now, wanted.now)
        loses.append(_lost(each, tier, to))
        writing = _writing(rendered, each)
        steps += [writers.stop(rendered, each.name, writing, _why(to)), _hold(each)]
        steps += [put_back(rendered, each, tier, to), _proof(each)]
        started.append(writers.start(rendered, each.name, writing))
    if steps:
        steps = [argo.pause(rendered), *steps, argo.resume(rendered), *started, well(rendered)]
    steps += [providers.restores(name, kept) for name, kept in rendered.provided().items() if _is_files(kept)]
    if not steps:
        raise Invalid("--scenario", "files", f"another: {rendered.namespace} has no object store")
    lost = "; ".join(dict.fromkeys(loses)) or wanted.costs.lost_of_all()
    takes = wanted.costs.takes + (SOONER if wanted.tier is None and any(each.versions for each in stores) else "")
    return Plan(f"Files of {rendered.namespace} are gone", lost, takes, steps)


def put_back(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Step:
    """A Job that copies the other way, with root's keys."""
    job = restoring(rendered, files, tier, to)
    name, namespace = name_of(job), rendered.namespace
    return Step(
        f"Put back the files of {files.name}",
        f"It copies the state of {shown(to)} over what is there and deletes nothing: what was added since stays. MinIO"
        f" keeps what is overwritten as older versions. {_known(files, tier)} The log says how many objects there were"
        f" at that moment, and that they are in the store; it may be done again at any time. Of less than all put a"
        f' pattern into {CHOSEN}, from the root of the bucket: "/letters/17.pdf", "/letters/**".',
        waits.job(namespace, name),
        [job],
        first=[_gone(namespace, name)],
    )


def _known(files: Files, tier: Tier) -> str:
    """What may be missing of the moment."""
    if tier != 1:
        return "Of an object that was written twice between two copies only the later state was ever copied."
    left = [each for each in files.buckets if each not in files.versions]
    others = f" {', '.join(left)} keeps none: of that --tier 2 knows what was copied." if left else ""
    return f"It comes from the versions in {', '.join(files.versions)}, of which each state is known.{others}"


def _lost(files: Files, tier: Tier, to: datetime) -> str:
    """What goes back, and what nobody knows of."""
    changes = f"of files that were changed since {shown(to)}: these changes, which MinIO keeps as older versions"
    if tier == 1:
        return f"{changes}; of files that were written before it: nothing"
    return (
        f"{changes} where the bucket has versions; of files that were written before it: what no copy had seen by then"
    )


def _why(to: datetime) -> str:
    return (
        f"Whatever is changed while files are put back may go back to its state of {shown(to)} after that. If users"
        " must not wait so long, leave this step out, and tell them: files that are added are safe, changes of those"
        " that were there are not, and what is missing comes back one by one."
    )


def _writing(rendered: Rendered, files: Files) -> list[Document]:
    """What is told its address, but for its own backups, which are held by themselves."""
    backups = {name_of(each) for each in files.backups}
    told = rendered.writers(f"//{files.name}.{rendered.namespace}.svc")
    return [each for each in told if name_of(each) not in backups]


def _hold(files: Files) -> Step:
    """Nothing follows the store while it is put together; the job of the proof is begun by hand."""
    return Step(
        f"Hold the copies of {files.name}",
        "A copy of what is half restored would count all that is missing as deleted. Argo CD sets them going again.",
        [writers.stopped(each) for each in files.backups],
    )


def _proof(files: Files) -> Step:
    """What must be seen, beside what the Job itself has read back."""
    return Step(
        f"Prove that the files of {files.name} are back",
        "The Job has seen each object of that moment in the store, or it would have failed. As soon as the application"
        " runs again open some files in it, of the day that was lost as well. The next copy takes what was put back"
        " once more, because it is new in the store: that is no sign of a loss, and takes as long as it was much.",
    )


def _gone(namespace: str, job: str) -> str:
    """A Job runs once: that of an earlier attempt goes before."""
    return f"kubectl --namespace {namespace} delete --ignore-not-found job {job}"


def _is_files(kept: dict[str, str | None]) -> bool:
    return kept["kind"] == "object store"
