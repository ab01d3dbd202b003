"""How a plan waits: for the first of a good and a bad end, with what was said of it, and failing with the bad one.

`kubectl wait` knows one end only: after a failure it would be silent until its time is up.
"""

from __future__ import annotations

from collections.abc import Iterable

EVERY = 10
"""Seconds between two looks."""
SAID = '{range .status.conditions[?(@.status=="True")]}{.type}: {.message}{"\\n"}{end}'


def job(namespace: str, name: str) -> list[str]:
    """Until a Job is complete or has failed; then what all of its pods have written."""
    of = f"kubectl --namespace {namespace}"
    return [
        _until(f"{of} get job {name} --output jsonpath='{SAID}' | grep -E '^(Complete|Failed):'"),
        f"{of} logs --selector batch.kubernetes.io/job-name={name} --all-containers --prefix --tail=-1",
        _well(f"{of} wait job/{name} --for=condition=Complete", f"job/{name}"),
    ]


def phase(namespace: str, resource: str, well: str, *ill: str) -> list[str]:
    """Until the phase of a resource is one of these."""
    of = f"kubectl --namespace {namespace}"
    said = "{.status.phase}: {.status.error}{.status.failureReason}{.status.validationErrors}"
    ends = "|".join((well, *ill))
    return [
        _until(f"{of} get {resource} --output jsonpath='{said}' | grep -E '^({ends}):'"),
        _well(f"{of} wait {resource} --for=jsonpath='{{.status.phase}}'={well}", resource),
    ]


def database(namespace: str, name: str) -> list[str]:
    """Until a Cluster is ready, or a Job by which its instances are made has failed."""
    of = f"kubectl --namespace {namespace}"
    ready = f"{of} get cluster.postgresql.cnpg.io {name} --output jsonpath='{SAID}' | grep '^Ready:'"
    each = '{range .items[*].status.conditions[?(@.status=="True")]}{.type}: {.message}{"\\n"}{end}'
    jobs = f"{of} get jobs --selector cnpg.io/cluster={name} --output jsonpath='{each}' | grep '^Failed:'"
    return [
        _until(f"{ready} || {jobs}"),
        _well(f"{of} wait cluster.postgresql.cnpg.io/{name} --for=condition=Ready", f"{name}"),
    ]


def backup(namespace: str, name: str) -> list[str]:
    """Until a backup of CloudNativePG is there, or will not be: also if the log that it needs is not archived."""
    return phase(namespace, f"backup.postgresql.cnpg.io/{name}", "completed", "failed", "walArchivingFailing")


def velero(namespace: str, resource: str) -> list[str]:
    """Until a Backup or a Restore of Velero is whole, or is not."""
    return phase(namespace, resource, "Completed", "PartiallyFailed", "Failed", "FailedValidation")


def made(namespace: str, resources: Iterable[str]) -> list[str]:
    """Until each is there; one by one, for of several that are missing `kubectl wait` says so and ends."""
    return [f"kubectl --namespace {namespace} wait {each} --for=create --timeout=15m" for each in resources]


def _until(look: str) -> str:
    return f"until {look}; do sleep {EVERY}; done"


def _well(asked: str, what: str) -> str:
    return f"{asked} --timeout=0s || {{ echo '{what} has FAILED: do not go on' >&2; false; }}"
