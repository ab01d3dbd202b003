"""What is applied to an empty cluster, in which order, and what stops it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ..cli.conftest import within
from .conftest import AS_STATED, ZONES, Bootstrap, Cluster, application, items, node, service

APPLY = "apply --server-side --field-manager argocd-controller --force-conflicts"
ARGO_CD = [
    f"{APPLY} -f dist/main/platform/priorities -f dist/main/platform/namespaces/argocd",
    "helm template argocd argo-cd --repo https://argoproj.github.io/argo-helm --version 10.1.1 --namespace argocd "
    "--kube-version 1.35 --include-crds --values -",
    f"{APPLY} -f -",
    "wait --for condition=Established --timeout 1m customresourcedefinition/applications.argoproj.io "
    "customresourcedefinition/appprojects.argoproj.io",
    "-n argocd rollout status deployment/argocd-redis --timeout 10m",
    "-n argocd rollout status deployment/argocd-repo-server --timeout 10m",
    "-n argocd rollout status statefulset/argocd-application-controller --timeout 10m",
]
PROJECTS = ["acme", "default", "operators", "platform"]
TOLD = [
    APPLY + "".join(f" -f dist/main/argocd/appproject-{name}.yaml" for name in PROJECTS),
    f"{APPLY} -f dist/main/argocd/application-root.yaml",
]


def kubectl(lines: list[str]) -> list[str]:
    return [line if line.startswith("helm") else f"kubectl {line}" for line in lines]


def applications(project: Path) -> list[str]:
    paths = (project / "dist/main/argocd").glob("application-*.yaml")
    return sorted({yaml.safe_load(path.read_text())["metadata"]["name"] for path in paths} - {"root"})


def test_argo_cd_is_installed_and_told(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    names = applications(project)
    cluster.says(get_applications=items(*map(application, names)))
    done = bootstrap()
    assert (done.exit_code, cluster.changed_by()) == (0, kubectl(ARGO_CD + TOLD))
    assert done.stderr.splitlines()[-1] == f"{len(names)} Applications are synced and healthy"


def test_helm_reads_the_values_that_argo_cd_will_find(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    cluster.says(get_applications=items(*map(application, applications(project))))
    bootstrap()
    template, applied = (call for call in cluster.calls() if call["given"])
    document = yaml.safe_load((project / "dist/main/argocd/application-argocd.yaml").read_text())
    assert json.loads(template["given"]) == document["spec"]["source"]["helm"]["valuesObject"]
    assert applied["given"].strip() == "kind: List", "what helm prints is what is applied"


def test_where_argo_cd_manages_itself_it_is_only_told(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    everything = {"get_applications": items(*map(application, applications(project)))}
    cluster.says(
        **{"get_customresourcedefinitions": items({"metadata": {"name": "applications.argoproj.io"}})},
        **{"get_applications.argoproj.io_argocd": application("argocd")},
        **everything,
    )
    assert bootstrap().exit_code == 0
    assert cluster.changed_by() == kubectl(TOLD)


def test_a_dry_run_changes_nothing_and_prints_all(cluster: Cluster, bootstrap: Bootstrap) -> None:
    done = bootstrap("--dry-run")
    assert (done.exit_code, cluster.changed_by()) == (0, [])
    printed = [line for line in done.stdout.splitlines() if not line.startswith("#")]
    with_context = [line.replace("kubectl ", "kubectl --context test ", 1) for line in kubectl(ARGO_CD + TOLD)]
    piped = " | ".join(with_context[1:3])
    assert printed == [with_context[0], piped, *with_context[3:]]


def test_every_file_that_is_applied_is_there(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    words = [word for line in bootstrap("--dry-run").stdout.splitlines() for word in line.split()]
    named = [word for word in words if word.startswith("dist/")]
    assert named and all(Path(word).exists() for word in named)


def test_what_is_not_healthy_in_time_is_told(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    late = application(
        "acme-staging",
        "OutOfSync",
        "Degraded",
        operationState={"phase": "Running", "message": "waiting for\nSecretStore"},
    )
    names = [name for name in applications(project) if name not in ("acme-staging", "gateway")]
    cluster.says(get_applications=items(*map(application, names), late))
    done = bootstrap("--timeout", "0s")
    assert done.exit_code == 4
    assert done.stderr.splitlines()[-3:] == [
        "2 Applications are not healthy yet; Argo CD goes on trying, and this can be run again:",
        "wave   1  acme-staging: OutOfSync, Degraded: waiting for SecretStore",
        "wave   1  gateway: not there yet, Missing",
    ]


WRONG = 'main.py:5: Cluster "main": '


@pytest.mark.parametrize(
    ("says", "line"),
    [
        (
            {"version -o json": {"serverVersion": {"major": "1", "minor": "36"}}},
            'kubernetes: got "1.35"; allowed: "1.36", which the cluster says it is',
        ),
        (
            {"get nodes": items(node(ZONES[0]), node(ZONES[1]))},
            'availability_zones: got "eu-central-1c"; allowed: zones of its nodes: eu-central-1a, eu-central-1b',
        ),
        (
            {"get nodes": items(*map(node, [*ZONES, "eu-central-1d"]))},
            'availability_zones: got ["eu-central-1a", "eu-central-1b", "eu-central-1c"]; allowed: these and '
            '"eu-central-1d", where nodes are',
        ),
        (
            {"get nodes": items(*map(node, ZONES), node(ZONES[0], "192.168.7.4"))},
            'network.nodes: got "10.10.0.0/16"; allowed: ranges that hold 192.168.7.4, the address of a node',
        ),
        (
            {"get nodes": items(*(node(zone, podCIDRs=["10.0.0.0/8"]) for zone in ZONES))},
            'network.pods: got "10.244.0.0/16"; allowed: ranges that hold 10.0.0.0/8, the range of the pods of a node',
        ),
        (
            {"get service kubernetes": service("172.20.0.1")},
            'network.services: got "10.96.0.0/16"; allowed: ranges that hold 172.20.0.1, the address of the Service '
            "kubernetes",
        ),
        (
            {"get endpointslices": items({"ports": [{"port": 6443}], "endpoints": [{"addresses": ["10.10.250.7"]}]})},
            "network.api_server_port: got 443; allowed: 6443, where the API server listens",
        ),
        (
            {"get endpointslices": items({"ports": [{"port": 443}], "endpoints": [{"addresses": ["10.10.9.7"]}]})},
            'network.api_server: got "10.10.250.0/28"; allowed: ranges that hold 10.10.9.7, the address of the API '
            "server",
        ),
        (
            {"k8s-app=kube-dns": items(service("10.96.0.53"))},
            'network.dns: got "10.96.0.10"; allowed: "10.96.0.53", the address of the Service kube-dns',
        ),
    ],
)
def test_a_cluster_that_is_not_as_stated(
    cluster: Cluster, bootstrap: Bootstrap, says: dict[str, Any], line: str
) -> None:
    (cluster.folder / "answers.json").write_text(json.dumps(AS_STATED | says))
    done = bootstrap()
    assert (done.exit_code, done.stderr, cluster.changed_by()) == (1, f"{WRONG}{line}\n", [])


def test_programs_that_are_missing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    done = within("bootstrap", "main", "--context", "test")
    assert (done.exit_code, done.stderr) == (
        4,
        "kubectl: not found on the PATH; install it first\nhelm: not found on the PATH; install it first\n",
    )


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("other", "--context", "test"), 1, 'cluster: got "other"; allowed: main'),
        (("main",), 2, "Error: Missing option '--context'."),
        (
            ("main", "--context", "test", "--timeout", "5"),
            2,
            'Error: Invalid value for --timeout: got "5"; allowed: a time '
            'span such as "30s", "5m" or "72h"; write "5s"',
        ),
    ],
)
def test_calls_that_are_wrong(cluster: Cluster, project: Path, arguments: list[str], status: int, said: str) -> None:
    done = within("bootstrap", *arguments)
    assert (done.exit_code, done.stderr.splitlines()[-1], cluster.calls()) == (status, said, [])


def test_a_cluster_that_does_not_answer(cluster: Cluster, bootstrap: Bootstrap) -> None:
    cluster.says(**{"version -o json": "!The connection to the server was refused"})
    done = bootstrap()
    assert (done.exit_code, done.stderr) == (4, "kubectl: The connection to the server was refused\n")


def test_a_folder_that_synth_has_not_written(project: Path, cluster: Cluster, bootstrap: Bootstrap) -> None:
    (project / "dist/main/argocd/application-root.yaml").unlink()
    done = bootstrap()
    assert done.exit_code == 4
    assert done.stderr.startswith("dist/main/argocd: got [")
    assert done.stderr.endswith("]; allowed: the Applications root and argocd; run make synth\n")
