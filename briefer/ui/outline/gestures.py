"""What the analyst does to the brief at hand: each gesture one edit, named as Undo will show it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject

from briefer.briefs import editing
from briefer.briefs.brief import Brief
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit, Record
from briefer.briefs.fitting import fits, home, spot_in
from briefer.briefs.parts import Part, parts
from briefer.briefs.template import Template, heading_key
from briefer.errors import BrieferError
from briefer.ui.mime import ids_of
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.drops import entries_of
from briefer.ui.outline.states import KIND_NAMES
from briefer.ui.session import Session


class Gestures(QObject):
    """Edits of the brief at hand. A gesture gives the spot where the keys go next, or None."""

    def __init__(self, session: Session, open_brief: OpenBrief, parent: QObject) -> None:
        super().__init__(parent)
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
        """The brief at hand, with all sections of its template."""
        return editing.completed(self._held(), self.template)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its sections as they are laid out."""
        return parts(self._held(), self.template)

    def do(self, label: str, brief: Brief, joins: str = "") -> bool:
        """Write `brief` in place of the one at hand."""
        return self._open.do(label, brief, joins=joins)

    def place(self, ids: Sequence[str], current: Spot) -> Spot | None:
        """Put records where they belong, after the current entry if they belong there."""
        records = self._session.records(ids)
        homes: dict[int, list[str]] = {}
        misfits: list[Record] = []
        for id_, record in records.items():
            section = home(self.parts, record.kind, current.section)
            if section is None and record.kind not in ("source", "brief"):
                section = current.section
                misfits.append(record)
            if section is None:
                self._refuse(record)
            else:
                homes.setdefault(section, []).append(id_)
        if not homes:
            return None
        spot = self._put(homes, current)
        if misfits and spot is not None:
            self._say_misfit(misfits[0], current.section)
        return spot

    def drop(self, data: QMimeData, to: Spot) -> Spot | None:
        """Put what was dropped at `to`: entries of this brief move, other records are placed."""
        brief = self.brief
        if (spots := entries_of(data, brief.id)) and all(_stands(brief, each) for each in spots):
            after, at = editing.moved_to(brief, spots, to)
            label = self.tr("Move entry") if len(spots) == 1 else self.tr("Move entries")
            return at if self.do(label, after) else None
        records = self._session.records(ids_of(data))
        part = self.parts[to.section]
        taken = [each for each in records.values() if _may_stand(part, each)]
        for each in records.values():
            if each not in taken:
                self._refuse(each)
        if not taken:
            return None
        after = editing.placed(brief, [each.id for each in taken], to)
        if not self.do(self._placing(len(taken), part.heading), after):
            return None
        unfit = next((each for each in taken if not fits(part, each.kind)), None)
        if unfit is not None:
            self._say_misfit(unfit, to.section)
        return to

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
        return at if self.do(label, after) else None

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

    def _put(self, homes: dict[int, list[str]], current: Spot) -> Spot | None:
        """Place all in one edit; where the last of those in the first section is then."""
        brief, spots = self.brief, self.parts
        count = 0
        first: Spot | None = None
        for section, ids in homes.items():
            spot = spot_in(spots, section, current)
            had = {entry.id for entry in brief.sections[section].entries}
            new = [each for each in ids if each not in had]
            count += len(new)
            brief = editing.placed(brief, new, spot)
            first = first or Spot(section, spot.entry + max(len(new) - 1, 0))
        if not count:
            self._session.tell(self.tr("It stands there already."))
            section, ids = next(iter(homes.items()))
            return Spot(section, [e.id for e in brief.sections[section].entries].index(ids[-1]))
        name = self.parts[next(iter(homes))].heading
        if not self.do(self._placing(count, name if len(homes) == 1 else ""), brief):
            return None
        if current.section not in homes:
            self._session.tell(self.tr("Placed in {section}.").format(section=name))
        return first

    def _placing(self, count: int, section: str) -> str:
        what = self.tr("1 item") if count == 1 else self.tr("{n} items").format(n=count)
        if not section:
            return self.tr("Place {what}").format(what=what)
        return self.tr("Place {what} in {section}").format(what=what, section=section)

    def _refuse(self, record: Record) -> None:
        if isinstance(record, Brief):
            self._session.tell(self.tr("A brief cannot stand in a brief."))
        else:
            self._session.tell(
                self.tr(
                    "A source stands only in a section of sources; what the brief cites is "
                    "listed there of itself."
                )
            )

    def _say_misfit(self, record: Record, section: int) -> None:
        self._session.tell(
            self.tr(
                "{section} is not made for this kind ({kind}): it is printed there in its own way."
            ).format(section=self.parts[section].heading, kind=KIND_NAMES[record.kind]().lower())
        )


def _stands(brief: Brief, spot: Spot) -> bool:
    """Whether there is an entry at `spot`."""
    if not 0 <= spot.section < len(brief.sections):
        return False
    return 0 <= spot.entry < len(brief.sections[spot.section].entries)


def _may_stand(part: Part, record: Record) -> bool:
    if isinstance(record, Brief):
        return False
    return record.kind != "source" or part.kind == "sources"
