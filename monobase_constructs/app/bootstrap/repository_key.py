"""The key by which Argo CD reads a private repository: the one secret that no secret manager can bring it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from monobase_constructs.values.problems import Invalid

NAME = "repository"
ANY_USER = "git"
"""What hosts of Git are told as the name beside a token; those that look at it are given a file of two lines."""
SSH = "the private half of an SSH key without a passphrase"
HTTPS = "one line, a token, or two, a user name and a password"
PRIVATE = re.compile(r"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----")
LOCKED = re.compile(r"-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED", re.M)
UNLOCKED = b"openssh-key-v1\0\0\0\0\x04none"
"""How a key that ssh-keygen writes begins, if nothing has to be typed to use it."""


@dataclass(frozen=True)
class RepositoryKey:
    """What opens `url`. No message, command or representation of it holds a value."""

    url: str
    file: str
    values: Mapping[str, str]

    def __repr__(self) -> str:
        return f"RepositoryKey({self.url!r}, {self.file!r}, ...)"

    @property
    def kept(self) -> list[str]:
        """Its values that are secret, plain and as a Secret holds them."""
        secret = {name: value for name, value in self.values.items() if name != "username"}
        return [*secret.values(), *_encoded(secret).values()]

    def secret(self, namespace: str) -> str:
        """The Secret by which Argo CD knows it; Argo CD looks for the one whose URL is that of an Application."""
        document = {
            "apiVersion": "v1",
            "kind": "Secret",
            "metadata": {
                "name": NAME,
                "namespace": namespace,
                "labels": {"argocd.argoproj.io/secret-type": "repository"},
            },
            # Not stringData: what is no longer given there stays in the Secret.
            "data": _encoded({"type": "git", "url": self.url, **self.values}),
        }
        return json.dumps(document)


def _encoded(values: Mapping[str, str]) -> Mapping[str, str]:
    return {key: base64.b64encode(value.encode()).decode() for key, value in values.items()}


def repository_key(url: str, file: Path) -> RepositoryKey:
    """The key in `file`, of the kind that the URL asks for; raises `Invalid`, which never shows what is in it."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Invalid("", str(file), "a file of text that can be read") from None
    read = _token if url.startswith("https://") else _ssh
    return RepositoryKey(url, str(file), read(text, url, str(file)))


def _ssh(text: str, url: str, file: str) -> Mapping[str, str]:
    if not PRIVATE.search(text) or _locked(text):
        remedy = "make one: ssh-keygen -t ed25519 -N '' -f deploy-key"
        raise Invalid("", file, f"{SSH}, which {url} asks for", remedy)
    return {"sshPrivateKey": text.strip() + "\n"}


def _locked(text: str) -> bool:
    if LOCKED.search(text):
        return True
    if "-----BEGIN OPENSSH" not in text:
        return False
    lines = (line for line in text.strip().splitlines() if not line.startswith("-----"))
    try:
        return not base64.b64decode("".join(lines)).startswith(UNLOCKED)
    except ValueError:
        return True


def _token(text: str, url: str, file: str) -> Mapping[str, str]:
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) not in (1, 2) or any(not line or len(line.split()) != 1 for line in lines):
        raise Invalid("", file, f"{HTTPS}, which {url} asks for")
    return {"username": lines[0] if len(lines) == 2 else ANY_USER, "password": lines[-1]}
