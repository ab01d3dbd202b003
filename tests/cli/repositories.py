"""A project in a Git repository, and the repository that Argo CD reads."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

IDENTITY = {
    "GIT_AUTHOR_NAME": "Ann",
    "GIT_AUTHOR_EMAIL": "ann@example.com",
    "GIT_COMMITTER_NAME": "Ann",
    "GIT_COMMITTER_EMAIL": "ann@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **IDENTITY}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit(folder: Path, message: str = "a change") -> str:
    """Commit everything there is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def initialize(folder: Path, *options: str) -> None:
    """Make the folder a repository with one commit."""
    git(folder, "init", "--quiet", "--initial-branch", "main", *options)
    (folder / ".gitignore").write_text("__pycache__/\n")
    commit(folder, "the first")


def deploy(folder: Path, owner: str = "example") -> Path:
    """Push to a remote whose address ends as that of the cluster's repository; gives the remote."""
    remote = folder.parent / owner / "infrastructure.git"
    if not remote.exists():
        remote.parent.mkdir()
        git(folder.parent, "init", "--quiet", "--bare", "--initial-branch", "main", str(remote))
        git(folder, "remote", "add", "origin", str(remote))
    git(folder, "push", "--quiet", "origin", "HEAD:main")
    git(folder, "fetch", "--quiet", "origin")
    return remote
