"""What External Secrets makes of the templates that our Secrets are written with, by the rules of Go and of sprig."""

from __future__ import annotations

import hashlib
import re
import shlex
from collections.abc import Callable, Mapping
from urllib.parse import quote_plus


def _query(text: str) -> str:
    return quote_plus(text, safe="")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "trim": str.strip,
    "urlquery": _query,
    "sha256sum": _digest,
    "replace": str.replace,
}
"""Those that ours use; sprig takes the text to work on last."""


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with each `{{ ... }}` in it carried out."""
    return re.sub(r"\{\{(.*?)\}\}", lambda found: _carried_out(found[1], values), template)


def _carried_out(pipeline: str, values: Mapping[str, str]) -> str:
    first, *steps = (shlex.split(step) for step in pipeline.split("|"))
    made = values[first[2] if first[:2] == ["index", "."] else first[0].removeprefix(".")]
    for name, *arguments in steps:
        made = FUNCTIONS[name](made, *arguments)
    return made
