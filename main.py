"""Which cluster, which clients: the composition root. `make synth` writes dist/ from it."""

from monobase_constructs import (
    Aws,
    BackupStorage,
    CloudDisks,
    Cluster,
    ClusterNetwork,
    Edge,
    GitRepository,
    Heartbeat,
    LetsEncrypt,
    Monitoring,
    NodePool,
    PagerDuty,
    Receivers,
    Route53,
    S3Location,
    Slack,
    synth,
)


def main_cluster() -> Cluster:
    """The cluster that all clients share."""
    zones = ["client-a.com", "client-a-staging.com", "client-b.com", "client-d.com"]
    dns = Route53(zones=zones, region="eu-central-1")
    return Cluster(
        "main",
        cloud=Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/secrets-{client}-{stage}"),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.32.0.0/14"],
            services="10.36.0.0/20",
            nodes=["10.20.0.0/16"],
            api_server=["10.20.250.0/28"],
            dns="10.36.0.10",
            policies="aws-vpc-cni",
        ),
        availability_zones=["eu-central-1a", "eu-central-1b", "eu-central-1c"],
        edge=Edge(tls=LetsEncrypt(email="platform@monobase.example", dns01=[dns], http01=True)),
        repository=GitRepository("https://github.com/monobaselabs/infrastructure.git"),
        storage=CloudDisks(key="arn:aws:kms:eu-central-1:123456789012:key/5b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9"),
        backups=BackupStorage(
            primary=S3Location(
                "monobase-main-backups",
                region="eu-central-1",
                key="arn:aws:kms:eu-central-1:123456789012:key/6c2d3e4f-5061-4728-9304-b5c6d7e8f9a0",
            ),
            archive=S3Location(
                "monobase-main-archive",
                region="eu-west-1",
                key="arn:aws:kms:eu-west-1:210987654321:key/7d3e4f50-6172-4839-a415-c6d7e8f9a0b1",
                storage_class="GLACIER_IR",
            ),
            velero="arn:aws:iam::123456789012:role/velero",
            environments="arn:aws:iam::123456789012:role/backups-{client}-{stage}",
            archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
            drills="arn:aws:iam::123456789012:role/drills-{client}-{stage}",
        ),
        monitoring=Monitoring(
            receivers=Receivers(
                critical=[PagerDuty("pagerduty"), Slack("#platform-alerts", secret="slack")],
                warning=[Slack("#platform-alerts", secret="slack")],
            ),
            heartbeat=Heartbeat("heartbeat"),
        ),
        node_pools=[NodePool("apps", nodes=18, cpu="3800m", memory="14Gi", tainted=False)],
    )


if __name__ == "__main__":
    synth(main_cluster, clients="clients")
