"""The Barman Cloud plugin of CloudNativePG."""

from monobase_constructs._bindings.io.cnpg.barmancloud import *  # noqa: F403
