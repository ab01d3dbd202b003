"""From the generated classes to the JSON that Kubernetes reads, without leaving Python.

The structs of `cdk8s_plus_27.k8s` and of the bindings are plain Python objects; their own `to_json` sends
each of them to the jsii kernel and back. `document` gives the same result about a hundred times faster.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from monobase_constructs.objects.names import split
from monobase_constructs.values.origin import origin_of

if TYPE_CHECKING:
    from cdk8s_plus_27 import k8s

__all__ = ["Json", "NotJson", "api", "document", "int_or_string", "quantity", "resource"]

Json = dict[str, Any] | list[Any] | str | int | float | bool | None


class NotJson(TypeError):
    """A value that has no form in a Kubernetes document."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self.value = value
        self.path: list[str] = []

    def __str__(self) -> str:
        """Name the place and the type."""
        where = "".join(self.path).lstrip(".") or "the document"
        kind = type(self.value).__name__
        return f"{where}: a {kind} has no form in a Kubernetes document: {self.value!r}"


def document(value: object) -> Json:
    """Turn a generated struct, or JSON that contains some, into what Kubernetes calls its fields.

    Members get their real names and enum members their real values; `None` in a struct or mapping is left
    out, and a whole float is an integer, as in the generated `to_json`. Raises `NotJson` with the path.
    """
    kind = type(value)
    convert = _CONVERTERS.get(kind)
    if convert is None:
        convert = _CONVERTERS[kind] = _converter(kind)
    return convert(value)


def resource(props: object) -> dict[str, Any]:
    """Give a whole API object from its properties, such as `KubeDeploymentProps` or `HttpRouteProps`."""
    api_version, kind = api(type(props))
    body = cast("dict[str, Any]", document(props))
    return {"apiVersion": api_version, "kind": kind, **body}


@cache
def api(generated: type) -> tuple[str, str]:
    """Give the apiVersion and kind of a generated API object class, or of its class of properties."""
    if "__jsii_type__" in vars(generated):
        names, name = split(generated)
        found = names["kinds"].get(name.removesuffix("Props"))
        if found:
            return found[0], found[1]
    raise TypeError(f"{generated.__name__} is not a generated API object, nor the properties of one")


class _IntOrString(Protocol):
    """What is generated for a field that takes a number or a string."""

    @classmethod
    def from_number(cls, value: int | float) -> Any: ...
    @classmethod
    def from_string(cls, value: str) -> Any: ...


T = TypeVar("T", bound=_IntOrString)


def quantity(value: str | int) -> k8s.Quantity:
    """Give a Kubernetes quantity such as `"500m"`, `"2Gi"` or `3`."""
    from cdk8s_plus_27 import k8s

    return int_or_string(k8s.Quantity, value)


def int_or_string(generated: type[T], value: str | int) -> T:
    """Give an instance of a generated number-or-string class, of which there is one for each field.

    The result is shared and immutable. It reaches the jsii kernel only if it is handed to it.
    """
    # What knows where it came from is not shared with what is equal and came from elsewhere.
    literal = _literal if origin_of(value) is None else _literal.__wrapped__
    return cast(T, literal(generated, value))


@lru_cache(maxsize=None, typed=True)
def _literal(generated: type[Any], value: str | int) -> Any:
    literal = _literal_class(generated)
    instance: Any = object.__new__(literal)
    instance.literal = value
    return instance


@cache
def _literal_class(generated: type[Any]) -> type[Any]:
    def real(self: Any) -> Any:
        make = generated.from_string if isinstance(self.literal, str) else generated.from_number
        reference = self.__dict__["__jsii_ref__"] = make(self.literal).__jsii_ref__
        return reference

    def show(self: Any) -> str:
        return f"{generated.__name__}({self.literal!r})"

    body: dict[str, Any] = {
        "__doc__": generated.__doc__,
        "__module__": generated.__module__,
        "__jsii_ref__": property(lambda self: self.__dict__.get("__jsii_ref__") or real(self)),
        "__repr__": show,
        "value": property(lambda self: self.literal),
    }
    metaclass = cast("Callable[..., type[Any]]", type(generated))
    literal = metaclass(generated.__name__, (generated,), body)
    _CONVERTERS[literal] = lambda value: document(value.literal)
    return literal


def _converter(kind: type[Any]) -> Callable[[Any], Json]:
    """Choose how values of a type are written; asked once a type."""
    attributes = vars(kind)
    if issubclass(kind, Enum):
        return _enum(kind, generated="__jsii_type__" in attributes)
    if "__jsii_name_mapping__" in attributes:
        return _struct(kind)
    if issubclass(kind, str):
        return str
    if issubclass(kind, int):
        return int
    if issubclass(kind, float):
        return _number
    if issubclass(kind, Mapping):
        return _mapping
    if issubclass(kind, (list, tuple)):
        return _sequence
    if issubclass(kind, datetime):
        return _time
    if "from_string" in attributes and "__jsii_type__" in attributes:
        return lambda value: document(value.value)  # made by from_string itself: asks the kernel
    return _refuse


def members(value: object) -> list[tuple[str, str, Any]] | None:
    """What a struct holds: of each member its name in Python, its real name and its value; None of what is none."""
    if "__jsii_name_mapping__" not in vars(type(value)):
        return None
    real = _real_names(type(value))
    held = cast(Any, value)._values.items()
    return [(member, real[member], item) for member, item in held if item is not None]


@cache
def _real_names(kind: type) -> Mapping[str, str]:
    names, name = split(kind)
    odd = names["structs"].get(name, {})
    mapping = cast("dict[str, str]", vars(kind)["__jsii_name_mapping__"])
    return {python: odd.get(jsii, jsii) for python, jsii in mapping.items()}


def literal_of(value: Any) -> Any:
    """The text or number of a generated number-or-string class; any other value as it is."""
    own: dict[str, Any] = getattr(value, "__dict__", {})
    return own.get("literal", value)


def _struct(kind: type) -> Callable[[Any], Json]:
    real = _real_names(kind)

    def convert(value: Any) -> Json:
        out: dict[str, Any] = {}
        for member, item in value._values.items():
            if item is not None:
                try:
                    out[real[member]] = document(item)
                except NotJson as problem:
                    problem.path.insert(0, f".{real[member]}")
                    raise
        return out

    return convert


def _enum(kind: type[Enum], *, generated: bool) -> Callable[[Any], Json]:
    if not generated:
        return lambda member: document(member.value)
    names, name = split(kind)
    values = names["enums"][name]
    return lambda member: values[member.name]


def _mapping(value: Mapping[Any, object]) -> Json:
    out: dict[str, Any] = {}
    for key, item in value.items():
        if item is not None:
            try:
                if not isinstance(key, str):
                    raise NotJson(key)
                out[key] = document(item)
            except NotJson as problem:
                problem.path.insert(0, f".{key}")
                raise
    return out


def _sequence(value: Sequence[object]) -> Json:
    out: list[Any] = []
    for index, item in enumerate(value):
        try:
            out.append(document(item))
        except NotJson as problem:
            problem.path.insert(0, f"[{index}]")
            raise
    return out


def _time(value: datetime) -> Json:
    moment = value.astimezone(UTC).replace(tzinfo=None)
    return f"{moment.isoformat(timespec='milliseconds')}Z"


def _number(value: float) -> Json:
    if value != value or value in (float("inf"), float("-inf")):
        raise NotJson(value)
    return int(value) if value.is_integer() else value


def _same(value: Any) -> Json:
    return value


def _refuse(value: object) -> Json:
    raise NotJson(value)


_CONVERTERS: dict[type, Callable[[Any], Json]] = {
    **dict.fromkeys((str, int, bool, type(None)), _same),
    float: _number,
    dict: _mapping,
    list: _sequence,
}
