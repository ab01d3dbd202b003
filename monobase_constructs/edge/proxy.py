"""The Envoy pods of the shared Gateway and their Service."""

from __future__ import annotations

from typing import Any

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import GATEWAY
from monobase_constructs.edge.load_balancer import LoadBalancer
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import envoy
from monobase_constructs.objects.structs.envoy import (
    EnvoyProxySpecProviderKubernetesEnvoyDeployment as Deployment,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainer as Container,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerResources as Resources,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerResourcesLimits as Limit,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerResourcesRequests as Request,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerSecurityContext as SecurityContext,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerSecurityContextCapabilities as Capabilities,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentContainerSecurityContextSeccompProfile as SeccompProfile,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPatch as DeploymentPatch,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPod as Pod,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodTolerations as Toleration,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodTopologySpreadConstraints as Spread,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentPodTopologySpreadConstraintsLabelSelector as Selector,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentStrategy as Strategy,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentStrategyRollingUpdate as RollingUpdate,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentStrategyRollingUpdateMaxSurge as MaxSurge,
    EnvoyProxySpecProviderKubernetesEnvoyDeploymentStrategyRollingUpdateMaxUnavailable as MaxUnavailable,
)

LOST_NODE_SECONDS = 30
USER = 65532
"""The user that Envoy's distroless image is made for."""

ACCESS_LOG = {
    "start_time": "%START_TIME%",
    "method": "%REQ(:METHOD)%",
    # NQ: without the query, which holds the signatures of presigned addresses and what people searched for.
    "path": "%PATH(NQ:PATH)%",
    "protocol": "%PROTOCOL%",
    "host": "%REQ(:AUTHORITY)%",
    "response_code": "%RESPONSE_CODE%",
    "response_code_details": "%RESPONSE_CODE_DETAILS%",
    "response_flags": "%RESPONSE_FLAGS%",
    "bytes_received": "%BYTES_RECEIVED%",
    "bytes_sent": "%BYTES_SENT%",
    "duration": "%DURATION%",
    "client_address": "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
    "user_agent": "%REQ(USER-AGENT)%",
    "request_id": "%REQ(X-REQUEST-ID)%",
    "tls_version": "%DOWNSTREAM_TLS_VERSION%",
    "upstream_host": "%UPSTREAM_HOST%",
    "upstream_failure": "%UPSTREAM_TRANSPORT_FAILURE_REASON%",
    "route": "%ROUTE_NAME%",
}


def envoy_proxy(cluster: Cluster, balancer: LoadBalancer) -> envoy.EnvoyProxySpec:
    """The pods: `replicas` of them on nodes of their own, replaced one by one, draining before they leave.

    A pod serves on for 45 s after it was told to go, until the slowest load balancer (10 s checks, three of
    them) has noticed, and for as long again while requests are open.
    """
    kubernetes = envoy.EnvoyProxySpecProviderKubernetes(
        envoy_deployment=_deployment(cluster),
        envoy_pdb=_disruption_budget(),
        envoy_service=envoy.EnvoyProxySpecProviderKubernetesEnvoyService(
            type=envoy.EnvoyProxySpecProviderKubernetesEnvoyServiceType.LOAD_BALANCER,
            # Local keeps the client's address: packets reach Envoy on the node that they arrive at or nowhere.
            external_traffic_policy=envoy.EnvoyProxySpecProviderKubernetesEnvoyServiceExternalTrafficPolicy.LOCAL,
            annotations=balancer.annotations or None,
            load_balancer_class=balancer.load_balancer_class,
            load_balancer_ip=balancer.address,
        ),
    )
    return envoy.EnvoyProxySpec(
        provider=envoy.EnvoyProxySpecProvider(type=envoy.EnvoyProxySpecProviderType.KUBERNETES, kubernetes=kubernetes),
        shutdown=envoy.EnvoyProxySpecShutdown(drain_timeout="90s", min_drain_duration="45s"),
        telemetry=envoy.EnvoyProxySpecTelemetry(access_log=_access_log()),
    )


def _deployment(cluster: Cluster) -> Deployment:
    return Deployment(
        replicas=cluster.edge.replicas,
        strategy=Strategy(
            type="RollingUpdate",
            rolling_update=RollingUpdate(
                max_surge=int_or_string(MaxSurge, 1), max_unavailable=int_or_string(MaxUnavailable, 0)
            ),
        ),
        pod=Pod(
            topology_spread_constraints=_spread(cluster),
            tolerations=_tolerations(),
            priority_class_name="monobase-edge",
        ),
        container=Container(resources=_resources(), security_context=_security_context()),
        patch=DeploymentPatch(type="StrategicMerge", value=_patch()),
    )


def _tolerations() -> list[Toleration]:
    """Away from a lost node as soon as the workloads are."""
    return [
        Toleration(
            key=f"node.kubernetes.io/{condition}",
            operator="Exists",
            effect="NoExecute",
            toleration_seconds=LOST_NODE_SECONDS,
        )
        for condition in ("not-ready", "unreachable")
    ]


def _spread(cluster: Cluster) -> list[Spread]:
    selector = Selector(
        match_labels={
            "gateway.envoyproxy.io/owning-gateway-name": GATEWAY,
            "gateway.envoyproxy.io/owning-gateway-namespace": cluster.edge.namespace,
        }
    )
    return [
        Spread(
            max_skew=1,
            topology_key=key,
            when_unsatisfiable=otherwise,
            label_selector=selector,
            match_label_keys=["pod-template-hash"],
        )
        for key, otherwise in (
            ("kubernetes.io/hostname", "DoNotSchedule"),
            ("topology.kubernetes.io/zone", "ScheduleAnyway"),
        )
    ]


def _resources() -> Resources:
    # No limit for the processor: throttled, Envoy would slow down every client of the cluster at once.
    requests = {"cpu": "250m", "memory": "512Mi", "ephemeral-storage": "64Mi"}
    limits = {"memory": "1Gi", "ephemeral-storage": "256Mi"}
    return Resources(
        requests={name: int_or_string(Request, amount) for name, amount in requests.items()},
        limits={name: int_or_string(Limit, amount) for name, amount in limits.items()},
    )


def _security_context() -> SecurityContext:
    """All of Envoy Gateway's own, which it drops if any is given, and a file system that is read only."""
    return SecurityContext(
        allow_privilege_escalation=False,
        capabilities=Capabilities(drop=["ALL"]),
        privileged=False,
        read_only_root_filesystem=True,
        run_as_group=USER,
        run_as_non_root=True,
        run_as_user=USER,
        seccomp_profile=SeccompProfile(type="RuntimeDefault"),
    )


def _patch() -> dict[str, Any]:
    # The sidecar that drains Envoy gets the same security context, and marks in /tmp that draining is done.
    sidecar = {
        "name": "shutdown-manager",
        "resources": {
            "requests": {"cpu": "10m", "memory": "32Mi", "ephemeral-storage": "16Mi"},
            "limits": {"memory": "128Mi", "ephemeral-storage": "64Mi"},
        },
        "volumeMounts": [{"name": "tmp", "mountPath": "/tmp"}],
    }
    volume = {"name": "tmp", "emptyDir": {"sizeLimit": "16Mi"}}
    return {"spec": {"template": {"spec": {"containers": [sidecar], "volumes": [volume]}}}}


def _disruption_budget() -> envoy.EnvoyProxySpecProviderKubernetesEnvoyPdb:
    patch = {"spec": {"unhealthyPodEvictionPolicy": "AlwaysAllow"}}
    return envoy.EnvoyProxySpecProviderKubernetesEnvoyPdb(
        max_unavailable=int_or_string(envoy.EnvoyProxySpecProviderKubernetesEnvoyPdbMaxUnavailable, 1),
        patch=envoy.EnvoyProxySpecProviderKubernetesEnvoyPdbPatch(type="StrategicMerge", value=patch),
    )


def _access_log() -> envoy.EnvoyProxySpecTelemetryAccessLog:
    settings = envoy.EnvoyProxySpecTelemetryAccessLogSettings(
        format=envoy.EnvoyProxySpecTelemetryAccessLogSettingsFormat(
            type=envoy.EnvoyProxySpecTelemetryAccessLogSettingsFormatType.JSON, json=ACCESS_LOG
        ),
        sinks=[
            envoy.EnvoyProxySpecTelemetryAccessLogSettingsSinks(
                type=envoy.EnvoyProxySpecTelemetryAccessLogSettingsSinksType.FILE,
                file=envoy.EnvoyProxySpecTelemetryAccessLogSettingsSinksFile(path="/dev/stdout"),
            )
        ],
    )
    return envoy.EnvoyProxySpecTelemetryAccessLog(settings=[settings])
