"""Remembers where every struct and every Manifest is made, and of what structs consist; for `monobase explain`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from types import FrameType
from typing import Any, TypeVar, cast

import jsii

from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import members
from monobase_constructs.values.statements import Stop, stack

Path = tuple[str | int, ...]
Struct = TypeVar("Struct")


def because(reasons: Sequence[object], struct: Struct) -> Struct:
    """The struct, which remembers what it was made for."""
    vars(struct)["because"] = reasons
    return struct


def reasons_for(struct: object) -> Sequence[Any]:
    """What a struct was made for."""
    return getattr(struct, "because", ())


@dataclass
class Made:
    """Where all functions stood when something was made."""

    stops: dict[int, Sequence[Stop]] = field(default_factory=dict[int, Sequence[Stop]])
    labels: dict[tuple[int, str], Sequence[Stop]] = field(default_factory=dict[tuple[int, str], Sequence[Stop]])
    """Those of labels that a Manifest was given later."""
    kept: list[object] = field(default_factory=list[object])
    """What is remembered must not go, or something else would take its number."""

    def remember(self, made: object, frame: FrameType | None) -> None:
        """Keep where functions stand, from the one that makes it on."""
        while frame is not None and frame.f_code.co_filename.endswith("jsii/_runtime.py"):
            frame = frame.f_back  # passes all arguments on as they are
        self.stops[id(made)] = stack(frame)
        self.kept.append(made)

    def of(self, made: object) -> Sequence[Stop]:
        """Where functions stood; nothing of what is not remembered."""
        return self.stops.get(id(made), ())


@contextmanager
def recording() -> Generator[Made]:
    """Remember what is made inside."""
    made = Made()
    plain: dict[type, Callable[..., None]] = {}

    def watched(kind: type) -> type:
        if kind not in plain:
            plain[kind] = make = cast(Any, kind).__init__

            @wraps(make)
            def watching(self: object, *arguments: Any, **keywords: Any) -> None:
                make(self, *arguments, **keywords)
                made.remember(self, sys._getframe(1))  # pyright: ignore[reportPrivateUsage]

            cast(Any, kind).__init__ = watching
        return kind

    label = Manifest.label

    def labelling(self: Manifest, labels: Mapping[str, str]) -> None:
        stops = stack(sys._getframe(1))  # pyright: ignore[reportPrivateUsage]
        made.labels |= {(id(self), key): stops for key in labels}
        label(self, labels)

    define = jsii.data_type

    def defined(**options: Any) -> Callable[[type], type]:
        return lambda kind: watched(define(**options)(kind))

    for kind in [Manifest, *_structs()]:
        watched(kind)
    jsii.data_type = cast(Any, defined)  # for bindings that are loaded later
    Manifest.label = labelling
    try:
        yield made
    finally:
        jsii.data_type = define
        Manifest.label = label
        for kind, make in plain.items():
            cast(Any, kind).__init__ = make


def _structs() -> Iterator[type]:
    """The structs of all bindings that are loaded."""
    for module in list(sys.modules.values()):
        if hasattr(module, "__jsii_assembly__") or "jsii" in vars(module):
            for kind in list(vars(module).values()):
                if isinstance(kind, type) and "__jsii_name_mapping__" in vars(kind):
                    yield kind


@dataclass(frozen=True)
class Part:
    """A field of a body: its value, and the argument of which call it is part of.

    below: its path in the argument. position: where the argument stands if it is given without its name.
    """

    value: Any
    stops: Sequence[Stop]
    argument: str
    given: Any
    below: Path
    position: int | None = None


def parts(body: object, manifest: object, path: Path, made: Made) -> Iterator[tuple[Path, Part]]:
    """Every field of the body of a Manifest by its path, also those that hold others."""
    return _parts(Part(body, made.of(manifest), "body", body, ()), path, made)


def _parts(part: Part, path: Path, made: Made) -> Iterator[tuple[Path, Part]]:
    yield path, part
    fields, stops = members(part.value), made.of(part.value)
    for name, key, item in fields or ((str(key), key, item) for key, item in _items(part.value)):
        if stops:  # a struct, whose own call states its fields
            yield from _parts(Part(item, stops, name, item, ()), (*path, key), made)
        else:
            inner = Part(item, part.stops, part.argument, part.given, (*part.below, key))
            yield from _parts(inner, (*path, key), made)


def _items(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Mapping):
        yield from ((str(key), item) for key, item in cast("Mapping[Any, Any]", value).items() if item is not None)
    elif isinstance(value, list | tuple):
        yield from enumerate(cast("Sequence[Any]", value))
