"""Snapshots of manifests as YAML that a reviewer can read. Needs syrupy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from constructs import Construct
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from monobase_constructs.testing.rendering import manifests


class ManifestSnapshotExtension(SingleFileSnapshotExtension):
    """One `.yaml` file for each test: every object after the name of the file that it is written to."""

    _write_mode = WriteMode.TEXT
    file_extension = "yaml"

    def serialize(self, data: Any, **options: Any) -> str:
        """The YAML of a construct, or of what `manifests` returned."""
        written = manifests(data) if isinstance(data, Construct) else cast("Mapping[str, str]", data)
        return "---\n".join(f"# {name}\n{text}" for name, text in written.items())
