"""A section's heading, and the line over it in which another is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefer.briefs.editing import one_line
from briefer.ui.outline.wrapping_button import WrappingButton


class Heading(WrappingButton):
    """A section's heading: a press folds it, arrows go on."""

    left = Signal(int)
    shift_asked = Signal(int)
    write_asked = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows up and down leave it, with Alt they move the section, T writes its text."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift_asked.emit(step)
        elif step:
            self.left.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_T:
            self.write_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Tell that the keys are here."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.entered.emit()


class RenameLine(QLineEdit):
    """A line over a heading; `kept` brings what was typed, if it is another."""

    kept = Signal(str)

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(heading, parent)
        self.setAccessibleName(self.tr("Heading of the section"))
        self.resize(parent.size())
        self.selectAll()
        self._was = heading
        self.editingFinished.connect(self._end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the heading as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._was)
            self._end()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        wanted, was = one_line(self.text()), self._was
        is_typed = self.isModified()
        self._was = wanted
        self.hide()
        self.deleteLater()
        if is_typed and wanted and wanted != was:
            self.kept.emit(wanted)
