"""How requests from outside reach a service."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.connections.graph import Connection, Party
from monobase_constructs.connections.platform import GATEWAY, gateway
from monobase_constructs.edge.listeners import listener_for
from monobase_constructs.edge.route_policies import cors, route_traffic
from monobase_constructs.environment.scope import RoutedHost, TenantConstruct
from monobase_constructs.objects import kinds_gateway
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.structs import envoy, gateway as gw
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.problems import UNKNOWN, Invalid, Unknown, current_source
from monobase_constructs.values.route import Headers, PathRule, Route
from monobase_constructs.values.text import Duration, Hostname


class ServiceRoute(CheckedScope):
    """An HTTPRoute on the shared Gateway and the policies beside it, all named as the workload is.

    It is attached to named listeners only, so that no other takes it up. Blocked paths are answered with 403 by
    the Gateway. Every rule states its timeout; Envoy's own would be 15 s. The Gateway's pods may connect to the
    workload's on `container_port`, and to those of the services that paths are led to.
    """

    def __init__(
        self,
        workload: TenantConstruct,
        route: Route | str,
        *,
        service: str,
        port: int,
        container_port: int,
        party: Party,
    ) -> None:
        """Route the hosts of `route` to `port` of the Service `service`, whose pods are those of `party`."""
        super().__init__(workload, "route")
        self.workload = workload
        self.route = Route(route) if isinstance(route, str) else route
        self.port = port
        self.service = service
        self.hostnames = self._claimed()
        if not self.hostnames:
            return  # all were refused
        self.http_route = workload.manifest(kinds_gateway.HTTP_ROUTE, self._spec(), wave=Wave.ROUTES)
        if self._blocked:
            answer = envoy.HttpRouteFilterSpecDirectResponse(status_code=403)
            spec = envoy.HttpRouteFilterSpec(direct_response=answer)
            workload.manifest(kinds_gateway.HTTP_ROUTE_FILTER, spec, role="blocked", wave=Wave.ROUTES)
        if (traffic := route_traffic(workload.name, self.route)) is not None:
            workload.manifest(kinds_gateway.BACKEND_TRAFFIC_POLICY, traffic, wave=Wave.ROUTES)
        if self.route.cors is not None:
            origins = [self._origin(origin) for origin in self.route.cors.origins]
            security = cors(workload.name, self.route.cors, origins)
            workload.manifest(kinds_gateway.SECURITY_POLICY, security, wave=Wave.ROUTES)
        self._connect(container_port, party)

    @property
    def subject(self) -> str:
        """What messages speak of: the workload, which is what the client wrote."""
        return f'{type(self.workload).__name__} "{self.workload.name}"'

    def refuse(self, invalid: Invalid) -> None:
        """Report what is wrong as a mistake in the workload."""
        self.workload.refuse(invalid)

    @property
    @answer
    def url(self) -> str:
        """The public address of the first host that is no wildcard; always https, whoever terminates it."""
        if not self.hostnames:
            return UNKNOWN  # all were refused, which is reported
        named = [hostname for hostname in self.hostnames if not hostname.startswith("*.")]
        if not named:
            raise Invalid("url", self.hostnames[0], "a route with a host that is no wildcard")
        return f"https://{named[0]}"

    @property
    def _blocked(self) -> list[PathRule]:
        return [rule for rule in self.route.paths if rule.blocked]

    @property
    def _transfer(self) -> bool:
        return self.route.kind == "transfer"

    def _claimed(self) -> list[Hostname]:
        """The full names of the hosts; those that the environment may not serve are reported and left out."""
        environment, source = self.workload.environment, current_source()
        claimed: list[Hostname] = []
        for host in self.route.all_hosts:
            try:
                hostname = environment.hostname(host)
            except Invalid as invalid:
                self.refuse(invalid.of("hosts", host))
                continue
            if isinstance(hostname, Unknown):
                continue
            claimed.append(hostname)
            environment.declared.hosts.append(RoutedHost(hostname, self.subject, source, self._transfer))
        return claimed

    def _origin(self, origin: str) -> str:
        return origin if "://" in origin or origin == "*" else f"https://{self.workload.environment.hostname(origin)}"

    def _connect(self, container_port: int, party: Party) -> None:
        environment = self.workload.environment
        source = gateway(environment.cluster)
        environment.graph.connect(Connection(source, party.pods, (container_port,)))
        for rule in self.route.paths:
            if rule.to is None:
                continue
            other = environment.graph.party(rule.to.name)
            if other is None or rule.to.port is None:
                told = Invalid("paths", f"{rule.prefix} to {rule.to.name}", "a service of this environment with a port")
                self.refuse(told)
            else:
                environment.graph.connect(Connection(source, other.pods, (rule.to.port,)))

    def _spec(self) -> gw.HttpRouteSpec:
        environment = self.workload.environment
        sections = {listener_for(environment, hostname, transfer=self._transfer) for hostname in self.hostnames}
        return gw.HttpRouteSpec(
            parent_refs=[
                gw.HttpRouteSpecParentRefs(
                    group="gateway.networking.k8s.io",
                    kind="Gateway",
                    name=GATEWAY,
                    namespace=environment.cluster.edge.namespace,
                    section_name=section,
                )
                for section in sorted(sections)
            ],
            hostnames=[str(hostname) for hostname in self.hostnames],
            rules=self._rules(),
        )

    def _rules(self) -> list[gw.HttpRouteSpecRules]:
        blocked = [self._blocked_rule([rule.prefix for rule in self._blocked])] if self._blocked else []
        open_rules = [self._rule(rule.prefix, rule) for rule in self.route.paths if not rule.blocked]
        return [*blocked, *open_rules, self._rule("/", None)]

    def _blocked_rule(self, prefixes: Sequence[str]) -> gw.HttpRouteSpecRules:
        answer = gw.HttpRouteSpecRulesFiltersExtensionRef(
            group="gateway.envoyproxy.io", kind="HTTPRouteFilter", name=f"{self.workload.name}-blocked"
        )
        return gw.HttpRouteSpecRules(
            matches=[_prefix(prefix) for prefix in prefixes],
            filters=[
                gw.HttpRouteSpecRulesFilters(type=gw.HttpRouteSpecRulesFiltersType.EXTENSION_REF, extension_ref=answer)
            ],
        )

    def _rule(self, prefix: str, rule: PathRule | None) -> gw.HttpRouteSpecRules:
        to = rule.to if rule is not None else None
        service, port = (to.name, to.service_port) if to is not None else (self.service, self.port)
        return gw.HttpRouteSpecRules(
            matches=[_prefix(prefix)],
            filters=_header_filters(self.route) or None,
            backend_refs=[gw.HttpRouteSpecRulesBackendRefs(name=service, port=port)],
            timeouts=gw.HttpRouteSpecRulesTimeouts(request=self._timeout(rule)),
        )

    def _timeout(self, rule: PathRule | None) -> str:
        # No backendRequest beside it: without retries of the route's own, Envoy Gateway 1.9 takes it for the
        # timeout of the whole request, and the one that was stated would never be reached.
        if rule is not None and rule.timeout is not None:
            return Duration.of(rule.timeout).gateway
        return Duration.of(self.route.timeout).gateway if self.route.kind == "http" else "0s"


def _prefix(prefix: str) -> gw.HttpRouteSpecRulesMatches:
    kind = gw.HttpRouteSpecRulesMatchesPathType.PATH_PREFIX
    return gw.HttpRouteSpecRulesMatches(path=gw.HttpRouteSpecRulesMatchesPath(type=kind, value=prefix))


def _header_filters(route: Route) -> list[gw.HttpRouteSpecRulesFilters]:
    filters: list[gw.HttpRouteSpecRulesFilters] = []
    if route.request_headers is not None:
        filters.append(
            gw.HttpRouteSpecRulesFilters(
                type=gw.HttpRouteSpecRulesFiltersType.REQUEST_HEADER_MODIFIER,
                request_header_modifier=_request_headers(route.request_headers),
            )
        )
    if route.response_headers is not None:
        filters.append(
            gw.HttpRouteSpecRulesFilters(
                type=gw.HttpRouteSpecRulesFiltersType.RESPONSE_HEADER_MODIFIER,
                response_header_modifier=_response_headers(route.response_headers),
            )
        )
    return filters


def _request_headers(headers: Headers) -> gw.HttpRouteSpecRulesFiltersRequestHeaderModifier:
    setting = gw.HttpRouteSpecRulesFiltersRequestHeaderModifierSet
    adding = gw.HttpRouteSpecRulesFiltersRequestHeaderModifierAdd
    return gw.HttpRouteSpecRulesFiltersRequestHeaderModifier(
        set=[setting(name=name, value=value) for name, value in sorted(headers.set.items())] or None,
        add=[adding(name=name, value=value) for name, value in sorted(headers.add.items())] or None,
        remove=sorted(headers.remove) or None,
    )


def _response_headers(headers: Headers) -> gw.HttpRouteSpecRulesFiltersResponseHeaderModifier:
    setting = gw.HttpRouteSpecRulesFiltersResponseHeaderModifierSet
    adding = gw.HttpRouteSpecRulesFiltersResponseHeaderModifierAdd
    return gw.HttpRouteSpecRulesFiltersResponseHeaderModifier(
        set=[setting(name=name, value=value) for name, value in sorted(headers.set.items())] or None,
        add=[adding(name=name, value=value) for name, value in sorted(headers.add.items())] or None,
        remove=sorted(headers.remove) or None,
    )
