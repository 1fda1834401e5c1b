"""The plain-text tree of a document."""

from dataclasses import replace
from typing import Any

from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    NoteRef,
    PageBreak,
    PageSetup,
    Paragraph,
    Properties,
    Run,
)
from briefer.document.outline import dump
from briefer.document.styles import StyleSheet
from tests.exporters.pdf.situation import situation_report


def of(*blocks: Block, **others: Any) -> str:
    return dump(Document(Properties("T", "2025-10-12T00:00:00Z"), blocks, **others))


def test_a_node_is_a_line_with_its_inlines_in_it() -> None:
    paragraph = Paragraph(
        (Run("a "), Run("b", bold=True, italic=True, lang="fr", direction="rtl"), NoteRef(3))
    )
    assert "  paragraph Body: a {bold italic fr rtl|b}[^3]\n" in of(paragraph)


def test_what_cannot_be_seen_or_would_be_read_as_syntax_is_escaped() -> None:
    tree = of(Paragraph((Run("{a|b}\\ 5\u00a0km\u202e\nx\U000e0041"),)))
    assert r"paragraph Body: \{a\|b\}\\ 5\xa0km\u202e\nx\U000e0041" in tree


def test_page_columns_and_changed_styles_are_named() -> None:
    tree = of(
        page=PageSetup(columns=2), styles=StyleSheet({"Body": {"size": 9}, "Grade": {"size": 5}})
    )
    assert "  columns 2, gutter 20, after 0\n" in tree
    assert "  style Body: Style(family='serif', size=9," in tree
    assert "  style Grade: Style(family='sans', size=5," in tree


def test_every_part_of_a_report_is_in_its_tree() -> None:
    lines = dump(situation_report()).splitlines()
    for line in (
        "document Clashes on the Afghanistan–Pakistan border",
        "  author South Asia Desk",
        "  header right: {banner #ffc000 on #000000|TLP:AMBER}",
        "  footer centre: Page {page} of {pages}",
        "  front matter Situation report no. 3 | Clashes on the Afghanistan–Pakistan border",
        "    Next = 14 October",
        "  callout Bottom line",
        "  strip Key figures",
        "  heading 1 #key-facts: Key facts",
        "  list",
        "    item",
        "  grid Answers to one question, by claimant",
        "    column left 0.2: Answer",
        "    row, superseded",
        "        paragraph Table Figure: {Superseded|more than 12}",
        "      line 0,52 493,52 #c9ced4 0.5",
        "      polygon 160,112 164,108 168,112 164,116, fill #d49b35, edge none",
        "      polygon 348,98 409,98 409,107 348,107, fill none, edge #0f5c7a 0.8",
        "    caption: {bold|Figure 1.} Solid: known to the hour. Pale: known to the day.",
        "    original: {fr|« Tous les êtres humains naissent libres et égaux en dignité et en"
        " droits. »}",
        "  list from 9",
        "  sources",
        "  contents to level 2: Contents",
    ):
        assert line in lines
    assert any(r"{@f1|Torkham" in line and r"[^1]\xa0{Grade|C2}" in line for line in lines)
    assert any("{-> https://example.org/wire/12-october|https" in line for line in lines)
    assert sum(line.startswith("  note ") for line in lines) == 3


def test_two_documents_that_differ_have_different_trees() -> None:
    report = situation_report()
    for other in (
        replace(report, blocks=report.blocks[:-1]),
        replace(report, blocks=(*report.blocks, PageBreak())),
        replace(report, blocks=(*report.blocks, Contents("Contents", 2))),
        replace(report, notes=report.notes[1:]),
        replace(report, page=PageSetup(columns=2)),
    ):
        assert dump(other) != dump(report)
    assert dump(situation_report()) == dump(report)
