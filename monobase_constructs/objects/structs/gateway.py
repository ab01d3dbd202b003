"""Gateway API: Gateway, HTTPRoute and what belongs to them."""

from monobase_constructs._bindings.io.k8s.networking.gateway import *  # noqa: F403
