"""References to secrets; never their values."""

from __future__ import annotations

from dataclasses import field

from monobase_constructs.values.checked import Value


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
