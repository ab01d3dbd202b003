"""Where backups lie: that the archive is another place than the primary one, and that what lies there can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reading import part, records, texts
from monobase_constructs.rules.recovery import granted, lifecycles, requirements
from monobase_constructs.rules.recovery.lifecycles import EXPIRES, THAW
from monobase_constructs.rules.recovery.result import Tier
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short

THAWED = frozenset({"GLACIER", "DEEP_ARCHIVE", "ARCHIVE"})
"""The classes of S3 and the tier of Azure that must be thawed for hours before anything can be read. On Google Cloud
"ARCHIVE" can be read at once."""


@dataclass(frozen=True)
class Place:
    """A bucket or container, and which class of storage is asked for where."""

    name: str
    path: str = ""
    grade: str | None = None

    @property
    def frozen(self) -> bool:
        """Whether it must be thawed before it can be read."""
        return (self.grade or "").upper() in THAWED and not self.name.startswith("gs://")


def of_location(location: Subject) -> Place:
    """Where a BackupStorageLocation of Velero lies."""
    spec = location.spec
    bucket, config = texts(spec, "objectStorage").get("bucket", ""), part(spec, "config")
    provider = str(spec.get("provider")).rpartition("/")[2]
    if provider == "azure":
        return Place(f"azure://{config.get('storageAccount')}/{bucket}")
    return Place(f"{'gs' if provider == 'gcp' else 's3'}://{bucket}")


def of_url(url: str) -> Place:
    """Where a folder lies, as the tools of PostgreSQL and Longhorn write it."""
    if (azure := re.match(r"https://([^.]+)\.blob\.core\.windows\.net/([^/]+)", url)) is not None:
        return Place(f"azure://{azure[1]}/{azure[2]}")
    scheme, _, rest = url.partition("://")
    return Place(f"{scheme}://{re.split('[/@]', rest)[0]}")


def folder_of_url(url: str) -> str:
    """The folder in the place, as `of_url` takes it."""
    return re.sub(r"^(https://[^/]+/[^/]+|[a-z0-9]+://[^/]+)/?", "", url).rstrip("/")


def locations(documents: Documents, cluster: str) -> Sequence[Subject]:
    """The locations of Velero on a cluster."""
    return documents.of_kind(cluster, "BackupStorageLocation")


def location(documents: Documents, schedule: Subject) -> Subject | None:
    """The location that a Schedule writes to: the one that it names, or the default."""
    name = texts(schedule.spec, "template").get("storageLocation")
    if name is not None:
        return documents.get(schedule, "BackupStorageLocation", name)
    return next((each for each in locations(documents, schedule.cluster) if each.spec.get("default")), None)


def is_primary(location: Subject) -> bool:
    """Whether it is the one for what is kept every day."""
    return bool(location.spec.get("default"))


def mistaken(documents: Documents, cluster: str, used: set[int], promised: set[Tier]) -> Iterator[Finding]:
    """What is wrong with the places of a cluster.

    used: the ids of the locations that somebody writes to. promised: the tiers that plans promise of any namespace: an
    archive that nobody is promised may lie idle.
    """
    found = locations(documents, cluster)
    first = next((each for each in found if is_primary(each)), None)
    for each in found:
        place = of_location(each)
        if each is not first and first is not None and place.name == of_location(first).name:
            told = f'{place.name} is that of "{first.name}" as well; allowed: another; what destroys one reaches both'
            yield Finding(each, "spec.objectStorage.bucket", told)
        elif each is not first and 3 in promised:
            yield from _within_reach(each, first)
        if id(each) not in used and (2 if is_primary(each) else 3) in promised:
            yield Finding(each, "spec", "no Schedule writes to it; allowed: one that does, or no such location")
        if each.spec.get("accessMode") == "ReadOnly":
            yield Finding(each, "spec.accessMode", 'got "ReadOnly"; allowed: "ReadWrite"; every backup fails')
        yield from _unencrypted(each)
        yield from _required(documents, each, place)
    yield from _granted(documents, cluster, found)
    yield from _of_longhorn(documents, cluster, found)


def same(first: Place | None, archive: Place | None, job: Subject, path: str) -> Iterator[Finding]:
    """An archive that lies where the primary copies lie."""
    if first is not None and archive is not None and first.name == archive.name:
        told = f"{archive.name} is where the daily copies lie; allowed: another; what destroys one reaches both"
        yield Finding(job, path, told)


def thawed(place: Place | None, subject: Subject, path: str) -> Iterator[Finding]:
    """A class of storage that nothing can be read from at once."""
    if place is not None and place.frozen:
        told = f"{place.path}: got {short(place.grade)}; allowed: a class that is read at once; {THAW}"
        yield Finding(subject, path, told)


def _within_reach(archive: Subject, first: Subject | None) -> Iterator[Finding]:
    """An archive that is lost with the region of the other place, or with the account of Azure that both are in."""
    field, lies = _lies(archive)
    if first is not None and lies is not None and (field, lies) == _lies(first):
        told = f'got "{lies}", where "{first.name}" lies; allowed: another; what takes the one takes the other'
        yield Finding(archive, f"spec.config.{field}", told)


def _lies(location: Subject) -> tuple[str, object]:
    """The field that says where it is, and what stands there; None where its address says nothing of that."""
    config, provider = part(location.spec, "config"), str(location.spec.get("provider")).rpartition("/")[2]
    field = {"aws": "region", "azure": "storageAccount"}.get(provider, "")
    return field, config.get(field) if "s3Url" not in config else None


def _unencrypted(location: Subject) -> Iterator[Finding]:
    """No key where there must be one, or one of another region."""
    key, region = _key(location), part(location.spec, "config").get("region")
    if key is None:
        return
    field, given = key
    if not given:
        told = "missing; allowed: a key of yours, or whoever reads the bucket reads what is in it"
        yield Finding(location, f"spec.config.{field}", told)
        return
    written = re.match(r"arn:aws[a-z-]*:kms:([^:]+):", str(given))
    if written is not None and region and written[1] != region:
        told = f"got {short(given)}; allowed: a key of {region}, where the bucket is; every upload fails"
        yield Finding(location, f"spec.config.{field}", told)


def _key(location: Subject) -> tuple[str, object] | None:
    """The field of the key that it encrypts by, and what stands there; None where its place knows the key by itself."""
    config = part(location.spec, "config")
    own = {"aws": "" if "s3Url" in config else "kmsKeyId", "gcp": "kmsKeyName"}
    field = own.get(str(location.spec.get("provider")).rpartition("/")[2])
    return (field, config.get(field)) if field else None


def _required(documents: Documents, location: Subject, place: Place) -> Iterator[Finding]:
    """What the owner of the account is told that the bucket must be like."""
    page = documents.get(location, "ConfigMap", requirements.REQUIREMENTS)
    known = requirements.said(page) if page is not None else ()
    required = next((each for each in known if each.get("place") == place.name), None)
    if page is None or required is None:
        told = f'no ConfigMap "bucket-requirements" says what {place.name} must be like: its class, no expiry, versions'
        yield Finding(location, "spec.objectStorage.bucket", told)
        return
    path = f"data.{place.name}"
    if (key := _key(location)) is not None and key[1] and required.get("encryption") != key[1]:
        told = f"encryption: got {short(required.get('encryption'))}; allowed: {short(key[1])}, as {location} does"
        yield Finding(page, path, f"{told}; identities may use no other key, and what writes by another fails")
    yield from thawed(Place(place.name, "storageClass", required.get("storageClass")), page, path)
    own = f"{texts(location.spec, 'objectStorage').get('prefix', '')}/"
    for each in records(required, "expiry"):
        if own.startswith(str(each.get("folder"))):
            told = f"expiry: got {short(each.get('folder'))}; allowed: folders of environments; {EXPIRES}"
            yield Finding(page, path, told)
    for rule, harm in (("expiry", EXPIRES), ("otherClasses", THAW)):
        if not records(required, rule) and not str(required.get(rule, "")).startswith("none"):
            yield Finding(page, path, f"{rule}: got {short(required.get(rule))}; allowed: none; {harm}")
    for told in lifecycles.mistaken(place.name, required, primary=is_primary(location)):
        yield Finding(page, path, told)
    for told in granted.opened(required, _of_role(location)):
        yield Finding(page, path, told)


def _granted(documents: Documents, cluster: str, found: Sequence[Subject]) -> Iterator[Finding]:
    """What the policies beside the requirements allow, and may not."""
    known = [_of_role(each) for each in found]
    for page in requirements.pages(documents, cluster):
        with suppress(Unread):
            policies = part({"": of_json(texts(page.document, "data").get("policies.json", "{}"))}, "")
            for told in granted.mistaken(policies, known):
                yield Finding(page, "data[policies.json]", told)


def _of_role(location: Subject) -> granted.Place:
    role: granted.Role = "primary" if is_primary(location) else "archive"
    return granted.Place(of_location(location).name, role, str(texts(location.spec, "objectStorage").get("prefix", "")))


def _of_longhorn(documents: Documents, cluster: str, others: Sequence[Subject]) -> Iterator[Finding]:
    for target in documents:
        if (target.cluster, target.kind) != (cluster, "BackupTarget"):
            continue
        place = of_url(str(target.spec.get("backupTargetURL")))
        for each in others:
            if of_location(each).name == place.name:
                told = f'{place.name} is that of Velero\'s "{each.name}"; allowed: a bucket of its own'
                yield Finding(target, "spec.backupTargetURL", f"{told}; Longhorn takes for its own whatever lies there")
        tasks = [each.spec.get("task") for each in documents if (each.cluster, each.kind) == (cluster, "RecurringJob")]
        if not {"backup", "system-backup", "backup-force-create"} & {*tasks}:
            told = "no RecurringJob writes to it; allowed: one that does, or no such target"
            yield Finding(target, "spec.backupTargetURL", told)
