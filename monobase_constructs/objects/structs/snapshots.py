"""Volume snapshots, by the external snapshotter."""

from monobase_constructs._bindings.io.k8s.storage.snapshot import *  # noqa: F403
