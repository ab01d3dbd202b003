"""What Velero itself is told to do, by the values of its chart: take snapshots of CSI, and run what moves them."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

PLUGINS = {"azure": "microsoft-azure"}
"""How the programs for a provider end that are called otherwise (https://velero.io/docs, "Providers")."""
VALUES = "spec.source.helm.valuesObject"


def lacking(documents: Documents, cluster: str, *, by_snapshot: bool, moves: bool) -> Iterator[Finding]:
    """Why it takes no volume; by_snapshot: by snapshots of CSI. moves: what is on volumes is copied into a bucket."""
    for application in documents.of_kind(cluster, "Application"):
        values = _values(application)
        if values is None:
            continue
        features = str(part(values, "configuration").get("features") or "")
        if by_snapshot and "EnableCSI" not in features.split(","):
            told = f'got {short(features)}; allowed: "EnableCSI", or it makes no snapshots of volumes'
            yield Finding(application, f"{VALUES}.configuration.features", told)
        agent = values.get("deployNodeAgent")
        if moves and agent is not True:
            told = f"got {short(agent).lower()}; allowed: true, or nothing copies what is on volumes"
            yield Finding(application, f"{VALUES}.deployNodeAgent", told)


def without_plugin(documents: Documents, location: Subject) -> Iterator[Finding]:
    """Why it cannot reach the place: what speaks to the cloud of `location` is a program that comes with its pod."""
    provider = str(location.spec.get("provider", "")).rpartition("/")[2]
    plugin = f"velero-plugin-for-{PLUGINS.get(provider, provider)}"
    for application in documents.of_kind(location.cluster, "Application"):
        values = _values(application)
        images = [str(each.get("image")) for each in records(values or {}, "initContainers")]
        if values is not None and not any(plugin in image for image in images):
            told = f"without {plugin}; allowed: with it, or it reaches no place of {location}"
            yield Finding(application, f"{VALUES}.initContainers", told)


def _values(application: Subject) -> Document | None:
    """The values of the chart; None where it is another chart, or something else than `valuesObject` says them."""
    source = part(application.spec, "source")
    helm = part(source, "helm")
    if source.get("chart") != "velero" or {"values", "parameters", "valueFiles", "fileParameters"} & helm.keys():
        return None
    return part(helm, "valuesObject")
