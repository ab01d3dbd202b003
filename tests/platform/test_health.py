"""How the root judges Applications: the Lua that Argo CD is given, run by Lua."""

from __future__ import annotations

from typing import Any

import pytest
from lupa.lua51 import LuaRuntime  # pyright: ignore[reportMissingModuleSource]

from monobase_constructs.platform.application import ROOT
from monobase_constructs.platform.argocd import OPERATORS, OWN_CHARTS, PLATFORM
from monobase_constructs.platform.operators.argo_cd import APPLICATION_HEALTH, argo_cd
from monobase_constructs.testing import example_cluster

STATUS: dict[str, tuple[dict[str, Any] | None, str]] = {
    "nothing is known yet": (None, "Progressing"),
    "no health is known yet": ({"sync": {"status": "OutOfSync"}}, "Progressing"),
    "synced and healthy": ({"health": {"status": "Healthy"}, "sync": {"status": "Synced"}}, "Healthy"),
    # Argo CD calls an Application healthy of which only the first wave exists.
    "half applied": (
        {
            "health": {"status": "Healthy"},
            "sync": {"status": "OutOfSync"},
            "operationState": {"phase": "Running"},
        },
        "Progressing",
    ),
    "never applied": ({"health": {"status": "Healthy"}, "sync": {"status": "OutOfSync"}}, "Progressing"),
    "applied, and something that is kept is no longer wanted": (
        {
            "health": {"status": "Healthy"},
            "sync": {"status": "OutOfSync"},
            "operationState": {"phase": "Succeeded"},
        },
        "Healthy",
    ),
    "failed": ({"health": {"status": "Degraded"}, "sync": {"status": "Synced"}}, "Degraded"),
    "its pods start": ({"health": {"status": "Progressing"}, "sync": {"status": "Synced"}}, "Progressing"),
}


def judged(status: dict[str, Any] | None, name: str = "acme-prod", project: str = "acme") -> str:
    lua = LuaRuntime()
    judge = lua.eval(f"function(obj) {APPLICATION_HEALTH} end")
    application = {"metadata": {"name": name}, "spec": {"project": project}} | ({"status": status} if status else {})
    answer = judge(lua.table_from(application, recursive=True))
    assert isinstance(answer["message"], (str, type(None)))
    return answer["status"]


@pytest.mark.parametrize("status, health", STATUS.values(), ids=STATUS)
def test_a_wave_waits_until_an_application_is_applied_and_healthy(status: dict[str, Any] | None, health: str) -> None:
    assert judged(status) == health


@pytest.mark.parametrize("project", [OPERATORS, PLATFORM, OWN_CHARTS])
def test_what_others_are_built_on_is_waited_for_while_it_is_degraded(project: str) -> None:
    """A sync that fails there goes on to the next wave when it is tried again."""
    degraded = {"health": {"status": "Degraded"}, "sync": {"status": "Synced"}}
    assert judged(degraded, "cert-manager", project) == "Progressing"
    assert judged({**degraded, "health": {"status": "Healthy"}}, "cert-manager", project) == "Healthy"


@pytest.mark.parametrize("status", [status for status, _ in STATUS.values()], ids=STATUS)
def test_the_root_does_not_wait_for_itself(status: dict[str, Any] | None) -> None:
    """It is among what it applies, and is not synced before everything else is."""
    assert judged(status, ROOT) == "Healthy"


def test_argo_cd_is_told() -> None:
    told: Any = argo_cd(example_cluster()).chart.values["configs"]
    assert told["cm"]["resource.customizations.health.argoproj.io_Application"] == APPLICATION_HEALTH
