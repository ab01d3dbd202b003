"""What people type: the monobase command."""
