"""What is watched of the CronJobs of a plan, as kube-state-metrics tells of them:
https://github.com/kubernetes/kube-state-metrics/tree/v2.20.0/docs/metrics/workload
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup

AGES = {"copy": 3, "prune": 6, "archive": 8 * 24, "dump": 8 * 24}
"""Hours after which the last success of a job is too old, by the end of its name."""


def last_success(which: str) -> str:
    """When the CronJobs last succeeded; those that never did, when they were made."""
    success = f"kube_cronjob_status_last_successful_time{which}"
    return f"({success} or (kube_cronjob_created{which} unless on (namespace, cronjob) {success}))"


def failed_since(jobs: str, which: str) -> str:
    """CronJobs of which a Job has failed after the last success; `jobs` is what the names of its Jobs begin with."""
    failed = f'kube_job_failed{{condition="true", {jobs}}} == 1'
    began = f"kube_job_status_start_time and on (namespace, job_name) ({failed})"
    named = f'label_replace({began}, "cronjob", "$1", "job_name", "(.+)-[0-9]+")'
    return f"max by (namespace, cronjob) ({named}) > on (namespace, cronjob) {last_success(which)}"


@cache
def job_alerts(plan: str = "backups") -> AlertGroup:
    """For the jobs of plans of this name, in whichever namespace."""
    all_jobs = f'{{cronjob=~"{plan}-.+"}}'
    ages = [
        f'(time() - {last_success(f"""{{cronjob=~"{plan}-.+-{end}"}}""")} > {hours} * 3600)'
        for end, hours in AGES.items()
    ]
    return AlertGroup(
        "backups-jobs",
        alerts=[
            Alert(
                "BackupJobTooOld",
                expression=" or ".join(ages),
                lasting="15m",
                severity="critical",
                platform=True,
                summary="{{ $labels.namespace }}/{{ $labels.cronjob }} has not succeeded for too long",
                meaning=(
                    "The job copies files, or a week into the archive, or dumps a database, or deletes snapshots that "
                    "are too old. It has not succeeded for longer than lies between two runs; what has changed since "
                    "is not copied."
                ),
            ),
            Alert(
                "BackupJobFailed",
                expression=failed_since(f'job_name=~"{plan}-.+"', all_jobs),
                lasting="5m",
                severity="warning",
                summary="The last run of {{ $labels.namespace }}/{{ $labels.cronjob }} has failed",
                meaning=(
                    "The next run goes on where this one stood. If that fails as well, backups become too old. A job "
                    "that archives also fails where the archive has lost weeks that are promised: its log says how "
                    "many are there."
                ),
            ),
            Alert(
                "BackupJobSuspended",
                expression=f"kube_cronjob_spec_suspend{all_jobs} == 1",
                lasting="1h",
                severity="warning",
                summary="{{ $labels.namespace }}/{{ $labels.cronjob }} is suspended",
                meaning="Somebody has switched the job off, as a restore does. Nothing is copied until it is on again.",
            ),
            Alert(
                "BackupKeysMissing",
                expression=(
                    'externalsecret_status_condition{condition="Ready", status="False", '
                    f'name=~"velero-.+|longhorn-backups|origin-keys|{plan}-keys|.+-backup"}} == 1'
                ),
                lasting="30m",
                severity="critical",
                platform=True,
                summary="The secret {{ $labels.name }} cannot be brought from the secret manager",
                meaning=(
                    "By this secret backups are written or encrypted. What runs goes on with what it has; what starts "
                    "anew has nothing to prove itself by."
                ),
            ),
        ],
    )
