"""What a fork needs to test its own constructs and client modules, without a cluster and without the network.

```python
from monobase_constructs.testing import environment, findings

def test_services(manifest_snapshot):
    build(env := environment("acme", domains=["acme.example"]))
    assert findings(env) == [] and env == manifest_snapshot
```

`manifest_snapshot` is a fixture for syrupy; in the `conftest.py` of the fork stands
`pytest_plugins = ["monobase_constructs.testing.fixtures"]`. Everything here works without syrupy.
"""

from monobase_constructs.testing.examples import (
    ClusterFacts,
    NetworkFacts,
    environment,
    example_cluster,
    example_network,
)
from monobase_constructs.testing.rendering import document, findings, manifests

__all__ = [
    "ClusterFacts",
    "NetworkFacts",
    "document",
    "environment",
    "example_cluster",
    "example_network",
    "findings",
    "manifests",
]
