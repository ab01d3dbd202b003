"""Alerts: what somebody is told of, how urgent it is, and the page that says what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Literal

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.promql import selectors
from monobase_constructs.values.text import Duration, Name


class Alert(Value):
    """Somebody is told when an expression yields anything, once for each series.

    name: in words that begin with capitals, such as "CertificateExpiring"; the page about it has the same name.
    expression: PromQL. lasting: for how long it must have yielded the series; "0s" tells at once.
    severity: "critical" for what users notice or soon will, at any hour; "warning" for the next working day.
    summary: one line; `{{ $labels.namespace }}` stands for a label of the series, `{{ $value }}` for the value.
    meaning: what has happened to whom, and what follows if nobody does anything; templates as in `summary`.
    platform: whether the platform is told as well as the client whose namespace a critical alert bears: what has failed
        may be the platform's, such as the bucket of backups. It is the label `platform: told`.
    runbook: the address of the page that says what to do; None: `docs/runbooks/<name>.md` of the repository.
    """

    name: str = field(kw_only=False)
    expression: str
    lasting: Duration | str
    severity: Literal["critical", "warning"]
    summary: str
    meaning: str
    platform: bool = False
    runbook: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse what Prometheus would not load, and alerts that say nothing."""
        if not re.fullmatch(r"([A-Z][A-Za-z0-9]*)+", self.name) or len(self.name) > 60:
            yield Invalid("name", self.name, 'words that begin with capitals, such as "CertificateExpiring"')
        try:
            if not selectors(self.expression):
                yield Invalid("expression", self.expression, "an expression that asks for a metric")
        except Invalid as invalid:
            yield invalid.of("expression")
        for name, text in (("summary", self.summary), ("meaning", self.meaning)):
            if not text.strip() or text != " ".join(text.split()):
                yield Invalid(name, text, "a sentence in one line")
            elif text.count("{{") != text.count("}}"):
                yield Invalid(name, text, 'templates such as "{{ $labels.namespace }}"')
        if self.runbook is not None and not re.fullmatch(r"https?://\S+", self.runbook):
            allowed = 'an address such as "https://wiki.example.com/page", or None for docs/runbooks/'
            yield Invalid("runbook", self.runbook, allowed)


class AlertGroup(Value):
    """Alerts on one subject. Those of one name are written once, however many declare them."""

    name: Name | str = field(kw_only=False)
    alerts: Sequence[Alert]

    def check(self) -> Iterator[Invalid]:
        """Refuse a group without alerts, and two alerts of one name."""
        if not self.alerts:
            yield Invalid("alerts", [], "at least one Alert(...)")
        names = [alert.name for alert in self.alerts]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Invalid("alerts", name, "each name once")
