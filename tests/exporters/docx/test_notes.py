"""Footnotes: Word's own, numbered in turn, and cross-references where one is cited again."""

import re

import pytest

from briefer.document.nodes import (
    Document,
    Furniture,
    Note,
    NoteRef,
    PageField,
    Run,
    SourceEntry,
    Sources,
)
from tests.exporters.docx.reading import NAMES, Docx, W, document, paragraph, words_of

NOTES = tuple(Note(number, (Run(f"what note {number} says"),)) for number in (1, 2, 3))


def references(made: Docx) -> list[tuple[str, bool]]:
    """The footnote references of the body: their ids, and whether they bear their own number."""
    return [
        (found.get(f"{W}id"), found.get(f"{W}customMarkFollows") == "1")
        for found in made.find("//w:footnoteReference")
    ]


def instructions(made: Docx, part: str = "document") -> list[str]:
    return [(found.text or "").strip() for found in made.find("//w:instrText", part)]


def footnotes(made: Docx) -> dict[str, str]:
    """The words of each footnote by its id."""
    return {
        found.get(f"{W}id"): words_of(found)
        for found in made.find("w:footnote[not(@w:type)]", "footnotes")
    }


def test_a_note_is_a_real_footnote() -> None:
    made = Docx(document(paragraph("a", NoteRef(1), "b", NoteRef(2)), notes=NOTES[:2]))
    assert references(made) == [("1", False), ("2", False)]
    assert footnotes(made) == {"1": "\twhat note 1 says", "2": "\twhat note 2 says"}
    assert len(made.find("//w:footnoteRef", "footnotes")) == 2
    styles = made.values("w:footnote[not(@w:type)]/w:p/w:pPr/w:pStyle", "footnotes")
    assert styles == ["FootnoteText", "FootnoteText"]


def test_both_lines_above_the_notes_are_there() -> None:
    made = Docx(document(paragraph("a", NoteRef(1)), notes=NOTES[:1]))
    types = [(found.get(f"{W}type"), found.get(f"{W}id")) for found in made.part("footnotes")]
    assert types[:2] == [("separator", "-1"), ("continuationSeparator", "0")]


def test_a_note_cited_again_is_a_cross_reference_to_its_first_mark() -> None:
    made = Docx(document(paragraph("a", NoteRef(1)), paragraph("b", NoteRef(1)), notes=NOTES[:1]))
    assert references(made) == [("1", False)]
    (instruction,) = instructions(made)
    name = re.fullmatch(r"NOTEREF (\w+) \\f \\h", instruction)
    assert name
    (mark,) = made.find(f"//w:bookmarkStart[@w:name='{name[1]}']")
    assert mark.getnext().findall(f"{W}footnoteReference")
    shown = made.find("//w:r[preceding-sibling::w:r/w:fldChar/@w:fldCharType='separate']/w:t")
    assert [found.text for found in shown] == ["1"]


def test_the_marks_of_notes_are_raised_by_their_style() -> None:
    made = Docx(document(paragraph("a", NoteRef(1), NoteRef(1)), notes=NOTES[:1]))
    for run in made.find("//w:r[w:footnoteReference or w:fldChar]"):
        assert run.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces=NAMES) == "FootnoteReference"
    (raised,) = made.style("FootnoteReference").iter(f"{W}vertAlign")
    assert raised.get(f"{W}val") == "superscript"


def test_a_note_out_of_turn_bears_its_number_as_text() -> None:
    made = Docx(document(paragraph(NoteRef(2), NoteRef(1), NoteRef(2), NoteRef(3)), notes=NOTES))
    # Word counts footnotes with marks of their own not at all: 1 and … are its first and second.
    assert references(made) == [("2", True), ("1", False), ("3", True)]
    (first, *_) = made.find("//w:r[w:footnoteReference]")
    assert words_of(first) == "2"
    assert footnotes(made)["2"] == "2\twhat note 2 says"
    assert footnotes(made)["1"] == "\twhat note 1 says"


def test_a_note_that_nothing_cites_is_kept_in_the_file() -> None:
    made = Docx(document(paragraph("a"), notes=NOTES[:1]))
    assert references(made) == []
    assert footnotes(made) == {"1": "1\twhat note 1 says"}


def test_notes_gathered_at_the_end_are_links_to_their_entries() -> None:
    entries = tuple(SourceEntry(f"e{n}", (Run(f"entry {n}"),), n) for n in (1, 2))
    made = Docx(document(paragraph("a", NoteRef(2), NoteRef(2)), Sources(entries)))
    links = made.find("//w:hyperlink")
    assert [(link.get(f"{W}anchor"), words_of(link)) for link in links] == [("to_e2", "2")] * 2
    assert [name.get(f"{W}name") for name in made.find("//w:bookmarkStart")] == ["to_e1", "to_e2"]
    assert made.paragraphs()[1:] == [("Source", "1\tentry 1"), ("Source", "2\tentry 2")]


def test_a_note_that_another_note_cites_is_a_reference_to_its_mark() -> None:
    notes = (NOTES[0], Note(2, (Run("see"), NoteRef(1))), Note(3, (NoteRef(9),)), Note(9, ()))
    made = Docx(document(paragraph(NoteRef(1), NoteRef(2), NoteRef(3)), notes=notes))
    assert instructions(made, "footnotes") == [r"NOTEREF _Note1 \f \h"]
    # Note 9 is cited nowhere in the text: its mark within a note is its number.
    assert footnotes(made)["3"] == "\t9"
    assert made.find("//w:footnoteReference", "footnotes") == []


def test_a_mark_whose_note_is_nowhere_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="note 7 is referred to"):
        Docx(document(paragraph(NoteRef(7))))


def test_links_in_notes_leave_from_the_notes_own_part() -> None:
    from briefer.document.nodes import Link

    note = Note(1, (Link((Run("page"),), "https://example.org/"),))
    made = Docx(document(paragraph(NoteRef(1)), notes=(note,)))
    assert made.targets("footnotes") == {"link1": "https://example.org/"}
    assert made.targets() == {}


def test_pages_are_counted_by_fields() -> None:
    made = Docx(
        Document(
            document().properties,
            (),
            footer=Furniture(right=(PageField("page"), Run(" of "), PageField("pages"))),
        )
    )
    assert instructions(made, "footer") == ["PAGE", "NUMPAGES"]
    kinds = [found.get(f"{W}fldCharType") for found in made.find("//w:fldChar", "footer")]
    assert kinds == ["begin", "separate", "end"] * 2
