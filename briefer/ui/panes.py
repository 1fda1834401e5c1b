"""The panes of a desk: each made when it is first asked for, and wired to the desk."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefer.items.source import Source
from briefer.ui.session import Session

if TYPE_CHECKING:
    from briefer.ui.card.card_pane import CardPane
    from briefer.ui.desk import Desk, Place
    from briefer.ui.findings.findings_pane import FindingsPane
    from briefer.ui.listing.list_pane import ListPane
    from briefer.ui.outline.outline_pane import OutlinePane
    from briefer.ui.preview.preview_pane import PreviewPane
    from briefer.ui.reader.reader_pane import ReaderPane
    from briefer.ui.timeline.timeline_pane import TimelinePane
    from briefer.ui.where.where_column import WhereColumn

Pane = TypeVar("Pane", bound=QWidget)


class Panes:
    """Each pane by name. What is asked for in one goes to the desk, never to another pane."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    @property
    def _session(self) -> Session:
        return self._desk.session

    def has(self, name: str) -> bool:
        """Whether that pane has been made."""
        return name in self.__dict__

    def make(self, name: str) -> QWidget:
        """That pane, made now if it is not there yet."""
        pane: QWidget = getattr(self, name)
        return pane

    @cached_property
    def where(self) -> "WhereColumn":
        """Briefs, the library by kind, tags, saved searches."""
        from briefer.ui.where.where_column import WhereColumn

        pane = WhereColumn(self._session)
        pane.brief_chosen.connect(self._desk.show_brief)
        pane.query_chosen.connect(self._desk.show_query)
        pane.entered.connect(self._enter)
        pane.new_brief_asked.connect(self._desk.actions_book["new-brief"].trigger)
        pane.placed.connect(self._place_in)
        pane.kinds_counted.connect(self._desk.kinds_counted)
        self._desk.open_brief.changed.connect(
            lambda brief: pane.show_brief(brief.id if brief is not None else "")
        )
        return self._put("where", pane)

    def _enter(self, sort: str) -> None:
        """Give the keys to what was chosen by Enter: a brief, or what was found at its first."""
        if sort == "brief":
            pane: QWidget = self.outline
        else:
            pane = self.timeline if self._desk.workspace == "timeline" else self.list
        pane.setFocus(Qt.FocusReason.TabFocusReason)

    @cached_property
    def list(self) -> "ListPane":
        """What was found."""
        from briefer.ui.listing.list_pane import ListPane

        desk, pane = self._desk, ListPane(self._session)
        pane.current_changed.connect(self._show_current)
        pane.selection_changed.connect(self._show_selection)
        pane.opened.connect(self._open)
        pane.edit_asked.connect(desk.edit_card)
        pane.place_asked.connect(desk.place)
        pane.source_asked.connect(desk.read_source)
        pane.passage_asked.connect(desk.show_passage_of)
        pane.query_changed.connect(lambda query: self.where.show_query(query))
        pane.save_asked.connect(desk.actions_book["save-search"].trigger)
        pane.merge_asked.connect(lambda _: desk.actions_book["merge"].trigger())
        pane.delete_asked.connect(lambda ids: self.card.delete(ids))
        return self._put("list", pane)

    def _open(self, record_id: str) -> None:
        """A double click opens what there is to work on: a source's text, an item's card."""
        record = self._session.records((record_id,)).get(record_id)
        if isinstance(record, Source) and record.text:
            self._desk.read_source(record_id)
        else:
            self._desk.edit_card(record_id)

    def _show_current(self, record_id: str) -> None:
        """The card goes with the list, but not while somebody works in it.

        An edit may take a row out of what is listed: what is typed next is still of that record.
        """
        if self.has("card") and not self.card.is_in_use:
            self.card.show_record(record_id)

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        """Several records have a card of their own, and the timeline keeps in step."""
        if not self.has("card") or self.card.is_in_use:
            pass
        elif len(ids) > 1:
            self.card.show_records(ids)
        elif ids and self.card.record is None:
            self.card.show_record(ids[0])
        if self.has("timeline"):
            self.timeline.select(ids)

    @cached_property
    def card(self) -> "CardPane":
        """The record that is worked on, or those that are selected."""
        from briefer.ui.card.card_pane import CardPane

        desk, pane = self._desk, CardPane(self._session)
        pane.passage_asked.connect(desk.show_passage)
        pane.record_asked.connect(desk.show_record)
        pane.brief_asked.connect(desk.show_brief)
        pane.card_asked.connect(self._bring_card)
        pane.merge_asked.connect(lambda _: desk.actions_book["merge"].trigger())
        if self.has("list"):
            ids = self.list.selected_ids()
            if len(ids) > 1:
                pane.show_records(ids)
            elif current := self.list.current_id():
                pane.show_record(current)
        pane.deleted.connect(self._show_next)
        return self._put("card", pane)

    def _show_next(self) -> None:
        """What had the keys may be gone: they go to the row that follows."""
        if self._desk.holder("list").isVisible():
            self.list.take_keys()

    def _bring_card(self, record_id: str) -> None:
        """Bring the card into sight, with that record; one that is not in the library has none."""
        if record_id:
            self._desk.show_card(record_id)
        elif self._desk.workspace in ("read", "timeline"):
            self._desk.show_workspace("curate")

    @cached_property
    def reader(self) -> "ReaderPane":
        """A source's text."""
        from briefer.ui.reader.reader_pane import ReaderPane
        from briefer.ui.reader.reading import last_read

        pane = ReaderPane(self._session)
        pane.record_asked.connect(self._desk.show_card)
        pane.imported.connect(self._show_imported)
        pane.source_made.connect(self._show_made)
        pane.sight_asked.connect(lambda: self._desk.show_workspace("read"))
        if source_id := last_read(self._session):
            pane.show_source(source_id)
        return self._put("reader", pane)

    def _has_keys(self, name: "Place") -> bool:
        """Whether somebody types there."""
        held = self._desk.window().focusWidget()
        return held is not None and held.isVisible() and self._desk.holder(name).isAncestorOf(held)

    def _is_busy(self) -> bool:
        """Whether somebody works on a card or in a brief, and is to go on there."""
        return self._has_keys("card") or self._has_keys("outline")

    def _show_made(self, source_id: str) -> None:
        """A text that came in alone is read, and asked for what is known of it."""
        if not self._is_busy():
            self._desk.show_workspace("read")
            self.reader.show_made(source_id)

    def _show_imported(self, ids: tuple[str, ...]) -> None:
        """The keys go to what came in, in the list or as the text that is shown.

        Whoever works on a card or in a brief meanwhile goes on there.
        """
        if self._is_busy():
            return
        if self._desk.holder("list").isVisible():
            self.list.select(ids)
            self.list.take_keys()
        elif self._desk.holder("reader").isVisible() and not self._has_keys("reader"):
            self.reader.setFocus()

    @cached_property
    def timeline(self) -> "TimelinePane":
        """Events along a scale of time."""
        from briefer.ui.timeline.timeline_pane import TimelinePane

        desk, pane = self._desk, TimelinePane(self._session)
        pane.selection_changed.connect(lambda ids: self.list.select(ids))
        pane.opened.connect(desk.show_card)
        pane.place_asked.connect(desk.place)
        if self.has("list"):
            pane.select(self.list.selected_ids())
        return self._put("timeline", pane)

    @cached_property
    def outline(self) -> "OutlinePane":
        """The brief at hand: its fields, sections, entries and texts."""
        from briefer.ui.outline.outline_pane import OutlinePane
        from briefer.ui.spelling.spelling import spelling_of

        desk, pane = self._desk, OutlinePane(self._session, self._desk.open_brief)
        pane.record_asked.connect(desk.show_card)
        pane.brief_made.connect(desk.show_brief)
        pane.entry_chosen.connect(self._reveal_page)
        pane.spell_with(spelling_of(self._session))
        return self._put("outline", pane)

    def _reveal_page(self, item_id: str) -> None:
        if self.has("preview"):
            self.preview.reveal(item_id)

    @cached_property
    def findings(self) -> "FindingsPane":
        """What the checks found in the brief at hand."""
        from briefer.ui.findings.findings_pane import FindingsPane

        desk, pane = self._desk, FindingsPane(self._session, self._desk.open_brief)
        pane.entry_asked.connect(lambda section, item: self.outline.reveal_in(section, item))
        pane.field_asked.connect(lambda key: self.outline.focus_field(key))
        pane.record_asked.connect(desk.show_card)
        pane.passage_asked.connect(desk.show_passage)
        pane.counted.connect(self._count)
        pane.recount()
        return self._put("findings", pane)

    def _count(self, errors: int, warnings: int) -> None:
        """Without a brief there is nothing to check, nor to count."""
        has_brief = self._desk.open_brief.brief is not None
        self._desk.counted.emit(errors + warnings if has_brief else None)

    @cached_property
    def preview(self) -> "PreviewPane":
        """The pages as they will be handed out."""
        from briefer.ui.preview.preview_pane import PreviewPane

        pane = PreviewPane(self._session, self._desk.open_brief)
        pane.entry_asked.connect(lambda item: self.outline.reveal(item))
        pane.paged.connect(lambda pages: self.outline.show_pages(pages))
        return self._put("preview", pane)

    def _place_in(self, brief_id: str, ids: tuple[str, ...]) -> None:
        """What was dropped on a brief goes into it; whoever dropped it goes on where they are."""
        self._desk.take_brief(brief_id)
        self.outline.place_by_kind(ids)

    def _put(self, name: "Place", pane: Pane) -> Pane:
        holder = self._desk.holder(name)
        layout = holder.layout()
        assert layout is not None
        layout.addWidget(pane)
        return pane
