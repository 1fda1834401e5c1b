"""A brief as a document: its parts in order, nothing dropped, nothing leaked."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.compose import compose
from briefer.briefs.template import Template
from briefer.document.nodes import (
    Anchor,
    Block,
    BlockQuote,
    Callout,
    Contents,
    Document,
    FrontMatter,
    Heading,
    ListBlock,
    PageBreak,
    PageSetup,
    Paragraph,
    Properties,
    Run,
    Sources,
    Table,
    text_of,
)
from briefer.document.outline import dump
from briefer.errors import UnknownIdError
from briefer.items.fact import Fact
from tests.briefs.border_clash import (
    CANARY,
    EVENTS,
    ITEMS,
    SOURCES,
    brief,
    filled,
    material,
    section,
    template,
)

FACTS_SECTION = section("Key facts", "facts", show=("grade",))
GOLDEN = Path(__file__).parent / "border_clash.outline"


def composed(made: Brief, own: Template | None = None) -> Document:
    return compose(made, own or template(), material(made))


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def kinds(document: Document) -> list[type[Block]]:
    return [type(block) for block in document.blocks[1:]]


def test_the_whole_of_the_border_clash_is_as_it_was_approved() -> None:
    own = template(
        section("Bottom line", "text", "callout"),
        section("Key figures", "figures", show=("as-of", "source")),
        FACTS_SECTION,
        section("Claims", "claims", show=("as-of", "source", "grade", "status")),
        section("Timeline", "timeline", lanes="place"),
        section("Statements", "quotes", "by-speaker", show=("grade",)),
        section("Outlook", "judgments", show=("grade",)),
        section("Gaps", "gaps", "table"),
        section("Lines", "lines", show=("claimant",)),
        section("Sources", "sources"),
        contents=2,
    )
    made = brief(
        filled("Bottom line", text="All **five** crossings are closed [@f-closed]."),
        filled("Key figures", "f-58", "f-closed"),
        filled("Key facts", "f-closed", "f-posts", "f-carried"),
        filled("Claims", "q-toll"),
        filled("Timeline", *(event.id for event in EVENTS)),
        filled("Statements", "k-threat", "k-reply", "k-rights", "k-courage"),
        filled("Outlook", "j-more", "j-talks"),
        filled("Gaps", "q-posts", "q-toll"),
        filled("Lines", "q-toll", "q-posts"),
        fields=(("number", "3"), ("period", "2025-10-09/2025-10-12"), ("reference", "R 1")),
        marking="TLP:AMBER",
    )
    assert dump(composed(made, own)) == GOLDEN.read_text(encoding="utf-8")


def test_the_same_brief_makes_the_same_document() -> None:
    made = brief(filled("Own", *(item.id for item in ITEMS)))
    assert composed(made) == composed(made)


def test_a_document_says_of_itself_what_the_brief_says() -> None:
    made = brief(fields=(("author", "A. Nalyst"), ("organisation", "Desk")))
    assert composed(made).properties == Properties(
        title=made.title,
        moment="2025-10-12T13:30:00Z",
        identifier="b1",
        author="A. Nalyst",
        organisation="Desk",
        subject="Trial",
    )


def test_the_marking_stands_on_every_page_and_none_where_there_is_none() -> None:
    assert "TLP:RED" in dump(composed(brief(marking="TLP:RED")))
    assert "banner" not in dump(composed(brief()))


def test_sections_stand_as_drafted_and_those_not_named_in_their_place() -> None:
    own = template(
        section("One", "text", when_empty="print"),
        section("Two", "text"),
        section("Three", "text", when_empty="print"),
        section("Four", "text"),
        section("Five", "text", when_empty="print"),
    )
    made = brief(
        filled("four", text="4"), filled("Mine", text="m"), filled("TWO ", text="2"), title="T"
    )
    assert headings(composed(made, own)) == ["One", "Three", "Four", "Mine", "Two", "Five"]


@pytest.mark.parametrize(("when_empty", "printed"), [("omit", 0), ("warn", 0), ("print", 1)])
def test_an_empty_section_is_printed_only_if_it_must(when_empty: str, printed: int) -> None:
    own = template(section("One", "facts", when_empty=when_empty, page_break=True))
    found = composed(brief(), own)
    assert len(headings(found)) == printed
    assert ("Nothing to report." in dump(found)) == bool(printed)


def test_a_section_may_start_a_page() -> None:
    own = template(section("One", "text", page_break=True))
    assert kinds(composed(brief(filled("One", text="a")), own)) == [PageBreak, Heading, Paragraph]


def test_a_callout_has_its_heading_as_label_and_holds_lists_and_facts() -> None:
    own = template(section("Bottom line", "text", "callout"))
    made = brief(filled("Bottom line", "f-posts", text="# Big\n\nx\n\n- y"))
    (callout,) = composed(made, own).blocks[1:]
    assert isinstance(callout, Callout)
    assert callout.label == "Bottom line"
    assert [type(part) for part in callout.content] == [Paragraph, Paragraph, ListBlock, Paragraph]
    assert {part.style for part in callout.content if isinstance(part, Paragraph)} >= {"Callout"}


def test_what_cannot_stand_in_a_callout_follows_it() -> None:
    own = template(section("Bottom line", "text", "callout"))
    both = composed(brief(filled("Bottom line", "k-reply", text="x")), own)
    assert kinds(both) == [Callout, BlockQuote]
    alone = composed(brief(filled("Bottom line", "k-reply")), own)
    assert kinds(alone) == [Heading, BlockQuote]


def test_headings_have_names_of_their_own() -> None:
    made = brief(filled("A", text="# x\n\ny"), filled("A", text="# x\n\ny"))
    anchors = [block.anchor for block in composed(made).blocks if isinstance(block, Heading)]
    assert len(set(anchors)) == len(anchors) == 4


def test_contents_follow_the_title_and_a_bottom_line() -> None:
    own = template(section("Bottom line", "text", "callout"), section("Text", "text"), contents=2)
    made = brief(filled("Bottom line", text="x"), filled("Text", text="y"))
    assert kinds(composed(made, own)) == [Callout, Contents, Heading, Paragraph]
    without = brief(filled("Text", text="y"))
    assert kinds(composed(without, own)) == [Contents, Heading, Paragraph]


@pytest.mark.parametrize(("parts", "blocks"), [(0, 0), (1, 1), (2, 2), (3, 4), (9, 4)])
def test_spanning_counts_the_blocks_of_the_leading_parts_that_print(
    parts: int, blocks: int
) -> None:
    own = template(
        section("Empty", "text"),
        section("Bottom line", "text", "callout"),
        section("Text", "text"),
        spanning=parts,
    )
    made = brief(filled("Bottom line", text="x"), filled("Text", text="y"))
    assert composed(made, own).spanning == blocks


def test_a_strip_that_spans_the_columns_has_more_of_them() -> None:
    figures = tuple(
        Fact(id=f"n{number}", text="soldiers", answer=str(number)) for number in range(4)
    )
    made = brief(filled("Figures", *(fact.id for fact in figures)))
    widths = []
    for spanning in (0, 2):
        own = template(section("Figures", "figures"), page=PageSetup(columns=2), spanning=spanning)
        table = compose(made, own, material(made, *figures)).blocks[2]
        assert isinstance(table, Table)
        widths.append(len(table.columns))
    assert widths == [2, 4]


def test_a_section_of_its_own_is_laid_out_by_its_entries() -> None:
    made = brief(filled("Own", "f-posts", "k-reply", "j-talks", "q-toll", "state"))
    assert kinds(composed(made)) == [
        Heading,
        ListBlock,
        BlockQuote,
        ListBlock,
        Heading,
        Table,
        Paragraph,
        Paragraph,
    ]


def test_a_section_of_its_own_may_name_its_kind() -> None:
    found = composed(brief(filled("Own", "f-58", kind="figures")))
    assert isinstance(found.blocks[2], Table)
    assert found.blocks[2].layout == "strip"


def test_lists_that_meet_are_one() -> None:
    made = brief(filled("Key facts", "f-posts", "f-closed", "k-reply", "f-58"))
    found = composed(made, template(FACTS_SECTION))
    assert [len(b.items) for b in found.blocks if isinstance(b, ListBlock)] == [2, 1]


def test_a_wording_replaces_the_text_for_this_brief_alone() -> None:
    own = template(FACTS_SECTION)
    made = brief(filled("Key facts", Entry(id="f-posts", wording="*Posts* fell [@wire]")))
    (entry,) = (block for block in composed(made, own).blocks if isinstance(block, ListBlock))
    (line,) = entry.items[0]
    assert isinstance(line, Paragraph)
    (anchor, *_) = line.content
    assert isinstance(anchor, Anchor)
    assert anchor.id == "f-posts"
    assert text_of((anchor,)) == "Posts fell"
    assert Run("Posts", italic=True) in anchor.content


def test_an_items_text_is_never_read_as_markdown() -> None:
    found = dump(composed(brief(filled("Key facts", "f-carried")), template(FACTS_SECTION)))
    assert "Trade at AT&T <b> stopped &copy; *there*." in found


@pytest.mark.parametrize(
    "made",
    [
        brief(filled("Own", "nobody")),
        brief(filled("Own", text="It is [@nobody].")),
        brief(filled("Own", Entry(id="f-58", wording="[@nobody]"))),
    ],
)
def test_an_unknown_id_is_refused_by_name(made: Brief) -> None:
    with pytest.raises(UnknownIdError, match="nobody"):
        composed(made)


def test_an_item_without_its_source_is_refused() -> None:
    made = brief(filled("Own", "f-58"))
    with pytest.raises(UnknownIdError, match="wire"):
        compose(made, template(), replace(material(made), sources={}))


def test_notes_for_the_desk_are_never_printed() -> None:
    everything = [*(item.id for item in ITEMS), *(source.id for source in SOURCES)]
    assert CANARY not in dump(composed(brief(filled("Own", *everything, text="[@f-58]"))))


def test_what_is_not_placed_is_not_printed() -> None:
    found = dump(composed(brief(filled("Own", "f-58"))))
    assert "Qatar" not in found
    assert "befitting" not in found


KINDS = (
    *(("text", layout) for layout in ("paragraphs", "callout", "bullets", "numbered")),
    *(("facts", layout) for layout in ("bullets", "numbered", "table")),
    *(("quotes", layout) for layout in ("list", "by-speaker")),
    *(("timeline", layout) for layout in ("chart", "chart-and-table", "table")),
    *(("judgments", layout) for layout in ("bullets", "numbered")),
    *(("gaps", layout) for layout in ("bullets", "numbered", "table")),
    ("claims", "matrix"),
    ("sources", "list"),
    ("figures", "strip"),
    ("lines", "questions"),
)


@given(
    st.sampled_from(KINDS),
    st.lists(st.sampled_from(ITEMS), min_size=1, unique_by=lambda item: item.id),
    st.sampled_from(["given", "date", "voice", "grade"]),
)
def test_no_entry_is_ever_dropped(layout: tuple[str, str], items: list[Fact], order: str) -> None:
    own = template(section("All", *layout, order=order))
    found = dump(composed(brief(filled("All", *(item.id for item in items))), own))
    assert all(item.text.removesuffix("likely.").rstrip() in found for item in items)


def test_a_source_that_was_only_read_is_listed_as_such() -> None:
    own = template(section("Sources", "sources"))
    found = composed(brief(filled("Sources", "state")), own)
    (listed,) = (block for block in found.blocks if isinstance(block, Sources))
    assert "Consulted, not cited." in text_of(listed.entries[0].content)


def test_an_empty_section_of_sources_follows_its_template() -> None:
    for when_empty, expected in (("omit", []), ("print", ["Sources"])):
        own = template(section("Sources", "sources", when_empty=when_empty))
        assert headings(composed(brief(), own)) == expected
    own = template(section("Sources", "sources"))
    found = composed(brief(filled("Sources", text="None were needed.")), own)
    assert kinds(found) == [Heading, Paragraph]


def test_the_title_block_comes_first() -> None:
    first = composed(brief(Section(heading="Own", text="x"))).blocks[0]
    assert isinstance(first, FrontMatter)
    assert first.title == "Clashes on the Afghanistan–Pakistan border"
