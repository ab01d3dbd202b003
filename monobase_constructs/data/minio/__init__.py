"""MinIO, distributed over the nodes of the cluster."""
