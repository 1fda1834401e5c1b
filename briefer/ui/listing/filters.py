"""The filters of a query: what each is called, what it may be, and what it says when it is on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication

from briefer.items.dates import Edtf
from briefer.items.days import Day
from briefer.items.fact import STATUSES
from briefer.items.grading import CREDIBILITY, RELIABILITY
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.listing.wording import kinds_name, tr
from briefer.ui.translating import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

Field = Literal[
    "kinds",
    "dates",
    "voices",
    "places",
    "tags",
    "grades",
    "sources",
    "statuses",
    "markings",
    "lacks",
]

_SOURCES = 1_000
_ROOM = 28  # letters of a chip


@dataclass(frozen=True)
class Choice:
    """One value of a filter, in words, and how often it stands, where that is known."""

    value: str
    words: str
    count: int | None = None


@dataclass(frozen=True)
class Filter:
    """One filter: `choices` are read by a worker, None for the range of dates."""

    field: Field
    label: str
    choices: Callable[[Store], Iterable[Choice]] | None

    def values(self, query: Query) -> frozenset[str]:
        """What of it the query asks for."""
        return frozenset() if self.choices is None else frozenset(getattr(query, self.field))

    def is_on(self, query: Query) -> bool:
        """Whether the query asks for any of it."""
        if self.choices is None:
            return query.since is not None or query.until is not None
        return bool(self.values(query))

    def set(self, query: Query, values: Iterable[str]) -> Query:
        """The query asking for these values of it, and no others."""
        return replace(query, **{self.field: frozenset(values)})  # type: ignore[arg-type]

    def cleared(self, query: Query) -> Query:
        """The query without it."""
        if self.choices is None:
            return replace(query, since=None, until=None)
        return self.set(query, ())

    def named(self, query: Query) -> str:
        """What it is called beside such a query: a fact has a claimant, a quote a speaker."""
        if self.field == "voices" and query.kinds in ({"fact"}, {"quote"}):
            return (
                translate("Listing", "Claimant")
                if "fact" in query.kinds
                else translate("Listing", "Speaker")
            )
        return tr(self.label)

    def words(self, query: Query, name: Callable[[str], str]) -> str:
        """What a chip says; `name` has the words of a source's id."""
        if self.choices is None:
            return dates_in_words(query.since, query.until)
        values = sorted(self.values(query), key=str.casefold)
        if not values:
            return self.named(query)
        first, *rest = (_in_words(self.field, value, name) for value in values)
        if len(", ".join((first, *rest))) <= _ROOM:
            return ", ".join((first, *rest))
        short = first if len(first) <= _ROOM else f"{first[: _ROOM - 1].rstrip()}…"
        return f"{short} +{len(rest)}" if rest else short


def dates_in_words(since: Day | None, until: Day | None) -> str:
    """“9–12 Oct 2025”, “from 9 Oct 2025”, “until 12 Oct 2025”."""
    if since is None and until is None:
        return translate("Listing", "Date")
    first, last = (_day(since), _day(until))
    if since is None:
        return translate("Listing", "until {day}").format(day=_short(last))
    if until is None:
        return translate("Listing", "from {day}").format(day=_short(first))
    return _short(first if first == last else f"{first}/{last}")


def _day(day: Day | None) -> str:
    return "" if day is None else day.iso()


def _short(text: str) -> str:
    from briefer.ui.listing.wording import reading

    return reading(text)


def day_at(text: str, end: Literal["since", "until"]) -> Day | None:
    """The first or the last day that an EDTF text can mean; None of none. Raises DateError."""
    if not text.strip():
        return None
    date = Edtf(text.strip())
    return date.earliest if end == "since" else date.latest


def _in_words(field: Field, value: str, name: Callable[[str], str]) -> str:
    match field:
        case "kinds":
            return kinds_name(value)
        case "sources":
            return name(value)
        case "statuses":
            return tr(value)
        case "lacks":
            return tr(_LACKING[value])
    return value


_LACKING = {
    "tags": QT_TRANSLATE_NOOP("Listing", "No tag"),
    "grade": QT_TRANSLATE_NOOP("Listing", "No credibility"),  # a source's letter it may have
    "citation": QT_TRANSLATE_NOOP("Listing", "No citation"),
}


def _kinds(store: Store) -> Iterable[Choice]:
    counts = store.kind_counts()
    return [Choice(kind, kinds_name(kind), count) for kind, count in counts.items()]


def _voices(store: Store) -> Iterable[Choice]:
    return [Choice(name, name) for name in store.voices()]


def _places(store: Store) -> Iterable[Choice]:
    return [Choice(name, name) for name in store.places()]


def _tags(store: Store) -> Iterable[Choice]:
    return [Choice(name, name, count) for name, count in store.tag_counts().items()]


def _sources(store: Store) -> Iterable[Choice]:
    found = store.first_numbers(Query(kinds=frozenset({"source"})), _SOURCES)
    return [Choice(line.id, line.text) for line in store.lines(found).values()]


def _statuses(_: Store) -> Iterable[Choice]:
    return [Choice(status, tr(status)) for status in STATUSES]


def _grades(_: Store) -> Iterable[Choice]:
    letters = (Choice(letter, f"{letter}: {tr(said)}") for letter, said in RELIABILITY.items())
    numbers = (Choice(str(n), f"{n}: {tr(said)}") for n, said in CREDIBILITY.items())
    both = (Choice(f"{a}{n}", f"{a}{n}") for a in RELIABILITY for n in CREDIBILITY)
    return [*letters, *numbers, *both]


def _markings(store: Store) -> Iterable[Choice]:
    return [Choice(name, name) for name in store.markings.names]


def _lacks(_: Store) -> Iterable[Choice]:
    return [Choice(value, tr(words)) for value, words in _LACKING.items()]


FILTERS = (
    Filter("kinds", QT_TRANSLATE_NOOP("Listing", "Kind"), _kinds),
    Filter("dates", QT_TRANSLATE_NOOP("Listing", "Date"), None),
    Filter("voices", QT_TRANSLATE_NOOP("Listing", "Claimant/Speaker"), _voices),
    Filter("places", QT_TRANSLATE_NOOP("Listing", "Place"), _places),
    Filter("grades", QT_TRANSLATE_NOOP("Listing", "Grade"), _grades),
    Filter("tags", QT_TRANSLATE_NOOP("Listing", "Tag"), _tags),
    Filter("sources", QT_TRANSLATE_NOOP("Listing", "Source"), _sources),
    Filter("statuses", QT_TRANSLATE_NOOP("Listing", "Status"), _statuses),
    Filter("markings", QT_TRANSLATE_NOOP("Listing", "Marking"), _markings),
    Filter("lacks", QT_TRANSLATE_NOOP("Listing", "Missing"), _lacks),
)
"""All filters, in the order of their chips."""


def is_filtered(query: Query) -> bool:
    """Whether the query leaves anything out."""
    return bool(query.words.strip()) or any(each.is_on(query) for each in FILTERS)


def described(query: Query, name: Callable[[str], str]) -> str:
    """The query in a few words, as a saved search is called at first."""
    parts = [query.words.strip(), *(f.words(query, name) for f in FILTERS if f.is_on(query))]
    return ", ".join(filter(None, parts))
