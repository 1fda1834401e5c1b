"""The column beside a source's text: what was kept here."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.card.oddities import direction_of
from briefer.ui.reader.kept_model import MARK, KeptModel, where_of
from briefer.ui.reader.marks import Mark
from briefer.ui.theme.theme import theme

Index = QModelIndex | QPersistentModelIndex


class KeptDelegate(QStyledItemDelegate):
    """Two lines of an item's words, then who says it and when; a heading in capitals."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as two lines of words and one of details."""
        if index.data(MARK) is None:
            return QSize(0, theme().px(11) + 20)
        return QSize(0, self._lines() + theme().px(12) + 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        mark: Mark | None = index.data(MARK)
        room: QRect = option.rect
        if mark is None:
            painter.setFont(theme().font(11, bold=True))
            painter.setPen(theme().colour("second"))
            words = str(index.data()).upper()
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room.adjusted(12, 0, -8, -4), bottom, words)
        else:
            self._paint_mark(painter, option, room, mark)
        painter.restore()

    def _paint_mark(self, painter: QPainter, option: Any, room: QRect, mark: Mark) -> None:
        self._paint_frame(painter, option, room, mark)
        inside = room.adjusted(26, 9, -20, -8)
        direction = direction_of(mark.text)
        painter.setLayoutDirection(direction)
        painter.setFont(theme().serif(13))
        painter.setPen(theme().colour("text"))
        words = QRect(inside.topLeft(), QSize(inside.width(), self._lines()))
        painter.drawText(QRectF(words), _wrapped(painter, words, mark.text), _option(direction))
        about = " · ".join(filter(None, (mark.voice, mark.dated))) or where_of(mark)
        painter.setFont(theme().font(12))
        painter.setPen(theme().colour("warning" if mark.is_orphan else "second"))
        below = QRect(
            QPoint(inside.left(), words.bottom() + 3), QSize(inside.width(), theme().px(12) + 6)
        )
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(about, Qt.TextElideMode.ElideRight, below.width())
        placed = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(below, placed, f"\u2068{shown}\u2069")

    def _paint_frame(self, painter: QPainter, option: Any, room: QRect, mark: Mark) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box = room.adjusted(10, 3, -10, -3)
        painter.setBrush(theme().colour("hover" if hovered and not chosen else "pane"))
        edge = theme().colour("accent" if chosen else "line")
        painter.setPen(QPen(edge, 1.5 if chosen else 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(f"{mark.kind}-mark"))
        painter.drawRoundedRect(box.left() + 6, box.top() + 7, 3, box.height() - 14, 1.5, 1.5)

    def _lines(self) -> int:
        from PySide6.QtGui import QFontMetrics

        return 2 * QFontMetrics(theme().serif(13)).lineSpacing()


class KeptList(QWidget):
    """The items kept from a source; choosing one shows its passage, Enter opens its card."""

    chosen = Signal(object)  # Mark
    opened = Signal(object)  # Mark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "window")
        self.setObjectName("keptHere")
        self._model = KeptModel(self)
        self._head = QLabel()
        self._head.setProperty("role", "emphasis")
        self.view = QListView()
        self.view.setObjectName("keptList")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self._model)
        self.view.setItemDelegate(KeptDelegate(self.view))
        self.view.setAccessibleName(self.tr("Kept here"))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._head)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.keys = _keys()
        column.addWidget(self.keys)
        theme().changed.connect(self.view.doItemsLayout)
        self.show_marks(())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """List what was kept, and say how much it is."""
        self._model.show_marks(marks)
        many = self.tr("{n} kept here").format(n=f"{len(marks):,}")
        self._head.setText(many if marks else self.tr("Nothing kept here yet"))

    def select(self, mark: Mark | None) -> None:
        """Mark a row as the one at hand, without choosing it."""
        index = self._model.row_of(mark) if mark is not None else QModelIndex()
        model = self.view.selectionModel()
        blocked = model.blockSignals(True)
        self.view.setCurrentIndex(index)
        model.blockSignals(blocked)
        self.view.viewport().update()

    def _go(self, index: QModelIndex) -> None:
        if self.view.hasFocus():
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if (mark := index.data(MARK)) is not None:
            self.chosen.emit(mark)

    def _open(self, index: QModelIndex) -> None:
        if (mark := index.data(MARK)) is not None:
            self.opened.emit(mark)


def _keys() -> QLabel:
    """What the keys do, in a line or two."""
    words = QLabel(
        QCoreApplication.translate(
            "KeptList", "F, Q, E: keep  ·  Full stop: whole sentence\nN, P: next, previous"
        )
    )
    words.setProperty("role", "third")
    words.setWordWrap(True)
    words.setContentsMargins(12, 4, 12, 0)
    return words


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _wrapped(painter: QPainter, room: QRect, text: str) -> str:
    """As much of a text as two lines hold, with an ellipsis where there is more."""
    flat = " ".join(text.split())
    metrics = painter.fontMetrics()
    return metrics.elidedText(flat, Qt.TextElideMode.ElideRight, int(room.width() * 1.85))
