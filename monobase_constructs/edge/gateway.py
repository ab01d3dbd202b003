"""The shared Gateway of a cluster: one entry for all environments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cdk8s import Chart
from constructs import Construct

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Graph
from monobase_constructs.connections.platform import GATEWAY
from monobase_constructs.connections.policies import allow_dns, default_deny, dns_connections
from monobase_constructs.edge.certificates import certificate, issuer, issuer_name
from monobase_constructs.edge.listeners import REDIRECT, Listener, listeners
from monobase_constructs.edge.load_balancer import load_balancer
from monobase_constructs.edge.policies import gateway_connections, gateway_policies
from monobase_constructs.edge.proxy import envoy_proxy
from monobase_constructs.edge.traffic import backend_traffic, client_traffic
from monobase_constructs.environment.pod_security import pod_security_labels
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects import kinds, kinds_certificates, kinds_gateway
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import gateway as gw, k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.problems import current_source, standing_at

GATEWAY_CLASS = "monobase"
CONTROLLER_NAME = "gateway.envoyproxy.io/gatewayclass-controller"


class SharedGateway(CheckedScope):
    """The Gateway with its namespace, Envoy pods, listeners, certificates and policies.

    Made after the environments are complete: their routes say which listeners and certificates are needed.
    Where TLS ends elsewhere there are neither certificates nor a redirect. Needs Envoy Gateway 1.9 or later
    in GatewayNamespace mode, and cert-manager 1.21 with its Gateway API support.
    """

    def __init__(
        self, chart: Chart, cluster: Cluster, environments: Sequence[Environment], certificates: Chart | None = None
    ) -> None:
        """Write the shared Gateway of `cluster` for `environments` into `chart`, its certificates into `certificates`.

        A chart of their own keeps a certificate that cannot be issued from holding up everything else.
        """
        super().__init__(chart, GATEWAY)
        self._certificates_scope = certificates or self
        self.cluster = cluster
        self.environments = tuple(environments)
        self.listeners = listeners(cluster, environments)
        self.graph = Graph()
        self.graph.connect(*dns_connections(cluster.edge.namespace, cluster.network), *gateway_connections(cluster))
        self._namespace()
        self._gateway()
        self._traffic()
        if isinstance(cluster.edge.tls, LetsEncrypt):
            self._certificates(cluster.edge.tls)

    def _namespace(self) -> None:
        labels = {"monobase.io/gateway-access": "true"} | pod_security_labels(self.cluster)
        name = self.cluster.edge.namespace
        self._add(kinds.NAMESPACE, name, None, labels=labels, wave=Wave.NAMESPACE, keep=True, namespaced=False)
        disarmed = k8s.KubeServiceAccountProps(automount_service_account_token=False)
        self._add(kinds.SERVICE_ACCOUNT, "default", disarmed, wave=Wave.BASELINE)
        policies = {
            "default-deny": default_deny(),
            "allow-dns": allow_dns(self.cluster.network),
            **gateway_policies(self.graph, self.cluster, self.environments),
        }
        for name, policy in policies.items():
            self._add(kinds.NETWORK_POLICY, name, policy, wave=Wave.BASELINE)

    def _gateway(self) -> None:
        klass = gw.GatewayClassSpec(controller_name=CONTROLLER_NAME)
        self._add(kinds_gateway.GATEWAY_CLASS, GATEWAY_CLASS, klass, namespaced=False)
        self._add(kinds_gateway.ENVOY_PROXY, GATEWAY, envoy_proxy(self.cluster, load_balancer(self.cluster)))
        here = isinstance(self.cluster.edge.tls, LetsEncrypt)
        specs = [_redirect_listener()] * here + [_listener(listener) for listener in self.listeners]
        if specs:  # a Gateway without listeners is refused; where TLS ends elsewhere there may be none yet
            self._add(kinds_gateway.GATEWAY, GATEWAY, _gateway(specs))
        if here:
            self._add(kinds_gateway.HTTP_ROUTE, "https-redirect", _redirect(self.cluster.edge.namespace))

    def _traffic(self) -> None:
        edge = self.cluster.edge
        here = isinstance(edge.tls, LetsEncrypt)
        if not here and not self.listeners:
            return  # there is no Gateway that policies could be for
        # Plain HTTP listeners share their settings, so one transfer lifts the limits on time for all of them.
        transfer = not here and any(host.transfer for each in self.environments for host in each.declared.hosts)
        self._add(kinds_gateway.CLIENT_TRAFFIC_POLICY, GATEWAY, client_traffic(edge, transfer=transfer))
        for listener in self.listeners:
            if listener.transfer:
                spec = client_traffic(edge, section=listener.name, transfer=True)
                self._add(kinds_gateway.CLIENT_TRAFFIC_POLICY, listener.name, spec)
        self._add(kinds_gateway.BACKEND_TRAFFIC_POLICY, GATEWAY, backend_traffic())

    def _certificates(self, certificates: LetsEncrypt) -> None:
        spec = issuer(certificates, self.cluster.edge.namespace)
        scope = self._certificates_scope
        self._add(kinds_certificates.CLUSTER_ISSUER, issuer_name(certificates), spec, namespaced=False, scope=scope)
        for listener in self.listeners:
            with standing_at(listener.source or current_source()):
                asked = certificate(listener, certificates)
                self._add(kinds_certificates.CERTIFICATE, listener.name, asked, scope=scope)

    def _add(
        self,
        kind: Kind[Any],
        name: str,
        body: object,
        *,
        labels: Mapping[str, str] | None = None,
        wave: Wave | None = None,
        keep: bool = False,
        namespaced: bool = True,
        scope: Construct | None = None,
    ) -> None:
        Manifest(
            scope or self,
            f"{kind.kind}-{name}",
            kind,
            name=name,
            body=body,
            namespace=self.cluster.edge.namespace if namespaced else None,
            labels={"app.kubernetes.io/name": GATEWAY, "app.kubernetes.io/part-of": "platform"} | dict(labels or {}),
            wave=wave,
            keep=keep,
        )


def _gateway(specs: list[gw.GatewaySpecListeners]) -> gw.GatewaySpec:
    proxy = gw.GatewaySpecInfrastructureParametersRef(group="gateway.envoyproxy.io", kind="EnvoyProxy", name=GATEWAY)
    return gw.GatewaySpec(
        gateway_class_name=GATEWAY_CLASS,
        infrastructure=gw.GatewaySpecInfrastructure(parameters_ref=proxy),
        listeners=specs,
    )


def _listener(listener: Listener) -> gw.GatewaySpecListeners:
    """For HTTPRoutes of one namespace, by the label that nobody can forge."""
    tls = None
    if listener.proof is not None:
        secret = gw.GatewaySpecListenersTlsCertificateRefs(group="", kind="Secret", name=listener.name)
        tls = gw.GatewaySpecListenersTls(mode=gw.GatewaySpecListenersTlsMode.TERMINATE, certificate_refs=[secret])
    namespaces = gw.GatewaySpecListenersAllowedRoutesNamespaces(
        from_=gw.GatewaySpecListenersAllowedRoutesNamespacesFrom.SELECTOR,
        selector=gw.GatewaySpecListenersAllowedRoutesNamespacesSelector(
            match_labels={"kubernetes.io/metadata.name": listener.namespace}
        ),
    )
    return gw.GatewaySpecListeners(
        name=listener.name,
        hostname=listener.hostname,
        port=80 if tls is None else 443,
        protocol="HTTP" if tls is None else "HTTPS",
        tls=tls,
        allowed_routes=gw.GatewaySpecListenersAllowedRoutes(kinds=[_http_routes()], namespaces=namespaces),
    )


def _redirect_listener() -> gw.GatewaySpecListeners:
    """Plain HTTP, for the redirect and for HTTP-01 challenges: open to this namespace alone."""
    namespaces = gw.GatewaySpecListenersAllowedRoutesNamespaces(
        from_=gw.GatewaySpecListenersAllowedRoutesNamespacesFrom.SAME
    )
    return gw.GatewaySpecListeners(
        name=REDIRECT,
        port=80,
        protocol="HTTP",
        allowed_routes=gw.GatewaySpecListenersAllowedRoutes(kinds=[_http_routes()], namespaces=namespaces),
    )


def _http_routes() -> gw.GatewaySpecListenersAllowedRoutesKinds:
    return gw.GatewaySpecListenersAllowedRoutesKinds(group="gateway.networking.k8s.io", kind="HTTPRoute")


def _redirect(namespace: str) -> gw.HttpRouteSpec:
    """Everything on plain HTTP to the same address on HTTPS; challenges have longer paths and go first."""
    redirect = gw.HttpRouteSpecRulesFiltersRequestRedirect(
        scheme=gw.HttpRouteSpecRulesFiltersRequestRedirectScheme.HTTPS,
        status_code=gw.HttpRouteSpecRulesFiltersRequestRedirectStatusCode.VALUE_301,
    )
    rule = gw.HttpRouteSpecRules(
        filters=[
            gw.HttpRouteSpecRulesFilters(
                type=gw.HttpRouteSpecRulesFiltersType.REQUEST_REDIRECT, request_redirect=redirect
            )
        ]
    )
    return gw.HttpRouteSpec(
        parent_refs=[gw.HttpRouteSpecParentRefs(name=GATEWAY, namespace=namespace, section_name=REDIRECT)],
        rules=[rule],
    )
