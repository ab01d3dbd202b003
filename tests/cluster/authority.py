"""Certificates as cert-manager would issue them: one for each Certificate, for its own names, by one authority."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")


@dataclass(frozen=True)
class Pair:
    """Where a certificate and its key are."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Authority:
    """An authority of its own, and a folder for what it signs."""

    folder: Path
    own: Pair

    @classmethod
    def made(cls, folder: Path) -> Authority:
        """In an empty folder."""
        own = Pair(folder / "ca.crt", folder / "ca.key")
        _request(own, "authority")
        return cls(folder, own)

    def pair(self, name: str) -> Pair:
        """Where it is, or will be, by the name of a Secret, as in gateway-system/wildcard.example.com."""
        file = name.replace("/", "_")
        return Pair(self.folder / f"{file}.crt", self.folder / f"{file}.key")

    def sign(self, name: str, hosts: list[str]) -> Pair:
        """A certificate for these hosts."""
        pair = self.pair(name)
        names = ",".join(f"DNS:{host}" for host in hosts)
        signed = ("-CA", self.own.certificate, "-CAkey", self.own.key, "-addext", f"subjectAltName={names}")
        _request(pair, "server", *signed)
        return pair


def _request(pair: Pair, subject: str, *options: str | Path) -> None:
    command = ["openssl", "req", "-x509", *CURVE, "-subj", f"/CN={subject}", *options]
    subprocess.run([*command, "-out", pair.certificate, "-keyout", pair.key], check=True, capture_output=True)
