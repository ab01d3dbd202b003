"""How the objects of a MinIO come back from its copies."""

from __future__ import annotations

import copy
from datetime import datetime
from typing import Any

from monobase_constructs.recovery.procedure.rendered import Document, Files, Rendered
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.procedure.writers import stopped
from monobase_constructs.recovery.restore.moments import Tier, shown

PROGRAM = """\
# What was there at MOMENT: objects of current/ that are no younger, then, from the youngest run to the first one after
# MOMENT, what each run found changed or deleted: a copy of an empty store after it does no harm. Nothing is deleted.
set -eu
copied=no
copy() {
  code=0
  rclone copy "$@" --min-age "$MOMENT" --transfers 8 --error-on-no-transfer || code=$?
  case $code in 0) copied=yes ;; 9) ;; *) exit "$code" ;; esac
}
for bucket in $BUCKETS; do
  copy "$TARGET/$bucket/current" "store:$bucket" --checkers 16
  runs="$(rclone lsf --dirs-only "$TARGET/$bucket/changed")" || [ $? = 3 ]
  for run in $(printf '%s\\n' "$runs" | tr -d / | sort -r | awk -v after="$RUNS_AFTER" '$0 > after'); do
    copy "$TARGET/$bucket/changed/$run" "store:$bucket" --ignore-times
  done
done
if [ $copied = no ]; then
  echo "nothing was copied: all of $MOMENT is in the store already, or no copy holds it" >&2
  exit 1
fi
"""


def hold(rendered: Rendered, files: Files) -> Step:
    """Nothing follows the store while it is put together; the job of the proof is begun by hand."""
    held = [each["metadata"]["name"] for each in (files.copy, files.archive) if each is not None]
    return Step(
        f"Hold the copies of {files.name}",
        "A copy of what is half restored would count all that is missing as deleted. Argo CD sets them going again.",
        [stopped(rendered.namespace, "cronjob", name) for name in held],
    )


def put_back(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Step:
    """A Job that copies the other way, with the rights of an application."""
    job = restoring(rendered, files, tier, to)
    name, namespace = job["metadata"]["name"], rendered.namespace
    return Step(
        f"Put back the files of {files.name}",
        f"It copies the state of {shown(to)} over what is there and deletes nothing: what was added since stays. MinIO"
        " keeps what is overwritten as older versions.",
        [
            f"kubectl --namespace {namespace} wait job/{name} --for=condition=Complete --timeout=12h",
            f"kubectl --namespace {namespace} logs job/{name}",
        ],
        [job],
    )


def proof(rendered: Rendered, files: Files) -> Step:
    """What must be seen: every copy that is there is in the store as well."""
    name, namespace = files.copy["metadata"]["name"], rendered.namespace
    return Step(
        f"Prove that the files of {files.name} are back",
        "The next copy finds little to do: what it lists as changed is what the restore missed. Open a few files in the"
        " application, of the day that was lost as well.",
        [
            f"kubectl --namespace {namespace} create job --from=cronjob/{name} {name}-after-restore",
            f"kubectl --namespace {namespace} wait job/{name}-after-restore --for=condition=Complete --timeout=12h",
            f"kubectl --namespace {namespace} logs job/{name}-after-restore",
        ],
    )


def restoring(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Document:
    """The pods of the copying CronJob, with another program, and an application's keys."""
    given = (files.archive if tier == 3 else None) or files.copy
    name = given["metadata"]["name"]
    spec: dict[str, Any] = copy.deepcopy(given["spec"]["jobTemplate"]["spec"])
    container = spec["template"]["spec"]["containers"][0]
    container["command"] = ["/bin/sh", "-c", PROGRAM]
    writer = _writer(rendered, files.name)
    for each in container["env"]:
        if "secretKeyRef" in each.get("valueFrom", {}) and each["name"].startswith("RCLONE_CONFIG_STORE_"):
            each["valueFrom"]["secretKeyRef"]["name"] = writer
    container["env"] += [
        {"name": "MOMENT", "value": shown(to)},
        {"name": "RUNS_AFTER", "value": f"{to:%Y-%m-%dT%H%M%SZ}"},
    ]
    metadata = {"name": f"{name}-restore", "namespace": rendered.namespace}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}


def _writer(rendered: Rendered, store: str) -> str:
    """The Secret of a user that may write: the first of the applications'."""
    used = {store, f"{store}-root", f"{store}-backup"}
    names = [each["metadata"]["name"] for each in rendered.of_kind("ExternalSecret")]
    return next((name for name in names if name.startswith(f"{store}-") and name not in used), f"{store}-backup")
