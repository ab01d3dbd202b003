#!/bin/bash
# Writes each of DATABASES to TARGET/<time>/<database>.dump, reads it back from there to its last row, and writes
# TARGET/<time>/finished when all of them are there: what is not whole stays without it. It runs as somebody who may delete
# nothing: the bucket deletes what is old. PART is how much of an object is sent at a time: no store takes more than 10000
# parts.
set -euo pipefail
PATH="$PATH:/tools"
now="$(date -u +%Y-%m-%dT%H%M%SZ)"
into="$TARGET/$now"

trap 'printf "no dump was made; what is in %s is not whole\n" "$into" >&2' EXIT

for database in $DATABASES; do
  pg_dump --dbname="$database" --format=custom --no-password --lock-wait-timeout=5min |
    rclone rcat "$into/$database.dump" \
      --s3-chunk-size "$PART" --azureblob-chunk-size "$PART" --azureblob-upload-concurrency 4
  rclone cat "$into/$database.dump" | pg_restore --file=/dev/null --exit-on-error
  printf '%s: dumped and read back\n' "$database"
done
printf '%s\n' "$DATABASES" | rclone rcat "$into/finished"
trap - EXIT
printf 'dumped to %s\n' "$into"
