"""Core Kubernetes objects at the 1.27 floor."""

from cdk8s_plus_27.k8s import *  # noqa: F403  # pyright: ignore[reportWildcardImportFromLibrary]
