from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefer.briefs.edits import Change, Edit
from briefer.items.dates import Edtf
from briefer.items.source import Source
from briefer.store.store import Query
from briefer.ui.importing.pasting import kept_text, title_of, url_of
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session

Settle = Callable[..., None]


def pasted(session: Session) -> Source:
    (found,) = session.store.find(Query(kinds=frozenset({"source"})))
    assert isinstance(found, Source)
    return found


def put(text: str, **formats: bytes) -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    for name, value in formats.items():
        data.setData(name.replace("_", "/", 1).replace("_", "-"), value)
    QGuiApplication.clipboard().setMimeData(data)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_text_is_pasted_exactly_and_described_by_keyboard_alone(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    session.settings.set("marking", "TLP:AMBER")
    put("Border clash\r\n\r\nTwo posts\u2028fell 😀.\r\n")
    reader.paste_source()
    settle(session)
    source = pasted(session)
    assert source.text == "Border clash\n\nTwo posts\u2028fell 😀.\n"
    assert (source.title, source.marking) == ("Border clash", "TLP:AMBER")
    assert source.accessed == Edtf(date.today().isoformat())  # noqa: DTZ011
    assert reader.source == source
    for words in ("A clash", "Wire", "2025-10-12", "", "C", "en"):
        last = focused()
        QTest.keyClicks(last, words)
        QTest.keyClick(last, Qt.Key.Key_Tab)
    QTest.keyClick(last, Qt.Key.Key_Return)
    settle(session)
    assert not reader.source_bar.isVisible()
    assert QApplication.focusWidget() is reader.text
    source = pasted(session)
    assert (source.title, source.outlet, source.language) == ("A clash", "Wire", "en")
    assert (source.published, source.reliability) == (Edtf("2025-10-12"), "C")
    session.undo()
    assert pasted(session).title == "Border clash"
    session.undo()
    assert session.store.count(Query()) == 0


def test_enter_is_done_with_the_fields_past_the_list_of_languages(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("A text")
    reader.paste_source()
    settle(session)
    language = reader.source_bar.line["language"]
    language.setFocus()
    QTest.keyClicks(language, "en")
    listed = language.completer().popup()
    assert listed is not None
    assert listed.isVisible()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert not listed.isVisible()
    assert not reader.source_bar.isVisible()
    assert pasted(session).language == "en"


def test_what_cannot_stand_keeps_the_bar_open_and_says_why(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("A text")
    reader.paste_source()
    settle(session)
    reader.source_bar.published.set_text("Sunday")
    reader.source_bar.close_bar()
    assert reader.source_bar.isVisible()
    assert "Sunday" in reader.source_bar.published._reading.text()
    reader.source_bar.published.set_text("")
    reader.source_bar.line["title"].setText(" ")
    reader.source_bar.close_bar()
    assert "Title" in reader.source_bar._fault.text()
    reader.source_bar.line["title"].setText("Named")
    reader.source_bar.close_bar()
    assert not reader.source_bar.isVisible()
    assert pasted(session).title == "Named"


def test_a_date_in_plain_words_is_spelt_on_leaving_it_and_a_wrong_one_holds_up_nothing_else(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("A text")
    reader.paste_source()
    settle(session)
    bar = reader.source_bar
    bar.line["outlet"].setText("Wire")
    bar.published.set_text("Sunday week")
    bar.reliability.setCurrentIndex(2)
    QTest.keyClick(bar.line["language"], Qt.Key.Key_Return)
    assert focused() is bar.published.line
    assert (pasted(session).outlet, pasted(session).reliability) == ("Wire", "B")
    assert pasted(session).published is None
    bar.published.set_text("")
    QTest.keyClicks(focused(), "15 March 2026")
    assert bar.published._reading.text() == "15 March 2026"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert pasted(session).published == Edtf("2026-03-15")


def test_what_was_undone_is_not_written_again_when_the_bar_closes(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("Border clash")
    reader.paste_source()
    settle(session)
    reader.source_bar.line["title"].setText("Another title")
    reader.source_bar.line["outlet"].setText("Wire")
    settle(session)
    session.undo()
    assert reader.source_bar.line["title"].text() == "Border clash"
    assert reader.source_bar.line["outlet"].text() == ""
    reader.source_bar.close_bar()
    assert pasted(session).title == "Border clash"


def test_the_bar_leaves_alone_what_was_typed_elsewhere_meanwhile(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("Border clash")
    reader.paste_source()
    settle(session)
    held = pasted(session)
    reader.source_bar.line["outlet"].setText("Wire")
    session.do(Edit("Card", (Change(held, replace(held, title="By the card")),)))
    reader.flush()
    assert (pasted(session).title, pasted(session).outlet) == ("By the card", "Wire")
    assert reader.source_bar.line["title"].text() == "By the card"


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_clipboard_without_text_is_told(
    reader: ReaderPane, session: Session, settle: Settle, text: str
) -> None:
    said: list[str] = []
    session.noticed.connect(lambda words, _: said.append(words))
    put(text)
    reader.paste_source()
    settle(session)
    assert said == ["The clipboard has no text. Copy a text, then paste it as a source."]
    assert session.store.count(Query()) == 0


def test_the_address_comes_from_the_browser_or_the_first_line() -> None:
    data = QMimeData()
    assert url_of(data, "https://example.org/a?b=c\nText") == "https://example.org/a?b=c"
    assert url_of(data, "See https://example.org") == ""
    assert url_of(data, "file:///etc/passwd\nText") == ""
    data.setHtml("Version:1.0\nSourceURL:https://example.org/html\n<p>Text</p>")
    assert url_of(data, "Text") == "https://example.org/html"
    data.setData("text/x-moz-url-priv", "https://example.org/moz".encode("utf-16-le"))
    assert url_of(data, "Text") == "https://example.org/moz"
    data.setData("chromium/x-source-url", b"https://example.org/chrome")
    assert url_of(data, "Text") == "https://example.org/chrome"


def test_the_title_is_the_first_line_with_words() -> None:
    assert title_of("\n  https://example.org\n A  title \nText") == "A title"
    assert title_of("\n\n") == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("x" * 120, "x" * 120),
        ("x" * 200, "x" * 119 + "…"),
        (f"{'word ' * 23}is it, {'and on ' * 10}", f"{'word ' * 23}is…"),
        (
            f"Afghan and Pakistani forces exchanged fire at Torkham. Both sides {'claim ' * 20}",
            "Afghan and Pakistani forces exchanged fire at Torkham…",
        ),
        (
            f"Who closed the crossings at Torkham and Chaman? Gen. Khan {'denies it ' * 9}",
            "Who closed the crossings at Torkham and Chaman?…",
        ),
        (f"Kabul. {'Posts fell ' * 12}", f"Kabul. {'Posts fell ' * 10}".rstrip() + "…"),
    ],
)
def test_a_long_first_paragraph_is_cut_where_a_sentence_or_a_word_ends(
    line: str, title: str
) -> None:
    assert title_of(f"{line}\nText") == title
    assert len(title) <= 120


def test_characters_that_cannot_be_kept_are_replaced_and_counted(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    assert kept_text("a\x00b\x00\x0bc\fd\re") == ("a\ufffdb\ufffd\ufffdc\nd\ne", 3)
    said: list[str] = []
    session.noticed.connect(lambda words, _: said.append(words))
    put("a\x0bb")
    reader.paste_source()
    settle(session)
    assert pasted(session).text == "a\ufffdb"
    assert said[0].startswith("One character")


def test_a_bar_of_another_source_is_put_away_with_what_was_typed(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    put("First text")
    reader.paste_source()
    settle(session)
    first = pasted(session)
    reader.source_bar.line["outlet"].setText("Wire")
    put("Second text")
    reader.paste_source()
    settle(session)
    held = session.store.record(first.id)
    assert isinstance(held, Source)
    assert held.outlet == "Wire"
    assert reader.source_bar.line["title"].text() == "Second text"


def test_the_title_of_a_pasted_text_is_selected_and_its_beginning_seen(
    reader: ReaderPane, session: Session
) -> None:
    put("Afghan and Pakistani forces exchanged fire along the border late on Saturday night")
    reader.paste_source()
    line = reader.source_bar.line["title"]
    assert line.selectedText() == pasted(session).title
    assert line.cursorPosition() == 0
