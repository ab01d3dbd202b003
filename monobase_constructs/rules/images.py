"""Which images run: one version each, from registries that still serve it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject, containers
from monobase_constructs.rules.told import short

FLOATING = frozenset({"latest", "stable", "main", "master", "edge", "nightly", "dev"})
GONE = {
    "bitnami/": "Bitnami has taken its public images away in 2025",
    "bitnamilegacy/": "images of the archive get no fixes any more",
    "k8s.gcr.io/": "the registry of Kubernetes has been registry.k8s.io since 2023",
    "gcr.io/google-containers/": "the registry of Kubernetes has been registry.k8s.io since 2023",
    "minio/minio": "MinIO publishes no images any more",
}
"""Where images are no longer served or mended, by the beginning of their name."""


@rule(
    "image-version",
    reason="nobody can say what runs, and the next node that pulls the image may run something else",
    fix='pin a full version, in production with its digest: "repository:1.2.3@sha256:..."',
)
def images_are_pinned(documents: Sequence[Subject]) -> Iterable[Finding]:
    """An image without a version, or at one that moves."""
    for subject in documents:
        for path, container in containers(subject):
            image = container.get("image")
            if not isinstance(image, str):
                yield Finding(subject, f"{path}.image", 'missing; allowed: an image such as "repository:1.2.3"')
                continue
            tag = re.fullmatch(r"[^@]*?[^@/]:([^/@:]+)(?:@.*)?", image)
            if "@sha256:" not in image and (tag is None or tag[1] in FLOATING):
                yield Finding(subject, f"{path}.image", f"got {short(image)}; allowed: a full version")


@rule(
    "image-registry",
    reason="the image cannot be pulled once a node has lost its copy: the pod never starts again",
    fix="take the image from where its project publishes it today, or from a registry of your own",
)
def images_are_still_served(documents: Sequence[Subject]) -> Iterable[Finding]:
    """An image from where none is served any more."""
    for subject in documents:
        for path, container in containers(subject):
            image = str(container.get("image", ""))
            name = image.removeprefix("docker.io/")
            for beginning, why in GONE.items():
                if name.startswith(beginning):
                    yield Finding(subject, f"{path}.image", f"got {short(image)}; {why}")
