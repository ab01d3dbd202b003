"""What the manifests of one cluster must mean, whatever they look like: functions from documents to complaints."""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from monobase_constructs import Cluster

from .pod_security import restricted

Document = dict[str, Any]

TEMPLATES = dict.fromkeys(("Deployment", "Job", "StatefulSet"), ("spec", "template"))
CRON_TEMPLATE = ("spec", "jobTemplate", "spec", "template")
COMPONENT = "app.kubernetes.io/component"
WAVE = "argocd.argoproj.io/sync-wave"
SYNC_OPTIONS = "argocd.argoproj.io/sync-options"
NAMESPACE_NAME = "kubernetes.io/metadata.name"
DRAIN = {"web": 20, "worker": 90, "site": 20, "singleton": 20}
"""Seconds that requests in flight have at least, by kind of workload."""
STORES = {"cache", "object-store"}
"""The components that applications keep things in: they come before them, and are not behind the gateway's drain."""
NEVER_INTERNET = ("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
FACTORS = {"m": Decimal("0.001"), "": Decimal(1), "Ki": Decimal(2**10), "Mi": Decimal(2**20), "Gi": Decimal(2**30)}


@dataclass
class World:
    """The documents of one cluster by path below its folder, and what is true of the cluster."""

    files: dict[str, Document]
    cluster: Cluster

    @property
    def documents(self) -> list[Document]:
        return list(self.files.values())

    def of(self, *kinds: str) -> Iterator[Document]:
        return (document for document in self.files.values() if document["kind"] in kinds)

    def applications(self) -> Iterator[Document]:
        """What answers people: Deployments, without those that stores are made of."""
        return (each for each in self.of("Deployment") if component(each) not in STORES)

    def tenants(self) -> list[Document]:
        return [each for each in self.of("Namespace") if "monobase.io/tenant" in labels(each)]

    def within(self, namespace: str, *kinds: str) -> list[Document]:
        return [each for each in self.of(*kinds) if each["metadata"].get("namespace") == namespace]

    def find(self, kind: str, name: str, namespace: str | None) -> Document | None:
        found = [
            each
            for each in self.of(kind)
            if each["metadata"]["name"] == name and each["metadata"].get("namespace") == namespace
        ]
        return found[0] if found else None

    def pods(self) -> Iterator[tuple[Document, Document, Document]]:
        """Everything that runs pods: the object, its template, the pod's spec."""
        for document in self.of(*TEMPLATES, "CronJob"):
            template = document
            for part in TEMPLATES.get(document["kind"], CRON_TEMPLATE):
                template = template[part]
            yield document, template, template["spec"]

    def selected(self, namespace: str, selector: Document) -> list[Document]:
        """The objects in the namespace whose pods the labels select."""
        return [
            document
            for document, template, _ in self.pods()
            if document["metadata"]["namespace"] == namespace and selector.items() <= labels(template).items()
        ] + [
            document
            for document, worn in self.operated()
            if document["metadata"]["namespace"] == namespace and selector.items() <= worn.items()
        ]

    def operated(self) -> Iterator[tuple[Document, dict[str, str]]]:
        """What CloudNativePG runs pods for, and the labels that it gives them."""
        for document in self.of("Cluster", "Pooler"):
            name = document["metadata"]["name"]
            if document["kind"] == "Cluster":
                yield document, {"cnpg.io/cluster": name, COMPONENT: "database"}
            else:
                cluster = document["spec"]["cluster"]["name"]
                yield document, {"cnpg.io/cluster": cluster, "cnpg.io/poolerName": name, COMPONENT: "pooler"}

    def autoscaler(self, deployment: Document) -> Document | None:
        name, namespace = deployment["metadata"]["name"], deployment["metadata"]["namespace"]
        for each in self.within(namespace, "HorizontalPodAutoscaler"):
            if each["spec"]["scaleTargetRef"] == {"apiVersion": "apps/v1", "kind": "Deployment", "name": name}:
                return each
        return None

    def scale(self, deployment: Document) -> tuple[int, int]:
        """The fewest and the most pods of a Deployment, without a rollout's surplus."""
        if deployment["kind"] == "Pooler":
            return deployment["spec"]["instances"], deployment["spec"]["instances"]
        if (autoscaler := self.autoscaler(deployment)) is not None:
            return autoscaler["spec"]["minReplicas"], autoscaler["spec"]["maxReplicas"]
        return deployment["spec"]["replicas"], deployment["spec"]["replicas"]


def component(document: Document) -> str:
    return document["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"]


def labels(document: Document) -> dict[str, str]:
    return document["metadata"].get("labels", {})


def annotations(document: Document) -> dict[str, str]:
    return document["metadata"].get("annotations", {})


def title(document: Document) -> str:
    return f"{document['kind']} {document['metadata'].get('namespace', '')}/{document['metadata']['name']}"


def containers(pod: Document) -> list[Document]:
    return [*pod.get("initContainers", []), *pod["containers"]]


def amount(quantity: str | int) -> Decimal:
    number, unit = re.fullmatch(r"([0-9.]+)([a-zA-Z]*)", str(quantity)).groups()  # type: ignore[union-attr]
    return Decimal(number) * FACTORS[unit]


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


def doubled(names: list[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


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


def found(value: Any, key: str) -> Iterator[Any]:
    """Every value of the key, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, key)


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


# -------------------------------------------------------------------------------------------- networks


def namespaces_deny_by_default(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        name = namespace["metadata"]["name"]
        denied = [
            policy
            for policy in world.within(name, "NetworkPolicy")
            if policy["spec"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
        ]
        if len(denied) != 1:
            yield f"Namespace {name}: {len(denied)} policies deny everything"


def names_can_be_resolved(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        resolving = [
            rule
            for policy in world.within(namespace["metadata"]["name"], "NetworkPolicy")
            if policy["spec"]["podSelector"] == {}
            for rule in policy["spec"].get("egress", [])
            if {("TCP", 53), ("UDP", 53)} == {(port["protocol"], port["port"]) for port in rule["ports"]}
        ]
        blocks = {block["cidr"] for rule in resolving for block in found(rule, "ipBlock")}
        names = {
            selector.get("matchLabels", {}).get(NAMESPACE_NAME) for selector in found(resolving, "namespaceSelector")
        }
        if f"{world.cluster.network.dns}/32" not in blocks or names != {"kube-system"}:
            yield f"Namespace {namespace['metadata']['name']}: cannot resolve names"


def rules(policy: Document) -> Iterator[tuple[str, list[Document] | None, Document]]:
    for side, field in (("ingress", "from"), ("egress", "to")):
        for rule in policy["spec"].get(side, []):
            yield side, rule.get(field), rule


def peers_are_named(world: World) -> Iterator[str]:
    for policy in world.of("NetworkPolicy"):
        if not policy["spec"].get("policyTypes"):
            yield f"{title(policy)}: does not say which directions it is about"
        for side, peers, rule in rules(policy):
            if not rule.get("ports"):
                yield f"{title(policy)}: {side} on every port"
            public = side == "ingress" and labels(policy).get("app.kubernetes.io/part-of") == "platform"
            if not peers and not public:
                yield f"{title(policy)}: {side} for everybody"
            for peer in peers or []:
                if "ipBlock" in peer:
                    continue
                inner = [peer.get("namespaceSelector"), peer.get("podSelector")]
                if not all(each and (each.get("matchLabels") or each.get("matchExpressions")) for each in inner):
                    tenants = peer == {"namespaceSelector": {"matchLabels": {"monobase.io/gateway-access": "true"}}}
                    if not (public or (side == "egress" and tenants)):
                        yield f"{title(policy)}: {side} with a peer that is not both: {peer}"
                elif NAMESPACE_NAME not in inner[0].get("matchLabels", {}):
                    yield f"{title(policy)}: trusts a label of a namespace that can be forged"


def the_world_stays_outside(world: World) -> Iterator[str]:
    network = world.cluster.network
    own = [*network.pods, network.services, *network.nodes, *network.api_server, *NEVER_INTERNET]
    for policy in world.of("NetworkPolicy"):
        tenant = any(policy["metadata"]["namespace"] == each["metadata"]["name"] for each in world.tenants())
        for side, peers, _ in rules(policy):
            for peer in peers or []:
                block = peer.get("ipBlock")
                whole = ipaddress.ip_network(block["cidr"]) if block else None
                if whole is None or whole.prefixlen:
                    continue
                if side == "ingress" and tenant:
                    yield f"{title(policy)}: the whole world may come in"
                excluded = [ipaddress.ip_network(each) for each in block.get("except", [])]
                for cidr in map(ipaddress.ip_network, own):
                    if (
                        tenant
                        and cidr.version == whole.version
                        and not any(
                            cidr.subnet_of(each)
                            for each in excluded
                            if each.version == cidr.version  # type: ignore[arg-type]
                        )
                    ):
                        yield f"{title(policy)}: {cidr} counts as the Internet"


def policies_are_alive_and_agree(world: World) -> Iterator[str]:
    for tenant in world.tenants():
        name = tenant["metadata"]["name"]
        policies = world.within(name, "NetworkPolicy")
        for policy in policies:
            selector = policy["spec"]["podSelector"].get("matchLabels")
            if selector and len(world.selected(name, selector)) != 1:
                yield f"{title(policy)}: is for the pods of no workload, or of several"
            for side, peers, rule in rules(policy):
                for peer in peers or []:
                    pods = peer.get("podSelector", {}).get("matchLabels")
                    where = peer.get("namespaceSelector", {}).get("matchLabels", {}).get(NAMESPACE_NAME)
                    if selector and pods and where == name:
                        mirrored = _allows(policies, "egress" if side == "ingress" else "ingress", pods, selector)
                        if not {port["port"] for port in rule["ports"]} <= mirrored:
                            yield f"{title(policy)}: {side} that the other side does not allow"


def _allows(policies: list[Document], side: str, owner: Document, peer: Document) -> set[int]:
    return {
        port["port"]
        for policy in policies
        if policy["spec"]["podSelector"].get("matchLabels") == owner
        for direction, peers, rule in rules(policy)
        if direction == side and any(each.get("podSelector", {}).get("matchLabels") == peer for each in peers or [])
        for port in rule["ports"]
    }


def routed_pods_let_the_gateway_in(world: World) -> Iterator[str]:
    gateway = world.cluster.edge.namespace
    for route in world.of("HTTPRoute"):
        namespace = route["metadata"]["namespace"]
        for backend in found(route["spec"], "backendRefs"):
            service = world.find("Service", backend[0]["name"], namespace)
            chosen = world.selected(namespace, service["spec"]["selector"]) if service else []
            served = service["spec"]["ports"] if service else []
            led_to = {each["targetPort"] for each in served if each["port"] == backend[0]["port"]}
            ports = {p["containerPort"] for each in chosen for p in found_ports(each) if p["name"] in led_to}
            opened = {
                port["port"]
                for policy in world.within(namespace, "NetworkPolicy")
                if chosen and selects_all_of(policy, chosen[0])
                for side, peers, rule in rules(policy)
                for peer in peers or []
                if side == "ingress"
                and peer.get("namespaceSelector", {}).get("matchLabels", {}).get(NAMESPACE_NAME) == gateway
                for port in rule["ports"]
            }
            if not ports or not ports <= opened:
                yield f"{title(route)}: the gateway cannot reach {backend[0]['name']} on {sorted(ports)}"
    for tenant in world.tenants():
        for policy in world.within(tenant["metadata"]["name"], "NetworkPolicy"):
            hosts = [each for each in found(policy["spec"].get("ingress", []), "namespaceSelector")]
            behind = found(world.within(tenant["metadata"]["name"], "HTTPRoute"), "backendRefs")
            routes = {each["name"] for backends in behind for each in backends}
            if {"matchLabels": {NAMESPACE_NAME: gateway}} in hosts and policy["metadata"]["name"] not in routes:
                yield f"{title(policy)}: lets the gateway in without a route"


def selects_all_of(policy: Document, workload: Document) -> bool:
    wanted = policy["spec"]["podSelector"].get("matchLabels", {}).items()
    return bool(wanted) and wanted <= workload["spec"]["selector"]["matchLabels"].items()


def found_ports(document: Document) -> list[Document]:
    return [port for each in containers(document["spec"]["template"]["spec"]) for port in each.get("ports", [])]


# ------------------------------------------------------------------------------------------ namespaces


def namespaces_are_guarded(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        name, worn = namespace["metadata"]["name"], labels(namespace)
        for mode in ("enforce", "audit", "warn"):
            if worn.get(f"pod-security.kubernetes.io/{mode}") != "restricted":
                yield f"Namespace {name}: does not {mode} the restricted level"
            if worn.get(f"pod-security.kubernetes.io/{mode}-version") != f"v{world.cluster.kubernetes}":
                yield f"Namespace {name}: {mode} changes its meaning with an upgrade of the cluster"
        if annotations(namespace).get(SYNC_OPTIONS) != "Prune=false,Delete=confirm":
            yield f"Namespace {name}: may be pruned with all its data"
        default = world.find("ServiceAccount", "default", name)
        if default is None or default.get("automountServiceAccountToken") is not False:
            yield f"Namespace {name}: the default account hands out tokens"
    for tenant in world.tenants():
        name, worn = tenant["metadata"]["name"], labels(tenant)
        if name != f"{worn['monobase.io/client']}-{worn['monobase.io/environment']}":
            yield f"Namespace {name}: is not named after its labels"
        if not re.fullmatch(r"[a-z]([-a-z0-9]{0,61}[a-z0-9])?", name):
            yield f"Namespace {name}: is no name"
        if not {"monobase.io/gateway-access", "monobase.io/cost-center", "app.kubernetes.io/part-of"} <= set(worn):
            yield f"Namespace {name}: lacks labels"


def tenants_keep_to_themselves(world: World) -> Iterator[str]:
    for path, document in world.files.items():
        folder = path.split("/")
        if folder[0] == "clients" and document["metadata"].get("namespace") != folder[1]:
            yield f"{path}: is not of the namespace {folder[1]}"
    for application in world.of("AppProject"):
        allowed = {(each["group"], each["kind"]) for each in application["spec"]["namespaceResourceWhitelist"]}
        if ("*", "*") in allowed:
            continue
        namespaces = {each["namespace"] for each in application["spec"]["destinations"]}
        for path, document in world.files.items():
            group = document["apiVersion"].rpartition("/")[0]
            folder = path.split("/")
            if folder[0] == "clients" and folder[1] in namespaces and (group, document["kind"]) not in allowed:
                yield f"{title(application)}: refuses {path}"


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


# ----------------------------------------------------------------------------------------------- order


def wave(document: Document) -> int:
    text = annotations(document).get(WAVE, "0")
    return int(text) if re.fullmatch(r"-?\d+", text) else 10**6


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
            if each["metadata"].get("namespace") == namespace["metadata"]["name"] and wave(each) <= wave(namespace):
                yield f"{title(each)}: comes before its namespace"


def data_is_never_pruned(world: World) -> Iterator[str]:
    for document in world.of("Namespace", "PersistentVolumeClaim", "StatefulSet"):
        if annotations(document).get(SYNC_OPTIONS) != "Prune=false,Delete=confirm":
            yield f"{title(document)}: a sync may delete it"


Check = Callable[[World], Iterator[str]]

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
    quotas_hold_everything_at_full_scale,
    everything_comes_after_what_it_needs,
    data_is_never_pruned,
)
