"""Clusters on every cloud, with every kind of edge and disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from monobase_constructs import (
    Aws,
    AwsLoadBalancer,
    AwsSecretsManager,
    Azure,
    AzureDns,
    AzureKeyVault,
    AzureLoadBalancer,
    AzureLocation,
    BackupStorage,
    BareMetal,
    CloudDisks,
    CloudDns,
    Cloudflare,
    Cluster,
    Consent,
    DigitalOcean,
    DigitalOceanDns,
    DigitalOceanLoadBalancer,
    Edge,
    Gcp,
    GcpLoadBalancer,
    GcpSecretManager,
    GcsLocation,
    GitRepository,
    Heartbeat,
    HelmChart,
    Internet,
    LetsEncrypt,
    Longhorn,
    MetalLoadBalancer,
    Monitoring,
    Network,
    NodePool,
    PagerDuty,
    ProxyProtocol,
    Receivers,
    Resources,
    Route53,
    S3Location,
    SecretKey,
    Slack,
    SyncWindow,
    TerminatedElsewhere,
    TrustedProxies,
    Waiver,
)
from monobase_constructs.cluster.fits import bad_solvers
from monobase_constructs.testing import example_cluster, example_network

MONITORING = Monitoring(
    receivers=Receivers(critical=[PagerDuty("pagerduty")], warning=[Slack("#alerts", secret="slack")]),
    heartbeat=Heartbeat("heartbeat"),
    clients={"acme": Receivers(critical=[PagerDuty("acme")])},
    retention="30d",
    storage="200Gi",
    resources=Resources(cpu="1", memory="4Gi", memory_limit="8Gi"),
)
METALLB = HelmChart(
    "load-balancers",
    chart="metallb",
    repository="https://metallb.github.io/metallb",
    version="0.15.2",
    namespace="metallb-system",
    values={"speaker": {"frr": {"enabled": False}}},
    pod_security="privileged",
    uses=[Internet(), Network(cidrs=["192.0.2.0/24"], ports=[179])],
    webhooks=[9443],
)

STORAGES: Mapping[str, Any] = {
    "longhorn": Longhorn(replicas=2),
    "longhorn-plain": Longhorn(encrypted=False),
    "aws": CloudDisks(key="arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"),
    "azure": CloudDisks(
        key="/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/acme", kind="Premium_ZRS"
    ),
    "gcp": CloudDisks(
        key="projects/acme/locations/europe-west1/keyRings/disks/cryptoKeys/acme", kind="hyperdisk-balanced"
    ),
}

KEY = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
FAR_KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-666666666666"
VAULT_KEY = "https://kv-acme.vault.azure.net/keys/backups"
ACCOUNT = {"account": "acmebackups", "resource_group": "backups", "subscription": "s", "key": VAULT_KEY}
GOOGLE_KEY = "projects/acme/locations/europe-west1/keyRings/backups/cryptoKeys/acme"
ELSEWHERE = {"endpoint": "objects.acme.example", "region": "fra1"}
BACKUPS: Mapping[str, BackupStorage] = {
    "aws": BackupStorage(
        primary=S3Location("acme-backups", region="eu-central-1", key=KEY, storage_class="STANDARD_IA"),
        archive=S3Location("acme-archive", region="eu-west-1", key=FAR_KEY, storage_class="GLACIER_IR"),
        velero="arn:aws:iam::123456789012:role/velero",
        environments="arn:aws:iam::123456789012:role/backups-{client}-{stage}",
        archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
        drills="arn:aws:iam::123456789012:role/drills-{client}-{stage}",
    ),
    "azure": BackupStorage(
        primary=AzureLocation("backups", **ACCOUNT),
        archive=AzureLocation("archive", **(ACCOUNT | {"account": "acmearchive"}), storage_class="Cold"),
        velero="77777777-8888-9999-0000-111111111111",
        environments={"acme-prod": "88888888-9999-0000-1111-222222222222"},
        archives={"acme-prod": "88888888-9999-0000-1111-333333333333"},
    ),
    "gcp": BackupStorage(
        primary=GcsLocation("acme-backups", key=GOOGLE_KEY),
        archive=GcsLocation("acme-archive", key=GOOGLE_KEY, storage_class="ARCHIVE"),
        velero="velero@acme.iam.gserviceaccount.com",
        environments="backups-{client}-{stage}@acme.iam.gserviceaccount.com",
        archives="archives-{client}-{stage}@acme.iam.gserviceaccount.com",
    ),
    "bare-metal": BackupStorage(
        primary=S3Location("acme-backups", **ELSEWHERE),
        archive=S3Location("acme-archive", **ELSEWHERE),
        longhorn=S3Location("acme-longhorn", **ELSEWHERE),
        network=Network(cidrs=["10.90.0.0/24"], ports=[443]),
    ),
}
"""Where backups lie on every cloud."""

FOREIGN = AwsSecretsManager(region="eu-central-1")
VAULT = "https://kv-{client}-{stage}.vault.azure.net"
GOOGLE = {"project": "acme", "location": "europe-west1", "cluster": "main"}
GOOGLE_ACCOUNT = "secrets-{client}-{stage}@acme.iam.gserviceaccount.com"
SECRETS_ROLE = "arn:aws:iam::123456789012:role/secrets-{client}-{stage}"


def azure(load_balancer: AzureLoadBalancer) -> Azure:
    identities = {
        "acme-prod": "66666666-7777-8888-9999-000000000000",
        "platform-monitoring": "77777777-8888-9999-0000-111111111111",
    }
    return Azure(
        tenant="11111111-2222-3333-4444-555555555555", vault=VAULT, identities=identities, load_balancer=load_balancer
    )


CLOUDS: Mapping[str, Any] = {
    "aws": Aws(
        region="eu-central-1",
        secrets_role=SECRETS_ROLE,
        load_balancer=AwsLoadBalancer(elastic_ips=["eipalloc-1", "eipalloc-2", "eipalloc-3"]),
    ),
    "aws-internal": Aws(region="eu-central-1", secrets_role=SECRETS_ROLE, load_balancer=AwsLoadBalancer(internal=True)),
    "azure": azure(AzureLoadBalancer(public_ip="gateway", resource_group="network")),
    "azure-internal": azure(AzureLoadBalancer(internal=True)),
    "gcp": Gcp(
        **GOOGLE,
        service_account=GOOGLE_ACCOUNT,
        load_balancer=GcpLoadBalancer(internal=True, address="10.10.0.9"),
    ),
    "digitalocean": DigitalOcean(
        region="fra1",
        secrets=GcpSecretManager(project="acme"),
        load_balancer=DigitalOceanLoadBalancer(name="acme-gateway"),
    ),
    "metal-azure": BareMetal(secrets=AzureKeyVault(tenant="11111111-2222-3333-4444-555555555555", vault=VAULT)),
    "bare-metal": BareMetal(
        secrets=FOREIGN,
        load_balancer=MetalLoadBalancer(load_balancer_class="metallb.io/metallb", address="192.0.2.10"),
    ),
}

EVERY_SOLVER = LetsEncrypt(
    email="platform@acme.example",
    staging=True,
    http01=True,
    dns01=[
        Route53(zones=["acme.example"], region="eu-central-1"),
        AzureDns(
            zones=["b.example"],
            subscription="s",
            resource_group="g",
            managed_identity="99999999-0000-1111-2222-333333333333",
        ),
        CloudDns(zones=["c.example"], project="p", service_account="dns@p.iam.gserviceaccount.com"),
        Cloudflare(zones=["d.example"], token=SecretKey(secret="cloudflare", key="token")),
        DigitalOceanDns(zones=["e.example"], token=SecretKey(secret="digitalocean", key="token")),
    ],
)

EDGES: Mapping[str, Edge] = {
    "minimal": Edge(tls=LetsEncrypt(email="platform@acme.example", http01=True)),
    "every": Edge(
        tls=EVERY_SOLVER,
        source_address=ProxyProtocol(),
        tls_minimum="1.3",
        replicas=3,
        connections=5000,
        namespace="edge",
    ),
    "tls-elsewhere": Edge(tls=TerminatedElsewhere(), source_address=TrustedProxies(hops=2)),
}


WAIVER = Waiver(rule="reference", object="Gateway shared-gateway", reason="until May", expires="2027-05-31")


def edge_on(cloud: str, name: str) -> Edge:
    """An edge, without solvers whose identity is of another cloud."""
    edge = EDGES[name]
    if not isinstance(edge.tls, LetsEncrypt):
        return edge
    solvers = [each for each in edge.tls.dns01 if not list(bad_solvers("edge", [each], CLOUDS[cloud]))]
    return edge.but(tls=edge.tls.but(dns01=solvers))


def every_fact(cloud: str = "aws", edge: str = "every") -> Cluster:
    """A cluster none of whose facts is left to a default."""
    return example_cluster(
        cloud=CLOUDS[cloud],
        edge=edge_on(cloud, edge),
        network=example_network(
            pods=["10.244.0.0/16", "10.245.0.0/16"],
            api_server_port=6443,
            node_local_dns="169.254.20.10",
            policies="cilium",
            private_endpoints=["10.10.8.0/24"],
        ),
        repository=GitRepository("git@github.com:acme/infrastructure.git", revision="production", path="manifests"),
        node_pools=[NodePool("apps", nodes=6, cpu="3800m", memory="14Gi", label="acme.example/pool", tainted=False)],
        monitoring=MONITORING,
        tenant_kinds=["example.com/Widget"],
        crds=[str(Path(__file__).with_name("widgets.yaml"))],
        waivers=[WAIVER],
        consents=[Consent(object="Namespace beta-prod", change="removed", reason="the contract has ended")],
        charts=[METALLB],
        production_syncs=[SyncWindow(schedule="0 22 * * 1-4", duration="6h", time_zone="Europe/Berlin")],
        external_dns=Route53(
            zones=["acme.example"],
            region="eu-central-1",
            role="arn:aws:iam::123456789012:role/external-dns" if cloud.startswith("aws") else None,
        ),
    )
