"""The last pass over a document: notes get their numbers, and the sources sections their lists."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TypeVar, cast

from briefer.briefs.memory import Recall, runs
from briefer.briefs.notes import Use, numbered
from briefer.briefs.parts import Part
from briefer.briefs.reading_order import changed, note_refs
from briefer.briefs.sections import consulted
from briefer.briefs.setting import Setting
from briefer.briefs.sources_list import gathered, listed, notes, rated, summary
from briefer.briefs.template import Template
from briefer.document.nodes import (
    Block,
    Content,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Run,
    SourceEntry,
    Sources,
)

Group = tuple[Block, ...]
"""The blocks of one part: the title block, or a section."""

Item = tuple[Paragraph | ListBlock, ...]
"""An entry of a list."""

_Kind = TypeVar("_Kind", bound=Block)


@dataclass(frozen=True)
class Finished:
    """The parts that print something, and the notes at the foot of their pages."""

    groups: tuple[Group, ...]
    notes: tuple[Note, ...]


def finish(
    groups: Sequence[Group], sections: Sequence[Part], template: Template, setting: Setting
) -> Finished:
    """`groups` (the title block, then one for each section) with numbers and sources filled in.

    Notes are numbered as they are read. Where they are gathered at the end and no section of
    sources is there for them, one is added.
    """
    ending = _Ending.of(groups, template, setting)
    found: list[Group] = [groups[0]]
    listed = False
    for part, group in zip(sections, groups[1:], strict=True):
        if part.kind == "sources":
            group = ending.section(part, group, listing=not listed)
            listed = listed or any(isinstance(block, Sources) for block in group)
        found.append(group)
    if not listed and ending.at_end:
        found.append(ending.added())
    return Finished(
        tuple(ending.group(group) for group in found if group),
        () if ending.at_end else ending.notes,
    )


@dataclass(frozen=True)
class _Ending:
    """What is known when all parts are laid out: the marks, the uses under them, the notes."""

    marks: tuple[int, ...]
    uses: tuple[Use, ...]
    notes: tuple[Note, ...]
    template: Template
    setting: Setting

    @classmethod
    def of(cls, groups: Sequence[Group], template: Template, setting: Setting) -> "_Ending":
        recall = setting.recall
        marks = tuple(mark for group in groups for mark in _marks_in(group, recall))
        met = setting.notes.in_order(marks)
        uses = recall(("uses",), (met,), lambda: met)  # equal ones are the same, and soon compared
        make = partial(notes, uses, setting.material.sources, setting.phrasing, recall)
        return cls(marks, uses, recall(("notes",), (uses,), make), template, setting)

    @property
    def at_end(self) -> bool:
        """Whether there are notes, and they are gathered at the end."""
        return self.template.placement != "footnotes" and bool(self.notes)

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """The final number of each mark."""
        return {mark: number for number, mark in enumerate(dict.fromkeys(self.marks), 1)}

    def group(self, group: Group) -> Group:
        """The blocks of a part with their marks' final numbers."""
        recall = self.setting.recall
        found = tuple(map(self.numbers.__getitem__, _marks_in(group, recall)))
        if not found:
            return group
        key = ("numbered group", id(group))
        return recall(key, (group, found), lambda: tuple(map(self.numbered, group)))

    def numbered(self, block: _Kind) -> _Kind:
        """The block with its marks' final numbers; itself where it has none."""
        found = tuple(map(self.numbers.__getitem__, _marks(block, self.setting.recall)))
        if not found:
            return block
        make = partial(self._numbered, block)
        same = self.setting.recall(("numbered", id(block)), (block, found), make)
        return cast(_Kind, same)

    def _numbered(self, block: Block) -> Block:
        if isinstance(block, ListBlock):
            items = (item for run in runs(block.items) for item in self._run(run))
            return replace(block, items=tuple(items))
        return changed(block, lambda c: numbered(c, self.numbers, self.template.placement))

    def _run(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Entries of a list, as `numbered`: most of a long one stay what they were."""
        recall = self.setting.recall
        found = tuple(map(self.numbers.__getitem__, _marks_of_run(items, recall)))
        if not found:
            return items
        key = ("numbered", tuple(map(id, items)))
        return recall(key, (items, found), lambda: tuple(map(self._item, items)))

    def _item(self, item: Item) -> Item:
        found = tuple(map(self.numbers.__getitem__, _marks_of(item, self.setting.recall)))
        if not found:
            return item
        return self.setting.recall(
            ("numbered", id(item)), (item, found), lambda: tuple(map(self.numbered, item))
        )

    def section(self, part: Part, group: Group, *, listing: bool) -> Group:
        """A section of sources with its statement and list, if this is the one to have them."""
        read = consulted(part, self.setting)
        entries = self._entries(read) if listing else ()
        if entries:
            return (*group, self._statement(), Sources(entries))
        if any(not isinstance(block, Heading | PageBreak) for block in group):
            return group
        nothing = Paragraph((Run(self.setting.phrasing.say("nothing")),), "Remark")
        return (*group, nothing) if part.when_empty == "print" else ()

    def added(self) -> Group:
        """The section for the notes where neither template nor brief has one."""
        heading = Heading(self.setting.phrasing.say("sources"), 1, "")
        return (heading, self._statement(), Sources(self._entries(())))

    def _statement(self) -> Paragraph:
        return self.setting.recall(("statement",), (self.uses,), self._made_statement)

    def _made_statement(self) -> Paragraph:
        sources, phrasing = self.setting.material.sources, self.setting.phrasing
        return Paragraph((Run(summary(self.uses, sources, phrasing)),), "Remark")

    def _entries(self, read: tuple[str, ...]) -> tuple[SourceEntry, ...]:
        """The notes where they are gathered, else every source; those only read come last."""
        sources, phrasing = self.setting.material.sources, self.setting.phrasing
        recall = self.setting.recall
        often = Counter(self.uses[self.numbers[mark] - 1].source for mark in self.marks)
        if not self.at_end:
            all_ = {**dict.fromkeys(read, 0), **often}
            make = partial(listed, all_, sources, phrasing, recall)
            return recall(("listed",), (tuple(all_.items()),), make)
        others = {key: 0 for key in read if key not in often}
        return (
            *gathered(self.notes, self._grades(), recall),
            *listed(others, sources, phrasing, recall),
        )

    def _grades(self) -> Iterator[Content]:
        """How reliable each note's source is, said with its first note."""
        seen: set[str] = set()
        for use in self.uses:
            source = self.setting.material.sources[use.source]
            said = rated(source, self.setting.phrasing)
            yield () if use.source in seen else (Run(f" {said}"),)
            seen.add(use.source)


def _marks_in(group: Group, recall: Recall) -> tuple[int, ...]:
    """The marks that stand in a part, in reading order."""

    def met() -> tuple[int, ...]:
        return tuple(mark for block in group for mark in _marks(block, recall))

    return recall(("marks in", id(group)), (group,), met)


def _marks(block: Block, recall: Recall) -> tuple[int, ...]:
    """The marks that stand in a block, in reading order."""
    return recall(("marks", id(block)), (block,), partial(_marks_met, block, recall))


def _marks_met(block: Block, recall: Recall) -> tuple[int, ...]:
    if isinstance(block, ListBlock):
        return tuple(mark for run in runs(block.items) for mark in _marks_of_run(run, recall))
    return tuple(note_refs((block,)))


def _marks_of_run(items: tuple[Item, ...], recall: Recall) -> tuple[int, ...]:
    def met() -> tuple[int, ...]:
        return tuple(mark for item in items for mark in _marks_of(item, recall))

    return recall(("marks", tuple(map(id, items))), (items,), met)


def _marks_of(item: Item, recall: Recall) -> tuple[int, ...]:
    return recall(("marks", id(item)), (item,), lambda: tuple(note_refs(item)))
