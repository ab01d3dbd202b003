"""Whatever makes backups, or tries them, is seen to stop: an alert looks at how old the last of it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.monitoring.expressions import ages_of, series_of
from monobase_constructs.rules.monitoring.watched import alerts, of_monitoring
from monobase_constructs.rules.recovery import databases, jobs
from monobase_constructs.rules.recovery.survey import survey
from monobase_constructs.rules.recovery.told import told_time
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.backups import is_drill
from monobase_constructs.values.cron import HOUR, UnreadableCronError
from monobase_constructs.values.points import Series, held
from monobase_constructs.values.promql import Age

CRON_JOB = "kube_cronjob_status_last_successful_time"
SLACK = 2 * HOUR
"""For what one run takes, and for what Prometheus needs to see it."""
STATES: Mapping[str, Mapping[str, str]] = {
    "BackupStorageLocation": {"velero_backup_location_status_gauge": "nothing gets there any more"},
    "ObjectStore": {
        "cnpg_pg_stat_archiver_last_failed_time": "copies of the log fail",
        "cnpg_pg_stat_archiver_seconds_since_last_archival": "copies of the log hang",
        "barman_cloud_cloudnative_pg_io_first_recoverability_point": "what was kept there is gone",
    },
}
"""What has no time of its own: whether a place can be written to, whether the log gets away, whether the past stays."""


@dataclass(frozen=True)
class Maker:
    """What makes something again and again: the metric that says when it last did, its labels, and the time between."""

    subject: Subject
    metric: str
    labels: Mapping[str, str]
    apart: int

    @property
    def bound(self) -> int:
        """How old the last of it may become, in seconds, before somebody is told: one run may fail, and no second."""
        return 2 * self.apart + SLACK


def mistaken(documents: Documents) -> Iterator[Finding]:
    """What can stop without an alert, on clusters that are watched."""
    makers = [*_makers(documents)]
    for cluster in sorted({each.cluster for each in documents if of_monitoring(each)}):
        rules = documents.of_kind(cluster, "PrometheusRule")
        expressions = [str(alert.get("expr")) for subject in rules for _, alert in alerts(subject)]
        looked = [age for each in expressions for age in ages_of(each)]
        for maker in makers:
            if maker.subject.cluster == cluster:
                yield from _unseen(maker, looked)
        known = {metric for each in expressions for metric in _asked(each)}
        for subject in _written(documents, cluster):
            for metric, harm in STATES[subject.kind].items():
                if metric not in known:
                    yield Finding(subject, "spec", f"no alert asks for {metric}, which says when {harm}")


def _asked(expression: str) -> Iterator[str | None]:
    """The metrics that an alert fires for: not those that keep it quiet, after `unless`."""
    for each in series_of(re.split(r"\bunless\b", expression)[0]) or series_of(expression):
        yield each.metric


def _written(documents: Documents, cluster: str) -> Iterator[Subject]:
    """The places that something writes to: those of Velero once it has a schedule, those of a database's log."""
    if documents.of_kind(cluster, "Schedule"):
        yield from documents.of_kind(cluster, "BackupStorageLocation")
    for database in documents.of_kind(cluster, "Cluster"):
        if (store := databases.archive(documents, database)) is not None:
            yield store


def _unseen(maker: Maker, looked: Sequence[Age]) -> Iterator[Finding]:
    mine = [each for each in looked if each.series.metric == maker.metric and each.series.fits(maker.labels)]
    within = told_time(timedelta(seconds=maker.bound))
    if not mine:
        told = f"no alert looks at how old {maker.metric} of it is; allowed: one within {within}"
        yield Finding(maker.subject, "spec.schedule", told)
    elif (first := min(each.seconds for each in mine)) > maker.bound:
        told = f"the first alert comes after {told_time(timedelta(seconds=first))} without one; allowed: {within}"
        yield Finding(maker.subject, "spec.schedule", told)


def _makers(documents: Documents) -> Iterator[Maker]:
    """Those that keep a store, all schedules of Velero, and the drills; each once."""
    seen: dict[Subject, Maker] = {}
    for judged in documents.once(survey).judged:
        for kept in judged.store.kept:
            found, named = kept.held(), _named(kept.maker)
            if found is not None and named is not None:
                seen.setdefault(kept.maker, Maker(kept.maker, *named, found.apart))
    for each in documents:
        drill = each.kind == "CronJob" and is_drill(each.namespace or "")
        named = _named(each) if drill or (each.group, each.kind) == ("velero.io", "Schedule") else None
        if named is not None and (every := _every(each)) is not None:
            seen.setdefault(each, Maker(each, *named, every))
    yield from seen.values()


def _named(maker: Subject) -> tuple[str, Mapping[str, str]] | None:
    """The metric that says when it last made something, and what it wears; None where nothing is known of its kind."""
    match maker.kind:
        case "CronJob":
            return CRON_JOB, {"namespace": maker.namespace or "", "cronjob": maker.name}
        case "Schedule":
            return "velero_backup_last_successful_timestamp", {"schedule": maker.name}
        case "ScheduledBackup" if maker.spec.get("method") == "plugin":
            metric = "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp"
            return metric, {"namespace": maker.namespace or ""}
        case "ScheduledBackup":
            return "cnpg_collector_last_available_backup_timestamp", {"namespace": maker.namespace or ""}
        case _:
            return None


def _every(scheduled: Subject) -> int | None:
    try:
        found = held(Series(jobs.cron(scheduled)))
    except UnreadableCronError:
        return None
    return found.apart if found is not None else None
