#!/bin/sh
# Copies all of BUCKETS to TARGET/<day>/<bucket>/current: every file is read anew, so that the week can be restored by
# itself. It runs as somebody who may delete nothing: the bucket deletes what is old.
set -eu
into="$TARGET/$(date -u +%Y-%m-%d)"

for bucket in $BUCKETS; do
  # What is there already an attempt of the same day has copied; on Google Cloud to overwrite takes the right to delete.
  rclone copy "store:$bucket" "$into/$bucket/current" \
    --use-server-modtime --ignore-existing --fast-list --transfers 8 --checkers 16
  printf '%s: archived in %s\n' "$bucket" "$into"
done
