"""What logs hold: who asked for what and when, and neither what people wrote nor what lets anybody in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding
from monobase_constructs.rules.texts import each_text
from monobase_constructs.rules.told import short

NEVER_LOGGED: Mapping[str, tuple[str, ...]] = {
    "auto_explain.log_parameter_max_length": ("0",),
    "log_error_verbosity": ("terse",),
    "log_min_duration_sample": ("-1",),
    "log_min_duration_statement": ("-1",),
    "log_min_error_statement": ("panic", "fatal", "log"),
    "log_parameter_max_length": ("0",),
    "log_parameter_max_length_on_error": ("0",),
    "log_statement": ("none", "ddl"),
    "log_transaction_sample_rate": ("0", "0.0"),
    "pgaudit.log_parameter": ("off", "false", "no", "0"),
    "pgaudit.log_statement": ("off", "false", "no", "0"),
}
"""Settings of PostgreSQL by which values of statements and rows get into the log, and where they do not
(https://www.postgresql.org/docs/18/runtime-config-logging.html, auto-explain.html; pgaudit's README)."""
AUDITED = "write, ddl, role"
"""What is worth a line of the log: what changes rows, tables and rights; which rows were read would be too many."""
CREDENTIALS = re.compile(r"%(?:REQ|RESP|TRAILER)\((?:[^)]*[?(:])?(AUTHORIZATION|COOKIE|SET-COOKIE|X-API-KEY)\b", re.I)
QUERIES = re.compile(r"%(?:REQ\((?:[^)]*\?)?:PATH\)|REQ\(X-ENVOY-ORIGINAL-PATH|PATH\((?!NQ))", re.I)
"""Paths with all that stands behind their question mark: tokens, names, signatures of links to files."""


@rule(
    "log-content",
    reason="who may read logs reads what people wrote, or takes their session; or nobody can say who asked for what",
    fix="leave logs to the constructs: statements without values, paths without queries, no headers with credentials",
)
def logs_hold_nothing_private(documents: Documents) -> Iterable[Finding]:
    """Settings by which values get into the log of a database, tokens or queries into Envoy's; a log that is off."""
    for subject in documents:
        if (subject.group, subject.kind) == ("postgresql.cnpg.io", "Cluster"):
            given = part(subject.spec, "postgresql", "parameters")
            for name, allowed in NEVER_LOGGED.items():
                if name in given and str(given[name]).lower() not in allowed:
                    told = f"got {short(given[name])}; allowed: {short(allowed[0])}, or what people wrote is logged"
                    yield Finding(subject, f"spec.postgresql.parameters.{name}", told)
            if str(given.get("pgaudit.log", "write")).strip().lower() in ("", "none"):
                told = f"got {short(given['pgaudit.log'])}; allowed: {short(AUDITED)}: nobody could tell who changed it"
                yield Finding(subject, "spec.postgresql.parameters.pgaudit.log", told)
        elif subject.kind == "EnvoyProxy":
            yield from (Finding(subject, f"spec.{path}", told) for path, told in _of_envoy(subject.spec))


def _of_envoy(spec: Document) -> Iterator[tuple[str, str]]:
    path = "telemetry.accessLog"
    log = part(spec, *path.split("."))
    if log.get("disable"):
        yield f"{path}.disable", "got true; allowed: false: nobody could say who asked for what"
    for where, text in each_text(log.get("settings") or [], f"{path}.settings"):
        if found := CREDENTIALS.search(text):
            yield where, f"got {short(text)}; allowed: no {found[1].lower()}, by which anybody gets in"
        elif QUERIES.search(text):
            yield where, f'got {short(text)}; allowed: "%PATH(NQ:PATH)%", which leaves out what queries hold'
