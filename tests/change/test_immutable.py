"""Every field that nobody can change, of every kind that the library writes, has a case which says so."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import monobase_constructs.objects
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.rules.change import Effect, Label
from monobase_constructs.rules.change.compare import SCHEMAS, frozen_by_schema

from .conftest import before, cases, changed

NONE: dict[str, str] = {}
IMMUTABLE = {
    "Namespace": NONE,
    "ServiceAccount": NONE,
    "LimitRange": NONE,
    "ConfigMap": dict.fromkeys(("data", "binaryData", "immutable"), "ValidateConfigMapUpdate, where immutable: true"),
    "Service": {
        "spec.clusterIP": "validateUpgradeDowngradeClusterIPs",
        "spec.clusterIPs": "validateUpgradeDowngradeClusterIPs",
        "spec.ipFamilies": "validateUpgradeDowngradeIPFamilies, of the first",
        "spec.loadBalancerClass": "validateLoadBalancerClassField",
        "spec.healthCheckNodePort": "ValidateServiceUpdate, where externalTrafficPolicy: Local",
    },
    "PersistentVolumeClaim": dict.fromkeys(
        ("spec.accessModes", "spec.storageClassName", "spec.volumeMode", "spec.volumeName", "spec.selector",
         "spec.dataSource", "spec.dataSourceRef"),
        "ValidatePersistentVolumeClaimUpdate",
    ),
    "ResourceQuota": {"spec.scopes": "ValidateResourceQuotaUpdate"},
    "apps/Deployment": {"spec.selector": "ValidateDeploymentUpdate"},
    "apps/StatefulSet": dict.fromkeys(
        ("spec.selector", "spec.serviceName", "spec.podManagementPolicy", "spec.volumeClaimTemplates"),
        "ValidateStatefulSetUpdate",
    ),
    "batch/CronJob": NONE,
    "batch/Job": dict.fromkeys(
        ("spec.backoffLimitPerIndex", "spec.completionMode", "spec.completions", "spec.managedBy",
         "spec.podFailurePolicy", "spec.selector", "spec.successPolicy", "spec.template"),
        "ValidateJobSpecUpdate",
    ),
    "autoscaling/HorizontalPodAutoscaler": NONE,
    "networking.k8s.io/NetworkPolicy": NONE,
    "policy/PodDisruptionBudget": NONE,
    "rbac.authorization.k8s.io/Role": NONE,
    "rbac.authorization.k8s.io/RoleBinding": {"roleRef": "ValidateRoleBindingUpdate"},
    "scheduling.k8s.io/PriorityClass": dict.fromkeys(("value", "preemptionPolicy"), "ValidatePriorityClassUpdate"),
    "storage.k8s.io/StorageClass": dict.fromkeys(
        ("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"), "ValidateStorageClassUpdate"
    ),
}  # fmt: skip
"""Of Kubernetes' own kinds, with the function of its API server that refuses the change (Kubernetes 1.34 to 1.37)."""


def own(group: str) -> bool:
    """Whether the kinds of the group are Kubernetes' own, which no CRD describes."""
    return "." not in group or (group.endswith(".k8s.io") and not (SCHEMAS / group).exists())


def written(synthesis: Synthesis) -> set[tuple[str, str]]:
    """The kinds that the library names, and those that stand in `dist/`."""
    import yaml

    named: set[tuple[str, str]] = set()
    for module in pkgutil.iter_modules(monobase_constructs.objects.__path__):
        if module.name.startswith("kinds"):
            values = vars(importlib.import_module(f"monobase_constructs.objects.{module.name}")).values()
            named |= {(each.group, each.kind) for each in values if isinstance(each, Kind)}
    for text in synthesis.files.values():
        document = yaml.load(text, yaml.CSafeLoader)
        named.add((document["apiVersion"].rpartition("/")[0], document["kind"]))
    return named


def name_of(group: str, kind: str) -> str:
    return f"{group}/{kind}".removeprefix("/")


def test_the_table_has_every_kind_that_is_written(synthesis: Synthesis) -> None:
    kinds = {name_of(group, kind) for group, kind in written(synthesis) if own(group)}
    assert kinds == IMMUTABLE.keys()


def test_what_crds_freeze_is_among_the_kinds_of_the_cases(synthesis: Synthesis) -> None:
    kinds = {(subject.group, subject.kind) for subject in before().values()}
    frozen = {each for each in written(synthesis) if not own(each[0]) and frozen_by_schema(*each)}
    assert frozen and frozen <= kinds


def immutable() -> Iterator[tuple[str, str]]:
    """Every kind and field of the table, and those that the CRDs of the kinds in before.yaml freeze."""
    for kind, fields in IMMUTABLE.items():
        yield from ((kind, field) for field in fields)
    for group, kind in sorted({(subject.group, subject.kind) for subject in before().values()}):
        yield from ((name_of(group, kind), field.path) for field in frozen_by_schema(group, kind))


ALL: list[tuple[str, Effect]] = [
    (name_of(effect.subject.group, effect.subject.kind), effect) for case in cases() for effect in case.effects()
]


@pytest.mark.parametrize(("kind", "field"), sorted({*immutable()}))
def test_an_immutable_field_has_a_case(kind: str, field: str) -> None:
    def is_it(effect: Effect) -> bool:
        paths = [effect.change, *(each.path for each in effect.details)]
        return any(path == field or path.startswith((f"{field}.", f"{field}[")) for path in paths)

    found = [effect for name, effect in ALL if name == kind and is_it(effect)]
    refused = [each for each in found if each.label is Label.BY_HAND and "refuses it" in each.line]
    assert refused, f"no case says that {field} of {kind} cannot change"


@pytest.mark.parametrize("field", ["podReplacementPolicy", "parallelism", "suspend", "ttlSecondsAfterFinished"])
def test_what_a_job_may_change_is_not_refused(field: str) -> None:
    from monobase_constructs.rules.change import effects

    old = before()["Job acme-prod/once"]
    (effect,) = effects([old], [changed(old, [f"spec.{field} = 1"])])
    assert effect.label is Label.SAFE
