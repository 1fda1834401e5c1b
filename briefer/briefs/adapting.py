"""A template as one house wants it: on its paper, with dates in its style."""

import re

from briefer.briefs.template import Template
from briefer.briefs.template_file import PAPERS, parse

_PAGE_INLINE = re.compile(r"(?m)^page[ \t]*=[ \t]*\{")
_PAGE_TABLE = re.compile(r"(?m)^\[page\][ \t]*$")
_WORDING = re.compile(r"(?m)^\[wording\][ \t]*$")
_SIZE = re.compile(r"size[ \t]*=[ \t]*(\"[^\"\n]*\"|'[^'\n]*')")
_STYLE = re.compile(r"(?m)^date_style[ \t]*=.*$")


def adapted(template: Template, paper: str = "template", date_style: str = "template") -> Template:
    """`template` on that paper (“A4”, “Letter” …), with “long” or “short” dates.

    “template” leaves either as it is, and so does a name that is not known. All else of its text,
    comments among it, stays.
    """
    text = template.text
    if paper in PAPERS:
        text = _with_paper(text, paper)
    if date_style in ("long", "short"):
        text = _with_style(text, date_style)
    return parse(text, template.key) if text != template.text else template


def _with_paper(text: str, paper: str) -> str:
    size = f'size = "{paper}"'
    if found := _PAGE_INLINE.search(text):
        end = text.index("}", found.end())
        inside = text[found.end() : end]
        if _SIZE.search(inside):
            return text[: found.end()] + _SIZE.sub(size, inside, count=1) + text[end:]
        comma = ", " if inside.strip() else " "
        return f"{text[: found.end()]} {size}{comma}{inside.lstrip()}{text[end:]}"
    if found := _PAGE_TABLE.search(text):
        end = _end_of_table(text, found.end())
        inside = text[found.end() : end]
        if _SIZE.search(inside):
            return text[: found.end()] + _SIZE.sub(size, inside, count=1) + text[end:]
        return f"{text[: found.end()]}\n{size}{text[found.end() :]}"
    return f"page = {{ {size} }}\n{text}"


def _with_style(text: str, style: str) -> str:
    line = f'date_style = "{style}"'
    found = _WORDING.search(text)
    if found is None:
        return f"{text.rstrip()}\n\n[wording]\n{line}\n"
    end = _end_of_table(text, found.end())
    inside = text[found.end() : end]
    if _STYLE.search(inside):
        return text[: found.end()] + _STYLE.sub(line, inside, count=1) + text[end:]
    return f"{text[: found.end()]}\n{line}{text[found.end() :]}"


def _end_of_table(text: str, start: int) -> int:
    following = re.compile(r"(?m)^\[").search(text, start)
    return following.start() if following else len(text)
