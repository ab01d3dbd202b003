"""What the disks of a cluster are made of. The classes that volumes ask for are called the same on all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from monobase_constructs.cluster.clouds import Aws, Azure, Cloud, Gcp
from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid

DATABASE, OBJECT, STANDARD = "monobase-db", "monobase-object", "monobase-standard"
"""For databases and object stores, which hold several copies themselves, and for everything that holds but one."""
SCRATCH = "monobase-scratch"
"""For what is thrown away: its disks go with their claims, and those of the others stay."""
SNAPSHOTS = "monobase-snapshots"
"""The class of their snapshots."""


class Longhorn(Value):
    """Longhorn, on the nodes' own disks.

    encrypted: by LUKS, with a key for each namespace from the secret manager: field `key` of the secret
        `monobase/<client>/<stage>/longhorn-crypto`. It can never change, and without it neither disks nor backups can
        be read. The nodes need cryptsetup and dm_crypt.
    replicas: copies of each volume of "monobase-standard", on as many nodes. The other classes have one copy, on
        the node of the pod, because their stores hold copies themselves.
    """

    encrypted: bool = True
    replicas: int = 3

    def check(self) -> Iterator[Invalid]:
        """Refuse too few copies and more than Longhorn makes."""
        if not 2 <= self.replicas <= 5:
            yield Invalid(
                "replicas",
                self.replicas,
                "2 to 5",
                "stores with copies of their own get one replica whatever this says",
            )


class CloudDisks(Value):
    """The block storage of the cloud: gp3 on AWS, Premium SSD v2 on Azure, pd-ssd on Google Cloud.

    key: the key of yours that encrypts it: ARN of a KMS key on AWS, resource ID of a disk encryption set on Azure,
        resource name of a KMS key on Google Cloud. None: encrypted with the provider's own key.
    kind: of disk, where the usual one does not fit the nodes: "io2", "Premium_LRS", "hyperdisk-balanced".
    """

    key: str | None = None
    kind: str | None = None
    encrypted: ClassVar = True

    KINDS: ClassVar[Mapping[type[Cloud], tuple[str, ...]]] = {
        Aws: ("gp3", "io2"),
        Azure: ("PremiumV2_LRS", "Premium_LRS", "Premium_ZRS"),
        Gcp: ("pd-ssd", "pd-balanced", "hyperdisk-balanced"),
    }
    KEYS: ClassVar[Mapping[type[Cloud], tuple[str, str]]] = {
        Aws: (r"arn:aws[a-z-]*:kms:[^:]+:\d{12}:(key|alias)/.+", "arn:aws:kms:<region>:<account>:key/<id>"),
        Azure: (
            r"/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft.Compute/diskEncryptionSets/[^/]+",
            "/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/diskEncryptionSets/<name>",
        ),
        Gcp: (
            r"projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+",
            "projects/<project>/locations/<location>/keyRings/<ring>/cryptoKeys/<key>",
        ),
    }

    def kind_on(self, cloud: Cloud) -> str:
        """The kind of disk on a cloud that has some."""
        return self.kind or self.KINDS[type(cloud)][0]

    def misfits(self, cloud: Cloud) -> Iterator[Invalid]:
        """What does not fit the cloud."""
        name = type(cloud).__name__
        if type(cloud) not in self.KINDS:
            yield Invalid("storage", f"CloudDisks on {name}", "CloudDisks on Aws, Azure or Gcp", "write Longhorn()")
            return
        kinds, (pattern, example) = self.KINDS[type(cloud)], self.KEYS[type(cloud)]
        if self.kind is not None and self.kind not in kinds:
            yield Invalid("storage", f"CloudDisks of kind {self.kind}", f"on {name}: {', '.join(kinds)}")
        if self.key is not None and not re.fullmatch(pattern, self.key):
            yield Invalid("storage", f"CloudDisks with key {self.key}", f"on {name}: {example}")
        elif self.key is not None and isinstance(cloud, (Aws, Gcp)) and not _within(self.key, cloud):
            remedy = "disks are encrypted with keys of their own region"
            yield Invalid("storage", f"CloudDisks with key {self.key}", f"a key of {cloud.region}", remedy)


def _within(key: str, cloud: Aws | Gcp) -> bool:
    """Whether disks in the region can be encrypted with the key; keys of Google may be of more than one region."""
    if isinstance(cloud, Aws):
        return key.split(":")[3] == cloud.region
    location = key.split("/")[3]
    return location == cloud.region or not re.fullmatch(r"[a-z]+-[a-z]+\d+", location)


Storage = Longhorn | CloudDisks
