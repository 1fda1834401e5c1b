"""Where a brief stands, in one line."""

from briefer.briefs.brief import Brief
from briefer.briefs.reading_order import changed
from briefer.briefs.template import Template
from briefer.document.nodes import Content, Document, Heading, text_of
from briefer.ui.open_brief import Composed
from briefer.ui.outline.states import translate


def standing(template: Template, brief: Brief, composed: Composed | None, pages: int) -> str:
    """“Situation report no. 3 · draft · 611 words · 2 pages”, as far as it is known."""
    number = dict(brief.fields).get("number", "")
    name = template.name
    if number:
        name = translate("Outline", "{name} no. {number}").format(name=name, number=number)
    found = [translate("Outline", "draft")]
    if composed is not None and composed.document is not None and composed.brief.id == brief.id:
        words = translate("Outline", "{n} words")
        found.append(words.format(n=word_count(composed.document)))
    if pages == 1:
        found.append(translate("Outline", "1 page"))
    elif pages:
        found.append(translate("Outline", "{n} pages").format(n=pages))
    kept = (each.replace(" ", "\u00a0") for each in found)  # lines end between them alone
    return " · ".join((name, *kept))


def word_count(document: Document) -> int:
    """How many words a document prints, its headings among them, without notes and fields."""
    count = 0

    def counted(content: Content) -> Content:
        nonlocal count
        count += len(text_of(content).split())
        return content

    for block in document.blocks:
        if isinstance(block, Heading):
            count += len(block.text.split())
        changed(block, counted)
    return count
