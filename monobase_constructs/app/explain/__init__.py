"""From a field of a manifest to the line that set it."""
