"""How what writes to a store is stopped and started."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.recovery.procedure.rendered import Document, Rendered
from monobase_constructs.recovery.procedure.steps import Step


def stop(rendered: Rendered, store: str, writers: Sequence[Document]) -> Step:
    """Nothing writes any more; an autoscaler leaves a Deployment of no pods alone."""
    return Step(
        f"Stop what writes to {store}",
        "What is written from here on would be lost, and what reads would act on data that is about to go.",
        [stopped(rendered.namespace, each["kind"].lower(), each["metadata"]["name"]) for each in writers],
    )


def start(rendered: Rendered, store: str, writers: Sequence[Document]) -> Step:
    """As many pods as before; those without an autoscaler and the CronJobs are Argo CD's to start."""
    scaled = [
        f"kubectl --namespace {rendered.namespace} scale deployment {name} --replicas={least}"
        for name in (each["metadata"]["name"] for each in writers if each["kind"] == "Deployment")
        if (least := rendered.smallest_scale(name)) is not None
    ]
    return Step(
        f"Start what writes to {store}",
        "Argo CD starts CronJobs and Deployments of a fixed size by itself. Autoscalers take over from here.",
        scaled,
    )


def stopped(namespace: str, kind: str, name: str) -> str:
    """The command that keeps a CronJob from starting, and what runs for good from running."""
    if kind == "cronjob":
        suspended = """'{"spec":{"suspend":true}}'"""
        return f"kubectl --namespace {namespace} patch cronjob {name} --type merge --patch {suspended}"
    return f"kubectl --namespace {namespace} scale {kind} {name} --replicas=0"
