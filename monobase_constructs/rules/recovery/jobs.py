"""CronJobs that copy, archive and prune: which program runs, with which settings, and whether it can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Literal, get_args

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part, texts
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.values.cron import Cron

Program = Literal[
    "copy-files.sh",
    "archive-files.sh",
    "archive-postgresql.sh",
    "dump-postgresql.sh",
    "prune-snapshots.sh",
    "drill-postgresql.sh",
    "write-sentinel.sh",
]
PROGRAMS: Sequence[Program] = get_args(Program)
ENVIRONMENT = "spec.jobTemplate.spec.template.spec.containers.env"


def running(documents: Documents, near: Subject, program: Program, namespace: str | None = None) -> list[Subject]:
    """The CronJobs that run a program, by default in the namespace of `near`."""
    pods = documents.pods.get((near.cluster, namespace or near.namespace), [])
    return [owner for owner, _ in pods if owner.kind == "CronJob" and runs(owner, program)]


def cron(job: Subject) -> Cron:
    """When it runs. Without a zone it is that of the control plane, which runs in UTC wherever it is managed."""
    return Cron(str(job.spec.get("schedule")), zone=str(job.spec.get("timeZone") or "UTC"))


def setting(job: Subject, name: str) -> str | None:
    """A plain variable of its container."""
    return next((each.get("value") for each in entries(container(job), "env") if each["name"] == name), None)


def number(job: Subject, name: str) -> int:
    """A variable that is a number; 0 for what is none."""
    text = setting(job, name) or ""
    return int(text) if text.isdigit() else 0


def counts(job: Subject) -> timedelta:
    """For how far back a job that archives counts the weeks that have to be there."""
    return timedelta(days=number(job, "KEEP_DAYS"))


def secret(job: Subject, name: str) -> str | None:
    """The Secret that a variable of its container comes from."""
    named = [each for each in entries(container(job), "env") if each["name"] == name]
    return part(named[0], "valueFrom", "secretKeyRef").get("name") if named else None


def left_out(job: Subject, variable: str, there: Sequence[str], done: str) -> Iterator[Finding]:
    """What a variable that names all of something does not name; `done`: what happens to those that it names."""
    named = (setting(job, variable) or "").split()
    if {*there} - {*named}:
        told = f"got {' '.join(named) or 'nothing'}; allowed: {' '.join(there)}; others are {done} nowhere"
        yield Finding(job, f"{ENVIRONMENT}[{variable}]", told)


def place(job: Subject, variable: str) -> Place | None:
    """Where `SOURCE` or `TARGET` lies, and with which class of storage."""
    remote, _, path = (setting(job, variable) or "").partition(":")
    prefix = f"RCLONE_CONFIG_{remote.upper()}"
    bucket = path.partition("/")[0]
    if not bucket:
        return None
    match setting(job, f"{prefix}_TYPE"):
        case "azureblob":
            named, grade = f"azure://{setting(job, f'{prefix}_ACCOUNT')}/{bucket}", "ACCESS_TIER"
        case "gcs":
            named, grade = f"gs://{bucket}", "STORAGE_CLASS"
        case _:
            named, grade = f"s3://{bucket}", "STORAGE_CLASS"
    return Place(named, f"{prefix}_{grade}", setting(job, f"{prefix}_{grade}"))


def folder(job: Subject, variable: str) -> str:
    """The folder in the place of `SOURCE` or `TARGET`."""
    return (setting(job, variable) or "").partition(":")[2].partition("/")[2]


def takes(job: Subject) -> timedelta | None:
    """After how long a run is ended."""
    limit = part(job.spec, "jobTemplate", "spec").get("activeDeadlineSeconds")
    return timedelta(seconds=limit) if isinstance(limit, int) else None


def stopped(job: Subject) -> Iterator[Finding]:
    """Why it never starts, or never ends."""
    if job.spec.get("suspend"):
        yield Finding(job, "spec.suspend", "got true; allowed: false, or it makes nothing")
    policy, limit = job.spec.get("concurrencyPolicy", "Allow"), takes(job)
    path = "spec.jobTemplate.spec.activeDeadlineSeconds"
    if policy == "Forbid" and limit is None:
        yield Finding(job, path, "missing; allowed: a limit; a run that hangs keeps all later ones from starting")
    if policy != "Forbid":
        ends = {
            "Allow": "two that run at once write to one place, and each takes what the other needs",
            "Replace": "a copy that takes longer than until the next would never be finished",
        }
        told = f'got "{policy}"; allowed: "Forbid"; {ends[policy]}'
        yield Finding(job, "spec.concurrencyPolicy", told)


def mounted(documents: Documents, job: Subject, volume: str) -> Subject | None:
    """The ConfigMap that a volume of the job brings."""
    found = pod_spec(job)
    volumes = [each for each in entries(found[1], "volumes") if each["name"] == volume] if found is not None else []
    return documents.get(job, "ConfigMap", texts(volumes[0], "configMap").get("name", "")) if volumes else None


def may(documents: Documents, job: Subject, verb: str, group: str, resource: str, name: str | None = None) -> bool:
    """Whether a Role lets the account of the job do something, with all objects or with that of a name."""
    found = pod_spec(job)
    account = (found[1] if found is not None else {}).get("serviceAccountName")
    for binding in documents.beside(job, "RoleBinding"):
        subjects = entries(binding.document, "subjects")
        if not any(each["kind"] == "ServiceAccount" and each["name"] == account for each in subjects):
            continue
        role = documents.get(binding, "Role", binding.document["roleRef"]["name"])
        for rule in entries(role.document, "rules") if role is not None else ():
            named = entries(rule, "resourceNames")
            if _allows(rule, verb, group, resource) and (not named or name in named):
                return True
    return False


def _allows(rule: Document, verb: str, group: str, resource: str) -> bool:
    wanted = {"verbs": verb, "apiGroups": group, "resources": resource}
    return all({each, "*"} & {*entries(rule, field)} for field, each in wanted.items())


def runs(job: Subject, program: Program) -> bool:
    """Whether its container runs a program."""
    own = container(job)
    words = [*entries(own, "command"), *entries(own, "args")]
    return any(str(word).rpartition("/")[2] == program for word in words)


def container(job: Subject) -> Document:
    """Its container, the first one."""
    found = pod_spec(job)
    containers: list[Document] = entries(found[1], "containers") if found is not None else []
    return containers[0] if containers else {}
