"""Places in the file, what leads to them, and the annotations that a viewer follows."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObject, PDFString

_SCHEMES = ("http://", "https://", "mailto:")


class Place:
    """A point that can be led to: known once it has been painted (`page` counts from 1)."""

    __slots__ = ("page", "x", "y")

    def __init__(self) -> None:
        self.page = 0
        self.x = 0.0
        self.y = 0.0

    def at(self, page: int, x: float, y: float) -> None:
        """Settle where it is; what comes first stays."""
        if not self.page:
            self.page, self.x, self.y = page, x, y


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

    def anchor(self, name: str) -> Place:
        """The place of that name, painted or not yet."""
        return self.anchors.setdefault(name, Place())

    def note(self, number: int) -> Place:
        """Where the note stands, or its entry among the sources."""
        return self.notes.setdefault(number, Place())

    def mark(self, number: int) -> Place:
        """Where the note is first cited."""
        return self.marks.setdefault(number, Place())

    def record(self, id_: str) -> Place:
        """A new place for what came from the record: `bf_<id>`, then `bf_<id>_2` and so on."""
        name, count = f"bf_{id_}", 1
        while name in self.records:
            count += 1
            name = f"bf_{id_}_{count}"
        return self.records.setdefault(name, Place())


def target_of(address: str, places: Places) -> Place | str | None:
    """What a link leads to; None where its scheme is not one that a document may carry."""
    if address.startswith("#"):
        return places.anchor(address[1:])
    return address if address.lower().startswith(_SCHEMES) else None


class LinkAnnotation(PDFObject):
    """A link over a rectangle, formatted when all pages are known."""

    def __init__(self, rectangle: tuple[float, float, float, float], target: Place | str) -> None:
        self.rectangle = rectangle
        self.target = target

    def format(self, document: PDFDocument) -> bytes:
        """The annotation's dictionary (ISO 32000-1, 12.5.6.5)."""
        head = b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [%.2f %.2f %.2f %.2f] "
        return head % self.rectangle + self._way(document) + b" >>"

    def _way(self, document: PDFDocument) -> bytes:
        if isinstance(self.target, str):
            return b"/A << /S /URI /URI %s >>" % _uri(self.target)
        return b"/Dest " + destination(self.target, document)


class Formatted(PDFObject):
    """An object that is bytes already: ReportLab takes its time over many small ones."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes."""
        return self.data


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


def destination(place: Place, document: PDFDocument) -> bytes:
    """The page and the point, as a destination; the page must be among the document's."""
    number, _ = document.idToObjectNumberAndVersion[f"Page{place.page}"]
    return b"[%d 0 R /XYZ %.2f %.2f null]" % (number, place.x, place.y)


class _Destination(PDFObject):
    def __init__(self, place: Place) -> None:
        self.place = place

    def format(self, document: PDFDocument) -> bytes:
        return destination(self.place, document)


def named(places: Places) -> PDFDictionary | None:
    """The name tree of the places that came from records; None where there are none."""
    painted = [(name.encode(), place) for name, place in places.records.items() if place.page]
    if not painted:
        return None
    pairs = [
        item
        for name, place in sorted(painted, key=lambda pair: pair[0])
        for item in (PDFString(name.decode("utf-8"), enc="raw"), _Destination(place))
    ]
    return PDFDictionary({"Dests": PDFDictionary({"Names": PDFArray(pairs)})})
