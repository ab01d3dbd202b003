"""In which order the root applies the Applications of a cluster: the one table of their sync waves.

A wave begins when all Applications of the one before are synced and healthy, so only what others need to begin
stands before `TENANTS`.
"""

from __future__ import annotations

from enum import IntEnum


class Order(IntEnum):
    """Lower goes first."""

    PROJECTS = -10
    NAMESPACES = -9
    """Namespaces of the platform, and the priorities of pods."""
    DEFINITIONS = -8
    """Kinds that others look for once, when they start: cert-manager those of the Gateway API."""
    CERTIFICATES = -7
    """cert-manager, which certifies the webhooks of others."""
    OPERATORS = -6
    EXTENSIONS = -5
    """What extends an operator that runs."""
    FOUNDATIONS = -1
    """What tenants stand on: storage classes, the internal authority, their namespaces."""
    TENANTS = 1
    """Tenants, and all that nobody waits for."""
