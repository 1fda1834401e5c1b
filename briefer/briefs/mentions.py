"""Mentions: the `[@id]` in an author's Markdown, and everything that a brief refers to.

Several ids may stand in one pair of brackets, `[@f1; @s2]`. An id is free text without `]`, `;`
and line ends. `\\[@f1]` and what stands in code is text, and mentions nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefer.briefs.brief import Brief

if TYPE_CHECKING:  # loaded with the first text that cites something: a window starts without it
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

CITATION = "citation"
"""The type of the token that `parser` makes of a citation; its `meta["ids"]` are the ids."""

_CITATION = re.compile(r"\[@([^\]]+)\]")


def parser() -> "MarkdownIt":
    """A CommonMark parser that knows citations; HTML is text to it.

    Whoever prints an author's text parses it with this, so that what is checked is what is printed.
    """
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.inline.ruler.before("link", CITATION, _citation)
    markdown.block.ruler.at("reference", _definition, {"alt": []})
    return markdown


def mentions(text: str) -> tuple[str, ...]:
    """The ids that a Markdown text cites, in reading order, each as often as it stands there."""
    return _mentioned(text) if "[@" in text else ()


@lru_cache(maxsize=1024)  # every part of a brief that looks at a text asks for them
def _mentioned(text: str) -> tuple[str, ...]:
    return tuple(_ids(_parser().parse(text)))


def brief_refers_to(brief: Brief) -> frozenset[str]:
    """Every id that a brief holds as an entry, or cites in a section's text or a wording."""
    found = {entry.id for entry in brief.entries()}
    for text in texts(brief):
        found.update(mentions(text))
    return frozenset(found)


def led_elsewhere(text: str, new: Mapping[str, str]) -> str:
    """A Markdown text whose citations of the ids in `new` cite what stands for them there instead.

    What only looks like a citation, in code or after a backslash, stays as it is.
    """
    if not new or "[@" not in text:
        return text
    longest_first = "|".join(re.escape(id_) for id_ in sorted(new, key=len, reverse=True))
    places = list(re.finditer(rf"(?<=[@;>\s])(?:{longest_first})(?=\s*[;\]])", text))
    marks = {_mark(text, number): place for number, place in enumerate(places)}
    cited = set(mentions(_set(text, [(place, mark) for mark, place in marks.items()])))
    return _set(text, [(place, new[place[0]]) for mark, place in marks.items() if mark in cited])


def _mark(text: str, number: int) -> str:
    """An id that does not stand in `text`, to see whether it comes out of it as a citation."""
    stem = "\ue000"
    while stem in text:
        stem += "\ue000"
    return f"{stem}{number}x"


def _set(text: str, pieces: Sequence[tuple[re.Match[str], str]]) -> str:
    """`text` with another piece in each place; the places are in order."""
    found, end = "", 0
    for place, piece in pieces:
        found += text[end : place.start()] + piece
        end = place.end()
    return found + text[end:]


def texts(brief: Brief) -> Iterator[str]:
    """Every Markdown text of a brief: of each section, then the wordings of its entries."""
    for section in brief.sections:
        yield section.text
        yield from (entry.wording for entry in section.entries)


def _ids(tokens: "Iterable[Token]") -> Iterator[str]:
    for token in tokens:
        if token.type == CITATION:
            yield from token.meta["ids"]
        yield from _ids(token.children or ())


def _citation(state: "StateInline", silent: bool) -> bool:
    match = _CITATION.match(state.src, state.pos, state.posMax)
    ids = _named(match[1]) if match else ()
    if match is None or not ids:
        return False
    if not silent:
        token = state.push(CITATION, "", 0)
        token.meta["ids"] = ids
        token.content = match[0]
    state.pos = match.end()
    return True


def _named(inner: str) -> tuple[str, ...]:
    """The ids between the brackets; none where one of them is empty or runs over a line's end."""
    ids = tuple(part.strip().removeprefix("@").strip() for part in inner.split(";"))
    return ids if all(ids) and not any("\n" in named for named in ids) else ()


def _definition(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """CommonMark's link definition, but `[@f1]: confirmed` is none: its words would be lost."""
    if state.src.startswith("[@", state.bMarks[start] + state.tShift[start]):
        return False
    from markdown_it.rules_block import reference

    return reference(state, start, end, silent)


@cache
def _parser() -> "MarkdownIt":
    return parser()
