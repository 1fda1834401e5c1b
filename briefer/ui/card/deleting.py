"""Deleting records, and what is said where something still rests on them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from briefer.briefs.edits import Change, Edit, Record
from briefer.errors import RestsOnError
from briefer.items.item import Item
from briefer.store.store import Store
from briefer.ui.card.about import Use, use_of
from briefer.ui.card.chip import ChipWords
from briefer.ui.card.flow import Flow
from briefer.ui.card.labels import counted_all, kind_noun
from briefer.ui.card.marks import kind_icon
from briefer.ui.theme import theme

translate = QCoreApplication.translate

NAMED = 4
"""How many of those that rest on a record are named."""


@dataclass(frozen=True)
class RestedOn:
    """A record that cannot go, as these rest on it, and so many more."""

    record: Record
    uses: tuple[Use, ...]
    more: int


class HeldBackError(RestsOnError):
    """Of many that were to go together, `found` cannot."""

    def __init__(self, found: RestedOn) -> None:
        super().__init__(*refusal(found))
        self.found = found


def deletion(records: Sequence[Record]) -> Edit:
    """The edit that deletes them all."""
    return Edit(_label(records), tuple(Change(each, None) for each in records))


def checked_deletion(store: Store, ids: Sequence[str]) -> Edit:
    """The edit that deletes the records under `ids`. Raises HeldBackError."""
    found = first_rested_on(store, ids)
    if found is not None:
        raise HeldBackError(found)
    return deletion(list(store.records(ids).values()))


def first_rested_on(store: Store, ids: Sequence[str]) -> RestedOn | None:
    """The first of those records that something else rests on; None where all of them may go."""
    resting = store.held_back(ids, NAMED)
    if resting is None:
        return None
    uses = tuple(use_of(each, resting.record.id) for each in resting.named)
    return RestedOn(resting.record, uses, resting.total - len(uses))


def refusal(found: RestedOn) -> tuple[str, str]:
    """What cannot go and why, and what to do about it."""
    record, count = found.record, len(found.uses) + found.more
    words = record.in_brief(60) if isinstance(record, Item) else record.title
    what = translate("RestsOnBar", "The {kind} “{words}” cannot be deleted: {count} {rest} on it.")
    rest = translate("RestsOnBar", "record rests")
    if count != 1:
        rest = translate("RestsOnBar", "records rest")
    said = what.format(kind=kind_noun(record.kind), words=words, count=f"{count:,}", rest=rest)
    return said, translate("RestsOnBar", "Take it out of them first, or delete them too.")


def _label(records: Sequence[Record]) -> str:
    if len(records) == 1:
        what = kind_noun(records[0].kind)
    else:
        what = counted_all(Counter(each.kind for each in records))
    return translate("Deleting", "Delete {what}").format(what=what)


class RestsOnBar(QWidget):
    """Says inline what rests on a record that was to go, with the way to each."""

    asked = Signal(str)
    brief_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "cardNotice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips: list[ChipWords] = []
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Warning"))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.hide)
        self._flow = Flow(self)
        self._more = QLabel(self)
        self._more.setProperty("role", "third")
        self._more.setContentsMargins(4, 3, 0, 2)  # on one line with the words of the chips
        self._flow.insert(0, self._more)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._words, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._flow)
        theme().changed.connect(self._draw)
        self._draw()
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_refusal(self, found: RestedOn) -> None:
        """Say what cannot go, what rests on it, and what to do."""
        self._words.setText(" ".join(refusal(found)))
        for chip in self._chips:
            self._flow.remove(chip)
        self._chips = [self._chip(use, found.record.id) for use in found.uses]
        for place, chip in enumerate(self._chips):
            self._flow.insert(place, chip)
        self._more.setText(self.tr("and {count} more").format(count=f"{found.more:,}"))
        self._more.setVisible(bool(found.more))
        self.show()

    def _chip(self, use: Use, record_id: str) -> ChipWords:
        words = f"{use.words} § {use.section}" if use.section else use.words
        chip = ChipWords(words, self._flow)
        chip.setProperty("role", "use")
        if use.kind == "brief":
            chip.setIcon(theme().icon("file-text", "accent"))
            chip.clicked.connect(lambda: self.brief_asked.emit(use.id, record_id))
        else:
            chip.setIcon(kind_icon(use.kind))
            chip.clicked.connect(lambda: self.asked.emit(use.id))
        return chip

    def _draw(self) -> None:
        size = theme().px(16)
        self._icon.setPixmap(theme().icon("triangle-alert", "error").pixmap(size, size))
        self._close.setIcon(theme().icon("x"))
