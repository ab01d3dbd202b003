"""How removed environments are told from others."""

TOMBSTONE = "removed"
"""The name of the one object that an environment consists of while it is being removed."""
