"""How what writes to a store is stopped and started, and what makes backups of it is held."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step

HELD = {
    "CronJob": ("cronjob", """'{"spec":{"suspend":true}}'"""),
    "ScheduledBackup": ("scheduledbackup.postgresql.cnpg.io", """'{"spec":{"suspend":true}}'"""),
    "Schedule": ("schedule.velero.io", """'{"spec":{"paused":true}}'"""),
}
"""What begins something by the clock, and how it is kept from it."""


LOST = "What is written from here on would be lost, and what reads would act on data that is about to go."


def stop(rendered: Rendered, store: str, writers: Sequence[Document], why: str = LOST) -> Step:
    """Nothing writes any more; an autoscaler leaves a Deployment of no pods alone."""
    return Step(
        f"Stop what writes to {store}",
        why,
        [stopped(each) for each in writers],
    )


def start(rendered: Rendered, store: str, writers: Sequence[Document]) -> Step:
    """As many pods as before; those without an autoscaler and the CronJobs are Argo CD's to start."""
    scaled = [
        f"kubectl --namespace {rendered.namespace} scale deployment {name} --replicas={least}"
        for name in (name_of(each) for each in writers if each["kind"] == "Deployment")
        if (least := rendered.smallest_scale(name)) is not None
    ]
    return Step(
        f"Start what writes to {store}",
        "Argo CD starts CronJobs and Deployments of a fixed size by itself. Autoscalers take over from here.",
        scaled,
    )


def stopped(document: Document) -> str:
    """The command that keeps what works by the clock from starting, and what runs for good from running."""
    of = f"kubectl --namespace {document['metadata']['namespace']}"
    if document["kind"] in HELD:
        kind, patch = HELD[document["kind"]]
        return f"{of} patch {kind} {name_of(document)} --type merge --patch {patch}"
    return f"{of} scale {document['kind'].lower()} {name_of(document)} --replicas=0"
