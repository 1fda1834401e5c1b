import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefer.ui.reader.positions import LONGEST, Shown, symbol

ODD = (
    "a b\n\r\t\x00\x0b\x0c\x1c\x85\xa0é\u0301سلا\u200f\u202e\u2028\u2029\ufdd0\ufffc\ufeff\uffff"
    "😀👩\u200d🚒"
)
ANY = st.characters(min_codepoint=0, max_codepoint=0xD7FF) | st.characters(min_codepoint=0xE000)
TEXTS = st.text(st.one_of(st.sampled_from(ODD), ANY))


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS, st.data())
def test_any_selection_in_the_document_is_the_same_words_of_the_text(
    text: str, data: st.DataObject
) -> None:
    shown = Shown(text)
    document = QTextDocument()
    document.setPlainText(shown.text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    cursor = QTextCursor(document)
    cursor.setPosition(shown.unit(start))
    cursor.setPosition(shown.unit(end), QTextCursor.MoveMode.KeepAnchor)
    assert shown.position(cursor.selectionStart()) == start
    assert shown.position(cursor.selectionEnd()) == end
    seen = cursor.selectedText().replace("\u2029", "\n")
    assert seen == Shown(text[start:end]).text


@given(TEXTS)
def test_a_document_holds_every_code_point_of_a_text(text: str) -> None:
    shown = Shown(text)
    document = QTextDocument()
    document.setPlainText(shown.text)
    assert document.characterCount() - 1 == units(shown.text) == units(text)
    assert document.blockCount() == text.count("\n") + 1


@given(TEXTS, st.integers(1, 6))
def test_positions_survive_line_ends_put_into_endless_paragraphs(text: str, times: int) -> None:
    endless = (text.replace("\n", " ") + "😀word ") * (times * LONGEST // 5 // (len(text) + 6) + 1)
    shown = Shown(endless)
    for position in range(0, len(endless) + 1, max(1, len(endless) // 97)):
        assert shown.position(shown.unit(position)) == position


def test_a_position_within_a_pair_of_surrogates_is_that_of_its_character() -> None:
    shown = Shown("a😀b")
    assert [shown.position(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_an_endless_paragraph_is_ended_at_blanks_only_on_the_screen() -> None:
    text = "word " * 3_000
    shown = Shown(text)
    lines = shown.text.split("\n")
    assert len(lines) > 3
    assert "".join(lines) == text
    assert all(line.endswith(" ") for line in lines)
    at = len(lines[0])
    assert shown.is_break(at)
    assert not shown.is_break(at + 1)
    assert shown.position(at) == shown.position(at + 1) == at
    assert Shown(text, whole=True).text == text


def test_a_word_without_end_is_ended_all_the_same() -> None:
    lines = Shown("x" * 1_000_000).text.split("\n")
    assert max(map(len, lines)) <= LONGEST + 500
    assert sum(map(len, lines)) == 1_000_000


@pytest.mark.parametrize(
    ("hidden", "seen"), [("\x00", "␀"), ("\r", "␍"), ("\x7f", "␡"), ("\x85", "\ufffd")]
)
def test_a_control_character_is_seen(hidden: str, seen: str) -> None:
    assert symbol(hidden) == seen
    assert Shown(f"a{hidden}b").text == f"a{seen}b"
