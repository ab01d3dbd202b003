"""Put what a reader may get wrong into a client module or main.py, run a whole synth, and give back what it says.

The cases stand in the text files beside: what is written, and behind `=>` each line that is said about it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

import pytest

from monobase_constructs import Cluster, synth
from monobase_constructs.app.writer import HEADER

Told = Callable[..., list[str]]

API = f"ghcr.io/acme/api:1.0.0@sha256:{'ab' * 32}"

CLIENT = f'''\
from monobase_constructs import *

API = "{API}"


def build(env: Environment) -> None:
{{body}}


acme = Client("acme", domain="acme.example", environments=[production(build=build)])
'''
"""A client whose `build` begins on line 7."""

MAIN = """\
from monobase_constructs import *


def main_cluster() -> Cluster:
    return Cluster(
        "main",
        cloud=BareMetal(secrets=AwsSecretsManager(region="eu-central-1")),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.244.0.0/16"],
            services="10.96.0.0/16",
            nodes=["10.10.0.0/16"],
            api_server=["10.10.250.0/28"],
            dns="10.96.0.10",
            policies="calico",
        ),
        availability_zones=["a", "b", "c"],
        edge=Edge(
            tls=LetsEncrypt(
                email="ops@example.com",
                dns01=[Route53(zones=["acme.example"], region="eu-central-1")],
                http01=True,
            )
        ),
        repository=GitRepository("https://github.com/example/infrastructure.git"),
        node_pools=[NodePool("apps", nodes=3, cpu="3800m", memory="14Gi")],
        charts=[],
        production_syncs=[],
        backups=BackupStorage(
            primary=S3Location("acme-backups", region="a", endpoint="s3.example.com"),
            archive=S3Location("acme-archive", region="b", endpoint="s3.example.org"),
        ),
    )
"""

OLD = {"main/clients/acme-prod/service-api.yaml": HEADER + "kind: Service\n"}
"""What lay in dist/ before, and must lie there afterwards."""


@dataclass(frozen=True)
class Case:
    """What is written, and what is said about it."""

    title: str
    written: str
    said: list[str]


def cases(name: str) -> list[Case]:
    """The cases of a text file: paragraphs of a title, what is written, and what is said."""
    text = Path(__file__).with_name(name).read_text()
    return [_case(paragraph.splitlines()) for paragraph in text.strip().split("\n# ")]


def _case(lines: list[str]) -> Case:
    written = [line for line in lines[1:] if line and not line.startswith("=> ")]
    said = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
    return Case(lines[0].removeprefix("# "), "\n".join(written) + "\n", said)


def with_line(text: str, line: str) -> str:
    """The text with `line` in the place of the line that gives the same argument."""
    name = line.partition("=")[0] + "="
    found = [each for each in text.splitlines() if each.strip().startswith(name)]
    assert len(found) == 1, name
    before = found[0][: len(found[0]) - len(found[0].lstrip())]
    return text.replace(found[0], before + line.strip())


def client(body: str) -> str:
    """A client module with `body` in its `build` function."""
    return CLIENT.format(body=indent(body, "    ").rstrip())


def load_main(text: str) -> Callable[[], Cluster]:
    """The function `main_cluster` of a main.py in the current folder."""
    path = Path("main.py")
    path.write_text(text)
    scope: dict[str, Callable[[], Cluster]] = {}
    exec(compile(text, path.absolute(), "exec"), scope)
    return scope["main_cluster"]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Synth the modules and return what is said, once it is sure that nothing was written and the status is 1.

    The last line, which counts the mistakes, is checked and left out.
    """
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "dist", OLD)

    def run(modules: Mapping[str, str], *mains: str, clients: str | list[str] = "clients") -> list[str]:
        write(tmp_path / "clients", modules)
        before = tree(tmp_path / "dist")
        with pytest.raises(SystemExit) as ended:
            synth(*(load_main(text) for text in mains or (MAIN,)), clients=clients)
        printed = capsys.readouterr()
        *lines, summary = printed.err.splitlines()
        assert summary == f"{len(lines)} mistake{'s' if len(lines) > 1 else ''}; dist/ is as it was"
        assert (ended.value.code, printed.out, tree(tmp_path / "dist")) == (1, "", before)
        return lines

    return run


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def tree(folder: Path) -> dict[str, str]:
    return dict(_texts(folder))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path.relative_to(folder)), path.read_text()
