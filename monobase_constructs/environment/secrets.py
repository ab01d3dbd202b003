"""Secrets that External Secrets brings into the namespace; their values are never written here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from constructs import Construct

from monobase_constructs.cluster.clouds import Aws, AwsSecretsManager, BareMetal, DigitalOcean
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment, RemoteSecret, TenantConstruct
from monobase_constructs.objects.kinds_secrets import EXTERNAL_SECRET
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import secrets as eso
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.secrets import ROOT, RemoteKey, SecretKey

STORE = "secret-store"
REFRESH = "1h0m0s"
IGNORE_HEALTH = "argocd.argoproj.io/ignore-healthcheck"


class SecretBundle(TenantConstruct):
    """A Kubernetes Secret named `id`, filled from the secret manager and kept up to date every hour.

    keys: what must be there; the Secret is not made while one is missing.
    optional: keys that may be missing; each is brought by itself and last, so that it holds up nothing.
        Pods that start before it is there go without until their next start.
    remote: for keys whose value is not the field of the same name in the secret `monobase/<client>/<stage>/<id>`
        (`monobase-<client>-<stage>-<id>` where the manager allows no slashes).
    templates: further keys made of the values, in the template language of External Secrets.
    labels: of the Secret, for what watches for them.
    created_once: for what must not change once it is in use: later changes in the secret manager are not followed.
    Spaces and line ends around values are cut off: a trailing line end is the most frequent mistake in a vault.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        keys: Sequence[str] = (),
        optional: Sequence[str] = (),
        remote: Mapping[str, RemoteKey] | None = None,
        templates: Mapping[str, str] | None = None,
        type: str = "Opaque",
        created_once: bool = False,
        labels: Mapping[str, str] | None = None,
    ) -> None:
        """Bring the keys into the namespace of `scope`."""
        super().__init__(scope, id)
        self.keys = tuple(keys)
        self.optional = tuple(optional)
        self._remote = dict(remote or {})
        self._templates = dict(templates or {})
        self._type = type
        self._created_once = created_once
        self._labels = dict(labels or {})
        self._refuse_bad_paths()
        if self.keys:
            self.external_secret = self._external_secret(None, self.keys, self._templates)
        self.optional_secrets = {key: self._external_secret(_role(key), (key,), {}) for key in self.optional}

    def check(self) -> Iterator[Invalid]:
        """Refuse empty bundles, keys that are none, and keys in both lists."""
        if not self.keys and not self.optional:
            yield Invalid("keys", [], "at least one key")
        for key in (*self.keys, *self.optional):
            if not re.fullmatch(r"[-._a-zA-Z0-9]{1,253}", key):
                yield Invalid("keys", key, "letters, digits, dots, hyphens and underscores")
        for key in sorted(set(self.keys) & set(self.optional)):
            yield Invalid("optional", key, "keys that are not required at the same time")
        for key in sorted(set(self._remote) - set(self.keys) - set(self.optional)):
            yield Invalid("remote", key, f"the keys of this bundle: {', '.join((*self.keys, *self.optional))}")

    @answer
    def key(self, key: str) -> SecretKey:
        """A reference to one key, for a variable of a workload."""
        if key in self.optional:
            return SecretKey(secret=f"{self.name}-{_role(key)}", key=key, optional=True)
        if key not in self.keys and key not in self._templates:
            known = ", ".join((*self.keys, *self.optional, *self._templates))
            raise Invalid("key", key, f"the keys of {quoted(self.name)}: {known}", "add it to keys=[...] of the bundle")
        return SecretKey(secret=self.name, key=key)

    def keys_as_env(self) -> dict[str, SecretKey]:
        """Every key as the variable of the same name."""
        return {key: self.key(key) for key in (*self.keys, *self.optional)}

    def _external_secret(self, role: str | None, keys: Sequence[str], templates: Mapping[str, str]) -> Manifest:
        name = f"{self.name}-{role}" if role else self.name
        trimmed = {key: f'{{{{ index . "{key}" | trim }}}}' for key in keys}
        for key in keys:
            at = self._remote_key(key)
            needed = RemoteSecret(at.path, at.property or key, required=role is None)
            self.environment.declared.remote_secrets.append(needed)
        # A type may demand keys that an optional one, brought by itself, does not have.
        kind = self._type if role is None else "Opaque"
        return self.manifest(
            EXTERNAL_SECRET,
            eso.ExternalSecretSpec(
                refresh_policy=eso.ExternalSecretSpecRefreshPolicy.CREATED_ONCE if self._created_once else None,
                refresh_interval=REFRESH,
                secret_store_ref=eso.ExternalSecretSpecSecretStoreRef(
                    name=STORE, kind=eso.ExternalSecretSpecSecretStoreRefKind.SECRET_STORE
                ),
                target=eso.ExternalSecretSpecTarget(
                    name=name,
                    template=eso.ExternalSecretSpecTargetTemplate(
                        type=kind, data={**trimmed, **templates}, metadata=self._metadata()
                    ),
                ),
                data=[self._data(key) for key in keys],
            ),
            role=role,
            annotations={IGNORE_HEALTH: "true"} if role is not None else None,
            wave=Wave.SECRETS if role is None else Wave.OPTIONAL,
        )

    def _metadata(self) -> eso.ExternalSecretSpecTargetTemplateMetadata | None:
        return eso.ExternalSecretSpecTargetTemplateMetadata(labels=self._labels) if self._labels else None

    def _data(self, key: str) -> eso.ExternalSecretSpecData:
        at = self._remote_key(key)
        return eso.ExternalSecretSpecData(
            secret_key=key,
            remote_ref=eso.ExternalSecretSpecDataRemoteRef(key=at.path, property=at.property or key),
        )

    def _refuse_bad_paths(self) -> None:
        own = remote_path(self.environment, "")
        slashes = "/" in own
        for key, at in self._remote.items():
            if at.path.startswith(own[: len(ROOT) + 1]) and not at.path.startswith(own):
                allowed = f'names that begin with "{own}", or are not of this platform'
                self.refuse(
                    Invalid(f"remote[{quoted(key)}]", at.path, allowed, "this is the secret of another environment")
                )
            if not slashes and not re.fullmatch(r"[-_a-zA-Z0-9]+", at.path):
                allowed = "letters, digits and hyphens, which is what this secret manager takes"
                self.refuse(Invalid(f"remote[{quoted(key)}]", at.path, allowed))

    def _remote_key(self, key: str) -> RemoteKey:
        return self._remote.get(key) or RemoteKey(remote_path(self.environment, self.name), property=key)


def url_part(key: str) -> str:
    """The value of a key as a part of an address, in the template language of External Secrets.

    What is a space to urlquery, "+", is none to PostgreSQL and Valkey.
    """
    return f'{{{{ .{key} | trim | urlquery | replace "+" "%20" }}}}'


def remote_path(environment: Environment, name: str) -> str:
    """Where the secrets of one construct lie in the secret manager of the cluster."""
    return path_of(environment.cluster, environment.tenancy.client, environment.tenancy.stage, name)


def path_of(cluster: Cluster, client: str, stage: str, name: str) -> str:
    """Where a secret of a client and stage lies there; the platform's own are those of the client `platform`."""
    parts = (ROOT, client, stage, name)
    cloud = cluster.cloud
    manager = cloud.secrets if isinstance(cloud, (DigitalOcean, BareMetal)) else cloud
    slashes = isinstance(manager, (Aws, AwsSecretsManager))
    return ("/" if slashes else "-").join(parts)


def _role(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")
