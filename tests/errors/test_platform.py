"""What is said of clusters, clients and namespaces that get in each other's way."""

from __future__ import annotations

from .conftest import MAIN, Told, client

CLIENT = """\
from monobase_constructs import Client, Stage, production

{name} = Client("{client}", domain="{name}.example", environments=[{stages}])
"""


def module(name: str, client: str, stages: str) -> str:
    return CLIENT.format(name=name, client=client, stages=stages)


def test_an_issuer_that_can_prove_nothing(told: Told) -> None:
    main = MAIN.replace('dns01=[Route53(zones=["acme.example"], region="eu-central-1")],', "").replace(
        "http01=True", "http01=False"
    )
    assert told({"acme.py": client("pass")}, main) == [
        "main.py:19: LetsEncrypt: dns01: got []; allowed: at least one zone, or http01=True; no certificate could be "
        "issued"
    ]


def test_two_clusters_of_one_name(told: Told) -> None:
    assert told({"acme.py": client("pass")}, MAIN, MAIN) == [
        'main.py:5: Cluster "main": name: got "main"; allowed: a name that is free; main.py:5 has taken it'
    ]


def test_two_namespaces_of_one_name(told: Told) -> None:
    assert told({"a.py": module("a", "acme", "production(), production()")}) == [
        'clients/a.py:3: Client "acme": environments: got "prod"; allowed: each name once; give the second another '
        'name: Stage("preprod", ...)'
    ]


def test_a_namespace_of_the_platform(told: Told) -> None:
    assert told({"a.py": module("a", "longhorn", 'Stage("system", tier="non-production")')}) == [
        'clients/a.py:3: Client "longhorn": environments: got "longhorn-system"; allowed: a namespace that is free; '
        "this one is the platform's; give the stage another name"
    ]


def test_a_client_that_is_called_as_the_platform(told: Told) -> None:
    assert told({"a.py": module("a", "platform", "production()")}) == [
        'clients/a.py:3: Client "platform": name: got "platform"; allowed: a name that is free; the platform keeps '
        "projects and secrets under it"
    ]


def test_two_clients_whose_namespaces_would_be_called_alike(told: Told) -> None:
    """acme-eu in prod and acme in eu-prod: no stage has a hyphen, so what stands before the last one is the client."""
    modules = {
        "a.py": module("a", "acme", 'Stage("eu-prod", tier="non-production")'),
        "b.py": module("b", "acme-eu", 'Stage("prod", tier="non-production")'),
    }
    assert told(modules) == [
        'clients/a.py:3: Stage "eu-prod": name: got "eu-prod"; allowed: up to 20 lower-case letters and digits, '
        "without hyphens"
    ]
