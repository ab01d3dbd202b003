"""`monobase synth --json`: what was done, what a person must do, and mistakes, as programs read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .conftest import run, within


def told(status: int = 0) -> dict[str, Any]:
    done = within("synth", "--json")
    assert (done.exit_code, done.stderr) == (status, "")
    return json.loads(done.stdout)


def test_what_was_done(project: Path) -> None:
    Path("dist/main/clients/acme-staging/service-account.yaml").unlink()
    (run_,) = told()["runs"]
    assert (run_["output"], run_["environments"], run_["written"], run_["removed"]) == ("dist", 1, 1, 0)
    assert run_["objects"] == len([*Path("dist").rglob("*.yaml")])
    assert (run_["by_hand"], run_["waived"], run_["changes"]) == ([], [], [])
    assert told()["runs"][0]["written"] == 0
    assert Path("build/report/main.html").is_file()


def test_what_a_person_must_do(project: Path) -> None:
    Path("clients/beta.py").write_text(Path("clients/acme.py").read_text().replace("acme", "beta"))
    (made,) = told()["runs"]
    assert [line for line in made["by_hand"] if line.startswith("beta-staging: create the DNS record ")]


def test_mistakes_are_told_and_nothing_is_written(project: Path) -> None:
    Path("clients/acme.py").write_text(Path("clients/acme.py").read_text().replace('"acme.example"', '"acme"'))
    assert told(1) == {
        "mistakes": [
            {
                "file": "clients/acme.py",
                "line": 3,
                "subject": 'Client "acme"',
                "message": 'domain: got "acme"; allowed: a domain such as "example.com"',
            }
        ],
        "refused": [],
        "runs": [],
    }


def test_a_folder_that_is_refused(project: Path) -> None:
    Path("dist/notes.txt").write_text("mine")
    said = "dist/notes.txt: synth did not write this: move it out of dist/ or delete it"
    assert told(1) == {"mistakes": [], "refused": [said], "runs": []}


def test_in_a_process_of_its_own(project: Path) -> None:
    done = run(project, "synth", "--json")
    assert (done.returncode, done.stderr) == (0, "") and json.loads(done.stdout)["mistakes"] == []
