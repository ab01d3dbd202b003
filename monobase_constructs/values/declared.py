"""What there has to be, as series that Prometheus makes of the manifests: what is gone tells nothing of itself."""

from __future__ import annotations

from monobase_constructs.values.alerts import Alert

STORES = "monobase:stores:declared"
"""1 for every store that is watched, with its `namespace`, the `job` that asks it, and the `exporter` that answers."""
SCHEDULES = "monobase:schedules:declared"
"""1 for every schedule of backups by Velero, with its name and the `namespace` that it is for."""


def unseen(name: str, exporter: str, metric: str, *, summary: str, meaning: str) -> Alert:
    """The alert on stores of which nobody tells `metric`, whether their pods do not answer or are not there.

    A namespace that was not there an hour ago is left out: what is new needs time until it runs for the first time.
    """
    expression = (
        f'{STORES}{{exporter="{exporter}"}}\n'
        f"unless on (namespace, job) {metric}\n"
        "and on (namespace) last_over_time(kube_namespace_created[1h] offset 1h)"
    )
    return Alert(name, expression=expression, lasting="5m", severity="critical", summary=summary, meaning=meaning)
