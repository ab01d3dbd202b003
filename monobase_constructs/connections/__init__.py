"""The connections room."""
