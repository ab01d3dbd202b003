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

from .tree import Document

GROUPS = ("gateway.networking.k8s.io", "gateway.envoyproxy.io")
FRESH = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Translated:
    """The edge objects of documents, as `egctl x translate` returns them: with their status, and as Envoy's own."""

    def __init__(self, egctl: Path, documents: list[Document], folder: Path) -> None:
        self.folder = folder
        self.given = list(_given(documents, *self_signed(folder, sorted(_names(documents)))))
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


def _names(documents: list[Document]) -> set[str]:
    return {name for each in documents if each["kind"] == "Certificate" for name in each["spec"].get("dnsNames", [])}


def _given(documents: list[Document], certificate: bytes, key: bytes) -> Iterator[Document]:
    """The edge objects, and what the cluster has beside them: addresses of Services, secrets of certificates."""
    addresses = count(1)
    secret = {"tls.crt": certificate, "tls.key": key, "ca.crt": certificate}
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
            data = {name: base64.b64encode(value).decode() for name, value in secret.items()}
            yield {
                "apiVersion": "v1",
                "kind": "Secret",
                "type": "kubernetes.io/tls",
                "metadata": metadata,
                "data": data,
            }


def self_signed(folder: Path, names: list[str]) -> tuple[bytes, bytes]:
    """A certificate for all of these names, its own authority, and its key."""
    certificate, key = folder / "tls.crt", folder / "tls.key"
    subject = ["-subj", "/CN=edge", "-addext", f"subjectAltName={','.join(f'DNS:{name}' for name in names)}"]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    subprocess.run(
        ["openssl", "req", "-x509", *curve, *subject, "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    return certificate.read_bytes(), key.read_bytes()


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
    chain = {"filename": str(translated.folder / "tls.crt")}
    key = {"filename": str(translated.folder / "tls.key")}
    secrets = [
        {"name": each, "tlsCertificate": {"certificateChain": chain, "privateKey": key}}
        for each in sorted(wanted["certificate"])
    ]
    secrets += [{"name": each, "validationContext": {"trustedCa": chain}} for each in sorted(wanted["authority"])]
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
