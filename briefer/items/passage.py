"""Passages: finding a text in its source, and finding it again when the source has changed.

After the W3C Web Annotation Data Model, sections 4.2.1 and 4.2.2. All positions are code points.
"""

from dataclasses import replace

from briefer.errors import PassageError
from briefer.items.citation import CONTEXT, Citation

_TOLD = 5
"""How many places are told where a passage stands more than once."""


def resolved(citation: Citation, text: str) -> Citation:
    """`citation` with its passage found in `text`: `start`, `prefix` and `suffix` filled in.

    `start`, or else the context given, decides where `exact` stands more than once. A citation
    without a passage comes back as it is. Raises PassageError.
    """
    if not citation.exact:
        return _without_passage(citation)
    if citation.exact not in text:
        raise PassageError(
            f"“{_short(citation.exact)}” is not in the text of source {citation.source}.",
            "Copy the passage from the source exactly, or give a locator without a passage.",
        )
    return _at(citation, text, _chosen(citation, text))


def found(citation: Citation, text: str) -> bool:
    """Whether the passage stands in `text` just where the citation says."""
    return citation.start is None or text.startswith(citation.exact, citation.start)


def reanchored(citation: Citation, text: str) -> Citation:
    """`citation` moved to where its passage stands in a changed `text`, if that is certain.

    It is certain where exact text and the whole context agree at one place and no other. Anything
    else comes back as it was: an orphan, never tied to a lookalike.
    """
    if citation.start is None or not citation.exact:
        return citation
    places = _fitting(citation, text)
    return _at(citation, text, places[0]) if len(places) == 1 else citation


def _without_passage(citation: Citation) -> Citation:
    if citation.start is None and not citation.prefix and not citation.suffix:
        return citation
    raise PassageError(
        f"The citation of source {citation.source} has a position but no passage.",
        "Give the passage's words as “exact”, or only a locator.",
    )


def _chosen(citation: Citation, text: str) -> int:
    if citation.start is not None:
        if found(citation, text):
            return citation.start
        raise PassageError(
            f"“{_short(citation.exact)}” does not stand at {citation.start} in the text of source "
            f"{citation.source}, but at {_told(_places(citation.exact, text))}.",
            "Correct “start” (code points from 0), or leave it out.",
        )
    fitting = _fitting(citation, text)
    if len(fitting) == 1:
        return fitting[0]
    raise _undecided(citation, fitting)


def _undecided(citation: Citation, fitting: list[int]) -> PassageError:
    if not fitting:
        return PassageError(
            f"“{_short(citation.exact)}” is in source {citation.source}, but not between the "
            "prefix and suffix given.",
            "Copy prefix and suffix from the source exactly, or leave them out.",
        )
    return PassageError(
        f"“{_short(citation.exact)}” stands more than once in the text of source "
        f"{citation.source}.",
        f"Say which by “prefix”, “suffix” or “start” (it stands at {_told(fitting)}).",
    )


def _told(places: list[int]) -> str:
    listed = ", ".join(map(str, places[:_TOLD]))
    return listed if len(places) <= _TOLD else f"{listed} …"


def _fitting(citation: Citation, text: str) -> list[int]:
    """Where the passage stands between the context given, the first few places."""
    around = _places(f"{citation.prefix}{citation.exact}{citation.suffix}", text)
    return [place + len(citation.prefix) for place in around]


def _places(words: str, text: str) -> list[int]:
    """The first few places: each more may cost as much as all of `words`, which can be long."""
    places: list[int] = []
    place = text.find(words)
    while place >= 0 and len(places) <= _TOLD:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _at(citation: Citation, text: str, start: int) -> Citation:
    end = start + len(citation.exact)
    return replace(
        citation,
        start=start,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
