"""How it is seen that an environment is well."""

from __future__ import annotations

from monobase_constructs.recovery.procedure.rendered import ARGOCD, Rendered
from monobase_constructs.recovery.procedure.steps import Step


def databases(rendered: Rendered) -> list[str]:
    """The commands that show how the databases are."""
    return [f"kubectl cnpg --namespace {rendered.namespace} status {each.name}" for each in rendered.databases()]


def well(rendered: Rendered) -> Step:
    """Pods, Argo CD and hosts."""
    namespace = rendered.namespace
    return Step(
        "Prove that all is well",
        "Every pod ready, Argo CD at rest, every host answering, and no alert left.",
        [
            f"kubectl --namespace {namespace} get pods",
            f"kubectl --namespace {ARGOCD} get application {namespace}",
            *(
                f"curl --fail --silent --show-error --output /dev/null --write-out '%{{http_code}}\\n' https://{host}"
                for host in rendered.hosts()
                if "*" not in host
            ),
        ],
    )
