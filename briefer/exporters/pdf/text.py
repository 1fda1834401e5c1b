"""A document's inlines as spans that can be broken into lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import NamedTuple, assert_never
from unicodedata import combining, normalize

from briefer.document.nodes import Anchor, Content, Document, Link, NoteRef, Run, Sources
from briefer.document.styles import Style
from briefer.exporters.pdf.breaking import Span
from briefer.exporters.pdf.links import Hot, Places, target_of
from briefer.exporters.pdf.pens import Case, Look, Pen, look_of
from briefer.exporters.pdf.unsettable import Unsettable

# Grade tags: the free space around their words, and what keeps them off the word before.
TAG_PADDING = 3.2
TAG_GAP = 3.5
_MARK_GAP = 2.0
_MARK_RISE = 0.36
_MARK_SHARE = 0.74

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85]")
_ODD = re.compile("[\t\r\u2028\u2029\x85]")
_MARKED = re.compile(
    "[^\\W\\d_][\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
# Letters of this height carry a mark where the font puts it.
_LOW = frozenset("acegmnopqrsuvwxyzıавгдежзиклмнопрстухцчшщъыьэюяєѕџѓќαγεηικμνοπρςστυχω")


class Cited(NamedTuple):
    """A mark was set: whether it was the first of its number, and whether that is a footnote's."""

    number: int
    first: bool
    noted: bool


class Recorded(NamedTuple):
    """A record's words were set under this name, the others before it being taken."""

    name: str
    others: tuple[str, ...]


class Compositor:
    """Sets the inlines of one document: knows its styles, its notes, and where it is in it.

    `met` is what was asked of the document so far besides its styles, oldest first.
    """

    def __init__(self, document: Document, case: Case, places: Places) -> None:
        self.case = case
        self.places = places
        self.styles = document.styles
        self.begin(document)
        self._pens: dict[tuple[Pen, bool, bool, str, bool], Pen] = {}
        self._greyed: dict[Style, Style] = {}
        self._mark_pens: dict[tuple[float, bool], Pen] = {}

    def begin(self, document: Document) -> None:
        """Go on with another document in the same styles."""
        self.unsettable = Unsettable(document.properties.title)
        self.gathered = gathered(document)
        self.met: list[Cited | Recorded] = []
        self._footnotes = frozenset(note.number for note in document.notes)
        self._cited: set[int] = set()
        self.places.clear()

    def meets(self, met: Sequence[Cited | Recorded]) -> bool:
        """Whether the same would be met here; if so, all of it has been."""
        cited, taken = self._cited, self.places.taken
        for at, one in enumerate(met):
            if isinstance(one, Recorded):
                if one.name in taken or not taken.issuperset(one.others):
                    self._unmeet(met[:at])
                    return False
                taken.add(one.name)
            else:
                number, first, noted = one
                if (number in cited) is first or (number in self._footnotes) is not noted:
                    self._unmeet(met[:at])
                    return False
                cited.add(number)
        return True

    def _unmeet(self, met: Sequence[Cited | Recorded]) -> None:
        for one in met:
            if isinstance(one, Recorded):
                self.places.taken.discard(one.name)
            elif one.first:
                self._cited.discard(one.number)

    def spans(self, content: Content, style: Style) -> list[Span]:
        """The spans of `content` in that style."""
        return list(self._spans(content, self.case.styled(style)))

    def greyed(self, style: Style) -> Style:
        """The style as it is in a superseded row."""
        if style not in self._greyed:
            colour = self.styles.character("Superseded").colour
            self._greyed[style] = replace(style, bold=False, colour=colour)
        return self._greyed[style]

    def words(self, text: str, look: Look) -> list[Span]:
        """The spans of plain text in one look."""
        return list(self._set(text, self.case.pen(look), None))

    def _spans(self, content: Content, pen: Pen, target: Hot | None = None) -> Iterator[Span]:
        after_mark = spaced = False
        for inline in content:
            match inline:
                case Run():
                    yield from self._set(inline.text, self._run(inline, pen, spaced), target)
                    spaced = inline.text.endswith((" ", "\u00a0", "\n"))
                case NoteRef(number):
                    yield self._mark(number, pen, after_mark)
                    spaced = False
                case Link():
                    yield from self._link(inline, pen)
                    spaced = False
                case Anchor():
                    yield from self._anchor(inline, pen)
                    spaced = False
                case _:
                    assert_never(inline)
            after_mark = isinstance(inline, NoteRef)

    def _run(self, run: Run, pen: Pen, spaced: bool) -> Pen:
        """The pen for a run in text of another; they are few, and found by what they are."""
        if not (run.style or run.bold or run.italic):
            return pen
        key = (pen, run.bold, run.italic, run.style, spaced)
        if key not in self._pens:
            self._pens[key] = self.case.pen(self._look(run, pen.look, spaced))
        return self._pens[key]

    def _look(self, run: Run, look: Look, spaced: bool) -> Look:
        if run.style == "Grade":
            gap = 0.0 if spaced else TAG_GAP
            grade = look_of(self.styles.character("Grade"))
            return replace(grade, boxed=True, lead=TAG_PADDING + gap, trail=TAG_PADDING)
        if run.style == "Footnote Reference":
            # What parts two marks is raised as they are.
            return self._mark_pen(look.size, False).look
        look = replace(look, bold=look.bold or run.bold, italic=look.italic or run.italic)
        return self._characters(look, run.style) if run.style else look

    def _characters(self, look: Look, name: str) -> Look:
        style = self.styles.character(name)
        return replace(
            look,
            bold=look.bold or style.bold,
            italic=look.italic or style.italic,
            caps=look.caps or style.caps,
            strike=look.strike or style.strike,
            tracking=look.tracking or style.tracking,
            colour=style.colour,
        )

    def _mark(self, number: int, around: Pen, after_mark: bool) -> Span:
        pen = self._mark_pen(around.look.size, after_mark)
        first, noted = number not in self._cited, number in self._footnotes
        self._cited.add(number)
        self.met.append(Cited(number, first, noted))
        notes = (number,) if first and noted else ()
        here = (self.places.mark(number),) if first else ()
        known = noted or self.gathered
        return Span(pen, str(number), Hot(self.places.note(number) if known else None, here, notes))

    def _mark_pen(self, around: float, after_mark: bool) -> Pen:
        """The pen of marks in text of the size `around`."""
        key = (around, after_mark)
        if key not in self._mark_pens:
            style = look_of(self.styles.character("Footnote Reference"))
            size = min(style.size, around * _MARK_SHARE)
            lead = _MARK_GAP if after_mark else 0.0
            look = replace(style, size=size, rise=around * _MARK_RISE, lead=lead)
            self._mark_pens[key] = self.case.pen(look)
        return self._mark_pens[key]

    def _link(self, link: Link, pen: Pen) -> Iterator[Span]:
        target = target_of(link.target, self.places)
        hot = Hot(target) if target is not None else None
        linking = self._run(Run("", style="Hyperlink"), pen, spaced=False)
        return self._spans(link.content, linking, hot)

    def _anchor(self, anchor: Anchor, pen: Pen) -> Iterator[Span]:
        name, others = self.places.name(anchor.id)
        self.met.append(Recorded(name, others))
        yield Span(pen, "", Hot(here=(self.places.record(name),)))
        yield from self._spans(anchor.content, pen)

    def _set(self, text: str, pen: Pen, hot: Hot | None) -> Iterator[Span]:
        caps = pen.look.caps
        # Most text is such, and has no tabs and line ends either.
        if text.isascii() and text.isprintable():
            yield Span(pen, self._capitals(text, pen) if caps else text, hot)
            return
        if _ODD.search(text):
            text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
        for part, settable in self._by_pen(self._composed(text, pen), pen):
            yield Span(settable, self._capitals(part, settable) if caps else part, hot)

    def _by_pen(self, text: str, pen: Pen) -> Iterator[tuple[str, Pen]]:
        """Parts of `text`, each with a pen that has its glyphs: of another face if need be."""
        if pen.cut.sets.issuperset(text) or all(map(pen.cut.can_set, text)):
            yield text, pen
            return
        chosen = [self._pen_for(text, at, pen) for at in range(len(text))]
        for missing in (at for at, choice in enumerate(chosen) if choice is None):
            self.unsettable.add(text, missing)
        for choice, places in groupby(range(len(text)), key=chosen.__getitem__):
            if choice is not None:
                yield "".join(text[at] for at in places), choice

    def _pen_for(self, text: str, at: int, pen: Pen) -> Pen | None:
        character = text[at]
        if combining(character):
            low = at > 0 and self.case.stand_ins.glyph(text[at - 1]) in _LOW
            return pen if low and pen.cut.has(character) else None
        pens = chain((pen,), self.case.others(pen.look))
        return next((pen for pen in pens if pen.cut.can_set(character)), None)

    def _composed(self, text: str, pen: Pen) -> str:
        """Letters with marks as the one glyph that the font has for both."""
        return _MARKED.sub(lambda found: self._one_glyph(found[0], pen), text)

    def _one_glyph(self, letters: str, pen: Pen) -> str:
        one = normalize("NFC", letters)
        if len(one) > 1 or not pen.cut.can_set(one):
            return letters
        return self.case.stand_ins.character(one, letters)

    def _capitals(self, text: str, pen: Pen) -> str:
        """Small letters as capitals that are copied as small letters."""
        return "".join(self._capital(character, pen) for character in text)

    def _capital(self, character: str, pen: Pen) -> str:
        stand_ins = self.case.stand_ins
        capital = stand_ins.glyph(character).upper()
        if capital == character or len(capital) > 1 or not pen.cut.has(capital):
            return character
        return stand_ins.character(capital, stand_ins.text(character))


def gathered(document: Document) -> bool:
    """Whether the document has a list of its sources."""
    return any(isinstance(block, Sources) for block in document.blocks)
