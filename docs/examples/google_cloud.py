"""A cluster on Google Cloud, with certificates proven in Cloud DNS."""

from monobase_constructs import (
    BackupStorage,
    CloudDns,
    Cluster,
    ClusterNetwork,
    Edge,
    Gcp,
    GcpLoadBalancer,
    GcsLocation,
    GitRepository,
    LetsEncrypt,
    NodePool,
    synth,
)

KEYS = "projects/acme-infra/locations/europe/keyRings/backups/cryptoKeys"


def acme_cluster() -> Cluster:
    """The cluster of acme."""
    dns = CloudDns(zones=["acme.example"], project="acme-infra")
    return Cluster(
        "acme",
        cloud=Gcp(
            project="acme-infra",
            location="europe-west3",
            cluster="acme",
            service_account="secrets-{client}-{stage}@acme-infra.iam.gserviceaccount.com",
            load_balancer=GcpLoadBalancer(address="203.0.113.10"),
        ),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.64.0.0/14"],
            services="10.68.0.0/20",
            nodes=["10.8.0.0/20"],
            api_server=["10.8.16.0/28"],
            dns="10.68.0.10",
            policies="gke-dataplane-v2",
        ),
        availability_zones=["europe-west3-a", "europe-west3-b", "europe-west3-c"],
        edge=Edge(tls=LetsEncrypt(email="platform@acme.example", dns01=[dns])),
        repository=GitRepository("https://github.com/acme/infrastructure.git"),
        backups=BackupStorage(
            primary=GcsLocation("acme-backups", key=f"{KEYS}/backups"),
            archive=GcsLocation("acme-archive", key=f"{KEYS}/archive", storage_class="ARCHIVE"),
            velero="velero@acme-infra.iam.gserviceaccount.com",
            environments="backups-{client}-{stage}@acme-infra.iam.gserviceaccount.com",
            archives="archives-{client}-{stage}@acme-infra.iam.gserviceaccount.com",
        ),
        node_pools=[NodePool("apps", nodes=4, cpu="3900m", memory="13Gi", label="cloud.google.com/gke-nodepool")],
    )


if __name__ == "__main__":
    synth(acme_cluster, clients="clients")
