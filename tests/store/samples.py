"""A small library of every kind of record, and strategies for records like these."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Change, Edit, Record
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.kinds import KINDS
from briefer.items.marking import TLP
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source

SOURCE = Source(
    id="s1",
    title="Clashes at the border",
    authors=("A. Writer", "B. Stringer"),
    outlet="The Herald",
    reliability="C",
    published=Edtf("2025-10-12"),
    url="https://example.org/clash",
    text="Officials said that “at least 58” soldiers were killed. Reports differ.",
    note="Called the desk twice",
    tags=("border/north",),
)
QUESTION = Question(id="q1", text="Soldiers killed")
FIRST = Fact(
    id="f0",
    text="Over a dozen soldiers were killed.",
    claimant="Spokesman",
    question="q1",
    answer="over 12",
    citations=(Citation(source="s1", locator="p. 1"),),
)
FACT = Fact(
    id="f1",
    text="At least 58 soldiers were killed at Zabul & Torkham.",
    claimant="Zabihullah Mujahid",
    as_of=Edtf("2025-10-12"),
    status="reported",
    credibility=3,
    place="Torkham",
    question="q1",
    answer="58",
    supersedes=("f0",),
    tags=("losses", "border/north/posts"),
    note="Ask the ministry",
    citations=(
        Citation(source="s1", exact="at least 58", start=21, chain=("Reuters", "officials")),
    ),
)
QUOTE = Quote(
    id="k1",
    text="There is no kind of threat.",
    speaker="Zabihullah Mujahid",
    role="spokesman",
    said=Edtf("2025-10-12"),
    original="هیچ گونه تهدید وجود ندارد",
    original_language="fa-AF",
)
EVENT = Event(
    id="e1",
    text="Fighting began late at night.",
    when=Edtf("2025-10"),
    place="Chaman",
    participants=("Border guards", "Army"),
    marking="TLP:GREEN",
)
JUDGMENT = Judgment(
    id="j1", text="A truce is likely.", likelihood="likely", confidence="low", rests_on=("f1", "e1")
)
BRIEF = Brief(
    id="b1",
    template="situation-report",
    title="Border",
    fields=(("to", "The desk"),),
    sections=(
        Section(
            heading="What we know", text="See [@k1].", entries=(Entry(id="f1", wording="58 [@s1]"),)
        ),
    ),
    moment="2025-10-12T13:30:00Z",
    template_text="name = 1",
)
ALL: tuple[Record, ...] = (SOURCE, QUESTION, FIRST, FACT, QUOTE, EVENT, JUDGMENT, BRIEF)


def adding(*records: Record, label: str = "Add") -> Edit:
    """The edit that brings records in."""
    return Edit(label, tuple(Change(None, record) for record in records))


def changing(before: Record, **fields: Any) -> Edit:
    """The edit that gives a record other values."""
    return Edit("Change", (Change(before, replace(before, **fields)),))


def deleting(*records: Record) -> Edit:
    """The edit that takes records away."""
    return Edit("Delete", tuple(Change(record, None) for record in records))


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
DATES = st.sampled_from(
    "2025-10-12 2025 2024-21 -0044-03-15 Y170000002 2025-10-11/2025-10-14 ../2001 1999/.. "
    "/1985-04-12 XXXX 19XX 2025-10-12T14:30:00Z 0000-01".split()
).map(Edtf)
SOME_TEXT = TEXTS.filter(lambda text: bool(text.strip()))


def _values(field: FieldSpec) -> st.SearchStrategy[Any]:
    match field.kind:
        case "date":
            return st.none() | DATES
        case "names" | "chain":
            return st.lists(SOME_TEXT, max_size=3).map(tuple)
        case "choice":
            return st.sampled_from(("", *field.choices))
        case "number":
            return st.sampled_from((None, *map(int, field.choices)))
        case "marking":
            return st.sampled_from(("", *TLP.names))
        case "id" if field.name == "question":
            return st.sampled_from(("", "q1"))
        case "ids":
            facts = st.sampled_from(("f0", "f1"))
            return st.lists(facts, max_size=2, unique=True).map(tuple)
        case "language":
            return st.sampled_from(("", "en", "fa-AF"))
        case "zone":
            return st.sampled_from(("", "Asia/Kabul"))
        case "time":
            return st.sampled_from(("", "14:30"))
        case "citations":
            return st.lists(_citations(), max_size=3).map(tuple)
        case _:
            return SOME_TEXT if field.required else TEXTS


def _citations() -> st.SearchStrategy[Citation]:
    return st.builds(
        Citation,
        source=st.just("s1"),
        exact=TEXTS,
        prefix=TEXTS,
        start=st.none() | st.integers(0, 99),
        locator=TEXTS,
        chain=st.lists(SOME_TEXT, max_size=2).map(tuple),
    )


def records(record_class: type[Any], ids: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Records of a class with any values that it can hold, under one of `ids`."""
    fields = {field.name: _values(field) for field in specs(record_class)}
    return st.builds(record_class, id=st.sampled_from(ids), **fields)


def items(*ids: str) -> st.SearchStrategy[Item]:
    """Items of any kind under one of `ids`; they refer only to records of this library."""
    return st.one_of([records(kind, ids) for kind in KINDS])
