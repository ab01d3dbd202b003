"""How a service is reached from outside: hosts, paths, limits, headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Literal, Protocol, runtime_checkable

from monobase_constructs.values.checked import Value, describe
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration, Size


class Headers(Value):
    """Headers to change on the way: `set` replaces, `add` appends, `remove` drops."""

    set: Mapping[str, str] = field(default_factory=dict[str, str])
    add: Mapping[str, str] = field(default_factory=dict[str, str])
    remove: Sequence[str] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse names that are no header names, too many of them, and a header in two lists."""
        names = [*self.set, *self.add, *self.remove]
        for name in names:
            if not name or not all(character.isalnum() or character in "!#$%&'*+-.^_`|~" for character in name):
                yield Invalid("headers", name, 'header names such as "X-Frame-Options"')
        for verb in ("set", "add", "remove"):
            if len(getattr(self, verb)) > 16:
                yield Invalid(verb, f"{len(getattr(self, verb))} headers", "at most 16")
        lowered = [name.lower() for name in names]
        for name in sorted({name for name in lowered if lowered.count(name) > 1}):
            yield Invalid("headers", name, "each header once")


class Cors(Value):
    """Which web pages may call the service from a browser.

    origins: hosts of the environment as in `Route` ("app"), or whole origins such as "https://app.example.com".
    credentials: whether cookies are sent along.
    """

    origins: Sequence[str]
    methods: Sequence[str] = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
    headers: Sequence[str] = ("Authorization", "Content-Type")
    expose: Sequence[str] = ()
    max_age: Duration | str = "10m"
    credentials: bool = True

    def check(self) -> Iterator[Invalid]:
        """Refuse origins without scheme, and every origin together with cookies."""
        if not self.origins:
            yield Invalid("origins", [], 'at least one origin such as "https://app.example.com"')
        for origin in self.origins:
            if origin == "*" and self.credentials:
                yield Invalid(
                    "origins",
                    origin,
                    "named origins, or credentials=False",
                    "any page could act for the user",
                )
            elif origin != "*" and not re.fullmatch(r"(https?://)?[a-z0-9*.-]+(:\d+)?", origin):
                yield Invalid(
                    "origins", origin, 'a host ("app") or an origin ("https://app.example.com"), without a path'
                )


class RateLimit(Value):
    """At most `requests` in each `per`, counted by each Envoy pod for each route rule.

    With two Envoy pods up to twice as many pass; a limit shared by all needs a store that this
    architecture leaves out.
    """

    requests: int
    per: Literal["second", "minute", "hour"] = "second"

    def check(self) -> Iterator[Invalid]:
        """Refuse limits that let nothing pass."""
        if self.requests < 1:
            yield Invalid("requests", self.requests, "1 or more")


LARGEST_BODY = 64 * 2**20
"""An Envoy pod may use 1Gi; a dozen requests of this size at once leave it half."""


@runtime_checkable
class Backend(Protocol):
    """A service that a path can be led to."""

    name: str
    port: int | None
    service_port: int | None


describe(Backend, "a service")


class PathRule(Value):
    """Some paths of the hosts, treated differently: another timeout, kept from outside by `blocked`, led elsewhere.

    to: another service of the environment that answers these paths.
    """

    prefix: str = field(kw_only=False)
    timeout: Duration | str | None = None
    blocked: bool = False
    to: Backend | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse prefixes that are no paths."""
        odd = ("//", "/./", "/../", "%2f", "%2F", "#", "?")  # what HTTPRoute refuses in a path
        ends = self.prefix.endswith(("/.", "/.."))
        if not self.prefix.startswith("/") or self.prefix == "/" or ends or any(part in self.prefix for part in odd):
            yield Invalid("prefix", self.prefix, 'a path such as "/reports"')
        if self.blocked and (self.to is not None or self.timeout is not None):
            yield Invalid("blocked", True, "neither to nor timeout beside it", "nothing answers a blocked path")


class Route(Value):
    """The hosts of a service and how requests to them are treated.

    hosts: a name without a dot stands below the domain of the environment ("api" is api.<domain>);
        a full name must lie in one of the environment's domains. At most 16.
    timeout: for a whole request; "0s" lifts it, for streams. Envoy's own default would be 15 s. What the client
        sends must have arrived within 30 s all the same: slow uploads are for kind="transfer".
    kind: "http"; "websocket" keeps connections open as long as they talk at least every `idle`;
        "transfer" is for large uploads and downloads, without a timeout.
    health_path: Envoy asks each pod here every 3 s and leaves out those that do not answer, long before Kubernetes
        knows of a lost node; by default the readiness path of the workload.
    body: the largest request body; None leaves it to the service. Not for kind="transfer".
    """

    hosts: str | Sequence[str] = field(kw_only=False)
    kind: Literal["http", "websocket", "transfer"] = "http"
    timeout: Duration | str = "30s"
    idle: Duration | str = "1h"
    paths: Sequence[PathRule] = ()
    cors: Cors | None = None
    rate_limit: RateLimit | None = None
    request_headers: Headers | None = None
    response_headers: Headers | None = None
    body: Size | str | None = None
    health_path: str | None = None

    @property
    def all_hosts(self) -> Sequence[str]:
        """The hosts as a list."""
        return [self.hosts] if isinstance(self.hosts, str) else self.hosts

    def check(self) -> Iterator[Invalid]:
        """Refuse no or too many hosts, too many paths, and a body limit on transfers."""
        if not self.hosts:
            yield Invalid("hosts", [], 'at least one host such as "api"')
        if len(self.all_hosts) > 16:
            yield Invalid("hosts", f"{len(self.all_hosts)} hosts", "at most 16", "give the others a Route of their own")
        if len(self.paths) > 15:
            yield Invalid("paths", f"{len(self.paths)} paths", "at most 15")
        prefixes = [rule.prefix for rule in self.paths]
        for prefix in sorted({prefix for prefix in prefixes if prefixes.count(prefix) > 1}):
            yield Invalid("paths", prefix, "each prefix once")
        if self.body is not None and Size.of(self.body).amount > LARGEST_BODY:
            remedy = 'Envoy holds it in memory, which all clients share: larger ones are for kind="transfer"'
            yield Invalid("body", str(self.body), f"at most {Size.of_bytes(LARGEST_BODY)}", remedy)
        if self.body is not None and self.kind != "http":
            yield Invalid(
                "body",
                str(self.body),
                'a limit on kind="http" only',
                f"kind is {self.kind}, whose bodies are not held in memory",
            )
        if self.kind != "http" and self.timeout not in ("30s", "0s"):
            yield Invalid("timeout", str(self.timeout), f'none on kind="{self.kind}"', "limit the silence with idle=")
