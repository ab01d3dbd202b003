"""What set a field: the layers of its document, from the last to the first, then the call that states it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, cast

from cdk8s import ApiObject, App, Chart
from constructs import Construct

from monobase_constructs.app.collect import Collected
from monobase_constructs.app.explain.fields import NOTHING, Place, before, shown, value_at
from monobase_constructs.app.explain.pages import DEFAULTS, OWN, PATCHES, page_of
from monobase_constructs.objects.manifest import KEEP_ANNOTATION, WAVE_ANNOTATION, Layer, Manifest
from monobase_constructs.objects.recording import Made, Part, parts, reasons_for
from monobase_constructs.objects.serialize import literal_of
from monobase_constructs.values.deriving import elements_of
from monobase_constructs.values.origin import Computed, Origin, origin_of
from monobase_constructs.values.problems import LIBRARY, Source, is_library, shown as shown_file
from monobase_constructs.values.statements import Stop, statement

Way = Literal["stated", "default", "computed", "construct", "kubernetes", "patch", "cdk8s"]


@dataclass(frozen=True)
class Answer:
    """What set a field.

    way: "stated": client code, at `source`; "default": the default of an argument; "computed": the library computes it
    there, from `facts`; "construct": the library decides it there; "kubernetes": the API server would add it;
    "patch": a patch; "cdk8s": an object of cdk8s' own classes, of whose fields no more is known.
    text: what is written there.
    facts: the arguments that it was computed from, with those that clients gave first.
    page: where it says why. reason: that of a patch. written: the line that puts it into the document. asked: the lines
    that ask for the connections which a rule of a policy is for. by_way_of: the calls that lead to `written`.
    """

    field: str
    value: Any
    way: Way
    source: Source
    text: str
    page: str
    reason: str = ""
    written: Source | None = None
    asked: Sequence[Source] = ()
    by_way_of: Sequence[Source] = ()
    facts: Sequence[Origin] = ()


@dataclass(frozen=True)
class Explained:
    """One object and the states that its document went through."""

    made: Collected
    recorded: Made

    @cached_property
    def layers(self) -> list[tuple[Layer, Any]]:
        """From what the construct made to what is written."""
        made = self.made
        own = isinstance(made.construct, Manifest)
        return [*self.manifest.layers()] if own else [(Layer("construct"), made.document)]

    @property
    def manifest(self) -> Manifest:
        """The construct."""
        return cast(Manifest, self.made.construct)

    @property
    def document(self) -> Any:
        """What is written."""
        return self.layers[-1][1]

    @property
    def constructs(self) -> list[str]:
        """The constructs that it is a part of, inside of its environment or component: class and name of each."""
        scopes = [each for each in self.made.construct.node.scopes if not isinstance(each, App | ApiObject)]
        inside = [each for each in scopes if not isinstance(each, Chart) and type(each) is not Construct]
        return [f'{type(each).__name__} "{each.node.id}"' for each in inside or scopes[-1:]]

    def answer(self, path: Place) -> Answer:
        """What set the field at `path` of the document."""
        named, value = shown(self.document, path), value_at(self.document, path)
        if not isinstance(self.made.construct, Manifest):
            return Answer(named, value, "cdk8s", self.made.source, f"construct {self.made.path}", OWN)
        layer, first = self._set_by(path)
        if (patch := layer.patch) is not None:
            text = "; ".join(f"{each.get('op')} {each.get('path')}" for each in patch.operations)
            return Answer(named, value, "patch", patch.source, text, PATCHES, patch.because)
        if layer.by == "defaults":
            return Answer(named, value, "kubernetes", Source(shown_file(self._defaults), 0), "", DEFAULTS)
        return self._made(named, value, first)

    @property
    def _defaults(self) -> str:
        """The file that the defaults of the kind are read from."""
        schema = f"{LIBRARY}schemas/{self.manifest.type.group}/{self.manifest.type.kind}.json"
        return schema if Path(schema).exists() else f"{LIBRARY}values/core_defaults.py"

    def _set_by(self, path: Place) -> tuple[Layer, Place]:
        """The layer that set the field last, and the path of the field in there."""
        for number in reversed(range(1, len(self.layers))):
            layer, later = self.layers[number]
            earlier = self.layers[number - 1][1]
            place = before(later, path, earlier)
            value = value_at(later, path)
            if place is None or (not isinstance(value, dict | list) and value_at(earlier, place) != value):
                return layer, path
            path = place
        return self.layers[0][0], path

    def _made(self, named: str, value: Any, place: Place) -> Answer:
        part = self._parts[place]
        stated = statement(part.stops, part.argument, part.position, part.given)
        for key in part.below:
            stated = stated and stated.element(key)
        written = stated.source if stated is not None else next(_lines(part.stops), self.made.source)
        asked = tuple(dict.fromkeys(each.stated for each in self._reasons(place) if each.stated is not None))
        trail = tuple(dict.fromkeys(_lines(part.stops)))[::-1]
        origin = origin_of(literal_of(part.value)) or self._display(place)
        text, facts = stated.text if stated is not None else "", cast("Sequence[Origin]", ())
        way: Way = "construct" if in_library(written) else "stated"
        if isinstance(origin, Computed):
            way, source = "computed", written
            facts = sorted(origin.facts, key=lambda each: RANK[way_of(each)])
            if origin.by is not None:
                source, text = origin.by.source, origin.by.text
        elif origin is not None:
            way, source, text = way_of(origin), origin.source, origin.text
        else:
            source = written
        page = page_of(named, (source if way in ("construct", "computed") else written).file)
        return Answer(named, value, way, source, text, page, "", written, asked, trail, facts)

    def _display(self, place: Place) -> Origin | None:
        """The line of an element of a mapping that a construct writes out, for what is neither text nor number."""
        for number in reversed(range(len(place))):
            written = elements_of(self._parts[place[:number]].value).get(place[number])
            if written is not None:
                for key in place[number + 1 :]:
                    written = written.element(key)
                return Origin(written.source, written.text)
        return None

    def _reasons(self, path: Place) -> list[Any]:
        """The connections that a rule of a policy is written for."""
        above = [self._parts[path[:number]].value for number in range(1, len(path) + 1)]
        return [reason for struct in above for reason in reasons_for(struct)]

    @cached_property
    def _parts(self) -> Mapping[Place, Part]:
        manifest = self.manifest
        root = (manifest.type.body,) if manifest.type.body else ()
        return {**dict(parts(manifest.body, manifest, root, self.recorded)), **dict(self._metadata())}

    def _metadata(self) -> Iterator[tuple[Place, Part]]:
        manifest, stops = self.manifest, self.recorded.of(self.manifest)
        document = self.layers[0][1]
        yield (), Part(document, stops, "", NOTHING, ())
        yield ("apiVersion",), Part(manifest.type.api_version, stops, "kind", manifest.type, (), KIND)
        yield ("kind",), Part(manifest.type.kind, stops, "kind", manifest.type, (), KIND)
        yield ("metadata",), Part(document["metadata"], stops, "", NOTHING, ())
        for name, value in document["metadata"].items():
            yield ("metadata", name), Part(value, stops, name, NOTHING, ())
        for key, value in document["metadata"].get("annotations", {}).items():
            argument = {WAVE_ANNOTATION: "wave", KEEP_ANNOTATION: "keep"}.get(key)
            below = () if argument else (key,)
            yield ("metadata", "annotations", key), Part(value, stops, argument or "annotations", NOTHING, below)
        for key, value in document["metadata"].get("labels", {}).items():
            later = self.recorded.labels.get((id(manifest), key))
            part = Part(value, later or stops, "labels", NOTHING, (key,), 0 if later else None)
            yield ("metadata", "labels", key), part


KIND = 2
"""The position of the kind among the arguments of Manifest."""
_SILENT = tuple(f"{LIBRARY}{room}/" for room in ("values", "objects", "app", "cli", "testing", "_bindings"))


def _lines(stops: Sequence[Stop]) -> Iterator[Source]:
    """The lines of constructs and clients on the way to the document, from the innermost to the outermost."""
    for stop in stops:
        file = stop.code.co_filename
        inside = file.startswith(LIBRARY) and not file.startswith((*_SILENT, f"{LIBRARY}client/discovery.py"))
        if inside or not is_library(file):
            yield stop.line


RANK: Mapping[Way, int] = {"stated": 0, "default": 1, "construct": 2}
"""What a reader can change first."""


def way_of(origin: Origin) -> Way:
    """Who states it: a client, nobody, or the library."""
    return "default" if not origin.given else "construct" if in_library(origin.source) else "stated"


def in_library(source: Source) -> bool:
    """Whether a line is none of a client's."""
    return is_library(str(Path(source.file).absolute()))
