"""How the members of generated classes are spelled in Kubernetes.

jsii renames on the way to Python: `clusterIP` becomes `clusterIp` and then `cluster_ip`, the enum value
`snapshot-cleanup` becomes `SNAPSHOT_HYPHEN_CLEANUP`. The way back is in each assembly's JavaScript.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from functools import cache
from pathlib import Path
from typing import TypedDict, cast


class Names(TypedDict):
    """The spellings of one assembly."""

    structs: dict[str, dict[str, str]]
    """For each struct the members whose jsii name is not the real one: jsii name to real name."""
    enums: dict[str, dict[str, str | int]]
    """For each enum its members: member name to real value."""
    kinds: dict[str, list[str]]
    """For each class of an API object its apiVersion and kind."""


# The generated toJson functions write `'clusterIP': obj.clusterIp,`.
_STRUCT = re.compile(r"^function toJson_(\w+)\(obj\) \{(.*?)^\}", re.M | re.S)
_MEMBER = re.compile(r"^        '([^'\n]+)': .*?\bobj\.(\w+)", re.M)
_ENUM = re.compile(r'^    (\w+)\[(?:\w+\[)?"(\w+)"\] = ("(?:[^"\\]|\\.)*"|-?\d+)', re.M)
_KIND = re.compile(r"^(\w+)\.GVK = \{\s*apiVersion: '([^']+)',\s*kind: '([^']+)',?\s*\}", re.M)


def read_assembly(assembly: Path, script: str = ".js") -> Names:
    """Read the spellings from an assembly (`*.jsii.tgz`), of the scripts whose path ends with `script`."""
    names: Names = {"structs": {}, "enums": {}, "kinds": {}}
    with tarfile.open(assembly) as archive:
        for member in archive.getmembers():
            stream = archive.extractfile(member) if member.name.endswith(script) else None
            if stream is None or "/node_modules/" in member.name:
                continue
            text = stream.read().decode()
            for struct, body in _STRUCT.findall(text):
                odd = {jsii: real for real, jsii in _MEMBER.findall(body) if jsii != real}
                if odd:
                    names["structs"][struct] = odd
            for enum, key, value in _ENUM.findall(text):
                names["enums"].setdefault(enum, {})[key] = json.loads(value)
            for name, api_version, kind in _KIND.findall(text):
                names["kinds"][name] = [api_version, kind]
    return names


@cache
def _table() -> dict[str, Names]:
    return json.loads(Path(__file__).with_name("names.json").read_text("utf-8"))


@cache
def names_of(module: str, assembly: str) -> Names:
    """Find the spellings of an assembly, whose classes are in a Python module.

    Those of this library come from a table; those of a fork's own bindings are read when first used.
    """
    table = _table()
    if assembly in table:
        return table[assembly]
    origin = sys.modules[module].__file__
    found = sorted(Path(origin).parent.glob("_jsii/*.jsii.tgz")) if origin else []
    if len(found) != 1:
        return {"structs": {}, "enums": {}, "kinds": {}}
    return read_assembly(found[0])


def split(generated: type) -> tuple[Names, str]:
    """Give the spellings that hold for a generated class, and the class's name among them."""
    assembly, _, name = cast(str, vars(generated)["__jsii_type__"]).rpartition(".")
    return names_of(generated.__module__, assembly), name
