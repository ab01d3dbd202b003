"""Kinds of External Secrets whose CRDs are not pinned, judged all the same on clusters that hand them over."""

from __future__ import annotations

from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.planes import tenants_keep_to_themselves
from monobase_constructs.rules.remote_secrets import secrets_have_one_reader

OTHER = {"secretKey": "key", "remoteRef": {"key": "monobase/beta/prod/api-secrets"}}
PUSHED = Subject(
    "main/clients/acme-prod",
    {
        "apiVersion": "external-secrets.io/v1alpha1",
        "kind": "PushSecret",
        "metadata": {"name": "push", "namespace": "acme-prod"},
        "spec": {
            "data": [
                {"match": {"secretKey": "key", "remoteRef": {"remoteKey": "monobase/acme/prod/own"}}},
                {"match": {"secretKey": "key", "remoteRef": {"remoteKey": "monobase/beta/prod/api-secrets"}}},
            ]
        },
    },
)
EVERYWHERE = Subject(
    "main/platform/shared",
    {
        "apiVersion": "external-secrets.io/v1",
        "kind": "ClusterExternalSecret",
        "metadata": {"name": "everywhere"},
        "spec": {"externalSecretSpec": {"data": [OTHER], "dataFrom": [{"find": {"path": "monobase/acme/"}}]}},
    },
)


def test_what_is_written_into_the_secrets_of_another_is_found() -> None:
    assert [f"{each.subject}: {each}" for each in secrets_have_one_reader(Documents([PUSHED]))] == [
        'PushSecret acme-prod/push: spec.data[1].match.remoteRef.remoteKey: got "monobase/beta/prod/api-secrets"; '
        'allowed: what begins with "monobase/acme/prod/" [shared-secret]'
    ]
    assert [each.path for each in tenants_keep_to_themselves(Documents([PUSHED]))] == ["kind"]


def test_what_every_namespace_would_get_is_found() -> None:
    assert [f"{each.subject}: {each}" for each in secrets_have_one_reader(Documents([PUSHED, EVERYWHERE]))][1:] == [
        "ClusterExternalSecret everywhere: spec.externalSecretSpec.data[key].remoteRef.key: got "
        '"monobase/beta/prod/api-secrets"; allowed: none of this platform\'s: every namespace would have it '
        "[shared-secret]",
        "ClusterExternalSecret everywhere: spec.externalSecretSpec.dataFrom[0].find.path: finds all that begins with "
        '"monobase/acme/"; allowed: none of this platform\'s: every namespace would have it [shared-secret]',
    ]
