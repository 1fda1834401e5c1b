"""Tables: columns named as the fields, rows counted as a spreadsheet counts them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.errors import UnreadableFileError
from briefer.importers import csv_table
from briefer.importers.harvest import Harvest
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fact import Fact
from briefer.items.quote import Quote

Reader = Callable[..., Harvest]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """A function: what a table with this text holds."""

    def of(text: str | bytes, kind: str = "") -> Harvest:
        path = tmp_path / "facts.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return csv_table.read(path, kind=kind)

    return of


def test_a_row_becomes_a_record_with_its_citation(read: Reader) -> None:
    harvest = read(
        "kind,id,text,claimant,as_of,credibility,tags,source,exact,start,locator,chain\r\n"
        'fact,f1,"Two crossings, shut",Kabul,2025-10-12~,3,border; toll ;,s1,shut,7,p. 3,'
        "Reuters; local officials\r\n"
    )
    (row,) = harvest.rows
    assert row.place.line == 2
    assert row.record == Fact(
        id="f1",
        text="Two crossings, shut",
        claimant="Kabul",
        as_of=Edtf("2025-10-12~"),
        credibility=3,
        tags=("border", "toll"),
        citations=(
            Citation(
                source="s1",
                exact="shut",
                start=7,
                locator="p. 3",
                chain=("Reuters", "local officials"),
            ),
        ),
    )


def test_the_kind_may_be_given_for_all_rows_that_name_none(read: Reader) -> None:
    harvest = read("kind,text\n,One\nquote,Two\n", kind="fact")
    assert [type(row.record) for row in harvest.rows] == [Fact, Quote]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_header_shows_what_parts_the_columns(read: Reader, mark: str) -> None:
    (row,) = read(f"kind{mark}text{mark}tags\nfact{mark}One{mark}a\n").rows
    assert isinstance(row.record, Fact)
    assert row.record.tags == ("a",)


def test_line_ends_within_a_cell_are_kept_and_rows_still_counted(read: Reader) -> None:
    harvest = read('kind,text\r\nfact,"one\r\ntwo"\r\n\r\nfact,\r\nfact,three\r\n')
    assert [row.place.line for row in harvest.rows] == [2, 5]
    assert [fault.place.line for fault in harvest.faults] == [4]
    assert getattr(harvest.rows[0].record, "text", "") == "one\ntwo"


@pytest.mark.parametrize(
    ("header", "column", "right"),
    [
        ("Kind,Text", "Kind", "kind"),
        ("Kind;Text", "Kind", "kind"),
        ("kind,TEXT", "TEXT", "text"),
        ("kind,text,As of", "As of", "as_of"),
    ],
)
def test_a_column_that_is_nearly_a_field_is_told_the_right_spelling(
    read: Reader, header: str, column: str, right: str
) -> None:
    with pytest.raises(UnreadableFileError, match=f"column “{column}”. Write it “{right}”."):
        read(f"{header}\nfact,One,\n")


def test_blanks_and_quotation_marks_around_a_columns_name_do_no_harm(read: Reader) -> None:
    (row,) = read(b'\xef\xbb\xbf"kind"," text "\nfact,One\n').rows
    assert row.record.kind == "fact"


def test_a_leading_mark_and_empty_columns_at_the_end_do_no_harm(read: Reader) -> None:
    (row,) = read(b"\xef\xbb\xbfkind,text,,\nfact,One,,\n").rows
    assert row.record.kind == "fact"


def test_a_cell_of_a_megabyte_is_read(read: Reader) -> None:
    (row,) = read("kind,text\nfact," + "x" * 1_000_000).rows
    assert len(getattr(row.record, "text", "")) == 1_000_000


@pytest.mark.parametrize(
    ("rows", "line", "field", "words"),
    [
        ("fact,One,extra,s1,1,more\n", 2, "", "6 cells, and the header 5"),
        ("fact,One\n", 2, "", "2 cells, and the header 5"),
        ('fact,"One,,,\nfact,Two,,,\n', 2, "", "never closed"),
        ('fact,"One"x,,,\n', 2, "", "within a cell"),
        ("fact,One,Kabul,,\nfact,One\x00,,,\n", 3, "text", "U+0000"),
        ("rumour,One,,,\n", 2, "kind", "rumour"),
        (",One,,,\n", 2, "kind", "no kind"),
        ("brief,One,,,\n", 2, "kind", "table"),
        ("quote,One,Kabul,,\n", 2, "claimant", "no field"),
        ("fact,One,,,1\n", 2, "citations", "no source"),
        ("fact,One,,s1,first\n", 2, "start", "not a position"),
        ("fact,One,,s1,²\n", 2, "start", "not a position"),
    ],
)
def test_a_bad_row_is_told_by_row_and_field(
    read: Reader, rows: str, line: int, field: str, words: str
) -> None:
    (fault,) = read(f"kind,text,claimant,source,start\n{rows}").faults
    assert (fault.place.line, fault.place.unit, fault.field) == (line, "row", field)
    assert words in fault.what


def test_a_cell_below_no_heading_is_told(read: Reader) -> None:
    (fault,) = read("kind,text,\nfact,One,stray\n").faults
    assert "no column" in fault.what


def test_rows_after_a_stray_quotation_mark_are_still_read(read: Reader) -> None:
    harvest = read('kind,text\nfact,"One"x\nfact,Two\n')
    assert [row.place.line for row in harvest.rows] == [3]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("fact,One\n", "no header"),
        ("\n\n", "no rows"),
        ("kind,text\n", "no rows"),
        ("kind,text,colour\nfact,One,red\n", "colour"),
        ("kind,text,text\nfact,One,Two\n", "twice"),
        (b"kind,text\nfact,caf\xe9\n", "line 2"),
        ("kind,text\nfact,One\n".encode("utf-16"), "UTF-16"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused(
    read: Reader, text: str | bytes, words: str
) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        read(text)
