"""Restore plans: read from what was rendered, so that they can be had when neither the code nor the cluster works."""
