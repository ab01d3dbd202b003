"""Generate imports/ from tools/crds/bundles/, and monobase_constructs/objects/names.json from imports/.

Run with the pinned node and npm first on PATH; `make imports` does.

Every bundle is imported as `monobase:=`: that prefix becomes part of the jsii assembly's name, so these
bindings and a fork's own of the same API group can be loaded into one process.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cdk8s_plus_27
from trim import render

from monobase_constructs.objects.names import Names, read_assembly

ROOT = Path(__file__).resolve().parents[2]
BUNDLES = ROOT / "tools" / "crds" / "bundles"
IMPORTS = ROOT / "imports"
NAMES = ROOT / "monobase_constructs" / "objects" / "names.json"
PREFIX = "monobase"


def import_bundle(bundle: Path, out: Path) -> None:
    """Run `cdk8s import` for one API group."""
    command = [str(ROOT / "node_modules" / ".bin" / "cdk8s"), "import", f"{PREFIX}:={bundle}"]
    command += ["--language", "python", "--output", str(out), "--no-save", "--check-upgrade=false"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=out)
    if done.returncode != 0:
        raise SystemExit(f"{bundle.name}: cdk8s import failed\n{done.stdout}{done.stderr}")


def generate() -> None:
    """Replace imports/ by what the pinned cdk8s-cli makes of the bundles."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build) as scratch:
        bundles = sorted(BUNDLES.glob("*.yaml"), key=lambda path: path.stem.split(".")[::-1])
        folders = [Path(scratch, bundle.stem) for bundle in bundles]
        for folder in folders:
            folder.mkdir()
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(import_bundle, bundles, folders))
        made = Path(scratch, "imports")
        for folder in folders:  # parents first: a child group lies inside its parent's folder
            shutil.copytree(folder, made, dirs_exist_ok=True)
        shutil.rmtree(IMPORTS, ignore_errors=True)
        made.rename(IMPORTS)


def names() -> str:
    """Make the table that monobase_constructs.objects.serialize reads."""
    table: dict[str, Names] = {}
    core = Path(cdk8s_plus_27.__file__).parent / "_jsii"
    (assembly,) = core.glob("*.jsii.tgz")
    table["cdk8s-plus-27.k8s"] = read_assembly(assembly, "lib/imports/k8s.js")
    for assembly in sorted(IMPORTS.rglob("*.jsii.tgz")):
        name = assembly.name.partition("@")[0]
        table[name] = read_assembly(assembly)
    return render(table) + "\n"


if __name__ == "__main__":
    if sys.argv[1:] != ["names"]:
        generate()
    NAMES.write_text(names())
