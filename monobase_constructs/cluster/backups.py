"""Where the backups of a cluster lie, and who writes them. Buckets and keys are made by who owns the account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import ClassVar, Literal

from monobase_constructs.cluster.clouds import Aws, Azure, Cloud, Gcp
from monobase_constructs.cluster.identities import AWS_ROLE, AZURE_CLIENT, GOOGLE_ACCOUNT, Identity
from monobase_constructs.values.checked import Value
from monobase_constructs.values.network import Network
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Hostname

NO_EXPIRY = "no rule of a bucket may delete: what is old is what newer backups are made of, and plans say what is kept"
S3_CLASSES = ("STANDARD", "STANDARD_IA", "INTELLIGENT_TIERING", "GLACIER_IR")
AZURE_TIERS = ("Hot", "Cool", "Cold")
GOOGLE_CLASSES = ("STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE")
"""The classes of storage that answer within milliseconds. What must be thawed first would stop every backup."""


class S3Location(Value):
    """A bucket on Amazon S3, or on what speaks the same.

    key: ARN of the KMS key that encrypts it; needed on Amazon. endpoint: the host of an S3 that is not Amazon's.
    storage_class: what its objects are moved to at once, by a rule of the bucket; one that can be read at any time.
    """

    bucket: str = field(kw_only=False)
    region: str
    key: str | None = None
    endpoint: Hostname | str | None = None
    storage_class: str = "STANDARD"

    INSTEAD: ClassVar = {"expires": NO_EXPIRY, "lifecycle": NO_EXPIRY}

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no bucket, keys that are none, and classes of storage that break the backups in them."""
        if not re.fullmatch(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", self.bucket):
            yield Invalid("bucket", self.bucket, "3 to 63 lower-case letters, digits, dots and hyphens")
        if self.endpoint is None and self.key is None:
            yield Invalid("key", None, "the ARN of a KMS key", "backups hold what databases hold")
        elif self.endpoint is not None and self.key is not None:
            yield Invalid("key", self.key, "none with an endpoint", "KMS keys are Amazon's")
        written = re.fullmatch(r"arn:aws[a-z-]*:kms:([^:]+):\d{12}:(key|alias)/.+", self.key or "")
        if self.key is not None and written is None:
            yield Invalid("key", self.key, "arn:aws:kms:<region>:<account>:key/<id>")
        elif written is not None and written[1] != self.region:
            yield Invalid("key", self.key, f"a key of {self.region}", "S3 encrypts with keys of the bucket's region")
        yield from _bad_class(self.storage_class, S3_CLASSES)

    @property
    def place(self) -> str:
        """What it is, whatever it is called otherwise."""
        return f"s3://{self.bucket}"

    @property
    def url(self) -> str:
        """As the tools of PostgreSQL's backups write it."""
        return self.place


class AzureLocation(Value):
    """A container of an Azure storage account.

    key: the key in a Key Vault that the container's default encryption scope uses. storage_class: the access tier of
        its blobs; one that can be read at any time.
    """

    container: str = field(kw_only=False)
    account: str
    resource_group: str
    subscription: str
    key: str
    storage_class: str = "Hot"

    INSTEAD: ClassVar = {"expires": NO_EXPIRY, "lifecycle": NO_EXPIRY}

    def check(self) -> Iterator[Invalid]:
        """Refuse what is neither account nor container, and tiers that break the backups in them."""
        if not re.fullmatch(r"[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]", self.container):
            yield Invalid("container", self.container, "3 to 63 lower-case letters, digits and single hyphens")
        if not re.fullmatch(r"[a-z0-9]{3,24}", self.account):
            yield Invalid("account", self.account, "3 to 24 lower-case letters and digits")
        if not re.fullmatch(r"https://[^/]+\.(vault|managedhsm)\.azure\.net/keys/.+", self.key):
            yield Invalid("key", self.key, "https://<vault>.vault.azure.net/keys/<name>")
        yield from _bad_class(self.storage_class, AZURE_TIERS)

    @property
    def place(self) -> str:
        """What it is, whatever it is called otherwise."""
        return f"azure://{self.account}/{self.container}"

    @property
    def url(self) -> str:
        """As the tools of PostgreSQL's backups write it."""
        return f"https://{self.account}.blob.core.windows.net/{self.container}"


class GcsLocation(Value):
    """A bucket of Google Cloud Storage.

    key: resource name of the Cloud KMS key that encrypts it. storage_class: of its objects; on Google Cloud all of them
    can be read at any time.
    """

    bucket: str = field(kw_only=False)
    key: str
    storage_class: str = "STANDARD"

    INSTEAD: ClassVar = {"expires": NO_EXPIRY, "lifecycle": NO_EXPIRY}

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no bucket, and keys that are none."""
        if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]", self.bucket):
            yield Invalid("bucket", self.bucket, "3 to 63 lower-case letters, digits, dots, hyphens and underscores")
        if not re.fullmatch(r"projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+", self.key):
            allowed = "projects/<project>/locations/<location>/keyRings/<ring>/cryptoKeys/<key>"
            yield Invalid("key", self.key, allowed)
        yield from _bad_class(self.storage_class, GOOGLE_CLASSES)

    @property
    def place(self) -> str:
        """What it is, whatever it is called otherwise."""
        return f"gs://{self.bucket}"

    @property
    def url(self) -> str:
        """As the tools of PostgreSQL's backups write it."""
        return self.place


BackupLocation = S3Location | AzureLocation | GcsLocation
Role = Literal["primary", "archive"]


class BackupStorage(Value):
    """Two places for backups, of which no accident reaches both.

    primary: for snapshots' data, databases and files of the last weeks. archive: for the weekly copies; another bucket,
        of another region, which synth holds Amazon's to, and best of another account.
    velero: who Velero is: IAM role on AWS, client id on Azure, service account on Google Cloud.
    drills: who the drills of an environment are, as `environments`: each may read below `<namespace>/` of both places,
        list what is there, and do nothing else.
    archives: who copies into the archive for an environment, as `environments`: each may read below `<namespace>/` of
        both places and write there in the archive, and delete nothing, so that nobody who takes over one of the two
        destroys what the other has written.
    environments: who the backups of an environment are: a text with `{client}` and `{stage}` to be filled in, on Azure
        the client id for each namespace. Each may write and delete below `<namespace>/` of the primary place, and read
        there in both. It trusts the service accounts `<id>` and `<id>-look` of each database (`postgresql`,
        `postgresql-look`), by which restores are looked at first, and `backups-*-copy`, that of `archives`
        `backups-*-archive` and `backups-*-dump` of the namespace: in the role's trust policy on AWS; on Azure
        as subjects `system:serviceaccount:<namespace>:<name>` of federated credentials, and on Google Cloud as members
        `<project>.svc.id.goog[<namespace>/<name>]` with `roles/iam.workloadIdentityUser`. The last two know no
        patterns: one for each name.
    Without these, on other clouds, keys for S3 come from the secret manager: fields `access-key` and `secret-key`
        of the secrets `monobase/platform/velero/backups` and, for each environment,
        `monobase/<client>/<stage>/<plan>-keys` and `<plan>-archive-keys`, which may do as little, and, for its drill,
        `monobase/<client>/<stage>/origin-keys`.
    longhorn: a bucket of its own for what Longhorn knows of its volumes; with Longhorn only. Keys: fields `access-key`
        and `secret-key` of the secret `monobase/platform/longhorn/backups`.
    network: where the object stores are; None opens 443 to the Internet.
    The password of Velero's repository is the field `password` of the secret `monobase/platform/velero/repository`. It
    can never change, and without it no volume can be restored from its backups.
    """

    primary: BackupLocation
    archive: BackupLocation
    velero: str | None = None
    environments: str | Mapping[str, str] | None = None
    archives: str | Mapping[str, str] | None = None
    drills: str | Mapping[str, str] | None = None
    longhorn: S3Location | None = None
    network: Network | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse two places that are one, and half of an identity."""
        if self.primary.place == self.archive.place:
            remedy = "what destroys one must not reach the other"
            yield Invalid("archive", self.archive.place, f"another place than primary, {self.primary.place}", remedy)
        elif (account := _account(self.primary)) is not None and account == _account(self.archive):
            remedy = "an account lies in one region, and goes as a whole"
            yield Invalid("archive", self.archive.place, f"another storage account than primary's, {account}", remedy)
        if self.longhorn is not None and self.longhorn.place in (self.primary.place, self.archive.place):
            remedy = "Longhorn takes for its own whatever lies in its bucket"
            yield Invalid("longhorn", self.longhorn.place, "a bucket of its own", remedy)
        if (self.velero is None) != (self.environments is None):
            yield Invalid("environments", self.environments, "given together with velero")
        if (self.archives is None) != (self.environments is None):
            yield Invalid("archives", self.archives, "given together with environments", TWO)
        elif self.archives is not None and _shared(self.archives, self.environments, self.drills):
            yield Invalid("archives", self.archives, "others than environments and drills", TWO)
        for name in PER_ENVIRONMENT:
            given: str | Mapping[str, str] | None = getattr(self, name)
            if self.velero is not None and isinstance(given, Mapping) and self.velero in given.values():
                yield Invalid(name, self.velero, "others than velero", VELERO)
        if self.drills is not None and self.environments is None:
            yield Invalid("drills", self.drills, "given together with environments")
        elif self.drills is not None and self.drills == self.environments:
            yield Invalid("drills", self.drills, "others than environments", "a drill may not write what it reads")

    def misfits(self, cloud: Cloud) -> Iterator[Invalid]:
        """What does not fit the cloud."""
        wanted: type[BackupLocation] = S3Location
        if isinstance(cloud, (Azure, Gcp)):
            wanted = AzureLocation if isinstance(cloud, Azure) else GcsLocation
        for name, location in (("primary", self.primary), ("archive", self.archive)):
            if type(location) is not wanted:
                given = f"{type(location).__name__} as {name} on {type(cloud).__name__}"
                yield Invalid("backups", given, f"{wanted.__name__}(...)")
        yield from self._bad_identities(cloud)

    def _bad_identities(self, cloud: Cloud) -> Iterator[Invalid]:
        known = {"environments": self.environments, "archives": self.archives, "drills": self.drills}
        given = {name: each for name, each in known.items() if name == "environments" or each is not None}
        yield from self._foreign(cloud)
        match cloud:
            case Azure():
                for name, each in given.items():
                    if not isinstance(each, Mapping):
                        yield Invalid("backups", each, f"on Azure {name}={{namespace: client id}}")
            case Aws() | Gcp():
                for name, each in given.items():
                    if not isinstance(each, str):
                        yield Invalid("backups", each, f'{name}="...{{client}}-{{stage}}..."')
                    elif not {"{client}", "{stage}"} <= set(re.findall(r"{\w*}", each)):
                        remedy = "each environment must reach its own backups only"
                        yield Invalid("backups", each, "a text with {client} and {stage}", remedy)
            case _:
                if self.velero is not None:
                    remedy = "keys come from the secret manager"
                    yield Invalid("backups", self.velero, f"no identities on {type(cloud).__name__}", remedy)

    def _foreign(self, cloud: Cloud) -> Iterator[Invalid]:
        """Identities of another cloud, or of none."""
        if type(cloud) not in WRITTEN:
            return
        written, where = WRITTEN[type(cloud)], type(cloud).__name__
        for name in ("velero", "environments", "archives", "drills"):
            given: str | Mapping[str, str] | None = getattr(self, name)
            if isinstance(given, Mapping):
                identities = [*given.values()]
            else:
                # On Azure only Velero has a text; in the place of a mapping it is told of as such.
                identities = [given] if given is not None and (name == "velero" or where != "Azure") else []
            for each in identities:
                yield from written.refuse("backups", each, f"{name} {each} on {where}")


PER_ENVIRONMENT = ("environments", "archives", "drills")
"""The fields that say who somebody is for each environment."""
VELERO = "it may delete in both places, and nobody else"
TWO = "who may delete the daily copies must not reach the weekly ones"


def _shared(archives: str | Mapping[str, str], *others: str | Mapping[str, str] | None) -> bool:
    """Whether anybody among those who archive is somebody else as well."""

    def names(given: str | Mapping[str, str] | None) -> set[str]:
        return set() if given is None else {given} if isinstance(given, str) else {*given.values()}

    return any(names(archives) & names(each) for each in others)


WRITTEN: Mapping[type[Cloud], Identity] = {Aws: AWS_ROLE, Azure: AZURE_CLIENT, Gcp: GOOGLE_ACCOUNT}


def _account(location: BackupLocation) -> str | None:
    return location.account if isinstance(location, AzureLocation) else None


def _bad_class(given: str, allowed: tuple[str, ...]) -> Iterator[Invalid]:
    if given not in allowed:
        remedy = "backups read what lies there again and again, and what must be thawed first stops them"
        yield Invalid("storage_class", given, ", ".join(allowed), remedy)
