"""The timeline, as the guide shows it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from briefer.store.search import Query
from briefer.ui.session import Session
from briefer.ui.timeline.timeline_pane import TimelinePane


def timeline(session: Session) -> QWidget:
    """Events by place, one of them selected."""
    pane = TimelinePane(session)
    _when_read(pane, lambda: _choose(pane))
    return pane


def all_kinds(session: Session) -> QWidget:
    """Events, facts and quotes in one lane."""
    pane = TimelinePane(session)
    pane.bar._choose_kinds(True)
    pane.bar._choose("")
    return pane


def empty(session: Session) -> QWidget:
    """Nothing matches."""
    pane = TimelinePane(session)
    pane.show_query(Query(words="zebra"))
    return pane


def _choose(pane: TimelinePane) -> None:
    events = pane.canvas.scene.events
    row = next(each for each in range(len(events)) if events.looks[each] == 4)
    pane.canvas.setFocus()
    pane.canvas.set_current(row)


def _when_read(pane: TimelinePane, act: object) -> None:
    def look() -> None:
        if len(pane.canvas.scene.events) and pane.canvas.hits.marks:
            act()  # type: ignore[operator]
        else:
            QTimer.singleShot(20, pane, look)

    QTimer.singleShot(20, pane, look)


SHOTS = (("timeline", timeline), ("timeline-all", all_kinds), ("timeline-empty", empty))
