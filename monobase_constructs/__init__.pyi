# The one list of the public names; they are loaded from here when first asked for.
from .app.synth import synth as synth
from .client.facts import (
    Account as Account,
)
from .client.facts import (
    Api as Api,
)
from .client.facts import (
    ApiWorker as ApiWorker,
)
from .client.facts import (
    Client as Client,
)
from .client.facts import (
    ManagedPostgres as ManagedPostgres,
)
from .client.facts import (
    Minio as Minio,
)
from .client.facts import (
    S3Bucket as S3Bucket,
)
from .client.facts import (
    Stage as Stage,
)
from .client.facts import (
    ValkeyCache as ValkeyCache,
)
from .client.facts import (
    production as production,
)
from .client.facts import (
    staging as staging,
)
from .client.stack import Stack as Stack
from .cluster.clouds import (
    Aws as Aws,
)
from .cluster.clouds import (
    AwsLoadBalancer as AwsLoadBalancer,
)
from .cluster.clouds import (
    AwsSecretsManager as AwsSecretsManager,
)
from .cluster.clouds import (
    Azure as Azure,
)
from .cluster.clouds import (
    AzureKeyVault as AzureKeyVault,
)
from .cluster.clouds import (
    AzureLoadBalancer as AzureLoadBalancer,
)
from .cluster.clouds import (
    BareMetal as BareMetal,
)
from .cluster.clouds import (
    DigitalOcean as DigitalOcean,
)
from .cluster.clouds import (
    DigitalOceanLoadBalancer as DigitalOceanLoadBalancer,
)
from .cluster.clouds import (
    Gcp as Gcp,
)
from .cluster.clouds import (
    GcpLoadBalancer as GcpLoadBalancer,
)
from .cluster.clouds import (
    GcpSecretManager as GcpSecretManager,
)
from .cluster.clouds import (
    MetalLoadBalancer as MetalLoadBalancer,
)
from .cluster.edge import (
    AzureDns as AzureDns,
)
from .cluster.edge import (
    CloudDns as CloudDns,
)
from .cluster.edge import (
    Cloudflare as Cloudflare,
)
from .cluster.edge import (
    DigitalOceanDns as DigitalOceanDns,
)
from .cluster.edge import (
    Edge as Edge,
)
from .cluster.edge import (
    LetsEncrypt as LetsEncrypt,
)
from .cluster.edge import (
    ProxyProtocol as ProxyProtocol,
)
from .cluster.edge import (
    Route53 as Route53,
)
from .cluster.edge import (
    TerminatedElsewhere as TerminatedElsewhere,
)
from .cluster.edge import (
    TrustedProxies as TrustedProxies,
)
from .cluster.facts import (
    Cluster as Cluster,
)
from .cluster.facts import (
    ClusterNetwork as ClusterNetwork,
)
from .cluster.facts import (
    GitRepository as GitRepository,
)
from .data.postgres import ExternalPostgres as ExternalPostgres
from .data.minio.pool import Bucket as Bucket
from .data.minio.pool import Pool as Pool
from .data.minio.store import DistributedMinio as DistributedMinio
from .data.protocols import Database as Database
from .data.protocols import ObjectStore as ObjectStore
from .data.s3 import ExternalS3 as ExternalS3
from .data.valkey import Valkey as Valkey
from .cluster.storage import CloudDisks as CloudDisks
from .cluster.storage import Longhorn as Longhorn
from .environment.scope import Environment as Environment
from .environment.scope import TenantConstruct as TenantConstruct
from .environment.secrets import SecretBundle as SecretBundle
from .objects.kinds import Kind as Kind
from .objects.manifest import Manifest as Manifest
from .objects.waves import Wave as Wave
from .values.network import (
    ApiRule as ApiRule,
)
from .values.network import (
    CloudIdentity as CloudIdentity,
)
from .values.network import (
    Internet as Internet,
)
from .values.network import (
    KubernetesApi as KubernetesApi,
)
from .values.network import (
    Network as Network,
)
from .values.problems import InvalidInput as InvalidInput
from .values.resources import (
    Autoscaling as Autoscaling,
)
from .values.resources import (
    ExecProbe as ExecProbe,
)
from .values.resources import (
    NodePool as NodePool,
)
from .values.resources import (
    Probes as Probes,
)
from .values.resources import (
    Resources as Resources,
)
from .values.resources import (
    Volume as Volume,
)
from .values.resources import (
    WritablePath as WritablePath,
)
from .values.route import (
    Cors as Cors,
)
from .values.route import (
    Headers as Headers,
)
from .values.route import (
    PathRule as PathRule,
)
from .values.route import (
    RateLimit as RateLimit,
)
from .values.route import (
    Route as Route,
)
from .values.secrets import RemoteKey as RemoteKey
from .values.secrets import SecretKey as SecretKey
from .workloads.services import StaticSite as StaticSite
from .workloads.services import WebService as WebService
from .workloads.services import Worker as Worker
from .workloads.singleton import Singleton as Singleton
from .workloads.tasks import CronJob as CronJob
from .workloads.tasks import Job as Job
from .values.resources import TcpProbe as TcpProbe
