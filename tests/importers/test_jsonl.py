"""JSON lines: every line a record, or a fault that names line and field."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import UnreadableFileError
from briefer.importers import jsonl
from briefer.importers.harvest import Harvest

Reader = Callable[..., Harvest]

FACT = '{"kind": "fact", "id": "f1", "text": "Two crossings are shut."}'


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """A function: what a file of these lines holds."""

    def of(*lines: str | bytes) -> Harvest:
        path = tmp_path / "items.jsonl"
        path.write_bytes(
            b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
        )
        return jsonl.read(path)

    return of


def told(harvest: Harvest) -> list[tuple[int, str]]:
    """Line and field of each fault."""
    return [(fault.place.line, fault.field) for fault in harvest.faults]


def test_each_line_is_a_record_whatever_its_kind(read: Reader) -> None:
    harvest = read(
        FACT,
        '{"kind": "source", "id": "s1", "title": "A report"}',
        '{"kind": "brief", "template": "flash-update", "title": "Border"}',
    )
    assert [row.record.kind for row in harvest.rows] == ["fact", "source", "brief"]
    assert harvest.faults == ()


def test_blank_lines_and_a_leading_mark_are_passed_over(read: Reader) -> None:
    harvest = read(b"\xef\xbb\xbf" + FACT.encode(), "", "   \r", '{"kind":"question","text":"?"}\r')
    assert [row.place.line for row in harvest.rows] == [1, 4]
    assert harvest.faults == ()


def test_line_separators_of_unicode_do_not_end_a_line(read: Reader) -> None:
    (row,) = read('{"kind": "question", "text": "a\u2028b\u2029c"}').rows
    assert getattr(row.record, "text", "") == "a\u2028b\u2029c"


def test_an_id_is_made_where_it_is_missing_or_empty(read: Reader) -> None:
    rows = read('{"kind":"question","text":"?"}', '{"kind":"question","id":"","text":"?"}').rows
    assert len({row.record.id for row in rows} - {""}) == 2


@pytest.mark.parametrize(
    ("line", "field", "words"),
    [
        ('{"kind": "fact", "text": }', "", "column 26"),
        ('{"kind": "fact", "text": "a"', "", "no JSON"),
        ("[1, 2]", "", "not an object"),
        ('"fact"', "", "not an object"),
        ("null", "", "not an object"),
        ('{"kind": "fact", "text": "a", "text": "b"}', "text", "twice"),
        (
            '{"kind": "fact", "text": "a", "citations": [{"source": "s", "source": "t"}]}',
            "source",
            "twice",
        ),
        ('{"kind": "fact", "text": "a", "credibility": NaN}', "", "NaN"),
        ('{"kind": "fact", "text": "a", "credibility": -Infinity}', "", "-Infinity"),
        ('{"kind": "rumour", "text": "a"}', "kind", "rumour"),
        ('{"kind": ["fact"], "text": "a"}', "kind", "not a kind"),
        ('{"text": "a"}', "kind", "no kind"),
        ('{"kind": "fact", "text": "a", "speaker": "B"}', "speaker", "no field"),
        ('{"kind": "fact", "text": 5}', "text", "not text"),
        ('{"kind": "fact", "text": "a", "tags": "x"}', "tags", "not a list"),
        ('{"kind": "fact", "text": "a", "credibility": 2.5}', "credibility", "not among"),
        ('{"kind": "fact", "text": "a", "credibility": true}', "credibility", "not among"),
        ('{"kind": "fact", "text": "a", "as_of": "last week"}', "as_of", "last week"),
        ('{"kind": "fact", "text": "a", "as_of": 2025}', "as_of", "not text"),
        ('{"kind": "fact", "text": "a", "id": 7}', "id", "not text"),
        ('{"kind": "fact", "text": "a", "id": false}', "id", "not text"),
        ('{"kind": "fact", "text": "a", "id": "one\\ntwo"}', "id", "one line"),
        ('{"kind": "fact", "text": "   "}', "text", "needs"),
        ('{"kind": "fact", "text": "a\\u0000b"}', "text", "U+0000"),
        ('{"kind": "fact", "text": "a\\u001bb"}', "text", "U+001B"),
        ('{"kind": "fact", "text": "a\\ud800b"}', "text", "U+D800"),
        ('{"kind": "fact", "text": "a", "claimant": "A\\u202eB"}', "claimant", "U+202E"),
        ('{"kind": "fact", "text": "a", "citations": [{"exact": "a"}]}', "citations", "source"),
        ('{"kind": "brief", "title": "a"}', "template", "needs"),
        ('{"kind": "fact", "text": ' + "9" * 5000 + "}", "", "too long"),
        ('{"kind": "fact", "text": ' + "[" * 100_000 + "}", "", "too deep"),
    ],
)
def test_a_bad_line_is_told_by_line_and_field(
    read: Reader, line: str, field: str, words: str
) -> None:
    harvest = read(FACT, line)
    assert told(harvest) == [(2, field)]
    assert words in str(harvest.faults[0])
    assert len(harvest.rows) == 1


def test_a_line_that_is_not_utf8_is_told(read: Reader) -> None:
    harvest = read(FACT, b'{"kind": "question", "text": "caf\xe9"}')
    assert told(harvest) == [(2, "")]
    assert "byte 34" in harvest.faults[0].what


def test_a_fault_remembers_the_id_of_its_line(read: Reader) -> None:
    (fault,) = read('{"kind": "fact", "id": "f9", "text": ""}').faults
    assert fault.id == "f9"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_other_encodings_are_refused_in_words(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "items.jsonl"
    path.write_bytes(FACT.encode(encoding))
    with pytest.raises(UnreadableFileError, match="UTF-16 or UTF-32"):
        jsonl.read(path)


@pytest.mark.parametrize(("data", "words"), [(b"", "empty"), (b"\n \n", "blank lines")])
def test_a_file_without_lines_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "items.jsonl"
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=words):
        jsonl.read(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="is not there"):
        jsonl.read(tmp_path / "missing.jsonl")
    with pytest.raises(UnreadableFileError, match="is a folder"):
        jsonl.read(tmp_path)
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        jsonl.read(tmp_path / ("x" * 5000))


@given(st.lists(st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4), min_size=1))
def test_any_object_is_a_row_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, objects: list[dict[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "items.jsonl"
    path.write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
    harvest = jsonl.read(path)
    assert len(harvest.rows) + len(harvest.faults) == len(objects)
