"""Inline content: runs, marks of notes, links and anchors, in the text of one part of the file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from briefer.document.nodes import (
    Anchor,
    Banner,
    Block,
    Content,
    Direction,
    Document,
    FurnitureText,
    Heading,
    Link,
    NoteRef,
    PageField,
    Run,
    Sources,
    runs_of,
)
from briefer.exporters.docx import fields
from briefer.exporters.docx.languages import run_properties
from briefer.exporters.docx.links import checked
from briefer.exporters.docx.looks import Looks
from briefer.exporters.docx.names import MARK, PLACE, RECORD, Bookmarks, bookmark_name
from briefer.exporters.docx.scripts import Script, is_shaped, pieces
from briefer.exporters.docx.text import escaped, words

_PLAIN = Run("")
_Look = tuple[str, str, bool, bool, str, Direction, Script | None]


class Marks:
    """Which notes there are, where they stand, and which of them have been cited so far."""

    def __init__(self, document: Document) -> None:
        self.footnotes = frozenset(note.number for note in document.notes)
        self.gathered = dict(_gathered(document.blocks))
        self.cited: dict[int, str] = {}
        self.in_turn: set[int] = set()

    def cite(self, number: int) -> str:
        """Take down the first mark of a footnote, and give the bookmark that it stands in.

        Word numbers footnotes as they come; one that comes out of turn bears its number as text.
        """
        self.cited[number] = f"{MARK}{number}"
        if number == len(self.in_turn) + 1:
            self.in_turn.add(number)
        return self.cited[number]


def _gathered(blocks: tuple[Block, ...]) -> list[tuple[int, str]]:
    entries = [entry for block in blocks if isinstance(block, Sources) for entry in block.entries]
    return [(entry.number, entry.anchor) for entry in entries if entry.number is not None]


def _places(blocks: tuple[Block, ...]) -> frozenset[str]:
    headings = {block.anchor for block in blocks if isinstance(block, Heading)}
    lists = (block.entries for block in blocks if isinstance(block, Sources))
    return frozenset(headings | {entry.anchor for entries in lists for entry in entries})


class Book:
    """What all parts of one file share: styles, bookmarks, and the numbering of notes."""

    def __init__(self, document: Document, fonts: Path) -> None:
        self.document = document
        self.fonts = fonts
        self.looks = Looks(document.styles)
        self.bookmarks = Bookmarks()
        self.marks = Marks(document)
        self.places = _places(document.blocks)
        self._properties: dict[_Look, str] = {}

    def properties(
        self, name: str, within: str, run: Run = _PLAIN, script: Script | None = None
    ) -> str:
        """The `w:rPr` of a run in the character style `name` and a paragraph in `within`.

        `run` says the rest, whatever its text. Few differ, so that each is worked out once.
        """
        key = (name, within, run.bold, run.italic, run.lang, run.direction, script)
        if key not in self._properties:
            look = self.looks.character(
                name, within, bold=run.bold, italic=run.italic, script=script
            )
            self._properties[key] = run_properties(look, run.lang, run.direction, script)
        return self._properties[key]

    def place(self, anchor: str) -> str:
        """The bookmark that an internal link to `anchor` leads to."""
        return bookmark_name(PLACE if anchor in self.places else RECORD, anchor)


@dataclass(slots=True)
class Story:
    """The text of one part, and the addresses that it leads to."""

    book: Book
    main: bool = False
    links: dict[str, str] = field(default_factory=dict)

    def content(self, content: Content, style: str) -> str:
        """The runs of `content` in a paragraph of the style named `style`."""
        parts = []
        for inline in content:
            match inline:
                case Run():
                    parts.append(self.run(inline, style))
                case NoteRef(number):
                    parts.append(self._mark(number, style))
                case Link():
                    parts.append(self._link(inline, style))
                case Anchor(record, inner):
                    parts.append(self._anchored(record, self.content(inner, style)))
                case _:
                    assert_never(inline)
        return "".join(parts)

    def furniture(self, content: FurnitureText, style: str) -> str:
        """The runs of a place at the head or the foot of the page."""
        parts = []
        for inline in content:
            match inline:
                case Run():
                    parts.append(self.run(inline, style))
                case PageField(kind):
                    name = "PAGE" if kind == "page" else "NUMPAGES"
                    look = self.book.properties("", style)
                    parts.append(fields.field(name, f"<w:r>{look}<w:t>1</w:t></w:r>"))
                case Banner():
                    parts.append(self._banner(inline))
                case _:
                    assert_never(inline)
        return "".join(parts)

    def _banner(self, banner: Banner) -> str:
        # The ground reaches past the words, as on a label.
        text, parts = f"\u00a0{banner.text}\u00a0", []
        for piece, script in pieces(text, "ltr"):
            look = run_properties(self.book.looks.marking(banner, script), "", "ltr", script)
            parts.append(f"<w:r>{look}{words(piece)}</w:r>")
        return "".join(parts)

    def run(self, run: Run, within: str, default: str = "") -> str:
        """A `w:r` for each script; `default` is its character style where it names none."""
        name, properties = run.style or default, self.book.properties
        if is_shaped(run.text):
            return "".join(
                f"<w:r>{properties(name, within, run, script)}{words(piece)}</w:r>"
                for piece, script in pieces(run.text, run.direction)
            )
        text = words(run.text)
        return f"<w:r>{properties(name, within, run)}{text}</w:r>" if text else ""

    def plain(self, text: str, within: str) -> str:
        """Words without a look of their own, in a paragraph of the style named `within`."""
        return self.run(Run(text), within)

    def _mark(self, number: int, style: str) -> str:
        marks = self.book.marks
        raised = self.book.properties("Footnote Reference", style)
        if number in marks.footnotes:
            return self._footnote(number, raised)
        if number in marks.gathered:
            shown = f"<w:r>{raised}<w:t>{number}</w:t></w:r>"
            return self._internal(marks.gathered[number], shown)
        raise ValueError(f"note {number} is referred to, and stands nowhere")

    def _footnote(self, number: int, raised: str) -> str:
        marks = self.book.marks
        shown = f"<w:t>{number}</w:t>"
        if number in marks.cited:
            instruction = f"NOTEREF {marks.cited[number]} \\f \\h"
            return fields.field(instruction, f"<w:r>{raised}{shown}</w:r>", raised)
        if not self.main:
            return f"<w:r>{raised}{shown}</w:r>"
        name = marks.cite(number)
        custom, shown = (' w:customMarkFollows="1"', shown)
        if number in marks.in_turn:
            custom, shown = "", ""
        reference = f'<w:footnoteReference{custom} w:id="{number}"/>{shown}'
        return self.book.bookmarks.around(name, f"<w:r>{raised}{reference}</w:r>")

    def _link(self, link: Link, style: str) -> str:
        inner = "".join(self.run(run, style, "Hyperlink") for run in link.content)
        if link.target.startswith("#"):
            return self._internal(link.target[1:], inner)
        target = checked(link.target)
        if not target:
            return "".join(self.run(run, style) for run in link.content)
        relation = self.links.setdefault(target, f"link{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{relation}" w:history="1">{inner}</w:hyperlink>'

    def _internal(self, anchor: str, inner: str) -> str:
        name = self.book.place(anchor)
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{inner}</w:hyperlink>'

    def _anchored(self, record: str, inner: str) -> str:
        # The content control that a colleague's corrections come back by belongs around `inner`.
        return self.book.bookmarks.around(bookmark_name(RECORD, record), inner)


def direction_of(content: Content) -> str:
    """`<w:bidi/>` if the content's first words run from right to left, else "".

    What has no letter, such as the mark that a quotation opens with, goes with what follows.
    """
    for run in runs_of(content):
        if any(map(str.isalpha, run.text)):
            return "<w:bidi/>" if run.direction == "rtl" else ""
    return ""


def attribute(text: str) -> str:
    """`text` for an attribute that is read out: one line."""
    return escaped(" ".join(text.split()))
