"""acme: a construct of one's own, and an object written with cdk8s alone."""

from collections.abc import Mapping
from typing import Any

from cdk8s import ApiObject, ApiObjectMetadata, JsonPatch
from constructs import Construct

from monobase_constructs import Client, Environment, Kind, TenantConstruct, WebService, staging

CONFIG_MAP = Kind[Mapping[str, Any]]("v1", "ConfigMap", body=None)


class FeatureFlags(TenantConstruct):
    """Flags that services read from a ConfigMap."""

    def __init__(self, scope: Construct, id: str, *, flags: Mapping[str, bool]) -> None:
        """Write `flags` as text."""
        super().__init__(scope, id)
        data = {name: str(on).lower() for name, on in flags.items()}
        self.config_map = self.manifest(CONFIG_MAP, {"data": data})


def build(env: Environment) -> None:
    """A service, its flags, and a ConfigMap that no construct of this library makes."""
    WebService(env, "mailer", image="ghcr.io/acme/mailer:0.3.1", port=8080)
    FeatureFlags(env, "flags", flags={"new-editor": True, "dark-mode": False})
    metadata = ApiObjectMetadata(name="terms", namespace=env.namespace_name)
    terms = ApiObject(env, "terms", api_version="v1", kind="ConfigMap", metadata=metadata)
    terms.add_json_patch(JsonPatch.add("/data", {"terms.txt": "Be kind."}))


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
