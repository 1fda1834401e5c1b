"""A document as DOCX: Word's own structures throughout, in one pass.

The body is built as one string and goes into the package as it is: building a tree, or adding
paragraphs to one, takes many times as long.
"""

from pathlib import Path
from typing import BinaryIO

from briefer.document.nodes import Document
from briefer.exporters.docx import fonts as faces
from briefer.exporters.docx import furniture, properties
from briefer.exporters.docx.blocks import Body
from briefer.exporters.docx.lists import Numbering
from briefer.exporters.docx.namespaces import DECLARED_WITH_DRAWING
from briefer.exporters.docx.notes import footnotes
from briefer.exporters.docx.package import (
    CORE,
    LINK,
    OFFICE,
    Part,
    Relation,
    write_package,
    xml_part,
)
from briefer.exporters.docx.sections import full_width
from briefer.exporters.docx.settings import settings
from briefer.exporters.docx.story import Book, Story
from briefer.exporters.docx.styles import styles
from briefer.exporters.docx.text import escaped

_KIND = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_KIND}.wordprocessingml"


def write(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    """Write `document` to `out` as DOCX (ECMA-376, transitional).

    `fonts` is the folder of the fonts that the file carries. The same document gives the same
    bytes. Raises UnsettableTextError where a text has a character that XML cannot hold.
    """
    book, numbering = Book(document, fonts), Numbering()
    story = Story(book, main=True)
    body = Body(story, numbering).xml()
    beside = [*_furniture(book), *_notes(book)]
    beside += [*_fonts(fonts, book), *_plain(book, numbering)]
    main = xml_part(
        "word/document.xml",
        f"{_WORD}.document.main+xml",
        f"<w:document {DECLARED_WITH_DRAWING}><w:body>{body}</w:body></w:document>",
        (*map(_relation, (part for part in beside if part.kind in _RELATED)), *_links(story)),
    )
    about = _about(document)
    relations = (
        Relation("document", f"{OFFICE}/officeDocument", "word/document.xml"),
        *(Relation(Path(part.name).stem, kind, part.name) for part, kind in about),
    )
    write_package((main, *beside, *(part for part, _ in about)), relations, out)


# Content type → the last word of the relationship's type, for the parts of the main document.
_RELATED = {
    f"{_WORD}.{name}+xml": name
    for name in ("styles", "numbering", "settings", "fontTable", "footnotes", "header", "footer")
}


def _relation(part: Part) -> Relation:
    name = _RELATED[part.kind]
    return Relation(name, f"{OFFICE}/{name}", part.name.removeprefix("word/"))


def _word(name: str, xml: str, relations: tuple[Relation, ...] = ()) -> Part:
    return xml_part(f"word/{name}.xml", f"{_WORD}.{name}+xml", xml, relations)


def _links(story: Story) -> tuple[Relation, ...]:
    return tuple(Relation(name, LINK, target, True) for target, name in story.links.items())


def _furniture(book: Book) -> tuple[Part, ...]:
    document, width = book.document, full_width(book.document.page)
    return (
        _word("header", furniture.header(Story(book), document.header, width)),
        _word("footer", furniture.footer(Story(book), document.footer, width)),
    )


def _notes(book: Book) -> tuple[Part, ...]:
    notes = book.document.notes
    if not notes:
        return ()
    story = Story(book)
    xml = footnotes(story, notes, book.marks.in_turn)
    return (_word("footnotes", xml, _links(story)),)


def _fonts(folder: Path, book: Book) -> tuple[Part, ...]:
    fonts = faces.embedded(folder, frozenset(book.looks.italics), frozenset(book.looks.faces))
    relations = tuple(
        Relation(font.id, f"{OFFICE}/font", f"fonts/{font.id}.odttf") for font in fonts
    )
    files = (
        Part(f"word/fonts/{font.id}.odttf", f"{_KIND}.obfuscatedFont", font.data, level=1)
        for font in fonts
    )
    return (_word("fontTable", faces.font_table(fonts), relations), *files)


def _plain(book: Book, numbering: Numbering) -> tuple[Part, ...]:
    """What depends on all the rest: the styles in use, the lists, and whether there are notes."""
    document = book.document
    language = escaped(document.properties.language)
    return (
        _word("styles", styles(book)),
        _word("numbering", numbering.xml(document.styles)),
        _word("settings", settings(language, footnotes=bool(document.notes))),
    )


def _about(document: Document) -> tuple[tuple[Part, str], ...]:
    said = document.properties
    core = xml_part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        properties.core(said),
    )
    if not said.organisation:
        return ((core, CORE),)
    app = xml_part(
        "docProps/app.xml",
        f"{_KIND}.extended-properties+xml",
        properties.extended(said.organisation),
    )
    return ((core, CORE), (app, f"{OFFICE}/extended-properties"))
