"""The throw-away cluster of a drill: everything that it needs, but the cluster itself, which is there only at times."""

from __future__ import annotations

import dataclasses
from typing import Any, cast

import yaml
from constructs import Construct

from monobase_constructs.cluster.backups import BackupStorage
from monobase_constructs.cluster.storage import SCRATCH
from monobase_constructs.connections.platform import prometheus
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.postgresql import images, network, restore
from monobase_constructs.data.postgresql.backups import sidecars
from monobase_constructs.data.postgresql.cluster import DISK, DISK_LIMIT, Surroundings, cluster_spec
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.volumes import volume_class
from monobase_constructs.objects import kinds, kinds_postgres
from monobase_constructs.objects.serialize import document
from monobase_constructs.objects.structs import postgres
from monobase_constructs.objects.waves import Wave
from monobase_constructs.recovery import postgresql
from monobase_constructs.recovery.access import Access
from monobase_constructs.values.resources import Resources

NAME = "restored"
"""Of the cluster. The operator makes an account and a Role of the same name, which must be nobody else's."""


class Origin(TenantConstruct):
    """The backups, as who may only read them sees them."""

    def __init__(self, scope: Construct, id: str, storage: BackupStorage, folder: str) -> None:
        """Write the ObjectStore."""
        super().__init__(scope, id)
        self.access = Access(self, storage, storage.drills)
        body = postgresql.object_store(storage.primary, folder, self.access.keys, days=None)
        self.store = self.manifest(kinds_postgres.OBJECT_STORE, body, wave=Wave.SECRETS)


class ThrowAway(TenantConstruct):
    """What the throw-away cluster needs to come and go: its image, its way to the backups, its place in the quota."""

    def __init__(self, scope: Construct, database: PostgresReplicaSet, origin: Origin) -> None:
        """Write all but the cluster itself, which the program of the drill makes."""
        super().__init__(scope, NAME)
        self._origin, self._server = origin, database.server_name
        self._wanted = dataclasses.replace(
            database.wanted, name=NAME, instances=1, durable=False, pooler=None, roles={}, databases={}
        )
        wanted, graph, cluster = self._wanted, self.environment.graph, self.environment.cluster
        self._class = volume_class(self, SCRATCH)
        party = network.servers(NAME, self.environment.namespace_name)
        self._use = origin.access.used_by(party)
        graph.join(party)
        # Prometheus asks it nothing: it is gone before anything could be learnt of its course.
        needed = [each for each in network.server_connections(party, cluster) if each.source != prometheus()]
        graph.connect(*needed, *self._use.connections)
        self.manifest(kinds.NETWORK_POLICY, lambda: workload_policy(graph, party), wave=Wave.SECRETS)
        network.let_through_cilium(self, party, "api-server")
        self.manifest(
            kinds_postgres.IMAGE_CATALOG, images.catalog(wanted.version, wanted.image, None), wave=Wave.SECRETS
        )
        self.environment.declared.footprints[self.name] = self._footprint()

    def _footprint(self) -> Footprint:
        # Two servers: one that is made anew beside one that is lost but not yet given up.
        wanted = self._wanted
        resources = Resources(cpu=wanted.cpu, memory=wanted.memory, disk=DISK, disk_limit=DISK_LIMIT)
        total = Footprint.of_pods(2, resources) + sidecars(2)
        for _ in range(2):
            total += Footprint.of_volume(wanted.storage) + Footprint.of_volume(wanted.wal_storage)
        return total

    def manifest_text(self) -> str:
        """The cluster, as it is created by every drill."""
        made = {
            "apiVersion": "postgresql.cnpg.io/v1",
            "kind": "Cluster",
            "metadata": {"name": NAME, "labels": self.environment.object_labels(NAME)},
            "spec": self._spec(),
        }
        return yaml.safe_dump(made, sort_keys=False, width=1000)

    def _spec(self) -> dict[str, Any]:
        environment = self.environment
        around = Surroundings(
            storage_class=self._class,
            pool=self._wanted.pool(environment),
            zones=len(environment.cluster.availability_zones),
            labels=environment.object_labels() | dict(self._use.labels),
            account_annotations=self._use.annotations,
            doors={},
            roles=[],
            further_names=[],
            archive=None,
        )
        begin = postgres.ClusterSpecBootstrap(recovery=postgres.ClusterSpecBootstrapRecovery(source=restore.ORIGIN))
        spec = cluster_spec(self._wanted, around, begin, [self._external()])
        made = cast("dict[str, Any]", document(spec))
        # It may wait for room, and makes none.
        del made["priorityClassName"]
        return made

    def _external(self) -> postgres.ClusterSpecExternalClusters:
        parameters = {"barmanObjectName": self._origin.store.object_name, "serverName": self._server}
        plugin = postgres.ClusterSpecExternalClustersPlugin(name=restore.PLUGIN, parameters=parameters)
        return postgres.ClusterSpecExternalClusters(name=restore.ORIGIN, plugin=plugin)
