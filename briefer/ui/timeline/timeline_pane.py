"""The timeline: what is dated, in lanes by place, tag or side."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCursor, QDrag, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from briefer.items.item import Item
from briefer.store.chronicle import Lane
from briefer.store.listing import Line
from briefer.store.search import Query
from briefer.ui.jobs import Task
from briefer.ui.listing.empty_page import EmptyPage
from briefer.ui.mime import mime_of
from briefer.ui.session import Session
from briefer.ui.timeline.bar import TimelineBar
from briefer.ui.timeline.canvas import Canvas
from briefer.ui.timeline.hover_card import HoverCard, spoken
from briefer.ui.timeline.layout import Count
from briefer.ui.timeline.reading import Found, read, wanted_kinds
from briefer.ui.timeline.ticks import range_text, range_words
from briefer.ui.timeline.view import farthest, fitted

_HOVER = 220  # ms
_CHANGE = 120  # ms after the last edit
_MOST_DRAGGED = 1_000
_MOST_LISTED = 100


class TimelinePane(QWidget):
    """Events along a scale of time. Enter opens one, Ctrl+Return places what is selected."""

    selection_changed = Signal(object)  # ids
    opened = Signal(str)
    place_asked = Signal(object)  # ids

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._session = session
        self._query = Query()
        self._task: Task | None = None
        self._found: Found | None = None
        self._is_stale = False
        self._hovered: int | None = None
        self.bar = TimelineBar(session.settings.note("timeline/lane", "place"), self)
        self.canvas = Canvas(self)
        self.empty = EmptyPage(self)
        self.empty.clear.hide()
        self.pages = QStackedWidget(self)
        self.card = HoverCard(self.canvas)
        self._hovering = self._timer(_HOVER, self._show_card)
        self._changing = self._timer(_CHANGE, self._reload)
        self._lay_out()
        self._connect()
        self.show_query(Query())

    # What others ask of it

    def show_query(self, query: Query) -> None:
        """Show what of that query has a date; of one without kinds the events."""
        self._query = query
        self._load(keep=False)

    def select(self, ids: Iterable[str]) -> None:
        """Select those of the records that are on the timeline, and bring the first into sight."""
        numbers = [self._session.store.number_of(id_) for id_ in ids]
        chosen = [number for number in numbers if number is not None]
        self.canvas.select(chosen, quietly=True)
        self._go_to_selected()
        self._count_selected()

    def selected_ids(self) -> tuple[str, ...]:
        """What is selected, the first in time first."""
        found = (self._id_of(number) for number in self._in_time(self.canvas.scene.selected))
        return tuple(id_ for id_ in found if id_)

    @property
    def lane(self) -> Lane:
        """What the lanes are told apart by; "" for one lane."""
        return self.bar.lane

    # Reading

    def _load(self, *, keep: bool) -> None:
        if self._task is not None:
            self._task.cancel()
        kinds = wanted_kinds(self._query, all_kinds=self.bar.all_kinds)
        query, lane = self._query, self.lane
        self.bar.show_kinds(kinds, fixed=bool(query.kinds))

        def work(task: Task) -> Found:
            with self._session.reading() as store:
                return read(store, query, kinds, lane, task)

        def done(found: Found) -> None:
            self._task = None
            self._show(found, keep=keep)

        self._is_stale = False
        self._task = self._session.jobs.run(
            self.tr("Reading the timeline"), work, done, owner=self, quiet=True
        )

    def _reload(self) -> None:
        """Something was edited: read again now, or when it is next seen."""
        if not self.isVisible():
            self._is_stale = True
            return
        labels = self.canvas.scene.labels
        events = self.canvas.scene.events
        in_sight = tuple(events.numbers[row] for _, row in self.canvas.hits.marks)
        labels.forget_but(in_sight)
        self._read_lines(in_sight)
        self._load(keep=True)

    def _show(self, found: Found, *, keep: bool) -> None:
        self._found = found
        self.canvas.show_events(found.events, self._lane_name, keep=keep)
        self.bar.show_undated(found.undated_count)
        if len(found.events):
            self.pages.setCurrentWidget(self.canvas)
            self.setFocusProxy(self.canvas)
        else:
            self._say_empty(found)
            self.pages.setCurrentWidget(self.empty)
            self.setFocusProxy(self.bar.lanes)  # Tab would end at a canvas that is hidden
        self.bar.set_filled(len(found.events) > 0)
        if self.canvas.scene.current is None:
            self._go_to_selected()
        self._count_selected()

    def _read_lines(self, numbers: Sequence[int]) -> None:
        def work(_: Task) -> dict[int, Line]:
            with self._session.reading() as store:
                return store.lines(numbers)

        def done(lines: dict[int, Line]) -> None:
            self.canvas.scene.labels.put(lines)
            self.canvas.viewport().update()

        self._session.jobs.run(self.tr("Reading"), work, done, owner=self, quiet=True)

    def _say_empty(self, found: Found) -> None:
        title, advice = (
            self.tr("No event matches"),
            self.tr("Take a word or a filter away, or show facts and quotes too."),
        )
        if found.undated_count:
            title = self.tr("Nothing here has a date yet")
            advice = self.tr("Open what has none above, and say when it was.")
        elif self._query.kinds and not wanted_kinds(self._query, all_kinds=False):
            title = self.tr("Nothing of that kind has a date")
            advice = self.tr("Choose events, facts or quotes in the column at the left.")
        elif self._query == Query() or self._query == Query(kinds=frozenset({"event"})):
            title = self.tr("No events yet")
            advice = self.tr(
                "What happened stands here by its date, in lanes by place. Select a passage in the"
                " reader and press E, or press Ctrl+Alt+E for a new event."
            )
        self.empty.title.setText(title)
        self.empty.advice.setText(advice)

    # The selection

    def _in_time(self, numbers: Iterable[int]) -> list[int]:
        events = self.canvas.scene.events
        rows = ((events.row_of(number), number) for number in numbers)
        return [n for _, n in sorted((events.starts[r], n) for r, n in rows if r is not None)]

    def _go_to_selected(self) -> None:
        canvas = self.canvas
        numbers = self._in_time(canvas.scene.selected)
        row = canvas.scene.events.row_of(numbers[0]) if numbers else None
        canvas.set_current(row, select=False)

    def _selected(self) -> None:
        self._count_selected()
        self._tell()
        self.selection_changed.emit(self.selected_ids())

    def _count_selected(self) -> None:
        self.bar.show_selected(len(self._in_time(self.canvas.scene.selected)))

    def _id_of(self, number: int) -> str | None:
        line = self.canvas.scene.labels.line(number)
        return self._session.store.id_of(number) if line is None else line.id

    def _place(self) -> None:
        if ids := self.selected_ids():
            self.place_asked.emit(ids)

    def _copy(self) -> None:
        if ids := self.selected_ids()[:_MOST_DRAGGED]:
            QApplication.clipboard().setMimeData(mime_of(self._session, ids))
            self._session.tell(self.tr("Copied {n}").format(n=len(ids)))

    def _drag(self) -> None:
        if ids := self.selected_ids()[:_MOST_DRAGGED]:
            drag = QDrag(self.canvas)
            drag.setMimeData(mime_of(self._session, ids))
            drag.exec(Qt.DropAction.CopyAction)

    def _open(self, number: int) -> None:
        if id_ := self._id_of(number):
            self.opened.emit(id_)

    # The card, and what a screen reader says

    def _hover(self, row: int | None) -> None:
        if row is None:
            self._hovering.stop()
            self.card.hide()
        elif row != self._hovered or not self.card.isVisible():
            self._hovering.start()
        self._hovered = row

    def _show_card(self) -> None:
        row = self._hovered
        events = self.canvas.scene.events
        rect = None if row is None or row >= len(events) else self.canvas.hits.rect_of(row)
        found = None if rect is None or row is None else self._record(events.numbers[row])
        if rect is None or found is None:
            self.card.hide()
            return
        self.card.show_item(*found)
        self.card.place(rect, self.canvas.plot)

    def _record(self, number: int) -> tuple[Item, Line] | None:
        line = self._session.store.lines((number,)).get(number)
        if line is None:
            return None
        record = self._session.store.records((line.id,)).get(line.id)
        return (record, line) if isinstance(record, Item) else None

    def _current(self) -> None:
        """The keyboard is elsewhere: say where, and show the card there."""
        canvas = self.canvas
        self._tell()
        self._hover(canvas.scene.current if canvas.hasFocus() else None)

    def _tell(self) -> None:
        """Tell a screen reader where the keyboard is, and what is selected."""
        canvas = self.canvas
        number, row = canvas.current_number, canvas.scene.current
        found = None if number is None else self._record(number)
        if found is None or row is None:
            canvas.setAccessibleDescription("")
            return
        events, selected = canvas.scene.events, canvas.scene.selected
        lane = self._lane_name(events.lanes[events.lane_of(row)].name)
        chosen = self.tr("selected") if number in selected else self.tr("not selected")
        many = self.tr("{n} of {all} selected").format(
            n=f"{len(selected):,}", all=f"{len(events):,}"
        )
        canvas.setAccessibleDescription(f"{spoken(*found, lane)}. {chosen}, {many}")
        event = QAccessibleEvent(canvas, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def _lane_name(self, name: str) -> str:
        nameless = {
            "place": self.tr("Elsewhere"),
            "tag": self.tr("Untagged"),
            "participant": self.tr("Nobody named"),
        }
        return name or nameless.get(self.lane, "")

    # The bar

    def _set_lane(self) -> None:
        self._session.settings.keep_note("timeline/lane", self.lane)
        self._load(keep=True)

    def _show_range(self) -> None:
        canvas = self.canvas
        self.card.hide()
        if len(canvas.scene.events):
            self.bar.show_range(range_words(canvas.scene.view, canvas.plot.width()))

    def _ask_range(self) -> None:
        from briefer.ui.timeline.popups import RangePopup

        canvas = self.canvas
        popup = RangePopup(range_text(canvas.scene.view, canvas.plot.width()), self)
        popup.ranged.connect(self.jump)
        popup.open_below(self.bar.range)

    def jump(self, start: float, end: float) -> None:
        """Show the time from one minute to another."""
        canvas, events = self.canvas, self.canvas.scene.events
        limit = max(farthest(events.first, events.last), farthest(start, end))
        canvas.set_view(fitted(start, end, canvas.plot.width(), limit))
        canvas.setFocus()

    def _list_undated(self) -> None:
        from briefer.ui.timeline.popups import RecordsPopup

        if self._found is not None:
            lines = self._session.store.lines(self._found.undated[:_MOST_LISTED]).values()
            title = self.tr("Without a date")
            popup = RecordsPopup(title, lines, self._found.undated_count, self)
            popup.chosen.connect(self.opened)
            popup.open_below(self.bar.undated)

    def _list_crowd(self, count: Count) -> None:
        """List what a count stands for where no zoom can tell it apart."""
        from briefer.ui.timeline.popups import RecordsPopup

        canvas, events = self.canvas, self.canvas.scene.events
        drawn = {row for _, row in canvas.hits.marks}
        rows = [row for row in range(count.first, count.stop) if row not in drawn]
        lines = self._session.store.lines(events.numbers[row] for row in rows[:_MOST_LISTED])
        popup = RecordsPopup(self.tr("At one moment"), lines.values(), len(rows), self)
        popup.chosen.connect(self._show_chosen)
        popup.open_at(QCursor.pos())

    def _show_chosen(self, id_: str) -> None:
        number = self._session.store.number_of(id_)
        row = None if number is None else self.canvas.scene.events.row_of(number)
        if row is not None:
            self.canvas.setFocus()
            self.canvas.set_current(row)

    def _ask_picture(self) -> None:
        from briefer.ui.timeline.picture import save_asking

        save_asking(self, self._session, self.canvas.scene, self.canvas.plot.width())

    # Within

    def _timer(self, pause: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _lay_out(self) -> None:
        self.setFocusProxy(self.canvas)
        self.pages.addWidget(self.canvas)
        self.pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        canvas, bar = self.canvas, self.bar
        canvas.selection_changed.connect(self._selected)
        canvas.current_changed.connect(self._current)
        canvas.opened.connect(self._open)
        canvas.place_asked.connect(self._place)
        canvas.copy_asked.connect(self._copy)
        canvas.drag_asked.connect(self._drag)
        canvas.crowd_asked.connect(self._list_crowd)
        canvas.hovered.connect(self._hover)
        canvas.view_changed.connect(self._show_range)
        canvas.lines_wanted.connect(self._read_lines)
        bar.lane_chosen.connect(self._set_lane)
        bar.kinds_chosen.connect(lambda: self._load(keep=True))
        bar.range.clicked.connect(self._ask_range)
        bar.undated.clicked.connect(self._list_undated)
        bar.all.clicked.connect(canvas.show_all)
        bar.nearer.clicked.connect(lambda: canvas.zoom(1.5))
        bar.farther.clicked.connect(lambda: canvas.zoom(1 / 1.5))
        bar.picture.clicked.connect(self._ask_picture)
        bar.place.clicked.connect(self._place)
        self._session.changed.connect(self._changing.start)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was edited while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """The card goes with it."""
        super().hideEvent(event)
        self._hover(None)
