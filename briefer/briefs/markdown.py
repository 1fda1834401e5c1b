"""The author's text: CommonMark as blocks and inlines of a document, with nothing lost.

What a brief has no form for (block quotes, code, pictures) becomes plain text. Addresses other than
http, https and mailto are no links: what was typed stays.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from briefer.briefs.mentions import CITATION, parser
from briefer.document.nodes import Link, ListBlock, NoteRef, Paragraph, Run
from briefer.items.phrasing import Words, direction

Cite = Callable[[str], tuple[Run | NoteRef | Link, ...]]
"""Gives the note marks for the record of an id."""

_SAFE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)

_NO_MARK = NoteRef(0)
"""Stands for a citation that leads to no note, until the blank before it is taken out."""

_MARKDOWN = parser()
_MARKDOWN.validateLink = lambda url: bool(_SAFE.match(url))  # type: ignore[method-assign]


@dataclass(frozen=True)
class TextHeading:
    """A heading within an author's text: 2 below the section's own, 3 below that."""

    text: str
    level: int


Piece = TextHeading | Paragraph | ListBlock


def blocks(text: str, cite: Cite, style: str = "Body") -> tuple[Piece, ...]:
    """What an author's text says, its paragraphs in `style`."""
    root = SyntaxTreeNode(_MARKDOWN.parse(text))
    return tuple(piece for node in root.children for piece in _block(node, cite, style))


def words(text: str, cite: Cite) -> Words:
    """The inlines of a text that has to fit one paragraph, such as an entry's wording."""
    tokens = _MARKDOWN.parseInline(text.strip())
    return _merged(_inlines(tokens[0].children or [], cite))


def _block(node: SyntaxTreeNode, cite: Cite, style: str) -> Iterator[Piece]:
    match node.type:
        case "heading":
            yield from _heading(node, cite)
        case "paragraph":
            if content := _content(node, cite):
                yield Paragraph(content, style)
        case "bullet_list" | "ordered_list":
            yield _list(node, cite)
        case "code_block" | "fence":
            yield Paragraph((Run(node.content.removesuffix("\n")),), style)
        case _:  # block quotes; a rule across the page says nothing
            for child in node.children:
                yield from _block(child, cite, style)


def _heading(node: SyntaxTreeNode, cite: Cite) -> Iterator[Piece]:
    content = _content(node, cite)
    text = "".join(run.text for run in _runs(content))
    yield TextHeading(text, min(3, int(node.tag[1:]) + 1))
    if marks := tuple(part for part in content if isinstance(part, NoteRef)):
        yield Paragraph(marks, "Remark")


def _list(node: SyntaxTreeNode, cite: Cite) -> ListBlock:
    ordered = node.type == "ordered_list"
    style = "List Number" if ordered else "List Bullet"
    items = tuple(
        tuple(
            without_headings(piece)
            for child in item.children
            for piece in _block(child, cite, style)
        )
        or (Paragraph((), style),)
        for item in node.children
    )
    return ListBlock(items, ordered, int(node.attrs.get("start", 1)))


def without_headings(piece: Piece) -> Paragraph | ListBlock:
    """A piece within a list or a callout, where a heading can only be bold."""
    if isinstance(piece, TextHeading):
        return Paragraph((Run(piece.text, bold=True, direction=direction(piece.text)),))
    return piece


def _content(node: SyntaxTreeNode, cite: Cite) -> Words:
    return _merged(
        inline
        for child in node.children
        for inline in _inlines(child.to_tokens()[0].children, cite)
    )


def _inlines(tokens: list[Token] | None, cite: Cite) -> Iterator[Run | NoteRef | Link]:
    depth = {"strong": 0, "em": 0}
    target, linked = "", list[Run]()
    for token in tokens or []:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in depth:
            depth[name] += token.nesting
        elif token.type == "link_open":
            target, linked = str(token.attrs["href"]), []
        elif token.type == "link_close":
            yield Link(tuple(linked), target)
            target = ""
        elif token.type == CITATION:
            marks = tuple(mark for named in token.meta["ids"] for mark in cite(named))
            yield from marks or (_NO_MARK,)
        else:
            run = Run(_text(token), bold=depth["strong"] > 0, italic=depth["em"] > 0)
            if target:
                linked.append(run)
            else:
                yield run


def _text(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "image":
            return "".join(_text(child) for child in token.children or [])
        case _:
            return token.content


def _merged(inlines: Iterator[Run | NoteRef | Link]) -> Words:
    """Neighbouring runs of one look as one; a note's mark follows its word without a space.

    So does what follows a citation that leads to no note.
    """
    found: list[Run | NoteRef | Link] = []
    for inline in inlines:
        if found == [_NO_MARK] and isinstance(inline, Run):
            found, inline = [], replace(inline, text=inline.text.lstrip(" "))
        last = found[-1] if found else None
        if isinstance(last, Run) and isinstance(inline, NoteRef):
            found[-1] = replace(last, text=last.text.removesuffix(" "))
        if isinstance(last, Run) and isinstance(inline, Run) and _look(last) == _look(inline):
            found[-1] = replace(last, text=last.text + inline.text)
        elif inline != _NO_MARK or not found:
            found.append(inline)
    return tuple(_directed(part) for part in found if part != _NO_MARK and _says(part))


def _says(part: Run | NoteRef | Link) -> bool:
    return not isinstance(part, Run) or bool(part.text)


def _look(run: Run) -> tuple[bool, bool]:
    return run.bold, run.italic


def _directed(part: Run | NoteRef | Link) -> Run | NoteRef | Link:
    match part:
        case Run():
            return replace(part, direction=direction(part.text))
        case Link():
            return replace(part, content=tuple(run for run in part.content if run.text))
        case _:
            return part


def _runs(content: Words) -> Iterator[Run]:
    for part in content:
        if isinstance(part, Run):
            yield part
        elif isinstance(part, Link):
            yield from part.content
