"""An Argo CD Application: where it comes from, where it goes, when, and how it is kept as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from monobase_constructs.objects.kinds_argo import APPLICATION
from monobase_constructs.objects.manifest import KEEP_ANNOTATION, WAVE_ANNOTATION, Manifest
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.order import Order

ARGOCD = "argocd"
ROOT = "root"
"""The Application of all Applications, itself among them."""
IN_CLUSTER = "https://kubernetes.default.svc"


def application(
    scope: Construct,
    name: str,
    *,
    project: str,
    source: argo.ApplicationSpecSource,
    namespace: str,
    order: Order | None,
    prune: bool = True,
    sync_options: Sequence[str] = (),
) -> Manifest:
    """Write the Application `name` into `scope`; order None: of the root, which nobody waits for.

    namespace: where objects go that name none. Projects let only named ones in, so it must be one of theirs even where
    all objects name their own or have none. prune: whether what is no longer in its source is deleted.
    """
    # Argo CD writes into Applications at any time: one that the server is asked about differs from the one that was
    # seen a moment before, and the root would sync again for nothing.
    asked = "false" if order is None else "true"
    annotations = {"argocd.argoproj.io/compare-options": f"ServerSideDiff={asked}"}
    if order is not None:
        annotations[WAVE_ANNOTATION] = str(int(order))
    # Without the finalizer and with these, taking an Application away leaves what it made running.
    annotations[KEEP_ANNOTATION] = "Prune=confirm,Delete=confirm"
    return Manifest(
        scope,
        f"application-{name}",
        APPLICATION,
        name=name,
        namespace=ARGOCD,
        annotations=annotations,
        body=argo.ApplicationSpec(
            project=project,
            source=source,
            destination=argo.ApplicationSpecDestination(server=IN_CLUSTER, namespace=namespace),
            sync_policy=_sync_policy(sync_options, prune=prune),
            revision_history_limit=5,
        ),
    )


def _sync_policy(options: Sequence[str], *, prune: bool) -> argo.ApplicationSpecSyncPolicy:
    return argo.ApplicationSpecSyncPolicy(
        automated=argo.ApplicationSpecSyncPolicyAutomated(prune=prune, self_heal=True, allow_empty=False),
        sync_options=[
            "ServerSideApply=true",
            "ApplyOutOfSyncOnly=true",
            "PruneLast=true",
            "FailOnSharedResource=true",
            "CreateNamespace=false",
            *options,
        ],
        # About 40 minutes, so that secrets may come late; a newer revision is taken up in between.
        retry=argo.ApplicationSpecSyncPolicyRetry(
            limit=12,
            refresh=True,
            backoff=argo.ApplicationSpecSyncPolicyRetryBackoff(duration="10s", factor=2, max_duration="5m"),
        ),
    )
