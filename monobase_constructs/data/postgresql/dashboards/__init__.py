"""What is shown of PostgreSQL in the cluster, a row a module, in the order in which one asks."""
