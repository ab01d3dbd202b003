"""Which storage class a volume is made of, and the key that Longhorn encrypts a namespace's volumes with."""

from __future__ import annotations

from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.environment.scope import Environment, RemoteSecret, TenantConstruct
from monobase_constructs.environment.secrets import STORE, remote_path
from monobase_constructs.objects.structs import secrets as eso
from monobase_constructs.values.problems import Invalid

CRYPTO = "longhorn-crypto"
CIPHER = {
    "CRYPTO_KEY_PROVIDER": "secret",
    "CRYPTO_KEY_CIPHER": "aes-xts-plain64",
    "CRYPTO_KEY_HASH": "sha256",
    "CRYPTO_KEY_SIZE": "512",
    "CRYPTO_PBKDF": "argon2i",
}
"""How volumes are encrypted; like the key, it can never change for volumes that exist."""


def volume_class(construct: TenantConstruct, name: str) -> str | None:
    """The class called `name`, for a volume of `construct`; None, the cluster's own default, where it has no storage.

    Data in production lies on encrypted volumes only; others are reported as a mistake in the construct.
    """
    environment = construct.environment
    storage = environment.cluster.storage
    if storage is None:
        if environment.production:
            remedy = f"data in production needs encrypted volumes: give Cluster({environment.cluster.name!r}) storage="
            construct.refuse(Invalid("storage", None, "Longhorn() or CloudDisks()", remedy.replace("'", '"')))
        return None
    if environment.production and not storage.encrypted:
        construct.refuse(
            Invalid(
                "storage",
                "Longhorn(encrypted=False)",
                "encrypted volumes for data in production",
                "write Longhorn()",
            )
        )
    environment.declared.volume_classes.add(name)
    return name


def needs_key(environment: Environment) -> bool:
    """Whether volumes here are encrypted with a key of the namespace."""
    storage = environment.cluster.storage
    return isinstance(storage, Longhorn) and storage.encrypted and bool(environment.declared.volume_classes)


def key(environment: Environment) -> eso.ExternalSecretSpec:
    """The key of the namespace."""
    path = remote_path(environment, CRYPTO)
    environment.declared.remote_secrets.append(RemoteSecret(path, "key", required=True))
    return key_of_volumes(path)


def key_of_volumes(path: str) -> eso.ExternalSecretSpec:
    """The key at `path` of the secret manager, brought once: another one would leave every volume unreadable.

    The Secret outlives the ExternalSecret, because the volumes outlive it as well.
    """
    return eso.ExternalSecretSpec(
        refresh_policy=eso.ExternalSecretSpecRefreshPolicy.CREATED_ONCE,
        secret_store_ref=eso.ExternalSecretSpecSecretStoreRef(
            name=STORE, kind=eso.ExternalSecretSpecSecretStoreRefKind.SECRET_STORE
        ),
        target=eso.ExternalSecretSpecTarget(
            name=CRYPTO,
            immutable=True,
            creation_policy=eso.ExternalSecretSpecTargetCreationPolicy.ORPHAN,
            template=eso.ExternalSecretSpecTargetTemplate(
                type="Opaque", data={"CRYPTO_KEY_VALUE": "{{ .key | trim }}"} | CIPHER
            ),
        ),
        data=[
            eso.ExternalSecretSpecData(
                secret_key="key", remote_ref=eso.ExternalSecretSpecDataRemoteRef(key=path, property="key")
            )
        ],
    )
