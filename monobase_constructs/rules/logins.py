"""Who can log in to a database: the roles that an application has the password of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

RELOADED = "cnpg.io/reload"
"""The label of Secrets that CloudNativePG looks at again when they change."""
FIELDS = 3
"""Of a line of pg_hba before its address: its kind, databases and roles."""


@rule(
    "database-login",
    reason="the application has a password and is refused all the same: it starts, and answers with errors",
    fix="let the construct make the role and its line: uses=[database.access()]",
)
def roles_with_a_password_are_let_in(documents: Documents) -> Iterable[Finding]:
    """A role with a password that is absent, may not log in or that pg_hba refuses; a database that no role owns.

    A password that CloudNativePG does not take over when it changes is found as well.
    """
    for subject in documents:
        if (subject.group, subject.kind) != ("postgresql.cnpg.io", "Cluster"):
            continue
        lines = texts(inner(subject.spec, "postgresql"), "pg_hba")
        roles = listed(inner(subject.spec, "managed"), "roles")
        yield from _owned_by_nobody(documents, subject, [role["name"] for role in roles])
        for role in roles:
            if inner(role, "passwordSecret"):
                yield from _refused(subject, role, lines)
                yield from _left_behind(documents, subject, role)


def _left_behind(documents: Documents, cluster: Subject, role: Document) -> Iterator[Finding]:
    """A Secret whose next password pods read, and the database does not."""
    where = (cluster.cluster, cluster.namespace, inner(role, "passwordSecret").get("name", ""))
    source = documents.secret_sources.get(where)
    if source is None or source.kind != "ExternalSecret":
        return
    labels = inner(source.spec, "target", "template", "metadata", "labels")
    if labels.get(RELOADED) != "true":
        told = f"missing: {RELOADED}; allowed: {short('true')}, or {cluster} knows the next password of"
        yield Finding(source, "spec.target.template.metadata.labels", f"{told} {role['name']} hours after its pods")


def _owned_by_nobody(documents: Documents, cluster: Subject, roles: Sequence[str]) -> Iterator[Finding]:
    begun = [inner(cluster.spec, "bootstrap", how) for how in ("initdb", "recovery", "pg_basebackup")]
    made = {*roles, *(each.get("owner") for each in begun)}
    for each in documents.beside(cluster, "Database"):
        owner = each.spec.get("owner")
        if inner(each.spec, "cluster").get("name") == cluster.name and owner not in made:
            known = ", ".join(sorted(str(role) for role in made if role)) or "none"
            yield Finding(each, "spec.owner", f"got {short(owner)}; allowed: the roles that {cluster} makes: {known}")


def _refused(subject: Subject, role: Document, lines: Sequence[str]) -> Iterator[Finding]:
    path = f"spec.managed.roles[{role['name']}]"
    if role.get("ensure", "present") != "present":
        yield Finding(subject, f"{path}.ensure", f"got {short(role['ensure'])}; allowed: present, as it has a password")
    if not role.get("login", False):
        yield Finding(subject, f"{path}.login", "got false; allowed: true, as it has a password")
    decided = next((line for line in lines if _about(line, role["name"])), None)
    # What no line is about, CloudNativePG's own last line lets in with a password.
    if decided is not None and decided.split()[-1] == "reject":
        told = f"{short(decided)} refuses {role['name']}, who has a password; allowed: a line before it that lets it in"
        yield Finding(subject, "spec.postgresql.pg_hba", told)


def _about(line: str, role: str) -> bool:
    """Whether a line decides for a role that comes by TLS."""
    kind, _, roles = [*line.split(), *[""] * FIELDS][:FIELDS]
    return kind in ("host", "hostssl") and bool({role, "all"} & {*roles.split(",")})
