"""From `main.py` and the client modules to `dist/`: whole, or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from monobase_constructs.app.composition import Asked, MakeCluster, only_asked
from monobase_constructs.client.discovery import discover, load
from monobase_constructs.client.facts import Client
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.node import use_pinned_node
from monobase_constructs.values.problems import (
    Invalid,
    InvalidInput,
    Problem,
    Unknown,
    current_source,
    gathering,
    quoted,
    report,
)
from monobase_constructs.values.tracebacks import TRACEBACK, report_exception, told_defect

if TYPE_CHECKING:
    from monobase_constructs.app.changes import Changes
    from monobase_constructs.app.collect import Collected
    from monobase_constructs.app.judge import Waived
    from monobase_constructs.app.tree import Tree
    from monobase_constructs.app.writer import WriteSummary
    from monobase_constructs.report.contents import ClusterReport


INTERRUPTED = 130
"""The status that shells give to a program which Ctrl-C ends."""
DEFECT = 70
"""The status of a program that fails by itself, as sysexits.h has it."""


@dataclass(frozen=True)
class Synthesis:
    """What a run yielded: the manifests, by path below `dist/`, and how many environments they are of."""

    files: dict[PurePosixPath, str]
    owners: dict[PurePosixPath, str]
    pages: dict[PurePosixPath, str]
    """The pages of the report, which are written beside the manifests."""
    reports: Sequence[ClusterReport]
    """What they say, by cluster, of which a page for a browser is made as well."""
    environments: int
    by_hand: Sequence[str] = ()
    """What a person must do once this is merged, one line each."""
    waived: Sequence[Waived] = ()
    """What rules found and waivers let pass."""
    changes: Changes | None = None
    """What changes against what is deployed; None where no output folder was named."""

    @property
    def written(self) -> dict[PurePosixPath, str]:
        """All that the output folder holds."""
        return self.files | self.pages


def synth(*clusters: MakeCluster, clients: str | Sequence[str] = "clients", output: str = "dist") -> None:
    """Write the manifests of all clients on all clusters to `output`, or say what is wrong and exit with status 1.

    clusters: functions that describe one cluster each; called here, so that their mistakes are told like all others.
    clients: a folder, whose every module is a client's, or the paths of the modules.

    Beside `output`, `build/report/<cluster>.html` shows the same to people, in a browser.
    """
    if only_asked(Asked(clusters, clients, output, current_source())):
        return
    began = time.monotonic()
    progress = Progress(began)
    from monobase_constructs.app.writer import OutputError

    try:
        made = synthesize(*clusters, clients=clients, output=output, progress=progress.tell)
        summary, left = write(made, Path(output))
    except (InvalidInput, OutputError) as error:
        progress.clear()
        print(error, file=sys.stderr)
        count = len(str(error).splitlines())
        print(f"{count} mistake{'s' if count != 1 else ''}; {output}/ is as it was", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        progress.clear()
        print(f"interrupted; {output}/ is whole, of this run or of the one before", file=sys.stderr)
        sys.exit(INTERRUPTED)
    except OSError:
        raise
    except Exception as defect:  # what clients do wrong is told before; main.py must not be blamed for the rest
        progress.clear()
        print(traceback.format_exc() if os.environ.get(TRACEBACK) else told_defect(defect), file=sys.stderr)
        sys.exit(DEFECT)
    progress.clear()
    for line in made.by_hand:
        print(f"by hand: {line}", file=sys.stderr)
    for waived in made.waived:
        print(f"waived: {waived}", file=sys.stderr)
    for line in made.changes.lines() if made.changes is not None else ():
        print(line, file=sys.stderr)
    seconds = time.monotonic() - began
    waivers = f", {len(made.waived)} waived" if made.waived else ""
    print(
        f"{output}/: {made.environments} environments, {len(made.files)} objects{waivers}: {summary} ({seconds:.1f} s)",
        file=sys.stderr,
    )
    if left:
        print(left, file=sys.stderr)
        sys.exit(1)


def write(made: Synthesis, output: Path) -> tuple[WriteSummary, str]:
    """Replace the output folder, then the pages for a browser; the text says why these are not written, if so.

    Raises `OutputError` where the folder stays as it was.
    """
    from monobase_constructs.app.webpages import folder_beside, write_webpages
    from monobase_constructs.app.writer import OutputFile, write_tree
    from monobase_constructs.report.pages import html

    files = [
        OutputFile(path=path, content=text, owner=made.owners.get(path, "the report"))
        for path, text in made.written.items()
    ]
    summary = write_tree(output, files)
    _hand_to_cdk8s(output)
    return summary, write_webpages(folder_beside(output), {each.cluster.name: html(each) for each in made.reports})


def synthesize(
    *clusters: MakeCluster,
    clients: str | Sequence[str] = "clients",
    output: str | None = None,
    progress: Callable[[str], None] = lambda step: None,
    today: date | None = None,
) -> Synthesis:
    """The files of a run, without writing them; raises `InvalidInput` with every mistake.

    output: where the files of the run before lie, for what may not shrink or change; None: there was none.
    today: the day that waivers expire by; by default that of the clock.
    """
    use_pinned_node()
    with gathering() as gathered:
        described, stated = facts(clusters, clients)
        if len(described) < len(clusters):
            gathered.raise_if_any()  # where a client belongs cannot be told
        # Imported here, because it starts Node.js, which mistakes in facts alone need not wait for.
        from monobase_constructs.app.changes import against, sources
        from monobase_constructs.app.collect import collect
        from monobase_constructs.app.consents import binding, consents
        from monobase_constructs.app.crds import handed_over
        from monobase_constructs.app.empty import refuse_empty
        from monobase_constructs.app.judge import judge, nodes_of
        from monobase_constructs.app.onboarding import added, first_steps
        from monobase_constructs.app.removals import refuse_vanished
        from monobase_constructs.app.reporting import pages, reported
        from monobase_constructs.app.tree import build_tree
        from monobase_constructs.app.waivers import bad_waivers, granted
        from monobase_constructs.recovery.unprotected import refuse_unprotected

        # What is wrong with waivers shows without building; it is told beside what keeps the build from ending.
        waivers = [waiver for holder in (*described, *stated) for waiver in holder.waivers]
        gathered.aside += bad_waivers(waivers, today)
        crds = handed_over(described)
        tree = build_tree(described, stated, progress)
        gathered.raise_if_any()
        documents = list(collect(tree.charts))
        refuse_empty(tree.environments, documents)
        for environment in tree.environments:
            refuse_unprotected(environment)
        gathered.raise_if_any()
        files, owners = _files(documents)
        gathered.raise_if_any()
        deployed = against(Path(output), described, files) if output is not None else None
        given = consents(described, stated)
        before = binding(deployed.before, given) if deployed is not None else ()
        judged = judge(
            documents,
            tree.declared,
            before,
            granted(described, stated, tree),
            crds,
            nodes_of(described),
            today,
            added(tree.environments, Path(output)) if output is not None else {},
        )
        by_hand = judged.by_hand
        if output is not None and deployed is not None:
            refuse_vanished(Path(output), deployed.paths, deployed.base.branch, tree.charts.keys(), stated)
            by_hand = [*by_hand, *first_steps(tree.environments, Path(output), judged.documents)]
        gathered.raise_if_any()
        places = sources(documents, tree, described)
        changes = deployed.judged(given, stated, places) if deployed is not None else None
        gathered.raise_if_any()
        progress("writing")
        reports = reported(described, tree, documents, judged)
        count = sum(each.tenancy.part is None for each in tree.environments)
        return Synthesis(files, owners, pages(reports), reports, count, by_hand, judged.waived, changes)


def facts(clusters: Sequence[MakeCluster], clients: str | Sequence[str]) -> tuple[list[Cluster], list[Client]]:
    """What main.py and the client modules state; mistakes are reported. Nothing of it starts Node.js."""
    described = _described(clusters)
    if isinstance(clients, str):
        return described, [*discover(Path(clients))]
    return described, [client for path in clients for client in load(Path(path))]


def _files(documents: Sequence[Collected]) -> tuple[dict[PurePosixPath, str], dict[PurePosixPath, str]]:
    """The text of each file and whose it is; what no file can hold is reported."""
    from monobase_constructs.app.yaml import ManifestError, manifest_yaml

    files: dict[PurePosixPath, str] = {}
    owners: dict[PurePosixPath, str] = {}
    for made in documents:
        path = file_of(made.folder, made.document["kind"], made.document["metadata"]["name"])
        try:
            files[path], owners[path] = manifest_yaml(made.document), str(made)
        except ManifestError as error:
            report(Problem(made.source, "", str(error)))
    return files, owners


def tree_of(*clusters: MakeCluster, clients: str | Sequence[str] = "clients") -> tuple[list[Cluster], Tree]:
    """The clusters of a run and all that is built on them; raises `InvalidInput` with every mistake."""
    use_pinned_node()
    with gathering() as gathered:
        described, stated = facts(clusters, clients)
        gathered.raise_if_any()
        from monobase_constructs.app.tree import build_tree

        tree = build_tree(described, stated, lambda step: None)
        gathered.raise_if_any()
        return described, tree


def file_of(folder: str, kind: str, name: str) -> PurePosixPath:
    """The file of an object below `dist/`: `<folder>/<kind>-<name>.yaml`, in lower case."""
    return PurePosixPath(folder) / f"{kind.lower()}-{name.replace(':', '-')}.yaml"


def _described(clusters: Sequence[MakeCluster]) -> list[Cluster]:
    """The clusters, each name once; what is wrong with the others is reported."""
    described: dict[str, Cluster] = {}
    for make in clusters:
        made = _cluster(make)
        if made is None:
            continue
        if (first := described.setdefault(made.name, made)) is not made:
            allowed = f"a name that is free; {first.source} has taken it"
            report(Problem(made.source, f'Cluster "{made.name}"', str(Invalid("name", made.name, allowed))))
    return list(described.values())


def _cluster(make: object) -> Cluster | None:
    source = current_source()
    if not callable(make):
        invalid = Invalid("", make, "functions that describe a cluster", "leave out the parentheses behind the name")
        report(Problem(source, "synth", str(invalid)))
        return None
    try:
        made: object = make()
    except (Exception, SystemExit) as error:
        report_exception(error, source)
        return None
    if isinstance(made, Cluster):
        return made
    if not isinstance(made, Unknown):
        invalid = Invalid("", made, "a Cluster", "return Cluster(...)")
        report(Problem(source, quoted(make), str(invalid)))
    return None


def _hand_to_cdk8s(output: Path) -> None:
    """Give `cdk8s synth` its copy: it empties its own folder first, so that must never be `dist/` itself."""
    wanted = os.environ.get("CDK8S_OUTDIR")
    if wanted and Path(wanted).resolve() != output.resolve():
        shutil.copytree(output, wanted, dirs_exist_ok=True)


class Progress:
    """One line on a terminal that says what is being done, once a run takes longer than a second."""

    def __init__(self, began: float) -> None:
        """Count from `began`, as `time.monotonic` gives it."""
        self._began = began
        self._shown = False

    def tell(self, step: str) -> None:
        """Show the step in place of the one before."""
        if sys.stderr.isatty() and time.monotonic() - self._began > 1:
            print(f"\r\033[Ksynth: {step}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._shown = False
