"""Prometheus, Grafana and Alertmanager on a cluster: how much they keep, and who is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import ClassVar

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.text import Duration, Size


class Slack(Value):
    """A channel of Slack.

    secret: the field that holds the address of the channel's incoming webhook; see `Receivers`.
    """

    channel: str = field(kw_only=False)
    secret: str

    INSTEAD: ClassVar = {
        "url": 'write secret="...": the field of the secret that holds it',
        "webhook": 'write secret="...": the field of the secret that holds its address',
    }

    def check(self) -> Iterator[Invalid]:
        """Refuse channels that are none, and an address in the place of the field that holds it."""
        if not re.fullmatch(r"[#@][^\s#@]{1,80}", self.channel):
            yield Invalid("channel", self.channel, 'a channel such as "#alerts"')
        yield from _bad_field(self.secret)


class PagerDuty(Value):
    """A service of PagerDuty, which wakes whoever is on duty.

    secret: the field that holds the service's integration key, of the Events API v2; see `Receivers`.
    """

    secret: str = field(kw_only=False)

    INSTEAD: ClassVar = {
        "routing_key": 'write PagerDuty("..."): the field of the secret that holds it',
        "service_key": 'write PagerDuty("..."): the field of the secret that holds it',
    }

    def check(self) -> Iterator[Invalid]:
        """Refuse a key in the place of the field that holds it."""
        yield from _bad_field(self.secret)


class Heartbeat(Value):
    """A service outside of the cluster that expects to hear every few minutes, and tells if it does not.

    It is what tells that nobody tells any more: when the cluster, Prometheus or Alertmanager is gone.
    secret: the field that holds the address to call; see `Receivers`.
    """

    secret: str = field(kw_only=False)

    def check(self) -> Iterator[Invalid]:
        """Refuse an address in the place of the field that holds it."""
        yield from _bad_field(self.secret)


class Receivers(Value):
    """Who is told of what.

    critical: of what users notice or soon will, at any hour. warning: of what can wait for the next working day; None:
    the same as of what is critical.
    Their keys are fields of a secret in the secret manager: `monobase/platform/monitoring/receivers-platform`, and
    `monobase/platform/monitoring/receivers-<client>` of the receivers of a client.
    """

    critical: Sequence[PagerDuty | Slack]
    warning: Sequence[PagerDuty | Slack] | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse that nobody is told."""
        for name in ("critical", "warning"):
            if (given := getattr(self, name)) is not None and not given:
                yield Invalid(name, [], 'at least one, such as PagerDuty("pagerduty") or Slack("#alerts", secret=...)')


class Monitoring(Value):
    """Two Prometheus, two Alertmanager and a Grafana in the namespace `monitoring`.

    receivers: who is told of alerts of the platform, and of clients that name nobody themselves.
    heartbeat: the service that notices when nobody tells any more; None leaves that to chance.
    clients: who is told of the alerts of a client, by its name, in place of `receivers`.
    retention: for how long samples are kept, "10d" or longer. storage: the volume of each Prometheus; when four fifths
        of it are full, the oldest samples go before their time.
    resources: of each Prometheus. About 4 KiB of memory a series: the default is for 500,000 of them.
    The password of Grafana's `admin` is the field `password` of the secret `monobase/platform/monitoring/grafana`.
    Nothing of it is reached from outside but by `kubectl port-forward`.
    """

    receivers: Receivers
    heartbeat: Heartbeat | None
    clients: Mapping[str, Receivers] = field(default_factory=dict[str, Receivers])
    retention: Duration | str = "15d"
    storage: Size | str = "50Gi"
    resources: Resources = field(default_factory=lambda: Resources(cpu="500m", memory="2Gi", memory_limit="4Gi"))

    def check(self) -> Iterator[Invalid]:
        """Refuse volumes that nothing fits on, and less memory than alerts look back."""
        if Size.of(self.storage).amount < Size.of("5Gi").amount:
            yield Invalid("storage", self.storage, '"5Gi" or more')
        if Duration.of(self.retention).seconds < Duration.of("10d").seconds:
            remedy = "a weekly backup that was never made is found by what was there 8 days ago"
            yield Invalid("retention", self.retention, '"10d" or longer', remedy)


FIELD = 'the name of a field such as "slack-platform"'


def _bad_field(secret: str) -> Iterator[Invalid]:
    if re.fullmatch(r"[0-9a-zA-Z]{32}", secret):
        # Integration keys of PagerDuty are written so. Who wrote one here must not find it in a log again.
        yield Invalid("secret", f"{secret[:2]}...", FIELD, "keys never stand in code: change this one")
    elif "://" in secret:
        remedy = "addresses with a key in them never stand in code"
        yield Invalid("secret", f"{secret.partition('://')[0]}://...", FIELD, remedy)
    elif not re.fullmatch(r"[a-zA-Z0-9]([-_a-zA-Z0-9]{0,61}[a-zA-Z0-9])?", secret):
        yield Invalid("secret", secret, FIELD)
