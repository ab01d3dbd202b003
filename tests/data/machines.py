"""Machines with an address and a name each, for servers that must not take each other for themselves.

They are network namespaces of their own, joined by a bridge that leads nowhere else; only root can make them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

NETWORK = "10.77.0"
"""A private range, inside of the namespace only."""

PREPARE = """
set -eu
mount --make-rprivate /
mkdir -p /run/netns
mount -t tmpfs none /run/netns
mount --bind {hosts} /etc/hosts
ip link set lo up
ip link add bridge type bridge
ip address add {network}.1/24 dev bridge
ip link set bridge up
number=2
for name in {names}; do
    ip netns add "$name"
    ip link add "v$number" type veth peer name eth0 netns "$name"
    ip link set "v$number" master bridge up
    ip -n "$name" address add "{network}.$number/24" dev eth0
    ip -n "$name" link set eth0 up
    ip -n "$name" link set lo up
    number=$((number + 1))
done
echo ready
exec sleep infinity
"""


def can_be_made() -> bool:
    """Whether this machine lets us: by its tools, and by who we are."""
    if os.geteuid() != 0 or not all(shutil.which(tool) for tool in ("ip", "unshare", "nsenter")):
        return False
    return (
        subprocess.run(["unshare", "--net", "--mount", "--pid", "--fork", "true"], capture_output=True).returncode == 0
    )


@dataclass
class Machines:
    """Machines that run until the end of `made`."""

    keeper: int
    folder: Path
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict[str, "subprocess.Popen[bytes]"])

    def start(self, name: str, command: Sequence[str], env: Mapping[str, str], mounts: Mapping[Path, Path]) -> None:
        """Run a program on a machine, which sees the folders `mounts` where others see theirs."""
        mounted = " && ".join(f"mount --bind {source} {target}" for source, target in mounts.items())
        inside = ["unshare", "--mount", "sh", "-c", f'{mounted} && exec nsenter --net=/run/netns/{name} "$@"', "sh"]
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen([*self._entered, *inside, *command], env=env, stdout=log, stderr=log)

    def stop(self, name: str) -> None:
        """Take a machine away at once, as a power failure would."""
        process = self.running.pop(name)
        process.kill()
        process.wait(10)

    def run(self, *command: str, env: Mapping[str, str], input: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run a program beside the machines, and wait for it."""
        return subprocess.run(
            [*self._entered, *command], env=env, input=input, capture_output=True, text=True, timeout=120
        )

    @property
    def _entered(self) -> list[str]:
        return ["nsenter", "--target", str(self.keeper), "--net", "--mount"]


@contextmanager
def made(names: Sequence[str], folder: Path, domains: Sequence[tuple[str, str]]) -> Iterator[Machines]:
    """Machines of these names; `domains` are names that lead to them, several of them by one name."""
    addresses = {name: f"{NETWORK}.{number}" for number, name in enumerate(names, start=2)}
    lines = ["127.0.0.1 localhost", *(f"{addresses[name]} {domain}" for domain, name in domains)]
    (folder / "hosts").write_text("".join(f"{line}\n" for line in lines))
    script = PREPARE.format(hosts=folder / "hosts", network=NETWORK, names=" ".join(names))
    command = ["unshare", "--net", "--mount", "sh", "-c", script]
    keeper = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    machines = Machines(keeper.pid, folder)
    try:
        assert keeper.stdout is not None and keeper.stderr is not None
        assert keeper.stdout.readline() == "ready\n", keeper.stderr.read()
        yield machines
    finally:
        for name in [*machines.running]:
            machines.stop(name)
        keeper.kill()
        keeper.communicate()
