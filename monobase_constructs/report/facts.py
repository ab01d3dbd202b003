"""What is true of a cluster before anything runs on it, as one reads it."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.cluster.backups import BackupLocation, S3Location
from monobase_constructs.cluster.clouds import Aws, Azure, Cloud, DigitalOcean, Gcp
from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.storage import Longhorn

Fact = tuple[str, str]


def facts(cluster: Cluster) -> Iterator[Fact]:
    """Names of facts, and the facts."""
    yield "Runs on", f"{_cloud(cluster.cloud)}, in {', '.join(cluster.availability_zones)}"
    yield "Kubernetes", cluster.kubernetes
    for pool in cluster.node_pools:
        yield f"Nodes, {pool.name}", f"{pool.nodes}, of {pool.cpu} processors and {pool.memory} of memory each"
    tls = cluster.edge.tls
    ends = "by Let's Encrypt" if isinstance(tls, LetsEncrypt) else "elsewhere"
    yield "Certificates for the Internet", f"{ends}, TLS {cluster.edge.tls_minimum} or newer"
    yield "Network policies enforced by", cluster.network.policies
    yield "Disks", _disks(cluster)
    if cluster.backups is not None:
        yield "Backups, primary", _place(cluster.backups.primary)
        yield "Backups, archive", _place(cluster.backups.archive)
    yield "Monitoring", "Prometheus" if cluster.monitoring else "none that these manifests know of"
    repository = cluster.repository
    yield "Argo CD reads", f"{repository.url}, {repository.revision}, below {repository.path}/{cluster.name}"


def _cloud(cloud: Cloud) -> str:
    match cloud:
        case Aws():
            return f"Amazon Web Services {cloud.region}"
        case Azure():
            return "Microsoft Azure"
        case Gcp():
            return f"Google Cloud {cloud.location}"
        case DigitalOcean():
            return f"DigitalOcean {cloud.region}"
        case _:
            return "machines of one's own"


def _disks(cluster: Cluster) -> str:
    if cluster.storage is None:
        return "those of the cluster's default class"
    if isinstance(cluster.storage, Longhorn):
        return f"Longhorn, {'encrypted' if cluster.storage.encrypted else 'not encrypted'}"
    return f"the cloud's, encrypted by {cluster.storage.key or 'its own key'}"


def _place(location: BackupLocation) -> str:
    region = f" in {location.region}" if isinstance(location, S3Location) else ""
    return f"{location.place}{region}, {location.storage_class}"
