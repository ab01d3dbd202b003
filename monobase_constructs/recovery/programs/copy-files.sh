#!/bin/sh
# Makes TARGET/<bucket>/current like each of BUCKETS. What was changed or deleted since the run before is kept in
# TARGET/<bucket>/changed/<time of the run> for KEEP_DAYS days, so that every state since then can be put together.
#
# Which files differ is told by their sizes and by the times at which both stores took them in: to ask for the times that
# rclone keeps would cost a request for each file, every hour. A file that is overwritten while it is copied then looks
# older than its copy, and would be passed over for good. So whatever has come since the last finished run began is copied
# first, however old it looks; TARGET/<bucket>/since says when that was.
set -eu
SKEW=300 # seconds by which the clocks of nodes may differ
limit="$(date -u -d "@$(($(date -u +%s) - KEEP_DAYS * 86400))" +%Y-%m-%dT%H%M%SZ)"

now() {
  date -u +%Y-%m-%dT%H%M%SZ
}

for bucket in $BUCKETS; do
  into="$TARGET/$bucket"
  began="$(date -u -d "@$(($(date -u +%s) - SKEW))" +%Y-%m-%dT%H:%M:%SZ)"
  rclone lsf --files-only --max-depth 1 --include /since "$into" >/tmp/since || [ $? = 3 ] # 3: nothing is there yet
  if [ -s /tmp/since ]; then
    since="$(rclone cat "$into/since")" # not within the arguments: there its failure would end nothing
    rclone copy "store:$bucket" "$into/current" --backup-dir "$into/changed/$(now)" \
      --max-age "$since" --use-server-modtime --ignore-times --no-traverse --transfers 8
    sleep 1 # the next pass needs a folder of its own, or it overwrites what this one has put aside
  else
    printf '%s\n' "$began" | rclone rcat "$into/since"
  fi
  rclone sync "store:$bucket" "$into/current" --backup-dir "$into/changed/$(now)" \
    --use-server-modtime --update --fast-list --transfers 8 --checkers 16
  printf '%s\n' "$began" | rclone rcat "$into/since"
  rclone lsf --dirs-only "$into/changed" >/tmp/runs || [ $? = 3 ]
  tr -d / </tmp/runs | awk -v limit="$limit" '$0 < limit' | while read -r run; do
    rclone purge "$into/changed/$run"
  done
  printf '%s: copied\n' "$bucket"
done
