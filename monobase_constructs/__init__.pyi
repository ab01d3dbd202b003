# The one list of the public names; they are loaded from here when first asked for.
from .app.synth import synth as synth
from .client.facts import (
    Account as Account,
    Api as Api,
    ApiWorker as ApiWorker,
    Client as Client,
    ManagedPostgres as ManagedPostgres,
    Minio as Minio,
    Postgres as Postgres,
    S3Bucket as S3Bucket,
    Stage as Stage,
    ValkeyCache as ValkeyCache,
    production as production,
    removed as removed,
    staging as staging,
)
from .client.stack import Stack as Stack
from .cluster.backups import (
    AzureLocation as AzureLocation,
    BackupStorage as BackupStorage,
    GcsLocation as GcsLocation,
    S3Location as S3Location,
)
from .cluster.clouds import (
    Aws as Aws,
    AwsLoadBalancer as AwsLoadBalancer,
    AwsSecretsManager as AwsSecretsManager,
    Azure as Azure,
    AzureKeyVault as AzureKeyVault,
    AzureLoadBalancer as AzureLoadBalancer,
    BareMetal as BareMetal,
    DigitalOcean as DigitalOcean,
    DigitalOceanLoadBalancer as DigitalOceanLoadBalancer,
    Gcp as Gcp,
    GcpLoadBalancer as GcpLoadBalancer,
    GcpSecretManager as GcpSecretManager,
    MetalLoadBalancer as MetalLoadBalancer,
)
from .cluster.deliveries import SyncWindow as SyncWindow
from .cluster.edge import (
    AzureDns as AzureDns,
    CloudDns as CloudDns,
    Cloudflare as Cloudflare,
    DigitalOceanDns as DigitalOceanDns,
    Edge as Edge,
    LetsEncrypt as LetsEncrypt,
    ProxyProtocol as ProxyProtocol,
    Route53 as Route53,
    TerminatedElsewhere as TerminatedElsewhere,
    TrustedProxies as TrustedProxies,
)
from .cluster.facts import (
    Cluster as Cluster,
    ClusterNetwork as ClusterNetwork,
    GitRepository as GitRepository,
)
from .cluster.monitoring import (
    Heartbeat as Heartbeat,
    Monitoring as Monitoring,
    PagerDuty as PagerDuty,
    Receivers as Receivers,
    Slack as Slack,
)
from .cluster.storage import CloudDisks as CloudDisks, Longhorn as Longhorn
from .data.minio.pool import Bucket as Bucket, Pool as Pool
from .data.minio.store import DistributedMinio as DistributedMinio
from .data.postgres import ExternalPostgres as ExternalPostgres
from .data.postgres_replica_set import PostgresReplicaSet as PostgresReplicaSet
from .data.protocols import Database as Database, ObjectStore as ObjectStore
from .data.s3 import ExternalS3 as ExternalS3
from .data.valkey import Valkey as Valkey
from .environment.include import Include as Include
from .environment.scope import Environment as Environment, TenantConstruct as TenantConstruct
from .environment.secrets import SecretBundle as SecretBundle
from .objects.kinds import Kind as Kind
from .objects.manifest import Manifest as Manifest
from .objects.waves import Wave as Wave
from .recovery.drill import RestoreDrill as RestoreDrill
from .recovery.plan import BackupPlan as BackupPlan
from .values.backups import (
    Backups as Backups,
    Drill as Drill,
    DrillQuery as DrillQuery,
    Dumps as Dumps,
    ProviderBackups as ProviderBackups,
)
from .values.chart import HelmChart as HelmChart
from .values.consent import Consent as Consent
from .values.dashboards import (
    Dashboard as Dashboard,
    DashboardRow as DashboardRow,
    DashboardVariable as DashboardVariable,
)
from .values.metrics import Metrics as Metrics
from .values.network import (
    ApiRule as ApiRule,
    CloudIdentity as CloudIdentity,
    Internet as Internet,
    KubernetesApi as KubernetesApi,
    Network as Network,
)
from .values.panels import (
    PanelQuery as PanelQuery,
    StatPanel as StatPanel,
    TableColumn as TableColumn,
    TableMeasure as TableMeasure,
    TablePanel as TablePanel,
    TimeSeriesPanel as TimeSeriesPanel,
)
from .values.postgres import (
    Pooler as Pooler,
    PostgresDatabase as PostgresDatabase,
    PostgresRole as PostgresRole,
    RestoreFrom as RestoreFrom,
)
from .values.problems import InvalidInput as InvalidInput
from .values.resources import (
    Autoscaling as Autoscaling,
    ExecProbe as ExecProbe,
    NodePool as NodePool,
    Probes as Probes,
    Resources as Resources,
    TcpProbe as TcpProbe,
    Volume as Volume,
    WritablePath as WritablePath,
)
from .values.route import (
    Cors as Cors,
    Headers as Headers,
    PathRule as PathRule,
    RateLimit as RateLimit,
    Route as Route,
)
from .values.secrets import RemoteKey as RemoteKey, SecretKey as SecretKey
from .values.waiver import Waiver as Waiver
from .workloads.services import StaticSite as StaticSite, WebService as WebService, Worker as Worker
from .workloads.singleton import Singleton as Singleton
from .workloads.tasks import CronJob as CronJob, Job as Job
