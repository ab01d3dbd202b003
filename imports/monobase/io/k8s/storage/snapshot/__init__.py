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


class VolumeSnapshot(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshot",
):
    '''
    :schema: VolumeSnapshot
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        spec: typing.Union["VolumeSnapshotSpec", typing.Dict[builtins.str, typing.Any]],
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''Defines a "VolumeSnapshot" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param spec: 
        :param metadata: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__a94766dcb8f47a048e736d9a57d004728dce6b8b7313f9a5c774ba0932e74a19)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = VolumeSnapshotProps(spec=spec, metadata=metadata)

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        spec: typing.Union["VolumeSnapshotSpec", typing.Dict[builtins.str, typing.Any]],
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "VolumeSnapshot".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param spec: 
        :param metadata: 
        '''
        props = VolumeSnapshotProps(spec=spec, metadata=metadata)

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "VolumeSnapshot".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


class VolumeSnapshotClass(
    _cdk8s_d3d9af27.ApiObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotClass",
):
    '''
    :schema: VolumeSnapshotClass
    '''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        deletion_policy: "VolumeSnapshotClassDeletionPolicy",
        driver: builtins.str,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''Defines a "VolumeSnapshotClass" API object.

        :param scope: the scope in which to define this object.
        :param id: a scope-local name for the object.
        :param deletion_policy: 
        :param driver: 
        :param metadata: 
        :param parameters: 
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__797830e1955bdbd45d4461b7faab68dc11d82830fdeeabfa89b7e4d2bc2df938)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        props = VolumeSnapshotClassProps(
            deletion_policy=deletion_policy,
            driver=driver,
            metadata=metadata,
            parameters=parameters,
        )

        jsii.create(self.__class__, self, [scope, id, props])

    @jsii.member(jsii_name="manifest")
    @builtins.classmethod
    def manifest(
        cls,
        *,
        deletion_policy: "VolumeSnapshotClassDeletionPolicy",
        driver: builtins.str,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> typing.Any:
        '''Renders a Kubernetes manifest for "VolumeSnapshotClass".

        This can be used to inline resource manifests inside other objects (e.g. as templates).

        :param deletion_policy: 
        :param driver: 
        :param metadata: 
        :param parameters: 
        '''
        props = VolumeSnapshotClassProps(
            deletion_policy=deletion_policy,
            driver=driver,
            metadata=metadata,
            parameters=parameters,
        )

        return typing.cast(typing.Any, jsii.sinvoke(cls, "manifest", [props]))

    @jsii.member(jsii_name="toJson")
    def to_json(self) -> typing.Any:
        '''Renders the object to Kubernetes JSON.'''
        return typing.cast(typing.Any, jsii.invoke(self, "toJson", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="GVK")
    def GVK(cls) -> "_cdk8s_d3d9af27.GroupVersionKind":
        '''Returns the apiVersion and kind for "VolumeSnapshotClass".'''
        return typing.cast("_cdk8s_d3d9af27.GroupVersionKind", jsii.sget(cls, "GVK"))


@jsii.enum(jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotClassDeletionPolicy")
class VolumeSnapshotClassDeletionPolicy(enum.Enum):
    '''
    :schema: VolumeSnapshotClassDeletionPolicy
    '''

    DELETE = "DELETE"
    '''Delete.'''
    RETAIN = "RETAIN"
    '''Retain.'''


@jsii.data_type(
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotClassProps",
    jsii_struct_bases=[],
    name_mapping={
        "deletion_policy": "deletionPolicy",
        "driver": "driver",
        "metadata": "metadata",
        "parameters": "parameters",
    },
)
class VolumeSnapshotClassProps:
    def __init__(
        self,
        *,
        deletion_policy: "VolumeSnapshotClassDeletionPolicy",
        driver: builtins.str,
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    ) -> None:
        '''
        :param deletion_policy: 
        :param driver: 
        :param metadata: 
        :param parameters: 

        :schema: VolumeSnapshotClass
        '''
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__bade461e5921f20473a195186518763a9714771b098df08cae1000195fb22545)
            check_type(argname="argument deletion_policy", value=deletion_policy, expected_type=type_hints["deletion_policy"])
            check_type(argname="argument driver", value=driver, expected_type=type_hints["driver"])
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "deletion_policy": deletion_policy,
            "driver": driver,
        }
        if metadata is not None:
            self._values["metadata"] = metadata
        if parameters is not None:
            self._values["parameters"] = parameters

    @builtins.property
    def deletion_policy(self) -> "VolumeSnapshotClassDeletionPolicy":
        '''
        :schema: VolumeSnapshotClass#deletionPolicy
        '''
        result = self._values.get("deletion_policy")
        assert result is not None, "Required property 'deletion_policy' is missing"
        return typing.cast("VolumeSnapshotClassDeletionPolicy", result)

    @builtins.property
    def driver(self) -> builtins.str:
        '''
        :schema: VolumeSnapshotClass#driver
        '''
        result = self._values.get("driver")
        assert result is not None, "Required property 'driver' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: VolumeSnapshotClass#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''
        :schema: VolumeSnapshotClass#parameters
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "VolumeSnapshotClassProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotProps",
    jsii_struct_bases=[],
    name_mapping={"spec": "spec", "metadata": "metadata"},
)
class VolumeSnapshotProps:
    def __init__(
        self,
        *,
        spec: typing.Union["VolumeSnapshotSpec", typing.Dict[builtins.str, typing.Any]],
        metadata: typing.Optional[typing.Union["_cdk8s_d3d9af27.ApiObjectMetadata", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param spec: 
        :param metadata: 

        :schema: VolumeSnapshot
        '''
        if isinstance(spec, dict):
            spec = VolumeSnapshotSpec(**spec)
        if isinstance(metadata, dict):
            metadata = _cdk8s_d3d9af27.ApiObjectMetadata(**metadata)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__384c2837b0eaee38f0eacdfbdc07d8b377290a88a7b67dc490007906249186d9)
            check_type(argname="argument spec", value=spec, expected_type=type_hints["spec"])
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "spec": spec,
        }
        if metadata is not None:
            self._values["metadata"] = metadata

    @builtins.property
    def spec(self) -> "VolumeSnapshotSpec":
        '''
        :schema: VolumeSnapshot#spec
        '''
        result = self._values.get("spec")
        assert result is not None, "Required property 'spec' is missing"
        return typing.cast("VolumeSnapshotSpec", result)

    @builtins.property
    def metadata(self) -> typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"]:
        '''
        :schema: VolumeSnapshot#metadata
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional["_cdk8s_d3d9af27.ApiObjectMetadata"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "VolumeSnapshotProps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotSpec",
    jsii_struct_bases=[],
    name_mapping={
        "source": "source",
        "volume_snapshot_class_name": "volumeSnapshotClassName",
    },
)
class VolumeSnapshotSpec:
    def __init__(
        self,
        *,
        source: typing.Union["VolumeSnapshotSpecSource", typing.Dict[builtins.str, typing.Any]],
        volume_snapshot_class_name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param source: 
        :param volume_snapshot_class_name: 

        :schema: VolumeSnapshotSpec
        '''
        if isinstance(source, dict):
            source = VolumeSnapshotSpecSource(**source)
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__161d49ba35d6e57817acfa7062d58a0c15f3d3c08a09cf01bc7d63d946809c19)
            check_type(argname="argument source", value=source, expected_type=type_hints["source"])
            check_type(argname="argument volume_snapshot_class_name", value=volume_snapshot_class_name, expected_type=type_hints["volume_snapshot_class_name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "source": source,
        }
        if volume_snapshot_class_name is not None:
            self._values["volume_snapshot_class_name"] = volume_snapshot_class_name

    @builtins.property
    def source(self) -> "VolumeSnapshotSpecSource":
        '''
        :schema: VolumeSnapshotSpec#source
        '''
        result = self._values.get("source")
        assert result is not None, "Required property 'source' is missing"
        return typing.cast("VolumeSnapshotSpecSource", result)

    @builtins.property
    def volume_snapshot_class_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: VolumeSnapshotSpec#volumeSnapshotClassName
        '''
        result = self._values.get("volume_snapshot_class_name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "VolumeSnapshotSpec(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="monobase_iok8sstoragesnapshot.VolumeSnapshotSpecSource",
    jsii_struct_bases=[],
    name_mapping={
        "persistent_volume_claim_name": "persistentVolumeClaimName",
        "volume_snapshot_content_name": "volumeSnapshotContentName",
    },
)
class VolumeSnapshotSpecSource:
    def __init__(
        self,
        *,
        persistent_volume_claim_name: typing.Optional[builtins.str] = None,
        volume_snapshot_content_name: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param persistent_volume_claim_name: 
        :param volume_snapshot_content_name: 

        :schema: VolumeSnapshotSpecSource
        '''
        if __debug__:
            type_hints = cached_type_hints(_typecheckingstub__aafa15d6ece2293c5c8a23949a40eb7b3bd90cbb8b1063d090adcfe6ec606982)
            check_type(argname="argument persistent_volume_claim_name", value=persistent_volume_claim_name, expected_type=type_hints["persistent_volume_claim_name"])
            check_type(argname="argument volume_snapshot_content_name", value=volume_snapshot_content_name, expected_type=type_hints["volume_snapshot_content_name"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if persistent_volume_claim_name is not None:
            self._values["persistent_volume_claim_name"] = persistent_volume_claim_name
        if volume_snapshot_content_name is not None:
            self._values["volume_snapshot_content_name"] = volume_snapshot_content_name

    @builtins.property
    def persistent_volume_claim_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: VolumeSnapshotSpecSource#persistentVolumeClaimName
        '''
        result = self._values.get("persistent_volume_claim_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def volume_snapshot_content_name(self) -> typing.Optional[builtins.str]:
        '''
        :schema: VolumeSnapshotSpecSource#volumeSnapshotContentName
        '''
        result = self._values.get("volume_snapshot_content_name")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "VolumeSnapshotSpecSource(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


__all__ = [
    "VolumeSnapshot",
    "VolumeSnapshotClass",
    "VolumeSnapshotClassDeletionPolicy",
    "VolumeSnapshotClassProps",
    "VolumeSnapshotProps",
    "VolumeSnapshotSpec",
    "VolumeSnapshotSpecSource",
]

publication.publish()

def _typecheckingstub__a94766dcb8f47a048e736d9a57d004728dce6b8b7313f9a5c774ba0932e74a19(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    spec: typing.Union[VolumeSnapshotSpec, typing.Dict[builtins.str, typing.Any]],
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__797830e1955bdbd45d4461b7faab68dc11d82830fdeeabfa89b7e4d2bc2df938(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    deletion_policy: VolumeSnapshotClassDeletionPolicy,
    driver: builtins.str,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__bade461e5921f20473a195186518763a9714771b098df08cae1000195fb22545(
    *,
    deletion_policy: VolumeSnapshotClassDeletionPolicy,
    driver: builtins.str,
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__384c2837b0eaee38f0eacdfbdc07d8b377290a88a7b67dc490007906249186d9(
    *,
    spec: typing.Union[VolumeSnapshotSpec, typing.Dict[builtins.str, typing.Any]],
    metadata: typing.Optional[typing.Union[_cdk8s_d3d9af27.ApiObjectMetadata, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__161d49ba35d6e57817acfa7062d58a0c15f3d3c08a09cf01bc7d63d946809c19(
    *,
    source: typing.Union[VolumeSnapshotSpecSource, typing.Dict[builtins.str, typing.Any]],
    volume_snapshot_class_name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__aafa15d6ece2293c5c8a23949a40eb7b3bd90cbb8b1063d090adcfe6ec606982(
    *,
    persistent_volume_claim_name: typing.Optional[builtins.str] = None,
    volume_snapshot_content_name: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass
