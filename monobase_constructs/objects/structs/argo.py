"""Argo CD."""

from monobase_constructs._bindings.io.argoproj import *  # noqa: F403
