"""Argo CD renders what it can reach: its policy opens the ports of the addresses that are named, and no other."""

from __future__ import annotations

import pytest

from monobase_constructs import GitRepository, HelmChart
from monobase_constructs.platform.operators.argo_cd import argo_cd
from monobase_constructs.testing import example_cluster

PORTS = {
    "https://github.com/example/infrastructure.git": {443},
    "https://git.example.com:8443/infrastructure.git": {443, 8443},
    "git@github.com:example/infrastructure.git": {22, 443},
    "ssh://git@git.example.com/infrastructure.git": {22, 443},
    "ssh://git@git.example.com:2222/infrastructure.git": {443, 2222},
}


def reached(repository: GitRepository, *charts: HelmChart) -> set[int]:
    guarded = argo_cd(example_cluster(repository=repository, charts=charts)).guarded
    [ports] = [each.outside for each in guarded if each.name == "repo-server"]
    return {*ports}


@pytest.mark.parametrize("url, ports", PORTS.items())
def test_the_repository(url: str, ports: set[int]) -> None:
    assert reached(GitRepository(url)) == ports


@pytest.mark.parametrize("address", ["registry.example.com:5000/charts", "https://charts.example.com:5000"])
def test_own_charts(address: str) -> None:
    chart = HelmChart("metallb", repository=address, version="1.0.0", namespace="metallb")
    assert reached(GitRepository("https://github.com/example/infrastructure.git"), chart) == {443, 5000}
