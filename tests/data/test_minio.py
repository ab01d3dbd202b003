"""What a distributed MinIO writes means what it must."""

from __future__ import annotations

import json

from monobase_constructs import Account, Api, Minio, Pool
from monobase_constructs.client.stack import monobase
from monobase_constructs.testing import document, environment, example_cluster, findings

from .minio_servers import API, IMAGE, made, pod, settings


def test_the_pods_find_each_other_and_start_together() -> None:
    env = made()
    spec = document(env, "StatefulSet", "minio")["spec"]
    assert (spec["replicas"], spec["podManagementPolicy"], spec["serviceName"]) == (6, "Parallel", "minio-hl")
    peers = document(env, "Service", "minio-hl")["spec"]
    assert (peers["clusterIP"], peers["publishNotReadyAddresses"]) == ("None", True)
    assert pod(env)["containers"][0]["args"][-1] == (
        "https://minio-{0...5}.minio-hl.acme-prod.svc.cluster.local:9000/data"
    )
    assert "command" not in pod(env)["containers"][0]
    names = document(env, "Certificate", "minio-tls")["spec"]["dnsNames"]
    assert {"minio.acme-prod.svc", "*.minio-hl.acme-prod.svc.cluster.local"} <= set(names)


def test_the_parity_is_stated_and_the_weaker_class_is_weaker() -> None:
    for parity in (2, 3):
        told = settings(pod(made(parity=parity)))
        assert told["MINIO_STORAGE_CLASS_STANDARD"] == f"EC:{parity}"
        assert told["MINIO_STORAGE_CLASS_RRS"] == f"EC:{parity - 1}"


def test_root_credentials_come_from_a_secret_that_is_read_once() -> None:
    env = made()
    assert settings(pod(env))["MINIO_ROOT_PASSWORD"] == {"secretKeyRef": {"name": "minio-root", "key": "password"}}
    assert document(env, "ExternalSecret", "minio-root")["spec"]["refreshPolicy"] == "CreatedOnce"
    api = document(env, "Deployment", "api")["spec"]["template"]["spec"]
    assert "minio-root" not in json.dumps(api)


def test_data_outlives_everything() -> None:
    stateful_set = document(made(), "StatefulSet", "minio")
    retention = {"whenDeleted": "Retain", "whenScaled": "Retain"}
    assert stateful_set["spec"]["persistentVolumeClaimRetentionPolicy"] == retention
    assert stateful_set["metadata"]["annotations"]["argocd.argoproj.io/sync-options"] == "Prune=false,Delete=confirm"
    (claim,) = stateful_set["spec"]["volumeClaimTemplates"]
    assert claim["spec"]["storageClassName"] == "monobase-object"
    assert claim["spec"]["resources"]["requests"] == {"storage": "250Gi"}


def test_one_node_and_one_zone_take_as_little_as_can_be() -> None:
    env = made()
    (term,) = pod(env)["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
    assert term["topologyKey"] == "kubernetes.io/hostname"
    (spread,) = pod(env)["topologySpreadConstraints"]
    assert (spread["topologyKey"], spread["maxSkew"]) == ("topology.kubernetes.io/zone", 1)
    assert (spread["whenUnsatisfiable"], spread["nodeTaintsPolicy"]) == ("DoNotSchedule", "Honor")
    assert document(env, "PodDisruptionBudget", "minio")["spec"]["maxUnavailable"] == 1


def test_health_is_that_of_the_pod_and_never_of_the_cluster() -> None:
    container = pod(made())["containers"][0]
    asked = [container[probe]["httpGet"] for probe in ("readinessProbe", "livenessProbe")]
    assert [(each["path"], each["scheme"]) for each in asked] == [
        ("/minio/health/ready", "HTTPS"),
        ("/minio/health/live", "HTTPS"),
    ]


def test_nothing_leads_to_administration() -> None:
    env = made(public_host="storage", cors=["app"])
    (blocked, open_) = document(env, "HTTPRoute", "minio")["spec"]["rules"]
    assert blocked["matches"] == [{"path": {"type": "PathPrefix", "value": "/minio"}}]
    assert blocked["filters"][0]["extensionRef"]["name"] == "minio-blocked" and "backendRefs" not in blocked
    assert open_["timeouts"] == {"request": "0s"} and "URLRewrite" not in json.dumps(open_)
    assert settings(pod(env))["MINIO_BROWSER"] == "off"
    ports = [port["containerPort"] for port in pod(env)["containers"][0]["ports"]]
    assert ports == [9000]


def test_signatures_are_made_for_the_public_host_and_requests_inside_go_inside() -> None:
    env = made(public_host="storage", cors=["app", "https://partner.example"])
    told = settings(document(env, "Deployment", "api")["spec"]["template"]["spec"])
    assert told["STORAGE_ENDPOINT"] == "https://minio.acme-prod.svc:9000"
    assert told["STORAGE_PUBLIC_ENDPOINT"] == "https://storage.acme.example"
    assert told["STORAGE_BUCKET"] == "files" and told["REPORTS_BUCKET"] == "reports"
    assert told["STORAGE_CA_FILE"] == "/etc/minio-ca/ca.crt"
    assert settings(pod(env))["MINIO_API_CORS_ALLOW_ORIGIN"] == "https://app.acme.example,https://partner.example"
    validation = document(env, "BackendTLSPolicy", "minio")["spec"]["validation"]
    assert validation["hostname"] == "minio.acme-prod.svc"
    assert validation["caCertificateRefs"] == [{"group": "", "kind": "Secret", "name": "minio-tls"}]


def test_no_page_may_call_a_store_that_nobody_opened() -> None:
    assert settings(pod(made()))["MINIO_API_CORS_ALLOW_ORIGIN"] == "https://minio.acme-prod.svc:9000"


def test_each_workload_has_the_rights_to_its_buckets_and_to_no_other() -> None:
    env = made()
    written = document(env, "ConfigMap", "minio-provision-config")["data"]
    rights = {user: json.loads(written[f"etc.provision.policies.{user}.json"]) for user in ("api", "export")}
    resources = {user: {arn for each in rights[user]["Statement"] for arn in each["Resource"]} for user in rights}
    arn = "arn:aws:s3:::"
    assert resources["api"] == {f"{arn}files", f"{arn}files/*", f"{arn}reports", f"{arn}reports/*"}
    assert resources["export"] == {f"{arn}scratch", f"{arn}scratch/*"}
    actions = {action for each in rights["api"]["Statement"] for action in each["Action"]}
    assert not [action for action in actions if "*" in action or "Policy" in action or "Versioning" in action]


def test_a_store_grows_by_a_pool_that_all_pods_are_told_of() -> None:
    env = made(pools=[Pool(nodes=6, volume="250Gi"), Pool(nodes=4, volume="1Ti")])
    assert findings(env) == []
    first, second = pod(env)["containers"][0]["args"], pod(env, "minio-pool2")["containers"][0]["args"]
    assert first == second and first[-2:] == [
        "https://minio-{0...5}.minio-hl.acme-prod.svc.cluster.local:9000/data",
        "https://minio-pool2-{0...3}.minio-hl.acme-prod.svc.cluster.local:9000/data",
    ]
    selectors = [document(env, "StatefulSet", name)["spec"]["selector"] for name in ("minio", "minio-pool2")]
    assert selectors[0] != selectors[1]
    alone = document(made(), "StatefulSet", "minio")["spec"]
    assert alone["selector"] == selectors[0]
    assert alone["volumeClaimTemplates"] == document(env, "StatefulSet", "minio")["spec"]["volumeClaimTemplates"]


def test_metrics_are_open_where_there_is_somebody_to_read_them() -> None:
    assert settings(pod(made()))["MINIO_PROMETHEUS_AUTH_TYPE"] == "public"
    env = environment(cluster=example_cluster(monitoring=None))
    monobase(env, api=Api(image=API), files=Minio(image=IMAGE, public_host=None))
    assert "MINIO_PROMETHEUS_AUTH_TYPE" not in settings(pod(env))


def test_the_pages_of_the_account_app_may_upload() -> None:
    env = environment(domains=["acme.example"])
    stack = monobase(env, api=Api(image=API), account=Account(image=API, route="login"), files=Minio(image=IMAGE))
    assert settings(pod(env))["MINIO_API_CORS_ALLOW_ORIGIN"] == "https://login.acme.example"
    assert stack.files.name == "minio"
