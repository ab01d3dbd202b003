"""References to secrets; never their values."""

from __future__ import annotations

from dataclasses import field

from monobase_constructs.values.checked import Value

ROOT = "monobase"
"""What the names of all secrets of this platform begin with, in the secret manager."""
PLATFORM = "platform"
"""The client that the platform's own secrets are of there."""


class SecretKey(Value):
    """One key of a Kubernetes Secret, as an environment variable reads it.

    optional: the container starts without it.
    """

    secret: str
    key: str
    optional: bool = False


class RemoteKey(Value):
    """Where the value of a secret key lies in the secret manager, if it is not at the usual place.

    path: the name of the secret there; property: the field of its JSON object.
    """

    path: str = field(kw_only=False)
    property: str | None = None
