"""YAML that people write, read only where all readers read the same, and with the line of each field.

Kubernetes reads YAML 1.1 as Go understands it, editors and other tools read YAML 1.2, Python reads a third thing. What
they disagree about is a mistake here: `on` and `012` without quotes, keys that are there twice, anchors, tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import yaml

from monobase_constructs.values.nesting import TOO_DEEP, TooDeep, events

Value = Any


class Unreadable(Exception):
    """What a file holds that not all readers read alike, and in which line."""

    def __init__(self, line: int, message: str) -> None:
        """Keep both."""
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(frozen=True)
class Written:
    """One document: what it says, and where."""

    value: dict[str, Any]
    line: int
    root: yaml.MappingNode

    def line_of(self, path: str) -> int:
        """The line of the field at the path, as findings write it, or of the nearest that is there."""
        node: yaml.Node = self.root
        line = self.line
        for part in _parts(path):
            found = _inside(node, part)
            if found is None:
                break
            line, node = found
        return line


_NULL = re.compile(r"~|null|Null|NULL|")
_TRUTH = {**dict.fromkeys(("true", "True", "TRUE"), True), **dict.fromkeys(("false", "False", "FALSE"), False)}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+][0-9]+)?")
_DOUBTFUL = (
    (re.compile(r"(?:y|n|yes|no|on|off)", re.IGNORECASE), "some take it for true or false"),
    (re.compile(r"[-+]?0[0-9_]+"), "some take it for a number in base 8"),
    (re.compile(r"[-+]?0[obx][0-9a-fA-F_]+"), "some take it for a number in another base"),
    (re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"), "some take it for a number in base 60"),
    (re.compile(r"[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"), "some take it for a number"),
    (re.compile(r"[-+]?\.(?:inf|nan)", re.IGNORECASE), "some take it for a number that is none"),
    (re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?"), "some take it for a date"),
    (re.compile(r"=|<<"), "some take it for an instruction"),
)
"""Texts without quotes that readers disagree about, and what some make of them."""


TEMPLATE = "a template, which nothing fills in here; write what it stands for"
BREAKS = re.compile("[\x85\u2028\u2029]")
"""Characters that end a line in YAML 1.1, and do not in YAML 1.2."""


def read(text: str) -> list[Written]:
    """Every document of the text; raises `Unreadable` for the first thing that not all readers read alike."""
    try:
        return _read(text)
    except Unreadable as doubt:
        if any("{{" in each for each in text.split("\n")[doubt.line - 1 : doubt.line]):
            raise Unreadable(doubt.line, TEMPLATE) from None
        raise


def _read(text: str) -> list[Written]:
    if (found := BREAKS.search(text)) is not None:
        line = text.count("\n", 0, found.start()) + 1
        written = ascii(found[0])[1:-1]
        raise Unreadable(line, f'the character {written}, which ends a line for some; write "{written}", in quotes')
    try:
        _refuse_doubts(text)
        nodes = [*cast("Iterator[yaml.Node | None]", yaml.compose_all(text, yaml.CSafeLoader))]  # pyright: ignore[reportUnknownMemberType]
    except TooDeep as deep:
        raise Unreadable(deep.line, TOO_DEEP) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark is not None else 0
        indented = re.match(r"\s*", [*text.splitlines(), ""][line])
        if indented is not None and "\t" in indented[0]:
            raise Unreadable(line + 1, "a tab before the text; indent with spaces") from None
        raise Unreadable(line + 1, f"is not YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise Unreadable(1, f"is not YAML: {str(error).splitlines()[0]}") from None
    return [_document(node) for node in nodes if node is not None and not _is_empty(node)]


def _refuse_doubts(text: str) -> None:
    for event in events(text):
        if getattr(event, "anchor", None):
            raise Unreadable(event.start_mark.line + 1, "an anchor or alias; write what it stands for")
        if getattr(event, "tag", None):
            raise Unreadable(event.start_mark.line + 1, f'the tag "{event.tag}"; write the value without it')


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and bool(_NULL.fullmatch(node.value))


def _document(node: yaml.Node) -> Written:
    line = _line(node)
    value = _value(node)
    if not isinstance(value, dict) or not isinstance(node, yaml.MappingNode):
        raise Unreadable(line, "is no Kubernetes object: it needs apiVersion, kind and metadata.name")
    return Written(cast("dict[str, Any]", value), line, node)


def _value(node: yaml.Node) -> Value:
    match node:
        case yaml.MappingNode():
            return _mapping(node)
        case yaml.SequenceNode():
            return [_value(each) for each in cast("Sequence[yaml.Node]", node.value)]
        case yaml.ScalarNode():
            return _scalar(node)
        case _:
            raise Unreadable(_line(node), "is no value that Kubernetes knows")


def _mapping(node: yaml.MappingNode) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = _value(key_node)
        if not isinstance(key, str):
            shown = key_node.value if isinstance(key_node, yaml.ScalarNode) else "of several parts"
            raise Unreadable(_line(key_node), f'the key {shown} is no text; write "{shown}" in quotes')
        if key in made:
            raise Unreadable(_line(key_node), f'the key "{key}" is there twice')
        made[key] = _value(value_node)
    return made


def _scalar(node: yaml.ScalarNode) -> Value:
    text: str = node.value
    if node.style:
        return text
    if _NULL.fullmatch(text):
        raise Unreadable(_line(node), "a field without a value; leave it out")
    if text in _TRUTH:
        return _TRUTH[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    for pattern, why in _DOUBTFUL:
        if pattern.fullmatch(text):
            raise Unreadable(_line(node), f'{text} without quotes: {why}; write "{text}", or the value that is meant')
    return text


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


_PART = re.compile(r'"(?P<quoted>[^"]+)"|(?P<field>[^.\[\]"]+)|\[(?P<entry>[^\]]*)\]')


def _parts(path: str) -> Iterator[str]:
    for found in _PART.finditer(path):
        yield found["quoted"] or found["field"] or found["entry"] or ""


def _inside(node: yaml.Node, part: str) -> tuple[int, yaml.Node] | None:
    """The line and the value of a field, or of an entry of a list, which is called by its name or its number."""
    if isinstance(node, yaml.MappingNode):
        return next(((_line(key), value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode):
        entries = cast("Sequence[yaml.Node]", node.value)
        for number, each in enumerate(entries):
            if part == str(number) or part in (_name(each), _name(each, "metadata")):
                return _line(each), each
    return None


def _name(node: yaml.Node, *fields: str) -> str | None:
    found: yaml.Node | None = node
    for field in (*fields, "name"):
        inner = _inside(found, field) if isinstance(found, yaml.MappingNode) else None
        found = inner[1] if inner is not None else None
    return found.value if isinstance(found, yaml.ScalarNode) else None
