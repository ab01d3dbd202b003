#!/bin/sh
# Copies the newest finished base backup in SOURCE, with the log that makes it whole, to TARGET/<day>/<server>: a folder
# that can be restored by itself. It runs as somebody who may delete nothing: the bucket deletes what is old.
set -eu
server="${SOURCE##*/}"
today="$(date -u +%Y-%m-%d)"
oldest="$(date -u -d "@$(($(date -u +%s) - 172800))" +%Y%m%dT%H%M%S)"
into="$TARGET/$today/$server"

newest=""
rclone lsf --dirs-only "$SOURCE/base" >/tmp/backups
for backup in $(tr -d / </tmp/backups | sort -r); do
  rclone cat "$SOURCE/base/$backup/backup.info" >/tmp/backup.info
  if grep -qx 'status=DONE' /tmp/backup.info; then
    newest="$backup"
    break
  fi
done
if [ -z "$newest" ] || [ "$(printf '%s\n%s\n' "$newest" "$oldest" | sort | head -n 1)" = "$newest" ]; then
  printf 'no finished backup of the last two days in %s, the newest is %s\n' "$SOURCE" "${newest:-none}" >&2
  exit 1
fi

first="$(sed -n 's/^begin_wal=//p' /tmp/backup.info)"
last="$(sed -n 's/^end_wal=//p' /tmp/backup.info)"
rclone lsf -R --files-only "$SOURCE/wals" >/tmp/wals
awk -F/ -v first="$first" -v last="$last" \
  '{ name = substr($NF, 1, 24) } $NF ~ /\.history/ || (name >= first && name <= last)' /tmp/wals >/tmp/needed
# Each piece by its name, which is three numbers of eight digits: of the timeline, of 4 GiB, and of the piece in these.
size="$(sed -n 's/^xlog_segment_size=//p' /tmp/backup.info)"
each=$((4294967296 / ${size:-16777216}))
number() {
  place="${1#????????}"
  echo $((0x${place%????????} * each + 0x${place#????????}))
}
piece="$(number "$first")"
end="$(number "$last")"
while [ "$piece" -le "$end" ]; do
  name="$(printf '%.8s%08X%08X' "$first" $((piece / each)) $((piece % each)))"
  if ! grep -Eq "/$name(\.(gz|bz2|xz|snappy|zst|lz4))?\$" /tmp/needed; then
    printf 'the log of %s is not whole: %s is missing\n' "$newest" "$name" >&2
    exit 1
  fi
  piece=$((piece + 1))
done
rclone copy "$SOURCE/base/$newest" "$into/base/$newest" --fast-list
rclone copy "$SOURCE/wals" "$into/wals" --files-from /tmp/needed --no-traverse
printf '%s: archived in %s\n' "$newest" "$into"
