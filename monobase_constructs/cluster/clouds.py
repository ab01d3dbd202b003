"""The clouds: where secrets lie, how pods prove who they are, how load balancers are told what to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from monobase_constructs.cluster.identities import AWS_ROLE, AZURE_CLIENT, GOOGLE_ACCOUNT
from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid


class AwsLoadBalancer(Value):
    """A Network Load Balancer. elastic_ips: one allocation for each zone, for fixed public addresses."""

    internal: bool = False
    elastic_ips: Sequence[str] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse public addresses on an internal load balancer."""
        if self.internal and self.elastic_ips:
            yield Invalid("elastic_ips", self.elastic_ips, "none with internal=True")


class AzureLoadBalancer(Value):
    """A Standard Load Balancer. public_ip, resource_group: a public address that exists already."""

    internal: bool = False
    public_ip: str | None = None
    resource_group: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse a public address on an internal load balancer, or one that cannot be found."""
        if self.internal and self.public_ip is not None:
            yield Invalid("public_ip", self.public_ip, "none with internal=True")
        if (self.public_ip is None) != (self.resource_group is None):
            yield Invalid("resource_group", self.resource_group, "given together with public_ip")


class GcpLoadBalancer(Value):
    """A passthrough Network Load Balancer. address: a reserved address."""

    internal: bool = False
    address: str | None = None


class DigitalOceanLoadBalancer(Value):
    """A DigitalOcean load balancer. name: how it is called there."""

    name: str | None = None


class MetalLoadBalancer(Value):
    """What a cluster on machines of one's own has for it, such as MetalLB: its class, and the address that it gives."""

    load_balancer_class: str | None = None
    address: str | None = None


class Aws(Value):
    """Amazon Web Services (EKS). Secrets come from Secrets Manager.

    secrets_role: the IAM role that a namespace's secret store takes on, with `{client}` and `{stage}` filled in,
        such as "arn:aws:iam::123456789012:role/secrets-{client}-{stage}".
    """

    region: str
    secrets_role: str
    load_balancer: AwsLoadBalancer = field(default_factory=AwsLoadBalancer)

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no region, and roles that all namespaces would share."""
        if not re.fullmatch(r"[a-z]{2}(-[a-z]+)+-\d", self.region):
            yield Invalid("region", self.region, 'a region such as "eu-central-1"')
        yield from AWS_ROLE.refuse("secrets_role", self.secrets_role)
        yield from _per_namespace("secrets_role", self.secrets_role)


class Azure(Value):
    """Microsoft Azure (AKS). Secrets come from one Key Vault for each namespace.

    vault: its address with `{client}` and `{stage}` filled in, such as "https://kv-{client}-{stage}.vault.azure.net".
    identities: for each namespace ("client-a-prod") the client id of its workload identity.
    """

    tenant: str
    vault: str
    identities: Mapping[str, str]
    load_balancer: AzureLoadBalancer = field(default_factory=AzureLoadBalancer)

    def check(self) -> Iterator[Invalid]:
        """Refuse vaults that all namespaces would share, and what is no client id."""
        for namespace, given in self.identities.items():
            yield from AZURE_CLIENT.refuse("identities", given, f"{namespace}: {given}")
        yield from _per_namespace("vault", self.vault)


class Gcp(Value):
    """Google Cloud (GKE). Secrets come from Secret Manager.

    service_account: the Google service account that a namespace's secret store takes on, with `{client}` and
        `{stage}` filled in, such as "secrets-{client}-{stage}@example.iam.gserviceaccount.com".
    """

    project: str
    location: str
    cluster: str
    service_account: str
    load_balancer: GcpLoadBalancer = field(default_factory=GcpLoadBalancer)

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no service account, and those that all namespaces would share."""
        yield from GOOGLE_ACCOUNT.refuse("service_account", self.service_account)
        yield from _per_namespace("service_account", self.service_account)

    @property
    def region(self) -> str:
        """The region of the cluster, whose location is the region itself or one zone in it."""
        return re.sub(r"-[a-z]$", "", self.location)


class AwsSecretsManager(Value):
    """AWS Secrets Manager for a cluster that does not run on AWS.

    Each namespace proves itself by the Secret `secret-store`, keys `access-key` and `secret-key`, which is put there
    by hand once; everything else comes through it.
    """

    region: str


class GcpSecretManager(Value):
    """Google Secret Manager for a cluster that does not run on Google Cloud.

    Each namespace proves itself by the Secret `secret-store`, key `service-account.json`, put there by hand once.
    """

    project: str


class AzureKeyVault(Value):
    """Azure Key Vault for a cluster that does not run on Azure; a vault for each namespace, as in `Azure`.

    Each namespace proves itself by the Secret `secret-store`, keys `client-id` and `client-secret`, put there by hand.
    """

    tenant: str
    vault: str

    def check(self) -> Iterator[Invalid]:
        """Refuse vaults that all namespaces would share."""
        yield from _per_namespace("vault", self.vault)


SecretManager = AwsSecretsManager | GcpSecretManager | AzureKeyVault


class DigitalOcean(Value):
    """DigitalOcean (DOKS)."""

    region: str
    secrets: SecretManager
    load_balancer: DigitalOceanLoadBalancer = field(default_factory=DigitalOceanLoadBalancer)


class BareMetal(Value):
    """Machines of one's own."""

    secrets: SecretManager
    load_balancer: MetalLoadBalancer = field(default_factory=MetalLoadBalancer)


Cloud = Aws | Azure | Gcp | DigitalOcean | BareMetal


def _per_namespace(name: str, template: str) -> Iterator[Invalid]:
    if "{client}" not in template or "{stage}" not in template:
        yield Invalid(name, template, "a text with {client} and {stage}", "each namespace needs an identity of its own")
    for placeholder in re.findall(r"{(\w*)}", template):
        if placeholder not in ("client", "stage"):
            yield Invalid(name, template, "{client} and {stage} to be filled in", f"{{{placeholder}}} is neither")
