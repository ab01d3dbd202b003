"""How the shared Gateway treats clients (ClientTrafficPolicy) and backends (BackendTrafficPolicy).

Numbers without a source of their own are those that Envoy's documentation recommends for the edge.
"""

from __future__ import annotations

from monobase_constructs.cluster.edge import Edge, LetsEncrypt, ProxyProtocol, TrustedProxies
from monobase_constructs.connections.platform import GATEWAY
from monobase_constructs.objects.structs import envoy

CIPHERS = (
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-CHACHA20-POLY1305",
)
"""For TLS 1.2: forward secrecy and authenticated encryption only. TLS 1.3 chooses from its own."""

SECURITY_HEADERS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
}
"""Set on every response, also on Envoy's own. No `preload`: browsers would remember it for years."""
HEADERS_UNLESS_GIVEN = {
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=(self)",
    "X-Frame-Options": "DENY",
}
"""Set unless the application sets them: no framing, and devices for the page itself but not for frames in it.

No Content-Security-Policy: only the application can know it.
"""

REQUEST_RECEIVED = "30s"
TRANSFER_IDLE = "10m"


def client_traffic(edge: Edge, *, section: str | None = None, transfer: bool = False) -> envoy.ClientTrafficPolicySpec:
    """What clients may do, on the whole Gateway or on the listener `section`, which inherits nothing.

    A request must arrive within 30 s. transfer: its body may take as long as it moves, and what a signed S3
    request holds reaches the backend unchanged: slashes, and underscores in the names of headers.
    """
    tls = isinstance(edge.tls, LetsEncrypt)
    return envoy.ClientTrafficPolicySpec(
        target_refs=[
            envoy.ClientTrafficPolicySpecTargetRefs(
                group="gateway.networking.k8s.io", kind="Gateway", name=GATEWAY, section_name=section
            )
        ],
        tls=_tls(edge) if tls else None,
        client_ip_detection=_client_address(edge),
        proxy_protocol=(
            envoy.ClientTrafficPolicySpecProxyProtocol(optional=False)
            if isinstance(edge.source_address, ProxyProtocol)
            else None
        ),
        connection=envoy.ClientTrafficPolicySpecConnection(
            connection_limit=envoy.ClientTrafficPolicySpecConnectionConnectionLimit(
                value=edge.connections, close_delay="1s"
            )
        ),
        # Load balancers forget silent connections, the first of them after 4 minutes (Azure).
        tcp_keepalive=envoy.ClientTrafficPolicySpecTcpKeepalive(idle_time="60s", interval="30s", probes=3),
        timeout=_timeout(transfer=transfer),
        http2=envoy.ClientTrafficPolicySpecHttp2(max_concurrent_streams=100, on_invalid_message="TerminateConnection"),
        headers=_headers(transfer=transfer),
        path=_path(raw=transfer and tls),
    )


def backend_traffic() -> envoy.BackendTrafficPolicySpec:
    """What backends are spared of; routes of tenants add to it and cannot drop it.

    Only what surely did not reach the backend is tried again: anything else could be written twice. There is
    no limit on a single try, which would cut every request short, tried again or not.
    """
    triggers = envoy.BackendTrafficPolicySpecRetryRetryOnTriggers
    return envoy.BackendTrafficPolicySpec(
        target_refs=[
            envoy.BackendTrafficPolicySpecTargetRefs(group="gateway.networking.k8s.io", kind="Gateway", name=GATEWAY)
        ],
        circuit_breaker=envoy.BackendTrafficPolicySpecCircuitBreaker(
            max_connections=1024,
            max_pending_requests=256,
            max_parallel_requests=1024,
            max_parallel_retries=16,
        ),
        retry=envoy.BackendTrafficPolicySpecRetry(
            num_retries=2,
            retry_on=envoy.BackendTrafficPolicySpecRetryRetryOn(
                triggers=[
                    triggers.CONNECT_HYPHEN_FAILURE,
                    triggers.REFUSED_HYPHEN_STREAM,
                    triggers.RESET_HYPHEN_BEFORE_HYPHEN_REQUEST,
                ]
            ),
        ),
        tcp_keepalive=envoy.BackendTrafficPolicySpecTcpKeepalive(idle_time="60s", interval="30s", probes=3),
        timeout=envoy.BackendTrafficPolicySpecTimeout(
            tcp=envoy.BackendTrafficPolicySpecTimeoutTcp(connect_timeout="3s")
        ),
        load_balancer=envoy.BackendTrafficPolicySpecLoadBalancer(
            type=envoy.BackendTrafficPolicySpecLoadBalancerType.LEAST_REQUEST
        ),
    )


def _tls(edge: Edge) -> envoy.ClientTrafficPolicySpecTls:
    minimum = envoy.ClientTrafficPolicySpecTlsMinVersion
    if edge.tls_minimum == "1.3":
        return envoy.ClientTrafficPolicySpecTls(min_version=minimum.VALUE_1_3)
    return envoy.ClientTrafficPolicySpecTls(min_version=minimum.VALUE_1_2, ciphers=list(CIPHERS))


def _client_address(edge: Edge) -> envoy.ClientTrafficPolicySpecClientIpDetection | None:
    if not isinstance(edge.source_address, TrustedProxies):
        return None
    return envoy.ClientTrafficPolicySpecClientIpDetection(
        x_forwarded_for=envoy.ClientTrafficPolicySpecClientIpDetectionXForwardedFor(
            num_trusted_hops=edge.source_address.hops
        )
    )


def _timeout(*, transfer: bool) -> envoy.ClientTrafficPolicySpecTimeout:
    return envoy.ClientTrafficPolicySpecTimeout(
        tcp=envoy.ClientTrafficPolicySpecTimeoutTcp(tls_handshake_timeout="10s"),
        http=envoy.ClientTrafficPolicySpecTimeoutHttp(
            request_headers_received_timeout="10s",
            request_received_timeout="0s" if transfer else REQUEST_RECEIVED,
            idle_timeout="5m",
            stream_idle_timeout=TRANSFER_IDLE if transfer else "5m",
        ),
    )


def _headers(*, transfer: bool) -> envoy.ClientTrafficPolicySpecHeaders:
    late = envoy.ClientTrafficPolicySpecHeadersLateResponseHeaders
    underscores = envoy.ClientTrafficPolicySpecHeadersWithUnderscoresAction
    return envoy.ClientTrafficPolicySpecHeaders(
        enable_envoy_headers=False,
        disable_rate_limit_headers=True,
        request_id=envoy.ClientTrafficPolicySpecHeadersRequestId.GENERATE,
        with_underscores_action=underscores.ALLOW if transfer else underscores.REJECT_REQUEST,
        late_response_headers=late(
            set=[
                envoy.ClientTrafficPolicySpecHeadersLateResponseHeadersSet(name=name, value=value)
                for name, value in SECURITY_HEADERS.items()
            ],
            add_if_absent=[
                envoy.ClientTrafficPolicySpecHeadersLateResponseHeadersAddIfAbsent(name=name, value=value)
                for name, value in HEADERS_UNLESS_GIVEN.items()
            ],
            remove=["X-Powered-By"],
        ),
    )


def _path(*, raw: bool) -> envoy.ClientTrafficPolicySpecPath:
    # Merged and unescaped, so that no second slash and no %2F leads past a blocked path.
    action = envoy.ClientTrafficPolicySpecPathEscapedSlashesAction
    return envoy.ClientTrafficPolicySpecPath(
        escaped_slashes_action=action.KEEP_UNCHANGED if raw else action.UNESCAPE_AND_REDIRECT,
        disable_merge_slashes=raw,
    )
