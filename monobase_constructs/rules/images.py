"""Which images run: one version each, from registries that still serve it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import listed
from monobase_constructs.rules.recovery.stated import stated
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject, containers
from monobase_constructs.rules.told import short

FLOATING = frozenset({"latest", "stable", "main", "master", "edge", "nightly", "dev"})
REFERENCE = re.compile(
    r"(?:[A-Za-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
    r"(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?"
)
"""What container runtimes read as an image (https://github.com/distribution/reference)."""
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
    """An image without a version, at one that moves, or that no runtime can read."""
    for subject in documents:
        for path, container in containers(subject):
            image = container.get("image")
            if not isinstance(image, str):
                yield Finding(subject, f"{path}.image", 'missing; allowed: an image such as "repository:1.2.3"')
                continue
            if not REFERENCE.fullmatch(image):
                told = "a name in lower-case letters, a tag, and a digest of 64 hexadecimal digits"
                yield Finding(subject, f"{path}.image", f"got {short(image)}; allowed: {told}")
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
    """An image from where none is served any more, or that is never pulled."""
    for subject in documents:
        for path, container in containers(subject):
            image = str(container.get("image", ""))
            name = image.removeprefix("docker.io/")
            for beginning, why in GONE.items():
                if name.startswith(beginning):
                    yield Finding(subject, f"{path}.image", f"got {short(image)}; {why}")
            if container.get("imagePullPolicy") == "Never":
                told = 'got "Never"; allowed: "IfNotPresent": a new node has no copy, and would never get one'
                yield Finding(subject, f"{path}.imagePullPolicy", told)


@rule(
    "image-digest",
    reason="who can write to the registry decides what runs in production, and two nodes may run two programs",
    fix='write the digest behind the version, as the registry tells it: "repository:1.2.3@sha256:..."',
)
def production_runs_what_was_reviewed(documents: Documents) -> Iterable[Finding]:
    """An image without a digest in a namespace that a plan of backups calls production."""
    plans = documents.once(stated).items()
    production = {(cluster, namespace) for (cluster, namespace, _), plan in plans if plan.production}
    for subject in documents:
        if (subject.cluster, subject.namespace) not in production:
            continue
        for path, image in _images(subject):
            if isinstance(image, str) and "@sha256:" not in image:
                yield Finding(subject, path, f"got {short(image)}; allowed in production: an image with its digest")


def _images(subject: Subject) -> Iterator[tuple[str, object]]:
    """The images of its containers, and those that it lists for a database."""
    for path, container in containers(subject):
        yield f"{path}.image", container.get("image")
    for number, each in enumerate(listed(subject.spec, "images") if subject.kind == "ImageCatalog" else ()):
        yield f"spec.images[{number}].image", each.get("image")
