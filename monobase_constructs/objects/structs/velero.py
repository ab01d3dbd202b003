"""Velero."""

from monobase_constructs._bindings.io.velero import *  # noqa: F403
