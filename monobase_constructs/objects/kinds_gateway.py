"""The kinds of Gateway API and Envoy Gateway."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import envoy, gateway

GATEWAY_CLASS = Kind[gateway.GatewayClassSpec]("gateway.networking.k8s.io/v1", "GatewayClass")
GATEWAY = Kind[gateway.GatewaySpec]("gateway.networking.k8s.io/v1", "Gateway")
BACKEND_TLS_POLICY = Kind[gateway.BackendTlsPolicySpec]("gateway.networking.k8s.io/v1", "BackendTLSPolicy")
HTTP_ROUTE = Kind[gateway.HttpRouteSpec]("gateway.networking.k8s.io/v1", "HTTPRoute")
ENVOY_PROXY = Kind[envoy.EnvoyProxySpec]("gateway.envoyproxy.io/v1alpha1", "EnvoyProxy")
CLIENT_TRAFFIC_POLICY = Kind[envoy.ClientTrafficPolicySpec]("gateway.envoyproxy.io/v1alpha1", "ClientTrafficPolicy")
BACKEND_TRAFFIC_POLICY = Kind[envoy.BackendTrafficPolicySpec]("gateway.envoyproxy.io/v1alpha1", "BackendTrafficPolicy")
SECURITY_POLICY = Kind[envoy.SecurityPolicySpec]("gateway.envoyproxy.io/v1alpha1", "SecurityPolicy")
HTTP_ROUTE_FILTER = Kind[envoy.HttpRouteFilterSpec]("gateway.envoyproxy.io/v1alpha1", "HTTPRouteFilter")
