"""Facts, figures, quotes, judgments and questions as they are printed."""

from typing import Any

import pytest

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.document.nodes import (
    Block,
    BlockQuote,
    Heading,
    ListBlock,
    PageSetup,
    Paragraph,
    Run,
    Table,
    runs_of,
    text_of,
)
from briefer.document.outline import dump
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.grading import LIKELIHOOD
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.quote import Quote
from tests.briefs.border_clash import brief, filled, material, section, template

NBSP = "\N{NO-BREAK SPACE}"
AGENCY = (Citation(source="agency"),)


def printed(*items: Item, kind: str = "facts", wording: str = "", **details: Any) -> list[Block]:
    own = template(section("All", kind, **details))
    entries = (Entry(id=item.id, wording=wording) for item in items)
    made = brief(filled("All", *entries))
    return list(compose(made, own, material(made, *items)).blocks[2:])


def line(item: Item, **details: Any) -> str:
    (block,) = printed(item, **details)
    assert isinstance(block, ListBlock)
    return " / ".join(
        text_of(part.content) for part in block.items[0] if isinstance(part, Paragraph)
    )


# Facts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "plain", "shown"),
    [
        ("", "It is so.", "It is so."),
        ("reported", "It is so.", "It is so. Reported."),
        ("confirmed", "It is so.", "It is so. Confirmed."),
        ("disputed", "It is so. Disputed.", "It is so. Disputed."),
        ("denied", "It is so. Denied.", "It is so. Denied."),
        ("retracted", "It is so. Retracted.", "It is so. Retracted."),
    ],
)
def test_a_status_that_warns_is_always_said(status: str, plain: str, shown: str) -> None:
    fact = Fact(text="It is so.", status=status)
    assert line(fact) == plain
    assert line(fact, show=("status",)) == shown


def test_a_fact_says_whose_it_is_and_of_when_as_far_as_that_is_shown() -> None:
    fact = Fact(
        text="It is so.",
        claimant="North",
        as_of=Edtf("2025-10-12"),
        place="Kabul",
        credibility=2,
        citations=AGENCY,
    )
    assert line(fact) == "It is so. Claimed by: North."
    assert line(fact, show=("grade", "claimant", "as-of", "place", "source")) == (
        f"It is so.{NBSP}B2 Claimed by: North; as of 12{NBSP}October 2025; Kabul; source: Reuters."
    )


@pytest.mark.parametrize(
    ("claimant", "text"),
    [
        ("North", "North says it is so."),
        ("UN", "Several units were lost."),
        ("Taliban", "An attack on the Taliban killed nine."),
    ],
)
def test_a_claim_names_its_claimant_whatever_its_words_say(claimant: str, text: str) -> None:
    assert line(Fact(text=text, claimant=claimant)) == f"{text} Claimed by: {claimant}."
    (table,) = printed(Fact(text=text, claimant=claimant), layout="table")
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Fact", "Claimed by"]


def test_a_confirmed_fact_needs_no_claimant() -> None:
    assert line(Fact(text="It is so.", claimant="North", status="confirmed")) == "It is so."


def test_facts_may_be_a_table() -> None:
    facts = (
        Fact(id="a", text="One", claimant="North", credibility=3, supersedes=("b",)),
        Fact(id="b", text="Two", status="denied"),
    )
    (table,) = printed(*facts, layout="table", show=("grade", "claimant"))
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Fact", "Claimed by", "Grade", "Status"]
    assert [row.superseded for row in table.rows] == [False, True]
    assert text_of(table.rows[1].cells[0][0].content) == "Two (superseded)"
    assert text_of(table.rows[1].cells[3][0].content) == "denied"


def test_a_fact_that_was_replaced_says_so_wherever_it_stands() -> None:
    newer = Fact(id="a", text="Six.", supersedes=("b",))
    older = Fact(id="b", text="Five.", status="disputed")
    (block,) = printed(newer, older)
    assert isinstance(block, ListBlock)
    told = [part for item in block.items for part in item if isinstance(part, Paragraph)]
    assert [text_of(part.content) for part in told] == ["Six.", "Five. Disputed, superseded."]


def test_facts_may_be_numbered() -> None:
    (block,) = printed(Fact(id="a", text="One"), Fact(id="b", text="Two"), layout="numbered")
    assert isinstance(block, ListBlock)
    assert block.ordered
    assert [part.style for item in block.items for part in item if isinstance(part, Paragraph)] == [
        "List Number",
        "List Number",
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("given", "abc"), ("date", "bac"), ("voice", "cab"), ("grade", "cba")],
)
def test_entries_stand_in_the_order_that_the_template_names(order: str, expected: str) -> None:
    facts = (
        Fact(id="a", text="a", as_of=Edtf("2025-10-12"), claimant="N", citations=()),
        Fact(id="b", text="b", as_of=Edtf("2025-10"), claimant="S", credibility=4),
        Fact(id="c", text="c", claimant="e", credibility=2),
    )
    (block,) = printed(*facts, order=order)
    assert isinstance(block, ListBlock)
    found = [part for item in block.items for part in item if isinstance(part, Paragraph)]
    assert "".join(text_of(part.content)[0] for part in found) == expected


# Key figures -----------------------------------------------------------------------------------


def strip(*facts: Fact, wording: str = "", **details: Any) -> Table:
    (table,) = printed(*facts, kind="figures", wording=wording, **details)
    assert isinstance(table, Table)
    return table


def test_a_key_figure_has_its_caption_source_and_day() -> None:
    fact = Fact(
        text="soldiers killed",
        answer="58",
        claimant="North",
        status="reported",
        as_of=Edtf("2025-10-12"),
        citations=AGENCY,
    )
    (cell,) = strip(fact, show=("as-of", "source")).rows[0].cells
    assert [(part.style, text_of(part.content)) for part in cell] == [
        ("Key Figure", "58"),
        ("Key Caption", "soldiers killed; claimed by: North"),
        ("Key Source", f"Reuters, as of 12{NBSP}Oct 2025"),
    ]


def test_a_confirmed_figure_needs_no_claimant() -> None:
    fact = Fact(text="killed", answer="58", claimant="North", status="confirmed")
    (cell,) = strip(fact).rows[0].cells
    assert text_of(cell[1].content) == "killed"


def test_a_caption_that_is_a_sentence_is_followed_by_one() -> None:
    fact = Fact(text="Killed.", answer="58", claimant="North", status="denied")
    (cell,) = strip(fact).rows[0].cells
    assert text_of(cell[1].content) == "Killed. Claimed by: North, denied."


def test_a_wording_is_a_figures_caption() -> None:
    (cell,) = strip(Fact(text="killed", answer="58"), wording="*dead*").rows[0].cells
    assert text_of(cell[1].content) == "dead"


def test_a_figure_that_was_replaced_is_struck_and_says_so() -> None:
    facts = (
        Fact(id="a", text="x", answer="5"),
        Fact(id="b", text="x", answer="6", supersedes=("a",)),
    )
    old, _ = strip(*facts).rows[0].cells
    assert [run.style for run in runs_of(old[0].content)] == ["Superseded"]
    assert text_of(old[1].content) == "x; superseded"


@pytest.mark.parametrize(
    ("count", "across", "lines"), [(1, 1, 1), (4, 4, 1), (5, 3, 2), (6, 3, 2), (9, 3, 3)]
)
def test_figures_stand_in_even_rows(count: int, across: int, lines: int) -> None:
    table = strip(*(Fact(id=f"n{n}", text="x", answer=str(n)) for n in range(count)))
    assert (len(table.columns), len(table.rows)) == (across, lines)
    assert all(len(row.cells) == across for row in table.rows)


def test_a_fact_without_an_answer_is_no_key_figure() -> None:
    blocks = printed(
        Fact(id="a", text="no figure"), Fact(id="b", text="x", answer="1"), kind="figures"
    )
    assert [type(block) for block in blocks] == [Table, ListBlock]


# Quotes ----------------------------------------------------------------------------------------


def quoted(**details: Any) -> BlockQuote:
    quote = Quote(**({"text": "So it is"} | details))
    (block,) = printed(quote, kind="quotes", show=("grade",))
    assert isinstance(block, BlockQuote)
    return block


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("So it is", "verbatim", "“So it is”"),
        ("So it is", "", "“So it is”"),
        ("So it is", "partial", "“So it is”"),
        ("So it is", "paraphrase", "So it is"),
        ("“So it is”", "verbatim", "“So it is”"),
        ("«So it is»", "verbatim", "«So it is»"),
        ("“Yes,” he said", "verbatim", "““Yes,” he said”"),
    ],
)
def test_marks_are_put_around_what_brings_none(text: str, form: str, expected: str) -> None:
    assert text_of(quoted(text=text, form=form).content) == expected


def test_the_attribution_tells_who_when_and_where() -> None:
    found = quoted(
        speaker="Z. Mujahid",
        role="spokesman",
        said=Edtf("2025-10-12"),
        time="14:30",
        zone="Asia/Kabul",
        occasion="press conference",
        place="Kabul",
        form="partial",
        translated_by="the desk",
        credibility=2,
        citations=AGENCY,
    )
    assert text_of(found.attribution) == (
        f"Z. Mujahid, spokesman, 12{NBSP}October 2025, 14:30{NBSP}Kabul time, press conference, "
        f"Kabul · partial quotation · translated by the desk{NBSP}B2"
    )
    assert found.attribution[0] == Run("Z. Mujahid", style="Label")


def test_a_quote_of_nobody_says_so() -> None:
    assert text_of(quoted().attribution) == "Speaker not named"


def test_a_day_that_is_not_resolved_is_told_in_the_sources_words() -> None:
    assert text_of(quoted(speaker="A", said_text="on Sunday").attribution) == (
        "A, date not resolved: on Sunday"
    )


def test_the_original_stands_in_its_language_and_direction() -> None:
    found = quoted(original="چنین است", original_language="fa-AF")
    (run,) = runs_of(found.original)
    assert (run.text, run.lang, run.direction) == ("چنین است", "fa-AF", "rtl")


@pytest.mark.parametrize(
    ("wording", "form", "expected"),
    [
        ("So […] *is*", "", "“So […] is”"),
        ("“So it is”", "", "“So it is”"),
        ("That it was so", "paraphrase", "That it was so"),
    ],
)
def test_a_wording_is_what_of_a_quote_is_printed(wording: str, form: str, expected: str) -> None:
    quote = Quote(text="So it still is", speaker="A", form=form)
    (block,) = printed(quote, kind="quotes", wording=wording)
    assert isinstance(block, BlockQuote)
    assert text_of(block.content) == expected


def test_a_quotes_source_is_named_where_sources_are_shown() -> None:
    quote = Quote(text="So it is", speaker="A", citations=AGENCY)
    (block,) = printed(quote, kind="quotes", show=("source",))
    assert isinstance(block, BlockQuote)
    assert text_of(block.attribution) == "A, via Reuters"


def test_quotes_stand_under_their_speakers_the_earliest_first() -> None:
    quotes = (
        Quote(id="1", text="one", speaker="Zoe", role="minister", said=Edtf("2025-10-12")),
        Quote(id="2", text="two", speaker="Adam", role="clerk"),
        Quote(id="3", text="three", speaker="Zoe", role="minister", said=Edtf("2025-10-10")),
        Quote(id="4", text="four", speaker="Adam", role="chief", said=Edtf("2025")),
        Quote(id="5", text="five"),
    )
    blocks = printed(*quotes, kind="quotes", layout="by-speaker")
    told = [
        block.text if isinstance(block, Heading) else text_of(block.content)
        for block in blocks
        if isinstance(block, Heading | BlockQuote)
    ]
    assert told == [
        "Zoe, minister",
        "“three”",
        "“one”",
        "Adam",
        "“four”",
        "“two”",
        "Speaker not named",
        "“five”",
    ]
    under = [text_of(block.attribution) for block in blocks if isinstance(block, BlockQuote)]
    assert under == [
        f"10{NBSP}October 2025",
        f"12{NBSP}October 2025",
        "Chief, 2025",
        "Clerk",
        "Speaker not named",
    ]


def test_speakers_may_stand_by_name_and_keep_their_wordings() -> None:
    quotes = (Quote(id="1", text="one", speaker="Zoe"), Quote(id="2", text="two", speaker="Adam"))
    blocks = printed(*quotes, kind="quotes", layout="by-speaker", order="voice", wording="Lead")
    assert [type(block) for block in blocks] == [Heading, BlockQuote] * 2
    assert isinstance(blocks[0], Heading)
    assert blocks[0].text == "Adam"
    assert isinstance(blocks[1], BlockQuote)
    assert text_of(blocks[1].content) == "“Lead”"


# Judgments -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("Fire is likely.", "likely", f"Fire is likely{NBSP}(55–80{NBSP}%)."),
        ("Fire is likely", "likely", f"Fire is likely{NBSP}(55–80{NBSP}%)."),
        ("Fire goes on.", "likely", f"Fire goes on — likely (55–80{NBSP}%)."),
        ("Fire is unlikely.", "likely", f"Fire is unlikely — likely (55–80{NBSP}%)."),
        ("Fire is very likely.", "likely", f"Fire is very likely — likely (55–80{NBSP}%)."),
        (
            "It is likely that fire goes on.",
            "likely",
            f"It is likely that fire goes on{NBSP}(55–80{NBSP}%).",
        ),
        ("Fire …", "remote", f"Fire … — remote (1–5{NBSP}%)."),
        ("Fire goes on.", "", "Fire goes on."),
    ],
)
def test_a_judgment_tells_its_likelihood_in_words_and_per_cent(
    text: str, term: str, expected: str
) -> None:
    assert line(Judgment(text=text, likelihood=term), kind="judgments") == expected


def test_a_term_that_the_judgment_uses_is_bold_where_it_stands() -> None:
    (block,) = printed(Judgment(text="So *likely* it is.", likelihood="likely"), kind="judgments")
    assert isinstance(block, ListBlock)
    (part,) = block.items[0]
    assert isinstance(part, Paragraph)
    assert [(run.text, run.bold) for run in runs_of(part.content)] == [
        ("So *", False),
        ("likely", True),
        ("* it is", False),
        (f"{NBSP}(55–80{NBSP}%).", False),
    ]


@pytest.mark.parametrize("term", LIKELIHOOD)
def test_likelihood_and_confidence_never_share_a_sentence(term: str) -> None:
    judgment = Judgment(text="Fire goes on.", likelihood=term, confidence="low")
    said, below = line(judgment, kind="judgments").split(" / ")
    assert "onfidence" not in said
    assert below == "Confidence in this judgment is low."


def test_what_a_judgment_rests_on_is_named_in_brief() -> None:
    fact = Fact(id="f", text="It is so.")
    quote = Quote(id="k", text="long " * 40, speaker="A")
    judgment = Judgment(
        text="So it goes", confidence="high", as_of=Edtf("2025"), rests_on=("f", "k", "gone")
    )
    own = template(section("All", "judgments", show=("as-of",)))
    made = brief(filled("All", judgment.id))
    (block,) = compose(made, own, material(made, judgment, fact, quote)).blocks[2:]
    assert isinstance(block, ListBlock)
    below = block.items[0][1]
    assert isinstance(below, Paragraph)
    assert text_of(below.content) == (
        "Confidence in this judgment is high. Held as of 2025. It rests on: It is so; "
        f"“{'long ' * 18}…” (A)."
    )


def test_a_worded_judgment_keeps_its_likelihood() -> None:
    judgment = Judgment(text="Fire goes on.", likelihood="likely")
    assert line(judgment, kind="judgments", wording="It *burns* [@agency]").startswith("It burns")
    assert "likely (55" in line(judgment, kind="judgments", wording="It *burns* [@agency]")


# Questions -------------------------------------------------------------------------------------

ASKED = Question(id="q", text="How many?")
ANSWERS = (
    Fact(id="a", text="Five.", answer="5", question="q", claimant="North", citations=AGENCY),
    Fact(id="b", text="Six.", answer="6", question="q", claimant="South", supersedes=("c",)),
    Fact(id="c", text="Four.", answer="4", question="q", claimant="South"),
)


def asked(kind: str, *answers: Fact, **details: Any) -> list[Block]:
    own = template(section("All", kind, **details))
    made = brief(filled("All", "q"))
    return list(compose(made, own, material(made, ASKED, *answers)).blocks[2:])


def test_a_gap_is_a_question_with_what_is_contested_about_it() -> None:
    (alone,) = asked("gaps")
    assert isinstance(alone, ListBlock)
    assert len(alone.items[0]) == 1
    (block,) = asked("gaps", *ANSWERS)
    assert isinstance(block, ListBlock)
    below = block.items[0][1]
    assert isinstance(below, Paragraph)
    assert text_of(below.content) == "Values differ: 5 (North); 6 (South)."


def test_gaps_may_be_numbered_or_a_table() -> None:
    (block,) = asked("gaps", layout="numbered")
    assert isinstance(block, ListBlock)
    assert block.ordered
    (table,) = asked("gaps", *ANSWERS, layout="table")
    assert isinstance(table, Table)
    assert len(table.columns) == 2


def test_lines_to_take_stand_under_their_question_replaced_ones_struck() -> None:
    heading, block = asked("lines", *ANSWERS)
    assert isinstance(heading, Heading)
    assert heading.text == "How many?"
    assert isinstance(block, ListBlock)
    told = [
        (text_of(part.content), [run.style for run in runs_of(part.content)])
        for item in block.items
        for part in item
        if isinstance(part, Paragraph)
    ]
    assert told == [
        ("Five. Claimed by: North.", ["", ""]),
        ("Six. Claimed by: South.", ["", ""]),
        ("Four. Claimed by: South. Superseded.", ["Superseded", "", "", ""]),
    ]


def test_a_question_without_lines_says_so() -> None:
    _, remark = asked("lines")
    assert remark == Paragraph((Run("No answer is on record."),), "Remark")


def test_a_wording_is_the_question_as_it_is_asked() -> None:
    heading, *_ = printed(ASKED, kind="lines", wording="And *how many*?")
    assert isinstance(heading, Heading)
    assert heading.text == "And how many?"


# Events and tables -----------------------------------------------------------------------------


def test_an_event_among_facts_says_when_it_was() -> None:
    event = Event(text="It fell", when=Edtf("2025-10-12"), part_of_day="night")
    assert line(event) == f"12{NBSP}October 2025, night: It fell"
    assert line(Event(text="It fell")) == "not dated: It fell"


def test_paragraphs_of_text_hold_facts_judgments_and_quotes() -> None:
    items = (
        Fact(id="1", text="One."),
        Judgment(id="2", text="Two", confidence="low"),
        Quote(id="3", text="three"),
    )
    blocks = printed(*items, kind="text")
    assert [part.style for part in blocks if isinstance(part, Paragraph)] == [
        "Body",
        "Body",
        "Remark",
    ]
    assert isinstance(blocks[-1], BlockQuote)


def test_no_column_is_narrower_than_its_longest_word() -> None:
    event = Event(id="e", text="x " * 90, when=Edtf("2025-10-12"), place="Unbreakablename")
    own = template(
        section("All", "timeline", "table"), page=PageSetup(columns=2, margins=(90, 50, 90, 50))
    )
    made = brief(filled("All", "e"))
    (table,) = compose(made, own, material(made, event)).blocks[2:]
    assert isinstance(table, Table)
    *_, where = table.columns
    assert where.share >= len("Unbreakablename") * 8.8 * 0.54
    long = Event(id="e", text="W" * 5000, when=Edtf("2025-10-12"), place="V" * 5000)
    (table,) = compose(made, own, material(made, long)).blocks[2:]
    assert isinstance(table, Table)
    assert max(column.share for column in table.columns) <= 495 / 2


@pytest.mark.parametrize(
    ("item", "kind", "layout"),
    [
        (ASKED, "lines", "questions"),
        (ASKED, "claims", "matrix"),
        (Event(text="Fire", when=Edtf("2025-10-11")), "timeline", "chart"),
    ],
)
def test_links_and_citations_of_a_wording_stay_where_it_is_plain_text(
    item: Item, kind: str, layout: str
) -> None:
    wording = "The [toll](https://example.org)[@agency]"
    own = template(section("S", kind, layout=layout))
    made = brief(filled("S", Entry(id=item.id, wording=wording)))
    found = dump(compose(made, own, material(made, item)))
    assert "The toll" in found
    assert "[^1]" in found
    assert "note 1:" in found
