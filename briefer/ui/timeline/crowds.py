"""Counts: a pill with how many there are, and above it how they are spread."""

from collections.abc import Iterator, Sequence
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from briefer.ui.timeline.ink import Ink
from briefer.ui.timeline.layout import Count, Laid

_LEAST = 2.0


def draw_counts(painter: QPainter, ink: Ink, laid: Laid, area: QRectF, band: str) -> list[QRectF]:
    """Draw the counts of a lane whose rows are `area`, in the colour of the kind `band`.

    What comes back is where each can be clicked, in order.
    """
    counts, most = laid.counts, laid.most
    upper = area.adjusted(0, _LEAST, 0, -ink.line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.fill(band, "band"))
    painter.drawRects([bar for count in counts for bar in _bars(count, upper, most)])
    texts = [f"+{shortened(count.count)}" for count in counts]
    middle = area.bottom() - ink.line / 2
    pills = [
        _pill(count, ink.small_width(text) + ink.px(10), ink.px(17), area.left(), middle)
        for count, text in zip(counts, texts, strict=True)
    ]
    _draw_pills(painter, ink, pills, texts)
    return [
        QRectF(area.left() + count.left, area.top(), count.right - count.left, area.height())
        if count.bars
        else pill
        for count, pill in zip(counts, pills, strict=True)
    ]


def _pill(count: Count, width: float, height: float, left: float, middle: float) -> QRectF:
    start = (count.left + count.right - width) / 2 if count.bars else count.left
    return QRectF(left + start, middle - height / 2, width, height)


def _draw_pills(painter: QPainter, ink: Ink, pills: Sequence[QRectF], texts: Sequence[str]) -> None:
    painter.setBrush(ink.colour("hover"))
    for pill in pills:
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    painter.setPen(ink.colour("text"))
    painter.setFont(ink.small)
    drop = (ink.small_metrics.ascent() - ink.small_metrics.descent()) / 2
    for pill, text in zip(pills, texts, strict=True):
        painter.drawText(QPointF(pill.left() + ink.px(5), pill.center().y() + drop), text)


def _bars(count: Count, area: QRectF, most: int) -> Iterator[QRectF]:
    if count.bars:
        width = (count.right - count.left) / len(count.bars)
        x, bottom, height = area.left() + count.left, area.bottom(), area.height()
        for number in count.bars:
            if number:
                high = height * sqrt(number / most) + _LEAST
                yield QRectF(x, bottom - high, width - 1, high)
            x += width


def shortened(count: int) -> str:
    """A number in four characters at most: 37, 1.2k, 12k, 3.0m."""
    for unit, sign in ((1_000_000, "m"), (1_000, "k")):
        if count >= unit:
            whole = count / unit
            return f"{whole:.1f}{sign}" if whole < 9.95 else f"{int(whole)}{sign}"
    return str(count)
