"""Programs that the tests start: they end with the tests, however those end."""

from __future__ import annotations

import ipaddress
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_SETPRIV = shutil.which("setpriv")
WITH_US = (_SETPRIV, "--pdeathsig=KILL") if _SETPRIV else ()
"""Where nobody is left to end a program, since this one was killed, the kernel does it."""
LISTENS = "0A"
"""How Linux writes the state of a socket that waits for others."""
TOLD_TO_STOP = (signal.SIGTERM, signal.SIGHUP)
"""As by a limit of time, which CI has, or a terminal that is closed."""


def start(
    stack: ExitStack, log: Path, command: Sequence[str | Path], environ: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start a program that writes to a log; it is ended with the stack."""
    to = stack.enter_context(log.open("ab"))
    process = subprocess.Popen([*WITH_US, *command], stdout=to, stderr=to, cwd=log.parent, env=environ)
    stack.callback(_end, process)
    return process


def alive(processes: Mapping[Path, subprocess.Popen[bytes]]) -> bool:
    """Whether all of these run; fails with the last that one of them wrote to its log before it ended."""
    for log, process in processes.items():
        assert process.poll() is None, f"{log.stem} has ended with {process.returncode}: {end_of(log, lines=1)}"
    return True


def end_of(log: Path, *, lines: int = 15) -> str:
    """What was written last."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])


def naming(folder: Path) -> dict[int, str]:
    """The programs that run with this folder in their options: by their numbers, their names."""
    found: dict[int, str] = {}
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has just ended
            program, *options = each.read_text(errors="replace").split("\0")
            if any(str(folder) in option for option in options):
                found[int(each.parent.name)] = Path(program).name
    return found


def listens_at(process: int) -> set[str]:
    """The addresses at which a program waits for others."""
    sockets = {str(each.readlink()) for each in Path(f"/proc/{process}/fd").iterdir() if each.is_symlink()}
    found: set[str] = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *_, inode = line.split()[:10]
            if state == LISTENS and f"socket:[{inode}]" in sockets:
                found.add(_address(local.partition(":")[0]))
    return found


def _address(words: str) -> str:
    """From words of 32 bits, each with its last byte first."""
    return str(
        ipaddress.ip_address(b"".join(bytes.fromhex(words[at : at + 8])[::-1] for at in range(0, len(words), 8)))
    )


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let all stacks be left also where this program is told to stop."""

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = {each: signal.signal(each, stop) for each in TOLD_TO_STOP}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
