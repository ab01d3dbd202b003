"""What the CronJobs of backups are told: where from, where to, and how the other end is reached."""

from __future__ import annotations

import json
from typing import Any

Document = dict[str, Any]


def variable(job: Document, name: str) -> str | None:
    """A plain environment variable of a CronJob's first container."""
    container = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]
    return next((each.get("value") for each in container.get("env", []) if each["name"] == name), None)


def runs(job: Document, program: str) -> bool:
    """Whether a program of ours is what it runs."""
    return program in json.dumps(job["spec"])


def address(job: Document, name: str) -> str:
    """What a variable such as `TARGET` names, as the tools of PostgreSQL's backups write it."""
    remote, _, path = (variable(job, name) or "").partition(":")
    prefix = f"RCLONE_CONFIG_{remote.upper()}"
    match variable(job, f"{prefix}_TYPE"):
        case "azureblob":
            return f"https://{variable(job, f'{prefix}_ACCOUNT')}.blob.core.windows.net/{path}"
        case "gcs":
            return f"gs://{path}"
        case _:
            return f"s3://{path}"
