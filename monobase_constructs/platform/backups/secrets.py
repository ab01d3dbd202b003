"""Secrets of the platform's own namespaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.environment.secrets import REFRESH, STORE
from monobase_constructs.objects.structs import secrets as eso

AWS_FILE = """\
[default]
aws_access_key_id={{ index . "access-key" | trim }}
aws_secret_access_key={{ index . "secret-key" | trim }}
"""


def brought(
    name: str, path: str, template: Mapping[str, str], fields: Sequence[str], *, once: bool
) -> eso.ExternalSecretSpec:
    """The Secret `name`, made by `template` of fields of one secret in the manager.

    once: it is never renewed and outlives what brings it, because it must not change while it is in use.
    """
    return eso.ExternalSecretSpec(
        refresh_policy=eso.ExternalSecretSpecRefreshPolicy.CREATED_ONCE if once else None,
        refresh_interval=REFRESH,
        secret_store_ref=eso.ExternalSecretSpecSecretStoreRef(
            name=STORE, kind=eso.ExternalSecretSpecSecretStoreRefKind.SECRET_STORE
        ),
        target=eso.ExternalSecretSpecTarget(
            name=name,
            creation_policy=eso.ExternalSecretSpecTargetCreationPolicy.ORPHAN if once else None,
            template=eso.ExternalSecretSpecTargetTemplate(type="Opaque", data=dict(template)),
        ),
        data=[
            eso.ExternalSecretSpecData(
                secret_key=field, remote_ref=eso.ExternalSecretSpecDataRemoteRef(key=path, property=field)
            )
            for field in fields
        ],
    )
