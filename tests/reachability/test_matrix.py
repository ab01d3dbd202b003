"""Who can reach whom, as it is told: what is in dist/, and what a hole in it would look like."""

from __future__ import annotations

from collections import defaultdict
from textwrap import dedent

import pytest

from monobase_constructs import Cluster
from monobase_constructs.report.ends import ANY_ADDRESS, API_SERVER, DNS, INTERNET, End, Outside, Zone, end_of
from monobase_constructs.report.matrix import ClusterReach, Crossing, cluster_reach
from monobase_constructs.report.matrix_table import crossing_table, crossing_verdict, environment_table, in_common
from monobase_constructs.report.table import Table
from monobase_constructs.rules import Documents
from monobase_constructs.rules.reachability.addresses import EVERY_ADDRESS, address_block
from monobase_constructs.rules.reachability.network import networks
from monobase_constructs.rules.reachability.ports import ports_text
from monobase_constructs.rules.reachability.spans import NOTHING, Spans
from monobase_constructs.testing import example_cluster

from ..rules.dist import as_documents, committed
from .written import Document, cilium, documents, namespace, pod, policy

WEB, DB = {"app": "web"}, {"app": "db", "app.kubernetes.io/component": "database"}
SHUT = "Proven for every pod there can be, whatever it wears: of 2 ways from one environment into another "


def of(name: str, labels: dict[str, str] | None = None) -> Document:
    """The peer that is these pods of that namespace."""
    named = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": name}}}
    return named | ({"podSelector": {"matchLabels": labels}} if labels else {})


def out(where: str, labels: dict[str, str], peer: Document, *ports: int) -> Document:
    rule: Document = {"to": [peer], "ports": [{"port": port} for port in ports]}
    name = f"{where}/out-{'-'.join(labels.values())}-{'-'.join(map(str, ports))}"
    return policy(name, {"podSelector": {"matchLabels": labels}, "policyTypes": ["Egress"], "egress": [rule]})


def into(where: str, labels: dict[str, str], peer: Document, *ports: int) -> Document:
    rule: Document = {"from": [peer], "ports": [{"port": port} for port in ports]}
    return policy(f"{where}/in", {"podSelector": {"matchLabels": labels}, "ingress": [rule]})


def environment(name: str) -> list[Document]:
    """A namespace in which web talks to db and to two addresses, and nothing else is open."""
    return [
        namespace(name),
        pod(f"{name}/web", WEB),
        pod(f"{name}/db", DB),
        policy(f"{name}/deny", {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}),
        out(name, WEB, of(name, DB), 5432),
        out(name, WEB, {"ipBlock": {"cidr": "203.0.113.8/31"}}, 443, 8443),
        into(name, DB, of(name, WEB), 5432),
    ]


def reach(*extra: Document, tenants: str = "ab") -> ClusterReach:
    made = [each for name in tenants for each in documents(environment(name), f"main/clients/{name}")]
    return cluster_reach(Documents([*made, *documents(extra)]), example_cluster(name="main"))


def test_an_environment_is_a_table_of_its_ends_and_ports() -> None:
    assert environment_table(reach(tenants="a"), "a").text() == dedent("""\
        from \\ to  db    203.0.113.8/31
        web        5432  443 8443
        """)


def test_who_is_in_no_row_is_told_by_name() -> None:
    """Pods that are written by hand declare no connections, so no row and no column would speak of them."""
    made = reach(pod("a/clearing", {"app": "clearing"}), tenants="a")
    assert in_common(made, "a") == ["Nothing is open to or from clearing."]


def test_what_every_pod_reaches_is_told_once() -> None:
    dns = {"namespaceSelector": {}, "podSelector": {"matchLabels": {"k8s-app": "kube-dns"}}}
    rule = {"to": [dns], "ports": [{"port": 53, "protocol": "UDP"}]}
    made = reach(policy("a/dns", {"podSelector": {}, "policyTypes": ["Egress"], "egress": [rule]}), tenants="a")
    assert in_common(made, "a") == ["Every pod reaches kube-system/kube-dns on UDP 53."]
    assert "kube-dns" not in environment_table(made, "a").text()
    lonely = reach(out("a", WEB, dns, 53), tenants="a")
    assert in_common(lonely, "a") == [] and "kube-dns" in environment_table(lonely, "a").text()


def test_the_way_to_the_api_server_by_identity_is_one_to_the_api_server() -> None:
    egress = [{"toEntities": ["kube-apiserver"], "toPorts": [{"ports": [{"port": "6443", "protocol": "TCP"}]}]}]
    made = reach(cilium({"endpointSelector": {"matchLabels": DB}, "egress": egress}), tenants="a")
    assert "a/db -> API server on TCP 6443" in map(str, made.flows)


def test_addresses_are_called_by_what_answers_there() -> None:
    outside = Outside(example_cluster())  # pods 10.244.0.0/16, API server 10.10.250.0/28 and 10.96.0.1, DNS 10.96.0.10

    def called(*cidrs: str, without: tuple[str, ...] = ()) -> list[str]:
        spans = [span for cidr in cidrs for span in address_block(cidr, without, "").spans]
        return [str(end) for end in outside.ends(Spans.of(spans))]

    assert list(outside.ends(EVERY_ADDRESS)) == [ANY_ADDRESS]
    assert called("10.96.0.1/32") == called("10.10.250.0/28") == [str(API_SERVER)]
    assert called("10.96.0.10/32") == [str(DNS)]
    assert called("8.8.8.8/32") == ["8.8.8.8/32"]
    assert called("10.96.0.10/32", "10.20.0.0/24") == [str(DNS), "10.20.0.0/24"]
    assert called("0.0.0.0/0", without=("10.0.0.0/8",))[0] == str(INTERNET)
    assert "127.0.0.0/8" in called("0.0.0.0/0", without=("10.0.0.0/8",))[1]


def test_between_environments_everything_is_shut_on_both_sides() -> None:
    made = reach()
    assert [each.sides_shut for each in made.crossings] == [2, 2] and made.open_crossings == ()
    assert crossing_verdict(made) == [f"{SHUT}2 are shut, 2 of them on both sides."]
    assert crossing_table(made).text() == dedent("""\
        from \\ to  a    b
        a          own  ·
        b          ·    own
        """)


HOLES: dict[str, tuple[Document, list[str]]] = {
    "another namespace by its name": (
        out("a", WEB, of("b"), 80),
        ["NetworkPolicy a/out-web-80: spec.egress[0].to[0]"],
    ),
    "pods that nobody runs": (
        out("a", {"app": "ghost"}, of("b", {"app": "ghost"}), 80),
        ["NetworkPolicy a/out-ghost-80: spec.egress[0].to[0]"],
    ),
    "every namespace": (
        out("a", WEB, {"namespaceSelector": {}}, 80),
        ["NetworkPolicy a/out-web-80: spec.egress[0].to[0]"],
    ),
    "addresses of pods": (
        out("a", WEB, {"ipBlock": {"cidr": "10.0.0.0/8"}}, 80),
        ["NetworkPolicy a/out-web-80: spec.egress[0].to[0]"],
    ),
    "everything": (
        policy("a/all", {"podSelector": {}, "policyTypes": ["Egress"], "egress": [{}]}),
        ["NetworkPolicy a/all: spec.egress[0]"],
    ),
    "a pod that no policy holds": (
        pod("a/agent", WEB, host_network=True),
        ["Namespace a: not every pod is held by a policy for egress"],
    ),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_in_one_side_is_seen_for_all_pods_there_can_be(hole: str) -> None:
    extra, rules = HOLES[hole]
    made = reach(extra)
    assert Crossing("a", "b", tuple(rules), ()) in made.crossings and made.open_crossings == ()
    assert crossing_verdict(made)[0].startswith(f"{SHUT}2 are shut, ")


def test_a_hole_in_both_sides_is_told_with_its_rules() -> None:
    made = reach(out("a", {"app": "ghost"}, of("b"), 80), into("b", DB, {"namespaceSelector": {}}, 80))
    assert crossing_verdict(made) == [
        f"{SHUT}1 are shut, 1 of them on both sides.",
        "Open from a to b: NetworkPolicy a/out-ghost-80: spec.egress[0].to[0]; "
        "NetworkPolicy b/in: spec.ingress[0].from[0].",
    ]
    assert crossing_table(reach(out("a", WEB, of("b"), 80), into("b", DB, of("a"), 80))).rows[0] == ["a", "own", "80"]


def test_one_environment_alone_has_no_crossings() -> None:
    told = ["There is one environment, so nothing can reach it from another."]
    assert crossing_verdict(reach(tenants="a")) == told


def test_a_page_shows_what_would_end_a_cell() -> None:
    table = Table(["from", "to"], [["a", "b|c"]])
    assert table.markdown() == "| from | to |\n| --- | --- |\n| **a** | b\\|c |\n"


@pytest.fixture
def main_cluster(clusters: dict[str, Cluster]) -> Cluster:
    return clusters["main"]


def test_in_dist_environments_are_shut_off_from_each_other_on_both_sides(main_cluster: Cluster) -> None:
    made = cluster_reach(as_documents(committed()), main_cluster)
    assert len(made.crossings) == len(made.environments) * (len(made.environments) - 1) > 0
    assert {each.sides_shut for each in made.crossings} == {2}


def test_in_dist_the_flows_are_those_of_asking_every_two_pods(main_cluster: Cluster) -> None:
    judged = as_documents(committed())
    network = judged.once(networks)["main"]
    pods = [pod for pods in network.pods.values() for pod in pods]
    asked: dict[tuple[End, End], Spans] = defaultdict(lambda: NOTHING)
    for one in pods:
        for other in pods:
            asked[end_of(one), end_of(other)] |= network.between(one, other)
    known = {end_of(pod) for pod in pods} - {DNS}  # the DNS is reached by its address as well
    told = {(each.source, each.target): ports_text(each.ports) for each in cluster_reach(judged, main_cluster).flows}
    for ends, ports in asked.items():
        if known >= set(ends):
            assert told.get(ends, "") == ports_text(ports)


def test_in_dist_a_database_is_reached_from_elsewhere_by_its_operator_and_for_its_metrics(
    main_cluster: Cluster,
) -> None:
    made = cluster_reach(as_documents(committed()), main_cluster)
    database = End(Zone.DATA, "client-a-prod", "postgresql")
    ports = {each.source: ports_text(each.ports) for each in made.around("client-a-prod") if each.target == database}
    assert {str(end): on for end, on in ports.items() if end.namespace != "client-a-prod"} == {
        "cnpg-system/cloudnative-pg": "TCP 5432, 8000",
        "monitoring/prometheus": "TCP 9187",
    }
    within = {end.name for end in ports if end.namespace == "client-a-prod"}
    assert within >= {"api", "api-worker", "postgresql"} and not within & {"account", "minio", "valkey"}
