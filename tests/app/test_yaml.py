"""Every string, number and key arrives in Kubernetes as it was meant, and people can read the text."""

import json
import re
from collections.abc import Callable, Mapping, Sequence

import pytest
import yaml as pyyaml
from hypothesis import HealthCheck, given, settings, strategies as st

from monobase_constructs.app.yaml import ManifestError, manifest_yaml

KubernetesReader = Callable[[Sequence[str]], list[dict[str, object]]]

# What some YAML reader takes for something else, or what breaks the syntax when written carelessly.
HOSTILE = [
    *["", " ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "~", "null", "Null", "NULL", "=", "<<", "-", "--"],
    *["y", "Y", "n", "N", "yes", "Yes", "no", "NO", "on", "ON", "off", "Off", "true", "True", "false"],
    *["0", "-0", "007", "0644", "0o12", "0O12", "0b1", "0x10", "0xG", "+1", "-1", "1_000", "_1", "1__0"],
    *["1e3", "1E3", "1.e3", ".5", "5.", "-.5", "1.5", "1.27", "1e400", "0x1p-2", "9" * 30, "1 000", "12e03"],
    *[".inf", "-.inf", "+.Inf", ".nan", ".NaN", "inf", "-inf", "Infinity", "nan", "-NaN"],
    *["1:20", "1:20:30", "190:20:30.15", "22:30", "08:00-18:00", "2020-01-01"],
    *["2001-12-14t21:59:43.10-05:00"],
    *["---", "...", "--- a", "- a", "-a", "? a", "?a", ": a", ":a", "a: b", "a:", "a: ", ":", "a #b", "#a"],
    *["!tag", "!!str 1", "&a", "&a b", "*a", "%YAML", "@a", "`a`", "|", ">"],
    *["|-\n a", "[a]", "{a: b}", "a, b"],
    *["'", "''", '"', 'a"b', "it's", "\\", "\\n", "a\\", "'a'", '"a"', "a'b\"c\\d", "$(VAR)", "{{ a }}"],
    *[" a", "a ", "\ta", "a\t", "a\tb", " a\nb", "\ta\nb", "a\n\tb", "a\n b", "a \nb", "a\n\n\nb", "a\n \nb"],
    *["\na", "a\n", "a\n\n", "a\n ", "a\n#b\n", "#a\nb", "---\na", "a\n---\nb\n", "a\n...\n", "- a\n- b\n"],
    *["a\rb", "a\r\nb", "\x00", "\x07\x1b[31m", "\x7f", "\x85", "a\x85b", "\xa0"],
    *["\xa0a", "\u2028", "a\u2029b"],
    *["\ufeff", "\ufeffa", "a\n\ufeffb", "\ufffe", "\uffff", "é", "e\u0301"],
    *["日本語\n二行目", "😀", "a\n😀\n"],
    *["\u200b", "\u202eabc", "x" * 5000, "word " * 1000 + "end", "a\n" + "b " * 500 + "c\n", "\U0010ffff"],
    *["k" * 127, "k" * 128, "k" * 129, "k" * 1023, "k" * 1025, "k\n" * 100, "k: " * 400],
    *["30s", "1h30m", "250m", "10Gi", "1.5Gi", "50%", "1.2.3", "10.0.0.0/8"],
    *["fd00::/8", "::1", "5.215.2-rc.1"],
    *["sha256:" + "0" * 64, "registry.example:5000/a/b:1.0@sha256:" + "e" * 64],
    *["*.acme.example", "0 3 * * *"],
]

PLAIN = [
    *["acme", "Europe/Berlin", "/readyz", "ghcr.io/acme/api:5.215.2"],
    *["app.kubernetes.io/name", "30s", "1h30m"],
    *["10Gi", "250m", "25%", "5.215.2", "10.0.0.0/8", "10.0.0.1", "https://acme.example/a", "--port=7500"],
    *["Database has been down for 5 minutes", "-c", "fd00::/8", "ops@acme.example", "RuntimeDefault"],
]

# Text in which characters that mean something in YAML are much likelier than elsewhere.
_mean_text = st.text(st.sampled_from("yne0123456789xob_.:-+~=<># \t\n\r'\"\\[]{},&*!|>%@`?é\x85\u2028\ufeff😀"))
_text = st.one_of(st.sampled_from(HOSTILE), _mean_text, st.text(st.characters(exclude_categories=["Cs"])))
_number = st.one_of(st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False), st.booleans())
_value = st.recursive(
    st.one_of(_text, _number),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_text, inner, max_size=4)),
    max_leaves=12,
)


def config_map(data: object) -> dict[str, object]:
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": data}


def canonical(value: object) -> str:
    """Text that is equal for equal JSON: 3 and 3.0 are, True and 1 are not."""
    return json.dumps(_integral(value), sort_keys=True)


def _integral(value: object) -> object:
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**63:
        return int(value)
    if isinstance(value, int) and abs(value) > 2**63:
        return float(value)  # JSON text of a large float, as Go writes it
    if isinstance(value, Mapping):
        return {key: _integral(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_integral(item) for item in value]
    return value


def lines(data: object) -> list[str]:
    return manifest_yaml(config_map(data)).splitlines()[4:]


def test_hostile_strings_as_values_items_and_keys(kubernetes_reads: KubernetesReader) -> None:
    documents = [config_map({"value": text, "items": [text, [text]], text: text}) for text in HOSTILE]
    understood = kubernetes_reads([manifest_yaml(document) for document in documents])
    assert [canonical(it) for it in understood] == [canonical(it) for it in documents]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.lists(_value, min_size=30, max_size=60))
def test_any_document(kubernetes_reads: KubernetesReader, values: list[object]) -> None:
    documents = [config_map(value) for value in values]
    understood = kubernetes_reads([manifest_yaml(document) for document in documents])
    assert [canonical(it) for it in understood] == [canonical(it) for it in documents]


def test_other_readers_agree() -> None:
    for text in HOSTILE:
        document = config_map({"value": text, "items": [text, [text]], text: text})
        assert pyyaml.safe_load(manifest_yaml(document)) == document, text


def test_the_judge_sees_what_pyyaml_does_not(kubernetes_reads: KubernetesReader) -> None:
    careless = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: 0o12, b: y, c: 1_000}\n"
    assert kubernetes_reads([careless])[0]["data"] == {"a": 10, "b": True, "c": 1000}


@pytest.mark.parametrize("text", PLAIN)
def test_everyday_text_has_no_quotes(text: str) -> None:
    assert lines({"a": text}) == ["data:", f"  a: {text}"]


def test_one_line_text_stays_on_one_line() -> None:
    for text in HOSTILE:
        if "\n" not in text:
            assert len(lines({"a": text})) == 2, text


@pytest.mark.parametrize("text", ["a: b", "a:", "a ", "a  b", "a #b", "y", "-y", "NaN", "-nan", "1e3", "1.27"])
def test_doubtful_text_has_double_quotes(text: str) -> None:
    assert lines({"a": text}) == ["data:", f'  a: "{text}"']


def test_neither_document_markers_nor_indentation_indicators() -> None:
    for text in HOSTILE:
        for line in lines({"a": text}):
            assert not re.search(r"^(---|\.\.\.)|: \|[0-9+]", line), text


def test_text_of_several_lines_is_a_literal_block() -> None:
    assert lines({"a": "server {\n  # comment: yes\n\n  listen 80;\n}\n", "b": "x\ny"}) == [
        *["data:", "  a: |", "    server {", "      # comment: yes", "", "      listen 80;", "    }"],
        *["  b: |-", "    x", "    y"],
    ]


def test_quotes_spare_backslashes() -> None:
    assert lines({"a": r"\.js$", "b": 'up{job="api"}', "c": "it's: so"}) == [
        *["data:", r"  a: '\.js$'", "  b: 'up{job=\"api\"}'", '  c: "it\'s: so"'],
    ]


def test_what_an_object_is_comes_first_and_the_rest_is_sorted() -> None:
    container: dict[str, object] = {"image": "a", "args": [], "name": "b"}
    metadata: dict[str, object] = {
        "uid": "u",
        "annotations": {},
        "labels": {"b": "1", "a": "c"},
        "namespace": "ns",
        "name": "m",
    }
    spec: dict[str, object] = {"z": [container], "a": {}}
    document = {"spec": spec, "data": 1, "metadata": metadata, "kind": "K", "apiVersion": "v"}
    assert manifest_yaml(document).splitlines() == [
        *["apiVersion: v", "kind: K"],
        *["metadata:", "  name: m", "  namespace: ns", "  labels:", "    a: c", '    b: "1"'],
        *["  annotations: {}", "  uid: u"],
        *["data: 1", "spec:", "  a: {}", "  z:", "  - name: b", "    args: []", "    image: a"],
    ]


def test_shared_parts_are_written_out() -> None:
    shared = {"a": ["b"]}
    assert lines([shared, shared]) == ["data:", "- a:", "  - b", "- a:", "  - b"]


def test_numbers() -> None:
    assert lines([3, 3.0, -0.0, 0.5, 1e-7, 1e300, True]) == [
        *["data:", "- 3", "- 3", "- 0", "- 0.5", "- 1.0e-07", "- 1.0e+300", "- true"],
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([{"b/c": None}], "data[0]['b/c'] is null: leave the field out instead of setting it to None"),
        ({"a": float("nan")}, "data.a is nan: JSON knows only finite numbers"),
        ([float("-inf")], "data[0] is -inf: JSON knows only finite numbers"),
        ({"a": 2**63}, "data.a is 9223372036854775808, which does not fit into 64 bits"),
        ({1: "a"}, "data has the key 1, which is no string: quote it in Python"),
        ({"a": b"x"}, "data.a is a bytes: a manifest holds only str, int, float, bool, list and dict"),
        ({"a": "\ud800"}, r"data.a holds half of a surrogate pair, which is no text: '\ud800'"),
    ],
)
def test_what_cannot_be_written_is_refused_with_its_path(data: object, message: str) -> None:
    with pytest.raises(ManifestError) as refused:
        manifest_yaml(config_map(data))
    assert str(refused.value) == f"ConfigMap a: {message}"
