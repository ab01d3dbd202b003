"""The Job that puts the objects of a MinIO back: from its copies, or from the versions that it keeps itself."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.stores import Files
from monobase_constructs.recovery.restore.moments import Tier, shown

PUT_BACK = """\
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
"""
FROM_COPIES = f"""\
# What was there at MOMENT: objects of current/ that are no younger, then, from the youngest run to the first one after
# MOMENT, what each run found changed or deleted: a copy of an empty store after it does no harm. Nothing is deleted,
# and it can be done again. Fails if no copy holds anything of MOMENT, or if any of it is not in the store afterwards.
{PUT_BACK}\
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
FROM_VERSIONS = f"""\
# What was there at MOMENT, as the store itself still knows it: `then` is the store as it was. Nothing is deleted, and
# it can be done again. Fails if no version is of MOMENT, or if any that is cannot be found in the store afterwards.
# Objects go through this pod: asked to copy one onto itself, the store would take its newest version.
{PUT_BACK}\
for bucket in $BUCKETS; do
  put_back "then:$bucket" "store:$bucket"
done
if [ $kept = 0 ]; then
  echo "nothing was put back: no version is of $MOMENT" >&2
  exit 1
fi
"""
STORE = "RCLONE_CONFIG_STORE_"
CHOSEN = "RCLONE_INCLUDE"
"""The variable with the pattern of what comes back, from the root of each bucket."""
KEYS: Mapping[str, str] = {f"{STORE}ACCESS_KEY_ID": "user", f"{STORE}SECRET_ACCESS_KEY": "password"}
"""Root's: of several applications each may have a bucket of its own, and who makes backups may write to none."""


def restoring(rendered: Rendered, files: Files, tier: Tier, to: datetime) -> Document:
    """The pods of the copying CronJob, with another program, and root's keys to the store."""
    given = (files.archive if tier == 3 else None) or files.copy
    spec: dict[str, Any] = copy.deepcopy(given["spec"]["jobTemplate"]["spec"])
    container = _copying(spec["template"]["spec"])
    container["command"] = ["/bin/sh", "-c", FROM_VERSIONS if tier == 1 else FROM_COPIES]
    env = [_as_root(each, files.name) for each in container["env"]]
    more = {"MOMENT": shown(to), CHOSEN: "**"}
    if tier == 1:
        own = ("HOME", STORE, "SSL_CERT_DIR")
        env = [each for each in env if each["name"].startswith(own)]
        more |= {
            "BUCKETS": " ".join(files.versions),
            "RCLONE_CONFIG_THEN_TYPE": "alias",
            "RCLONE_CONFIG_THEN_REMOTE": f'store,version_at="{shown(to)}":',
        }
    else:
        more["RUNS_AFTER"] = f"{to:%Y-%m-%dT%H%M%SZ}"
    if given is files.archive:
        # Each week lies in a folder of its own; nothing of it was changed since.
        target = next(each for each in env if each["name"] == "TARGET")
        target["value"] += f"/{to:%Y-%m-%d}"
    container["env"] = [*env, *({"name": name, "value": value} for name, value in more.items())]
    metadata = {"name": f"{name_of(given)}-restore", "namespace": rendered.namespace}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}


def _as_root(variable: Document, store: str) -> Document:
    if variable["name"] not in KEYS:
        return variable
    key = {"name": f"{store}-root", "key": KEYS[variable["name"]]}
    return {"name": variable["name"], "valueFrom": {"secretKeyRef": key}}


def _copying(pod: Document) -> Document:
    """The container that copies. What counts weeks goes: it asks the API server of a CronJob that may not be there."""
    (container,) = pod["containers"]
    mounted = [mount["name"] for init in pod.pop("initContainers", []) for mount in init.get("volumeMounts", [])]
    container["volumeMounts"] = [each for each in container["volumeMounts"] if each["name"] not in mounted]
    pod["volumes"] = [each for each in pod["volumes"] if each["name"] not in mounted]
    pod["automountServiceAccountToken"] = False
    return container
