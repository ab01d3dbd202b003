"""Every kind of mistake: what is written, and word by word what is said about it (`build.txt`, ...)."""

from __future__ import annotations

import pytest

from .conftest import MAIN, Case, Told, cases, client, with_line


@pytest.mark.parametrize("case", cases("build.txt"), ids=lambda case: case.title)
def test_a_mistake_in_a_build_function(case: Case, told: Told) -> None:
    assert told({"acme.py": client(case.written)}) == case.said


@pytest.mark.parametrize("case", cases("modules.txt"), ids=lambda case: case.title)
def test_a_mistake_in_a_client_module(case: Case, told: Told) -> None:
    assert told({"acme.py": case.written}) == case.said


@pytest.mark.parametrize("case", cases("main.txt"), ids=lambda case: case.title)
def test_a_mistake_in_main(case: Case, told: Told) -> None:
    right = client('WebService(env, "api", image=API, port=7500)')
    assert told({"acme.py": right}, with_line(MAIN, case.written)) == case.said
