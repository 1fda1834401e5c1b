"""What every editor of a field promises."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from briefer.errors import FieldError
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.about import About
from briefer.ui.card.names import Names
from briefer.ui.session import Session
from briefer.ui.spelling.spelling import Spelling


@dataclass(frozen=True)
class Desk:
    """What editors work with: the session, and the names that it knows."""

    session: Session
    names: Names
    spelling: Spelling | None = None


class Editor(QWidget):
    """Shows one field's value, and gives back what stands there as `items.values` reads it.

    `edited` comes with each change by the user; `settled` where that change is whole, such as a
    choice made; `asked` with the id of a record that is to be shown, `passage_asked` with a
    source's id and the two ends of a passage.
    """

    edited = Signal()
    settled = Signal()
    asked = Signal(str)
    passage_asked = Signal(str, int, int)
    hinted = Signal()

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.desk = desk

    def raw(self) -> object:
        """What stands there, for `items.values.read`."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show what the library holds; nothing is told to have been edited."""
        raise NotImplementedError

    def finish(self) -> None:
        """The field is being left: what is half typed counts now."""

    def fault(self) -> FieldError | None:
        """What is wrong with words that stand there and have become no value; None for nothing."""
        return None

    def unread(self) -> str:
        """The words that are typed, for `retype`, where they could not be read; "" for none."""
        return ""

    def retype(self, words: str) -> None:
        """Have these words stand there as if they were typed now."""

    def attend(self, record: Source | Item) -> None:
        """Look at the rest of the record: its language, its other fields."""

    def inform(self, about: About) -> None:
        """Take what was read about the record: its sources, its standing."""

    def hint(self) -> str:
        """What is said beneath while all is well."""
        return ""

    def warning(self) -> str:
        """What is odd about it though it may stand."""
        return ""

    def wants_label(self) -> bool:
        """Whether the field's label is needed above what it shows."""
        return True

    def set_faulty(self, faulty: bool) -> None:
        """Draw its edge as that of a fault, or not."""

    def name_it(self, label: str) -> None:
        """Take the field's label as its accessible name."""
        target = self.focusProxy()
        (target or self).setAccessibleName(label)

    def prompt_with(self, words: str) -> None:
        """Show `words` where nothing is typed yet, in a field that has no label above it."""
        target = self.focusProxy()
        if isinstance(target, QLineEdit | QPlainTextEdit):
            target.setPlaceholderText(words)


def mark_state(widget: QWidget, state: str) -> None:
    """Set the property `state` that the style sheet draws by."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
