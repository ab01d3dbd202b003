"""Barman's programs, loaded once: each call is a fork, which takes a tenth of the time that a new Python takes.

This file is also the process itself: `python calls.py SOCKET`, with Barman on its path.
"""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import socketserver
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

PROGRAMS = ("backup", "backup_list", "check_wal_archive", "restore", "walarchive", "walrestore")


@dataclass(frozen=True)
class Done:
    """What a call has said."""

    status: int
    out: str
    error: str


@dataclass(frozen=True)
class Calls:
    """The process that is asked."""

    address: str

    @classmethod
    @contextmanager
    def started(cls, barman: Path, folder: Path) -> Iterator[Calls]:
        """While it runs, with its socket in `folder`."""
        address = folder / "calls"
        command = [sys.executable, __file__, str(address)]
        environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(barman)}
        running = subprocess.Popen(command, env=environ, start_new_session=True)
        try:
            for _ in range(300):
                assert running.poll() is None
                if address.exists():
                    break
                time.sleep(0.1)
            yield cls(str(address))
        finally:
            os.killpg(running.pid, signal.SIGTERM)  # with what programs have left, such as those that upload
            running.wait(10)

    def call(self, program: str, options: Sequence[str], environ: Mapping[str, str]) -> Done:
        """Run a program to its end."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(self.address)
            asking.sendall(json.dumps([program, list(options), dict(environ)]).encode() + b"\n")
            with asking.makefile() as answer:
                return Done(*json.load(answer))


class _Call(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        program, options, environ = json.loads(self.rfile.readline())
        os.environ.update(environ)
        out, error, status = io.StringIO(), io.StringIO(), 0
        with redirect_stdout(out), redirect_stderr(error):
            try:
                import_module(f"barman.clients.cloud_{program}").main(options)
            except SystemExit as ended:
                status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        self.wfile.write(json.dumps([status, out.getvalue(), error.getvalue()]).encode())


class _Server(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
    request_queue_size = 20


if __name__ == "__main__":
    import_module("boto3")
    for name in PROGRAMS:
        import_module(f"barman.clients.cloud_{name}")
    with _Server(sys.argv[1], _Call) as server:
        server.serve_forever(poll_interval=0.05)
