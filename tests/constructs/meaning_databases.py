"""What a PostgreSQL cluster must mean: that it keeps its data, agrees on who leads, and lets in whom it knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .world import COMPONENT, Document, World, amount, annotations, found, of_a_drill, rules, title

OWN_TIMES = {"smartShutdownTimeout": 60, "stopDelay": 300, "switchoverDelay": 60, "failoverDelay": 10}
"""The longest that each may take, in seconds."""
KEPT = "Prune=false,Delete=confirm"


def databases_keep_their_data(world: World) -> Iterator[str]:
    for cluster in world.of("Cluster"):
        spec, name = cluster["spec"], title(cluster)
        synchronous = spec["postgresql"].get("synchronous")
        if spec["instances"] not in (1, 3, 5):
            yield f"{name}: {spec['instances']} instances"
        if (synchronous is None) != (spec["instances"] == 1):
            yield f"{name}: commits go to {spec['instances']} instances by {synchronous}"
        elif synchronous is not None:
            required = synchronous["dataDurability"] == "required"
            if required and not synchronous["failoverQuorum"]:
                yield f"{name}: may promote a standby that lacks what was committed"
            if synchronous["number"] >= spec["instances"]:
                yield f"{name}: waits for more standbys than there are"
        for volume in ("storage", "walStorage"):
            if spec[volume].get("storageClass") != ("monobase-db" if spec["instances"] > 1 else "monobase-standard"):
                yield f"{name}: {volume} is of class {spec[volume].get('storageClass')}"
        if spec["bootstrap"].get("initdb", {"dataChecksums": True}).get("dataChecksums") is not True:
            yield f"{name}: has no checksums"
        catalog = world.find("ImageCatalog", spec["imageCatalogRef"]["name"], cluster["metadata"]["namespace"])
        images = {each["major"]: each["image"] for each in (catalog or {"spec": {"images": []}})["spec"]["images"]}
        if "@sha256:" not in images.get(spec["imageCatalogRef"]["major"], ""):
            yield f"{name}: runs an image without a digest, or none"
        if [*found(cluster, "barmanObjectStore")]:
            yield f"{name}: backups that the operator is about to forget"
        wal, values = amount(spec["walStorage"]["size"]), spec["postgresql"]["parameters"]
        if any(
            int(values[key].removesuffix("MB")) * 2**20 >= wal for key in ("max_wal_size", "max_slot_wal_keep_size")
        ):
            yield f"{name}: can fill the volume of its log"
    for document in world.of("Cluster", "Database", "ImageCatalog"):
        if annotations(document).get("argocd.argoproj.io/sync-options") != (None if of_a_drill(document) else KEPT):
            yield f"{title(document)}: a sync may delete it, or never may"
    for database in world.of("Database"):
        if database["spec"]["databaseReclaimPolicy"] != "retain":
            yield f"{title(database)}: is dropped with its object"


def databases_change_leaders_in_time(world: World) -> Iterator[str]:
    for cluster in world.of("Cluster"):
        spec, name = cluster["spec"], title(cluster)
        affinity, lease = spec["affinity"], spec["primaryLease"]
        if affinity["podAntiAffinityType"] != "required" or affinity["topologyKey"] != "kubernetes.io/hostname":
            yield f"{name}: two instances may be lost with one node"
        if not any(_over_zones(each, world) for each in spec["topologySpreadConstraints"]):
            yield f"{name}: two instances may be lost with one zone, or none can start while one is lost"
        for timer, most in OWN_TIMES.items():
            if spec[timer] > most:
                yield f"{name}: {timer} may take {spec[timer]} s"
        if not lease["leaseDurationSeconds"] > lease["renewDeadlineSeconds"] > 1.2 * lease["retryPeriodSeconds"]:
            yield f"{name}: the operator refuses the lease {lease}"
        readiness = spec["probes"]["readiness"]
        if readiness["periodSeconds"] * readiness["failureThreshold"] + lease["leaseDurationSeconds"] > 20:
            yield f"{name}: the loss of a primary is noticed late"
        if spec["enablePDB"] != (spec["instances"] > 1):
            yield f"{name}: its budget blocks drains, or there is none"
        given, allowed = spec["resources"]["requests"], spec["resources"]["limits"]
        if any(given[each] != allowed[each] for each in ("cpu", "memory")):
            yield f"{name}: is not guaranteed what it asks for"
        if spec["primaryUpdateMethod"] != "switchover":
            yield f"{name}: its primary is away while it is updated"


def databases_let_in_whom_they_know(world: World) -> Iterator[str]:
    for cluster in world.of("Cluster"):
        spec, name, namespace = cluster["spec"], title(cluster), cluster["metadata"]["namespace"]
        *opened, without_tls, with_tls = [line.split() for line in spec["postgresql"]["pg_hba"]]
        if [without_tls, with_tls] != [[kind, "all", "all", "all", "reject"] for kind in ("hostnossl", "hostssl")]:
            yield f"{name}: its last doors are open"
        for kind, database, roles, _, method in opened:
            known = {role["name"] for role in spec["managed"]["roles"]}
            if (
                kind != "hostssl"
                or method != "scram-sha-256"
                or database == "all"
                or not set(roles.split(",")) <= known
            ):
                yield f"{name}: opens {database} to {roles} by {kind} and {method}"
        if spec["enableSuperuserAccess"] is not False:
            yield f"{name}: has a superuser with a password"
        if not all(isinstance(value, str) for value in spec["postgresql"]["parameters"].values()):
            yield f"{name}: settings that are no text"
        for role in spec["managed"]["roles"]:
            reads_all = role.get("inRoles") == ["pg_read_all_data"]
            if any(role[right] for right in ("superuser", "createdb", "createrole", "replication")) or (
                # A dump without the rows that row-level security hides would be none.
                role["bypassrls"] and not reads_all
            ):
                yield f"{name}: {role['name']} may do too much"
            secret = world.find("ExternalSecret", role["passwordSecret"]["name"], namespace)
            template = secret["spec"]["target"]["template"] if secret else {"data": {}}
            if template["data"].get("username") != role["name"] or template.get("type") != "kubernetes.io/basic-auth":
                yield f"{name}: {role['name']} has no password, or another's"
            urls = [value for key, value in template["data"].items() if key.endswith("url")]
            if not urls or not all("sslmode=verify-full&sslrootcert=/" in url for url in urls):
                yield f"{name}: {role['name']} does not look at whom it talks to"
    for pooler in world.of("Pooler"):
        spec, name, namespace = pooler["spec"], pooler["metadata"]["name"], pooler["metadata"]["namespace"]
        cluster_of = world.find("Cluster", spec["cluster"]["name"], namespace)
        parameters = spec["pgbouncer"]["parameters"]
        modes = parameters["client_tls_sslmode"], parameters["server_tls_sslmode"]
        if modes != ("require", "verify-full"):
            yield f"{title(pooler)}: speaks in plaintext, or to anybody: {modes}"
        if cluster_of is None or name not in cluster_of["spec"]["certificates"]["serverAltDNSNames"]:
            yield f"{title(pooler)}: shows a certificate that does not bear its name"


def databases_are_reached_by_their_operator(world: World) -> Iterator[str]:
    api = {*world.cluster.network.api_server}
    for document, worn in world.operated():
        namespace = document["metadata"]["namespace"]
        policies = [
            each
            for each in world.within(namespace, "NetworkPolicy")
            if (selector := each["spec"]["podSelector"].get("matchLabels")) and selector.items() <= worn.items()
        ]
        opened = [(side, peer, port["port"]) for p in policies for side, peer, port in _opened(p)]
        if not any(peer.get("ipBlock", {}).get("cidr") in api for side, peer, _ in opened if side == "egress"):
            yield f"{title(document)}: cannot reach the API server, and does not start"
        monitors = [
            each
            for each in world.within(namespace, "PodMonitor")
            if each["spec"]["selector"]["matchLabels"].items() <= worn.items()
        ]
        if len(monitors) != (1 if world.cluster.monitoring else 0):
            yield f"{title(document)}: is watched by {len(monitors)} monitors"
        if worn[COMPONENT] != "database":
            continue
        own = {(_labels(peer).get("app.kubernetes.io/name"), port) for side, peer, port in opened if side == "ingress"}
        if not {("cloudnative-pg", 5432), ("cloudnative-pg", 8000)} <= own:
            yield f"{title(document)}: the operator does not learn how it is"
        each_other = {(side, port) for side, peer, port in opened if _labels(peer).items() == _worn(worn).items()}
        if not {(side, port) for side in ("ingress", "egress") for port in (5432, 8000)} <= each_other:
            yield f"{title(document)}: its instances do not reach each other"


def _over_zones(spread: Document, world: World) -> bool:
    """A must where there are zones for all; the jobs that make volumes are counted, zones that are lost are not."""
    worn = spread["labelSelector"]["matchLabels"]
    return (
        spread["topologyKey"] == "topology.kubernetes.io/zone"
        and spread["whenUnsatisfiable"] == ("DoNotSchedule" if _zones(world) >= 3 else "ScheduleAnyway")
        and spread["nodeTaintsPolicy"] == "Honor"
        and worn.keys() == {"cnpg.io/cluster", COMPONENT}
    )


def _zones(world: World) -> int:
    return len(world.cluster.availability_zones)


def _opened(policy: Document) -> Iterator[tuple[str, Document, Document]]:
    for side, peers, rule in rules(policy):
        yield from ((side, peer, port) for peer in peers or [] for port in rule["ports"])


def _labels(peer: Document) -> dict[str, Any]:
    return peer.get("podSelector", {}).get("matchLabels", {})


def _worn(worn: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in worn.items() if name in ("cnpg.io/cluster", COMPONENT)}


DATABASE_CHECKS = (
    databases_keep_their_data,
    databases_change_leaders_in_time,
    databases_let_in_whom_they_know,
    databases_are_reached_by_their_operator,
)
