"""Certificates of cert-manager: renewed in time and not all the time, for the names that they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.recovery.stated import stated
from monobase_constructs.rules.routing import covers
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.rules.told import short
from monobase_constructs.rules.upkeep import hosts_named
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration

GROUP = "cert-manager.io"
USUAL = timedelta(days=90)
"""How long a certificate is good for where nothing is written: cert-manager's own default."""
LEAST = timedelta(days=1)
"""What must be left of a certificate when it is renewed: an issuer that is away for a night."""
SHARE = 10
"""And of one that is good for long, this part: 9 of 90 days, in which people can mend what fails."""
NAMESPACE = "kubernetes.io/metadata.name"
TRIAL = "staging"
"""What stands in the address of an ACME server that is for trials (https://letsencrypt.org/docs/staging-environment/)."""
SERVING = ("server auth", "any")


@rule(
    "certificate-renewal",
    reason="one failed renewal and everybody is refused, or it is issued anew without end until its issuer refuses",
    fix="leave it to the constructs, which renew when a third of the time is left: renewBeforePercentage: 33",
)
def certificates_are_renewed_in_time(documents: Documents) -> Iterable[Finding]:
    """A certificate that is renewed in the last tenth or the last day of its life, or before half of it is over."""
    for subject in _certificates(documents):
        whole = _span(subject.spec.get("duration")) or USUAL
        path, left = _renewed(subject, whole)
        least = max(whole / SHARE, LEAST)
        if left < least or left > whole / 2:
            told = f"it is renewed when {_told(left)} of {_told(whole)} are left"
            allowed = f"{_told(least)} to {_told(whole / 2)}" if least <= whole / 2 else "a longer duration"
            yield Finding(subject, path, f"{told}; allowed: {allowed}")


@rule(
    "certificate-name",
    reason="who checks the certificate refuses it: the Gateway answers 502, or the store finds its peers no more",
    fix="leave the certificate to the construct that serves with it, which knows its names",
)
def certificates_fit_their_servers(documents: Documents) -> Iterable[Finding]:
    """A certificate that lacks the name by which its server is asked, or that is not for servers, or signs none."""
    for subject in documents:
        for path, host, service in _asked(documents, subject):
            for workload in documents.selected(service, inner(service.spec, "selector")):
                for certificate in serving(documents, workload):
                    if not is_for(certificate, host):
                        names = ", ".join(texts(certificate.spec, "dnsNames")) or "no name"
                        told = f"got {short(host)}; {certificate}, which answers there, is for {names}"
                        yield Finding(subject, path, told)
        if (subject.group, subject.kind) == (GROUP, "Issuer"):
            authority = inner(subject.spec, "ca").get("secretName")
            signing = documents.secret_sources.get((subject.cluster, subject.namespace, authority or ""))
            if signing is not None and signing.kind == "Certificate" and not signing.spec.get("isCA"):
                yield Finding(signing, "spec.isCA", f"got false; allowed: true, as {subject} signs with it")
    for subject in _certificates(documents):
        usages = texts(subject.spec, "usages")
        if usages and texts(subject.spec, "dnsNames") and not {*SERVING} & {*usages}:
            yield Finding(subject, "spec.usages", f'got {", ".join(usages)}; allowed: "server auth" among them')


@rule(
    "certificate-trust",
    reason="browsers refuse what the Gateway shows, and people learn to click warnings away",
    fix="have certificates of the Gateway issued by LetsEncrypt(email=...), in production without staging=True",
)
def browsers_trust_certificates(documents: Documents) -> Iterable[Finding]:
    """A listener whose certificate is signed by itself or by an authority of the cluster; in production, by a test."""
    for gateway in documents:
        for listener in listed(gateway.spec, "listeners") if gateway.kind == "Gateway" else ():
            for reference in listed(inner(listener, "tls"), "certificateRefs"):
                where = (gateway.cluster, reference.get("namespace", gateway.namespace), reference.get("name", ""))
                certificate = documents.secret_sources.get(where)
                if certificate is not None and certificate.kind == "Certificate":
                    yield from _distrusted(documents, listener, certificate)


def _distrusted(documents: Documents, listener: Document, certificate: Subject) -> Iterator[Finding]:
    named = inner(certificate.spec, "issuerRef")
    issuer = documents.get(certificate, named.get("kind", "Issuer"), named.get("name", "")) or documents.objects.get(
        (certificate.cluster, None, named.get("kind", ""), named.get("name", ""))
    )
    if issuer is None:
        return
    if "selfSigned" in issuer.spec or _made_here(documents, issuer):
        told = f"got {issuer}, which no browser knows; allowed: an issuer that asks a public authority by ACME"
        yield Finding(certificate, "spec.issuerRef", told)
    server = str(inner(issuer.spec, "acme").get("server", ""))
    admitted = inner(listener, "allowedRoutes", "namespaces", "selector", "matchLabels").get(NAMESPACE)
    if TRIAL in server and any(
        plan.production and namespace == admitted for (_, namespace, _), plan in documents.once(stated).items()
    ):
        told = f"got {short(server)}, whose certificates are for trying out; {admitted} is production"
        yield Finding(issuer, "spec.acme.server", told)


def _made_here(documents: Documents, issuer: Subject) -> bool:
    """Whether it signs with a certificate that was made on the cluster."""
    secret = inner(issuer.spec, "ca").get("secretName", "")
    return bool(secret) and any(
        source.kind == "Certificate" and source.cluster == issuer.cluster and name == secret
        for (_, _, name), source in documents.secret_sources.items()
    )


@rule(
    "certificate-authority",
    reason="whoever breaks into one client signs certificates by which the stores of all others take it for their own",
    fix="leave the authority of a namespace to the platform, which holds it to the names of that namespace",
)
def authorities_sign_for_their_own(documents: Documents) -> Iterable[Finding]:
    """An authority in a client's namespace that may sign for names outside of it."""
    tenants = {(each.cluster, each.tenant) for each in documents}
    for subject in _certificates(documents):
        if not subject.spec.get("isCA") or (subject.cluster, subject.namespace) not in tenants:
            continue
        own = f"{subject.namespace}.svc"
        allowed = texts(inner(subject.spec, "nameConstraints", "permitted"), "dnsDomains")
        beyond = [each for each in allowed if each.lstrip(".") != own and not each.lstrip(".").startswith(f"{own}.")]
        if beyond or not allowed:
            told = f"got {', '.join(beyond) or 'none'}; allowed: {own}, and what is below"
            yield Finding(subject, "spec.nameConstraints.permitted.dnsDomains", told)


def serving(documents: Documents, workload: Subject) -> Iterator[Subject]:
    """The certificates of which a workload mounts the key."""
    pod = pod_spec(workload)
    for volume in listed(pod[1], "volumes") if pod is not None else ():
        secret = inner(volume, "secret")
        keys = [each.get("key") for each in listed(secret, "items")]
        where = (workload.cluster, workload.namespace, secret.get("secretName", ""))
        found = documents.secret_sources.get(where)
        if found is not None and found.kind == "Certificate" and (not keys or "tls.key" in keys):
            yield found


def is_for(certificate: Subject, host: str) -> bool:
    """Whether a certificate names the host."""
    return any(covers(name, host) for name in texts(certificate.spec, "dnsNames"))


def _asked(documents: Documents, subject: Subject) -> Iterator[tuple[str, str, Subject]]:
    """The hosts by which an object, or what its pods read, has Services asked: path, host, Service."""
    yield from hosts_named(documents, subject)
    for target in listed(subject.spec, "targetRefs") if subject.kind == "BackendTLSPolicy" else ():
        if (service := documents.get(subject, "Service", target.get("name", ""))) is not None:
            yield "spec.validation.hostname", inner(subject.spec, "validation").get("hostname", ""), service


def _certificates(documents: Documents) -> Iterator[Subject]:
    yield from (each for each in documents if (each.group, each.kind) == (GROUP, "Certificate"))


def _renewed(subject: Subject, whole: timedelta) -> tuple[str, timedelta]:
    """Where it is said when a certificate is renewed, and how long it is still good then."""
    if (before := _span(subject.spec.get("renewBefore"))) is not None:
        return "spec.renewBefore", before
    percentage = subject.spec.get("renewBeforePercentage")
    if isinstance(percentage, int):
        return "spec.renewBeforePercentage", whole * percentage / 100
    return "spec.duration", whole / 3  # cert-manager's own default


def _span(written: object) -> timedelta | None:
    if written is None:
        return None
    try:
        Duration.refuse(str(written))
    except Invalid:
        return None
    return timedelta(seconds=Duration(str(written)).seconds)


def _told(span: timedelta) -> str:
    hours = span.total_seconds() / 3600
    amount, unit = (hours / 24, "day") if hours >= 48 else (hours, "hour")
    amount = round(amount, 1)
    return f"{amount:g} {unit if amount == 1 else unit + 's'}"
