"""The pages that are committed beside the manifests."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest
import yaml

from monobase_constructs import Cluster
from monobase_constructs.app.compare import differences
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.app.writer import OutputFile, write_tree
from monobase_constructs.environment.scope import Tenancy
from monobase_constructs.report.contents import Judged, contents
from monobase_constructs.report.pages import markdown
from monobase_constructs.rules import BY_ID, Documents, Subject

from .conftest import ROOT, pages


@pytest.fixture
def cluster(clusters: Mapping[str, Cluster]) -> Cluster:
    return clusters["main"]


def subjects(made: Synthesis) -> list[Subject]:
    return [Subject(path.parent.as_posix(), yaml.load(text, yaml.CSafeLoader)) for path, text in made.files.items()]


def rows(page: str) -> list[list[str]]:
    lines = re.findall(r"^\| (.*) \|$", page, re.M)
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)] for line in lines]


def test_what_is_committed_is_what_the_code_yields(synthesis: Synthesis) -> None:
    assert differences(ROOT / "dist", synthesis.written) == []


def test_argo_cd_reads_none_of_it(synthesis: Synthesis) -> None:
    documents = [each.document for each in subjects(synthesis) if each.kind == "Application"]
    read = [PurePosixPath(each["spec"]["source"]["path"]) for each in documents if "path" in each["spec"]["source"]]
    ours = [each for each in read if each.parts[0] == "dist"]
    assert ours and synthesis.pages
    for page in synthesis.pages:
        assert not any(PurePosixPath("dist", page).is_relative_to(folder) for folder in ours), page


TOLD = ("Deployment", "StatefulSet", "Cluster", "CronJob", "HTTPRoute")


def test_every_workload_host_store_and_connection_is_told(synthesis: Synthesis) -> None:
    told = pages(synthesis)
    for subject in subjects(synthesis):
        if subject.tenant is None or subject.kind not in TOLD:
            continue
        page = told[f"report/{subject.document['metadata']['labels']['monobase.io/client']}.md"]
        section = page.partition(f"\n## {subject.tenant}\n")[2].partition("\n## ")[0]
        wanted = [f"`{host}`" for host in subject.spec["hostnames"]] if subject.kind == "HTTPRoute" else [subject.name]
        assert {*wanted} <= {row[0] for row in rows(section)}, (subject, wanted)


def test_every_rule_is_in_one_promise(synthesis: Synthesis) -> None:
    held = [row[1] for row in rows(pages(synthesis)["report/README.md"]) if row[-1] == "held"]
    assert sorted(re.findall(r"`([a-z-]+)`", "".join(held))) == sorted(BY_ID)


def test_no_number_of_the_cluster_changes_with_another_client(synthesis: Synthesis, cluster: Cluster) -> None:
    """Else two pull requests that merge by themselves would leave a page that nobody's synth wrote."""
    without = [each for each in subjects(synthesis) if "client-d" not in each.folder + each.name]
    with_all, less = made_of(subjects(synthesis), cluster), made_of(without, cluster)
    shared, own = PurePosixPath("main/report/README.md"), PurePosixPath("main/report/client-d.md")
    assert {path for path in with_all if with_all[path] != less.get(path)} == {shared, own}
    gone = {*with_all[shared].splitlines()} - {*less[shared].splitlines()}
    assert [line.partition("]")[0] for line in gone] == ["| [client-d-prod"]


def test_the_order_of_the_documents_changes_nothing(synthesis: Synthesis, cluster: Cluster) -> None:
    documents = subjects(synthesis)
    first = made_of(documents, cluster)
    random.Random(1).shuffle(documents)
    assert made_of(documents, cluster) == first


def made_of(documents: list[Subject], cluster: Cluster) -> dict[PurePosixPath, str]:
    names = [each.rpartition("-") for each in sorted({each.tenant for each in documents if each.tenant is not None})]
    tenancies = [Tenancy(client=client, stage=stage, tier="production") for client, _, stage in names]
    return markdown(contents(Judged(cluster, tenancies, Documents(documents), [], [])))


def test_patches_and_waivers_are_told_with_their_reasons(departures: Mapping[str, str]) -> None:
    page = departures["report/acme.md"]
    assert [
        "`secret-key`",
        "`Deployment acme-staging/api`",
        "made by hand until the move of the secrets, which is planned for March",
        "2027-03-31",
    ] in [row[:4] for row in rows(page)]
    assert [
        "`Deployment acme-staging/api`",
        "`add /spec/template/spec/containers/0/env`",
        "the secret manager of the former provider is not reached from here",
    ] in rows(page)
    promise = next(row for row in rows(departures["report/README.md"]) if "`secret-key`" in row[1])
    assert promise[-1] == "held, but for 1 waived"


@pytest.fixture
def written(synthesis: Synthesis, tmp_path: Path) -> Path:
    files = [OutputFile(path=path, content=text, owner="o") for path, text in synthesis.written.items()]
    write_tree(tmp_path / "dist", files)
    return tmp_path / "dist"


def test_a_page_that_was_edited_is_told_with_its_line(synthesis: Synthesis, written: Path) -> None:
    page = written / "main" / "report" / "README.md"
    page.write_text(page.read_text().replace("# Cluster main", "# Cluster mine"))
    (found,) = differences(written, synthesis.written)
    assert (str(found.path), found.line, found.way) == ("main/report/README.md", 3, "changed")


def test_a_page_of_somebody_else_is_refused(synthesis: Synthesis, written: Path) -> None:
    (written / "main" / "report" / "notes.md").write_text("# mine\n")
    (found,) = differences(written, synthesis.written)
    assert (str(found.path), found.way) == ("main/report/notes.md", "foreign")


def test_the_page_of_a_client_who_left_is_taken_away(synthesis: Synthesis, written: Path) -> None:
    kept = {path: text for path, text in synthesis.written.items() if path.name != "client-d.md"}
    summary = write_tree(written, [OutputFile(path=path, content=text, owner="o") for path, text in kept.items()])
    assert (summary.removed, (written / "main" / "report" / "client-d.md").exists()) == (1, False)
