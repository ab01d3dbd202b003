"""The control plane itself: it listens on the loopback only, nothing of it stays, and what is wrong with it is said."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from . import control_plane
from .api import until
from .conftest import ASSETS, RUNNING, SERVER, kubectl
from .control_plane import ControlPlane
from .nodes import ZONE
from .processes import TOLD_TO_STOP, WITH_US, listens_at, naming
from .tree import ROOT

STARTED = """
import sys
from pathlib import Path
from tests.cluster.control_plane import ControlPlane
with ControlPlane.started(Path(sys.argv[1]), Path(sys.argv[2])) as plane:
    print(plane.folder, flush=True)
    sys.stdin.read()
"""


@pytest.mark.programs(*RUNNING)
def test_all_listen_on_the_loopback_only() -> None:
    assert ASSETS is not None
    with ControlPlane.started(ASSETS, kubectl()) as plane:
        plane.start_controllers()
        plane.start_scheduler()
        plane.play_nodes(ZONE, "somewhere")
        until(
            lambda: {name for number, name in naming(plane.folder).items() if listens_at(number)} >= {*RUNNING},
            lambda: naming(plane.folder),
        )
        heard = {name: listens_at(number) for number, name in naming(plane.folder).items()}
    assert heard.keys() == {*RUNNING, "kubectl"}
    assert [each for each in heard.items() if not all(ipaddress.ip_address(at).is_loopback for at in each[1])] == []


@pytest.mark.programs(*SERVER)
@pytest.mark.parametrize("how", [*TOLD_TO_STOP, *([signal.SIGKILL] if WITH_US else [])])
def test_nothing_stays_however_the_tests_end(how: signal.Signals, tmp_path: Path) -> None:
    assert ASSETS is not None
    command = [sys.executable, "-c", STARTED, ASSETS, kubectl()]
    environ = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as tests:
        assert tests.stdout is not None
        folder = Path(tests.stdout.readline().strip())
        assert sorted(naming(folder).values()) == [*SERVER, "kubectl"]
        tests.send_signal(how)
        tests.wait(60)
    until(lambda: not naming(folder), lambda: naming(folder), 30)
    # Nobody can take a folder away who is ended at once.
    assert folder.exists() == (how == signal.SIGKILL)


@pytest.mark.programs(*SERVER)
def test_a_port_that_is_taken_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ASSETS is not None
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr(control_plane, "free_ports", lambda number: [taken] * number)
        with pytest.raises(AssertionError) as told, ControlPlane.started(ASSETS, kubectl()):
            pass
    assert str(told.value).startswith("etcd has ended with 1: ")
    assert f"listen tcp 127.0.0.1:{taken}: bind: address already in use" in str(told.value)
