"""What the analyst does to the brief at hand: each gesture one edit, named as Undo will show it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from briefer.briefs import editing
from briefer.briefs.brief import Brief, Section
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit
from briefer.briefs.fitting import fits
from briefer.briefs.parts import Part, parts
from briefer.briefs.printed_order import as_printed, order_of
from briefer.briefs.template import Template, heading_key
from briefer.errors import BrieferError
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.cards import Cards
from briefer.ui.outline.states import translate
from briefer.ui.session import Session


class Gestures(QObject):
    """Edits of the brief at hand. A gesture gives the spot where the keys go next, or None."""

    def __init__(
        self, session: Session, open_brief: OpenBrief, cards: Cards, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._session = session
        self._open = open_brief
        self._template: tuple[str, str, Template] | None = None

    @property
    def template(self) -> Template:
        """The template of the brief at hand. Raises TemplateError."""
        from briefer.briefs import templates

        brief = self._held()
        known = self._template
        if known is None or known[:2] != (brief.template, brief.template_text):
            found = templates.of(brief, self.templates_folder)
            self._template = known = (brief.template, brief.template_text, found)
        return known[2]

    @property
    def templates_folder(self) -> Path:
        """Where the templates are that come with Briefer."""
        return self._session.resources / "templates"

    @property
    def brief(self) -> Brief:
        """The brief at hand, with all sections of its template, entries as they are printed."""
        return self._as_printed(self._completed)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its sections as they are laid out."""
        return parts(self.brief, self.template)

    def do(self, label: str, brief: Brief, joins: str = "") -> bool:
        """Write `brief` in place of the one at hand."""
        return self._open.do(label, self._as_put(brief), joins=joins)

    def do_at(self, label: str, after: Brief, at: Spot) -> Spot | None:
        """Write `after`; where the entry that is at `at` is in the order that is printed.

        None, and told, where that order lets nothing be moved.
        """
        before = self.brief
        ids = [each.id for each in after.sections[at.section].entries]
        after = self._as_printed(after)
        if after == before and ids != [each.id for each in before.sections[at.section].entries]:
            self._session.tell(self.order_told(self.parts[at.section]))
            return None
        if not self.do(label, after):
            return None
        there = [each.id for each in after.sections[at.section].entries]
        return Spot(at.section, there.index(ids[at.entry])) if at.entry < len(ids) else at

    def order_told(self, part: Part) -> str:
        """That a section stands in an order that its template says; "" where it does not."""
        words = _ORDERS.get(order_of(part))
        return words().format(section=part.heading) if words else ""

    def move(self, spots: Sequence[Spot], to: Spot) -> Spot | None:
        """Put entries before `to`."""
        after, at = editing.moved_to(self.brief, spots, to)
        label = self.tr("Move entry") if len(spots) == 1 else self.tr("Move entries")
        return self.do_at(label, after, at)

    def shift(self, spots: Sequence[Spot], by: int) -> Spot | None:
        """Move entries up or down, on into the next section that takes them."""
        brief, found = self.brief, self.parts
        ids = [brief.sections[spot.section].entries[spot.entry].id for spot in spots]
        kinds = {each.kind for each in self._session.records(ids).values()}
        after, at = editing.shifted(
            brief, spots, by, lambda place: all(fits(found[place], kind) for kind in kinds)
        )
        if after == brief:
            self._session.tell(self.tr("No other section that way takes this kind of entry."))
            return None
        label = self.tr("Move entry up") if by < 0 else self.tr("Move entry down")
        return self.do_at(label, after, at)

    def remove(self, spots: Sequence[Spot]) -> Spot | None:
        """Take entries out."""
        label = (
            self.tr("Take out entry")
            if len(spots) == 1
            else self.tr("Take out {n} entries").format(n=len(spots))
        )
        after = editing.without_entries(self.brief, spots)
        first = min(spots)
        left = len(after.sections[first.section].entries)
        return Spot(first.section, min(first.entry, left - 1)) if self.do(label, after) else None

    def reword(self, spot: Spot, wording: str) -> None:
        """Word an entry for this brief alone; "" gives the item's own words back.

        What is typed in one go is one edit.
        """
        label = self.tr("Word an entry for this brief") if wording else self.tr("Use own words")
        brief = self.brief
        entry = brief.sections[spot.section].entries[spot.entry]
        joins = f"wording of {entry.id} in {brief.id} {spot.section}"
        self.do(label, editing.reworded(brief, spot, wording), joins)

    def write(self, section: int, text: str) -> None:
        """Keep a section's text; what is typed in one go is one edit."""
        brief = self.brief
        name = brief.sections[section].heading
        self.do(
            self.tr("Text of {section}").format(section=name),
            editing.with_text(brief, section, text),
            joins=f"text of {brief.id} {section}",
        )

    def title(self, title: str) -> None:
        """Keep the title."""
        brief = editing.titled(self._held(), title)
        self.do(self.tr("Title of the brief"), brief, joins=f"title of {brief.id}")

    def field(self, key: str, label: str, value: str) -> None:
        """Keep a field of the front matter."""
        brief = editing.with_field(self._held(), key, value)
        self.do(self.tr("Field {name}").format(name=label), brief, joins=f"field {key} {brief.id}")

    def mark(self, marking: str) -> None:
        """Keep the marking."""
        said = marking or self.tr("no marking")
        self.do(
            self.tr("Mark the brief {marking}").format(marking=said),
            replace(self._held(), marking=marking),
        )

    def add_section(self, place: int) -> Spot | None:
        """Add a section of the brief's own before that place, under a heading to be changed."""
        brief = self.brief
        taken = {heading_key(each.heading) for each in brief.sections}
        base = heading = self.tr("New section")
        number = 2
        while heading_key(heading) in taken:
            heading, number = f"{base} {number}", number + 1
        after = editing.section_added(brief, place, heading)
        return Spot(place, -1) if self.do(self.tr("Add a section"), after) else None

    def rename_section(self, section: int, heading: str) -> None:
        """Give a section of the brief's own another heading, or say why not."""
        try:
            after = editing.section_renamed(self.brief, section, heading)
        except BrieferError as error:
            self._session.refused.emit(error)
            return
        self.do(self.tr("Rename a section"), after)

    def remove_section(self, section: int) -> Spot | None:
        """Take out a section of the brief's own with all that it holds."""
        brief = self.brief
        name = brief.sections[section].heading
        done = self.do(
            self.tr("Remove section {name}").format(name=name),
            editing.section_removed(brief, section),
        )
        return Spot(max(section - 1, 0), -1) if done else None

    def shift_section(self, section: int, by: int) -> Spot | None:
        """Move a section up or down."""
        brief = self.brief
        after = editing.section_moved(brief, section, by)
        label = self.tr("Move section up") if by < 0 else self.tr("Move section down")
        if after == brief or not self.do(label, after):
            return None
        return Spot(section + by, -1)

    def delete(self) -> None:
        """Delete the brief at hand; undoing brings it back."""
        brief = self._held()
        label = self.tr("Delete brief {title}").format(title=brief.title)
        if self._session.do(Edit(label, (Change(brief, None),))):
            self._session.tell(
                self.tr("Deleted “{title}”. Undo brings it back.").format(title=brief.title)
            )

    def _held(self) -> Brief:
        brief = self._open.brief
        assert brief is not None, "a brief must be open"
        return brief

    def _as_put(self, brief: Brief) -> Brief:
        """`brief` with entries that nobody moved in the order in which they were once put."""
        pairs = zip(self.brief.sections, self._completed.sections, strict=True)
        put = {(shown.heading, _ids(shown)): held for shown, held in pairs}
        sections = (
            _in_order_of(section, put.get((section.heading, _ids(section)), section))
            for section in brief.sections
        )
        return replace(brief, sections=tuple(sections))

    @property
    def _completed(self) -> Brief:
        return editing.completed(self._held(), self.template)

    def _as_printed(self, brief: Brief) -> Brief:
        self._cards.want(entry.id for entry in brief.entries())
        latest = self._open.latest
        grade = latest.material.grade if latest is not None else lambda _: ""
        return as_printed(brief, self.template, self._cards.records, grade)


def _ids(section: Section) -> tuple[str, ...]:
    return tuple(each.id for each in section.entries)


def _in_order_of(section: Section, other: Section) -> Section:
    """`section` with its entries in the order that those of the same ids have in `other`."""
    waiting = list(section.entries)
    entries = []
    for id_ in _ids(other):
        found = next(each for each in waiting if each.id == id_)
        waiting.remove(found)
        entries.append(found)
    return replace(section, entries=tuple(entries))


_ORDERS = {
    "date": lambda: translate(
        "Outline", "{section} stands in the order of dates: its template says so."
    ),
    "voice": lambda: translate(
        "Outline", "{section} stands in the order of speakers: its template says so."
    ),
    "grade": lambda: translate(
        "Outline", "{section} stands in the order of grades: its template says so."
    ),
}
