"""How Argo CD is kept from undoing what is done by hand, and set going again."""

from __future__ import annotations

from monobase_constructs.recovery.procedure.rendered import ARGOCD, Rendered
from monobase_constructs.recovery.procedure.steps import Step

_PAUSE = """'{"spec":{"syncPolicy":{"automated":null}}}'"""


def pause(rendered: Rendered) -> Step:
    """Stop the root first: it would set the others going again."""
    names = ("root", rendered.namespace)
    return Step(
        "Pause Argo CD",
        "It would undo by hand what is done by hand. The root goes first, because it puts the others back.",
        [paused(name) for name in names],
    )


def paused(name: str) -> str:
    """The command that keeps one Application as it is."""
    return f"kubectl --namespace {ARGOCD} patch application {name} --type merge --patch {_PAUSE}"


def going(rendered: Rendered) -> str:
    """The command that puts the root back, which puts all others back."""
    root = f"dist/{rendered.cluster}/argocd/application-root.yaml"
    return f"kubectl apply --server-side --force-conflicts --filename {root}"


def approved(name: str) -> str:
    """The command that approves what an Application waits to delete."""
    when = """argocd.argoproj.io/deletion-approved="$(date -u +%FT%TZ)\""""
    return f"kubectl --namespace {ARGOCD} annotate --overwrite application {name} {when}"


def resume(rendered: Rendered) -> Step:
    """The root puts all others back as they were rendered."""
    name = rendered.namespace
    return Step(
        "Set Argo CD going again",
        "The root puts every other Application back as it was rendered.",
        [going(rendered), *_settled(name)],
    )


def alone(rendered: Rendered) -> Step:
    """One environment without the root, which would bring all; then it is left as it is, so that copies can be held."""
    name = rendered.namespace
    return Step(
        f"Have Argo CD make {name}, and nothing else",
        "Not the root: it would begin every other environment with empty stores, and let Velero delete.",
        [
            f"kubectl apply --server-side --filename dist/{rendered.cluster}/argocd/application-{name}.yaml",
            *_settled(name),
            paused(name),
        ],
    )


def _settled(name: str) -> list[str]:
    wait = f"kubectl --namespace {ARGOCD} wait application/{name}"
    return [
        f"{wait} --for=jsonpath='{{.status.sync.status}}'=Synced --timeout=15m",
        f"{wait} --for=jsonpath='{{.status.health.status}}'=Healthy --timeout=30m",
    ]
