"""What a route asks for beyond Gateway API: limits, silence, health checks and CORS.

The first three are a BackendTrafficPolicy, the last a SecurityPolicy.
"""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.edge.traffic import TRANSFER_IDLE
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import envoy
from monobase_constructs.values.route import Cors, RateLimit, Route
from monobase_constructs.values.text import Duration, Size

_GROUP = "gateway.networking.k8s.io"


def route_traffic(http_route: str, route: Route) -> envoy.BackendTrafficPolicySpec | None:
    """The policy of one HTTPRoute, added to that of the Gateway; None if the route asks for nothing of it.

    Added, because a policy of a route otherwise takes the place of the Gateway's with all its limits.
    """
    parts = (_rate_limit(route.rate_limit), _timeout(route), _health(route), _body(route))
    if not any(part is not None for part in parts):
        return None
    rate_limit, timeout, health, body = parts
    return envoy.BackendTrafficPolicySpec(
        target_refs=[envoy.BackendTrafficPolicySpecTargetRefs(group=_GROUP, kind="HTTPRoute", name=http_route)],
        merge_type="StrategicMerge",
        rate_limit=rate_limit,
        timeout=timeout,
        health_check=health,
        request_buffer=body,
    )


def cors(http_route: str, rules: Cors, origins: Sequence[str]) -> envoy.SecurityPolicySpec:
    """Which web pages may call the service; Envoy answers their preflight requests itself."""
    return envoy.SecurityPolicySpec(
        target_refs=[envoy.SecurityPolicySpecTargetRefs(group=_GROUP, kind="HTTPRoute", name=http_route)],
        cors=envoy.SecurityPolicySpecCors(
            allow_origins=list(origins),
            allow_methods=list(rules.methods),
            allow_headers=list(rules.headers),
            expose_headers=list(rules.expose) or None,
            max_age=Duration.of(rules.max_age).gateway,
            allow_credentials=rules.credentials,
        ),
    )


def _rate_limit(limit: RateLimit | None) -> envoy.BackendTrafficPolicySpecRateLimit | None:
    if limit is None:
        return None
    units = envoy.BackendTrafficPolicySpecRateLimitLocalRulesLimitUnit
    unit = {"second": units.SECOND, "minute": units.MINUTE, "hour": units.HOUR}[limit.per]
    rule = envoy.BackendTrafficPolicySpecRateLimitLocalRules(
        limit=envoy.BackendTrafficPolicySpecRateLimitLocalRulesLimit(requests=limit.requests, unit=unit)
    )
    return envoy.BackendTrafficPolicySpecRateLimit(
        type=envoy.BackendTrafficPolicySpecRateLimitType.LOCAL,
        local=envoy.BackendTrafficPolicySpecRateLimitLocal(rules=[rule]),
    )


def _timeout(route: Route) -> envoy.BackendTrafficPolicySpecTimeout | None:
    """How long a stream may be silent; the listener's 5 min would end quiet WebSockets."""
    match route.kind:
        case "http":
            return None
        case "websocket":
            idle = Duration.of(route.idle).gateway
        case "transfer":
            idle = Duration.of(route.idle).gateway if route.idle != Route.idle else TRANSFER_IDLE
    return envoy.BackendTrafficPolicySpecTimeout(
        http=envoy.BackendTrafficPolicySpecTimeoutHttp(stream_idle_timeout=idle, max_stream_duration="0s")
    )


def _health(route: Route) -> envoy.BackendTrafficPolicySpecHealthCheck | None:
    """Envoy asks each pod itself: those on a dead node are left out within 10 s, before Kubernetes knows."""
    if route.health_path is None:
        return None
    return envoy.BackendTrafficPolicySpecHealthCheck(
        active=envoy.BackendTrafficPolicySpecHealthCheckActive(
            type="HTTP",
            interval="3s",
            timeout="1s",
            unhealthy_threshold=2,
            healthy_threshold=1,
            http=envoy.BackendTrafficPolicySpecHealthCheckActiveHttp(path=route.health_path, method="GET"),
        )
    )


def _body(route: Route) -> envoy.BackendTrafficPolicySpecRequestBuffer | None:
    """The largest body; Envoy holds it in memory until it is whole, and answers 413 to larger ones."""
    if route.body is None:
        return None
    limit = int_or_string(envoy.BackendTrafficPolicySpecRequestBufferLimit, str(Size.of(route.body)))
    return envoy.BackendTrafficPolicySpecRequestBuffer(limit=limit)
