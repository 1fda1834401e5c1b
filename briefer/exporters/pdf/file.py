"""The file around the pages: properties, metadata, outline, names, fonts."""

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from briefer.document.nodes import Document, Properties
from briefer.exporters.pdf.links import Formatted, Places, named
from briefer.exporters.pdf.pens import Case
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.subsets import compressed

PRODUCER = "Briefer"


class _BareCanvas(Canvas):
    """A canvas whose pages begin with nothing: ReportLab's begin with Helvetica."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class File:
    """One PDF 1.7 file: pages are added in their order, then it is saved."""

    def __init__(self, document: Document, out: BinaryIO) -> None:
        self._properties = document.properties
        self._digest = sha256(repr(document.properties).encode("utf-8", "replace"))
        # What is used of it is not all in its published types.
        self._canvas: Any = _BareCanvas(
            out,
            pagesize=(document.page.width, document.page.height),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=document.properties.language or None,
        )
        self._levels: list[int] = []
        self._bookmarks = 0

    def add(self, sheet: Sheet) -> None:
        """Write one page; links to what was never painted are left out."""
        for title, level, y in sheet.headings:
            self._outline(title, level, y)
        code = "\n".join(sheet.finished()).encode("ascii")
        self._digest.update(code)
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.Contents = compressed(code)
        page.Annots = self._annotations(sheet)

    def _annotations(self, sheet: Sheet) -> PDFObject:
        document = self._canvas._doc
        numbers = []
        for link in sheet.links:
            if isinstance(link.target, str) or link.target.page:
                document.Reference(link)
                numbers.append(document.objectcounter)
        return Formatted(b"[%s]" % b" ".join(b"%d 0 R" % number for number in numbers))

    def _outline(self, title: str, level: int, y: float) -> None:
        """Add a heading; one that leaves out a level stands one below the heading before it."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        self._bookmarks += 1
        key = f"heading-{self._bookmarks}"
        self._canvas.bookmarkPage(key, "XYZ", left=0, top=round(y, 2))
        self._canvas.addOutlineEntry(title, key, len(self._levels) - 1)

    def save(self, case: Case, places: Places) -> None:
        """Embed the fonts, describe the file, and write it to where it was to go."""
        document = self._canvas._doc
        for cut in case.cuts():
            cut.embed(document)
        catalog = document.Catalog
        catalog.Metadata = _metadata(self._properties)
        catalog.Names = named(places)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        if self._bookmarks:
            catalog.PageMode = PDFName("UseOutlines")
        document.info = _Info(self._properties)
        digest = self._digest.hexdigest()[:32].upper()
        document._ID = f"[<{digest}> <{digest}>]\n".encode()
        self._canvas.save()


class _Info(PDFInfo):
    """The information dictionary: what is not known is left out (ISO 32000-1, 14.3.3)."""

    def __init__(self, properties: Properties) -> None:
        super().__init__()
        moment = f"D:{_moment(properties):%Y%m%d%H%M%S}Z"
        self.entries = {
            "Title": properties.title,
            "Author": properties.author,
            "Subject": properties.subject,
            "Creator": PRODUCER,
            "Producer": PRODUCER,
            "CreationDate": moment,
            "ModDate": moment,
        }

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary."""
        entries: dict[str, PDFObject] = {
            key: PDFString(value) for key, value in self.entries.items() if value
        }
        formatted: bytes = PDFDictionary(entries).format(document)
        return formatted


def _moment(properties: Properties) -> datetime:
    return datetime.fromisoformat(properties.moment).astimezone(UTC)


def _metadata(properties: Properties) -> PDFStream:
    """The same as XMP (ISO 16684-1)."""
    moment = f"{_moment(properties):%Y-%m-%dT%H:%M:%SZ}"
    language = escape(properties.language or "x-default", {'"': "&quot;"})
    parts = [
        f"<dc:title><rdf:Alt>{_li(properties.title)}</rdf:Alt></dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<xmp:MetadataDate>{moment}</xmp:MetadataDate>",
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
    ]
    if properties.author:
        author = escape(properties.author)
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>")
    if properties.subject:
        subject = _li(properties.subject)
        parts.append(f"<dc:description><rdf:Alt>{subject}</rdf:Alt></dc:description>")
    packet = _PACKET.format(parts="\n".join(parts)).encode("utf-8", "replace")
    return PDFStream(
        PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}), packet, []
    )


def _li(text: str) -> str:
    return f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
{parts}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
