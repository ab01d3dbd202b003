"""What objects name, by kind: where in the object, and what kind of object it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from monobase_constructs.rules.subject import Document, Subject
from monobase_constructs.rules.told import inside

Where = Literal["here", "cluster", "named"]


@dataclass(frozen=True)
class Named:
    """One name in an object.

    path: where it stands. kind, name: of what. namespace: where that is; None for an object of the cluster.
    """

    path: str
    kind: str
    name: str
    namespace: str | None


@dataclass(frozen=True)
class Names:
    """A place in objects of one kind that names another.

    at: the path, whose parts are fields; `*` stands for every entry of a list. kind: what is named; "" where the place
    holds a kind itself, and then `usual` is what it is without one. field: where in the place the name is.
    where: in the same namespace, an object of the cluster, or in the namespace that is written beside.
    """

    at: str
    kind: str = ""
    usual: str = ""
    field: str = "name"
    where: Where = "here"

    def of(self, subject: Subject) -> Iterator[Named]:
        """Every name that stands there."""
        for path, value in _at(subject.document, self.at.split("."), ""):
            if self.field:
                holder = cast(Document, value if isinstance(value, dict) else {})
                name, kind, beside = holder.get(self.field), holder.get("kind", self.usual), holder.get("namespace")
            else:
                name, kind, beside = value, self.usual, None
            kind = self.kind or kind
            if not isinstance(name, str) or not name or kind in ELSEWHERE:
                continue
            here = subject.namespace if self.where == "here" or not isinstance(beside, str) else beside
            yield Named(path, str(kind), name, None if self.where == "cluster" or kind in OF_THE_CLUSTER else here)


OF_THE_CLUSTER = {"ClusterIssuer", "ClusterSecretStore", "ClusterRole", "ClusterImageCatalog"}
ELSEWHERE = {"ClusterRole", "ClusterImageCatalog", "User", "Group", "ClusterTrustBundle"}
"""What others may have made: roles that Kubernetes brings, catalogs of images, people."""
CNPG, GATEWAY, ENVOY = "postgresql.cnpg.io", "gateway.networking.k8s.io", "gateway.envoyproxy.io"
TARGETS = (Names("spec.targetRefs.*"), Names("spec.targetRef"))

NAMES: Mapping[tuple[str, str], tuple[Names, ...]] = {
    (CNPG, "Cluster"): (
        Names("spec.imageCatalogRef"),
        Names("spec.backup.volumeSnapshot", "VolumeSnapshotClass", field="className", where="cluster"),
        Names("spec.plugins.*.parameters", "ObjectStore", field="barmanObjectName"),
        Names("spec.externalClusters.*.plugin.parameters", "ObjectStore", field="barmanObjectName"),
    ),
    (CNPG, "Database"): (Names("spec.cluster", "Cluster"),),
    (CNPG, "Pooler"): (Names("spec.cluster", "Cluster"),),
    (CNPG, "ScheduledBackup"): (Names("spec.cluster", "Cluster"),),
    ("cert-manager.io", "Certificate"): (Names("spec.issuerRef", usual="Issuer"),),
    (GATEWAY, "GatewayClass"): (Names("spec.parametersRef", where="named"),),
    (GATEWAY, "Gateway"): (
        Names("spec", "GatewayClass", field="gatewayClassName", where="cluster"),
        Names("spec.infrastructure.parametersRef"),
    ),
    (GATEWAY, "HTTPRoute"): (Names("spec.rules.*.filters.*.extensionRef"),),
    (GATEWAY, "BackendTLSPolicy"): TARGETS,
    (ENVOY, "BackendTrafficPolicy"): TARGETS,
    (ENVOY, "ClientTrafficPolicy"): TARGETS,
    (ENVOY, "SecurityPolicy"): TARGETS,
    ("rbac.authorization.k8s.io", "RoleBinding"): (Names("roleRef"),),
    ("argoproj.io", "Application"): (Names("spec", "AppProject", field="project"),),
    ("velero.io", "Schedule"): (
        Names("spec.template", "BackupStorageLocation", field="storageLocation"),
        Names("spec.template.resourcePolicy", "ConfigMap"),
        Names("spec.template.includedNamespaces.*", usual="Namespace", field="", where="cluster"),
    ),
}
"""By group and kind, the places that name other objects."""


def names(subject: Subject) -> Iterator[Named]:
    """Everything that the object names of what must be there."""
    for each in NAMES.get((subject.group, subject.kind), ()):
        yield from each.of(subject)


def _at(value: Any, parts: list[str], path: str) -> Iterator[tuple[str, Any]]:
    if not parts:
        yield path, value
    elif parts[0] == "*":
        for number, each in enumerate(cast("list[Any]", value) if isinstance(value, list) else ()):
            yield from _at(each, parts[1:], inside(path, number, each))
    elif isinstance(value, dict) and parts[0] in value:
        below = cast("dict[str, Any]", value)[parts[0]]
        yield from _at(below, parts[1:], f"{path}.{parts[0]}" if path else parts[0])
