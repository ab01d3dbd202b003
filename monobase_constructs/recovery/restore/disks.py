"""The disks of an environment: which go with their node, which attach to another, and what is on no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from monobase_constructs.recovery.procedure.rendered import Rendered, name_of, store_of
from monobase_constructs.recovery.procedure.settings import Document

NAME = "app.kubernetes.io/name"
ZONE = "topology.kubernetes.io/zone"
LONGHORN = "driver.longhorn.io"


@dataclass(frozen=True)
class Disks:
    """The disks of one store.

    selector: what its pods wear. alone: what is on its disk is on no other. attaches: its disks outlive a node and
    attach to another one; zonal: only in their own zone. spread: its copies lie in different zones.
    """

    name: str
    kind: Literal["database", "files", "volume"]
    selector: str
    alone: bool
    attaches: bool
    zonal: bool
    spread: bool

    @property
    def survives_zone(self) -> bool:
        """Whether copies in other zones have all of it."""
        return not self.alone and self.spread


def disks(rendered: Rendered) -> list[Disks]:
    """Those of databases, of object stores, and of ordinary volumes."""
    return [*_databases(rendered), *_files(rendered), *_volumes(rendered)]


def named(found: Sequence[Disks]) -> str:
    """Their names in a sentence."""
    *before, last = [each.name for each in found]
    return f"{', '.join(before)} and {last}" if before else last


def _databases(rendered: Rendered) -> Iterator[Disks]:
    for each in rendered.databases():
        spec = each.document["spec"]
        classes = [spec[disk].get("storageClass") for disk in ("storage", "walStorage") if disk in spec]
        alone, pods = spec["instances"] == 1, f"cnpg.io/cluster={each.name}"
        yield Disks(each.name, "database", pods, alone, *_where(rendered, classes), _spread(spec))


def _files(rendered: Rendered) -> Iterator[Disks]:
    """All pools of a store: each loses a drive with a node."""
    for store in sorted(rendered.files(), key=lambda each: each.name):
        name = store.name
        mine = [each["spec"] for each in rendered.pools() if store_of(each) == name]
        spread = all(_spread(spec["template"]["spec"]) for spec in mine)
        classes = [found for spec in mine for found in _classes(spec)]
        pods = f"{NAME}={name},app.kubernetes.io/component=object-store"
        yield Disks(name, "files", pods, False, *_where(rendered, classes), spread)


def _volumes(rendered: Rendered) -> Iterator[Disks]:
    for each in rendered.of_kind("PersistentVolumeClaim"):
        pods = f"{NAME}={each['metadata'].get('labels', {}).get(NAME, name_of(each))}"
        classes = [each.get("spec", {}).get("storageClassName")]
        yield Disks(name_of(each), "volume", pods, True, *_where(rendered, classes), False)
    for each in rendered.sets():
        if classes := _classes(each["spec"]):
            worn = each["spec"]["selector"]["matchLabels"]
            pods = ",".join(f"{label}={value}" for label, value in sorted(worn.items()))
            yield Disks(name_of(each), "volume", pods, True, *_where(rendered, classes), False)


def _classes(spec: Document) -> list[str | None]:
    return [each["spec"].get("storageClassName") for each in spec.get("volumeClaimTemplates", [])]


def _where(rendered: Rendered, classes: Sequence[str | None]) -> tuple[bool, bool]:
    """Whether disks of these classes attach to another node, and whether only in their zone; of an unknown one: no."""
    known = {name_of(each): each for each in rendered.of_platform("StorageClass")}
    found = [known.get(name or "", {}) for name in classes]
    attaches = all(each and each.get("parameters", {}).get("numberOfReplicas") != "1" for each in found)
    return attaches, any(each.get("provisioner") != LONGHORN for each in found)


def _spread(spec: Document) -> bool:
    rules = spec.get("topologySpreadConstraints", [])
    return any(each["topologyKey"] == ZONE and each["whenUnsatisfiable"] == "DoNotSchedule" for each in rules)
