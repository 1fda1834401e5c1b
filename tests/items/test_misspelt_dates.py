"""Texts that are no EDTF of levels 0 and 1: why they are refused, and what is suggested instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import DateError
from briefer.items.dates import Edtf, Style
from briefer.items.respelling import meant

NEARLY = st.text(alphabet="0123456789-/.TZ:+XY?~%uxyES()[]{}, ", max_size=24)
PIECES = (
    "2025 10 -12 - / .. X XX ~ ? % T 14:30:00 Z +04:30 unknown open u y Oct c. [ ] , S2 E7 Y BC"
)
PIECED = st.lists(st.sampled_from(PIECES.split()), max_size=9).map("".join)


def refusal(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        Edtf(text)
    return caught.value


def suggestions(error: DateError) -> list[str]:
    return re.findall("“(.+?)”", error.remedy)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-13", "there is no month 13"),
        ("2025-00", "there is no month 00"),
        ("2025-42", "there is no month 42"),
        ("2001-21-05", "a season has no days"),
        ("2023-02-29", "that month has the days 01 to 28"),
        ("-0005-02-29", "that month has the days 01 to 28"),
        ("2025-04-00", "that month has the days 01 to 30"),
        ("-0000", "without a sign"),
        ("2005/2004", "starts after its end"),
        ("2004-06-15/2004-05", "starts after its end"),
        ("2004-06-15~/2004-06-14~", "starts after its end"),
        ("/", "both ends"),
        ("2025-10-12T10:00:00Z/..", "no time of day"),
        ("2025-10-12T24:00:00", "hours run from 00 to 23"),
        ("2025-10-12T23:60:00", "minutes run from 00 to 59"),
        ("2025-10-12T23:59:60", "seconds run from 00 to 59"),
        ("2016-12-31T23:59:61Z", "seconds run from 00 to 59"),
        ("2025-10-12T10:00:00-00:00", "written Z"),
        ("2025-10-12T10:00:00+24:00", "hours from 00 to 23"),
        ("2025-10-12T10:00:00+04:60", "minutes from 00 to 59"),
        ("2025-10-12T10:00", "hh:mm:ss"),
        ("2025-10-12T10:00:00Z~", "hh:mm:ss"),
        ("Y2001", "5 to 15 digits"),
        ("Y02001", "5 to 15 digits"),
        ("Y1234567890123456", "5 to 15 digits"),
        (" 2025", "blanks around it"),
        ("2025\n", "blanks around it"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, reason: str) -> None:
    assert reason in refusal(text).what


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("[1667,1668, 1670..1672]", "one of a set of dates"),
        ("{1960,1961-12}", "a set of dates"),
        ("Y-17E7", "an exponent"),
        ("1950S2", "significant digits"),
        ("Y3388E2S3", "an exponent"),
        ("Y171010000S3", "significant digits"),
        ("2001-25", "northern"),
        ("2001-32~", "southern"),
        ("2001-33", "a quarter"),
        ("2001-39", "a third"),
        ("2001-41", "half a year"),
        ("201X-21", "a season of an unspecified year"),
        ("156X-12-25", "unspecified digits"),
        ("2X04", "unspecified digits"),
        ("2004-1X", "unspecified digits"),
        ("2004-XX-11/2005", "unspecified digits"),
        ("2004-06~-11", "a qualified part"),
        ("?2004-06", "a qualified part"),
        ("2004?-XX-~11", "a qualified part"),
        ("2003/2004-%06", "a qualified part"),
        ("..2004-06-01/2004-06-20", "before or after"),
    ],
)
def test_level_2_is_refused_by_name(text: str, feature: str) -> None:
    error = refusal(text)
    assert "level 2 of EDTF: " in error.what
    assert feature in error.what


@pytest.mark.parametrize(
    "text",
    ["2016-1X-39", "Y17E7-12-26", "2004//2005", "2004-19-~11", "2004-X", "[]", "156X-13-25/2004"],
)
def test_what_is_no_edtf_at_all_is_not_called_level_2(text: str) -> None:
    assert "level 2" not in refusal(text).what


@pytest.mark.parametrize(
    ("text", "today"),
    [
        ("199u", "199X"),
        ("19uu", "19XX"),
        ("196x", "196X"),
        ("2004-uu", "2004-XX"),
        ("2004-06-uu", "2004-06-XX"),
        ("2004-uu-uu", "2004-XX-XX"),
        ("1984?~", "1984%"),
        ("2004-06-11?~", "2004-06-11%"),
        ("1984~?/2004", "1984%/2004"),
        ("2004/open", "2004/.."),
        ("open/2004", "../2004"),
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("unknown/open", "/.."),
        ("199u/2004-uu", "199X/2004-XX"),
        ("y170000002", "Y170000002"),
        ("y-170000002", "Y-170000002"),
        ("(2011)-06-04~", "2011-06-04~"),
        ("2004?-06-(11)~", "2004-06-11%"),
        ("15uu-12-25", "15XX"),
    ],
)
def test_the_draft_of_2012_is_refused_with_the_spelling_of_today(text: str, today: str) -> None:
    error = refusal(text)
    assert "draft of 2012" in error.what
    assert suggestions(error) == [today]


@pytest.mark.parametrize(
    ("text", "today", "feature"),
    [("15uu-12-uu", "15XX-12-XX", "unspecified"), ("y-17e7", "Y-17E7", "exponent")],
)
def test_a_draft_spelling_of_level_2_is_named_as_it_is_written_today(
    text: str, today: str, feature: str
) -> None:
    what = refusal(text).what
    assert f"“{today}”" in what
    assert feature in what


@pytest.mark.parametrize("text", ["", "  ", "\t", "unknown", "open", "unknown/unknown"])
def test_no_date_at_all_is_to_be_left_out(text: str) -> None:
    assert refusal(text).remedy.startswith("Leave the date out")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2025/10/12", ["2025-10-12"]),
        ("2025.10.12", ["2025-10-12"]),
        ("2025/10", ["2025-10"]),
        ("2025-1-5", ["2025-01-05"]),
        ("20251012", ["2025-10-12"]),
        ("12/10/2025", ["2025-10-12", "2025-12-10"]),
        ("12.10.2025", ["2025-10-12", "2025-12-10"]),
        ("25/10/2025", ["2025-10-25"]),
        ("10/25/2025", ["2025-10-25"]),
        ("10/10/2025", ["2025-10-10"]),
        ("12 October 2025", ["2025-10-12"]),
        ("Sunday, 12th of October 2025", ["2025-10-12"]),
        ("Oct. 12, 2025", ["2025-10-12"]),
        ("12-Oct-2025", ["2025-10-12"]),
        ("Sept 2025", ["2025-09"]),
        ("spring 2001", ["2001-21"]),
        ("Fall 2001", ["2001-23"]),
        ("c. 1860", ["1860~"]),
        ("ca. October 1860?", ["1860-10%"]),
        ("c1860", ["1860~"]),
        ("~1860", ["1860~"]),
        ("the 1990s", ["199X"]),
        ("44 BC", ["-0043"]),
        ("1 BCE", ["0000"]),
        ("AD 79", ["0079"]),
        ("79 CE", ["0079"]),
        ("476", ["0476"]),
        ("-44", ["-0044"]),
        ("-0000-01-01", ["0000-01-01"]),
        ("99999", ["Y99999"]),
        ("-12345", ["Y-12345"]),
        ("Y2001", ["2001"]),
        ("201x", ["201X"]),
        (" 2025-10-12 ", ["2025-10-12"]),
        ("2025-10 ?", ["2025-10?"]),
        ("2025\u201310\u201312", ["2025-10-12"]),
        ("\u22121740", ["-1740"]),
        ("٢٠٢٥-١٠-١٢", ["2025-10-12"]),
        ("1964-2008", ["1964/2008"]),
        ("1964\u20132008", ["1964/2008"]),
        ("9 October 2025 to 12 October 2025", ["2025-10-09/2025-10-12"]),
        ("2025-1-5/2025-1-9", ["2025-01-05/2025-01-09"]),
        ("2005/2004", ["2004/2005"]),
        ("2025-10-12T24:00:00", ["2025-10-13T00:00:00"]),
        ("2025-12-31T24:00:00Z", ["2026-01-01T00:00:00Z"]),
        ("9999-12-31T24:00:00", []),
        ("2025-10-12 14:30", ["2025-10-12T14:30:00"]),
        ("2025-10-12t9:30:05.25z", ["2025-10-12T09:30:05Z"]),
        ("2025-10-12T14:30:00+0430", ["2025-10-12T14:30:00+04:30"]),
        ("2025-10-12T14:30:00 -3", ["2025-10-12T14:30:00-03:00"]),
        ("2025-10-12T14:30:00-00:00", ["2025-10-12T14:30:00Z"]),
        ("2025-10-12T14:30:00Z~", ["2025-10-12~"]),
        ("2025-10-12T10:00:00Z/2025-10-13T10:00:00Z", ["2025-10-12/2025-10-13"]),
        ("2004-06~-11", ["2004-06-11~"]),
        ("2004?-06-~11", ["2004-06-11%"]),
        ("2001-26", ["2001-22"]),
        ("2001-30", []),
        ("2001-36?", ["2001-10?/2001-12?"]),
        ("2001-38", ["2001-05/2001-08"]),
        ("2001-41", ["2001-07/2001-12"]),
        ("156X-12-25", ["156X"]),
        ("1560-XX-25", ["1560-XX-XX"]),
        ("2004-10-1X", ["2004-10-XX"]),
        ("2X04", ["2XXX"]),
        ("[..1984]", ["../1984"]),
        ("[1984]", ["1984"]),
        ("{1960,1961-12}", ["1960/1961-12"]),
        ("yesterday", []),
        ("2025285", []),
        ("12 Brumaire 1799", []),
        ("1800s", []),
        ("2004/P1Y", []),
    ],
)
def test_the_remedy_shows_the_right_spelling_where_it_is_clear(text: str, right: list[str]) -> None:
    shown = suggestions(refusal(text))
    assert shown[: len(right)] == right
    assert len(shown) == len(right) or (not right and "2025-10-09/2025-10-12" in shown)


def test_a_day_that_may_be_a_month_is_shown_both_ways() -> None:
    remedy = "Write “2025-10-12” for 12 October 2025 or “2025-12-10” for 10 December 2025."
    assert refusal("12/10/2025").remedy == remedy


def test_a_date_is_meant_where_it_can_be_no_other_and_is_not_spelt_already() -> None:
    texts = ("15 March 2026", "20260315", "12/10/2025", "2025-10-12", "202", "20251", "Sunday", "")
    assert [meant(text) for text in texts] == ["2026-03-15", "2026-03-15", "", "", "", "", "", ""]


@st.composite
def plain_ends(draw: st.DrawFn) -> str:
    """A day, a month, a season or a year, with or without a second of the same kind."""
    form = draw(st.sampled_from(["{0}-{1:02}-{2:02}", "{0}-{1:02}", "{0}-{3}", "{0}"]))
    year, other = draw(YEARS), draw(YEARS)
    parts = [year, draw(st.integers(1, 12)), draw(st.integers(1, 28)), draw(st.integers(21, 24))]
    again = [draw(st.sampled_from([year, other])), draw(st.sampled_from([parts[1], 7]))]
    again += [draw(st.integers(1, 28)), draw(st.integers(21, 24))]
    start, end = form.format(*parts), form.format(*again)
    return draw(st.sampled_from([start, f"{start}/..", f"../{start}", *_in_order(start, end)]))


def _in_order(start: str, end: str) -> list[str]:
    interval = f"{start}/{end}" if start < end else f"{end}/{start}"
    return [interval] if start != end else []


YEARS = st.integers(1000, 9999)


@given(plain_ends(), st.sampled_from(["long", "short"]))
def test_what_is_printed_is_understood_when_it_is_typed(text: str, style: Style) -> None:
    printed = Edtf(text).reading(style)
    for typed in (printed, printed.replace("–", "-")):
        assert (meant(typed) or typed) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("3-4 Nov 2025", "2025-11-03/2025-11-04"),
        ("3–4 November 2025", "2025-11-03/2025-11-04"),
        ("3 to 4 November 2025", "2025-11-03/2025-11-04"),
        ("November 3-4, 2025", "2025-11-03/2025-11-04"),
        ("30 Oct - 4 Nov 2025", "2025-10-30/2025-11-04"),
        ("October–November 2025", "2025-10/2025-11"),
        ("from c. 3 Nov 2025 to 4 Nov 2025", "2025-11-03~/2025-11-04"),
        ("about October 2025 (uncertain)", "2025-10%"),
        ("12 October 2025, 14:30 UTC+4:30", "2025-10-12T14:30:00+04:30"),
        ("Sun 12 October 2025", "2025-10-12"),
    ],
)
def test_dates_are_understood_as_people_write_them(typed: str, text: str) -> None:
    assert meant(typed) == text


@pytest.mark.parametrize(
    ("typed", "published", "text"),
    [
        ("3 November", "2025-11-04", "2025-11-03"),
        ("Nov 3", "2025-11-04", "2025-11-03"),
        ("3-4 November", "2025-11-04", "2025-11-03/2025-11-04"),
        ("March", "2025-11-04", "2025-03"),
        ("28 December", "2026-01-03", "2025-12-28"),
        ("3", "2025-11-04", ""),
        ("3 November 25", "2025-11-04", ""),
        ("202 November", "2025-11-04", ""),
        ("Sunday", "2025-11-04", ""),
        ("2025-11-03", "2024-11-04", ""),
    ],
)
def test_a_date_without_a_year_is_of_the_year_it_was_said_in(
    typed: str, published: str, text: str
) -> None:
    assert meant(typed, Edtf(published).earliest) == text
    assert meant(typed) == ""


def test_a_refusal_shows_a_hostile_text_cut_and_escaped() -> None:
    what = refusal("20\ud80025\x1b[31m" + "0" * 1_000_000).what
    assert "20\\ud80025\\x1b[31m" in what
    assert what.isprintable()
    assert len(what) < 120


@given(st.text() | NEARLY | PIECED)
def test_whatever_is_no_date_is_refused_with_spellings_that_are(text: str) -> None:
    spellings = [text]
    try:
        Edtf(text)
    except DateError as error:
        spellings = suggestions(error)
    assert spellings
    assert all(Edtf(spelling).reading() for spelling in spellings)
