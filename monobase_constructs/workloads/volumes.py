"""What is mounted into a container: writable folders, configuration files, keys of Secrets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monobase_constructs.connections.graph import SecretMount
from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.resources import WritablePath
from monobase_constructs.values.text import Size


@dataclass(frozen=True)
class Mounted:
    """All that is mounted; `config_map` holds the configuration files."""

    writable: Sequence[WritablePath]
    config_map: str
    config_files: Sequence[str]
    secrets: Sequence[SecretMount]

    def volumes(self) -> list[k8s.Volume]:
        """The volumes of the pod: one for each writable folder and each Secret, one for all configuration."""
        volumes = [
            k8s.Volume(
                name=volume_name(writable.path),
                empty_dir=k8s.EmptyDirVolumeSource(size_limit=quantity(Size.of(writable.size))),
            )
            for writable in self.writable
        ]
        if self.config_files:
            volumes.append(k8s.Volume(name="config", config_map=k8s.ConfigMapVolumeSource(name=self.config_map)))
        for secret in self._names():
            items = [
                k8s.KeyToPath(key=mount.key, path=mount.path.rpartition("/")[2])
                for mount in self.secrets
                if mount.secret == secret
            ]
            source = k8s.SecretVolumeSource(secret_name=secret, items=items)
            volumes.append(k8s.Volume(name=self._secret_volume(secret), secret=source))
        return volumes

    def mounts(self) -> list[k8s.VolumeMount]:
        """Where the container sees them; all but the writable folders read-only."""
        mounts = [k8s.VolumeMount(name=volume_name(path.path), mount_path=path.path) for path in self.writable]
        for path in sorted(self.config_files):
            mounts.append(k8s.VolumeMount(name="config", mount_path=path, sub_path=file_key(path), read_only=True))
        folders = {(mount.secret, mount.path.rpartition("/")[0]) for mount in self.secrets}
        for secret, folder in sorted(folders):
            mounts.append(k8s.VolumeMount(name=self._secret_volume(secret), mount_path=folder, read_only=True))
        return mounts

    def _names(self) -> list[str]:
        return sorted({mount.secret for mount in self.secrets})

    def _secret_volume(self, secret: str) -> str:
        # The name of a Secret may be longer than that of a volume; its place among the Secrets of the pod is not.
        name = f"secret-{secret}"
        return name if len(name) <= 63 else f"secret-{self._names().index(secret)}"


def file_key(path: str) -> str:
    """The key of a configuration file in the ConfigMap."""
    return path.lstrip("/").replace("/", ".")


def volume_name(path: str) -> str:
    """The name of the volume of a writable folder."""
    return "writable" + "".join(letter if letter.isalnum() else "-" for letter in path.lower()).rstrip("-")
