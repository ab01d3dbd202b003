"""Stands in for helm, since charts come from the network: the kinds of an operator, and pods as its values ask for.

Argo CD's repo-server and `monobase bootstrap` run it as `helm`; what it is asked otherwise fails.
"""

from __future__ import annotations

import argparse
import io
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from .charts import programs_of
from .definitions import definitions
from .tree import Document

KINDS: dict[str, tuple[str, ...]] = {
    "argo-cd": ("argoproj.io",),
    "cert-manager": ("cert-manager.io", "acme.cert-manager.io"),
    "cloudnative-pg": ("postgresql.cnpg.io",),
    "external-secrets": ("external-secrets.io", "generators.external-secrets.io"),
    "gateway-crds-helm": ("gateway.networking.k8s.io", "gateway.envoyproxy.io"),
    "kube-prometheus-stack": ("monitoring.coreos.com",),
    "plugin-barman-cloud": ("barmancloud.cnpg.io",),
    "velero": ("velero.io",),
}
"""The groups whose kinds a chart brings, unless its values say that it shall not."""


def rendered(chart: str, namespace: str, values: Document) -> Iterator[Document]:
    """What the chart would make, as far as anybody here looks at it."""
    if values.get("crds", {}).get("enabled", True):
        yield from (each for each in definitions() if each["spec"]["group"] in KINDS.get(chart, ()))
    yield from programs_of(chart, namespace, values)
    if chart == "argo-cd":
        metadata = {"namespace": namespace, "labels": {"app.kubernetes.io/part-of": "argocd"}}
        yield {
            "apiVersion": "v1",
            "kind": "ConfigMap",
            "metadata": {"name": "argocd-cm", **metadata},
            "data": values["configs"]["cm"],
        }
        yield {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "argocd-secret", **metadata}}


def pull(asked: argparse.Namespace) -> None:
    """A chart in a file, with nothing in it but its name."""
    chart = asked.names[-1].rpartition("/")[2]
    text = f"apiVersion: v2\nname: {chart}\nversion: {asked.version}\n".encode()
    with tarfile.open(Path(asked.destination) / f"{chart}.tgz", "w:gz") as packed:
        entry = tarfile.TarInfo(f"{chart}/Chart.yaml")
        entry.size = len(text)
        packed.addfile(entry, io.BytesIO(text))


def template(asked: argparse.Namespace) -> None:
    """The chart of the current folder, or the one that is named after the release."""
    chart = asked.names[-1].rpartition("/")[2]
    if asked.names == ["."]:
        chart = yaml.safe_load(Path("Chart.yaml").read_text())["name"]
    text = sys.stdin.read() if asked.values == "-" else Path(asked.values).read_text()
    yaml.safe_dump_all(rendered(chart, asked.namespace, yaml.safe_load(text)), sys.stdout)


def main() -> None:
    """The words that Argo CD 3 and `monobase bootstrap` use, and no other."""
    parser = argparse.ArgumentParser("helm")
    commands = parser.add_subparsers(required=True)
    for command in (pull, template):
        words = commands.add_parser(command.__name__)
        words.set_defaults(run=command)
        words.add_argument("names", nargs="+")
        for option in ("--repo", "--version", "--destination", "--namespace", "--kube-version", "--values"):
            words.add_argument(option)
        words.add_argument("--name-template")
        words.add_argument("--api-versions", action="append")
        words.add_argument("--include-crds", action="store_true")
    asked = parser.parse_args()
    asked.run(asked)


if __name__ == "__main__":
    main()
