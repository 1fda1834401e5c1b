"""A source's text on the screen: plain, to be read, selected and kept from."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from briefer.ui.reader.flow import AIR, EDGE, Flow
from briefer.ui.reader.positions import Shown
from briefer.ui.theme.theme import theme

MEASURE = 70
"""Characters of a full line."""

MARGIN = 88
"""Pixels at 100 % to the left of the text, for brackets."""

_FIRST, _STEP = 20_000, 50_000  # code points put into the document in one go
KINDS = {
    Qt.Key.Key_F: "fact",
    Qt.Key.Key_Q: "quote",
    Qt.Key.Key_E: "event",
    Qt.Key.Key_J: "judgment",
    Qt.Key.Key_U: "question",
}
"""By key, the kinds that are kept from a text."""

_WALKS = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}


class Wash(NamedTuple):
    """A colour behind the code points from `start` to `end`."""

    start: int
    end: int
    role: str


class SourceText(QPlainTextEdit):
    """Shows a text exactly. Positions that come and go are code points of that text."""

    keep_asked = Signal(str)  # a kind
    entered = Signal(int)  # Enter at that code point
    clicked = Signal(int)  # a click there that selects nothing
    widen_asked = Signal()
    walk_asked = Signal(int)  # 1 to the next kept passage, -1 to the one before
    find_asked = Signal()
    moved = Signal()  # what is in sight is another

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.setAccessibleName(self.tr("Text of the source"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        document = self.document()
        document.setDocumentMargin(0)
        self._flow = Flow(document)
        document.setDocumentLayout(self._flow)
        self.shown = Shown("")
        self.source_text = ""
        self._washes: Sequence[Wash] = ()
        self._outlined: tuple[int, int] | None = None
        self._wanted: tuple[int, int] | None = None
        self._loaded = 0
        self._press = QPoint()
        self._loading = QTimer(self, singleShot=True, interval=0)
        self._loading.timeout.connect(self._load_more)
        self.updateRequest.connect(self._tell_moved)
        theme().changed.connect(self._take_theme)
        self._take_theme()

    def show_text(self, text: str, shown: Shown) -> None:
        """Show `text`, from its top; `shown` is it as it is shown."""
        self._loading.stop()
        self.source_text, self.shown = text, shown
        self._washes, self._outlined, self._wanted = (), None, None
        self._flow.is_continued = set()
        self._loaded = min(_FIRST, len(shown.text))
        self.setPlainText(shown.text[: self._loaded])
        self._note_breaks(0)
        self._load_on()

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; both are the caret's place where nothing is."""
        cursor = self.textCursor()
        return tuple(map(self.shown.position, (cursor.selectionStart(), cursor.selectionEnd())))  # type: ignore[return-value]

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.shown.position(self.textCursor().position())

    def select(self, start: int, end: int) -> None:
        """Select from `start` to `end`, with the caret at the end, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(min(self.shown.unit(start), self._last()))
        cursor.setPosition(min(self.shown.unit(end), self._last()), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def put_caret(self, position: int) -> None:
        """Put the caret before that code point, with nothing selected, and bring it into sight."""
        self.select(position, position)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span into the middle of the view, the caret before it, and outline it."""
        if self._loading.isActive() and self.shown.unit(end) > self._last():
            self._wanted = (start, end)
            return
        self._wanted = None
        cursor = self.textCursor()
        cursor.setPosition(min(self.shown.unit(start), self._last()))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.outline(start, end)

    def outline(self, start: int, end: int) -> None:
        """Draw a line in the accent's colour around a span; nothing where it is empty."""
        self._outlined = (start, end) if start < end else None
        self.viewport().update()

    def set_washes(self, washes: Sequence[Wash]) -> None:
        """Put these colours behind the text, later ones over earlier ones."""
        self._washes = washes
        self.setExtraSelections([self._selection(wash) for wash in washes])

    def sight(self) -> tuple[int, int]:
        """The first and the last code point of the paragraphs that are in sight."""
        blocks = list(self._visible())
        if not blocks:
            return 0, 0
        last = blocks[-1][0]
        end = last.position() + last.length() - 1
        return self.shown.position(blocks[0][0].position()), self.shown.position(end)

    def lines_of(self, start: int, end: int) -> list[QRectF]:
        """The rectangles, in the viewport, of a span's lines in the paragraphs in sight."""
        first, last = self.shown.unit(start), self.shown.unit(end)
        return [
            rect for block, top in self._visible() for rect in _line_rects(block, top, first, last)
        ]

    def mouse_position(self, point: QPoint) -> int:
        """The code point under a point of the viewport."""
        return self.shown.position(self.cursorForPosition(point).position())

    def _visible(self) -> Iterator[tuple[QTextBlock, float]]:
        """The paragraphs in sight, each with its top in the viewport."""
        block = self.firstVisibleBlock()
        top = self.contentOffset().y()
        while block.isValid() and top < self.viewport().height():
            yield block, top
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _selection(self, wash: Wash) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self.shown.unit(wash.start), self._last()))
        end = min(self.shown.unit(wash.end), self._last())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(theme().colour(wash.role))
        found.cursor, found.format = cursor, form
        return found

    def _last(self) -> int:
        return self.document().characterCount() - 1

    def _load_on(self) -> None:
        if self._loaded < len(self.shown.text):
            self._loading.start()
        elif self._wanted is not None:
            self.show_span(*self._wanted)

    def _load_more(self) -> None:
        upto = min(self._loaded + _STEP, len(self.shown.text))
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = cursor.blockNumber()
        cursor.insertText(self.shown.text[self._loaded : upto])
        self._loaded = upto
        self._note_breaks(block)
        self._load_on()

    def _note_breaks(self, number: int) -> None:
        """Remember from block `number` on which paragraphs go on in the next block."""
        if not self.shown.has_breaks:
            return
        block = self.document().findBlockByNumber(number)
        while block.isValid():
            if self.shown.is_break(block.position() + block.length() - 1):
                self._flow.is_continued.add(block.blockNumber())
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with F, Q, E, J and U; walk with N and P; widen with the full stop."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_asked.emit()
        elif not (plain and self._act_on(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _act_on(self, key: Qt.Key) -> bool:
        if key in KINDS:
            self.keep_asked.emit(KINDS[key])
        elif key in _WALKS:
            self.walk_asked.emit(_WALKS[key])
        elif key == Qt.Key.Key_Period:
            self.widen_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.caret)
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Take the platform's key for finding, which elsewhere goes to the list."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Find)
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection; the outline of a passage goes."""
        self._press = event.position().toPoint()
        self.outline(0, 0)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a mere click opens what stands there."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = (point - self._press).manhattanLength() < 4
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_click and is_left and not self.textCursor().hasSelection():
            self.clicked.emit(self.mouse_position(point))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words for the clipboard, just as the source has them."""
        data = QMimeData()
        start, end = self.selection
        data.setText(self.source_text[start:end])
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the line around the passage that was asked for."""
        super().paintEvent(event)
        if self._outlined is None:
            return
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for rect in self.lines_of(*self._outlined):
            more = rect.height() * AIR / 2 + 1  # so that lines meet
            path.addRoundedRect(rect.adjusted(-3, -more, 3, more), 4, 4)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().colour("accent")), 1.5))
        painter.drawPath(path.simplified())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, in the middle."""
        self._set_measure()
        super().resizeEvent(event)
        self.moved.emit()

    def _take_theme(self) -> None:
        theme().serif(16)  # the style sheet names the font, which must be there
        self._set_measure()
        self.set_washes(self._washes)

    def changeEvent(self, event: QEvent) -> None:
        """With another font comes another measure."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setTabStopDistance(QFontMetricsF(self.font()).horizontalAdvance("    "))
            self._set_measure()

    def _set_measure(self) -> None:
        """Margins that leave a line of about 70 characters in the middle of the pane."""
        left, width, right = measured(self)
        self._flow.width = float(width)
        air = round(EDGE)
        self.setViewportMargins(left - air, theme().px(12), right - air, theme().px(4))

    def _tell_moved(self) -> None:
        self.moved.emit()


def measured(text: QPlainTextEdit) -> tuple[int, int, int]:
    """What stands left of the lines of a source's text, how wide they are, and what is right."""
    sample = "the quick brown fox jumps over a lazy dog, "
    character = QFontMetricsF(text.font()).horizontalAdvance(sample) / len(sample)
    gutter, edge = theme().px(MARGIN), theme().px(20)
    room = text.width() - text.verticalScrollBar().sizeHint().width()
    width = max(160, min(round(character * MEASURE), room - gutter - edge))
    left = max(gutter, (room - width) // 2)
    return left, width, max(edge, room - width - left)


def _line_rects(block: QTextBlock, top: float, first: int, last: int) -> Iterator[QRectF]:
    """What of the units from `first` to `last` stands in each line of a laid-out paragraph."""
    start, end = first - block.position(), last - block.position()
    layout = block.layout()
    is_touched = start < block.length() - 1 and end > 0 and block.length() > 1
    for number in range(layout.lineCount() if is_touched else 0):
        line = layout.lineAt(number)
        line_end = line.textStart() + line.textLength()
        if end <= line.textStart() or start >= line_end:
            continue
        one = _x(line, max(start, line.textStart()))
        other = _x(line, min(end, line_end))
        left, width = min(one, other), abs(one - other)
        yield QRectF(left, top + line.y(), max(width, 2.0), line.height())


def _x(line: QTextLine, place: int) -> float:
    # PySide6 brings the place along, though its types say otherwise.
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)
