"""The small card that opens beside a selection, filled in as far as it can be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.errors import BrieferError, FieldError
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.editors.known import LanguageLine
from briefer.ui.card.labels import kind_noun, label_of, said_of
from briefer.ui.card.names import Names, which_of
from briefer.ui.card.oddities import direction_of, side_of
from briefer.ui.reader.date_line import DateLine
from briefer.ui.reader.drafts import Draft, item_of
from briefer.ui.theme.theme import theme


@dataclass(frozen=True)
class _Cell:
    field: str
    is_date: bool = False
    completes: bool = False


_CELLS: Mapping[str, tuple[_Cell, ...]] = {
    "quote": (
        _Cell("speaker", completes=True),
        _Cell("said", is_date=True),
        _Cell("role"),
        _Cell("said_text"),
    ),
    "fact": (_Cell("claimant", completes=True), _Cell("as_of", is_date=True)),
    "event": (
        _Cell("when", is_date=True),
        _Cell("when_text"),
        _Cell("place", completes=True),
    ),
    "judgment": (),
    "question": (),
}
"""The fields of a card by kind, two in a row."""

WIDTH = 440


class KeepCard(QFrame):
    """Enter keeps what stands there, Escape drops it; neither the text nor the window is locked."""

    kept = Signal(object)  # Item
    dropped = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keepCard")
        self.setProperty("role", "pane")
        self._names = names
        self._host = parent
        self._draft: Draft | None = None
        self._source: Source | None = None
        self._values: dict[str, Callable[[], str]] = {}
        self._dates: dict[str, DateLine] = {}
        self._said: dict[str, str] = {}
        self._heading = QLabel()
        self._heading.setProperty("role", "section")
        self._words = QPlainTextEdit()
        self._words.setObjectName("keptWords")
        self._words.setTabChangesFocus(True)
        self._words.installEventFilter(self)
        self._fields = QGridLayout()
        self._fields.setSpacing(8)
        self._fields.setColumnStretch(0, 1)
        self._fields.setColumnStretch(1, 1)
        self._fault = QLabel()
        self._fault.setProperty("role", "error")
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._form = QPushButton()
        self._form.setProperty("role", "link")
        self._form.clicked.connect(self._turn_form)
        self._keep = QPushButton(self.tr("Keep  ↵"))
        self._keep.setProperty("role", "primary")
        self._keep.setAccessibleName(self.tr("Keep (Enter)"))
        self._keep.clicked.connect(self.keep)
        self._drop = QPushButton(self.tr("Drop  Esc"))
        self._drop.setProperty("role", "quiet")
        self._drop.setAccessibleName(self.tr("Drop (Escape)"))
        self._drop.clicked.connect(self.drop)
        self._arrange()
        self._shade()
        theme().changed.connect(self._shade)
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._form)
        row.addStretch(1)
        row.addWidget(self._drop)
        row.addWidget(self._keep)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addLayout(self._fields)
        column.addWidget(self._fault)
        column.addLayout(row)

    def open_with(self, draft: Draft, source: Source, beside: QRect) -> None:
        """Show `draft`, near the lines in `beside`, and take the keyboard."""
        self._draft, self._source = draft, source
        self._heading.setText(kind_noun(draft.kind).upper())
        self._words.setPlainText(draft.text)
        self._words.document().setDefaultTextOption(_option(direction_of(draft.text)))
        self._words.setReadOnly(draft.kind == "quote")
        self._words.setAccessibleName(label_of(draft.kind, "text"))
        self._form.setVisible(draft.kind == "quote")
        self._show_form(draft.form)
        self._tell("")
        self._make_fields(draft.kind, source)
        self._colour(draft.kind)
        self.place(beside)
        self.show()
        self.raise_()
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, beside: QRect) -> None:
        """Stand below the lines in `beside`, or above them where there is no room, inside."""
        host = self._host.rect()
        width = min(theme().px(WIDTH), host.width() - 16)
        self.setFixedWidth(width)
        self._words.setFixedHeight(self._height_of_words(width))
        self._words.verticalScrollBar().setValue(0)
        self.adjustSize()
        height = self.sizeHint().height()
        top = beside.bottom() + 12
        if top + height > host.height() - 8:
            above = beside.top() - 12 - height
            top = above if above >= 8 else max(8, host.height() - height - 8)
        left = min(max(8, beside.left()), host.width() - width - 8)
        self.setGeometry(left, top, width, height)

    def keep(self) -> None:
        """Make the item; where it cannot be made, say why at the field, and stay."""
        if self._draft is None or self._source is None:
            return
        try:
            item = self._item(self._draft, self._source)
        except BrieferError as error:
            field = error.field if isinstance(error, FieldError) else ""
            if field in self._dates:  # its own line says why
                self._dates[field].setFocus()
            else:
                self._tell(said_of(error, self._draft.kind, field))
            return
        self.kept.emit(item)

    def drop(self) -> None:
        """Close without keeping anything, and say so."""
        self.put_away()
        self.dropped.emit()

    def put_away(self) -> None:
        """Close, without a word."""
        self._draft = None
        self.hide()

    def _item(self, draft: Draft, source: Source) -> Item:
        said = {name: value().strip() for name, value in self._values.items()}
        said = {**self._said, **said}
        words = draft.text if draft.kind == "quote" else self._words.toPlainText().strip()
        return item_of(replace(draft, text=words), source, said)

    def set_defaults(self, said: Mapping[str, str]) -> None:
        """Values that every kept item has, such as the marking of the settings."""
        self._said = {name: value for name, value in said.items() if value}

    def _first(self) -> QWidget:
        return self._at(1, 0) or self._words

    def _at(self, row: int, column: int) -> QWidget | None:
        cell = self._fields.itemAtPosition(row, column)
        return cell.widget() if cell is not None else None

    def _make_fields(self, kind: str, source: Source) -> None:
        while self._fields.count():
            taken = self._fields.takeAt(0)
            if taken is not None and (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._values, self._dates = {}, {}
        for number, cell in enumerate(self._cells(kind, source)):
            row, column = divmod(number, 2)
            name = label_of(kind, cell.field)
            label = QLabel(name)
            label.setProperty("role", "third")
            widget = self._date(cell, name, source) if cell.is_date else self._line(cell, name)
            label.setBuddy(widget)
            self._fields.addWidget(label, 2 * row, column)
            top = Qt.AlignmentFlag.AlignTop
            self._fields.addWidget(widget, 2 * row + 1, column, alignment=top)
        self._chain()

    def _cells(self, kind: str, source: Source) -> tuple[_Cell, ...]:
        """The kind's own, and the language where the words are not in that of the source."""
        is_other = self._draft is not None and self._draft.language != source.language
        return (*_CELLS[kind], *((_Cell("language"),) if is_other else ()))

    def _chain(self) -> None:
        """Tab goes from the words through the fields to the buttons."""
        order: list[QWidget] = [self._words]
        for row in range(1, self._fields.rowCount(), 2):
            cells = (self._at(row, column) for column in (0, 1))
            order += [_typed_in(cell) for cell in cells if cell is not None]
        order += [self._form, self._keep, self._drop]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _line(self, cell: _Cell, name: str) -> QLineEdit:
        is_language = cell.field == "language"
        line = LanguageLine() if is_language else QLineEdit()
        line.setAccessibleName(name)
        if is_language and self._draft is not None:
            line.setText(self._draft.language)
        if cell.completes:
            line.setCompleter(self._names.completer(which_of(cell.field), line))
        line.textEdited.connect(lambda: self._tell(""))  # what was wrong may be mended
        self._values[cell.field] = line.text
        return line

    def _date(self, cell: _Cell, name: str, source: Source) -> DateLine:
        line = DateLine(name)
        if source.published is not None:
            day = source.published.reading("short")
            words = self.tr("{date}, as published").format(date=day)
            line.offer(source.published.text, words)
        line.changed.connect(lambda: self._tell(""))
        self._dates[cell.field] = line
        self._values[cell.field] = lambda: line.text
        return line

    def _turn_form(self) -> None:
        if self._draft is not None:
            form = "partial" if self._draft.form == "verbatim" else "verbatim"
            self._draft = replace(self._draft, form=form)
            self._show_form(form)

    def _show_form(self, form: str) -> None:
        words = {
            "verbatim": self.tr("verbatim: a whole sentence"),
            "partial": self.tr("partial: a fragment"),
        }
        self._form.setText(words.get(form, ""))

    def _tell(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._grow()

    def _grow(self) -> None:
        """Take the height that the words and readings want now, without leaving the pane."""
        if self.isVisible():
            self._column.activate()
            height = self.sizeHint().height()
            top = min(self.y(), max(8, self._host.height() - height - 8))
            self.setGeometry(self.x(), top, self.width(), height)

    def event(self, event: QEvent) -> bool:
        """What stands within has another height: take it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _height_of_words(self, width: int) -> int:
        """A line at least, six at most."""
        metrics = QFontMetrics(theme().serif(14))
        room = QRect(0, 0, width - 60, 10_000)
        text = self._words.toPlainText()[:2_000] or " "
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        lines = min(max(round(needed / metrics.lineSpacing()), 1), 6)
        return lines * metrics.lineSpacing() + 20

    def _colour(self, kind: str) -> None:
        self._words.setProperty("kind", kind)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        shade = theme().colour("text")
        shade.setAlpha(60)
        if theme().is_dark:
            shade.setRgb(0, 0, 0, 160)
        shadow.setColor(shade)
        self.setGraphicsEffect(shadow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps from within the words too; Shift+Enter is a line end."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
                self.keep()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape drops."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            super().keyPressEvent(event)


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    """Lines that begin where words of that direction are begun to be read."""
    option = QTextOption(side_of(direction) | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _typed_in(widget: QWidget) -> QWidget:
    return widget.line if isinstance(widget, DateLine) else widget
