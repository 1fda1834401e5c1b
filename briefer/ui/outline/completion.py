"""Citations completed: `[@` opens a list of the brief's entries, then of the library's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QListView

from briefer.ui.left_lists import ClosedWhenLeft
from briefer.ui.outline.marking_up import Marked
from briefer.ui.outline.states import KIND_NAMES
from briefer.ui.theme import theme

if TYPE_CHECKING:
    from briefer.ui.outline.section_text import SectionText

translate = QCoreApplication.translate

_OPENED = re.compile(r"\[@([^\]\[]*)$")
_ID = Qt.ItemDataRole.UserRole
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_WIDTH = 420


@dataclass(frozen=True)
class Suggestion:
    """What could be cited: the id, the kind of record, and its words."""

    id: str
    kind: str
    words: str


Suggest = Callable[[str], tuple[Suggestion, ...]]


class Completion:
    """The popup of one text. Enter or Tab puts the chosen id in, Escape closes it."""

    def __init__(self, text: "SectionText", suggest: Suggest) -> None:
        self._text = text
        self._suggest = suggest
        self._model = QStandardItemModel(text)
        self._completer: QCompleter | None = None
        self._popup: QListView | None = None

    def _open(self) -> tuple[QCompleter, QListView]:
        """The completer and its popup, made when a citation is begun for the first time."""
        if self._completer is not None and self._popup is not None:
            return self._completer, self._popup
        popup = QListView()
        popup.setObjectName("citationList")
        popup.setAccessibleName(translate("Outline", "Citations"))
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        popup.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        completer = QCompleter(self._model, self._text)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self._text)
        completer.setPopup(popup)
        ClosedWhenLeft(popup, self._text)
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            lambda index: self._take(str(index.data(_ID)))
        )
        self._completer, self._popup = completer, popup
        return completer, popup

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids in the list, in order."""
        rows = range(self._model.rowCount())
        return tuple(str(self._model.item(row).data(_ID)) for row in rows)

    @property
    def said(self) -> tuple[str, ...]:
        """The rows of the list in words, in order."""
        return tuple(self._model.item(row).text() for row in range(self._model.rowCount()))

    def takes(self, event: QKeyEvent) -> bool:
        """Handle a key while the list is open; whether it was for the list."""
        popup = self._popup
        if popup is None or not popup.isVisible():
            return False
        if event.key() in _TAKING:
            index = popup.currentIndex()
            self._take(str((index if index.isValid() else self._model.index(0, 0)).data(_ID)))
            return True
        if event.key() == Qt.Key.Key_Escape:
            popup.hide()
            return True
        return False

    def update(self) -> None:
        """Open, narrow or close the list by what stands before the caret."""
        found = _OPENED.search(self._text.before_caret())
        suggestions = self._suggest(found[1].strip()) if found else ()
        if not suggestions:
            if self._popup is not None:
                self._popup.hide()
            return
        completer, popup = self._open()
        self._model.clear()
        for each in suggestions:
            item = QStandardItem(_mark(each.kind), f"{KIND_NAMES[each.kind]()} · {each.words}")
            item.setData(each.id, _ID)
            self._model.appendRow(item)
        rect = QRect(self._text.cursorRect())
        rect.setWidth(theme().px(_WIDTH))
        rect.moveLeft(min(rect.left(), max(self._text.width() - rect.width(), 0)))
        completer.complete(rect)
        popup.setCurrentIndex(self._model.index(0, 0))

    def _take(self, id_: str) -> None:
        """Put the citation of `id_` where it was begun."""
        if self._popup is not None:
            self._popup.hide()
        typed = _OPENED.search(self._text.before_caret())
        if typed is None:
            return

        def cited(text: str, start: int, end: int) -> Marked:
            begin = start - len(typed[0])
            after = text[end:].removeprefix("]")
            citation = f"[@{id_}]"
            place = begin + len(citation)
            return Marked(text[:begin] + citation + after, place, place)

        self._text.mark_up(cited)


def _mark(kind: str) -> QIcon:
    side = theme().px(8)
    mark = QPixmap(side, side)
    mark.fill(QColor(theme().colour(f"{kind}-mark")))
    return QIcon(mark)
