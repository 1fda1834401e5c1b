"""For one document, both formats say the same: headings, notes, tables, and every word."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner

from briefer.briefs.brief import Brief
from briefer.cli import cli
from briefer.commands.building import document_of
from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Document,
    Heading,
    ListBlock,
    Note,
    NoteRef,
    Run,
    SourceEntry,
    Sources,
    Table,
    text_of,
)
from briefer.exporters import docx, pdf
from briefer.store.store import Store
from tests.exporters.docx import specimen
from tests.exporters.docx.reading import FONTS, paragraph
from tests.exporters.twins import Said, bare, said_by_docx, said_by_pdf

BRIEFS = ("situation-report", "flash-update", "quote-sheet", "chronology")
FRENCH = BlockQuote(
    (Run("“All human beings are born free.”"),),
    (Run("Declaration", style="Label"), NoteRef(1)),
    (Run("« Tous les êtres humains naissent libres. »", lang="fr"),),
)
ALL = replace(
    specimen.WHOLE,
    blocks=tuple(
        # What a PDF cannot set yet has no twin.
        FRENCH if block in specimen.QUOTES[1:] else block
        for block in specimen.WHOLE.blocks
        if block is not specimen.LINKS
    ),
)
DEEPER = ListBlock(((paragraph("two"), paragraph("more")),), ordered=True)
GATHERED = Document(
    specimen.WHOLE.properties,
    (
        Heading("Facts & figures", 1, "facts"),
        paragraph("AT&T <b> ", NoteRef(2), Run(" &copy; ]]> "), NoteRef(1)),
        ListBlock(((paragraph("a"),), (paragraph("b", NoteRef(2)),)), ordered=True, start=9),
        Callout("In short", (paragraph("words"), ListBlock(((paragraph("one"), DEEPER),)))),
        Heading("Sources", 1, "sources"),
        Sources(tuple(SourceEntry(f"e{n}", (Run(f"Entry {n}, p. {n}"),), n) for n in (1, 2))),
    ),
)


def drawn(document: Document, write: Callable[..., None]) -> bytes:
    out = io.BytesIO()
    write(document, out, fonts=FONTS)
    return out.getvalue()


def compared(as_pdf: bytes, as_docx: bytes, document: Document) -> tuple[Said, Said]:
    """What each of the two files says."""
    by_docx = said_by_docx(as_docx, len(pypdfium2.PdfDocument(as_pdf)))
    return said_by_pdf(as_pdf, document, by_docx), by_docx


def twins(document: Document) -> Said:
    """What both files of the document say; fails where they differ."""
    by_pdf, by_docx = compared(drawn(document, pdf.write), drawn(document, docx.write), document)
    assert by_pdf == by_docx
    return by_docx


def holds(said: Said, document: Document) -> None:
    """Fails where the files say less than the document, or other than it."""
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert said.headings == tuple((block.level, bare(block.text)) for block in headings)
    numbered = {note.number: note.content for note in document.notes} or {
        entry.number: entry.content
        for block in document.blocks
        if isinstance(block, Sources)
        for entry in block.entries
        if entry.number is not None
    }
    assert said.notes.keys() == numbered.keys()
    for number, content in numbered.items():
        text = bare(text_of(content))
        assert said.notes[number].startswith(text) or NoteRef in map(type, content)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    found = iter(said.tables)
    for table in tables:
        wanted = [
            [bare("".join(text_of(line.content) for line in cell)) for cell in row.cells]
            for row in table.rows
        ]
        # Tables of fields come in between, and a grid's head before its rows.
        assert any(_alike(wanted, rows[-len(wanted) :]) for rows in found), wanted


def _alike(wanted: list[list[str]], found: Any) -> bool:
    """Whether the cells are those that are wanted, the marks of their notes apart."""
    return [[_without_digits(cell) for cell in row] for row in wanted] == [
        [_without_digits(cell) for cell in row] for row in found
    ]


def _without_digits(cell: str) -> str:
    return "".join(character for character in cell if not (character.isdigit() or character == ","))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, as the command builds it."""
    folder = tmp_path_factory.mktemp("sample")
    made = CliRunner().invoke(cli, ["sample", str(folder)])
    assert made.exit_code == 0, made.output
    return folder


@pytest.mark.parametrize("document", [ALL, GATHERED], ids=["footnotes", "gathered"])
def test_every_node_says_the_same_in_both(document: Document) -> None:
    holds(twins(document), document)


@pytest.mark.parametrize("name", BRIEFS)
def test_the_samples_files_say_the_same_and_all_of_it(
    name: str, sample: Path, resources: Path
) -> None:
    with Store.open(sample / "border-clash.briefer", writable=False) as store:
        brief: Brief = next(brief for brief in store.briefs() if brief.id == name)
        document = document_of(store, brief, resources)
    by_pdf, by_docx = compared(
        (sample / f"{name}.pdf").read_bytes(), (sample / f"{name}.docx").read_bytes(), document
    )
    assert by_pdf == by_docx
    holds(by_docx, document)


# The comparison sees what is missing ---------------------------------------------------------


def without_a_note(document: Document) -> Document:
    first, *others = document.notes
    return replace(document, notes=(Note(first.number, ()), *others))


def without_an_entry(document: Document) -> Document:
    (place,) = (n for n, block in enumerate(document.blocks) if isinstance(block, Sources))
    blocks = list[Block](document.blocks)
    entries = document.blocks[place].entries  # type: ignore[union-attr]
    blocks[place] = Sources((entries[0], replace(entries[1], content=())))
    return replace(document, blocks=tuple(blocks))


def without_a_mark(document: Document) -> Document:
    blocks = (specimen.LEADS[0], replace(specimen.LEADS[0], content=(Run("The toll"),)))
    return replace(
        document, blocks=tuple(blocks[1] if b == blocks[0] else b for b in document.blocks)
    )


def without_a_row(document: Document) -> Document:
    fewer = replace(specimen.MATRIX, rows=specimen.MATRIX.rows[:-1])
    return replace(
        document, blocks=tuple(fewer if b == specimen.MATRIX else b for b in document.blocks)
    )


def with_another_heading(document: Document) -> Document:
    return replace(
        document,
        blocks=tuple(
            replace(block, level=3) if isinstance(block, Heading) and block.level == 2 else block
            for block in document.blocks
        ),
    )


def without_a_marking(document: Document) -> Document:
    return replace(document, header=replace(document.header, right=()))


@pytest.mark.parametrize(
    ("document", "less", "where"),
    [
        (ALL, without_a_note, "notes"),
        (GATHERED, without_an_entry, "notes"),
        (ALL, without_a_mark, "text"),
        (ALL, without_a_row, "text"),
        (ALL, with_another_heading, "headings"),
        (ALL, without_a_marking, "furniture"),
    ],
)
def test_what_is_missing_from_either_is_seen(
    document: Document, less: Callable[[Document], Document], where: str
) -> None:
    lacking = less(document)
    for as_pdf, as_docx in ((document, lacking), (lacking, document)):
        found = compared(drawn(as_pdf, pdf.write), drawn(as_docx, docx.write), document)
        assert getattr(found[0], where) != getattr(found[1], where)
