"""Source reference citations after ICD 206: what a note says, and what a source is called.

Publisher, author, title, date, place in the source, who told whom, a descriptor of what bears on
quality, address, date of access.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile

from briefer.briefs.notes import Use
from briefer.document.nodes import Content, Inline, Link, Run
from briefer.items.citation import Citation
from briefer.items.languages import language_name, same_language, tag_of
from briefer.items.passage import found
from briefer.items.phrasing import Phrasing, prose
from briefer.items.source import Source

HOUSE_LANGUAGE = "en"

_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n\s*")
_NOBODY = re.compile(
    r"\b(?:unnamed|anonymous|unidentified|undisclosed|officials?|sources?|reports?|residents?"
    r"|witness(?:es)?|eyewitness(?:es)?|diplomats?|locals?|insiders?)\b",
    re.IGNORECASE,
)


def short_name(source: Source) -> str:
    """What a source is called in passing: its outlet, else its first author, else its title."""
    return source.outlet or next(iter(source.authors), "") or source.title


def origin(source: Source) -> str:
    """The agency or body that a source's report comes from; itself where it repeats nobody."""
    return source.origin or short_name(source)


def hands(source: Source, chain: tuple[str, ...]) -> int:
    """At which hand the reader has it: 1 from the source itself, 2 from whom it cites."""
    return 1 + len(_carried(source, chain)) + len(_told(source, chain))


def reference(source: Source, phrasing: Phrasing, place: str = "") -> Content:
    """A source's full reference, with the place in it that is cited, up to its full stop."""
    return tuple(_reference(source, phrasing, place))


def note(use: Use, source: Source, phrasing: Phrasing, *, first: int, hint: str = "") -> Content:
    """What a note says. `first` is the note that has the full reference, 0 where this one has it.

    `hint` goes with the place in the source, where that alone does not tell two notes apart.
    """
    place = ", ".join(filter(None, (place_of(use.citation, source, phrasing), hint)))
    told = _told_how(use, source, phrasing)
    if first:
        named = f"{short_name(source)}, {phrasing.say('as-in-note', number=first)}"
        start: Content = (Run(f"{', '.join(filter(None, (named, place)))}."),)
        return (*start, *_sentence("; ".join(told)))
    described = "; ".join((*told, *_lacking(source, phrasing)))
    full = reference(source, phrasing, place)
    return (*full, *_sentence(described), *access(source, phrasing))


def place_of(citation: Citation, source: Source, phrasing: Phrasing) -> str:
    """Where in the source it stands: the locator, else the passage's paragraph, else ""."""
    if citation.locator or citation.start is None or not found(citation, source.text):
        return citation.locator
    breaks = _breaks(source.text)
    if not breaks:
        return ""
    end = citation.start + max(1, len(citation.exact.rstrip()))
    first = 1 + bisect_right(breaks, citation.start)
    last = 1 + bisect_left(breaks, end)
    if first == last:
        return phrasing.say("paragraph", number=first)
    return phrasing.say("paragraphs", first=first, last=last)


@lru_cache(maxsize=64)
def _breaks(text: str) -> tuple[int, ...]:
    """Where each paragraph but the first begins, in code points."""
    return tuple(match.end() for match in _PARAGRAPHS.finditer(text.rstrip()))


def excerpt(citation: Citation, most: int = 48) -> str:
    """The beginning of a passage between marks, "" where there is no passage."""
    flat = " ".join(citation.exact.split()).removesuffix(".")
    if len(flat) > most:
        flat = f"{flat[:most].rpartition(' ')[0] or flat[:most]} …"
    return f"“{flat}”" if flat else ""


def descriptor(source: Source, phrasing: Phrasing) -> str:
    """What bears on the quality of a source as a whole, in words; "" where there is nothing."""
    whole = Use(source.id, Citation(source=source.id))
    return "; ".join((*_told_how(whole, source, phrasing), *_lacking(source, phrasing)))


def _told_how(use: Use, source: Source, phrasing: Phrasing) -> Iterator[str]:
    chains = use.chains or ((),)
    for chain in chains:
        carried = [phrasing.say("carrying", name=name) for name in _carried(source, chain)]
        told = [phrasing.say("citing", name=name) for name in _told(source, chain)]
        if carried or told:
            yield ", ".join((*carried, *told))
    far = max(hands(source, chain) for chain in chains)
    if far > 1:
        yield phrasing.say(f"hand-{far}" if far < 5 else "hand-more")
    if any(chain and _NOBODY.search(chain[-1]) for chain in chains):
        yield phrasing.say("unnamed")
    if use.translated:
        yield phrasing.say("translated")


def _lacking(source: Source, phrasing: Phrasing) -> Iterator[str]:
    if not source.published:
        yield phrasing.say("undated")
    if not source.authors and not source.outlet:
        yield phrasing.say("no-author")
    language = tag_of(source.language)  # older libraries hold “English” as well
    if language and not same_language(language, HOUSE_LANGUAGE):
        yield phrasing.say("in-language", language=language_name(language))


def _carried(source: Source, chain: tuple[str, ...]) -> tuple[str, ...]:
    """The agency that the source carries, unless that is itself or the chain says it later."""
    said = {_plain(name) for name in (source.outlet, *_told(source, chain))}
    return (source.origin,) if source.origin and _plain(source.origin) not in said else ()


def _told(source: Source, chain: tuple[str, ...]) -> tuple[str, ...]:
    """The chain without the source itself and the agency that it carries, where it begins so.

    A name that follows itself counts once.
    """
    itself = {_plain(short_name(source)), _plain(source.origin)}
    told = [name for name, before in zip(chain, ("", *chain), strict=False) if name != before]
    return tuple(dropwhile(lambda name: _plain(name) in itself, told))


def _plain(name: str) -> str:
    """A name as it is compared: capitals and spaces apart."""
    return " ".join(name.casefold().split())


def _reference(source: Source, phrasing: Phrasing, place: str) -> Iterator[Inline]:
    for name in dict.fromkeys(filter(None, (source.outlet, *source.authors))):
        yield Run(f"{name}, ")
    brought = source.title[:1] in '“"«‘' and source.title[-1:] in '”"»’'
    yield Run("" if brought else "“")
    yield prose(source.title, source.language)
    yield Run("" if brought else "”")
    rest = ", ".join(filter(None, (phrasing.date(source.published), place)))
    yield Run(f", {rest}." if rest else ".")


def access(source: Source, phrasing: Phrasing) -> Content:
    """The source's address and when it was read there, as far as they are known."""
    read = phrasing.say("accessed", date=phrasing.date(source.accessed)) if source.accessed else ""
    if not source.url:
        return _sentence(read)
    address = _WEB.fullmatch(source.url)
    url = Link((Run(source.url),), source.url) if address else Run(source.url)
    return (Run(" "), url, Run(f", {read}." if read else "."))


def _sentence(text: str) -> Content:
    return (Run(f" {text[:1].upper()}{text[1:]}."),) if text else ()
