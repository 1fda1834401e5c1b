"""The border clash as records in words of our own: what composing is tried with."""

from collections.abc import Iterable
from typing import Any

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Record
from briefer.briefs.material import Material, gather
from briefer.briefs.template import LAYOUTS, FurnitureLine, Template, TemplateField, TemplateSection
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.passage import resolved
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source

CANARY = "CANARY-for-the-desk-alone"

WIRE = Source(
    id="wire",
    title="Border fire after Kabul blast (summary of ours)",
    type="article",
    outlet="The Wire Desk",
    published=Edtf("2025-10-12"),
    accessed=Edtf("2025-10-12"),
    url="https://wire.example/border?a=1&b=2",
    language="en",
    reliability="C",
    note=CANARY,
    text="Kabul says that 58 soldiers died.\n\n"
    "Security officials are reported to have said that posts were destroyed.\n\n"
    "Five crossings were closed, local officials told an agency.\n\n"
    "The operation ended at midnight, the ministry said. The spokesman saw no threat.\n\n"
    "A blast shook the capital on Thursday.",
)
AGENCY = Source(
    id="agency",
    title="Crossings shut (summary of ours)",
    outlet="Reuters",
    authors=("A. Writer",),
    published=Edtf("2025-10-12"),
    reliability="B",
    text="Torkham and Chaman are closed.",
)
CARRIER = Source(
    id="carrier",
    title="Closed border (summary of ours)",
    outlet="Morning Paper",
    origin="Reuters",
    reliability="D",
    text="Torkham and Chaman are closed.",
)
STATE = Source(
    id="state",
    title="بیانیه",
    outlet="State Media",
    language="fa-AF",
    published=Edtf("2025-10-11"),
    reliability="D",
)


def cited(source: Source, exact: str = "", *chain: str, locator: str = "") -> tuple[Citation, ...]:
    """One citation of a passage that is in the source's text, or of a place."""
    found = Citation(source=source.id, exact=exact, locator=locator, chain=chain)
    return (resolved(found, source.text),)


QUESTION = Question(id="q-toll", text="Pakistani soldiers killed", note=CANARY)
OPEN = Question(id="q-posts", text="How many Afghan posts were destroyed?")
FACTS = (
    Fact(
        id="f-dozen",
        text="More than a dozen Pakistani soldiers were killed.",
        answer="more than 12",
        question="q-toll",
        claimant="Afghan state media",
        as_of=Edtf("2025-10-11"),
        status="reported",
        credibility=4,
        citations=cited(STATE, locator="p. 1"),
    ),
    Fact(
        id="f-58",
        text="58 Pakistani soldiers were killed.",
        answer="58",
        question="q-toll",
        claimant="Afghan ministry of defence",
        as_of=Edtf("2025-10-12"),
        status="reported",
        credibility=4,
        supersedes=("f-dozen",),
        citations=cited(WIRE, "58 soldiers died", "Afghan state media"),
        note=CANARY,
    ),
    Fact(
        id="f-none",
        text="no figure",
        answer="no figure",
        question="q-toll",
        claimant="Government of Pakistan",
        as_of=Edtf("2025-10-12"),
        status="reported",
        credibility=6,
        disputes=("f-58",),
    ),
    Fact(
        id="f-closed",
        text="Torkham and Chaman were closed, and with them three smaller crossings.",
        answer="5",
        place="Torkham",
        status="confirmed",
        as_of=Edtf("2025-10-12"),
        credibility=2,
        citations=(
            *cited(WIRE, "Five crossings were closed", "Reuters", "local officials"),
            *cited(AGENCY, "Torkham and Chaman are closed."),
        ),
    ),
    Fact(
        id="f-posts",
        text="Several Afghan posts were destroyed.",
        claimant="Pakistani security officials",
        status="disputed",
        credibility=4,
        citations=cited(WIRE, "posts were destroyed", "reports", "security officials"),
    ),
    Fact(
        id="f-carried",
        text="Trade at AT&T <b> stopped &copy; *there*.",
        citations=cited(CARRIER, "Torkham and Chaman are closed."),
        status="denied",
    ),
)
QUOTES = (
    Quote(
        id="k-threat",
        text="There is no kind of threat in any part of Afghanistan’s territory,",
        speaker="Zabihullah Mujahid",
        role="spokesman of the Taliban administration",
        said=Edtf("2025-10-12"),
        form="verbatim",
        credibility=2,
        citations=cited(WIRE, "The spokesman saw no threat."),
    ),
    Quote(
        id="k-reply",
        text="befitting reply like India",
        speaker="Mohsin Naqvi",
        role="Interior Minister of Pakistan",
        said=Edtf("2025-10-12"),
        form="partial",
        citations=cited(WIRE, locator="para. 9"),
    ),
    Quote(
        id="k-rights",
        text="All human beings are born free and equal in dignity and rights.",
        speaker="Universal Declaration of Human Rights",
        occasion="Article 1",
        original="تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.",
        original_language="fa",
        translated_by="the desk",
        citations=cited(STATE, locator="art. 1"),
    ),
    Quote(
        id="k-courage",
        text="the courage of Afghans should not be tried",
        speaker="Amir Khan Muttaqi",
        role="foreign minister",
        said_text="on a visit to India",
        form="paraphrase",
    ),
)
EVENTS = (
    Event(
        id="e-blast",
        text="A blast in the city",
        when=Edtf("2025-10-09"),
        place="Kabul",
        zone="Asia/Kabul",
        tags=("violence",),
        citations=cited(WIRE, "A blast shook the capital on Thursday."),
    ),
    Event(
        id="e-fire",
        text="Exchange of fire along the border, late on Saturday night and into Sunday",
        when=Edtf("2025-10-11/2025-10-12"),
        part_of_day="night",
        zone="Asia/Kabul",
        place="Border",
        tags=("violence",),
    ),
    Event(
        id="e-over",
        text="Kabul says that the operation is over",
        when=Edtf("2025-10-12"),
        part_of_day="midnight",
        zone="Asia/Kabul",
        place="Border",
        tags=("words",),
        citations=cited(WIRE, "The operation ended at midnight, the ministry said."),
    ),
    Event(
        id="e-warning",
        text="Foreign minister’s warning",
        when=Edtf("2025-10-10"),
        time="12:00",
        zone="Asia/Kabul",
        place="Diplomacy",
        tags=("words",),
    ),
    Event(
        id="e-closed",
        text="Crossings closed",
        when=Edtf("2025-10-12/.."),
        place="Border",
    ),
    Event(
        id="e-qatar",
        text="Qatar urges restraint",
        when=Edtf("2025-10-12~"),
        place="Diplomacy",
        tags=("words",),
    ),
    Event(id="e-some", text="An earlier clash", when_text="some years ago", place="Border"),
)
JUDGMENTS = (
    Judgment(
        id="j-more",
        text="Further exchanges of fire in the coming week are likely.",
        likelihood="likely",
        confidence="moderate",
        rests_on=("f-closed", "k-reply"),
    ),
    Judgment(
        id="j-talks",
        text="The sides will talk within a month",
        likelihood="unlikely",
        confidence="low",
        as_of=Edtf("2025-10-12"),
        citations=cited(AGENCY, locator="p. 2"),
    ),
)
SOURCES = (WIRE, AGENCY, CARRIER, STATE)
ITEMS: tuple[Item, ...] = (QUESTION, OPEN, *FACTS, *QUOTES, *EVENTS, *JUDGMENTS)


def section(heading: str, kind: Any, layout: Any = "", **details: Any) -> TemplateSection:
    """A section of a template; its kind's first layout where none is named."""
    return TemplateSection(heading=heading, kind=kind, layout=layout or LAYOUTS[kind][0], **details)


def template(*sections: TemplateSection, **details: Any) -> Template:
    """A template of these sections, with a few fields and lines at head and foot."""
    fields = (
        TemplateField("number", "Number", shown=False),
        TemplateField("period", "Period", "date-range"),
        TemplateField("as_of", "As of", "date"),
        TemplateField("reference", "Reference"),
    )
    settings: dict[str, Any] = {
        "key": "trial",
        "name": "Trial",
        "summary": "",
        "text": "",
        "kicker": "Trial no. {{ number }}",
        "fields": fields,
        "header": FurnitureLine("{{ organisation }}", "", "{{ marking }}"),
        "footer": FurnitureLine(
            "{{ reference }} · {{ title }}", "Page {{ page }} of {{ pages }}", "{{ marking }}"
        ),
        "sections": sections,
    }
    return Template(**(settings | details))


def brief(*sections: Section, **details: Any) -> Brief:
    """A brief of these sections."""
    settings: dict[str, Any] = {
        "id": "b1",
        "template": "trial",
        "title": "Clashes on the Afghanistan–Pakistan border",
        "moment": "2025-10-12T13:30:00Z",
        "sections": sections,
    }
    return Brief(**(settings | details))


def filled(heading: str, *ids: str | Entry, text: str = "", kind: str = "") -> Section:
    """A section of a brief with these entries."""
    entries = tuple(named if isinstance(named, Entry) else Entry(id=named) for named in ids)
    return Section(heading=heading, kind=kind, text=text, entries=entries)


def material(made: Brief, *more: Item | Source) -> Material:
    """What a library with the border clash and these records would gather for a brief."""
    library: dict[str, Record] = {record.id: record for record in (*SOURCES, *ITEMS, *more)}

    def answers(ids: Iterable[str]) -> dict[str, tuple[Fact, ...]]:
        facts = [record for record in library.values() if isinstance(record, Fact)]
        return {named: tuple(f for f in facts if f.question == named) for named in ids}

    def records(ids: Iterable[str]) -> dict[str, Record]:
        return {named: library[named] for named in ids if named in library}

    def naming(ids: Iterable[str]) -> list[Fact]:
        facts = [record for record in library.values() if isinstance(record, Fact)]
        return [fact for fact in facts if fact.refers_to() & set(ids)]

    return gather(made, records, answers, naming)
