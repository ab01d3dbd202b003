"""What the server returns, compared with what we wrote: every field that it adds is one that nobody may write."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any

Document = dict[str, Any]

POD_TEMPLATES: dict[str, tuple[str, ...]] = {
    "DaemonSet": ("spec", "template"),
    "Deployment": ("spec", "template"),
    "StatefulSet": ("spec", "template"),
    "Job": ("spec", "template"),
    "CronJob": ("spec", "jobTemplate", "spec", "template"),
}

METADATA = ("creationTimestamp", "generation", "managedFields", "resourceVersion", "uid")
"""What the server keeps of every object."""

SERVICE_ADDRESSES = ("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy")


def differences(written: Document, returned: Document) -> list[str]:
    """Each field that differs, with both values; nothing where Git says all that holds."""
    live = copy.deepcopy(returned)
    live.pop("status", None)
    for name in METADATA:
        live["metadata"].pop(name, None)
    _empty_metadata_away(live)
    if path := POD_TEMPLATES.get(written["kind"]):
        # The deprecated twin of serviceAccountName, which the server keeps for clients of Kubernetes 1.0.
        pod = reduce(dict.__getitem__, [*path, "spec"], live)
        if pod.get("serviceAccount") == pod.get("serviceAccountName"):
            pod.pop("serviceAccount", None)
    if owned := SERVER_OWNED.get(written["kind"]):
        owned(written, live)
    return list(_between(written, live, ""))


def _service(written: Document, live: Document) -> None:
    """Addresses are allotted; what we ask for stays compared."""
    for name in SERVICE_ADDRESSES:
        if name not in written["spec"]:
            live["spec"].pop(name, None)
    for mine, theirs in zip(written["spec"].get("ports", []), live["spec"].get("ports", []), strict=True):
        if "nodePort" not in mine:
            theirs.pop("nodePort", None)


def _claim(_written: Document, live: Document) -> None:
    """A claim in use is held by a finalizer."""
    live["metadata"].pop("finalizers", None)


def _namespace(_written: Document, live: Document) -> None:
    """The server names and guards each namespace."""
    live["metadata"]["labels"].pop("kubernetes.io/metadata.name", None)
    live.pop("spec", None)


def _scaled(written: Document, live: Document) -> None:
    """The number of copies belongs to the autoscaler where we write none."""
    if "replicas" not in written["spec"]:
        live["spec"].pop("replicas", None)


def _stateful_set(written: Document, live: Document) -> None:
    """Claims have a status even where they are only patterns of claims; one default came with 1.37."""
    _scaled(written, live)
    rolling = live["spec"]["updateStrategy"].get("rollingUpdate", {})
    if "maxUnavailable" not in written["spec"]["updateStrategy"].get("rollingUpdate", {}):
        rolling.pop("maxUnavailable", None)
    for claim in live["spec"].get("volumeClaimTemplates", []):
        claim.pop("status", None)


def _daemon_set(_written: Document, live: Document) -> None:
    """The server counts the versions of the template."""
    annotations = live["metadata"].get("annotations", {})
    annotations.pop("deprecated.daemonset.template.generation", None)
    if not annotations:
        live["metadata"].pop("annotations", None)


def _job(_written: Document, live: Document) -> None:
    """A Job is selected by a label that the server makes; one field is newer than our floor, 1.27."""
    live["spec"].pop("selector", None)
    live["spec"].pop("podReplacementPolicy", None)
    made = ("batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name", "controller-uid", "job-name")
    for owner in (live, live["spec"]["template"]):
        labels = owner.get("metadata", {}).get("labels", {})
        for name in made:
            labels.pop(name, None)
        if not labels:
            owner.get("metadata", {}).pop("labels", None)
    _empty_metadata_away(live["spec"])


def _empty_metadata_away(value: Any) -> None:
    """Servers before 1.35 give a pattern without labels `creationTimestamp: null`, later ones nothing."""
    if isinstance(value, dict):
        metadata = value.get("metadata")
        if isinstance(metadata, dict):
            if metadata.get("creationTimestamp", 1) is None:
                del metadata["creationTimestamp"]
            if not metadata:
                del value["metadata"]
        for each in value.values():
            _empty_metadata_away(each)
    elif isinstance(value, list):
        for each in value:
            _empty_metadata_away(each)


SERVER_OWNED: dict[str, Callable[[Document, Document], None]] = {
    "Service": _service,
    "Namespace": _namespace,
    "DaemonSet": _daemon_set,
    "Deployment": _scaled,
    "StatefulSet": _stateful_set,
    "Job": _job,
    "PersistentVolumeClaim": _claim,
}


def _between(written: Any, live: Any, path: str) -> Iterator[str]:
    if isinstance(written, dict) and isinstance(live, dict):
        for name in sorted(written.keys() | live.keys()):
            at = f"{path}.{name}".lstrip(".")
            if name not in live:
                yield f"{at}: we wrote {written[name]!r}, the server has nothing"
            elif name not in written:
                yield f"{at}: we wrote nothing, the server has {live[name]!r}"
            else:
                yield from _between(written[name], live[name], at)
    elif isinstance(written, list) and isinstance(live, list) and len(written) == len(live):
        for index, (mine, theirs) in enumerate(zip(written, live, strict=True)):
            yield from _between(mine, theirs, f"{path}[{index}]")
    elif written != live or type(written) is not type(live):
        yield f"{path}: we wrote {written!r}, the server has {live!r}"
