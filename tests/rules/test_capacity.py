"""What is reckoned of capacity, against what the constructs reckon, against brute force, and as a person would say."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from monobase_constructs.rules import Nodes, Subject
from monobase_constructs.rules.capacity import Amounts, Apart, ClusterCapacity, Tolerance, Workload, capacity
from monobase_constructs.rules.capacity.amounts import of_container, of_pod
from monobase_constructs.rules.capacity.erasure import tolerance
from monobase_constructs.rules.capacity.operated import database_tolerance
from monobase_constructs.rules.capacity.packing import unplaced
from monobase_constructs.rules.capacity.written import workload_of
from monobase_constructs.values.resources import NodePool

from .dist import as_documents, committed

GIBI = 2**30
HOST, ZONE = "kubernetes.io/hostname", "topology.kubernetes.io/zone"


@pytest.fixture(scope="module")
def main() -> ClusterCapacity:
    return capacity(as_documents(committed()))["main"]


def test_two_reckonings_agree(main: ClusterCapacity) -> None:
    """The constructs add up what they are told, this what is written: the quota is a fifth above it, rounded up."""
    tenants = {name: each for name, each in main.namespaces.items() if each.quota is not None}
    assert len(tenants) == 6, "five environments, and the drill of one"
    steps = {"cpu": 100, "memory": 2**28, "memory_limit": 2**28, "disk": 2**28, "disk_limit": 2**28, "storage": 2**28}
    for namespace in tenants.values():
        assert namespace.quota is not None
        at_most = namespace.at_full_scale
        for name, hard in namespace.quota.hard.items():
            runs = getattr(at_most, name)
            if name == "claims":
                assert hard == runs
            elif name == "pods":
                # Containers beside a server are no pods of their own; rounded up to whole ones, and two more.
                assert 1.2 * runs <= hard <= 1.2 * runs + 3
            else:
                assert 1.2 * runs <= hard <= 1.2 * runs + steps[name], (namespace.name, name)


def test_a_restore_has_a_container_beside_it_that_fetches_the_log(main: ClusterCapacity) -> None:
    store = committed()["clients/client-a-prod-drill/objectstore-origin"]["spec"]
    fetches = of_container(store["instanceSidecarConfiguration"]["resources"], {})
    [restored] = [each for each in main.namespaces["client-a-prod-drill"].workloads if each.subject.kind == "ConfigMap"]
    assert fetches.memory > 0
    assert restored.pod.memory - fetches.memory == 8 * GIBI


def test_the_room_that_is_asked_for_is_enough_and_no_more_than_that() -> None:
    pool = NodePool("apps", nodes=3, cpu="4", memory="16Gi", tainted=False)
    pods = [workload(7, [], 9 * GIBI)]
    tight = ClusterCapacity("main", Nodes([pool], ["a", "b", "c"]), {}, pods)
    assert tight.first_unplaced() is not None
    assert tight.room_with(pool) == 8, "one for each pod, and one that may be lost"
    assert ClusterCapacity("main", Nodes([pool], ["a"]), {}, [workload(1, [], 17 * GIBI)]).room_with(pool) is None


def test_what_is_told_of_an_environment(main: ClusterCapacity) -> None:
    client_a = main.namespaces["client-a-prod"]
    by_name = {each.subject.name: each for each in client_a.workloads}
    assert [(each.rest, each.full, each.surge) for each in (by_name["api"], by_name["minio"])] == [
        (3, 10, 1),
        (6, 6, 0),
    ]
    assert by_name["postgresql"].tolerates == Tolerance(data=1, reads=2, writes=1)
    assert by_name["minio"].tolerates == Tolerance(data=2, reads=2, writes=2)
    [primary] = client_a.connections
    assert (primary.place, primary.told, primary.total, primary.limit) == (
        "primary",
        "drill-sentinel 1 pods x 1 + api-worker 6 pods x 10 + api 11 pods x 10",
        171,
        190,
    )


def test_operators_are_counted_as_charts_are_told(main: ClusterCapacity) -> None:
    told = [(each.subject.name, each.rest, each.pod.memory // 2**20) for each in main.operators]
    assert ("argocd", 2, 1024) in told
    assert ("velero", 18, 1024) in told, "one for each node"
    assert ("cert-manager", 2, 128) in told


@pytest.mark.parametrize("kind", ["Deployment", "ReplicaSet", "ReplicationController"])
def test_whatever_repeats_a_pod_is_counted(kind: str) -> None:
    version = "v1" if kind == "ReplicationController" else "apps/v1"
    spec = {"replicas": 3, "template": {"spec": {"containers": [{"name": "main"}]}}}
    written = {"apiVersion": version, "kind": kind, "metadata": {"name": "old", "namespace": "acme"}, "spec": spec}
    made = workload_of(Subject("main/platform/shared", written), as_documents({}), {})
    assert made is not None and made.rest == 3 and made.full >= 3


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ({"instances": 1}, Tolerance(0, 0, 0)),
        ({"instances": 3}, Tolerance(0, 2, 2)),
        ({"instances": 3, "postgresql": {"synchronous": {"number": 1}}}, Tolerance(1, 2, 1)),
        ({"instances": 5, "postgresql": {"synchronous": {"number": 2}}}, Tolerance(2, 4, 2)),
        ({"instances": 2, "postgresql": {"synchronous": {"number": 1}}}, Tolerance(1, 1, 0)),
        (
            {"instances": 3, "postgresql": {"synchronous": {"number": 1, "dataDurability": "preferred"}}},
            Tolerance(0, 2, 2),
        ),
    ],
)
def test_what_a_database_can_lose(spec: dict[str, object], expected: Tolerance) -> None:
    assert database_tolerance(spec) == expected


@pytest.mark.parametrize(
    ("nodes", "parity", "expected"),
    [
        (6, "EC:2", Tolerance(2, 2, 2)),
        (6, None, Tolerance(3, 3, 2)),
        (4, "EC:2", Tolerance(2, 2, 1)),
        (8, None, Tolerance(4, 4, 3)),
        (16, "EC:4", Tolerance(4, 4, 4)),
    ],
)
def test_what_a_store_can_lose(nodes: int, parity: str | None, expected: Tolerance) -> None:
    said = [{"name": "MINIO_ROOT_USER", "value": "root"}]
    said += [{"name": "MINIO_STORAGE_CLASS_STANDARD", "value": parity}] if parity else []
    assert tolerance({"containers": [{"name": "minio", "args": ["server"], "env": said}]}, nodes, 1) == expected


def test_no_other_pod_is_a_store() -> None:
    assert tolerance({"containers": [{"name": "api", "env": [{"name": "MINIO_URL", "value": "a"}]}]}, 4, 1) is None


def test_a_pod_asks_for_its_largest_moment() -> None:
    """First boot containers run one by one, those that stay beside the others; what is not written is the usual."""

    def container(cpu: str, **more: object) -> dict[str, object]:
        return {"name": "a", "resources": {"requests": {"cpu": cpu}, "limits": {"memory": "1Gi"}}, **more}

    spec = {
        "initContainers": [container("2"), container("100m", restartPolicy="Always"), container("1500m")],
        "containers": [container("500m"), {"name": "b"}],
    }
    usual = {"default": {"memory": "256Mi"}, "defaultRequest": {"cpu": "50m", "memory": "128Mi"}}
    asked = of_pod(spec, usual)
    assert (asked.pods, asked.cpu, asked.memory) == (1, 2000, 2 * GIBI + 128 * 2**20)


def workload(rest: int, apart: list[Apart], memory: int = 0, cpu: int = 0) -> Workload:
    document = {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": f"w{memory}", "namespace": "n"}}
    return Workload(Subject("main", document), rest, rest, Amounts(pods=1, cpu=cpu, memory=memory), apart=apart)


def nodes(count: int, zones: int) -> Nodes:
    pool = NodePool("apps", nodes=count, cpu="4", memory="16Gi", tainted=False)
    return Nodes([pool], [f"z{number}" for number in range(zones)])


@given(st.integers(0, 7), st.integers(1, 4), st.integers(1, 3))
def test_the_fullest_node_is_what_brute_force_finds(pods: int, places: int, skew: int) -> None:
    every = (each for each in product(range(pods + 1), repeat=places) if sum(each) == pods)
    kept = [max(each) for each in every if max(each) - min(each) <= skew]
    found = workload(pods, [Apart(HOST, skew, True)]).lost_with_a_node(nodes(places, 1))
    assert (found.pods, found.sure) == (max(kept), True)


WORKLOADS = st.lists(
    st.tuples(
        st.integers(1, 5),
        st.lists(st.sampled_from([Apart(HOST, None, True), Apart(HOST, 1, True), Apart(ZONE, 1, True)]), max_size=2),
        st.integers(1, 8),
        st.integers(1, 16),
    ),
    max_size=5,
)


@settings(max_examples=150)
@given(WORKLOADS, st.integers(1, 6), st.integers(1, 3))
def test_nobody_is_placed_where_there_is_no_room(
    made: list[tuple[int, list[Apart], int, int]], count: int, zones: int
) -> None:
    """What is said to find a place is never more than all nodes have, nor more than one a node where it must not be."""
    all_ = [workload(pods, apart, memory * GIBI, cpu * 250) for pods, apart, memory, cpu in made]
    left = {
        id(each.workload): each.pods for each in unplaced([*nodes(count, zones).each()], all_, lambda each: each.rest)
    }
    placed = [(each, each.rest - left.get(id(each), 0)) for each in all_]
    assert sum(pods * each.pod.memory for each, pods in placed) <= count * 16 * GIBI
    assert sum(pods * each.pod.cpu for each, pods in placed) <= count * 4000
    for each, pods in placed:
        if any(apart.skew is None for apart in each.apart):
            assert pods <= count


@given(st.integers(1, 6), st.integers(1, 3))
def test_all_are_placed_where_each_has_a_node(count: int, zones: int) -> None:
    one = workload(count, [Apart(HOST, None, True), Apart(ZONE, 1, True)], 16 * GIBI, 4000)
    assert unplaced([*nodes(count, zones).each()], [one], lambda each: each.rest) == []
    assert len(unplaced([*nodes(count, zones).each()], [one], lambda each: each.rest + 1)) == 1
