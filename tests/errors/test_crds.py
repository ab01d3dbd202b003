"""CRDs that a fork hands over: objects are judged by them, and files that are none are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from monobase_constructs.app.synth import synthesize

from .conftest import MAIN, Told, client, load_main, with_line, write

CRD = """\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            required: [size]
            properties:
              size: {type: integer, minimum: 1}
              mode: {type: string, default: soft, enum: [soft, hard]}
              operator: {type: string, enum: [=, "!="]}
            x-kubernetes-validations:
            - rule: self.mode == 'soft' || self.size < 10
  - name: v1alpha1
    served: false
    storage: false
    schema:
      openAPIV3Schema: {type: object}
"""
KINDS = 'tenant_kinds=["example.com/Widget"], crds=["crds/widgets.yaml"],'
WIDGET = (
    'Manifest(env, "w", Kind("example.com/{version}", "Widget"), name="w", namespace=env.namespace_name, body={body})'
)


def main(line: str = KINDS) -> str:
    return with_line(MAIN, f'kubernetes="1.35", {line}')


def acme(body: dict[str, object], version: str = "v1") -> dict[str, str]:
    return {"acme.py": client(WIDGET.format(body=body, version=version))}


@pytest.mark.parametrize(
    ("body", "version", "said"),
    [
        ({"size": 0}, "v1", "spec.size: got 0; allowed: 1 or more [schema]"),
        (
            {"size": 1, "sise": 1},
            "v1",
            'spec.sise: unknown field; allowed: mode, operator, size; did you mean "size"? [schema]',
        ),
        ({"size": 1}, "v1alpha1", 'apiVersion: got "example.com/v1alpha1"; allowed: "example.com/v1" [served-version]'),
        (
            {"size": 10, "mode": "hard"},
            "v1",
            "spec: a rule of its CRD is false: self.mode == 'soft' || self.size < 10 [crd-rule]",
        ),
    ],
)
def test_an_object_is_judged_by_its_crd(told: Told, body: dict[str, object], version: str, said: str) -> None:
    write(Path("crds"), {"widgets.yaml": CRD})
    lines = told(acme(body, version), main())
    assert lines[0] == f"clients/acme.py:7: Widget acme-prod/w: {said}"


def test_what_the_crd_accepts_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path, {"crds/widgets.yaml": CRD, **{f"clients/{name}": text for name, text in acme({"size": 10}).items()}}
    )
    made = synthesize(load_main(main()))
    assert "main/clients/acme-prod/widget-w.yaml" in map(str, made.files)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "No such file or directory"),
        ("kind: ConfigMap\n", "it holds no CustomResourceDefinition"),
        ("kind: [\n", "line 2 is no YAML: did not find expected node content"),
        ("kind: CustomResourceDefinition\nspec: {}\n", "its definition has no versions"),
        (
            CRD.replace("type: integer", "type: whole"),
            "its schema is none: \"whole\" is not valid under any of the schemas listed in the 'anyOf' keyword",
        ),
    ],
)
def test_a_file_that_holds_no_crds(told: Told, text: str | None, why: str) -> None:
    write(Path("crds"), {} if text is None else {"widgets.yaml": text})
    allowed = "files of CustomResourceDefinitions, as an operator's release has them"
    assert told(acme({"size": 1}), main()) == [
        f'main.py:5: Cluster "main": crds: got "crds/widgets.yaml"; allowed: {allowed}; {why}'
    ]
