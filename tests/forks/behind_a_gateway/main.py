"""A cluster on AKS behind the client's own gateway: TLS ends there, ours speaks HTTP on an internal address."""

from monobase_constructs import (
    Azure,
    AzureLoadBalancer,
    Cluster,
    ClusterNetwork,
    Edge,
    GitRepository,
    TerminatedElsewhere,
    TrustedProxies,
    synth,
)


def meridian_cluster() -> Cluster:
    return Cluster(
        "meridian",
        cloud=Azure(
            tenant="11111111-2222-3333-4444-555555555555",
            vault="https://kv-{client}-{stage}.vault.azure.net",
            identities={"meridian-staging": "66666666-7777-8888-9999-000000000000"},
            load_balancer=AzureLoadBalancer(internal=True),
        ),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.244.0.0/16"],
            services="10.0.0.0/16",
            nodes=["10.224.0.0/16"],
            api_server=["20.50.60.70/32"],
            dns="10.0.0.10",
            policies="cilium",
        ),
        availability_zones=["westeurope-1", "westeurope-2", "westeurope-3"],
        edge=Edge(tls=TerminatedElsewhere(), source_address=TrustedProxies(hops=1)),
        repository=GitRepository("git@github.com:meridian/infrastructure.git"),
    )


if __name__ == "__main__":
    synth(meridian_cluster, clients="clients")
