"""What the manifests of one cluster must mean, whatever they look like: functions from documents to complaints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from .meaning_network import (
    names_can_be_resolved,
    namespaces_deny_by_default,
    peers_are_named,
    policies_are_alive_and_agree,
    routed_pods_let_the_gateway_in,
    the_world_stays_outside,
)
from .meaning_pods import (
    accounts_are_their_own,
    budgets_fit,
    configuration_rolls_pods,
    containers_state_what_they_take,
    images_are_pinned,
    lost_nodes_are_left_soon,
    no_secret_is_written,
    nothing_is_mounted_over,
    one_owner_of_replicas,
    pods_are_restricted,
    probes_ask_different_things,
    requests_in_flight_finish,
    rollouts_leave_no_gap,
    scratch_space_is_bounded,
    secret_keys_are_brought,
    secrets_stay_with_their_owner,
    selectors_select_their_own,
    sites_listen_above_1023,
)
from .world import (
    DRILL,
    SYNC_OPTIONS,
    WAVE,
    Check,
    Document,
    World,
    amount,
    annotations,
    containers,
    doubled,
    found,
    labels,
    title,
    wave,
)

PRIVILEGED = {"longhorn-system", "metallb-system", "node-exporter", "velero"}
"""Where pods reach disks and networks of their nodes."""


def roles_are_narrow(world: World) -> Iterator[str]:
    for role in world.of("Role"):
        for rule in role["rules"]:
            if "*" in [*rule["apiGroups"], *rule["resources"], *rule["verbs"]]:
                yield f"{title(role)}: allows everything of something"
            if {"secrets", "serviceaccounts/token"} & set(rule["resources"]) and not rule.get("resourceNames"):
                yield f"{title(role)}: names no secrets or accounts"
            if "secrets" in rule["resources"] and {"list", "watch"} & set(rule["verbs"]):
                yield f"{title(role)}: lists secrets"
    for binding in world.of("RoleBinding"):
        if world.find(binding["roleRef"]["kind"], binding["roleRef"]["name"], binding["metadata"]["namespace"]) is None:
            yield f"{title(binding)}: binds a role that is not there"
        for subject in binding["subjects"]:
            outside = subject["namespace"] != binding["metadata"]["namespace"]
            if outside and subject["namespace"] != "external-secrets-system":
                yield f"{title(binding)}: lets somebody of {subject['namespace']} in"


# ------------------------------------------------------------------------------------------ namespaces


def namespaces_are_guarded(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        name, worn = namespace["metadata"]["name"], labels(namespace)
        level = "privileged" if name in PRIVILEGED else "restricted"
        for mode in ("enforce", "audit", "warn"):
            if worn.get(f"pod-security.kubernetes.io/{mode}") != level:
                yield f"Namespace {name}: does not {mode} the {level} level"
            if worn.get(f"pod-security.kubernetes.io/{mode}-version") != f"v{world.cluster.kubernetes}":
                yield f"Namespace {name}: {mode} changes its meaning with an upgrade of the cluster"
        if annotations(namespace).get(SYNC_OPTIONS) != "Prune=false,Delete=confirm":
            yield f"Namespace {name}: may be pruned with all its data"
        default = world.find("ServiceAccount", "default", name)
        if default is None or default.get("automountServiceAccountToken") is not False:
            yield f"Namespace {name}: the default account hands out tokens"
    for tenant in world.tenants():
        name, worn = tenant["metadata"]["name"], labels(tenant)
        stage = f"{worn['monobase.io/client']}-{worn['monobase.io/environment']}"
        if name not in (stage, f"{stage}{DRILL}"):
            yield f"Namespace {name}: is not named after its labels"
        if not re.fullmatch(r"[a-z]([-a-z0-9]{0,61}[a-z0-9])?", name):
            yield f"Namespace {name}: is no name"
        if not {"monobase.io/cost-center", "app.kubernetes.io/part-of"} <= set(worn):
            yield f"Namespace {name}: lacks labels"
        if ("monobase.io/gateway-access" in worn) == name.endswith(DRILL):
            yield f"Namespace {name}: routes of drills reach the Gateway, or those of an environment do not"


def tenants_keep_to_themselves(world: World) -> Iterator[str]:
    for path, document in world.files.items():
        folder = path.split("/")
        if folder[0] == "clients" and document["metadata"].get("namespace") != folder[1]:
            yield f"{path}: is not of the namespace {folder[1]}"


def projects_allow_what_applications_hold(world: World) -> Iterator[str]:
    """Every object in a folder is of a kind, and in a namespace, that the project of its Application allows."""
    projects = {each["metadata"]["name"]: each["spec"] for each in world.of("AppProject")}
    applied: Counter[str] = Counter()
    for application in world.of("Application"):
        source, spec = application["spec"]["source"], projects[application["spec"]["project"]]
        if source["repoURL"] not in spec["sourceRepos"]:
            yield f"{title(application)}: from a repository that its project does not allow"
        if source["repoURL"] != world.cluster.repository.url:
            continue
        folder = source["path"].removeprefix(f"{world.cluster.repository.path}/{world.cluster.name}/")
        whole = source["directory"]["recurse"]
        held = [path for path in world.files if path.startswith(f"{folder}/") and (whole or _folder(path) == folder)]
        if not held:
            yield f"{title(application)}: holds nothing"
        applied.update(held)
        refused = [(path, why) for path in held for why in _refused(world.files[path], spec)]
        yield from (f"{title(application)}: {path}: {why}" for path, why in refused)
    for path in world.files:
        if applied[path] != 1:
            yield f"{path}: is applied by {applied[path]} Applications"


def _refused(document: Document, project: Document) -> Iterator[str]:
    kind = {"group": document["apiVersion"].rpartition("/")[0], "kind": document["kind"]}
    namespace = document["metadata"].get("namespace")
    field = "clusterResourceWhitelist" if namespace is None else "namespaceResourceWhitelist"
    if kind not in project[field]:
        yield f"of a kind that {field} does not name"
    if namespace is not None and namespace not in [each["namespace"] for each in project["destinations"]]:
        yield "in a namespace that is no destination"


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def namespaces_have_one_owner(world: World) -> Iterator[str]:
    """Each namespace is made once, and each project of a client has namespaces of its own."""
    for name in doubled([each["metadata"]["name"] for each in world.of("Namespace")]):
        yield f"Namespace {name}: is made twice"
    owned = [
        destination["namespace"]
        for each in world.of("AppProject")
        if each["metadata"]["name"] not in ("platform", "operators", "own-charts")
        for destination in each["spec"]["destinations"]
    ]
    for name in doubled(owned):
        yield f"Namespace {name}: is of two clients"


def quotas_hold_everything_at_full_scale(world: World) -> Iterator[str]:
    for tenant in world.tenants():
        name = tenant["metadata"]["name"]
        (quota,) = world.within(name, "ResourceQuota")
        hard = quota["spec"]["hard"]
        taken: Counter[str] = Counter()
        for document, _, pod in world.pods():
            if document["metadata"]["namespace"] == name:
                count = _full_scale(world, document)
                taken["pods"] += count
                for container in containers(pod):
                    for side in ("requests", "limits"):
                        for resource, quantity in container["resources"][side].items():
                            taken[f"{side}.{resource}"] += count * amount(quantity)  # type: ignore[assignment]
        for claim in world.within(name, "PersistentVolumeClaim"):
            taken["persistentvolumeclaims"] += 1
            taken["requests.storage"] += amount(claim["spec"]["resources"]["requests"]["storage"])  # type: ignore[assignment]
        for stateful_set in world.within(name, "StatefulSet"):
            for claim in stateful_set["spec"].get("volumeClaimTemplates", []):
                count = stateful_set["spec"]["replicas"]
                taken["persistentvolumeclaims"] += count
                taken["requests.storage"] += count * amount(claim["spec"]["resources"]["requests"]["storage"])  # type: ignore[assignment]
        for resource, quantity in _of_databases(world, name):
            taken[resource] += quantity  # type: ignore[assignment]
        if "limits.cpu" in hard:
            yield f"{title(quota)}: refuses all pods without a processor limit"
        for resource, quantity in taken.items():
            if resource != "limits.cpu" and amount(hard.get(resource, 0)) < quantity:
                yield f"{title(quota)}: {resource} {hard.get(resource)} is less than {quantity}"
        if {str(hard.get(f"services.{kind}")) for kind in ("loadbalancers", "nodeports")} != {"0"}:
            yield f"{title(quota)}: ways around the gateway"
        for item in found(world.within(name, "LimitRange"), "limits"):
            if any("cpu" in each.get("default", {}) or "max" in each for each in item):
                yield f"LimitRange of {name}: limits the processor, or refuses the pods of operators"
        if not world.within(name, "LimitRange"):
            yield f"Namespace {name}: pods without numbers are refused"


def _of_databases(world: World, namespace: str) -> Iterator[tuple[str, Decimal]]:
    """What databases take while one of their servers is made anew, and their poolers while a pod is replaced."""
    for cluster in world.within(namespace, "Cluster"):
        spec, count = cluster["spec"], cluster["spec"]["instances"] + 1
        yield "pods", Decimal(count)
        for side in ("requests", "limits"):
            for resource, quantity in spec["resources"][side].items():
                yield f"{side}.{resource}", count * amount(quantity)
        for volume in ("storage", "walStorage"):
            yield "persistentvolumeclaims", Decimal(count)
            yield "requests.storage", count * amount(spec[volume]["size"])
    for pooler in world.within(namespace, "Pooler"):
        count = pooler["spec"]["instances"] + 1
        yield "pods", Decimal(count)
        for container in pooler["spec"]["template"]["spec"]["containers"]:
            for side in ("requests", "limits"):
                for resource, quantity in container["resources"][side].items():
                    yield f"{side}.{resource}", count * amount(quantity)


def _full_scale(world: World, document: Document) -> int:
    if document["kind"] == "Deployment":
        most = world.scale(document)[1]
        surge = document["spec"]["strategy"].get("rollingUpdate", {}).get("maxSurge", 0)
        return most + surge if most else 0
    if document["kind"] == "StatefulSet":
        return document["spec"]["replicas"]
    if document["kind"] == "CronJob" and document["spec"]["concurrencyPolicy"] == "Allow":
        return 2
    return 1


def everything_comes_after_what_it_needs(world: World) -> Iterator[str]:
    for document in world.documents:
        if wave(document) == 10**6:
            yield f"{title(document)}: sync-wave {annotations(document)[WAVE]!r} is no integer"
    for document, _, pod in world.pods():
        namespace = document["metadata"]["namespace"]
        needed = [world.find("ServiceAccount", pod["serviceAccountName"], namespace)]
        needed += [world.find("ConfigMap", each["name"], namespace) for each in found(pod, "configMap")]
        needed += [
            each
            for each in world.within(namespace, "NetworkPolicy")
            if (selector := each["spec"]["podSelector"].get("matchLabels"))
            and document in world.selected(namespace, selector)
        ]
        for each in found(pod, "persistentVolumeClaim"):
            claim = world.find("PersistentVolumeClaim", each["claimName"], namespace)
            # A class may make the disk only when a pod asks for it: earlier, its wave would wait for ever.
            if claim is None or wave(claim) != wave(document):
                yield f"{title(document)}: not in one wave with {each['claimName']}"
        names = {each["name"] for each in found(pod, "secretKeyRef") if not each.get("optional")}
        names |= {each["secretName"] for each in found(pod, "secret")}
        needed += [e for e in world.within(namespace, "ExternalSecret") if e["spec"]["target"]["name"] in names]
        for each in needed:
            if each is None or wave(each) >= wave(document):
                yield f"{title(document)}: starts before {title(each) if each else 'what it names'}"
        if document["kind"] == "Job":
            workloads = [each for each in world.applications() if each["metadata"]["namespace"] == namespace]
            yield from (
                f"{title(each)}: starts before {title(document)}" for each in workloads if wave(each) <= wave(document)
            )
    for route in world.of("HTTPRoute"):
        for backend in found(route["spec"], "backendRefs"):
            place = backend[0]["name"], route["metadata"]["namespace"]
            served = world.find("Deployment", *place) or world.find("StatefulSet", *place)
            if served is None or wave(route) <= wave(served):
                yield f"{title(route)}: opens before {backend[0]['name']} runs"
    for namespace in world.of("Namespace"):
        for each in world.documents:
            # That of Argo CD is there before Argo CD is.
            name = namespace["metadata"]["name"]
            if name != "argocd" and each["metadata"].get("namespace") == name and wave(each) <= wave(namespace):
                yield f"{title(each)}: comes before its namespace"


def data_is_never_pruned(world: World) -> Iterator[str]:
    for document in world.of("Namespace", "PersistentVolumeClaim", "StatefulSet"):
        if annotations(document).get(SYNC_OPTIONS) != "Prune=false,Delete=confirm":
            yield f"{title(document)}: a sync may delete it"


CHECKS: tuple[Check, ...] = (
    pods_are_restricted,
    accounts_are_their_own,
    containers_state_what_they_take,
    images_are_pinned,
    scratch_space_is_bounded,
    nothing_is_mounted_over,
    one_owner_of_replicas,
    rollouts_leave_no_gap,
    requests_in_flight_finish,
    budgets_fit,
    probes_ask_different_things,
    selectors_select_their_own,
    sites_listen_above_1023,
    configuration_rolls_pods,
    lost_nodes_are_left_soon,
    no_secret_is_written,
    secrets_stay_with_their_owner,
    secret_keys_are_brought,
    roles_are_narrow,
    namespaces_deny_by_default,
    names_can_be_resolved,
    peers_are_named,
    the_world_stays_outside,
    policies_are_alive_and_agree,
    routed_pods_let_the_gateway_in,
    namespaces_are_guarded,
    tenants_keep_to_themselves,
    projects_allow_what_applications_hold,
    namespaces_have_one_owner,
    quotas_hold_everything_at_full_scale,
    everything_comes_after_what_it_needs,
    data_is_never_pruned,
)
