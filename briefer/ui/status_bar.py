"""The row below the columns: marking, whether all is saved, what the library holds, long work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from briefer.ui.plural import counted
from briefer.ui.tips import plain_tip

if TYPE_CHECKING:  # loaded after the first paint
    from briefer.ui.jobs import Jobs, Task
    from briefer.ui.offer import Offer

_NOTICE_MS = 12_000
_LONG_MS = 400
"""How long work goes on before the status bar speaks of it."""


class _OfferButton(QPushButton):
    """An offer that is taken back with what it was about."""

    withdrawn = Signal()

    def __init__(self, offer: "Offer", parent: QWidget) -> None:
        super().__init__(offer.label, parent)
        self.setProperty("role", "link")
        self._offer = offer
        self.clicked.connect(self._press)
        if offer.ends is not None:
            offer.ends.connect(self._end)

    def _press(self) -> None:
        if self._offer.ends is not None:
            self._end()  # at once, so that it is not pressed twice
        self._offer.act()

    def _end(self) -> None:
        if not self.isHidden():
            self.hide()
            self.withdrawn.emit()


class StatusBar(QFrame):
    """Quiet: it says one thing at a time, and what takes longer can be cancelled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self._marking = QLabel(self)
        self._marking.setProperty("role", "marking")
        self._saved = QLabel(self)
        self._counts = QLabel(self)
        self._notice = QLabel(self)
        self._offers: list[_OfferButton] = []
        self._work = QLabel(self)
        self._bar = QProgressBar(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._tasks: list[Task] = []
        self._is_only_read = False
        self._fading = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._fading.timeout.connect(self.clear_notice)
        self._lay_out()
        self.show_marking("")
        self._show_work()

    def show_marking(self, marking: str, ink: str = "#FFFFFF") -> None:
        """The marking of what is at hand, in the colour that its letters have on black."""
        if marking:
            _put(self._marking, marking)
        self._marking.setStyleSheet(f"color: {ink};" if marking else "")
        self._marking.setVisible(bool(marking))

    def show_opened(self, *, is_only_read: bool) -> None:
        """A library was opened, with all that it holds saved."""
        self._is_only_read = is_only_read
        self.show_saved(0)

    def show_saved(self, waiting: int) -> None:
        """Say that all is saved, or how many changes wait for long work to end."""
        text = counted(
            waiting,
            self.tr("1 change will be saved when the import ends"),
            self.tr("{n} changes will be saved when the import ends"),
        )
        saved = self.tr("Read only") if self._is_only_read else self.tr("All changes saved")
        self._saved.setText(text if waiting else saved)

    def show_nothing(self) -> None:
        """No library is open: nothing is saved, and nothing counted."""
        for label in (self._saved, self._counts):
            label.clear()
        self.show_marking("")

    def show_counts(self, text: str) -> None:
        """What the library holds, in words."""
        self._counts.setText(text)

    def show_notice(self, sentence: str, offers: "tuple[Offer, ...]" = ()) -> None:
        """Say something for a while, with buttons for what may be done about it."""
        self.clear_notice()
        _put(self._notice, sentence)
        self._notice.setToolTip(plain_tip(sentence))
        self._notice.show()
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        for offer in offers:
            button = _OfferButton(offer, self)
            button.withdrawn.connect(self._fade_if_bare)
            row.insertWidget(row.indexOf(self._work), button)
            button.show()
            self._offers.append(button)
        if not offers:
            self._fading.start()

    def _fade_if_bare(self) -> None:
        """Where nothing can be done about it any more, the notice goes after a while."""
        if all(button.isHidden() for button in self._offers):
            self._fading.start()

    def clear_notice(self) -> None:
        """Take the notice away."""
        self._fading.stop()
        self._notice.hide()
        self._notice.clear()
        for button in self._offers:
            button.hide()
            button.deleteLater()
        self._offers.clear()

    def follow(self, jobs: "Jobs") -> None:
        """Show the work of `jobs` that takes longer than a moment."""
        jobs.started.connect(self._started)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(16)
        for label in (self._marking, self._saved, self._counts):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._notice)
        row.addWidget(self._work)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel.setProperty("role", "link")
        self._cancel.clicked.connect(self._cancel_task)
        self._notice.setMaximumWidth(640)

    def _started(self, task: "Task") -> None:
        if not task.quiet:
            task.progressed.connect(lambda done, total: self._progressed(task, done, total))
            task.ended.connect(lambda: self._ended(task))
            QTimer.singleShot(_LONG_MS, task, lambda: self._appear(task))

    def _appear(self, task: "Task") -> None:
        self._tasks.append(task)
        self._show_work()

    def _ended(self, task: "Task") -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        self._show_work()

    def _progressed(self, task: "Task", done: int, total: int) -> None:
        if self._tasks and task is self._tasks[-1]:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            share = f" {100 * done // total} %" if total else ""
            _put(self._work, f"{task.label}{share}")

    def _show_work(self) -> None:
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(bool(self._tasks))
        if self._tasks:
            _put(self._work, self._tasks[-1].label)
            self._bar.setRange(0, 0)

    def _cancel_task(self) -> None:
        if self._tasks:
            self._tasks[-1].cancel()


def _put(label: QLabel, words: str) -> None:
    """Have `label` say these words as they stand, whatever marks of HTML they have."""
    from PySide6.QtCore import Qt  # after the first paint: it is a tenth of a bare start

    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
