"""Show that `cdk8s synth` writes what `make synth` writes, and leaves dist/ alone when the app fails."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CDK8S = ROOT / "node_modules" / ".bin" / "cdk8s"


def main() -> None:
    """Run both ways in a copy of what a fork has."""
    with tempfile.TemporaryDirectory() as name:
        fork = Path(name)
        for each in ("main.py", "cdk8s.yaml"):
            shutil.copy(ROOT / each, fork)
        shutil.copytree(ROOT / "clients", fork / "clients", ignore=shutil.ignore_patterns("__pycache__"))
        first = cdk8s_synth(fork)
        assert first.returncode == 0, first.stderr
        wanted = tree(ROOT / "dist")
        assert tree(fork / "dist") == wanted, "cdk8s synth writes something else to dist/ than what is committed"
        assert tree(fork / "build" / "cdk8s") == wanted, "the copy for cdk8s differs from dist/"
        (fork / "clients" / "broken.py").write_text("1 / 0\n")
        second = cdk8s_synth(fork)
        assert second.returncode != 0, "cdk8s synth does not fail with its app"
        assert "clients/broken.py:1: ZeroDivisionError: division by zero" in second.stderr, second.stderr
        assert tree(fork / "dist") == wanted, "a run that failed changed dist/"
    print(f"cdk8s synth: {len(wanted)} files, the same as committed; dist/ outlives a failing app")


def cdk8s_synth(fork: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does, with this Python."""
    return subprocess.run(
        [CDK8S, "synth", "--app", f"{sys.executable} -O main.py"],
        cwd=fork,
        env={**os.environ, "CDK8S_CHECK_UPGRADE": "false", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
