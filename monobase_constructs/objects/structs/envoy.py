"""Envoy Gateway: the policies beside Gateway API, and the Envoy pods."""

from monobase_constructs._bindings.io.envoyproxy.gateway import *  # noqa: F403
