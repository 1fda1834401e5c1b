"""Lists of names: tags, authors, those who took part, and who told whom."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from briefer.items.fields import FieldSpec
from briefer.ui.card.chip import Chip
from briefer.ui.card.editors.editor import Desk, Editor, mark_state
from briefer.ui.card.flow import Flow
from briefer.ui.card.names import which_of
from briefer.ui.card.oddities import oddity
from briefer.ui.theme import theme


class EntryLine(QLineEdit):
    """The line behind chips: Enter or a semicolon brings `entered`, Backspace in it `emptied`."""

    entered = Signal()
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "entry")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is whole; leave Tab to go on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == ";":
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a short name."""
        return QSize(theme().px(110), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return QSize(theme().px(60), super().sizeHint().height())


class ChipsEditor(Editor):
    """Chips, and a line to add another."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.setProperty("role", "chips")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chips: list[Chip] = []
        self.line = EntryLine(self)
        self.line.entered.connect(self.take_typed)
        self.line.emptied.connect(self._remove_last)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._flow = Flow(self)
        self._flow.insert(0, self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self._flow)

    def take_typed(self) -> None:
        """What stands in the line becomes a chip."""
        raise NotImplementedError

    def remove(self, chip: Chip) -> None:
        """Take a chip out, and go to the next one."""
        place = self.chips.index(chip)
        self.drop(place)
        self.chips.pop(place)
        self._flow.remove(chip)
        nearest = self.chips[place] if place < len(self.chips) else self.line
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell()

    def drop(self, place: int) -> None:
        """Forget what the chip at `place` stood for."""

    def swap(self, chip: Chip, step: int) -> None:
        """Move a chip before or behind its neighbour; the order of names matters only in some."""

    def add_chip(self, words: str) -> Chip:
        """Another chip at the end."""
        chip = Chip(words, self._flow)
        chip.removed.connect(lambda: self.remove(chip))
        chip.followed.connect(lambda: self.follow(chip))
        chip.moved.connect(lambda step: self.swap(chip, step))
        self._flow.insert(len(self.chips), chip)
        self.chips.append(chip)
        return chip

    def show_chips(self, words: Sequence[str]) -> None:
        """Just these chips; those that are there already say something else."""
        for chip in self.chips[len(words) :]:
            self._flow.remove(chip)
        del self.chips[len(words) :]
        for chip, each in zip(self.chips, words, strict=False):
            chip.set_words(each)
        for each in words[len(self.chips) :]:
            self.add_chip(each)
        self._flow.renew()

    def follow(self, chip: Chip) -> None:
        """A chip was clicked, or Enter pressed on it."""

    def set_faulty(self, faulty: bool) -> None:
        """Draw its edge as that of a fault, or not."""
        mark_state(self, "error" if faulty else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The edge is that of the focus while the line has it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def tell(self) -> None:
        """A whole change was made."""
        self.edited.emit()
        self.settled.emit()

    def _remove_last(self) -> None:
        if self.chips:
            self.remove(self.chips[-1])
            self.line.setFocus()


class NamesEditor(ChipsEditor):
    """Names, completed from those of the library; what is typed counts when it is whole."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        completer = desk.names.completer(which_of(spec.name), self.line)
        completer.activated.connect(self._completed)
        self._completer: QCompleter = completer
        self.line.setCompleter(completer)
        self.line.setAccessibleDescription(self.tr("Enter adds another, Backspace takes one out."))

    def raw(self) -> object:
        """The names, in order."""
        return [chip.words for chip in self.chips]

    def show_value(self, value: Any) -> None:
        """Show them."""
        self.show_chips(value)

    def take_typed(self) -> None:
        """Each name in the line becomes a chip, those that are there already do not."""
        names = [part.strip() for part in self.line.text().split(";")]
        known = {chip.words for chip in self.chips}
        new = [name for name in dict.fromkeys(names) if name and name not in known]
        self.line.clear()
        for name in new:
            self.add_chip(name)
        if new:
            self.tell()

    def finish(self) -> None:
        """What stands in the line counts."""
        if self.line.text().strip():
            self.take_typed()

    def swap(self, chip: Chip, step: int) -> None:
        """Move a name, and stay on it."""
        names = [each.words for each in self.chips]
        place = self.chips.index(chip)
        other = place + step
        if not 0 <= other < len(names):
            return
        names[place], names[other] = names[other], names[place]
        self.show_chips(names)
        self.chips[other].setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell()

    def warning(self) -> str:
        """What is odd about any of them."""
        return next(filter(None, (oddity(chip.words) for chip in self.chips)), "")

    def follow(self, chip: Chip) -> None:
        """Take a name back into the line, to be typed anew."""
        name = chip.words
        self.remove(chip)
        self.line.setText(name)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _completed(self) -> None:
        QTimer.singleShot(0, self, self.take_typed)  # after the completer has put its text there
