"""What the column shows, as a worker reads it and as places are made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from briefer.store.search import Query
from briefer.store.store import Store
from briefer.store.tallies import INBOX, BriefSummary
from briefer.ui.listing.wording import kinds_name
from briefer.ui.where.place import Place
from briefer.ui.where.saved import SavedSearches
from briefer.ui.where.states import State, states
from briefer.ui.where.tag_tree import parents, tag_places

translate = QCoreApplication.translate

KINDS = ("fact", "quote", "event", "judgment", "question")


@dataclass(frozen=True)
class Survey:
    """The library at one moment: its briefs with their states, and how much there is of what.

    `wholes` counts what has a tag or one below it, of tags that have any below, by folded name;
    `tree` has the places of all tags.
    """

    briefs: tuple[BriefSummary, ...] = ()
    states: Mapping[str, State] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    inbox: int | None = None
    tags: Mapping[str, int] = field(default_factory=dict)
    wholes: Mapping[str, int] = field(default_factory=dict)
    tree: tuple[Place, ...] = ()


def counted(store: Store) -> Survey:
    """How the library stands, without the briefs' states; for a worker."""
    tags = store.tag_counts()
    wholes = {tag: store.tally(Query(tags=frozenset({tag}))) for tag in parents(tags)}
    return Survey(
        store.brief_summaries(),
        {},
        store.kind_counts(),
        store.inbox_count(),
        tags,
        wholes,
        tag_places(tags, wholes=wholes),
    )


def checked(store: Store, known: Mapping[str, State], resources: Path) -> dict[str, State]:
    """The states of the briefs; for a worker."""
    return states(store, store.brief_summaries(), known, resources)


def default_searches() -> dict[str, Query]:
    """The searches that a library begins with."""
    items = frozenset(KINDS)
    return {
        translate("Where", "No credibility"): Query(kinds=items, lacks=frozenset({"grade"})),
        translate("Where", "Uncited"): Query(
            kinds=items - {"question"}, lacks=frozenset({"citation"})
        ),
    }


def places(
    survey: Survey, saved: SavedSearches, words: str = "", unsaved: str = ""
) -> tuple[Place, ...]:
    """The column from the top; `words` narrow the tags, `unsaved` is a search to save."""
    sections = (
        Place(
            "section:briefs",
            "section",
            translate("Where", "Briefs"),
            children=tuple(_briefs(survey)),
        ),
        Place(
            "section:library",
            "section",
            translate("Where", "Library"),
            children=tuple(_library(survey)),
        ),
        Place(
            "section:tags",
            "section",
            translate("Where", "Tags"),
            children=tag_places(survey.tags, words, survey.wholes) if words else survey.tree,
        ),
        Place(
            "section:saved",
            "section",
            translate("Where", "Saved searches"),
            children=tuple(_saved(saved, unsaved)),
        ),
    )
    return tuple(each for each in sections if each.children or each.key != "section:tags" or words)


def _briefs(survey: Survey) -> Iterator[Place]:
    for brief in survey.briefs:
        state = survey.states.get(brief.id)
        words, severity = in_words(state)
        title = brief.title or translate("Where", "Untitled brief")
        issue = translate("Where", "no. {n}").format(n=brief.issue) if brief.issue else ""
        key = f"brief:{brief.id}"
        yield Place(key, "brief", title, issue=issue, state=words, severity=severity)
    yield Place("new-brief:", "new-brief", translate("Where", "New brief"))


def _library(survey: Survey) -> Iterator[Place]:
    counts = survey.kinds
    everything = sum(counts.values()) if counts else None
    yield Place(
        "library:all", "library", translate("Where", "All"), query=Query(), count=everything
    )
    yield Place(
        "library:inbox", "library", translate("Where", "Inbox"), query=INBOX, count=survey.inbox
    )
    for kind in (*KINDS, "source"):
        query = Query(kinds=frozenset({kind}))
        name = kinds_name(kind)
        yield Place(
            f"library:{kind}", "library", name, query=query, count=counts.get(kind), mark=kind
        )


def _saved(saved: SavedSearches, unsaved: str) -> Iterator[Place]:
    for name, query in saved:
        yield Place(f"saved:{name}", "saved", name, query=query)
    if unsaved:
        yield Place("save:", "save", translate("Where", "Save this search"), state=unsaved)


def in_words(state: State | None) -> tuple[str, str]:
    """A state as the column says it, and how it is drawn."""
    if state is None:
        return translate("Where", "checking"), "checking"
    match state.severity:
        case "error":
            words = (
                translate("Where", "1 error")
                if state.errors == 1
                else translate("Where", "{n} errors")
            )
            return words.format(n=state.errors), "error"
        case "warning":
            words = (
                translate("Where", "1 warning")
                if state.warnings == 1
                else translate("Where", "{n} warnings")
            )
            return words.format(n=state.warnings), "warning"
    return (
        translate("Where", "draft") if state.severity == "draft" else translate("Where", "ready")
    ), state.severity
