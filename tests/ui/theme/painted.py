"""Words as they are painted: their colour, and the colours that lie beneath them.

It watches QPainter itself, so that delegates and widgets that paint cannot drift from it.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefer.ui.theme import theme
from briefer.ui.theme.colours import contrast

_SHARE = 0.12
"""The part of the pixels around words that a colour takes at least that they stand on."""

_BACKGROUND = QTextCharFormat.Property.BackgroundBrush.value
_FOREGROUND = QTextCharFormat.Property.ForegroundBrush.value


class Painted(NamedTuple):
    """Words, the colour of their pen, and the pixels around them."""

    words: str
    ink: str
    around: QRect


class Pair(NamedTuple):
    """Words in one colour on another."""

    words: str
    ink: str
    ground: str

    @property
    def is_readable(self) -> bool:
        """Whether they stand out by 4.5:1 (WCAG 2.2, success criterion 1.4.3)."""
        return contrast(self.ink, self.ground) >= 4.5


def watched(monkeypatch: pytest.MonkeyPatch) -> list[Painted]:
    """The words that are painted from now on, of which the list is never emptied here."""
    found: list[Painted] = []
    draw: Callable[..., None] = QPainter.drawText
    lay: Callable[..., None] = QTextLayout.draw

    def drawn(painter: QPainter, *said: Any) -> None:
        words, box = _place(painter, *said)
        found.append(_painted(painter, words, box))
        draw(painter, *said)

    def laid(layout: QTextLayout, painter: QPainter, at: QPointF, *rest: Any) -> None:
        found.append(_painted(painter, layout.text(), layout.boundingRect().translated(at)))
        lay(layout, painter, at, *rest)

    monkeypatch.setattr(QPainter, "drawText", drawn)
    monkeypatch.setattr(QTextLayout, "draw", laid)
    return found


def pairs(found: list[Painted], picture: QImage) -> Iterator[Pair]:
    """What was painted on what, in the picture that came of it."""
    for words, ink, around in found:
        room = around.intersected(picture.rect())
        if room.isEmpty():
            continue  # it is painted out of sight
        seen = _colours(picture, room)
        whole = sum(seen.values())
        for colour, count in seen.items():
            if colour != ink and count >= _SHARE * whole:
                yield Pair(words, ink, colour)


def written(text: QPlainTextEdit) -> Iterator[Pair]:
    """What stands in a text on what, as highlighters and marks have coloured it."""
    ground = theme().colour("pane").name()  # that of its parents, where it has none
    if text.palette().base().style() != Qt.BrushStyle.NoBrush:
        ground = text.palette().base().color().name()
    ink = text.palette().text().color().name()
    block = text.document().begin()
    formats = [QTextCharFormat(each.format) for each in text.extraSelections()]
    while block.isValid():
        formats += [QTextCharFormat(each.format) for each in block.layout().formats()]
        block = block.next()
    for form in formats:
        own = form.foreground().color().name() if form.hasProperty(_FOREGROUND) else ink
        under = form.background().color().name() if form.hasProperty(_BACKGROUND) else ground
        if not _is_hidden(form):
            yield Pair(text.accessibleName(), own, under)


def _is_hidden(form: QTextCharFormat) -> bool:
    """Of one pixel: not to be read, but kept in the text."""
    return bool(form.property(QTextCharFormat.Property.FontPixelSize.value) == 1)


def _painted(painter: QPainter, words: str, box: QRectF) -> Painted:
    around = painter.deviceTransform().mapRect(box).toAlignedRect()
    return Painted(words, painter.pen().color().name(), around)


def _place(painter: QPainter, *said: Any) -> tuple[str, QRectF]:
    """The words of one of drawText's many forms, and the box that they fill."""
    first = said[0]
    if isinstance(first, QPoint | QPointF):
        box = QRectF(painter.fontMetrics().boundingRect(said[1]))
        return said[1], box.translated(QPointF(first))
    assert isinstance(first, QRect | QRectF), "the form of drawText is one that is known"
    if isinstance(said[1], str):
        return said[1], QRectF(first)
    flags = said[1].value if isinstance(said[1], Qt.AlignmentFlag) else said[1]
    filled = QRectF(painter.boundingRect(first, flags, said[2]))
    return said[2], filled & QRectF(first).adjusted(-2, -4, 2, 4)


def _colours(picture: QImage, room: QRect) -> Counter[str]:
    part = picture.copy(room).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(part.constBits()).cast("I")
    return Counter(f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels)


def texts_of(window: QWidget) -> Iterator[QPlainTextEdit]:
    """The texts in it that are shown."""
    return (each for each in window.findChildren(QPlainTextEdit) if each.isVisible())
