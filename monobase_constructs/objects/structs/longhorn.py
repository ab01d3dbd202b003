"""Longhorn."""

from monobase_constructs._bindings.io.longhorn import *  # noqa: F403
