"""The briefing in a QTextDocument, which lays out anew what an edit moves; another layout than
the export's, and no footnotes."""

from html import escape

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QImage, QTextCursor, QTextDocument

from tests.benchmarks.briefing import BenchSection, Briefing
from tests.benchmarks.peers.measuring import FONTS
from tests.benchmarks.peers.rendering import A4, page_of_text


class TextPreview:
    """The document, and the place in it that is edited."""

    def __init__(self, content: Briefing, section: int, fact: int) -> None:
        for face in sorted(FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(face))
        self._document = QTextDocument()
        self._document.setDefaultFont(QFont("Noto Serif", 10))
        self._document.setPageSize(QSizeF(*A4))
        self._document.setHtml(_markup(content))
        edited = content.sections[section].facts[fact].text
        self._cursor = self._document.find(edited[:30])
        self._cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        layout = self._document.documentLayout()
        self._page = int(layout.blockBoundingRect(self._cursor.block()).y() / A4[1])

    def typed(self, words: str) -> QImage:
        """The page with these words more on it."""
        self._cursor.insertText(words)
        self._document.pageCount()
        return page_of_text(self._document, self._page)


def _markup(content: Briefing) -> str:
    parts = [f"<h1>{escape(content.title)}</h1>", *map(_section, content.sections)]
    parts.append('<h2>Timeline</h2><table width="100%">')
    parts += (
        f"<tr><td>{event.day}</td><td>{escape(event.text)}</td><td>{_mark(event.source)}</td></tr>"
        for event in content.events
    )
    parts.append("</table><h2>Sources</h2>")
    parts += (
        f'<p><a name="source-{source.number}"></a>{source.number} {escape(source.text)}'
        f' <a href="{source.url}">{source.url}</a></p>'
        for source in content.sources
    )
    return "".join(parts)


def _section(section: BenchSection) -> str:
    facts = (
        f"<p><b>{escape(fact.lead)}.</b> {escape(fact.text)}{_mark(fact.source)}</p>"
        for fact in section.facts
    )
    quotes = (
        f"<blockquote><i>“{escape(quote.text)}”</i><br>"
        f'<span style="font-family: Noto Sans"><b>{escape(quote.speaker)}</b></span>'
        f"{_mark(quote.source)}</blockquote>"
        for quote in section.quotes
    )
    return f"<h2>{escape(section.title)}</h2>{''.join(facts)}{''.join(quotes)}"


def _mark(number: int) -> str:
    return f'<a href="#source-{number}"><sup>{number}</sup></a>'
