"""The outline: the brief at hand, section by section, as it is built."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefer.briefs.brief import Brief
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Edit
from briefer.briefs.mentions import brief_refers_to
from briefer.errors import BrieferError
from briefer.ui.mime import mime_of
from briefer.ui.open_brief import Composed, OpenBrief
from briefer.ui.outline.beginnings import Beginnings
from briefer.ui.outline.cards import Cards
from briefer.ui.outline.drops import add_entries
from briefer.ui.outline.gestures import Gestures
from briefer.ui.outline.issues import Since
from briefer.ui.outline.outline_frame import OutlineFrame
from briefer.ui.outline.placing import Placing
from briefer.ui.outline.section_view import SectionView
from briefer.ui.outline.section_wiring import section_at
from briefer.ui.outline.seeking import Seeking
from briefer.ui.outline.states import section_states
from briefer.ui.session import Session
from briefer.ui.theme import theme

if TYPE_CHECKING:
    from briefer.ui.spelling.spelling import Spelling


class OutlinePane(OutlineFrame):
    """Shows the brief at hand and edits it; `place` puts records into the current section."""

    record_asked = Signal(str)
    entry_chosen = Signal(str)
    brief_made = Signal(str)

    def __init__(
        self, session: Session, open_brief: OpenBrief, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setMinimumWidth(240)
        self.session = session
        self.open_brief = open_brief
        self.cards = Cards(session.store)
        self.gestures = Gestures(session, open_brief, self.cards, self)
        self.placing = Placing(session, self.gestures)
        self._badges: dict[str, str] = {}
        self._current = Spot(0, -1)
        self._brief_id = ""
        self._pages = 0
        self.spelling: Spelling | None = None
        self._sections: list[SectionView] = []
        self.menu = self._menu()
        self.lay_out(self.menu, session.store.markings, str(session.settings.value("author")))
        self._seeking = Seeking(self.find_bar, self, lambda: open_brief.brief is not None)
        self.beginnings = Beginnings(session, open_brief, self)
        self._connect()
        self._show(open_brief.brief)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for words, act in (
            (self.tr("Find…"), self.find),
            (self.tr("Find and replace…"), self.replace),
            (self.tr("Next issue"), self.next_issue),
            (self.tr("Change template…"), self.change_template),
            (self.tr("Delete brief"), self.delete_brief),
        ):
            menu.addAction(words, act)
        return menu

    def _connect(self) -> None:
        self.open_brief.changed.connect(self._show)
        self.open_brief.composed.connect(self._show_composed)
        self.session.changed.connect(self._library_changed)
        self.session.flushing.connect(self.flush)
        self.header.title.written.connect(self.gestures.title)
        self.header.title.left.connect(self.session.settle)
        self.fields.written.connect(self.gestures.field)
        self.fields.marked.connect(self.gestures.mark)
        self.fields.settled.connect(self.session.settle)
        self.empty.chosen.connect(self.open_brief.open)
        self.empty.new_asked.connect(self.new_brief)
        self.add.clicked.connect(lambda: self.add_section(len(self._sections)))
        self.session.settings.changed.connect(self._setting_changed)
        theme().changed.connect(self._dress)

    # What the window asks for

    def place(self, ids: Iterable[str]) -> None:
        """Put records into the current section, or where they belong; the new ones are chosen."""
        ids = tuple(ids)
        if self.open_brief.brief is None:
            self.session.tell(self.tr("Open a brief first, or begin one."))
            return
        self.flush()
        self._go(self.placing.place(ids, self._current), focus=False)

    def place_by_kind(self, ids: Iterable[str]) -> None:
        """Put records into those sections of the brief at hand that are made for their kinds."""
        self.flush()
        self._go(self.placing.place_by_kind(tuple(ids)), focus=False)

    def reveal(self, item_id: str) -> None:
        """Show the entry of that item, and put the keys there."""
        for section, view in enumerate(self._sections):
            for entry, row in enumerate(view.list.entries.rows):
                if row.id == item_id:
                    self._go(Spot(section, entry))
                    return

    def reveal_in(self, heading: str, item_id: str) -> None:
        """Show the entry of that item in that section, else the section itself."""
        for section, view in enumerate(self._sections):
            if view.state is None or view.state.part.heading != heading:
                continue
            ids = [row.id for row in view.list.entries.rows]
            if item_id in ids:
                self._go(Spot(section, ids.index(item_id)))
            elif view.state.part.kind == "text" or view.state.part.text:
                view.write()
            else:
                self._go(Spot(section, -1))
            return

    def focus_field(self, key: str) -> None:
        """Put the keys into a field of the front matter; “marking” is one of them."""
        self.fields.focus_field(key)

    def show_pages(self, count: int) -> None:
        """Say of how many pages the brief is, as the preview counts them."""
        self._pages = count
        self._say_standing()

    def new_brief(self) -> None:
        """Open the gallery of templates, to begin a brief."""
        self.beginnings.new_brief()

    def change_template(self) -> None:
        """Open the gallery, to move the brief at hand to another template."""
        self.beginnings.change_template()

    def next_issue(self) -> None:
        """Begin the next issue of the brief at hand."""
        self.beginnings.next_issue()

    def delete_brief(self) -> None:
        """Delete the brief at hand; undoing brings it back."""
        if self.open_brief.brief is not None:
            self.flush()
            self.gestures.delete()

    def find(self) -> None:  # type: ignore[override]  # what QWidget.find does, nobody asks here
        """Open the bar that finds words in the brief."""
        if self.open_brief.brief is not None:
            self.find_bar.open_bar(replacing=False)

    def replace(self) -> None:
        """Open the bar that finds words in the brief and puts others there."""
        if self.open_brief.brief is not None:
            self.find_bar.open_bar(replacing=True)

    def show_since(self, since: Since) -> None:
        """Mark the entries that changed since the earlier issue, and offer to show only them."""
        changed = self.tr("changed since no. {n}").format(n=since.number)
        new = self.tr("new since no. {n}").format(n=since.number)
        self._badges = dict.fromkeys(since.changed, changed) | dict.fromkeys(since.new, new)
        self._show_sections()
        count = len(self._badges)
        if not count:
            return
        words = self.tr("{n} entries are new or changed since no. {number}.")
        if count == 1:
            words = self.tr("1 entry is new or changed since no. {number}.")
        self.notice.say(
            words.format(n=count, number=since.number),
            self.tr("Show only these"),
            self._show_only_changed,
        )

    def spell_with(self, spelling: "Spelling") -> None:
        """Underline unknown words in the sections' texts."""
        self.spelling = spelling
        for view in self._sections:
            view.text.spell_with(spelling)

    def flush(self) -> None:
        """Write what was typed and still waits."""
        if self.open_brief.brief is not None:
            self.header.title.flush()
            self.fields.flush()
            for view in tuple(self._sections):
                view.flush()

    # What the outline shows

    @property
    def current(self) -> Spot:
        """The section that things are placed in, and the entry after which (-1 for none)."""
        return self._current

    @property
    def sections(self) -> Sequence[SectionView]:
        """The sections' views, in order."""
        return self._sections

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys to where they were in the brief."""
        super().focusInEvent(event)
        if self.open_brief.brief is None:
            self.empty.new.setFocus(event.reason())
        else:
            self._go(self._current)

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what was typed before nobody sees it."""
        super().hideEvent(event)
        self.flush()

    def _show(self, brief: Brief | None) -> None:
        if brief is None:
            self._brief_id = ""
            self.empty.show_briefs(list(self.session.store.briefs()))
            self.show_page(is_open=False)
            return
        if brief.id != self._brief_id:
            self._begin(brief)
        self.header.title.show_text(brief.title)
        self.cards.want(brief_refers_to(brief))
        try:
            template = self.gestures.template
        except BrieferError as error:
            self.session.refused.emit(error)
            return
        self.fields.show_brief(brief, template)
        self._show_sections()
        self._say_standing()
        self._seeking.look()
        self.notice.look()
        self.show_page(is_open=True)

    def _begin(self, brief: Brief) -> None:
        self._brief_id, self._pages, self._badges = brief.id, 0, {}
        self._current = Spot(0, -1)
        self._show_count([])
        self.notice.clear()
        self.beginnings.compare(brief)
        self.area.verticalScrollBar().setValue(0)
        try:
            self.fields.show_missing(brief, self.gestures.template)
        except BrieferError:
            return  # told by whoever shows the fields

    def _show_sections(self) -> None:
        latest = self.open_brief.latest
        findings = latest.findings if latest is not None else ()
        brief = self.gestures.brief
        states = section_states(
            brief, self.gestures.template, self.cards.records, findings, self._badges
        )
        self._show_count(states)
        for view, state in zip(self._sections, states, strict=True):
            view.show_state(state)
        self._mark_current()

    def _show_count(self, states: Sequence[object]) -> None:
        while len(self._sections) > len(states):
            view = self._sections.pop()
            self.column.removeWidget(view)
            view.hide()
            view.deleteLater()
        while len(self._sections) < len(states):
            view = section_at(self, len(self._sections))
            self.column.insertWidget(1 + len(self._sections), view)
            self._sections.append(view)

    def _show_composed(self, composed: Composed) -> None:
        if self.open_brief.brief is not None and composed.brief.id == self.open_brief.brief.id:
            self._show_sections()
            self._say_standing()

    def _library_changed(self, edit: Edit) -> None:
        if self.open_brief.brief is None:
            self.empty.show_briefs(list(self.session.store.briefs()))
        elif self.cards.take(edit):
            self._show_sections()

    def _setting_changed(self, key: str) -> None:
        if key == "author":
            self.fields.suggest(str(self.session.settings.value("author")))

    def _say_standing(self) -> None:
        from briefer.ui.outline.standing import standing

        if self.open_brief.brief is not None:
            self.header.standing.setText(
                standing(
                    self.gestures.template,
                    self.open_brief.brief,
                    self.open_brief.latest,
                    self._pages,
                )
            )

    # Where the keys are

    def keys_at(self, section: int, entry: int) -> None:
        """The keys are in that section, at that entry (-1 for none)."""
        self._current = Spot(section, entry)
        self._mark_current()
        if entry >= 0:
            view = self._sections[section]
            rect = view.list.entry_rect(entry)
            self.show_caret(view.list, rect)
            self.entry_chosen.emit(self.id_at(section, entry))

    def _mark_current(self) -> None:
        for place, view in enumerate(self._sections):
            view.set_current(place == self._current.section)

    def show_caret(self, widget: QWidget, rect: QRect) -> None:
        """Scroll to where the keys are in `widget`."""
        if widget.hasFocus():
            self.show_part(widget, rect)

    def show_part(self, widget: QWidget, rect: QRect) -> None:
        """Scroll to that part of `widget`."""
        at = rect.translated(widget.mapTo(self.body, QPoint(0, 0)))
        self.area.ensureVisible(at.left(), at.center().y(), 0, at.height() // 2 + 12)

    def step_from(self, section: int, step: int) -> None:
        """Go on from a section to the one above (-1) or below (1)."""
        if 0 <= section + step < len(self._sections):
            self._sections[section + step].enter(step)

    def _go(self, spot: Spot | None, *, focus: bool = True) -> None:
        if spot is None or spot.section >= len(self._sections):
            return
        view = self._sections[spot.section]
        self._current = spot
        self._mark_current()
        if 0 <= spot.entry < len(view.list.entries.rows):
            if focus:
                view.choose(spot.entry)
            else:
                view.fold(False)
                view.list.choose(spot.entry)
        elif focus:
            view.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._current = spot
        self.area.ensureWidgetVisible(view.heading, 0, 8)
        if spot.entry >= 0:
            self.show_part(view.list, view.list.entry_rect(spot.entry))

    # What is done

    def edit(self, gesture: object, *arguments: object) -> None:
        """Do a gesture, after what was typed, and put the keys where it says."""
        self.flush()
        assert callable(gesture)
        self._go(gesture(*arguments))

    def chosen_in(self, section: int) -> tuple[Spot, ...]:
        """Where the chosen entries of a section stand."""
        view = self._sections[section].list
        return tuple(Spot(section, each) for each in view.chosen or (view.current,))

    def id_at(self, section: int, entry: int) -> str:
        """The id of an entry."""
        return self._sections[section].list.entries.rows[entry].id

    def dragged_from(self, section: int) -> QMimeData | None:
        """What is dragged when the chosen entries of a section are."""
        spots = self.chosen_in(section)
        data = mime_of(self.session, [self.id_at(*spot) for spot in spots])
        if self.open_brief.brief is not None:
            add_entries(data, self.open_brief.brief.id, spots)
        return data

    def add_section(self, place: int) -> None:
        """Add a section before that place, and ask for its heading."""
        self.edit(self.gestures.add_section, place)
        if place < len(self._sections):
            self._sections[place].rename()

    def _show_only_changed(self, only: bool) -> None:
        for view in self._sections:
            view.show_only_changed(only)

    def _dress(self) -> None:
        self.dress()
        for view in self._sections:
            view.dress()
