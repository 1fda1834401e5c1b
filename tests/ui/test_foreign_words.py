"""Foreign words are shown as they stand, and what other programs drag in is looked at twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit, Record
from briefer.items.citation import Citation
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.main_window import MainWindow
from briefer.ui.mime import MIME, ids_of
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.cards import Cards
from briefer.ui.outline.drops import ENTRIES, add_entries, entries_of
from briefer.ui.outline.gestures import Gestures
from briefer.ui.outline.placing import Placing
from briefer.ui.session import Session
from briefer.ui.settings import Settings
from briefer.ui.tips import plain_tip

Settle = Callable[..., None]

WORDS = "<img src=x> AT&T <b>bold</b>"


def records() -> Iterator[Record]:
    yield Source(id="s", title=WORDS, text=f"{WORDS}.", outlet=WORDS, tags=(WORDS,))
    cited = (Citation(source="s", exact=WORDS, start=0, locator=WORDS, chain=(WORDS,)),)
    yield Question(id="q", text=WORDS)
    yield Fact(id="f", text=WORDS, claimant=WORDS, citations=cited, question="q", tags=(WORDS,))
    yield Quote(id="u", text=WORDS, speaker=WORDS, role=WORDS, citations=cited)
    yield Event(id="e", text=WORDS, place=WORDS, when_text=WORDS, tags=(WORDS,))
    entries = tuple(Entry(id=each) for each in ("f", "u", "e"))
    sections = (Section(heading=WORDS, text=WORDS, entries=entries),)
    yield Brief(
        id="b",
        template="situation-report",
        title=WORDS,
        moment="2025-10-12T14:00:00Z",
        sections=sections,
    )


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, settings: Settings, resources: Path
) -> Iterator[MainWindow]:
    """The window on a library whose every word looks like HTML."""
    path = tmp_path / "hostile.briefer"
    with Store.create(path) as store:
        store.apply(Edit(WORDS, tuple(Change(None, each) for each in records())))
    window = MainWindow(settings, resources)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.start(path)
    yield window
    window.close()


def foreign(widget: QWidget) -> str:
    """What of a widget's words or tip Qt would read as HTML; "" for nothing."""
    if WORDS in widget.toolTip():
        return f"tip of {widget}: {widget.toolTip()}"
    if isinstance(widget, QLabel) and "<img" in widget.text():
        plain = widget.textFormat() == Qt.TextFormat.PlainText
        return "" if plain else f"{widget}: {widget.text()}"
    return ""


@pytest.mark.parametrize("workspace", ["read", "curate", "build", "timeline"])
def test_no_word_of_the_library_is_read_as_html(
    window: MainWindow, workspace: str, settle: Settle
) -> None:
    desk, session = window.desk, window.session
    assert desk is not None
    assert session is not None
    desk.show_brief("b")
    desk.panes.card.show_record("f")
    settle()
    desk.show_workspace(workspace)  # type: ignore[arg-type]
    if workspace == "read":
        desk.panes.reader.show_source("s")
    session.tell(WORDS)
    window._status.show_marking(WORDS)
    settle()
    found = [said for each in window.findChildren(QWidget) if (said := foreign(each))]
    assert not found


def test_an_edit_is_named_with_its_ampersands(window: MainWindow, settle: Settle) -> None:
    settle()
    assert window.book["undo"].text() == f"Undo: {WORDS.replace('&', '&&')}"


def test_a_tip_shows_marks_of_html_as_they_stand() -> None:
    assert plain_tip("") == ""
    assert plain_tip("<img src=x>\nA & B") == "<p>&lt;img src=x&gt;<br>A &amp; B</p>"


def forged(name: str, data: bytes) -> QMimeData:
    made = QMimeData()
    made.setData(name, QByteArray(data))
    return made


def test_bytes_that_are_no_text_bring_no_id() -> None:
    assert ids_of(forged(MIME, b"f-1\n\xff\xfe")) == ("f-1", "\ufffd\ufffd")
    assert ids_of(forged("text/plain", b"f-1")) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"7",
        b"null",
        b"{}",
        b'["b"]',
        b'["b", 3]',
        b'["b", [[1]]]',
        b'["b", [["x", 1]]]',
    ],
)
def test_entries_that_briefer_did_not_drag_are_none(data: bytes) -> None:
    assert entries_of(forged(ENTRIES, data), "b") == ()


def test_entries_that_are_not_in_the_brief_move_nothing(sample_session: Session) -> None:
    open_brief = OpenBrief(sample_session, sample_session)
    open_brief.open("situation-report")
    before = open_brief.brief
    cards = Cards(sample_session.store)
    placing = Placing(sample_session, Gestures(sample_session, open_brief, cards, open_brief))
    data = QMimeData()
    add_entries(data, "situation-report", (Spot(0, 0), Spot(99, 0), Spot(1, 99)))
    assert placing.drop(data, Spot(1, 0)) is None
    assert open_brief.brief == before
    open_brief.close()
