"""Has the library's functions follow what they compute, while `monobase explain` runs, by other code in their place.

An f-string leaves no trace of what was filled into it, and neither does a sum. So the functions of the rooms that make
manifests are compiled once more from their files, with calls of `values.deriving` in the place of f-strings, operators,
mappings that are written out, and calls of Python's own functions of texts and numbers. Lines and columns stay.
"""

from __future__ import annotations

import ast
import gc
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, wraps
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, cast

from monobase_constructs.values import deriving
from monobase_constructs.values.origin import origin_of
from monobase_constructs.values.problems import LIBRARY

ROOMS = ("client", "cluster", "connections", "data", "edge", "environment", "platform", "recovery", "workloads")
CONVERSIONS = ("values/text.py", "values/schedule.py", "values/network.py", "values/quantities.py", "values/chart.py")
"""Files that decide nothing: what is computed there is told with the line of the construct that asked."""

FUNCTIONS = frozenset({"abs", "ceil", "divmod", "float", "floor", "int", "round", "str", "sum", "Decimal"})
# fmt: off
METHODS = frozenset([
    "capitalize", "casefold", "center", "dedent", "dumps", "expandtabs", "findall", "format", "format_map", "group",
    "groupdict", "groups", "indent", "join", "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix",
    "replace", "rjust", "rpartition", "rsplit", "rstrip", "safe_dump", "split", "splitlines", "strip", "sub",
    "swapcase", "title", "translate", "upper", "zfill",
])
# fmt: on
"""What Python has for texts, and its libraries: nothing here may be a name of ours that is checked."""
OPERATIONS = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.Div: "truediv",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.BitOr: "or_",
    ast.USub: "neg",
}
PREFIX = "@"
"""Before names that no file can use."""
_sites: list[deriving.Site] = [None]


def _site(number: int) -> deriving.Site:
    return _sites[number]


HELPERS: Mapping[str, Any] = {
    f"{PREFIX}{each.__name__}": each
    for each in (deriving.joined, deriving.operated, deriving.called, deriving.item, deriving.mapping, _site)
}


class _Rewriter(ast.NodeTransformer):
    """Puts calls in the place of expressions."""

    def __init__(self, file: str, decides: bool) -> None:
        self._file, self._decides = file, decides

    def _call(self, helper: str, node: ast.expr, *arguments: ast.expr, keywords: Any = ()) -> ast.expr:
        made = ast.Call(self._name(helper), [self._written(node), *arguments], [*keywords])
        return ast.fix_missing_locations(ast.copy_location(made, node))

    def _name(self, helper: str) -> ast.expr:
        return ast.Name(f"{PREFIX}{helper}", ast.Load())

    def _written(self, node: ast.expr, key: str = "") -> ast.expr:
        if not self._decides:
            return ast.Constant(None)
        _sites.append(deriving.Written(self._file, node, key))
        return ast.Call(self._name("_site"), [ast.Constant(len(_sites) - 1)], [])

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        """Each part with how it is converted and its format."""
        parts: list[ast.expr] = []
        for each in node.values:
            value, how, spec = each, "", cast("ast.expr | None", None)
            if isinstance(each, ast.FormattedValue):
                value, how = self.visit(each.value), chr(each.conversion) if each.conversion > 0 else ""
                spec = self.visit(each.format_spec) if each.format_spec is not None else None
            parts.append(ast.Tuple([value, ast.Constant(how), spec or ast.Constant("")], ast.Load()))
        return self._call("joined", node, *parts)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        """An operator between two."""
        self.generic_visit(node)
        operation = OPERATIONS.get(cast(Any, type(node.op)))
        if operation is None:
            return node
        return self._call("operated", node, ast.Constant(operation), node.left, node.right)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        """The minus before a number."""
        self.generic_visit(node)
        operation = OPERATIONS.get(cast(Any, type(node.op)))
        return node if operation is None else self._call("operated", node, ast.Constant(operation), node.operand)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        """`total += amount`."""
        self.generic_visit(node)
        operation = OPERATIONS.get(cast(Any, type(node.op)))
        if operation is None or not isinstance(node.target, ast.Name):
            return node
        read = ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
        value = self._call("operated", node.value, ast.Constant(f"i{operation.rstrip('_')}"), read, node.value)
        return ast.copy_location(ast.Assign([node.target], value), node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Functions of Python that make texts and numbers."""
        self.generic_visit(node)
        match node.func:
            case ast.Name(id=name) if name in FUNCTIONS or (name == "cls" and not self._decides):
                pass
            case ast.Attribute(attr=name) if name in METHODS:
                pass
            case _:
                return node
        return self._call("called", node, node.func, *node.args, keywords=node.keywords)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """A part of a text."""
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load):
            return node
        key = node.slice
        if isinstance(key, ast.Slice):
            bounds = (each or ast.Constant(None) for each in (key.lower, key.upper, key.step))
            key = ast.Call(ast.Name("slice", ast.Load()), [*bounds], [])
        return self._call("item", node, node.value, key)

    def visit_Dict(self, node: ast.Dict) -> ast.expr:
        """A mapping; those that are put into it by `**` as a whole are looked at as well."""
        named = [(key, value) for key, value in zip(node.keys, node.values, strict=True)]
        sites = [(key, self._written(value, str(key.value))) for key, value in named if isinstance(key, ast.Constant)]
        plain = [value for key, value in named if key is None and isinstance(value, ast.Name)]
        self.generic_visit(node)
        if not self._decides:
            return node
        written = ast.Dict([ast.Constant(key.value) for key, _ in sites], [site for _, site in sites])
        made = ast.Call(self._name("mapping"), [written, node, *(ast.Name(each.id, ast.Load()) for each in plain)], [])
        return ast.fix_missing_locations(ast.copy_location(made, node))

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        """Annotations are no expressions that run."""
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Nor those of arguments."""
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.match_case:
        """Patterns are none either."""
        node.guard = self.visit(node.guard) if node.guard is not None else None
        node.body = [self.visit(each) for each in node.body]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        """The body; decorators, defaults and annotations are of the time when it was loaded."""
        node.body = [self.visit(each) for each in node.body]
        return node


@contextmanager
def following() -> Generator[None]:
    """Have all functions of the rooms follow what they compute."""
    modules = list(_modules())
    for module in modules:
        vars(module).update(HELPERS)  # they stay: functions that were made meanwhile may outlast this
    kept = [*_stripped(modules)]
    plain: list[tuple[FunctionType, CodeType]] = []
    files = {str(module.__file__) for module in modules}
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename in files:
            other = _codes(each.__code__.co_filename).get(_key(each.__code__))
            if other is not None and other.co_freevars == each.__code__.co_freevars:
                plain.append((each, each.__code__))
                each.__code__ = other
    try:
        yield
    finally:
        for function, code in plain:
            function.__code__ = code
        for module, name, value in kept:
            setattr(module, name, value)
        deriving.forget_elements()


def _modules() -> Iterator[ModuleType]:
    """The modules that are rewritten, those among them that are loaded."""
    paths = tuple(f"{LIBRARY}{each}/" for each in ROOMS) + tuple(f"{LIBRARY}{each}" for each in CONVERSIONS)
    for module in list(sys.modules.values()):
        if (getattr(module, "__file__", None) or "").startswith(paths):
            yield module


def _stripped(modules: list[ModuleType]) -> Iterator[tuple[ModuleType, str, Any]]:
    """Functions that keep their results are asked with what knows no origin: an equal text may have another."""
    for module in modules:
        for name, value in list(vars(module).items()):
            if isinstance(value, type(_codes)) and cast(Any, value).__wrapped__.__code__.co_argcount:
                setattr(module, name, _plainly(value))
                yield module, name, value


def _plainly(function: Any) -> Any:
    @wraps(function)
    def called(*arguments: Any) -> Any:
        return function(*map(_plain, arguments))

    return called


def _plain(value: Any) -> Any:
    if origin_of(value) is None:
        return value
    return "".join(value) if isinstance(value, str) else int(value) if isinstance(value, int) else value


@cache
def _codes(file: str) -> Mapping[tuple[str, int], CodeType]:
    """The code of each function of a file; not of those that share name and line with others, as lambdas can."""
    decides = not file.startswith(f"{LIBRARY}values/")
    tree = _Rewriter(file, decides).visit(ast.parse(Path(file).read_bytes()))
    found: dict[tuple[str, int], list[CodeType]] = {}
    for code in _inside(compile(tree, file, "exec", dont_inherit=True)):
        found.setdefault(_key(code), []).append(code)
    return {key: codes[0] for key, codes in found.items() if len(codes) == 1}


def _inside(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _inside(each)


def _key(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno
