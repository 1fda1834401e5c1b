"""What a card says beside the record's own fields, read on a worker."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.mentions import brief_refers_to
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.passage import found
from briefer.items.source import Source
from briefer.store.store import Query, Standing, Store

SHOWN = 8
"""How many of those that rest on a record are shown."""


@dataclass(frozen=True)
class CitedSource:
    """A source as a citation's caption tells it; `published` is read in words."""

    title: str
    outlet: str
    published: str
    reliability: str
    language: str

    def caption(self) -> str:
        """Its title, outlet and date, as far as they are known and say something new."""
        outlet = "" if self.outlet and self.outlet in self.title else self.outlet
        return ", ".join(filter(None, (self.title, outlet, self.published)))


@dataclass(frozen=True)
class Use:
    """Where a record is used: in a brief's section, or by an item that rests on it."""

    id: str
    kind: str
    words: str
    section: str = ""


@dataclass(frozen=True)
class About:
    """What was read about a record; `orphans` are the citations whose passage is lost."""

    id: str
    standing: Standing
    sources: Mapping[str, CitedSource]
    orphans: frozenset[Citation]
    uses: tuple[Use, ...]
    more_uses: int


NOTHING = About("", Standing("", ""), {}, frozenset(), (), 0)


def read(store: Store, record: Source | Item) -> About:
    """All of it, for `record` as it stands in `store`."""
    cited = store.records(_cited(record))
    sources = {id_: each for id_, each in cited.items() if isinstance(each, Source)}
    uses, more = uses_of(store, record)
    return About(
        record.id,
        store.standing([record])[record.id],
        {id_: cited_source(each) for id_, each in sources.items()},
        frozenset(_orphans(record, sources)),
        uses,
        more,
    )


def cited_source(source: Source) -> CitedSource:
    """`source` as a caption tells it."""
    published = source.published.reading("short") if source.published else ""
    return CitedSource(source.title, source.outlet, published, source.reliability, source.language)


def uses_of(store: Store, record: Record, most: int = SHOWN) -> tuple[tuple[Use, ...], int]:
    """Where `record` is used, briefs first, at most `most`; and how many more there are.

    A source that much rests on is asked for by the index, as nobody wants to read it all.
    """
    if isinstance(record, Source):
        query = Query(sources=frozenset({record.id}), limit=most)
        count = store.count(query)
        if count > most:
            return tuple(use_of(each, record.id) for each in store.find(query)), count - most
    resting = sorted(store.resting_on(record.id), key=lambda each: not isinstance(each, Brief))
    uses = tuple(use_of(each, record.id) for each in resting[:most])
    return uses, max(0, len(resting) - most)


def use_of(record: Record, used: str) -> Use:
    """How `record` uses the one under the id `used`."""
    if isinstance(record, Brief):
        return Use(record.id, record.kind, record.title, _section(record, used))
    words = record.in_brief(60) if isinstance(record, Item) else record.title
    return Use(record.id, record.kind, words)


def _section(brief: Brief, used: str) -> str:
    """The heading that `used` stands under, as an entry or by mention; "" for the brief's own."""
    for section in brief.sections:
        entered = any(entry.id == used for entry in section.entries)
        if entered or used in brief_refers_to(_alone(brief, section.heading)):
            return section.heading
    return ""


def _alone(brief: Brief, heading: str) -> Brief:
    sections = tuple(each for each in brief.sections if each.heading == heading)
    return replace(brief, sections=sections, fields=())


def _cited(record: Source | Item) -> Iterable[str]:
    return [each.source for each in record.citations] if isinstance(record, Item) else []


def _orphans(record: Source | Item, sources: Mapping[str, Source]) -> Iterable[Citation]:
    if isinstance(record, Item):
        for citation in record.citations:
            source = sources.get(citation.source)
            if source is not None and not found(citation, source.text):
                yield citation
