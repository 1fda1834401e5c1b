"""A document as a plain-text tree, one node a line: what golden tests compare.

Text stands as it is, but for what could not be told apart or seen: `\\`, `{`, `}`, `|` and what is
not printable are escaped as Python does. Inlines with a look of their own are `{look|text}`, a
note's mark is `[^1]`, a link `{-> target|text}`, and what came from a record `{@id|text}`.
"""

from collections.abc import Iterator
from typing import assert_never

from briefer.document.nodes import (
    Anchor,
    Banner,
    Block,
    BlockQuote,
    Callout,
    Content,
    Contents,
    Document,
    Drawing,
    Figure,
    FrontMatter,
    Furniture,
    FurnitureText,
    Heading,
    Inline,
    Label,
    Line,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    PageField,
    Paragraph,
    Polygon,
    Run,
    Shape,
    Sources,
    Table,
)
from briefer.document.styles import StyleSheet

_INDENT = "  "
_SYNTAX = {ord(mark): f"\\{mark}" for mark in "\\{}|"}


def dump(document: Document) -> str:
    """The tree of `document`, down to every inline; equal documents have equal trees."""
    return "".join(f"{line}\n" for line in _document(document))


def _document(document: Document) -> Iterator[str]:
    yield f"document {_text(document.properties.title)}"
    properties = document.properties
    for name in ("moment", "identifier", "author", "organisation", "subject", "language"):
        if value := getattr(properties, name):
            yield f"{_INDENT}{name} {_text(value)}"
    page = document.page
    margins = " ".join(f"{margin:g}" for margin in page.margins)
    yield f"{_INDENT}page {page.width:g} × {page.height:g}, margins {margins}"
    if page.columns > 1:
        yield f"{_INDENT}columns {page.columns}, gutter {page.gutter:g}, after {document.spanning}"
    yield from _inside(_furniture("header", document.header))
    yield from _inside(_furniture("footer", document.footer))
    yield from _inside(_styles(document.styles))
    for block in document.blocks:
        yield from _inside(_block(block))
    for note in document.notes:
        yield f"{_INDENT}note {note.number}: {_content(note.content)}"


def _inside(lines: Iterator[str]) -> Iterator[str]:
    return (_INDENT + line for line in lines)


def _furniture(name: str, furniture: Furniture) -> Iterator[str]:
    for place in ("left", "centre", "right"):
        text: FurnitureText = getattr(furniture, place)
        if text:
            yield f"{name} {place}: {''.join(map(_furnishing, text))}"


def _furnishing(part: Run | PageField | Banner) -> str:
    match part:
        case Run():
            return _inline(part)
        case PageField(kind):
            return f"{{{kind}}}"
        case Banner(text, ink, ground):
            return f"{{banner {ink} on {ground}|{_text(text)}}}"
        case _:
            assert_never(part)


def _styles(styles: StyleSheet) -> Iterator[str]:
    """The styles that differ from the house's."""
    house = StyleSheet()
    for name, style in styles.paragraphs():
        if style != house.paragraph(name):
            yield f"style {name}: {style}"
    for name, style in styles.characters():
        if style != house.character(name):
            yield f"style {name}: {style}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case FrontMatter(kicker, title, fields):
            yield f"front matter {_text(kicker)} | {_text(title)}"
            for label, value in fields:
                yield f"{_INDENT}{_text(label)} = {_text(value)}"
        case Heading(text, level, anchor):
            yield f"heading {level} #{_text(anchor)}: {_text(text)}"
        case Paragraph(content, style):
            yield f"paragraph {style}: {_content(content)}"
        case ListBlock():
            yield from _list(block)
        case Callout(label, parts):
            yield f"callout {_text(label)}"
            for part in parts:
                yield from _inside(_block(part))
        case BlockQuote():
            yield from _quote(block)
        case Table():
            yield from _table(block)
        case Figure():
            yield from _figure(block)
        case Contents(title, depth):
            yield f"contents to level {depth}: {_text(title)}"
        case Sources():
            yield from _sources(block)
        case PageBreak():
            yield "page break"
        case _:
            assert_never(block)


def _list(block: ListBlock) -> Iterator[str]:
    yield f"list from {block.start}" if block.ordered else "list"
    for item in block.items:
        yield f"{_INDENT}item"
        for part in item:
            yield from _inside(_inside(_block(part)))


def _quote(block: BlockQuote) -> Iterator[str]:
    yield f"quote: {_content(block.content)}"
    if block.original:
        yield f"{_INDENT}original: {_content(block.original)}"
    yield f"{_INDENT}by: {_content(block.attribution)}"


def _table(block: Table) -> Iterator[str]:
    yield f"{block.layout} {_text(block.description)}"
    for column in block.columns:
        yield f"{_INDENT}column {column.align} {column.share:g}: {_text(column.head)}"
    for row in block.rows:
        yield f"{_INDENT}row, superseded" if row.superseded else f"{_INDENT}row"
        for cell in row.cells:
            yield f"{_INDENT * 2}cell"
            for paragraph in cell:
                yield from _inside(_inside(_inside(_block(paragraph))))


def _figure(block: Figure) -> Iterator[str]:
    yield f"figure {_text(block.alt)}"
    yield from _inside(_drawing(block.drawing))
    yield f"{_INDENT}caption: {_content(block.caption)}"


def _drawing(drawing: Drawing) -> Iterator[str]:
    yield f"drawing {drawing.width:g} × {drawing.height:g}"
    yield from _inside(map(_shape, drawing.shapes))


def _shape(shape: Shape) -> str:
    match shape:
        case Line():
            dashed = ", dashed" if shape.dashed else ""
            ends = f"{shape.x1:g},{shape.y1:g} {shape.x2:g},{shape.y2:g}"
            return f"line {ends} {shape.colour} {shape.width:g}{dashed}"
        case Polygon():
            points = " ".join(f"{x:g},{y:g}" for x, y in shape.points)
            edge = f"{shape.stroke} {shape.width:g}" if shape.stroke else "none"
            return f"polygon {points}, fill {shape.fill or 'none'}, edge {edge}"
        case Label():
            bold = ", bold" if shape.bold else ""
            where = f"{shape.align} {shape.x:g},{shape.y:g}"
            return f"label {where} {shape.size:g} {shape.colour}{bold}: {_text(shape.text)}"
        case _:
            assert_never(shape)


def _sources(block: Sources) -> Iterator[str]:
    yield "sources"
    for entry in block.entries:
        number = "" if entry.number is None else f" {entry.number}"
        yield f"{_INDENT}entry{number} #{_text(entry.anchor)}: {_content(entry.content)}"


def _content(content: Content) -> str:
    return "".join(map(_inline, content))


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            look = _look(inline)
            return f"{{{look}|{_text(inline.text)}}}" if look else _text(inline.text)
        case NoteRef(number):
            return f"[^{number}]"
        case Link(content, target):
            return f"{{-> {_text(target)}|{_content(content)}}}"
        case Anchor(id_, content):
            return f"{{@{_text(id_)}|{_content(content)}}}"
        case _:
            assert_never(inline)


def _look(run: Run) -> str:
    words = (
        "bold" if run.bold else "",
        "italic" if run.italic else "",
        run.style,
        run.lang,
        "rtl" if run.direction == "rtl" else "",
    )
    return " ".join(word for word in words if word)


def _text(text: str) -> str:
    escaped = text.translate(_SYNTAX)
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1] for character in escaped
    )
