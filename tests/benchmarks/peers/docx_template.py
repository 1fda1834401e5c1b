"""The briefing by docxtpl: a template made with Word, filled in by Jinja."""

from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docxtpl import DocxTemplate

from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.docx_rows import add_bookmark, add_contents, add_mark


def prepared(content: Briefing) -> tuple[dict[str, Any], bytes]:
    """The briefing as docxtpl takes it, and the template."""
    return asdict(content), _template()


def write(content: tuple[dict[str, Any], bytes], out: Path) -> None:
    """Write the briefing."""
    values, template = content
    filled = DocxTemplate(BytesIO(template))
    filled.render(values, autoescape=True)
    filled.save(str(out))


def _template() -> bytes:
    word, made = Document(), BytesIO()
    word.add_heading("{{ title }}", 0)
    add_contents(word.add_paragraph())
    _sections(word)
    _timeline(word)
    word.add_heading("Sources", 1)
    word.add_paragraph("{%p for s in sources %}")
    entry = word.add_paragraph()
    add_bookmark(entry, "{{ s.number }}")
    entry.add_run("[{{ s.number }}] {{ s.text }} {{ s.url }}")
    word.add_paragraph("{%p endfor %}")
    word.save(made)
    return made.getvalue()


def _sections(word: Any) -> None:
    word.add_paragraph("{%p for s in sections %}")
    word.add_heading("{{ s.title }}", 1)
    word.add_paragraph("{%p for f in s.facts %}")
    fact = word.add_paragraph()
    fact.add_run("{{ f.lead }}. ").bold = True
    fact.add_run("{{ f.text }}")
    add_mark(fact, "{{ f.source }}")
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph("{%p for q in s.quotes %}")
    word.add_paragraph("“{{ q.text }}”", style="Quote")
    speaker = word.add_paragraph(style="Body Text 2")
    speaker.add_run("{{ q.speaker }}").bold = True
    add_mark(speaker, "{{ q.source }}")
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph("{%p endfor %}")


def _timeline(word: Any) -> None:
    word.add_heading("Timeline", 1)
    table = word.add_table(rows=4, cols=3, style="Table Grid")
    for place, text in enumerate(("Date", "Event", "Source")):
        table.cell(0, place).text = text
    table.cell(1, 0).text = "{%tr for e in events %}"
    table.cell(2, 0).text, table.cell(2, 1).text = "{{ e.day }}", "{{ e.text }}"
    add_mark(table.cell(2, 2).paragraphs[0], "{{ e.source }}")
    table.cell(3, 0).text = "{%tr endfor %}"
