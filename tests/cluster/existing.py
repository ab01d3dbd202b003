"""A cluster that is there already: whether it may be judged by, asked before anything is written to it."""

from __future__ import annotations

from collections.abc import Iterable

from monobase_constructs.cluster.facts import PLATFORM_FLOOR

from .api import Answer, Api
from .tree import Document, named

EVERYTHING = {"spec": {"resourceAttributes": {"verb": "*", "group": "*", "resource": "*"}}}


def too_old(api: Api) -> str | None:
    """Why a server is none that dist/ is for, in one line, else None."""
    if int(api.minor.partition(".")[2]) >= PLATFORM_FLOOR:
        return None
    return f"the API server is {api.version}; dist/ is for Kubernetes 1.{PLATFORM_FLOOR} and later"


def objection(api: Api, documents: Iterable[Document]) -> str | None:
    """Why the tests may not use a cluster, in one line, else None. documents: all that they would write there."""
    version = api.call("GET", "/version")
    if version.refused is not None:
        return f"the cluster of KUBECONFIG does not answer: {_short(version)}"
    asked = api.call("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", EVERYTHING)
    if asked.refused is not None:
        return f"the cluster of KUBECONFIG lets nobody in who is so named: {_short(asked)}"
    if not asked.body["status"]["allowed"]:
        return "the cluster of KUBECONFIG does not let you do everything, which these tests need: sign in as an admin"
    others = {each["metadata"]["name"] for each in api.list("/api/v1/namespaces")}
    others = {f"Namespace/{name}" for name in others if name != "default" and not name.startswith("kube-")}
    there = sorted(others | {named(each) for each in documents if _is_there(api, each)})
    if there:
        return (
            f"the cluster of KUBECONFIG is in use: {', '.join(there[:5])}{', ...' if there[5:] else ''}; these tests "
            "overwrite and delete, so they take an empty one only"
        )
    return None


def _is_there(api: Api, document: Document) -> bool:
    try:
        return api.read(document).refused is None
    except LookupError:  # not even its kind
        return False


def _short(answer: Answer) -> str:
    return " ".join(str(answer.refused).split())
