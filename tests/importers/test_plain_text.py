"""Plain text as a source: exact words, in whatever encoding they come."""

import codecs
from pathlib import Path

import pytest

from briefer.errors import FieldError, UnreadableFileError
from briefer.importers import plain_text
from briefer.importers.harvest import Harvest
from briefer.items.dates import Edtf
from briefer.items.source import Source

TEXT = "Zwei Übergänge sind zu.\n\nSo heißt es.\n"


def of(path: Path, data: bytes, **fields: object) -> Harvest:
    """What a file with these bytes holds."""
    path.write_bytes(data)
    return plain_text.read(path, fields)


def source_of(harvest: Harvest) -> Source:
    """The one source of a harvest."""
    (row,) = harvest.rows
    assert isinstance(row.record, Source)
    return row.record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the text stands."""
    return tmp_path / "report.txt"


def test_the_text_its_fields_and_the_very_file_are_kept(path: Path) -> None:
    data = TEXT.replace("\n", "\r\n").encode()
    harvest = of(path, data, id="s1", published="2025-10-12", authors=["A. B."], reliability="B")
    source = source_of(harvest)
    assert source == Source(
        id="s1",
        title="Zwei Übergänge sind zu.",
        authors=("A. B.",),
        published=Edtf("2025-10-12"),
        reliability="B",
        text=TEXT,
    )
    (original,) = harvest.files
    assert (original.source, original.name, original.data) == ("s1", "report.txt", data)
    assert harvest.notes == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT.encode("cp1252"), "Windows-1252"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
    ],
)
def test_other_encodings_are_recognised_and_said(path: Path, data: bytes, name: str) -> None:
    harvest = of(path, data)
    assert source_of(harvest).text == TEXT
    assert harvest.notes == (f"{path} was read as {name}.",)


def test_the_mark_before_utf8_is_no_part_of_the_text(path: Path) -> None:
    harvest = of(path, codecs.BOM_UTF8 + TEXT.encode())
    assert source_of(harvest).text == TEXT
    assert harvest.notes == ()


def test_old_line_ends_become_line_feeds(path: Path) -> None:
    assert source_of(of(path, b"one\rtwo\r\nthree")).text == "one\ntwo\nthree"


def test_a_title_is_given_or_is_the_first_line_shortened(path: Path) -> None:
    assert source_of(of(path, b"one\ntwo", title="Given")).title == "Given"
    assert source_of(of(path, b"\n \n## A  heading\ntext")).title == "A heading"
    assert source_of(of(path, b"##\n#")).title == "report.txt"
    title = source_of(of(path, b"word " * 100)).title
    assert len(title) <= 100
    assert title.endswith("word…")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "only blanks"),
        (b"one\ntwo\x00", r"line 2: there is a control character \(U\+0000\)"),
        (b"one\x1b[31m", "U\\+001B"),
        ("one\x85two".encode(), r"a control character \(U\+0085\)"),
        ("one\ufffe".encode(), r"a noncharacter \(U\+FFFE\)"),
        (TEXT.encode("utf-16-le"), "control character"),
        ("Übergänge, größer, später, café".encode() + b"\xff", "damaged"),
        (b"\xe9\x81 caf", "not text in UTF-8 or Windows-1252"),
        (codecs.BOM_UTF16_LE + b"odd", "not text in UTF-16"),
        (codecs.BOM_UTF8 + b"\xff\xff", "not text in UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_words(path: Path, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        of(path, data)


def test_a_field_that_cannot_stand_is_refused(path: Path) -> None:
    with pytest.raises(FieldError, match="language"):
        of(path, b"text", language="not a tag")


def test_a_name_that_reads_as_another_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="U\\+202E"):
        of(tmp_path / "exe\u202etxt.txt", b"text")
