"""By whose key objects are encrypted as they are written. What names none gets the provider's, which opens for whoever
may read the bucket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part, texts
from monobase_constructs.rules.recovery import jobs, places, requirements
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

AMAZON, GOOGLE = re.compile(r"arn:aws[a-z-]*:kms:"), re.compile(r"projects/.+/cryptoKeys/")
ARGUMENTS = {"wal": "archiveAdditionalCommandArgs", "data": "additionalCommandArgs"}
"""Where an ObjectStore says by which key the log and the base backups are encrypted."""
STATED = "as bucket-requirements states; with none, a key of the provider's opens for whoever may read the bucket"


def of_store(documents: Documents, store: Subject) -> Iterator[Finding]:
    """What the tools of PostgreSQL do not ask for."""
    configuration = part(store.spec, "configuration")
    place = places.of_url(texts(store.spec, "configuration").get("destinationPath", ""))
    stated = _stated(documents, store, place.name)
    amazon = "s3Credentials" in configuration and "endpointURL" not in configuration
    option = "--sse-kms-key-id" if amazon else "--kms-key-name" if GOOGLE.match(stated) else None
    for field, arguments in ARGUMENTS.items():
        given = part(configuration, field)
        if amazon and given.get("encryption") != "aws:kms":
            told = f'got {short(given.get("encryption"))}; allowed: "aws:kms", by a key of yours'
            yield Finding(store, f"spec.configuration.{field}.encryption", told)
        elif option is not None and stated and (named := _named(given, arguments, option)) != stated:
            told = f"{option}: got {short(named)}; allowed: {short(stated)}, {STATED}"
            yield Finding(store, f"spec.configuration.{field}.{arguments}", told)


def of_job(documents: Documents, job: Subject) -> Iterator[Finding]:
    """What a job that writes to a place on Amazon does not ask for."""
    prefix = f"RCLONE_CONFIG_{(jobs.setting(job, 'TARGET') or '').partition(':')[0].upper()}"
    place = jobs.place(job, "TARGET")
    if place is None or not AMAZON.match(stated := _stated(documents, job, place.name)):
        return
    for name, wanted in (("SERVER_SIDE_ENCRYPTION", "aws:kms"), ("SSE_KMS_KEY_ID", stated)):
        variable = f"{prefix}_{name}"
        if (given := jobs.setting(job, variable)) != wanted:
            told = f"got {short(given)}; allowed: {short(wanted)}, {STATED}"
            yield Finding(job, f"{jobs.ENVIRONMENT}[{variable}]", told)


def _stated(documents: Documents, near: Subject, place: str) -> str:
    """The key of the place, as its owner is told; empty where it is none of a customer."""
    key = str(requirements.of_place(documents, near.cluster, place).get("encryption"))
    return key if AMAZON.match(key) or GOOGLE.match(key) else ""


def _named(given: Document, arguments: str, option: str) -> str | None:
    """What an option is given among arguments, behind `=` or as the next of them."""
    words = [word for each in entries(given, arguments) for word in str(each).split("=", 1)]
    return next((value for name, value in pairwise(words) if name == option), None)
