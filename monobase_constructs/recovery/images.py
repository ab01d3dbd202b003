"""The images of what copies and prunes backups: pinned, and the same on every cloud."""

from __future__ import annotations

RCLONE = "docker.io/rclone/rclone:1.75.1@sha256:45401ad7410db1d67ffdb58e19059ad20b0d8e0285a60e38bbec55cc1019c7a5"
"""Speaks S3, Azure Blob and Google Cloud Storage alike; with a shell."""
KUBECTL = "docker.io/alpine/kubectl:1.36.2@sha256:01d138ce994b684abc62d9cfdff44de42a4c8996dcc12626dd0193afc3fb5a95"
"""With a shell. kubectl speaks with API servers of the minor version before and after its own."""
