"""Records put into the brief at hand: into a section, or each where it belongs; told in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QObject

from briefer.briefs import editing
from briefer.briefs.brief import Brief
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Record
from briefer.briefs.fitting import fits, home, spot_in
from briefer.briefs.parts import Part
from briefer.items.source import Source
from briefer.ui.mime import ids_of
from briefer.ui.outline.drops import entries_of
from briefer.ui.outline.gestures import Gestures
from briefer.ui.outline.states import KIND_NAMES
from briefer.ui.session import Session

_ANYWHERE = Spot(-1, -1)


@dataclass(frozen=True)
class _Sorted:
    """Records by the section that they go to; those that none takes, or that none may hold."""

    homes: Mapping[int, tuple[Record, ...]]
    misfits: tuple[Record, ...]
    refused: tuple[Record, ...]


class Placing(QObject):
    """Each gives the spot of what was placed, or None where nothing was."""

    def __init__(self, session: Session, gestures: Gestures) -> None:
        super().__init__(gestures)
        self._session = session
        self._gestures = gestures

    def place(self, ids: Sequence[str], current: Spot) -> Spot | None:
        """Put records where they belong, after the current entry if they belong there.

        Those of which no section is made for their kind go into the current one.
        """
        found = self._sorted(ids, current.section)
        homes = dict(found.homes)
        if found.misfits:
            homes[current.section] = (*homes.get(current.section, ()), *found.misfits)
        told = [*map(self._misfit, found.misfits[:1], (self._part(current),))]
        return self._put(homes, current, [*told, *self._refusals(found.refused)])

    def place_by_kind(self, ids: Sequence[str]) -> Spot | None:
        """Put records into the sections that are made for their kinds, and no others."""
        found = self._sorted(ids, _ANYWHERE.section)
        told = [*self._homeless(found.misfits), *self._refusals(found.refused)]
        return self._put(found.homes, _ANYWHERE, told)

    def drop(self, data: QMimeData, to: Spot) -> Spot | None:
        """Put what was dropped at `to`: entries of this brief move, other records are placed."""
        brief = self._gestures.brief
        if (spots := entries_of(data, brief.id)) and all(_stands(brief, each) for each in spots):
            return self._gestures.move(spots, to)
        part = self._part(to)
        records = self._session.records(ids_of(data)).values()
        taken = [each for each in records if _may_stand(part, each)]
        told = [*self._refusals(each for each in records if each not in taken)]
        unfit = [self._misfit(each, part) for each in taken if not fits(part, each.kind)]
        at = None
        if taken:
            after = editing.placed(brief, [each.id for each in taken], to)
            at = self._gestures.do_at(self._label({to.section: taken}), after, to)
        if at is not None:
            ordered = self._gestures.order_told(part) if at != to else ""
            told = [*unfit[:1], *filter(None, [ordered]), *told]
        self._tell(told)
        return at

    def _sorted(self, ids: Sequence[str], current: int) -> _Sorted:
        parts = self._gestures.parts
        homes: dict[int, tuple[Record, ...]] = {}
        misfits, refused = [], []
        for record in self._session.records(ids).values():
            section = home(parts, record.kind, current)
            if section is not None:
                homes[section] = (*homes.get(section, ()), record)
            elif isinstance(record, Brief | Source):
                refused.append(record)
            else:
                misfits.append(record)
        return _Sorted(homes, tuple(misfits), tuple(refused))

    def _put(
        self, homes: Mapping[int, Sequence[Record]], current: Spot, told: list[str]
    ) -> Spot | None:
        """Place all in one edit; where the last of those in the first section is then."""
        brief, parts = self._gestures.brief, self._gestures.parts
        new: dict[int, list[Record]] = {}
        first: Spot | None = None
        for section, records in homes.items():
            had = {entry.id for entry in brief.sections[section].entries}
            if fresh := [each for each in records if each.id not in had]:
                spot = spot_in(parts, section, current)
                brief = editing.placed(brief, [each.id for each in fresh], spot)
                new[section] = fresh
                first = first or Spot(section, spot.entry + len(fresh) - 1)
        if first is None:
            self._tell([self.tr("It stands there already."), *told] if homes else told)
            return self._standing(homes)
        at = self._gestures.do_at(self._label(new), brief, first)
        if at is not None:
            where = self._where(new) if [*new] != [current.section] else ""
            self._tell([*filter(None, [where]), *told])
        return at

    def _standing(self, homes: Mapping[int, Sequence[Record]]) -> Spot | None:
        """Where the last of those in the first section stands already."""
        for section, records in homes.items():
            ids = [each.id for each in self._gestures.brief.sections[section].entries]
            return Spot(section, ids.index(records[-1].id))
        return None

    def _part(self, spot: Spot) -> Part:
        return self._gestures.parts[spot.section]

    # In words

    def _tell(self, sentences: Sequence[str]) -> None:
        if sentences:
            self._session.tell(" ".join(sentences))

    def _label(self, new: Mapping[int, Sequence[Record]]) -> str:
        what = self._counted([each for records in new.values() for each in records])
        if len(new) > 1:
            return self.tr("Place {what}").format(what=what)
        (section,) = new
        name = self._gestures.parts[section].heading
        return self.tr("Place {what} in {section}").format(what=what, section=name)

    def _where(self, new: Mapping[int, Sequence[Record]]) -> str:
        names = [self._gestures.parts[section].heading for section in sorted(new)]
        if len(names) == 1:
            return self.tr("Placed in {section}.").format(section=names[0])
        what = self._counted([each for records in new.values() for each in records])
        words = self.tr("{what} placed in {n} sections: {sections}.")
        return words.format(what=what, n=len(names), sections=", ".join(names))

    def _counted(self, records: Sequence[Record]) -> str:
        """“12 items and 1 source”."""
        sources = sum(isinstance(each, Source) for each in records)
        items = len(records) - sources
        said = []
        if items:
            said.append(self.tr("1 item") if items == 1 else self.tr("{n} items").format(n=items))
        if sources:
            many = self.tr("{n} sources").format(n=sources)
            said.append(self.tr("1 source") if sources == 1 else many)
        return self.tr(" and ").join(said)

    def _misfit(self, record: Record, part: Part) -> str:
        return self.tr(
            "{section} is not made for this kind ({kind}): it is printed there in its own way."
        ).format(section=part.heading, kind=KIND_NAMES[record.kind]().lower())

    def _homeless(self, records: Iterable[Record]) -> Iterator[str]:
        kinds = dict.fromkeys(KIND_NAMES[each.kind]().lower() for each in records)
        if kinds:
            words = self.tr("No section of “{title}” takes this kind ({kind}): it was not placed.")
            title = self._gestures.brief.title
            yield words.format(title=title, kind=", ".join(kinds))

    def _refusals(self, records: Iterable[Record]) -> Iterator[str]:
        kinds = {isinstance(each, Brief) for each in records}
        if True in kinds:
            yield self.tr("A brief cannot stand in a brief.")
        if False in kinds:
            yield self.tr(
                "A source stands only in a section of sources; what the brief cites is "
                "listed there of itself."
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
