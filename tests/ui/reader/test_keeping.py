from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.ui.card.editors.known import LanguageLine
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session

TEXT = (
    "They met. “There is no kind of threat,” said the spokesman of the ministry, who spoke to the"
    " press in the afternoon of Sunday, and at some length. They parted."
)


def opened(reader: ReaderPane, session: Session, settle: Callable[..., None]) -> None:
    known = Fact(id="f", text="A fact.", claimant="The spokesman")
    source = Source(id="s", title="A story", text=TEXT, language="en")
    assert session.do(Edit("Add", (Change(None, source), Change(None, known))))
    reader.show_source("s")
    settle(session)
    reader.text.put_caret(TEXT.index("kind"))


def test_enter_keeps_while_the_list_of_names_is_open(
    reader: ReaderPane, session: Session, settle: Callable[..., None], qtbot: QtBot
) -> None:
    opened(reader, session, settle)
    QTest.keyClick(reader.text, Qt.Key.Key_Q)
    settle(session)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "spokesman")
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    (kept,) = session.store.find(Query(kinds=frozenset({"quote"})))
    assert isinstance(kept, Quote)
    assert kept.voice == "spokesman"  # as typed, not as listed


def test_the_card_leaves_the_rest_of_the_sentence_to_be_read(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    QTest.keyClick(reader.text, Qt.Key.Key_Q)
    end = TEXT.index(" They parted")
    (*_, last) = reader.text.lines_of(end - 3, end)
    corner = reader.text.viewport().mapTo(reader, QPoint(0, 0))
    line = QRect(last.toAlignedRect().topLeft() + corner, last.toAlignedRect().size())
    assert not reader.card.geometry().intersects(line)


def test_the_card_is_as_high_as_what_stands_in_it(
    reader: ReaderPane, session: Session, settle: Callable[..., None], qtbot: QtBot
) -> None:
    opened(reader, session, settle)
    QTest.keyClick(reader.text, Qt.Key.Key_E)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    for typed in ("2025-10", "/", "2025-11", "x"):
        QTest.keyClicks(line, typed)
    line.clear()
    qtbot.waitUntil(lambda: reader.card.height() == reader.card.sizeHint().height())


def test_foreign_words_are_not_kept_in_the_language_of_the_source(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    text = "They met. «هیچ تهدیدی وجود ندارد», he said."
    source = Source(id="p", title="A story", text=text, language="en")
    assert session.do(Edit("Add", (Change(None, source),)))
    reader.show_source("p")
    settle(session)
    reader.text.put_caret(text.index("تهدیدی"))
    QTest.keyClick(reader.text, Qt.Key.Key_Q)
    line = next(each for each in reader.card.findChildren(LanguageLine) if each.isVisible())
    assert (line.text(), line.accessibleName()) == ("", "Language")
    line.setFocus()
    QTest.keyClicks(line, "Persian")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (kept,) = session.store.find(Query(kinds=frozenset({"quote"})))
    assert isinstance(kept, Quote)
    assert (kept.text, kept.language) == ("هیچ تهدیدی وجود ندارد", "fa")


def test_words_in_the_language_of_the_source_are_kept_in_it_without_a_question(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    QTest.keyClick(reader.text, Qt.Key.Key_Q)
    assert not [each for each in reader.card.findChildren(LanguageLine) if each.isVisible()]
    reader.card.keep()
    (kept,) = session.store.find(Query(kinds=frozenset({"quote"})))
    assert isinstance(kept, Quote)
    assert kept.language == "en"


def test_selected_words_are_kept_by_the_mouse_alone(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    fact = reader.keep_bar.buttons["fact"]
    assert not fact.isEnabled()
    reader.text.select(0, 9)
    assert (fact.isEnabled(), fact.text()) == (True, "Fact  F")
    QTest.mouseClick(fact, Qt.MouseButton.LeftButton)
    assert reader.card.isVisible()
    reader.card.keep()
    (kept,) = session.store.find(Query(kinds=frozenset({"fact"}), words="met"))
    assert isinstance(kept, Fact)
    assert kept.text == "They met."


def test_the_menu_of_the_text_keeps_and_copies(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    reader.text.select(0, 9)
    menu = reader.keep_bar.menu()
    acts = {each.text().partition("\t")[0]: each for each in menu.actions()}
    assert [*acts][:2] == ["Keep as fact", "Keep as quote"]
    acts["Copy"].trigger()
    assert QApplication.clipboard().text() == "They met."
    acts["Keep as event"].trigger()
    assert reader.card.isVisible()
    menu.deleteLater()


def test_a_right_click_is_about_the_words_that_are_there(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    start = TEXT.index("They parted")
    (line, *_) = reader.text.lines_of(start, start + 4)
    reader.text.customContextMenuRequested.emit(line.center().toPoint())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert start <= reader.text.caret <= start + 4
    menu.close()


def test_a_date_that_is_none_is_told_of_once_at_its_field(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    opened(reader, session, settle)
    QTest.keyClick(reader.text, Qt.Key.Key_F)
    date = reader.card._dates["as_of"]
    date.line.setFocus()
    QTest.keyClicks(date.line, "sometime")
    QTest.keyClick(date.line, Qt.Key.Key_Return)
    labels = [each for each in reader.card.findChildren(QLabel) if each.isVisible()]
    assert len([each for each in labels if "sometime" in each.text()]) == 1
    date.set_text("2025-11-05")
    labels = [each for each in reader.card.findChildren(QLabel) if each.isVisible()]
    assert not [each for each in labels if "sometime" in each.text()]


def test_persian_words_run_from_the_right_on_the_card(
    reader: ReaderPane, session: Session, settle: Callable[..., None]
) -> None:
    source = Source(id="p", title="A story", text="هیچ تهدیدی وجود ندارد.", language="fa")
    assert session.do(Edit("Add", (Change(None, source),)))
    reader.show_source("p")
    settle(session)
    QTest.keyClick(reader.text, Qt.Key.Key_F)
    option = reader.card._words.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert option.alignment() & Qt.AlignmentFlag.AlignRight
