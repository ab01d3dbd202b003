"""What Argo CD applies now, as far as this clone knows: the state that changes are judged against."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from monobase_constructs.app.git import GitError, Repository
from monobase_constructs.cluster.facts import GitRepository


@dataclass(frozen=True)
class Deployed:
    """The newest commit that this clone shares with the branch that Argo CD reads, which is `name`."""

    repository: Repository
    name: str
    commit: str


def deployed(output: Path, facts: GitRepository) -> Deployed | None:
    """None where nothing can be deployed from here: no repository, or none whose remote Argo CD reads.

    Raises `GitError` where the branch is not in this clone, or the clone does not reach back to it.
    """
    repository = Repository.around(output)
    remote = None if repository is None else _remote(repository, facts.url)
    if repository is None or remote is None:
        return None
    reference = _reference(repository, remote, facts.revision)
    name = f"{remote}/{facts.revision}"
    if reference is None:
        fetch = f"git fetch {remote} {facts.revision}:refs/remotes/{name}"
        raise GitError(f"{name}: not in this clone: {fetch}{_instead(repository, remote)}")
    return Deployed(repository, name, repository.common("HEAD", reference))


def _remote(repository: Repository, url: str) -> str | None:
    """The remote that is the repository at `url`, however it is reached: by HTTPS, SSH, a mirror or a path."""
    return next((name for name, address in repository.remotes().items() if _tail(address) == _tail(url)), None)


def _tail(url: str) -> tuple[str, ...]:
    """The owner and the name of a repository."""
    parts = url.removesuffix("/").removesuffix(".git").replace(":", "/").split("/")
    return tuple(part.lower() for part in parts[-2:])


def _instead(repository: Repository, remote: str) -> str:
    """The branch that the remote shows first, where it is another than the one that was stated."""
    with suppress(GitError):
        head = repository.symbolic(f"refs/remotes/{remote}/HEAD").removeprefix(f"refs/remotes/{remote}/")
        return f'; the default branch of {remote} is {head}: if Argo CD reads that, GitRepository(revision="{head}")'
    return ""


def _reference(repository: Repository, remote: str, revision: str) -> str | None:
    names = [f"refs/remotes/{remote}/{revision}", f"refs/tags/{revision}"]
    # A branch of this clone, with the same name, is not what is deployed.
    names += [revision] if re.fullmatch("[0-9a-f]{40,64}", revision) else []
    for name in names:
        with suppress(GitError):
            return repository.commit(name)
    return None
