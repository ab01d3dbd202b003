from __future__ import annotations

from pkgutil import extend_path
__path__ = extend_path(__path__, __name__)

import abc
import builtins
import datetime
import enum
import typing

import jsii
import publication
import typing_extensions

from jsii._type_checking import cached_type_hints, check_type


from ._jsii import *

class _LazyImport:
    def __init__(self, module_name: str) -> None:
        self._module_name = module_name
        self._module: typing.Any = None
    def __getattr__(self, name: str) -> typing.Any:
        if self._module is None:
            import importlib
            self._module = importlib.import_module(self._module_name)
        return getattr(self._module, name)

if typing.TYPE_CHECKING:

    import cdk8s as _cdk8s_d3d9af27
    import constructs as _constructs_77d1e7e8
else:

    _cdk8s_d3d9af27 = _LazyImport("cdk8s")
    _constructs_77d1e7e8 = _LazyImport("constructs")


class Backup(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.Backup",
):
    '''
    :schema: Backup
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "Backup" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__309c96e41bfd6d7b7cf495ec271db720eac8dfbb35d16413890a83665df2c195)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = BackupProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Backup".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = BackupProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Backup".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.BackupProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class BackupProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Backup
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = BackupSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__dfe7d88422e2b9e11845aaa70c2a545d05534c494e8b5d8373b4f5c7622e26bf)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: Backup#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "BackupSpec":
        '''
        :schema: Backup#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("BackupSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.BackupSpec",
    jsii_struct_bases=[],
    name_mapping={
        "cluster": "cluster",
        "method": "method",
        "online": "online",
        "online_configuration": "onlineConfiguration",
        "plugin_configuration": "pluginConfiguration",
        "target": "target",
    },
)
class BackupSpec:
    def __init__(
        self,
        *,
        cluster: typing.Union["BackupSpecCluster", typing.Dict[builtins.str, typing.Any]],
        method: typing.Optional["BackupSpecMethod"] = None,
        online: typing.Optional[builtins.bool] = None,
        online_configuration: typing.Optional[typing.Union["BackupSpecOnlineConfiguration", typing.Dict[builtins.str, typing.Any]]] = None,
        plugin_configuration: typing.Optional[typing.Union["BackupSpecPluginConfiguration", typing.Dict[builtins.str, typing.Any]]] = None,
        target: typing.Optional["BackupSpecTarget"] = None,
    ) -> None:
        '''
        :param cluster: 
        :param method: 
        :param online: 
        :param online_configuration: 
        :param plugin_configuration: 
        :param target: 

        :schema: BackupSpec
        '''
        if isinstance(cluster, dict):
            cluster = BackupSpecCluster(**cluster)
        if isinstance(online_configuration, dict):
            online_configuration = BackupSpecOnlineConfiguration(**online_configuration)
        if isinstance(plugin_configuration, dict):
            plugin_configuration = BackupSpecPluginConfiguration(**plugin_configuration)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__7148a8166ed876b793138a741b246ed596a18aebef5d6e46aa18b902d39340a8)
            check_type(argname="argument cluster", value=cluster, expected_type=type_hints["cluster"])
            check_type(argname="argument method", value=method, expected_type=type_hints["method"])
            check_type(argname="argument online", value=online, expected_type=type_hints["online"])
            check_type(argname="argument online_configuration", value=online_configuration, expected_type=type_hints["online_configuration"])
            check_type(argname="argument plugin_configuration", value=plugin_configuration, expected_type=type_hints["plugin_configuration"])
            check_type(argname="argument target", value=target, expected_type=type_hints["target"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "cluster": cluster,
        }
        if method is not None:
            self._values["method"] = method
        if online is not None:
            self._values["online"] = online
        if online_configuration is not None:
            self._values["online_configuration"] = online_configuration
        if plugin_configuration is not None:
            self._values["plugin_configuration"] = plugin_configuration
        if target is not None:
            self._values["target"] = target

    @builtins.property
    def cluster(self) -> "BackupSpecCluster":
        '''
        :schema: BackupSpec#cluster
        '''
        result = self._values.get("cluster")
        assert result is not None, "Required property 'cluster' is missing"
        return typing.cast("BackupSpecCluster", result)

    @builtins.property
    def method(self) -> typing.Optional["BackupSpecMethod"]:
        '''
        :schema: BackupSpec#method
        '''
        result = self._values.get("method")
        return typing.cast(typing.Optional["BackupSpecMethod"], result)

    @builtins.property
    def online(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#online
        '''
        result = self._values.get("online")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def online_configuration(self) -> typing.Optional["BackupSpecOnlineConfiguration"]:
        '''
        :schema: BackupSpec#onlineConfiguration
        '''
        result = self._values.get("online_configuration")
        return typing.cast(typing.Optional["BackupSpecOnlineConfiguration"], result)

    @builtins.property
    def plugin_configuration(self) -> typing.Optional["BackupSpecPluginConfiguration"]:
        '''
        :schema: BackupSpec#pluginConfiguration
        '''
        result = self._values.get("plugin_configuration")
        return typing.cast(typing.Optional["BackupSpecPluginConfiguration"], result)

    @builtins.property
    def target(self) -> typing.Optional["BackupSpecTarget"]:
        '''
        :schema: BackupSpec#target
        '''
        result = self._values.get("target")
        return typing.cast(typing.Optional["BackupSpecTarget"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.BackupSpecCluster",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class BackupSpecCluster:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: BackupSpecCluster
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e3fe128a51f8d656f04a2a073df351b248e070f6e6e418cd4a44a4a7a065b999)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: BackupSpecCluster#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecCluster(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.BackupSpecMethod")
class BackupSpecMethod(enum.Enum):
    '''
    :schema: BackupSpecMethod
    '''

    BARMAN_OBJECT_STORE = "BARMAN_OBJECT_STORE"
    '''barmanObjectStore.'''
    VOLUME_SNAPSHOT = "VOLUME_SNAPSHOT"
    '''volumeSnapshot.'''
    PLUGIN = "PLUGIN"
    '''plugin.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.BackupSpecOnlineConfiguration",
    jsii_struct_bases=[],
    name_mapping={
        "immediate_checkpoint": "immediateCheckpoint",
        "wait_for_archive": "waitForArchive",
    },
)
class BackupSpecOnlineConfiguration:
    def __init__(
        self,
        *,
        immediate_checkpoint: typing.Optional[builtins.bool] = None,
        wait_for_archive: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param immediate_checkpoint: 
        :param wait_for_archive: 

        :schema: BackupSpecOnlineConfiguration
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__043db372973849d9284bd57b488fa8b9163cb476750c8fd2b56de64947e15fac)
            check_type(argname="argument immediate_checkpoint", value=immediate_checkpoint, expected_type=type_hints["immediate_checkpoint"])
            check_type(argname="argument wait_for_archive", value=wait_for_archive, expected_type=type_hints["wait_for_archive"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if immediate_checkpoint is not None:
            self._values["immediate_checkpoint"] = immediate_checkpoint
        if wait_for_archive is not None:
            self._values["wait_for_archive"] = wait_for_archive

    @builtins.property
    def immediate_checkpoint(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpecOnlineConfiguration#immediateCheckpoint
        '''
        result = self._values.get("immediate_checkpoint")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def wait_for_archive(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpecOnlineConfiguration#waitForArchive
        '''
        result = self._values.get("wait_for_archive")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecOnlineConfiguration(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.BackupSpecPluginConfiguration",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "parameters": "parameters"},
)
class BackupSpecPluginConfiguration:
    def __init__(
        self,
        *,
        name: builtins.str,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param parameters: 

        :schema: BackupSpecPluginConfiguration
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__918a27ffe07c1269f714b09c6739480fa54b4a69f4716d504aeae17c5d58b755)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if parameters is not None:
            self._values["parameters"] = parameters

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: BackupSpecPluginConfiguration#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: BackupSpecPluginConfiguration#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecPluginConfiguration(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.BackupSpecTarget")
class BackupSpecTarget(enum.Enum):
    '''
    :schema: BackupSpecTarget
    '''

    PRIMARY = "PRIMARY"
    '''primary.'''
    PREFER_HYPHEN_STANDBY = "PREFER_HYPHEN_STANDBY"
    '''prefer-standby.'''


class Cluster(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.Cluster",
):
    '''
    :schema: Cluster
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ClusterSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "Cluster" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__ff8789707c2a5be2309f760efaa11ac30f49dbea331156c900fb8bec4c512154)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = ClusterProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ClusterSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Cluster".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = ClusterProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Cluster".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class ClusterProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ClusterSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Cluster
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = ClusterSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__a9d90610e900319b58e7798c9f4b109db69bdb854393a4d7e65d695e209ea8e3)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: Cluster#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "ClusterSpec":
        '''
        :schema: Cluster#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("ClusterSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpec",
    jsii_struct_bases=[],
    name_mapping={
        "instances": "instances",
        "affinity": "affinity",
        "backup": "backup",
        "bootstrap": "bootstrap",
        "certificates": "certificates",
        "description": "description",
        "enable_pdb": "enablePdb",
        "enable_superuser_access": "enableSuperuserAccess",
        "env": "env",
        "env_from": "envFrom",
        "ephemeral_volume_source": "ephemeralVolumeSource",
        "ephemeral_volumes_size_limit": "ephemeralVolumesSizeLimit",
        "external_clusters": "externalClusters",
        "failover_delay": "failoverDelay",
        "image_catalog_ref": "imageCatalogRef",
        "image_name": "imageName",
        "image_pull_policy": "imagePullPolicy",
        "image_pull_secrets": "imagePullSecrets",
        "inherited_metadata": "inheritedMetadata",
        "liveness_probe_timeout": "livenessProbeTimeout",
        "log_level": "logLevel",
        "managed": "managed",
        "monitoring": "monitoring",
        "plugins": "plugins",
        "pod_security_context": "podSecurityContext",
        "pod_selector_refs": "podSelectorRefs",
        "postgres_gid": "postgresGid",
        "postgresql": "postgresql",
        "postgres_uid": "postgresUid",
        "primary_lease": "primaryLease",
        "primary_update_method": "primaryUpdateMethod",
        "primary_update_strategy": "primaryUpdateStrategy",
        "priority_class_name": "priorityClassName",
        "probes": "probes",
        "projected_volume_template": "projectedVolumeTemplate",
        "replication_slots": "replicationSlots",
        "resources": "resources",
        "scheduler_name": "schedulerName",
        "seccomp_profile": "seccompProfile",
        "security_context": "securityContext",
        "service_account_name": "serviceAccountName",
        "service_account_template": "serviceAccountTemplate",
        "smart_shutdown_timeout": "smartShutdownTimeout",
        "start_delay": "startDelay",
        "stop_delay": "stopDelay",
        "storage": "storage",
        "switchover_delay": "switchoverDelay",
        "topology_spread_constraints": "topologySpreadConstraints",
        "wal_storage": "walStorage",
    },
)
class ClusterSpec:
    def __init__(
        self,
        *,
        instances: jsii.Number,
        affinity: typing.Optional[typing.Union["ClusterSpecAffinity", typing.Dict[builtins.str, typing.Any]]] = None,
        backup: typing.Optional[typing.Union["ClusterSpecBackup", typing.Dict[builtins.str, typing.Any]]] = None,
        bootstrap: typing.Optional[typing.Union["ClusterSpecBootstrap", typing.Dict[builtins.str, typing.Any]]] = None,
        certificates: typing.Optional[typing.Union["ClusterSpecCertificates", typing.Dict[builtins.str, typing.Any]]] = None,
        description: typing.Optional[builtins.str] = None,
        enable_pdb: typing.Optional[builtins.bool] = None,
        enable_superuser_access: typing.Optional[builtins.bool] = None,
        env: typing.Optional[typing.Sequence[typing.Any]] = None,
        env_from: typing.Optional[typing.Sequence[typing.Any]] = None,
        ephemeral_volume_source: typing.Any = None,
        ephemeral_volumes_size_limit: typing.Optional[typing.Union["ClusterSpecEphemeralVolumesSizeLimit", typing.Dict[builtins.str, typing.Any]]] = None,
        external_clusters: typing.Optional[typing.Sequence[typing.Union["ClusterSpecExternalClusters", typing.Dict[builtins.str, typing.Any]]]] = None,
        failover_delay: typing.Optional[jsii.Number] = None,
        image_catalog_ref: typing.Optional[typing.Union["ClusterSpecImageCatalogRef", typing.Dict[builtins.str, typing.Any]]] = None,
        image_name: typing.Optional[builtins.str] = None,
        image_pull_policy: typing.Optional[builtins.str] = None,
        image_pull_secrets: typing.Optional[typing.Sequence[typing.Union["ClusterSpecImagePullSecrets", typing.Dict[builtins.str, typing.Any]]]] = None,
        inherited_metadata: typing.Optional[typing.Union["ClusterSpecInheritedMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        liveness_probe_timeout: typing.Optional[jsii.Number] = None,
        log_level: typing.Optional["ClusterSpecLogLevel"] = None,
        managed: typing.Optional[typing.Union["ClusterSpecManaged", typing.Dict[builtins.str, typing.Any]]] = None,
        monitoring: typing.Optional[typing.Union["ClusterSpecMonitoring", typing.Dict[builtins.str, typing.Any]]] = None,
        plugins: typing.Optional[typing.Sequence[typing.Union["ClusterSpecPlugins", typing.Dict[builtins.str, typing.Any]]]] = None,
        pod_security_context: typing.Any = None,
        pod_selector_refs: typing.Optional[typing.Sequence[typing.Any]] = None,
        postgres_gid: typing.Optional[jsii.Number] = None,
        postgresql: typing.Optional[typing.Union["ClusterSpecPostgresql", typing.Dict[builtins.str, typing.Any]]] = None,
        postgres_uid: typing.Optional[jsii.Number] = None,
        primary_lease: typing.Optional[typing.Union["ClusterSpecPrimaryLease", typing.Dict[builtins.str, typing.Any]]] = None,
        primary_update_method: typing.Optional["ClusterSpecPrimaryUpdateMethod"] = None,
        primary_update_strategy: typing.Optional["ClusterSpecPrimaryUpdateStrategy"] = None,
        priority_class_name: typing.Optional[builtins.str] = None,
        probes: typing.Optional[typing.Union["ClusterSpecProbes", typing.Dict[builtins.str, typing.Any]]] = None,
        projected_volume_template: typing.Any = None,
        replication_slots: typing.Optional[typing.Union["ClusterSpecReplicationSlots", typing.Dict[builtins.str, typing.Any]]] = None,
        resources: typing.Optional[typing.Union["ClusterSpecResources", typing.Dict[builtins.str, typing.Any]]] = None,
        scheduler_name: typing.Optional[builtins.str] = None,
        seccomp_profile: typing.Optional[typing.Union["ClusterSpecSeccompProfile", typing.Dict[builtins.str, typing.Any]]] = None,
        security_context: typing.Any = None,
        service_account_name: typing.Optional[builtins.str] = None,
        service_account_template: typing.Optional[typing.Union["ClusterSpecServiceAccountTemplate", typing.Dict[builtins.str, typing.Any]]] = None,
        smart_shutdown_timeout: typing.Optional[jsii.Number] = None,
        start_delay: typing.Optional[jsii.Number] = None,
        stop_delay: typing.Optional[jsii.Number] = None,
        storage: typing.Optional[typing.Union["ClusterSpecStorage", typing.Dict[builtins.str, typing.Any]]] = None,
        switchover_delay: typing.Optional[jsii.Number] = None,
        topology_spread_constraints: typing.Optional[typing.Sequence[typing.Union["ClusterSpecTopologySpreadConstraints", typing.Dict[builtins.str, typing.Any]]]] = None,
        wal_storage: typing.Optional[typing.Union["ClusterSpecWalStorage", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param instances: 
        :param affinity: 
        :param backup: 
        :param bootstrap: 
        :param certificates: 
        :param description: 
        :param enable_pdb: 
        :param enable_superuser_access: 
        :param env: 
        :param env_from: 
        :param ephemeral_volume_source: 
        :param ephemeral_volumes_size_limit: 
        :param external_clusters: 
        :param failover_delay: 
        :param image_catalog_ref: 
        :param image_name: 
        :param image_pull_policy: 
        :param image_pull_secrets: 
        :param inherited_metadata: 
        :param liveness_probe_timeout: 
        :param log_level: 
        :param managed: 
        :param monitoring: 
        :param plugins: 
        :param pod_security_context: 
        :param pod_selector_refs: 
        :param postgres_gid: 
        :param postgresql: 
        :param postgres_uid: 
        :param primary_lease: 
        :param primary_update_method: 
        :param primary_update_strategy: 
        :param priority_class_name: 
        :param probes: 
        :param projected_volume_template: 
        :param replication_slots: 
        :param resources: 
        :param scheduler_name: 
        :param seccomp_profile: 
        :param security_context: 
        :param service_account_name: 
        :param service_account_template: 
        :param smart_shutdown_timeout: 
        :param start_delay: 
        :param stop_delay: 
        :param storage: 
        :param switchover_delay: 
        :param topology_spread_constraints: 
        :param wal_storage: 

        :schema: ClusterSpec
        '''
        if isinstance(affinity, dict):
            affinity = ClusterSpecAffinity(**affinity)
        if isinstance(backup, dict):
            backup = ClusterSpecBackup(**backup)
        if isinstance(bootstrap, dict):
            bootstrap = ClusterSpecBootstrap(**bootstrap)
        if isinstance(certificates, dict):
            certificates = ClusterSpecCertificates(**certificates)
        if isinstance(ephemeral_volumes_size_limit, dict):
            ephemeral_volumes_size_limit = ClusterSpecEphemeralVolumesSizeLimit(**ephemeral_volumes_size_limit)
        if isinstance(image_catalog_ref, dict):
            image_catalog_ref = ClusterSpecImageCatalogRef(**image_catalog_ref)
        if isinstance(inherited_metadata, dict):
            inherited_metadata = ClusterSpecInheritedMetadata(**inherited_metadata)
        if isinstance(managed, dict):
            managed = ClusterSpecManaged(**managed)
        if isinstance(monitoring, dict):
            monitoring = ClusterSpecMonitoring(**monitoring)
        if isinstance(postgresql, dict):
            postgresql = ClusterSpecPostgresql(**postgresql)
        if isinstance(primary_lease, dict):
            primary_lease = ClusterSpecPrimaryLease(**primary_lease)
        if isinstance(probes, dict):
            probes = ClusterSpecProbes(**probes)
        if isinstance(replication_slots, dict):
            replication_slots = ClusterSpecReplicationSlots(**replication_slots)
        if isinstance(resources, dict):
            resources = ClusterSpecResources(**resources)
        if isinstance(seccomp_profile, dict):
            seccomp_profile = ClusterSpecSeccompProfile(**seccomp_profile)
        if isinstance(service_account_template, dict):
            service_account_template = ClusterSpecServiceAccountTemplate(**service_account_template)
        if isinstance(storage, dict):
            storage = ClusterSpecStorage(**storage)
        if isinstance(wal_storage, dict):
            wal_storage = ClusterSpecWalStorage(**wal_storage)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__44aa77300dd1ee9825642e2361730bb1e18322f736ce2d608cb3e4b4e6e16f7c)
            check_type(argname="argument instances", value=instances, expected_type=type_hints["instances"])
            check_type(argname="argument affinity", value=affinity, expected_type=type_hints["affinity"])
            check_type(argname="argument backup", value=backup, expected_type=type_hints["backup"])
            check_type(argname="argument bootstrap", value=bootstrap, expected_type=type_hints["bootstrap"])
            check_type(argname="argument certificates", value=certificates, expected_type=type_hints["certificates"])
            check_type(argname="argument description", value=description, expected_type=type_hints["description"])
            check_type(argname="argument enable_pdb", value=enable_pdb, expected_type=type_hints["enable_pdb"])
            check_type(argname="argument enable_superuser_access", value=enable_superuser_access, expected_type=type_hints["enable_superuser_access"])
            check_type(argname="argument env", value=env, expected_type=type_hints["env"])
            check_type(argname="argument env_from", value=env_from, expected_type=type_hints["env_from"])
            check_type(argname="argument ephemeral_volume_source", value=ephemeral_volume_source, expected_type=type_hints["ephemeral_volume_source"])
            check_type(argname="argument ephemeral_volumes_size_limit", value=ephemeral_volumes_size_limit, expected_type=type_hints["ephemeral_volumes_size_limit"])
            check_type(argname="argument external_clusters", value=external_clusters, expected_type=type_hints["external_clusters"])
            check_type(argname="argument failover_delay", value=failover_delay, expected_type=type_hints["failover_delay"])
            check_type(argname="argument image_catalog_ref", value=image_catalog_ref, expected_type=type_hints["image_catalog_ref"])
            check_type(argname="argument image_name", value=image_name, expected_type=type_hints["image_name"])
            check_type(argname="argument image_pull_policy", value=image_pull_policy, expected_type=type_hints["image_pull_policy"])
            check_type(argname="argument image_pull_secrets", value=image_pull_secrets, expected_type=type_hints["image_pull_secrets"])
            check_type(argname="argument inherited_metadata", value=inherited_metadata, expected_type=type_hints["inherited_metadata"])
            check_type(argname="argument liveness_probe_timeout", value=liveness_probe_timeout, expected_type=type_hints["liveness_probe_timeout"])
            check_type(argname="argument log_level", value=log_level, expected_type=type_hints["log_level"])
            check_type(argname="argument managed", value=managed, expected_type=type_hints["managed"])
            check_type(argname="argument monitoring", value=monitoring, expected_type=type_hints["monitoring"])
            check_type(argname="argument plugins", value=plugins, expected_type=type_hints["plugins"])
            check_type(argname="argument pod_security_context", value=pod_security_context, expected_type=type_hints["pod_security_context"])
            check_type(argname="argument pod_selector_refs", value=pod_selector_refs, expected_type=type_hints["pod_selector_refs"])
            check_type(argname="argument postgres_gid", value=postgres_gid, expected_type=type_hints["postgres_gid"])
            check_type(argname="argument postgresql", value=postgresql, expected_type=type_hints["postgresql"])
            check_type(argname="argument postgres_uid", value=postgres_uid, expected_type=type_hints["postgres_uid"])
            check_type(argname="argument primary_lease", value=primary_lease, expected_type=type_hints["primary_lease"])
            check_type(argname="argument primary_update_method", value=primary_update_method, expected_type=type_hints["primary_update_method"])
            check_type(argname="argument primary_update_strategy", value=primary_update_strategy, expected_type=type_hints["primary_update_strategy"])
            check_type(argname="argument priority_class_name", value=priority_class_name, expected_type=type_hints["priority_class_name"])
            check_type(argname="argument probes", value=probes, expected_type=type_hints["probes"])
            check_type(argname="argument projected_volume_template", value=projected_volume_template, expected_type=type_hints["projected_volume_template"])
            check_type(argname="argument replication_slots", value=replication_slots, expected_type=type_hints["replication_slots"])
            check_type(argname="argument resources", value=resources, expected_type=type_hints["resources"])
            check_type(argname="argument scheduler_name", value=scheduler_name, expected_type=type_hints["scheduler_name"])
            check_type(argname="argument seccomp_profile", value=seccomp_profile, expected_type=type_hints["seccomp_profile"])
            check_type(argname="argument security_context", value=security_context, expected_type=type_hints["security_context"])
            check_type(argname="argument service_account_name", value=service_account_name, expected_type=type_hints["service_account_name"])
            check_type(argname="argument service_account_template", value=service_account_template, expected_type=type_hints["service_account_template"])
            check_type(argname="argument smart_shutdown_timeout", value=smart_shutdown_timeout, expected_type=type_hints["smart_shutdown_timeout"])
            check_type(argname="argument start_delay", value=start_delay, expected_type=type_hints["start_delay"])
            check_type(argname="argument stop_delay", value=stop_delay, expected_type=type_hints["stop_delay"])
            check_type(argname="argument storage", value=storage, expected_type=type_hints["storage"])
            check_type(argname="argument switchover_delay", value=switchover_delay, expected_type=type_hints["switchover_delay"])
            check_type(argname="argument topology_spread_constraints", value=topology_spread_constraints, expected_type=type_hints["topology_spread_constraints"])
            check_type(argname="argument wal_storage", value=wal_storage, expected_type=type_hints["wal_storage"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "instances": instances,
        }
        if affinity is not None:
            self._values["affinity"] = affinity
        if backup is not None:
            self._values["backup"] = backup
        if bootstrap is not None:
            self._values["bootstrap"] = bootstrap
        if certificates is not None:
            self._values["certificates"] = certificates
        if description is not None:
            self._values["description"] = description
        if enable_pdb is not None:
            self._values["enable_pdb"] = enable_pdb
        if enable_superuser_access is not None:
            self._values["enable_superuser_access"] = enable_superuser_access
        if env is not None:
            self._values["env"] = env
        if env_from is not None:
            self._values["env_from"] = env_from
        if ephemeral_volume_source is not None:
            self._values["ephemeral_volume_source"] = ephemeral_volume_source
        if ephemeral_volumes_size_limit is not None:
            self._values["ephemeral_volumes_size_limit"] = ephemeral_volumes_size_limit
        if external_clusters is not None:
            self._values["external_clusters"] = external_clusters
        if failover_delay is not None:
            self._values["failover_delay"] = failover_delay
        if image_catalog_ref is not None:
            self._values["image_catalog_ref"] = image_catalog_ref
        if image_name is not None:
            self._values["image_name"] = image_name
        if image_pull_policy is not None:
            self._values["image_pull_policy"] = image_pull_policy
        if image_pull_secrets is not None:
            self._values["image_pull_secrets"] = image_pull_secrets
        if inherited_metadata is not None:
            self._values["inherited_metadata"] = inherited_metadata
        if liveness_probe_timeout is not None:
            self._values["liveness_probe_timeout"] = liveness_probe_timeout
        if log_level is not None:
            self._values["log_level"] = log_level
        if managed is not None:
            self._values["managed"] = managed
        if monitoring is not None:
            self._values["monitoring"] = monitoring
        if plugins is not None:
            self._values["plugins"] = plugins
        if pod_security_context is not None:
            self._values["pod_security_context"] = pod_security_context
        if pod_selector_refs is not None:
            self._values["pod_selector_refs"] = pod_selector_refs
        if postgres_gid is not None:
            self._values["postgres_gid"] = postgres_gid
        if postgresql is not None:
            self._values["postgresql"] = postgresql
        if postgres_uid is not None:
            self._values["postgres_uid"] = postgres_uid
        if primary_lease is not None:
            self._values["primary_lease"] = primary_lease
        if primary_update_method is not None:
            self._values["primary_update_method"] = primary_update_method
        if primary_update_strategy is not None:
            self._values["primary_update_strategy"] = primary_update_strategy
        if priority_class_name is not None:
            self._values["priority_class_name"] = priority_class_name
        if probes is not None:
            self._values["probes"] = probes
        if projected_volume_template is not None:
            self._values["projected_volume_template"] = projected_volume_template
        if replication_slots is not None:
            self._values["replication_slots"] = replication_slots
        if resources is not None:
            self._values["resources"] = resources
        if scheduler_name is not None:
            self._values["scheduler_name"] = scheduler_name
        if seccomp_profile is not None:
            self._values["seccomp_profile"] = seccomp_profile
        if security_context is not None:
            self._values["security_context"] = security_context
        if service_account_name is not None:
            self._values["service_account_name"] = service_account_name
        if service_account_template is not None:
            self._values["service_account_template"] = service_account_template
        if smart_shutdown_timeout is not None:
            self._values["smart_shutdown_timeout"] = smart_shutdown_timeout
        if start_delay is not None:
            self._values["start_delay"] = start_delay
        if stop_delay is not None:
            self._values["stop_delay"] = stop_delay
        if storage is not None:
            self._values["storage"] = storage
        if switchover_delay is not None:
            self._values["switchover_delay"] = switchover_delay
        if topology_spread_constraints is not None:
            self._values["topology_spread_constraints"] = topology_spread_constraints
        if wal_storage is not None:
            self._values["wal_storage"] = wal_storage

    @builtins.property
    def instances(self) -> jsii.Number:
        '''
        :schema: ClusterSpec#instances
        '''
        result = self._values.get("instances")
        assert result is not None, "Required property 'instances' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def affinity(self) -> typing.Optional["ClusterSpecAffinity"]:
        '''
        :schema: ClusterSpec#affinity
        '''
        result = self._values.get("affinity")
        return typing.cast(typing.Optional["ClusterSpecAffinity"], result)

    @builtins.property
    def backup(self) -> typing.Optional["ClusterSpecBackup"]:
        '''
        :schema: ClusterSpec#backup
        '''
        result = self._values.get("backup")
        return typing.cast(typing.Optional["ClusterSpecBackup"], result)

    @builtins.property
    def bootstrap(self) -> typing.Optional["ClusterSpecBootstrap"]:
        '''
        :schema: ClusterSpec#bootstrap
        '''
        result = self._values.get("bootstrap")
        return typing.cast(typing.Optional["ClusterSpecBootstrap"], result)

    @builtins.property
    def certificates(self) -> typing.Optional["ClusterSpecCertificates"]:
        '''
        :schema: ClusterSpec#certificates
        '''
        result = self._values.get("certificates")
        return typing.cast(typing.Optional["ClusterSpecCertificates"], result)

    @builtins.property
    def description(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#description
        '''
        result = self._values.get("description")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def enable_pdb(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpec#enablePDB
        '''
        result = self._values.get("enable_pdb")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def enable_superuser_access(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpec#enableSuperuserAccess
        '''
        result = self._values.get("enable_superuser_access")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def env(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpec#env
        '''
        result = self._values.get("env")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def env_from(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpec#envFrom
        '''
        result = self._values.get("env_from")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def ephemeral_volume_source(self) -> typing.Any:
        '''
        :schema: ClusterSpec#ephemeralVolumeSource
        '''
        result = self._values.get("ephemeral_volume_source")
        return typing.cast(typing.Any, result)

    @builtins.property
    def ephemeral_volumes_size_limit(
        self,
    ) -> typing.Optional["ClusterSpecEphemeralVolumesSizeLimit"]:
        '''
        :schema: ClusterSpec#ephemeralVolumesSizeLimit
        '''
        result = self._values.get("ephemeral_volumes_size_limit")
        return typing.cast(typing.Optional["ClusterSpecEphemeralVolumesSizeLimit"], result)

    @builtins.property
    def external_clusters(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecExternalClusters"]]:
        '''
        :schema: ClusterSpec#externalClusters
        '''
        result = self._values.get("external_clusters")
        return typing.cast(typing.Optional[typing.List["ClusterSpecExternalClusters"]], result)

    @builtins.property
    def failover_delay(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#failoverDelay
        '''
        result = self._values.get("failover_delay")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def image_catalog_ref(self) -> typing.Optional["ClusterSpecImageCatalogRef"]:
        '''
        :schema: ClusterSpec#imageCatalogRef
        '''
        result = self._values.get("image_catalog_ref")
        return typing.cast(typing.Optional["ClusterSpecImageCatalogRef"], result)

    @builtins.property
    def image_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#imageName
        '''
        result = self._values.get("image_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def image_pull_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#imagePullPolicy
        '''
        result = self._values.get("image_pull_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def image_pull_secrets(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecImagePullSecrets"]]:
        '''
        :schema: ClusterSpec#imagePullSecrets
        '''
        result = self._values.get("image_pull_secrets")
        return typing.cast(typing.Optional[typing.List["ClusterSpecImagePullSecrets"]], result)

    @builtins.property
    def inherited_metadata(self) -> typing.Optional["ClusterSpecInheritedMetadata"]:
        '''
        :schema: ClusterSpec#inheritedMetadata
        '''
        result = self._values.get("inherited_metadata")
        return typing.cast(typing.Optional["ClusterSpecInheritedMetadata"], result)

    @builtins.property
    def liveness_probe_timeout(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#livenessProbeTimeout
        '''
        result = self._values.get("liveness_probe_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def log_level(self) -> typing.Optional["ClusterSpecLogLevel"]:
        '''
        :schema: ClusterSpec#logLevel
        '''
        result = self._values.get("log_level")
        return typing.cast(typing.Optional["ClusterSpecLogLevel"], result)

    @builtins.property
    def managed(self) -> typing.Optional["ClusterSpecManaged"]:
        '''
        :schema: ClusterSpec#managed
        '''
        result = self._values.get("managed")
        return typing.cast(typing.Optional["ClusterSpecManaged"], result)

    @builtins.property
    def monitoring(self) -> typing.Optional["ClusterSpecMonitoring"]:
        '''
        :schema: ClusterSpec#monitoring
        '''
        result = self._values.get("monitoring")
        return typing.cast(typing.Optional["ClusterSpecMonitoring"], result)

    @builtins.property
    def plugins(self) -> typing.Optional[typing.List["ClusterSpecPlugins"]]:
        '''
        :schema: ClusterSpec#plugins
        '''
        result = self._values.get("plugins")
        return typing.cast(typing.Optional[typing.List["ClusterSpecPlugins"]], result)

    @builtins.property
    def pod_security_context(self) -> typing.Any:
        '''
        :schema: ClusterSpec#podSecurityContext
        '''
        result = self._values.get("pod_security_context")
        return typing.cast(typing.Any, result)

    @builtins.property
    def pod_selector_refs(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpec#podSelectorRefs
        '''
        result = self._values.get("pod_selector_refs")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def postgres_gid(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#postgresGID
        '''
        result = self._values.get("postgres_gid")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def postgresql(self) -> typing.Optional["ClusterSpecPostgresql"]:
        '''
        :schema: ClusterSpec#postgresql
        '''
        result = self._values.get("postgresql")
        return typing.cast(typing.Optional["ClusterSpecPostgresql"], result)

    @builtins.property
    def postgres_uid(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#postgresUID
        '''
        result = self._values.get("postgres_uid")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def primary_lease(self) -> typing.Optional["ClusterSpecPrimaryLease"]:
        '''
        :schema: ClusterSpec#primaryLease
        '''
        result = self._values.get("primary_lease")
        return typing.cast(typing.Optional["ClusterSpecPrimaryLease"], result)

    @builtins.property
    def primary_update_method(
        self,
    ) -> typing.Optional["ClusterSpecPrimaryUpdateMethod"]:
        '''
        :schema: ClusterSpec#primaryUpdateMethod
        '''
        result = self._values.get("primary_update_method")
        return typing.cast(typing.Optional["ClusterSpecPrimaryUpdateMethod"], result)

    @builtins.property
    def primary_update_strategy(
        self,
    ) -> typing.Optional["ClusterSpecPrimaryUpdateStrategy"]:
        '''
        :schema: ClusterSpec#primaryUpdateStrategy
        '''
        result = self._values.get("primary_update_strategy")
        return typing.cast(typing.Optional["ClusterSpecPrimaryUpdateStrategy"], result)

    @builtins.property
    def priority_class_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#priorityClassName
        '''
        result = self._values.get("priority_class_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def probes(self) -> typing.Optional["ClusterSpecProbes"]:
        '''
        :schema: ClusterSpec#probes
        '''
        result = self._values.get("probes")
        return typing.cast(typing.Optional["ClusterSpecProbes"], result)

    @builtins.property
    def projected_volume_template(self) -> typing.Any:
        '''
        :schema: ClusterSpec#projectedVolumeTemplate
        '''
        result = self._values.get("projected_volume_template")
        return typing.cast(typing.Any, result)

    @builtins.property
    def replication_slots(self) -> typing.Optional["ClusterSpecReplicationSlots"]:
        '''
        :schema: ClusterSpec#replicationSlots
        '''
        result = self._values.get("replication_slots")
        return typing.cast(typing.Optional["ClusterSpecReplicationSlots"], result)

    @builtins.property
    def resources(self) -> typing.Optional["ClusterSpecResources"]:
        '''
        :schema: ClusterSpec#resources
        '''
        result = self._values.get("resources")
        return typing.cast(typing.Optional["ClusterSpecResources"], result)

    @builtins.property
    def scheduler_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#schedulerName
        '''
        result = self._values.get("scheduler_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def seccomp_profile(self) -> typing.Optional["ClusterSpecSeccompProfile"]:
        '''
        :schema: ClusterSpec#seccompProfile
        '''
        result = self._values.get("seccomp_profile")
        return typing.cast(typing.Optional["ClusterSpecSeccompProfile"], result)

    @builtins.property
    def security_context(self) -> typing.Any:
        '''
        :schema: ClusterSpec#securityContext
        '''
        result = self._values.get("security_context")
        return typing.cast(typing.Any, result)

    @builtins.property
    def service_account_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpec#serviceAccountName
        '''
        result = self._values.get("service_account_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def service_account_template(
        self,
    ) -> typing.Optional["ClusterSpecServiceAccountTemplate"]:
        '''
        :schema: ClusterSpec#serviceAccountTemplate
        '''
        result = self._values.get("service_account_template")
        return typing.cast(typing.Optional["ClusterSpecServiceAccountTemplate"], result)

    @builtins.property
    def smart_shutdown_timeout(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#smartShutdownTimeout
        '''
        result = self._values.get("smart_shutdown_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def start_delay(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#startDelay
        '''
        result = self._values.get("start_delay")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def stop_delay(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#stopDelay
        '''
        result = self._values.get("stop_delay")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def storage(self) -> typing.Optional["ClusterSpecStorage"]:
        '''
        :schema: ClusterSpec#storage
        '''
        result = self._values.get("storage")
        return typing.cast(typing.Optional["ClusterSpecStorage"], result)

    @builtins.property
    def switchover_delay(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpec#switchoverDelay
        '''
        result = self._values.get("switchover_delay")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def topology_spread_constraints(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecTopologySpreadConstraints"]]:
        '''
        :schema: ClusterSpec#topologySpreadConstraints
        '''
        result = self._values.get("topology_spread_constraints")
        return typing.cast(typing.Optional[typing.List["ClusterSpecTopologySpreadConstraints"]], result)

    @builtins.property
    def wal_storage(self) -> typing.Optional["ClusterSpecWalStorage"]:
        '''
        :schema: ClusterSpec#walStorage
        '''
        result = self._values.get("wal_storage")
        return typing.cast(typing.Optional["ClusterSpecWalStorage"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecAffinity",
    jsii_struct_bases=[],
    name_mapping={
        "additional_pod_affinity": "additionalPodAffinity",
        "additional_pod_anti_affinity": "additionalPodAntiAffinity",
        "enable_pod_anti_affinity": "enablePodAntiAffinity",
        "node_affinity": "nodeAffinity",
        "node_selector": "nodeSelector",
        "pod_anti_affinity_type": "podAntiAffinityType",
        "tolerations": "tolerations",
        "topology_key": "topologyKey",
    },
)
class ClusterSpecAffinity:
    def __init__(
        self,
        *,
        additional_pod_affinity: typing.Any = None,
        additional_pod_anti_affinity: typing.Any = None,
        enable_pod_anti_affinity: typing.Optional[builtins.bool] = None,
        node_affinity: typing.Any = None,
        node_selector: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        pod_anti_affinity_type: typing.Optional[builtins.str] = None,
        tolerations: typing.Optional[typing.Sequence[typing.Union["ClusterSpecAffinityTolerations", typing.Dict[builtins.str, typing.Any]]]] = None,
        topology_key: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param additional_pod_affinity: 
        :param additional_pod_anti_affinity: 
        :param enable_pod_anti_affinity: 
        :param node_affinity: 
        :param node_selector: 
        :param pod_anti_affinity_type: 
        :param tolerations: 
        :param topology_key: 

        :schema: ClusterSpecAffinity
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__078e53beeec6eaef7a17350e5ee229073354fec5ef20a15c6c15d45d17651a8d)
            check_type(argname="argument additional_pod_affinity", value=additional_pod_affinity, expected_type=type_hints["additional_pod_affinity"])
            check_type(argname="argument additional_pod_anti_affinity", value=additional_pod_anti_affinity, expected_type=type_hints["additional_pod_anti_affinity"])
            check_type(argname="argument enable_pod_anti_affinity", value=enable_pod_anti_affinity, expected_type=type_hints["enable_pod_anti_affinity"])
            check_type(argname="argument node_affinity", value=node_affinity, expected_type=type_hints["node_affinity"])
            check_type(argname="argument node_selector", value=node_selector, expected_type=type_hints["node_selector"])
            check_type(argname="argument pod_anti_affinity_type", value=pod_anti_affinity_type, expected_type=type_hints["pod_anti_affinity_type"])
            check_type(argname="argument tolerations", value=tolerations, expected_type=type_hints["tolerations"])
            check_type(argname="argument topology_key", value=topology_key, expected_type=type_hints["topology_key"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if additional_pod_affinity is not None:
            self._values["additional_pod_affinity"] = additional_pod_affinity
        if additional_pod_anti_affinity is not None:
            self._values["additional_pod_anti_affinity"] = additional_pod_anti_affinity
        if enable_pod_anti_affinity is not None:
            self._values["enable_pod_anti_affinity"] = enable_pod_anti_affinity
        if node_affinity is not None:
            self._values["node_affinity"] = node_affinity
        if node_selector is not None:
            self._values["node_selector"] = node_selector
        if pod_anti_affinity_type is not None:
            self._values["pod_anti_affinity_type"] = pod_anti_affinity_type
        if tolerations is not None:
            self._values["tolerations"] = tolerations
        if topology_key is not None:
            self._values["topology_key"] = topology_key

    @builtins.property
    def additional_pod_affinity(self) -> typing.Any:
        '''
        :schema: ClusterSpecAffinity#additionalPodAffinity
        '''
        result = self._values.get("additional_pod_affinity")
        return typing.cast(typing.Any, result)

    @builtins.property
    def additional_pod_anti_affinity(self) -> typing.Any:
        '''
        :schema: ClusterSpecAffinity#additionalPodAntiAffinity
        '''
        result = self._values.get("additional_pod_anti_affinity")
        return typing.cast(typing.Any, result)

    @builtins.property
    def enable_pod_anti_affinity(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecAffinity#enablePodAntiAffinity
        '''
        result = self._values.get("enable_pod_anti_affinity")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def node_affinity(self) -> typing.Any:
        '''
        :schema: ClusterSpecAffinity#nodeAffinity
        '''
        result = self._values.get("node_affinity")
        return typing.cast(typing.Any, result)

    @builtins.property
    def node_selector(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecAffinity#nodeSelector
        '''
        result = self._values.get("node_selector")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def pod_anti_affinity_type(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinity#podAntiAffinityType
        '''
        result = self._values.get("pod_anti_affinity_type")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def tolerations(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecAffinityTolerations"]]:
        '''
        :schema: ClusterSpecAffinity#tolerations
        '''
        result = self._values.get("tolerations")
        return typing.cast(typing.Optional[typing.List["ClusterSpecAffinityTolerations"]], result)

    @builtins.property
    def topology_key(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinity#topologyKey
        '''
        result = self._values.get("topology_key")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecAffinity(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecAffinityTolerations",
    jsii_struct_bases=[],
    name_mapping={
        "effect": "effect",
        "key": "key",
        "operator": "operator",
        "toleration_seconds": "tolerationSeconds",
        "value": "value",
    },
)
class ClusterSpecAffinityTolerations:
    def __init__(
        self,
        *,
        effect: typing.Optional[builtins.str] = None,
        key: typing.Optional[builtins.str] = None,
        operator: typing.Optional[builtins.str] = None,
        toleration_seconds: typing.Optional[jsii.Number] = None,
        value: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param effect: 
        :param key: 
        :param operator: 
        :param toleration_seconds: 
        :param value: 

        :schema: ClusterSpecAffinityTolerations
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__701006d0f34b895046b47ba2018195b897b6df0b6e2d89b6c071a58f81a987e8)
            check_type(argname="argument effect", value=effect, expected_type=type_hints["effect"])
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument operator", value=operator, expected_type=type_hints["operator"])
            check_type(argname="argument toleration_seconds", value=toleration_seconds, expected_type=type_hints["toleration_seconds"])
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if effect is not None:
            self._values["effect"] = effect
        if key is not None:
            self._values["key"] = key
        if operator is not None:
            self._values["operator"] = operator
        if toleration_seconds is not None:
            self._values["toleration_seconds"] = toleration_seconds
        if value is not None:
            self._values["value"] = value

    @builtins.property
    def effect(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinityTolerations#effect
        '''
        result = self._values.get("effect")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def key(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinityTolerations#key
        '''
        result = self._values.get("key")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def operator(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinityTolerations#operator
        '''
        result = self._values.get("operator")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def toleration_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecAffinityTolerations#tolerationSeconds
        '''
        result = self._values.get("toleration_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def value(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecAffinityTolerations#value
        '''
        result = self._values.get("value")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecAffinityTolerations(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBackup",
    jsii_struct_bases=[],
    name_mapping={"target": "target", "volume_snapshot": "volumeSnapshot"},
)
class ClusterSpecBackup:
    def __init__(
        self,
        *,
        target: typing.Optional["ClusterSpecBackupTarget"] = None,
        volume_snapshot: typing.Optional[typing.Union["ClusterSpecBackupVolumeSnapshot", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param target: 
        :param volume_snapshot: 

        :schema: ClusterSpecBackup
        '''
        if isinstance(volume_snapshot, dict):
            volume_snapshot = ClusterSpecBackupVolumeSnapshot(**volume_snapshot)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3c74739deb1895cf86197cd3bdf6aa0be8a9d526ac1086b44dd23ce33b2f0f5c)
            check_type(argname="argument target", value=target, expected_type=type_hints["target"])
            check_type(argname="argument volume_snapshot", value=volume_snapshot, expected_type=type_hints["volume_snapshot"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if target is not None:
            self._values["target"] = target
        if volume_snapshot is not None:
            self._values["volume_snapshot"] = volume_snapshot

    @builtins.property
    def target(self) -> typing.Optional["ClusterSpecBackupTarget"]:
        '''
        :schema: ClusterSpecBackup#target
        '''
        result = self._values.get("target")
        return typing.cast(typing.Optional["ClusterSpecBackupTarget"], result)

    @builtins.property
    def volume_snapshot(self) -> typing.Optional["ClusterSpecBackupVolumeSnapshot"]:
        '''
        :schema: ClusterSpecBackup#volumeSnapshot
        '''
        result = self._values.get("volume_snapshot")
        return typing.cast(typing.Optional["ClusterSpecBackupVolumeSnapshot"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBackup(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecBackupTarget")
class ClusterSpecBackupTarget(enum.Enum):
    '''
    :schema: ClusterSpecBackupTarget
    '''

    PRIMARY = "PRIMARY"
    '''primary.'''
    PREFER_HYPHEN_STANDBY = "PREFER_HYPHEN_STANDBY"
    '''prefer-standby.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBackupVolumeSnapshot",
    jsii_struct_bases=[],
    name_mapping={
        "annotations": "annotations",
        "class_name": "className",
        "labels": "labels",
        "online": "online",
        "online_configuration": "onlineConfiguration",
        "snapshot_owner_reference": "snapshotOwnerReference",
        "tablespace_class_name": "tablespaceClassName",
        "wal_class_name": "walClassName",
    },
)
class ClusterSpecBackupVolumeSnapshot:
    def __init__(
        self,
        *,
        annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        class_name: typing.Optional[builtins.str] = None,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        online: typing.Optional[builtins.bool] = None,
        online_configuration: typing.Optional[typing.Union["ClusterSpecBackupVolumeSnapshotOnlineConfiguration", typing.Dict[builtins.str, typing.Any]]] = None,
        snapshot_owner_reference: typing.Optional["ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference"] = None,
        tablespace_class_name: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        wal_class_name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param annotations: 
        :param class_name: 
        :param labels: 
        :param online: 
        :param online_configuration: 
        :param snapshot_owner_reference: 
        :param tablespace_class_name: 
        :param wal_class_name: 

        :schema: ClusterSpecBackupVolumeSnapshot
        '''
        if isinstance(online_configuration, dict):
            online_configuration = ClusterSpecBackupVolumeSnapshotOnlineConfiguration(**online_configuration)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__7c958a3744552197482d2319232d81fb63414da8dea2cd07c595ce1fde0f5f53)
            check_type(argname="argument annotations", value=annotations, expected_type=type_hints["annotations"])
            check_type(argname="argument class_name", value=class_name, expected_type=type_hints["class_name"])
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
            check_type(argname="argument online", value=online, expected_type=type_hints["online"])
            check_type(argname="argument online_configuration", value=online_configuration, expected_type=type_hints["online_configuration"])
            check_type(argname="argument snapshot_owner_reference", value=snapshot_owner_reference, expected_type=type_hints["snapshot_owner_reference"])
            check_type(argname="argument tablespace_class_name", value=tablespace_class_name, expected_type=type_hints["tablespace_class_name"])
            check_type(argname="argument wal_class_name", value=wal_class_name, expected_type=type_hints["wal_class_name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if annotations is not None:
            self._values["annotations"] = annotations
        if class_name is not None:
            self._values["class_name"] = class_name
        if labels is not None:
            self._values["labels"] = labels
        if online is not None:
            self._values["online"] = online
        if online_configuration is not None:
            self._values["online_configuration"] = online_configuration
        if snapshot_owner_reference is not None:
            self._values["snapshot_owner_reference"] = snapshot_owner_reference
        if tablespace_class_name is not None:
            self._values["tablespace_class_name"] = tablespace_class_name
        if wal_class_name is not None:
            self._values["wal_class_name"] = wal_class_name

    @builtins.property
    def annotations(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#annotations
        '''
        result = self._values.get("annotations")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def class_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#className
        '''
        result = self._values.get("class_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def online(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#online
        '''
        result = self._values.get("online")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def online_configuration(
        self,
    ) -> typing.Optional["ClusterSpecBackupVolumeSnapshotOnlineConfiguration"]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#onlineConfiguration
        '''
        result = self._values.get("online_configuration")
        return typing.cast(typing.Optional["ClusterSpecBackupVolumeSnapshotOnlineConfiguration"], result)

    @builtins.property
    def snapshot_owner_reference(
        self,
    ) -> typing.Optional["ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference"]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#snapshotOwnerReference
        '''
        result = self._values.get("snapshot_owner_reference")
        return typing.cast(typing.Optional["ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference"], result)

    @builtins.property
    def tablespace_class_name(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#tablespaceClassName
        '''
        result = self._values.get("tablespace_class_name")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def wal_class_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshot#walClassName
        '''
        result = self._values.get("wal_class_name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBackupVolumeSnapshot(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBackupVolumeSnapshotOnlineConfiguration",
    jsii_struct_bases=[],
    name_mapping={
        "immediate_checkpoint": "immediateCheckpoint",
        "wait_for_archive": "waitForArchive",
    },
)
class ClusterSpecBackupVolumeSnapshotOnlineConfiguration:
    def __init__(
        self,
        *,
        immediate_checkpoint: typing.Optional[builtins.bool] = None,
        wait_for_archive: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param immediate_checkpoint: 
        :param wait_for_archive: 

        :schema: ClusterSpecBackupVolumeSnapshotOnlineConfiguration
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__27268a7c4fc2bf303c06babbe9527f23b48e2ca942e51b7cfc5e6abc89e7c41b)
            check_type(argname="argument immediate_checkpoint", value=immediate_checkpoint, expected_type=type_hints["immediate_checkpoint"])
            check_type(argname="argument wait_for_archive", value=wait_for_archive, expected_type=type_hints["wait_for_archive"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if immediate_checkpoint is not None:
            self._values["immediate_checkpoint"] = immediate_checkpoint
        if wait_for_archive is not None:
            self._values["wait_for_archive"] = wait_for_archive

    @builtins.property
    def immediate_checkpoint(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshotOnlineConfiguration#immediateCheckpoint
        '''
        result = self._values.get("immediate_checkpoint")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def wait_for_archive(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBackupVolumeSnapshotOnlineConfiguration#waitForArchive
        '''
        result = self._values.get("wait_for_archive")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBackupVolumeSnapshotOnlineConfiguration(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference"
)
class ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference(enum.Enum):
    '''
    :schema: ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference
    '''

    NONE = "NONE"
    '''none.'''
    CLUSTER = "CLUSTER"
    '''cluster.'''
    BACKUP = "BACKUP"
    '''backup.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrap",
    jsii_struct_bases=[],
    name_mapping={
        "initdb": "initdb",
        "pg_basebackup": "pgBasebackup",
        "recovery": "recovery",
    },
)
class ClusterSpecBootstrap:
    def __init__(
        self,
        *,
        initdb: typing.Optional[typing.Union["ClusterSpecBootstrapInitdb", typing.Dict[builtins.str, typing.Any]]] = None,
        pg_basebackup: typing.Any = None,
        recovery: typing.Optional[typing.Union["ClusterSpecBootstrapRecovery", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param initdb: 
        :param pg_basebackup: 
        :param recovery: 

        :schema: ClusterSpecBootstrap
        '''
        if isinstance(initdb, dict):
            initdb = ClusterSpecBootstrapInitdb(**initdb)
        if isinstance(recovery, dict):
            recovery = ClusterSpecBootstrapRecovery(**recovery)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__44f3c632181594822d8df62fbdb612263f8bf1bfd1adcaad3fc8d7c54fcfd90b)
            check_type(argname="argument initdb", value=initdb, expected_type=type_hints["initdb"])
            check_type(argname="argument pg_basebackup", value=pg_basebackup, expected_type=type_hints["pg_basebackup"])
            check_type(argname="argument recovery", value=recovery, expected_type=type_hints["recovery"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if initdb is not None:
            self._values["initdb"] = initdb
        if pg_basebackup is not None:
            self._values["pg_basebackup"] = pg_basebackup
        if recovery is not None:
            self._values["recovery"] = recovery

    @builtins.property
    def initdb(self) -> typing.Optional["ClusterSpecBootstrapInitdb"]:
        '''
        :schema: ClusterSpecBootstrap#initdb
        '''
        result = self._values.get("initdb")
        return typing.cast(typing.Optional["ClusterSpecBootstrapInitdb"], result)

    @builtins.property
    def pg_basebackup(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrap#pg_basebackup
        '''
        result = self._values.get("pg_basebackup")
        return typing.cast(typing.Any, result)

    @builtins.property
    def recovery(self) -> typing.Optional["ClusterSpecBootstrapRecovery"]:
        '''
        :schema: ClusterSpecBootstrap#recovery
        '''
        result = self._values.get("recovery")
        return typing.cast(typing.Optional["ClusterSpecBootstrapRecovery"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrap(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapInitdb",
    jsii_struct_bases=[],
    name_mapping={
        "builtin_locale": "builtinLocale",
        "database": "database",
        "data_checksums": "dataChecksums",
        "encoding": "encoding",
        "icu_locale": "icuLocale",
        "icu_rules": "icuRules",
        "import_": "import",
        "locale": "locale",
        "locale_collate": "localeCollate",
        "locale_c_type": "localeCType",
        "locale_provider": "localeProvider",
        "options": "options",
        "owner": "owner",
        "post_init_application_sql": "postInitApplicationSql",
        "post_init_application_sql_refs": "postInitApplicationSqlRefs",
        "post_init_sql": "postInitSql",
        "post_init_sql_refs": "postInitSqlRefs",
        "post_init_template_sql": "postInitTemplateSql",
        "post_init_template_sql_refs": "postInitTemplateSqlRefs",
        "secret": "secret",
        "wal_segment_size": "walSegmentSize",
    },
)
class ClusterSpecBootstrapInitdb:
    def __init__(
        self,
        *,
        builtin_locale: typing.Optional[builtins.str] = None,
        database: typing.Optional[builtins.str] = None,
        data_checksums: typing.Optional[builtins.bool] = None,
        encoding: typing.Optional[builtins.str] = None,
        icu_locale: typing.Optional[builtins.str] = None,
        icu_rules: typing.Optional[builtins.str] = None,
        import_: typing.Any = None,
        locale: typing.Optional[builtins.str] = None,
        locale_collate: typing.Optional[builtins.str] = None,
        locale_c_type: typing.Optional[builtins.str] = None,
        locale_provider: typing.Optional[builtins.str] = None,
        options: typing.Optional[typing.Sequence[builtins.str]] = None,
        owner: typing.Optional[builtins.str] = None,
        post_init_application_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
        post_init_application_sql_refs: typing.Any = None,
        post_init_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
        post_init_sql_refs: typing.Any = None,
        post_init_template_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
        post_init_template_sql_refs: typing.Any = None,
        secret: typing.Optional[typing.Union["ClusterSpecBootstrapInitdbSecret", typing.Dict[builtins.str, typing.Any]]] = None,
        wal_segment_size: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param builtin_locale: 
        :param database: 
        :param data_checksums: 
        :param encoding: 
        :param icu_locale: 
        :param icu_rules: 
        :param import_: 
        :param locale: 
        :param locale_collate: 
        :param locale_c_type: 
        :param locale_provider: 
        :param options: 
        :param owner: 
        :param post_init_application_sql: 
        :param post_init_application_sql_refs: 
        :param post_init_sql: 
        :param post_init_sql_refs: 
        :param post_init_template_sql: 
        :param post_init_template_sql_refs: 
        :param secret: 
        :param wal_segment_size: 

        :schema: ClusterSpecBootstrapInitdb
        '''
        if isinstance(secret, dict):
            secret = ClusterSpecBootstrapInitdbSecret(**secret)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__40ba5a818a6fabd660122e4f84128514425c3577e38e56999b6fcee172554d7b)
            check_type(argname="argument builtin_locale", value=builtin_locale, expected_type=type_hints["builtin_locale"])
            check_type(argname="argument database", value=database, expected_type=type_hints["database"])
            check_type(argname="argument data_checksums", value=data_checksums, expected_type=type_hints["data_checksums"])
            check_type(argname="argument encoding", value=encoding, expected_type=type_hints["encoding"])
            check_type(argname="argument icu_locale", value=icu_locale, expected_type=type_hints["icu_locale"])
            check_type(argname="argument icu_rules", value=icu_rules, expected_type=type_hints["icu_rules"])
            check_type(argname="argument import_", value=import_, expected_type=type_hints["import_"])
            check_type(argname="argument locale", value=locale, expected_type=type_hints["locale"])
            check_type(argname="argument locale_collate", value=locale_collate, expected_type=type_hints["locale_collate"])
            check_type(argname="argument locale_c_type", value=locale_c_type, expected_type=type_hints["locale_c_type"])
            check_type(argname="argument locale_provider", value=locale_provider, expected_type=type_hints["locale_provider"])
            check_type(argname="argument options", value=options, expected_type=type_hints["options"])
            check_type(argname="argument owner", value=owner, expected_type=type_hints["owner"])
            check_type(argname="argument post_init_application_sql", value=post_init_application_sql, expected_type=type_hints["post_init_application_sql"])
            check_type(argname="argument post_init_application_sql_refs", value=post_init_application_sql_refs, expected_type=type_hints["post_init_application_sql_refs"])
            check_type(argname="argument post_init_sql", value=post_init_sql, expected_type=type_hints["post_init_sql"])
            check_type(argname="argument post_init_sql_refs", value=post_init_sql_refs, expected_type=type_hints["post_init_sql_refs"])
            check_type(argname="argument post_init_template_sql", value=post_init_template_sql, expected_type=type_hints["post_init_template_sql"])
            check_type(argname="argument post_init_template_sql_refs", value=post_init_template_sql_refs, expected_type=type_hints["post_init_template_sql_refs"])
            check_type(argname="argument secret", value=secret, expected_type=type_hints["secret"])
            check_type(argname="argument wal_segment_size", value=wal_segment_size, expected_type=type_hints["wal_segment_size"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if builtin_locale is not None:
            self._values["builtin_locale"] = builtin_locale
        if database is not None:
            self._values["database"] = database
        if data_checksums is not None:
            self._values["data_checksums"] = data_checksums
        if encoding is not None:
            self._values["encoding"] = encoding
        if icu_locale is not None:
            self._values["icu_locale"] = icu_locale
        if icu_rules is not None:
            self._values["icu_rules"] = icu_rules
        if import_ is not None:
            self._values["import_"] = import_
        if locale is not None:
            self._values["locale"] = locale
        if locale_collate is not None:
            self._values["locale_collate"] = locale_collate
        if locale_c_type is not None:
            self._values["locale_c_type"] = locale_c_type
        if locale_provider is not None:
            self._values["locale_provider"] = locale_provider
        if options is not None:
            self._values["options"] = options
        if owner is not None:
            self._values["owner"] = owner
        if post_init_application_sql is not None:
            self._values["post_init_application_sql"] = post_init_application_sql
        if post_init_application_sql_refs is not None:
            self._values["post_init_application_sql_refs"] = post_init_application_sql_refs
        if post_init_sql is not None:
            self._values["post_init_sql"] = post_init_sql
        if post_init_sql_refs is not None:
            self._values["post_init_sql_refs"] = post_init_sql_refs
        if post_init_template_sql is not None:
            self._values["post_init_template_sql"] = post_init_template_sql
        if post_init_template_sql_refs is not None:
            self._values["post_init_template_sql_refs"] = post_init_template_sql_refs
        if secret is not None:
            self._values["secret"] = secret
        if wal_segment_size is not None:
            self._values["wal_segment_size"] = wal_segment_size

    @builtins.property
    def builtin_locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#builtinLocale
        '''
        result = self._values.get("builtin_locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def database(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#database
        '''
        result = self._values.get("database")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def data_checksums(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBootstrapInitdb#dataChecksums
        '''
        result = self._values.get("data_checksums")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def encoding(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#encoding
        '''
        result = self._values.get("encoding")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def icu_locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#icuLocale
        '''
        result = self._values.get("icu_locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def icu_rules(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#icuRules
        '''
        result = self._values.get("icu_rules")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def import_(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrapInitdb#import
        '''
        result = self._values.get("import_")
        return typing.cast(typing.Any, result)

    @builtins.property
    def locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#locale
        '''
        result = self._values.get("locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_collate(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#localeCollate
        '''
        result = self._values.get("locale_collate")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_c_type(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#localeCType
        '''
        result = self._values.get("locale_c_type")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_provider(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#localeProvider
        '''
        result = self._values.get("locale_provider")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def options(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecBootstrapInitdb#options
        '''
        result = self._values.get("options")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def owner(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapInitdb#owner
        '''
        result = self._values.get("owner")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def post_init_application_sql(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitApplicationSQL
        '''
        result = self._values.get("post_init_application_sql")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def post_init_application_sql_refs(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitApplicationSQLRefs
        '''
        result = self._values.get("post_init_application_sql_refs")
        return typing.cast(typing.Any, result)

    @builtins.property
    def post_init_sql(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitSQL
        '''
        result = self._values.get("post_init_sql")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def post_init_sql_refs(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitSQLRefs
        '''
        result = self._values.get("post_init_sql_refs")
        return typing.cast(typing.Any, result)

    @builtins.property
    def post_init_template_sql(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitTemplateSQL
        '''
        result = self._values.get("post_init_template_sql")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def post_init_template_sql_refs(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrapInitdb#postInitTemplateSQLRefs
        '''
        result = self._values.get("post_init_template_sql_refs")
        return typing.cast(typing.Any, result)

    @builtins.property
    def secret(self) -> typing.Optional["ClusterSpecBootstrapInitdbSecret"]:
        '''
        :schema: ClusterSpecBootstrapInitdb#secret
        '''
        result = self._values.get("secret")
        return typing.cast(typing.Optional["ClusterSpecBootstrapInitdbSecret"], result)

    @builtins.property
    def wal_segment_size(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecBootstrapInitdb#walSegmentSize
        '''
        result = self._values.get("wal_segment_size")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapInitdb(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapInitdbSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class ClusterSpecBootstrapInitdbSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: ClusterSpecBootstrapInitdbSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__fa0d96f40696faabe8efe9f5c4318c3e6b93006cd747a4c50f2fc911fcb136e9)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecBootstrapInitdbSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapInitdbSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapRecovery",
    jsii_struct_bases=[],
    name_mapping={
        "backup": "backup",
        "database": "database",
        "owner": "owner",
        "recovery_target": "recoveryTarget",
        "secret": "secret",
        "source": "source",
        "volume_snapshots": "volumeSnapshots",
    },
)
class ClusterSpecBootstrapRecovery:
    def __init__(
        self,
        *,
        backup: typing.Optional[typing.Union["ClusterSpecBootstrapRecoveryBackup", typing.Dict[builtins.str, typing.Any]]] = None,
        database: typing.Optional[builtins.str] = None,
        owner: typing.Optional[builtins.str] = None,
        recovery_target: typing.Optional[typing.Union["ClusterSpecBootstrapRecoveryRecoveryTarget", typing.Dict[builtins.str, typing.Any]]] = None,
        secret: typing.Optional[typing.Union["ClusterSpecBootstrapRecoverySecret", typing.Dict[builtins.str, typing.Any]]] = None,
        source: typing.Optional[builtins.str] = None,
        volume_snapshots: typing.Any = None,
    ) -> None:
        '''
        :param backup: 
        :param database: 
        :param owner: 
        :param recovery_target: 
        :param secret: 
        :param source: 
        :param volume_snapshots: 

        :schema: ClusterSpecBootstrapRecovery
        '''
        if isinstance(backup, dict):
            backup = ClusterSpecBootstrapRecoveryBackup(**backup)
        if isinstance(recovery_target, dict):
            recovery_target = ClusterSpecBootstrapRecoveryRecoveryTarget(**recovery_target)
        if isinstance(secret, dict):
            secret = ClusterSpecBootstrapRecoverySecret(**secret)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8cea5e4d36b800bb77ed77813fe30bd5a6e924316e11538c1191646e180dfe40)
            check_type(argname="argument backup", value=backup, expected_type=type_hints["backup"])
            check_type(argname="argument database", value=database, expected_type=type_hints["database"])
            check_type(argname="argument owner", value=owner, expected_type=type_hints["owner"])
            check_type(argname="argument recovery_target", value=recovery_target, expected_type=type_hints["recovery_target"])
            check_type(argname="argument secret", value=secret, expected_type=type_hints["secret"])
            check_type(argname="argument source", value=source, expected_type=type_hints["source"])
            check_type(argname="argument volume_snapshots", value=volume_snapshots, expected_type=type_hints["volume_snapshots"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if backup is not None:
            self._values["backup"] = backup
        if database is not None:
            self._values["database"] = database
        if owner is not None:
            self._values["owner"] = owner
        if recovery_target is not None:
            self._values["recovery_target"] = recovery_target
        if secret is not None:
            self._values["secret"] = secret
        if source is not None:
            self._values["source"] = source
        if volume_snapshots is not None:
            self._values["volume_snapshots"] = volume_snapshots

    @builtins.property
    def backup(self) -> typing.Optional["ClusterSpecBootstrapRecoveryBackup"]:
        '''
        :schema: ClusterSpecBootstrapRecovery#backup
        '''
        result = self._values.get("backup")
        return typing.cast(typing.Optional["ClusterSpecBootstrapRecoveryBackup"], result)

    @builtins.property
    def database(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecovery#database
        '''
        result = self._values.get("database")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def owner(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecovery#owner
        '''
        result = self._values.get("owner")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def recovery_target(
        self,
    ) -> typing.Optional["ClusterSpecBootstrapRecoveryRecoveryTarget"]:
        '''
        :schema: ClusterSpecBootstrapRecovery#recoveryTarget
        '''
        result = self._values.get("recovery_target")
        return typing.cast(typing.Optional["ClusterSpecBootstrapRecoveryRecoveryTarget"], result)

    @builtins.property
    def secret(self) -> typing.Optional["ClusterSpecBootstrapRecoverySecret"]:
        '''
        :schema: ClusterSpecBootstrapRecovery#secret
        '''
        result = self._values.get("secret")
        return typing.cast(typing.Optional["ClusterSpecBootstrapRecoverySecret"], result)

    @builtins.property
    def source(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecovery#source
        '''
        result = self._values.get("source")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def volume_snapshots(self) -> typing.Any:
        '''
        :schema: ClusterSpecBootstrapRecovery#volumeSnapshots
        '''
        result = self._values.get("volume_snapshots")
        return typing.cast(typing.Any, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapRecovery(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapRecoveryBackup",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "endpoint_ca": "endpointCa"},
)
class ClusterSpecBootstrapRecoveryBackup:
    def __init__(
        self,
        *,
        name: builtins.str,
        endpoint_ca: typing.Optional[typing.Union["ClusterSpecBootstrapRecoveryBackupEndpointCa", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param name: 
        :param endpoint_ca: 

        :schema: ClusterSpecBootstrapRecoveryBackup
        '''
        if isinstance(endpoint_ca, dict):
            endpoint_ca = ClusterSpecBootstrapRecoveryBackupEndpointCa(**endpoint_ca)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8b421beab85602b48b5ea1b86ef65f746b7766d6a6ebcecb2dc1412ce03bfaf4)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument endpoint_ca", value=endpoint_ca, expected_type=type_hints["endpoint_ca"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if endpoint_ca is not None:
            self._values["endpoint_ca"] = endpoint_ca

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecBootstrapRecoveryBackup#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def endpoint_ca(
        self,
    ) -> typing.Optional["ClusterSpecBootstrapRecoveryBackupEndpointCa"]:
        '''
        :schema: ClusterSpecBootstrapRecoveryBackup#endpointCA
        '''
        result = self._values.get("endpoint_ca")
        return typing.cast(typing.Optional["ClusterSpecBootstrapRecoveryBackupEndpointCa"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapRecoveryBackup(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapRecoveryBackupEndpointCa",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name"},
)
class ClusterSpecBootstrapRecoveryBackupEndpointCa:
    def __init__(self, *, key: builtins.str, name: builtins.str) -> None:
        '''
        :param key: 
        :param name: 

        :schema: ClusterSpecBootstrapRecoveryBackupEndpointCa
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__799d03040953bccbc85692f38380fa8d3e44489830036616dad1b2fb3729179e)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
            "name": name,
        }

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecBootstrapRecoveryBackupEndpointCa#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecBootstrapRecoveryBackupEndpointCa#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapRecoveryBackupEndpointCa(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapRecoveryRecoveryTarget",
    jsii_struct_bases=[],
    name_mapping={
        "backup_id": "backupId",
        "exclusive": "exclusive",
        "target_immediate": "targetImmediate",
        "target_lsn": "targetLsn",
        "target_name": "targetName",
        "target_time": "targetTime",
        "target_tli": "targetTli",
        "target_xid": "targetXid",
    },
)
class ClusterSpecBootstrapRecoveryRecoveryTarget:
    def __init__(
        self,
        *,
        backup_id: typing.Optional[builtins.str] = None,
        exclusive: typing.Optional[builtins.bool] = None,
        target_immediate: typing.Optional[builtins.bool] = None,
        target_lsn: typing.Optional[builtins.str] = None,
        target_name: typing.Optional[builtins.str] = None,
        target_time: typing.Optional[builtins.str] = None,
        target_tli: typing.Optional[builtins.str] = None,
        target_xid: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param backup_id: 
        :param exclusive: 
        :param target_immediate: 
        :param target_lsn: 
        :param target_name: 
        :param target_time: 
        :param target_tli: 
        :param target_xid: 

        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__11c82ba8731bcd6b00389fa48dfa6ac79e1e052c5a54cfff8f1eaa77726567f5)
            check_type(argname="argument backup_id", value=backup_id, expected_type=type_hints["backup_id"])
            check_type(argname="argument exclusive", value=exclusive, expected_type=type_hints["exclusive"])
            check_type(argname="argument target_immediate", value=target_immediate, expected_type=type_hints["target_immediate"])
            check_type(argname="argument target_lsn", value=target_lsn, expected_type=type_hints["target_lsn"])
            check_type(argname="argument target_name", value=target_name, expected_type=type_hints["target_name"])
            check_type(argname="argument target_time", value=target_time, expected_type=type_hints["target_time"])
            check_type(argname="argument target_tli", value=target_tli, expected_type=type_hints["target_tli"])
            check_type(argname="argument target_xid", value=target_xid, expected_type=type_hints["target_xid"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if backup_id is not None:
            self._values["backup_id"] = backup_id
        if exclusive is not None:
            self._values["exclusive"] = exclusive
        if target_immediate is not None:
            self._values["target_immediate"] = target_immediate
        if target_lsn is not None:
            self._values["target_lsn"] = target_lsn
        if target_name is not None:
            self._values["target_name"] = target_name
        if target_time is not None:
            self._values["target_time"] = target_time
        if target_tli is not None:
            self._values["target_tli"] = target_tli
        if target_xid is not None:
            self._values["target_xid"] = target_xid

    @builtins.property
    def backup_id(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#backupID
        '''
        result = self._values.get("backup_id")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def exclusive(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#exclusive
        '''
        result = self._values.get("exclusive")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def target_immediate(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetImmediate
        '''
        result = self._values.get("target_immediate")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def target_lsn(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetLSN
        '''
        result = self._values.get("target_lsn")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def target_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetName
        '''
        result = self._values.get("target_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def target_time(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetTime
        '''
        result = self._values.get("target_time")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def target_tli(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetTLI
        '''
        result = self._values.get("target_tli")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def target_xid(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecBootstrapRecoveryRecoveryTarget#targetXID
        '''
        result = self._values.get("target_xid")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapRecoveryRecoveryTarget(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecBootstrapRecoverySecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class ClusterSpecBootstrapRecoverySecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: ClusterSpecBootstrapRecoverySecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__91381abb3fe1e1128a3911ef1612c7d6bed8e5da18c8444a4cde6e1aa875b239)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecBootstrapRecoverySecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecBootstrapRecoverySecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecCertificates",
    jsii_struct_bases=[],
    name_mapping={
        "client_ca_secret": "clientCaSecret",
        "replication_tls_secret": "replicationTlsSecret",
        "server_alt_dns_names": "serverAltDnsNames",
        "server_ca_secret": "serverCaSecret",
        "server_tls_secret": "serverTlsSecret",
    },
)
class ClusterSpecCertificates:
    def __init__(
        self,
        *,
        client_ca_secret: typing.Optional[builtins.str] = None,
        replication_tls_secret: typing.Optional[builtins.str] = None,
        server_alt_dns_names: typing.Optional[typing.Sequence[builtins.str]] = None,
        server_ca_secret: typing.Optional[builtins.str] = None,
        server_tls_secret: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param client_ca_secret: 
        :param replication_tls_secret: 
        :param server_alt_dns_names: 
        :param server_ca_secret: 
        :param server_tls_secret: 

        :schema: ClusterSpecCertificates
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e8c4684b0e20538190642c65ee580934e7504ffeb43501a2a23ffe998ef45708)
            check_type(argname="argument client_ca_secret", value=client_ca_secret, expected_type=type_hints["client_ca_secret"])
            check_type(argname="argument replication_tls_secret", value=replication_tls_secret, expected_type=type_hints["replication_tls_secret"])
            check_type(argname="argument server_alt_dns_names", value=server_alt_dns_names, expected_type=type_hints["server_alt_dns_names"])
            check_type(argname="argument server_ca_secret", value=server_ca_secret, expected_type=type_hints["server_ca_secret"])
            check_type(argname="argument server_tls_secret", value=server_tls_secret, expected_type=type_hints["server_tls_secret"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if client_ca_secret is not None:
            self._values["client_ca_secret"] = client_ca_secret
        if replication_tls_secret is not None:
            self._values["replication_tls_secret"] = replication_tls_secret
        if server_alt_dns_names is not None:
            self._values["server_alt_dns_names"] = server_alt_dns_names
        if server_ca_secret is not None:
            self._values["server_ca_secret"] = server_ca_secret
        if server_tls_secret is not None:
            self._values["server_tls_secret"] = server_tls_secret

    @builtins.property
    def client_ca_secret(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecCertificates#clientCASecret
        '''
        result = self._values.get("client_ca_secret")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def replication_tls_secret(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecCertificates#replicationTLSSecret
        '''
        result = self._values.get("replication_tls_secret")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def server_alt_dns_names(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecCertificates#serverAltDNSNames
        '''
        result = self._values.get("server_alt_dns_names")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def server_ca_secret(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecCertificates#serverCASecret
        '''
        result = self._values.get("server_ca_secret")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def server_tls_secret(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecCertificates#serverTLSSecret
        '''
        result = self._values.get("server_tls_secret")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecCertificates(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecEphemeralVolumesSizeLimit",
    jsii_struct_bases=[],
    name_mapping={"shm": "shm", "temporary_data": "temporaryData"},
)
class ClusterSpecEphemeralVolumesSizeLimit:
    def __init__(
        self,
        *,
        shm: typing.Optional["ClusterSpecEphemeralVolumesSizeLimitShm"] = None,
        temporary_data: typing.Optional["ClusterSpecEphemeralVolumesSizeLimitTemporaryData"] = None,
    ) -> None:
        '''
        :param shm: 
        :param temporary_data: 

        :schema: ClusterSpecEphemeralVolumesSizeLimit
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__bac91faaca8731a160536c9b4ba83206679dbf551ca04b1a85d3340265eb93cc)
            check_type(argname="argument shm", value=shm, expected_type=type_hints["shm"])
            check_type(argname="argument temporary_data", value=temporary_data, expected_type=type_hints["temporary_data"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if shm is not None:
            self._values["shm"] = shm
        if temporary_data is not None:
            self._values["temporary_data"] = temporary_data

    @builtins.property
    def shm(self) -> typing.Optional["ClusterSpecEphemeralVolumesSizeLimitShm"]:
        '''
        :schema: ClusterSpecEphemeralVolumesSizeLimit#shm
        '''
        result = self._values.get("shm")
        return typing.cast(typing.Optional["ClusterSpecEphemeralVolumesSizeLimitShm"], result)

    @builtins.property
    def temporary_data(
        self,
    ) -> typing.Optional["ClusterSpecEphemeralVolumesSizeLimitTemporaryData"]:
        '''
        :schema: ClusterSpecEphemeralVolumesSizeLimit#temporaryData
        '''
        result = self._values.get("temporary_data")
        return typing.cast(typing.Optional["ClusterSpecEphemeralVolumesSizeLimitTemporaryData"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecEphemeralVolumesSizeLimit(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class ClusterSpecEphemeralVolumesSizeLimitShm(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecEphemeralVolumesSizeLimitShm",
):
    '''
    :schema: ClusterSpecEphemeralVolumesSizeLimitShm
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(
        cls,
        value: jsii.Number,
    ) -> "ClusterSpecEphemeralVolumesSizeLimitShm":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0ed952e767258f7f6d9a38313de551e05d3000fee48e6a15e63bd6376a26672d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecEphemeralVolumesSizeLimitShm", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(
        cls,
        value: builtins.str,
    ) -> "ClusterSpecEphemeralVolumesSizeLimitShm":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e61cc818717e28a840b3b07cf2ef7a0a5d5acff412bff49bc059e74b3057a99e)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecEphemeralVolumesSizeLimitShm", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


class ClusterSpecEphemeralVolumesSizeLimitTemporaryData(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecEphemeralVolumesSizeLimitTemporaryData",
):
    '''
    :schema: ClusterSpecEphemeralVolumesSizeLimitTemporaryData
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(
        cls,
        value: jsii.Number,
    ) -> "ClusterSpecEphemeralVolumesSizeLimitTemporaryData":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__620b3fe899f4bb7f53a007fcb933aebe559c0de20ab36667dd9ab591bac11a67)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecEphemeralVolumesSizeLimitTemporaryData", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(
        cls,
        value: builtins.str,
    ) -> "ClusterSpecEphemeralVolumesSizeLimitTemporaryData":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b69c496ad894a2fd333ce6083001cc062624501531baca9ab45d09e0e7aa837e)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecEphemeralVolumesSizeLimitTemporaryData", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClusters",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "connection_parameters": "connectionParameters",
        "password": "password",
        "plugin": "plugin",
        "ssl_cert": "sslCert",
        "ssl_key": "sslKey",
        "ssl_root_cert": "sslRootCert",
    },
)
class ClusterSpecExternalClusters:
    def __init__(
        self,
        *,
        name: builtins.str,
        connection_parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        password: typing.Optional[typing.Union["ClusterSpecExternalClustersPassword", typing.Dict[builtins.str, typing.Any]]] = None,
        plugin: typing.Optional[typing.Union["ClusterSpecExternalClustersPlugin", typing.Dict[builtins.str, typing.Any]]] = None,
        ssl_cert: typing.Optional[typing.Union["ClusterSpecExternalClustersSslCert", typing.Dict[builtins.str, typing.Any]]] = None,
        ssl_key: typing.Optional[typing.Union["ClusterSpecExternalClustersSslKey", typing.Dict[builtins.str, typing.Any]]] = None,
        ssl_root_cert: typing.Optional[typing.Union["ClusterSpecExternalClustersSslRootCert", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param name: 
        :param connection_parameters: 
        :param password: 
        :param plugin: 
        :param ssl_cert: 
        :param ssl_key: 
        :param ssl_root_cert: 

        :schema: ClusterSpecExternalClusters
        '''
        if isinstance(password, dict):
            password = ClusterSpecExternalClustersPassword(**password)
        if isinstance(plugin, dict):
            plugin = ClusterSpecExternalClustersPlugin(**plugin)
        if isinstance(ssl_cert, dict):
            ssl_cert = ClusterSpecExternalClustersSslCert(**ssl_cert)
        if isinstance(ssl_key, dict):
            ssl_key = ClusterSpecExternalClustersSslKey(**ssl_key)
        if isinstance(ssl_root_cert, dict):
            ssl_root_cert = ClusterSpecExternalClustersSslRootCert(**ssl_root_cert)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b4bd7e5979e9b24495005d34d55ac0bd7a35a8f919f6a0d91ae16b494d70bb94)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument connection_parameters", value=connection_parameters, expected_type=type_hints["connection_parameters"])
            check_type(argname="argument password", value=password, expected_type=type_hints["password"])
            check_type(argname="argument plugin", value=plugin, expected_type=type_hints["plugin"])
            check_type(argname="argument ssl_cert", value=ssl_cert, expected_type=type_hints["ssl_cert"])
            check_type(argname="argument ssl_key", value=ssl_key, expected_type=type_hints["ssl_key"])
            check_type(argname="argument ssl_root_cert", value=ssl_root_cert, expected_type=type_hints["ssl_root_cert"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if connection_parameters is not None:
            self._values["connection_parameters"] = connection_parameters
        if password is not None:
            self._values["password"] = password
        if plugin is not None:
            self._values["plugin"] = plugin
        if ssl_cert is not None:
            self._values["ssl_cert"] = ssl_cert
        if ssl_key is not None:
            self._values["ssl_key"] = ssl_key
        if ssl_root_cert is not None:
            self._values["ssl_root_cert"] = ssl_root_cert

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClusters#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def connection_parameters(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecExternalClusters#connectionParameters
        '''
        result = self._values.get("connection_parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def password(self) -> typing.Optional["ClusterSpecExternalClustersPassword"]:
        '''
        :schema: ClusterSpecExternalClusters#password
        '''
        result = self._values.get("password")
        return typing.cast(typing.Optional["ClusterSpecExternalClustersPassword"], result)

    @builtins.property
    def plugin(self) -> typing.Optional["ClusterSpecExternalClustersPlugin"]:
        '''
        :schema: ClusterSpecExternalClusters#plugin
        '''
        result = self._values.get("plugin")
        return typing.cast(typing.Optional["ClusterSpecExternalClustersPlugin"], result)

    @builtins.property
    def ssl_cert(self) -> typing.Optional["ClusterSpecExternalClustersSslCert"]:
        '''
        :schema: ClusterSpecExternalClusters#sslCert
        '''
        result = self._values.get("ssl_cert")
        return typing.cast(typing.Optional["ClusterSpecExternalClustersSslCert"], result)

    @builtins.property
    def ssl_key(self) -> typing.Optional["ClusterSpecExternalClustersSslKey"]:
        '''
        :schema: ClusterSpecExternalClusters#sslKey
        '''
        result = self._values.get("ssl_key")
        return typing.cast(typing.Optional["ClusterSpecExternalClustersSslKey"], result)

    @builtins.property
    def ssl_root_cert(
        self,
    ) -> typing.Optional["ClusterSpecExternalClustersSslRootCert"]:
        '''
        :schema: ClusterSpecExternalClusters#sslRootCert
        '''
        result = self._values.get("ssl_root_cert")
        return typing.cast(typing.Optional["ClusterSpecExternalClustersSslRootCert"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClusters(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClustersPassword",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class ClusterSpecExternalClustersPassword:
    def __init__(
        self,
        *,
        key: builtins.str,
        name: typing.Optional[builtins.str] = None,
        optional: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param key: 
        :param name: 
        :param optional: 

        :schema: ClusterSpecExternalClustersPassword
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__7c9843c4c4954f045a6722347eb7ba8d4e0d1d028626843178167143c12a4540)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument optional", value=optional, expected_type=type_hints["optional"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
        }
        if name is not None:
            self._values["name"] = name
        if optional is not None:
            self._values["optional"] = optional

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClustersPassword#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecExternalClustersPassword#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersPassword#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClustersPassword(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClustersPlugin",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "enabled": "enabled",
        "is_wal_archiver": "isWalArchiver",
        "parameters": "parameters",
    },
)
class ClusterSpecExternalClustersPlugin:
    def __init__(
        self,
        *,
        name: builtins.str,
        enabled: typing.Optional[builtins.bool] = None,
        is_wal_archiver: typing.Optional[builtins.bool] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param enabled: 
        :param is_wal_archiver: 
        :param parameters: 

        :schema: ClusterSpecExternalClustersPlugin
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__1cceeb5dd5226b38b09e61efc47070804219a7f6255193bc709f61217c63a602)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument is_wal_archiver", value=is_wal_archiver, expected_type=type_hints["is_wal_archiver"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if enabled is not None:
            self._values["enabled"] = enabled
        if is_wal_archiver is not None:
            self._values["is_wal_archiver"] = is_wal_archiver
        if parameters is not None:
            self._values["parameters"] = parameters

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClustersPlugin#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersPlugin#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def is_wal_archiver(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersPlugin#isWALArchiver
        '''
        result = self._values.get("is_wal_archiver")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecExternalClustersPlugin#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClustersPlugin(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClustersSslCert",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class ClusterSpecExternalClustersSslCert:
    def __init__(
        self,
        *,
        key: builtins.str,
        name: typing.Optional[builtins.str] = None,
        optional: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param key: 
        :param name: 
        :param optional: 

        :schema: ClusterSpecExternalClustersSslCert
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__79f08054aa667f29f2db09999cdb02cdc485bd938bc9d28957e9dc2d05604611)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument optional", value=optional, expected_type=type_hints["optional"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
        }
        if name is not None:
            self._values["name"] = name
        if optional is not None:
            self._values["optional"] = optional

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClustersSslCert#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecExternalClustersSslCert#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersSslCert#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClustersSslCert(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClustersSslKey",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class ClusterSpecExternalClustersSslKey:
    def __init__(
        self,
        *,
        key: builtins.str,
        name: typing.Optional[builtins.str] = None,
        optional: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param key: 
        :param name: 
        :param optional: 

        :schema: ClusterSpecExternalClustersSslKey
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3d277be155cfe3284af84900ab958b460f7077afc78ca2ceaa9abf6ddfbbd41e)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument optional", value=optional, expected_type=type_hints["optional"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
        }
        if name is not None:
            self._values["name"] = name
        if optional is not None:
            self._values["optional"] = optional

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClustersSslKey#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecExternalClustersSslKey#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersSslKey#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClustersSslKey(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecExternalClustersSslRootCert",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class ClusterSpecExternalClustersSslRootCert:
    def __init__(
        self,
        *,
        key: builtins.str,
        name: typing.Optional[builtins.str] = None,
        optional: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param key: 
        :param name: 
        :param optional: 

        :schema: ClusterSpecExternalClustersSslRootCert
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__042797e355767056140c32e47e1d446cd6a6fb8b76fadc419af04527a4921cc4)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument optional", value=optional, expected_type=type_hints["optional"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
        }
        if name is not None:
            self._values["name"] = name
        if optional is not None:
            self._values["optional"] = optional

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecExternalClustersSslRootCert#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecExternalClustersSslRootCert#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecExternalClustersSslRootCert#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecExternalClustersSslRootCert(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecImageCatalogRef",
    jsii_struct_bases=[],
    name_mapping={
        "kind": "kind",
        "major": "major",
        "name": "name",
        "api_group": "apiGroup",
    },
)
class ClusterSpecImageCatalogRef:
    def __init__(
        self,
        *,
        kind: builtins.str,
        major: jsii.Number,
        name: builtins.str,
        api_group: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param kind: 
        :param major: 
        :param name: 
        :param api_group: 

        :schema: ClusterSpecImageCatalogRef
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__979050ea1c9b88d2d37803ceb45b475b70ca808e46db28edd1866b8f6d266433)
            check_type(argname="argument kind", value=kind, expected_type=type_hints["kind"])
            check_type(argname="argument major", value=major, expected_type=type_hints["major"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument api_group", value=api_group, expected_type=type_hints["api_group"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "kind": kind,
            "major": major,
            "name": name,
        }
        if api_group is not None:
            self._values["api_group"] = api_group

    @builtins.property
    def kind(self) -> builtins.str:
        '''
        :schema: ClusterSpecImageCatalogRef#kind
        '''
        result = self._values.get("kind")
        assert result is not None, "Required property 'kind' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def major(self) -> jsii.Number:
        '''
        :schema: ClusterSpecImageCatalogRef#major
        '''
        result = self._values.get("major")
        assert result is not None, "Required property 'major' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecImageCatalogRef#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_group(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecImageCatalogRef#apiGroup
        '''
        result = self._values.get("api_group")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecImageCatalogRef(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecImagePullSecrets",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class ClusterSpecImagePullSecrets:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: ClusterSpecImagePullSecrets
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__63ab88c3f2349c9e249728012d023602b41ab400f9ed15dd7cde3f954434bd7c)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecImagePullSecrets#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecImagePullSecrets(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecInheritedMetadata",
    jsii_struct_bases=[],
    name_mapping={"annotations": "annotations", "labels": "labels"},
)
class ClusterSpecInheritedMetadata:
    def __init__(
        self,
        *,
        annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param annotations: 
        :param labels: 

        :schema: ClusterSpecInheritedMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__bd7907a7ad5ef101c4ba93edf5b7ec232ffaa4587219b69e0a78eec73d369b92)
            check_type(argname="argument annotations", value=annotations, expected_type=type_hints["annotations"])
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if annotations is not None:
            self._values["annotations"] = annotations
        if labels is not None:
            self._values["labels"] = labels

    @builtins.property
    def annotations(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecInheritedMetadata#annotations
        '''
        result = self._values.get("annotations")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecInheritedMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecInheritedMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecLogLevel")
class ClusterSpecLogLevel(enum.Enum):
    '''
    :schema: ClusterSpecLogLevel
    '''

    ERROR = "ERROR"
    '''error.'''
    WARNING = "WARNING"
    '''warning.'''
    INFO = "INFO"
    '''info.'''
    DEBUG = "DEBUG"
    '''debug.'''
    TRACE = "TRACE"
    '''trace.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecManaged",
    jsii_struct_bases=[],
    name_mapping={"roles": "roles", "services": "services"},
)
class ClusterSpecManaged:
    def __init__(
        self,
        *,
        roles: typing.Optional[typing.Sequence[typing.Union["ClusterSpecManagedRoles", typing.Dict[builtins.str, typing.Any]]]] = None,
        services: typing.Optional[typing.Union["ClusterSpecManagedServices", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param roles: 
        :param services: 

        :schema: ClusterSpecManaged
        '''
        if isinstance(services, dict):
            services = ClusterSpecManagedServices(**services)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__655ae419e915a6b2af90fd72faf7b48b18ec69fc47b6325a4cad300cd4aed2b5)
            check_type(argname="argument roles", value=roles, expected_type=type_hints["roles"])
            check_type(argname="argument services", value=services, expected_type=type_hints["services"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if roles is not None:
            self._values["roles"] = roles
        if services is not None:
            self._values["services"] = services

    @builtins.property
    def roles(self) -> typing.Optional[typing.List["ClusterSpecManagedRoles"]]:
        '''
        :schema: ClusterSpecManaged#roles
        '''
        result = self._values.get("roles")
        return typing.cast(typing.Optional[typing.List["ClusterSpecManagedRoles"]], result)

    @builtins.property
    def services(self) -> typing.Optional["ClusterSpecManagedServices"]:
        '''
        :schema: ClusterSpecManaged#services
        '''
        result = self._values.get("services")
        return typing.cast(typing.Optional["ClusterSpecManagedServices"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecManaged(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecManagedRoles",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "bypassrls": "bypassrls",
        "comment": "comment",
        "connection_limit": "connectionLimit",
        "createdb": "createdb",
        "createrole": "createrole",
        "disable_password": "disablePassword",
        "ensure": "ensure",
        "inherit": "inherit",
        "in_roles": "inRoles",
        "login": "login",
        "password_secret": "passwordSecret",
        "replication": "replication",
        "superuser": "superuser",
        "valid_until": "validUntil",
    },
)
class ClusterSpecManagedRoles:
    def __init__(
        self,
        *,
        name: builtins.str,
        bypassrls: typing.Optional[builtins.bool] = None,
        comment: typing.Optional[builtins.str] = None,
        connection_limit: typing.Optional[jsii.Number] = None,
        createdb: typing.Optional[builtins.bool] = None,
        createrole: typing.Optional[builtins.bool] = None,
        disable_password: typing.Optional[builtins.bool] = None,
        ensure: typing.Optional["ClusterSpecManagedRolesEnsure"] = None,
        inherit: typing.Optional[builtins.bool] = None,
        in_roles: typing.Optional[typing.Sequence[builtins.str]] = None,
        login: typing.Optional[builtins.bool] = None,
        password_secret: typing.Optional[typing.Union["ClusterSpecManagedRolesPasswordSecret", typing.Dict[builtins.str, typing.Any]]] = None,
        replication: typing.Optional[builtins.bool] = None,
        superuser: typing.Optional[builtins.bool] = None,
        valid_until: typing.Optional[datetime.datetime] = None,
    ) -> None:
        '''
        :param name: 
        :param bypassrls: 
        :param comment: 
        :param connection_limit: 
        :param createdb: 
        :param createrole: 
        :param disable_password: 
        :param ensure: 
        :param inherit: 
        :param in_roles: 
        :param login: 
        :param password_secret: 
        :param replication: 
        :param superuser: 
        :param valid_until: 

        :schema: ClusterSpecManagedRoles
        '''
        if isinstance(password_secret, dict):
            password_secret = ClusterSpecManagedRolesPasswordSecret(**password_secret)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e009017293098bb5cd26349d0f298cbd3d50b997aa8443046bcd99d332c35af6)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument bypassrls", value=bypassrls, expected_type=type_hints["bypassrls"])
            check_type(argname="argument comment", value=comment, expected_type=type_hints["comment"])
            check_type(argname="argument connection_limit", value=connection_limit, expected_type=type_hints["connection_limit"])
            check_type(argname="argument createdb", value=createdb, expected_type=type_hints["createdb"])
            check_type(argname="argument createrole", value=createrole, expected_type=type_hints["createrole"])
            check_type(argname="argument disable_password", value=disable_password, expected_type=type_hints["disable_password"])
            check_type(argname="argument ensure", value=ensure, expected_type=type_hints["ensure"])
            check_type(argname="argument inherit", value=inherit, expected_type=type_hints["inherit"])
            check_type(argname="argument in_roles", value=in_roles, expected_type=type_hints["in_roles"])
            check_type(argname="argument login", value=login, expected_type=type_hints["login"])
            check_type(argname="argument password_secret", value=password_secret, expected_type=type_hints["password_secret"])
            check_type(argname="argument replication", value=replication, expected_type=type_hints["replication"])
            check_type(argname="argument superuser", value=superuser, expected_type=type_hints["superuser"])
            check_type(argname="argument valid_until", value=valid_until, expected_type=type_hints["valid_until"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if bypassrls is not None:
            self._values["bypassrls"] = bypassrls
        if comment is not None:
            self._values["comment"] = comment
        if connection_limit is not None:
            self._values["connection_limit"] = connection_limit
        if createdb is not None:
            self._values["createdb"] = createdb
        if createrole is not None:
            self._values["createrole"] = createrole
        if disable_password is not None:
            self._values["disable_password"] = disable_password
        if ensure is not None:
            self._values["ensure"] = ensure
        if inherit is not None:
            self._values["inherit"] = inherit
        if in_roles is not None:
            self._values["in_roles"] = in_roles
        if login is not None:
            self._values["login"] = login
        if password_secret is not None:
            self._values["password_secret"] = password_secret
        if replication is not None:
            self._values["replication"] = replication
        if superuser is not None:
            self._values["superuser"] = superuser
        if valid_until is not None:
            self._values["valid_until"] = valid_until

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecManagedRoles#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def bypassrls(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#bypassrls
        '''
        result = self._values.get("bypassrls")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def comment(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecManagedRoles#comment
        '''
        result = self._values.get("comment")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def connection_limit(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecManagedRoles#connectionLimit
        '''
        result = self._values.get("connection_limit")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def createdb(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#createdb
        '''
        result = self._values.get("createdb")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def createrole(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#createrole
        '''
        result = self._values.get("createrole")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def disable_password(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#disablePassword
        '''
        result = self._values.get("disable_password")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def ensure(self) -> typing.Optional["ClusterSpecManagedRolesEnsure"]:
        '''
        :schema: ClusterSpecManagedRoles#ensure
        '''
        result = self._values.get("ensure")
        return typing.cast(typing.Optional["ClusterSpecManagedRolesEnsure"], result)

    @builtins.property
    def inherit(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#inherit
        '''
        result = self._values.get("inherit")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def in_roles(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecManagedRoles#inRoles
        '''
        result = self._values.get("in_roles")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def login(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#login
        '''
        result = self._values.get("login")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def password_secret(
        self,
    ) -> typing.Optional["ClusterSpecManagedRolesPasswordSecret"]:
        '''
        :schema: ClusterSpecManagedRoles#passwordSecret
        '''
        result = self._values.get("password_secret")
        return typing.cast(typing.Optional["ClusterSpecManagedRolesPasswordSecret"], result)

    @builtins.property
    def replication(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#replication
        '''
        result = self._values.get("replication")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def superuser(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecManagedRoles#superuser
        '''
        result = self._values.get("superuser")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def valid_until(self) -> typing.Optional[datetime.datetime]:
        '''
        :schema: ClusterSpecManagedRoles#validUntil
        '''
        result = self._values.get("valid_until")
        return typing.cast(typing.Optional[datetime.datetime], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecManagedRoles(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecManagedRolesEnsure")
class ClusterSpecManagedRolesEnsure(enum.Enum):
    '''
    :schema: ClusterSpecManagedRolesEnsure
    '''

    PRESENT = "PRESENT"
    '''present.'''
    ABSENT = "ABSENT"
    '''absent.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecManagedRolesPasswordSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class ClusterSpecManagedRolesPasswordSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: ClusterSpecManagedRolesPasswordSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__1e8c6c7ed04e9a33f82da88eee680563b0a6f6b0127b9645e9775002df58ccc1)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecManagedRolesPasswordSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecManagedRolesPasswordSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecManagedServices",
    jsii_struct_bases=[],
    name_mapping={
        "additional": "additional",
        "disabled_default_services": "disabledDefaultServices",
    },
)
class ClusterSpecManagedServices:
    def __init__(
        self,
        *,
        additional: typing.Optional[typing.Sequence[typing.Any]] = None,
        disabled_default_services: typing.Optional[typing.Sequence["ClusterSpecManagedServicesDisabledDefaultServices"]] = None,
    ) -> None:
        '''
        :param additional: 
        :param disabled_default_services: 

        :schema: ClusterSpecManagedServices
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0e84480d9ad24956c9289ededb36852bd4ff51ac30330b54ba0843b90f2d47fc)
            check_type(argname="argument additional", value=additional, expected_type=type_hints["additional"])
            check_type(argname="argument disabled_default_services", value=disabled_default_services, expected_type=type_hints["disabled_default_services"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if additional is not None:
            self._values["additional"] = additional
        if disabled_default_services is not None:
            self._values["disabled_default_services"] = disabled_default_services

    @builtins.property
    def additional(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpecManagedServices#additional
        '''
        result = self._values.get("additional")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def disabled_default_services(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecManagedServicesDisabledDefaultServices"]]:
        '''
        :schema: ClusterSpecManagedServices#disabledDefaultServices
        '''
        result = self._values.get("disabled_default_services")
        return typing.cast(typing.Optional[typing.List["ClusterSpecManagedServicesDisabledDefaultServices"]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecManagedServices(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecManagedServicesDisabledDefaultServices"
)
class ClusterSpecManagedServicesDisabledDefaultServices(enum.Enum):
    '''
    :schema: ClusterSpecManagedServicesDisabledDefaultServices
    '''

    RW = "RW"
    '''rw.'''
    R = "R"
    '''r.'''
    RO = "RO"
    '''ro.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecMonitoring",
    jsii_struct_bases=[],
    name_mapping={
        "custom_queries_config_map": "customQueriesConfigMap",
        "custom_queries_secret": "customQueriesSecret",
        "disable_default_queries": "disableDefaultQueries",
        "metrics_queries_ttl": "metricsQueriesTtl",
        "pod_monitor_metric_relabelings": "podMonitorMetricRelabelings",
        "pod_monitor_relabelings": "podMonitorRelabelings",
        "tls": "tls",
    },
)
class ClusterSpecMonitoring:
    def __init__(
        self,
        *,
        custom_queries_config_map: typing.Optional[typing.Sequence[typing.Union["ClusterSpecMonitoringCustomQueriesConfigMap", typing.Dict[builtins.str, typing.Any]]]] = None,
        custom_queries_secret: typing.Optional[typing.Sequence[typing.Union["ClusterSpecMonitoringCustomQueriesSecret", typing.Dict[builtins.str, typing.Any]]]] = None,
        disable_default_queries: typing.Optional[builtins.bool] = None,
        metrics_queries_ttl: typing.Optional[builtins.str] = None,
        pod_monitor_metric_relabelings: typing.Optional[typing.Sequence[typing.Any]] = None,
        pod_monitor_relabelings: typing.Optional[typing.Sequence[typing.Any]] = None,
        tls: typing.Optional[typing.Union["ClusterSpecMonitoringTls", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param custom_queries_config_map: 
        :param custom_queries_secret: 
        :param disable_default_queries: 
        :param metrics_queries_ttl: 
        :param pod_monitor_metric_relabelings: 
        :param pod_monitor_relabelings: 
        :param tls: 

        :schema: ClusterSpecMonitoring
        '''
        if isinstance(tls, dict):
            tls = ClusterSpecMonitoringTls(**tls)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__53005b280168b02f50c7952c1057fb4d72bb1d5c9f272afba87cbc38d82d81be)
            check_type(argname="argument custom_queries_config_map", value=custom_queries_config_map, expected_type=type_hints["custom_queries_config_map"])
            check_type(argname="argument custom_queries_secret", value=custom_queries_secret, expected_type=type_hints["custom_queries_secret"])
            check_type(argname="argument disable_default_queries", value=disable_default_queries, expected_type=type_hints["disable_default_queries"])
            check_type(argname="argument metrics_queries_ttl", value=metrics_queries_ttl, expected_type=type_hints["metrics_queries_ttl"])
            check_type(argname="argument pod_monitor_metric_relabelings", value=pod_monitor_metric_relabelings, expected_type=type_hints["pod_monitor_metric_relabelings"])
            check_type(argname="argument pod_monitor_relabelings", value=pod_monitor_relabelings, expected_type=type_hints["pod_monitor_relabelings"])
            check_type(argname="argument tls", value=tls, expected_type=type_hints["tls"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if custom_queries_config_map is not None:
            self._values["custom_queries_config_map"] = custom_queries_config_map
        if custom_queries_secret is not None:
            self._values["custom_queries_secret"] = custom_queries_secret
        if disable_default_queries is not None:
            self._values["disable_default_queries"] = disable_default_queries
        if metrics_queries_ttl is not None:
            self._values["metrics_queries_ttl"] = metrics_queries_ttl
        if pod_monitor_metric_relabelings is not None:
            self._values["pod_monitor_metric_relabelings"] = pod_monitor_metric_relabelings
        if pod_monitor_relabelings is not None:
            self._values["pod_monitor_relabelings"] = pod_monitor_relabelings
        if tls is not None:
            self._values["tls"] = tls

    @builtins.property
    def custom_queries_config_map(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecMonitoringCustomQueriesConfigMap"]]:
        '''
        :schema: ClusterSpecMonitoring#customQueriesConfigMap
        '''
        result = self._values.get("custom_queries_config_map")
        return typing.cast(typing.Optional[typing.List["ClusterSpecMonitoringCustomQueriesConfigMap"]], result)

    @builtins.property
    def custom_queries_secret(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecMonitoringCustomQueriesSecret"]]:
        '''
        :schema: ClusterSpecMonitoring#customQueriesSecret
        '''
        result = self._values.get("custom_queries_secret")
        return typing.cast(typing.Optional[typing.List["ClusterSpecMonitoringCustomQueriesSecret"]], result)

    @builtins.property
    def disable_default_queries(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecMonitoring#disableDefaultQueries
        '''
        result = self._values.get("disable_default_queries")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def metrics_queries_ttl(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecMonitoring#metricsQueriesTTL
        '''
        result = self._values.get("metrics_queries_ttl")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def pod_monitor_metric_relabelings(
        self,
    ) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpecMonitoring#podMonitorMetricRelabelings
        '''
        result = self._values.get("pod_monitor_metric_relabelings")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def pod_monitor_relabelings(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: ClusterSpecMonitoring#podMonitorRelabelings
        '''
        result = self._values.get("pod_monitor_relabelings")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def tls(self) -> typing.Optional["ClusterSpecMonitoringTls"]:
        '''
        :schema: ClusterSpecMonitoring#tls
        '''
        result = self._values.get("tls")
        return typing.cast(typing.Optional["ClusterSpecMonitoringTls"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecMonitoring(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecMonitoringCustomQueriesConfigMap",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name"},
)
class ClusterSpecMonitoringCustomQueriesConfigMap:
    def __init__(self, *, key: builtins.str, name: builtins.str) -> None:
        '''
        :param key: 
        :param name: 

        :schema: ClusterSpecMonitoringCustomQueriesConfigMap
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b2f39dd440b39667d8e0a94053b7174065ae66582d0326e90d83a35d4ac79152)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
            "name": name,
        }

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecMonitoringCustomQueriesConfigMap#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecMonitoringCustomQueriesConfigMap#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecMonitoringCustomQueriesConfigMap(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecMonitoringCustomQueriesSecret",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name"},
)
class ClusterSpecMonitoringCustomQueriesSecret:
    def __init__(self, *, key: builtins.str, name: builtins.str) -> None:
        '''
        :param key: 
        :param name: 

        :schema: ClusterSpecMonitoringCustomQueriesSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__61ddc957f4bfdcbde09c0e6604572bcc89389df1b14dc49ccd35615768e45d82)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
            "name": name,
        }

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecMonitoringCustomQueriesSecret#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecMonitoringCustomQueriesSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecMonitoringCustomQueriesSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecMonitoringTls",
    jsii_struct_bases=[],
    name_mapping={"enabled": "enabled"},
)
class ClusterSpecMonitoringTls:
    def __init__(self, *, enabled: typing.Optional[builtins.bool] = None) -> None:
        '''
        :param enabled: 

        :schema: ClusterSpecMonitoringTls
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__fbf837fcd8806acd6fbbd28ab957148d2e24642ab257f4328884bbbc4338b7fd)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if enabled is not None:
            self._values["enabled"] = enabled

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecMonitoringTls#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecMonitoringTls(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPlugins",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "enabled": "enabled",
        "is_wal_archiver": "isWalArchiver",
        "parameters": "parameters",
    },
)
class ClusterSpecPlugins:
    def __init__(
        self,
        *,
        name: builtins.str,
        enabled: typing.Optional[builtins.bool] = None,
        is_wal_archiver: typing.Optional[builtins.bool] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param enabled: 
        :param is_wal_archiver: 
        :param parameters: 

        :schema: ClusterSpecPlugins
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__300ef52b04a9617df9a32431ad7e8b8f72ecd89ff29b2bda6658ef3da5f46e91)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument is_wal_archiver", value=is_wal_archiver, expected_type=type_hints["is_wal_archiver"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if enabled is not None:
            self._values["enabled"] = enabled
        if is_wal_archiver is not None:
            self._values["is_wal_archiver"] = is_wal_archiver
        if parameters is not None:
            self._values["parameters"] = parameters

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecPlugins#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecPlugins#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def is_wal_archiver(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecPlugins#isWALArchiver
        '''
        result = self._values.get("is_wal_archiver")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecPlugins#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPlugins(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresql",
    jsii_struct_bases=[],
    name_mapping={
        "enable_alter_system": "enableAlterSystem",
        "extensions": "extensions",
        "parameters": "parameters",
        "pg_hba": "pgHba",
        "pg_ident": "pgIdent",
        "promotion_timeout": "promotionTimeout",
        "shared_preload_libraries": "sharedPreloadLibraries",
        "synchronous": "synchronous",
        "sync_replica_election_constraint": "syncReplicaElectionConstraint",
    },
)
class ClusterSpecPostgresql:
    def __init__(
        self,
        *,
        enable_alter_system: typing.Optional[builtins.bool] = None,
        extensions: typing.Optional[typing.Sequence[typing.Union["ClusterSpecPostgresqlExtensions", typing.Dict[builtins.str, typing.Any]]]] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        pg_hba: typing.Optional[typing.Sequence[builtins.str]] = None,
        pg_ident: typing.Optional[typing.Sequence[builtins.str]] = None,
        promotion_timeout: typing.Optional[jsii.Number] = None,
        shared_preload_libraries: typing.Optional[typing.Sequence[builtins.str]] = None,
        synchronous: typing.Optional[typing.Union["ClusterSpecPostgresqlSynchronous", typing.Dict[builtins.str, typing.Any]]] = None,
        sync_replica_election_constraint: typing.Optional[typing.Union["ClusterSpecPostgresqlSyncReplicaElectionConstraint", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param enable_alter_system: 
        :param extensions: 
        :param parameters: 
        :param pg_hba: 
        :param pg_ident: 
        :param promotion_timeout: 
        :param shared_preload_libraries: 
        :param synchronous: 
        :param sync_replica_election_constraint: 

        :schema: ClusterSpecPostgresql
        '''
        if isinstance(synchronous, dict):
            synchronous = ClusterSpecPostgresqlSynchronous(**synchronous)
        if isinstance(sync_replica_election_constraint, dict):
            sync_replica_election_constraint = ClusterSpecPostgresqlSyncReplicaElectionConstraint(**sync_replica_election_constraint)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__2bd35f4e19ccd965c373cb895920b1a0a9eeba362ef99d466c6cecb9504b0037)
            check_type(argname="argument enable_alter_system", value=enable_alter_system, expected_type=type_hints["enable_alter_system"])
            check_type(argname="argument extensions", value=extensions, expected_type=type_hints["extensions"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
            check_type(argname="argument pg_hba", value=pg_hba, expected_type=type_hints["pg_hba"])
            check_type(argname="argument pg_ident", value=pg_ident, expected_type=type_hints["pg_ident"])
            check_type(argname="argument promotion_timeout", value=promotion_timeout, expected_type=type_hints["promotion_timeout"])
            check_type(argname="argument shared_preload_libraries", value=shared_preload_libraries, expected_type=type_hints["shared_preload_libraries"])
            check_type(argname="argument synchronous", value=synchronous, expected_type=type_hints["synchronous"])
            check_type(argname="argument sync_replica_election_constraint", value=sync_replica_election_constraint, expected_type=type_hints["sync_replica_election_constraint"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if enable_alter_system is not None:
            self._values["enable_alter_system"] = enable_alter_system
        if extensions is not None:
            self._values["extensions"] = extensions
        if parameters is not None:
            self._values["parameters"] = parameters
        if pg_hba is not None:
            self._values["pg_hba"] = pg_hba
        if pg_ident is not None:
            self._values["pg_ident"] = pg_ident
        if promotion_timeout is not None:
            self._values["promotion_timeout"] = promotion_timeout
        if shared_preload_libraries is not None:
            self._values["shared_preload_libraries"] = shared_preload_libraries
        if synchronous is not None:
            self._values["synchronous"] = synchronous
        if sync_replica_election_constraint is not None:
            self._values["sync_replica_election_constraint"] = sync_replica_election_constraint

    @builtins.property
    def enable_alter_system(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecPostgresql#enableAlterSystem
        '''
        result = self._values.get("enable_alter_system")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def extensions(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecPostgresqlExtensions"]]:
        '''
        :schema: ClusterSpecPostgresql#extensions
        '''
        result = self._values.get("extensions")
        return typing.cast(typing.Optional[typing.List["ClusterSpecPostgresqlExtensions"]], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecPostgresql#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def pg_hba(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresql#pg_hba
        '''
        result = self._values.get("pg_hba")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def pg_ident(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresql#pg_ident
        '''
        result = self._values.get("pg_ident")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def promotion_timeout(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPostgresql#promotionTimeout
        '''
        result = self._values.get("promotion_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def shared_preload_libraries(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresql#shared_preload_libraries
        '''
        result = self._values.get("shared_preload_libraries")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def synchronous(self) -> typing.Optional["ClusterSpecPostgresqlSynchronous"]:
        '''
        :schema: ClusterSpecPostgresql#synchronous
        '''
        result = self._values.get("synchronous")
        return typing.cast(typing.Optional["ClusterSpecPostgresqlSynchronous"], result)

    @builtins.property
    def sync_replica_election_constraint(
        self,
    ) -> typing.Optional["ClusterSpecPostgresqlSyncReplicaElectionConstraint"]:
        '''
        :schema: ClusterSpecPostgresql#syncReplicaElectionConstraint
        '''
        result = self._values.get("sync_replica_election_constraint")
        return typing.cast(typing.Optional["ClusterSpecPostgresqlSyncReplicaElectionConstraint"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresql(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlExtensions",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "bin_path": "binPath",
        "dynamic_library_path": "dynamicLibraryPath",
        "env": "env",
        "extension_control_path": "extensionControlPath",
        "image": "image",
        "ld_library_path": "ldLibraryPath",
    },
)
class ClusterSpecPostgresqlExtensions:
    def __init__(
        self,
        *,
        name: builtins.str,
        bin_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        dynamic_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        env: typing.Optional[typing.Sequence[typing.Union["ClusterSpecPostgresqlExtensionsEnv", typing.Dict[builtins.str, typing.Any]]]] = None,
        extension_control_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        image: typing.Optional[typing.Union["ClusterSpecPostgresqlExtensionsImage", typing.Dict[builtins.str, typing.Any]]] = None,
        ld_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param bin_path: 
        :param dynamic_library_path: 
        :param env: 
        :param extension_control_path: 
        :param image: 
        :param ld_library_path: 

        :schema: ClusterSpecPostgresqlExtensions
        '''
        if isinstance(image, dict):
            image = ClusterSpecPostgresqlExtensionsImage(**image)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3b67ffe1ba9ca6ab38455831a98bf5a15d42ca14946e96499a4e651a94ba45a6)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument bin_path", value=bin_path, expected_type=type_hints["bin_path"])
            check_type(argname="argument dynamic_library_path", value=dynamic_library_path, expected_type=type_hints["dynamic_library_path"])
            check_type(argname="argument env", value=env, expected_type=type_hints["env"])
            check_type(argname="argument extension_control_path", value=extension_control_path, expected_type=type_hints["extension_control_path"])
            check_type(argname="argument image", value=image, expected_type=type_hints["image"])
            check_type(argname="argument ld_library_path", value=ld_library_path, expected_type=type_hints["ld_library_path"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if bin_path is not None:
            self._values["bin_path"] = bin_path
        if dynamic_library_path is not None:
            self._values["dynamic_library_path"] = dynamic_library_path
        if env is not None:
            self._values["env"] = env
        if extension_control_path is not None:
            self._values["extension_control_path"] = extension_control_path
        if image is not None:
            self._values["image"] = image
        if ld_library_path is not None:
            self._values["ld_library_path"] = ld_library_path

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecPostgresqlExtensions#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def bin_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#bin_path
        '''
        result = self._values.get("bin_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def dynamic_library_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#dynamic_library_path
        '''
        result = self._values.get("dynamic_library_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def env(self) -> typing.Optional[typing.List["ClusterSpecPostgresqlExtensionsEnv"]]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#env
        '''
        result = self._values.get("env")
        return typing.cast(typing.Optional[typing.List["ClusterSpecPostgresqlExtensionsEnv"]], result)

    @builtins.property
    def extension_control_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#extension_control_path
        '''
        result = self._values.get("extension_control_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def image(self) -> typing.Optional["ClusterSpecPostgresqlExtensionsImage"]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#image
        '''
        result = self._values.get("image")
        return typing.cast(typing.Optional["ClusterSpecPostgresqlExtensionsImage"], result)

    @builtins.property
    def ld_library_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlExtensions#ld_library_path
        '''
        result = self._values.get("ld_library_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresqlExtensions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlExtensionsEnv",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "value": "value"},
)
class ClusterSpecPostgresqlExtensionsEnv:
    def __init__(self, *, name: builtins.str, value: builtins.str) -> None:
        '''
        :param name: 
        :param value: 

        :schema: ClusterSpecPostgresqlExtensionsEnv
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__bafbe95d6ac35aada13736e733be998e6a7751a86ba4f0e87937a4eddcbf8f4c)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
            "value": value,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecPostgresqlExtensionsEnv#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def value(self) -> builtins.str:
        '''
        :schema: ClusterSpecPostgresqlExtensionsEnv#value
        '''
        result = self._values.get("value")
        assert result is not None, "Required property 'value' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresqlExtensionsEnv(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlExtensionsImage",
    jsii_struct_bases=[],
    name_mapping={"pull_policy": "pullPolicy", "reference": "reference"},
)
class ClusterSpecPostgresqlExtensionsImage:
    def __init__(
        self,
        *,
        pull_policy: typing.Optional[builtins.str] = None,
        reference: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param pull_policy: 
        :param reference: 

        :schema: ClusterSpecPostgresqlExtensionsImage
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__07f2130308e999aa8ba2689217c79bae3f6eccda9a6dd2df40bda050c60439f6)
            check_type(argname="argument pull_policy", value=pull_policy, expected_type=type_hints["pull_policy"])
            check_type(argname="argument reference", value=reference, expected_type=type_hints["reference"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if pull_policy is not None:
            self._values["pull_policy"] = pull_policy
        if reference is not None:
            self._values["reference"] = reference

    @builtins.property
    def pull_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecPostgresqlExtensionsImage#pullPolicy
        '''
        result = self._values.get("pull_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def reference(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecPostgresqlExtensionsImage#reference
        '''
        result = self._values.get("reference")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresqlExtensionsImage(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlSyncReplicaElectionConstraint",
    jsii_struct_bases=[],
    name_mapping={
        "enabled": "enabled",
        "node_labels_anti_affinity": "nodeLabelsAntiAffinity",
    },
)
class ClusterSpecPostgresqlSyncReplicaElectionConstraint:
    def __init__(
        self,
        *,
        enabled: builtins.bool,
        node_labels_anti_affinity: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param enabled: 
        :param node_labels_anti_affinity: 

        :schema: ClusterSpecPostgresqlSyncReplicaElectionConstraint
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__a9b1e0b91ba4f52b30c9b978a86e7c294d2c684d37aa9cb818babb55d3cb0ec6)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument node_labels_anti_affinity", value=node_labels_anti_affinity, expected_type=type_hints["node_labels_anti_affinity"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "enabled": enabled,
        }
        if node_labels_anti_affinity is not None:
            self._values["node_labels_anti_affinity"] = node_labels_anti_affinity

    @builtins.property
    def enabled(self) -> builtins.bool:
        '''
        :schema: ClusterSpecPostgresqlSyncReplicaElectionConstraint#enabled
        '''
        result = self._values.get("enabled")
        assert result is not None, "Required property 'enabled' is missing"
        return typing.cast(builtins.bool, result)

    @builtins.property
    def node_labels_anti_affinity(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlSyncReplicaElectionConstraint#nodeLabelsAntiAffinity
        '''
        result = self._values.get("node_labels_anti_affinity")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresqlSyncReplicaElectionConstraint(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlSynchronous",
    jsii_struct_bases=[],
    name_mapping={
        "method": "method",
        "number": "number",
        "data_durability": "dataDurability",
        "failover_quorum": "failoverQuorum",
        "max_standby_names_from_cluster": "maxStandbyNamesFromCluster",
        "standby_names_post": "standbyNamesPost",
        "standby_names_pre": "standbyNamesPre",
    },
)
class ClusterSpecPostgresqlSynchronous:
    def __init__(
        self,
        *,
        method: "ClusterSpecPostgresqlSynchronousMethod",
        number: jsii.Number,
        data_durability: typing.Optional["ClusterSpecPostgresqlSynchronousDataDurability"] = None,
        failover_quorum: typing.Optional[builtins.bool] = None,
        max_standby_names_from_cluster: typing.Optional[jsii.Number] = None,
        standby_names_post: typing.Optional[typing.Sequence[builtins.str]] = None,
        standby_names_pre: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param method: 
        :param number: 
        :param data_durability: 
        :param failover_quorum: 
        :param max_standby_names_from_cluster: 
        :param standby_names_post: 
        :param standby_names_pre: 

        :schema: ClusterSpecPostgresqlSynchronous
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__ab7e934a13f2389fb45bed15917955ac442d91956af7a67a43732e666f84d5a0)
            check_type(argname="argument method", value=method, expected_type=type_hints["method"])
            check_type(argname="argument number", value=number, expected_type=type_hints["number"])
            check_type(argname="argument data_durability", value=data_durability, expected_type=type_hints["data_durability"])
            check_type(argname="argument failover_quorum", value=failover_quorum, expected_type=type_hints["failover_quorum"])
            check_type(argname="argument max_standby_names_from_cluster", value=max_standby_names_from_cluster, expected_type=type_hints["max_standby_names_from_cluster"])
            check_type(argname="argument standby_names_post", value=standby_names_post, expected_type=type_hints["standby_names_post"])
            check_type(argname="argument standby_names_pre", value=standby_names_pre, expected_type=type_hints["standby_names_pre"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "method": method,
            "number": number,
        }
        if data_durability is not None:
            self._values["data_durability"] = data_durability
        if failover_quorum is not None:
            self._values["failover_quorum"] = failover_quorum
        if max_standby_names_from_cluster is not None:
            self._values["max_standby_names_from_cluster"] = max_standby_names_from_cluster
        if standby_names_post is not None:
            self._values["standby_names_post"] = standby_names_post
        if standby_names_pre is not None:
            self._values["standby_names_pre"] = standby_names_pre

    @builtins.property
    def method(self) -> "ClusterSpecPostgresqlSynchronousMethod":
        '''
        :schema: ClusterSpecPostgresqlSynchronous#method
        '''
        result = self._values.get("method")
        assert result is not None, "Required property 'method' is missing"
        return typing.cast("ClusterSpecPostgresqlSynchronousMethod", result)

    @builtins.property
    def number(self) -> jsii.Number:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#number
        '''
        result = self._values.get("number")
        assert result is not None, "Required property 'number' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def data_durability(
        self,
    ) -> typing.Optional["ClusterSpecPostgresqlSynchronousDataDurability"]:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#dataDurability
        '''
        result = self._values.get("data_durability")
        return typing.cast(typing.Optional["ClusterSpecPostgresqlSynchronousDataDurability"], result)

    @builtins.property
    def failover_quorum(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#failoverQuorum
        '''
        result = self._values.get("failover_quorum")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def max_standby_names_from_cluster(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#maxStandbyNamesFromCluster
        '''
        result = self._values.get("max_standby_names_from_cluster")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def standby_names_post(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#standbyNamesPost
        '''
        result = self._values.get("standby_names_post")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def standby_names_pre(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecPostgresqlSynchronous#standbyNamesPre
        '''
        result = self._values.get("standby_names_pre")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPostgresqlSynchronous(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlSynchronousDataDurability"
)
class ClusterSpecPostgresqlSynchronousDataDurability(enum.Enum):
    '''
    :schema: ClusterSpecPostgresqlSynchronousDataDurability
    '''

    REQUIRED = "REQUIRED"
    '''required.'''
    PREFERRED = "PREFERRED"
    '''preferred.'''


@jsii.enum(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPostgresqlSynchronousMethod"
)
class ClusterSpecPostgresqlSynchronousMethod(enum.Enum):
    '''
    :schema: ClusterSpecPostgresqlSynchronousMethod
    '''

    ANY = "ANY"
    '''any.'''
    FIRST = "FIRST"
    '''first.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecPrimaryLease",
    jsii_struct_bases=[],
    name_mapping={
        "lease_duration_seconds": "leaseDurationSeconds",
        "released_lease_duration_seconds": "releasedLeaseDurationSeconds",
        "renew_deadline_seconds": "renewDeadlineSeconds",
        "retry_period_seconds": "retryPeriodSeconds",
    },
)
class ClusterSpecPrimaryLease:
    def __init__(
        self,
        *,
        lease_duration_seconds: typing.Optional[jsii.Number] = None,
        released_lease_duration_seconds: typing.Optional[jsii.Number] = None,
        renew_deadline_seconds: typing.Optional[jsii.Number] = None,
        retry_period_seconds: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param lease_duration_seconds: 
        :param released_lease_duration_seconds: 
        :param renew_deadline_seconds: 
        :param retry_period_seconds: 

        :schema: ClusterSpecPrimaryLease
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__059c9f3d60f13a447f7daee01fe6f1e933cd5413ea392971f423893c373c59d1)
            check_type(argname="argument lease_duration_seconds", value=lease_duration_seconds, expected_type=type_hints["lease_duration_seconds"])
            check_type(argname="argument released_lease_duration_seconds", value=released_lease_duration_seconds, expected_type=type_hints["released_lease_duration_seconds"])
            check_type(argname="argument renew_deadline_seconds", value=renew_deadline_seconds, expected_type=type_hints["renew_deadline_seconds"])
            check_type(argname="argument retry_period_seconds", value=retry_period_seconds, expected_type=type_hints["retry_period_seconds"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if lease_duration_seconds is not None:
            self._values["lease_duration_seconds"] = lease_duration_seconds
        if released_lease_duration_seconds is not None:
            self._values["released_lease_duration_seconds"] = released_lease_duration_seconds
        if renew_deadline_seconds is not None:
            self._values["renew_deadline_seconds"] = renew_deadline_seconds
        if retry_period_seconds is not None:
            self._values["retry_period_seconds"] = retry_period_seconds

    @builtins.property
    def lease_duration_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPrimaryLease#leaseDurationSeconds
        '''
        result = self._values.get("lease_duration_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def released_lease_duration_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPrimaryLease#releasedLeaseDurationSeconds
        '''
        result = self._values.get("released_lease_duration_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def renew_deadline_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPrimaryLease#renewDeadlineSeconds
        '''
        result = self._values.get("renew_deadline_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def retry_period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecPrimaryLease#retryPeriodSeconds
        '''
        result = self._values.get("retry_period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecPrimaryLease(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecPrimaryUpdateMethod")
class ClusterSpecPrimaryUpdateMethod(enum.Enum):
    '''
    :schema: ClusterSpecPrimaryUpdateMethod
    '''

    SWITCHOVER = "SWITCHOVER"
    '''switchover.'''
    RESTART = "RESTART"
    '''restart.'''


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecPrimaryUpdateStrategy")
class ClusterSpecPrimaryUpdateStrategy(enum.Enum):
    '''
    :schema: ClusterSpecPrimaryUpdateStrategy
    '''

    UNSUPERVISED = "UNSUPERVISED"
    '''unsupervised.'''
    SUPERVISED = "SUPERVISED"
    '''supervised.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbes",
    jsii_struct_bases=[],
    name_mapping={
        "liveness": "liveness",
        "readiness": "readiness",
        "startup": "startup",
    },
)
class ClusterSpecProbes:
    def __init__(
        self,
        *,
        liveness: typing.Optional[typing.Union["ClusterSpecProbesLiveness", typing.Dict[builtins.str, typing.Any]]] = None,
        readiness: typing.Optional[typing.Union["ClusterSpecProbesReadiness", typing.Dict[builtins.str, typing.Any]]] = None,
        startup: typing.Optional[typing.Union["ClusterSpecProbesStartup", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param liveness: 
        :param readiness: 
        :param startup: 

        :schema: ClusterSpecProbes
        '''
        if isinstance(liveness, dict):
            liveness = ClusterSpecProbesLiveness(**liveness)
        if isinstance(readiness, dict):
            readiness = ClusterSpecProbesReadiness(**readiness)
        if isinstance(startup, dict):
            startup = ClusterSpecProbesStartup(**startup)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__923b2e889ef6e42a5df9d4c3b68a03fdb591133cd2e22d8ea84afb339844f30f)
            check_type(argname="argument liveness", value=liveness, expected_type=type_hints["liveness"])
            check_type(argname="argument readiness", value=readiness, expected_type=type_hints["readiness"])
            check_type(argname="argument startup", value=startup, expected_type=type_hints["startup"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if liveness is not None:
            self._values["liveness"] = liveness
        if readiness is not None:
            self._values["readiness"] = readiness
        if startup is not None:
            self._values["startup"] = startup

    @builtins.property
    def liveness(self) -> typing.Optional["ClusterSpecProbesLiveness"]:
        '''
        :schema: ClusterSpecProbes#liveness
        '''
        result = self._values.get("liveness")
        return typing.cast(typing.Optional["ClusterSpecProbesLiveness"], result)

    @builtins.property
    def readiness(self) -> typing.Optional["ClusterSpecProbesReadiness"]:
        '''
        :schema: ClusterSpecProbes#readiness
        '''
        result = self._values.get("readiness")
        return typing.cast(typing.Optional["ClusterSpecProbesReadiness"], result)

    @builtins.property
    def startup(self) -> typing.Optional["ClusterSpecProbesStartup"]:
        '''
        :schema: ClusterSpecProbes#startup
        '''
        result = self._values.get("startup")
        return typing.cast(typing.Optional["ClusterSpecProbesStartup"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecProbes(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesLiveness",
    jsii_struct_bases=[],
    name_mapping={
        "failure_threshold": "failureThreshold",
        "initial_delay_seconds": "initialDelaySeconds",
        "isolation_check": "isolationCheck",
        "period_seconds": "periodSeconds",
        "success_threshold": "successThreshold",
        "termination_grace_period_seconds": "terminationGracePeriodSeconds",
        "timeout_seconds": "timeoutSeconds",
    },
)
class ClusterSpecProbesLiveness:
    def __init__(
        self,
        *,
        failure_threshold: typing.Optional[jsii.Number] = None,
        initial_delay_seconds: typing.Optional[jsii.Number] = None,
        isolation_check: typing.Optional[typing.Union["ClusterSpecProbesLivenessIsolationCheck", typing.Dict[builtins.str, typing.Any]]] = None,
        period_seconds: typing.Optional[jsii.Number] = None,
        success_threshold: typing.Optional[jsii.Number] = None,
        termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
        timeout_seconds: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param failure_threshold: 
        :param initial_delay_seconds: 
        :param isolation_check: 
        :param period_seconds: 
        :param success_threshold: 
        :param termination_grace_period_seconds: 
        :param timeout_seconds: 

        :schema: ClusterSpecProbesLiveness
        '''
        if isinstance(isolation_check, dict):
            isolation_check = ClusterSpecProbesLivenessIsolationCheck(**isolation_check)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d32fdd216e8805ce4ebbc04f41488237062307e925e4ed707253f4593145163d)
            check_type(argname="argument failure_threshold", value=failure_threshold, expected_type=type_hints["failure_threshold"])
            check_type(argname="argument initial_delay_seconds", value=initial_delay_seconds, expected_type=type_hints["initial_delay_seconds"])
            check_type(argname="argument isolation_check", value=isolation_check, expected_type=type_hints["isolation_check"])
            check_type(argname="argument period_seconds", value=period_seconds, expected_type=type_hints["period_seconds"])
            check_type(argname="argument success_threshold", value=success_threshold, expected_type=type_hints["success_threshold"])
            check_type(argname="argument termination_grace_period_seconds", value=termination_grace_period_seconds, expected_type=type_hints["termination_grace_period_seconds"])
            check_type(argname="argument timeout_seconds", value=timeout_seconds, expected_type=type_hints["timeout_seconds"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if failure_threshold is not None:
            self._values["failure_threshold"] = failure_threshold
        if initial_delay_seconds is not None:
            self._values["initial_delay_seconds"] = initial_delay_seconds
        if isolation_check is not None:
            self._values["isolation_check"] = isolation_check
        if period_seconds is not None:
            self._values["period_seconds"] = period_seconds
        if success_threshold is not None:
            self._values["success_threshold"] = success_threshold
        if termination_grace_period_seconds is not None:
            self._values["termination_grace_period_seconds"] = termination_grace_period_seconds
        if timeout_seconds is not None:
            self._values["timeout_seconds"] = timeout_seconds

    @builtins.property
    def failure_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#failureThreshold
        '''
        result = self._values.get("failure_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def initial_delay_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#initialDelaySeconds
        '''
        result = self._values.get("initial_delay_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def isolation_check(
        self,
    ) -> typing.Optional["ClusterSpecProbesLivenessIsolationCheck"]:
        '''
        :schema: ClusterSpecProbesLiveness#isolationCheck
        '''
        result = self._values.get("isolation_check")
        return typing.cast(typing.Optional["ClusterSpecProbesLivenessIsolationCheck"], result)

    @builtins.property
    def period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#periodSeconds
        '''
        result = self._values.get("period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def success_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#successThreshold
        '''
        result = self._values.get("success_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def termination_grace_period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#terminationGracePeriodSeconds
        '''
        result = self._values.get("termination_grace_period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def timeout_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLiveness#timeoutSeconds
        '''
        result = self._values.get("timeout_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecProbesLiveness(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesLivenessIsolationCheck",
    jsii_struct_bases=[],
    name_mapping={
        "connection_timeout": "connectionTimeout",
        "enabled": "enabled",
        "request_timeout": "requestTimeout",
    },
)
class ClusterSpecProbesLivenessIsolationCheck:
    def __init__(
        self,
        *,
        connection_timeout: typing.Optional[jsii.Number] = None,
        enabled: typing.Optional[builtins.bool] = None,
        request_timeout: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param connection_timeout: 
        :param enabled: 
        :param request_timeout: 

        :schema: ClusterSpecProbesLivenessIsolationCheck
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e1c4e5658e8481062baff2a11241517a24acdb9cf84859a6a9b345d7b62acd0e)
            check_type(argname="argument connection_timeout", value=connection_timeout, expected_type=type_hints["connection_timeout"])
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument request_timeout", value=request_timeout, expected_type=type_hints["request_timeout"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if connection_timeout is not None:
            self._values["connection_timeout"] = connection_timeout
        if enabled is not None:
            self._values["enabled"] = enabled
        if request_timeout is not None:
            self._values["request_timeout"] = request_timeout

    @builtins.property
    def connection_timeout(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLivenessIsolationCheck#connectionTimeout
        '''
        result = self._values.get("connection_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecProbesLivenessIsolationCheck#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def request_timeout(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesLivenessIsolationCheck#requestTimeout
        '''
        result = self._values.get("request_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecProbesLivenessIsolationCheck(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesReadiness",
    jsii_struct_bases=[],
    name_mapping={
        "failure_threshold": "failureThreshold",
        "initial_delay_seconds": "initialDelaySeconds",
        "maximum_lag": "maximumLag",
        "period_seconds": "periodSeconds",
        "success_threshold": "successThreshold",
        "termination_grace_period_seconds": "terminationGracePeriodSeconds",
        "timeout_seconds": "timeoutSeconds",
        "type": "type",
    },
)
class ClusterSpecProbesReadiness:
    def __init__(
        self,
        *,
        failure_threshold: typing.Optional[jsii.Number] = None,
        initial_delay_seconds: typing.Optional[jsii.Number] = None,
        maximum_lag: typing.Optional["ClusterSpecProbesReadinessMaximumLag"] = None,
        period_seconds: typing.Optional[jsii.Number] = None,
        success_threshold: typing.Optional[jsii.Number] = None,
        termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
        timeout_seconds: typing.Optional[jsii.Number] = None,
        type: typing.Optional["ClusterSpecProbesReadinessType"] = None,
    ) -> None:
        '''
        :param failure_threshold: 
        :param initial_delay_seconds: 
        :param maximum_lag: 
        :param period_seconds: 
        :param success_threshold: 
        :param termination_grace_period_seconds: 
        :param timeout_seconds: 
        :param type: 

        :schema: ClusterSpecProbesReadiness
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__c52db736e9ac315b736dc684a28a30ad604320943b2afe7246f27036ce233187)
            check_type(argname="argument failure_threshold", value=failure_threshold, expected_type=type_hints["failure_threshold"])
            check_type(argname="argument initial_delay_seconds", value=initial_delay_seconds, expected_type=type_hints["initial_delay_seconds"])
            check_type(argname="argument maximum_lag", value=maximum_lag, expected_type=type_hints["maximum_lag"])
            check_type(argname="argument period_seconds", value=period_seconds, expected_type=type_hints["period_seconds"])
            check_type(argname="argument success_threshold", value=success_threshold, expected_type=type_hints["success_threshold"])
            check_type(argname="argument termination_grace_period_seconds", value=termination_grace_period_seconds, expected_type=type_hints["termination_grace_period_seconds"])
            check_type(argname="argument timeout_seconds", value=timeout_seconds, expected_type=type_hints["timeout_seconds"])
            check_type(argname="argument type", value=type, expected_type=type_hints["type"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if failure_threshold is not None:
            self._values["failure_threshold"] = failure_threshold
        if initial_delay_seconds is not None:
            self._values["initial_delay_seconds"] = initial_delay_seconds
        if maximum_lag is not None:
            self._values["maximum_lag"] = maximum_lag
        if period_seconds is not None:
            self._values["period_seconds"] = period_seconds
        if success_threshold is not None:
            self._values["success_threshold"] = success_threshold
        if termination_grace_period_seconds is not None:
            self._values["termination_grace_period_seconds"] = termination_grace_period_seconds
        if timeout_seconds is not None:
            self._values["timeout_seconds"] = timeout_seconds
        if type is not None:
            self._values["type"] = type

    @builtins.property
    def failure_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#failureThreshold
        '''
        result = self._values.get("failure_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def initial_delay_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#initialDelaySeconds
        '''
        result = self._values.get("initial_delay_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def maximum_lag(self) -> typing.Optional["ClusterSpecProbesReadinessMaximumLag"]:
        '''
        :schema: ClusterSpecProbesReadiness#maximumLag
        '''
        result = self._values.get("maximum_lag")
        return typing.cast(typing.Optional["ClusterSpecProbesReadinessMaximumLag"], result)

    @builtins.property
    def period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#periodSeconds
        '''
        result = self._values.get("period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def success_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#successThreshold
        '''
        result = self._values.get("success_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def termination_grace_period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#terminationGracePeriodSeconds
        '''
        result = self._values.get("termination_grace_period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def timeout_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesReadiness#timeoutSeconds
        '''
        result = self._values.get("timeout_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def type(self) -> typing.Optional["ClusterSpecProbesReadinessType"]:
        '''
        :schema: ClusterSpecProbesReadiness#type
        '''
        result = self._values.get("type")
        return typing.cast(typing.Optional["ClusterSpecProbesReadinessType"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecProbesReadiness(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class ClusterSpecProbesReadinessMaximumLag(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesReadinessMaximumLag",
):
    '''
    :schema: ClusterSpecProbesReadinessMaximumLag
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(cls, value: jsii.Number) -> "ClusterSpecProbesReadinessMaximumLag":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__96ba75323a83882cd49efcf491d9eb84d7372a545198bfb02aa78f13d6125bab)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecProbesReadinessMaximumLag", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(cls, value: builtins.str) -> "ClusterSpecProbesReadinessMaximumLag":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e5564564bfec010c741500f0cdb1a309d503b390c43601caf28ba6affbedf1c4)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecProbesReadinessMaximumLag", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesReadinessType")
class ClusterSpecProbesReadinessType(enum.Enum):
    '''
    :schema: ClusterSpecProbesReadinessType
    '''

    PG_UNDERSCORE_ISREADY = "PG_UNDERSCORE_ISREADY"
    '''pg_isready.'''
    STREAMING = "STREAMING"
    '''streaming.'''
    QUERY = "QUERY"
    '''query.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesStartup",
    jsii_struct_bases=[],
    name_mapping={
        "failure_threshold": "failureThreshold",
        "initial_delay_seconds": "initialDelaySeconds",
        "maximum_lag": "maximumLag",
        "period_seconds": "periodSeconds",
        "success_threshold": "successThreshold",
        "termination_grace_period_seconds": "terminationGracePeriodSeconds",
        "timeout_seconds": "timeoutSeconds",
        "type": "type",
    },
)
class ClusterSpecProbesStartup:
    def __init__(
        self,
        *,
        failure_threshold: typing.Optional[jsii.Number] = None,
        initial_delay_seconds: typing.Optional[jsii.Number] = None,
        maximum_lag: typing.Optional["ClusterSpecProbesStartupMaximumLag"] = None,
        period_seconds: typing.Optional[jsii.Number] = None,
        success_threshold: typing.Optional[jsii.Number] = None,
        termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
        timeout_seconds: typing.Optional[jsii.Number] = None,
        type: typing.Optional["ClusterSpecProbesStartupType"] = None,
    ) -> None:
        '''
        :param failure_threshold: 
        :param initial_delay_seconds: 
        :param maximum_lag: 
        :param period_seconds: 
        :param success_threshold: 
        :param termination_grace_period_seconds: 
        :param timeout_seconds: 
        :param type: 

        :schema: ClusterSpecProbesStartup
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__92bfd6041bc0ea6db9976b474f28571192da3ca29171c55af0f92618c361da33)
            check_type(argname="argument failure_threshold", value=failure_threshold, expected_type=type_hints["failure_threshold"])
            check_type(argname="argument initial_delay_seconds", value=initial_delay_seconds, expected_type=type_hints["initial_delay_seconds"])
            check_type(argname="argument maximum_lag", value=maximum_lag, expected_type=type_hints["maximum_lag"])
            check_type(argname="argument period_seconds", value=period_seconds, expected_type=type_hints["period_seconds"])
            check_type(argname="argument success_threshold", value=success_threshold, expected_type=type_hints["success_threshold"])
            check_type(argname="argument termination_grace_period_seconds", value=termination_grace_period_seconds, expected_type=type_hints["termination_grace_period_seconds"])
            check_type(argname="argument timeout_seconds", value=timeout_seconds, expected_type=type_hints["timeout_seconds"])
            check_type(argname="argument type", value=type, expected_type=type_hints["type"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if failure_threshold is not None:
            self._values["failure_threshold"] = failure_threshold
        if initial_delay_seconds is not None:
            self._values["initial_delay_seconds"] = initial_delay_seconds
        if maximum_lag is not None:
            self._values["maximum_lag"] = maximum_lag
        if period_seconds is not None:
            self._values["period_seconds"] = period_seconds
        if success_threshold is not None:
            self._values["success_threshold"] = success_threshold
        if termination_grace_period_seconds is not None:
            self._values["termination_grace_period_seconds"] = termination_grace_period_seconds
        if timeout_seconds is not None:
            self._values["timeout_seconds"] = timeout_seconds
        if type is not None:
            self._values["type"] = type

    @builtins.property
    def failure_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#failureThreshold
        '''
        result = self._values.get("failure_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def initial_delay_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#initialDelaySeconds
        '''
        result = self._values.get("initial_delay_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def maximum_lag(self) -> typing.Optional["ClusterSpecProbesStartupMaximumLag"]:
        '''
        :schema: ClusterSpecProbesStartup#maximumLag
        '''
        result = self._values.get("maximum_lag")
        return typing.cast(typing.Optional["ClusterSpecProbesStartupMaximumLag"], result)

    @builtins.property
    def period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#periodSeconds
        '''
        result = self._values.get("period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def success_threshold(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#successThreshold
        '''
        result = self._values.get("success_threshold")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def termination_grace_period_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#terminationGracePeriodSeconds
        '''
        result = self._values.get("termination_grace_period_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def timeout_seconds(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecProbesStartup#timeoutSeconds
        '''
        result = self._values.get("timeout_seconds")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def type(self) -> typing.Optional["ClusterSpecProbesStartupType"]:
        '''
        :schema: ClusterSpecProbesStartup#type
        '''
        result = self._values.get("type")
        return typing.cast(typing.Optional["ClusterSpecProbesStartupType"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecProbesStartup(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class ClusterSpecProbesStartupMaximumLag(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesStartupMaximumLag",
):
    '''
    :schema: ClusterSpecProbesStartupMaximumLag
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(cls, value: jsii.Number) -> "ClusterSpecProbesStartupMaximumLag":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__15f54c68068d3b3fdf3e06f2a7c8959a02f26d0c77a7b3e1897d22317e977316)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecProbesStartupMaximumLag", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(cls, value: builtins.str) -> "ClusterSpecProbesStartupMaximumLag":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b0733d42be8cc1ca2544cb0cdd85ce5ff5bc7ed952cec6790975f6eaad6159c5)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecProbesStartupMaximumLag", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ClusterSpecProbesStartupType")
class ClusterSpecProbesStartupType(enum.Enum):
    '''
    :schema: ClusterSpecProbesStartupType
    '''

    PG_UNDERSCORE_ISREADY = "PG_UNDERSCORE_ISREADY"
    '''pg_isready.'''
    STREAMING = "STREAMING"
    '''streaming.'''
    QUERY = "QUERY"
    '''query.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecReplicationSlots",
    jsii_struct_bases=[],
    name_mapping={
        "high_availability": "highAvailability",
        "synchronize_replicas": "synchronizeReplicas",
        "update_interval": "updateInterval",
    },
)
class ClusterSpecReplicationSlots:
    def __init__(
        self,
        *,
        high_availability: typing.Optional[typing.Union["ClusterSpecReplicationSlotsHighAvailability", typing.Dict[builtins.str, typing.Any]]] = None,
        synchronize_replicas: typing.Optional[typing.Union["ClusterSpecReplicationSlotsSynchronizeReplicas", typing.Dict[builtins.str, typing.Any]]] = None,
        update_interval: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param high_availability: 
        :param synchronize_replicas: 
        :param update_interval: 

        :schema: ClusterSpecReplicationSlots
        '''
        if isinstance(high_availability, dict):
            high_availability = ClusterSpecReplicationSlotsHighAvailability(**high_availability)
        if isinstance(synchronize_replicas, dict):
            synchronize_replicas = ClusterSpecReplicationSlotsSynchronizeReplicas(**synchronize_replicas)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__4d33170ed51d5a0e60e8810b93f4fea3210cb08614c804f14857114047f6ecf3)
            check_type(argname="argument high_availability", value=high_availability, expected_type=type_hints["high_availability"])
            check_type(argname="argument synchronize_replicas", value=synchronize_replicas, expected_type=type_hints["synchronize_replicas"])
            check_type(argname="argument update_interval", value=update_interval, expected_type=type_hints["update_interval"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if high_availability is not None:
            self._values["high_availability"] = high_availability
        if synchronize_replicas is not None:
            self._values["synchronize_replicas"] = synchronize_replicas
        if update_interval is not None:
            self._values["update_interval"] = update_interval

    @builtins.property
    def high_availability(
        self,
    ) -> typing.Optional["ClusterSpecReplicationSlotsHighAvailability"]:
        '''
        :schema: ClusterSpecReplicationSlots#highAvailability
        '''
        result = self._values.get("high_availability")
        return typing.cast(typing.Optional["ClusterSpecReplicationSlotsHighAvailability"], result)

    @builtins.property
    def synchronize_replicas(
        self,
    ) -> typing.Optional["ClusterSpecReplicationSlotsSynchronizeReplicas"]:
        '''
        :schema: ClusterSpecReplicationSlots#synchronizeReplicas
        '''
        result = self._values.get("synchronize_replicas")
        return typing.cast(typing.Optional["ClusterSpecReplicationSlotsSynchronizeReplicas"], result)

    @builtins.property
    def update_interval(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecReplicationSlots#updateInterval
        '''
        result = self._values.get("update_interval")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecReplicationSlots(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecReplicationSlotsHighAvailability",
    jsii_struct_bases=[],
    name_mapping={
        "enabled": "enabled",
        "slot_prefix": "slotPrefix",
        "synchronize_logical_decoding": "synchronizeLogicalDecoding",
    },
)
class ClusterSpecReplicationSlotsHighAvailability:
    def __init__(
        self,
        *,
        enabled: typing.Optional[builtins.bool] = None,
        slot_prefix: typing.Optional[builtins.str] = None,
        synchronize_logical_decoding: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param enabled: 
        :param slot_prefix: 
        :param synchronize_logical_decoding: 

        :schema: ClusterSpecReplicationSlotsHighAvailability
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__72af2e72e4b0fc7fb08de1f4fec5fdcd0441f871b030501356f88db97adf9fbd)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument slot_prefix", value=slot_prefix, expected_type=type_hints["slot_prefix"])
            check_type(argname="argument synchronize_logical_decoding", value=synchronize_logical_decoding, expected_type=type_hints["synchronize_logical_decoding"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if enabled is not None:
            self._values["enabled"] = enabled
        if slot_prefix is not None:
            self._values["slot_prefix"] = slot_prefix
        if synchronize_logical_decoding is not None:
            self._values["synchronize_logical_decoding"] = synchronize_logical_decoding

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecReplicationSlotsHighAvailability#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def slot_prefix(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecReplicationSlotsHighAvailability#slotPrefix
        '''
        result = self._values.get("slot_prefix")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def synchronize_logical_decoding(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecReplicationSlotsHighAvailability#synchronizeLogicalDecoding
        '''
        result = self._values.get("synchronize_logical_decoding")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecReplicationSlotsHighAvailability(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecReplicationSlotsSynchronizeReplicas",
    jsii_struct_bases=[],
    name_mapping={"enabled": "enabled", "exclude_patterns": "excludePatterns"},
)
class ClusterSpecReplicationSlotsSynchronizeReplicas:
    def __init__(
        self,
        *,
        enabled: builtins.bool,
        exclude_patterns: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param enabled: 
        :param exclude_patterns: 

        :schema: ClusterSpecReplicationSlotsSynchronizeReplicas
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__27b210e7c95908a32e4f20cfd723d091bca8bdea43818508bc6529942a961190)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument exclude_patterns", value=exclude_patterns, expected_type=type_hints["exclude_patterns"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "enabled": enabled,
        }
        if exclude_patterns is not None:
            self._values["exclude_patterns"] = exclude_patterns

    @builtins.property
    def enabled(self) -> builtins.bool:
        '''
        :schema: ClusterSpecReplicationSlotsSynchronizeReplicas#enabled
        '''
        result = self._values.get("enabled")
        assert result is not None, "Required property 'enabled' is missing"
        return typing.cast(builtins.bool, result)

    @builtins.property
    def exclude_patterns(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecReplicationSlotsSynchronizeReplicas#excludePatterns
        '''
        result = self._values.get("exclude_patterns")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecReplicationSlotsSynchronizeReplicas(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecResources",
    jsii_struct_bases=[],
    name_mapping={"claims": "claims", "limits": "limits", "requests": "requests"},
)
class ClusterSpecResources:
    def __init__(
        self,
        *,
        claims: typing.Optional[typing.Sequence[typing.Union["ClusterSpecResourcesClaims", typing.Dict[builtins.str, typing.Any]]]] = None,
        limits: typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesLimits"]] = None,
        requests: typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesRequests"]] = None,
    ) -> None:
        '''
        :param claims: 
        :param limits: 
        :param requests: 

        :schema: ClusterSpecResources
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d31c00dac38cbbc6dbde04bfd81305d09cdc63681be35f8d9bc667b8286ee0ba)
            check_type(argname="argument claims", value=claims, expected_type=type_hints["claims"])
            check_type(argname="argument limits", value=limits, expected_type=type_hints["limits"])
            check_type(argname="argument requests", value=requests, expected_type=type_hints["requests"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if claims is not None:
            self._values["claims"] = claims
        if limits is not None:
            self._values["limits"] = limits
        if requests is not None:
            self._values["requests"] = requests

    @builtins.property
    def claims(self) -> typing.Optional[typing.List["ClusterSpecResourcesClaims"]]:
        '''
        :schema: ClusterSpecResources#claims
        '''
        result = self._values.get("claims")
        return typing.cast(typing.Optional[typing.List["ClusterSpecResourcesClaims"]], result)

    @builtins.property
    def limits(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesLimits"]]:
        '''
        :schema: ClusterSpecResources#limits
        '''
        result = self._values.get("limits")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesLimits"]], result)

    @builtins.property
    def requests(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesRequests"]]:
        '''
        :schema: ClusterSpecResources#requests
        '''
        result = self._values.get("requests")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, "ClusterSpecResourcesRequests"]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecResources(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecResourcesClaims",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "request": "request"},
)
class ClusterSpecResourcesClaims:
    def __init__(
        self,
        *,
        name: builtins.str,
        request: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param name: 
        :param request: 

        :schema: ClusterSpecResourcesClaims
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0c89a7522b815a6cf27ff0f36742418bd91ef6f9598403a9388e6c0c37b696fa)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument request", value=request, expected_type=type_hints["request"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if request is not None:
            self._values["request"] = request

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ClusterSpecResourcesClaims#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def request(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecResourcesClaims#request
        '''
        result = self._values.get("request")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecResourcesClaims(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class ClusterSpecResourcesLimits(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecResourcesLimits",
):
    '''
    :schema: ClusterSpecResourcesLimits
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(cls, value: jsii.Number) -> "ClusterSpecResourcesLimits":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__ba48d4286c9bc295430cc57b02cfe0b87bce785f37366f0a68026d8cd5e0ef5d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecResourcesLimits", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(cls, value: builtins.str) -> "ClusterSpecResourcesLimits":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3c3f2be548603e7beeff9133e47116e50a9fae9380fcb9b577b4ec4471e08712)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecResourcesLimits", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


class ClusterSpecResourcesRequests(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecResourcesRequests",
):
    '''
    :schema: ClusterSpecResourcesRequests
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(cls, value: jsii.Number) -> "ClusterSpecResourcesRequests":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__291a3e90cd22f522594834cb7827094d16a36891924af757ad3ef34f2fd33e3c)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecResourcesRequests", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(cls, value: builtins.str) -> "ClusterSpecResourcesRequests":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__de899a4e21b2eb73c4436ab8313178bcaa5039c1fa547fa726547fe24e5ce202)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("ClusterSpecResourcesRequests", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecSeccompProfile",
    jsii_struct_bases=[],
    name_mapping={"type": "type", "localhost_profile": "localhostProfile"},
)
class ClusterSpecSeccompProfile:
    def __init__(
        self,
        *,
        type: builtins.str,
        localhost_profile: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param type: 
        :param localhost_profile: 

        :schema: ClusterSpecSeccompProfile
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f5350608a05b79e69a98a992cb6ec2fb0d19a60238c76d1fa780bae63f7d85fa)
            check_type(argname="argument type", value=type, expected_type=type_hints["type"])
            check_type(argname="argument localhost_profile", value=localhost_profile, expected_type=type_hints["localhost_profile"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "type": type,
        }
        if localhost_profile is not None:
            self._values["localhost_profile"] = localhost_profile

    @builtins.property
    def type(self) -> builtins.str:
        '''
        :schema: ClusterSpecSeccompProfile#type
        '''
        result = self._values.get("type")
        assert result is not None, "Required property 'type' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def localhost_profile(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecSeccompProfile#localhostProfile
        '''
        result = self._values.get("localhost_profile")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecSeccompProfile(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecServiceAccountTemplate",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata"},
)
class ClusterSpecServiceAccountTemplate:
    def __init__(
        self,
        *,
        metadata: typing.Union["ClusterSpecServiceAccountTemplateMetadata", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 

        :schema: ClusterSpecServiceAccountTemplate
        '''
        if isinstance(metadata, dict):
            metadata = ClusterSpecServiceAccountTemplateMetadata(**metadata)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f060b469a37f1ab283f9694c7ac1ac28704e7e0bb9f9852112cf4a18a4f16384)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
        }

    @builtins.property
    def metadata(self) -> "ClusterSpecServiceAccountTemplateMetadata":
        '''
        :schema: ClusterSpecServiceAccountTemplate#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("ClusterSpecServiceAccountTemplateMetadata", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecServiceAccountTemplate(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecServiceAccountTemplateMetadata",
    jsii_struct_bases=[],
    name_mapping={"annotations": "annotations", "labels": "labels", "name": "name"},
)
class ClusterSpecServiceAccountTemplateMetadata:
    def __init__(
        self,
        *,
        annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param annotations: 
        :param labels: 
        :param name: 

        :schema: ClusterSpecServiceAccountTemplateMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__92e2bdfb2012b51bf2ba4f20d8c544f308b5bffb50632f675662a046103d7084)
            check_type(argname="argument annotations", value=annotations, expected_type=type_hints["annotations"])
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if annotations is not None:
            self._values["annotations"] = annotations
        if labels is not None:
            self._values["labels"] = labels
        if name is not None:
            self._values["name"] = name

    @builtins.property
    def annotations(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecServiceAccountTemplateMetadata#annotations
        '''
        result = self._values.get("annotations")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecServiceAccountTemplateMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecServiceAccountTemplateMetadata#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecServiceAccountTemplateMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecStorage",
    jsii_struct_bases=[],
    name_mapping={
        "pvc_template": "pvcTemplate",
        "resize_in_use_volumes": "resizeInUseVolumes",
        "size": "size",
        "storage_class": "storageClass",
    },
)
class ClusterSpecStorage:
    def __init__(
        self,
        *,
        pvc_template: typing.Any = None,
        resize_in_use_volumes: typing.Optional[builtins.bool] = None,
        size: typing.Optional[builtins.str] = None,
        storage_class: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param pvc_template: 
        :param resize_in_use_volumes: 
        :param size: 
        :param storage_class: 

        :schema: ClusterSpecStorage
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__5279868ae24e91a56b249058a26f681bf7be26ff9cc0e015f7273bacf3d74919)
            check_type(argname="argument pvc_template", value=pvc_template, expected_type=type_hints["pvc_template"])
            check_type(argname="argument resize_in_use_volumes", value=resize_in_use_volumes, expected_type=type_hints["resize_in_use_volumes"])
            check_type(argname="argument size", value=size, expected_type=type_hints["size"])
            check_type(argname="argument storage_class", value=storage_class, expected_type=type_hints["storage_class"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if pvc_template is not None:
            self._values["pvc_template"] = pvc_template
        if resize_in_use_volumes is not None:
            self._values["resize_in_use_volumes"] = resize_in_use_volumes
        if size is not None:
            self._values["size"] = size
        if storage_class is not None:
            self._values["storage_class"] = storage_class

    @builtins.property
    def pvc_template(self) -> typing.Any:
        '''
        :schema: ClusterSpecStorage#pvcTemplate
        '''
        result = self._values.get("pvc_template")
        return typing.cast(typing.Any, result)

    @builtins.property
    def resize_in_use_volumes(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecStorage#resizeInUseVolumes
        '''
        result = self._values.get("resize_in_use_volumes")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def size(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecStorage#size
        '''
        result = self._values.get("size")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def storage_class(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecStorage#storageClass
        '''
        result = self._values.get("storage_class")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecStorage(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecTopologySpreadConstraints",
    jsii_struct_bases=[],
    name_mapping={
        "max_skew": "maxSkew",
        "topology_key": "topologyKey",
        "when_unsatisfiable": "whenUnsatisfiable",
        "label_selector": "labelSelector",
        "match_label_keys": "matchLabelKeys",
        "min_domains": "minDomains",
        "node_affinity_policy": "nodeAffinityPolicy",
        "node_taints_policy": "nodeTaintsPolicy",
    },
)
class ClusterSpecTopologySpreadConstraints:
    def __init__(
        self,
        *,
        max_skew: jsii.Number,
        topology_key: builtins.str,
        when_unsatisfiable: builtins.str,
        label_selector: typing.Optional[typing.Union["ClusterSpecTopologySpreadConstraintsLabelSelector", typing.Dict[builtins.str, typing.Any]]] = None,
        match_label_keys: typing.Optional[typing.Sequence[builtins.str]] = None,
        min_domains: typing.Optional[jsii.Number] = None,
        node_affinity_policy: typing.Optional[builtins.str] = None,
        node_taints_policy: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param max_skew: 
        :param topology_key: 
        :param when_unsatisfiable: 
        :param label_selector: 
        :param match_label_keys: 
        :param min_domains: 
        :param node_affinity_policy: 
        :param node_taints_policy: 

        :schema: ClusterSpecTopologySpreadConstraints
        '''
        if isinstance(label_selector, dict):
            label_selector = ClusterSpecTopologySpreadConstraintsLabelSelector(**label_selector)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8c5f2e552da642e10794c4c549ed89eb12f348e03269f1f501ea23278ce3e29b)
            check_type(argname="argument max_skew", value=max_skew, expected_type=type_hints["max_skew"])
            check_type(argname="argument topology_key", value=topology_key, expected_type=type_hints["topology_key"])
            check_type(argname="argument when_unsatisfiable", value=when_unsatisfiable, expected_type=type_hints["when_unsatisfiable"])
            check_type(argname="argument label_selector", value=label_selector, expected_type=type_hints["label_selector"])
            check_type(argname="argument match_label_keys", value=match_label_keys, expected_type=type_hints["match_label_keys"])
            check_type(argname="argument min_domains", value=min_domains, expected_type=type_hints["min_domains"])
            check_type(argname="argument node_affinity_policy", value=node_affinity_policy, expected_type=type_hints["node_affinity_policy"])
            check_type(argname="argument node_taints_policy", value=node_taints_policy, expected_type=type_hints["node_taints_policy"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "max_skew": max_skew,
            "topology_key": topology_key,
            "when_unsatisfiable": when_unsatisfiable,
        }
        if label_selector is not None:
            self._values["label_selector"] = label_selector
        if match_label_keys is not None:
            self._values["match_label_keys"] = match_label_keys
        if min_domains is not None:
            self._values["min_domains"] = min_domains
        if node_affinity_policy is not None:
            self._values["node_affinity_policy"] = node_affinity_policy
        if node_taints_policy is not None:
            self._values["node_taints_policy"] = node_taints_policy

    @builtins.property
    def max_skew(self) -> jsii.Number:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#maxSkew
        '''
        result = self._values.get("max_skew")
        assert result is not None, "Required property 'max_skew' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def topology_key(self) -> builtins.str:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#topologyKey
        '''
        result = self._values.get("topology_key")
        assert result is not None, "Required property 'topology_key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def when_unsatisfiable(self) -> builtins.str:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#whenUnsatisfiable
        '''
        result = self._values.get("when_unsatisfiable")
        assert result is not None, "Required property 'when_unsatisfiable' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def label_selector(
        self,
    ) -> typing.Optional["ClusterSpecTopologySpreadConstraintsLabelSelector"]:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#labelSelector
        '''
        result = self._values.get("label_selector")
        return typing.cast(typing.Optional["ClusterSpecTopologySpreadConstraintsLabelSelector"], result)

    @builtins.property
    def match_label_keys(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#matchLabelKeys
        '''
        result = self._values.get("match_label_keys")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def min_domains(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#minDomains
        '''
        result = self._values.get("min_domains")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def node_affinity_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#nodeAffinityPolicy
        '''
        result = self._values.get("node_affinity_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def node_taints_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecTopologySpreadConstraints#nodeTaintsPolicy
        '''
        result = self._values.get("node_taints_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecTopologySpreadConstraints(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecTopologySpreadConstraintsLabelSelector",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class ClusterSpecTopologySpreadConstraintsLabelSelector:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: ClusterSpecTopologySpreadConstraintsLabelSelector
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__03b41b513d31cd56170b069671799abc50e10a12f28616a01623cd41003a10f6)
            check_type(argname="argument match_expressions", value=match_expressions, expected_type=type_hints["match_expressions"])
            check_type(argname="argument match_labels", value=match_labels, expected_type=type_hints["match_labels"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if match_expressions is not None:
            self._values["match_expressions"] = match_expressions
        if match_labels is not None:
            self._values["match_labels"] = match_labels

    @builtins.property
    def match_expressions(
        self,
    ) -> typing.Optional[typing.List["ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions"]]:
        '''
        :schema: ClusterSpecTopologySpreadConstraintsLabelSelector#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ClusterSpecTopologySpreadConstraintsLabelSelector#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecTopologySpreadConstraintsLabelSelector(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions:
    def __init__(
        self,
        *,
        key: builtins.str,
        operator: builtins.str,
        values: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param key: 
        :param operator: 
        :param values: 

        :schema: ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__2c0bac89d8a44a62807aa796e72b8792429789ebb9d398f844047c5305ffee34)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument operator", value=operator, expected_type=type_hints["operator"])
            check_type(argname="argument values", value=values, expected_type=type_hints["values"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
            "operator": operator,
        }
        if values is not None:
            self._values["values"] = values

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ClusterSpecWalStorage",
    jsii_struct_bases=[],
    name_mapping={
        "pvc_template": "pvcTemplate",
        "resize_in_use_volumes": "resizeInUseVolumes",
        "size": "size",
        "storage_class": "storageClass",
    },
)
class ClusterSpecWalStorage:
    def __init__(
        self,
        *,
        pvc_template: typing.Any = None,
        resize_in_use_volumes: typing.Optional[builtins.bool] = None,
        size: typing.Optional[builtins.str] = None,
        storage_class: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param pvc_template: 
        :param resize_in_use_volumes: 
        :param size: 
        :param storage_class: 

        :schema: ClusterSpecWalStorage
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d8310614ea992b68121ff4c055e8773763d78d4e866bff6555a06c2e413a9516)
            check_type(argname="argument pvc_template", value=pvc_template, expected_type=type_hints["pvc_template"])
            check_type(argname="argument resize_in_use_volumes", value=resize_in_use_volumes, expected_type=type_hints["resize_in_use_volumes"])
            check_type(argname="argument size", value=size, expected_type=type_hints["size"])
            check_type(argname="argument storage_class", value=storage_class, expected_type=type_hints["storage_class"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if pvc_template is not None:
            self._values["pvc_template"] = pvc_template
        if resize_in_use_volumes is not None:
            self._values["resize_in_use_volumes"] = resize_in_use_volumes
        if size is not None:
            self._values["size"] = size
        if storage_class is not None:
            self._values["storage_class"] = storage_class

    @builtins.property
    def pvc_template(self) -> typing.Any:
        '''
        :schema: ClusterSpecWalStorage#pvcTemplate
        '''
        result = self._values.get("pvc_template")
        return typing.cast(typing.Any, result)

    @builtins.property
    def resize_in_use_volumes(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ClusterSpecWalStorage#resizeInUseVolumes
        '''
        result = self._values.get("resize_in_use_volumes")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def size(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecWalStorage#size
        '''
        result = self._values.get("size")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def storage_class(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ClusterSpecWalStorage#storageClass
        '''
        result = self._values.get("storage_class")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ClusterSpecWalStorage(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class Database(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.Database",
):
    '''
    :schema: Database
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["DatabaseSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "Database" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__ed3aad08b271e2a144f6e9e400618d998d44b86af9925eac2b6c1ec3cf565225)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = DatabaseProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["DatabaseSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Database".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = DatabaseProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Database".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.DatabaseProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class DatabaseProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["DatabaseSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Database
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = DatabaseSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__625a525550b83fc0e8de2a8cae297a421760ee01adbcbf42695785519860f5cb)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: Database#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "DatabaseSpec":
        '''
        :schema: Database#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("DatabaseSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DatabaseProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.DatabaseSpec",
    jsii_struct_bases=[],
    name_mapping={
        "cluster": "cluster",
        "name": "name",
        "owner": "owner",
        "allow_connections": "allowConnections",
        "builtin_locale": "builtinLocale",
        "collation_version": "collationVersion",
        "connection_limit": "connectionLimit",
        "database_reclaim_policy": "databaseReclaimPolicy",
        "encoding": "encoding",
        "ensure": "ensure",
        "extensions": "extensions",
        "fdws": "fdws",
        "icu_locale": "icuLocale",
        "icu_rules": "icuRules",
        "is_template": "isTemplate",
        "locale": "locale",
        "locale_collate": "localeCollate",
        "locale_c_type": "localeCType",
        "locale_provider": "localeProvider",
        "schemas": "schemas",
        "servers": "servers",
        "tablespace": "tablespace",
        "template": "template",
    },
)
class DatabaseSpec:
    def __init__(
        self,
        *,
        cluster: typing.Union["DatabaseSpecCluster", typing.Dict[builtins.str, typing.Any]],
        name: builtins.str,
        owner: builtins.str,
        allow_connections: typing.Optional[builtins.bool] = None,
        builtin_locale: typing.Optional[builtins.str] = None,
        collation_version: typing.Optional[builtins.str] = None,
        connection_limit: typing.Optional[jsii.Number] = None,
        database_reclaim_policy: typing.Optional["DatabaseSpecDatabaseReclaimPolicy"] = None,
        encoding: typing.Optional[builtins.str] = None,
        ensure: typing.Optional["DatabaseSpecEnsure"] = None,
        extensions: typing.Optional[typing.Sequence[typing.Union["DatabaseSpecExtensions", typing.Dict[builtins.str, typing.Any]]]] = None,
        fdws: typing.Optional[typing.Sequence[typing.Any]] = None,
        icu_locale: typing.Optional[builtins.str] = None,
        icu_rules: typing.Optional[builtins.str] = None,
        is_template: typing.Optional[builtins.bool] = None,
        locale: typing.Optional[builtins.str] = None,
        locale_collate: typing.Optional[builtins.str] = None,
        locale_c_type: typing.Optional[builtins.str] = None,
        locale_provider: typing.Optional[builtins.str] = None,
        schemas: typing.Optional[typing.Sequence[typing.Union["DatabaseSpecSchemas", typing.Dict[builtins.str, typing.Any]]]] = None,
        servers: typing.Optional[typing.Sequence[typing.Any]] = None,
        tablespace: typing.Optional[builtins.str] = None,
        template: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param cluster: 
        :param name: 
        :param owner: 
        :param allow_connections: 
        :param builtin_locale: 
        :param collation_version: 
        :param connection_limit: 
        :param database_reclaim_policy: 
        :param encoding: 
        :param ensure: 
        :param extensions: 
        :param fdws: 
        :param icu_locale: 
        :param icu_rules: 
        :param is_template: 
        :param locale: 
        :param locale_collate: 
        :param locale_c_type: 
        :param locale_provider: 
        :param schemas: 
        :param servers: 
        :param tablespace: 
        :param template: 

        :schema: DatabaseSpec
        '''
        if isinstance(cluster, dict):
            cluster = DatabaseSpecCluster(**cluster)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__861fc382b00ed2a41e423a1acb75dcc8a86787ad6209fac708f6ed21b80c3f23)
            check_type(argname="argument cluster", value=cluster, expected_type=type_hints["cluster"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument owner", value=owner, expected_type=type_hints["owner"])
            check_type(argname="argument allow_connections", value=allow_connections, expected_type=type_hints["allow_connections"])
            check_type(argname="argument builtin_locale", value=builtin_locale, expected_type=type_hints["builtin_locale"])
            check_type(argname="argument collation_version", value=collation_version, expected_type=type_hints["collation_version"])
            check_type(argname="argument connection_limit", value=connection_limit, expected_type=type_hints["connection_limit"])
            check_type(argname="argument database_reclaim_policy", value=database_reclaim_policy, expected_type=type_hints["database_reclaim_policy"])
            check_type(argname="argument encoding", value=encoding, expected_type=type_hints["encoding"])
            check_type(argname="argument ensure", value=ensure, expected_type=type_hints["ensure"])
            check_type(argname="argument extensions", value=extensions, expected_type=type_hints["extensions"])
            check_type(argname="argument fdws", value=fdws, expected_type=type_hints["fdws"])
            check_type(argname="argument icu_locale", value=icu_locale, expected_type=type_hints["icu_locale"])
            check_type(argname="argument icu_rules", value=icu_rules, expected_type=type_hints["icu_rules"])
            check_type(argname="argument is_template", value=is_template, expected_type=type_hints["is_template"])
            check_type(argname="argument locale", value=locale, expected_type=type_hints["locale"])
            check_type(argname="argument locale_collate", value=locale_collate, expected_type=type_hints["locale_collate"])
            check_type(argname="argument locale_c_type", value=locale_c_type, expected_type=type_hints["locale_c_type"])
            check_type(argname="argument locale_provider", value=locale_provider, expected_type=type_hints["locale_provider"])
            check_type(argname="argument schemas", value=schemas, expected_type=type_hints["schemas"])
            check_type(argname="argument servers", value=servers, expected_type=type_hints["servers"])
            check_type(argname="argument tablespace", value=tablespace, expected_type=type_hints["tablespace"])
            check_type(argname="argument template", value=template, expected_type=type_hints["template"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "cluster": cluster,
            "name": name,
            "owner": owner,
        }
        if allow_connections is not None:
            self._values["allow_connections"] = allow_connections
        if builtin_locale is not None:
            self._values["builtin_locale"] = builtin_locale
        if collation_version is not None:
            self._values["collation_version"] = collation_version
        if connection_limit is not None:
            self._values["connection_limit"] = connection_limit
        if database_reclaim_policy is not None:
            self._values["database_reclaim_policy"] = database_reclaim_policy
        if encoding is not None:
            self._values["encoding"] = encoding
        if ensure is not None:
            self._values["ensure"] = ensure
        if extensions is not None:
            self._values["extensions"] = extensions
        if fdws is not None:
            self._values["fdws"] = fdws
        if icu_locale is not None:
            self._values["icu_locale"] = icu_locale
        if icu_rules is not None:
            self._values["icu_rules"] = icu_rules
        if is_template is not None:
            self._values["is_template"] = is_template
        if locale is not None:
            self._values["locale"] = locale
        if locale_collate is not None:
            self._values["locale_collate"] = locale_collate
        if locale_c_type is not None:
            self._values["locale_c_type"] = locale_c_type
        if locale_provider is not None:
            self._values["locale_provider"] = locale_provider
        if schemas is not None:
            self._values["schemas"] = schemas
        if servers is not None:
            self._values["servers"] = servers
        if tablespace is not None:
            self._values["tablespace"] = tablespace
        if template is not None:
            self._values["template"] = template

    @builtins.property
    def cluster(self) -> "DatabaseSpecCluster":
        '''
        :schema: DatabaseSpec#cluster
        '''
        result = self._values.get("cluster")
        assert result is not None, "Required property 'cluster' is missing"
        return typing.cast("DatabaseSpecCluster", result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: DatabaseSpec#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def owner(self) -> builtins.str:
        '''
        :schema: DatabaseSpec#owner
        '''
        result = self._values.get("owner")
        assert result is not None, "Required property 'owner' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def allow_connections(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: DatabaseSpec#allowConnections
        '''
        result = self._values.get("allow_connections")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def builtin_locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#builtinLocale
        '''
        result = self._values.get("builtin_locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def collation_version(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#collationVersion
        '''
        result = self._values.get("collation_version")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def connection_limit(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: DatabaseSpec#connectionLimit
        '''
        result = self._values.get("connection_limit")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def database_reclaim_policy(
        self,
    ) -> typing.Optional["DatabaseSpecDatabaseReclaimPolicy"]:
        '''
        :schema: DatabaseSpec#databaseReclaimPolicy
        '''
        result = self._values.get("database_reclaim_policy")
        return typing.cast(typing.Optional["DatabaseSpecDatabaseReclaimPolicy"], result)

    @builtins.property
    def encoding(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#encoding
        '''
        result = self._values.get("encoding")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def ensure(self) -> typing.Optional["DatabaseSpecEnsure"]:
        '''
        :schema: DatabaseSpec#ensure
        '''
        result = self._values.get("ensure")
        return typing.cast(typing.Optional["DatabaseSpecEnsure"], result)

    @builtins.property
    def extensions(self) -> typing.Optional[typing.List["DatabaseSpecExtensions"]]:
        '''
        :schema: DatabaseSpec#extensions
        '''
        result = self._values.get("extensions")
        return typing.cast(typing.Optional[typing.List["DatabaseSpecExtensions"]], result)

    @builtins.property
    def fdws(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: DatabaseSpec#fdws
        '''
        result = self._values.get("fdws")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def icu_locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#icuLocale
        '''
        result = self._values.get("icu_locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def icu_rules(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#icuRules
        '''
        result = self._values.get("icu_rules")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def is_template(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: DatabaseSpec#isTemplate
        '''
        result = self._values.get("is_template")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def locale(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#locale
        '''
        result = self._values.get("locale")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_collate(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#localeCollate
        '''
        result = self._values.get("locale_collate")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_c_type(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#localeCType
        '''
        result = self._values.get("locale_c_type")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def locale_provider(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#localeProvider
        '''
        result = self._values.get("locale_provider")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def schemas(self) -> typing.Optional[typing.List["DatabaseSpecSchemas"]]:
        '''
        :schema: DatabaseSpec#schemas
        '''
        result = self._values.get("schemas")
        return typing.cast(typing.Optional[typing.List["DatabaseSpecSchemas"]], result)

    @builtins.property
    def servers(self) -> typing.Optional[typing.List[typing.Any]]:
        '''
        :schema: DatabaseSpec#servers
        '''
        result = self._values.get("servers")
        return typing.cast(typing.Optional[typing.List[typing.Any]], result)

    @builtins.property
    def tablespace(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#tablespace
        '''
        result = self._values.get("tablespace")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def template(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpec#template
        '''
        result = self._values.get("template")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DatabaseSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.DatabaseSpecCluster",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class DatabaseSpecCluster:
    def __init__(self, *, name: typing.Optional[builtins.str] = None) -> None:
        '''
        :param name: 

        :schema: DatabaseSpecCluster
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__7a11d97539f9bd96d6b74a627e2a6e8cbe9a5dc2233d93098332fac437495c77)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if name is not None:
            self._values["name"] = name

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpecCluster#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DatabaseSpecCluster(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.DatabaseSpecDatabaseReclaimPolicy")
class DatabaseSpecDatabaseReclaimPolicy(enum.Enum):
    '''
    :schema: DatabaseSpecDatabaseReclaimPolicy
    '''

    DELETE = "DELETE"
    '''delete.'''
    RETAIN = "RETAIN"
    '''retain.'''


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.DatabaseSpecEnsure")
class DatabaseSpecEnsure(enum.Enum):
    '''
    :schema: DatabaseSpecEnsure
    '''

    PRESENT = "PRESENT"
    '''present.'''
    ABSENT = "ABSENT"
    '''absent.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.DatabaseSpecExtensions",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "ensure": "ensure",
        "schema": "schema",
        "version": "version",
    },
)
class DatabaseSpecExtensions:
    def __init__(
        self,
        *,
        name: builtins.str,
        ensure: typing.Optional["DatabaseSpecExtensionsEnsure"] = None,
        schema: typing.Optional[builtins.str] = None,
        version: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param name: 
        :param ensure: 
        :param schema: 
        :param version: 

        :schema: DatabaseSpecExtensions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__130f0a99bd5423dfb48eaa1a4bda06b29a8689074bb9af5be9dbe715dca2570a)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument ensure", value=ensure, expected_type=type_hints["ensure"])
            check_type(argname="argument schema", value=schema, expected_type=type_hints["schema"])
            check_type(argname="argument version", value=version, expected_type=type_hints["version"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if ensure is not None:
            self._values["ensure"] = ensure
        if schema is not None:
            self._values["schema"] = schema
        if version is not None:
            self._values["version"] = version

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: DatabaseSpecExtensions#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def ensure(self) -> typing.Optional["DatabaseSpecExtensionsEnsure"]:
        '''
        :schema: DatabaseSpecExtensions#ensure
        '''
        result = self._values.get("ensure")
        return typing.cast(typing.Optional["DatabaseSpecExtensionsEnsure"], result)

    @builtins.property
    def schema(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpecExtensions#schema
        '''
        result = self._values.get("schema")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def version(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpecExtensions#version
        '''
        result = self._values.get("version")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DatabaseSpecExtensions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.DatabaseSpecExtensionsEnsure")
class DatabaseSpecExtensionsEnsure(enum.Enum):
    '''
    :schema: DatabaseSpecExtensionsEnsure
    '''

    PRESENT = "PRESENT"
    '''present.'''
    ABSENT = "ABSENT"
    '''absent.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.DatabaseSpecSchemas",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "ensure": "ensure", "owner": "owner"},
)
class DatabaseSpecSchemas:
    def __init__(
        self,
        *,
        name: builtins.str,
        ensure: typing.Optional["DatabaseSpecSchemasEnsure"] = None,
        owner: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param name: 
        :param ensure: 
        :param owner: 

        :schema: DatabaseSpecSchemas
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__85f4cc6224b642b3181a6d57ed0d772ce1c2bb606716cce0c4d53c697fcd4b46)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument ensure", value=ensure, expected_type=type_hints["ensure"])
            check_type(argname="argument owner", value=owner, expected_type=type_hints["owner"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if ensure is not None:
            self._values["ensure"] = ensure
        if owner is not None:
            self._values["owner"] = owner

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: DatabaseSpecSchemas#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def ensure(self) -> typing.Optional["DatabaseSpecSchemasEnsure"]:
        '''
        :schema: DatabaseSpecSchemas#ensure
        '''
        result = self._values.get("ensure")
        return typing.cast(typing.Optional["DatabaseSpecSchemasEnsure"], result)

    @builtins.property
    def owner(self) -> typing.Optional[builtins.str]:
        '''
        :schema: DatabaseSpecSchemas#owner
        '''
        result = self._values.get("owner")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DatabaseSpecSchemas(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.DatabaseSpecSchemasEnsure")
class DatabaseSpecSchemasEnsure(enum.Enum):
    '''
    :schema: DatabaseSpecSchemasEnsure
    '''

    PRESENT = "PRESENT"
    '''present.'''
    ABSENT = "ABSENT"
    '''absent.'''


class ImageCatalog(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ImageCatalog",
):
    '''
    :schema: ImageCatalog
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ImageCatalogSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "ImageCatalog" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__5bb2880156b0d0deeb1c826fcab7925ed9e8da44e1284aa72ac4cdc606a26f07)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = ImageCatalogProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ImageCatalogSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "ImageCatalog".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = ImageCatalogProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "ImageCatalog".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class ImageCatalogProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ImageCatalogSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: ImageCatalog
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = ImageCatalogSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__abffe332b2dc8ff737b4d4483c14feffba7a32c0ae587278ce935f33ba510bea)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: ImageCatalog#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "ImageCatalogSpec":
        '''
        :schema: ImageCatalog#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("ImageCatalogSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpec",
    jsii_struct_bases=[],
    name_mapping={"images": "images", "component_images": "componentImages"},
)
class ImageCatalogSpec:
    def __init__(
        self,
        *,
        images: typing.Sequence[typing.Union["ImageCatalogSpecImages", typing.Dict[builtins.str, typing.Any]]],
        component_images: typing.Optional[typing.Sequence[typing.Union["ImageCatalogSpecComponentImages", typing.Dict[builtins.str, typing.Any]]]] = None,
    ) -> None:
        '''
        :param images: 
        :param component_images: 

        :schema: ImageCatalogSpec
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3dbb748ecfbf90f5e3d821d5ff2ae7ee6ebd0576fd3f794d7ad247dc1ea71921)
            check_type(argname="argument images", value=images, expected_type=type_hints["images"])
            check_type(argname="argument component_images", value=component_images, expected_type=type_hints["component_images"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "images": images,
        }
        if component_images is not None:
            self._values["component_images"] = component_images

    @builtins.property
    def images(self) -> typing.List["ImageCatalogSpecImages"]:
        '''
        :schema: ImageCatalogSpec#images
        '''
        result = self._values.get("images")
        assert result is not None, "Required property 'images' is missing"
        return typing.cast(typing.List["ImageCatalogSpecImages"], result)

    @builtins.property
    def component_images(
        self,
    ) -> typing.Optional[typing.List["ImageCatalogSpecComponentImages"]]:
        '''
        :schema: ImageCatalogSpec#componentImages
        '''
        result = self._values.get("component_images")
        return typing.cast(typing.Optional[typing.List["ImageCatalogSpecComponentImages"]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpecComponentImages",
    jsii_struct_bases=[],
    name_mapping={"image": "image", "key": "key"},
)
class ImageCatalogSpecComponentImages:
    def __init__(self, *, image: builtins.str, key: builtins.str) -> None:
        '''
        :param image: 
        :param key: 

        :schema: ImageCatalogSpecComponentImages
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b5a72734feaa5fe21a5edaddba240218456040cc6f3bba10cd4a94274cbaeef5)
            check_type(argname="argument image", value=image, expected_type=type_hints["image"])
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "image": image,
            "key": key,
        }

    @builtins.property
    def image(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecComponentImages#image
        '''
        result = self._values.get("image")
        assert result is not None, "Required property 'image' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecComponentImages#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpecComponentImages(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpecImages",
    jsii_struct_bases=[],
    name_mapping={"image": "image", "major": "major", "extensions": "extensions"},
)
class ImageCatalogSpecImages:
    def __init__(
        self,
        *,
        image: builtins.str,
        major: jsii.Number,
        extensions: typing.Optional[typing.Sequence[typing.Union["ImageCatalogSpecImagesExtensions", typing.Dict[builtins.str, typing.Any]]]] = None,
    ) -> None:
        '''
        :param image: 
        :param major: 
        :param extensions: 

        :schema: ImageCatalogSpecImages
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__43844d08d8b353736ad508623a66284818a7971fc91962448c7cad8b929a0b72)
            check_type(argname="argument image", value=image, expected_type=type_hints["image"])
            check_type(argname="argument major", value=major, expected_type=type_hints["major"])
            check_type(argname="argument extensions", value=extensions, expected_type=type_hints["extensions"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "image": image,
            "major": major,
        }
        if extensions is not None:
            self._values["extensions"] = extensions

    @builtins.property
    def image(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecImages#image
        '''
        result = self._values.get("image")
        assert result is not None, "Required property 'image' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def major(self) -> jsii.Number:
        '''
        :schema: ImageCatalogSpecImages#major
        '''
        result = self._values.get("major")
        assert result is not None, "Required property 'major' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def extensions(
        self,
    ) -> typing.Optional[typing.List["ImageCatalogSpecImagesExtensions"]]:
        '''
        :schema: ImageCatalogSpecImages#extensions
        '''
        result = self._values.get("extensions")
        return typing.cast(typing.Optional[typing.List["ImageCatalogSpecImagesExtensions"]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpecImages(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpecImagesExtensions",
    jsii_struct_bases=[],
    name_mapping={
        "name": "name",
        "bin_path": "binPath",
        "dynamic_library_path": "dynamicLibraryPath",
        "env": "env",
        "extension_control_path": "extensionControlPath",
        "image": "image",
        "ld_library_path": "ldLibraryPath",
    },
)
class ImageCatalogSpecImagesExtensions:
    def __init__(
        self,
        *,
        name: builtins.str,
        bin_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        dynamic_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        env: typing.Optional[typing.Sequence[typing.Union["ImageCatalogSpecImagesExtensionsEnv", typing.Dict[builtins.str, typing.Any]]]] = None,
        extension_control_path: typing.Optional[typing.Sequence[builtins.str]] = None,
        image: typing.Optional[typing.Union["ImageCatalogSpecImagesExtensionsImage", typing.Dict[builtins.str, typing.Any]]] = None,
        ld_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param bin_path: 
        :param dynamic_library_path: 
        :param env: 
        :param extension_control_path: 
        :param image: 
        :param ld_library_path: 

        :schema: ImageCatalogSpecImagesExtensions
        '''
        if isinstance(image, dict):
            image = ImageCatalogSpecImagesExtensionsImage(**image)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cc352b3d2189a254322592c3b88d3caaa3446bd658f4516e3ac56b6e7f27a32c)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument bin_path", value=bin_path, expected_type=type_hints["bin_path"])
            check_type(argname="argument dynamic_library_path", value=dynamic_library_path, expected_type=type_hints["dynamic_library_path"])
            check_type(argname="argument env", value=env, expected_type=type_hints["env"])
            check_type(argname="argument extension_control_path", value=extension_control_path, expected_type=type_hints["extension_control_path"])
            check_type(argname="argument image", value=image, expected_type=type_hints["image"])
            check_type(argname="argument ld_library_path", value=ld_library_path, expected_type=type_hints["ld_library_path"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if bin_path is not None:
            self._values["bin_path"] = bin_path
        if dynamic_library_path is not None:
            self._values["dynamic_library_path"] = dynamic_library_path
        if env is not None:
            self._values["env"] = env
        if extension_control_path is not None:
            self._values["extension_control_path"] = extension_control_path
        if image is not None:
            self._values["image"] = image
        if ld_library_path is not None:
            self._values["ld_library_path"] = ld_library_path

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecImagesExtensions#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def bin_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#bin_path
        '''
        result = self._values.get("bin_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def dynamic_library_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#dynamic_library_path
        '''
        result = self._values.get("dynamic_library_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def env(
        self,
    ) -> typing.Optional[typing.List["ImageCatalogSpecImagesExtensionsEnv"]]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#env
        '''
        result = self._values.get("env")
        return typing.cast(typing.Optional[typing.List["ImageCatalogSpecImagesExtensionsEnv"]], result)

    @builtins.property
    def extension_control_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#extension_control_path
        '''
        result = self._values.get("extension_control_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def image(self) -> typing.Optional["ImageCatalogSpecImagesExtensionsImage"]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#image
        '''
        result = self._values.get("image")
        return typing.cast(typing.Optional["ImageCatalogSpecImagesExtensionsImage"], result)

    @builtins.property
    def ld_library_path(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ImageCatalogSpecImagesExtensions#ld_library_path
        '''
        result = self._values.get("ld_library_path")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpecImagesExtensions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpecImagesExtensionsEnv",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "value": "value"},
)
class ImageCatalogSpecImagesExtensionsEnv:
    def __init__(self, *, name: builtins.str, value: builtins.str) -> None:
        '''
        :param name: 
        :param value: 

        :schema: ImageCatalogSpecImagesExtensionsEnv
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__25bdbc720d5b15e6e675e089650bbb9f76bf1180b7ae627e32efc5ba14252374)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
            "value": value,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecImagesExtensionsEnv#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def value(self) -> builtins.str:
        '''
        :schema: ImageCatalogSpecImagesExtensionsEnv#value
        '''
        result = self._values.get("value")
        assert result is not None, "Required property 'value' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpecImagesExtensionsEnv(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ImageCatalogSpecImagesExtensionsImage",
    jsii_struct_bases=[],
    name_mapping={"pull_policy": "pullPolicy", "reference": "reference"},
)
class ImageCatalogSpecImagesExtensionsImage:
    def __init__(
        self,
        *,
        pull_policy: typing.Optional[builtins.str] = None,
        reference: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param pull_policy: 
        :param reference: 

        :schema: ImageCatalogSpecImagesExtensionsImage
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__1ad04b7705733cdabb30994f33f438d4d80b1aed5f5c1eb3d87dd9bfabc66127)
            check_type(argname="argument pull_policy", value=pull_policy, expected_type=type_hints["pull_policy"])
            check_type(argname="argument reference", value=reference, expected_type=type_hints["reference"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if pull_policy is not None:
            self._values["pull_policy"] = pull_policy
        if reference is not None:
            self._values["reference"] = reference

    @builtins.property
    def pull_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ImageCatalogSpecImagesExtensionsImage#pullPolicy
        '''
        result = self._values.get("pull_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def reference(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ImageCatalogSpecImagesExtensionsImage#reference
        '''
        result = self._values.get("reference")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ImageCatalogSpecImagesExtensionsImage(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class Pooler(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.Pooler",
):
    '''
    :schema: Pooler
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["PoolerSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "Pooler" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__bbccf42fa4757fc5b65a51978751661fbff9f9dd0115d00ddac1bbf1d7d07a2d)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = PoolerProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["PoolerSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Pooler".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = PoolerProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Pooler".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class PoolerProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["PoolerSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Pooler
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = PoolerSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__a84f3f07f458aa7bba91b772a917ec89d767c192c41a2f4d15a2fb58c2671cfd)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: Pooler#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "PoolerSpec":
        '''
        :schema: Pooler#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("PoolerSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpec",
    jsii_struct_bases=[],
    name_mapping={
        "cluster": "cluster",
        "pgbouncer": "pgbouncer",
        "deployment_strategy": "deploymentStrategy",
        "instances": "instances",
        "monitoring": "monitoring",
        "service_account_name": "serviceAccountName",
        "service_template": "serviceTemplate",
        "template": "template",
        "type": "type",
    },
)
class PoolerSpec:
    def __init__(
        self,
        *,
        cluster: typing.Union["PoolerSpecCluster", typing.Dict[builtins.str, typing.Any]],
        pgbouncer: typing.Union["PoolerSpecPgbouncer", typing.Dict[builtins.str, typing.Any]],
        deployment_strategy: typing.Optional[typing.Union["PoolerSpecDeploymentStrategy", typing.Dict[builtins.str, typing.Any]]] = None,
        instances: typing.Optional[jsii.Number] = None,
        monitoring: typing.Optional[typing.Union["PoolerSpecMonitoring", typing.Dict[builtins.str, typing.Any]]] = None,
        service_account_name: typing.Optional[builtins.str] = None,
        service_template: typing.Optional[typing.Union["PoolerSpecServiceTemplate", typing.Dict[builtins.str, typing.Any]]] = None,
        template: typing.Optional[typing.Union["PoolerSpecTemplate", typing.Dict[builtins.str, typing.Any]]] = None,
        type: typing.Optional["PoolerSpecType"] = None,
    ) -> None:
        '''
        :param cluster: 
        :param pgbouncer: 
        :param deployment_strategy: 
        :param instances: 
        :param monitoring: 
        :param service_account_name: 
        :param service_template: 
        :param template: 
        :param type: 

        :schema: PoolerSpec
        '''
        if isinstance(cluster, dict):
            cluster = PoolerSpecCluster(**cluster)
        if isinstance(pgbouncer, dict):
            pgbouncer = PoolerSpecPgbouncer(**pgbouncer)
        if isinstance(deployment_strategy, dict):
            deployment_strategy = PoolerSpecDeploymentStrategy(**deployment_strategy)
        if isinstance(monitoring, dict):
            monitoring = PoolerSpecMonitoring(**monitoring)
        if isinstance(service_template, dict):
            service_template = PoolerSpecServiceTemplate(**service_template)
        if isinstance(template, dict):
            template = PoolerSpecTemplate(**template)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__940baf52181f3c19dac31fca5dca9ea3ad042db48ca7222b822f5381d42b6cb9)
            check_type(argname="argument cluster", value=cluster, expected_type=type_hints["cluster"])
            check_type(argname="argument pgbouncer", value=pgbouncer, expected_type=type_hints["pgbouncer"])
            check_type(argname="argument deployment_strategy", value=deployment_strategy, expected_type=type_hints["deployment_strategy"])
            check_type(argname="argument instances", value=instances, expected_type=type_hints["instances"])
            check_type(argname="argument monitoring", value=monitoring, expected_type=type_hints["monitoring"])
            check_type(argname="argument service_account_name", value=service_account_name, expected_type=type_hints["service_account_name"])
            check_type(argname="argument service_template", value=service_template, expected_type=type_hints["service_template"])
            check_type(argname="argument template", value=template, expected_type=type_hints["template"])
            check_type(argname="argument type", value=type, expected_type=type_hints["type"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "cluster": cluster,
            "pgbouncer": pgbouncer,
        }
        if deployment_strategy is not None:
            self._values["deployment_strategy"] = deployment_strategy
        if instances is not None:
            self._values["instances"] = instances
        if monitoring is not None:
            self._values["monitoring"] = monitoring
        if service_account_name is not None:
            self._values["service_account_name"] = service_account_name
        if service_template is not None:
            self._values["service_template"] = service_template
        if template is not None:
            self._values["template"] = template
        if type is not None:
            self._values["type"] = type

    @builtins.property
    def cluster(self) -> "PoolerSpecCluster":
        '''
        :schema: PoolerSpec#cluster
        '''
        result = self._values.get("cluster")
        assert result is not None, "Required property 'cluster' is missing"
        return typing.cast("PoolerSpecCluster", result)

    @builtins.property
    def pgbouncer(self) -> "PoolerSpecPgbouncer":
        '''
        :schema: PoolerSpec#pgbouncer
        '''
        result = self._values.get("pgbouncer")
        assert result is not None, "Required property 'pgbouncer' is missing"
        return typing.cast("PoolerSpecPgbouncer", result)

    @builtins.property
    def deployment_strategy(self) -> typing.Optional["PoolerSpecDeploymentStrategy"]:
        '''
        :schema: PoolerSpec#deploymentStrategy
        '''
        result = self._values.get("deployment_strategy")
        return typing.cast(typing.Optional["PoolerSpecDeploymentStrategy"], result)

    @builtins.property
    def instances(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: PoolerSpec#instances
        '''
        result = self._values.get("instances")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def monitoring(self) -> typing.Optional["PoolerSpecMonitoring"]:
        '''
        :schema: PoolerSpec#monitoring
        '''
        result = self._values.get("monitoring")
        return typing.cast(typing.Optional["PoolerSpecMonitoring"], result)

    @builtins.property
    def service_account_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpec#serviceAccountName
        '''
        result = self._values.get("service_account_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def service_template(self) -> typing.Optional["PoolerSpecServiceTemplate"]:
        '''
        :schema: PoolerSpec#serviceTemplate
        '''
        result = self._values.get("service_template")
        return typing.cast(typing.Optional["PoolerSpecServiceTemplate"], result)

    @builtins.property
    def template(self) -> typing.Optional["PoolerSpecTemplate"]:
        '''
        :schema: PoolerSpec#template
        '''
        result = self._values.get("template")
        return typing.cast(typing.Optional["PoolerSpecTemplate"], result)

    @builtins.property
    def type(self) -> typing.Optional["PoolerSpecType"]:
        '''
        :schema: PoolerSpec#type
        '''
        result = self._values.get("type")
        return typing.cast(typing.Optional["PoolerSpecType"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecCluster",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecCluster:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecCluster
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__71d247311c1b676fe2adb5edfb7356be7069a4b9a689a612e40ba37b8f3efc02)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecCluster#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecCluster(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecDeploymentStrategy",
    jsii_struct_bases=[],
    name_mapping={"rolling_update": "rollingUpdate", "type": "type"},
)
class PoolerSpecDeploymentStrategy:
    def __init__(
        self,
        *,
        rolling_update: typing.Optional[typing.Union["PoolerSpecDeploymentStrategyRollingUpdate", typing.Dict[builtins.str, typing.Any]]] = None,
        type: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param rolling_update: 
        :param type: 

        :schema: PoolerSpecDeploymentStrategy
        '''
        if isinstance(rolling_update, dict):
            rolling_update = PoolerSpecDeploymentStrategyRollingUpdate(**rolling_update)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__47851b32f93fbb80e7ca45e3dd0d08c0df34ae552a1b767d72528e350a4c99b6)
            check_type(argname="argument rolling_update", value=rolling_update, expected_type=type_hints["rolling_update"])
            check_type(argname="argument type", value=type, expected_type=type_hints["type"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if rolling_update is not None:
            self._values["rolling_update"] = rolling_update
        if type is not None:
            self._values["type"] = type

    @builtins.property
    def rolling_update(
        self,
    ) -> typing.Optional["PoolerSpecDeploymentStrategyRollingUpdate"]:
        '''
        :schema: PoolerSpecDeploymentStrategy#rollingUpdate
        '''
        result = self._values.get("rolling_update")
        return typing.cast(typing.Optional["PoolerSpecDeploymentStrategyRollingUpdate"], result)

    @builtins.property
    def type(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecDeploymentStrategy#type
        '''
        result = self._values.get("type")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecDeploymentStrategy(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecDeploymentStrategyRollingUpdate",
    jsii_struct_bases=[],
    name_mapping={"max_surge": "maxSurge", "max_unavailable": "maxUnavailable"},
)
class PoolerSpecDeploymentStrategyRollingUpdate:
    def __init__(
        self,
        *,
        max_surge: typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxSurge"] = None,
        max_unavailable: typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable"] = None,
    ) -> None:
        '''
        :param max_surge: 
        :param max_unavailable: 

        :schema: PoolerSpecDeploymentStrategyRollingUpdate
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8bc1fab54f25b01b27976c30da67b5c4b2c50f0760d8576e9bf3e32788ea09c9)
            check_type(argname="argument max_surge", value=max_surge, expected_type=type_hints["max_surge"])
            check_type(argname="argument max_unavailable", value=max_unavailable, expected_type=type_hints["max_unavailable"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if max_surge is not None:
            self._values["max_surge"] = max_surge
        if max_unavailable is not None:
            self._values["max_unavailable"] = max_unavailable

    @builtins.property
    def max_surge(
        self,
    ) -> typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxSurge"]:
        '''
        :schema: PoolerSpecDeploymentStrategyRollingUpdate#maxSurge
        '''
        result = self._values.get("max_surge")
        return typing.cast(typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxSurge"], result)

    @builtins.property
    def max_unavailable(
        self,
    ) -> typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable"]:
        '''
        :schema: PoolerSpecDeploymentStrategyRollingUpdate#maxUnavailable
        '''
        result = self._values.get("max_unavailable")
        return typing.cast(typing.Optional["PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecDeploymentStrategyRollingUpdate(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class PoolerSpecDeploymentStrategyRollingUpdateMaxSurge(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecDeploymentStrategyRollingUpdateMaxSurge",
):
    '''
    :schema: PoolerSpecDeploymentStrategyRollingUpdateMaxSurge
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(
        cls,
        value: jsii.Number,
    ) -> "PoolerSpecDeploymentStrategyRollingUpdateMaxSurge":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d5a87a3debaf76791861e5e53b87993e243e1b6e540679e509cbc537a047dcd6)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("PoolerSpecDeploymentStrategyRollingUpdateMaxSurge", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(
        cls,
        value: builtins.str,
    ) -> "PoolerSpecDeploymentStrategyRollingUpdateMaxSurge":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cba735fc89402afcf58f9f34ca775c96e6aa36180a1d31a48bbbf4c8bd4c74cd)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("PoolerSpecDeploymentStrategyRollingUpdateMaxSurge", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


class PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable(
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable",
):
    '''
    :schema: PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable
    '''

    @jsii.member(jsii_name="fromNumber")
    @builtins.classmethod
    def from_number(
        cls,
        value: jsii.Number,
    ) -> "PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f18f01e9e34f36c2bf6d29af10d334e39b44976a80844ce02e3da1292d0fe49d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable", jsii.sinvoke(cls, "fromNumber", [value]))

    @jsii.member(jsii_name="fromString")
    @builtins.classmethod
    def from_string(
        cls,
        value: builtins.str,
    ) -> "PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable":
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f4d6d1a8a080e0b76fcf44794fec348dbd6e21a2d306faf3f641ae1e12ecc93a)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast("PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable", jsii.sinvoke(cls, "fromString", [value]))

    @builtins.property
    @jsii.member(jsii_name="value")
    def value(self) -> typing.Union[builtins.str, jsii.Number]:
        return typing.cast(typing.Union[builtins.str, jsii.Number], jsii.get(self, "value"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecMonitoring",
    jsii_struct_bases=[],
    name_mapping={"tls": "tls"},
)
class PoolerSpecMonitoring:
    def __init__(
        self,
        *,
        tls: typing.Optional[typing.Union["PoolerSpecMonitoringTls", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param tls: 

        :schema: PoolerSpecMonitoring
        '''
        if isinstance(tls, dict):
            tls = PoolerSpecMonitoringTls(**tls)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__c02a329e26f5cc50bf13718fe13a85b4ce406b6f91c7c9142f4bb183896afae4)
            check_type(argname="argument tls", value=tls, expected_type=type_hints["tls"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if tls is not None:
            self._values["tls"] = tls

    @builtins.property
    def tls(self) -> typing.Optional["PoolerSpecMonitoringTls"]:
        '''
        :schema: PoolerSpecMonitoring#tls
        '''
        result = self._values.get("tls")
        return typing.cast(typing.Optional["PoolerSpecMonitoringTls"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecMonitoring(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecMonitoringTls",
    jsii_struct_bases=[],
    name_mapping={"enabled": "enabled"},
)
class PoolerSpecMonitoringTls:
    def __init__(self, *, enabled: typing.Optional[builtins.bool] = None) -> None:
        '''
        :param enabled: 

        :schema: PoolerSpecMonitoringTls
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3bd82acdf55d764b0196176e729916711ce8651c9412db58d6dc1fef4c1490b8)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if enabled is not None:
            self._values["enabled"] = enabled

    @builtins.property
    def enabled(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: PoolerSpecMonitoringTls#enabled
        '''
        result = self._values.get("enabled")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecMonitoringTls(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncer",
    jsii_struct_bases=[],
    name_mapping={
        "auth_query": "authQuery",
        "auth_query_secret": "authQuerySecret",
        "client_ca_secret": "clientCaSecret",
        "client_tls_secret": "clientTlsSecret",
        "image": "image",
        "image_catalog_ref": "imageCatalogRef",
        "parameters": "parameters",
        "paused": "paused",
        "pg_hba": "pgHba",
        "pool_mode": "poolMode",
        "server_ca_secret": "serverCaSecret",
        "server_tls_secret": "serverTlsSecret",
    },
)
class PoolerSpecPgbouncer:
    def __init__(
        self,
        *,
        auth_query: typing.Optional[builtins.str] = None,
        auth_query_secret: typing.Optional[typing.Union["PoolerSpecPgbouncerAuthQuerySecret", typing.Dict[builtins.str, typing.Any]]] = None,
        client_ca_secret: typing.Optional[typing.Union["PoolerSpecPgbouncerClientCaSecret", typing.Dict[builtins.str, typing.Any]]] = None,
        client_tls_secret: typing.Optional[typing.Union["PoolerSpecPgbouncerClientTlsSecret", typing.Dict[builtins.str, typing.Any]]] = None,
        image: typing.Optional[builtins.str] = None,
        image_catalog_ref: typing.Optional[typing.Union["PoolerSpecPgbouncerImageCatalogRef", typing.Dict[builtins.str, typing.Any]]] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        paused: typing.Optional[builtins.bool] = None,
        pg_hba: typing.Optional[typing.Sequence[builtins.str]] = None,
        pool_mode: typing.Optional["PoolerSpecPgbouncerPoolMode"] = None,
        server_ca_secret: typing.Optional[typing.Union["PoolerSpecPgbouncerServerCaSecret", typing.Dict[builtins.str, typing.Any]]] = None,
        server_tls_secret: typing.Optional[typing.Union["PoolerSpecPgbouncerServerTlsSecret", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param auth_query: 
        :param auth_query_secret: 
        :param client_ca_secret: 
        :param client_tls_secret: 
        :param image: 
        :param image_catalog_ref: 
        :param parameters: 
        :param paused: 
        :param pg_hba: 
        :param pool_mode: 
        :param server_ca_secret: 
        :param server_tls_secret: 

        :schema: PoolerSpecPgbouncer
        '''
        if isinstance(auth_query_secret, dict):
            auth_query_secret = PoolerSpecPgbouncerAuthQuerySecret(**auth_query_secret)
        if isinstance(client_ca_secret, dict):
            client_ca_secret = PoolerSpecPgbouncerClientCaSecret(**client_ca_secret)
        if isinstance(client_tls_secret, dict):
            client_tls_secret = PoolerSpecPgbouncerClientTlsSecret(**client_tls_secret)
        if isinstance(image_catalog_ref, dict):
            image_catalog_ref = PoolerSpecPgbouncerImageCatalogRef(**image_catalog_ref)
        if isinstance(server_ca_secret, dict):
            server_ca_secret = PoolerSpecPgbouncerServerCaSecret(**server_ca_secret)
        if isinstance(server_tls_secret, dict):
            server_tls_secret = PoolerSpecPgbouncerServerTlsSecret(**server_tls_secret)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cdc4919c8fab547def8d9e4317bb3c8c47f06503fd7535df4462be8338682b67)
            check_type(argname="argument auth_query", value=auth_query, expected_type=type_hints["auth_query"])
            check_type(argname="argument auth_query_secret", value=auth_query_secret, expected_type=type_hints["auth_query_secret"])
            check_type(argname="argument client_ca_secret", value=client_ca_secret, expected_type=type_hints["client_ca_secret"])
            check_type(argname="argument client_tls_secret", value=client_tls_secret, expected_type=type_hints["client_tls_secret"])
            check_type(argname="argument image", value=image, expected_type=type_hints["image"])
            check_type(argname="argument image_catalog_ref", value=image_catalog_ref, expected_type=type_hints["image_catalog_ref"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
            check_type(argname="argument paused", value=paused, expected_type=type_hints["paused"])
            check_type(argname="argument pg_hba", value=pg_hba, expected_type=type_hints["pg_hba"])
            check_type(argname="argument pool_mode", value=pool_mode, expected_type=type_hints["pool_mode"])
            check_type(argname="argument server_ca_secret", value=server_ca_secret, expected_type=type_hints["server_ca_secret"])
            check_type(argname="argument server_tls_secret", value=server_tls_secret, expected_type=type_hints["server_tls_secret"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if auth_query is not None:
            self._values["auth_query"] = auth_query
        if auth_query_secret is not None:
            self._values["auth_query_secret"] = auth_query_secret
        if client_ca_secret is not None:
            self._values["client_ca_secret"] = client_ca_secret
        if client_tls_secret is not None:
            self._values["client_tls_secret"] = client_tls_secret
        if image is not None:
            self._values["image"] = image
        if image_catalog_ref is not None:
            self._values["image_catalog_ref"] = image_catalog_ref
        if parameters is not None:
            self._values["parameters"] = parameters
        if paused is not None:
            self._values["paused"] = paused
        if pg_hba is not None:
            self._values["pg_hba"] = pg_hba
        if pool_mode is not None:
            self._values["pool_mode"] = pool_mode
        if server_ca_secret is not None:
            self._values["server_ca_secret"] = server_ca_secret
        if server_tls_secret is not None:
            self._values["server_tls_secret"] = server_tls_secret

    @builtins.property
    def auth_query(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecPgbouncer#authQuery
        '''
        result = self._values.get("auth_query")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def auth_query_secret(
        self,
    ) -> typing.Optional["PoolerSpecPgbouncerAuthQuerySecret"]:
        '''
        :schema: PoolerSpecPgbouncer#authQuerySecret
        '''
        result = self._values.get("auth_query_secret")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerAuthQuerySecret"], result)

    @builtins.property
    def client_ca_secret(self) -> typing.Optional["PoolerSpecPgbouncerClientCaSecret"]:
        '''
        :schema: PoolerSpecPgbouncer#clientCASecret
        '''
        result = self._values.get("client_ca_secret")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerClientCaSecret"], result)

    @builtins.property
    def client_tls_secret(
        self,
    ) -> typing.Optional["PoolerSpecPgbouncerClientTlsSecret"]:
        '''
        :schema: PoolerSpecPgbouncer#clientTLSSecret
        '''
        result = self._values.get("client_tls_secret")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerClientTlsSecret"], result)

    @builtins.property
    def image(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecPgbouncer#image
        '''
        result = self._values.get("image")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def image_catalog_ref(
        self,
    ) -> typing.Optional["PoolerSpecPgbouncerImageCatalogRef"]:
        '''
        :schema: PoolerSpecPgbouncer#imageCatalogRef
        '''
        result = self._values.get("image_catalog_ref")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerImageCatalogRef"], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: PoolerSpecPgbouncer#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def paused(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: PoolerSpecPgbouncer#paused
        '''
        result = self._values.get("paused")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def pg_hba(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: PoolerSpecPgbouncer#pg_hba
        '''
        result = self._values.get("pg_hba")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def pool_mode(self) -> typing.Optional["PoolerSpecPgbouncerPoolMode"]:
        '''
        :schema: PoolerSpecPgbouncer#poolMode
        '''
        result = self._values.get("pool_mode")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerPoolMode"], result)

    @builtins.property
    def server_ca_secret(self) -> typing.Optional["PoolerSpecPgbouncerServerCaSecret"]:
        '''
        :schema: PoolerSpecPgbouncer#serverCASecret
        '''
        result = self._values.get("server_ca_secret")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerServerCaSecret"], result)

    @builtins.property
    def server_tls_secret(
        self,
    ) -> typing.Optional["PoolerSpecPgbouncerServerTlsSecret"]:
        '''
        :schema: PoolerSpecPgbouncer#serverTLSSecret
        '''
        result = self._values.get("server_tls_secret")
        return typing.cast(typing.Optional["PoolerSpecPgbouncerServerTlsSecret"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncer(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerAuthQuerySecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecPgbouncerAuthQuerySecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecPgbouncerAuthQuerySecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__7de6182d323cd9f88280762d36c874045b3ecff2fd7465e750010b65bac6979d)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerAuthQuerySecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerAuthQuerySecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerClientCaSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecPgbouncerClientCaSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecPgbouncerClientCaSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e4af190f4d1e8f2e94b99f7b9bdc345a89d01130e2d754b58b9769d6ffb48bd4)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerClientCaSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerClientCaSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerClientTlsSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecPgbouncerClientTlsSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecPgbouncerClientTlsSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__6dfedebdc39a76c6c79bbdf1a13ccef54d50996a6fca938c90bed50f18e89c2f)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerClientTlsSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerClientTlsSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerImageCatalogRef",
    jsii_struct_bases=[],
    name_mapping={
        "key": "key",
        "kind": "kind",
        "name": "name",
        "api_group": "apiGroup",
    },
)
class PoolerSpecPgbouncerImageCatalogRef:
    def __init__(
        self,
        *,
        key: builtins.str,
        kind: builtins.str,
        name: builtins.str,
        api_group: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param key: 
        :param kind: 
        :param name: 
        :param api_group: 

        :schema: PoolerSpecPgbouncerImageCatalogRef
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__4934ce42eec78a39ac1efd0cfa66deeec281c2f8b3dab8e70194674c27cf7c4a)
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument kind", value=kind, expected_type=type_hints["kind"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument api_group", value=api_group, expected_type=type_hints["api_group"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "key": key,
            "kind": kind,
            "name": name,
        }
        if api_group is not None:
            self._values["api_group"] = api_group

    @builtins.property
    def key(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerImageCatalogRef#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def kind(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerImageCatalogRef#kind
        '''
        result = self._values.get("kind")
        assert result is not None, "Required property 'kind' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerImageCatalogRef#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_group(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecPgbouncerImageCatalogRef#apiGroup
        '''
        result = self._values.get("api_group")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerImageCatalogRef(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerPoolMode")
class PoolerSpecPgbouncerPoolMode(enum.Enum):
    '''
    :schema: PoolerSpecPgbouncerPoolMode
    '''

    SESSION = "SESSION"
    '''session.'''
    TRANSACTION = "TRANSACTION"
    '''transaction.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerServerCaSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecPgbouncerServerCaSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecPgbouncerServerCaSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__b9481e90a51d0f1a5a40c72b0691189eed38e1b54e6b6d69aee8accb22fa05d8)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerServerCaSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerServerCaSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecPgbouncerServerTlsSecret",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class PoolerSpecPgbouncerServerTlsSecret:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: PoolerSpecPgbouncerServerTlsSecret
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__687abe5497975a6b9d3069d156fe3ac8211fa4e02b1ff979bfab5a545204d071)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: PoolerSpecPgbouncerServerTlsSecret#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecPgbouncerServerTlsSecret(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecServiceTemplate",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class PoolerSpecServiceTemplate:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["PoolerSpecServiceTemplateMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Any = None,
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: PoolerSpecServiceTemplate
        '''
        if isinstance(metadata, dict):
            metadata = PoolerSpecServiceTemplateMetadata(**metadata)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e83ed8dd259e49fba787c8190fcd3ab641e00ca4e7391d77effc18551d4e9a72)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["PoolerSpecServiceTemplateMetadata"]:
        '''
        :schema: PoolerSpecServiceTemplate#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["PoolerSpecServiceTemplateMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Any:
        '''
        :schema: PoolerSpecServiceTemplate#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Any, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecServiceTemplate(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecServiceTemplateMetadata",
    jsii_struct_bases=[],
    name_mapping={"annotations": "annotations", "labels": "labels", "name": "name"},
)
class PoolerSpecServiceTemplateMetadata:
    def __init__(
        self,
        *,
        annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param annotations: 
        :param labels: 
        :param name: 

        :schema: PoolerSpecServiceTemplateMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d1739e2f6e30f0f3bd435a16eeac7b56b19a8f43ecb78048524136efbb99c6c9)
            check_type(argname="argument annotations", value=annotations, expected_type=type_hints["annotations"])
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if annotations is not None:
            self._values["annotations"] = annotations
        if labels is not None:
            self._values["labels"] = labels
        if name is not None:
            self._values["name"] = name

    @builtins.property
    def annotations(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: PoolerSpecServiceTemplateMetadata#annotations
        '''
        result = self._values.get("annotations")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: PoolerSpecServiceTemplateMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecServiceTemplateMetadata#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecServiceTemplateMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecTemplate",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class PoolerSpecTemplate:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["PoolerSpecTemplateMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Any = None,
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: PoolerSpecTemplate
        '''
        if isinstance(metadata, dict):
            metadata = PoolerSpecTemplateMetadata(**metadata)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8f4dbe52a459265504e30b28fca597a7298bd97fd48a933866ffb2c311eb2264)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["PoolerSpecTemplateMetadata"]:
        '''
        :schema: PoolerSpecTemplate#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["PoolerSpecTemplateMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Any:
        '''
        :schema: PoolerSpecTemplate#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Any, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecTemplate(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.PoolerSpecTemplateMetadata",
    jsii_struct_bases=[],
    name_mapping={"annotations": "annotations", "labels": "labels", "name": "name"},
)
class PoolerSpecTemplateMetadata:
    def __init__(
        self,
        *,
        annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param annotations: 
        :param labels: 
        :param name: 

        :schema: PoolerSpecTemplateMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cc2859569d4054d1cb8f45a92ab1ce168a37bed2ee8868c9692f18bc5d1aa80b)
            check_type(argname="argument annotations", value=annotations, expected_type=type_hints["annotations"])
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if annotations is not None:
            self._values["annotations"] = annotations
        if labels is not None:
            self._values["labels"] = labels
        if name is not None:
            self._values["name"] = name

    @builtins.property
    def annotations(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: PoolerSpecTemplateMetadata#annotations
        '''
        result = self._values.get("annotations")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: PoolerSpecTemplateMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: PoolerSpecTemplateMetadata#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "PoolerSpecTemplateMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.PoolerSpecType")
class PoolerSpecType(enum.Enum):
    '''
    :schema: PoolerSpecType
    '''

    RW = "RW"
    '''rw.'''
    RO = "RO"
    '''ro.'''
    R = "R"
    '''r.'''


class ScheduledBackup(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackup",
):
    '''
    :schema: ScheduledBackup
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ScheduledBackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''Defines a "ScheduledBackup" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0f3c7f8c6aa0124e2612a68653fd357184d1b308114e77b47220e7cee542dac0)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = ScheduledBackupProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ScheduledBackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "ScheduledBackup".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = ScheduledBackupProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "ScheduledBackup".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class ScheduledBackupProps:
    def __init__(
        self,
        *,
        metadata: typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]],
        spec: typing.Union["ScheduledBackupSpec", typing.Dict[builtins.str, typing.Any]],
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: ScheduledBackup
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = ScheduledBackupSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__200c8f4bce2bde1e005a7977a70c9164e254ab289011358a3fee94c1f91d8b58)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "metadata": metadata,
            "spec": spec,
        }

    @builtins.property
    def metadata(self) -> "_cdk8s_d3d9af27.ApiObjectMetadata":
        '''
        :schema: ScheduledBackup#metadata
        '''
        result = self._values.get("metadata")
        assert result is not None, "Required property 'metadata' is missing"
        return typing.cast("_cdk8s_d3d9af27.ApiObjectMetadata", result)

    @builtins.property
    def spec(self) -> "ScheduledBackupSpec":
        '''
        :schema: ScheduledBackup#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("ScheduledBackupSpec", result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduledBackupProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpec",
    jsii_struct_bases=[],
    name_mapping={
        "cluster": "cluster",
        "schedule": "schedule",
        "backup_owner_reference": "backupOwnerReference",
        "immediate": "immediate",
        "method": "method",
        "online": "online",
        "online_configuration": "onlineConfiguration",
        "plugin_configuration": "pluginConfiguration",
        "suspend": "suspend",
        "target": "target",
    },
)
class ScheduledBackupSpec:
    def __init__(
        self,
        *,
        cluster: typing.Union["ScheduledBackupSpecCluster", typing.Dict[builtins.str, typing.Any]],
        schedule: builtins.str,
        backup_owner_reference: typing.Optional["ScheduledBackupSpecBackupOwnerReference"] = None,
        immediate: typing.Optional[builtins.bool] = None,
        method: typing.Optional["ScheduledBackupSpecMethod"] = None,
        online: typing.Optional[builtins.bool] = None,
        online_configuration: typing.Optional[typing.Union["ScheduledBackupSpecOnlineConfiguration", typing.Dict[builtins.str, typing.Any]]] = None,
        plugin_configuration: typing.Optional[typing.Union["ScheduledBackupSpecPluginConfiguration", typing.Dict[builtins.str, typing.Any]]] = None,
        suspend: typing.Optional[builtins.bool] = None,
        target: typing.Optional["ScheduledBackupSpecTarget"] = None,
    ) -> None:
        '''
        :param cluster: 
        :param schedule: 
        :param backup_owner_reference: 
        :param immediate: 
        :param method: 
        :param online: 
        :param online_configuration: 
        :param plugin_configuration: 
        :param suspend: 
        :param target: 

        :schema: ScheduledBackupSpec
        '''
        if isinstance(cluster, dict):
            cluster = ScheduledBackupSpecCluster(**cluster)
        if isinstance(online_configuration, dict):
            online_configuration = ScheduledBackupSpecOnlineConfiguration(**online_configuration)
        if isinstance(plugin_configuration, dict):
            plugin_configuration = ScheduledBackupSpecPluginConfiguration(**plugin_configuration)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__4e8bd8094e95d73d0523dce5ce84a0a47988e5423bc95ad93c04bc291230f847)
            check_type(argname="argument cluster", value=cluster, expected_type=type_hints["cluster"])
            check_type(argname="argument schedule", value=schedule, expected_type=type_hints["schedule"])
            check_type(argname="argument backup_owner_reference", value=backup_owner_reference, expected_type=type_hints["backup_owner_reference"])
            check_type(argname="argument immediate", value=immediate, expected_type=type_hints["immediate"])
            check_type(argname="argument method", value=method, expected_type=type_hints["method"])
            check_type(argname="argument online", value=online, expected_type=type_hints["online"])
            check_type(argname="argument online_configuration", value=online_configuration, expected_type=type_hints["online_configuration"])
            check_type(argname="argument plugin_configuration", value=plugin_configuration, expected_type=type_hints["plugin_configuration"])
            check_type(argname="argument suspend", value=suspend, expected_type=type_hints["suspend"])
            check_type(argname="argument target", value=target, expected_type=type_hints["target"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "cluster": cluster,
            "schedule": schedule,
        }
        if backup_owner_reference is not None:
            self._values["backup_owner_reference"] = backup_owner_reference
        if immediate is not None:
            self._values["immediate"] = immediate
        if method is not None:
            self._values["method"] = method
        if online is not None:
            self._values["online"] = online
        if online_configuration is not None:
            self._values["online_configuration"] = online_configuration
        if plugin_configuration is not None:
            self._values["plugin_configuration"] = plugin_configuration
        if suspend is not None:
            self._values["suspend"] = suspend
        if target is not None:
            self._values["target"] = target

    @builtins.property
    def cluster(self) -> "ScheduledBackupSpecCluster":
        '''
        :schema: ScheduledBackupSpec#cluster
        '''
        result = self._values.get("cluster")
        assert result is not None, "Required property 'cluster' is missing"
        return typing.cast("ScheduledBackupSpecCluster", result)

    @builtins.property
    def schedule(self) -> builtins.str:
        '''
        :schema: ScheduledBackupSpec#schedule
        '''
        result = self._values.get("schedule")
        assert result is not None, "Required property 'schedule' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def backup_owner_reference(
        self,
    ) -> typing.Optional["ScheduledBackupSpecBackupOwnerReference"]:
        '''
        :schema: ScheduledBackupSpec#backupOwnerReference
        '''
        result = self._values.get("backup_owner_reference")
        return typing.cast(typing.Optional["ScheduledBackupSpecBackupOwnerReference"], result)

    @builtins.property
    def immediate(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduledBackupSpec#immediate
        '''
        result = self._values.get("immediate")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def method(self) -> typing.Optional["ScheduledBackupSpecMethod"]:
        '''
        :schema: ScheduledBackupSpec#method
        '''
        result = self._values.get("method")
        return typing.cast(typing.Optional["ScheduledBackupSpecMethod"], result)

    @builtins.property
    def online(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduledBackupSpec#online
        '''
        result = self._values.get("online")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def online_configuration(
        self,
    ) -> typing.Optional["ScheduledBackupSpecOnlineConfiguration"]:
        '''
        :schema: ScheduledBackupSpec#onlineConfiguration
        '''
        result = self._values.get("online_configuration")
        return typing.cast(typing.Optional["ScheduledBackupSpecOnlineConfiguration"], result)

    @builtins.property
    def plugin_configuration(
        self,
    ) -> typing.Optional["ScheduledBackupSpecPluginConfiguration"]:
        '''
        :schema: ScheduledBackupSpec#pluginConfiguration
        '''
        result = self._values.get("plugin_configuration")
        return typing.cast(typing.Optional["ScheduledBackupSpecPluginConfiguration"], result)

    @builtins.property
    def suspend(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduledBackupSpec#suspend
        '''
        result = self._values.get("suspend")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def target(self) -> typing.Optional["ScheduledBackupSpecTarget"]:
        '''
        :schema: ScheduledBackupSpec#target
        '''
        result = self._values.get("target")
        return typing.cast(typing.Optional["ScheduledBackupSpecTarget"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduledBackupSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecBackupOwnerReference"
)
class ScheduledBackupSpecBackupOwnerReference(enum.Enum):
    '''
    :schema: ScheduledBackupSpecBackupOwnerReference
    '''

    NONE = "NONE"
    '''none.'''
    SELF = "SELF"
    '''self.'''
    CLUSTER = "CLUSTER"
    '''cluster.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecCluster",
    jsii_struct_bases=[],
    name_mapping={"name": "name"},
)
class ScheduledBackupSpecCluster:
    def __init__(self, *, name: builtins.str) -> None:
        '''
        :param name: 

        :schema: ScheduledBackupSpecCluster
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__97ea7ef191e73475fba03c8e95e3077f8749622c143cbd96d6675b9dc0831709)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ScheduledBackupSpecCluster#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduledBackupSpecCluster(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecMethod")
class ScheduledBackupSpecMethod(enum.Enum):
    '''
    :schema: ScheduledBackupSpecMethod
    '''

    BARMAN_OBJECT_STORE = "BARMAN_OBJECT_STORE"
    '''barmanObjectStore.'''
    VOLUME_SNAPSHOT = "VOLUME_SNAPSHOT"
    '''volumeSnapshot.'''
    PLUGIN = "PLUGIN"
    '''plugin.'''


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecOnlineConfiguration",
    jsii_struct_bases=[],
    name_mapping={
        "immediate_checkpoint": "immediateCheckpoint",
        "wait_for_archive": "waitForArchive",
    },
)
class ScheduledBackupSpecOnlineConfiguration:
    def __init__(
        self,
        *,
        immediate_checkpoint: typing.Optional[builtins.bool] = None,
        wait_for_archive: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param immediate_checkpoint: 
        :param wait_for_archive: 

        :schema: ScheduledBackupSpecOnlineConfiguration
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__148f3e910813dc5c15d4de9420b3117cd245a1fc0a4b88b6ae925d93bb4f8ca6)
            check_type(argname="argument immediate_checkpoint", value=immediate_checkpoint, expected_type=type_hints["immediate_checkpoint"])
            check_type(argname="argument wait_for_archive", value=wait_for_archive, expected_type=type_hints["wait_for_archive"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if immediate_checkpoint is not None:
            self._values["immediate_checkpoint"] = immediate_checkpoint
        if wait_for_archive is not None:
            self._values["wait_for_archive"] = wait_for_archive

    @builtins.property
    def immediate_checkpoint(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduledBackupSpecOnlineConfiguration#immediateCheckpoint
        '''
        result = self._values.get("immediate_checkpoint")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def wait_for_archive(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduledBackupSpecOnlineConfiguration#waitForArchive
        '''
        result = self._values.get("wait_for_archive")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduledBackupSpecOnlineConfiguration(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecPluginConfiguration",
    jsii_struct_bases=[],
    name_mapping={"name": "name", "parameters": "parameters"},
)
class ScheduledBackupSpecPluginConfiguration:
    def __init__(
        self,
        *,
        name: builtins.str,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param name: 
        :param parameters: 

        :schema: ScheduledBackupSpecPluginConfiguration
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__2c257c2365bbebfabb03a1081774f52f1e6a386dfc340284702b2d06fdaca36d)
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
        }
        if parameters is not None:
            self._values["parameters"] = parameters

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ScheduledBackupSpecPluginConfiguration#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ScheduledBackupSpecPluginConfiguration#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduledBackupSpecPluginConfiguration(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iocnpgpostgresql.ScheduledBackupSpecTarget")
class ScheduledBackupSpecTarget(enum.Enum):
    '''
    :schema: ScheduledBackupSpecTarget
    '''

    PRIMARY = "PRIMARY"
    '''primary.'''
    PREFER_HYPHEN_STANDBY = "PREFER_HYPHEN_STANDBY"
    '''prefer-standby.'''


__all__ = [
    "Backup",
    "BackupProps",
    "BackupSpec",
    "BackupSpecCluster",
    "BackupSpecMethod",
    "BackupSpecOnlineConfiguration",
    "BackupSpecPluginConfiguration",
    "BackupSpecTarget",
    "Cluster",
    "ClusterProps",
    "ClusterSpec",
    "ClusterSpecAffinity",
    "ClusterSpecAffinityTolerations",
    "ClusterSpecBackup",
    "ClusterSpecBackupTarget",
    "ClusterSpecBackupVolumeSnapshot",
    "ClusterSpecBackupVolumeSnapshotOnlineConfiguration",
    "ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference",
    "ClusterSpecBootstrap",
    "ClusterSpecBootstrapInitdb",
    "ClusterSpecBootstrapInitdbSecret",
    "ClusterSpecBootstrapRecovery",
    "ClusterSpecBootstrapRecoveryBackup",
    "ClusterSpecBootstrapRecoveryBackupEndpointCa",
    "ClusterSpecBootstrapRecoveryRecoveryTarget",
    "ClusterSpecBootstrapRecoverySecret",
    "ClusterSpecCertificates",
    "ClusterSpecEphemeralVolumesSizeLimit",
    "ClusterSpecEphemeralVolumesSizeLimitShm",
    "ClusterSpecEphemeralVolumesSizeLimitTemporaryData",
    "ClusterSpecExternalClusters",
    "ClusterSpecExternalClustersPassword",
    "ClusterSpecExternalClustersPlugin",
    "ClusterSpecExternalClustersSslCert",
    "ClusterSpecExternalClustersSslKey",
    "ClusterSpecExternalClustersSslRootCert",
    "ClusterSpecImageCatalogRef",
    "ClusterSpecImagePullSecrets",
    "ClusterSpecInheritedMetadata",
    "ClusterSpecLogLevel",
    "ClusterSpecManaged",
    "ClusterSpecManagedRoles",
    "ClusterSpecManagedRolesEnsure",
    "ClusterSpecManagedRolesPasswordSecret",
    "ClusterSpecManagedServices",
    "ClusterSpecManagedServicesDisabledDefaultServices",
    "ClusterSpecMonitoring",
    "ClusterSpecMonitoringCustomQueriesConfigMap",
    "ClusterSpecMonitoringCustomQueriesSecret",
    "ClusterSpecMonitoringTls",
    "ClusterSpecPlugins",
    "ClusterSpecPostgresql",
    "ClusterSpecPostgresqlExtensions",
    "ClusterSpecPostgresqlExtensionsEnv",
    "ClusterSpecPostgresqlExtensionsImage",
    "ClusterSpecPostgresqlSyncReplicaElectionConstraint",
    "ClusterSpecPostgresqlSynchronous",
    "ClusterSpecPostgresqlSynchronousDataDurability",
    "ClusterSpecPostgresqlSynchronousMethod",
    "ClusterSpecPrimaryLease",
    "ClusterSpecPrimaryUpdateMethod",
    "ClusterSpecPrimaryUpdateStrategy",
    "ClusterSpecProbes",
    "ClusterSpecProbesLiveness",
    "ClusterSpecProbesLivenessIsolationCheck",
    "ClusterSpecProbesReadiness",
    "ClusterSpecProbesReadinessMaximumLag",
    "ClusterSpecProbesReadinessType",
    "ClusterSpecProbesStartup",
    "ClusterSpecProbesStartupMaximumLag",
    "ClusterSpecProbesStartupType",
    "ClusterSpecReplicationSlots",
    "ClusterSpecReplicationSlotsHighAvailability",
    "ClusterSpecReplicationSlotsSynchronizeReplicas",
    "ClusterSpecResources",
    "ClusterSpecResourcesClaims",
    "ClusterSpecResourcesLimits",
    "ClusterSpecResourcesRequests",
    "ClusterSpecSeccompProfile",
    "ClusterSpecServiceAccountTemplate",
    "ClusterSpecServiceAccountTemplateMetadata",
    "ClusterSpecStorage",
    "ClusterSpecTopologySpreadConstraints",
    "ClusterSpecTopologySpreadConstraintsLabelSelector",
    "ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions",
    "ClusterSpecWalStorage",
    "Database",
    "DatabaseProps",
    "DatabaseSpec",
    "DatabaseSpecCluster",
    "DatabaseSpecDatabaseReclaimPolicy",
    "DatabaseSpecEnsure",
    "DatabaseSpecExtensions",
    "DatabaseSpecExtensionsEnsure",
    "DatabaseSpecSchemas",
    "DatabaseSpecSchemasEnsure",
    "ImageCatalog",
    "ImageCatalogProps",
    "ImageCatalogSpec",
    "ImageCatalogSpecComponentImages",
    "ImageCatalogSpecImages",
    "ImageCatalogSpecImagesExtensions",
    "ImageCatalogSpecImagesExtensionsEnv",
    "ImageCatalogSpecImagesExtensionsImage",
    "Pooler",
    "PoolerProps",
    "PoolerSpec",
    "PoolerSpecCluster",
    "PoolerSpecDeploymentStrategy",
    "PoolerSpecDeploymentStrategyRollingUpdate",
    "PoolerSpecDeploymentStrategyRollingUpdateMaxSurge",
    "PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable",
    "PoolerSpecMonitoring",
    "PoolerSpecMonitoringTls",
    "PoolerSpecPgbouncer",
    "PoolerSpecPgbouncerAuthQuerySecret",
    "PoolerSpecPgbouncerClientCaSecret",
    "PoolerSpecPgbouncerClientTlsSecret",
    "PoolerSpecPgbouncerImageCatalogRef",
    "PoolerSpecPgbouncerPoolMode",
    "PoolerSpecPgbouncerServerCaSecret",
    "PoolerSpecPgbouncerServerTlsSecret",
    "PoolerSpecServiceTemplate",
    "PoolerSpecServiceTemplateMetadata",
    "PoolerSpecTemplate",
    "PoolerSpecTemplateMetadata",
    "PoolerSpecType",
    "ScheduledBackup",
    "ScheduledBackupProps",
    "ScheduledBackupSpec",
    "ScheduledBackupSpecBackupOwnerReference",
    "ScheduledBackupSpecCluster",
    "ScheduledBackupSpecMethod",
    "ScheduledBackupSpecOnlineConfiguration",
    "ScheduledBackupSpecPluginConfiguration",
    "ScheduledBackupSpecTarget",
]

publication.publish()

def _typecheckingstub__309c96e41bfd6d7b7cf495ec271db720eac8dfbb35d16413890a83665df2c195(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[BackupSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__dfe7d88422e2b9e11845aaa70c2a545d05534c494e8b5d8373b4f5c7622e26bf(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[BackupSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__7148a8166ed876b793138a741b246ed596a18aebef5d6e46aa18b902d39340a8(
    *,
    cluster: typing.Union[BackupSpecCluster, typing.Dict[builtins.str, typing.Any]],
    method: typing.Optional[BackupSpecMethod] = None,
    online: typing.Optional[builtins.bool] = None,
    online_configuration: typing.Optional[typing.Union[BackupSpecOnlineConfiguration, typing.Dict[builtins.str, typing.Any]]] = None,
    plugin_configuration: typing.Optional[typing.Union[BackupSpecPluginConfiguration, typing.Dict[builtins.str, typing.Any]]] = None,
    target: typing.Optional[BackupSpecTarget] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e3fe128a51f8d656f04a2a073df351b248e070f6e6e418cd4a44a4a7a065b999(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__043db372973849d9284bd57b488fa8b9163cb476750c8fd2b56de64947e15fac(
    *,
    immediate_checkpoint: typing.Optional[builtins.bool] = None,
    wait_for_archive: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__918a27ffe07c1269f714b09c6739480fa54b4a69f4716d504aeae17c5d58b755(
    *,
    name: builtins.str,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ff8789707c2a5be2309f760efaa11ac30f49dbea331156c900fb8bec4c512154(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ClusterSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a9d90610e900319b58e7798c9f4b109db69bdb854393a4d7e65d695e209ea8e3(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ClusterSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__44aa77300dd1ee9825642e2361730bb1e18322f736ce2d608cb3e4b4e6e16f7c(
    *,
    instances: jsii.Number,
    affinity: typing.Optional[typing.Union[ClusterSpecAffinity, typing.Dict[builtins.str, typing.Any]]] = None,
    backup: typing.Optional[typing.Union[ClusterSpecBackup, typing.Dict[builtins.str, typing.Any]]] = None,
    bootstrap: typing.Optional[typing.Union[ClusterSpecBootstrap, typing.Dict[builtins.str, typing.Any]]] = None,
    certificates: typing.Optional[typing.Union[ClusterSpecCertificates, typing.Dict[builtins.str, typing.Any]]] = None,
    description: typing.Optional[builtins.str] = None,
    enable_pdb: typing.Optional[builtins.bool] = None,
    enable_superuser_access: typing.Optional[builtins.bool] = None,
    env: typing.Optional[typing.Sequence[typing.Any]] = None,
    env_from: typing.Optional[typing.Sequence[typing.Any]] = None,
    ephemeral_volume_source: typing.Any = None,
    ephemeral_volumes_size_limit: typing.Optional[typing.Union[ClusterSpecEphemeralVolumesSizeLimit, typing.Dict[builtins.str, typing.Any]]] = None,
    external_clusters: typing.Optional[typing.Sequence[typing.Union[ClusterSpecExternalClusters, typing.Dict[builtins.str, typing.Any]]]] = None,
    failover_delay: typing.Optional[jsii.Number] = None,
    image_catalog_ref: typing.Optional[typing.Union[ClusterSpecImageCatalogRef, typing.Dict[builtins.str, typing.Any]]] = None,
    image_name: typing.Optional[builtins.str] = None,
    image_pull_policy: typing.Optional[builtins.str] = None,
    image_pull_secrets: typing.Optional[typing.Sequence[typing.Union[ClusterSpecImagePullSecrets, typing.Dict[builtins.str, typing.Any]]]] = None,
    inherited_metadata: typing.Optional[typing.Union[ClusterSpecInheritedMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    liveness_probe_timeout: typing.Optional[jsii.Number] = None,
    log_level: typing.Optional[ClusterSpecLogLevel] = None,
    managed: typing.Optional[typing.Union[ClusterSpecManaged, typing.Dict[builtins.str, typing.Any]]] = None,
    monitoring: typing.Optional[typing.Union[ClusterSpecMonitoring, typing.Dict[builtins.str, typing.Any]]] = None,
    plugins: typing.Optional[typing.Sequence[typing.Union[ClusterSpecPlugins, typing.Dict[builtins.str, typing.Any]]]] = None,
    pod_security_context: typing.Any = None,
    pod_selector_refs: typing.Optional[typing.Sequence[typing.Any]] = None,
    postgres_gid: typing.Optional[jsii.Number] = None,
    postgresql: typing.Optional[typing.Union[ClusterSpecPostgresql, typing.Dict[builtins.str, typing.Any]]] = None,
    postgres_uid: typing.Optional[jsii.Number] = None,
    primary_lease: typing.Optional[typing.Union[ClusterSpecPrimaryLease, typing.Dict[builtins.str, typing.Any]]] = None,
    primary_update_method: typing.Optional[ClusterSpecPrimaryUpdateMethod] = None,
    primary_update_strategy: typing.Optional[ClusterSpecPrimaryUpdateStrategy] = None,
    priority_class_name: typing.Optional[builtins.str] = None,
    probes: typing.Optional[typing.Union[ClusterSpecProbes, typing.Dict[builtins.str, typing.Any]]] = None,
    projected_volume_template: typing.Any = None,
    replication_slots: typing.Optional[typing.Union[ClusterSpecReplicationSlots, typing.Dict[builtins.str, typing.Any]]] = None,
    resources: typing.Optional[typing.Union[ClusterSpecResources, typing.Dict[builtins.str, typing.Any]]] = None,
    scheduler_name: typing.Optional[builtins.str] = None,
    seccomp_profile: typing.Optional[typing.Union[ClusterSpecSeccompProfile, typing.Dict[builtins.str, typing.Any]]] = None,
    security_context: typing.Any = None,
    service_account_name: typing.Optional[builtins.str] = None,
    service_account_template: typing.Optional[typing.Union[ClusterSpecServiceAccountTemplate, typing.Dict[builtins.str, typing.Any]]] = None,
    smart_shutdown_timeout: typing.Optional[jsii.Number] = None,
    start_delay: typing.Optional[jsii.Number] = None,
    stop_delay: typing.Optional[jsii.Number] = None,
    storage: typing.Optional[typing.Union[ClusterSpecStorage, typing.Dict[builtins.str, typing.Any]]] = None,
    switchover_delay: typing.Optional[jsii.Number] = None,
    topology_spread_constraints: typing.Optional[typing.Sequence[typing.Union[ClusterSpecTopologySpreadConstraints, typing.Dict[builtins.str, typing.Any]]]] = None,
    wal_storage: typing.Optional[typing.Union[ClusterSpecWalStorage, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__078e53beeec6eaef7a17350e5ee229073354fec5ef20a15c6c15d45d17651a8d(
    *,
    additional_pod_affinity: typing.Any = None,
    additional_pod_anti_affinity: typing.Any = None,
    enable_pod_anti_affinity: typing.Optional[builtins.bool] = None,
    node_affinity: typing.Any = None,
    node_selector: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    pod_anti_affinity_type: typing.Optional[builtins.str] = None,
    tolerations: typing.Optional[typing.Sequence[typing.Union[ClusterSpecAffinityTolerations, typing.Dict[builtins.str, typing.Any]]]] = None,
    topology_key: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__701006d0f34b895046b47ba2018195b897b6df0b6e2d89b6c071a58f81a987e8(
    *,
    effect: typing.Optional[builtins.str] = None,
    key: typing.Optional[builtins.str] = None,
    operator: typing.Optional[builtins.str] = None,
    toleration_seconds: typing.Optional[jsii.Number] = None,
    value: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3c74739deb1895cf86197cd3bdf6aa0be8a9d526ac1086b44dd23ce33b2f0f5c(
    *,
    target: typing.Optional[ClusterSpecBackupTarget] = None,
    volume_snapshot: typing.Optional[typing.Union[ClusterSpecBackupVolumeSnapshot, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__7c958a3744552197482d2319232d81fb63414da8dea2cd07c595ce1fde0f5f53(
    *,
    annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    class_name: typing.Optional[builtins.str] = None,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    online: typing.Optional[builtins.bool] = None,
    online_configuration: typing.Optional[typing.Union[ClusterSpecBackupVolumeSnapshotOnlineConfiguration, typing.Dict[builtins.str, typing.Any]]] = None,
    snapshot_owner_reference: typing.Optional[ClusterSpecBackupVolumeSnapshotSnapshotOwnerReference] = None,
    tablespace_class_name: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    wal_class_name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__27268a7c4fc2bf303c06babbe9527f23b48e2ca942e51b7cfc5e6abc89e7c41b(
    *,
    immediate_checkpoint: typing.Optional[builtins.bool] = None,
    wait_for_archive: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__44f3c632181594822d8df62fbdb612263f8bf1bfd1adcaad3fc8d7c54fcfd90b(
    *,
    initdb: typing.Optional[typing.Union[ClusterSpecBootstrapInitdb, typing.Dict[builtins.str, typing.Any]]] = None,
    pg_basebackup: typing.Any = None,
    recovery: typing.Optional[typing.Union[ClusterSpecBootstrapRecovery, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__40ba5a818a6fabd660122e4f84128514425c3577e38e56999b6fcee172554d7b(
    *,
    builtin_locale: typing.Optional[builtins.str] = None,
    database: typing.Optional[builtins.str] = None,
    data_checksums: typing.Optional[builtins.bool] = None,
    encoding: typing.Optional[builtins.str] = None,
    icu_locale: typing.Optional[builtins.str] = None,
    icu_rules: typing.Optional[builtins.str] = None,
    import_: typing.Any = None,
    locale: typing.Optional[builtins.str] = None,
    locale_collate: typing.Optional[builtins.str] = None,
    locale_c_type: typing.Optional[builtins.str] = None,
    locale_provider: typing.Optional[builtins.str] = None,
    options: typing.Optional[typing.Sequence[builtins.str]] = None,
    owner: typing.Optional[builtins.str] = None,
    post_init_application_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
    post_init_application_sql_refs: typing.Any = None,
    post_init_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
    post_init_sql_refs: typing.Any = None,
    post_init_template_sql: typing.Optional[typing.Sequence[builtins.str]] = None,
    post_init_template_sql_refs: typing.Any = None,
    secret: typing.Optional[typing.Union[ClusterSpecBootstrapInitdbSecret, typing.Dict[builtins.str, typing.Any]]] = None,
    wal_segment_size: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__fa0d96f40696faabe8efe9f5c4318c3e6b93006cd747a4c50f2fc911fcb136e9(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8cea5e4d36b800bb77ed77813fe30bd5a6e924316e11538c1191646e180dfe40(
    *,
    backup: typing.Optional[typing.Union[ClusterSpecBootstrapRecoveryBackup, typing.Dict[builtins.str, typing.Any]]] = None,
    database: typing.Optional[builtins.str] = None,
    owner: typing.Optional[builtins.str] = None,
    recovery_target: typing.Optional[typing.Union[ClusterSpecBootstrapRecoveryRecoveryTarget, typing.Dict[builtins.str, typing.Any]]] = None,
    secret: typing.Optional[typing.Union[ClusterSpecBootstrapRecoverySecret, typing.Dict[builtins.str, typing.Any]]] = None,
    source: typing.Optional[builtins.str] = None,
    volume_snapshots: typing.Any = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8b421beab85602b48b5ea1b86ef65f746b7766d6a6ebcecb2dc1412ce03bfaf4(
    *,
    name: builtins.str,
    endpoint_ca: typing.Optional[typing.Union[ClusterSpecBootstrapRecoveryBackupEndpointCa, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__799d03040953bccbc85692f38380fa8d3e44489830036616dad1b2fb3729179e(
    *,
    key: builtins.str,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__11c82ba8731bcd6b00389fa48dfa6ac79e1e052c5a54cfff8f1eaa77726567f5(
    *,
    backup_id: typing.Optional[builtins.str] = None,
    exclusive: typing.Optional[builtins.bool] = None,
    target_immediate: typing.Optional[builtins.bool] = None,
    target_lsn: typing.Optional[builtins.str] = None,
    target_name: typing.Optional[builtins.str] = None,
    target_time: typing.Optional[builtins.str] = None,
    target_tli: typing.Optional[builtins.str] = None,
    target_xid: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__91381abb3fe1e1128a3911ef1612c7d6bed8e5da18c8444a4cde6e1aa875b239(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e8c4684b0e20538190642c65ee580934e7504ffeb43501a2a23ffe998ef45708(
    *,
    client_ca_secret: typing.Optional[builtins.str] = None,
    replication_tls_secret: typing.Optional[builtins.str] = None,
    server_alt_dns_names: typing.Optional[typing.Sequence[builtins.str]] = None,
    server_ca_secret: typing.Optional[builtins.str] = None,
    server_tls_secret: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__bac91faaca8731a160536c9b4ba83206679dbf551ca04b1a85d3340265eb93cc(
    *,
    shm: typing.Optional[ClusterSpecEphemeralVolumesSizeLimitShm] = None,
    temporary_data: typing.Optional[ClusterSpecEphemeralVolumesSizeLimitTemporaryData] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0ed952e767258f7f6d9a38313de551e05d3000fee48e6a15e63bd6376a26672d(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e61cc818717e28a840b3b07cf2ef7a0a5d5acff412bff49bc059e74b3057a99e(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__620b3fe899f4bb7f53a007fcb933aebe559c0de20ab36667dd9ab591bac11a67(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b69c496ad894a2fd333ce6083001cc062624501531baca9ab45d09e0e7aa837e(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b4bd7e5979e9b24495005d34d55ac0bd7a35a8f919f6a0d91ae16b494d70bb94(
    *,
    name: builtins.str,
    connection_parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    password: typing.Optional[typing.Union[ClusterSpecExternalClustersPassword, typing.Dict[builtins.str, typing.Any]]] = None,
    plugin: typing.Optional[typing.Union[ClusterSpecExternalClustersPlugin, typing.Dict[builtins.str, typing.Any]]] = None,
    ssl_cert: typing.Optional[typing.Union[ClusterSpecExternalClustersSslCert, typing.Dict[builtins.str, typing.Any]]] = None,
    ssl_key: typing.Optional[typing.Union[ClusterSpecExternalClustersSslKey, typing.Dict[builtins.str, typing.Any]]] = None,
    ssl_root_cert: typing.Optional[typing.Union[ClusterSpecExternalClustersSslRootCert, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__7c9843c4c4954f045a6722347eb7ba8d4e0d1d028626843178167143c12a4540(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1cceeb5dd5226b38b09e61efc47070804219a7f6255193bc709f61217c63a602(
    *,
    name: builtins.str,
    enabled: typing.Optional[builtins.bool] = None,
    is_wal_archiver: typing.Optional[builtins.bool] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__79f08054aa667f29f2db09999cdb02cdc485bd938bc9d28957e9dc2d05604611(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3d277be155cfe3284af84900ab958b460f7077afc78ca2ceaa9abf6ddfbbd41e(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__042797e355767056140c32e47e1d446cd6a6fb8b76fadc419af04527a4921cc4(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__979050ea1c9b88d2d37803ceb45b475b70ca808e46db28edd1866b8f6d266433(
    *,
    kind: builtins.str,
    major: jsii.Number,
    name: builtins.str,
    api_group: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__63ab88c3f2349c9e249728012d023602b41ab400f9ed15dd7cde3f954434bd7c(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__bd7907a7ad5ef101c4ba93edf5b7ec232ffaa4587219b69e0a78eec73d369b92(
    *,
    annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__655ae419e915a6b2af90fd72faf7b48b18ec69fc47b6325a4cad300cd4aed2b5(
    *,
    roles: typing.Optional[typing.Sequence[typing.Union[ClusterSpecManagedRoles, typing.Dict[builtins.str, typing.Any]]]] = None,
    services: typing.Optional[typing.Union[ClusterSpecManagedServices, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e009017293098bb5cd26349d0f298cbd3d50b997aa8443046bcd99d332c35af6(
    *,
    name: builtins.str,
    bypassrls: typing.Optional[builtins.bool] = None,
    comment: typing.Optional[builtins.str] = None,
    connection_limit: typing.Optional[jsii.Number] = None,
    createdb: typing.Optional[builtins.bool] = None,
    createrole: typing.Optional[builtins.bool] = None,
    disable_password: typing.Optional[builtins.bool] = None,
    ensure: typing.Optional[ClusterSpecManagedRolesEnsure] = None,
    inherit: typing.Optional[builtins.bool] = None,
    in_roles: typing.Optional[typing.Sequence[builtins.str]] = None,
    login: typing.Optional[builtins.bool] = None,
    password_secret: typing.Optional[typing.Union[ClusterSpecManagedRolesPasswordSecret, typing.Dict[builtins.str, typing.Any]]] = None,
    replication: typing.Optional[builtins.bool] = None,
    superuser: typing.Optional[builtins.bool] = None,
    valid_until: typing.Optional[datetime.datetime] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1e8c6c7ed04e9a33f82da88eee680563b0a6f6b0127b9645e9775002df58ccc1(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0e84480d9ad24956c9289ededb36852bd4ff51ac30330b54ba0843b90f2d47fc(
    *,
    additional: typing.Optional[typing.Sequence[typing.Any]] = None,
    disabled_default_services: typing.Optional[typing.Sequence[ClusterSpecManagedServicesDisabledDefaultServices]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__53005b280168b02f50c7952c1057fb4d72bb1d5c9f272afba87cbc38d82d81be(
    *,
    custom_queries_config_map: typing.Optional[typing.Sequence[typing.Union[ClusterSpecMonitoringCustomQueriesConfigMap, typing.Dict[builtins.str, typing.Any]]]] = None,
    custom_queries_secret: typing.Optional[typing.Sequence[typing.Union[ClusterSpecMonitoringCustomQueriesSecret, typing.Dict[builtins.str, typing.Any]]]] = None,
    disable_default_queries: typing.Optional[builtins.bool] = None,
    metrics_queries_ttl: typing.Optional[builtins.str] = None,
    pod_monitor_metric_relabelings: typing.Optional[typing.Sequence[typing.Any]] = None,
    pod_monitor_relabelings: typing.Optional[typing.Sequence[typing.Any]] = None,
    tls: typing.Optional[typing.Union[ClusterSpecMonitoringTls, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b2f39dd440b39667d8e0a94053b7174065ae66582d0326e90d83a35d4ac79152(
    *,
    key: builtins.str,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__61ddc957f4bfdcbde09c0e6604572bcc89389df1b14dc49ccd35615768e45d82(
    *,
    key: builtins.str,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__fbf837fcd8806acd6fbbd28ab957148d2e24642ab257f4328884bbbc4338b7fd(
    *,
    enabled: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__300ef52b04a9617df9a32431ad7e8b8f72ecd89ff29b2bda6658ef3da5f46e91(
    *,
    name: builtins.str,
    enabled: typing.Optional[builtins.bool] = None,
    is_wal_archiver: typing.Optional[builtins.bool] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2bd35f4e19ccd965c373cb895920b1a0a9eeba362ef99d466c6cecb9504b0037(
    *,
    enable_alter_system: typing.Optional[builtins.bool] = None,
    extensions: typing.Optional[typing.Sequence[typing.Union[ClusterSpecPostgresqlExtensions, typing.Dict[builtins.str, typing.Any]]]] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    pg_hba: typing.Optional[typing.Sequence[builtins.str]] = None,
    pg_ident: typing.Optional[typing.Sequence[builtins.str]] = None,
    promotion_timeout: typing.Optional[jsii.Number] = None,
    shared_preload_libraries: typing.Optional[typing.Sequence[builtins.str]] = None,
    synchronous: typing.Optional[typing.Union[ClusterSpecPostgresqlSynchronous, typing.Dict[builtins.str, typing.Any]]] = None,
    sync_replica_election_constraint: typing.Optional[typing.Union[ClusterSpecPostgresqlSyncReplicaElectionConstraint, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3b67ffe1ba9ca6ab38455831a98bf5a15d42ca14946e96499a4e651a94ba45a6(
    *,
    name: builtins.str,
    bin_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    dynamic_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    env: typing.Optional[typing.Sequence[typing.Union[ClusterSpecPostgresqlExtensionsEnv, typing.Dict[builtins.str, typing.Any]]]] = None,
    extension_control_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    image: typing.Optional[typing.Union[ClusterSpecPostgresqlExtensionsImage, typing.Dict[builtins.str, typing.Any]]] = None,
    ld_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__bafbe95d6ac35aada13736e733be998e6a7751a86ba4f0e87937a4eddcbf8f4c(
    *,
    name: builtins.str,
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__07f2130308e999aa8ba2689217c79bae3f6eccda9a6dd2df40bda050c60439f6(
    *,
    pull_policy: typing.Optional[builtins.str] = None,
    reference: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a9b1e0b91ba4f52b30c9b978a86e7c294d2c684d37aa9cb818babb55d3cb0ec6(
    *,
    enabled: builtins.bool,
    node_labels_anti_affinity: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ab7e934a13f2389fb45bed15917955ac442d91956af7a67a43732e666f84d5a0(
    *,
    method: ClusterSpecPostgresqlSynchronousMethod,
    number: jsii.Number,
    data_durability: typing.Optional[ClusterSpecPostgresqlSynchronousDataDurability] = None,
    failover_quorum: typing.Optional[builtins.bool] = None,
    max_standby_names_from_cluster: typing.Optional[jsii.Number] = None,
    standby_names_post: typing.Optional[typing.Sequence[builtins.str]] = None,
    standby_names_pre: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__059c9f3d60f13a447f7daee01fe6f1e933cd5413ea392971f423893c373c59d1(
    *,
    lease_duration_seconds: typing.Optional[jsii.Number] = None,
    released_lease_duration_seconds: typing.Optional[jsii.Number] = None,
    renew_deadline_seconds: typing.Optional[jsii.Number] = None,
    retry_period_seconds: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__923b2e889ef6e42a5df9d4c3b68a03fdb591133cd2e22d8ea84afb339844f30f(
    *,
    liveness: typing.Optional[typing.Union[ClusterSpecProbesLiveness, typing.Dict[builtins.str, typing.Any]]] = None,
    readiness: typing.Optional[typing.Union[ClusterSpecProbesReadiness, typing.Dict[builtins.str, typing.Any]]] = None,
    startup: typing.Optional[typing.Union[ClusterSpecProbesStartup, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d32fdd216e8805ce4ebbc04f41488237062307e925e4ed707253f4593145163d(
    *,
    failure_threshold: typing.Optional[jsii.Number] = None,
    initial_delay_seconds: typing.Optional[jsii.Number] = None,
    isolation_check: typing.Optional[typing.Union[ClusterSpecProbesLivenessIsolationCheck, typing.Dict[builtins.str, typing.Any]]] = None,
    period_seconds: typing.Optional[jsii.Number] = None,
    success_threshold: typing.Optional[jsii.Number] = None,
    termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
    timeout_seconds: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e1c4e5658e8481062baff2a11241517a24acdb9cf84859a6a9b345d7b62acd0e(
    *,
    connection_timeout: typing.Optional[jsii.Number] = None,
    enabled: typing.Optional[builtins.bool] = None,
    request_timeout: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c52db736e9ac315b736dc684a28a30ad604320943b2afe7246f27036ce233187(
    *,
    failure_threshold: typing.Optional[jsii.Number] = None,
    initial_delay_seconds: typing.Optional[jsii.Number] = None,
    maximum_lag: typing.Optional[ClusterSpecProbesReadinessMaximumLag] = None,
    period_seconds: typing.Optional[jsii.Number] = None,
    success_threshold: typing.Optional[jsii.Number] = None,
    termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
    timeout_seconds: typing.Optional[jsii.Number] = None,
    type: typing.Optional[ClusterSpecProbesReadinessType] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__96ba75323a83882cd49efcf491d9eb84d7372a545198bfb02aa78f13d6125bab(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e5564564bfec010c741500f0cdb1a309d503b390c43601caf28ba6affbedf1c4(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__92bfd6041bc0ea6db9976b474f28571192da3ca29171c55af0f92618c361da33(
    *,
    failure_threshold: typing.Optional[jsii.Number] = None,
    initial_delay_seconds: typing.Optional[jsii.Number] = None,
    maximum_lag: typing.Optional[ClusterSpecProbesStartupMaximumLag] = None,
    period_seconds: typing.Optional[jsii.Number] = None,
    success_threshold: typing.Optional[jsii.Number] = None,
    termination_grace_period_seconds: typing.Optional[jsii.Number] = None,
    timeout_seconds: typing.Optional[jsii.Number] = None,
    type: typing.Optional[ClusterSpecProbesStartupType] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__15f54c68068d3b3fdf3e06f2a7c8959a02f26d0c77a7b3e1897d22317e977316(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b0733d42be8cc1ca2544cb0cdd85ce5ff5bc7ed952cec6790975f6eaad6159c5(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4d33170ed51d5a0e60e8810b93f4fea3210cb08614c804f14857114047f6ecf3(
    *,
    high_availability: typing.Optional[typing.Union[ClusterSpecReplicationSlotsHighAvailability, typing.Dict[builtins.str, typing.Any]]] = None,
    synchronize_replicas: typing.Optional[typing.Union[ClusterSpecReplicationSlotsSynchronizeReplicas, typing.Dict[builtins.str, typing.Any]]] = None,
    update_interval: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__72af2e72e4b0fc7fb08de1f4fec5fdcd0441f871b030501356f88db97adf9fbd(
    *,
    enabled: typing.Optional[builtins.bool] = None,
    slot_prefix: typing.Optional[builtins.str] = None,
    synchronize_logical_decoding: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__27b210e7c95908a32e4f20cfd723d091bca8bdea43818508bc6529942a961190(
    *,
    enabled: builtins.bool,
    exclude_patterns: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d31c00dac38cbbc6dbde04bfd81305d09cdc63681be35f8d9bc667b8286ee0ba(
    *,
    claims: typing.Optional[typing.Sequence[typing.Union[ClusterSpecResourcesClaims, typing.Dict[builtins.str, typing.Any]]]] = None,
    limits: typing.Optional[typing.Mapping[builtins.str, ClusterSpecResourcesLimits]] = None,
    requests: typing.Optional[typing.Mapping[builtins.str, ClusterSpecResourcesRequests]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0c89a7522b815a6cf27ff0f36742418bd91ef6f9598403a9388e6c0c37b696fa(
    *,
    name: builtins.str,
    request: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ba48d4286c9bc295430cc57b02cfe0b87bce785f37366f0a68026d8cd5e0ef5d(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3c3f2be548603e7beeff9133e47116e50a9fae9380fcb9b577b4ec4471e08712(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__291a3e90cd22f522594834cb7827094d16a36891924af757ad3ef34f2fd33e3c(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__de899a4e21b2eb73c4436ab8313178bcaa5039c1fa547fa726547fe24e5ce202(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f5350608a05b79e69a98a992cb6ec2fb0d19a60238c76d1fa780bae63f7d85fa(
    *,
    type: builtins.str,
    localhost_profile: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f060b469a37f1ab283f9694c7ac1ac28704e7e0bb9f9852112cf4a18a4f16384(
    *,
    metadata: typing.Union[ClusterSpecServiceAccountTemplateMetadata, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__92e2bdfb2012b51bf2ba4f20d8c544f308b5bffb50632f675662a046103d7084(
    *,
    annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5279868ae24e91a56b249058a26f681bf7be26ff9cc0e015f7273bacf3d74919(
    *,
    pvc_template: typing.Any = None,
    resize_in_use_volumes: typing.Optional[builtins.bool] = None,
    size: typing.Optional[builtins.str] = None,
    storage_class: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8c5f2e552da642e10794c4c549ed89eb12f348e03269f1f501ea23278ce3e29b(
    *,
    max_skew: jsii.Number,
    topology_key: builtins.str,
    when_unsatisfiable: builtins.str,
    label_selector: typing.Optional[typing.Union[ClusterSpecTopologySpreadConstraintsLabelSelector, typing.Dict[builtins.str, typing.Any]]] = None,
    match_label_keys: typing.Optional[typing.Sequence[builtins.str]] = None,
    min_domains: typing.Optional[jsii.Number] = None,
    node_affinity_policy: typing.Optional[builtins.str] = None,
    node_taints_policy: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__03b41b513d31cd56170b069671799abc50e10a12f28616a01623cd41003a10f6(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[ClusterSpecTopologySpreadConstraintsLabelSelectorMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2c0bac89d8a44a62807aa796e72b8792429789ebb9d398f844047c5305ffee34(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d8310614ea992b68121ff4c055e8773763d78d4e866bff6555a06c2e413a9516(
    *,
    pvc_template: typing.Any = None,
    resize_in_use_volumes: typing.Optional[builtins.bool] = None,
    size: typing.Optional[builtins.str] = None,
    storage_class: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ed3aad08b271e2a144f6e9e400618d998d44b86af9925eac2b6c1ec3cf565225(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[DatabaseSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__625a525550b83fc0e8de2a8cae297a421760ee01adbcbf42695785519860f5cb(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[DatabaseSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__861fc382b00ed2a41e423a1acb75dcc8a86787ad6209fac708f6ed21b80c3f23(
    *,
    cluster: typing.Union[DatabaseSpecCluster, typing.Dict[builtins.str, typing.Any]],
    name: builtins.str,
    owner: builtins.str,
    allow_connections: typing.Optional[builtins.bool] = None,
    builtin_locale: typing.Optional[builtins.str] = None,
    collation_version: typing.Optional[builtins.str] = None,
    connection_limit: typing.Optional[jsii.Number] = None,
    database_reclaim_policy: typing.Optional[DatabaseSpecDatabaseReclaimPolicy] = None,
    encoding: typing.Optional[builtins.str] = None,
    ensure: typing.Optional[DatabaseSpecEnsure] = None,
    extensions: typing.Optional[typing.Sequence[typing.Union[DatabaseSpecExtensions, typing.Dict[builtins.str, typing.Any]]]] = None,
    fdws: typing.Optional[typing.Sequence[typing.Any]] = None,
    icu_locale: typing.Optional[builtins.str] = None,
    icu_rules: typing.Optional[builtins.str] = None,
    is_template: typing.Optional[builtins.bool] = None,
    locale: typing.Optional[builtins.str] = None,
    locale_collate: typing.Optional[builtins.str] = None,
    locale_c_type: typing.Optional[builtins.str] = None,
    locale_provider: typing.Optional[builtins.str] = None,
    schemas: typing.Optional[typing.Sequence[typing.Union[DatabaseSpecSchemas, typing.Dict[builtins.str, typing.Any]]]] = None,
    servers: typing.Optional[typing.Sequence[typing.Any]] = None,
    tablespace: typing.Optional[builtins.str] = None,
    template: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__7a11d97539f9bd96d6b74a627e2a6e8cbe9a5dc2233d93098332fac437495c77(
    *,
    name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__130f0a99bd5423dfb48eaa1a4bda06b29a8689074bb9af5be9dbe715dca2570a(
    *,
    name: builtins.str,
    ensure: typing.Optional[DatabaseSpecExtensionsEnsure] = None,
    schema: typing.Optional[builtins.str] = None,
    version: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__85f4cc6224b642b3181a6d57ed0d772ce1c2bb606716cce0c4d53c697fcd4b46(
    *,
    name: builtins.str,
    ensure: typing.Optional[DatabaseSpecSchemasEnsure] = None,
    owner: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5bb2880156b0d0deeb1c826fcab7925ed9e8da44e1284aa72ac4cdc606a26f07(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ImageCatalogSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__abffe332b2dc8ff737b4d4483c14feffba7a32c0ae587278ce935f33ba510bea(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ImageCatalogSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3dbb748ecfbf90f5e3d821d5ff2ae7ee6ebd0576fd3f794d7ad247dc1ea71921(
    *,
    images: typing.Sequence[typing.Union[ImageCatalogSpecImages, typing.Dict[builtins.str, typing.Any]]],
    component_images: typing.Optional[typing.Sequence[typing.Union[ImageCatalogSpecComponentImages, typing.Dict[builtins.str, typing.Any]]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b5a72734feaa5fe21a5edaddba240218456040cc6f3bba10cd4a94274cbaeef5(
    *,
    image: builtins.str,
    key: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__43844d08d8b353736ad508623a66284818a7971fc91962448c7cad8b929a0b72(
    *,
    image: builtins.str,
    major: jsii.Number,
    extensions: typing.Optional[typing.Sequence[typing.Union[ImageCatalogSpecImagesExtensions, typing.Dict[builtins.str, typing.Any]]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cc352b3d2189a254322592c3b88d3caaa3446bd658f4516e3ac56b6e7f27a32c(
    *,
    name: builtins.str,
    bin_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    dynamic_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    env: typing.Optional[typing.Sequence[typing.Union[ImageCatalogSpecImagesExtensionsEnv, typing.Dict[builtins.str, typing.Any]]]] = None,
    extension_control_path: typing.Optional[typing.Sequence[builtins.str]] = None,
    image: typing.Optional[typing.Union[ImageCatalogSpecImagesExtensionsImage, typing.Dict[builtins.str, typing.Any]]] = None,
    ld_library_path: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__25bdbc720d5b15e6e675e089650bbb9f76bf1180b7ae627e32efc5ba14252374(
    *,
    name: builtins.str,
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1ad04b7705733cdabb30994f33f438d4d80b1aed5f5c1eb3d87dd9bfabc66127(
    *,
    pull_policy: typing.Optional[builtins.str] = None,
    reference: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__bbccf42fa4757fc5b65a51978751661fbff9f9dd0115d00ddac1bbf1d7d07a2d(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[PoolerSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a84f3f07f458aa7bba91b772a917ec89d767c192c41a2f4d15a2fb58c2671cfd(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[PoolerSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__940baf52181f3c19dac31fca5dca9ea3ad042db48ca7222b822f5381d42b6cb9(
    *,
    cluster: typing.Union[PoolerSpecCluster, typing.Dict[builtins.str, typing.Any]],
    pgbouncer: typing.Union[PoolerSpecPgbouncer, typing.Dict[builtins.str, typing.Any]],
    deployment_strategy: typing.Optional[typing.Union[PoolerSpecDeploymentStrategy, typing.Dict[builtins.str, typing.Any]]] = None,
    instances: typing.Optional[jsii.Number] = None,
    monitoring: typing.Optional[typing.Union[PoolerSpecMonitoring, typing.Dict[builtins.str, typing.Any]]] = None,
    service_account_name: typing.Optional[builtins.str] = None,
    service_template: typing.Optional[typing.Union[PoolerSpecServiceTemplate, typing.Dict[builtins.str, typing.Any]]] = None,
    template: typing.Optional[typing.Union[PoolerSpecTemplate, typing.Dict[builtins.str, typing.Any]]] = None,
    type: typing.Optional[PoolerSpecType] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__71d247311c1b676fe2adb5edfb7356be7069a4b9a689a612e40ba37b8f3efc02(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__47851b32f93fbb80e7ca45e3dd0d08c0df34ae552a1b767d72528e350a4c99b6(
    *,
    rolling_update: typing.Optional[typing.Union[PoolerSpecDeploymentStrategyRollingUpdate, typing.Dict[builtins.str, typing.Any]]] = None,
    type: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8bc1fab54f25b01b27976c30da67b5c4b2c50f0760d8576e9bf3e32788ea09c9(
    *,
    max_surge: typing.Optional[PoolerSpecDeploymentStrategyRollingUpdateMaxSurge] = None,
    max_unavailable: typing.Optional[PoolerSpecDeploymentStrategyRollingUpdateMaxUnavailable] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d5a87a3debaf76791861e5e53b87993e243e1b6e540679e509cbc537a047dcd6(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cba735fc89402afcf58f9f34ca775c96e6aa36180a1d31a48bbbf4c8bd4c74cd(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f18f01e9e34f36c2bf6d29af10d334e39b44976a80844ce02e3da1292d0fe49d(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f4d6d1a8a080e0b76fcf44794fec348dbd6e21a2d306faf3f641ae1e12ecc93a(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c02a329e26f5cc50bf13718fe13a85b4ce406b6f91c7c9142f4bb183896afae4(
    *,
    tls: typing.Optional[typing.Union[PoolerSpecMonitoringTls, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3bd82acdf55d764b0196176e729916711ce8651c9412db58d6dc1fef4c1490b8(
    *,
    enabled: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cdc4919c8fab547def8d9e4317bb3c8c47f06503fd7535df4462be8338682b67(
    *,
    auth_query: typing.Optional[builtins.str] = None,
    auth_query_secret: typing.Optional[typing.Union[PoolerSpecPgbouncerAuthQuerySecret, typing.Dict[builtins.str, typing.Any]]] = None,
    client_ca_secret: typing.Optional[typing.Union[PoolerSpecPgbouncerClientCaSecret, typing.Dict[builtins.str, typing.Any]]] = None,
    client_tls_secret: typing.Optional[typing.Union[PoolerSpecPgbouncerClientTlsSecret, typing.Dict[builtins.str, typing.Any]]] = None,
    image: typing.Optional[builtins.str] = None,
    image_catalog_ref: typing.Optional[typing.Union[PoolerSpecPgbouncerImageCatalogRef, typing.Dict[builtins.str, typing.Any]]] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    paused: typing.Optional[builtins.bool] = None,
    pg_hba: typing.Optional[typing.Sequence[builtins.str]] = None,
    pool_mode: typing.Optional[PoolerSpecPgbouncerPoolMode] = None,
    server_ca_secret: typing.Optional[typing.Union[PoolerSpecPgbouncerServerCaSecret, typing.Dict[builtins.str, typing.Any]]] = None,
    server_tls_secret: typing.Optional[typing.Union[PoolerSpecPgbouncerServerTlsSecret, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__7de6182d323cd9f88280762d36c874045b3ecff2fd7465e750010b65bac6979d(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e4af190f4d1e8f2e94b99f7b9bdc345a89d01130e2d754b58b9769d6ffb48bd4(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__6dfedebdc39a76c6c79bbdf1a13ccef54d50996a6fca938c90bed50f18e89c2f(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4934ce42eec78a39ac1efd0cfa66deeec281c2f8b3dab8e70194674c27cf7c4a(
    *,
    key: builtins.str,
    kind: builtins.str,
    name: builtins.str,
    api_group: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b9481e90a51d0f1a5a40c72b0691189eed38e1b54e6b6d69aee8accb22fa05d8(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__687abe5497975a6b9d3069d156fe3ac8211fa4e02b1ff979bfab5a545204d071(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e83ed8dd259e49fba787c8190fcd3ab641e00ca4e7391d77effc18551d4e9a72(
    *,
    metadata: typing.Optional[typing.Union[PoolerSpecServiceTemplateMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Any = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d1739e2f6e30f0f3bd435a16eeac7b56b19a8f43ecb78048524136efbb99c6c9(
    *,
    annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8f4dbe52a459265504e30b28fca597a7298bd97fd48a933866ffb2c311eb2264(
    *,
    metadata: typing.Optional[typing.Union[PoolerSpecTemplateMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Any = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cc2859569d4054d1cb8f45a92ab1ce168a37bed2ee8868c9692f18bc5d1aa80b(
    *,
    annotations: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0f3c7f8c6aa0124e2612a68653fd357184d1b308114e77b47220e7cee542dac0(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ScheduledBackupSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__200c8f4bce2bde1e005a7977a70c9164e254ab289011358a3fee94c1f91d8b58(
    *,
    metadata: typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]],
    spec: typing.Union[ScheduledBackupSpec, typing.Dict[builtins.str, typing.Any]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4e8bd8094e95d73d0523dce5ce84a0a47988e5423bc95ad93c04bc291230f847(
    *,
    cluster: typing.Union[ScheduledBackupSpecCluster, typing.Dict[builtins.str, typing.Any]],
    schedule: builtins.str,
    backup_owner_reference: typing.Optional[ScheduledBackupSpecBackupOwnerReference] = None,
    immediate: typing.Optional[builtins.bool] = None,
    method: typing.Optional[ScheduledBackupSpecMethod] = None,
    online: typing.Optional[builtins.bool] = None,
    online_configuration: typing.Optional[typing.Union[ScheduledBackupSpecOnlineConfiguration, typing.Dict[builtins.str, typing.Any]]] = None,
    plugin_configuration: typing.Optional[typing.Union[ScheduledBackupSpecPluginConfiguration, typing.Dict[builtins.str, typing.Any]]] = None,
    suspend: typing.Optional[builtins.bool] = None,
    target: typing.Optional[ScheduledBackupSpecTarget] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__97ea7ef191e73475fba03c8e95e3077f8749622c143cbd96d6675b9dc0831709(
    *,
    name: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__148f3e910813dc5c15d4de9420b3117cd245a1fc0a4b88b6ae925d93bb4f8ca6(
    *,
    immediate_checkpoint: typing.Optional[builtins.bool] = None,
    wait_for_archive: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2c257c2365bbebfabb03a1081774f52f1e6a386dfc340284702b2d06fdaca36d(
    *,
    name: builtins.str,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass
