"""Label selectors, as the API server reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from monobase_constructs.rules.reachability.written import Unreadable, Written, inner, listed, texts

Labels = Mapping[str, str]
NAMESPACE_NAME = "kubernetes.io/metadata.name"
"""Set by the API server on every namespace, so it names exactly one."""
STRANGER = "a-stranger"
"""A value that no selector names."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One condition on one label. `NotIn` and `DoesNotExist` hold as well where the label is missing."""

    key: str
    operator: str
    values: tuple[str, ...] = ()

    def holds(self, labels: Labels) -> bool:
        """Whether the labels meet it."""
        match self.operator:
            case "In":
                return labels.get(self.key) in self.values
            case "NotIn":
                return labels.get(self.key) not in self.values
            case "Exists":
                return self.key in labels
            case _:
                return self.key not in labels

    @property
    def negative(self) -> bool:
        """Whether wearing more labels can break it."""
        return self.operator in ("NotIn", "DoesNotExist")


@dataclass(frozen=True, slots=True)
class Selector:
    """All of the requirements; without any it selects everything."""

    requirements: tuple[Requirement, ...] = ()

    def matches(self, labels: Labels) -> bool:
        """Whether the labels meet all requirements."""
        return all(each.holds(labels) for each in self.requirements)

    @property
    def pinned(self) -> tuple[str, ...] | None:
        """The namespaces that can be meant, where the selector of a namespace names them; None: any."""
        for each in self.requirements:
            if each.key == NAMESPACE_NAME and each.operator == "In":
                return each.values
        return None

    @property
    def plain(self) -> bool:
        """Whether it only names values that labels must have."""
        return all(each.operator == "In" for each in self.requirements)

    @property
    def negatives(self) -> set[str]:
        """The labels that must not be worn, or not with some value."""
        return {each.key for each in self.requirements if each.negative}

    def least(self) -> Iterator[dict[str, str]]:
        """The fewest labels that are selected: one set of them for each choice that the selector leaves."""
        by_key: dict[str, list[Requirement]] = {}
        for each in self.requirements:
            by_key.setdefault(each.key, []).append(each)
        choices = [[(key, value) for value in _values(asked)] for key, asked in by_key.items()]
        for chosen in product(*choices):
            labels = {key: value for key, value in chosen if value is not None}
            if self.matches(labels):
                yield labels


def _values(asked: list[Requirement]) -> list[str | None]:
    allowed = [value for each in asked if each.operator == "In" for value in each.values]
    if allowed:
        return list(dict.fromkeys(allowed))
    return [STRANGER] if any(each.operator == "Exists" for each in asked) else [None]


def equal_to(labels: Labels) -> Selector:
    """The selector of all that wears these labels."""
    return Selector(tuple(Requirement(key, "In", (value,)) for key, value in sorted(labels.items())))


def selector(written: Written, path: str) -> Selector:
    """The selector of a document."""
    expressions = [_requirement(each, f"{path}.matchExpressions") for each in listed(written, "matchExpressions")]
    return Selector((*equal_to(inner(written, "matchLabels")).requirements, *expressions))


def _requirement(written: Written, path: str) -> Requirement:
    operator, values = written.get("operator"), tuple(texts(written, "values"))
    if operator not in ("In", "NotIn", "Exists", "DoesNotExist"):
        raise Unreadable(path, f"got operator {operator}; allowed: In, NotIn, Exists, DoesNotExist")
    if operator in ("In", "NotIn") and not values:
        raise Unreadable(path, f"got {operator} of nothing; allowed: In and NotIn with values")
    if operator in ("Exists", "DoesNotExist") and values:
        told = f"got {operator} of {', '.join(values)}; allowed: Exists and DoesNotExist without values"
        raise Unreadable(path, told)
    return Requirement(written["key"], operator, values)
