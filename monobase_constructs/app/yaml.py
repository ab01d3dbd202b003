"""Write one Kubernetes object as YAML that Kubernetes reads back exactly as it was meant.

YAML has many readers that disagree: ``y``, ``1e3``, ``0o12`` and ``1:20`` are text to one and a
boolean or a number to another. So the emitter does not guess types here. A string is written without
quotes only when it belongs to a short list of shapes that no reader can mistake; everything else is
quoted. (libyaml quotes once more what its syntax could not hold, which is a second net.) The bytes
are a function of the document's content alone: not of the order in which Python code put it together,
nor of any version.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, cast

import yaml as pyyaml

_Path: TypeAlias = tuple[str | int, ...]

# The keys that say what an object is come first, wherever they occur; all others are sorted.
_FIRST = ("apiVersion", "kind", "metadata", "name", "namespace", "labels", "annotations")
_RANK = {key: rank for rank, key in enumerate(_FIRST)}

_INT64 = range(-(2**63), 2**63)

# Shapes that are text to every YAML reader. A word starts with a letter, a slash, an underscore, or
# is a command line flag; what follows can open no comment (" #"), no mapping (": ") and no flow
# collection, because neither '#' nor brackets are in the set, and a colon needs a neighbour.
_WORD = re.compile(r"(?:--?)?[A-Za-z/_](?:[\w./:@+=,()%;-]|[ ](?=[^ ]))*(?<!:)", re.ASCII)
_COLON_SPACE = ": "
# Numbers with a unit (30s, 1h30m, 10Gi, 250m, 50%), versions and addresses (1.2.3, 10.0.0.0/8):
# each holds something that no number, date or base-60 number of any YAML version may hold.
_MEASURE = re.compile(
    r"(?:[0-9]+(?:\.[0-9]+)?(?:ms|s|m|h|d|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi|Ei|%)|[0-9]+h[0-9]+m|[0-9]+m[0-9]+s)"
)
_DOTTED = re.compile(r"[0-9]+(?:\.[0-9]+){2,3}(?:-[A-Za-z][A-Za-z0-9.]*|/[0-9]+)?")
# Words that some reader takes for a boolean, a null or a number.
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "inf", "infinity", "nan"})
# A literal block is read back exactly when it starts with a visible character, ends with at most one
# line break, and holds only characters that are written as themselves (so no tabs, no emoji).
_VISIBLE = r"!-~\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufefe\uff00-\ufffd"
_LITERAL = re.compile(rf"[{_VISIBLE}](?:[ \xa0\n{_VISIBLE}]*[{_VISIBLE}])?\n?")


class ManifestError(ValueError):
    """A document that cannot be written as a Kubernetes object.

    The message names the object, the path of the value inside it, and what to do.
    """


def manifest_yaml(document: Mapping[str, object]) -> str:
    """Return one Kubernetes object as block YAML, the same text for the same content every time.

    ``apiVersion``, ``kind``, ``metadata``, ``name``, ``namespace``, ``labels`` and ``annotations``
    lead the mapping that holds them, in this order; other keys are sorted; lists keep their order.
    Long lines are never folded, text of several lines is a literal block where that is exact, and
    there are no document markers, anchors, tags or nulls. A float without a fraction is written as
    the integer that it equals, since JSON, which Kubernetes stores, knows no difference.

    Raises:
        ManifestError: a value is None, not finite, beyond 64 bits or of a type that JSON does not
            have, a key is not a string, or text holds half of a surrogate pair.
    """
    try:
        return cast(
            "str",
            # Width -1 is "no limit" to libyaml: a folded line is harder to read and to compare.
            pyyaml.emit(  # pyright: ignore[reportUnknownMemberType]  (the stubs leave the events untyped)
                _document(document), Dumper=pyyaml.CSafeDumper, allow_unicode=True, width=-1
            ),
        )
    except _RefusedError as refused:
        raise ManifestError(f"{_title(document)}: {refused}") from None


class _RefusedError(Exception):
    def __init__(self, path: _Path, reason: str) -> None:
        super().__init__(f"{_shown(path)} {reason}")


def _document(document: Mapping[str, object]) -> Iterator[pyyaml.Event]:
    yield pyyaml.StreamStartEvent()
    yield pyyaml.DocumentStartEvent(explicit=False)
    yield from _value(document, ())
    yield pyyaml.DocumentEndEvent(explicit=False)
    yield pyyaml.StreamEndEvent()


def _value(value: object, path: _Path) -> Iterator[pyyaml.Event]:
    if isinstance(value, str):
        yield _scalar(value, _style(value, path))
    elif isinstance(value, Mapping):
        yield from _mapping(cast("Mapping[object, object]", value), path)
    elif isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        yield pyyaml.SequenceStartEvent(None, None, implicit=True, flow_style=False)
        for index, item in enumerate(items):
            yield from _value(item, (*path, index))
        yield pyyaml.SequenceEndEvent()
    else:
        yield _scalar(_atom(value, path), "")


def _mapping(mapping: Mapping[object, object], path: _Path) -> Iterator[pyyaml.Event]:
    keys: list[str] = []
    for key in mapping:
        if not isinstance(key, str):
            reason = f"has the key {key!r}, which is no string: quote it in Python"
            raise _RefusedError(path, reason)
        keys.append(key)
    yield pyyaml.MappingStartEvent(None, None, implicit=True, flow_style=False)
    for key in in_order(keys):
        inside = (*path, key)
        yield _scalar(key, _style(key, inside))
        yield from _value(mapping[key], inside)
    yield pyyaml.MappingEndEvent()


def in_order(keys: Iterable[str]) -> list[str]:
    """The keys of a mapping in the order in which they are written."""
    return sorted(keys, key=lambda key: (_RANK.get(key, len(_FIRST)), key))


def _scalar(text: str, style: str) -> pyyaml.Event:
    # Implicit in both styles: the emitter writes no tag, and decides nothing about the type.
    return pyyaml.ScalarEvent(None, None, (True, True), text, style=style)


def _style(text: str, path: _Path) -> str:
    """Return the YAML style in which every reader takes this text for exactly itself."""
    if _is_plain(text):
        return ""
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise _RefusedError(path, f"holds half of a surrogate pair, which is no text: {text!a}")
    if "\n" in text:
        return "|" if _LITERAL.fullmatch(text) else '"'
    # Single quotes spare regular expressions and queries their backslashes.
    return "'" if '"' in text or "\\" in text else '"'


def _is_plain(text: str) -> bool:
    if _WORD.fullmatch(text):
        return _COLON_SPACE not in text and text.lstrip("-").lower() not in _RESERVED
    return bool(_MEASURE.fullmatch(text) or _DOTTED.fullmatch(text))


def _atom(value: object, path: _Path) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        if value not in _INT64:
            raise _RefusedError(path, f"is {value}, which does not fit into 64 bits")
        return int.__repr__(value)
    if isinstance(value, float):
        return _float(value, path)
    if value is None:
        raise _RefusedError(path, "is null: leave the field out instead of setting it to None")
    raise _RefusedError(
        path,
        f"is a {type(value).__name__}: a manifest holds only str, int, float, bool, list and dict",
    )


def _float(value: float, path: _Path) -> str:
    if not math.isfinite(value):
        raise _RefusedError(path, f"is {value}: JSON knows only finite numbers")
    if value.is_integer() and int(value) in _INT64:
        return str(int(value))
    digits = float.__repr__(value)
    # YAML 1.1 takes 1e-07 for text unless the mantissa has a point.
    return digits if "." in digits else digits.replace("e", ".0e")


def _shown(path: _Path) -> str:
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        elif re.fullmatch(r"[A-Za-z0-9_-]+", part):
            text += f".{part}" if text else part
        else:
            text += f"[{part!a}]"
    return text or "the document"


def _title(document: Mapping[str, object]) -> str:
    metadata = document.get("metadata")
    name = cast("Mapping[str, object]", metadata).get("name") if isinstance(metadata, Mapping) else None
    return f"{document.get('kind') or 'object'} {name or 'without a name'}"
