"""Prometheus and what it is told."""
