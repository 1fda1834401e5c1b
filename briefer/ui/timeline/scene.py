"""What is drawn of a timeline: its events, lanes and selection, and what lies where."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from briefer.ui.timeline.cells import Grid
from briefer.ui.timeline.events import KINDS, Events
from briefer.ui.timeline.labels import Labels
from briefer.ui.timeline.lanes import Stack
from briefer.ui.timeline.layout import Count
from briefer.ui.timeline.view import View


@dataclass(slots=True)
class Scene:
    """All that the drawing needs. `names` gives a lane's name as it is shown."""

    events: Events = field(default_factory=Events)
    stack: Stack = field(default_factory=Stack)
    view: View = field(default_factory=lambda: View(0, 1))
    labels: Labels = field(default_factory=Labels)
    grid: Grid = field(default_factory=Grid)
    names: Callable[[str], str] = str
    selected: frozenset[int] = frozenset()
    """The numbers that are selected."""
    current: int | None = None
    """The row that the keyboard is at."""
    is_focused: bool = False

    @property
    def band(self) -> str:
        """The kind in whose colour a crowd of events is drawn."""
        kinds = self.events.kinds
        return KINDS[kinds[0]] if kinds else "event"


@dataclass(slots=True)
class Hits:
    """What was drawn where, in pixels of the widget."""

    marks: list[tuple[QRectF, int]] = field(default_factory=list)
    counts: list[tuple[QRectF, Count]] = field(default_factory=list)

    def row_at(self, point: QPointF) -> int | None:
        """The event at a point."""
        return next((row for rect, row in reversed(self.marks) if rect.contains(point)), None)

    def count_at(self, point: QPointF) -> Count | None:
        """The count at a point."""
        return next((count for rect, count in self.counts if rect.contains(point)), None)

    def rows_in(self, area: QRectF) -> list[int]:
        """The events of which anything lies in that area."""
        return [row for rect, row in self.marks if rect.intersects(area)]

    def rect_of(self, row: int) -> QRectF | None:
        """Where an event is drawn."""
        return next((rect for rect, each in self.marks if each == row), None)
