"""Values keep what they are told, compare as amounts do, and accept nothing that Kubernetes refuses."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, strategies as st

from monobase_constructs.values.checked import Text
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.schedule import Schedule
from monobase_constructs.values.text import Cpu, Duration, Hostname, Image, Name, Size

UNITS = {"Ki": 2**10, "Mi": 2**20, "Gi": 2**30, "Ti": 2**40, "Pi": 2**50}
LABEL = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
# A few characters that are near to what is allowed, so that most texts are almost right.
TRICKY = st.text(st.sampled_from("aZ09-._/:@*, \n\u0663\u00b2é"), max_size=70)


def accepted(kind: type[Text], text: str) -> bool:
    try:
        kind.of(text)
    except Invalid:
        return False
    return True


@given(st.integers(0, 2**60))
def test_a_size_is_so_many_bytes_and_written_with_the_largest_unit(amount: int) -> None:
    size = Size.of_bytes(amount)
    number, unit = re.fullmatch(r"([0-9]+)(..)?", size).groups()  # type: ignore[union-attr]
    assert size.amount == amount == int(number) * UNITS.get(unit, 1)
    larger = [factor for factor in UNITS.values() if factor > UNITS.get(unit, 1)]
    assert amount == 0 or all(amount % factor for factor in larger)


@given(st.integers(1, 10**6), st.sampled_from([*UNITS]))
def test_a_size_is_read_as_it_is_written(number: int, unit: str) -> None:
    size = Size.of(f"{number}{unit}")
    assert size.amount == number * UNITS[unit]
    assert Size.of(str(size)) == size


@given(st.integers(1, 10**6))
def test_a_share_of_processors_is_read_as_it_is_written(millis: int) -> None:
    share = Cpu.of_millis(millis)
    assert share.millis == millis
    assert Cpu.of(str(share)) == share == Cpu.of(f"{millis}m") == Cpu.of(f"{millis / 1000:.3f}")


@given(st.integers(1, 10**5), st.integers(1, 10**5))
def test_amounts_have_the_order_of_numbers(one: int, other: int) -> None:
    for sort in (
        lambda n: Size.of_bytes(n).amount,
        lambda n: Cpu.of_millis(n).millis,
        lambda n: Duration(f"{n}s").seconds,
    ):
        assert (sort(one) < sort(other)) == (one < other)


@given(st.integers(0, 4000), st.integers(0, 30), st.integers(0, 70), st.integers(0, 70))
def test_a_time_span_is_the_same_for_the_gateway(days: int, hours: int, minutes: int, seconds: int) -> None:
    span = Duration.of(f"{days}d{hours}h{minutes}m{seconds}s")
    assert span.seconds == ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    assert Duration.of(span.gateway).seconds == span.seconds
    assert re.fullmatch(r"([0-9]{1,5}(h|m|s|ms)){1,4}", span.gateway)


@given(TRICKY | st.from_regex(r"[0-9]{1,9}[dhms]", fullmatch=True))
def test_an_accepted_time_span_suits_the_gateway(text: str) -> None:
    if accepted(Duration, text):
        assert re.fullmatch(r"([0-9]{1,5}(h|m|s|ms)){1,4}", Duration(text).gateway)


@given(TRICKY | st.from_regex(r"\d{1,4}(\.\d{1,3})?(Mi|Gi|m)?", fullmatch=True))
def test_an_accepted_quantity_is_one(text: str) -> None:
    for kind in (Size, Cpu):
        if accepted(kind, text):
            assert re.fullmatch(r"[0-9]+(m|Ki|Mi|Gi|Ti|Pi)?", kind.of(text))


@given(TRICKY | st.from_regex(r"[a-z0-9-]{1,70}", fullmatch=True))
def test_an_accepted_name_is_a_label_with_room_for_suffixes(text: str) -> None:
    if accepted(Name, text):
        assert len(text) <= 63 - len("-1234567890")
        assert re.fullmatch(r"[a-z]([-a-z0-9]*[a-z0-9])?", text)


@given(TRICKY | st.from_regex(r"(\*\.)?[a-z0-9-]{1,66}(\.[a-z0-9-]{1,20}){1,4}", fullmatch=True))
def test_an_accepted_host_suits_the_gateway(text: str) -> None:
    if accepted(Hostname, text):
        assert len(text) <= 253
        assert re.fullmatch(rf"(\*\.)?{LABEL}(\.{LABEL})+", text)
        assert all(len(label) <= 63 for label in text.split("."))
        assert not re.fullmatch(r"[0-9]+(\.[0-9]+){3}", text)


@given(TRICKY | st.from_regex(r"[a-z0-9._/-]{1,30}:[A-Za-z0-9._-]{1,10}(@sha256:[0-9a-f]{64})?", fullmatch=True))
@example("ghcr.io/acme/a..b:1.0.0")
@example("ghcr.io/acme/a___b:1.0.0")
def test_an_accepted_image_is_pinned_and_can_be_pulled(text: str) -> None:
    if accepted(Image, text):
        component = r"[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*"
        host = r"[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*(:[0-9]+)?"
        name = rf"({host}/)?{component}(/{component})*"
        assert re.fullmatch(rf"{name}(:[A-Za-z0-9_][A-Za-z0-9._-]{{0,127}})?(@sha256:[0-9a-f]{{64}})?", text)
        assert Image(text).version or Image(text).digest


FIELD = st.from_regex(r"(\*|[0-9]{1,2}(-[0-9]{1,2})?)(/[0-9]{1,2})?(,[0-9]{1,2})?", fullmatch=True)


@given(st.tuples(FIELD, FIELD, FIELD, FIELD, FIELD))
def test_an_accepted_schedule_is_one_for_kubernetes(fields: tuple[str, ...]) -> None:
    bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)]
    if accepted(Schedule, " ".join(fields)):
        assert all(kubernetes_reads(field, *bound) for field, bound in zip(fields, bounds, strict=True))


def kubernetes_reads(field: str, low: int, high: int) -> bool:
    """What the cron parser of Kubernetes takes in a field."""
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = (f"{low}-{high}" if span == "*" else span).partition("-")
        if not low <= int(first) <= int(last or (high if step else first)) <= high or step == "0" * len(step) != "":
            return False
    return True


@pytest.mark.parametrize(
    "text", ["0 4 * * 7", "0 4 * * \u0663", "60 * * * *", "* * 0 * *", "*/0 * * * *", "0 0 30 2 *"]
)
def test_a_schedule_that_kubernetes_refuses_or_never_keeps(text: str) -> None:
    assert not accepted(Schedule, text)
