"""Mistakes that lie between files, and how many are told together."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import MAIN, Told, client, with_line, write

RIGHT = 'WebService(env, "api", image=API, port=7500)'
SERVICE = 'WebService(env, "api", image=API, port=7500, route="{host}")'


def acme(body: str = RIGHT) -> str:
    return client(body)


def globex(body: str = "pass") -> str:
    return client(body).replace('Client("acme", domain="acme.example"', 'Client("globex", domain="globex.example"')


def test_all_mistakes_of_all_files_come_together_in_the_order_of_files_and_lines(told: Told) -> None:
    modules = {
        "beta.py": "import nothing_there\n",
        "acme.py": acme(
            'Volume("data", size="1Gi")\nWebService(env, "api", image="api", port=80)\nVolume("/", size="1")'
        ),
        "globex.py": globex("1 / 0"),
        "_shared.py": "this is read by nobody",
    }
    assert told(modules, MAIN.replace('kubernetes="1.35"', 'kubernetes="1.35", monitoring="no"')) == [
        "clients/beta.py:1: ModuleNotFoundError: No module named 'nothing_there'",
        'main.py:5: Cluster "main": monitoring: got "no"; allowed: Monitoring or None',
    ]
    assert told(modules) == [
        'clients/acme.py:7: Volume: path: got "data"; allowed: an absolute path below the root, such as "/data"',
        'clients/acme.py:8: WebService "api": image: got "api"; allowed: "repository:1.2.3@sha256:<64 hexadecimal '
        'digits>"; add the version: without one the newest image would run',
        'clients/acme.py:9: Volume: size: got "1"; allowed: a size such as "512Mi" or "20Gi"; add the unit: "1Mi" or '
        '"1Gi"',
        "clients/beta.py:1: ModuleNotFoundError: No module named 'nothing_there'",
        "clients/globex.py:7: ZeroDivisionError: division by zero",
    ]


def test_two_clients_of_one_name(told: Told) -> None:
    assert told({"acme.py": acme(), "beta.py": acme()}) == [
        'clients/beta.py:10: Client "acme": name: clients/acme.py:10 states a client of this name; allowed: each name '
        "once; rename one"
    ]


def test_a_client_that_does_not_say_on_which_of_two_clusters(told: Told) -> None:
    assert told({"acme.py": acme()}, MAIN, MAIN.replace('"main"', '"east"')) == [
        'clients/acme.py:10: Client "acme": cluster: got nothing; allowed: the clusters of main.py: "main", "east"'
    ]


def test_two_clusters_of_one_name(told: Told) -> None:
    assert told({"acme.py": acme()}, MAIN, "\n" + MAIN) == [
        'main.py:6: Cluster "main": name: got "main"; allowed: a name that is free; main.py:5 has taken it'
    ]


def test_a_file_that_is_not_there(told: Told) -> None:
    assert told({"acme.py": acme()}, clients=["clients/acme.py", "clients/nope.py"]) == [
        "clients/nope.py:1: no such client module; allowed: acme.py; correct clients=[...]"
    ]


def test_a_folder_that_is_not_there(told: Told) -> None:
    assert told({}, clients="tenants") == ["tenants: no such folder; allowed: the folder of the client modules"]


def test_main_functions_that_describe_no_cluster(told: Told) -> None:
    assert told({"acme.py": acme()}, "\n\ndef main_cluster():\n    return {}['main']\n") == [
        "main.py:4: KeyError: 'main'"
    ]


@pytest.mark.parametrize("domain", ["acme.example", "sub.acme.example"])
def test_a_domain_that_belongs_to_another_client(told: Told, domain: str) -> None:
    modules = {
        "acme.py": acme(SERVICE.format(host="api")),
        "beta.py": globex(SERVICE.format(host="app")).replace("globex.example", domain),
    }
    assert told(modules) == [
        f'clients/beta.py:10: Client "globex": domain: got "{domain}"; allowed: a domain apart from those of other '
        'clients; "acme" has acme.example (clients/acme.py:10), and hosts of one would be hosts of both'
    ]


def test_a_wildcard_that_http_cannot_prove(told: Told) -> None:
    assert told({"globex.py": globex(SERVICE.format(host="*.globex.example"))}) == [
        'clients/globex.py:7: WebService "api": hosts: got "*.globex.example"; allowed: a wildcard in a zone that '
        "DNS-01 proves: acme.example; HTTP-01 proves no wildcards: add the zone to LetsEncrypt(dns01=[...]), or name "
        "each host"
    ]


def test_a_host_for_which_no_certificate_can_be_had(told: Told) -> None:
    told_lines = told({"globex.py": globex(SERVICE.format(host="api"))}, MAIN.replace("http01=True", "http01=False"))
    assert told_lines == [
        'clients/globex.py:7: WebService "api": hosts: got "api.globex.example"; allowed: a host in a zone that DNS-01 '
        "proves: acme.example; no certificate could be issued: add the zone to LetsEncrypt(dns01=[...]), or set "
        "http01=True"
    ]


def test_all_hosts_of_a_missing_zone_are_one_line(told: Told) -> None:
    both = "\n".join(SERVICE.replace('"api"', f'"{name}"', 1).format(host=name) for name in ("one", "two"))
    (line,) = told({"globex.py": globex(both)}, MAIN.replace("http01=True", "http01=False"))
    assert line.partition(": ")[2] == (
        'Client "globex": hosts: got ["one.globex.example", "two.globex.example"]; allowed: hosts in zones that DNS-01 '
        "proves: acme.example; no certificate could be issued: add the zone to LetsEncrypt(dns01=[...]), or set "
        "http01=True"
    )
    assert line.startswith("clients/globex.py:")


def test_an_environment_that_holds_nothing(told: Told) -> None:
    text = (
        'from monobase_constructs import *\n\nacme = Client("acme", domain="acme.example", environments=[staging()])\n'
    )
    assert told({"acme.py": text}) == [
        'clients/acme.py:3: Client "acme": environments: got "acme-staging"; allowed: an environment in which '
        "something runs, such as api=Api(...), or build=...; it holds nothing: add a service, or drop it"
    ]


def test_more_listeners_than_a_gateway_takes(told: Told) -> None:
    service = 'WebService(env, f"s{number}", image=API, port=7500, route=f"s{number}.a.acme.example")'
    hosts = f"for number in range(64):\n    {service}"
    assert told({"acme.py": acme(hosts)}) == [
        'main.py:5: Cluster "main": listeners: got "65: 1 for plain HTTP, 0 for whole domains, 64 for single hosts"; '
        "allowed: at most 64 on the shared Gateway; prove domains by DNS-01, LetsEncrypt(dns01=[...]), so that all "
        "hosts one label below share one, or move environments to another cluster"
    ]


def test_tls_elsewhere_without_a_word_about_the_address_of_the_client(told: Told) -> None:
    start, end = MAIN.index("        edge="), MAIN.index("        repository=")
    assert told({"acme.py": acme()}, f"{MAIN[:start]}        edge=Edge(tls=TerminatedElsewhere()),\n{MAIN[end:]}") == [
        "main.py:18: Edge: source_address: got nothing; allowed: TrustedProxies(hops=1) or ProxyProtocol() with TLS "
        "elsewhere; the gateway in front would be taken for the client, and its HTTPS for HTTP"
    ]


def test_a_namespace_without_the_identity_that_its_secrets_need(told: Told) -> None:
    identities = '{"globex-prod": "66666666-7777-8888-9999-000000000000"}'
    azure = f'Azure(tenant="t", vault="https://kv-{{client}}-{{stage}}.vault.azure.net", identities={identities})'
    zones = 'availability_zones=["westeurope-1", "westeurope-2", "westeurope-3"],'
    main = MAIN.replace('BareMetal(secrets=AwsSecretsManager(region="eu-central-1"))', azure)
    main = with_line(f"{main[: main.index('        backups=')]}    )\n", zones)
    assert told({"acme.py": acme('SecretBundle(env, "mail", keys=["password"])')}, main) == [
        'main.py:7: Azure: identities: got "acme-prod"; allowed: a namespace with an identity: globex-prod; add its '
        "client id"
    ]


def test_a_file_in_dist_that_synth_did_not_write(told: Told) -> None:
    write(Path("dist"), {"notes.txt": "mine"})
    assert told({"acme.py": acme()}) == ["dist/notes.txt: synth did not write this: move it out of dist/ or delete it"]


def test_nobody_else_speaks_also_without_type_checks_at_run_time(tmp_path: Path) -> None:
    body = (
        'WebService(env, "api", image="api", port="80", args=[1, 2])\nfrom cdk8s import ApiObject\nApiObject(env, "x")'
    )
    write(tmp_path, {"main.py": f"{MAIN}\n\nsynth(main_cluster)\n", "clients/acme.py": acme(body)})
    library = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-O", "main.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr.splitlines() == [
        'clients/acme.py:7: WebService "api": args[0]: got 1; allowed: text',
        'clients/acme.py:7: WebService "api": args[1]: got 2; allowed: text',
        'clients/acme.py:7: WebService "api": image: got "api"; allowed: "repository:1.2.3@sha256:<64 hexadecimal '
        'digits>"; add the version: without one the newest image would run',
        'clients/acme.py:7: WebService "api": port: got "80"; allowed: a whole number',
        "clients/acme.py:9: TypeError: ApiObject.__init__() missing 2 required keyword-only arguments: 'api_version' "
        "and 'kind'",
        "5 mistakes; dist/ is as it was",
    ]
    assert (run.returncode, run.stdout, (tmp_path / "dist").exists()) == (1, "", False)
