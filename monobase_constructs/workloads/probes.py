"""Probes of a container from the checks that a client states."""

from __future__ import annotations

from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.resources import ExecProbe, Probes, TcpProbe
from monobase_constructs.values.text import Duration

STARTUP_PERIOD = 5
PORT_NAME = "http"


def startup(probes: Probes) -> k8s.Probe:
    """Until it succeeds the other probes wait; every 5 s for as long as the first boot may take."""
    tries = -(-Duration.of(probes.startup_timeout).seconds // STARTUP_PERIOD)
    return _probe(probes.startup, period=STARTUP_PERIOD, timeout=2, failures=tries)


def readiness(probes: Probes) -> k8s.Probe:
    """Two misses, 5 s apart, take the pod out of the Service: gone from traffic within about 10 s."""
    return _probe(probes.readiness, period=5, timeout=2, failures=2)


def liveness(probes: Probes) -> k8s.Probe:
    """Three misses, 10 s apart, restart the container: slower than readiness, so short stalls restart nothing."""
    return _probe(probes.liveness, period=10, timeout=3, failures=3)


def _probe(check: str | ExecProbe | TcpProbe, *, period: int, timeout: int, failures: int) -> k8s.Probe:
    if isinstance(check, ExecProbe):
        return k8s.Probe(
            exec=k8s.ExecAction(command=list(check.command)),
            period_seconds=period,
            timeout_seconds=timeout,
            failure_threshold=failures,
        )
    if isinstance(check, TcpProbe):
        return k8s.Probe(
            tcp_socket=k8s.TcpSocketAction(port=int_or_string(k8s.IntOrString, PORT_NAME)),
            period_seconds=period,
            timeout_seconds=timeout,
            failure_threshold=failures,
        )
    return k8s.Probe(
        http_get=k8s.HttpGetAction(path=check, port=int_or_string(k8s.IntOrString, PORT_NAME)),
        period_seconds=period,
        timeout_seconds=timeout,
        failure_threshold=failures,
    )
