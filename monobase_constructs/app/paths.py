"""Which paths the output may have: such that every file system and every Git checkout holds them all."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST_PART = 200  # file systems hold 255 bytes; some encrypting ones less


def path_problems(claims: Iterable[tuple[PurePosixPath, str]]) -> list[str]:
    """Return one line for each path that cannot be written, given pairs of path and owner.

    Refused are paths that leave the folder, hold characters that some system cannot, do not end in
    ``.yaml`` or ``.md``, are claimed twice, differ only in case, or are a file here and a folder there.
    """
    problems: list[str] = []
    owners: dict[PurePosixPath, str] = {}
    spellings: dict[str, tuple[PurePosixPath, str]] = {}
    for path, owner in claims:
        reason = _path_problem(path)
        if reason:
            problems.append(f"{shown(path)}: {owner}: {reason}")
        elif path in owners:
            problems.append(f"{shown(path)}: both {owners[path]} and {owner} want this file: rename one of them")
        else:
            owners[path] = owner
            problems.extend(_case_problems(path, owner, spellings))
    return problems + _file_and_folder_problems(owners)


def shown(path: PurePosixPath) -> str:
    """Return a path as one printable line, whatever bytes it holds."""
    text = str(path).encode(errors="backslashreplace").decode()
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


def _path_problem(path: PurePosixPath) -> str | None:
    if path.is_absolute() or ".." in path.parts:
        return "the path leaves the output folder: make it relative, without '..'"
    for part in path.parts:
        if not _PART.fullmatch(part):
            return (
                f"{part!a} is no file name that every system can hold: use letters, digits, '.', '_'"
                " and '-', and start with a letter or digit"
            )
        if len(part) > _LONGEST_PART:
            return f"a name of {len(part)} characters is too long for a file: use at most {_LONGEST_PART}"
    if path.suffix not in (".yaml", ".md"):
        return "the path does not end in '.yaml', which is all that Argo CD reads: add it"
    return None


def _case_problems(path: PurePosixPath, owner: str, spellings: dict[str, tuple[PurePosixPath, str]]) -> list[str]:
    """Compare a path and its folders with all earlier ones, as a case-insensitive file system does."""
    for part in (*path.parents[-2::-1], path):
        first, first_owner = spellings.setdefault(str(part).casefold(), (part, owner))
        if first != part:
            return [
                f"{path}: {owner} and {first_owner} differ only in case ({part} and {first}), which is one"
                " file on macOS and Windows: rename one of them"
            ]
    return []


def _file_and_folder_problems(owners: Mapping[PurePosixPath, str]) -> list[str]:
    return [
        f"{parent}: is a file of {owners[parent]} and a folder of {owner}: rename one of them"
        for path, owner in owners.items()
        for parent in path.parents
        if parent in owners
    ]
