"""EDTF levels 0 and 1: what is taken, its bounds, precision and order."""

import copy
import csv
import dataclasses
import datetime
import math
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import DateError
from briefer.items.dates import Day, Edtf

YEARS = st.integers(0, 9999).map("{:04}".format) | st.integers(1, 9999).map("-{:04}".format)
QUALIFIERS = st.sampled_from(["", "?", "~", "%"])
DAYS = st.dates().map(datetime.date.isoformat)
MASKS = st.sampled_from(["201X", "20XX", "1XXX", "-01XX", "2004-XX", "2004-06-XX", "2004-XX-XX"])
SEASONS = st.builds("{}-{}".format, YEARS, st.integers(21, 24))
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
LONG_YEARS = st.builds(
    "Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 999_999_999_999_999)
)
DATES = st.builds("{}{}".format, YEARS | MONTHS | DAYS | MASKS | SEASONS | LONG_YEARS, QUALIFIERS)
ZONES = st.sampled_from(["", "Z", "+04:30", "-11", "+14:00"])
TIMED = st.builds(
    "{}{}".format, st.datetimes().map(lambda d: d.replace(microsecond=0).isoformat()), ZONES
)
NEARLY = st.text(alphabet="0123456789-/.TZ:+XY?~%uxyES()[]{}, ", max_size=24)


def in_order(pair: tuple[str, str]) -> str:
    """The interval of two dates, the earlier one first."""
    first, second = sorted(pair, key=lambda text: Edtf(text).sort_key)
    return f"{first}/{second}"


INTERVALS = st.tuples(DATES, DATES).map(in_order) | st.builds(
    lambda date, around: around.format(date),
    DATES,
    st.sampled_from(["{}/..", "{}/", "../{}", "/{}"]),
)
VALID = DATES | TIMED | INTERVALS


def bounds(text: str) -> tuple[str, str]:
    date = Edtf(text)
    return (
        date.earliest.iso() if date.earliest else "-inf",
        date.latest.iso() if date.latest else "inf",
    )


def test_every_row_of_the_table_of_examples_agrees(corpus: Path) -> None:
    with (corpus / "edtf" / "edtf_core.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    assert rows
    for row in rows:
        text = "" if row["string"] == "<EMPTY>" else row["string"]
        if row["verdict"] == "invalid":
            with pytest.raises(DateError):
                Edtf(text)
            continue
        try:
            agreed = bounds(text) == (row["lower"], row["upper"])
        except DateError as error:
            agreed = row["level"] == "2" and "level 2 of EDTF: " in error.what
        assert agreed, row


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2025-10-12", "2025-10-12", "2025-10-12"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("-0004-02", "-0004-02-01", "-0004-02-29"),
        ("-0004-02-29", "-0004-02-29", "-0004-02-29"),
        ("0000-02-29", "0000-02-29", "0000-02-29"),
        ("-0001-12-31", "-0001-12-31", "-0001-12-31"),
        ("2001-21", "2001-03-01", "2001-05-31"),
        ("2001-22?", "2001-06-01", "2001-08-31"),
        ("2001-23%", "2001-09-01", "2001-11-30"),
        ("2003-24~", "2003-12-01", "2004-02-29"),
        ("2001-21/2001-23", "2001-03-01", "2001-11-30"),
        ("XXXX", "0000-01-01", "9999-12-31"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("-XXXX", "-9999-01-01", "-0001-12-31"),
        ("201X~", "2010-01-01", "2019-12-31"),
        ("201X-XX", "2010-01-01", "2019-12-31"),
        ("2004-XX-XX?", "2004-01-01", "2004-12-31"),
        ("2004/", "2004-01-01", "inf"),
        ("/2004", "-inf", "2004-12-31"),
        ("../..", "-inf", "inf"),
        ("/..", "-inf", "inf"),
        ("../", "-inf", "inf"),
        ("2004-06-11%/..", "2004-06-11", "inf"),
        ("2004/2004-06", "2004-01-01", "2004-06-30"),
        ("2004-06/2004", "2004-06-01", "2004-12-31"),
        ("Y170000002", "Y170000002", "Y170000002"),
        ("Y-170000002~", "Y-170000002", "Y-170000002"),
        ("9999/Y10000", "9999-01-01", "Y10000"),
        ("2025-10-12T00:00:00-04", "2025-10-12", "2025-10-12"),
        ("-0044-03-15T12:00:00", "-0044-03-15", "-0044-03-15"),
    ],
)
def test_a_date_runs_from_its_earliest_to_its_latest_day(text: str, lower: str, upper: str) -> None:
    assert bounds(text) == (lower, upper)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2025-10-12T14:30:05Z", "time"),
        ("2025-10-12", "day"),
        ("2025-10-XX", "day"),
        ("2025-XX-XX", "day"),
        ("2025-XX", "month"),
        ("2025-10", "month"),
        ("2025-21", "season"),
        ("2025", "year"),
        ("Y20250", "year"),
        ("202X", "decade"),
        ("20XX", "century"),
        ("2XXX", "millennium"),
        ("XXXX", "any year"),
        ("2025-10-12/2026", "year"),
        ("2025-10-12/..", "day"),
        ("../..", None),
    ],
)
def test_precision_is_that_of_the_coarser_end(text: str, precision: str | None) -> None:
    assert Edtf(text).precision == precision


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2025", False, False),
        ("2025?", True, False),
        ("2025~", False, True),
        ("2025%", True, True),
        ("2024?/2025~", True, True),
        ("../2025?", True, False),
    ],
)
def test_a_qualifier_counts_at_either_end(text: str, uncertain: bool, approximate: bool) -> None:
    date = Edtf(text)
    assert (date.uncertain, date.approximate) == (uncertain, approximate)


def test_the_time_of_day_and_its_offset_are_kept_as_written() -> None:
    assert [
        (d.time, d.offset) for d in map(Edtf, ("2025-10-12T14:30:05+04:30", "2025", "/2025"))
    ] == [
        ("14:30:05", "+04:30"),
        ("", ""),
        ("", ""),
    ]


@pytest.mark.parametrize(
    "text", ["2016-12-31T23:59:60Z", "2017-01-01T05:29:60+05:30", "2015-06-30T15:59:60-08"]
)
def test_a_leap_second_is_taken_where_one_can_be(text: str) -> None:
    assert Edtf(text).time.endswith(":60")


def test_a_date_is_its_text() -> None:
    date = Edtf.parse("2025-10-11~")
    assert str(date) == date.text == "2025-10-11~"
    assert date == Edtf("2025-10-11~")
    assert date != Edtf("2025-10-11")
    assert len({date, Edtf("2025-10-11~")}) == 1
    assert repr(date) == "Edtf(text='2025-10-11~')"


def test_whether_it_is_an_interval_depends_on_the_slash() -> None:
    assert [Edtf(text).is_interval for text in ("2004", "2004/2004", "/2004")] == [
        False,
        True,
        True,
    ]


def test_a_date_survives_pickle_copy_and_replace() -> None:
    date = Edtf("2004-06-XX?/..")
    for twin in (pickle.loads(pickle.dumps(date)), copy.deepcopy(date)):
        assert twin == date
        assert twin.reading() == date.reading()
    assert dataclasses.replace(date, text="2005").latest == Day(2005, 12, 31)
    with pytest.raises(DateError):
        dataclasses.replace(date, text="soon")


def test_dates_sort_by_earliest_then_latest_then_time() -> None:
    ordered = [
        "../1950",
        "../..",
        "Y-170000002",
        "-1740",
        "-0001-12-31",
        "0000",
        "1999-12-31",
        "2025-10-12",
        "2025-10-12T01:00:00+04:30",
        "2025-10-12T00:00:00Z",
        "2025-10-12T00:00:00-05:00",
        "2025-10-12/2025-10-13",
        "2025-10-12/..",
        "Y170000002",
    ]
    dates = [Edtf(text) for text in reversed(ordered)]
    dates.sort(key=lambda date: date.sort_key)
    assert [date.text for date in dates] == ordered


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(2025, 10, 12), "2025-10-12"),
        (Day(0, 1, 1), "0000-01-01"),
        (Day(-1740, 1, 1), "-1740-01-01"),
        (Day(-9999, 12, 31), "-9999-12-31"),
        (Day(10_000, 1, 1), "Y10000"),
        (Day(-170_000_002, 1, 1), "Y-170000002"),
    ],
)
def test_a_day_prints_as_iso(day: Day, text: str) -> None:
    assert day.iso() == text


def test_days_follow_one_another_across_the_years_that_python_has_no_dates_for() -> None:
    for year in (-401, -400, -5, -4, -1, 0, 9999, 10_000, 170_000_002):
        assert Day(year + 1, 1, 1).ordinal - Day(year, 12, 31).ordinal == 1
        assert Day(year, 3, 1).ordinal - Day(year, 2, 28).ordinal == (
            2 if f"{year % 400:03}" in ("000", "004", "396") else 1
        )


@given(st.dates())
def test_a_days_ordinal_is_that_of_the_standard_library(day: datetime.date) -> None:
    assert Day(day.year, day.month, day.day).ordinal == day.toordinal()


@given(DAYS, DAYS)
def test_four_digit_dates_sort_as_dates_do(one: str, other: str) -> None:
    assert (Edtf(one).sort_key < Edtf(other).sort_key) == (one < other)


@given(VALID)
def test_every_date_of_the_grammar_round_trips_in_order(text: str) -> None:
    date = Edtf(text)
    assert str(date) == text
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    first, last, _, _ = date.sort_key
    assert (first == -math.inf) == (date.earliest is None)
    assert (last == math.inf) == (date.latest is None)


@given(VALID, VALID)
def test_a_day_and_its_ordinal_order_alike(one: str, other: str) -> None:
    first, second = Edtf(one).earliest, Edtf(other).earliest
    if first and second:
        assert (first < second) == (first.ordinal < second.ordinal)
