"""Files that are dropped on a window: they are copied into the library, never moved."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QWindow
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

_DRAGGED = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrops(QObject):
    """Takes files for the window of a desk as a whole, before any field of it can.

    Whoever offers a file to be moved may delete it when it was taken, and a field would take its
    name that way. Other windows of the program, such as dialogs, refuse files.
    """

    dropped = Signal(object)  # a tuple of Paths

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.sign = DropSign(desk)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self.watch)
        self.watch(desk.window().windowHandle())

    def watch(self, handle: QWindow | None) -> None:
        """Take what is dropped on that window of the system, or refuse it."""
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files are taken before the window hands them to the widget below the pointer."""
        if event.type() == QEvent.Type.DragLeave:
            self.sign.hide()
        elif event.type() in _DRAGGED:
            assert isinstance(event, QDropEvent)
            paths = paths_of(event.mimeData())
            if paths:
                self._take(event, paths, is_ours=watched is self._desk.window().windowHandle())
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent, paths: tuple[Path, ...], *, is_ours: bool) -> None:
        if not is_ours:
            event.ignore()
            return
        event.accept()
        event.setDropAction(Qt.DropAction.CopyAction)
        if event.type() == QEvent.Type.Drop:
            if event.dropAction() != Qt.DropAction.CopyAction:  # only a move is offered
                event.setDropAction(Qt.DropAction.IgnoreAction)
            self.sign.hide()
            self.dropped.emit(paths)
        else:
            self.sign.show_over(len(paths))


class DropSign(QFrame):
    """Shows over the desk that what hovers there will be imported."""

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("dropSign")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QLabel(self)
        self._words.setObjectName("dropWords")
        column = QVBoxLayout(self)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_over(self, files: int) -> None:
        """Cover the desk, and say what letting go does."""
        many = self.tr("Let go to import {n} files").format(n=f"{files:,}")
        words = self.tr("Let go to import the file") if files == 1 else many
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setGeometry(self._desk.rect())
        self.raise_()
        self.show()


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """The files of this machine that are dragged; none where it is something else."""
    if not data.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
