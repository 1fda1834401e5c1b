"""Links, places and the outline."""

from typing import Any

import pytest
from pypdf.generic import IndirectObject

from briefer.document.nodes import (
    Anchor,
    Contents,
    Heading,
    Link,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Run,
    SourceEntry,
    Sources,
)
from tests.exporters.pdf.reading import Pdf, content, document, paragraph


def linking(target: str) -> Paragraph:
    return Paragraph((Run("before "), Link((Run("here"),), target)))


def target(made: Pdf, annotation: Any) -> tuple[int, float]:
    """Page, from 0, and height that a link leads to."""
    page, _, _, top, _ = annotation["/Dest"]
    number = made.reader.get_page_number(page.get_object())
    assert number is not None
    return number, float(top)


def height(made: Pdf, page: int, word: str) -> float:
    return next(y for y, text in made.lines(page) if text.startswith(word))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c&d=(e)", "https://example.org/a?b=c&d=%28e%29"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/é x\\", "https://example.org/%C3%A9%20x%5C"),
    ],
)
def test_addresses_lead_out(address: str, written: str) -> None:
    made = Pdf(document(linking(address)))
    (annotation,) = made.annotations(0)
    assert annotation["/A"]["/URI"] == written
    assert annotation["/Border"] == [0, 0, 0]
    left, low, right, high = map(float, annotation["/Rect"])
    assert low < height(made, 0, "before") < high
    assert 80 < left < right < 130


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "", "x", "#gone"]
)
def test_other_schemes_and_places_that_are_not_there_lead_nowhere(address: str) -> None:
    made = Pdf(document(linking(address)))
    assert made.text == "before here"
    assert made.annotations(0) == []


def test_a_link_over_two_lines_is_two_rectangles() -> None:
    link = Link((Run("https://example.org/" + "a" * 120),), "https://example.org")
    assert len(Pdf(document(Paragraph((link,)))).annotations(0)) == 2


def test_a_mark_leads_to_its_note_and_the_note_back_to_its_first_mark() -> None:
    claim = Paragraph((Run("claim"), NoteRef(1)))
    blocks = (claim, PageBreak(), claim)
    made = Pdf(document(*blocks, notes=(Note(1, content("the note")),)))
    to_note, back = made.annotations(0)
    page, top = target(made, to_note)
    assert page == 0
    assert height(made, 0, "the note") < top < height(made, 0, "the note") + 20
    assert target(made, back)[0] == 0
    assert target(made, back)[1] > height(made, 0, "claim")
    assert target(made, made.annotations(1)[0]) == (page, top)


def test_a_mark_of_gathered_notes_leads_to_the_entry_and_back() -> None:
    entry = SourceEntry("s1", content("the entry"), 1)
    blocks = (Paragraph((Run("claim"), NoteRef(1))), PageBreak(), Sources((entry,)))
    made = Pdf(document(*blocks))
    assert target(made, made.annotations(0)[0])[0] == 1
    assert target(made, made.annotations(1)[0])[0] == 0
    assert made.pages[1].split() == ["1", "the", "entry"]


def test_an_anchor_leads_to_a_source_and_to_a_heading() -> None:
    sources = Sources((SourceEntry("s1", content("the entry")),))
    blocks = (linking("#s1"), linking("#h1"), PageBreak(), Heading("Head", 1, "h1"), sources)
    made = Pdf(document(*blocks))
    assert [target(made, found)[0] for found in made.annotations(0)] == [1, 1]


def test_the_contents_lead_to_their_headings() -> None:
    blocks = (
        Contents("", 1),
        PageBreak(),
        Heading("One", 1, "a"),
        PageBreak(),
        Heading("Two", 1, "b"),
    )
    made = Pdf(document(*blocks))
    assert [target(made, found)[0] for found in made.annotations(0)] == [1, 2]


def test_what_came_from_a_record_can_be_found_by_its_id_each_time() -> None:
    first = Paragraph((Anchor("f1", (Run("fact"),)),))
    odd = Paragraph((Anchor("ü (1)\\", (Run("odd"),)),))
    made = Pdf(document(first, odd, PageBreak(), first, first))
    found = made.reader.named_destinations
    assert sorted(found) == ["bf_f1", "bf_f1_2", "bf_f1_3", "bf_ü (1)\\"]
    pages = [made.reader.get_destination_page_number(found[name]) for name in sorted(found)]
    assert pages == [0, 1, 1, 0]


def test_a_record_may_have_an_id_in_any_script() -> None:
    made = Pdf(document(Paragraph((Anchor("Ω", (Run("odd"),)),))))
    (name,) = made.reader.named_destinations
    assert name.encode("latin-1").decode() == "bf_Ω"


def test_names_are_not_read_before_they_are_wanted() -> None:
    made = Pdf(document(Paragraph((Anchor("f1", (Run("fact"),)),))))
    catalog: Any = made.reader.trailer["/Root"]
    assert isinstance(catalog["/Names"].raw_get("/Dests"), IndirectObject)


def outline(entries: list[Any]) -> list[Any]:
    """Titles, with lists for what stands below."""
    return [outline(entry) if isinstance(entry, list) else entry.title for entry in entries]


def test_headings_are_the_outline() -> None:
    levels = (1, 2, 3, 2, 1)
    made = Pdf(document(*(Heading(f"H{n}", level, f"a{n}") for n, level in enumerate(levels))))
    assert outline(made.reader.outline) == ["H0", ["H1", ["H2"], "H3"], "H4"]


def test_levels_that_are_left_out_are_closed_up() -> None:
    levels = (3, 1, 3, 3, 2, 1)
    made = Pdf(document(*(Heading(f"H{n}", level, f"a{n}") for n, level in enumerate(levels))))
    assert outline(made.reader.outline) == ["H0", "H1", ["H2", "H3", "H4"], "H5"]


def test_the_outline_keeps_every_letter_of_a_title() -> None:
    made = Pdf(document(Heading("Ελλάδα (“é”) \\ é", 1, "a"), paragraph("x")))
    assert outline(made.reader.outline) == ["Ελλάδα (“é”) \\ é"]
