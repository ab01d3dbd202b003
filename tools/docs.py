"""Fill the code blocks of README.md and docs/ from the files that they show. `make docs` runs it.

A comment before a block says what stands in it:

    <!-- include: clients/client_d.py -->                     a file
    <!-- include: main.py | main_cluster -->                  one definition of a Python file
    <!-- include: dist/main/….yaml | metadata.name, spec -->  some fields of a manifest, with all above them
    <!-- yields: docs/examples/routes.py | main/….yaml | spec -->   the same of what a client module yields
    <!-- mistakes: docs/examples/mistakes.py -->              what synth says to a client module
    <!-- run: make synth -->                                  a command and its output, in a copy of the repository
    <!-- alert: PostgresDown -->                              what Prometheus is told of an alert
    <!-- waves: main -->                                      a table: what Argo CD does in which wave
    <!-- judged: kubernetes -->                           a table: what objects are judged against; also `crds`
    <!-- tiers: client-a-prod -->, <!-- disasters: … -->      tables: what is kept, and what disasters cost

`on docs/examples/tls_elsewhere.py` after a client module names the cluster; otherwise it is that of main.py.
A number after `<!-- n: … -->` is counted as well.
"""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path, PurePosixPath
from textwrap import indent
from typing import Any

import yaml

import monobase_constructs
from monobase_constructs.app.bootstrap.rendered import Rendered
from monobase_constructs.app.synth import synthesize
from monobase_constructs.app.writer import HEADER
from monobase_constructs.cluster.facts import PLATFORM_FLOOR, Cluster
from monobase_constructs.rules import BY_ID
from monobase_constructs.rules.core import minors
from monobase_constructs.values.alerts import Alert
from monobase_constructs.values.problems import InvalidInput

ROOT = Path(__file__).resolve().parents[1]
NUMBER = re.compile(r"(<!-- n: ([a-z -]+) -->)\d+")
TABLE = re.compile(r"(<!-- (waves|judged|tiers|disasters): ([\w-]+) -->\n\n)((?:\|.*\n)*)\n?")
BLOCK = re.compile(r"(<!-- (include|yields|mistakes|run|alert): (.+?) -->\n```\w*\n)(.*?)(^```$)", re.M | re.S)


def scaled(workload: str, bound: str) -> int:
    """How far a workload of client-a is scaled in production: its least or its most."""
    path = ROOT / "dist" / "main" / "clients" / "client-a-prod" / f"horizontalpodautoscaler-{workload}.yaml"
    return yaml.safe_load(path.read_text("utf-8"))["spec"][f"{bound}Replicas"]


COUNTED: dict[str, Callable[[], int]] = {
    **{
        f"{told} {workload}": partial(scaled, workload, bound)
        for workload in ("api", "account", "api-worker")
        for told, bound in (("least", "min"), ("most", "max"))
    },
    "rules": lambda: len(BY_ID),
    "cel rules": lambda: of_repository("tools.compatibility").cel_rules(),
    "bad manifests": lambda: len(list((ROOT / "tests" / "rules" / "corpus").rglob("*.yaml"))),
    "policies": lambda: len(policies()),
    "policy mutants": lambda: sum(1 for each in policies() for _ in of_tests("mutants").mutants(each)),
    "policy sets": lambda: len(of_tests("generated").SEEDS) * of_tests("generated").SETS,
    "crossings": lambda: len(tenants := list((ROOT / "dist" / "main" / "clients").iterdir())) * (len(tenants) - 1),
    "oldest minor": lambda: minors()[0],
    "newest minor": lambda: minors()[1],
    "platform minor": lambda: PLATFORM_FLOOR,
    "documents": lambda: len(list((ROOT / "dist").rglob("*.yaml"))),
    "client lines": lambda: len((ROOT / "clients" / "client_d.py").read_text("utf-8").splitlines()),
    "client files": lambda: len(list((ROOT / "dist" / "main" / "clients" / "client-d-prod").iterdir())),
}


@cache
def policies() -> list[dict[str, Any]]:
    """The network policies of dist/."""
    return [yaml.safe_load(path.read_text("utf-8")) for path in (ROOT / "dist").rglob("networkpolicy-*.yaml")]


def of_tests(name: str) -> Any:
    """A module of the tests of reachability, which count what they try."""
    return of_repository(f"tests.reachability.{name}")


def of_repository(name: str) -> Any:
    """A module of this repository that is not part of the library."""
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    return import_module(name)


def pages() -> list[Path]:
    """All pages that are written by hand."""
    written = (path for path in (ROOT / "docs").rglob("*.md") if "reference" not in path.parts)
    return sorted([*ROOT.glob("*.md"), *written])


def filled(text: str) -> str:
    """The page with each block as it has to be."""
    text = NUMBER.sub(lambda found: f"{found[1]}{COUNTED[found[2]]()}", text)
    text = TABLE.sub(lambda found: f"{found[1]}{TABLES[found[2]](found[3])}\n", text)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "infrastructure"
        return BLOCK.sub(lambda found: found[1] + shown(found[2], found[3], copy) + found[5], text)


def shown(verb: str, wanted: str, copy: Path) -> str:
    """What stands in one block; `copy` is where the commands of this page run, one after the other."""
    if verb == "run":
        return run(wanted, copy)
    first, *more = (part.strip() for part in wanted.split("|"))
    if verb == "mistakes":
        return mistakes(first)
    if verb == "alert":
        return alert(alerts()[first])
    if verb == "yields":
        return fields(manifests(first)[more[0]], more[1]) if len(more) > 1 else manifests(first)[more[0]]
    text = (ROOT / first).read_text("utf-8")
    if not more:
        return text
    return definition(text, more[0]) if first.endswith(".py") else fields(text, more[0])


def definition(text: str, name: str) -> str:
    """The lines of one top-level class, function or constant."""
    for statement in ast.parse(text).body:
        names = [getattr(target, "id", "") for target in getattr(statement, "targets", ())]
        if name in (getattr(statement, "name", ""), *names):
            first = min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))])
            return "\n".join(text.splitlines()[first - 1 : statement.end_lineno]) + "\n"
    raise SystemExit(f"no {name} at the top level")


def fields(text: str, paths: str) -> str:
    """The lines of some fields of a YAML file, with the keys that they stand below."""
    lines = text.splitlines()
    kept: set[int] = set()
    for path in paths.split(","):
        begin, end = 0, len(lines)
        for depth, key in enumerate(path.strip().split(".")):
            pattern = re.compile(rf"{'  ' * depth}{re.escape(key)}:")
            begin = next((i for i in range(begin, end) if pattern.match(lines[i])), -1)
            if begin < 0:
                raise SystemExit(f"no field {path}")
            kept.add(begin)
            begin, end = begin + 1, _end(lines, begin, end)
        kept.update(range(begin, end))
    return "".join(f"{lines[i]}\n" for i in sorted(kept))


def _end(lines: list[str], begin: int, end: int) -> int:
    indent = len(lines[begin]) - len(lines[begin].lstrip())
    inside = re.compile(rf" {{{indent + 1},}}| {{{indent}}}- ")
    return next((i for i in range(begin + 1, end) if not inside.match(lines[i])), end)


@cache
def manifests(modules: str) -> dict[str, str]:
    """What a client module yields, by path below dist/."""
    client, _, cluster = modules.partition(" on ")
    made = synthesize(_cluster(cluster or "main.py"), clients=[client])
    return {str(path): HEADER + text for path, text in made.files.items()}


def mistakes(module: str) -> str:
    """What synth says to a client module."""
    try:
        synthesize(_cluster("main.py"), clients=[module])
    except InvalidInput as found:
        return f"{found}\n"
    raise SystemExit(f"{module} holds no mistakes")


@cache
def alerts() -> dict[str, Alert]:
    """The alerts of the library by name: of every function `..._alerts` in a module, or package, called `alerts`."""
    library = Path(monobase_constructs.__file__).parent
    modules = [path for path in sorted(library.rglob("alerts.py")) if path.parent.name != "values"]
    modules += sorted(path for path in library.rglob("alerts/*.py") if path.name != "__init__.py")
    names = [".".join(path.relative_to(library.parent).with_suffix("").parts) for path in modules]
    made = [make() for name in names for key, make in vars(import_module(name)).items() if key.endswith("_alerts")]
    return {alert.name: alert for group in made for alert in group.alerts}


def alert(told: Alert) -> str:
    """What Prometheus is told of it."""
    lines = [f"alert: {told.name}", "expr: |-", indent(told.expression, "  "), f"for: {told.lasting}"]
    return "\n".join([*lines, f"severity: {told.severity}"]) + "\n"


def judged(against: str) -> str:
    """What objects are judged against."""
    tables = of_repository("tools.compatibility")
    return {"kubernetes": tables.kubernetes, "crds": tables.crds}[against]()


def waves(cluster: str) -> str:
    """The Applications of a cluster by wave."""
    applications = defaultdict[int, list[str]](list)
    for name, wave in sorted(Rendered(ROOT / "dist" / cluster).waves.items()):
        applications[wave].append(name)
    rows = [f"| {wave} | {', '.join(names)} |" for wave, names in sorted(applications.items())]
    return "\n".join(["| wave | Applications |", "|---|---|", *rows]) + "\n"


def tiers(environment: str) -> str:
    """What is kept of an environment, beside what the architecture says."""
    return of_repository("tools.recovery_tables").table("tiers", environment)


def disasters(environment: str) -> str:
    """What disasters cost an environment, beside what the architecture says."""
    return of_repository("tools.recovery_tables").table("disasters", environment)


TABLES: dict[str, Callable[[str], str]] = {"waves": waves, "judged": judged, "tiers": tiers, "disasters": disasters}


def run(command: str, copy: Path) -> str:
    """A command and what it prints; how long it took is left out."""
    if not copy.exists():
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        files = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
        for name in filter(None, files):
            if (ROOT / name).is_file() or (ROOT / name).is_symlink():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, copy / name, follow_symlinks=False)
    # What is installed is tested elsewhere: here `make synth` is what it runs.
    script = re.sub(r"\bmake synth\b", f"{sys.executable} -O main.py", command)
    script = re.sub(r"^monobase\b", f"{sys.executable} -O -m monobase_constructs.cli", script)
    done = subprocess.run(["bash", "-c", script], cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return f"$ {command}\n" + re.sub(r"\(\d+\.\d s\)", "(… s)", done.stdout)


@cache
def _cluster(path: str) -> Callable[[], Cluster]:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None and spec.loader is not None, path
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names: Iterator[str] = (name for name in vars(module) if name.endswith("_cluster"))
    return getattr(module, next(names))


def stale(paths: Iterable[Path]) -> list[PurePosixPath]:
    """The pages that are not as they have to be."""
    os.chdir(ROOT)  # messages name files as one would type them here
    changed = [path for path in paths if filled(text := path.read_text("utf-8")) != text]
    return [PurePosixPath(path.relative_to(ROOT)) for path in changed]


def main() -> None:
    """Fill all pages."""
    os.chdir(ROOT)
    sys.dont_write_bytecode = True
    for path in pages():
        path.write_text(filled(path.read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
