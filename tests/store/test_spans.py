"""Spans of days: keys that two spans share just where they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.store import spans

DAYS = st.integers(-700, 700) | st.integers(spans.FIRST, spans.LAST)
ENDS = st.none() | DAYS
ENDLESS = 10**12


def spanning(ends: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """The two ends in order."""
    first, last = ends
    return (last, first) if first is not None and last is not None and first > last else ends


SPANS = st.tuples(ENDS, ENDS).map(spanning)


def overlap(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    starts = [-ENDLESS if day is None else day for day, _ in (one, other)]
    ends = [ENDLESS if day is None else day for _, day in (one, other)]
    return max(starts) <= min(ends)


@given(SPANS, SPANS)
def test_a_span_shares_a_key_with_a_range_just_where_they_overlap(
    span: tuple[int | None, int | None], wanted: tuple[int | None, int | None]
) -> None:
    shared = set(spans.keys_of(*span)) & set(spans.keys_overlapping(*wanted))
    assert bool(shared) == overlap(span, wanted)


@given(st.integers(-(10**17), 10**17), st.integers(-(10**17), 10**17))
def test_days_beyond_the_leaves_are_never_missed(first: int, second: int) -> None:
    low, high = sorted((first, second))
    assert set(spans.keys_of(low, high)) & set(spans.keys_overlapping(high, None))
    assert set(spans.keys_of(low, high)) & set(spans.keys_overlapping(None, low))


@given(SPANS)
def test_a_span_needs_few_keys_of_few_bits(span: tuple[int | None, int | None]) -> None:
    keys = spans.keys_of(*span)
    assert len(keys) <= 2 * 2 * 7 * 8 + 16
    assert all(0 <= key < 1 << 40 for key in keys)


def test_a_day_needs_ten_keys() -> None:
    assert len(spans.keys_of(738_000, 738_000)) == 10


def test_far_days_are_told_apart_elsewhere() -> None:
    assert spans.is_exact(0, None)
    assert not spans.is_exact(None, spans.LAST)
    assert not spans.is_exact(spans.FIRST - 1, 0)
