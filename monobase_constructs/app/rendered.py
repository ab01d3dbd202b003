"""An environment, read back from `dist/`: for those who must act on what was applied, whatever the code says by now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from monobase_constructs.recovery.restore.rendered import Rendered
from monobase_constructs.values.backups import is_drill
from monobase_constructs.values.problems import Invalid


def environment(output: Path, namespace: str) -> Rendered:
    """The documents of an environment and of its cluster's platform; raises `Invalid` if `output` has none of it."""
    folders = sorted(output.glob(f"*/clients/{namespace}"))
    if len(folders) != 1 or is_drill(namespace):
        names = sorted(path.name for path in output.glob("*/clients/*") if not is_drill(path.name))
        known = ", ".join(names) or "none: run make synth"
        raise Invalid("environment", namespace, f"one of those in {output}/: {known}")
    cluster = folders[0].parents[1]
    return Rendered(
        cluster.name,
        namespace,
        list(documents(folders[0])),
        list(documents(cluster / "platform" / "backups")),
        [each for each in documents(cluster / "argocd") if each["kind"] == "Application"],
    )


def documents(folder: Path) -> Iterator[dict[str, Any]]:
    """The objects in the files of a folder; raises `Invalid` where one cannot be read."""
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            first = str(error).splitlines()[0]
            raise Invalid(str(path), first, "a manifest as synth wrote it", "git checkout dist/") from None
