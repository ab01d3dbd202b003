"""What pods, their secrets and their rollouts must be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .pod_security import restricted
from .world import (
    DRAIN,
    Document,
    World,
    amount,
    annotations,
    containers,
    doubled,
    found,
    labels,
    title,
)

# ------------------------------------------------------------------------------------------------ pods


def pods_are_restricted(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        yield from (f"{title(document)}: {complaint}" for complaint in restricted(pod))
        if pod["securityContext"].get("runAsUser", 0) < 10000 and labels(document).get("app.kubernetes.io/name"):
            owner = pod["securityContext"].get("runAsUser")
            if owner != 101:  # the user of the unprivileged nginx images
                yield f"{title(document)}: user {owner} may be somebody on the node"
        for container in containers(pod):
            if not container["securityContext"].get("readOnlyRootFilesystem"):
                yield f"{title(document)}: the root file system can be written to"


def accounts_are_their_own(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        name, namespace = pod.get("serviceAccountName", "default"), document["metadata"]["namespace"]
        account = world.find("ServiceAccount", name, namespace)
        if name == "default" or account is None:
            yield f"{title(document)}: runs as {name}, which is nobody's own account"
        elif account.get("automountServiceAccountToken") is not False:
            yield f"{title(account)}: hands out its token"
        subjects = [
            subject["name"] for each in world.within(namespace, "RoleBinding") for subject in each.get("subjects", [])
        ]
        if pod.get("automountServiceAccountToken") is not False and name not in subjects:
            yield f"{title(document)}: mounts a token that no Role is for"
        if pod.get("enableServiceLinks") is not False:
            yield f"{title(document)}: gets variables of every Service"


def containers_state_what_they_take(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        for container in containers(pod):
            resources = container["resources"]
            for side, names in (
                ("requests", ("cpu", "memory", "ephemeral-storage")),
                ("limits", ("memory", "ephemeral-storage")),
            ):
                yield from (f"{title(document)}: no {side}.{n}" for n in names if n not in resources.get(side, {}))
            for name, limit in resources.get("limits", {}).items():
                if amount(resources["requests"].get(name, 0)) > amount(limit):
                    yield f"{title(document)}: asks for more {name} than it may use"


def images_are_pinned(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        production = labels(document).get("monobase.io/environment") == "prod"
        for container in containers(pod):
            image = container["image"]
            if production and not re.search(r"@sha256:[0-9a-f]{64}$", image):
                yield f"{title(document)}: {image} has no digest"
            if not re.search(r":[^/@]+", image.partition("/")[2]) or ":latest" in image:
                yield f"{title(document)}: {image} floats"


def scratch_space_is_bounded(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        volumes = {volume["name"]: volume for volume in pod.get("volumes", [])}
        for claim in document["spec"].get("volumeClaimTemplates", []):
            volumes[claim["metadata"]["name"]] = claim
        for volume in volumes.values():
            if "emptyDir" in volume and amount(volume["emptyDir"].get("sizeLimit", 0)) <= 0:
                yield f"{title(document)}: volume {volume['name']} has no size"
        mounted = {mount["name"] for container in containers(pod) for mount in container.get("volumeMounts", [])}
        if mounted != set(volumes):
            yield f"{title(document)}: volumes {sorted(volumes)}, mounts of {sorted(mounted)}"
        limit = sum(amount(each["resources"]["limits"].get("ephemeral-storage", 0)) for each in containers(pod))
        scratch = sum(amount(each["emptyDir"].get("sizeLimit", 0)) for each in volumes.values() if "emptyDir" in each)
        if scratch > limit:
            yield f"{title(document)}: writable folders may hold {scratch} bytes, the pod {limit}"


def nothing_is_mounted_over(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        volumes = [volume["name"] for volume in pod.get("volumes", [])]
        yield from (f"{title(document)}: two volumes {name}" for name in doubled(volumes))
        for container in containers(pod):
            paths = [mount["mountPath"] for mount in container.get("volumeMounts", [])]
            yield from (f"{title(document)}: two mounts at {path}" for path in doubled(paths))
            variables = [variable["name"] for variable in container.get("env", [])]
            yield from (f"{title(document)}: two variables {name}" for name in doubled(variables))
            for mount in container.get("volumeMounts", []):
                data = [
                    (world.find("ConfigMap", volume["configMap"]["name"], document["metadata"]["namespace"]) or {})[
                        "data"
                    ]
                    for volume in pod["volumes"]
                    if volume["name"] == mount["name"] and "configMap" in volume
                ]
                if any(mount["subPath"] not in each for each in data):
                    yield f"{title(document)}: mounts {mount['subPath']}, which no ConfigMap holds"


def one_owner_of_replicas(world: World) -> Iterator[str]:
    for deployment in world.of("Deployment"):
        if ("replicas" in deployment["spec"]) == (world.autoscaler(deployment) is not None):
            yield f"{title(deployment)}: replicas must be written exactly where no autoscaler owns them"
    for each in world.of("HorizontalPodAutoscaler"):
        spec = each["spec"]
        if not 1 <= spec["minReplicas"] < spec["maxReplicas"]:
            yield f"{title(each)}: {spec['minReplicas']} to {spec['maxReplicas']}"
        if spec["behavior"]["scaleDown"]["stabilizationWindowSeconds"] < 300:
            yield f"{title(each)}: goes down at once"
        if not all(metric["resource"]["target"]["averageUtilization"] <= 90 for metric in spec["metrics"]):
            yield f"{title(each)}: scales too late"


def rollouts_leave_no_gap(world: World) -> Iterator[str]:
    for deployment in world.applications():
        spec = deployment["spec"]
        claims = any("persistentVolumeClaim" in volume for volume in spec["template"]["spec"].get("volumes", []))
        wanted: Document = {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}
        if spec["strategy"] != ({"type": "Recreate"} if claims else wanted):
            yield f"{title(deployment)}: strategy {spec['strategy']}"
        if spec.get("minReadySeconds", 0) < 10 or spec["progressDeadlineSeconds"] <= spec.get("minReadySeconds", 0):
            yield f"{title(deployment)}: new pods count before the gateway knows them"


def requests_in_flight_finish(world: World) -> Iterator[str]:
    for deployment in world.applications():
        pod = deployment["spec"]["template"]["spec"]
        drain = DRAIN[deployment["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"]]
        for container in pod["containers"]:
            pause = 0
            if container.get("ports"):
                command = container.get("lifecycle", {}).get("preStop", {}).get("exec", {}).get("command", [])
                if command[:1] != ["sleep"] or int(command[1]) < 10:
                    yield f"{title(deployment)}: ends before the gateway has heard of it"
                    continue
                pause = int(command[1])
            if pod["terminationGracePeriodSeconds"] <= pause + drain:
                yield f"{title(deployment)}: is killed before {drain} s are over"


def budgets_fit(world: World) -> Iterator[str]:
    budgets = list(world.of("PodDisruptionBudget"))
    for budget in budgets:
        spec, namespace = budget["spec"], budget["metadata"]["namespace"]
        chosen = [
            each
            for each in world.within(namespace, "Deployment", "StatefulSet")
            if each["spec"]["selector"]["matchLabels"].items() >= spec["selector"]["matchLabels"].items()
        ] + [
            each
            for each in world.within(namespace, "Pooler")
            if spec["selector"]["matchLabels"] == {"cnpg.io/poolerName": each["metadata"]["name"]}
        ]
        if len(chosen) != 1 or world.selected(namespace, spec["selector"]["matchLabels"]) != chosen:
            yield f"{title(budget)}: does not select the pods of exactly one workload"
        elif not 1 <= spec["maxUnavailable"] < world.scale(chosen[0])[0]:
            yield f"{title(budget)}: may take all pods away, or none for ever"
        if spec.get("unhealthyPodEvictionPolicy") != "AlwaysAllow":
            yield f"{title(budget)}: broken pods block drains"
    for deployment in world.of("Deployment"):
        selector, namespace = deployment["spec"]["selector"], deployment["metadata"]["namespace"]
        own = [b for b in budgets if b["metadata"]["namespace"] == namespace and b["spec"]["selector"] == selector]
        if len(own) != (1 if world.scale(deployment)[0] >= 2 else 0):
            yield f"{title(deployment)}: {len(own)} budgets for {world.scale(deployment)[0]} pods"


def probes_ask_different_things(world: World) -> Iterator[str]:
    for deployment in world.applications():
        for container in deployment["spec"]["template"]["spec"]["containers"]:
            if not container.get("ports"):
                continue
            asked = {name: _asked(container.get(f"{name}Probe", {})) for name in ("startup", "readiness", "liveness")}
            yield from (f"{title(deployment)}: no {name} probe" for name, check in asked.items() if not check)
            if asked["readiness"] == asked["liveness"]:
                yield f"{title(deployment)}: liveness asks what readiness asks"
            ports = {port["name"] for port in container["ports"]}
            if any("port" in check and check["port"] not in ports for check in asked.values() if check):
                yield f"{title(deployment)}: a probe asks a port that is not served"


def _asked(probe: Document) -> Any:
    return probe.get("httpGet") or probe.get("exec") or probe.get("tcpSocket")


def selectors_select_their_own(world: World) -> Iterator[str]:
    for deployment in world.of("Deployment"):
        spec = deployment["spec"]
        selector = spec["selector"]["matchLabels"]
        if world.selected(deployment["metadata"]["namespace"], selector) != [deployment]:
            yield f"{title(deployment)}: its selector takes other pods than its own"
        if set(selector) != {"app.kubernetes.io/name", "app.kubernetes.io/component"}:
            yield f"{title(deployment)}: its selector is not the frozen pair"
        for constraint in spec["template"]["spec"].get("topologySpreadConstraints", []):
            if constraint["labelSelector"]["matchLabels"] != selector:
                yield f"{title(deployment)}: is spread among pods that are not its own"
            if constraint["matchLabelKeys"] != ["pod-template-hash"]:
                yield f"{title(deployment)}: is spread among pods that are about to go"
        if world.scale(deployment)[1] > 1 and len(spec["template"]["spec"].get("topologySpreadConstraints", [])) != 2:
            yield f"{title(deployment)}: is not spread over nodes and zones"
    for service in world.of("Service"):
        chosen = world.selected(service["metadata"]["namespace"], service["spec"]["selector"])
        if len(chosen) != 1:
            yield f"{title(service)}: selects {len(chosen)} workloads"
            continue
        served = {
            port["name"] for each in containers(chosen[0]["spec"]["template"]["spec"]) for port in each.get("ports", [])
        }
        if any(port["targetPort"] not in served for port in service["spec"]["ports"]):
            yield f"{title(service)}: leads to a port that is not served"


def sites_listen_above_1023(world: World) -> Iterator[str]:
    for deployment in world.of("Deployment"):
        if labels(deployment["spec"]["template"]).get("app.kubernetes.io/component") != "site":
            continue
        (container,) = deployment["spec"]["template"]["spec"]["containers"]
        ports = [port["containerPort"] for port in container["ports"] if port["name"] == "http"]
        service = world.find("Service", deployment["metadata"]["name"], deployment["metadata"]["namespace"])
        leads = [(port["port"], port["targetPort"]) for port in service["spec"]["ports"]] if service else []
        if ports != [8080] or leads != [(80, "http")]:
            yield f"{title(deployment)}: listens on {ports}, its Service leads {leads}"


def configuration_rolls_pods(world: World) -> Iterator[str]:
    for document, template, pod in world.pods():
        if not any("configMap" in volume for volume in pod.get("volumes", [])):
            continue
        if not any("checksum" in name for name in annotations(template)):
            yield f"{title(document)}: keeps running with old configuration"


def lost_nodes_are_left_soon(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        for condition in ("not-ready", "unreachable"):
            bound = [
                each["tolerationSeconds"]
                for each in pod.get("tolerations", [])
                if each.get("key") == f"node.kubernetes.io/{condition}"
            ]
            if bound != [30]:
                yield f"{title(document)}: stays {bound or 300} s on a node that is {condition}"
        if world.find("PriorityClass", pod.get("priorityClassName", ""), None) is None:
            yield f"{title(document)}: has no priority of ours"


# --------------------------------------------------------------------------------------------- secrets


def no_secret_is_written(world: World) -> Iterator[str]:
    yield from (f"{title(each)}: a secret in Git" for each in world.of("Secret"))


def secrets_stay_with_their_owner(world: World) -> Iterator[str]:
    for each in world.of("ExternalSecret"):
        spec, namespace = each["spec"], each["metadata"]["namespace"]
        client, stage = labels(each)["monobase.io/client"], labels(each)["monobase.io/environment"]
        if each["apiVersion"] != "external-secrets.io/v1":
            yield f"{title(each)}: {each['apiVersion']} is not served"
        store = spec["secretStoreRef"]
        if store["kind"] != "SecretStore" or world.find("SecretStore", store["name"], namespace) is None:
            yield f"{title(each)}: its store is not one of its namespace"
        for item in spec["data"]:
            if not re.match(rf"monobase([/-]){re.escape(client)}\1{re.escape(stage)}\1.", item["remoteRef"]["key"]):
                yield f"{title(each)}: reads {item['remoteRef']['key']}, which is not its own"
        if spec["target"]["deletionPolicy"] != "Retain":
            yield f"{title(each)}: an outage of the manager deletes the Secret"
        if len(spec["data"]) == 0:
            yield f"{title(each)}: brings nothing"
    for store in world.of("SecretStore"):
        (provider,) = store["spec"]["provider"].values()
        accounts = [account["name"] for account in found(provider, "serviceAccountRef")]
        if any(world.find("ServiceAccount", name, store["metadata"]["namespace"]) is None for name in accounts):
            yield f"{title(store)}: has no identity of its own"


def secret_keys_are_brought(world: World) -> Iterator[str]:
    for document, _, pod in world.pods():
        brought = {
            (each["spec"]["target"]["name"], key)
            for each in world.within(document["metadata"]["namespace"], "ExternalSecret")
            for key in each["spec"]["target"]["template"]["data"]
        } | {
            (each["spec"]["secretName"], key)
            for each in world.within(document["metadata"]["namespace"], "Certificate")
            for key in ("tls.crt", "tls.key", "ca.crt")
        }
        brought |= {
            (f"{each['metadata']['name']}-ca", "ca.crt")
            for each in world.within(document["metadata"]["namespace"], "Cluster")
        }
        wanted = {(each["name"], each["key"]) for each in found(pod, "secretKeyRef")}
        for source in found(pod, "secret"):
            wanted |= {(source["secretName"], item["key"]) for item in source["items"]}
        yield from (f"{title(document)}: nobody brings {name}/{key}" for name, key in sorted(wanted - brought))
