"""Who writes where: that nobody who writes, and so may destroy, the daily copies writes the archive as well."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records, texts
from monobase_constructs.rules.recovery import jobs
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.values.identities import IDENTITIES


def shared(documents: Documents, job: Subject) -> Iterator[Finding]:
    """Why who writes the daily copies can destroy the archive as well: the job writes as the same."""
    who = _of_job(documents, job)
    other = next((each for each, same in _primary(documents, job) if same == who), None) if who is not None else None
    if other is not None:
        told = f"it writes as {who}, and so does {other}, the daily copies; allowed: somebody else, who may not delete"
        yield Finding(job, "spec.jobTemplate", f"{told}; who takes over the one destroys both")


def _primary(documents: Documents, job: Subject) -> Iterator[tuple[Subject, str | None]]:
    """Who writes the daily copies of the namespace."""
    for each in jobs.running(documents, job, "copy-files.sh"):
        yield each, _of_job(documents, each)
    for cluster in documents.beside(job, "Cluster"):
        for plugin in records(cluster.spec, "plugins"):
            store = documents.get(cluster, "ObjectStore", texts(plugin, "parameters").get("barmanObjectName", ""))
            keys = part(store.spec, "configuration", "s3Credentials", "accessKeyId") if store is not None else {}
            account = part(cluster.spec, "serviceAccountTemplate", "metadata")
            yield cluster, _by_keys(documents, cluster, keys["name"]) if "name" in keys else _at_cloud(account)


def _of_job(documents: Documents, job: Subject) -> str | None:
    """Who a job is where it writes: by keys, or at the cloud."""
    remote = (jobs.setting(job, "TARGET") or "").partition(":")[0].upper()
    secret = jobs.secret(job, f"RCLONE_CONFIG_{remote}_ACCESS_KEY_ID")
    if secret is not None:
        return _by_keys(documents, job, secret)
    found = pod_spec(job)
    name = str((found[1] if found is not None else {}).get("serviceAccountName"))
    account = documents.get(job, "ServiceAccount", name)
    return _at_cloud(account.document["metadata"]) if account is not None else None


def _by_keys(documents: Documents, near: Subject, secret: str) -> str:
    """The secret in the manager, which may be brought by several names."""
    brought = documents.get(near, "ExternalSecret", secret)
    data = records(brought.spec, "data") if brought is not None else []
    remote = next((part(each, "remoteRef").get("key") for each in data), None)
    return f"the keys {remote or secret}"


def _at_cloud(metadata: Document) -> str | None:
    given = texts(metadata, "annotations")
    return next((given[each] for each in IDENTITIES if each in given), None)
