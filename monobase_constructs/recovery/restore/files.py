"""How the objects of a MinIO come back from its copies."""

from __future__ import annotations

import copy
from datetime import datetime
from typing import Any

from monobase_constructs.recovery.procedure import argo, waits, writers
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.procedure.stores import Files
from monobase_constructs.recovery.restore import moments, providers
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier, shown
from monobase_constructs.recovery.restore.well import well
from monobase_constructs.values.problems import Invalid

PROGRAM = """\
# What was there at MOMENT: objects of current/ that are no younger, then, from the youngest run to the first one after
# MOMENT, what each run found changed or deleted: a copy of an empty store after it does no harm. Nothing is deleted,
# and it can be done again. Fails if no copy holds anything of MOMENT, or if any of it is not in the store afterwards.
set -eu
kept=0
put_back() {
  code=0
  rclone copy "$@" --min-age "$MOMENT" --transfers 8 --checkers 16 --error-on-no-transfer || code=$?
  case $code in
    0) said="what was missing has been copied" ;;
    3) return 0 ;; # there is no such folder
    9) said="all there already" ;;
    *) exit "$code" ;;
  esac
  # A line for each object: "+" is missing in the store, "!" could not be read.
  seen="$(rclone check "$1" "$2" --one-way --size-only --min-age "$MOMENT" --combined - 2>/dev/null |
    awk '{ all++ } /^[+!]/ { lost++ } END { print all + 0, lost + 0 }')"
  if [ "${seen#* }" != 0 ]; then
    printf '%s: %s of %s objects are NOT in the store\\n' "$1" "${seen#* }" "${seen% *}" >&2
    exit 1
  fi
  kept=$((kept + ${seen% *}))
  printf '%s: %s objects of %s, %s\\n' "$1" "${seen% *}" "$MOMENT" "$said"
}
for bucket in $BUCKETS; do
  put_back "$TARGET/$bucket/current" "store:$bucket"
  runs="$(rclone lsf --dirs-only "$TARGET/$bucket/changed")" || [ $? = 3 ]
  for run in $(printf '%s\\n' "$runs" | tr -d / | sort -r | awk -v after="$RUNS_AFTER" '$0 > after'); do
    put_back "$TARGET/$bucket/changed/$run" "store:$bucket" --ignore-times
  done
done
if [ $kept = 0 ]; then
  echo "nothing was put back: no copy holds anything of $MOMENT" >&2
  exit 1
fi
"""


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """Objects that were deleted or overwritten, in a store that is well."""
    steps: list[Step] = []
    stores, tier = rendered.files(), wanted.tier or 2
    if tier == 1 and stores:
        remedy = "versions of single objects are in MinIO itself, and come back one by one: docs/how-to/restore.md"
        raise Invalid("--tier", 1, "2 or 3", remedy)
    if wanted.to is None and stores:
        remedy = "the copies follow what is deleted within the hour, and go back to a moment"
        raise Invalid("--to", None, "the last moment when the files were whole", remedy)
    loses: list[str] = []
    started: list[Step] = []
    for each in stores:
        to = moments.of_files(each, tier, wanted.to or wanted.now, wanted.now)
        loses.append(_lost(to))
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
    return Plan(f"Files of {rendered.namespace} are gone", lost, wanted.costs.takes, steps)


def put_back(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Step:
    """A Job that copies the other way, with the rights of an application."""
    job = restoring(rendered, files, tier, to)
    name, namespace = name_of(job), rendered.namespace
    return Step(
        f"Put back the files of {files.name}",
        f"It copies the state of {shown(to)} over what is there and deletes nothing: what was added since stays. MinIO"
        " keeps what is overwritten as older versions. Of an object that was written twice between two copies only the"
        " later state was ever copied. The log says how many objects each copy holds of that moment, and that they are"
        " in the store; it may be done again at any time.",
        waits.job(namespace, name),
        [job],
        first=[_gone(namespace, name)],
    )


def restoring(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Document:
    """The pods of the copying CronJob, with another program, and an application's keys."""
    given = (files.archive if tier == 3 else None) or files.copy
    spec: dict[str, Any] = copy.deepcopy(given["spec"]["jobTemplate"]["spec"])
    container = _copying(spec["template"]["spec"])
    container["command"] = ["/bin/sh", "-c", PROGRAM]
    if given is files.archive:
        # Each week lies in a folder of its own; nothing of it was changed since.
        target = next(each for each in container["env"] if each["name"] == "TARGET")
        target["value"] += f"/{to:%Y-%m-%d}"
    writer = _writer(rendered, files.name)
    for each in container["env"]:
        if "secretKeyRef" in each.get("valueFrom", {}) and each["name"].startswith("RCLONE_CONFIG_STORE_"):
            each["valueFrom"]["secretKeyRef"]["name"] = writer
    container["env"] += [
        {"name": "MOMENT", "value": shown(to)},
        {"name": "RUNS_AFTER", "value": f"{to:%Y-%m-%dT%H%M%SZ}"},
    ]
    metadata = {"name": f"{name_of(given)}-restore", "namespace": rendered.namespace}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}


def _copying(pod: Document) -> Document:
    """The container that copies. What counts weeks goes: it asks the API server of a CronJob that may not be there."""
    (container,) = pod["containers"]
    mounted = [mount["name"] for init in pod.pop("initContainers", []) for mount in init.get("volumeMounts", [])]
    container["volumeMounts"] = [each for each in container["volumeMounts"] if each["name"] not in mounted]
    pod["volumes"] = [each for each in pod["volumes"] if each["name"] not in mounted]
    pod["automountServiceAccountToken"] = False
    return container


def _lost(to: datetime) -> str:
    """What goes back, and what no copy has seen."""
    return (
        f"of files that were changed since {shown(to)}: these changes, which MinIO keeps as older versions where the"
        " bucket has versions; of files that were written before it: what no copy had seen by then"
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
        "The Job has seen each object that the copies hold of that moment in the store, or it would have failed. As"
        " soon as the application runs again open some files in it, of the day that was lost as well. The next copy"
        " takes what was put back once more, because it is new in the store: that is no sign of a loss, and takes as"
        " long as the restore.",
    )


def _gone(namespace: str, job: str) -> str:
    """A Job runs once: that of an earlier attempt goes before."""
    return f"kubectl --namespace {namespace} delete --ignore-not-found job {job}"


def _writer(rendered: Rendered, store: str) -> str:
    """The Secret of a user that may write: the first of the applications'."""
    used = {store, f"{store}-root", f"{store}-backup"}
    names = [name_of(each) for each in rendered.of_kind("ExternalSecret")]
    return next((name for name in names if name.startswith(f"{store}-") and name not in used), f"{store}-backup")


def _is_files(kept: dict[str, str | None]) -> bool:
    return kept["kind"] == "object store"
