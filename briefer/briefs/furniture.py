"""What stands above the title, in its fields, and at the head and foot of every page."""

import re
from collections.abc import Iterator, Mapping

from briefer.briefs.brief import Brief
from briefer.briefs.fillings import fields_in, filled, pieces
from briefer.briefs.template import FieldKind, FurnitureLine, Template
from briefer.document.nodes import Banner, FrontMatter, Furniture, FurnitureText, PageField, Run
from briefer.errors import DateError
from briefer.items.dates import Edtf, Style
from briefer.items.marking import Markings
from briefer.items.phrasing import joined_figures

_GROUND = "#000000"  # TLP 2.0 (FIRST): the label's colour on black
_PER_PAGE = ("page", "pages")
_BETWEEN = re.compile(r"(\s+[·|•–—/]\s+|,\s+)")
_LED_IN = re.compile(r"(?:\S*[.:#]\s*)?\{\{([^{}]*)\}\}")


def values(brief: Brief, template: Template) -> dict[str, str]:
    """What every field says, dates in plain reading; fields that nobody filled are not there."""
    kinds: dict[str, FieldKind] = {field.key: field.kind for field in template.fields}
    style = template.date_style
    found = {
        **{key: _reading(text, kinds.get(key, "text"), style) for key, text in brief.fields},
        "title": brief.title,
        "template": template.name,
        "moment": _reading(brief.moment[:10], "date", style),
        "marking": brief.marking,
    }
    return {key: text for key, text in found.items() if text.strip()}


def front_matter(brief: Brief, template: Template, said: Mapping[str, str]) -> FrontMatter:
    """The title block, with the fields that are shown and filled."""
    return FrontMatter(
        kicker=_kicker(template.kicker, said),
        title=brief.title,
        fields=tuple(
            (field.label, said[field.key])
            for field in template.fields
            if field.shown and field.key in said
        ),
    )


def furniture(line: FurnitureLine, said: Mapping[str, str], markings: Markings) -> Furniture:
    """A page's head or foot; a place whose fields say nothing is left empty."""
    return Furniture(
        *(_place(text, said, markings) for text in (line.left, line.centre, line.right))
    )


def _kicker(text: str, said: Mapping[str, str]) -> str:
    """The words above the title; an empty field takes the “No.” that leads into it along."""
    kept = _LED_IN.sub(lambda field: field[0] if field[1].strip() in said else "", text)
    return filled(kept, said).strip(" ·|–—")


def _place(text: str, said: Mapping[str, str], markings: Markings) -> FurnitureText:
    parts: list[Run | PageField | Banner] = []
    for words, name in pieces("".join(_kept(text, said))):
        if words:
            parts.append(Run(words))
        match name:
            case None:
                pass
            case "page" | "pages":
                parts.append(PageField("pages" if name == "pages" else "page"))
            case "marking":
                parts.append(Banner(said[name], markings.ink(said[name]), _GROUND))
            case _:
                parts.append(Run(said.get(name, "")))
    return tuple(part for part in parts if not isinstance(part, Run) or part.text)


def _kept(text: str, said: Mapping[str, str]) -> Iterator[str]:
    """`text` without what only belongs to fields that say nothing, and without their separators."""
    known = {*said, *_PER_PAGE}
    parts = _BETWEEN.split(text)
    separator = ""
    for part, after in zip(parts[::2], [*parts[1::2], ""], strict=True):
        named = fields_in(part)
        if part.strip() and (not named or any(name in known for name in named)):
            yield separator
            yield part.strip()
            separator = after


def _reading(text: str, kind: FieldKind, style: Style) -> str:
    """A date's plain reading where the field has one and it can be read, else the text."""
    if kind not in ("date", "date-range"):
        return text
    try:
        return joined_figures(Edtf(text.strip()).reading(style))
    except DateError:
        return text
