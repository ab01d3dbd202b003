"""Who is told of which alert: the configuration of Alertmanager, which names the files that keys lie in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Heartbeat, Monitoring, PagerDuty, Receivers, Slack
from monobase_constructs.values.backups import DRILL

FOLDER = "/etc/alertmanager/receivers"
"""Where Alertmanager finds the keys of receivers: those of the platform and of each client in a folder of their own."""
WATCHDOG = "Watchdog"
"""The alert that always fires."""
PLATFORM = "platform"
"""The receivers of all that no client has receivers for."""

Tree = dict[str, object]


def keys_of_receivers(wanted: Monitoring) -> dict[str, list[str]]:
    """The fields that hold keys, by whose receivers they are for: the platform's, and each client's."""
    keys = {name: _fields(group) for name, group in _groups(wanted).items()}
    if wanted.heartbeat is not None:
        keys[PLATFORM].add(wanted.heartbeat.secret)
    return {name: sorted(fields) for name, fields in keys.items()}


def secret_of(name: str) -> str:
    """The Secret with the keys, and the secret of the manager that they come from."""
    return f"receivers-{name}"


def mounted_keys(wanted: Monitoring) -> Tree:
    """The Secrets in Alertmanager's pods. One that is late holds up nothing: of the others is told all the same."""
    names = list(_groups(wanted))
    return {
        "volumes": [
            {"name": secret_of(each), "secret": {"secretName": secret_of(each), "optional": True}} for each in names
        ],
        "volumeMounts": [
            {"name": secret_of(each), "mountPath": f"{FOLDER}/{each}", "readOnly": True} for each in names
        ],
    }


def alertmanager_configuration(wanted: Monitoring, cluster: Cluster) -> Tree:
    """What Alertmanager is told. One message an alert and namespace, whatever the number of its pods."""
    return {
        "global": {"resolve_timeout": "5m"},
        "route": {
            "receiver": f"{PLATFORM}-warning",
            "group_by": ["alertname", "namespace"],
            "group_wait": "30s",
            "group_interval": "5m",
            "repeat_interval": "12h",
            "routes": [*_heartbeat_route(wanted), *_client_routes(wanted), *_critical_route(PLATFORM)],
        },
        "inhibit_rules": list(_inhibitions()),
        "receivers": [
            *(_heartbeat(each) for each in [wanted.heartbeat] if each is not None),
            *(each for name, group in _groups(wanted).items() for each in _receivers(name, group, cluster)),
        ],
    }


def _groups(wanted: Monitoring) -> dict[str, Receivers]:
    return {PLATFORM: wanted.receivers, **dict(sorted(wanted.clients.items()))}


def _fields(group: Receivers) -> set[str]:
    return {each.secret for each in (*group.critical, *(group.warning or ()))}


def _heartbeat_route(wanted: Monitoring) -> Iterator[Tree]:
    """Every five minutes, first of all and to nobody else."""
    if wanted.heartbeat is not None:
        yield {
            "receiver": "heartbeat",
            "matchers": [f'alertname = "{WATCHDOG}"'],
            "group_wait": "0s",
            "group_interval": "1m",
            "repeat_interval": "5m",
        }


def _client_routes(wanted: Monitoring) -> Iterator[Tree]:
    """Alerts of a client's namespaces, by the label that every alert of a namespace bears.

    Before it is told, the platform is, of critical alerts that say so: what has failed may be the platform's.
    """
    for client in sorted(wanted.clients):
        namespace = f'namespace =~ "{client}-[a-z][a-z0-9]*(-{DRILL})?"'
        for route in _critical_route(PLATFORM):
            matchers = [namespace, 'platform = "told"', 'severity = "critical"']
            yield {**route, "matchers": matchers, "continue": True}
        yield {
            "receiver": f"{client}-warning",
            "matchers": [namespace],
            "routes": list(_critical_route(client)),
        }


def _critical_route(name: str) -> Iterator[Tree]:
    """Critical alerts are told again sooner."""
    yield {"receiver": f"{name}-critical", "matchers": ['severity = "critical"'], "repeat_interval": "4h"}


def _inhibitions() -> Iterator[Tree]:
    """Whoever is told of a critical alert is not told of the warning before it as well."""
    yield {
        "source_matchers": ['severity = "critical"'],
        "target_matchers": ['severity = "warning"'],
        "equal": ["alertname", "namespace"],
    }


def _receivers(name: str, group: Receivers, cluster: Cluster) -> Iterator[Tree]:
    warning = group.critical if group.warning is None else group.warning
    for severity, told in (("critical", group.critical), ("warning", warning)):
        yield {"name": f"{name}-{severity}", **_integrations(told, f"{FOLDER}/{name}", cluster)}


def _integrations(told: Sequence[PagerDuty | Slack], folder: str, cluster: Cluster) -> Mapping[str, list[Tree]]:
    found: dict[str, list[Tree]] = {}
    for each in told:
        match each:
            case PagerDuty():
                found.setdefault("pagerduty_configs", []).append(_pager_duty(each, folder))
            case Slack():
                found.setdefault("slack_configs", []).append(_slack(each, folder, cluster))
    return found


COLOR = (
    '{{ if ne .Status "firing" }}good{{ else if eq .CommonLabels.severity "critical" }}danger{{ else }}warning{{ end }}'
)
TITLE = '[{{ .Status | toUpper }}{{ if eq .Status "firing" }}:{{ .Alerts.Firing | len }}{{ end }}] '
SUMMARIES = "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ end }}"
MEANING = "{{ (index .Alerts 0).Annotations.description }}"
RUNBOOK = "{{ (index .Alerts 0).Annotations.runbook_url }}"


def _slack(receiver: Slack, folder: str, cluster: Cluster) -> Tree:
    return {
        "api_url_file": f"{folder}/{receiver.secret}",
        "channel": receiver.channel,
        "send_resolved": True,
        "color": COLOR,
        "title": TITLE + f"{{{{ .CommonLabels.alertname }}}} on {cluster.name}",
        "title_link": RUNBOOK,
        "text": f"{SUMMARIES}{MEANING}",
    }


def _pager_duty(receiver: PagerDuty, folder: str) -> Tree:
    return {
        "routing_key_file": f"{folder}/{receiver.secret}",
        "send_resolved": True,
        "severity": '{{ if eq .CommonLabels.severity "critical" }}critical{{ else }}warning{{ end }}',
        "description": "{{ (index .Alerts 0).Annotations.summary }}",
        "details": {"meaning": MEANING, "runbook": RUNBOOK},
    }


def _heartbeat(heartbeat: Heartbeat) -> Tree:
    return {
        "name": "heartbeat",
        "webhook_configs": [{"url_file": f"{FOLDER}/{PLATFORM}/{heartbeat.secret}", "send_resolved": False}],
    }
