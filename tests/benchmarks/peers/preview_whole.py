"""The preview as the window makes it: an edit of the library, composed, pressed, and drawn."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PySide6.QtGui import QImage

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Change, Edit, Record
from briefer.exporters.pdf import Press
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.open_brief import composed_at
from briefer.ui.workbench import Workbench
from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.measuring import FONTS
from tests.benchmarks.peers.rendering import Viewer

_FACT = 80  # the one that is typed into, in the middle


class WholePreview:
    """A library with the briefing in it, and the press that writes it."""

    def __init__(self, content: Briefing, folder: Path) -> None:
        self._press, self._viewer = Press(FONTS), Viewer()
        self._bench = Workbench(FONTS.parent)
        facts, events, quotes = _facts(content), _events(content), _quotes(content)
        self._fact = facts[_FACT]
        self._brief = _brief(content.title, facts, events, quotes)
        self._store = Store.create(folder / "whole.briefer")
        records: list[Record] = [*_sources(content), *facts, *events, *quotes, self._brief]
        self._store.apply(Edit("Import", tuple(Change(None, each) for each in records)))
        self._page = self._viewer.page_with(self._made(), self._fact.text[:30])

    def typed(self, words: str) -> QImage:
        """The page with these words more on it."""
        longer = replace(self._fact, text=self._fact.text + words)
        edit = Edit("Type", (Change(self._fact, longer),))
        self._store.apply(edit)
        self._bench.put_back(edit)
        self._fact = longer
        return self._viewer.page(self._made(), self._page)

    def _made(self) -> bytes:
        self._bench.look(self._store)
        with self._store.reader() as store:
            composed = composed_at(self._bench, store, self._brief)
        assert composed.document is not None
        out = BytesIO()
        self._press.write(composed.document, out)
        return out.getvalue()


def _brief(title: str, *groups: list[Fact] | list[Event] | list[Quote]) -> Brief:
    headings = ("Key facts", "Timeline", "Statements")
    sections = (
        Section(heading=heading, entries=tuple(Entry(id=each.id) for each in group))
        for heading, group in zip(headings, groups, strict=True)
    )
    return Brief(
        template="situation-report",
        title=title,
        sections=tuple(sections),
        moment="2026-01-02T03:04:05Z",
    )


def _sources(content: Briefing) -> list[Source]:
    return [
        Source(id=f"s{each.number}", title=each.text, url=each.url, outlet=each.text[:20])
        for each in content.sources
    ]


def _facts(content: Briefing) -> list[Fact]:
    found = (each for section in content.sections for each in section.facts)
    return [Fact(text=f"{f.lead}. {f.text}", citations=_cited(f.source)) for f in found]


def _quotes(content: Briefing) -> list[Quote]:
    found = (each for section in content.sections for each in section.quotes)
    return [Quote(text=q.text, speaker=q.speaker, citations=_cited(q.source)) for q in found]


def _events(content: Briefing) -> list[Event]:
    return [
        Event(text=e.text, when=Edtf(e.day), citations=_cited(e.source)) for e in content.events
    ]


def _cited(number: int) -> tuple[Citation, ...]:
    return (Citation(source=f"s{number}"),)
