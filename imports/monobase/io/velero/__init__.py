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
    jsii_type="monobase_iovelero.Backup",
):
    '''
    :schema: Backup
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''Defines a "Backup" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0eed20ad60c2aa4b1e393c954dba6f613ad857ca48483782a81bfe2435b5a3b9)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = BackupProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]]] = None,
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
    jsii_type="monobase_iovelero.BackupProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class BackupProps:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupSpec", typing.Dict[builtins.str, typing.Any]]] = None,
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
            type_hints = cached_type_hints(_typecheckingstub__a0ff682e1c5e95b25adce0cd1522eb20eae553d817dc0653c9ce3535e4b719af)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: Backup#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Optional["BackupSpec"]:
        '''
        :schema: Backup#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Optional["BackupSpec"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpec",
    jsii_struct_bases=[],
    name_mapping={
        "csi_snapshot_timeout": "csiSnapshotTimeout",
        "datamover": "datamover",
        "default_volumes_to_fs_backup": "defaultVolumesToFsBackup",
        "default_volumes_to_restic": "defaultVolumesToRestic",
        "excluded_cluster_scoped_resources": "excludedClusterScopedResources",
        "excluded_namespaces": "excludedNamespaces",
        "excluded_namespace_scoped_resources": "excludedNamespaceScopedResources",
        "excluded_resources": "excludedResources",
        "hooks": "hooks",
        "include_cluster_resources": "includeClusterResources",
        "included_cluster_scoped_resources": "includedClusterScopedResources",
        "included_namespaces": "includedNamespaces",
        "included_namespace_scoped_resources": "includedNamespaceScopedResources",
        "included_resources": "includedResources",
        "item_operation_timeout": "itemOperationTimeout",
        "label_selector": "labelSelector",
        "metadata": "metadata",
        "ordered_resources": "orderedResources",
        "or_label_selectors": "orLabelSelectors",
        "resource_policy": "resourcePolicy",
        "snapshot_move_data": "snapshotMoveData",
        "snapshot_volumes": "snapshotVolumes",
        "storage_location": "storageLocation",
        "ttl": "ttl",
        "uploader_config": "uploaderConfig",
        "volume_group_snapshot_label_key": "volumeGroupSnapshotLabelKey",
        "volume_snapshot_locations": "volumeSnapshotLocations",
    },
)
class BackupSpec:
    def __init__(
        self,
        *,
        csi_snapshot_timeout: typing.Optional[builtins.str] = None,
        datamover: typing.Optional[builtins.str] = None,
        default_volumes_to_fs_backup: typing.Optional[builtins.bool] = None,
        default_volumes_to_restic: typing.Optional[builtins.bool] = None,
        excluded_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        hooks: typing.Any = None,
        include_cluster_resources: typing.Optional[builtins.bool] = None,
        included_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        item_operation_timeout: typing.Optional[builtins.str] = None,
        label_selector: typing.Optional[typing.Union["BackupSpecLabelSelector", typing.Dict[builtins.str, typing.Any]]] = None,
        metadata: typing.Optional[typing.Union["BackupSpecMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        ordered_resources: typing.Any = None,
        or_label_selectors: typing.Optional[typing.Sequence[typing.Union["BackupSpecOrLabelSelectors", typing.Dict[builtins.str, typing.Any]]]] = None,
        resource_policy: typing.Optional[typing.Union["BackupSpecResourcePolicy", typing.Dict[builtins.str, typing.Any]]] = None,
        snapshot_move_data: typing.Optional[builtins.bool] = None,
        snapshot_volumes: typing.Optional[builtins.bool] = None,
        storage_location: typing.Optional[builtins.str] = None,
        ttl: typing.Optional[builtins.str] = None,
        uploader_config: typing.Optional[typing.Union["BackupSpecUploaderConfig", typing.Dict[builtins.str, typing.Any]]] = None,
        volume_group_snapshot_label_key: typing.Optional[builtins.str] = None,
        volume_snapshot_locations: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param csi_snapshot_timeout: 
        :param datamover: 
        :param default_volumes_to_fs_backup: 
        :param default_volumes_to_restic: 
        :param excluded_cluster_scoped_resources: 
        :param excluded_namespaces: 
        :param excluded_namespace_scoped_resources: 
        :param excluded_resources: 
        :param hooks: 
        :param include_cluster_resources: 
        :param included_cluster_scoped_resources: 
        :param included_namespaces: 
        :param included_namespace_scoped_resources: 
        :param included_resources: 
        :param item_operation_timeout: 
        :param label_selector: 
        :param metadata: 
        :param ordered_resources: 
        :param or_label_selectors: 
        :param resource_policy: 
        :param snapshot_move_data: 
        :param snapshot_volumes: 
        :param storage_location: 
        :param ttl: 
        :param uploader_config: 
        :param volume_group_snapshot_label_key: 
        :param volume_snapshot_locations: 

        :schema: BackupSpec
        '''
        if isinstance(label_selector, dict):
            label_selector = BackupSpecLabelSelector(**label_selector)
        if isinstance(metadata, dict):
            metadata = BackupSpecMetadata(**metadata)
        if isinstance(resource_policy, dict):
            resource_policy = BackupSpecResourcePolicy(**resource_policy)
        if isinstance(uploader_config, dict):
            uploader_config = BackupSpecUploaderConfig(**uploader_config)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__82407c4d4006375ab3df7fc052765f99dce1547ee977f27b76855f53b57b1fe1)
            check_type(argname="argument csi_snapshot_timeout", value=csi_snapshot_timeout, expected_type=type_hints["csi_snapshot_timeout"])
            check_type(argname="argument datamover", value=datamover, expected_type=type_hints["datamover"])
            check_type(argname="argument default_volumes_to_fs_backup", value=default_volumes_to_fs_backup, expected_type=type_hints["default_volumes_to_fs_backup"])
            check_type(argname="argument default_volumes_to_restic", value=default_volumes_to_restic, expected_type=type_hints["default_volumes_to_restic"])
            check_type(argname="argument excluded_cluster_scoped_resources", value=excluded_cluster_scoped_resources, expected_type=type_hints["excluded_cluster_scoped_resources"])
            check_type(argname="argument excluded_namespaces", value=excluded_namespaces, expected_type=type_hints["excluded_namespaces"])
            check_type(argname="argument excluded_namespace_scoped_resources", value=excluded_namespace_scoped_resources, expected_type=type_hints["excluded_namespace_scoped_resources"])
            check_type(argname="argument excluded_resources", value=excluded_resources, expected_type=type_hints["excluded_resources"])
            check_type(argname="argument hooks", value=hooks, expected_type=type_hints["hooks"])
            check_type(argname="argument include_cluster_resources", value=include_cluster_resources, expected_type=type_hints["include_cluster_resources"])
            check_type(argname="argument included_cluster_scoped_resources", value=included_cluster_scoped_resources, expected_type=type_hints["included_cluster_scoped_resources"])
            check_type(argname="argument included_namespaces", value=included_namespaces, expected_type=type_hints["included_namespaces"])
            check_type(argname="argument included_namespace_scoped_resources", value=included_namespace_scoped_resources, expected_type=type_hints["included_namespace_scoped_resources"])
            check_type(argname="argument included_resources", value=included_resources, expected_type=type_hints["included_resources"])
            check_type(argname="argument item_operation_timeout", value=item_operation_timeout, expected_type=type_hints["item_operation_timeout"])
            check_type(argname="argument label_selector", value=label_selector, expected_type=type_hints["label_selector"])
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument ordered_resources", value=ordered_resources, expected_type=type_hints["ordered_resources"])
            check_type(argname="argument or_label_selectors", value=or_label_selectors, expected_type=type_hints["or_label_selectors"])
            check_type(argname="argument resource_policy", value=resource_policy, expected_type=type_hints["resource_policy"])
            check_type(argname="argument snapshot_move_data", value=snapshot_move_data, expected_type=type_hints["snapshot_move_data"])
            check_type(argname="argument snapshot_volumes", value=snapshot_volumes, expected_type=type_hints["snapshot_volumes"])
            check_type(argname="argument storage_location", value=storage_location, expected_type=type_hints["storage_location"])
            check_type(argname="argument ttl", value=ttl, expected_type=type_hints["ttl"])
            check_type(argname="argument uploader_config", value=uploader_config, expected_type=type_hints["uploader_config"])
            check_type(argname="argument volume_group_snapshot_label_key", value=volume_group_snapshot_label_key, expected_type=type_hints["volume_group_snapshot_label_key"])
            check_type(argname="argument volume_snapshot_locations", value=volume_snapshot_locations, expected_type=type_hints["volume_snapshot_locations"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if csi_snapshot_timeout is not None:
            self._values["csi_snapshot_timeout"] = csi_snapshot_timeout
        if datamover is not None:
            self._values["datamover"] = datamover
        if default_volumes_to_fs_backup is not None:
            self._values["default_volumes_to_fs_backup"] = default_volumes_to_fs_backup
        if default_volumes_to_restic is not None:
            self._values["default_volumes_to_restic"] = default_volumes_to_restic
        if excluded_cluster_scoped_resources is not None:
            self._values["excluded_cluster_scoped_resources"] = excluded_cluster_scoped_resources
        if excluded_namespaces is not None:
            self._values["excluded_namespaces"] = excluded_namespaces
        if excluded_namespace_scoped_resources is not None:
            self._values["excluded_namespace_scoped_resources"] = excluded_namespace_scoped_resources
        if excluded_resources is not None:
            self._values["excluded_resources"] = excluded_resources
        if hooks is not None:
            self._values["hooks"] = hooks
        if include_cluster_resources is not None:
            self._values["include_cluster_resources"] = include_cluster_resources
        if included_cluster_scoped_resources is not None:
            self._values["included_cluster_scoped_resources"] = included_cluster_scoped_resources
        if included_namespaces is not None:
            self._values["included_namespaces"] = included_namespaces
        if included_namespace_scoped_resources is not None:
            self._values["included_namespace_scoped_resources"] = included_namespace_scoped_resources
        if included_resources is not None:
            self._values["included_resources"] = included_resources
        if item_operation_timeout is not None:
            self._values["item_operation_timeout"] = item_operation_timeout
        if label_selector is not None:
            self._values["label_selector"] = label_selector
        if metadata is not None:
            self._values["metadata"] = metadata
        if ordered_resources is not None:
            self._values["ordered_resources"] = ordered_resources
        if or_label_selectors is not None:
            self._values["or_label_selectors"] = or_label_selectors
        if resource_policy is not None:
            self._values["resource_policy"] = resource_policy
        if snapshot_move_data is not None:
            self._values["snapshot_move_data"] = snapshot_move_data
        if snapshot_volumes is not None:
            self._values["snapshot_volumes"] = snapshot_volumes
        if storage_location is not None:
            self._values["storage_location"] = storage_location
        if ttl is not None:
            self._values["ttl"] = ttl
        if uploader_config is not None:
            self._values["uploader_config"] = uploader_config
        if volume_group_snapshot_label_key is not None:
            self._values["volume_group_snapshot_label_key"] = volume_group_snapshot_label_key
        if volume_snapshot_locations is not None:
            self._values["volume_snapshot_locations"] = volume_snapshot_locations

    @builtins.property
    def csi_snapshot_timeout(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#csiSnapshotTimeout
        '''
        result = self._values.get("csi_snapshot_timeout")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def datamover(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#datamover
        '''
        result = self._values.get("datamover")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def default_volumes_to_fs_backup(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#defaultVolumesToFsBackup
        '''
        result = self._values.get("default_volumes_to_fs_backup")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def default_volumes_to_restic(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#defaultVolumesToRestic
        '''
        result = self._values.get("default_volumes_to_restic")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def excluded_cluster_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#excludedClusterScopedResources
        '''
        result = self._values.get("excluded_cluster_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#excludedNamespaces
        '''
        result = self._values.get("excluded_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_namespace_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#excludedNamespaceScopedResources
        '''
        result = self._values.get("excluded_namespace_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#excludedResources
        '''
        result = self._values.get("excluded_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def hooks(self) -> typing.Any:
        '''
        :schema: BackupSpec#hooks
        '''
        result = self._values.get("hooks")
        return typing.cast(typing.Any, result)

    @builtins.property
    def include_cluster_resources(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#includeClusterResources
        '''
        result = self._values.get("include_cluster_resources")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def included_cluster_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#includedClusterScopedResources
        '''
        result = self._values.get("included_cluster_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#includedNamespaces
        '''
        result = self._values.get("included_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_namespace_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#includedNamespaceScopedResources
        '''
        result = self._values.get("included_namespace_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#includedResources
        '''
        result = self._values.get("included_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def item_operation_timeout(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#itemOperationTimeout
        '''
        result = self._values.get("item_operation_timeout")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def label_selector(self) -> typing.Optional["BackupSpecLabelSelector"]:
        '''
        :schema: BackupSpec#labelSelector
        '''
        result = self._values.get("label_selector")
        return typing.cast(typing.Optional["BackupSpecLabelSelector"], result)

    @builtins.property
    def metadata(self) -> typing.Optional["BackupSpecMetadata"]:
        '''
        :schema: BackupSpec#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["BackupSpecMetadata"], result)

    @builtins.property
    def ordered_resources(self) -> typing.Any:
        '''
        :schema: BackupSpec#orderedResources
        '''
        result = self._values.get("ordered_resources")
        return typing.cast(typing.Any, result)

    @builtins.property
    def or_label_selectors(
        self,
    ) -> typing.Optional[typing.List["BackupSpecOrLabelSelectors"]]:
        '''
        :schema: BackupSpec#orLabelSelectors
        '''
        result = self._values.get("or_label_selectors")
        return typing.cast(typing.Optional[typing.List["BackupSpecOrLabelSelectors"]], result)

    @builtins.property
    def resource_policy(self) -> typing.Optional["BackupSpecResourcePolicy"]:
        '''
        :schema: BackupSpec#resourcePolicy
        '''
        result = self._values.get("resource_policy")
        return typing.cast(typing.Optional["BackupSpecResourcePolicy"], result)

    @builtins.property
    def snapshot_move_data(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#snapshotMoveData
        '''
        result = self._values.get("snapshot_move_data")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def snapshot_volumes(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupSpec#snapshotVolumes
        '''
        result = self._values.get("snapshot_volumes")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def storage_location(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#storageLocation
        '''
        result = self._values.get("storage_location")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def ttl(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#ttl
        '''
        result = self._values.get("ttl")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def uploader_config(self) -> typing.Optional["BackupSpecUploaderConfig"]:
        '''
        :schema: BackupSpec#uploaderConfig
        '''
        result = self._values.get("uploader_config")
        return typing.cast(typing.Optional["BackupSpecUploaderConfig"], result)

    @builtins.property
    def volume_group_snapshot_label_key(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpec#volumeGroupSnapshotLabelKey
        '''
        result = self._values.get("volume_group_snapshot_label_key")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def volume_snapshot_locations(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpec#volumeSnapshotLocations
        '''
        result = self._values.get("volume_snapshot_locations")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecLabelSelector",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class BackupSpecLabelSelector:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["BackupSpecLabelSelectorMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: BackupSpecLabelSelector
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__4773cad26b98956517e4a0b8e6864a3e204b0be65ded5fc439116e48a8351a99)
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
    ) -> typing.Optional[typing.List["BackupSpecLabelSelectorMatchExpressions"]]:
        '''
        :schema: BackupSpecLabelSelector#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["BackupSpecLabelSelectorMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: BackupSpecLabelSelector#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecLabelSelector(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecLabelSelectorMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class BackupSpecLabelSelectorMatchExpressions:
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

        :schema: BackupSpecLabelSelectorMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__070ec3b5fb28eb6e7f15131772946285d90df3b4c6cf5684737e5f3aec3b1d9c)
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
        :schema: BackupSpecLabelSelectorMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: BackupSpecLabelSelectorMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpecLabelSelectorMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecLabelSelectorMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecMetadata",
    jsii_struct_bases=[],
    name_mapping={"labels": "labels"},
)
class BackupSpecMetadata:
    def __init__(
        self,
        *,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param labels: 

        :schema: BackupSpecMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e8722527b611e233ee8d70b9a2344b0af5199e800e2a45afea373197d1804a25)
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if labels is not None:
            self._values["labels"] = labels

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: BackupSpecMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecOrLabelSelectors",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class BackupSpecOrLabelSelectors:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["BackupSpecOrLabelSelectorsMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: BackupSpecOrLabelSelectors
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__6c8d7026f164da6eccdaca41c1cd84d6215cec98eab4b977daa9ad78a5483c87)
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
    ) -> typing.Optional[typing.List["BackupSpecOrLabelSelectorsMatchExpressions"]]:
        '''
        :schema: BackupSpecOrLabelSelectors#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["BackupSpecOrLabelSelectorsMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: BackupSpecOrLabelSelectors#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecOrLabelSelectors(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecOrLabelSelectorsMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class BackupSpecOrLabelSelectorsMatchExpressions:
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

        :schema: BackupSpecOrLabelSelectorsMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__2b18eb0ca77a9af5fb79ae74c6ec55873cf2d3c25c531d7a815f8d51eb5b2621)
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
        :schema: BackupSpecOrLabelSelectorsMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: BackupSpecOrLabelSelectorsMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: BackupSpecOrLabelSelectorsMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecOrLabelSelectorsMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecResourcePolicy",
    jsii_struct_bases=[],
    name_mapping={"kind": "kind", "name": "name", "api_group": "apiGroup"},
)
class BackupSpecResourcePolicy:
    def __init__(
        self,
        *,
        kind: builtins.str,
        name: builtins.str,
        api_group: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param kind: 
        :param name: 
        :param api_group: 

        :schema: BackupSpecResourcePolicy
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__497830aef2b04d22ab12122aaccfe49364f38e9d6e9a82f2c00b0cc3e5d52bdf)
            check_type(argname="argument kind", value=kind, expected_type=type_hints["kind"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument api_group", value=api_group, expected_type=type_hints["api_group"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "kind": kind,
            "name": name,
        }
        if api_group is not None:
            self._values["api_group"] = api_group

    @builtins.property
    def kind(self) -> builtins.str:
        '''
        :schema: BackupSpecResourcePolicy#kind
        '''
        result = self._values.get("kind")
        assert result is not None, "Required property 'kind' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: BackupSpecResourcePolicy#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_group(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupSpecResourcePolicy#apiGroup
        '''
        result = self._values.get("api_group")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecResourcePolicy(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupSpecUploaderConfig",
    jsii_struct_bases=[],
    name_mapping={"parallel_files_upload": "parallelFilesUpload"},
)
class BackupSpecUploaderConfig:
    def __init__(
        self,
        *,
        parallel_files_upload: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param parallel_files_upload: 

        :schema: BackupSpecUploaderConfig
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f79ee64c178cc46b1acf5d75d04113dc0e2d2e625136b2d4a3fb615b9d3172ad)
            check_type(argname="argument parallel_files_upload", value=parallel_files_upload, expected_type=type_hints["parallel_files_upload"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if parallel_files_upload is not None:
            self._values["parallel_files_upload"] = parallel_files_upload

    @builtins.property
    def parallel_files_upload(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: BackupSpecUploaderConfig#parallelFilesUpload
        '''
        result = self._values.get("parallel_files_upload")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupSpecUploaderConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class BackupStorageLocation(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iovelero.BackupStorageLocation",
):
    '''
    :schema: BackupStorageLocation
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupStorageLocationSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''Defines a "BackupStorageLocation" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__43a49db7e139d9cbf1d321136d848a8abecd14dce62589a606b7bcf01c63d319)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = BackupStorageLocationProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupStorageLocationSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "BackupStorageLocation".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = BackupStorageLocationProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "BackupStorageLocation".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupStorageLocationProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class BackupStorageLocationProps:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["BackupStorageLocationSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: BackupStorageLocation
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = BackupStorageLocationSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8433298e9a36fdf647b7ddf26a6c681687ea732f0eeec4b37325cbe507257570)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: BackupStorageLocation#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Optional["BackupStorageLocationSpec"]:
        '''
        :schema: BackupStorageLocation#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Optional["BackupStorageLocationSpec"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupStorageLocationProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupStorageLocationSpec",
    jsii_struct_bases=[],
    name_mapping={
        "object_storage": "objectStorage",
        "provider": "provider",
        "access_mode": "accessMode",
        "backup_sync_period": "backupSyncPeriod",
        "config": "config",
        "credential": "credential",
        "default": "default",
        "validation_frequency": "validationFrequency",
    },
)
class BackupStorageLocationSpec:
    def __init__(
        self,
        *,
        object_storage: typing.Union["BackupStorageLocationSpecObjectStorage", typing.Dict[builtins.str, typing.Any]],
        provider: builtins.str,
        access_mode: typing.Optional["BackupStorageLocationSpecAccessMode"] = None,
        backup_sync_period: typing.Optional[builtins.str] = None,
        config: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        credential: typing.Optional[typing.Union["BackupStorageLocationSpecCredential", typing.Dict[builtins.str, typing.Any]]] = None,
        default: typing.Optional[builtins.bool] = None,
        validation_frequency: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param object_storage: 
        :param provider: 
        :param access_mode: 
        :param backup_sync_period: 
        :param config: 
        :param credential: 
        :param default: 
        :param validation_frequency: 

        :schema: BackupStorageLocationSpec
        '''
        if isinstance(object_storage, dict):
            object_storage = BackupStorageLocationSpecObjectStorage(**object_storage)
        if isinstance(credential, dict):
            credential = BackupStorageLocationSpecCredential(**credential)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0e17e65fa402fab3fbb58b707b53f5eba37467d034523562336047c25073ed51)
            check_type(argname="argument object_storage", value=object_storage, expected_type=type_hints["object_storage"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
            check_type(argname="argument access_mode", value=access_mode, expected_type=type_hints["access_mode"])
            check_type(argname="argument backup_sync_period", value=backup_sync_period, expected_type=type_hints["backup_sync_period"])
            check_type(argname="argument config", value=config, expected_type=type_hints["config"])
            check_type(argname="argument credential", value=credential, expected_type=type_hints["credential"])
            check_type(argname="argument default", value=default, expected_type=type_hints["default"])
            check_type(argname="argument validation_frequency", value=validation_frequency, expected_type=type_hints["validation_frequency"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "object_storage": object_storage,
            "provider": provider,
        }
        if access_mode is not None:
            self._values["access_mode"] = access_mode
        if backup_sync_period is not None:
            self._values["backup_sync_period"] = backup_sync_period
        if config is not None:
            self._values["config"] = config
        if credential is not None:
            self._values["credential"] = credential
        if default is not None:
            self._values["default"] = default
        if validation_frequency is not None:
            self._values["validation_frequency"] = validation_frequency

    @builtins.property
    def object_storage(self) -> "BackupStorageLocationSpecObjectStorage":
        '''
        :schema: BackupStorageLocationSpec#objectStorage
        '''
        result = self._values.get("object_storage")
        assert result is not None, "Required property 'object_storage' is missing"
        return typing.cast("BackupStorageLocationSpecObjectStorage", result)

    @builtins.property
    def provider(self) -> builtins.str:
        '''
        :schema: BackupStorageLocationSpec#provider
        '''
        result = self._values.get("provider")
        assert result is not None, "Required property 'provider' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def access_mode(self) -> typing.Optional["BackupStorageLocationSpecAccessMode"]:
        '''
        :schema: BackupStorageLocationSpec#accessMode
        '''
        result = self._values.get("access_mode")
        return typing.cast(typing.Optional["BackupStorageLocationSpecAccessMode"], result)

    @builtins.property
    def backup_sync_period(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpec#backupSyncPeriod
        '''
        result = self._values.get("backup_sync_period")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def config(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: BackupStorageLocationSpec#config
        '''
        result = self._values.get("config")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def credential(self) -> typing.Optional["BackupStorageLocationSpecCredential"]:
        '''
        :schema: BackupStorageLocationSpec#credential
        '''
        result = self._values.get("credential")
        return typing.cast(typing.Optional["BackupStorageLocationSpecCredential"], result)

    @builtins.property
    def default(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupStorageLocationSpec#default
        '''
        result = self._values.get("default")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def validation_frequency(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpec#validationFrequency
        '''
        result = self._values.get("validation_frequency")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupStorageLocationSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.enum(jsii_type="monobase_iovelero.BackupStorageLocationSpecAccessMode")
class BackupStorageLocationSpecAccessMode(enum.Enum):
    '''
    :schema: BackupStorageLocationSpecAccessMode
    '''

    READ_ONLY = "READ_ONLY"
    '''ReadOnly.'''
    READ_WRITE = "READ_WRITE"
    '''ReadWrite.'''


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupStorageLocationSpecCredential",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class BackupStorageLocationSpecCredential:
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

        :schema: BackupStorageLocationSpecCredential
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__72fd4e36abe5866c6378915cc5d66940ae6e711410a3e6f6e6830e6d4513b4d2)
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
        :schema: BackupStorageLocationSpecCredential#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpecCredential#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupStorageLocationSpecCredential#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupStorageLocationSpecCredential(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupStorageLocationSpecObjectStorage",
    jsii_struct_bases=[],
    name_mapping={
        "bucket": "bucket",
        "ca_cert": "caCert",
        "ca_cert_ref": "caCertRef",
        "prefix": "prefix",
    },
)
class BackupStorageLocationSpecObjectStorage:
    def __init__(
        self,
        *,
        bucket: builtins.str,
        ca_cert: typing.Optional[builtins.str] = None,
        ca_cert_ref: typing.Optional[typing.Union["BackupStorageLocationSpecObjectStorageCaCertRef", typing.Dict[builtins.str, typing.Any]]] = None,
        prefix: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param bucket: 
        :param ca_cert: 
        :param ca_cert_ref: 
        :param prefix: 

        :schema: BackupStorageLocationSpecObjectStorage
        '''
        if isinstance(ca_cert_ref, dict):
            ca_cert_ref = BackupStorageLocationSpecObjectStorageCaCertRef(**ca_cert_ref)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__722c9a8e6033e720268beae5b4e89458e6dd09f3dc4fe1d07cbba104b3946e61)
            check_type(argname="argument bucket", value=bucket, expected_type=type_hints["bucket"])
            check_type(argname="argument ca_cert", value=ca_cert, expected_type=type_hints["ca_cert"])
            check_type(argname="argument ca_cert_ref", value=ca_cert_ref, expected_type=type_hints["ca_cert_ref"])
            check_type(argname="argument prefix", value=prefix, expected_type=type_hints["prefix"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "bucket": bucket,
        }
        if ca_cert is not None:
            self._values["ca_cert"] = ca_cert
        if ca_cert_ref is not None:
            self._values["ca_cert_ref"] = ca_cert_ref
        if prefix is not None:
            self._values["prefix"] = prefix

    @builtins.property
    def bucket(self) -> builtins.str:
        '''
        :schema: BackupStorageLocationSpecObjectStorage#bucket
        '''
        result = self._values.get("bucket")
        assert result is not None, "Required property 'bucket' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def ca_cert(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpecObjectStorage#caCert
        '''
        result = self._values.get("ca_cert")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def ca_cert_ref(
        self,
    ) -> typing.Optional["BackupStorageLocationSpecObjectStorageCaCertRef"]:
        '''
        :schema: BackupStorageLocationSpecObjectStorage#caCertRef
        '''
        result = self._values.get("ca_cert_ref")
        return typing.cast(typing.Optional["BackupStorageLocationSpecObjectStorageCaCertRef"], result)

    @builtins.property
    def prefix(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpecObjectStorage#prefix
        '''
        result = self._values.get("prefix")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupStorageLocationSpecObjectStorage(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.BackupStorageLocationSpecObjectStorageCaCertRef",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "name": "name", "optional": "optional"},
)
class BackupStorageLocationSpecObjectStorageCaCertRef:
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

        :schema: BackupStorageLocationSpecObjectStorageCaCertRef
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__1efd2a87a162c5d7662c9f72097b7d92bc1670ea6331e97ead2b8a53e7cd0b9d)
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
        :schema: BackupStorageLocationSpecObjectStorageCaCertRef#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: BackupStorageLocationSpecObjectStorageCaCertRef#name
        '''
        result = self._values.get("name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def optional(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: BackupStorageLocationSpecObjectStorageCaCertRef#optional
        '''
        result = self._values.get("optional")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "BackupStorageLocationSpecObjectStorageCaCertRef(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class Restore(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iovelero.Restore",
):
    '''
    :schema: Restore
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["RestoreSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''Defines a "Restore" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__366e38f7c39f139d3e9d3755a9d417afafa24a86d5c139a30ac91847fe8e688e)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = RestoreProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["RestoreSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Restore".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = RestoreProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Restore".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class RestoreProps:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["RestoreSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Restore
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = RestoreSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__762ac614b26e14bcb29c9e60e2bcd1e55f11404d9cd87b2e41321cb5f767735a)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: Restore#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Optional["RestoreSpec"]:
        '''
        :schema: Restore#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Optional["RestoreSpec"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpec",
    jsii_struct_bases=[],
    name_mapping={
        "backup_name": "backupName",
        "excluded_namespaces": "excludedNamespaces",
        "excluded_resources": "excludedResources",
        "existing_resource_policy": "existingResourcePolicy",
        "hooks": "hooks",
        "include_cluster_resources": "includeClusterResources",
        "included_namespaces": "includedNamespaces",
        "included_resources": "includedResources",
        "item_operation_timeout": "itemOperationTimeout",
        "label_selector": "labelSelector",
        "namespace_mapping": "namespaceMapping",
        "or_label_selectors": "orLabelSelectors",
        "preserve_node_ports": "preserveNodePorts",
        "resource_modifier": "resourceModifier",
        "restore_p_vs": "restorePVs",
        "restore_status": "restoreStatus",
        "schedule_name": "scheduleName",
        "uploader_config": "uploaderConfig",
    },
)
class RestoreSpec:
    def __init__(
        self,
        *,
        backup_name: typing.Optional[builtins.str] = None,
        excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        existing_resource_policy: typing.Optional[builtins.str] = None,
        hooks: typing.Any = None,
        include_cluster_resources: typing.Optional[builtins.bool] = None,
        included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        item_operation_timeout: typing.Optional[builtins.str] = None,
        label_selector: typing.Optional[typing.Union["RestoreSpecLabelSelector", typing.Dict[builtins.str, typing.Any]]] = None,
        namespace_mapping: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        or_label_selectors: typing.Optional[typing.Sequence[typing.Union["RestoreSpecOrLabelSelectors", typing.Dict[builtins.str, typing.Any]]]] = None,
        preserve_node_ports: typing.Optional[builtins.bool] = None,
        resource_modifier: typing.Optional[typing.Union["RestoreSpecResourceModifier", typing.Dict[builtins.str, typing.Any]]] = None,
        restore_p_vs: typing.Optional[builtins.bool] = None,
        restore_status: typing.Optional[typing.Union["RestoreSpecRestoreStatus", typing.Dict[builtins.str, typing.Any]]] = None,
        schedule_name: typing.Optional[builtins.str] = None,
        uploader_config: typing.Optional[typing.Union["RestoreSpecUploaderConfig", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param backup_name: 
        :param excluded_namespaces: 
        :param excluded_resources: 
        :param existing_resource_policy: 
        :param hooks: 
        :param include_cluster_resources: 
        :param included_namespaces: 
        :param included_resources: 
        :param item_operation_timeout: 
        :param label_selector: 
        :param namespace_mapping: 
        :param or_label_selectors: 
        :param preserve_node_ports: 
        :param resource_modifier: 
        :param restore_p_vs: 
        :param restore_status: 
        :param schedule_name: 
        :param uploader_config: 

        :schema: RestoreSpec
        '''
        if isinstance(label_selector, dict):
            label_selector = RestoreSpecLabelSelector(**label_selector)
        if isinstance(resource_modifier, dict):
            resource_modifier = RestoreSpecResourceModifier(**resource_modifier)
        if isinstance(restore_status, dict):
            restore_status = RestoreSpecRestoreStatus(**restore_status)
        if isinstance(uploader_config, dict):
            uploader_config = RestoreSpecUploaderConfig(**uploader_config)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__eaf7d880cc658e15d3683062c2ba53fc1a82cd71402bc04757a0f86ee8daabe5)
            check_type(argname="argument backup_name", value=backup_name, expected_type=type_hints["backup_name"])
            check_type(argname="argument excluded_namespaces", value=excluded_namespaces, expected_type=type_hints["excluded_namespaces"])
            check_type(argname="argument excluded_resources", value=excluded_resources, expected_type=type_hints["excluded_resources"])
            check_type(argname="argument existing_resource_policy", value=existing_resource_policy, expected_type=type_hints["existing_resource_policy"])
            check_type(argname="argument hooks", value=hooks, expected_type=type_hints["hooks"])
            check_type(argname="argument include_cluster_resources", value=include_cluster_resources, expected_type=type_hints["include_cluster_resources"])
            check_type(argname="argument included_namespaces", value=included_namespaces, expected_type=type_hints["included_namespaces"])
            check_type(argname="argument included_resources", value=included_resources, expected_type=type_hints["included_resources"])
            check_type(argname="argument item_operation_timeout", value=item_operation_timeout, expected_type=type_hints["item_operation_timeout"])
            check_type(argname="argument label_selector", value=label_selector, expected_type=type_hints["label_selector"])
            check_type(argname="argument namespace_mapping", value=namespace_mapping, expected_type=type_hints["namespace_mapping"])
            check_type(argname="argument or_label_selectors", value=or_label_selectors, expected_type=type_hints["or_label_selectors"])
            check_type(argname="argument preserve_node_ports", value=preserve_node_ports, expected_type=type_hints["preserve_node_ports"])
            check_type(argname="argument resource_modifier", value=resource_modifier, expected_type=type_hints["resource_modifier"])
            check_type(argname="argument restore_p_vs", value=restore_p_vs, expected_type=type_hints["restore_p_vs"])
            check_type(argname="argument restore_status", value=restore_status, expected_type=type_hints["restore_status"])
            check_type(argname="argument schedule_name", value=schedule_name, expected_type=type_hints["schedule_name"])
            check_type(argname="argument uploader_config", value=uploader_config, expected_type=type_hints["uploader_config"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if backup_name is not None:
            self._values["backup_name"] = backup_name
        if excluded_namespaces is not None:
            self._values["excluded_namespaces"] = excluded_namespaces
        if excluded_resources is not None:
            self._values["excluded_resources"] = excluded_resources
        if existing_resource_policy is not None:
            self._values["existing_resource_policy"] = existing_resource_policy
        if hooks is not None:
            self._values["hooks"] = hooks
        if include_cluster_resources is not None:
            self._values["include_cluster_resources"] = include_cluster_resources
        if included_namespaces is not None:
            self._values["included_namespaces"] = included_namespaces
        if included_resources is not None:
            self._values["included_resources"] = included_resources
        if item_operation_timeout is not None:
            self._values["item_operation_timeout"] = item_operation_timeout
        if label_selector is not None:
            self._values["label_selector"] = label_selector
        if namespace_mapping is not None:
            self._values["namespace_mapping"] = namespace_mapping
        if or_label_selectors is not None:
            self._values["or_label_selectors"] = or_label_selectors
        if preserve_node_ports is not None:
            self._values["preserve_node_ports"] = preserve_node_ports
        if resource_modifier is not None:
            self._values["resource_modifier"] = resource_modifier
        if restore_p_vs is not None:
            self._values["restore_p_vs"] = restore_p_vs
        if restore_status is not None:
            self._values["restore_status"] = restore_status
        if schedule_name is not None:
            self._values["schedule_name"] = schedule_name
        if uploader_config is not None:
            self._values["uploader_config"] = uploader_config

    @builtins.property
    def backup_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: RestoreSpec#backupName
        '''
        result = self._values.get("backup_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def excluded_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpec#excludedNamespaces
        '''
        result = self._values.get("excluded_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpec#excludedResources
        '''
        result = self._values.get("excluded_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def existing_resource_policy(self) -> typing.Optional[builtins.str]:
        '''
        :schema: RestoreSpec#existingResourcePolicy
        '''
        result = self._values.get("existing_resource_policy")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def hooks(self) -> typing.Any:
        '''
        :schema: RestoreSpec#hooks
        '''
        result = self._values.get("hooks")
        return typing.cast(typing.Any, result)

    @builtins.property
    def include_cluster_resources(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: RestoreSpec#includeClusterResources
        '''
        result = self._values.get("include_cluster_resources")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def included_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpec#includedNamespaces
        '''
        result = self._values.get("included_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpec#includedResources
        '''
        result = self._values.get("included_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def item_operation_timeout(self) -> typing.Optional[builtins.str]:
        '''
        :schema: RestoreSpec#itemOperationTimeout
        '''
        result = self._values.get("item_operation_timeout")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def label_selector(self) -> typing.Optional["RestoreSpecLabelSelector"]:
        '''
        :schema: RestoreSpec#labelSelector
        '''
        result = self._values.get("label_selector")
        return typing.cast(typing.Optional["RestoreSpecLabelSelector"], result)

    @builtins.property
    def namespace_mapping(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: RestoreSpec#namespaceMapping
        '''
        result = self._values.get("namespace_mapping")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def or_label_selectors(
        self,
    ) -> typing.Optional[typing.List["RestoreSpecOrLabelSelectors"]]:
        '''
        :schema: RestoreSpec#orLabelSelectors
        '''
        result = self._values.get("or_label_selectors")
        return typing.cast(typing.Optional[typing.List["RestoreSpecOrLabelSelectors"]], result)

    @builtins.property
    def preserve_node_ports(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: RestoreSpec#preserveNodePorts
        '''
        result = self._values.get("preserve_node_ports")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def resource_modifier(self) -> typing.Optional["RestoreSpecResourceModifier"]:
        '''
        :schema: RestoreSpec#resourceModifier
        '''
        result = self._values.get("resource_modifier")
        return typing.cast(typing.Optional["RestoreSpecResourceModifier"], result)

    @builtins.property
    def restore_p_vs(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: RestoreSpec#restorePVs
        '''
        result = self._values.get("restore_p_vs")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def restore_status(self) -> typing.Optional["RestoreSpecRestoreStatus"]:
        '''
        :schema: RestoreSpec#restoreStatus
        '''
        result = self._values.get("restore_status")
        return typing.cast(typing.Optional["RestoreSpecRestoreStatus"], result)

    @builtins.property
    def schedule_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: RestoreSpec#scheduleName
        '''
        result = self._values.get("schedule_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def uploader_config(self) -> typing.Optional["RestoreSpecUploaderConfig"]:
        '''
        :schema: RestoreSpec#uploaderConfig
        '''
        result = self._values.get("uploader_config")
        return typing.cast(typing.Optional["RestoreSpecUploaderConfig"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecLabelSelector",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class RestoreSpecLabelSelector:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["RestoreSpecLabelSelectorMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: RestoreSpecLabelSelector
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f9200d856081d29b2357991b2d3fbff60e8e31c66a2d2602c5390614f4b6cbe0)
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
    ) -> typing.Optional[typing.List["RestoreSpecLabelSelectorMatchExpressions"]]:
        '''
        :schema: RestoreSpecLabelSelector#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["RestoreSpecLabelSelectorMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: RestoreSpecLabelSelector#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecLabelSelector(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecLabelSelectorMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class RestoreSpecLabelSelectorMatchExpressions:
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

        :schema: RestoreSpecLabelSelectorMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__3fa904ce26a860da2462a64ebe37a4a59d891782170cbd6a7f35621e55986418)
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
        :schema: RestoreSpecLabelSelectorMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: RestoreSpecLabelSelectorMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpecLabelSelectorMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecLabelSelectorMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecOrLabelSelectors",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class RestoreSpecOrLabelSelectors:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["RestoreSpecOrLabelSelectorsMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: RestoreSpecOrLabelSelectors
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__ba80de26e01a272c3d8a1267fb0f5812a98a4c9bc67f46745e73f148e2bd6d68)
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
    ) -> typing.Optional[typing.List["RestoreSpecOrLabelSelectorsMatchExpressions"]]:
        '''
        :schema: RestoreSpecOrLabelSelectors#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["RestoreSpecOrLabelSelectorsMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: RestoreSpecOrLabelSelectors#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecOrLabelSelectors(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecOrLabelSelectorsMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class RestoreSpecOrLabelSelectorsMatchExpressions:
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

        :schema: RestoreSpecOrLabelSelectorsMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cc8ed023aade88d85de490924abe1cf7e813f8aebaea9849214ec3c55223a3fb)
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
        :schema: RestoreSpecOrLabelSelectorsMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: RestoreSpecOrLabelSelectorsMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpecOrLabelSelectorsMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecOrLabelSelectorsMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecResourceModifier",
    jsii_struct_bases=[],
    name_mapping={"kind": "kind", "name": "name", "api_group": "apiGroup"},
)
class RestoreSpecResourceModifier:
    def __init__(
        self,
        *,
        kind: builtins.str,
        name: builtins.str,
        api_group: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param kind: 
        :param name: 
        :param api_group: 

        :schema: RestoreSpecResourceModifier
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__4f5a6b233fbdd57eeb3ff203a9b167bda4f22517455f83b9714dad0fb6ce63ee)
            check_type(argname="argument kind", value=kind, expected_type=type_hints["kind"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument api_group", value=api_group, expected_type=type_hints["api_group"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "kind": kind,
            "name": name,
        }
        if api_group is not None:
            self._values["api_group"] = api_group

    @builtins.property
    def kind(self) -> builtins.str:
        '''
        :schema: RestoreSpecResourceModifier#kind
        '''
        result = self._values.get("kind")
        assert result is not None, "Required property 'kind' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: RestoreSpecResourceModifier#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_group(self) -> typing.Optional[builtins.str]:
        '''
        :schema: RestoreSpecResourceModifier#apiGroup
        '''
        result = self._values.get("api_group")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecResourceModifier(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecRestoreStatus",
    jsii_struct_bases=[],
    name_mapping={
        "excluded_resources": "excludedResources",
        "included_resources": "includedResources",
    },
)
class RestoreSpecRestoreStatus:
    def __init__(
        self,
        *,
        excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param excluded_resources: 
        :param included_resources: 

        :schema: RestoreSpecRestoreStatus
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__8c2c1f121e2f80b5d7ec4c3993a175457fbfdce7bf95fb2921e5cc7a3856e779)
            check_type(argname="argument excluded_resources", value=excluded_resources, expected_type=type_hints["excluded_resources"])
            check_type(argname="argument included_resources", value=included_resources, expected_type=type_hints["included_resources"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if excluded_resources is not None:
            self._values["excluded_resources"] = excluded_resources
        if included_resources is not None:
            self._values["included_resources"] = included_resources

    @builtins.property
    def excluded_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpecRestoreStatus#excludedResources
        '''
        result = self._values.get("excluded_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: RestoreSpecRestoreStatus#includedResources
        '''
        result = self._values.get("included_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecRestoreStatus(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.RestoreSpecUploaderConfig",
    jsii_struct_bases=[],
    name_mapping={
        "parallel_files_download": "parallelFilesDownload",
        "write_sparse_files": "writeSparseFiles",
    },
)
class RestoreSpecUploaderConfig:
    def __init__(
        self,
        *,
        parallel_files_download: typing.Optional[jsii.Number] = None,
        write_sparse_files: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param parallel_files_download: 
        :param write_sparse_files: 

        :schema: RestoreSpecUploaderConfig
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__0ad6c74babd7b21d4fe77aba95737cd2057f07a74938f37585120324d597e849)
            check_type(argname="argument parallel_files_download", value=parallel_files_download, expected_type=type_hints["parallel_files_download"])
            check_type(argname="argument write_sparse_files", value=write_sparse_files, expected_type=type_hints["write_sparse_files"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if parallel_files_download is not None:
            self._values["parallel_files_download"] = parallel_files_download
        if write_sparse_files is not None:
            self._values["write_sparse_files"] = write_sparse_files

    @builtins.property
    def parallel_files_download(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: RestoreSpecUploaderConfig#parallelFilesDownload
        '''
        result = self._values.get("parallel_files_download")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def write_sparse_files(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: RestoreSpecUploaderConfig#writeSparseFiles
        '''
        result = self._values.get("write_sparse_files")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "RestoreSpecUploaderConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class Schedule(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iovelero.Schedule",
):
    '''
    :schema: Schedule
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["ScheduleSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''Defines a "Schedule" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param metadata: 
        :param spec: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__d0252bb99a6c593fe0a2a03e5147b4ac09eaf03d538c44732e938132e4c09e4d)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = ScheduleProps(metadata=metadata, spec=spec)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["ScheduleSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "Schedule".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param metadata: 
        :param spec: 
        '''
        props = ScheduleProps(metadata=metadata, spec=spec)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "Schedule".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleProps",
    jsii_struct_bases=[],
    name_mapping={"metadata": "metadata", "spec": "spec"},
)
class ScheduleProps:
    def __init__(
        self,
        *,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        spec: typing.Optional[typing.Union["ScheduleSpec", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param metadata: 
        :param spec: 

        :schema: Schedule
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if isinstance(spec, dict):
            spec = ScheduleSpec(**spec)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__a3940aa29830097e9323df5626f602e2019276557e772b665a2aab9c47614230)
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if metadata is not None:
            self._values["metadata"] = metadata
        if spec is not None:
            self._values["spec"] = spec

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: Schedule#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    @builtins.property
    def spec(self) -> typing.Optional["ScheduleSpec"]:
        '''
        :schema: Schedule#spec
        '''
        result = self._values.get("spec")
        return typing.cast(typing.Optional["ScheduleSpec"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpec",
    jsii_struct_bases=[],
    name_mapping={
        "schedule": "schedule",
        "template": "template",
        "paused": "paused",
        "skip_immediately": "skipImmediately",
        "use_owner_references_in_backup": "useOwnerReferencesInBackup",
    },
)
class ScheduleSpec:
    def __init__(
        self,
        *,
        schedule: builtins.str,
        template: typing.Union["ScheduleSpecTemplate", typing.Dict[builtins.str, typing.Any]],
        paused: typing.Optional[builtins.bool] = None,
        skip_immediately: typing.Optional[builtins.bool] = None,
        use_owner_references_in_backup: typing.Optional[builtins.bool] = None,
    ) -> None:
        '''
        :param schedule: 
        :param template: 
        :param paused: 
        :param skip_immediately: 
        :param use_owner_references_in_backup: 

        :schema: ScheduleSpec
        '''
        if isinstance(template, dict):
            template = ScheduleSpecTemplate(**template)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__f3a182a92aca9f5551b6ac020ab5e53c3a6de461e73a412af25b357879070693)
            check_type(argname="argument schedule", value=schedule, expected_type=type_hints["schedule"])
            check_type(argname="argument template", value=template, expected_type=type_hints["template"])
            check_type(argname="argument paused", value=paused, expected_type=type_hints["paused"])
            check_type(argname="argument skip_immediately", value=skip_immediately, expected_type=type_hints["skip_immediately"])
            check_type(argname="argument use_owner_references_in_backup", value=use_owner_references_in_backup, expected_type=type_hints["use_owner_references_in_backup"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "schedule": schedule,
            "template": template,
        }
        if paused is not None:
            self._values["paused"] = paused
        if skip_immediately is not None:
            self._values["skip_immediately"] = skip_immediately
        if use_owner_references_in_backup is not None:
            self._values["use_owner_references_in_backup"] = use_owner_references_in_backup

    @builtins.property
    def schedule(self) -> builtins.str:
        '''
        :schema: ScheduleSpec#schedule
        '''
        result = self._values.get("schedule")
        assert result is not None, "Required property 'schedule' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def template(self) -> "ScheduleSpecTemplate":
        '''
        :schema: ScheduleSpec#template
        '''
        result = self._values.get("template")
        assert result is not None, "Required property 'template' is missing"
        return typing.cast("ScheduleSpecTemplate", result)

    @builtins.property
    def paused(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpec#paused
        '''
        result = self._values.get("paused")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def skip_immediately(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpec#skipImmediately
        '''
        result = self._values.get("skip_immediately")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def use_owner_references_in_backup(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpec#useOwnerReferencesInBackup
        '''
        result = self._values.get("use_owner_references_in_backup")
        return typing.cast(typing.Optional[builtins.bool], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplate",
    jsii_struct_bases=[],
    name_mapping={
        "csi_snapshot_timeout": "csiSnapshotTimeout",
        "datamover": "datamover",
        "default_volumes_to_fs_backup": "defaultVolumesToFsBackup",
        "default_volumes_to_restic": "defaultVolumesToRestic",
        "excluded_cluster_scoped_resources": "excludedClusterScopedResources",
        "excluded_namespaces": "excludedNamespaces",
        "excluded_namespace_scoped_resources": "excludedNamespaceScopedResources",
        "excluded_resources": "excludedResources",
        "hooks": "hooks",
        "include_cluster_resources": "includeClusterResources",
        "included_cluster_scoped_resources": "includedClusterScopedResources",
        "included_namespaces": "includedNamespaces",
        "included_namespace_scoped_resources": "includedNamespaceScopedResources",
        "included_resources": "includedResources",
        "item_operation_timeout": "itemOperationTimeout",
        "label_selector": "labelSelector",
        "metadata": "metadata",
        "ordered_resources": "orderedResources",
        "or_label_selectors": "orLabelSelectors",
        "resource_policy": "resourcePolicy",
        "snapshot_move_data": "snapshotMoveData",
        "snapshot_volumes": "snapshotVolumes",
        "storage_location": "storageLocation",
        "ttl": "ttl",
        "uploader_config": "uploaderConfig",
        "volume_group_snapshot_label_key": "volumeGroupSnapshotLabelKey",
        "volume_snapshot_locations": "volumeSnapshotLocations",
    },
)
class ScheduleSpecTemplate:
    def __init__(
        self,
        *,
        csi_snapshot_timeout: typing.Optional[builtins.str] = None,
        datamover: typing.Optional[builtins.str] = None,
        default_volumes_to_fs_backup: typing.Optional[builtins.bool] = None,
        default_volumes_to_restic: typing.Optional[builtins.bool] = None,
        excluded_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        hooks: typing.Any = None,
        include_cluster_resources: typing.Optional[builtins.bool] = None,
        included_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
        item_operation_timeout: typing.Optional[builtins.str] = None,
        label_selector: typing.Optional[typing.Union["ScheduleSpecTemplateLabelSelector", typing.Dict[builtins.str, typing.Any]]] = None,
        metadata: typing.Optional[typing.Union["ScheduleSpecTemplateMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        ordered_resources: typing.Any = None,
        or_label_selectors: typing.Optional[typing.Sequence[typing.Union["ScheduleSpecTemplateOrLabelSelectors", typing.Dict[builtins.str, typing.Any]]]] = None,
        resource_policy: typing.Optional[typing.Union["ScheduleSpecTemplateResourcePolicy", typing.Dict[builtins.str, typing.Any]]] = None,
        snapshot_move_data: typing.Optional[builtins.bool] = None,
        snapshot_volumes: typing.Optional[builtins.bool] = None,
        storage_location: typing.Optional[builtins.str] = None,
        ttl: typing.Optional[builtins.str] = None,
        uploader_config: typing.Optional[typing.Union["ScheduleSpecTemplateUploaderConfig", typing.Dict[builtins.str, typing.Any]]] = None,
        volume_group_snapshot_label_key: typing.Optional[builtins.str] = None,
        volume_snapshot_locations: typing.Optional[typing.Sequence[builtins.str]] = None,
    ) -> None:
        '''
        :param csi_snapshot_timeout: 
        :param datamover: 
        :param default_volumes_to_fs_backup: 
        :param default_volumes_to_restic: 
        :param excluded_cluster_scoped_resources: 
        :param excluded_namespaces: 
        :param excluded_namespace_scoped_resources: 
        :param excluded_resources: 
        :param hooks: 
        :param include_cluster_resources: 
        :param included_cluster_scoped_resources: 
        :param included_namespaces: 
        :param included_namespace_scoped_resources: 
        :param included_resources: 
        :param item_operation_timeout: 
        :param label_selector: 
        :param metadata: 
        :param ordered_resources: 
        :param or_label_selectors: 
        :param resource_policy: 
        :param snapshot_move_data: 
        :param snapshot_volumes: 
        :param storage_location: 
        :param ttl: 
        :param uploader_config: 
        :param volume_group_snapshot_label_key: 
        :param volume_snapshot_locations: 

        :schema: ScheduleSpecTemplate
        '''
        if isinstance(label_selector, dict):
            label_selector = ScheduleSpecTemplateLabelSelector(**label_selector)
        if isinstance(metadata, dict):
            metadata = ScheduleSpecTemplateMetadata(**metadata)
        if isinstance(resource_policy, dict):
            resource_policy = ScheduleSpecTemplateResourcePolicy(**resource_policy)
        if isinstance(uploader_config, dict):
            uploader_config = ScheduleSpecTemplateUploaderConfig(**uploader_config)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__404b0d864f61079694de936290624dfb3e38da0c63c26aaa35ac6a889d858abf)
            check_type(argname="argument csi_snapshot_timeout", value=csi_snapshot_timeout, expected_type=type_hints["csi_snapshot_timeout"])
            check_type(argname="argument datamover", value=datamover, expected_type=type_hints["datamover"])
            check_type(argname="argument default_volumes_to_fs_backup", value=default_volumes_to_fs_backup, expected_type=type_hints["default_volumes_to_fs_backup"])
            check_type(argname="argument default_volumes_to_restic", value=default_volumes_to_restic, expected_type=type_hints["default_volumes_to_restic"])
            check_type(argname="argument excluded_cluster_scoped_resources", value=excluded_cluster_scoped_resources, expected_type=type_hints["excluded_cluster_scoped_resources"])
            check_type(argname="argument excluded_namespaces", value=excluded_namespaces, expected_type=type_hints["excluded_namespaces"])
            check_type(argname="argument excluded_namespace_scoped_resources", value=excluded_namespace_scoped_resources, expected_type=type_hints["excluded_namespace_scoped_resources"])
            check_type(argname="argument excluded_resources", value=excluded_resources, expected_type=type_hints["excluded_resources"])
            check_type(argname="argument hooks", value=hooks, expected_type=type_hints["hooks"])
            check_type(argname="argument include_cluster_resources", value=include_cluster_resources, expected_type=type_hints["include_cluster_resources"])
            check_type(argname="argument included_cluster_scoped_resources", value=included_cluster_scoped_resources, expected_type=type_hints["included_cluster_scoped_resources"])
            check_type(argname="argument included_namespaces", value=included_namespaces, expected_type=type_hints["included_namespaces"])
            check_type(argname="argument included_namespace_scoped_resources", value=included_namespace_scoped_resources, expected_type=type_hints["included_namespace_scoped_resources"])
            check_type(argname="argument included_resources", value=included_resources, expected_type=type_hints["included_resources"])
            check_type(argname="argument item_operation_timeout", value=item_operation_timeout, expected_type=type_hints["item_operation_timeout"])
            check_type(argname="argument label_selector", value=label_selector, expected_type=type_hints["label_selector"])
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument ordered_resources", value=ordered_resources, expected_type=type_hints["ordered_resources"])
            check_type(argname="argument or_label_selectors", value=or_label_selectors, expected_type=type_hints["or_label_selectors"])
            check_type(argname="argument resource_policy", value=resource_policy, expected_type=type_hints["resource_policy"])
            check_type(argname="argument snapshot_move_data", value=snapshot_move_data, expected_type=type_hints["snapshot_move_data"])
            check_type(argname="argument snapshot_volumes", value=snapshot_volumes, expected_type=type_hints["snapshot_volumes"])
            check_type(argname="argument storage_location", value=storage_location, expected_type=type_hints["storage_location"])
            check_type(argname="argument ttl", value=ttl, expected_type=type_hints["ttl"])
            check_type(argname="argument uploader_config", value=uploader_config, expected_type=type_hints["uploader_config"])
            check_type(argname="argument volume_group_snapshot_label_key", value=volume_group_snapshot_label_key, expected_type=type_hints["volume_group_snapshot_label_key"])
            check_type(argname="argument volume_snapshot_locations", value=volume_snapshot_locations, expected_type=type_hints["volume_snapshot_locations"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if csi_snapshot_timeout is not None:
            self._values["csi_snapshot_timeout"] = csi_snapshot_timeout
        if datamover is not None:
            self._values["datamover"] = datamover
        if default_volumes_to_fs_backup is not None:
            self._values["default_volumes_to_fs_backup"] = default_volumes_to_fs_backup
        if default_volumes_to_restic is not None:
            self._values["default_volumes_to_restic"] = default_volumes_to_restic
        if excluded_cluster_scoped_resources is not None:
            self._values["excluded_cluster_scoped_resources"] = excluded_cluster_scoped_resources
        if excluded_namespaces is not None:
            self._values["excluded_namespaces"] = excluded_namespaces
        if excluded_namespace_scoped_resources is not None:
            self._values["excluded_namespace_scoped_resources"] = excluded_namespace_scoped_resources
        if excluded_resources is not None:
            self._values["excluded_resources"] = excluded_resources
        if hooks is not None:
            self._values["hooks"] = hooks
        if include_cluster_resources is not None:
            self._values["include_cluster_resources"] = include_cluster_resources
        if included_cluster_scoped_resources is not None:
            self._values["included_cluster_scoped_resources"] = included_cluster_scoped_resources
        if included_namespaces is not None:
            self._values["included_namespaces"] = included_namespaces
        if included_namespace_scoped_resources is not None:
            self._values["included_namespace_scoped_resources"] = included_namespace_scoped_resources
        if included_resources is not None:
            self._values["included_resources"] = included_resources
        if item_operation_timeout is not None:
            self._values["item_operation_timeout"] = item_operation_timeout
        if label_selector is not None:
            self._values["label_selector"] = label_selector
        if metadata is not None:
            self._values["metadata"] = metadata
        if ordered_resources is not None:
            self._values["ordered_resources"] = ordered_resources
        if or_label_selectors is not None:
            self._values["or_label_selectors"] = or_label_selectors
        if resource_policy is not None:
            self._values["resource_policy"] = resource_policy
        if snapshot_move_data is not None:
            self._values["snapshot_move_data"] = snapshot_move_data
        if snapshot_volumes is not None:
            self._values["snapshot_volumes"] = snapshot_volumes
        if storage_location is not None:
            self._values["storage_location"] = storage_location
        if ttl is not None:
            self._values["ttl"] = ttl
        if uploader_config is not None:
            self._values["uploader_config"] = uploader_config
        if volume_group_snapshot_label_key is not None:
            self._values["volume_group_snapshot_label_key"] = volume_group_snapshot_label_key
        if volume_snapshot_locations is not None:
            self._values["volume_snapshot_locations"] = volume_snapshot_locations

    @builtins.property
    def csi_snapshot_timeout(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#csiSnapshotTimeout
        '''
        result = self._values.get("csi_snapshot_timeout")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def datamover(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#datamover
        '''
        result = self._values.get("datamover")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def default_volumes_to_fs_backup(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpecTemplate#defaultVolumesToFsBackup
        '''
        result = self._values.get("default_volumes_to_fs_backup")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def default_volumes_to_restic(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpecTemplate#defaultVolumesToRestic
        '''
        result = self._values.get("default_volumes_to_restic")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def excluded_cluster_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#excludedClusterScopedResources
        '''
        result = self._values.get("excluded_cluster_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#excludedNamespaces
        '''
        result = self._values.get("excluded_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_namespace_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#excludedNamespaceScopedResources
        '''
        result = self._values.get("excluded_namespace_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def excluded_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#excludedResources
        '''
        result = self._values.get("excluded_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def hooks(self) -> typing.Any:
        '''
        :schema: ScheduleSpecTemplate#hooks
        '''
        result = self._values.get("hooks")
        return typing.cast(typing.Any, result)

    @builtins.property
    def include_cluster_resources(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpecTemplate#includeClusterResources
        '''
        result = self._values.get("include_cluster_resources")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def included_cluster_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#includedClusterScopedResources
        '''
        result = self._values.get("included_cluster_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_namespaces(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#includedNamespaces
        '''
        result = self._values.get("included_namespaces")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_namespace_scoped_resources(
        self,
    ) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#includedNamespaceScopedResources
        '''
        result = self._values.get("included_namespace_scoped_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def included_resources(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#includedResources
        '''
        result = self._values.get("included_resources")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    @builtins.property
    def item_operation_timeout(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#itemOperationTimeout
        '''
        result = self._values.get("item_operation_timeout")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def label_selector(self) -> typing.Optional["ScheduleSpecTemplateLabelSelector"]:
        '''
        :schema: ScheduleSpecTemplate#labelSelector
        '''
        result = self._values.get("label_selector")
        return typing.cast(typing.Optional["ScheduleSpecTemplateLabelSelector"], result)

    @builtins.property
    def metadata(self) -> typing.Optional["ScheduleSpecTemplateMetadata"]:
        '''
        :schema: ScheduleSpecTemplate#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["ScheduleSpecTemplateMetadata"], result)

    @builtins.property
    def ordered_resources(self) -> typing.Any:
        '''
        :schema: ScheduleSpecTemplate#orderedResources
        '''
        result = self._values.get("ordered_resources")
        return typing.cast(typing.Any, result)

    @builtins.property
    def or_label_selectors(
        self,
    ) -> typing.Optional[typing.List["ScheduleSpecTemplateOrLabelSelectors"]]:
        '''
        :schema: ScheduleSpecTemplate#orLabelSelectors
        '''
        result = self._values.get("or_label_selectors")
        return typing.cast(typing.Optional[typing.List["ScheduleSpecTemplateOrLabelSelectors"]], result)

    @builtins.property
    def resource_policy(self) -> typing.Optional["ScheduleSpecTemplateResourcePolicy"]:
        '''
        :schema: ScheduleSpecTemplate#resourcePolicy
        '''
        result = self._values.get("resource_policy")
        return typing.cast(typing.Optional["ScheduleSpecTemplateResourcePolicy"], result)

    @builtins.property
    def snapshot_move_data(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpecTemplate#snapshotMoveData
        '''
        result = self._values.get("snapshot_move_data")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def snapshot_volumes(self) -> typing.Optional[builtins.bool]:
        '''
        :schema: ScheduleSpecTemplate#snapshotVolumes
        '''
        result = self._values.get("snapshot_volumes")
        return typing.cast(typing.Optional[builtins.bool], result)

    @builtins.property
    def storage_location(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#storageLocation
        '''
        result = self._values.get("storage_location")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def ttl(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#ttl
        '''
        result = self._values.get("ttl")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def uploader_config(self) -> typing.Optional["ScheduleSpecTemplateUploaderConfig"]:
        '''
        :schema: ScheduleSpecTemplate#uploaderConfig
        '''
        result = self._values.get("uploader_config")
        return typing.cast(typing.Optional["ScheduleSpecTemplateUploaderConfig"], result)

    @builtins.property
    def volume_group_snapshot_label_key(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplate#volumeGroupSnapshotLabelKey
        '''
        result = self._values.get("volume_group_snapshot_label_key")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def volume_snapshot_locations(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplate#volumeSnapshotLocations
        '''
        result = self._values.get("volume_snapshot_locations")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplate(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateLabelSelector",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class ScheduleSpecTemplateLabelSelector:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["ScheduleSpecTemplateLabelSelectorMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: ScheduleSpecTemplateLabelSelector
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__de5d345797e04f69f3f449a7213c9748843e432fcac993bd3d3fe354f8b9baa3)
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
    ) -> typing.Optional[typing.List["ScheduleSpecTemplateLabelSelectorMatchExpressions"]]:
        '''
        :schema: ScheduleSpecTemplateLabelSelector#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["ScheduleSpecTemplateLabelSelectorMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ScheduleSpecTemplateLabelSelector#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateLabelSelector(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateLabelSelectorMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class ScheduleSpecTemplateLabelSelectorMatchExpressions:
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

        :schema: ScheduleSpecTemplateLabelSelectorMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__c155a6fdf3bf0a4d64d89bfcda6524e0f36a74c05bd8a2a13cef6333d77157e6)
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
        :schema: ScheduleSpecTemplateLabelSelectorMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: ScheduleSpecTemplateLabelSelectorMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplateLabelSelectorMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateLabelSelectorMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateMetadata",
    jsii_struct_bases=[],
    name_mapping={"labels": "labels"},
)
class ScheduleSpecTemplateMetadata:
    def __init__(
        self,
        *,
        labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param labels: 

        :schema: ScheduleSpecTemplateMetadata
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__5c62101d891185fdc32b23f9cf481bccf43e84bba772b8e681b82f0ebf740853)
            check_type(argname="argument labels", value=labels, expected_type=type_hints["labels"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if labels is not None:
            self._values["labels"] = labels

    @builtins.property
    def labels(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ScheduleSpecTemplateMetadata#labels
        '''
        result = self._values.get("labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateOrLabelSelectors",
    jsii_struct_bases=[],
    name_mapping={
        "match_expressions": "matchExpressions",
        "match_labels": "matchLabels",
    },
)
class ScheduleSpecTemplateOrLabelSelectors:
    def __init__(
        self,
        *,
        match_expressions: typing.Optional[typing.Sequence[typing.Union["ScheduleSpecTemplateOrLabelSelectorsMatchExpressions", typing.Dict[builtins.str, typing.Any]]]] = None,
        match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param match_expressions: 
        :param match_labels: 

        :schema: ScheduleSpecTemplateOrLabelSelectors
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__9b3f0da803d539a418a1f53cb7f0a46eb9fcac2466e0b10ffd96e9f3980bbfa8)
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
    ) -> typing.Optional[typing.List["ScheduleSpecTemplateOrLabelSelectorsMatchExpressions"]]:
        '''
        :schema: ScheduleSpecTemplateOrLabelSelectors#matchExpressions
        '''
        result = self._values.get("match_expressions")
        return typing.cast(typing.Optional[typing.List["ScheduleSpecTemplateOrLabelSelectorsMatchExpressions"]], result)

    @builtins.property
    def match_labels(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: ScheduleSpecTemplateOrLabelSelectors#matchLabels
        '''
        result = self._values.get("match_labels")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateOrLabelSelectors(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateOrLabelSelectorsMatchExpressions",
    jsii_struct_bases=[],
    name_mapping={"key": "key", "operator": "operator", "values": "values"},
)
class ScheduleSpecTemplateOrLabelSelectorsMatchExpressions:
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

        :schema: ScheduleSpecTemplateOrLabelSelectorsMatchExpressions
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__cfb9ac31c2d3d626b52a4b45eadc249bc061204e6c84394af209023d1698ebab)
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
        :schema: ScheduleSpecTemplateOrLabelSelectorsMatchExpressions#key
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def operator(self) -> builtins.str:
        '''
        :schema: ScheduleSpecTemplateOrLabelSelectorsMatchExpressions#operator
        '''
        result = self._values.get("operator")
        assert result is not None, "Required property 'operator' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def values(self) -> typing.Optional[typing.List[builtins.str]]:
        '''
        :schema: ScheduleSpecTemplateOrLabelSelectorsMatchExpressions#values
        '''
        result = self._values.get("values")
        return typing.cast(typing.Optional[typing.List[builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateOrLabelSelectorsMatchExpressions(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateResourcePolicy",
    jsii_struct_bases=[],
    name_mapping={"kind": "kind", "name": "name", "api_group": "apiGroup"},
)
class ScheduleSpecTemplateResourcePolicy:
    def __init__(
        self,
        *,
        kind: builtins.str,
        name: builtins.str,
        api_group: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param kind: 
        :param name: 
        :param api_group: 

        :schema: ScheduleSpecTemplateResourcePolicy
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__dac41b6a99f3e347540ef1d8ebdaf473629209588f97dd84194767e2e8e7e6e3)
            check_type(argname="argument kind", value=kind, expected_type=type_hints["kind"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument api_group", value=api_group, expected_type=type_hints["api_group"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "kind": kind,
            "name": name,
        }
        if api_group is not None:
            self._values["api_group"] = api_group

    @builtins.property
    def kind(self) -> builtins.str:
        '''
        :schema: ScheduleSpecTemplateResourcePolicy#kind
        '''
        result = self._values.get("kind")
        assert result is not None, "Required property 'kind' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def name(self) -> builtins.str:
        '''
        :schema: ScheduleSpecTemplateResourcePolicy#name
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_group(self) -> typing.Optional[builtins.str]:
        '''
        :schema: ScheduleSpecTemplateResourcePolicy#apiGroup
        '''
        result = self._values.get("api_group")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateResourcePolicy(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iovelero.ScheduleSpecTemplateUploaderConfig",
    jsii_struct_bases=[],
    name_mapping={"parallel_files_upload": "parallelFilesUpload"},
)
class ScheduleSpecTemplateUploaderConfig:
    def __init__(
        self,
        *,
        parallel_files_upload: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param parallel_files_upload: 

        :schema: ScheduleSpecTemplateUploaderConfig
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__e62919060a1f0d48bd3a8e45858ca4555d800b541e9f636863a407d7e01190d1)
            check_type(argname="argument parallel_files_upload", value=parallel_files_upload, expected_type=type_hints["parallel_files_upload"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if parallel_files_upload is not None:
            self._values["parallel_files_upload"] = parallel_files_upload

    @builtins.property
    def parallel_files_upload(self) -> typing.Optional[jsii.Number]:
        '''
        :schema: ScheduleSpecTemplateUploaderConfig#parallelFilesUpload
        '''
        result = self._values.get("parallel_files_upload")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScheduleSpecTemplateUploaderConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


__all__ = [
    "Backup",
    "BackupProps",
    "BackupSpec",
    "BackupSpecLabelSelector",
    "BackupSpecLabelSelectorMatchExpressions",
    "BackupSpecMetadata",
    "BackupSpecOrLabelSelectors",
    "BackupSpecOrLabelSelectorsMatchExpressions",
    "BackupSpecResourcePolicy",
    "BackupSpecUploaderConfig",
    "BackupStorageLocation",
    "BackupStorageLocationProps",
    "BackupStorageLocationSpec",
    "BackupStorageLocationSpecAccessMode",
    "BackupStorageLocationSpecCredential",
    "BackupStorageLocationSpecObjectStorage",
    "BackupStorageLocationSpecObjectStorageCaCertRef",
    "Restore",
    "RestoreProps",
    "RestoreSpec",
    "RestoreSpecLabelSelector",
    "RestoreSpecLabelSelectorMatchExpressions",
    "RestoreSpecOrLabelSelectors",
    "RestoreSpecOrLabelSelectorsMatchExpressions",
    "RestoreSpecResourceModifier",
    "RestoreSpecRestoreStatus",
    "RestoreSpecUploaderConfig",
    "Schedule",
    "ScheduleProps",
    "ScheduleSpec",
    "ScheduleSpecTemplate",
    "ScheduleSpecTemplateLabelSelector",
    "ScheduleSpecTemplateLabelSelectorMatchExpressions",
    "ScheduleSpecTemplateMetadata",
    "ScheduleSpecTemplateOrLabelSelectors",
    "ScheduleSpecTemplateOrLabelSelectorsMatchExpressions",
    "ScheduleSpecTemplateResourcePolicy",
    "ScheduleSpecTemplateUploaderConfig",
]

publication.publish()

def _typecheckingstub__0eed20ad60c2aa4b1e393c954dba6f613ad857ca48483782a81bfe2435b5a3b9(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[BackupSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a0ff682e1c5e95b25adce0cd1522eb20eae553d817dc0653c9ce3535e4b719af(
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[BackupSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__82407c4d4006375ab3df7fc052765f99dce1547ee977f27b76855f53b57b1fe1(
    *,
    csi_snapshot_timeout: typing.Optional[builtins.str] = None,
    datamover: typing.Optional[builtins.str] = None,
    default_volumes_to_fs_backup: typing.Optional[builtins.bool] = None,
    default_volumes_to_restic: typing.Optional[builtins.bool] = None,
    excluded_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    hooks: typing.Any = None,
    include_cluster_resources: typing.Optional[builtins.bool] = None,
    included_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    item_operation_timeout: typing.Optional[builtins.str] = None,
    label_selector: typing.Optional[typing.Union[BackupSpecLabelSelector, typing.Dict[builtins.str, typing.Any]]] = None,
    metadata: typing.Optional[typing.Union[BackupSpecMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    ordered_resources: typing.Any = None,
    or_label_selectors: typing.Optional[typing.Sequence[typing.Union[BackupSpecOrLabelSelectors, typing.Dict[builtins.str, typing.Any]]]] = None,
    resource_policy: typing.Optional[typing.Union[BackupSpecResourcePolicy, typing.Dict[builtins.str, typing.Any]]] = None,
    snapshot_move_data: typing.Optional[builtins.bool] = None,
    snapshot_volumes: typing.Optional[builtins.bool] = None,
    storage_location: typing.Optional[builtins.str] = None,
    ttl: typing.Optional[builtins.str] = None,
    uploader_config: typing.Optional[typing.Union[BackupSpecUploaderConfig, typing.Dict[builtins.str, typing.Any]]] = None,
    volume_group_snapshot_label_key: typing.Optional[builtins.str] = None,
    volume_snapshot_locations: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4773cad26b98956517e4a0b8e6864a3e204b0be65ded5fc439116e48a8351a99(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[BackupSpecLabelSelectorMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__070ec3b5fb28eb6e7f15131772946285d90df3b4c6cf5684737e5f3aec3b1d9c(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e8722527b611e233ee8d70b9a2344b0af5199e800e2a45afea373197d1804a25(
    *,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__6c8d7026f164da6eccdaca41c1cd84d6215cec98eab4b977daa9ad78a5483c87(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[BackupSpecOrLabelSelectorsMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2b18eb0ca77a9af5fb79ae74c6ec55873cf2d3c25c531d7a815f8d51eb5b2621(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__497830aef2b04d22ab12122aaccfe49364f38e9d6e9a82f2c00b0cc3e5d52bdf(
    *,
    kind: builtins.str,
    name: builtins.str,
    api_group: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f79ee64c178cc46b1acf5d75d04113dc0e2d2e625136b2d4a3fb615b9d3172ad(
    *,
    parallel_files_upload: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__43a49db7e139d9cbf1d321136d848a8abecd14dce62589a606b7bcf01c63d319(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[BackupStorageLocationSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8433298e9a36fdf647b7ddf26a6c681687ea732f0eeec4b37325cbe507257570(
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[BackupStorageLocationSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0e17e65fa402fab3fbb58b707b53f5eba37467d034523562336047c25073ed51(
    *,
    object_storage: typing.Union[BackupStorageLocationSpecObjectStorage, typing.Dict[builtins.str, typing.Any]],
    provider: builtins.str,
    access_mode: typing.Optional[BackupStorageLocationSpecAccessMode] = None,
    backup_sync_period: typing.Optional[builtins.str] = None,
    config: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    credential: typing.Optional[typing.Union[BackupStorageLocationSpecCredential, typing.Dict[builtins.str, typing.Any]]] = None,
    default: typing.Optional[builtins.bool] = None,
    validation_frequency: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__72fd4e36abe5866c6378915cc5d66940ae6e711410a3e6f6e6830e6d4513b4d2(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__722c9a8e6033e720268beae5b4e89458e6dd09f3dc4fe1d07cbba104b3946e61(
    *,
    bucket: builtins.str,
    ca_cert: typing.Optional[builtins.str] = None,
    ca_cert_ref: typing.Optional[typing.Union[BackupStorageLocationSpecObjectStorageCaCertRef, typing.Dict[builtins.str, typing.Any]]] = None,
    prefix: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1efd2a87a162c5d7662c9f72097b7d92bc1670ea6331e97ead2b8a53e7cd0b9d(
    *,
    key: builtins.str,
    name: typing.Optional[builtins.str] = None,
    optional: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__366e38f7c39f139d3e9d3755a9d417afafa24a86d5c139a30ac91847fe8e688e(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[RestoreSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__762ac614b26e14bcb29c9e60e2bcd1e55f11404d9cd87b2e41321cb5f767735a(
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[RestoreSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__eaf7d880cc658e15d3683062c2ba53fc1a82cd71402bc04757a0f86ee8daabe5(
    *,
    backup_name: typing.Optional[builtins.str] = None,
    excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    existing_resource_policy: typing.Optional[builtins.str] = None,
    hooks: typing.Any = None,
    include_cluster_resources: typing.Optional[builtins.bool] = None,
    included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    item_operation_timeout: typing.Optional[builtins.str] = None,
    label_selector: typing.Optional[typing.Union[RestoreSpecLabelSelector, typing.Dict[builtins.str, typing.Any]]] = None,
    namespace_mapping: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    or_label_selectors: typing.Optional[typing.Sequence[typing.Union[RestoreSpecOrLabelSelectors, typing.Dict[builtins.str, typing.Any]]]] = None,
    preserve_node_ports: typing.Optional[builtins.bool] = None,
    resource_modifier: typing.Optional[typing.Union[RestoreSpecResourceModifier, typing.Dict[builtins.str, typing.Any]]] = None,
    restore_p_vs: typing.Optional[builtins.bool] = None,
    restore_status: typing.Optional[typing.Union[RestoreSpecRestoreStatus, typing.Dict[builtins.str, typing.Any]]] = None,
    schedule_name: typing.Optional[builtins.str] = None,
    uploader_config: typing.Optional[typing.Union[RestoreSpecUploaderConfig, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f9200d856081d29b2357991b2d3fbff60e8e31c66a2d2602c5390614f4b6cbe0(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[RestoreSpecLabelSelectorMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3fa904ce26a860da2462a64ebe37a4a59d891782170cbd6a7f35621e55986418(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ba80de26e01a272c3d8a1267fb0f5812a98a4c9bc67f46745e73f148e2bd6d68(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[RestoreSpecOrLabelSelectorsMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cc8ed023aade88d85de490924abe1cf7e813f8aebaea9849214ec3c55223a3fb(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4f5a6b233fbdd57eeb3ff203a9b167bda4f22517455f83b9714dad0fb6ce63ee(
    *,
    kind: builtins.str,
    name: builtins.str,
    api_group: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8c2c1f121e2f80b5d7ec4c3993a175457fbfdce7bf95fb2921e5cc7a3856e779(
    *,
    excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0ad6c74babd7b21d4fe77aba95737cd2057f07a74938f37585120324d597e849(
    *,
    parallel_files_download: typing.Optional[jsii.Number] = None,
    write_sparse_files: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d0252bb99a6c593fe0a2a03e5147b4ac09eaf03d538c44732e938132e4c09e4d(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[ScheduleSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a3940aa29830097e9323df5626f602e2019276557e772b665a2aab9c47614230(
    *,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    spec: typing.Optional[typing.Union[ScheduleSpec, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f3a182a92aca9f5551b6ac020ab5e53c3a6de461e73a412af25b357879070693(
    *,
    schedule: builtins.str,
    template: typing.Union[ScheduleSpecTemplate, typing.Dict[builtins.str, typing.Any]],
    paused: typing.Optional[builtins.bool] = None,
    skip_immediately: typing.Optional[builtins.bool] = None,
    use_owner_references_in_backup: typing.Optional[builtins.bool] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__404b0d864f61079694de936290624dfb3e38da0c63c26aaa35ac6a889d858abf(
    *,
    csi_snapshot_timeout: typing.Optional[builtins.str] = None,
    datamover: typing.Optional[builtins.str] = None,
    default_volumes_to_fs_backup: typing.Optional[builtins.bool] = None,
    default_volumes_to_restic: typing.Optional[builtins.bool] = None,
    excluded_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    excluded_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    hooks: typing.Any = None,
    include_cluster_resources: typing.Optional[builtins.bool] = None,
    included_cluster_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_namespaces: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_namespace_scoped_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    included_resources: typing.Optional[typing.Sequence[builtins.str]] = None,
    item_operation_timeout: typing.Optional[builtins.str] = None,
    label_selector: typing.Optional[typing.Union[ScheduleSpecTemplateLabelSelector, typing.Dict[builtins.str, typing.Any]]] = None,
    metadata: typing.Optional[typing.Union[ScheduleSpecTemplateMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    ordered_resources: typing.Any = None,
    or_label_selectors: typing.Optional[typing.Sequence[typing.Union[ScheduleSpecTemplateOrLabelSelectors, typing.Dict[builtins.str, typing.Any]]]] = None,
    resource_policy: typing.Optional[typing.Union[ScheduleSpecTemplateResourcePolicy, typing.Dict[builtins.str, typing.Any]]] = None,
    snapshot_move_data: typing.Optional[builtins.bool] = None,
    snapshot_volumes: typing.Optional[builtins.bool] = None,
    storage_location: typing.Optional[builtins.str] = None,
    ttl: typing.Optional[builtins.str] = None,
    uploader_config: typing.Optional[typing.Union[ScheduleSpecTemplateUploaderConfig, typing.Dict[builtins.str, typing.Any]]] = None,
    volume_group_snapshot_label_key: typing.Optional[builtins.str] = None,
    volume_snapshot_locations: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__de5d345797e04f69f3f449a7213c9748843e432fcac993bd3d3fe354f8b9baa3(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[ScheduleSpecTemplateLabelSelectorMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c155a6fdf3bf0a4d64d89bfcda6524e0f36a74c05bd8a2a13cef6333d77157e6(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5c62101d891185fdc32b23f9cf481bccf43e84bba772b8e681b82f0ebf740853(
    *,
    labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__9b3f0da803d539a418a1f53cb7f0a46eb9fcac2466e0b10ffd96e9f3980bbfa8(
    *,
    match_expressions: typing.Optional[typing.Sequence[typing.Union[ScheduleSpecTemplateOrLabelSelectorsMatchExpressions, typing.Dict[builtins.str, typing.Any]]]] = None,
    match_labels: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cfb9ac31c2d3d626b52a4b45eadc249bc061204e6c84394af209023d1698ebab(
    *,
    key: builtins.str,
    operator: builtins.str,
    values: typing.Optional[typing.Sequence[builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__dac41b6a99f3e347540ef1d8ebdaf473629209588f97dd84194767e2e8e7e6e3(
    *,
    kind: builtins.str,
    name: builtins.str,
    api_group: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e62919060a1f0d48bd3a8e45858ca4555d800b541e9f636863a407d7e01190d1(
    *,
    parallel_files_upload: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass
