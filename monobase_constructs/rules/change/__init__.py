"""What a change of `dist/` does to what runs: every difference between two sets of documents gets a label."""

from monobase_constructs.rules.change.compare import effects
from monobase_constructs.rules.change.label import Effect, Label

__all__ = ["Effect", "Label", "effects"]
