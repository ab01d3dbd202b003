"""Kill the writer before each thing it asks of the system, and print what each kill left behind.

Run as a program of its own, since it forks: `killed_writer.py FOLDER SIGNAL exchange|renames`.
"""

import json
import os
import shutil
import signal
import sys
from pathlib import Path, PurePosixPath

from monobase_constructs.app import swap
from monobase_constructs.app.writer import OutputFile, write_tree

OLD = {"a/kept.yaml": "1", "a/changed.yaml": "1", "b/gone.yaml": "1"}
NEW = {"a/kept.yaml": "1", "a/changed.yaml": "2", "c/added.yaml": "2"}
STEPS = ("os.", "open", "ctypes.dlopen", "ctypes.dlsym", "shutil.", "fcntl.")


def write(root: Path, tree: dict[str, str]) -> None:
    files = [OutputFile(path=PurePosixPath(path), content=text, owner="o") for path, text in tree.items()]
    write_tree(root, files)


def tree(root: Path) -> dict[str, str] | None:
    if not root.is_dir():
        return None
    return {
        file.relative_to(root).as_posix(): file.read_text().splitlines()[-1]
        for file in root.rglob("*")
        if file.is_file()
    }


def left(root: Path) -> str:
    found = tree(root)
    return "missing" if found is None else "old" if found == OLD else "new" if found == NEW else "mixed"


def die_before(step: int, number: int) -> None:
    seen = 0

    def hook(event: str, _: object) -> None:
        nonlocal seen
        if event.startswith(STEPS):
            seen += 1
            if seen == step:
                os.kill(os.getpid(), number)

    sys.addaudithook(hook)


def killed_at(step: int, root: Path, number: int) -> bool:
    child = os.fork()
    if child == 0:
        os.close(sys.stderr.fileno())  # a traceback of KeyboardInterrupt is expected
        code = 1
        try:
            die_before(step, number)
            write(root, NEW)
            code = 0
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] != 0


def main() -> None:
    folder, number, way = Path(sys.argv[1]), signal.Signals[sys.argv[2]], sys.argv[3]
    if way == "renames":
        swap._exchange = lambda *_: False  # as on a system without it
    outcomes: list[dict[str, object]] = []
    killed = True
    while killed:
        root = folder / str(len(outcomes)) / "dist"
        root.parent.mkdir()
        write(root, OLD)
        killed = killed_at(len(outcomes) + 1, root, number)
        after_kill = left(root)
        repaired = shutil.copytree(root.parent, folder / f"{len(outcomes)}-repaired") / "dist"
        swap.repair(repaired)
        write(root, NEW)
        beside = [path.name for path in root.parent.iterdir()]
        outcomes.append({"kill": after_kill, "repair": left(repaired), "run": left(root), "beside": beside})
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    main()
