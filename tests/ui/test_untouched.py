"""A law of every editor: what nobody has typed in is not written, however it is spelt."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Change, Edit, Record
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import FieldSpec, specs
from briefer.items.kinds import KINDS
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.card.draft import blank
from briefer.ui.desk import Desk
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings

Settle = Callable[..., None]
Editor = QLineEdit | QPlainTextEdit | QComboBox

ODD = " e\u0301  one\u00a0two\u2028three\r\nfour\u3000 \n\n"
LINE = " e\u0301  one\u00a0two\u3000 "

BRIEF = Brief(
    id="odd",
    template="situation-report",
    title=ODD,
    fields=(
        ("number", " 007 "),
        ("period", " 9 October 2025 - 12 October 2025 "),
        ("as_of", "12 October 2025"),
        ("reference", ODD),
        ("of-another-template", ODD),
    ),
    sections=(
        Section(heading="Bottom line", text=ODD),
        Section(heading="key  FACTS ", text=ODD, entries=(Entry(id="fact", wording=ODD),)),
        Section(heading="  A section \n of its own ", text=ODD),
    ),
    moment="2025-10-12T13:30:00Z",
)


def odd(field: FieldSpec) -> Any:
    """A value of that field that no editor would write so; one that it may not refuse."""
    match field.kind:
        case "text" | "long-text":
            return ODD
        case "name":
            return LINE
        case "names" | "chain":
            return (LINE, f"{LINE} and another")
        case "date":
            return Edtf("2025-10-09/2025-10-12?")
        case "choice" | "number":
            return field.choices[-1] if field.kind == "choice" else int(field.choices[-1])
        case "citations":
            return (Citation(source="source", exact=ODD, locator=LINE),)
        case "ids":
            return ()
        case _:
            return "" if field.kind == "id" else _ODD_TAGS.get(field.kind, "")


_ODD_TAGS = {"time": "14:30:05", "zone": "Asia/Kabul", "language": "FA-af"}


def records() -> Iterator[Record]:
    for kind in ("source", *(each.kind for each in KINDS)):
        empty = blank(kind)
        odd_ones = {each.name: odd(each) for each in specs(type(empty))}
        yield replace(empty, id=kind, **odd_ones)
    yield BRIEF


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, resources: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "odd.briefer"
    with Store.create(path) as store:
        store.apply(Edit("Bring odd records", tuple(Change(None, each) for each in records())))
    window = MainWindow(settings, resources)
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.show()
    assert window.open_library(path)
    assert window.desk is not None
    yield window.desk
    window.close()
    window.deleteLater()


def editors_in(pane: QWidget) -> list[Editor]:
    found = (each for each in pane.findChildren(QWidget) if isinstance(each, Editor))
    return [each for each in found if each.isEnabled() and each.isVisible()]


def visited(desk: Desk, pane: QWidget) -> int:
    """Go into each editor of `pane`, press Enter in lines, and leave it; how many there were."""
    found = editors_in(pane)
    for editor in found:
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            QTest.keyClick(editor, Qt.Key.Key_Return)
        desk.setFocus()
        desk.session.flush()
    return len(found)


def assert_untouched(desk: Desk) -> None:
    labels = [each.label for each in desk.session.store.history()]
    assert labels == ["Bring odd records"], labels
    assert desk.session.undo_label == "Bring odd records"


def test_nothing_of_a_brief_is_written_where_nobody_typed(desk: Desk, settle: Settle) -> None:
    desk.show_brief("odd")
    settle()
    outline = desk.panes.outline
    outline.fields.toggle.setChecked(True)
    assert visited(desk, outline) > 8
    for place, view in enumerate(outline.sections):
        view.rename()
        assert view.line is not None
        QTest.keyClick(view.line, Qt.Key.Key_Return)
        for entry in range(len(BRIEF.sections[1].entries) if place == 2 else 0):
            view.reword(entry)
            assert view.wording is not None
            view.wording.keep()
    desk.panes.outline.replace()
    desk.panes.outline.find_bar.close_bar()
    settle()
    assert_untouched(desk)


@pytest.mark.parametrize("kind", ["source", *(each.kind for each in KINDS)])
def test_nothing_of_a_card_is_written_where_nobody_typed(
    desk: Desk, settle: Settle, kind: str
) -> None:
    desk.show_workspace("curate")
    settle()
    desk.show_card(kind)
    settle()
    form = desk.panes.card._form
    assert form is not None
    form.more.set_open(True)
    assert visited(desk, desk.panes.card) > 3
    desk.show_card("source" if kind != "source" else "fact")
    settle()
    assert_untouched(desk)


def test_nothing_of_a_source_is_written_where_nobody_typed(desk: Desk, settle: Settle) -> None:
    desk.read_source("source")
    settle()
    reader = desk.panes.reader
    source = desk.session.store.record("source")
    assert isinstance(source, Source)
    reader.source_bar.open_for(source)
    visited(desk, reader.source_bar)
    reader.source_bar.close_bar()
    reader._heading.editing.setChecked(True)
    assert visited(desk, reader)
    reader._heading.editing.setChecked(False)
    settle()
    assert_untouched(desk)
