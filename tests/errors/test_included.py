"""YAML that a fork writes by hand: what readers disagree about, and what rules find, is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from monobase_constructs.app.synth import synthesize

from .conftest import MAIN, Told, client, load_main, write

FILE = "manifests/flags.yaml"
INCLUDE = {"acme.py": client(f'Include(env, "flags", file="{FILE}")')}
FLAGS = """\
# Flags of the new editor.
apiVersion: v1
kind: ConfigMap
metadata:
  name: flags
data:
  editor: "on"
"""
MAILER = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: mailer
spec:
  replicas: 1
  selector: {matchLabels: {app.kubernetes.io/name: mailer}}
  template:
    metadata: {labels: {app.kubernetes.io/name: mailer}}
    spec:
      automountServiceAccountToken: false
      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
      containers:
      - name: mailer
        image: ghcr.io/acme/mailer:1.0.0
        envFrom: []
        resources:
          requests: {cpu: 100m, memory: 128Mi, ephemeral-storage: 64Mi}
          limits: {memory: 128Mi, ephemeral-storage: 64Mi}
        securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, readOnlyRootFilesystem: true}
      enableServiceLinks: false
"""


def said(told: Told, text: str | bytes | None) -> list[str]:
    """What is told of the file, without the file's name."""
    if isinstance(text, bytes):
        Path("manifests").mkdir()
        Path(FILE).write_bytes(text)
    elif text is not None:
        write(Path(), {FILE: text})
    return [line.removeprefix(f"{FILE}:") for line in told(INCLUDE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FLAGS.replace("  editor:", "\teditor:"), '7: Include "flags": a tab before the text; indent with spaces'),
        (FLAGS + '  editor: "off"\n', '8: Include "flags": the key "editor" is there twice'),
        (FLAGS.replace('"on"', "&a x"), '7: Include "flags": an anchor or alias; write what it stands for'),
        (FLAGS + "  old: *a\n", '8: Include "flags": an anchor or alias; write what it stands for'),
        (FLAGS.replace('"on"', "~"), '7: Include "flags": a field without a value; leave it out'),
        (
            FLAGS.replace('"on"', "on"),
            '7: Include "flags": on without quotes: some take it for true or false; write "on", or the value that is'
            " meant",
        ),
        (
            FLAGS.replace('"on"', "012"),
            '7: Include "flags": 012 without quotes: some take it for a number in base 8; write "012", or the value '
            "that is meant",
        ),
        (FLAGS.replace("editor:", "1:"), '7: Include "flags": the key 1 is no text; write "1" in quotes'),
        (
            FLAGS.replace('"on"', "!!binary aGk="),
            '7: Include "flags": the tag "tag:yaml.org,2002:binary"; write the value without it',
        ),
        (
            FLAGS.replace('"on"', "[" * 3000 + "]" * 3000),
            '7: Include "flags": is nested more than 100 deep; no object of Kubernetes is',
        ),
        (
            FLAGS.replace('"on"', "[" * 300_000),
            '7: Include "flags": is nested more than 100 deep; no object of Kubernetes is',
        ),
        (
            FLAGS.replace('"on"', "{{ .Values.editor }}"),
            '7: Include "flags": a template, which nothing fills in here; write what it stands for',
        ),
        (
            "{{- if .Values.flags }}\n" + FLAGS,
            '1: Include "flags": a template, which nothing fills in here; write what it stands for',
        ),
        (
            FLAGS.replace('"on"', '"o\u2028n"'),
            '7: Include "flags": the character \\u2028, which ends a line for some; write "\\u2028", in quotes',
        ),
        ("data: [\n", '2: Include "flags": is not YAML: did not find expected node content'),
        (b"a: \xff\n", '1: Include "flags": is not text in UTF-8'),
        (
            FLAGS.replace("  name: flags\n", "  labels: {}\n"),
            '2: Include "flags": is no Kubernetes object: it needs apiVersion, kind and metadata.name',
        ),
        (
            "apiVersion: v1\nkind: List\nitems: []\n",
            '1: Include "flags": is a list of objects, which Argo CD does not track one by one; write each as a '
            "document, with --- between them",
        ),
        (f"{FLAGS}---\n{FLAGS}", '10: Include "flags": the file holds ConfigMap flags twice; write it once'),
    ],
)
def test_what_cannot_be_read(told: Told, text: str | bytes, expected: str) -> None:
    assert said(told, text)[0] == expected


def test_an_empty_file(told: Told) -> None:
    write(Path(), {FILE: "# nothing yet\n---\n"})
    assert told(INCLUDE) == [f'{FILE}: Include "flags": holds no object; write one, or drop the Include']


def test_a_file_that_is_not_there(told: Told) -> None:
    assert said(told, None) == [
        'clients/acme.py:7: Include "flags": file: got "manifests/flags.yaml"; allowed: a file of manifests; '
        "No such file or directory"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            MAILER.replace("image: ghcr.io/acme/mailer:1.0.0", "image: ghcr.io/acme/mailer:latest"),
            "15: Deployment acme-prod/mailer: spec.template.spec.containers[mailer].image: got "
            '"ghcr.io/acme/mailer:latest"; allowed: a full version [image-version]',
        ),
        (
            MAILER.replace("replicas: 1", "replicas: many"),
            '6: Deployment acme-prod/mailer: spec.replicas: got "many"; allowed: a whole number [schema]',
        ),
        (
            f"{FLAGS}---\n{MAILER.replace('name: mailer', 'name: mailer', 1)}".replace(
                "metadata:\n  name: mailer", "metadata:\n  name: mailer\n  namespace: beta-prod"
            ),
            '13: Deployment beta-prod/mailer: metadata.namespace: got "beta-prod"; allowed: "acme-prod", the namespace '
            "of the environment [tenant-plane]",
        ),
        (
            MAILER.replace("spec:\n  replicas", "spec: none\nother:\n  replicas"),
            '5: Deployment acme-prod/mailer: spec: got "none"; allowed: a mapping [schema]',
        ),
    ],
)
def test_what_rules_find_is_told_with_the_line_of_the_field(told: Told, text: str, expected: str) -> None:
    assert expected in said(told, text)


DASHBOARD = FLAGS.replace("  name: flags\n", "  name: flags\n  labels: {grafana_dashboard: own}\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{", "is not JSON: Expecting property name enclosed in double quotes: line 1, column 2"),
        ("[1]", "got [1]; allowed: a mapping, as Grafana exports a dashboard"),
        ("[" * 3000 + "]" * 3000, "is nested more than 100 deep; no object of Kubernetes is"),
    ],
)
def test_a_dashboard_that_is_none(told: Told, written: str, expected: str) -> None:
    line = f"9: ConfigMap acme-prod/flags: data[mine.json]: {expected} [metric]"
    assert said(told, DASHBOARD + f"  mine.json: '{written}'\n") == [line]


def test_metadata_of_a_kind_of_an_operator(told: Told) -> None:
    issuer = "apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata: {name: own, lables: {}, annotations: [a]}\n"
    assert sorted(said(told, issuer + "spec: {selfSigned: {}}\n")) == [
        '3: Issuer acme-prod/own: metadata.annotations: got ["a"]; allowed: a mapping [schema]',
        "3: Issuer acme-prod/own: metadata.lables: unknown field; allowed: annotations, creationTimestamp, "
        "deletionGracePeriodSeconds, deletionTimestamp, finalizers, generateName, generation, labels, managedFields, "
        'name, namespace, ownerReferences, resourceVersion, selfLink, uid; did you mean "labels"? [schema]',
    ]


def test_what_is_written_well_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the server's defaults, in the namespace of the environment; what it runs counts for the quota."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {FILE: f"{FLAGS}---\n{MAILER}", "clients/acme.py": INCLUDE["acme.py"]})
    files = {str(path): text for path, text in synthesize(load_main(MAIN)).files.items()}
    flags = files["main/clients/acme-prod/configmap-flags.yaml"]
    assert flags.endswith('metadata:\n  name: flags\n  namespace: acme-prod\ndata:\n  editor: "on"\n')
    mailer = files["main/clients/acme-prod/deployment-mailer.yaml"]
    assert "imagePullPolicy: IfNotPresent" in mailer
    quota = files["main/platform/tenants/acme-prod/resourcequota-quota.yaml"]
    assert 'pods: "6"' in quota and "requests.cpu: 400m" in quota
