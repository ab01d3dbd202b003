"""The whole way from main.py to dist/, as a fork runs it: in a folder of its own, in processes of its own."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from monobase_constructs.app.synth import synthesize

ROOT = Path(__file__).resolve().parents[2]
SUMMARY = r"dist/: 5 environments, \d+ objects: (\d+) written, (\d+) unchanged, (\d+) removed \(\d+\.\d s\)\n"


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A folder with main.py and clients/, and beside it one that holds the library alone."""
    folder = tmp_path / "fork"
    shutil.copytree(ROOT / "clients", folder / "clients", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", folder)
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "monobase_constructs").symlink_to(ROOT / "monobase_constructs")
    return folder


def synth(fork: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run main.py as `make synth` does."""
    path = os.pathsep.join(filter(None, [environment.pop("PYTHONPATH", ""), str(fork.parent / "library")]))
    return subprocess.run(
        [sys.executable, "-O", "main.py"],
        cwd=fork,
        env={**os.environ, **environment, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(text: str) -> str:
    """What is told beside the records and secrets that a person must make for environments that are new."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("by hand: "))


def test_two_runs_write_what_is_committed_and_then_nothing(fork: Path) -> None:
    first, second = synth(fork), synth(fork)
    assert tree(fork / "dist") == tree(ROOT / "dist")
    for run, written in ((first, len(tree(fork / "dist"))), (second, 0)):
        assert (run.returncode, run.stdout) == (0, "")
        counted = re.fullmatch(SUMMARY, told(run.stderr))  # no warning, no word of jsii: one line
        assert counted is not None and int(counted[1]) == written, run.stderr


NO_SOCKETS = """
import pathlib, socket
def refuse(*arguments, **options):
    raise AssertionError("synth reached for the network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
pathlib.Path(__file__).with_name("python").touch()
"""
NO_SOCKETS_IN_NODE = """
const refuse = () => { throw new Error("synth reached for the network"); };
require("net").Socket.prototype.connect = refuse;
require("dgram").Socket.prototype.send = refuse;
require("dns").lookup = refuse;
require("fs").writeFileSync(__dirname + "/node", "");
"""


def test_nothing_is_fetched(fork: Path, tmp_path: Path) -> None:
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(NO_SOCKETS)
    (guard / "guard.js").write_text(NO_SOCKETS_IN_NODE)
    run = synth(fork, PYTHONPATH=str(guard), NODE_OPTIONS=f"--require {guard / 'guard.js'}")
    assert re.fullmatch(SUMMARY, told(run.stderr))
    assert (guard / "python").exists() and (guard / "node").exists()  # both were guarded


def test_a_kill_leaves_the_old_tree_or_the_new_one(fork: Path) -> None:
    assert synth(fork).returncode == 0
    began = time.monotonic()
    assert synth(fork).returncode == 0
    seconds = time.monotonic() - began
    old = tree(fork / "dist")
    client = fork / "clients" / "client_a.py"
    client.write_text(client.read_text().replace('"AUTH_SECRET"', '"AUTH_SECRET", "ANOTHER"'))
    left = [killed_after(seconds * part, fork) for part in (0.4, 0.7, 0.9)]
    assert synth(fork).returncode == 0
    new = tree(fork / "dist")
    assert old != new and all(each in (old, new) for each in left)


def killed_after(seconds: float, fork: Path) -> dict[str, bytes]:
    """What lies in dist/ when a run is killed, and Node.js with it."""
    process = subprocess.Popen(
        [sys.executable, "-O", "main.py"],
        cwd=fork,
        env={**os.environ, "PYTHONPATH": str(fork.parent / "library")},
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return tree(fork / "dist")


def test_a_fork_may_have_bindings_of_its_own(fork: Path) -> None:
    (fork / "imports").mkdir()
    (fork / "imports" / "__init__.py").write_text('OWN = "of the fork"\n')
    main = fork / "main.py"
    guard = f"import sys\n\nsys.path.remove({str(ROOT)!r}) if {str(ROOT)!r} in sys.path else None\nimport imports\n"
    main.write_text(f"{guard}\nassert imports.OWN\n{main.read_text()}\nassert imports.OWN\n")
    run = synth(fork)
    assert re.fullmatch(SUMMARY, told(run.stderr)), run.stderr
    assert tree(fork / "dist") == tree(ROOT / "dist")


def test_facts_are_imported_at_once_and_without_node() -> None:
    program = (
        "import sys, time; began = time.process_time()\n"
        "from monobase_constructs import Api, Client, Cluster, production\n"
        "print(time.process_time() - began); assert 'jsii' not in sys.modules and 'cdk8s' not in sys.modules"
    )
    # Time of the processor: the clock would count what else this machine does.
    runs = [subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True) for _ in "123"]
    assert min(float(run.stdout) for run in runs) < 0.3


Texts = Mapping[str, str]


@pytest.fixture
def written(fork: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], Texts]:
    """The files that a run yields, with client-a in another wording or, for None, as it is."""
    monkeypatch.chdir(fork)
    monkeypatch.syspath_prepend(fork)
    spec = importlib.util.spec_from_file_location("fork_main", fork / "main.py")
    assert spec is not None and spec.loader is not None
    main = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(main)

    def files(client_a: str | None) -> Texts:
        if client_a is not None:
            (fork / "clients" / "client_a.py").write_text(client_a)
        return {str(path): text for path, text in synthesize(main.main_cluster, clients="clients").files.items()}

    return files


CLIENT_A = (ROOT / "clients" / "client_a.py").read_text()

THIRD_SERVICE = """
from monobase_constructs import PostgresRole, Resources, WebService

def extend(env, stack):
    image = "ghcr.io/monobaselabs/reports:1.0.0@sha256:{digest}"
    uses, small = [stack.api, stack.database], Resources(cpu="50m", memory="64Mi")
    WebService(env, "reports", image=image, port=8080, replicas=1, {route}uses=uses, resources=small)

"""


def with_third_service(route: str) -> str:
    service = THIRD_SERVICE.format(digest="cd" * 32, route=route)
    before, _, after = CLIENT_A.partition("client_a = Client(")
    after = after.replace("production(", "production(extend=extend, ", 1)
    # Its own connections, since those of the others and of the drill leave no 20 of them.
    after = after.replace('memory="8Gi"', 'memory="8Gi", roles={"reports": PostgresRole(connections=5)}', 1)
    return f"{before}{service}client_a = Client({after}"


@pytest.mark.parametrize(
    ("route", "shared"),
    [
        ("", []),
        ('route="reports", ', ["main/platform/gateway/networkpolicy-envoy.yaml"]),
    ],
)
def test_a_third_service_touches_its_own_namespace_only(
    route: str, shared: list[str], written: Callable[[str | None], Texts]
) -> None:
    before, after = written(None), written(with_third_service(route))
    new = {path for path in after if path not in before}
    assert new and all(
        re.fullmatch(r"main/clients/client-a-prod/[a-z]+-(.*-)?reports(-.*)?\.yaml", path) for path in new
    )
    assert set(before) <= set(after)
    assert sorted(path for path in before if before[path] != after[path]) == [
        "main/clients/client-a-prod/cluster-postgresql.yaml",  # a role more, and
        "main/clients/client-a-prod/database-postgresql.yaml",  # its schema
        "main/clients/client-a-prod/networkpolicy-api.yaml",  # the API is used, and lets it in
        "main/clients/client-a-prod/networkpolicy-postgresql.yaml",
        *shared,
        "main/platform/tenants/client-a-prod/resourcequota-quota.yaml",
    ]


def test_other_words_for_the_same_facts_change_nothing(written: Callable[[str | None], Texts]) -> None:
    before = written(None)
    assert written(CLIENT_A.replace("client_a", "tenant").replace("DATABASES", "RANGES")) == before
    function = CLIENT_A.replace("client_a = Client(", "def stated():\n    return Client(")
    assert written(f"{function}\n\nanything = stated()\n") == before
