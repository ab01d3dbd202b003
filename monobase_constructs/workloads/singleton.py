"""One pod, with or without a disk of its own: what cannot run twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from constructs import Construct

from monobase_constructs.cluster.storage import STANDARD
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.volumes import volume_class
from monobase_constructs.objects import kinds
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.metrics import Metrics
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Probes, Resources, Volume
from monobase_constructs.values.route import Route
from monobase_constructs.values.text import Duration, Image, Size
from monobase_constructs.workloads.deployment import HardenedDeployment
from monobase_constructs.workloads.options import PodOptions


class Singleton(HardenedDeployment):
    """One pod, stopped before its successor starts, because two must never run at once.

    volume: the disk, if it keeps something; never pruned or deleted by a sync.
    It has no disruption budget: a drain takes it away for a moment.
    The other arguments: `HardenedDeployment` and `PodOptions`.
    """

    component = "singleton"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        image: Image | str,
        volume: Volume | None = None,
        port: int | None = None,
        ports: Mapping[str, int] | None = None,
        route: str | Route | None = None,
        probes: Probes | None = None,
        drain: Duration | str = "20s",
        metrics_port: Metrics | int | None = None,
        **options: Unpack[PodOptions],
    ) -> None:
        """Run one pod of `image` with `volume`."""
        self._volume = volume
        super().__init__(
            scope,
            id,
            image=image,
            port=port,
            ports=ports,
            route=route,
            replicas=1,
            probes=probes or (Probes() if port is not None else None),
            drain=drain,
            metrics_port=metrics_port,
            **options,
        )
        self.scaled_to(1, Footprint.of_volume(volume.size) if volume is not None else None)
        self.claim = self._claim(volume) if volume is not None else None
        if volume is not None:
            self.keeps_data()
        taken = [*(writable.path for writable in self._writable()), *self.config_files()]
        if volume is not None and volume.path in taken:
            self.refuse(Invalid("volume", volume.path, f"a path apart from {', '.join(taken)}"))

    def _claim(self, volume: Volume) -> Manifest:
        return self.manifest(
            kinds.PERSISTENT_VOLUME_CLAIM,
            k8s.PersistentVolumeClaimSpec(
                access_modes=["ReadWriteOnce"],
                storage_class_name=volume.storage_class or volume_class(self, STANDARD),
                resources=k8s.ResourceRequirements(requests={"storage": quantity(Size.of(volume.size))}),
            ),
            role="data",
            # With its pods and not before: a class may wait for a pod to make the disk, and a wave for the disk.
            wave=Wave.WORKLOADS,
            keep=True,
        )

    def default_resources(self) -> Resources:
        """A start size."""
        return Resources(cpu="100m", memory="256Mi", memory_limit="512Mi")

    def strategy(self) -> k8s.DeploymentStrategy:
        """Stop first, then start."""
        return k8s.DeploymentStrategy(type="Recreate")

    def extra_volumes(self) -> tuple[list[k8s.Volume], list[k8s.VolumeMount]]:
        """The disk and where it is mounted."""
        if self._volume is None:
            return [], []
        source = k8s.PersistentVolumeClaimVolumeSource(claim_name=f"{self.name}-data")
        volume = k8s.Volume(name="data", persistent_volume_claim=source)
        return [volume], [k8s.VolumeMount(name="data", mount_path=self._volume.path)]
