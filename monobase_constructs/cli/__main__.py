"""Where the command `monobase` begins."""

from __future__ import annotations

import os
import sys

from monobase_constructs.cli.group import COMMANDS, monobase


def main() -> None:
    """Run the command line; what synthesizes runs optimised, as `make synth` does (ADR 16)."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    if asked in COMMANDS and COMMANDS[asked].synthesizes and not sys.flags.optimize:
        again = [sys.executable, "-O", "-m", "monobase_constructs.cli", *sys.argv[1:]]
        os.execv(sys.executable, again)
    monobase.main(prog_name="monobase")


if __name__ == "__main__":
    main()
