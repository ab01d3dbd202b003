#!/bin/sh
# Makes TARGET/<bucket>/current like each of BUCKETS. What was changed or deleted since the run before is kept in
# TARGET/<bucket>/changed/<time of the run> for KEEP_DAYS days, so that every state since then can be put together.
set -eu
now="$(date -u +%Y-%m-%dT%H%M%SZ)"
limit="$(date -u -d "@$(($(date -u +%s) - KEEP_DAYS * 86400))" +%Y-%m-%dT%H%M%SZ)"

for bucket in $BUCKETS; do
  into="$TARGET/$bucket"
  rclone sync "store:$bucket" "$into/current" --backup-dir "$into/changed/$now" \
    --use-server-modtime --update --fast-list --transfers 8 --checkers 16
  rclone lsf --dirs-only "$into/changed" >/tmp/runs
  tr -d / </tmp/runs | awk -v limit="$limit" '$0 < limit' | while read -r run; do
    rclone purge "$into/changed/$run"
  done
  printf '%s: copied\n' "$bucket"
done
