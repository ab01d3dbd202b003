"""Facts that the project of the other tests does not state: pools of nodes and drivers of disks."""

from __future__ import annotations

from monobase_constructs import NodePool
from monobase_constructs.app.bootstrap.differences import differences
from monobase_constructs.app.bootstrap.live import Live, Node
from monobase_constructs.testing import example_cluster

GPU = NodePool("gpu", nodes=2, cpu="8", memory="32Gi")
SHARED = NodePool("shared", nodes=3, cpu="4", memory="16Gi", tainted=False)


def said(live: Live, *drivers: str) -> list[str]:
    return [str(each) for each in differences(example_cluster(node_pools=[GPU, SHARED]), live, drivers)]


def of(*nodes: Node, drivers: frozenset[str] = frozenset()) -> Live:
    """A cluster as the example states it, with these nodes and drivers."""
    cluster = example_cluster()
    first = Node({"topology.kubernetes.io/zone": cluster.availability_zones[0]}, (), ())
    others = [Node({"topology.kubernetes.io/zone": zone}, (), ()) for zone in cluster.availability_zones[1:]]
    return Live(
        minor=cluster.kubernetes,
        nodes=(first, *others, *nodes),
        api_service=cluster.network.services.partition("/")[0],
        api_servers=(),
        dns=None,
        drivers=drivers,
        manages_itself=False,
    )


def labelled(pool: NodePool) -> Node:
    return Node({pool.label: pool.name}, (), ())


def test_pools_with_all_their_nodes() -> None:
    assert said(of(labelled(GPU), labelled(GPU))) == []


def test_a_pool_whose_nodes_do_not_wear_its_label() -> None:
    assert said(of(labelled(GPU))) == [
        'node_pools: NodePool "gpu": nodes: got 2; allowed: 1, which are there; label them monobase.io/node-pool="gpu"'
    ]


def test_drivers_are_installed_or_ours() -> None:
    everything = of(labelled(GPU), labelled(GPU), drivers=frozenset({"ebs.csi.aws.com"}))
    assert said(everything, "driver.longhorn.io", "ebs.csi.aws.com") == []
    assert said(everything, "disk.csi.azure.com") == [
        'storage: got "disk.csi.azure.com"; allowed: a driver that is installed; '
        "install the driver of disks disk.csi.azure.com first"
    ]
