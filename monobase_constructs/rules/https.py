"""The way in is encrypted: plain HTTP answers nothing but where HTTPS is, and every host that is served has that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.routing import Attached, attached, covers
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

PLAIN, SECURE = 80, 443
"""The ports that browsers take for http:// and https://."""
FOREVER = (301, 308)
"""Redirects that browsers remember."""
OLD = ("1.0", "1.1")
"""Versions that RFC 8996 has withdrawn."""
STRONG = re.compile(r"ECDHE-(?:ECDSA|RSA)-(?:AES(?:128|256)-GCM-SHA(?:256|384)|CHACHA20-POLY1305)")
"""Ciphers of TLS 1.2 with forward secrecy and authenticated encryption (RFC 9325, section 4.2)."""
ANYTHING: Document = {"path": {"type": "PathPrefix", "value": "/"}}


@rule(
    "https-only",
    reason="what people type is answered by nobody, or their session and password go over the network in the clear",
    fix="leave listeners and the redirect to the platform: it sends all of http:// to https:// by 301",
)
def plain_http_only_redirects(documents: Documents) -> Iterable[Finding]:
    """A route on plain HTTP that serves something, a host of HTTPS without its redirect, TLS older than 1.2 or weak."""
    redirected: dict[int, list[Attached]] = {}
    for each in attached(documents):
        if each.listener.get("protocol") != "HTTP":
            continue
        redirected.setdefault(id(each.gateway), []).append(each)
        for number, served in enumerate(listed(each.route.spec, "rules")):
            yield from _served_in_clear(each, number, served)
    for subject in documents:
        if subject.kind == "Gateway":
            yield from _without_a_redirect(subject, redirected.get(id(subject), []))
        if subject.kind == "ClientTrafficPolicy":
            weak = [each for each in texts(inner(subject.spec, "tls"), "ciphers") if not STRONG.fullmatch(each)]
            if weak:
                told = f"got {', '.join(weak)}; allowed: those with ECDHE, and GCM or CHACHA20"
                yield Finding(subject, "spec.tls.ciphers", told)
        if subject.kind == "ClientTrafficPolicy" and (least := inner(subject.spec, "tls").get("minVersion")) in OLD:
            yield Finding(subject, "spec.tls.minVersion", f'got {short(least)}; allowed: "1.2", "1.3"')


def _served_in_clear(each: Attached, number: int, served: Document) -> Iterator[Finding]:
    path, sent = f"spec.rules[{number}]", _redirect(served)
    where = f"the listener {each.listener['name']} of {each.gateway} is plain HTTP"
    if sent is None:
        yield Finding(each.route, path, f"{where}; allowed there: a redirect to https, and nothing that is served")
    elif sent.get("scheme") != "https" or sent.get("statusCode", 302) not in FOREVER:
        got = f"{sent.get('statusCode', 302)} to {sent.get('scheme', 'http')}"
        yield Finding(each.route, path, f"got a redirect by {got}; allowed: 301 to https")


def _without_a_redirect(gateway: Subject, redirected: list[Attached]) -> Iterator[Finding]:
    for listener in listed(gateway.spec, "listeners"):
        if listener.get("protocol") != "HTTPS":
            continue
        path, host = f"spec.listeners[{listener['name']}]", listener.get("hostname") or "*"
        if listener.get("port") != SECURE:
            yield Finding(
                gateway, f"{path}.port", f"got {listener.get('port')}; allowed: {SECURE}, where https:// asks"
            )
        if not any(_sends(each, host) for each in redirected):
            told = f"http://{host} is redirected by nobody; allowed: a route on port {PLAIN}, of all paths, to https"
            yield Finding(gateway, path, told)


def _sends(each: Attached, host: str) -> bool:
    """Whether all of http:// of a host is sent to https:// there."""
    everywhere = any(
        _redirect(served) is not None and (not served.get("matches") or ANYTHING in listed(served, "matches"))
        for served in listed(each.route.spec, "rules")
    )
    return everywhere and each.listener.get("port") == PLAIN and any(covers(known, host) for known in each.hosts)


def _redirect(served: Document) -> Document | None:
    """Where a rule of a route sends all requests to; None if it does not."""
    filters = [inner(each, "requestRedirect") for each in listed(served, "filters") if "requestRedirect" in each]
    return filters[0] if filters and not served.get("backendRefs") else None
