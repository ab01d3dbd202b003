"""Six servers with the rendered arguments, on machines of their own: who finds whom, and what the loss of some does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from . import machines
from .machines import Machines
from .minio_servers import made, pod, surroundings
from .programs import needed, program

pytestmark = pytest.mark.server("MinIO", "machines")

NODES = 6
ZONE = "minio-hl.acme-prod.svc.cluster.local"


@dataclass
class Store:
    """The servers and how they are asked."""

    machines: Machines
    env: dict[str, str]
    folder: Path
    arguments: list[str]

    def start(self, number: int, **changed: str) -> None:
        drive = self.folder / f"drive{number}"
        drive.mkdir(exist_ok=True)
        command = [str(needed(program("minio"))), *self.arguments]
        self.machines.start(f"minio-{number}", command, self.env | changed, {drive: self.folder / "data"})

    def mc(self, *words: str, input: str | None = None) -> str | None:
        """What `mc` says; None if it fails."""
        said = self.machines.run(str(needed(program("mc"))), "--quiet", *words, env=self.env, input=input)
        return said.stdout if said.returncode == 0 else None

    def ready(self) -> bool:
        return self.mc("ready", "store") is not None

    def await_ready(self) -> None:
        for _ in range(120):
            if self.ready():
                return
            time.sleep(0.5)
        raise AssertionError("".join(path.read_text() for path in self.folder.glob("*.log")))

    def put(self, name: str) -> bool:
        return self.mc("pipe", f"store/files/{name}", input=name) is not None

    def get(self, name: str) -> str | None:
        return self.mc("cat", f"store/files/{name}")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("minio")
    (folder / "data").mkdir()
    env = made()
    names = [f"minio-{number}" for number in range(NODES)]
    domains = [*((f"{name}.{ZONE}", name) for name in names), *(("minio.acme-prod.svc", name) for name in names)]
    told = surroundings(env, folder)
    arguments = [
        each.replace(":9000/data", f":9000{folder}/data").replace("/etc/minio/certs", str(folder / "certs"))
        for each in pod(env)["containers"][0]["args"]
    ]
    with machines.made(names, folder, domains) as hosts:
        made_of = Store(hosts, told, folder, arguments)
        for number in range(NODES):
            made_of.start(number)
        root = f"{told['MINIO_ROOT_USER']}\n{told['MINIO_ROOT_PASSWORD']}\n"
        for _ in range(120):
            if made_of.mc("alias", "set", "store", told["STORE_URL"], input=root) is not None:
                break
            time.sleep(0.5)
        made_of.await_ready()
        assert hosts.run("sh", f"{folder}/provision/provision.sh", env=told).returncode == 0
        yield made_of


def test_what_is_lost_and_what_goes_on(store: Store) -> None:
    """EC:2 on six: with two nodes lost all goes on, with three nothing does, and nothing is gone when they are back."""
    assert store.put("before") and store.get("before") == "before"
    for number in (4, 5):
        store.machines.stop(f"minio-{number}")
    assert store.put("without two") and store.get("before") == "before"
    store.machines.stop("minio-3")
    assert not store.put("without three") and store.get("before") is None
    for number in (3, 4, 5):
        store.start(number)
    store.await_ready()
    assert store.get("before") == "before" and store.get("without two") == "without two"


def test_a_server_with_other_settings_is_kept_out(store: Store) -> None:
    """Why pods are replaced all at once: one that is changed alone waits for the others to be as it is."""
    store.machines.stop("minio-5")
    store.start(5, MINIO_STORAGE_CLASS_STANDARD="EC:3")
    log = store.folder / "minio-5.log"
    for _ in range(60):
        if "Expected" in log.read_text():
            break
        time.sleep(0.5)
    assert "MINIO_STORAGE_CLASS_STANDARD" in log.read_text()
    assert store.put("meanwhile") and store.get("meanwhile") == "meanwhile"
