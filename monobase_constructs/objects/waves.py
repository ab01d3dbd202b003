"""In which order Argo CD applies the objects of one Application: the one table of sync waves.

A wave begins when all objects of the one before are healthy.
"""

from __future__ import annotations

from enum import IntEnum


class Wave(IntEnum):
    """Lower goes first."""

    NAMESPACE = -10
    BASELINE = -8
    SECRETS = -5
    DATA = 0
    DATA_ACCESS = 1
    TASKS = 3
    WORKLOADS = 5
    ROUTES = 10
    OPTIONAL = 20
    """What may stay unhealthy: in an earlier wave it would hold up all later ones (argoproj/argo-cd#22940)."""
