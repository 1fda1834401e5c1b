"""Which sections an item belongs in. What does not fit is printed all the same, in its own way."""

from collections.abc import Mapping, Sequence

from briefer.briefs.editing import Spot
from briefer.briefs.parts import Part

TAKES: Mapping[str, tuple[str, ...]] = {
    "text": ("fact", "event", "judgment"),
    "facts": ("fact",),
    "claims": ("question", "fact"),
    "quotes": ("quote",),
    "timeline": ("event",),
    "judgments": ("judgment",),
    "gaps": ("question",),
    "sources": ("source",),
    "figures": ("fact",),
    "lines": ("question", "fact"),
}
"""The kinds of record that each kind of section lays out; one of no kind takes all."""

_HOMES: Mapping[str, tuple[str, ...]] = {
    "fact": ("facts", "lines", "claims", "", "text"),
    "quote": ("quotes", ""),
    "event": ("timeline", "", "text"),
    "judgment": ("judgments", "", "text"),
    "question": ("claims", "gaps", "lines", ""),
    "source": ("sources",),
}
"""Where a record goes of itself, the likeliest kind of section first."""


def fits(part: Part, kind: str) -> bool:
    """Whether a record of that kind is laid out as the section's own."""
    return not part.kind or kind in TAKES[part.kind]


def home(parts: Sequence[Part], kind: str, current: int) -> int | None:
    """The section for a record of that kind: the current one where it fits, else the likeliest.

    A template's text takes entries only where it has some: it is for the author's own words. None
    where no section of the brief fits.
    """
    if 0 <= current < len(parts) and _is_welcome(parts[current], kind):
        return current
    for wanted in _HOMES.get(kind, ()):
        for place, part in enumerate(parts):
            if part.kind == wanted and (wanted != "text" or _is_welcome(part, kind)):
                return place
    return None


def spot_in(parts: Sequence[Part], section: int, current: Spot | None) -> Spot:
    """After the current entry, where it is in that section; else at the section's end."""
    if current is not None and current.section == section and current.entry >= 0:
        return Spot(section, min(current.entry + 1, len(parts[section].entries)))
    return Spot(section, len(parts[section].entries))


def _is_welcome(part: Part, kind: str) -> bool:
    return fits(part, kind) and (part.kind != "text" or bool(part.entries))
