"""From an empty cluster to one that Argo CD keeps as `dist/` says.

The cluster is asked first whether it is what main.py states: policies, routes and disks follow from these facts, and
a wrong one shows only when nothing can be reached. What is applied is what `dist/` holds and what Argo CD will apply
again in the same words, so every step can be repeated.
"""
