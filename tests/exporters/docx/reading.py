"""A DOCX that was written, opened again by other people's readers."""

import io
from functools import cached_property
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx as python_docx
from lxml import etree

from briefer.document.nodes import Block, Document, Inline, Paragraph, Properties, Run
from briefer.exporters import docx

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
PROPERTIES = Properties("A title", "2025-10-12T13:30:00Z")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NAMES = {
    "w": W[1:-1],
    "r": R[1:-1],
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


def document(*blocks: Block, **others: Any) -> Document:
    """A document of these blocks."""
    return Document(others.pop("properties", PROPERTIES), blocks, **others)


def paragraph(*content: Inline | str, style: str = "Body") -> Paragraph:
    """A paragraph; strings stand for plain runs."""
    return Paragraph(tuple(Run(part) if isinstance(part, str) else part for part in content), style)


def written(what: Document) -> bytes:
    """The bytes of the file."""
    out = io.BytesIO()
    docx.write(what, out, fonts=FONTS)
    return out.getvalue()


def words_of(element: Any) -> str:
    """The text in an element as it is shown; `w:br` is a line's end, `w:tab` a tab.

    A paragraph's are its own words alone, without those in a drawing that stands in it.
    """
    shown = {f"{W}t": None, f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        (found.text or "") if shown[found.tag] is None else str(shown[found.tag])
        for found in element.iter(*shown)
        if found.getparent().tag == f"{W}r" and _is_own(found, element)
    )


def _is_own(found: Any, element: Any) -> bool:
    return element.tag != f"{W}p" or next(found.iterancestors(f"{W}p")) is element


class Docx:
    """A document as it was written."""

    def __init__(self, what: Document) -> None:
        self.data = written(what)

    @cached_property
    def zip(self) -> ZipFile:
        """The container."""
        return ZipFile(io.BytesIO(self.data))

    @cached_property
    def opened(self) -> Any:
        """As python-docx reads it."""
        return python_docx.Document(io.BytesIO(self.data))

    def part(self, name: str = "document") -> Any:
        """The root of word/`name`.xml."""
        return etree.fromstring(
            self.zip.read(f"word/{name}.xml"),
            etree.XMLParser(huge_tree=True, resolve_entities=False),
        )

    def find(self, path: str, part: str = "document") -> list[Any]:
        """What an XPath finds in a part."""
        found: list[Any] = self.part(part).xpath(path, namespaces=NAMES)
        return found

    def values(self, path: str, part: str = "document") -> list[str]:
        """The `w:val` of each element that an XPath finds."""
        return [element.get(f"{W}val") for element in self.find(path, part)]

    def style(self, name: str) -> Any:
        """The style of that id."""
        (found,) = self.find(f"w:style[@w:styleId='{name}']", "styles")
        return found

    def paragraphs(self) -> list[tuple[str, str]]:
        """Style and words of each paragraph of the body, those in tables and drawings too."""
        return [
            ("".join(found.xpath("w:pPr/w:pStyle/@w:val", namespaces=NAMES)), words_of(found))
            for found in self.find("//w:p")
        ]

    def targets(self, part: str = "document") -> dict[str, str]:
        """Where the relationships of a part lead that leave the file."""
        names = self.zip.namelist()
        if f"word/_rels/{part}.xml.rels" not in names:
            return {}
        root = etree.fromstring(self.zip.read(f"word/_rels/{part}.xml.rels"))
        return {
            str(found.get("Id")): str(found.get("Target"))
            for found in root
            if found.get("TargetMode") == "External"
        }
