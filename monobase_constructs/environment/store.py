"""The SecretStore of a namespace, with an identity of its own, so that no tenant reads another's secrets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from monobase_constructs.cluster.clouds import (
    Aws,
    AwsSecretsManager,
    Azure,
    AzureKeyVault,
    BareMetal,
    DigitalOcean,
    Gcp,
    GcpSecretManager,
    SecretManager,
)
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.secrets import STORE
from monobase_constructs.objects import kinds
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.kinds_secrets import SECRET_STORE
from monobase_constructs.objects.structs import k8s, secrets as eso
from monobase_constructs.values.problems import Invalid, fail

OPERATOR = k8s.Subject(kind="ServiceAccount", name="external-secrets", namespace="external-secrets-system")

Made = tuple[Kind[Any], str, object, dict[str, str]]


def secret_store(cluster: Cluster, client: str, stage: str) -> Iterator[Made]:
    """The store of the secrets below `<client>/<stage>`, and where it proves itself by a service account, that account
    and who may use it.
    """
    provider, annotations = _provider(cluster, client, stage)
    yield SECRET_STORE, STORE, eso.SecretStoreSpec(provider=provider), {}
    if annotations is None:
        return
    yield (
        kinds.SERVICE_ACCOUNT,
        STORE,
        k8s.KubeServiceAccountProps(automount_service_account_token=False),
        annotations,
    )
    # External Secrets may ask for tokens of this account and of no other: its own chart grants it none.
    rule = k8s.PolicyRule(
        api_groups=[""], resources=["serviceaccounts/token"], resource_names=[STORE], verbs=["create"]
    )
    yield kinds.ROLE, STORE, k8s.KubeRoleProps(rules=[rule]), {}
    role = k8s.RoleRef(api_group="rbac.authorization.k8s.io", kind="Role", name=STORE)
    yield kinds.ROLE_BINDING, STORE, k8s.KubeRoleBindingProps(role_ref=role, subjects=[OPERATOR]), {}


def _provider(cluster: Cluster, client: str, stage: str) -> tuple[eso.SecretStoreSpecProvider, dict[str, str] | None]:
    filled = {"client": client, "stage": stage}
    match cloud := cluster.cloud:
        case Aws():
            aws = eso.SecretStoreSpecProviderAws(
                service=eso.SecretStoreSpecProviderAwsService.SECRETS_MANAGER,
                region=cloud.region,
                auth=eso.SecretStoreSpecProviderAwsAuth(
                    jwt=eso.SecretStoreSpecProviderAwsAuthJwt(
                        service_account_ref=eso.SecretStoreSpecProviderAwsAuthJwtServiceAccountRef(name=STORE)
                    )
                ),
            )
            role = cloud.secrets_role.format(**filled)
            return eso.SecretStoreSpecProvider(aws=aws), {"eks.amazonaws.com/role-arn": role}
        case Azure():
            vault = eso.SecretStoreSpecProviderAzurekv(
                auth_type=eso.SecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY,
                vault_url=cloud.vault.format(**filled),
                service_account_ref=eso.SecretStoreSpecProviderAzurekvServiceAccountRef(name=STORE),
            )
            annotations = {
                "azure.workload.identity/client-id": _azure_identity(cloud, f"{client}-{stage}"),
                "azure.workload.identity/tenant-id": cloud.tenant,
            }
            return eso.SecretStoreSpecProvider(azurekv=vault), annotations
        case Gcp():
            manager = eso.SecretStoreSpecProviderGcpsm(
                project_id=cloud.project,
                auth=eso.SecretStoreSpecProviderGcpsmAuth(
                    workload_identity=eso.SecretStoreSpecProviderGcpsmAuthWorkloadIdentity(
                        cluster_location=cloud.location,
                        cluster_name=cloud.cluster,
                        cluster_project_id=cloud.project,
                        service_account_ref=eso.SecretStoreSpecProviderGcpsmAuthWorkloadIdentityServiceAccountRef(
                            name=STORE
                        ),
                    )
                ),
            )
            account = cloud.service_account.format(**filled)
            return eso.SecretStoreSpecProvider(gcpsm=manager), {"iam.gke.io/gcp-service-account": account}
        case DigitalOcean() | BareMetal():
            return _foreign(cloud.secrets, filled), None


def _azure_identity(cloud: Azure, name: str) -> str:
    if name not in cloud.identities:
        known = ", ".join(cloud.identities) or "none"
        fail(
            "Azure",
            str(Invalid("identities", name, f"a namespace with an identity: {known}", "add its client id")),
            cloud.source,
        )
    return cloud.identities.get(name, "")


def _foreign(manager: SecretManager, filled: dict[str, str]) -> eso.SecretStoreSpecProvider:
    match manager:
        case AwsSecretsManager():
            return eso.SecretStoreSpecProvider(aws=_key_pair(manager))
        case GcpSecretManager():
            key = eso.SecretStoreSpecProviderGcpsmAuthSecretRefSecretAccessKeySecretRef(
                name=STORE, key="service-account.json"
            )
            auth = eso.SecretStoreSpecProviderGcpsmAuth(
                secret_ref=eso.SecretStoreSpecProviderGcpsmAuthSecretRef(secret_access_key_secret_ref=key)
            )
            return eso.SecretStoreSpecProvider(
                gcpsm=eso.SecretStoreSpecProviderGcpsm(project_id=manager.project, auth=auth)
            )
        case AzureKeyVault():
            secret = eso.SecretStoreSpecProviderAzurekvAuthSecretRef(
                client_id=eso.SecretStoreSpecProviderAzurekvAuthSecretRefClientId(name=STORE, key="client-id"),
                client_secret=eso.SecretStoreSpecProviderAzurekvAuthSecretRefClientSecret(
                    name=STORE, key="client-secret"
                ),
            )
            return eso.SecretStoreSpecProvider(
                azurekv=eso.SecretStoreSpecProviderAzurekv(
                    auth_type=eso.SecretStoreSpecProviderAzurekvAuthType.SERVICE_PRINCIPAL,
                    tenant_id=manager.tenant,
                    vault_url=manager.vault.format(**filled),
                    auth_secret_ref=secret,
                )
            )


def _key_pair(secrets: AwsSecretsManager) -> eso.SecretStoreSpecProviderAws:
    return eso.SecretStoreSpecProviderAws(
        service=eso.SecretStoreSpecProviderAwsService.SECRETS_MANAGER,
        region=secrets.region,
        auth=eso.SecretStoreSpecProviderAwsAuth(
            secret_ref=eso.SecretStoreSpecProviderAwsAuthSecretRef(
                access_key_id_secret_ref=eso.SecretStoreSpecProviderAwsAuthSecretRefAccessKeyIdSecretRef(
                    name=STORE, key="access-key"
                ),
                secret_access_key_secret_ref=eso.SecretStoreSpecProviderAwsAuthSecretRefSecretAccessKeySecretRef(
                    name=STORE, key="secret-key"
                ),
            )
        ),
    )
