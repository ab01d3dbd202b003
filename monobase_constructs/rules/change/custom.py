"""What changes of the operators' kinds do, field by field; the first that holds counts.

Fields that a CRD itself freezes are read from its schema; what only a webhook or a controller knows stands here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from monobase_constructs.rules.change.core import ANEW, BY_HAND, DESTROYS, RESTARTS, SAFE
from monobase_constructs.rules.change.difference import ABSENT
from monobase_constructs.rules.change.field import Field, becoming, frozen, higher, lower

OTHER_ADDRESS = "the load balancer may be made anew, with another address: compare its address with DNS afterwards"
OTHER_PLACE = "backups so far stay where they are, and are not found there any more: take one at the new place at once"
SHRINKS = "volumes never shrink: restore into a cluster of another name"
GROWS = "volumes grow while they are in use"
OTHER_CLASS = "only instances that are made anew lie on the other class"
ANOTHER_ISSUER = "certificates are issued otherwise from their next renewal on"
ALONE = "commits wait for no standby any more: what was confirmed can be lost with its server"
FEWER_BACKUPS = "older backups than that are deleted"

POSTMASTER = frozenset(
    """archive_mode autovacuum_freeze_max_age autovacuum_max_workers autovacuum_multixact_freeze_max_age
    autovacuum_worker_slots cluster_name commit_timestamp_buffers dynamic_shared_memory_type hot_standby huge_page_size
    huge_pages io_max_combine_limit io_max_concurrency io_method jit_provider listen_addresses logging_collector
    max_active_replication_origins max_connections max_files_per_process max_locks_per_transaction
    max_logical_replication_workers max_notify_queue_pages max_pred_locks_per_transaction max_prepared_transactions
    max_replication_slots max_wal_senders max_worker_processes min_dynamic_shared_memory multixact_member_buffers
    multixact_offset_buffers notify_buffers port reserved_connections serializable_buffers shared_buffers
    shared_memory_type shared_preload_libraries subtransaction_buffers superuser_reserved_connections
    track_activity_query_size track_commit_timestamp transaction_buffers wal_buffers wal_decode_buffer_size wal_level
    wal_log_hints""".split()  # noqa: SIM905
)
"""Parameters of PostgreSQL that only a start reads (context "postmaster" in pg_settings)."""


def shorter(was: Any, becomes: Any) -> bool:
    """Whether a retention such as "30d", "4w" or "6m" is shorter than before; m are months to Barman."""
    one, other = (re.fullmatch(r"([1-9][0-9]*)([dwm])", str(each)) for each in (was, becomes))
    days = {"d": 1, "w": 7, "m": 30}
    if one is None or other is None:
        return one is None  # none before: everything was kept
    return int(other[1]) * days[other[2]] < int(one[1]) * days[one[2]]


def gone(was: Any, becomes: Any) -> bool:
    """Whether it was there and is not any more."""
    return becomes is ABSENT


def in_clear(was: Any, becomes: Any) -> bool:
    """Whether a listener was encrypted and is not any more."""
    return was in ("HTTPS", "TLS") and becomes not in ("HTTPS", "TLS")


def other_major(was: Any, becomes: Any) -> bool:
    """Whether the first number of a version is another; what is no version has none."""
    one, other = (re.match(r"v?([0-9]+)\.", str(each)) for each in (was, becomes))
    return one is not None and other is not None and one[1] != other[1]


CUSTOM: Mapping[str, Sequence[Field]] = {
    "argoproj.io/Application": (
        Field("metadata.finalizers", DESTROYS, "deleting the Application then deletes all that it made", whole=True),
        Field("spec.source.targetRevision", BY_HAND, "another major version: read how to upgrade to it", other_major),
        Field("spec.source.targetRevision", RESTARTS, "another version of what is installed"),
        Field("spec.source.helm", RESTARTS, "what is installed may be started anew"),
        Field("spec.source.repoURL", RESTARTS, "the same may be installed from elsewhere"),
        Field("spec.destination", BY_HAND, "what it made stays where it was: delete it there", whole=True),
        Field("spec.project", SAFE, "other rules hold for what it may make"),
    ),
    "barmancloud.cnpg.io/ObjectStore": (
        Field("spec.retentionPolicy", DESTROYS, FEWER_BACKUPS, shorter),
        Field("spec.configuration.destinationPath", BY_HAND, OTHER_PLACE),
        Field("spec.configuration.endpointURL", BY_HAND, OTHER_PLACE),
        Field("spec.configuration.serverName", BY_HAND, OTHER_PLACE),
        Field("spec.instanceSidecarConfiguration", RESTARTS),
    ),
    "cert-manager.io/Certificate": (
        Field("spec.isCA", BY_HAND, "what it has signed must be issued anew"),
        Field("spec.secretName", SAFE, "the certificate is issued anew; the Secret before stays"),
        Field("spec", SAFE, "the certificate is issued anew"),
    ),
    "cert-manager.io/ClusterIssuer": (Field("spec", SAFE, ANOTHER_ISSUER),),
    "cert-manager.io/Issuer": (Field("spec", SAFE, ANOTHER_ISSUER),),
    "external-secrets.io/ExternalSecret": (
        Field("spec.target.deletionPolicy", SAFE, "the Secret goes with its source", becoming("Delete")),
        Field("spec.data", SAFE, "pods read the other value from their next start on"),
    ),
    "external-secrets.io/SecretStore": (Field("spec.provider", SAFE, "secrets are read from there from now on"),),
    "external-secrets.io/ClusterSecretStore": (
        Field("spec.provider", SAFE, "secrets are read from there from now on"),
    ),
    "gateway.envoyproxy.io/EnvoyProxy": (
        Field("spec.provider.kubernetes.envoyService.loadBalancerClass", BY_HAND, OTHER_ADDRESS),
        Field("spec.provider.kubernetes.envoyService.annotations", BY_HAND, OTHER_ADDRESS),
        Field("spec.provider.kubernetes.envoyService.type", BY_HAND, OTHER_ADDRESS),
        Field("spec.provider.kubernetes.envoyService", SAFE),
        Field("spec.provider.kubernetes.envoyHpa", SAFE),
        Field("spec.provider.kubernetes.envoyPDB", SAFE),
        Field("spec.telemetry", SAFE),
        Field("spec", RESTARTS, "connections through Envoy are drained"),
    ),
    "gateway.networking.k8s.io/Gateway": (
        Field("spec.gatewayClassName", BY_HAND, OTHER_ADDRESS),
        Field("spec.listeners.protocol", BY_HAND, "encryption is lost: what is sent can be read on its way", in_clear),
        Field("spec.addresses", BY_HAND, OTHER_ADDRESS, whole=True),
        Field("spec.infrastructure.annotations", BY_HAND, OTHER_ADDRESS),
        Field("spec.infrastructure", RESTARTS, "connections through Envoy are drained"),
    ),
    "longhorn.io/RecurringJob": (
        Field("spec.retain", DESTROYS, FEWER_BACKUPS, lower),
        Field("spec.task", BY_HAND, "what the job before made is not cleaned up by this one"),
    ),
    "longhorn.io/BackupTarget": (Field("spec.backupTargetURL", BY_HAND, OTHER_PLACE),),
    "postgresql.cnpg.io/Cluster": (
        frozen("spec.postgresUID", "make a cluster of another name from a backup"),
        frozen("spec.postgresGID", "make a cluster of another name from a backup"),
        frozen("spec.replicationSlots.highAvailability.slotPrefix", "keep the prefix"),
        Field("spec.instances", DESTROYS, "the volumes of the instances that go are deleted", lower),
        Field("spec.instances", SAFE),
        *(Field(f"spec.{each}.size", BY_HAND, SHRINKS, lower) for each in ("storage", "walStorage")),
        *(Field(f"spec.{each}.size", SAFE, GROWS, higher) for each in ("storage", "walStorage")),
        *(Field(f"spec.{each}.storageClass", BY_HAND, OTHER_CLASS) for each in ("storage", "walStorage")),
        Field("spec.walStorage", BY_HAND, "CloudNativePG refuses it; restore into another cluster", gone),
        Field("spec.imageCatalogRef.major", BY_HAND, "pg_upgrade: the database is out of service meanwhile"),
        Field("spec.bootstrap", BY_HAND, "holds for a cluster that is made, not for this one: make another"),
        Field("spec.postgresql.synchronous.number", SAFE, ALONE, gone),
        Field("spec.postgresql.synchronous", SAFE, "commits wait for other standbys than before"),
        *(
            Field(f"spec.postgresql.parameters.{name}", RESTARTS, "only a start reads it")
            for name in sorted(POSTMASTER)
        ),
        Field("spec.postgresql.parameters", SAFE),
        Field("spec.postgresql.pg_hba", SAFE, "other clients are let in"),
        Field("spec.plugins", RESTARTS, "see that WAL is archived afterwards"),
        Field("spec.managed", SAFE),
        Field("spec.externalClusters", SAFE),
        Field("spec.inheritedMetadata", SAFE),
        Field("spec.backup", SAFE),
        Field("spec.monitoring", SAFE),
        Field("spec.enablePDB", SAFE),
        Field("spec", RESTARTS, "the standbys first, then the primary moves"),
    ),
    "postgresql.cnpg.io/Database": (
        Field("spec.ensure", DESTROYS, "the database is dropped", becoming("absent")),
        Field("spec.databaseReclaimPolicy", DESTROYS, "the database goes with this object", becoming("delete")),
        Field("spec.schemas.ensure", DESTROYS, "the schema is dropped with all in it", becoming("absent")),
        Field(
            "spec.extensions.ensure", DESTROYS, "the extension is dropped with all that needs it", becoming("absent")
        ),
    ),
    "postgresql.cnpg.io/ImageCatalog": (Field("spec.images", RESTARTS, "databases on these images roll"),),
    "postgresql.cnpg.io/Pooler": (
        Field("spec.instances", RESTARTS, "pods stop", lower),
        Field("spec.instances", SAFE),
        Field("spec.pgbouncer.parameters", SAFE),
        Field("spec.pgbouncer.paused", SAFE, "no query gets through", becoming(True)),
        Field("spec.monitoring", SAFE),
        Field("spec", RESTARTS),
    ),
    "postgresql.cnpg.io/ScheduledBackup": (
        Field("spec.suspend", BY_HAND, "no backup is made until somebody turns it on again", becoming(True)),
        Field("spec.schedule", SAFE, "backups are made at other times"),
    ),
    "snapshot.storage.k8s.io/VolumeSnapshotClass": (
        Field("deletionPolicy", DESTROYS, "snapshots made from now on go with their objects", becoming("Delete")),
        Field("driver", BY_HAND, f"snapshots so far are of the other driver; {ANEW}"),
    ),
    "velero.io/BackupStorageLocation": (
        Field("spec.objectStorage", BY_HAND, OTHER_PLACE),
        Field("spec.config", BY_HAND, OTHER_PLACE),
        Field("spec.provider", BY_HAND, OTHER_PLACE),
    ),
    "velero.io/Schedule": (
        Field("spec.paused", BY_HAND, "no backup is made until somebody turns it on again", becoming(True)),
        Field("spec.template.ttl", DESTROYS, "backups made from now on are deleted earlier", lower),
        Field("spec.template.ttl", SAFE),
        Field("spec.template", SAFE, "other things than before are backed up"),
        Field("spec.schedule", SAFE, "backups are made at other times"),
    ),
}
"""By `group/kind`."""
