"""What Envoy Gateway makes of the edge objects, by its own translator, and what Envoy makes of that, by traffic."""

from __future__ import annotations

import base64
import copy
import json
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from .authority import Authority
from .tree import Document

GROUPS = ("gateway.networking.k8s.io", "gateway.envoyproxy.io")
FRESH = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Translated:
    """The edge objects of documents, as `egctl x translate` returns them: with their status, and as Envoy's own."""

    def __init__(self, egctl: Path, documents: list[Document], folder: Path) -> None:
        self.folder = folder
        self.authority = Authority.made(folder)
        self.given = list(_given(documents, self.authority))
        self.services = {
            each["spec"]["clusterIP"]: f"{each['metadata']['namespace']}/{each['metadata']['name']}"
            for each in self.given
            if each["kind"] == "Service" and each["spec"].get("clusterIP", "None") != "None"
        }
        path = folder / "edge.yaml"
        path.write_text(yaml.safe_dump_all(self.given))
        command = [str(egctl), "x", "translate", "--from=gateway-api", "--to=gateway-api,xds", "-t=all", "-o=yaml"]
        done = subprocess.run([*command, f"--file={path}"], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0 and not done.stderr, done.stderr
        self.result: Document = yaml.load(done.stdout, FRESH)

    def of_kind(self, kind: str) -> list[Document]:
        """The objects of a kind, in the translator's own word for it, with their status."""
        return self.result[kind]

    def conditions(self) -> Iterator[tuple[str, str, Document]]:
        """Every condition in every status: whose, where in it, and the condition."""
        for kind, objects in self.result.items():
            for each in objects if isinstance(objects, list) else []:
                name = f"{kind} {each['metadata'].get('namespace', '')}/{each['metadata']['name']}"
                for path, condition in _conditions(each.get("status", {}), ""):
                    yield name, path, condition

    def managers(self) -> Iterator[tuple[str, tuple[Document, Document]]]:
        """Of each listener, what limits its connections, and what handles HTTP on them."""
        for dumped in self.dump("Listeners", "dynamicListeners"):
            told = dumped["activeState"]["listener"]
            chains = [*told.get("filterChains", []), *filter(None, [told.get("defaultFilterChain")])]
            for chain in chains if "proxy-ready" not in told["name"] else []:
                limit, manager = (each["typedConfig"] for each in chain["filters"])
                yield manager["rds"]["routeConfigName"].rpartition("/")[2], (limit, manager)

    def routes(self) -> Iterator[tuple[str, Document]]:
        """By the rules of HTTPRoutes that they come from: what Envoy does with requests that it forwards."""
        for dumped in self.dump("Routes", "dynamicRouteConfigs"):
            for host in dumped["routeConfig"]["virtualHosts"]:
                for each in host["routes"]:
                    if "route" in each:
                        yield each["name"].partition("/match/")[0], each["route"]

    def dump(self, kind: str, listed: str) -> list[Document]:
        """The parts of one kind in what Envoy would be told."""
        [proxy] = self.result["xds"].values()
        [found] = [each for each in proxy["configs"] if each["@type"].endswith(f".{kind}ConfigDump")]
        return found[listed]


def _conditions(value: Any, path: str) -> Iterator[tuple[str, Document]]:
    if isinstance(value, dict):
        for condition in value.get("conditions", []):
            yield path, condition
        for name, inner in value.items():
            yield from _conditions(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _conditions(inner, f"{path}[{index}]")


def _given(documents: list[Document], authority: Authority) -> Iterator[Document]:
    """The edge objects, and what the cluster has beside them: addresses of Services, secrets of certificates."""
    addresses = count(1)
    for document in copy.deepcopy(documents):
        if document["apiVersion"].partition("/")[0] in GROUPS or document["kind"] in ("Namespace", "ConfigMap"):
            # The translator forgets the labels of namespaces, by which a listener knows who may attach.
            for listener in document["spec"]["listeners"] if document["kind"] == "Gateway" else []:
                if "selector" in listener["allowedRoutes"]["namespaces"]:
                    listener["allowedRoutes"]["namespaces"] = {"from": "All"}
            yield document
        elif document["kind"] == "Service":
            if document["spec"].get("clusterIP") != "None":
                document["spec"]["clusterIP"] = f"127.1.0.{next(addresses)}"
            yield document
        elif document["kind"] == "Certificate":
            metadata = {"name": document["spec"]["secretName"], "namespace": document["metadata"]["namespace"]}
            hosts = document["spec"].get("dnsNames")
            pair = authority.sign(f"{metadata['namespace']}/{metadata['name']}", hosts) if hosts else authority.own
            files = {"tls.crt": pair.certificate, "tls.key": pair.key, "ca.crt": authority.own.certificate}
            yield {
                "apiVersion": "v1",
                "kind": "Secret",
                "type": "kubernetes.io/tls",
                "metadata": metadata,
                "data": {name: base64.b64encode(file.read_bytes()).decode() for name, file in files.items()},
            }


def bootstrap(translated: Translated, ports: dict[int, int], backend: int, admin: int) -> Document:
    """The same as one file that Envoy starts from: listeners on the loopback, every backend at one port."""
    routes = {
        each["routeConfig"]["name"]: each["routeConfig"] for each in translated.dump("Routes", "dynamicRouteConfigs")
    }
    endpoints = {
        each["endpointConfig"]["clusterName"]: each["endpointConfig"]
        for each in translated.dump("Endpoints", "dynamicEndpointConfigs")
    }
    listeners = [_plain(each["activeState"]["listener"]) for each in translated.dump("Listeners", "dynamicListeners")]
    listeners = [each for each in listeners if each["address"]["socketAddress"]["portValue"] in ports]
    for listener in listeners:
        address = listener["address"]["socketAddress"]
        address.update(address="127.0.0.1", portValue=ports[address["portValue"]])
    clusters = [_plain(each["cluster"]) for each in translated.dump("Clusters", "dynamicActiveClusters")]
    for cluster in (each for each in clusters if "edsClusterConfig" in each):
        named = cluster.pop("edsClusterConfig").get("serviceName", cluster["name"])
        for locality in endpoints[named]["endpoints"]:
            for endpoint in locality["lbEndpoints"]:
                endpoint["endpoint"]["address"]["socketAddress"]["portValue"] = backend
        cluster.update(type="STATIC", loadAssignment=_plain(endpoints[named]))
    wanted: dict[str, set[str]] = {"certificate": set(), "authority": set()}
    static = {"listeners": _inlined(listeners, routes, wanted), "clusters": _inlined(clusters, routes, wanted)}
    pairs = {each: translated.authority.pair(each) for each in sorted(wanted["certificate"])}
    secrets = [
        {
            "name": name,
            "tlsCertificate": {
                "certificateChain": {"filename": str(pair.certificate)},
                "privateKey": {"filename": str(pair.key)},
            },
        }
        for name, pair in pairs.items()
    ]
    trusted = {"filename": str(translated.authority.own.certificate)}
    secrets += [{"name": each, "validationContext": {"trustedCa": trusted}} for each in sorted(wanted["authority"])]
    here = {"socketAddress": {"address": "127.0.0.1", "portValue": admin}}
    return {"admin": {"address": here}, "staticResources": {**static, "secrets": secrets}}


def _plain(resource: Document) -> Document:
    return {name: value for name, value in resource.items() if name != "@type"}


def _inlined(value: Any, routes: dict[str, Document], wanted: dict[str, set[str]]) -> Any:
    """What is fetched from the control plane, written in its place; the secrets that are asked for, noted."""
    if isinstance(value, list):
        return [_inlined(each, routes, wanted) for each in value]
    if not isinstance(value, dict):
        return value
    if "rds" in value:
        value = {**value, "routeConfig": _plain(routes[value["rds"]["routeConfigName"]])}
        del value["rds"]
    for field, what in (
        ("tlsCertificateSdsSecretConfigs", "certificate"),
        ("validationContextSdsSecretConfig", "authority"),
    ):
        found = value.get(field, [])
        for each in found if isinstance(found, list) else [found]:
            each.pop("sdsConfig", None)
            wanted[what].add(each["name"])
    return {name: _inlined(each, routes, wanted) for name, each in value.items()}


def write(path: Path, document: Document) -> Path:
    """Write what Envoy reads."""
    path.write_text(json.dumps(document, indent=1))
    return path
