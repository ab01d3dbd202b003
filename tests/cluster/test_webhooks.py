"""Databases and certificates of dist/, and of every option, by the webhooks of the operators that will get them."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from .conftest import ASSETS
from .results import Results
from .test_every_option import SNAPSHOTS, read
from .tree import Document, named, wave
from .webhooks import judge

WEBHOOKS = {
    "cert-manager-webhook": ("cert-manager.io", ("Certificate", "ClusterIssuer", "Issuer")),
    "cnpg-webhook": ("postgresql.cnpg.io", ("Backup", "Cluster", "Database", "Pooler", "ScheduledBackup")),
}
each_webhook = [pytest.param(name, marks=pytest.mark.programs(name)) for name in WEBHOOKS]


def judged_by(program: str, documents: list[Document]) -> list[Document]:
    group, kinds = WEBHOOKS[program]
    return [each for each in documents if each["apiVersion"].startswith(f"{group}/") and each["kind"] in kinds]


@pytest.fixture(scope="module")
def everything(documents: list[Document]) -> list[Document]:
    return [*documents, *(document for path in SNAPSHOTS for document in read(path))]


@pytest.mark.parametrize("program", each_webhook)
def test_nothing_is_refused_or_warned_of(program: str, everything: list[Document], found: Results) -> None:
    assert ASSETS is not None
    given = judged_by(program, everything)
    said = zip(given, judge(ASSETS / program, given), strict=True)
    assert [(named(document), each) for document, each in said if each.refused or each.warnings] == []
    assert given
    found.say(program, objects=len(given))


def without_size(document: Document) -> None:
    document["spec"]["storage"]["size"] = "1 gigabyte"


def with_its_own_parameter(document: Document) -> None:
    document["spec"]["postgresql"]["parameters"]["listen_addresses"] = "*"


@pytest.mark.programs("cnpg-webhook")
@pytest.mark.parametrize(
    ("break_it", "said"), [(without_size, "storage.size"), (with_its_own_parameter, "listen_addresses")]
)
def test_a_broken_database_is_refused(
    documents: list[Document], break_it: Callable[[Document], None], said: str
) -> None:
    assert ASSETS is not None
    broken = copy.deepcopy(next(each for each in documents if each["kind"] == "Cluster"))
    break_it(broken)
    [verdict] = judge(ASSETS / "cnpg-webhook", [broken])
    assert said in verdict.refused


@pytest.mark.programs("cert-manager-webhook")
def test_a_broken_certificate_is_refused(documents: list[Document]) -> None:
    assert ASSETS is not None
    broken = copy.deepcopy(next(each for each in documents if each["kind"] == "Certificate"))
    broken["spec"]["privateKey"] = {"algorithm": "RSA", "size": 100}
    [verdict] = judge(ASSETS / "cert-manager-webhook", [broken])
    assert "spec.privateKey.size" in verdict.refused


def test_the_kinds_of_snapshots_come_before_the_operator(documents: list[Document]) -> None:
    """CloudNativePG looks for them once, when it starts; without them it refuses backups by snapshot."""
    waves = {each["metadata"]["name"]: wave(each) for each in documents if each["kind"] == "Application"}
    assert waves["snapshot-definitions"] < waves["cloudnative-pg"]
