"""The Prometheus operator."""

from monobase_constructs._bindings.com.coreos.monitoring import *  # noqa: F403
