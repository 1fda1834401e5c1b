"""Places in the file, what leads to them, and the annotations that a viewer follows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from briefer.exporters.pdf.objects import literal

_SCHEMES = ("http://", "https://", "mailto:")


NOWHERE = (0, 0.0, 0.0)


class Place:
    """A point that can be led to: known once it has been painted (`page` counts from 1)."""

    __slots__ = ("point",)

    def __init__(self) -> None:
        self.point = NOWHERE

    @property
    def page(self) -> int:
        """Its page; 0 before it has been painted."""
        return self.point[0]

    def at(self, page: int, x: float, y: float) -> None:
        """Settle where it is; what comes first stays."""
        if self.point is NOWHERE:
            self.point = page, x, y


@dataclass(frozen=True, slots=True, eq=False)
class Hot:
    """What a stretch of text is besides text: a way to `target`, and a place itself.

    `notes` are the footnotes that it is the first to cite.
    """

    target: Place | str | None = None
    here: tuple[Place, ...] = ()
    notes: tuple[int, ...] = ()


@dataclass(slots=True)
class Places:
    """All places of a document: anchors, notes, marks, and what came from a record."""

    anchors: dict[str, Place] = field(default_factory=dict)
    notes: dict[int, Place] = field(default_factory=dict)
    marks: dict[int, Place] = field(default_factory=dict)
    records: dict[str, Place] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    _tree: "_Tree | None" = None

    def clear(self) -> None:
        """Begin another document: no place is painted yet, and no record's name is taken."""
        self.taken.clear()
        for known in (self.anchors, self.notes, self.marks, self.records):
            for place in known.values():
                place.point = NOWHERE

    def anchor(self, name: str) -> Place:
        """The place of that name, painted or not yet."""
        return self.anchors.setdefault(name, Place())

    def note(self, number: int) -> Place:
        """Where the note stands, or its entry among the sources."""
        return self.notes.setdefault(number, Place())

    def mark(self, number: int) -> Place:
        """Where the note is first cited."""
        return self.marks.setdefault(number, Place())

    def record(self, name: str) -> Place:
        """The place of that name, which is from now on taken."""
        self.taken.add(name)
        return self.records.setdefault(name, Place())

    def name(self, id_: str) -> tuple[str, tuple[str, ...]]:
        """A name for what came from the record, and those before it, which are taken.

        `bf_<id>` is the first, then `bf_<id>_2` and so on.
        """
        names = [f"bf_{id_}"]
        while names[-1] in self.taken:
            names.append(f"bf_{id_}_{len(names) + 1}")
        return names[-1], tuple(names[:-1])

    def tree(self, page: int) -> bytes:
        """The name tree of the places that came from records; nothing where none is painted."""
        if self._tree is None or len(self._tree.places) != len(self.records):
            self._tree = _Tree(self.records.items())
        return self._tree.written(page)


def target_of(address: str, places: Places) -> Place | str | None:
    """What a link leads to; None where its scheme is not one that a document may carry."""
    if address.startswith("#"):
        return places.anchor(address[1:])
    return address if address.lower().startswith(_SCHEMES) else None


class LinkAnnotation(NamedTuple):
    """A link over a rectangle: left, low, right, high."""

    rectangle: tuple[float, float, float, float]
    target: Place | str

    def written(self, page: int) -> bytes:
        """The annotation's dictionary (ISO 32000-1, 12.5.6.5), its target having been painted."""
        head = b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [%.2f %.2f %.2f %.2f] "
        return head % self.rectangle + self._way(page) + b" >>"

    def _way(self, page: int) -> bytes:
        if isinstance(self.target, str):
            return b"/A << /S /URI /URI %b >>" % _uri(self.target)
        return b"/Dest " + destination(self.target, page)


def _uri(address: str) -> bytes:
    spelt = "".join(
        character
        if " " < character < "\x7f" and character not in '()\\<>"'
        else _percent(character)
        for character in address
    )
    return f"({spelt})".encode("ascii")


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def destination(place: Place, page: int) -> bytes:
    """The page and the point; `page` is the number of the first page's object, and every second
    object after it is the next page's."""
    number, x, y = place.point
    return b"[%d 0 R /XYZ %.2f %.2f null]" % (page + 2 * (number - 1), x, y)


def _key(name: str) -> bytes:
    """A name as viewers compare it: in the encoding of PDF's own strings where that has it."""
    try:
        return name.encode("latin-1")
    except UnicodeEncodeError:
        return name.encode("utf-8", "replace")


class _Tree:
    """Places in the order of their names, and what was written of them last."""

    def __init__(self, places: Iterable[tuple[str, Place]]) -> None:
        ordered = sorted(((_key(name), place) for name, place in places), key=itemgetter(0))
        self._names = [literal(name) for name, _ in ordered]
        self.places = [place for _, place in ordered]
        self._points: list[tuple[int, float, float]] = []
        self._written = b""

    def written(self, page: int) -> bytes:
        """The tree (ISO 32000-1, 7.9.6) of those that are painted; nothing where none is."""
        points = [place.point for place in self.places]
        if points != self._points:
            self._points = points
            pairs = [
                name + b" " + destination(place, page)
                for name, place in zip(self._names, self.places, strict=True)
                if place.page
            ]
            self._written = b"<< /Names [%b] >>" % b"\n".join(pairs) if pairs else b""
        return self._written
