"""A section's own text: Markdown, written after a pause, with citations completed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from briefer.ui.mime import ids_of
from briefer.ui.outline import marking_up
from briefer.ui.outline.citation_names import CitationNames
from briefer.ui.outline.completion import Completion, Suggest
from briefer.ui.outline.markdown_look import MarkdownLook, citations
from briefer.ui.outline.written_text import WrittenText
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip
from briefer.ui.utf16 import points, units

if TYPE_CHECKING:
    from briefer.ui.spelling.spelling import Spelling

Gesture = Callable[[str, int, int], marking_up.Marked]


def bold(text: str, start: int, end: int) -> marking_up.Marked:
    """The selection bold, or no longer."""
    return marking_up.wrapped(text, start, end, "**")


def italic(text: str, start: int, end: int) -> marking_up.Marked:
    """The selection italic, or no longer."""
    return marking_up.wrapped(text, start, end, "*")


GESTURES: tuple[tuple[str, Gesture], ...] = (
    ("Ctrl+B", bold),
    ("Ctrl+I", italic),
    ("Ctrl+L", marking_up.listed),
    ("Ctrl+Shift+K", marking_up.linked),
)


class SectionText(WrittenText):
    """`left` says that the keys went on."""

    left = Signal()
    entered = Signal()

    def __init__(
        self,
        suggest: Suggest,
        label: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sectionText")
        self._label = label
        self._spelling: Spelling | None = None
        self._names = CitationNames(self, label)
        self.look = MarkdownLook(self, self._names.words, self._names.make_room)
        self._completion = Completion(self, suggest)
        self.set_font()

    def set_font(self) -> None:
        """Take the serif face at the size that is on."""
        self.setFont(theme().serif(14))
        self.look.rehighlight()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and over the ids of citations the words of their records."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            self._names.paint(painter, block, place.topLeft())
            block = block.next()
        painter.end()

    def dropEvent(self, event: QDropEvent) -> None:
        """An item that is dropped on a text is cited there, behind the word."""
        ids = ids_of(event.mimeData())
        if not ids:
            super().dropEvent(event)
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.cite(ids, self.cursorForPosition(event.position().toPoint()))
        super().dropEvent(_nothing_at(event))  # which puts the caret of dragging away
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def cite(self, ids: Sequence[str], at: QTextCursor) -> None:
        """Cite these records at the end of the word that `at` is in."""
        text = self.plain
        place = points(text, at.position())
        if text[place : place + 1].strip() and text[max(place - 1, 0) : place].strip():
            at.movePosition(QTextCursor.MoveOperation.EndOfWord)
        at.insertText("".join(f"[@{id_}]" for id_ in ids))
        self.setTextCursor(at)

    def mark_up(self, gesture: Gesture) -> None:
        """Change the text around the selection by a gesture, as one step of the field's undo."""
        text, cursor = self.plain, self.textCursor()
        start = points(text, cursor.selectionStart())
        end = points(text, cursor.selectionEnd())
        self.put(gesture(text, start, end))

    def put(self, marked: marking_up.Marked) -> None:
        """Show another text and selection, as one step of the field's undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(marked.text)
        cursor.setPosition(units(marked.text, marked.start))
        cursor.setPosition(units(marked.text, marked.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def named(self, id_: str) -> str:
        """The words that stand over that id."""
        return self._names.words(id_)

    def begin_citation(self) -> None:
        """Type what opens the list of citations."""
        self.setFocus()
        self.insertPlainText("[@")
        self._completion.update()

    @property
    def completion(self) -> Completion:
        """The list of citations."""
        return self._completion

    def before_caret(self) -> str:
        """What stands in the caret's line before it."""
        cursor = self.textCursor()
        line = cursor.block().text()
        return line[: points(line, cursor.positionInBlock())]

    def event(self, event: QEvent) -> bool:
        """Its own keys do not go to the window; an undo that it has nothing for does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if any(keys == QKeySequence(each) for each, _ in GESTURES):
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Undo) and not self._can_undo():
                event.ignore()
                return False
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; format; complete citations; go over a citation in one step."""
        if self._completion.takes(event):
            return
        keys = QKeySequence(event.keyCombination())
        for key, gesture in GESTURES:
            if keys == QKeySequence(key):
                self.mark_up(gesture)
                return
        if self._over_citation(event) or self._next_entry(event):
            return
        super().keyPressEvent(event)
        self._completion.update()

    def spell_with(self, spelling: "Spelling") -> None:
        """Underline unknown words, and offer others in the menu."""
        self._spelling = spelling
        spelling.watch(self, "", self.look)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The field's own menu, with what can be done about a word that is not known."""
        if self._spelling is None:
            super().contextMenuEvent(event)
        else:
            self._spelling.menu_of(self, self.look, event.pos()).exec(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody writes here."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was typed; the next edit is another."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
            self.left.emit()

    def _can_undo(self) -> bool:
        return self.document().isUndoAvailable()

    def _next_entry(self, event: QKeyEvent) -> bool:
        """Go on with a list on Enter; whether the key was for that."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            return False
        begin = marking_up.continued(self.before_caret())
        cursor = self.textCursor()
        if begin is None:
            start = QTextCursor.MoveOperation.StartOfBlock
            cursor.movePosition(start, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        elif begin:
            cursor.insertText(f"\n{begin}")
        return begin != ""

    def _over_citation(self, event: QKeyEvent) -> bool:
        """Step over a citation, or take it out, whole; whether the key was for that."""
        back = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
        forth = event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Delete)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        cursor = self.textCursor()
        if not (back or forth) or not plain or cursor.hasSelection():
            return False
        line = cursor.block().text()
        at = points(line, cursor.positionInBlock())
        found = [c for c in citations(line) if at == (c[1] if back else c[0])]
        if not found:
            return False
        start, end = found[0]
        erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        keeps = erases or bool(event.modifiers())
        mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(cursor.block().position() + units(line, start if back else end), mode)
        if erases:
            cursor.removeSelectedText()
        self.setTextCursor(cursor)
        return True

    def _show_tip(self, event: QEvent) -> None:
        from PySide6.QtGui import QHelpEvent
        from PySide6.QtWidgets import QToolTip

        from briefer.ui.outline.markdown_look import ids_in

        assert isinstance(event, QHelpEvent)
        cursor = self.cursorForPosition(event.pos())
        line = cursor.block().text()
        at = points(line, cursor.positionInBlock())
        for start, end in citations(line):
            if start <= at <= end:
                words = [
                    self._label(each) or self.tr("Unknown: {id}").format(id=each)
                    for each in ids_in(line[start:end])
                ]
                QToolTip.showText(event.globalPos(), plain_tip("\n".join(words)), self)
                return
        QToolTip.hideText()


_NOTHING = QMimeData()


def _nothing_at(event: QDropEvent) -> QDropEvent:
    """A drop of nothing in the same place."""
    return QDropEvent(
        event.position(),
        event.possibleActions(),
        _NOTHING,
        event.buttons(),
        event.modifiers(),
    )
