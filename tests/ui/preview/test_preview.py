"""The preview is the export, keeps its place, and leads to entries and back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from threading import get_ident
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Section
from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError
from briefer.exporters import pdf
from briefer.ui.open_brief import OpenBrief
from briefer.ui.preview.preview_pane import PreviewPane
from briefer.ui.session import Session

Settle = Callable[..., None]


@pytest.fixture
def open_brief(sample_session: Session) -> OpenBrief:
    return OpenBrief(sample_session, sample_session)


@pytest.fixture
def pane(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, settle: Settle
) -> Iterator[PreviewPane]:
    made = PreviewPane(sample_session, open_brief)
    made.resize(420, 700)
    qtbot.addWidget(made)
    made.show()
    yield made
    settle(sample_session)


@pytest.fixture
def printed(
    pane: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle
) -> PreviewPane:
    brief = next(b for b in sample_session.store.briefs() if b.template == "situation-report")
    open_brief.open(brief.id)
    settle(sample_session)
    assert pane.proof is not None
    return pane


def test_without_a_brief_it_says_what_it_is_for(pane: PreviewPane) -> None:
    assert pane.proof is None
    assert "as they will print" in pane._empty.text()
    assert pane.item_at(QPoint(10, 10)) == ""
    pane.reveal("nothing")


def test_pages_of_a_brief_that_was_put_away_do_not_come(
    pane: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(open_brief.composed):
        open_brief.open("situation-report")
    assert pane._task is not None
    open_brief.close()
    settle(sample_session)
    assert pane.proof is None
    assert not pane.view.isVisible()


def test_a_fault_is_not_drawn_over_by_pages_from_before_it(
    pane: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(open_brief.composed) as told:
        open_brief.open("situation-report")
    fault = BrieferError("It cannot be set.", "Mend it.")
    pane.show_composed(replace(told.args[0], document=None, fault=fault))
    settle(sample_session)
    assert pane._empty.text() == "It cannot be set. Mend it."
    assert not pane.view.isVisible()


def test_its_bytes_are_those_of_the_export(
    printed: PreviewPane, open_brief: OpenBrief, sample_session: Session
) -> None:
    assert open_brief.latest is not None
    assert open_brief.latest.document is not None
    out = BytesIO()
    pdf.write(open_brief.latest.document, out, fonts=sample_session.resources / "fonts")
    assert printed.proof is not None
    assert printed.proof.data == out.getvalue()


def test_the_pages_are_opened_off_the_windows_thread(
    pane: PreviewPane,
    open_brief: OpenBrief,
    sample_session: Session,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: list[int] = []

    class Watched(QPdfDocument):
        def load(self, *of: Any) -> Any:
            threads.append(get_ident())
            return super().load(*of)

    monkeypatch.setattr("briefer.ui.preview.opened.QPdfDocument", Watched)
    open_brief.open("situation-report")
    settle(sample_session)
    assert threads
    assert get_ident() not in threads
    pages = pane._opened.pages
    assert pages.thread() is pane.thread()
    sizes = [pages.pagePointSize(page) for page in range(pages.pageCount())]
    assert [*pane._opened.sizes] == sizes


def test_the_place_is_kept_while_the_pages_are_renewed(
    printed: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle
) -> None:
    bar = printed.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, old = bar.value(), printed.proof
    assert before
    assert open_brief.brief is not None
    sections = (*open_brief.brief.sections, Section(heading="After", kind="text", text="More."))
    open_brief.do("Add a section", replace(open_brief.brief, sections=sections))
    settle(sample_session)
    assert printed.proof is not old
    assert bar.value() == before


def test_a_click_on_an_entry_asks_for_it(qtbot: QtBot, printed: PreviewPane) -> None:
    assert printed.proof is not None
    mark = next(m for m in printed.proof.marks if m.page == 1)
    found = printed._sheets.rect(1)
    assert found is not None
    rect, scale = found
    height = printed._opened.sizes[0].height()
    place = QPointF(mark.x * scale, (height - mark.y + 5) * scale) + rect.topLeft()
    with qtbot.waitSignal(printed.entry_asked) as asked:
        qtbot.mouseClick(printed.view.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert asked.args == [printed._item_of(mark.name)]
    with qtbot.assertNotEmitted(printed.entry_asked):
        qtbot.mouseClick(printed.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_an_entry_is_revealed_on_its_page(printed: PreviewPane) -> None:
    assert printed.proof is not None
    last = printed.proof.marks[-1]
    assert last.page > 1
    printed.reveal(printed._item_of(last.name))
    assert printed.view.verticalScrollBar().value() > 0
    assert printed._frame.isVisibleTo(printed)


def test_pages_are_turned_and_zoomed(printed: PreviewPane) -> None:
    buttons = {b.accessibleName(): b for b in printed.findChildren(QToolButton)}
    buttons["Next page"].click()
    assert printed._sheets.first_shown() == 2
    assert printed._bar._page.text().startswith("Page 2 of ")
    buttons["Previous page"].click()
    assert printed._sheets.first_shown() == 1
    width = printed._sheets.zoom()
    buttons["Larger pages"].click()
    assert printed._sheets.zoom() == pytest.approx(width * 1.2, rel=0.01)
    buttons["Smaller pages"].click()
    buttons["As wide as the pane"].click()
    assert printed._sheets.zoom() == pytest.approx(width, rel=0.01)


def test_what_cannot_be_printed_is_told_in_its_place(
    printed: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle
) -> None:
    assert open_brief.brief is not None
    open_brief.do("Retitle", replace(open_brief.brief, title="中文 title"))
    settle(sample_session)
    assert printed._stack.currentWidget() is printed.view  # the rest can be looked at
    assert "中" in printed._notice.text()
    assert open_brief.unsettable is not None
    long = BrieferError("These cannot be set: " + "؆ " * 400, "Build DOCX.")
    printed._warn(long)
    assert len(printed._notice.text()) < 200, "the room is the pages'"
    assert printed._notice.text().endswith("… Build DOCX.")
    assert printed._notice.accessibleName() == str(long)
    assert printed._notice.isVisibleTo(printed)
    sample_session.undo()
    settle(sample_session)
    assert not printed._notice.isVisibleTo(printed)
    assert open_brief.unsettable is None


def test_a_document_that_cannot_be_composed_is_told_too(
    printed: PreviewPane, open_brief: OpenBrief
) -> None:
    assert open_brief.latest is not None
    fault = BrieferError("The template is spoilt.", "Choose another.")
    printed.show_composed(replace(open_brief.latest, document=None, fault=fault))
    assert printed._empty.text() == "The template is spoilt. Choose another."


def test_when_the_brief_goes_so_do_its_pages(
    printed: PreviewPane, open_brief: OpenBrief, sample_session: Session, settle: Settle
) -> None:
    assert open_brief.brief is not None
    sample_session.do(Edit("Delete brief", (Change(open_brief.brief, None),)))
    settle(sample_session)
    assert open_brief.brief is None
    assert printed.proof is None
    assert printed._stack.currentWidget() is printed._empty


def test_a_pane_made_late_shows_what_was_composed(
    qtbot: QtBot,
    printed: PreviewPane,
    open_brief: OpenBrief,
    sample_session: Session,
    settle: Settle,
) -> None:
    late = PreviewPane(sample_session, open_brief)
    qtbot.addWidget(late)
    settle(sample_session)
    assert late.proof is not None
    assert printed.proof is not None
    assert late.proof.data == printed.proof.data
