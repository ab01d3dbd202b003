"""How Argo CD is kept from undoing what is done by hand, made to do a part of it, and set going again."""

from __future__ import annotations

import json
from collections.abc import Sequence

from monobase_constructs.recovery.procedure.rendered import ARGOCD, Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Step

_PAUSE = """'{"spec":{"syncPolicy":{"automated":null}}}'"""


def pause(rendered: Rendered, *more: str) -> Step:
    """Stop the root first: it would set the others going again."""
    return Step(
        "Pause Argo CD",
        "It would undo by hand what is done by hand. The root goes first, because it puts the others back.",
        [
            f"kubectl --namespace {ARGOCD} patch application {name} --type merge --patch {_PAUSE}"
            for name in ("root", rendered.namespace, *more)
        ],
    )


def up_to_date(rendered: Rendered) -> list[str]:
    """Commands after which Argo CD has seen what was merged; until then it would bring back what was before."""
    source = _application(rendered, "root")["spec"]["source"]
    of = f"kubectl --namespace {ARGOCD}"
    merged = '"$(git rev-parse FETCH_HEAD)"'
    seen = f"{of} wait application/root application/{rendered.namespace}"
    return [
        f"git fetch {source['repoURL']} {source['targetRevision']}",
        f"{of} annotate --overwrite application root {rendered.namespace} argocd.argoproj.io/refresh=hard",
        f"{seen} --for=jsonpath='{{.status.sync.revision}}'={merged} --timeout=5m",
    ]


def approved(name: str) -> str:
    """The command that approves what an Application waits to delete."""
    when = """argocd.argoproj.io/deletion-approved="$(date -u +%FT%TZ)\""""
    return f"kubectl --namespace {ARGOCD} annotate --overwrite application {name} {when}"


def resume(rendered: Rendered, *, changed: bool = False) -> Step:
    """The root puts all others back as they were rendered; `changed`: there is something new to be rendered."""
    why = "The root puts every other Application back as it was rendered."
    if changed:
        why += " Not before both have seen what was merged: what was before it would come back, and archive over it."
    return Step(
        "Set Argo CD going again",
        why,
        [*(up_to_date(rendered) if changed else []), whole(rendered, "root"), *settled(rendered.namespace)],
    )


def without(rendered: Rendered, name: str, left_out: Sequence[str]) -> str:
    """The command that has an Application made as rendered, but for files of these names."""
    patch = f'{{"spec":{{"source":{{"directory":{{"exclude":"{{{",".join(left_out)}}}"}}}}}}}}'
    return changed(_file(rendered, name), patch)


def whole(rendered: Rendered, name: str) -> str:
    """The command that has all files of an Application made; of the root: that puts all others back as rendered."""
    return f"kubectl apply --server-side --force-conflicts --filename {_file(rendered, name)}"


def changed(file: str, patch: str) -> str:
    """The command that applies a rendered manifest with a change, as it is in `dist/` by then."""
    return (
        f"kubectl patch --local --filename {file} --type merge --patch '{patch}' --output yaml"
        " | kubectl apply --server-side --force-conflicts --filename -"
    )


def synced_anew(rendered: Rendered) -> str:
    """The command that begins a sync, for after one that took too long none begins by itself."""
    policy = _application(rendered, rendered.namespace)["spec"]["syncPolicy"]
    asked = {"sync": {"syncOptions": policy["syncOptions"]}, "retry": policy["retry"]}
    patch = json.dumps({"operation": asked}, separators=(",", ":"))
    return f"kubectl --namespace {ARGOCD} patch application {rendered.namespace} --type merge --patch '{patch}'"


def settled(name: str) -> list[str]:
    """The commands that wait until an Application has done all it has to do."""
    wait = f"kubectl --namespace {ARGOCD} wait application/{name}"
    return [
        f"{wait} --for=jsonpath='{{.status.sync.status}}'=Synced --timeout=15m",
        f"{wait} --for=jsonpath='{{.status.health.status}}'=Healthy --timeout=30m",
    ]


def _application(rendered: Rendered, name: str) -> Document:
    (found,) = [each for each in rendered.applications if name_of(each) == name]
    return found


def _file(rendered: Rendered, name: str) -> str:
    return f"dist/{rendered.cluster}/argocd/application-{name}.yaml"
