"""Who a pod is at its cloud."""

from __future__ import annotations

from monobase_constructs.rules.reading import part
from monobase_constructs.rules.subject import Document
from monobase_constructs.values.identities import IDENTITIES


def known(metadata: Document) -> bool:
    """Whether an account, or a template of one, is somebody at a cloud."""
    return any(each in part(metadata, "annotations") for each in IDENTITIES)


def missing(whose: str) -> str:
    """What is told where nobody is known."""
    return f"it is nobody at the cloud, and {whose} brings no keys; allowed: one of {', '.join(IDENTITIES)}"
