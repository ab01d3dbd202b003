"""The kinds of the Prometheus operator."""

from __future__ import annotations

from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.structs import monitoring

POD_MONITOR = Kind[monitoring.PodMonitorSpec]("monitoring.coreos.com/v1", "PodMonitor")
PROMETHEUS_RULE = Kind[monitoring.PrometheusRuleSpec]("monitoring.coreos.com/v1", "PrometheusRule")
SERVICE_MONITOR = Kind[monitoring.ServiceMonitorSpec]("monitoring.coreos.com/v1", "ServiceMonitor")
