"""What a date says in British English, long and short."""

import pytest

from briefer.items.dates import Edtf


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2025-10-11", "11 October 2025", "11 Oct 2025"),
        ("2025-05", "May 2025", "May 2025"),
        ("2025", "2025", "2025"),
        ("2025-10-11~", "about 11 October 2025", "c. 11 Oct 2025"),
        ("2025-10-11?", "11 October 2025 (uncertain)", "11 Oct 2025?"),
        ("2025-10-11%", "about 11 October 2025 (uncertain)", "c. 11 Oct 2025?"),
        ("2025-10-XX", "October 2025, day unknown", "Oct 2025, day unknown"),
        ("2025-XX", "2025, month unknown", "2025, month unknown"),
        ("2025-XX-XX", "2025, month and day unknown", "2025, month and day unknown"),
        ("2025-10-XX~", "about October 2025, day unknown", "c. Oct 2025, day unknown"),
        (
            "2025-10-XX?",
            "October 2025 (day unknown, uncertain)",
            "Oct 2025 (day unknown, uncertain)",
        ),
        ("2001-21", "spring 2001", "spring 2001"),
        ("2001-22~", "about summer 2001", "c. summer 2001"),
        ("2001-23?", "autumn 2001 (uncertain)", "autumn 2001?"),
        ("-0100-24", "winter 101 BCE", "winter 101 BCE"),
    ],
)
def test_a_date_reads_plainly(text: str, long: str, short: str) -> None:
    assert (Edtf(text).reading(), Edtf(text).reading("short")) == (long, short)


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("201X", "the 2010s", "2010s"),
        ("201X~", "about the 2010s", "c. 2010s"),
        ("200X", "the 2000s (2000–2009)", "2000s (2000–2009)"),
        ("20XX", "the 2000s (2000–2099)", "2000s (2000–2099)"),
        ("19XX?", "the 1900s (1900–1999, uncertain)", "1900s (1900–1999, uncertain)"),
        ("1XXX", "the 1000s (1000–1999)", "1000s (1000–1999)"),
        ("201X-XX", "the 2010s, month unknown", "2010s, month unknown"),
        ("019X", "the years 190–199 CE", "years 190–199 CE"),
        ("000X", "the years 1 BCE – 9 CE", "years 1 BCE – 9 CE"),
        ("-01XX", "the years 200–101 BCE", "years 200–101 BCE"),
        ("XXXX", "an unknown year", "an unknown year"),
        ("-XXXX", "the years 10,000–2 BCE", "years 10,000–2 BCE"),
    ],
)
def test_unspecified_years_read_as_no_other_span_would(text: str, long: str, short: str) -> None:
    assert (Edtf(text).reading(), Edtf(text).reading("short")) == (long, short)


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("-1740", "1741 BCE"),
        ("-1740-03-05", "5 March 1741 BCE"),
        ("0000", "1 BCE"),
        ("-0001~", "about 2 BCE"),
        ("0079-08-24", "24 August 79 CE"),
        ("0999", "999 CE"),
        ("1000", "1000"),
        ("-9999", "10,000 BCE"),
        ("Y170000002", "the year 170,000,002"),
        ("Y-170000002", "the year 170,000,003 BCE"),
        ("Y170000002?", "the year 170,000,002 (uncertain)"),
    ],
)
def test_a_year_says_its_era_where_it_could_be_misread(text: str, long: str) -> None:
    assert Edtf(text).reading() == long


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("2025-10-12T14:30:00+04:30", "12 October 2025, 14:30 UTC+4:30"),
        ("2025-10-12T14:30:05-03", "12 October 2025, 14:30:05 UTC−3"),
        ("2025-10-12T14:00:00-11:00", "12 October 2025, 14:00 UTC−11"),
        ("2025-10-12T00:00:00Z", "12 October 2025, 00:00 UTC"),
        ("2025-10-12T00:00:00+00", "12 October 2025, 00:00 UTC"),
        ("2025-10-12T09:05:00", "12 October 2025, 09:05"),
    ],
)
def test_a_time_of_day_says_its_difference_from_utc(text: str, long: str) -> None:
    assert Edtf(text).reading() == long


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("2025-10-09/2025-10-12", "9–12 October 2025", "9–12 Oct 2025"),
        ("2025-09-30/2025-10-02", "30 September – 2 October 2025", "30 Sep – 2 Oct 2025"),
        (
            "2024-12-30/2025-01-02",
            "30 December 2024 – 2 January 2025",
            "30 Dec 2024 – 2 Jan 2025",
        ),
        ("2025-06/2025-08", "June–August 2025", "Jun–Aug 2025"),
        ("2024-12/2025-01", "December 2024 – January 2025", "Dec 2024 – Jan 2025"),
        ("2001-21/2001-23", "spring–autumn 2001", "spring–autumn 2001"),
        ("1964/2008", "1964–2008", "1964–2008"),
        ("-0499/-0399", "500–400 BCE", "500–400 BCE"),
        ("-0005/0005", "6 BCE – 5 CE", "6 BCE – 5 CE"),
        ("0476/1066", "476 CE – 1066", "476 CE – 1066"),
        ("9999/Y10000", "9999 – the year 10,000", "9999 – year 10,000"),
        ("-0499-03-01/-0499-03-04", "1–4 March 500 BCE", "1–4 Mar 500 BCE"),
        ("2025-10-12/2025-10-12", "12 October 2025", "12 Oct 2025"),
        ("2025/2025", "2025", "2025"),
        ("2004-02-01/2005", "from 1 February 2004 to 2005", "from 1 Feb 2004 to 2005"),
        ("2001-21/2001-12", "from spring 2001 to December 2001", "from spring 2001 to Dec 2001"),
        ("1984~/2004", "from about 1984 to 2004", "from c. 1984 to 2004"),
        ("1984~/1984~", "from about 1984 to about 1984", "from c. 1984 to c. 1984"),
        (
            "1984?/2004-06%",
            "from 1984 (uncertain) to about June 2004 (uncertain)",
            "from 1984 (uncertain) to c. Jun 2004 (uncertain)",
        ),
        (
            "2004-06-XX/2004-07-03",
            "from June 2004 (day unknown) to 3 July 2004",
            "from Jun 2004 (day unknown) to 3 Jul 2004",
        ),
        ("201X/202X", "from the 2010s to the 2020s", "from 2010s to 2020s"),
    ],
)
def test_an_interval_says_once_what_its_ends_share(text: str, long: str, short: str) -> None:
    assert (Edtf(text).reading(), Edtf(text).reading("short")) == (long, short)


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("2004/..", "from 2004 on"),
        ("2004/", "from 2004, end unknown"),
        ("../2004", "until 2004"),
        ("/2004", "until 2004, start unknown"),
        ("2004-06-XX~/..", "from about June 2004 (day unknown) on"),
        ("../2004-06-11?", "until 11 June 2004 (uncertain)"),
        ("../..", "without start or end"),
        ("/..", "start unknown, no end"),
        ("../", "no start, end unknown"),
    ],
)
def test_an_open_end_is_not_an_unknown_one(text: str, long: str) -> None:
    assert Edtf(text).reading() == long
