"""The file around the pages: properties, metadata, outline, names, fonts."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from html import escape
from typing import BinaryIO

from briefer.document.nodes import Document, Properties
from briefer.exporters.pdf.links import Place, Places, destination
from briefer.exporters.pdf.objects import Objects, stream, text
from briefer.exporters.pdf.outline import Outline
from briefer.exporters.pdf.pens import Case
from briefer.exporters.pdf.printed import Printed

PRODUCER = "Briefer"
_CATALOG, _PAGES, _INFO, _METADATA, _FONTS, _FIRST_PAGE = range(1, 7)


class File:
    """One PDF 1.7 file of these pages."""

    def __init__(self, document: Document, pages: Sequence[Printed]) -> None:
        self._properties = document.properties
        self._size = document.page.width, document.page.height
        self._digest = sha256(repr(document.properties).encode("utf-8", "replace"))
        self._pages = pages
        self._digest.update(b"".join(page.digest for page in pages))

    def write(self, out: BinaryIO, case: Case, places: Places) -> None:
        """Embed the fonts, describe the file, and write it."""
        objects = Objects()
        objects.numbers(_FIRST_PAGE - 1 + 2 * len(self._pages))
        for page in self._pages:
            page.put(objects, _FIRST_PAGE, _PAGES)
        self._tree(objects)
        fonts = [entry for cut in case.cuts() for entry in cut.embed(objects)]
        objects.put(_FONTS, b"<< %b >>" % b" ".join(fonts))
        objects.put(_METADATA, _metadata(self._properties))
        objects.put(_INFO, _info(self._properties))
        objects.put(_CATALOG, self._catalog(objects, places.tree(_FIRST_PAGE)))
        identity = self._digest.hexdigest()[:32].upper()
        objects.write(out, root=_CATALOG, info=_INFO, identity=identity)

    def _tree(self, objects: Objects) -> None:
        count = len(self._pages)
        kids = b" ".join(b"%d 0 R" % (_FIRST_PAGE + 2 * page) for page in range(count))
        box = "[0 0 {:.6g} {:.6g}]".format(*self._size).encode("ascii")
        entries = b"/Type /Pages /Count %d /Kids [%b] /MediaBox %b" % (count, kids, box)
        objects.put(_PAGES, b"<< %b /Resources << /Font %d 0 R >> >>" % (entries, _FONTS))

    def _outline(self) -> Outline:
        outline = Outline()
        for page in self._pages:
            for title, level, y in page.headings:
                top = Place()
                top.at(page.number, 0, y)
                outline.add(title, level, destination(top, _FIRST_PAGE))
        return outline

    def _catalog(self, objects: Objects, names: bytes) -> bytes:
        entries = [
            b"/Type /Catalog /Pages %d 0 R /Metadata %d 0 R" % (_PAGES, _METADATA),
            b"/ViewerPreferences << /DisplayDocTitle true >>",
        ]
        if self._properties.language:
            entries.append(b"/Lang " + text(self._properties.language))
        if outline := self._outline().put(objects):
            entries.append(b"/PageMode /UseOutlines /Outlines %d 0 R" % outline)
        if names:
            # By number, since every reader reads the whole catalog before it shows a page.
            entries.append(b"/Names << /Dests %d 0 R >>" % objects.add(names))
        return b"<< %b >>" % b"\n".join(entries)


@lru_cache(maxsize=4)
def _info(properties: Properties) -> bytes:
    """The information dictionary: what is not known is left out (ISO 32000-1, 14.3.3)."""
    moment = f"D:{_moment(properties):%Y%m%d%H%M%S}Z"
    entries = {
        b"Title": properties.title,
        b"Author": properties.author,
        b"Subject": properties.subject,
        b"Creator": PRODUCER,
        b"Producer": PRODUCER,
        b"CreationDate": moment,
        b"ModDate": moment,
    }
    known = [b"/%b %b" % (key, text(value)) for key, value in entries.items() if value]
    return b"<< %b >>" % b"\n".join(known)


def _moment(properties: Properties) -> datetime:
    return datetime.fromisoformat(properties.moment).astimezone(UTC)


@lru_cache(maxsize=4)
def _metadata(properties: Properties) -> bytes:
    """The same as XMP (ISO 16684-1)."""
    moment = f"{_moment(properties):%Y-%m-%dT%H:%M:%SZ}"
    language = escape(properties.language or "x-default")
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
    return stream(packet, b"/Type /Metadata /Subtype /XML ")


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
