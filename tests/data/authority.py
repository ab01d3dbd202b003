"""The certificates that cert-manager would make of what is rendered, made with the openssl program."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

Document = dict[str, Any]


def issue(folder: Path, authority: Document, leaf: Document) -> Path:
    """A folder with tls.crt (chain), tls.key and ca.crt (root), as the Secret of `leaf` would hold them."""
    constraints = authority["spec"]["nameConstraints"]
    permitted = [f"permitted;DNS:{name}" for name in constraints["permitted"]["dnsDomains"]]
    excluded = ["excluded;IP:0.0.0.0/0.0.0.0", "excluded;IP:::/::"]
    assert constraints["excluded"]["ipRanges"] == ["0.0.0.0/0", "::/0"]
    names = ",".join(f"DNS:{name}" for name in leaf["spec"]["dnsNames"])
    folder.mkdir(parents=True, exist_ok=True)
    _certificate(folder, "root", None, "/CN=root", "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign")
    limits = ",".join(permitted + excluded)
    extensions = f"basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\nnameConstraints=critical,{limits}"
    _certificate(folder, "issuer", "root", f"/CN={authority['spec']['commonName']}", extensions)
    extensions = f"subjectAltName=critical,{names}\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth"
    _certificate(folder, "leaf", "issuer", "/", extensions)
    (folder / "tls.crt").write_text((folder / "leaf.crt").read_text() + (folder / "issuer.crt").read_text())
    (folder / "leaf.key").rename(folder / "tls.key")
    (folder / "root.crt").rename(folder / "ca.crt")
    return folder


def _certificate(folder: Path, name: str, issuer: str | None, subject: str, extensions: str) -> None:
    (folder / f"{name}.ext").write_text(extensions + "\n")
    _openssl(folder, f"genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out {name}.key")
    _openssl(folder, f"req -new -key {name}.key -out {name}.csr -subj", subject)
    signed_by = f"-CA {issuer}.crt -CAkey {issuer}.key -CAcreateserial" if issuer else f"-signkey {name}.key"
    _openssl(folder, f"x509 -req -in {name}.csr -days 2 {signed_by} -extfile {name}.ext -out {name}.crt")


def _openssl(folder: Path, arguments: str, *more: str) -> None:
    subprocess.run(["openssl", *arguments.split(), *more], cwd=folder, check=True, capture_output=True)
