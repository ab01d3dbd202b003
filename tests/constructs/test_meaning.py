"""The manifests mean what the architecture promises; and each promise is broken once, to see that it is noticed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from monobase_constructs import InvalidInput, WebService
from monobase_constructs.testing import environment

from . import meaning
from .meaning import CHECKS
from .parts import API
from .world import Check, Document, World, annotations, labels

Mutation = Callable[[World], None]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_meaning(world: World, check: Check) -> None:
    assert [*check(world)] == []


def first(world: World, kind: str, name: str | None = None) -> Document:
    return next(each for each in world.of(kind) if name in (None, each["metadata"]["name"]))


def pod(world: World, name: str = "api") -> Document:
    return first(world, "Deployment", name)["spec"]["template"]["spec"]


def container(world: World, name: str = "api") -> Document:
    return pod(world, name)["containers"][0]


def put(value: Document, path: str, to: Any) -> None:
    *inner, last = (part.replace("|", ".") for part in path.split("."))
    for part in inner:
        value = value[int(part)] if isinstance(value, list) else value[part]
    if to is ...:
        del value[int(last) if isinstance(value, list) else last]
    else:
        value[int(last) if isinstance(value, list) else last] = to


def on(kind: str, name: str | None, path: str, to: Any = ...) -> Mutation:
    """Set a field of an object; without a value, take it away. In names of fields "|" stands for a dot."""
    return lambda world: put(first(world, kind, name), path, to)


def renamed(document: Document, name: str) -> Document:
    return document | {"metadata": document["metadata"] | {"name": name}}


def in_container(path: str, to: Any = ..., name: str = "api") -> Mutation:
    return lambda world: put(container(world, name), path, to)


def in_pod(path: str, to: Any = ..., name: str = "api") -> Mutation:
    return lambda world: put(pod(world, name), path, to)


def add(document: Document) -> Mutation:
    return lambda world: world.files.__setitem__("clients/acme-prod/added.yaml", document)


def without(kind: str, name: str) -> Mutation:
    def drop(world: World) -> None:
        world.files = {path: each for path, each in world.files.items() if each is not first(world, kind, name)}

    return drop


def waved(kind: str, name: str, to: str) -> Mutation:
    return lambda world: annotations(first(world, kind, name)).__setitem__(meaning.WAVE, to)


def peer(policy: str, side: str, change: Callable[[Document], None]) -> Mutation:
    """Change the first peer of the policy that selects pods."""

    def mutate(world: World) -> None:
        field = {"ingress": "from", "egress": "to"}[side]
        every = [each for rule in first(world, "NetworkPolicy", policy)["spec"][side] for each in rule[field]]
        change(next(each for each in every if "podSelector" in each))

    return mutate


def open_world(world: World) -> None:
    rules = first(world, "NetworkPolicy", "api")["spec"]["egress"]
    blocks = [each["ipBlock"] for rule in rules for each in rule["to"] if "except" in each.get("ipBlock", {})]
    blocks[0]["except"].remove("10.0.0.0/8")


def mirrored(world: World) -> None:
    first(world, "NetworkPolicy", "mail")["spec"]["ingress"] = []


SECRET = {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s", "namespace": "acme-prod"}}
STRANGER = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "namespace": "other"}}
UNNAMED = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "namespace": "acme-prod"}}
EVERYBODY = [{"ports": [{"port": 80, "protocol": "TCP"}]}]

MUTATIONS: dict[Check, dict[str, Mutation]] = {
    meaning.pods_are_restricted: {
        "seccomp": in_pod("securityContext.seccompProfile"),
        "writable root": in_container("securityContext.readOnlyRootFilesystem", False),
        "user of the node": in_pod("securityContext.runAsUser", 1000),
    },
    meaning.accounts_are_their_own: {
        "default account": in_pod("serviceAccountName", "default"),
        "token": in_pod("automountServiceAccountToken", True, name="mail"),
        "account": on("ServiceAccount", "api", "automountServiceAccountToken", True),
        "links": in_pod("enableServiceLinks"),
    },
    meaning.containers_state_what_they_take: {
        "memory limit": in_container("resources.limits.memory"),
        "cpu request": in_container("resources.requests.cpu"),
        "disk": in_container("resources.limits.ephemeral-storage"),
        "too much": in_container("resources.requests.memory", "9Gi"),
    },
    meaning.images_are_pinned: {
        "tag": in_container("image", "ghcr.io/acme/api:5.2.1"),
        "floating": in_container("image", "ghcr.io/acme/api:latest@sha256:" + "a" * 64),
    },
    meaning.scratch_space_is_bounded: {
        "no size": in_pod("volumes.0.emptyDir", {}),
        "too large": in_pod("volumes.0.emptyDir.sizeLimit", "9Gi"),
        "not mounted": in_container("volumeMounts", []),
    },
    meaning.nothing_is_mounted_over: {
        "volumes": in_pod("volumes.0.name", "config"),
        "paths": in_container("volumeMounts.0.mountPath", "/var/cache/app"),
        "variables": in_container("env.0.name", "DATABASE_URL"),
        "files": on("ConfigMap", "api-config", "data", {}),
    },
    meaning.one_owner_of_replicas: {
        "two owners": on("Deployment", "api", "spec.replicas", 3),
        "no owner": on("Deployment", "account", "spec.replicas"),
        "empty range": on("HorizontalPodAutoscaler", "api", "spec.maxReplicas", 2),
        "hasty": on("HorizontalPodAutoscaler", "api", "spec.behavior.scaleDown.stabilizationWindowSeconds", 0),
    },
    meaning.rollouts_leave_no_gap: {
        "gap": on("Deployment", "api", "spec.strategy.rollingUpdate.maxUnavailable", 1),
        "two writers": on("Deployment", "sync", "spec.strategy", {"type": "RollingUpdate"}),
        "at once": on("Deployment", "api", "spec.minReadySeconds", 0),
    },
    meaning.requests_in_flight_finish: {
        "no pause": in_container("lifecycle"),
        "killed": in_pod("terminationGracePeriodSeconds", 30),
    },
    meaning.budgets_fit: {
        "selector": on("PodDisruptionBudget", "api", "spec.selector.matchLabels", {"app.kubernetes.io/name": "api"}),
        "all away": on("PodDisruptionBudget", "api", "spec.maxUnavailable", 3),
        "blocked": on("PodDisruptionBudget", "api", "spec.unhealthyPodEvictionPolicy"),
        "none": without("PodDisruptionBudget", "api"),
    },
    meaning.probes_ask_different_things: {
        "same": in_container("livenessProbe.httpGet.path", "/ready"),
        "no startup": in_container("startupProbe"),
        "closed port": in_container("readinessProbe.httpGet.port", "other"),
    },
    meaning.selectors_select_their_own: {
        "others": on("Deployment", "api", "spec.selector.matchLabels", {}),
        "version": on("Deployment", "api", "spec.selector.matchLabels.app|kubernetes|io/version", "1"),
        "spread": in_pod("topologySpreadConstraints.0.matchLabelKeys", []),
        "not spread": in_pod("topologySpreadConstraints"),
        "port": on("Service", "api", "spec.ports.0.targetPort", "other"),
        "service": on("Service", "api", "spec.selector", {}),
    },
    meaning.sites_listen_above_1023: {
        "port 80": in_container("ports.0.containerPort", 80, name="account"),
        "service": on("Service", "account", "spec.ports.0.port", 8080),
    },
    meaning.configuration_rolls_pods: {
        "checksum": on("Deployment", "api", "spec.template.metadata.annotations"),
    },
    meaning.lost_nodes_are_left_soon: {
        "tolerations": in_pod("tolerations", []),
        "priority": in_pod("priorityClassName", "other"),
    },
    meaning.no_secret_is_written: {
        "secret": add(SECRET),
    },
    meaning.secrets_stay_with_their_owner: {
        "version": on("ExternalSecret", None, "apiVersion", "external-secrets.io/v1beta1"),
        "store": on("ExternalSecret", None, "spec.secretStoreRef.kind", "ClusterSecretStore"),
        "key": on("ExternalSecret", None, "spec.data.0.remoteRef.key", "monobase/globex/prod/api"),
        "near key": on("ExternalSecret", None, "spec.data.0.remoteRef.key", "monobase/acme/prod2/api"),
        "deleted": on("ExternalSecret", None, "spec.target.deletionPolicy", "Delete"),
        "identity": without("ServiceAccount", "secret-store"),
    },
    meaning.secret_keys_are_brought: {
        "variable": without("ExternalSecret", "api-secrets"),
        "file": on("ExternalSecret", "postgresql-api", "spec.target.template.data", {"url": ""}),
    },
    meaning.roles_are_narrow: {
        "names": on("Role", "secret-store", "rules.0.resourceNames"),
        "everything": on("Role", "api", "rules.0.verbs", ["*"]),
        "secrets": on(
            "Role",
            "api",
            "rules.0",
            {"apiGroups": [""], "resources": ["secrets"], "resourceNames": ["s"], "verbs": ["list"]},
        ),
        "stranger": on("RoleBinding", "api", "subjects.0.namespace", "other"),
    },
    meaning.namespaces_deny_by_default: {
        "one side": on("NetworkPolicy", "default-deny", "spec.policyTypes", ["Ingress"]),
        "gone": without("NetworkPolicy", "default-deny"),
    },
    meaning.names_can_be_resolved: {
        "tcp only": on("NetworkPolicy", "allow-dns", "spec.egress.0.ports.1.protocol", "TCP"),
        "address": on("NetworkPolicy", "allow-dns", "spec.egress.0.to.1.ipBlock.cidr", "10.0.0.1/32"),
    },
    meaning.peers_are_named: {
        "only the namespace": peer("api", "ingress", lambda peer: peer.pop("podSelector")),
        "only the pods": peer("api", "ingress", lambda peer: peer.pop("namespaceSelector")),
        "all pods": peer("api", "ingress", lambda peer: peer.update(podSelector={})),
        "forged": peer(
            "api", "ingress", lambda peer: peer.update(namespaceSelector={"matchLabels": {"name": "gateway"}})
        ),
        "everybody": on("NetworkPolicy", "api", "spec.ingress", EVERYBODY),
        "every port": on("NetworkPolicy", "api", "spec.ingress.0.ports", []),
        "no types": on("NetworkPolicy", "api", "spec.policyTypes"),
    },
    meaning.the_world_stays_outside: {
        "cluster": open_world,
        "come in": on(
            "NetworkPolicy", "api", "spec.ingress.0.from", [{"ipBlock": {"cidr": "0.0.0.0/0", "except": []}}]
        ),
    },
    meaning.policies_are_alive_and_agree: {
        "dead": on("NetworkPolicy", "api", "spec.podSelector.matchLabels", {"a": "b"}),
        "one side": mirrored,
    },
    meaning.routed_pods_let_the_gateway_in: {
        "closed": on("NetworkPolicy", "api", "spec.ingress", []),
        "Service port": on("NetworkPolicy", "account", "spec.ingress.0.ports.0.port", 80),
        "no route": without("HTTPRoute", "api"),
    },
    meaning.namespaces_are_guarded: {
        "level": lambda world: labels(world.tenants()[0]).update({"pod-security.kubernetes.io/enforce": "baseline"}),
        "version": lambda world: labels(world.tenants()[0]).update(
            {"pod-security.kubernetes.io/enforce-version": "latest"}
        ),
        "pruned": lambda world: annotations(world.tenants()[0]).pop(meaning.SYNC_OPTIONS),
        "name": lambda world: labels(world.tenants()[0]).update({"monobase.io/client": "globex"}),
        "default account": on("ServiceAccount", "default", "automountServiceAccountToken", True),
    },
    meaning.tenants_keep_to_themselves: {
        "stranger": add(STRANGER),
    },
    meaning.projects_allow_what_applications_hold: {
        "kind of a tenant": add(UNNAMED),
        "kind of the platform": on("AppProject", "platform", "spec.namespaceResourceWhitelist", []),
        "kind of the cluster": on("AppProject", "platform", "spec.clusterResourceWhitelist.0"),
        "namespace": on("AppProject", "acme", "spec.destinations", []),
        "repository": on("AppProject", "operators", "spec.sourceRepos.0"),
        "no folder": on("Application", "gateway", "spec.source.path", "manifests/example/platform/nothing"),
        "folder twice": on("Application", "priorities", "spec.source.path", "manifests/example/platform/gateway"),
    },
    meaning.namespaces_have_one_owner: {
        "made twice": on("Namespace", "metallb-system", "metadata.name", "argocd"),
        "of two clients": lambda world: world.files.update(
            {"argocd/appproject-other.yaml": renamed(first(world, "AppProject", "acme"), "other")}
        ),
    },
    meaning.quotas_hold_everything_at_full_scale: {
        "processors": on("ResourceQuota", "quota", "spec.hard.limits|cpu", "10"),
        "memory": on("ResourceQuota", "quota", "spec.hard.requests|memory", "5Gi"),
        "surge": on("ResourceQuota", "quota", "spec.hard.pods", "30"),
        "balancers": on("ResourceQuota", "quota", "spec.hard.services|loadbalancers", "1"),
        "throttled": on("LimitRange", "limits", "spec.limits.0.default.cpu", "1"),
    },
    meaning.everything_comes_after_what_it_needs: {
        "no integer": waved("Deployment", "api", "5.5"),
        "secret": waved("ExternalSecret", "api-secrets", "6"),
        "policy": waved("NetworkPolicy", "api", "5"),
        "job": waved("Job", "migrate", "5"),
        "route": waved("HTTPRoute", "api", "5"),
        "namespace": waved("Namespace", "acme-prod", "-5"),
    },
    meaning.data_is_never_pruned: {
        "claim": on("PersistentVolumeClaim", "sync-data", "metadata.annotations", {}),
    },
}
BROKEN = [(check, name, mutate) for check, each in MUTATIONS.items() for name, mutate in each.items()]


@pytest.mark.parametrize(("check", "name", "mutate"), BROKEN, ids=[f"{c.__name__}: {n}" for c, n, _ in BROKEN])
def test_broken(everything: World, check: Check, name: str, mutate: Mutation) -> None:
    broken = World(copy.deepcopy(everything.files), everything.cluster)
    mutate(broken)
    assert [*check(broken)] != []


@pytest.mark.parametrize(
    "options",
    [
        {"config_files": {"/etc/a.b": "1", "/etc/a/b": "2"}},
        {"writable": ["/var/run-app", "/var/run/app"]},
    ],
    ids=lambda options: next(iter(options)),
)
def test_paths_of_one_name_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="paths that differ from"):
        WebService(environment(), "api", image=API, port=7500, **options)


def test_every_check_is_seen_to_fail() -> None:
    assert set(MUTATIONS) == set(CHECKS)
