"""What is said of a cluster that USE_EXISTING_CLUSTER=true would have the tests use, before they write to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .api import Api
from .conftest import ASSETS, SERVER, kubectl
from .control_plane import ControlPlane
from .definitions import definitions
from .existing import objection, too_old
from .tree import Document

pytestmark = pytest.mark.programs(*SERVER)


@pytest.fixture(scope="module")
def other() -> Iterator[ControlPlane]:
    """Somebody's cluster."""
    assert ASSETS is not None
    with ControlPlane.started(ASSETS, kubectl()) as started:
        yield started


def signed_in(other: ControlPlane, folder: Path, old: str, new: str) -> str | None:
    """What is said to somebody with a kubeconfig that is another in one place."""
    kubeconfig = folder / "kubeconfig"
    kubeconfig.write_text((other.folder / "kubeconfig").read_text().replace(old, new))
    with Api.reached(kubectl(), f"--kubeconfig={kubeconfig}") as api:
        return objection(api, [])


def test_an_empty_one_is_used(other: ControlPlane, documents: list[Document]) -> None:
    assert objection(other.api, [*definitions(), *documents]) is None


def test_one_that_does_not_answer(other: ControlPlane, tmp_path: Path) -> None:
    assert signed_in(other, tmp_path, other.address, "https://127.0.0.1:1") == (
        "the cluster of KUBECONFIG does not answer: 500 dial tcp 127.0.0.1:1: connect: connection refused"
    )


def test_one_that_does_not_know_who_asks(other: ControlPlane, tmp_path: Path) -> None:
    assert signed_in(other, tmp_path, other.token, "another") == (
        "the cluster of KUBECONFIG does not answer: 401 Unauthorized"
    )


def test_one_in_which_one_may_not_do_all(other: ControlPlane, tmp_path: Path) -> None:
    asked = {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}}
    account = {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "guest", "namespace": "default"}}
    assert other.api.create(account).refused is None
    token = other.api.call("POST", f"{other.api.path(account)}/token", asked).body["status"]["token"]
    assert signed_in(other, tmp_path, other.token, token) == (
        "the cluster of KUBECONFIG does not let you do everything, which these tests need: sign in as an admin"
    )


def test_one_that_is_too_old(other: ControlPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    assert too_old(other.api) is None
    monkeypatch.setattr(other.api, "version", "v1.30.14")
    assert too_old(other.api) == "the API server is v1.30.14; dist/ is for Kubernetes 1.34 and later"


def test_one_that_is_in_use(other: ControlPlane, documents: list[Document]) -> None:
    """By a namespace of others, or by anything of the name of what the tests would write."""
    somebody = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "somebody"}}
    issuers = next(each for each in definitions() if each["spec"]["names"]["kind"] == "Issuer")
    for document in (somebody, issuers):
        assert other.api.create(document).refused is None
    assert objection(other.api, [*definitions(), *documents]) == (
        "the cluster of KUBECONFIG is in use: CustomResourceDefinition/issuers.cert-manager.io, Namespace/somebody; "
        "these tests overwrite and delete, so they take an empty one only"
    )
