"""How browsers reach an object store, and which pages may send them there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monobase_constructs.data.minio import pods
from monobase_constructs.edge.routes import ServiceRoute
from monobase_constructs.objects.kinds_gateway import BACKEND_TLS_POLICY
from monobase_constructs.objects.structs import gateway as gw
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.route import PathRule, Route
from monobase_constructs.workloads.workload import Workload


def public_route(store: Workload, host: str) -> ServiceRoute:
    """The route of `host` to the store, and the proof that the Gateway asks of it."""
    # /minio/ is where administration, metrics and health answer; no bucket can be called so.
    route = Route(host, kind="transfer", paths=[PathRule("/minio", blocked=True)])
    made = ServiceRoute(store, route, service=store.name, port=pods.PORT, container_port=pods.PORT, party=store.party)
    ca = gw.BackendTlsPolicySpecValidationCaCertificateRefs(group="", kind="Secret", name=f"{store.name}-tls")
    policy = gw.BackendTlsPolicySpec(
        target_refs=[gw.BackendTlsPolicySpecTargetRefs(group="", kind="Service", name=store.name)],
        validation=gw.BackendTlsPolicySpecValidation(
            hostname=f"{store.name}.{store.environment.namespace_name}.svc", ca_certificate_refs=[ca]
        ),
    )
    store.manifest(BACKEND_TLS_POLICY, policy, wave=Wave.ROUTES)
    return made


def allowed_origins(store: Workload, pages: Sequence[str]) -> list[str]:
    """The pages that a browser lets in, as origins; those that are none are refused."""
    origins: list[str] = []
    for page in pages:
        if not re.fullmatch(r"(https?://)?[a-z0-9.-]+(:\d+)?", page):
            store.refuse(Invalid("cors", page, 'a host ("app") or an origin ("https://app.example.com")'))
        elif "://" in page:
            origins.append(page)
        else:
            try:
                origins.append(f"https://{store.environment.hostname(page)}")
            except Invalid as invalid:
                store.refuse(invalid.of("cors", page))
    return origins
