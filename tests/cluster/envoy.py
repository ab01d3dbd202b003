"""A real Envoy on the loopback, set up as Envoy Gateway would set it up, before backends that say who they are."""

from __future__ import annotations

import http.client
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType

from .api import until
from .authority import Pair
from .control_plane import free_ports
from .gateway import Translated, bootstrap, write
from .processes import end_of, start


@dataclass(frozen=True)
class Said:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


class Backend(BaseHTTPRequestHandler):
    """Answers with the address that it was asked at."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Any path."""
        body = str(self.connection.getsockname()[0]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Powered-By", "the backend")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@dataclass(frozen=True)
class RealEnvoy:
    """An Envoy that runs."""

    ports: dict[int, int]
    translated: Translated

    @classmethod
    @contextmanager
    def started(cls, envoy: Path, translated: Translated) -> Iterator[RealEnvoy]:
        """Let Envoy judge its configuration, then start it and its backends; stop all afterwards."""
        taken = {
            each["activeState"]["listener"]["name"]: each["activeState"]["listener"]
            for each in translated.dump("Listeners", "dynamicListeners")
        }
        inner = [
            each["address"]["socketAddress"]["portValue"] for name, each in taken.items() if "proxy-ready" not in name
        ]
        backend, admin, *outer = free_ports(2 + len(inner))
        ports = dict(zip(inner, outer, strict=True))
        config = write(translated.folder / "envoy.json", bootstrap(translated, ports, backend, admin))
        judged = subprocess.run(
            [str(envoy), "--mode", "validate", "-c", str(config)], capture_output=True, text=True, timeout=60
        )
        assert judged.returncode == 0, judged.stderr
        with ExitStack() as stack:
            secure = {
                f"{each['metadata']['namespace']}/{ref['name']}": each["spec"]["validation"]["hostname"]
                for each in translated.of_kind("backendTLSPolicies")
                for ref in each["spec"]["targetRefs"]
            }
            for address, service in translated.services.items():
                name = secure.get(service)
                pair = translated.authority.sign(f"{service}-backend", [name]) if name else None
                stack.enter_context(_backend(address, backend, pair))
            log = translated.folder / "envoy.log"
            start(stack, log, [envoy, "-c", config, "--disable-hot-restart", "--concurrency", "1"])
            until(lambda: _ready(admin), lambda: end_of(log), 60)
            yield cls(ports, translated)

    def ask(
        self,
        host: str,
        path: str = "/",
        headers: Mapping[str, str] = MappingProxyType({}),
        *,
        method: str = "GET",
        inner: int = 10443,
    ) -> Said:
        """One request for a host, over TLS except at the port of plain HTTP."""
        plain = socket.create_connection(("127.0.0.1", self.ports[inner]), timeout=10)
        with plain as stream:
            if inner == 10443:
                stream = self._trust().wrap_socket(plain, server_hostname=host)
            connection = http.client.HTTPConnection(host)
            connection.sock = stream
            connection.request(method, path, headers={"Host": host, **headers})
            answer = connection.getresponse()
            said = Said(
                answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
            )
            stream.close()
            return said

    def speaks(self, host: str) -> str | None:
        """The protocol that a browser and Envoy agree on for a host."""
        trust = self._trust()
        trust.set_alpn_protocols(["h2", "http/1.1"])
        with (
            socket.create_connection(("127.0.0.1", self.ports[10443]), timeout=10) as plain,
            trust.wrap_socket(plain, server_hostname=host) as stream,
        ):
            return stream.selected_alpn_protocol()

    def _trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.translated.authority.own.certificate))


@contextmanager
def _backend(address: str, port: int, pair: Pair | None) -> Iterator[None]:
    server = ThreadingHTTPServer((address, port), Backend)
    server.daemon_threads = True
    if pair is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pair.certificate, pair.key)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _ready(admin: int) -> bool:
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", admin, timeout=5)) as connection:
            connection.request("GET", "/ready")
            return connection.getresponse().status == 200
    except OSError:
        return False
