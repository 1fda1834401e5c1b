"""Where a record is used: chips that lead to the briefs and the items that rest on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefer.ui.card.about import About, Use
from briefer.ui.card.chip import ChipWords
from briefer.ui.card.flow import Flow
from briefer.ui.card.marks import kind_icon
from briefer.ui.theme import theme


class UsedIn(QWidget):
    """`brief_asked` comes with the id of a brief, `asked` with that of another record."""

    asked = Signal(str)
    brief_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uses: tuple[Use, ...] = ()
        self._chips: list[ChipWords] = []
        label = QLabel(self.tr("Used in"), self)
        label.setProperty("role", "fieldLabel")
        self._flow = Flow(self)
        self._more = QLabel(self)
        self._more.setProperty("role", "third")
        self._more.setContentsMargins(4, 3, 0, 2)  # on one line with the words of the chips
        self._flow.insert(0, self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self._flow)
        self.hide()

    def show_about(self, about: About) -> None:
        """Show where it is used; nothing at all where it is not."""
        self.setVisible(bool(about.uses))
        self._more.setVisible(bool(about.more_uses))
        self._more.setText(self.tr("and {count} more").format(count=f"{about.more_uses:,}"))
        if about.uses == self._uses:
            return
        self._uses = about.uses
        for chip in self._chips:
            self._flow.remove(chip)
        self._chips = [self._chip(use) for use in about.uses]
        for place, chip in enumerate(self._chips):
            self._flow.insert(place, chip)

    def _chip(self, use: Use) -> ChipWords:
        words = f"{use.words} § {use.section}" if use.section else use.words
        chip = ChipWords(words, self._flow)
        is_brief = use.kind == "brief"
        chip.setProperty("role", "use")
        icon = theme().icon("file-text", "accent") if is_brief else kind_icon(use.kind)
        chip.setIcon(icon)
        signal = self.brief_asked if is_brief else self.asked
        chip.clicked.connect(lambda: signal.emit(use.id))
        return chip
