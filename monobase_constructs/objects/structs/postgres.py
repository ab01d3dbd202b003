"""CloudNativePG."""

from monobase_constructs._bindings.io.cnpg.postgresql import *  # noqa: F403
