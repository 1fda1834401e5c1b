"""The briefing by typst, from markup to PDF in one call."""

from pathlib import Path

import typst

from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.measuring import FONTS

_SYNTAX = {ord(mark): f"\\{mark}" for mark in "\\#[]*_@/$`<>~=-+"}
_HEAD = """#set page(paper: "a4", margin: 62.4pt, numbering: "1")
#set text(font: "Noto Serif", size: 10.5pt)
#show heading: set text(font: "Noto Sans", size: 12pt, fill: rgb("#0f5c7a"))
#show link: set text(fill: rgb("#0f5c7a"))
#let mark(number) = super(link(label("source-" + str(number)), str(number)))
"""


def _escaped(text: str) -> str:
    return text.translate(_SYNTAX)


def markup(content: Briefing) -> str:
    """The briefing as typst's markup."""
    out = [_HEAD, f'#text(22pt, weight: "bold")[{_escaped(content.title)}]\n\n#outline()\n']
    for section in content.sections:
        out.append(f"= {_escaped(section.title)}\n")
        for fact in section.facts:
            out.append(f"*{_escaped(fact.lead)}.* {_escaped(fact.text)}#mark({fact.source})\n")
        for quote in section.quotes:
            out.append(
                f"#pad(left: 15pt)[#emph[“{_escaped(quote.text)}”] \\ "
                f'#text(font: "Noto Sans", size: 8.8pt, weight: "bold")'
                f"[{_escaped(quote.speaker)}]#mark({quote.source})]\n"
            )
    out += (_timeline(content), _sources(content))
    return "\n".join(out)


def _timeline(content: Briefing) -> str:
    rows = "\n".join(
        f"[{_escaped(event.day)}], [{_escaped(event.text)}], [#mark({event.source})],"
        for event in content.events
    )
    return (
        '= Timeline\n\n#{\nset text(font: "Noto Sans", size: 8.8pt)\n'
        "table(columns: (15fr, 72fr, 13fr), stroke: (bottom: 0.5pt),\n"
        f"table.header([Date], [Event], [Source]),\n{rows}\n)\n}}\n"
    )


def _sources(content: Briefing) -> str:
    entries = "\n\n".join(
        f'#block[*{source.number}* {_escaped(source.text)} #link("{source.url}")]'
        f" <source-{source.number}>"
        for source in content.sources
    )
    return f'= Sources\n\n#set text(font: "Noto Sans", size: 8.4pt)\n{entries}\n'


def write(content: Briefing, out: Path) -> None:
    """Write the briefing."""
    typst.compile(
        markup(content).encode(),
        output=str(out),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
    )
