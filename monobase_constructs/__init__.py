"""Constructs for multi-tenant application platforms on Kubernetes.

A client module imports everything from here. Facts (`Client`, `Api`, `production`, ...) load at once;
constructs (`WebService`, `Environment`, ...) start Node.js for cdk8s when the first of them is named.
"""

import lazy_loader

from monobase_constructs.node import use_pinned_node

use_pinned_node()

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)  # pyright: ignore
