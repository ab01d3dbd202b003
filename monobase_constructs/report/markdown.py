"""Text as Markdown shows it as it is."""

from __future__ import annotations

import re


def code(text: str) -> str:
    """As code, whatever marks it holds."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def escaped(text: str) -> str:
    """Without becoming a link, a mention or a tag."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text).replace("@", "@\u200b")


def in_cell(text: str) -> str:
    """In a cell of a table: one line."""
    return " ".join(escaped(text).split())


def code_in_cell(text: str) -> str:
    """As code in a cell of a table, whose bars are escaped also in there."""
    return code(" ".join(text.split())).replace("|", r"\|") if text.strip() else ""
