"""What makes the buckets, users and policies of an object store: a Job that can run any number of times."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from constructs import Construct

from monobase_constructs.connections.graph import Connection, Party, SecretMount, Use
from monobase_constructs.data.minio.pool import Bucket
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.values.network import Pods
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.secrets import SecretKey
from monobase_constructs.values.text import Duration, Image
from monobase_constructs.workloads.tasks import Job

SCRIPT = "/etc/provision/provision.sh"
POLICIES = "/etc/provision/policies"
LIFECYCLES = "/etc/provision/lifecycles"
BUCKETS = "/etc/provision/buckets"
USERS = "/etc/provision/users"
CA_FILE = "/etc/provision/ca/ca.crt"

PROGRAM = """\
#!/bin/sh
# Makes what is missing and puts right what differs. Passwords come from files and go through standard input.
set -eu
root="${PROVISION_FOLDER:-/etc/provision}"

printf '%s\\n%s\\n' "$MINIO_ROOT_USER" "$MINIO_ROOT_PASSWORD" | mc --quiet alias set store "$STORE_URL" >/dev/null

while read -r bucket versioning; do
  mc --quiet mb --ignore-existing "store/$bucket"
  mc --quiet version "$versioning" "store/$bucket"
  if [ -f "$root/lifecycles/$bucket.json" ]; then
    mc --quiet ilm import "store/$bucket" <"$root/lifecycles/$bucket.json"
  fi
done <"$root/buckets"

for folder in "$root"/users/*/; do
  name="${folder%/}"
  name="${name##*/}"
  key="" secret=""
  read -r key <"${folder}access-key" || [ -n "$key" ]
  read -r secret <"${folder}secret-key" || [ -n "$secret" ]
  mc --quiet admin policy create store "$name" "$root/policies/$name.json"
  printf '%s\\n%s\\n' "$key" "$secret" | mc --quiet admin user add store >/dev/null
  if ! told="$(mc --quiet admin policy attach store "$name" --user "$key" 2>&1)"; then
    case "$told" in
      *"already in effect"*) ;;
      *) printf '%s\\n' "$told" >&2; exit 1 ;;
    esac
  fi
  printf 'user of %s: ready\\n' "$name"
done
"""


@dataclass(frozen=True)
class Administration:
    """The object store with all rights, for the Job that provisions it."""

    store: Pods
    port: int
    url: str
    user: SecretKey
    password: SecretKey
    certificate: str

    def used_by(self, user: Party) -> Use:
        """The way to the store and its root credentials."""
        return Use(
            [Connection(user.pods, self.store, (self.port,))],
            {
                "STORE_URL": self.url,
                "MINIO_ROOT_USER": self.user,
                "MINIO_ROOT_PASSWORD": self.password,
                "SSL_CERT_FILE": CA_FILE,
            },
            [SecretMount(self.certificate, "ca.crt", CA_FILE)],
        )


class Provision(Job):
    """Buckets with their versions and lifecycles, and for each workload a user of its buckets and no other."""

    component = "provision"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        store: Administration,
        buckets: Sequence[Bucket],
        node_pool: str | None = None,
        pull_secret: SecretBundle | None = None,
    ) -> None:
        """Provision `store` with each sync."""
        self._buckets = list(buckets)
        self._rights: dict[str, set[str]] = {}
        self._readers: set[str] = set()
        super().__init__(
            scope,
            id,
            image=image,
            uses=[store],
            command=["/bin/sh", SCRIPT],
            env={"MC_CONFIG_DIR": "/tmp/.mc", "HOME": "/tmp"},
            node_pool=node_pool,
            pull_secret=pull_secret,
            priority="monobase-data",
        )

    def _refuse_contradictions(self) -> None:
        """Nothing: the client wrote the store, which is what messages speak of."""

    def default_resources(self) -> Resources:
        """Enough for a command line."""
        return Resources(cpu="50m", memory="128Mi", memory_limit="256Mi", disk="32Mi", disk_limit="64Mi")

    def grant(self, user: str, bucket: str, secret: SecretBundle, *, read_only: bool = False) -> None:
        """Let the workload called `user` use the bucket, or only read it, with the keys in `secret`."""
        if user not in self._rights:
            mounts = [SecretMount(secret.name, key, f"{USERS}/{user}/{key}") for key in ("access-key", "secret-key")]
            self._uses.append(Use(mounts=mounts))
        self._rights.setdefault(user, set()).add(bucket)
        if read_only:
            self._readers.add(user)

    def config_files(self) -> Mapping[str, str]:
        """The program, and what it works from."""
        listed = "".join(f"{bucket.name} {'enable' if bucket.versioned else 'suspend'}\n" for bucket in self._buckets)
        lifecycles = {
            f"{LIFECYCLES}/{bucket.name}.json": lifecycle(bucket) for bucket in self._buckets if bucket.versioned
        }
        policies = {
            f"{POLICIES}/{user}.json": policy(buckets, read_only=user in self._readers)
            for user, buckets in sorted(self._rights.items())
        }
        return {SCRIPT: PROGRAM, BUCKETS: listed, **lifecycles, **policies}


def policy(buckets: set[str], *, read_only: bool = False) -> str:
    """The rights of a user: the objects of its buckets, and nothing about the buckets themselves."""
    arns = [f"arn:aws:s3:::{bucket}" for bucket in sorted(buckets)]
    of_buckets = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
    change = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:ListMultipartUploadParts", "s3:PutObject"]
    of_objects = sorted(["s3:GetObject", *([] if read_only else change)])
    statements = [
        {"Effect": "Allow", "Action": of_buckets, "Resource": arns},
        {"Effect": "Allow", "Action": of_objects, "Resource": [f"{arn}/*" for arn in arns]},
    ]
    return _json({"Version": "2012-10-17", "Statement": statements})


def lifecycle(bucket: Bucket) -> str:
    """What becomes of versions that were overwritten or deleted."""
    days = Duration.of(bucket.keep_versions).seconds // 86400
    rule = {
        "ID": "old-versions",
        "Status": "Enabled",
        "Filter": {"Prefix": ""},
        "NoncurrentVersionExpiration": {"NoncurrentDays": days},
        "Expiration": {"ExpiredObjectDeleteMarker": True},
    }
    return _json({"Rules": [rule]})


def nobody(store: str) -> Invalid:
    """Why a store without users is a mistake."""
    return Invalid("uses", None, "a workload that uses it", f"write uses=[...] with {store} in it, or leave it out")


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
