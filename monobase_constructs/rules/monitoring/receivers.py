"""Everybody who is told of alerts has a key, and no key stands in Git."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import cast

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import Written, inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject

CHART = "kube-prometheus-stack"
CONFIG = "spec.source.helm.valuesObject.alertmanager.config"
SECRETS = "/etc/alertmanager/secrets"
"""Where Alertmanager finds the Secrets of `secrets`, each in a folder of its name."""
KEYS = (
    "api_key",
    "api_url",
    "auth_password",
    "bot_token",
    "credentials",
    "password",
    "routing_key",
    "service_key",
    "slack_api_url",
    "token",
    "url",
    "user_key",
    "webhook_url",
)
"""What in a configuration holds a key, or an address with one in it; with `_file` behind it, the file that does."""


@rule(
    "receiver",
    reason="an alert fires and nobody is told: Alertmanager does not start, or a message cannot be sent",
    fix="have it delivered: a field of the secret monobase/platform/monitoring/receivers-platform, or of the client's",
)
def receivers_have_their_keys(documents: Documents) -> Iterable[Finding]:
    """A receiver of alerts that no route leads to or that is not there, one whose key nobody delivers or is in Git."""
    for subject in documents:
        source = inner(subject.spec, "source")
        if subject.kind != "Application" or source.get("chart") != CHART:
            continue
        told = inner(source, "helm", "valuesObject", "alertmanager")
        config = inner(told, "config")
        if config:
            yield from _routes(subject, config)
            yield from _keys(subject, config, _mounted(inner(told, "alertmanagerSpec")), documents)


def _routes(subject: Subject, config: Written) -> Iterator[Finding]:
    """Routes and receivers, each of which needs the other."""
    known = [str(each.get("name")) for each in listed(config, "receivers")]
    named = dict(_named(inner(config, "route"), f"{CONFIG}.route"))
    for path, name in named.items():
        if name not in known:
            yield Finding(subject, path, f'got "{name}"; allowed: a receiver that is there: {", ".join(known)}')
    for name in known:
        if name not in named.values():
            yield Finding(subject, f"{CONFIG}.receivers[{name}]", "no route leads to it, so it is never told")


def _named(route: Written, path: str) -> Iterator[tuple[str, str]]:
    if "receiver" in route:
        yield f"{path}.receiver", route["receiver"]
    for place, inner_route in enumerate(listed(route, "routes")):
        yield from _named(inner_route, f"{path}.routes[{place}]")


def _mounted(spec: Written) -> dict[str, str]:
    """The Secrets in Alertmanager's pods by the folder that each is in."""
    volumes = {each.get("name"): inner(each, "secret").get("secretName", "") for each in listed(spec, "volumes")}
    given = {f"{SECRETS}/{name}": name for name in texts(spec, "secrets")}
    return given | {
        str(each.get("mountPath")): volumes.get(each.get("name"), "") for each in listed(spec, "volumeMounts")
    }


def _keys(subject: Subject, config: Written, mounted: Mapping[str, str], documents: Documents) -> Iterator[Finding]:
    """The files that receivers name, and keys that stand where a file should be named."""
    namespace = inner(subject.spec, "destination").get("namespace")
    for path, key, value in _leaves(config, CONFIG):
        if key in KEYS:
            yield Finding(subject, path, f"a key stands in Git; name the file that it lies in: {key}_file")
        if key.removesuffix("_file") == key or key.removesuffix("_file") not in KEYS:
            continue
        file = PurePosixPath(value)
        if (secret := mounted.get(str(file.parent))) is None:
            folders = ", ".join(sorted(mounted)) or "none, no Secret is mounted"
            yield Finding(subject, path, f'got "{value}"; allowed: a file in {folders}')
            continue
        provided = documents.secret_keys.get((subject.cluster, namespace, secret))
        if provided is None or file.name not in provided:
            keys = ", ".join(sorted(provided or ())) or "none"
            message = f'nobody provides the key "{file.name}" of Secret "{secret}"; provided: {keys}'
            yield Finding(subject, path, message)


def _leaves(written: object, path: str) -> Iterator[tuple[str, str, str]]:
    """Every text in the configuration: its path, its key, itself."""
    if isinstance(written, dict):
        for key, value in cast("dict[str, object]", written).items():
            if isinstance(value, str):
                yield f"{path}.{key}", key, value
            else:
                yield from _leaves(value, f"{path}.{key}")
    elif isinstance(written, list):
        for place, value in enumerate(cast("list[object]", written)):
            yield from _leaves(value, f"{path}[{_called(value) or place}]")


def _called(value: object) -> object:
    """What an item of a list is called, if it has a name."""
    return cast("dict[str, object]", value).get("name") if isinstance(value, dict) else None
