"""What a `main.py` asks `synth` for, learnt by running it."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.problems import InvalidInput, Problem, Source, gathering, report
from monobase_constructs.values.tracebacks import report_exception, told_exception

MakeCluster = Callable[[], Cluster]


@dataclass(frozen=True)
class Asked:
    """The arguments of one call of `synth`."""

    clusters: tuple[MakeCluster, ...]
    clients: str | Sequence[str]
    output: str
    source: Source
    """The line of the call, which is that of all that no client asks for."""


_heard: ContextVar[list[Asked] | None] = ContextVar("heard", default=None)


def only_asked(asked: Asked) -> bool:
    """Whether `synth` was called only to learn what it is asked for; it then does nothing else."""
    heard = _heard.get()
    if heard is not None:
        heard.append(asked)
    return heard is not None


def asked_for(main: Path) -> list[Asked]:
    """The calls of `synth` in `main`, which is run as Python runs a script; nothing is written.

    Raises `InvalidInput` where the script fails or calls `synth` nowhere.
    """
    heard: list[Asked] = []
    token = _heard.set(heard)
    sys.path.insert(0, str(main.parent.absolute()))
    with gathering() as gathered:
        try:
            runpy.run_path(str(main), run_name="__main__")
        except (Exception, SystemExit) as error:
            report_exception(error, Source(str(main), 1))
        finally:
            sys.path.pop(0)
            _heard.reset(token)
        if not (heard or gathered.problems):
            told = 'calls synth nowhere; allowed: if __name__ == "__main__": synth(main_cluster)'
            report(Problem(Source(str(main), 1), "", told))
        gathered.raise_if_any()
    return heard


def run(main: Path) -> None:
    """Run `main` as Python runs a script; raises `InvalidInput` where it fails."""
    sys.path.insert(0, str(main.parent.absolute()))
    try:
        runpy.run_path(str(main), run_name="__main__")
    except InvalidInput:
        raise
    except Exception as error:
        raise InvalidInput([told_exception(error, Source(str(main), 1))]) from error
    finally:
        sys.path.pop(0)
