"""The API of a Kubernetes cluster over plain HTTP, as `kubectl proxy` offers it on the loopback."""

from __future__ import annotations

import json
import re
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .processes import end_of, start

Document = dict[str, Any]

APPLY = "application/apply-patch+yaml"  # JSON is YAML
MERGE = "application/merge-patch+json"
SERVES = re.compile(r"Starting to serve on .*:(\d+)$", re.M)
MANAGER = "argocd-controller"
"""The field manager that Argo CD applies as."""


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    body: Document
    warnings: list[str]

    @property
    def refused(self) -> str | None:
        """Why it did not do what it was asked to, else None."""
        return None if self.status < 300 else f"{self.status} {self.body.get('message', self.body)}"


@dataclass
class Api:
    """Requests to one server."""

    base: str
    made: list[Document] = field(default_factory=list)
    _found: dict[str, Document] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def reached(cls, kubectl: Path, *options: str) -> Iterator[Api]:
        """Through `kubectl proxy`, which knows every way to sign in. options: of kubectl, as which cluster."""
        with ExitStack() as stack:
            log = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="proxy-"))) / "kubectl.log"
            proxy = start(stack, log, [kubectl, *options, "proxy", "--address=127.0.0.1", "--port=0"])
            until(lambda: proxy.poll() is not None or SERVES.search(end_of(log)), "kubectl proxy at no port", 60)
            port = SERVES.search(end_of(log))
            assert port is not None, end_of(log)
            yield cls(f"http://127.0.0.1:{port[1]}")

    def call(self, method: str, path: str, body: Any = None, kind: str = "application/json") -> Answer:
        """One request."""
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(
            self.base + path, data, {"Content-Type": kind, "Accept": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                return _answer(answer.status, answer.read(), answer.headers)
        except urllib.error.HTTPError as refused:
            with refused:
                return _answer(refused.code, refused.read(), refused.headers)

    @cached_property
    def version(self) -> str:
        """As in v1.37.2."""
        return self.call("GET", "/version").body["gitVersion"]

    @property
    def minor(self) -> str:
        """As in 1.37."""
        return ".".join(self.version.removeprefix("v").split(".")[:2])

    def path(self, document: Document) -> str:
        """Where the kind of a document lives, by what the server offers, and the document in it."""
        return f"{self.collection(document)}/{document['metadata']['name']}"

    def collection(self, document: Document) -> str:
        """Where all of a kind in the namespace of a document live."""
        group_version = document["apiVersion"]
        root = f"/apis/{group_version}" if "/" in group_version else f"/api/{group_version}"
        resource = self._resource(root, document["kind"])
        # Where none is named, `kubectl` takes this one.
        named = document["metadata"].get("namespace", "default")
        namespace = f"/namespaces/{named}" if resource["namespaced"] else ""
        return f"{root}{namespace}/{resource['name']}"

    def _resource(self, root: str, kind: str) -> Document:
        if kind not in self._found.get(root, {}):
            offered = self.call("GET", root).body.get("resources", [])
            self._found[root] = {each["kind"]: each for each in offered if "/" not in each["name"]}
        if kind not in self._found[root]:
            raise LookupError(f"the server does not know {kind} at {root}")
        return self._found[root][kind]

    def apply(self, document: Document, *, manager: str = MANAGER, dry_run: bool = False) -> Answer:
        """Apply server-side, as Argo CD does, and let no unknown field pass."""
        if not dry_run:
            self.made.append(document)
        options = f"fieldManager={manager}&force=true&fieldValidation=Strict{'&dryRun=All' if dry_run else ''}"
        return self.call("PATCH", f"{self.path(document)}?{options}", document, APPLY)

    def read(self, document: Document) -> Answer:
        """The live object of a document."""
        return self.call("GET", self.path(document))

    def list(self, path: str, *, known: bool = True) -> list[Document]:
        """All objects at a path. known: False where their kind may only be coming, and then there are none."""
        answer = self.call("GET", path)
        if not known and answer.refused:
            return []
        assert answer.refused is None, f"{path}: {answer.refused}"
        kind = {"apiVersion": answer.body["apiVersion"], "kind": answer.body["kind"].removesuffix("List")}
        return [kind | each for each in answer.body["items"]]

    def create(self, document: Document) -> Answer:
        """Create an object."""
        return self.call("POST", self.collection(document), document)

    def merge(self, document: Document, change: Document) -> Answer:
        """Change fields of a live object."""
        return self.call("PATCH", self.path(document), change, MERGE)

    def say(self, path: str, listed: Document, status: Document, *, apart: bool = True) -> Answer:
        """Write the status of an object that was listed at a path. apart: False where it is written with all else.

        A server lists the objects of a new kind before it says that it knows the kind.
        """
        root, _, kinds = path.rpartition("/")
        metadata = listed["metadata"]
        namespace = f"/namespaces/{metadata['namespace']}" if "namespace" in metadata else ""
        at = f"{root}{namespace}/{kinds}/{metadata['name']}{'/status' if apart else ''}"
        return self.call("PATCH", at, {"status": status}, MERGE)

    def delete(self, document: Document) -> Answer:
        """Delete an object."""
        return self.call("DELETE", self.path(document))

    def delete_all_made(self) -> None:
        """Leave the cluster as it was found."""
        for document in reversed(self.made):
            self.delete(document)


def until(true: Callable[[], object], what: Callable[[], object] | str, seconds: float = 300) -> None:
    """Wait for something, and fail with what it is that did not come."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds:.0f} s: {what if isinstance(what, str) else what()}")
        time.sleep(0.2)


def _answer(status: int, body: bytes, headers: Any) -> Answer:
    # As RFC 7234 has it: 299 - "text".
    warnings = [json.loads(each[each.index('"') :]) for each in headers.get_all("Warning") or []]
    try:
        read = json.loads(body)
    except ValueError:
        read = {"message": body.decode(errors="replace")}
    return Answer(status, read, warnings)
