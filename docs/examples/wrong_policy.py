"""acme: a policy written by hand that lets strangers in."""

from cdk8s import ApiObject, ApiObjectMetadata, JsonPatch

from monobase_constructs import Client, Environment, WebService, staging


def build(env: Environment) -> None:
    """A service, and a rule that was meant for the reports of this client."""
    WebService(env, "mailer", image="ghcr.io/acme/mailer:0.3.1", port=8080)
    metadata = ApiObjectMetadata(name="from-reports", namespace=env.namespace_name)
    policy = ApiObject(env, "policy", api_version="networking.k8s.io/v1", kind="NetworkPolicy", metadata=metadata)
    reports = {"namespaceSelector": {}, "podSelector": {"matchLabels": {"app.kubernetes.io/name": "reports"}}}
    rule = {"from": [reports], "ports": [{"port": 8080}]}
    mailer = {"matchLabels": {"app.kubernetes.io/name": "mailer"}}
    policy.add_json_patch(
        JsonPatch.add("/spec", {"podSelector": mailer, "policyTypes": ["Ingress"], "ingress": [rule]})
    )


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
