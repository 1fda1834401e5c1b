"""The desk: the columns of one open library, and the workspaces that arrange them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from briefer.briefs.brief import Brief
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.ui.actions import ActionBook
from briefer.ui.offer import Offer
from briefer.ui.open_brief import OpenBrief
from briefer.ui.panes import Panes
from briefer.ui.session import Session
from briefer.ui.theme import theme

if TYPE_CHECKING:  # loaded after the rows
    from briefer.ui.warming import Warming

Workspace = Literal["read", "curate", "build", "timeline"]
Place = Literal["where", "list", "card", "reader", "timeline", "outline", "findings", "preview"]

COLUMNS: Mapping[Workspace, Mapping[str, int]] = {
    "read": {"where": 196, "reader": 1084},
    "curate": {"where": 196, "what": 1084},
    "build": {"where": 196, "what": 424, "brief": 316, "preview": 344},
    "timeline": {"where": 196, "timeline": 1084},
}
"""The columns that each workspace shows, with their widths in a window of 1280 px."""

_WIDEST_WHERE = 1.3
"""How much wider the first column becomes in a wide window, where titles are no longer cut."""

_LEAST = {"where": 168, "what": 280, "reader": 400, "timeline": 400, "brief": 260, "preview": 200}

_KEYS: Mapping[Workspace, Place] = {
    "read": "reader",
    "curate": "list",
    "build": "list",
    "timeline": "timeline",
}
"""The pane that has the keys where a workspace begins."""

_BREATH_MS = 20
"""Between two panes: time to paint the one that was made, and to hear of keys."""

_FILLED: Mapping[Workspace, tuple[Place, ...]] = {
    "read": ("where", "reader"),
    "curate": ("list", "where", "card"),
    "build": ("list", "where", "card", "outline", "findings", "preview"),
    "timeline": ("where", "timeline"),
}


class Desk(QWidget):
    """Holds the panes and carries what is asked for in one to those that show it.

    A pane is made when it is first shown, so that the window is there at once.
    """

    workspace_changed = Signal(str)
    kinds_counted = Signal(object)  # how many there are of each kind
    counted = Signal(object)  # findings of the brief at hand, or None without a brief

    def __init__(
        self, session: Session, actions: ActionBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.actions_book = actions
        self.open_brief = OpenBrief(session, self)
        self.workspace: Workspace = "build"
        self._query: tuple[Query, str] = (Query(), "")
        self._is_arranged = False
        self._kept_by: tuple[QWidget | None] | None = None
        """Where the keys went, in a tuple, when what had them was hidden."""
        self._to_fill: list[Place] = []
        self._warming: Warming | None = None
        self._holders: dict[str, QWidget] = {}
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._what = QSplitter(Qt.Orientation.Vertical, self)
        self._brief = QSplitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self.panes = Panes(self)
        self.open_brief.changed.connect(self._brief_changed)

    # Workspaces

    def show_workspace(self, name: Workspace) -> None:
        """Arrange the columns for that work, as they were when it was left."""
        self.keep_widths()
        held = self.window().focusWidget()
        self._is_arranged = True
        self.workspace = name
        for key in ("where", "what", "reader", "timeline", "brief", "preview"):
            self._column(key).setVisible(key in COLUMNS[name])
        curating = name == "curate"
        self._what.setOrientation(
            Qt.Orientation.Horizontal if curating else Qt.Orientation.Vertical
        )
        self._what.setSizes([540, 544] if curating else [480, 320])
        self._hold_widths()
        self._columns.setSizes(self._widths(name))
        self._to_fill = [place for place in _FILLED[name] if not self.panes.has(place)]
        self.session.settings.keep_note("workspace", name)
        self.workspace_changed.emit(name)
        kept = held is not None and held.isVisible() and self.isAncestorOf(held)
        self._kept_by = None if kept else (self.window().focusWidget(),)
        QTimer.singleShot(0, self, self._fill)

    def keep_widths(self) -> None:
        """Remember the columns' widths of the workspace that is shown."""
        sizes: list[int] = self._columns.sizes()
        if self._is_arranged and self.isVisible() and any(sizes):
            note = " ".join(str(size) for size in sizes)
            self.session.settings.keep_note(f"columns/{self.workspace}", note)

    def flush(self) -> None:
        """Write what was typed: what waits for its pause, and what is half typed."""
        if self.panes.has("card"):
            self.panes.card.finish()
        self.session.flush()

    def fold(self, column: Literal["where", "preview"]) -> None:
        """Show that column, or hide it."""
        found = self._column(column)
        found.setVisible(not found.isVisible())
        if found.isVisible():
            self._to_fill = [column] if not self.panes.has(column) else []
            self._fill()

    def holder(self, place: Place) -> QWidget:
        """The widget that a pane is put into."""
        return self._holders[place]

    # What is asked for

    def show_query(self, query: Query, title: str) -> None:
        """List what matches; on the timeline too, where that is shown."""
        self._query = (query, title)
        if self.workspace == "timeline":
            self.panes.timeline.show_query(query)
            return
        if self.workspace == "read":
            self.show_workspace("curate")
        self.panes.list.show_query(query, title)

    def show_record(self, record_id: str) -> None:
        """Show a record where it is worked on: a brief, a source's text, an item's card."""
        record = self.session.store.records((record_id,)).get(record_id)
        if isinstance(record, Brief):
            self.show_brief(record_id)
        elif isinstance(record, Source) and self.workspace == "read":
            self.panes.reader.show_source(record_id)
        elif record is not None:
            self.show_card(record_id)

    def show_card(self, record_id: str) -> None:
        """Show that record's card, and bring the list to it."""
        if self.workspace in ("read", "timeline"):
            self.show_workspace("curate")
        self.panes.list.select((record_id,))
        self.panes.card.show_record(record_id)

    def edit_card(self, record_id: str) -> None:
        """Show that record's card, ready to be typed in."""
        self.show_card(record_id)
        self.panes.card.focus_first()

    def read_source(self, source_id: str) -> None:
        """Show a source's text."""
        self.show_workspace("read")
        self.panes.reader.show_source(source_id)

    def show_passage(self, source_id: str, start: int, end: int) -> None:
        """Show that span of a source's text, in code points."""
        self.show_workspace("read")
        self.panes.reader.show_passage(source_id, start, end)

    def show_brief(self, brief_id: str, item_id: str = "") -> None:
        """Take that brief to hand, at an item's entry if one is named."""
        self.take_brief(brief_id)
        if self.workspace != "build":
            self.show_workspace("build")
        if item_id:
            self.panes.outline.reveal(item_id)

    def take_brief(self, brief_id: str) -> None:
        """Take that brief to hand, in whichever workspace."""
        self.open_brief.open(brief_id)
        self.session.settings.keep_note("last-brief", brief_id)

    def place(self, ids: tuple[str, ...]) -> None:
        """Put those items into the current section of the brief at hand."""
        if not ids:
            return
        if self.open_brief.brief is None:
            offer = Offer(self.tr("New brief…"), self.actions_book["new-brief"].trigger)
            self.session.tell(self.tr("No brief is open to place that in."), (offer,))
            return
        self.panes.outline.place(ids)

    def chosen(self) -> tuple[str, ...]:
        """The ids that an action of the menus is about: what is selected where the work is."""
        if self.workspace == "timeline":
            return tuple(self.panes.timeline.selected_ids())
        held = self.window().focusWidget()
        if held is not None and self.panes.has("card") and self.panes.card.isAncestorOf(held):
            record = self.panes.card.record  # a new item is on the card alone
            if record is not None:
                return (record.id,)
        return tuple(self.panes.list.selected_ids())

    def show_passage_of(self, record_id: str) -> None:
        """Show the first passage of an item, or a source's text."""
        record = self.session.store.records((record_id,)).get(record_id)
        if isinstance(record, Source):
            self.read_source(record_id)
        elif isinstance(record, Item):
            self._show_first_passage(record)

    def _show_first_passage(self, item: Item) -> None:
        for citation in item.citations:
            if citation.start is not None and citation.end is not None:
                self.show_passage(citation.source, citation.start, citation.end)
                return
        if item.citations:
            self.read_source(item.citations[0].source)
        else:
            self.session.tell(self.tr("That item cites no source."))

    # Within

    def _lay_out(self) -> None:
        for place in ("where", "list", "card", "reader", "timeline", "outline", "findings"):
            self._holders[place] = self._made_holder()
        self._holders["preview"] = self._made_holder()
        self._what.addWidget(self._holders["list"])
        self._what.addWidget(self._holders["card"])
        self._brief.addWidget(self._holders["outline"])
        self._brief.addWidget(self._holders["findings"])
        findings = self._holders["findings"].layout()
        assert findings is not None
        findings.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)  # as that pane wants
        self._brief.setSizes([620, 140])
        for key in ("where", "what", "reader", "timeline", "brief", "preview"):
            self._columns.addWidget(self._column(key))
        for splitter in (self._columns, self._what, self._brief):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        for number in range(1, 6):
            self._columns.setStretchFactor(number, 1)
        self._columns.setStretchFactor(0, 0)
        self._hold_widths()
        theme().changed.connect(self._hold_widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def _hold_widths(self) -> None:
        """No column narrower than what it is for, as far as all find room beside one another."""
        shown = sum(_LEAST[key] for key in COLUMNS[self.workspace])
        room = max(1.0, (self.window().width() - 8) / shown)
        for key, least in _LEAST.items():
            self._column(key).setMinimumWidth(round(min(theme().px(least), least * min(room, 1.5))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other columns."""
        super().resizeEvent(event)
        self._hold_widths()

    def _made_holder(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        return holder

    def _column(self, key: str) -> QWidget:
        return {"what": self._what, "brief": self._brief}.get(key) or self._holders[key]

    def _widths(self, name: Workspace) -> list[int]:
        kept = self.session.settings.note(f"columns/{name}").split()
        if len(kept) == self._columns.count() and all(each.isdecimal() for each in kept):
            return [int(each) for each in kept]
        wanted = COLUMNS[name]
        width = max(self.width(), 1280)
        where = round(theme().px(wanted["where"]) * min(width / 1280, _WIDEST_WHERE))
        rest = width - where
        share = rest / sum(width for key, width in wanted.items() if key != "where")
        keys = ("where", "what", "reader", "timeline", "brief", "preview")
        return [where if key == "where" else round(wanted.get(key, 0) * share) for key in keys]

    def _fill(self) -> None:
        """Make the next pane that is shown, and leave the rest for when that has been painted."""
        if self._to_fill:
            pane = self.panes.make(self._to_fill.pop(0))
            self._columns.setSizes(self._widths(self.workspace))
            pane.repaint()  # before the events that are due, of workers and of the brief at hand
        if self._to_fill:
            QTimer.singleShot(_BREATH_MS, self, self._fill)
            return
        if self._kept_by is not None:
            self._put_keys(*self._kept_by)
            self._kept_by = None
        self._warm()

    def _warm(self) -> None:
        """When all panes are there: load what is needed next."""
        from briefer.ui.warming import Warming

        if self._warming is None:
            self._warming = Warming(self.session.jobs, self)

    def _put_keys(self, kept_by: QWidget | None) -> None:
        """Give the keys to where the work is, unless something else on the desk took them."""
        held = self.window().focusWidget()
        if held is None or held == kept_by or not self.isAncestorOf(held):
            self.panes.make(_KEYS[self.workspace]).setFocus()

    def _brief_changed(self, brief: Brief | None) -> None:
        if brief is None:
            self.counted.emit(None)
