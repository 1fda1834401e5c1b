"""The reader, as the guide shows it."""

from PySide6.QtWidgets import QWidget

from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session


def reader(session: Session) -> QWidget:
    """The wire story, with what was kept of it."""
    pane = ReaderPane(session)
    pane.show_source("wire")
    return pane


def keeping(session: Session) -> QWidget:
    """A card open beside a quotation."""
    pane = ReaderPane(session)
    pane.show_source("wire")
    _when_read(pane, lambda: _keep(pane))
    return pane


def empty(session: Session) -> QWidget:
    """No source chosen."""
    return ReaderPane(session)


def _keep(pane: ReaderPane) -> None:
    assert pane.source is not None
    place = pane.source.text.index("There is no kind")
    pane.text.put_caret(place)
    pane.keep("quote")


def _when_read(pane: ReaderPane, act: object) -> None:
    from PySide6.QtCore import QTimer

    def look() -> None:
        if pane.source is None:
            QTimer.singleShot(20, look)
        else:
            act()  # type: ignore[operator]

    QTimer.singleShot(20, look)


SHOTS = (("reader", reader), ("reader-keeping", keeping), ("reader-empty", empty))
