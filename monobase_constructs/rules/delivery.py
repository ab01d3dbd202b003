"""What Argo CD delivers: every folder by one Application, from a path that is there, into what its project lets in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short


@rule(
    "delivery",
    reason="Argo CD has nothing to sync, or nobody applies what is in the folder, and nobody is told",
    fix="leave Applications to the platform, which makes one for each folder",
)
def folders_are_delivered(documents: Documents) -> Iterable[Finding]:
    """An Application of a folder that is not there, and a folder that no Application delivers, where there are any."""
    folders = {(subject.cluster, subject.folder) for subject in documents}
    delivered: set[tuple[str, str]] = set()
    roots: dict[str, Subject] = {}
    for subject, path, source in all_sources(documents):
        folder = folder_of(subject, source)
        if folder is None:
            continue
        roots.setdefault(subject.cluster, subject)
        recursive = inner(source, "directory").get("recurse") is True
        found = {each for each in folders if each == (subject.cluster, folder)}
        if recursive:
            found |= {each for each in folders if each[1].startswith(f"{folder}/") and each[0] == subject.cluster}
        if not found:
            yield Finding(subject, f"{path}.path", f"got {short(source['path'])}; nothing is written there")
        delivered |= found
    first = {(subject.cluster, subject.folder): subject for subject in reversed(documents)}
    for cluster, folder in sorted(folders - delivered):
        if cluster in roots:
            yield Finding(first[cluster, folder], "metadata.name", f"no Application delivers the folder {folder}")


@rule(
    "project",
    reason="Argo CD refuses to sync the Application, or lets one client write into the namespace of another",
    fix="leave projects to the platform: one for each client, of its own namespaces, this repository and these kinds",
    waivable=False,
)
def projects_hold_their_applications(documents: Documents) -> Iterable[Finding]:
    """An Application beyond its project, and a project of a client that lets it beyond its own namespaces."""
    owners: dict[tuple[str, str], Subject] = {}
    of_clients = {
        (subject.cluster, subject.spec.get("project"))
        for subject, _, source in all_sources(documents)
        if "clients" in str(source.get("path", "")).split("/")
    }
    for subject in documents:
        if subject.kind == "AppProject":
            yield from _too_wide(subject, owners, of_client=(subject.cluster, subject.name) in of_clients)
    for subject in documents:
        if subject.kind == "Application" and (project := _project(documents, subject)) is not None:
            yield from _beyond(subject, project)


def all_sources(documents: Documents) -> Iterator[tuple[Subject, str, Document]]:
    """Every source of every Application, with its path."""
    for subject in documents:
        if subject.kind == "Application":
            yield from ((subject, path, source) for path, source in sources(subject))


def sources(application: Subject) -> Iterator[tuple[str, Document]]:
    """Every source of an Application, with its path."""
    yield "spec.source", inner(application.spec, "source")
    for number, source in enumerate(listed(application.spec, "sources")):
        yield f"spec.sources[{number}]", source


def folder_of(subject: Subject, source: Document) -> str | None:
    """The folder below dist/ that a source reads; None for what is not of this repository."""
    parts = str(source.get("path", "")).strip("/").split("/")
    if subject.cluster not in parts or "chart" in source:
        return None
    folder = "/".join(parts[parts.index(subject.cluster) :])
    return folder if parts[-1] == "argocd" or {"clients", "platform"} & {*parts} else None


def _project(documents: Documents, application: Subject) -> Subject | None:
    return documents.get(application, "AppProject", application.spec.get("project", "default"))


def _too_wide(project: Subject, owners: dict[tuple[str, str], Subject], *, of_client: bool) -> Iterator[Finding]:
    spec = project.spec
    for repository in texts(spec, "sourceRepos"):
        if repository == "*":
            yield Finding(project, "spec.sourceRepos", 'got "*"; allowed: the repositories that are meant')
    for number, destination in enumerate(listed(spec, "destinations")):
        namespace, path = str(destination.get("namespace", "")), f"spec.destinations[{number}]"
        if not of_client:
            continue
        if "*" in namespace or "*" in str(destination.get("server", "")):
            yield Finding(project, path, f"got {short(namespace)}; allowed: the namespaces of the client, by name")
        owner = owners.setdefault((project.cluster, namespace), project)
        if owner is not project:
            yield Finding(project, path, f"got {short(namespace)}, which {owner} has; allowed: its own namespaces")
    for number, kind in enumerate(listed(spec, "namespaceResourceWhitelist") if of_client else ()):
        if kind.get("kind") in ("Secret", "*"):
            path = f"spec.namespaceResourceWhitelist[{number}]"
            yield Finding(project, path, f"allows {kind['kind']}; allowed: the kinds that clients write; never Secrets")
    if of_client and listed(spec, "clusterResourceWhitelist"):
        yield Finding(project, "spec.clusterResourceWhitelist", "allows objects of the cluster; allowed: none")


def _beyond(application: Subject, project: Subject) -> Iterator[Finding]:
    namespace = inner(application.spec, "destination").get("namespace", "")
    allowed = [str(each.get("namespace", "")) for each in listed(project.spec, "destinations")]
    if namespace not in allowed and "*" not in allowed:
        told = f"got {short(namespace)}; allowed by its project {project.name}: {', '.join(allowed) or 'none'}"
        yield Finding(application, "spec.destination.namespace", told)
    repositories = texts(project.spec, "sourceRepos")
    for source in (inner(application.spec, "source"), *listed(application.spec, "sources")):
        repository = source.get("repoURL")
        if repository and repository not in repositories and "*" not in repositories:
            told = (
                f"got {short(repository)}; allowed by its project {project.name}: {', '.join(repositories) or 'none'}"
            )
            yield Finding(application, "spec.source.repoURL", told)
