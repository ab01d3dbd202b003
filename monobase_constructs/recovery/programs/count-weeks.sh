
# The end of every program that archives: writes $into/finished, counts what is finished, and fails where less is there
# than KEEP_DAYS promises. How much there can be follows from when Kubernetes was told to archive, which /made/since says
# and which nobody who reaches the archive can change.
folder="${into#"$TARGET"/}"
printf '%s\n' "${folder%%/*}" >/tmp/finished
rclone copyto /tmp/finished "$TARGET/${folder%%/*}/finished" --ignore-existing

started="$(date -u -d "$(sed 's/T/ /; s/Z//' /made/since)" +%s)"
today="$(date -u +%s)"
rclone lsf -R --files-only --max-depth 2 --include '/*/finished' "$TARGET" >/tmp/there
while IFS=/ read -r day _; do
  age=$(((today - $(date -u -d "${day%%T*} 00:00" +%s)) / 86400))
  [ "$age" -gt "$KEEP_DAYS" ] || echo $((age / 7))
done </tmp/there | sort -u >/tmp/weeks
count=$(($(wc -l </tmp/weeks)))
days=$(((today - started) / 86400))
[ "$days" -le "$KEEP_DAYS" ] || days="$KEEP_DAYS"
# One may be missing at either end: the first is made up to a week later, and one run may have failed and been seen to.
least=$((days / 7 - 1))
printf '%s weeks of the last %s days are there, %s or more have to be\n' "$count" "$KEEP_DAYS" "$least"
if [ "$count" -lt "$least" ]; then
  printf 'the archive has lost weeks: %s of %s are there\n' "$count" "$least" >&2
  exit 1
fi
