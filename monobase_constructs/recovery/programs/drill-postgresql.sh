#!/bin/sh
# Recovers the newest backup into the cluster `restored`, reads every row of it, asks how old the newest sentinel is and
# QUERY, which has to yield ANSWER, and takes the cluster away again, whatever happens. A sentinel is written every
# SENTINEL_EVERY seconds: what is older by more than MOST_LOST is lost.
set -eu
STARTING=60 # seconds that the pod of a sentinel may take to start, and a piece of the log to reach the backups
cluster=clusters.postgresql.cnpg.io
began="$(date -u +%s)"

# The shell answers signals only while it waits, so what takes long runs beside it.
run() {
  "$@" &
  wait "$!"
}

ask() {
  kubectl exec restored-1 --container postgres -- psql --no-psqlrc -At -U postgres -d "$DATABASE" -c "$1"
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

take_away() {
  run kubectl delete "$cluster" restored --ignore-not-found --timeout=10m || return
  while left="$(kubectl get persistentvolumeclaims --selector cnpg.io/cluster=restored --output name)"; do
    [ -n "$left" ] || return 0
    run sleep 5
  done
  printf 'nobody can say whether the disks of the drill are gone\n' >&2
  return 1
}

take_away # what a run that was cut off has left
trap 'status=$?; trap - EXIT; take_away || status=1; exit "$status"' EXIT
trap 'trap - EXIT; kubectl delete "$cluster" restored --ignore-not-found --wait=false; exit 143' INT TERM

run kubectl create --filename "$MANIFEST"
run kubectl wait "$cluster/restored" --for=condition=Ready --timeout="${LONGEST}s"
ready="$(date -u +%s)"

[ "$(ask 'SELECT pg_is_in_recovery()')" = f ] || fail "the server still replays its log"
run kubectl exec restored-1 --container postgres -- \
  pg_dump -U postgres --format=custom --compress=0 --no-sync --file=/dev/null "$DATABASE"
damaged="$(ask 'SELECT coalesce(sum(checksum_failures), 0) FROM pg_stat_database')"
[ "$damaged" = 0 ] || fail "$damaged pages are damaged"

age="$(ask "SELECT ceil($began - extract(epoch FROM max(written)))::bigint FROM sentinel.sentinel")"
[ -n "$age" ] || fail "there is no sentinel in the backup"
lost=$((age - SENTINEL_EVERY - STARTING))
[ "$lost" -le "$MOST_LOST" ] ||
  fail "the newest sentinel was $age s old when the drill began: $lost s are lost, and $MOST_LOST s may be"
answer="$(ask "$QUERY")"
[ "$answer" = "$ANSWER" ] || fail "the query of the drill yields '$answer' and not '$ANSWER'"
printf 'recovered in %s s, read in %s s; the newest sentinel was %s s old when the drill began\n' \
  "$((ready - began))" "$(($(date -u +%s) - ready))" "$age"
