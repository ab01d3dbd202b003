"""Backups: what the platform does for them in the namespaces that clients share."""
