"""cert-manager."""

from monobase_constructs._bindings.io.cert_manager import *  # noqa: F403
