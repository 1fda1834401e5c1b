"""The briefing by python-docx as everyone writes it: add_paragraph, and add_row for a table.

Every paragraph has its named style, as ours has.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.benchmarks.briefing import Briefing


def write(content: Briefing, out: Path) -> None:
    """Write the briefing."""
    word = Document()
    word.add_heading(content.title, 0)
    add_contents(word.add_paragraph())
    for section in content.sections:
        word.add_heading(section.title, 1)
        for fact in section.facts:
            paragraph = word.add_paragraph(style="Body Text")
            paragraph.add_run(f"{fact.lead}. ", style="Strong")
            paragraph.add_run(fact.text)
            add_mark(paragraph, str(fact.source))
        for quote in section.quotes:
            word.add_paragraph(f"“{quote.text}”", style="Quote")
            paragraph = word.add_paragraph(style="Body Text 2")
            paragraph.add_run(quote.speaker, style="Strong")
            add_mark(paragraph, str(quote.source))
    _timeline(word, content)
    word.add_heading("Sources", 1)
    for source in content.sources:
        paragraph = word.add_paragraph(style="List Continue")
        add_bookmark(paragraph, str(source.number))
        paragraph.add_run(f"[{source.number}] {source.text} {source.url}")
    word.save(str(out))


def _timeline(word: Any, content: Briefing) -> None:
    word.add_heading("Timeline", 1)
    table = word.add_table(rows=1, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Date", "Event", "Source"), strict=True):
        cell.text = text
    for event in content.events:
        day, what, source = table.add_row().cells
        day.text, what.text = event.day, event.text
        add_mark(source.paragraphs[0], str(event.source))


def add_mark(paragraph: Any, number: str) -> None:
    """Add a link to the entry of that number."""
    link = _element("hyperlink", anchor=f"source{number}")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = f" [{number}]"
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def add_bookmark(paragraph: Any, number: str) -> None:
    """Add the place that links to the entry of that number lead to."""
    paragraph._p.append(_element("bookmarkStart", id=number, name=f"source{number}"))
    paragraph._p.append(_element("bookmarkEnd", id=number))


def add_contents(paragraph: Any) -> None:
    """Add a field for the table of contents."""
    paragraph._p.append(_element("fldSimple", instr='TOC \\o "1-2" \\h'))


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
