"""Draws the lanes, the scale and the names of a timeline."""

from functools import cached_property

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from briefer.store.chronicle import Mark
from briefer.ui.timeline.crowds import draw_counts
from briefer.ui.timeline.events import KINDS, Look
from briefer.ui.timeline.ink import Ink
from briefer.ui.timeline.layout import Drawn, Laid, LaneLayout
from briefer.ui.timeline.marks import draw_bar, draw_dots
from briefer.ui.timeline.scene import Hits, Scene
from briefer.ui.timeline.ticks import Tick, ticks

translate = QCoreApplication.translate

_INSIDE = 6
_LEAST = 56
_NARROW = 20
_UNSURE = int(Mark.UNCERTAIN | Mark.APPROXIMATE)  # a number: tested for every mark


class Painting:
    """One drawing of a scene. `plot` holds the lanes: right of the names, below the scale."""

    def __init__(self, painter: QPainter, ink: Ink, scene: Scene, plot: QRectF) -> None:
        self._painter = painter
        self._ink = ink
        self._scene = scene
        self._plot = plot
        self.hits = Hits()
        self.going_on: dict[int, int] = {}
        """By lane: how many that began before find no room."""

    def draw_lanes(self, top: int) -> None:
        """Draw the lanes in sight, where the first begins `top` pixels above the plot."""
        plot, stack = self._plot, self._scene.stack
        self._painter.save()
        self._painter.setClipRect(plot)
        self._draw_grid()
        for lane in stack.in_sight(top, top + int(plot.height())):
            y = plot.top() + stack.tops[lane] - top
            self._draw_lane(lane, y)
            self._draw_hairline(y + stack.tops[lane + 1] - stack.tops[lane])
        self._painter.restore()

    def draw_names(self, top: int) -> None:
        """Draw the names of the lanes in sight, left of the plot."""
        plot, stack, painter = self._plot, self._scene.stack, self._painter
        left = QRectF(0, plot.top(), plot.left(), plot.height())
        painter.save()
        painter.setClipRect(left)
        painter.fillRect(left, self._ink.colour("pane"))
        for lane in stack.in_sight(top, top + int(plot.height())):
            y = plot.top() + stack.tops[lane] - top
            bottom = plot.top() + stack.tops[lane + 1] - top
            self._draw_name(lane, max(y, plot.top()), bottom)
            self._draw_hairline(bottom)
        painter.restore()

    def draw_scale(self) -> None:
        """Draw the scale above the plot."""
        ink, painter, plot = self._ink, self._painter, self._plot
        head = QRectF(plot.left(), plot.top() - ink.head, plot.width(), ink.head)
        painter.fillRect(QRectF(0, head.top(), plot.right(), head.height()), ink.colour("pane"))
        painter.save()
        painter.setClipRect(head)
        for tick in self._ticks:
            self._draw_tick(tick, head)
        painter.restore()
        self._draw_hairline(head.bottom())

    # The scale

    @cached_property
    def _ticks(self) -> list[Tick]:
        return ticks(self._scene.view, self._plot.width(), self._ink.tick_width)

    def _draw_tick(self, tick: Tick, head: QRectF) -> None:
        ink, painter = self._ink, self._painter
        x = head.left() + tick.x
        middle = head.top() + ink.px(28)
        painter.setPen(QPen(ink.colour("line"), 1))
        painter.drawLine(
            QPointF(x, middle if not tick.is_major else head.top()), QPointF(x, head.bottom())
        )
        metrics = ink.tick_metrics if tick.is_major else ink.small_metrics
        painter.setFont(ink.tick if tick.is_major else ink.small)
        painter.setPen(ink.colour("text" if tick.is_major else "third"))
        base = (head.top() + ink.px(8) if tick.is_major else middle) + metrics.ascent()
        at = max(x, head.left()) if tick.is_major else x
        painter.drawText(QPointF(at + ink.px(6), base), tick.label)

    def _draw_grid(self) -> None:
        painter, plot = self._painter, self._plot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for tick in self._ticks:
            style = Qt.PenStyle.SolidLine if tick.is_major else Qt.PenStyle.DotLine
            painter.setPen(QPen(self._ink.colour("line"), 1, style))
            x = round(plot.left() + tick.x) + 0.5
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_hairline(self, y: float) -> None:
        line = QRectF(0, round(y) - 1, self._plot.right(), 1)  # a rectangle: filled without a pen
        self._painter.fillRect(line, self._ink.colour("line"))

    # A lane

    def _draw_name(self, lane: int, top: float, bottom: float) -> None:
        ink, painter, scene = self._ink, self._painter, self._scene
        padding = scene.stack.padding
        room = QRectF(ink.px(12), top + padding, self._plot.left() - ink.px(20), 0)
        room.setBottom(max(bottom - 2, top + padding))
        name = scene.names(scene.events.lanes[lane].name)
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        y = room.top()
        painter.setFont(ink.name)
        painter.setPen(ink.colour("text"))
        for words in _in_lines(name, room.width(), ink):
            line = QRectF(room.left(), y, room.width(), ink.name_metrics.height())
            painter.drawText(line, _LINE, f"\u2068{words}\u2069")
            y = line.bottom()
        if count := self.going_on.get(lane):
            painter.setFont(ink.small)
            painter.setPen(ink.colour("second"))
            below = QRectF(room.left(), y, room.width(), ink.small_metrics.height())
            painter.drawText(
                below, _LINE, translate("Timeline", "+{n} since before").format(n=f"{count:,}")
            )
        painter.restore()

    def _draw_lane(self, lane: int, top: float) -> None:
        laid = self._laid(lane)
        if laid.going_on:
            self.going_on[lane] = laid.going_on
        lines = self._scene.stack.rows[lane]
        top += self._scene.stack.padding
        if laid.counts:
            area = QRectF(self._plot.left(), top, self._plot.width(), lines * self._ink.line)
            found = draw_counts(self._painter, self._ink, laid, area, self._scene.band)
            self.hits.counts += zip(found, laid.counts, strict=True)
        self._draw_marks(laid.drawn, top)
        for mark in laid.drawn:
            self._draw_label(mark, top + mark.line * self._ink.line)

    def _laid(self, lane: int) -> Laid:
        scene, ink = self._scene, self._ink
        found = scene.events.lanes[lane]
        cells = scene.grid.cells(scene.events, found, ink.sizes.cell * scene.view.rate)
        layout = LaneLayout(cells, scene.stack.rows[lane], scene.view, ink.sizes)
        current = scene.current
        held = current if current is not None and found.first <= current < found.end else None
        return layout.lay(-ink.sizes.label, self._plot.width() + ink.sizes.dot, held)

    def _draw_marks(self, drawn: list[Drawn], top: float) -> None:
        events, ink, left = self._scene.events, self._ink, self._plot.left()
        dots: dict[tuple[str, bool], list[QPointF]] = {}
        far = self._plot.right() + 400
        for mark in drawn:
            look, marks = events.looks[mark.row], events.marks[mark.row]
            kind = KINDS[events.kinds[mark.row]]
            y = top + mark.line * ink.line
            if look == Look.INSTANT:
                point = QPointF(left + (mark.left + mark.right) / 2, y + ink.line / 2)
                dots.setdefault((kind, not marks & _UNSURE), []).append(point)
            else:
                start, end = max(mark.left, -400.0), min(mark.right, far)
                bar = QRectF(left + start, y + (ink.line - ink.bar) / 2, end - start, ink.bar)
                draw_bar(self._painter, ink, bar, Look(look), marks, kind)
        draw_dots(self._painter, ink, dots, ink.sizes.dot)

    # Labels

    def _draw_label(self, mark: Drawn, y: float) -> None:
        ink, painter, events = self._ink, self._painter, self._scene.events
        number = events.numbers[mark.row]
        area = QRectF(self._plot.left() + mark.left, y, mark.right - mark.left, ink.line)
        x, room, is_inside = self._room(mark, number)
        found = self._scene.labels.text(number, room, ink.label_metrics) if room else None
        if found is not None:
            text, width = found
            if not is_inside:
                area.setRight(max(area.right(), x + width + 4))
            if not is_inside:  # neither the grid nor a crowd behind it shines through
                painter.fillRect(QRectF(x, y + 2, width, ink.line - 4), ink.colour("pane"))
            self._draw_frame(area, mark.row, number)
            solid = is_inside and events.looks[mark.row] == Look.PART
            painter.setPen(ink.colour("on-accent" if solid else "text"))
            painter.setFont(ink.label)
            base = y + (ink.line + ink.label_metrics.ascent() - ink.label_metrics.descent()) / 2
            painter.drawText(QPointF(x, base), text)
        else:
            self._draw_frame(area, mark.row, number)
        self.hits.marks.append((area, mark.row))

    def _room(self, mark: Drawn, number: int) -> tuple[float, float, bool]:
        """Where a label begins, how long it may be, and whether it stands in its bar."""
        left = self._plot.left()
        begin = max(mark.left, 0.0) + _INSIDE
        inside = min(mark.right, self._plot.width()) - begin - _INSIDE
        outside = min(mark.until, self._plot.width() - 4) - mark.right - _INSIDE
        if self._scene.events.looks[mark.row] == Look.INSTANT:
            inside = 0
        if max(inside, outside) < _NARROW:  # too narrow for any label: it need not be measured
            return 0, 0, False
        wanted = self._scene.labels.width(number, self._ink.label_metrics)
        if inside >= _LEAST * self._ink.scale and (inside >= wanted or inside >= outside):
            return left + begin, inside, True
        if outside >= min(wanted, _LEAST * self._ink.scale) and wanted:
            return left + mark.right + _INSIDE, outside, False
        return 0, 0, False

    def _draw_frame(self, area: QRectF, row: int, number: int) -> None:
        scene, painter, ink = self._scene, self._painter, self._ink
        is_current = scene.is_focused and row == scene.current
        if number not in scene.selected and not is_current:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink.colour("accent"), 2 if is_current else 1.25))
        painter.drawRoundedRect(area.adjusted(-3, 0, 3, 0), 4, 4)


def _in_lines(name: str, room: float, ink: Ink) -> list[str]:
    """A name in one line or two, cut at the end of the second."""
    metrics = ink.name_metrics
    if metrics.horizontalAdvance(name) <= room:
        return [name]
    words = name.split()
    first = words[0] if words else name
    while len(words) > 1 and metrics.horizontalAdvance(f"{first} {words[1]}") <= room:
        first = f"{first} {words.pop(1)}"
    rest = " ".join(words[1:])
    if not rest:
        return [metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)]
    cut = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(first, cut, room), metrics.elidedText(rest, cut, room)]


_LINE = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignTop.value
    | Qt.TextFlag.TextSingleLine.value
    | Qt.TextFlag.TextDontClip.value  # a letter of another font may be higher
)
