"""The pods of MinIO: what they are told, how one knows that they are well, where they run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.data.minio.pool import Pool
from monobase_constructs.environment.authority import CLUSTER_DOMAIN
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s

PORT = 9000
PORT_NAME = "https"
CERTIFICATES = "/etc/minio/certs"
DATA = "/data"
POOL_LABEL = "monobase.io/pool"


def pool_name(store: str, number: int) -> str:
    """The StatefulSet of a pool: the first is called as the store is."""
    return store if number == 0 else f"{store}-pool{number + 1}"


def arguments(store: str, namespace: str, pools: Sequence[Pool]) -> list[str]:
    """What every pod of every pool is started with: all must be told the same.

    Three dots are MinIO's own: a shell, which would take two for its own, is never asked.
    """
    zone = f"{headless(store)}.{namespace}.svc.{CLUSTER_DOMAIN}"
    services = [
        f"https://{pool_name(store, number)}-{{0...{pool.nodes - 1}}}.{zone}:{PORT}{DATA}"
        for number, pool in enumerate(pools)
    ]
    # The console is off; its address is fixed all the same, or MinIO would take any port that is free.
    return ["server", "--address", f":{PORT}", "--console-address", ":9001", "--certs-dir", CERTIFICATES, *services]


def headless(store: str) -> str:
    """The Service that gives each pod its name."""
    return f"{store}-hl"


def names(store: str, namespace: str) -> list[str]:
    """What the certificate vouches for: the store as clients call it, and each of its pods."""
    zone = f"{namespace}.svc.{CLUSTER_DOMAIN}"
    return [f"{store}.{namespace}.svc", f"{store}.{zone}", f"*.{headless(store)}.{zone}"]


def probes() -> dict[str, k8s.Probe]:
    """Ready is who serves requests, whatever its peers do.

    Never the health of the cluster: when a quorum is lost, all pods would be taken from the Service at once.
    """

    def ask(path: str, *, period: int, timeout: int, failures: int) -> k8s.Probe:
        port = int_or_string(k8s.IntOrString, PORT_NAME)
        return k8s.Probe(
            http_get=k8s.HttpGetAction(path=path, port=port, scheme="HTTPS"),
            period_seconds=period,
            timeout_seconds=timeout,
            failure_threshold=failures,
        )

    return {
        "readiness_probe": ask("/minio/health/ready", period=5, timeout=3, failures=2),
        "liveness_probe": ask("/minio/health/live", period=15, timeout=10, failures=4),
    }


def certificate_volume(secret: str) -> k8s.Volume:
    """The certificate under the names that MinIO looks for; it takes up a renewed one by itself."""
    files = {"tls.crt": "public.crt", "tls.key": "private.key", "ca.crt": "CAs/ca.crt"}
    items = [k8s.KeyToPath(key=key, path=path) for key, path in files.items()]
    return k8s.Volume(name="certificates", secret=k8s.SecretVolumeSource(secret_name=secret, items=items))


def apart(selector: Mapping[str, str]) -> k8s.Affinity:
    """Never two pods of a store on one node, which would take two drives with it."""
    term = k8s.PodAffinityTerm(
        topology_key="kubernetes.io/hostname", label_selector=k8s.LabelSelector(match_labels=dict(selector))
    )
    return k8s.Affinity(
        pod_anti_affinity=k8s.PodAntiAffinity(required_during_scheduling_ignored_during_execution=[term])
    )


def over_zones(selector: Mapping[str, str], zones: int) -> list[k8s.TopologySpreadConstraint]:
    """The pods of a pool spread evenly over the zones, so that one of them takes as few drives as can be.

    A must where there are three or more: a volume stays in its zone for good, so this cannot be put right later.
    """
    return [
        k8s.TopologySpreadConstraint(
            max_skew=1,
            topology_key="topology.kubernetes.io/zone",
            when_unsatisfiable="DoNotSchedule" if zones >= 3 else "ScheduleAnyway",
            # A zone that is lost counts no longer, or no pod of the others could start again meanwhile.
            node_taints_policy="Honor",
            label_selector=k8s.LabelSelector(match_labels=dict(selector)),
        )
    ]


def service(selector: Mapping[str, str]) -> k8s.ServiceSpec:
    """The store as clients call it."""
    return k8s.ServiceSpec(type="ClusterIP", selector=dict(selector), ports=[_port()])


def peers(selector: Mapping[str, str]) -> k8s.ServiceSpec:
    """A name for each pod: they find each other before they are ready, and become ready only when they have."""
    return k8s.ServiceSpec(
        type="ClusterIP",
        cluster_ip="None",
        publish_not_ready_addresses=True,
        selector=dict(selector),
        ports=[_port()],
    )


def _port() -> k8s.ServicePort:
    return k8s.ServicePort(name=PORT_NAME, port=PORT, target_port=int_or_string(k8s.IntOrString, PORT_NAME))


def budget(selector: Mapping[str, str]) -> k8s.PodDisruptionBudgetSpec:
    """One at a time: a drain of two nodes and the failure of a third would be too much."""
    return k8s.PodDisruptionBudgetSpec(
        selector=k8s.LabelSelector(match_labels=dict(selector)),
        max_unavailable=int_or_string(k8s.IntOrString, 1),
        unhealthy_pod_eviction_policy="AlwaysAllow",
    )
