"""`document` says what the generated classes say, for every kind, struct, member and enum there is."""

from __future__ import annotations

import importlib
import json
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from monobase_constructs.node import use_pinned_node

use_pinned_node()

import cdk8s  # noqa: E402
from cdk8s_plus_27 import k8s  # noqa: E402

from monobase_constructs.objects.serialize import (  # noqa: E402
    NotJson,
    api,
    document,
    int_or_string,
    quantity,
    resource,
)

PACKAGE = Path(__file__).resolve().parents[2] / "monobase_constructs"
BINDINGS = {
    group: f"monobase_constructs._bindings.{'.'.join(reversed(group.split('.'))).replace('-', '_')}"
    for group in sorted(path.name for path in (PACKAGE / "schemas").iterdir())
}
MODULES = {"core": "cdk8s_plus_27.k8s", **BINDINGS}


@cache
def module(name: str) -> ModuleType:
    return importlib.import_module(MODULES[name])


@cache
def model(name: str) -> dict[str, Any]:
    """Read the types that an assembly declares, by their full names."""
    folder = Path(module(name).__file__ or "").parent
    folder = folder.parent / "_jsii" if name == "core" else folder / "_jsii"
    (assembly,) = folder.glob("*.jsii.tgz")
    with tarfile.open(assembly) as archive:
        stream = archive.extractfile("package/.jsii")
        assert stream is not None
        types = json.loads(stream.read())["types"]
    return {fqn: t for fqn, t in types.items() if name != "core" or t.get("namespace") == "k8s"}


def classes(name: str, base: str) -> Iterator[tuple[type, dict[str, Any]]]:
    for declared in model(name).values():
        if declared["kind"] == base:
            yield getattr(module(name), declared["name"]), declared


def fill(name: str, kind: dict[str, Any], stack: tuple[str, ...] = ()) -> Any:
    """Make a value of a declared type in which everything is set, but for types within themselves."""
    if "primitive" in kind:
        moment = datetime(2027, 3, 4, 5, 6, 7, 891000, UTC)
        free = {"some": [1, {"thing": True, "snake_case": "x"}]}
        return {"string": "text", "number": 7, "boolean": False, "date": moment, "json": free, "any": free}[
            kind["primitive"]
        ]
    if "collection" in kind:
        inner = fill(name, kind["collection"]["elementtype"], stack)
        if inner is None:
            return None
        return [inner, inner] if kind["collection"]["kind"] == "array" else {"some_key": inner}
    if kind["fqn"] == "cdk8s.ApiObjectMetadata":
        owner = cdk8s.OwnerReference(api_version="v1", kind="Pod", name="a", uid="u", controller=True)
        return cdk8s.ApiObjectMetadata(name="a", labels={"k": "v"}, owner_references=[owner])
    declared = model(name)[kind["fqn"]]
    generated = getattr(module(name), declared["name"])
    if declared["kind"] == "enum":
        return list(generated)[-1]
    if declared["kind"] == "class":
        return int_or_string(generated, "25%" if len(stack) % 2 else 3)
    if kind["fqn"] in stack:
        return None
    values = {
        python: fill(name, member["type"], (*stack, kind["fqn"]))
        for python, member in zip(generated.__jsii_name_mapping__, members(name, generated), strict=True)
    }
    return generated(**values)


def members(name: str, generated: type) -> list[dict[str, Any]]:
    declared = {p["name"]: p for p in model(name)[generated.__jsii_type__]["properties"]}
    return [declared[jsii] for jsii in generated.__jsii_name_mapping__.values()]


def kinds() -> list[Any]:
    core = [
        *("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "ServiceAccount"),
        *("NetworkPolicy", "HorizontalPodAutoscalerV2", "PodDisruptionBudget", "ConfigMap", "Secret"),
        *(
            "Namespace",
            "ResourceQuota",
            "LimitRange",
            "PersistentVolumeClaim",
            "StorageClass",
            "PriorityClass",
            "Role",
        ),
        *("RoleBinding", "ClusterRole", "ClusterRoleBinding", "Ingress", "ValidatingAdmissionPolicyV1Alpha1"),
        *("CustomResourceDefinition", "ApiService", "PersistentVolume"),
    ]
    found = [pytest.param("core", f"Kube{kind}", id=kind) for kind in core]
    for group in BINDINGS:
        for cls, declared in classes(group, "class"):
            if declared.get("base") == "cdk8s.ApiObject":
                found.append(pytest.param(group, cls.__name__, id=f"{group}-{cls.__name__}"))
    return found


@pytest.mark.parametrize(("name", "kind"), kinds())
def test_a_whole_object_equals_what_its_generated_class_renders(name: str, kind: str) -> None:
    cls = getattr(module(name), kind)
    props_type = getattr(module(name), f"{kind}Props")
    props = fill(name, {"fqn": props_type.__jsii_type__})
    # The kernel gets the names of free-form JSON wrong only when structs are in it; there are none here.
    assert resource(props) == cls.manifest(**props._values)


@pytest.mark.parametrize("name", MODULES)
def test_every_member_of_every_struct_has_the_name_that_its_schema_gives(name: str) -> None:
    wrong: list[str] = []
    for generated, _ in classes(name, "interface"):
        expected: dict[str, str] = {}
        for python, member in zip(generated.__jsii_name_mapping__, members(name, generated), strict=True):
            source = member["docs"].get("custom", {}).get("schema", "")
            expected[python] = source.partition("#")[2] or python
        struct = generated.__new__(generated)
        struct._values = {python: python for python in expected}
        if document(struct) != {real: python for python, real in expected.items()}:
            wrong.append(generated.__name__)
    assert wrong == []


@pytest.mark.parametrize("group", BINDINGS)
def test_every_enum_member_has_a_value_that_a_schema_lists(group: str) -> None:
    listed: set[Any] = set()

    def collect(node: Any) -> None:
        if isinstance(node, dict):
            values = node.get("enum")
            if isinstance(values, list):
                listed.update(values)
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            collect(child)

    for path in (PACKAGE / "schemas" / group).iterdir():
        collect(json.loads(path.read_text()))
    found = {document(member) for enum, _ in classes(group, "enum") for member in enum}
    assert found <= listed


def test_numbers_and_strings_never_ask_the_kernel() -> None:
    half = quantity("500m")
    assert half is quantity("500m")
    assert isinstance(half, k8s.Quantity)
    assert document({"cpu": half, "port": int_or_string(k8s.IntOrString, 80)}) == {"cpu": "500m", "port": 80}
    assert "__jsii_ref__" not in vars(half)
    assert int_or_string(k8s.IntOrString, 1) is not int_or_string(k8s.IntOrString, "1")
    assert repr(half) == "Quantity('500m')"


def test_a_shared_quantity_can_still_be_handed_to_the_kernel() -> None:
    limits = k8s.ResourceRequirements(limits={"cpu": quantity("250m")})
    pod = k8s.KubePod.manifest(spec=k8s.PodSpec(containers=[k8s.Container(name="a", resources=limits)]))
    assert pod["spec"]["containers"][0]["resources"] == {"limits": {"cpu": "250m"}}


def test_a_quantity_from_the_kernel_is_understood() -> None:
    assert document(k8s.Quantity.from_string("1Gi")) == "1Gi"


def test_none_is_left_out_of_mappings_and_kept_in_lists() -> None:
    assert document({"a": None, "b": [None, {}], "c": {"d": None}}) == {"b": [None, {}], "c": {}}


def test_whole_floats_are_integers() -> None:
    ports = document([1.0, 0.5, True])
    assert ports == [1, 0.5, True]
    assert [type(port) for port in ports] == [int, float, bool]  # type: ignore[union-attr]


def test_a_struct_inside_free_form_json_keeps_its_meaning() -> None:
    values = {"podSpec": k8s.PodSpec(containers=[], host_ipc=False)}
    assert document(values) == {"podSpec": {"containers": [], "hostIPC": False}}


def test_plain_enums_are_written_as_their_values() -> None:
    class Plain(Enum):
        ONE = 1

    class Text(StrEnum):
        TWO = "two"

    written = document({"a": Plain.ONE, "b": Text.TWO, "c": ("x",)})
    assert written == {"a": 1, "b": "two", "c": ["x"]}
    assert type(written["b"]) is str  # type: ignore[index,call-overload]


@pytest.mark.parametrize("value", [object(), {1, 2}, float("nan"), float("inf"), b"x", k8s.PodSpec])
def test_what_has_no_form_is_refused_with_its_path(value: object) -> None:
    pod = k8s.PodSpec(containers=[], host_ipc=True)
    pod._values["node_selector"] = {"zone": [value]}
    with pytest.raises(NotJson, match=r"^spec\.nodeSelector\.zone\[0\]: a \w+ has no form"):
        document({"spec": pod})


def test_keys_are_strings() -> None:
    with pytest.raises(NotJson, match=r"^a\.1: a int has no form"):
        document({"a": {1: "x"}})


def test_api_names_a_generated_kind() -> None:
    assert api(k8s.KubeDeployment) == api(k8s.KubeDeploymentProps) == ("apps/v1", "Deployment")
    route = module("gateway.networking.k8s.io").HttpRoute
    assert api(route) == ("gateway.networking.k8s.io/v1", "HTTPRoute")
    with pytest.raises(TypeError, match="PodSpec is not a generated API object"):
        api(k8s.PodSpec)
