"""A drag near an edge of the outline scrolls it, and goes where the pointer is then."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.ui.mime import mime_of
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.edge_scrolling import EDGE_PX
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.session import Session

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)

Told = tuple[QPointF, Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]


@pytest.fixture
def open_brief(sample_session: Session) -> Iterator[OpenBrief]:
    found = OpenBrief(sample_session, sample_session)
    found.open("situation-report")
    yield found
    found.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to stand in, for a pane is never one itself."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(345, 500)
    return window


@pytest.fixture
def pane(
    qtbot: QtBot, window: QWidget, sample_session: Session, open_brief: OpenBrief
) -> OutlinePane:
    """An outline that shows only a part of its brief, at the top."""
    pane = OutlinePane(sample_session, open_brief, window)
    pane.resize(window.size())
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    return pane


class Pointer:
    """A drag as Qt tells of it: to what the pointer was over when it last moved."""

    def __init__(self, pane: OutlinePane, data: QMimeData) -> None:
        self.pane, self.data = pane, data
        self.at = QPoint()
        self.over: QWidget | None = None

    def move(self, y: int) -> None:
        viewport = self.pane.area.viewport()
        self.at = QPoint(viewport.width() // 2, y)
        found = self.under
        if found is not self.over:
            self.leave()
            self.over = found
            QApplication.sendEvent(found, QDragEnterEvent(*self.told))
        QApplication.sendEvent(found, QDragMoveEvent(*self.told))

    def leave(self) -> None:
        if self.over is not None:
            QApplication.sendEvent(self.over, QDragLeaveEvent())
            self.over = None

    def drop(self) -> None:
        assert self.over is not None
        QApplication.sendEvent(self.over, QDropEvent(*self.told))

    @property
    def told(self) -> Told:
        assert self.over is not None
        place = QPointF(self.over.mapFrom(self.pane.area.viewport(), self.at))
        return place, COPY, self.data, LEFT, NONE

    @property
    def under(self) -> QWidget:
        found = self.pane.area.viewport().childAt(self.at)
        while found is not None and not found.acceptDrops():
            found = found.parentWidget()
        assert found is not None
        return found

    @property
    def section(self) -> str:
        """The heading of the section that the pointer is over now."""
        for view in self.pane.sections:
            if view.isAncestorOf(self.under) or view is self.under:
                assert view.state is not None
                return view.state.part.heading
        raise AssertionError("the pointer is over no section")


def sections_with(brief: Brief | None, item_id: str) -> list[str]:
    assert brief is not None
    return [
        each.heading for each in brief.sections if item_id in [entry.id for entry in each.entries]
    ]


def test_a_drag_at_the_lower_edge_scrolls_down_and_is_dropped_where_the_pointer_is_then(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    bar, height = pane.area.verticalScrollBar(), pane.area.viewport().height()
    pointer = Pointer(pane, mime_of(sample_session, ["k-threat"]))
    before = sections_with(open_brief.brief, "k-threat")
    pointer.move(height // 2)
    assert not pane.edges.is_scrolling
    pointer.move(height - 4)
    assert pane.edges.is_scrolling
    began = pointer.section
    for _ in range(400):
        pane.edges.step()
        if pointer.section not in (began, *before):
            break
    assert bar.value() > 0
    reached = pointer.section
    pointer.drop()  # Qt brings it to what the pointer moved over last
    assert not pane.edges.is_scrolling
    assert set(sections_with(open_brief.brief, "k-threat")) - set(before) == {reached}
    assert all(view.list.entries.ghost_row < 0 for view in pane.sections)


def test_it_scrolls_the_faster_the_nearer_to_the_edge_and_stops_at_the_end(
    pane: OutlinePane, sample_session: Session
) -> None:
    bar, height = pane.area.verticalScrollBar(), pane.area.viewport().height()
    pointer = Pointer(pane, mime_of(sample_session, ["k-threat"]))
    steps = []
    for y in (height - EDGE_PX + 4, height - 2):
        pointer.move(y)
        before = bar.value()
        pane.edges.step()
        steps.append(bar.value() - before)
    assert 0 < steps[0] < steps[1]
    while pane.edges.is_scrolling:
        pane.edges.step()
    assert bar.value() == bar.maximum()
    pointer.move(3)
    pane.edges.step()
    assert bar.value() < bar.maximum()
    pointer.leave()
    assert not pane.edges.is_scrolling
