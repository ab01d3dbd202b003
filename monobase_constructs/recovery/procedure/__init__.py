"""What plans are made of: steps, the environment as rendered, how Argo CD and what writes are stopped."""
