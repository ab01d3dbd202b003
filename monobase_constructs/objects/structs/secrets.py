"""External Secrets."""

from monobase_constructs._bindings.io.external_secrets import *  # noqa: F403
