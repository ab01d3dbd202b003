"""A run that remembers where everything comes from."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import PurePosixPath

from yaml.representer import SafeRepresenter

from monobase_constructs.app.collect import Collected, collect
from monobase_constructs.app.composition import Asked
from monobase_constructs.app.explain.answers import Explained
from monobase_constructs.app.synth import facts, file_of
from monobase_constructs.node import use_pinned_node
from monobase_constructs.values.origin import TracedFraction, TracedNumber, TracedText, tracing
from monobase_constructs.values.problems import gathering
from monobase_constructs.values.rewriting import following
from monobase_constructs.values.statements import forget
from monobase_constructs.values.tracing import trace, traced_calls

# YAML in a ConfigMap holds what it held before: to PyYAML a text that knows its origin is of a type of its own.
SafeRepresenter.add_multi_representer(TracedText, lambda dumper, text: dumper.represent_str("".join(text)))
SafeRepresenter.add_multi_representer(TracedNumber, lambda dumper, number: dumper.represent_int(int(number)))
SafeRepresenter.add_multi_representer(TracedFraction, lambda dumper, number: dumper.represent_float(float(number)))


@contextmanager
def explained(asked: Asked) -> Generator[dict[PurePosixPath, Explained]]:
    """Every object of a run by its file below the output folder; raises `InvalidInput` with every mistake.

    It takes about as long as a synth; documents are looked into while the context lasts, as they are asked for.
    """
    use_pinned_node()
    forget()
    from monobase_constructs.app.tree import build_tree
    from monobase_constructs.connections.graph import Use
    from monobase_constructs.objects.recording import recording

    with _uncollected(), following(), recording() as made, tracing(trace), traced_calls(Use), gathering() as gathered:
        clusters, clients = facts(asked.clusters, asked.clients)
        gathered.raise_if_any()
        tree = build_tree(clusters, clients, lambda step: None)
        gathered.raise_if_any()
        made_of = {_file(each): each for each in collect(tree.charts)}
        gathered.raise_if_any()
        yield {path: Explained(each, made) for path, each in made_of.items()}


@contextmanager
def _uncollected() -> Generator[None]:
    """Look for no garbage meanwhile: all that is made is kept, and looking for some took a seventh of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _file(collected: Collected) -> PurePosixPath:
    return file_of(collected.folder, collected.document["kind"], collected.document["metadata"]["name"])
