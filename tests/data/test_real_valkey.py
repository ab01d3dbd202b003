"""The configuration, access list and probe that Valkey gets, run by a real server.

Debian's redis-server 7.0 reads the same configuration, access lists and TLS settings, so it stands in for Valkey.
"""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from monobase_constructs import Resources, Valkey, WebService
from monobase_constructs.data.valkey import configuration
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.testing import document, environment

from .authority import issue
from .programs import needed, valkey
from .templates import filled

IMAGE = "docker.io/valkey/valkey:8.1.4@sha256:" + "7f8091a2" * 8
PASSWORD = "pass word/1"


@dataclass
class Server:
    """A running server and how it is asked."""

    port: int
    certificate: Path
    probe: list[str]

    def ask(self, *words: str, user: str = "api", password: str = PASSWORD, tls: bool = True) -> str:
        trust = ["--tls", "--cacert", str(self.certificate / "ca.crt")] if tls else []
        who = ["--no-auth-warning", "--user", user, "--pass", password] if user else []
        command = [str(needed(valkey("cli"))), "-h", "127.0.0.1", "-p", str(self.port), *trust, *who, *words]
        told = subprocess.run(command, capture_output=True, text=True, timeout=10)
        return (told.stdout + told.stderr).strip()


@dataclass
class Rendered:
    """What the construct writes for one user."""

    configuration: str
    access: str
    url: str
    probe: list[str]
    authority: Any
    certificate: Any


def rendered() -> Rendered:
    env = environment()
    cache = Valkey(env, "valkey", image=IMAGE, resources=Resources(cpu="100m", memory="64Mi"))
    WebService(env, "api", image=IMAGE, port=7500, uses=[cache])
    WebService(env, "probe", image=IMAGE, port=7500, uses=[cache])
    baseline = NamespaceBaseline(PlatformChart(env.node.root, "tenant", "platform/tenants"), env)
    container = document(env, "Deployment", "valkey")["spec"]["template"]["spec"]["containers"][0]
    return Rendered(
        document(env, "ConfigMap", "valkey-config")["data"]["etc.valkey.valkey.conf"],
        document(env, "ExternalSecret", "valkey-access")["spec"]["target"]["template"]["data"]["users.acl"],
        document(env, "ExternalSecret", "valkey-api")["spec"]["target"]["template"]["data"]["url"],
        container["livenessProbe"]["exec"]["command"],
        document(baseline, "Certificate", "internal-ca"),
        document(env, "Certificate", "valkey-tls"),
    )


def test_the_configuration_is_the_one_that_runs() -> None:
    assert rendered().configuration == configuration(48 * 2**20, ["api", "probe"])


def test_no_password_is_written() -> None:
    assert re.findall(r"#\S+", rendered().access) == ["#{{", "#{{"]
    assert '{{ index . "api" | trim | sha256sum }}' in rendered().access


real = pytest.mark.server("Valkey")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("valkey")
    made = rendered()
    certificate = issue(folder / "tls", made.authority, made.certificate)
    (folder / "users.acl").write_text(filled(made.access, {"api": PASSWORD, "probe": PASSWORD}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    written = made.configuration.replace("tls-port 6379", f"tls-port {port}\nbind 127.0.0.1 127.0.0.2")
    written = written.replace("/etc/valkey-tls", str(certificate)).replace("/etc/valkey-access", str(folder))
    (folder / "valkey.conf").write_text(written.replace("dir /data", f"dir {folder}"))
    probe = [part.replace("/etc/valkey-tls", str(certificate)).replace("6379", str(port)) for part in made.probe]
    running = subprocess.Popen([str(needed(valkey("server"))), str(folder / "valkey.conf")], stdout=subprocess.DEVNULL)
    one = Server(port, certificate, [str(needed(valkey("cli"))), *probe[1:]])
    try:
        deadline = time.monotonic() + 10
        while one.ask("ping") != "PONG" and time.monotonic() < deadline:
            time.sleep(0.1)
        yield one
    finally:
        running.terminate()
        running.wait(timeout=10)


@real
def test_a_user_keeps_and_gets_over_verified_tls(server: Server) -> None:
    assert server.ask("set", "key", "value") == "OK"
    assert server.ask("get", "key") == "value"


@real
def test_the_address_of_a_workload_leads_in(server: Server) -> None:
    url = urlsplit(filled(rendered().url, {"password": PASSWORD}))
    assert (url.scheme, url.hostname, url.port) == ("rediss", "valkey.acme-prod.svc", 6379)
    assert server.ask("ping", user=url.username or "", password=unquote(url.password or "")) == "PONG"


@real
def test_a_workload_may_be_called_as_a_probe_is(server: Server) -> None:
    assert server.ask("set", "key", "value", user="probe") == "OK"


@real
def test_plain_text_is_refused(server: Server) -> None:
    assert "PONG" not in server.ask("ping", tls=False)


@pytest.mark.parametrize(("user", "password"), [("", ""), ("default", "x"), ("api", "wrong"), ("worker", PASSWORD)])
@real
def test_nobody_else_gets_in(server: Server, user: str, password: str) -> None:
    assert re.search("NOAUTH|WRONGPASS", server.ask("get", "key", user=user, password=password))


@pytest.mark.parametrize("command", ["flushall", "config get *", "acl list", "shutdown", "keys *", "monitor"])
@real
def test_a_user_cannot_rule_the_server(server: Server, command: str) -> None:
    assert "NOPERM" in server.ask(*command.split())


@real
def test_the_probe_sees_life_and_nothing_else(server: Server) -> None:
    assert subprocess.run(server.probe, capture_output=True, text=True).stdout.strip() == "PONG"
    assert "NOPERM" in server.ask("get", "key", user="_probe", password="-")
    dead = [*server.probe[:3], "1", *server.probe[4:]]
    assert subprocess.run(dead, capture_output=True).returncode != 0


@real
def test_metrics_see_numbers_and_no_keys(server: Server) -> None:
    assert "used_memory" in server.ask("info", user="_metrics", password="-")
    assert "NOPERM" in server.ask("get", "key", user="_metrics", password="-")


@real
def test_it_is_reached_from_other_addresses(server: Server) -> None:
    """`protected-mode` would turn away everybody who is not on the same machine, if the default user were open."""
    with socket.create_connection(("127.0.0.1", server.port), source_address=("127.0.0.2", 0)) as connection:
        connection.settimeout(1)
        with pytest.raises(TimeoutError):
            connection.recv(1)  # a refusal would be written at once


@real
def test_it_throws_away_what_was_used_least_when_it_is_full(server: Server) -> None:
    info = server.ask("info", "memory")
    assert f"maxmemory:{48 * 2**20}" in info and "maxmemory_policy:allkeys-lru" in info
    told = server.ask("eval", "for i=1,900 do redis.call('set', 'k'..i, string.rep('x', 100000)) end", "0")
    assert "OOM" not in told and int(server.ask("dbsize")) < 900
