"""Which line of Python states an argument: found by the position of the call that is being made, never by its text."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from monobase_constructs.values.problems import Source, shown


@dataclass(frozen=True)
class Stop:
    """Where one function stood: its code, the instruction, and what it was given beyond its named parameters."""

    code: CodeType
    instruction: int
    passed: Mapping[str, Any]

    @property
    def line(self) -> Source:
        """The line of the call that is made there."""
        return _line(self.code, self.instruction)


def stack(frame: FrameType | None) -> list[Stop]:
    """Where all functions stand now, from the innermost to the outermost."""
    stops: list[Stop] = []
    while frame is not None:
        code = frame.f_code
        passed: Mapping[str, Any] = {}
        if code.co_flags & inspect.CO_VARKEYWORDS:
            number = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & inspect.CO_VARARGS)
            passed = frame.f_locals.get(code.co_varnames[number], {})
        stops.append(Stop(code, frame.f_lasti, passed))
        frame = frame.f_back
    return stops


@dataclass(frozen=True)
class Statement:
    """An argument as it is written, or a part of it: where, and in the call of what. named: whether with its name."""

    source: Source
    call: str
    argument: str
    named: bool
    node: ast.expr

    @property
    def text(self) -> str:
        """The call with this argument, as it is written."""
        return f"{self.call}({f'{self.argument}=' if self.named else ''}{ast.unparse(self.node)})"

    def element(self, key: object) -> Statement:
        """An element of a list or mapping that is written out; the whole where it is computed."""
        node = element(self.node, key)
        if node is self.node:
            return self
        return Statement(Source(self.source.file, node.lineno), self.call, f"{self.argument}[{key!r}]", True, node)


def statement(stops: Sequence[Stop], argument: str, position: int | None, value: object) -> Statement | None:
    """The argument of the call that the first stop is making; None where it is not written out there.

    Named arguments that are passed on as `**options` are looked for where those were written.
    """
    if not stops:
        return None
    stop = stops[0]
    call = call_at(stop.code, stop.instruction)
    if call is None:
        return None
    if (node := _argument(call, argument, position)) is not None:
        source = Source(shown(stop.code.co_filename), node.lineno)
        named = any(each.value is node for each in call.keywords)
        return _further(stops, node, value) or Statement(source, ast.unparse(call.func), argument, named, node)
    if any(each.arg is None for each in call.keywords) and stop.passed.get(argument, stop) is value:
        return statement(_callers(stops), argument, None, value)
    return None


def _callers(stops: Sequence[Stop]) -> Sequence[Stop]:
    """The stops from the caller of the first on; none where that called something else, which then called the first."""
    call = call_at(stops[1].code, stops[1].instruction) if len(stops) > 1 else None
    kind, _, name = stops[0].code.co_qualname.rpartition(".")
    called = "" if call is None else ast.unparse(call.func).rpartition(".")[2]
    return stops[1:] if called == name or (name == "__init__" and called == kind) else ()


def _further(stops: Sequence[Stop], node: ast.expr, value: object) -> Statement | None:
    """Where the caller states what the function only hands on: a parameter of its own that it never sets."""
    function = _function(stops[0].code)
    callers = _callers(stops)
    if not isinstance(node, ast.Name) or function is None or not callers:
        return None
    named = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    if node.id not in {*named, *(each.arg for each in function.args.kwonlyargs)} or _sets(function, node.id):
        return None
    bound = named[:1] in (["self"], ["cls"])
    position = named.index(node.id) - bound if node.id in named else None
    if (stated := statement(callers, node.id, position, value)) is not None:
        return stated
    call, default = call_at(callers[0].code, callers[0].instruction), _default_in(function, node.id)
    spread = call is None or any(each.arg is None for each in call.keywords)
    if call is None or spread or default is None or any(isinstance(each, ast.Starred) for each in call.args):
        return None
    return Statement(Source(shown(stops[0].code.co_filename), default.lineno), function.name, node.id, True, default)


@cache
def _function(code: CodeType) -> ast.FunctionDef | None:
    functions = (each for each in ast.walk(parsed(code.co_filename)) if isinstance(each, ast.FunctionDef))
    there = (each for each in functions if _begins(each) == code.co_firstlineno)
    return next((each for each in there if each.name == code.co_name), None)


def _begins(function: ast.FunctionDef) -> int:
    return min([function.lineno, *(each.lineno for each in function.decorator_list)])


@cache
def _sets(function: ast.FunctionDef, name: str) -> bool:
    names = (each for each in ast.walk(function) if isinstance(each, ast.Name) and each.id == name)
    return any(not isinstance(each.ctx, ast.Load) for each in names)


def _argument(call: ast.Call, argument: str, position: int | None) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == argument:
            return keyword.value
    if position is None or not 0 <= position < len(call.args):
        return None
    written = call.args[: position + 1]
    return None if any(isinstance(each, ast.Starred) for each in written) else written[-1]


def element(node: ast.expr, key: object) -> ast.expr:
    """An element of a list or mapping that is written out; the whole where it is computed."""
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        return next((value for name, value in pairs if isinstance(name, ast.Constant) and name.value == key), node)
    if isinstance(node, ast.List | ast.Tuple) and isinstance(key, int) and key < len(node.elts):
        written = node.elts[: key + 1]
        return node if any(isinstance(each, ast.Starred) for each in written) else written[-1]
    return node


@cache
def _line(code: CodeType, instruction: int) -> Source:
    call, (line, *_) = call_at(code, instruction), _position(code, instruction)
    return Source(shown(code.co_filename), call.lineno if call is not None else line or 1)


@cache
def call_at(code: CodeType, instruction: int) -> ast.Call | None:
    """The call that stands at an instruction."""
    _, end_line, _, end_column = _position(code, instruction)
    return _calls(code.co_filename).get((end_line, end_column))


def _position(code: CodeType, instruction: int) -> tuple[int | None, int | None, int | None, int | None]:
    """The first and last line and column of an instruction, each of which takes two bytes."""
    return next(islice(code.co_positions(), instruction // 2, None))


@cache
def _calls(file: str) -> Mapping[tuple[int | None, int | None], ast.Call]:
    """The calls in a file by where they end, which no two of them share."""
    calls = (each for each in ast.walk(parsed(file)) if isinstance(each, ast.Call))
    return {(call.end_lineno, call.end_col_offset): call for call in calls}


@cache
def parsed(file: str) -> ast.Module:
    """The file; empty where there is none, as for code that is made while it runs."""
    try:
        return ast.parse(Path(file).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ast.Module([], [])


@cache
def default_of(called: Any, argument: str) -> Source | None:
    """The line of the default of an argument."""
    for owner in called.__mro__ if isinstance(called, type) else (inspect.unwrap(called),):
        if getattr(owner, "__module__", "builtins") == "builtins":
            continue
        file = inspect.getsourcefile(owner)
        default = _default(parsed(file), owner.__name__, argument) if file is not None else None
        if file is not None and default is not None:
            return Source(shown(file), default.lineno)
    return None


def _default(module: ast.Module, name: str, argument: str) -> ast.expr | None:
    owners = (each for each in module.body if isinstance(each, ast.ClassDef | ast.FunctionDef))
    owner = next((each for each in owners if each.name == name), None)
    if isinstance(owner, ast.FunctionDef):
        return _default_in(owner, argument)
    for each in owner.body if owner is not None else ():
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name) and each.target.id == argument:
            return each.value
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            return _default_in(each, argument)
    return None


def _default_in(function: ast.FunctionDef, argument: str) -> ast.expr | None:
    given = function.args
    pairs = [*zip(given.kwonlyargs, given.kw_defaults, strict=True)]
    named = [*given.posonlyargs, *given.args]
    pairs += zip(named[len(named) - len(given.defaults) :], given.defaults, strict=True)
    return next((value for name, value in pairs if name.arg == argument), None)


def forget() -> None:
    """Read all files anew: paths that are relative are others in another folder."""
    for each in (_line, call_at, _calls, parsed, default_of, _function, _sets):
        each.cache_clear()
