"""A library that can only be read: what the window says of it, and what it leaves alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from briefer.errors import BrieferError
from briefer.ui.jobs import Task
from briefer.ui.notice_bar import NoticeBar
from briefer.ui.offer import Offer
from briefer.ui.outline.find_bar import FindBar as OutlineFindBar
from briefer.ui.reader.find_bar import FindBar as ReaderFindBar
from briefer.ui.refusals import words_of

if TYPE_CHECKING:
    from briefer.ui.desk import Desk
    from briefer.ui.main_window import MainWindow

translate = QCoreApplication.translate


class ReadOnly(QObject):
    """Says above the desk, for as long as the library is open, why nothing in it can be changed.

    Whatever would take words to be written is held still when the keys come to it, so that nothing
    typed is lost.
    """

    def __init__(self, window: "MainWindow", why: BrieferError) -> None:
        assert window.desk is not None, "a library must be open"
        super().__init__(window.desk)
        self._window = window
        self._desk = window.desk
        self.line = NoticeBar(window)
        save = Offer(self.tr("Save a copy…"), self.save_copy)
        self.line.ask(words_of(why), (save,))
        self._desk.destroyed.connect(self.line.deleteLater)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._hold_still)

    def save_copy(self) -> None:
        """Ask where, copy the library there, and go on in the copy."""
        session = self._desk.session
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / session.store.path.name)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("Actions", "Save a copy of the library"),
            suggested,
            translate("Actions", "Briefer libraries (*.briefer)"),
        )
        if not name:
            return

        def work(task: Task) -> Path:
            with session.reading() as store:
                store.backup(Path(name), force=True, progress=task.progress)
            return Path(name)

        session.jobs.run(self.tr("Saving a copy"), work, self._go_on_in, owner=self)

    def _go_on_in(self, copy: Path) -> None:
        window = self._window
        QTimer.singleShot(0, window, lambda: window.open_library(copy))

    def _hold_still(self, _: QWidget | None, held: QWidget | None) -> None:
        if not isinstance(held, QLineEdit | QPlainTextEdit) or held.isReadOnly():
            return
        if _is_for_writing(held, self._desk):
            held.setReadOnly(True)
            if isinstance(held, QPlainTextEdit):  # its words can still be copied by key
                held.setTextInteractionFlags(
                    Qt.TextInteractionFlag.TextSelectableByMouse
                    | Qt.TextInteractionFlag.TextSelectableByKeyboard
                )


def _is_for_writing(field: QWidget, desk: "Desk") -> bool:
    """Whether what is typed there belongs to a record: on a card, in a text, in a brief."""
    panes = (desk.holder(place) for place in ("card", "reader", "outline"))
    if not any(pane.isAncestorOf(field) for pane in panes):
        return False
    above = field.parentWidget()
    while above is not None and not isinstance(above, OutlineFindBar | ReaderFindBar):
        above = above.parentWidget()
    return above is None
