"""What runs, what it takes at rest and at full scale, and what of it can be lost, reckoned from documents.

`capacity(documents)` gives the numbers, by cluster; the rules judge them and reports show them.
"""

from __future__ import annotations

from monobase_constructs.rules.capacity.amounts import Amounts
from monobase_constructs.rules.capacity.connections import Connections, User
from monobase_constructs.rules.capacity.result import ClusterCapacity, NamespaceCapacity, Quota, capacity
from monobase_constructs.rules.capacity.workload import Apart, Losses, Tolerance, Workload
from monobase_constructs.rules.nodes import Node, Nodes

__all__ = [
    "Amounts",
    "Apart",
    "ClusterCapacity",
    "Connections",
    "Losses",
    "NamespaceCapacity",
    "Node",
    "Nodes",
    "Quota",
    "Tolerance",
    "User",
    "Workload",
    "capacity",
]
