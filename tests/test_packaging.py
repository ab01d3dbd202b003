"""The wheel works beside a fork's own imports/, in one process."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Runs in a folder with an imports/ of its own, which defines the same API group.
FORK = """
import json
import sys
import tarfile
from pathlib import Path

import imports.io.k8s.networking.gateway as theirs
import monobase_constructs
from monobase_constructs.node import use_pinned_node

use_pinned_node()

from monobase_constructs._bindings.io.k8s.networking import gateway as ours
from monobase_constructs.objects.serialize import resource

wheel = Path(sys.argv[1])
assert Path(monobase_constructs.__file__).is_relative_to(wheel), monobase_constructs.__file__
assert Path(theirs.__file__).is_relative_to(Path.cwd()), theirs.__file__
assert Path(ours.__file__).is_relative_to(wheel), ours.__file__
(assembly,) = (Path(ours.__file__).parent / "_jsii").glob("*.tgz")
route = ours.HttpRouteProps(spec=ours.HttpRouteSpec(hostnames=["a.example"]))
assert resource(route) == ours.HttpRoute.manifest(spec=route.spec)
with tarfile.open(assembly) as archive:
    print(json.load(archive.extractfile("package/package.json"))["name"])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_owns_one_top_level_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"monobase_constructs", next(top for top in tops if top.endswith(".dist-info"))}


def test_the_wheel_holds_all_that_the_library_reads(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = ROOT / "monobase_constructs"
    data = [*package.glob("schemas/*/*.json"), *package.glob("_bindings/**/*.tgz")]
    data += [package / "py.typed", package / "objects" / "names.json"]
    assert len(data) > 20
    assert {str(path.relative_to(ROOT)) for path in data} <= names


def test_the_wheel_works_beside_a_forks_own_imports(wheel: Path, tmp_path: Path) -> None:
    unpacked, fork = tmp_path / "site", tmp_path / "fork"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    theirs = fork / "imports" / "io" / "k8s" / "networking" / "gateway"
    theirs.mkdir(parents=True)
    (theirs / "__init__.py").write_text("")
    (fork / "check.py").write_text(FORK)
    done = subprocess.run(
        [sys.executable, "check.py", str(unpacked)],
        cwd=fork,
        env={"PYTHONPATH": str(unpacked), "PATH": "", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    # A plain `cdk8s import` of the group makes the assembly "iok8snetworkinggateway"; the kernel knows an
    # assembly by name and version, and all versions are 0.0.0.
    assert done.stdout == "monobase_iok8snetworkinggateway\n"
