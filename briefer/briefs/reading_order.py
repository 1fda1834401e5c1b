"""A document's text in the order in which it is read, and how it is changed there.

Table by rows and cells; a quotation's words, original and attribution; a figure, then its caption.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from briefer.document.nodes import (
    Anchor,
    Block,
    BlockQuote,
    Callout,
    Content,
    Contents,
    Figure,
    FrontMatter,
    Heading,
    Inline,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Sources,
    Table,
)

Change = Callable[[Content], Content]


def note_refs(blocks: Iterable[Block]) -> Iterator[int]:
    """The numbers of all note marks, in reading order."""
    found: list[int] = []

    def note(content: Content) -> Content:
        found.extend(_numbers(content))
        return content

    for block in blocks:
        changed(block, note)
    yield from found


def record_ids(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The ids of the records that the text came from, each once, in reading order."""
    met: dict[str, None] = {}

    def note(content: Content) -> Content:
        met.update((inline.id, None) for inline in content if isinstance(inline, Anchor))
        return content

    for block in blocks:
        changed(block, note)
    return tuple(met)


def _numbers(content: Iterable[Inline]) -> Iterator[int]:
    for inline in content:
        match inline:
            case NoteRef(number):
                yield number
            case Anchor(content=inner):
                yield from _numbers(inner)
            case Run() | Link():
                pass
            case _:
                assert_never(inline)


def changed(block: Block, change: Change) -> Block:
    """`block` with each stretch of its text as `change`, called in reading order, returns it."""
    match block:
        case Paragraph() | ListBlock():
            return _flow(block, change)
        case Callout():
            return replace(block, content=tuple(_flow(part, change) for part in block.content))
        case BlockQuote():
            content, original = change(block.content), change(block.original)
            return BlockQuote(content, change(block.attribution), original)
        case Table():
            return replace(block, rows=tuple(_row(row, change) for row in block.rows))
        case Figure():
            return replace(block, caption=change(block.caption))
        case FrontMatter() | Heading() | Contents() | Sources() | PageBreak():
            return block
        case _:
            assert_never(block)


def _flow(part: Paragraph | ListBlock, change: Change) -> Paragraph | ListBlock:
    if isinstance(part, Paragraph):
        return replace(part, content=change(part.content))
    return replace(
        part, items=tuple(tuple(_flow(below, change) for below in item) for item in part.items)
    )


def _row(row: Row, change: Change) -> Row:
    cells = tuple(
        tuple(replace(part, content=change(part.content)) for part in cell) for cell in row.cells
    )
    return replace(row, cells=cells)
