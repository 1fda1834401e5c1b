"""The briefing as XML and zip, by hand: the floor, for no library can do less.

All parts but the document itself are those of python-docx's default template.
"""

from collections.abc import Iterator
from html import escape
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.benchmarks.briefing import Briefing

_MAIN = "word/document.xml"
_BOLD = "<w:rPr><w:b/></w:rPr>"
_WIDTHS = (1400, 6000, 1200)


def write(content: Briefing, out: Path) -> None:
    """Write the briefing."""
    spec = find_spec("docx")
    assert spec is not None
    assert spec.origin is not None
    template = Path(spec.origin).parent / "templates" / "default.docx"
    with ZipFile(template) as parts, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=6) as package:
        for name in parts.namelist():
            part = parts.read(name)
            package.writestr(name, _main(part.decode(), content) if name == _MAIN else part)


def _main(template: str, content: Briefing) -> bytes:
    begin, end = template.index("<w:body>") + len("<w:body>"), template.index("<w:sectPr")
    return (template[:begin] + "".join(_blocks(content)) + template[end:]).encode()


def _blocks(content: Briefing) -> Iterator[str]:
    yield _paragraph("Title", _run(content.title))
    yield '<w:p><w:fldSimple w:instr="TOC \\o &quot;1-2&quot; \\h"/></w:p>'
    for section in content.sections:
        yield _paragraph("Heading1", _run(section.title))
        for fact in section.facts:
            lead = _run(f"{fact.lead}. ", _BOLD)
            yield _paragraph("Normal", lead + _run(fact.text) + _mark(fact.source))
        for quote in section.quotes:
            yield _paragraph("Quote", _run(f"“{quote.text}”"))
            yield _paragraph("BodyText2", _run(quote.speaker, _BOLD) + _mark(quote.source))
    yield _paragraph("Heading1", _run("Timeline"))
    yield from _timeline(content)
    yield _paragraph("Heading1", _run("Sources"))
    for source in content.sources:
        number = source.number
        yield _paragraph(
            "Normal",
            f'<w:bookmarkStart w:id="{number}" w:name="source{number}"/><w:bookmarkEnd'
            f' w:id="{number}"/>{_run(f"[{number}] {source.text} {source.url}")}',
        )


def _timeline(content: Briefing) -> Iterator[str]:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )
    yield _row("<w:trPr><w:tblHeader/></w:trPr>", _run("Date"), _run("Event"), _run("Source"))
    for event in content.events:
        yield _row("", _run(event.day), _run(event.text), _mark(event.source))
    yield "</w:tbl>"


def _row(properties: str, *cells: str) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr><w:p>{cell}</w:p></w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr>{properties}{inner}</w:tr>"


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def _mark(number: int) -> str:
    return f'<w:hyperlink w:anchor="source{number}">{_run(f" [{number}]")}</w:hyperlink>'
