"""What a client states of an object store: its pools of drives, its buckets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from monobase_constructs.data.minio.erasure import bad_nodes
from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration, Size

RESERVED_BUCKETS = frozenset({"minio"})
"""The path of MinIO's own addresses."""


class Pool(Value):
    """Nodes with one drive each, all alike. It never changes once it holds data; a store grows by another pool."""

    nodes: int
    volume: Size | str

    def check(self) -> Iterator[Invalid]:
        """Refuse numbers of nodes that make no erasure set, and drives too small to hold anything."""
        yield from bad_nodes(self.nodes)
        if Size.of(self.volume).amount < 2**30:
            yield Invalid("volume", str(self.volume), '"1Gi" or more')


class Bucket(Value):
    """A bucket. versioned: what is overwritten or deleted can be had back for `keep_versions`."""

    name: str = field(kw_only=False)
    versioned: bool = True
    keep_versions: Duration | str = "30d"

    def check(self) -> Iterator[Invalid]:
        """Refuse names that S3 does not allow, and versions that are gone before they are missed."""
        yield from bad_bucket(self.name)
        if self.versioned and Duration.of(self.keep_versions).seconds % 86400 != 0:
            yield Invalid("keep_versions", str(self.keep_versions), 'whole days, such as "30d"')
        elif self.versioned and Duration.of(self.keep_versions).seconds < 86400:
            yield Invalid("keep_versions", str(self.keep_versions), '"1d" or more, or versioned=False')


def bad_bucket(name: str) -> Iterator[Invalid]:
    """Why this is no name of a bucket."""
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9-]|\.(?![.-])){1,61}[a-z0-9]", name) or "-." in name:
        yield Invalid("name", name, "3 to 63 lower-case letters, digits, hyphens and single dots")
    elif re.fullmatch(r"\d+\.\d+\.\d+\.\d+", name) or name.startswith("xn--") or name.endswith("-s3alias"):
        yield Invalid("name", name, "a name that is neither an address nor begins with xn--")
    elif name in RESERVED_BUCKETS:
        yield Invalid("name", name, "another name", "the path /minio belongs to MinIO itself and is closed to outside")
