"""What looks like a secret: forms that issuers define, random text; and what only resembles one."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given, strategies as st

from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.material import no_secret_is_in_the_open


def found(text: str, name: str = "SETTING") -> list[str]:
    """What is found in a configuration that holds the text."""
    document = {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": "config", "namespace": "acme-prod"},
        "data": {name: text},
    }
    documents = Documents([Subject("main/clients/acme-prod", document)])
    return [finding.message.partition(";")[0] for finding in no_secret_is_in_the_open(documents)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIB\n", "holds a private key"),
        ("AKIA" + "ABCDEFGH" * 2, "holds an access key of AWS"),
        ("ghp_" + "a1B2" * 9, "holds a token of GitHub"),
        ("glpat-" + "a" * 20, "holds a token of GitLab"),
        ("xoxb-1234567890-abc", "holds a token of Slack"),
        ("sk_live_" + "a1" * 10, "holds a key of Stripe"),
        ("AIza" + "a" * 35, "holds a key of Google"),
        ("SG." + "a" * 20 + "." + "b" * 20, "holds a key of SendGrid"),
        ("AccountKey=" + "a" * 44, "holds a key of Azure Storage"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2ln", "holds a signed token"),
        ("postgresql://api:hunter2@db.acme.example/acme", "holds a password in an address"),
        ("CREATE ROLE api PASSWORD 'hunter2'", "holds a password in SQL"),
    ],
)
def test_what_gives_a_secret_away(text: str, what: str) -> None:
    assert what in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://api:{{ .password }}@postgresql-rw:5432/acme",
        "postgresql://api:$(PASSWORD)@postgresql-rw:5432/acme",
        "https://api.acme.example/path@2x.png",
        "ops@acme.example",
        "arn:aws:kms:eu-central-1:123456789012:key/5b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9",
        "/etc/postgresql-ca/postgresql/ca.crt",
        "-----BEGIN CERTIFICATE-----",
        "app.kubernetes.io/managed-by=envoy-gateway,gateway.envoyproxy.io/owning-gateway-name",
    ],
)
def test_what_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("name", ["SMTP_PASSWORD", "AUTH_SECRET", "API_KEY", "STRIPE_TOKEN"])
def test_a_variable_that_is_called_like_a_secret(name: str) -> None:
    assert found("admin", name) == ["is called like a secret and written out"]
    assert found("/etc/secrets/password", name) == []
    assert found("", name) == []


@given(st.binary(min_size=1, max_size=64))
def test_digests_are_no_secrets(data: bytes) -> None:
    assert found(f"sha256:{hashlib.sha256(data).hexdigest()}") == []
    assert found(hashlib.md5(data, usedforsecurity=False).hexdigest()) == []


@given(st.integers(0, 10_000))
def test_random_keys_are(seed: int) -> None:
    """32 bytes in base 64, as keys for sessions and encryption are made."""
    key = base64.b64encode(hashlib.sha256(str(seed).encode()).digest()).decode()
    assert found(key) == ["holds random text, as secrets are"]
