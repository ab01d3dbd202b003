"""What the pages show is what the code does: included files, output, links, commands, names and numbers."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path
from types import ModuleType

import click
import pytest

import monobase_constructs
from monobase_constructs.rules import BY_ID

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^]]*\]\(([^)\s]+)\)")
EXAMPLES = ROOT / "docs" / "examples"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


docs = load(ROOT / "tools" / "docs.py")
reference = load(ROOT / "tools" / "reference.py")
command_line = load(ROOT / "tools" / "command_line.py")
control_plane = load(ROOT / "tools" / "control_plane.py")
known_mistakes = load(ROOT / "tools" / "known_mistakes.py")


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)  # messages name files as one would type them there


@pytest.mark.parametrize("path", docs.pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_blocks_and_numbers_are_what_they_are_taken_from(path: Path) -> None:
    assert path.read_text("utf-8") == docs.filled(path.read_text("utf-8")), "run: make docs"


def test_every_block_of_code_is_taken_from_somewhere() -> None:
    """Other blocks are commands (`console`), which are checked below."""
    for path in docs.pages():
        text = docs.BLOCK.sub("", path.read_text("utf-8"))
        typed = [language for language in re.findall(r"^```(\w+)", text, re.M) if language != "console"]
        assert typed == [], f"{path}: a block that no comment fills"


def test_the_reference_is_that_of_the_code() -> None:
    written = {path.name: path.read_text("utf-8") for path in reference.FOLDER.glob("*.md")}
    others = {each.PAGE.name: each.page() for each in (command_line, control_plane, known_mistakes)}
    assert written == reference.pages() | others, "run: make docs"


def test_each_public_construct_shows_what_it_yields() -> None:
    pages = reference.pages()
    silent = [
        name
        for name in (
            "WebService",
            "Worker",
            "StaticSite",
            "Singleton",
            "CronJob",
            "Job",
            "ExternalPostgres",
            "ExternalS3",
        )
        if "## What it yields" not in pages[f"{name}.md"]
    ]
    assert silent == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(path: Path) -> None:
    for target in LINK.findall(path.read_text("utf-8")):
        if "://" in target:
            continue
        file, _, anchor = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        assert found.exists(), f"{path}: {target}"
        assert found.is_relative_to(ROOT), f"{path}: {target} leaves the repository"
        if anchor:
            assert anchor in anchors(found), f"{path}: {target}"


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        targets = (target.partition("#")[0] for target in LINK.findall(page.read_text("utf-8")) if "://" not in target)
        waiting += [(page.parent / target).resolve() for target in targets if target.endswith(".md")]
    assert set(PAGES) - reached == set()


def test_commands_exist() -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for path in docs.pages():
        named = set(re.findall(r"(?:^\$ |`)make ([a-z-]+)", path.read_text("utf-8"), re.M))
        assert named <= targets, path


def test_commands_of_monobase_exist() -> None:
    """`monobase check --json`, in pages and in the examples."""
    for path in [*docs.pages(), *EXAMPLES.glob("*.yaml")]:
        for name, options in re.findall(r"monobase ([a-z]+)((?: --[a-z-]+)*)", path.read_text("utf-8")):
            command = command_line.monobase.get_command(click.Context(command_line.monobase), name)
            assert command is not None, f"{path}: monobase {name}"
            known = {option for parameter in command.params for option in parameter.opts}
            assert {*options.split()} <= known, f"{path}: monobase {name}{options}"


def test_names_are_public() -> None:
    """`Name(...)` in a page is something that one can write."""
    for path in docs.pages():
        named = set(re.findall(r"`([A-Z][A-Za-z0-9]+)\(", path.read_text("utf-8"))) - {"Invalid"}
        assert named <= set(monobase_constructs.__all__), path


def test_names_of_arguments_exist() -> None:
    """`name=` and `some_name` in a page occur in the library, as code or as a metric, not inside of another word."""
    room = ROOT / "monobase_constructs"
    sources = [*room.rglob("*.py"), *(room / "metrics").glob("*.json")]
    library = "".join(path.read_text("utf-8") for path in sources)
    known = set(re.findall(r"\w+", library))
    for path in docs.pages():
        text = path.read_text("utf-8")
        named = {*re.findall(r"`([a-z]+(?:_[a-z]+)+)`", text), *re.findall(r"`([a-z_]+)=", text)}
        assert named - known - {"manifest_snapshot"} == set(), path


def test_paths_exist() -> None:
    """Paths of the repository in backticks; those with a placeholder or below a folder that is made are left out."""
    tops = {path.name for path in ROOT.iterdir()} - {"dist", "build"}
    for path in docs.pages():
        for named in re.findall(r"`([\w./-]+/[\w./-]*)`", path.read_text("utf-8")):
            if named.partition("/")[0] in tops and not named.startswith((".venv", "clients/acme")):
                assert (ROOT / named).exists(), f"{path}: {named}"


def test_the_page_of_the_rules_names_each() -> None:
    page = (ROOT / "docs" / "reference" / "rules.md").read_text("utf-8")
    assert set(re.findall(r"^## (.+)$", page, re.M)) == set(BY_ID)


def test_the_example_of_a_test_passes() -> None:
    module = load(EXAMPLES / "test_services.py")
    tests = [value for name, value in vars(module).items() if name.startswith("test_")]
    assert tests
    for test in tests:
        test()


def test_nothing_names_a_folder_of_this_machine() -> None:
    home = os.path.expanduser("~")
    for path in PAGES:
        text = path.read_text("utf-8")
        assert str(ROOT) not in text and f"{home}/" not in text, path
