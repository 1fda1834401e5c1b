"""A press: what it writes is what a first writing would, whatever it wrote before."""

import io
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.document.nodes import (
    Anchor,
    Block,
    BlockQuote,
    Callout,
    Column,
    Contents,
    Document,
    Furniture,
    Heading,
    Inline,
    Link,
    ListBlock,
    Note,
    NoteRef,
    PageBreak,
    PageField,
    PageSetup,
    Paragraph,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)
from briefer.errors import UnsettableTextError
from briefer.exporters import pdf
from briefer.exporters.pdf.blocks import Builder
from briefer.exporters.pdf.pages import Pages
from briefer.exporters.pdf.slabs import Slab
from tests.exporters.pdf.reading import FONTS, content, document, paragraph, words
from tests.exporters.pdf.situation import situation_report

# Letters beyond ASCII take codes in the order in which they come; some are of another face, some
# stand for a letter with its mark, and one cannot be set.
TEXTS = st.sampled_from(
    ["one", "two words", words(40), "“é”", "Ω ü é", "→ ☑", "a\u0301 x", "Ж", "", "line\nfeed", "中"]
)
RUNS = st.builds(Run, TEXTS, bold=st.booleans(), style=st.sampled_from(["", "Grade", "Superseded"]))
NUMBERS = st.integers(1, 4)
CITED = st.tuples(RUNS | st.builds(NoteRef, NUMBERS))
INLINES: st.SearchStrategy[Inline] = st.one_of(
    RUNS,
    st.builds(NoteRef, NUMBERS),
    st.builds(Anchor, st.sampled_from(["f1", "f1_2", "q"]), CITED),
    st.builds(Link, st.tuples(RUNS), st.sampled_from(["https://example.org", "#a1", "#gone"])),
)
CONTENTS = st.lists(INLINES, min_size=1, max_size=3).map(tuple)
PARAGRAPHS = st.builds(Paragraph, CONTENTS, st.sampled_from(["Body", "Quote"]))
CELLS = st.tuples(st.builds(Paragraph, CONTENTS, st.just("Table Cell")))
TABLES = st.builds(
    Table,
    st.just((Column("Head"), Column(""))),
    st.lists(st.builds(Row, st.tuples(CELLS, CELLS), st.booleans()), max_size=9).map(tuple),
    st.just(""),
    st.sampled_from(["grid", "strip"]),
)
ENTRIES = st.builds(SourceEntry, st.just("a1"), CONTENTS, st.none() | NUMBERS)
ITEMS = st.tuples(PARAGRAPHS) | st.tuples(PARAGRAPHS, PARAGRAPHS)
INNER = st.builds(ListBlock, st.lists(ITEMS, max_size=2).map(tuple), st.booleans())
OUTER = ITEMS | st.tuples(PARAGRAPHS, INNER, PARAGRAPHS)
LISTS = st.builds(ListBlock, st.lists(OUTER, max_size=4).map(tuple), st.booleans())
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    st.builds(Heading, TEXTS, st.integers(1, 3), st.sampled_from(["a1", "a2"])),
    TABLES,
    st.builds(Paragraph, CONTENTS, st.just("Remark")),
    st.builds(BlockQuote, CONTENTS, CONTENTS),
    st.builds(Callout, TEXTS, st.tuples(PARAGRAPHS) | st.tuples(PARAGRAPHS, LISTS)),
    LISTS,
    st.just(Contents("Contents")),
    st.builds(Sources, st.lists(ENTRIES, max_size=4).map(tuple)),
    st.just(PageBreak()),
)
# Most notes cite no others.
SAID = st.one_of(
    st.tuples(RUNS), st.tuples(RUNS, st.builds(Anchor, st.just("f1"), CITED)), CONTENTS
)
NOTES = st.lists(st.builds(Note, NUMBERS, SAID), max_size=4, unique_by=lambda note: note.number)
SMALL = PageSetup(300, 260, (40, 30, 40, 30))


@st.composite
def edited(draw: st.DrawFn, before: Document) -> Document:
    """The document with a block more, less, moved, or another note or header or page."""
    blocks = list(before.blocks)
    at = draw(st.integers(0, len(blocks)))
    match draw(st.sampled_from("iiirrdmnscaw")):
        case "i":
            blocks.insert(at, draw(BLOCKS))
        case "r":
            blocks[at : at + 1] = [draw(BLOCKS)]
        case "d":
            del blocks[at : at + draw(st.integers(1, 9))]
        case "m":
            blocks = blocks[at:] + blocks[:at]
        case "n":
            return replace(before, notes=tuple(draw(NOTES)))
        case "s":
            footer = Furniture(left=(Run(draw(TEXTS)),), right=(PageField("pages"),))
            return replace(before, footer=footer)
        case "c":
            return replace(before, page=replace(SMALL, columns=draw(st.integers(1, 2))))
        case "a":
            blocks += [block for block in blocks if not isinstance(block, Contents)]
        case "w":
            return replace(before, spanning=min(at, 2))
    return replace(before, blocks=tuple(blocks))


@st.composite
def histories(draw: st.DrawFn) -> list[Document]:
    """A document and what becomes of it, edit after edit."""
    blocks = draw(st.lists(BLOCKS, max_size=12))
    all_ = [document(*blocks, notes=tuple(draw(st.just([]) | NOTES)), page=SMALL)]
    for _ in range(draw(st.integers(1, 5))):
        all_.append(draw(edited(all_[-1])))
    return all_


def fresh(written: Document) -> bytes | str:
    """What `pdf.write` writes, or says where it cannot."""
    out = io.BytesIO()
    try:
        pdf.write(written, out, fonts=FONTS)
    except UnsettableTextError as error:
        return str(error)
    return out.getvalue()


def pressed(press: pdf.Press, written: Document) -> bytes | str:
    """What the press writes, or says where it cannot."""
    out = io.BytesIO()
    try:
        press.write(written, out)
    except UnsettableTextError as error:
        assert not out.getvalue()
        return str(error)
    return out.getvalue()


@settings(max_examples=150)
@given(histories(), st.sampled_from([1, 2, 3, 16]))
def test_each_document_is_written_as_if_it_were_the_first(
    history: list[Document], together: int
) -> None:
    press = pdf.Press(FONTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefer.exporters.pdf.blocks._RUN", together)
        for written in history:
            assert pressed(press, written) == fresh(written)


def test_a_report_and_its_copy_and_an_edit_of_it_are_written_as_ever() -> None:
    press, report = pdf.Press(FONTS), situation_report()
    edit = replace(report, blocks=(*report.blocks[:5], paragraph("more “é”"), *report.blocks[5:]))
    for written in (report, situation_report(), edit, report):
        assert pressed(press, written) == fresh(written)


@pytest.mark.parametrize("columns", [1, 2])
def test_a_letter_that_came_first_on_an_earlier_page_may_come_later(columns: int) -> None:
    press, page = pdf.Press(FONTS), PageSetup(columns=columns)
    after: list[Block] = [PageBreak(), paragraph("é then Ω"), PageBreak(), paragraph("Ω then é")]
    for first in ("Ω", "é", "none", "Ω é", "éΩ"):
        written = document(paragraph(first), *after, page=page)
        assert pressed(press, written) == fresh(written)


def test_a_block_that_stands_twice_stands_at_two_places() -> None:
    press, twice = pdf.Press(FONTS), Paragraph((Anchor("f", (Run("twice"),)), NoteRef(1)))
    notes = (Note(1, content("note")),)
    for blocks in ([twice], [twice, twice], [twice, PageBreak(), twice, twice], [twice]):
        written = document(*blocks, notes=notes)
        assert pressed(press, written) == fresh(written)


def test_an_entry_of_a_list_may_cite_what_the_note_of_an_entry_before_it_cites() -> None:
    # The mark in the list is the first of note 1, although note 3 is set before all is placed.
    press, notes = pdf.Press(FONTS), (Note(3, content("see", NoteRef(1))), Note(1, content("note")))
    entries = [(Paragraph((Run("claim"), NoteRef(number))),) for number in (3, 1)]
    before, list_ = Paragraph((NoteRef(1),)), ListBlock(tuple(entries))
    for blocks in ([list_], [before, list_], [list_, before], [list_]):
        written = document(*blocks, notes=notes, page=SMALL)
        assert pressed(press, written) == fresh(written)


def test_a_heading_at_the_end_may_get_others_after_it() -> None:
    press, text = pdf.Press(FONTS), paragraph(words(9))
    headings = [Heading(f"{number}", 1, f"a{number}") for number in range(4)]
    for count in (1, 2, 4, 3, 1):
        written = document(text, *headings[:count])
        assert pressed(press, written) == fresh(written)


def test_what_cannot_be_set_is_said_as_the_first_time_and_forgotten() -> None:
    press = pdf.Press(FONTS)
    blocks: list[Any] = [Heading("Here", 1, "a"), paragraph("all well")]
    for last in ("well", "a 中 b", "well again"):
        written = document(*blocks, paragraph(last))
        assert pressed(press, written) == fresh(written)


def test_all_is_forgotten_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.exporters.pdf.press._MOST", 2)
    press = pdf.Press(FONTS)
    for number in range(5):
        written = document(*map(paragraph, map(str, range(number))))
        assert pressed(press, written) == fresh(written)


def test_what_stays_the_same_is_not_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    press = pdf.Press(FONTS)
    blocks = [paragraph(f"{words(30)} {number}") for number in range(40)]
    pressed(press, document(*blocks))
    made: list[Block] = []
    kept = Builder.slabs

    def slabs(builder: Builder, block: Block, width: float) -> Iterator[Slab]:
        made.append(block)
        return kept(builder, block, width)

    monkeypatch.setattr(Builder, "slabs", slabs)
    other = paragraph("another")
    pressed(press, document(*blocks[:20], other, *map(replace, blocks[20:])))
    assert made == [other]


@pytest.mark.parametrize("noted", [False, True])
def test_what_stays_where_it_was_is_not_placed_again(
    monkeypatch: pytest.MonkeyPatch, noted: bool
) -> None:
    press, notes = pdf.Press(FONTS), tuple(Note(n, content(words(9))) for n in range(40))
    marks = [(NoteRef(n),) if noted else () for n in range(40)]
    blocks = [Paragraph((Run(words(30)), *marks[n])) for n in range(40)]
    pressed(press, document(*blocks, notes=notes))
    placed: list[Slab] = []
    place = Pages.place_chain

    def place_chain(pages: Pages, chain: deque[Slab]) -> None:
        placed.extend(chain)
        place(pages, chain)

    monkeypatch.setattr(Pages, "place_chain", place_chain)
    blocks[20] = Paragraph((Run(words(30, "Word")), *marks[20]))
    pressed(press, document(*blocks, notes=notes))
    assert len(placed) == 1


def test_the_press_tells_where_records_begin() -> None:
    press = pdf.Press(FONTS)
    assert press.marks() == ()
    first, other = (Paragraph((Anchor(id_, (Run(id_),)),)) for id_ in ("f1", "f2"))
    pressed(press, document(paragraph("before"), other, first, PageBreak(), first))
    names = [(mark.name, mark.page) for mark in press.marks()]
    assert names == [("bf_f2", 1), ("bf_f1", 1), ("bf_f1_2", 2)]
    high, low, _ = press.marks()
    assert high.y > low.y > 0
    pressed(press, document(first))
    assert [mark.name for mark in press.marks()] == ["bf_f1"]
    assert "中" in str(pressed(press, document(first, paragraph("中"))))
    assert press.marks() == ()


def test_a_proof_has_gaps_for_what_cannot_be_set_and_says_so() -> None:
    press = pdf.Press(FONTS)
    out = io.BytesIO()
    fault = press.proof(document(paragraph("He said سلام and left")), out)
    assert fault is not None
    assert "ARABIC" in fault.what
    assert out.getvalue().startswith(b"%PDF")
    plain = document(paragraph("He said peace and left"))
    out = io.BytesIO()
    assert press.proof(plain, out) is None
    assert out.getvalue() == fresh(plain)
