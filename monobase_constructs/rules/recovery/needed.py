"""What the CronJobs of backups need: their programs as they are, what these read, and somebody to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, texts
from monobase_constructs.rules.recovery import identity, jobs
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.values.programs import program

CLOUDS = frozenset({"s3", "azureblob", "gcs"})
"""The kinds of places that rclone is told of."""
ASKING: Sequence[jobs.Program] = (
    "archive-files.sh",
    "archive-postgresql.sh",
    "prune-snapshots.sh",
    "drill-postgresql.sh",
)
"""What asks the API server, itself or in an init container."""
BROUGHT: Mapping[jobs.Program, str] = {
    "archive-files.sh": "/made",
    "archive-postgresql.sh": "/made",
    "dump-postgresql.sh": "/tools",
}
"""The folder that an init container fills for a program."""


def lacking(documents: Documents, job: Subject) -> Iterator[Finding]:
    """What it needs and has not: its program, and somebody to be."""
    found = pod_spec(job)
    path, spec = found if found is not None else ("", {})
    for volume in entries(spec, "volumes"):
        config = jobs.mounted(documents, job, volume["name"])
        keys = set(texts(config.document, "data") if config is not None else ())
        for mount in entries(jobs.container(job), "volumeMounts"):
            if config is not None and mount["name"] == volume["name"] and mount.get("subPath", "") not in {"", *keys}:
                told = f'ConfigMap "{config.name}" has no key "{mount["subPath"]}"; allowed: {", ".join(sorted(keys))}'
                yield Finding(job, f"{path}.volumes[{volume['name']}]", told)
        if config is not None:
            yield from _changed(config)
    account = documents.get(job, "ServiceAccount", spec.get("serviceAccountName", ""))
    if account is not None:
        yield from _unproven(job, path, spec, account)
    yield from _unfilled(job, path, spec)


def _unproven(job: Subject, path: str, spec: Document, account: Subject) -> Iterator[Finding]:
    """What it has not to prove who it is: to the cloud, to a place of backups, to the API server."""
    known = {each["name"]: each.get("value") for each in entries(jobs.container(job), "env")}
    by_identity = any(name.endswith("_ENV_AUTH") and value == "true" for name, value in known.items())
    if by_identity and not identity.known(account.document["metadata"]):
        yield Finding(account, "metadata.annotations", identity.missing(f"{job}"))
    for name, value in known.items():
        remote = name.removesuffix("_TYPE")
        asked = known.get(f"{remote}_ENV_AUTH") == "true" or f"{remote}_ACCESS_KEY_ID" in known
        if name.startswith("RCLONE_CONFIG_") and name.endswith("_TYPE") and str(value) in CLOUDS and not asked:
            told = f'missing; allowed: "true", or keys in {remote}_ACCESS_KEY_ID; every run is refused'
            yield Finding(job, f"{jobs.ENVIRONMENT}[{remote}_ENV_AUTH]", told)
    given = spec.get("automountServiceAccountToken", account.document.get("automountServiceAccountToken"))
    if given is False and any(jobs.runs(job, each) for each in ASKING):
        told = "got false; allowed: true; it asks the API server, which then does not know it: every run fails"
        yield Finding(job, f"{path}.automountServiceAccountToken", told)


def _unfilled(job: Subject, path: str, spec: Document) -> Iterator[Finding]:
    """A folder that its program reads, and that no init container fills."""
    filled = {folder for each in entries(spec, "initContainers") for folder in _folders(each)}
    mounted = {*_folders(jobs.container(job))}
    for name, folder in BROUGHT.items():
        if jobs.runs(job, name) and folder in mounted - filled:
            told = f"none fills {folder}; allowed: the one that BackupPlan writes; {name} fails without it"
            yield Finding(job, f"{path}.initContainers", told)


def _folders(container: Document) -> list[str]:
    return [str(mount.get("mountPath")) for mount in entries(container, "volumeMounts")]


def _changed(config: Subject) -> Iterator[Finding]:
    """A program that bears a name of ours and is another: what is proven of it was proven of ours."""
    for key, text in texts(config.document, "data").items():
        name = next((each for each in jobs.PROGRAMS if key.endswith(each)), None)
        if name is not None and text != program(name):
            told = f"is not the program of that name; allowed: {name} as it is, or another name and a proof of your own"
            yield Finding(config, f"data[{key}]", told)
