"""An item as far as a selection of a source's text can fill it in. Nothing is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.languages import language_fit_for
from briefer.items.objects import from_object
from briefer.items.passage import resolved
from briefer.items.source import Source

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’", '"': '"'}
_PAIRS |= {"'": "'", "「": "」", "『": "』"}
_SENTENCE = re.compile(r"[.!?…,。！？؟۔।][\"'”’»]?$")


@dataclass(frozen=True)
class Draft:
    """What is about to be kept: `text` is editable but in a quote, `start` to `end` is cited.

    `language` is "" where the words are not in that of the source, and only a reader can tell.
    """

    kind: str
    text: str
    form: str
    start: int
    end: int
    language: str = ""


def drafted(kind: str, source: Source, start: int, end: int) -> Draft:
    """A draft from the code points `start` to `end`, without blanks at the ends.

    A quote is without the marks around it; it is partial where they hold a fragment.
    """
    words = source.text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip()) if words.strip() else 0
    if kind == "quote":
        start, end = unmarked(source.text, start, end)
    exact = source.text[start:end]
    text = exact if kind == "quote" else " ".join(exact.split())
    form = form_of(source.text, start, end) if kind == "quote" else ""
    return Draft(kind, text, form, start, end, language_fit_for(exact, source.language))


def unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without quotation marks at its ends, and without a comma before the closing one."""
    while end - start > 1:
        first, last = text[start], text[end - 1]
        opens = first in _PAIRS and _closing(text, start, end) in (-1, end - 1)
        closes = any(last in closing for closing in _PAIRS.values()) and _opening(text, start, end)
        if not (opens or closes):
            break
        start, end = start + opens, end - closes
    while end > start and (text[end - 1] == "," or text[end - 1].isspace()):
        end -= 1
    return start, end


def _closing(text: str, start: int, end: int) -> int:
    """Where the mark that opens at `start` is closed; -1 where it is not."""
    places = (text.find(mark, start + 1, end) for mark in _PAIRS[text[start]])
    return min((place for place in places if place >= 0), default=-1)


def _opening(text: str, start: int, end: int) -> bool:
    """Whether the mark at the end closes the whole span, or nothing that opens within it."""
    last = text[end - 1]
    openers = [opener for opener, closing in _PAIRS.items() if last in closing]
    inner = text[start + 1 : end - 1]
    return last == text[start] or not any(opener in inner for opener in openers)


def form_of(text: str, start: int, end: int) -> str:
    """`verbatim` for a whole sentence, `partial` for a fragment within somebody else's."""
    words = text[start:end]
    ended = bool(_SENTENCE.search(text[start : end + 2].rstrip())) or text[end : end + 1] in ",."
    starts_upper = words[:1].isupper() or not words[:1].islower()
    return "verbatim" if starts_upper and ended and " " in words else "partial"


def item_of(draft: Draft, source: Source, said: Mapping[str, str]) -> Item:
    """The item that `draft` and the fields of a card make. Raises FieldError and PassageError.

    `said` has texts by the names of fields; what is empty is left out.
    """
    exact = source.text[draft.start : draft.end]
    passage = resolved(Citation(source=source.id, exact=exact, start=draft.start), source.text)
    fields = {name: text for name, text in said.items() if text.strip()}
    made = from_object(
        {
            "kind": draft.kind,
            "text": draft.text,
            "language": draft.language,
            **({"form": draft.form} if draft.form else {}),
            **fields,
        }
    )
    if not isinstance(made, Item):
        raise FieldError("kind", "A source is not kept from a passage.", "Keep an item.")
    return replace(made, citations=(passage,))
