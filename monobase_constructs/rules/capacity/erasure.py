"""Erasure coding, read back from what MinIO is told: how many drives of a set can be lost."""

from __future__ import annotations

import re

from monobase_constructs.rules.capacity.workload import Tolerance
from monobase_constructs.rules.reachability.written import listed, texts
from monobase_constructs.rules.subject import Document

VARIABLE = "MINIO_STORAGE_CLASS_STANDARD"
MOST = 16
"""The drives of the largest set that MinIO makes."""


def parity(pod: Document, drives: int) -> int | None:
    """The shards of parity that each object has; None for what is no store of this kind.

    Without a setting MinIO chooses by the number of drives of a set, as its documents of storage classes say.
    """
    for container in listed(pod, "containers"):
        said = {each["name"]: each.get("value", "") for each in listed(container, "env")}
        if (written := re.fullmatch(r"EC:(\d+)", said.get(VARIABLE, ""))) is not None:
            return int(written[1])
        if "MINIO_ROOT_USER" in said and "server" in (texts(container, "args")):
            return next(usual for least, usual in ((8, 4), (6, 3), (4, 2), (2, 1), (0, 0)) if drives >= least)
    return None


def tolerance(pod: Document, pods: int, drives_of_each: int) -> Tolerance | None:
    """How many pods of one set can be lost; None for what is no store of this kind."""
    drives = pods * drives_of_each
    size = next((size for size in range(MOST, 1, -1) if drives % size == 0), 0)
    shards = parity(pod, size)
    if shards is None or not size:
        return None
    data = size - shards
    # Where both halves are as large, one drive more must answer, so that two halves never both accept.
    writes = shards - 1 if data == shards else shards
    return Tolerance(*(max(0, each) // drives_of_each for each in (shards, shards, writes)))
