"""An object store as it is rendered, and what is needed to run it: settings, certificates, what its Job works from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from monobase_constructs import Bucket, DistributedMinio, Environment, WebService
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.testing import document, environment

from .authority import issue
from .programs import needed, program

Document = dict[str, Any]

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
IMAGE = "registry.example/minio:2026.4.10@sha256:" + "5d6e7f80" * 8
ROOT = {"user": "rootuser", "password": "root secret:pass/1"}
USERS = ("api", "export")


def made(**options: Any) -> Environment:
    """A store of three buckets and two workloads that use it."""
    env = environment(domains=["acme.example"])
    buckets = ["files", Bucket("reports", keep_versions="90d"), Bucket("scratch", versioned=False)]
    store = DistributedMinio(env, "minio", image=IMAGE, **{"buckets": buckets, **options})
    WebService(env, "api", image=API, port=7500, uses=[store, store.bucket("reports").named("REPORTS")])
    WebService(env, "export", image=API, port=7500, uses=[store.bucket("scratch")])
    return env


def pod(env: Environment, name: str = "minio") -> Document:
    """The pod of a pool."""
    return document(env, "StatefulSet", name)["spec"]["template"]["spec"]


def settings(pod: Document) -> Document:
    """The variables of its container."""
    return {each["name"]: each.get("value", each.get("valueFrom")) for each in pod["containers"][0]["env"]}


def surroundings(env: Environment, folder: Path, *further: str) -> dict[str, str]:
    """The settings of a pod, and of the Job beside them; certificates in `folder`, good for `further` names as well."""
    baseline = NamespaceBaseline(PlatformChart(env.node.root, "tenant", "platform/tenants"), env)
    leaf, authority = document(env, "Certificate", "minio-tls"), document(baseline, "Certificate", "internal-ca")
    leaf["spec"]["dnsNames"] += further
    authority["spec"]["nameConstraints"]["permitted"]["dnsDomains"] += further
    issued = issue(folder / "tls", authority, leaf)
    (folder / "certs" / "CAs").mkdir(parents=True)
    for source, target in {"tls.crt": "public.crt", "tls.key": "private.key", "ca.crt": "CAs/ca.crt"}.items():
        (folder / "certs" / target).write_bytes((issued / source).read_bytes())
    told = {
        name: value if isinstance(value, str) else ROOT[value["secretKeyRef"]["key"]]
        for name, value in settings(pod(env)).items()
    }
    container = document(env, "Job", "minio-provision")["spec"]["template"]["spec"]["containers"][0]
    url = next(each["value"] for each in container["env"] if each["name"] == "STORE_URL")
    _provision_folder(env, container, folder / "provision")
    own = {"HOME": str(folder), "MC_CONFIG_DIR": str(folder / "mc"), "SSL_CERT_FILE": str(issued / "ca.crt")}
    own |= {"STORE_URL": url, "PROVISION_FOLDER": str(folder / "provision")}
    # Lets it take a folder for a drive.
    path = f"{needed(program('mc')).parent}:{os.environ['PATH']}"
    return {"PATH": path, "MINIO_CI_CD": "1"} | told | own


def _provision_folder(env: Environment, container: Document, folder: Path) -> None:
    written = document(env, "ConfigMap", "minio-provision-config")["data"]
    for mount in container["volumeMounts"]:
        if mount["name"] == "config":
            path = folder / mount["mountPath"].removeprefix("/etc/provision/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written[mount["subPath"]])
    for user in USERS:
        keys = folder / "users" / user
        keys.mkdir(parents=True)
        (keys / "access-key").write_text(f"{user}-key")
        (keys / "secret-key").write_text(f"{user} secret/1")
