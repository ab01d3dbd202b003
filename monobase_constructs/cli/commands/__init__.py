"""The commands of `monobase`; `cli/group.py` lists them."""
