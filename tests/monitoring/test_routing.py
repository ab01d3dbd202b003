"""Who is told of which alert: judged by Alertmanager's own amtool, at the version that the chart installs."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from monobase_constructs import Heartbeat, Monitoring, PagerDuty, Receivers, Slack
from monobase_constructs.platform.monitoring.routing import alertmanager_configuration, keys_of_receivers, mounted_keys
from monobase_constructs.testing import example_cluster

ALERTS, OPS = Slack("#alerts", secret="slack"), PagerDuty("pagerduty")
MINIMAL = Monitoring(receivers=Receivers(critical=[ALERTS]), heartbeat=None)
EVERY = Monitoring(
    receivers=Receivers(critical=[OPS, ALERTS], warning=[ALERTS]),
    heartbeat=Heartbeat("heartbeat"),
    clients={
        "acme": Receivers(critical=[PagerDuty("pagerduty"), OPS], warning=[Slack("#acme", secret="slack")]),
        "acme-labs": Receivers(critical=[Slack("#labs", secret="slack")]),
    },
)

TOLD = {
    "severity=critical alertname=NodeNotReady": "platform-critical",
    "severity=warning alertname=NodeClockWrong": "platform-warning",
    "severity=warning alertname=Watchdog": "heartbeat",
    "severity=critical alertname=WorkloadDown namespace=acme-prod": "acme-critical",
    "severity=warning alertname=PodCrashLooping namespace=acme-staging": "acme-warning",
    "severity=warning alertname=JobFailed namespace=acme-prod-drill": "acme-warning",
    "severity=critical alertname=WorkloadDown namespace=acme-labs-prod": "acme-labs-critical",
    "severity=warning alertname=PodCrashLooping namespace=acme-labs-prod": "acme-labs-warning",
    "severity=critical platform=told alertname=VeleroBackupTooOld namespace=acme-prod": (
        "platform-critical,acme-critical"
    ),
    "severity=critical platform=told alertname=RestoreDrillTooOld namespace=acme-labs-prod-drill": (
        "platform-critical,acme-labs-critical"
    ),
    "severity=warning alertname=VeleroBackupFailed namespace=acme-prod": "acme-warning",
    "severity=critical platform=told alertname=VeleroBackupTooOld namespace=beta-prod": "platform-critical",
    "severity=critical platform=told alertname=VeleroSilent": "platform-critical",
    "severity=critical alertname=WorkloadDown namespace=acmelabs-prod": "platform-critical",
    "severity=critical alertname=WorkloadDown namespace=monitoring": "platform-critical",
}


def configuration(wanted: Monitoring) -> dict[str, Any]:
    return alertmanager_configuration(wanted, example_cluster())


@pytest.mark.amtool
@pytest.mark.parametrize("wanted", [MINIMAL, EVERY], ids=["minimal", "every"])
def test_alertmanager_takes_it(wanted: Monitoring, amtool: str, tmp_path: Path) -> None:
    (tmp_path / "alertmanager.yaml").write_text(yaml.safe_dump(configuration(wanted)))
    told = subprocess.run([amtool, "check-config", "alertmanager.yaml"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.amtool
@pytest.mark.parametrize("labels", TOLD)
def test_who_is_told(labels: str, amtool: str, tmp_path: Path) -> None:
    (tmp_path / "alertmanager.yaml").write_text(yaml.safe_dump(configuration(EVERY)))
    command = [amtool, "config", "routes", "test", "--config.file=alertmanager.yaml", *labels.split()]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.split() == [TOLD[labels]]


def test_without_a_heartbeat_nobody_expects_it() -> None:
    assert "Watchdog" not in json.dumps(configuration(MINIMAL))


def test_warnings_go_where_critical_alerts_go_if_nothing_else_is_said() -> None:
    made = {each.pop("name"): each for each in configuration(MINIMAL)["receivers"]}
    assert made["platform-warning"] == made["platform-critical"]


def test_no_key_is_written_and_each_lies_where_its_receiver_looks() -> None:
    told = json.dumps(configuration(EVERY))
    keys = {
        f"/etc/alertmanager/receivers/{name}/{field}"
        for name, all_ in keys_of_receivers(EVERY).items()
        for field in all_
    }
    assert set(re.findall(r'_file": "(.+?)"', told)) == keys
    assert len(keys) == 6 and {f"{mount['mountPath']}" for mount in mounted()} == {
        key.rpartition("/")[0] for key in keys
    }


def mounted() -> Any:
    return mounted_keys(EVERY)["volumeMounts"]


NAMES = st.from_regex(r"[a-z]([-a-z0-9]{0,12}[a-z0-9])?", fullmatch=True)
STAGES = st.from_regex(r"[a-z][a-z0-9]{0,6}", fullmatch=True)


@given(clients=st.sets(NAMES, min_size=1, max_size=5), stage=STAGES, drill=st.booleans())
def test_no_client_is_told_of_another(clients: set[str], stage: str, drill: bool) -> None:
    """Whatever clients are called: the namespace of each leads to its own receivers first, or to no other's."""
    wanted = MINIMAL.but(clients={name: Receivers(critical=[ALERTS]) for name in clients})
    routes = [each for each in configuration(wanted)["route"]["routes"] if "namespace" in each["matchers"][0]]
    routes = [each for each in routes if "continue" not in each]
    for client in clients:
        namespace = f"{client}-{stage}" + ("-drill" if drill else "")
        taken = [f"{other}-{name}" for other in clients - {client} for name in (stage, "drill")]
        if namespace in taken or namespace.removesuffix("-drill") in taken:
            continue  # two namespaces of one name are refused
        led = [each["receiver"] for each in routes if re.fullmatch(each["matchers"][0].split('"')[1], namespace)]
        assert f"{client}-warning" in led
        assert all(each == f"{client}-warning" for each in led), led
