"""The environment room."""
