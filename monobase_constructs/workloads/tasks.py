"""Work that ends: on a schedule, or once with each release."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, Unpack

from constructs import Construct

from monobase_constructs.objects import kinds
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.cron import DAY, HOUR, MONDAY, WEEK, Cron
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.schedule import Schedule, TimeZone
from monobase_constructs.values.text import Duration, Image
from monobase_constructs.workloads.options import PodOptions
from monobase_constructs.workloads.workload import Workload

HOOK = {"argocd.argoproj.io/hook": "Sync", "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation"}


class CronJob(Workload):
    """A container that runs on a schedule.

    schedule: five fields of cron in `time_zone`. timeout: after which a run is ended. retries: of a failed run.
    overlap: what happens when the one before still runs: "forbid" skips, "replace" ends it, "allow" runs both.
    A run that could not start in time, because the control plane was away, starts later: until half of the time to the
    next one has gone, and at most twelve hours.
    The name has at most 52 characters, because Kubernetes appends the time to it.
    """

    component = "cron"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        schedule: Schedule | str,
        time_zone: TimeZone | str = "Etc/UTC",
        timeout: Duration | str = "1h",
        retries: int = 2,
        overlap: Literal["forbid", "replace", "allow"] = "forbid",
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` at each time of `schedule`."""
        super().__init__(scope, id, image=image, **options)
        self._timeout, self._retries = Duration.of(timeout), retries
        self.scaled_to(2 if overlap == "allow" else 1)
        self.cron_job = self.manifest(
            kinds.CRON_JOB,
            lambda: k8s.CronJobSpec(
                schedule=Schedule.of(schedule),
                time_zone=TimeZone.of(time_zone),
                concurrency_policy=overlap.capitalize(),
                starting_deadline_seconds=_startable(Schedule.of(schedule)),
                successful_jobs_history_limit=3,
                failed_jobs_history_limit=3,
                job_template=k8s.JobTemplateSpec(spec=_job(self, self._timeout, self._retries)),
            ),
        )


class Job(Workload):
    """A container that runs once with each sync, before the workloads: a migration, a bootstrap.

    It must be right to run it again. timeout: after which it is ended. retries: of a failed run.
    """

    component = "job"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        timeout: Duration | str = "15m",
        retries: int = 3,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run `image` once; Argo CD makes the Job anew with each sync, because Jobs cannot change."""
        super().__init__(scope, id, image=image, **options)
        self.scaled_to(1)
        self.job = self.manifest(
            kinds.JOB,
            lambda: _job(self, Duration.of(timeout), retries),
            annotations=HOOK,
            wave=Wave.TASKS,
        )


def _job(workload: Workload, timeout: Duration, retries: int) -> k8s.JobSpec:
    if retries < 0:
        workload.refuse(Invalid("retries", retries, "0 or more"))
    return k8s.JobSpec(
        backoff_limit=retries,
        active_deadline_seconds=timeout.seconds,
        template=workload.pod_template(container=workload.container(), restart="Never"),
    )


def _startable(schedule: Schedule) -> int:
    """For how many seconds a missed run is made up for: a weekly backup must not wait a week for a missed minute."""
    firings = Cron(schedule).firings(MONDAY, MONDAY + WEEK + DAY)
    shortest = min((later - one for one, later in pairwise(firings)), default=DAY)
    return min(shortest // 2, 12 * HOUR)
