"""Put a staged folder in the place of another one, so that a kill at any moment loses nothing.

Linux can exchange two folders in one system call: at every moment the name stands for the whole old
or the whole new tree. Where that is missing (other systems, some file systems) there are two renames
with a moment between them in which the name stands for nothing; both trees are then complete beside
it, and `repair`, which every run starts with, puts the old one back.

Nothing is flushed to the disk: a kill loses no written page, and after a power cut Git has the folder.
"""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_EXCHANGE = 2  # RENAME_EXCHANGE of <linux/fs.h>
_AT_FDCWD = -100
_NOT_SUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def staging(root: Path) -> Path:
    """Return the folder beside the output folder in which the next tree is made."""
    return root.with_name(f".{root.name}.new")


def _previous(root: Path) -> Path:
    return root.with_name(f".{root.name}.old")


def repair(root: Path) -> None:
    """Undo what a killed run left: put the old tree back if its place is empty, drop the rest.

    Only two exact names are touched, and only under the writer's lock.
    """
    if _previous(root).is_dir() and not root.exists():
        _previous(root).rename(root)
    for left_over in (staging(root), _previous(root)):
        if left_over.exists():
            shutil.rmtree(left_over)


def swap(root: Path) -> None:
    """Make the staged tree the output folder. The old tree, if any, takes the name of the staged one.

    Raises:
        OSError: the output folder still is the old tree.
    """
    if not root.exists():
        staging(root).rename(root)
    elif not _exchange(staging(root), root):
        _rename_twice(root)


def cannot_rename(error: OSError) -> bool:
    """Tell whether a folder is of the kind that no program can rename: a mount point, an image layer."""
    return error.errno in {errno.EBUSY, errno.EXDEV}


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False when this system or file system cannot."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_SUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _rename_twice(root: Path) -> None:
    root.rename(_previous(root))
    try:
        staging(root).rename(root)
    except BaseException:
        if not root.exists():
            _previous(root).rename(root)
        raise
    # From here on the new tree is in place; the old one goes where the caller cleans.
    _previous(root).rename(staging(root))
