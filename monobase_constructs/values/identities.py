"""Who a pod is at its cloud."""

from __future__ import annotations

IDENTITIES = ("eks.amazonaws.com/role-arn", "azure.workload.identity/client-id", "iam.gke.io/gcp-service-account")
"""The annotations of service accounts by which the clouds know them."""
