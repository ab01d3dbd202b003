"""A private repository: the key that Argo CD is given before it is told to read, and nobody else sees."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import Bootstrap, Cluster, application, items
from .test_bootstrap import APPLY, ARGO_CD, TOLD, applications, kubectl

HTTPS, SSH = "https://github.com/example/infrastructure.git", "git@github.com:example/infrastructure.git"
UNLOCKED = base64.b64encode(b"openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none" + bytes(40)).decode()
LOCKED = base64.b64encode(b"openssh-key-v1\0\0\0\0\x0aaes256-ctr\0\0\0\x06bcrypt" + bytes(40)).decode()
OPENSSH = "-----BEGIN OPENSSH PRIVATE KEY-----\n{}\n-----END OPENSSH PRIVATE KEY-----\n"
KEY = OPENSSH.format(UNLOCKED)
GIVEN = f"{APPLY} -f -"


def over_ssh(project: Path) -> None:
    """What synth writes where main.py says that Argo CD reads over SSH."""
    for path in (project / "dist/main/argocd").glob("*.yaml"):
        path.write_text(path.read_text().replace(HTTPS, SSH))


def healthy(project: Path, cluster: Cluster, **more: Any) -> None:
    cluster.says(get_applications=items(*map(application, applications(project))), **more)


def secret(cluster: Cluster) -> dict[str, Any]:
    (found,) = {call["given"] for call in cluster.calls() if '"kind": "Secret"' in call["given"]}
    return json.loads(found)


def opened(cluster: Cluster) -> dict[str, str]:
    return {key: base64.b64decode(value).decode() for key, value in secret(cluster)["data"].items()}


def repositories(project: Path) -> set[str]:
    """The addresses of all Applications that read this repository."""
    documents = [yaml.safe_load(path.read_text()) for path in (project / "dist/main/argocd").glob("application-*.yaml")]
    return {each["spec"]["source"]["repoURL"] for each in documents if "path" in each["spec"]["source"]}


@pytest.mark.parametrize(
    ("ssh", "written", "held"),
    [
        (True, KEY, {"sshPrivateKey": KEY}),
        (True, KEY.strip(), {"sshPrivateKey": KEY}),  # without its last line break OpenSSH does not read it
        (False, "token-1\n", {"username": "git", "password": "token-1"}),
        (False, "deploy\ntoken-1\n", {"username": "deploy", "password": "token-1"}),
    ],
)
def test_argo_cd_is_given_the_key_for_the_address_of_its_applications(
    project: Path, cluster: Cluster, bootstrap: Bootstrap, ssh: bool, written: str, held: dict[str, str]
) -> None:
    if ssh:
        over_ssh(project)
    healthy(project, cluster)
    Path("deploy-key").write_text(written)
    done = bootstrap("--repository-key", "deploy-key")
    assert (done.exit_code, cluster.changed_by()) == (0, kubectl([*ARGO_CD, GIVEN, *TOLD]))
    assert opened(cluster) == {"type": "git", "url": SSH if ssh else HTTPS, **held}
    assert repositories(project) == {opened(cluster)["url"]}, "Argo CD finds a key by the address"
    assert secret(cluster)["metadata"] == {
        "name": "repository",
        "namespace": "argocd",
        "labels": {"argocd.argoproj.io/secret-type": "repository"},
    }


def shown_in(text: str) -> list[str]:
    """The forms of the key that stand in a text."""
    return [each for each in (UNLOCKED, base64.b64encode(KEY.encode()).decode()) if each in text]


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_the_key_is_shown_nowhere(
    project: Path, cluster: Cluster, bootstrap: Bootstrap, options: tuple[str, ...]
) -> None:
    over_ssh(project)
    healthy(project, cluster)
    Path("deploy-key").write_text(KEY)
    done = bootstrap("--repository-key", "deploy-key", *options)
    assert done.exit_code == 0
    assert f"# the key from deploy-key, by which Argo CD reads {SSH}; kubectl reads it from its standard input\n" in (
        done.stdout
    )
    assert shown_in(done.stdout + done.stderr) == []
    assert [call for call in cluster.calls() if shown_in(" ".join(call["words"]))] == []


def test_not_even_in_what_kubectl_complains_of(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    over_ssh(project)
    encoded = base64.b64encode(KEY.encode()).decode()
    already = {"get_customresourcedefinitions": items({"metadata": {"name": "applications.argoproj.io"}})}
    managed = {"get_applications.argoproj.io_argocd": application("argocd")}
    cluster.says(**already, **managed, **{"--force-conflicts -f -": f"!refused: sshPrivateKey: {encoded}"})
    Path("deploy-key").write_text(KEY)
    done = bootstrap("--repository-key", "deploy-key")
    assert (done.exit_code, done.stderr) == (4, "kubectl: refused: sshPrivateKey: ...\n")


def test_it_is_changed_where_argo_cd_manages_itself(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    healthy(
        project,
        cluster,
        **{"get_customresourcedefinitions": items({"metadata": {"name": "applications.argoproj.io"}})},
        **{"get_applications.argoproj.io_argocd": application("argocd")},
    )
    Path("token").write_text("token-2\n")
    for _ in range(2):
        assert bootstrap("--repository-key", "token").exit_code == 0
    assert cluster.changed_by() == kubectl([GIVEN, *TOLD]) * 2
    assert opened(cluster)["password"] == "token-2"


SSH_ASKED = (
    f"the private half of an SSH key without a passphrase, which {SSH} asks for; "
    "make one: ssh-keygen -t ed25519 -N '' -f deploy-key"
)
HTTPS_ASKED = f"one line, a token, or two, a user name and a password, which {HTTPS} asks for"
PKCS8 = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n"
PEM = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END RSA PRIVATE KEY-----\n"


@pytest.mark.parametrize(
    ("ssh", "written", "allowed"),
    [
        (True, None, "a file of text that can be read"),
        (True, b"\xff\xfe\x00", "a file of text that can be read"),
        (True, b"", SSH_ASKED),
        (True, b"token-1\n", SSH_ASKED),
        (True, b"ssh-ed25519 AAAAC3Nz deploy\n", SSH_ASKED),
        (True, OPENSSH.format(LOCKED).encode(), SSH_ASKED),
        (True, PKCS8.encode(), SSH_ASKED),
        (True, PEM.encode(), SSH_ASKED),
        (False, KEY.encode(), HTTPS_ASKED),
        (False, b"", HTTPS_ASKED),
        (False, b"deploy token-1\n", HTTPS_ASKED),
        (False, b"ssh-ed25519 AAAAC3Nz deploy\n", HTTPS_ASKED),
    ],
)
def test_a_key_that_opens_nothing_is_refused_before_the_cluster_is_asked(
    project: Path, cluster: Cluster, bootstrap: Bootstrap, ssh: bool, written: bytes | None, allowed: str
) -> None:
    if ssh:
        over_ssh(project)
    if written is not None:
        Path("deploy-key").write_bytes(written)
    done = bootstrap("--repository-key", "deploy-key")
    told = f'Error: Invalid value for --repository-key: got "deploy-key"; allowed: {allowed}'
    assert (done.exit_code, done.stderr.splitlines()[-1], cluster.calls()) == (2, told, [])


def test_keys_of_other_programs_are_taken(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    over_ssh(project)
    healthy(project, cluster)
    for kind in ("", "RSA ", "EC "):
        Path("deploy-key").write_text(f"-----BEGIN {kind}PRIVATE KEY-----\nMIIB\n-----END {kind}PRIVATE KEY-----\n")
        assert bootstrap("--repository-key", "deploy-key", "--dry-run").exit_code == 0
