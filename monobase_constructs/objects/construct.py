"""The base of all constructs: a cdk8s construct whose calls are checked before jsii sees them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from constructs import Construct
from jsii._runtime import JSIIMeta

from monobase_constructs.values.checked import Checked, checked_call
from monobase_constructs.values.problems import Invalid, Source, fail


class CheckedConstruct(Checked, JSIIMeta):
    """Checks the arguments of a construct as `Checked` does, and makes it as jsii does."""

    def __call__(cls, *arguments: Any, **keywords: Any) -> Any:
        """Make the construct, or report what is wrong and return `UNKNOWN`."""
        return checked_call(cls, cast(Any, JSIIMeta).__call__.__get__(cls), arguments, keywords)


class CheckedScope(Construct, metaclass=CheckedConstruct):
    """A construct of this library. `source` is the line of the client module that asked for it."""

    source: Source

    def __init__(self, scope: Construct, id: str) -> None:
        """Stand in `scope` under the name `id`."""
        super().__init__(scope, id)

    def check(self) -> Iterator[Invalid]:
        """What in this construct contradicts itself; nothing by default."""
        yield from ()

    def refuse(self, invalid: Invalid) -> None:
        """Report what is wrong and go on, so that other mistakes are found as well."""
        fail(f'{type(self).__name__} "{self.node.id}"', str(invalid))
