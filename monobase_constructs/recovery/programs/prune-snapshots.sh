#!/bin/sh
# Deletes the Backups by snapshot of the cluster CLUSTER that are older than KEEP_HOURS hours, and with each of them its
# snapshots. The newest that has succeeded stays, however old it is.
set -eu
limit="$(date -u -d "@$(($(date -u +%s) - KEEP_HOURS * 3600))" +%Y-%m-%dT%H:%M:%SZ)"

kubectl get backups.postgresql.cnpg.io -o 'jsonpath={range .items[?(@.spec.method=="volumeSnapshot")]}{.metadata.creationTimestamp}{" "}{.spec.cluster.name}{" "}{.metadata.name}{" "}{.status.phase}{"\n"}{end}' >/tmp/all
awk -v cluster="$CLUSTER" '$2 == cluster' /tmp/all | sort >/tmp/backups
newest="$(awk '$4 == "completed" { name = $3 } END { print name }' /tmp/backups)"
awk -v limit="$limit" -v newest="$newest" '$1 < limit && $3 != newest { print $3 }' /tmp/backups |
  while read -r backup; do
    kubectl delete backups.postgresql.cnpg.io "$backup"
  done
