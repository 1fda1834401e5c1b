"""The sources section: every source once, graded, and a summary statement of what they are worth.

After ICD 206: strengths and weaknesses of the source base are counted, never weighed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from briefer.briefs.memory import Recall, no_recall
from briefer.briefs.notes import Use, note_anchor
from briefer.briefs.sourcing import (
    access,
    descriptor,
    excerpt,
    hands,
    note,
    origin,
    place_of,
    reference,
    short_name,
)
from briefer.document.nodes import Content, Note, Run, SourceEntry
from briefer.items.grading import RELIABILITY
from briefer.items.phrasing import Phrasing
from briefer.items.source import Source


def notes(
    uses: Sequence[Use],
    sources: Mapping[str, Source],
    phrasing: Phrasing,
    recall: Recall = no_recall,
) -> tuple[Note, ...]:
    """The notes in order. A source's first has its whole reference, and later ones lead to it."""
    places = [(u.source, place_of(u.citation, sources[u.source], phrasing)) for u in uses]
    often = Counter(places)
    firsts: dict[str, int] = {}
    found = []
    for number, (use, place) in enumerate(zip(uses, places, strict=True), 1):
        first = firsts.setdefault(use.source, number) % number
        hint = excerpt(use.citation) if often[place] > 1 else ""
        source = sources[use.source]
        make = partial(_note, number, use, source, phrasing, first, hint)
        key = ("note", *place, use.citation.exact)
        found.append(recall(key, (number, use, source, first, hint), make))
    return tuple(found)


def _note(number: int, use: Use, source: Source, phrasing: Phrasing, first: int, hint: str) -> Note:
    return Note(number, note(use, source, phrasing, first=first, hint=hint))


def gathered(
    notes: Iterable[Note], graded: Iterable[Content], recall: Recall = no_recall
) -> tuple[SourceEntry, ...]:
    """The notes as numbered entries of the list at the end; `graded` ends each of them."""
    return tuple(
        recall(("gathered", note.number), (note, grades), partial(_gathered, note, grades))
        for note, grades in zip(notes, graded, strict=True)
    )


def _gathered(note: Note, grades: Content) -> SourceEntry:
    return SourceEntry(note_anchor(note.number), (*note.content, *grades), note.number)


def listed(
    often: Mapping[str, int],
    sources: Mapping[str, Source],
    phrasing: Phrasing,
    recall: Recall = no_recall,
) -> tuple[SourceEntry, ...]:
    """The sources by name, each with how often it is cited (0 for one that was only read)."""
    ordered = sorted((sources[key] for key in often), key=_by_name)
    return tuple(
        recall(
            ("listed", source.id),
            (number, source, often[source.id]),
            partial(_listed, number, source, often[source.id], phrasing),
        )
        for number, source in enumerate(ordered, 1)
    )


def _listed(number: int, source: Source, often: int, phrasing: Phrasing) -> SourceEntry:
    return SourceEntry(f"source-{number}", _entry(source, often, phrasing))


def rated(source: Source, phrasing: Phrasing) -> str:
    """A source's reliability by letter and in the words of the Admiralty scale."""
    if not source.reliability:
        return phrasing.say("not-rated")
    words = RELIABILITY[source.reliability]
    return phrasing.say("reliability", letter=source.reliability, words=words)


def summary(uses: Sequence[Use], sources: Mapping[str, Source], phrasing: Phrasing) -> str:
    """The source summary statement: how many sources and origins, how reliable, how far removed."""
    used = [sources[key] for key in dict.fromkeys(use.source for use in uses)]
    if not used:
        return phrasing.say("summary-none")
    return " ".join(
        (
            _counted(used, phrasing),
            *_carrying(used, phrasing),
            _reliability(used, phrasing),
            *_removed(uses, sources, phrasing),
            phrasing.say("summary-scale"),
        )
    )


def _by_name(source: Source) -> tuple[str, str, str]:
    return short_name(source).casefold(), source.title.casefold(), source.id


def _entry(source: Source, often: int, phrasing: Phrasing) -> Content:
    described = descriptor(source, phrasing)
    sentences = (
        f"{described[:1].upper()}{described[1:]}." if described else "",
        rated(source, phrasing),
        phrasing.say("used-often", count=often)
        if often > 1
        else phrasing.say("used-once" if often else "not-cited"),
    )
    said = Run(" " + " ".join(filter(None, sentences)))
    return (*reference(source, phrasing), *access(source, phrasing), said)


def _counted(used: Sequence[Source], phrasing: Phrasing) -> str:
    """How many sources there are, and of how many origins as far as that is on record."""
    if len(used) == 1:
        return phrasing.say("summary-one")
    origins = {origin(source).casefold() for source in used}
    if len(origins) == 1:
        return phrasing.say("summary-single", sources=len(used), origin=origin(used[0]))
    named = {source.origin.casefold() for source in used if source.origin}
    known = [source for source in used if source.origin or short_name(source).casefold() in named]
    if len(known) < len(used):
        unknown = len(used) - len(known)
        return phrasing.say("summary-unrecorded", sources=len(used), count=unknown)
    key = "summary-same" if len(origins) == len(used) else "summary-fewer"
    return phrasing.say(key, sources=len(used), origins=len(origins))


def _carrying(used: Sequence[Source], phrasing: Phrasing) -> Iterator[str]:
    """Which sources are one origin together, where there are others beside them."""
    by_origin: dict[str, list[Source]] = {}
    for source in used:
        by_origin.setdefault(origin(source).casefold(), []).append(source)
    for group in by_origin.values():
        if 1 < len(group) < len(used):
            yield _one_origin(group, phrasing)


def _one_origin(group: Sequence[Source], phrasing: Phrasing) -> str:
    """That these sources count as one; its own outlet does not go back to itself."""
    name = origin(group[0])
    others = [source for source in group if short_name(source).casefold() != name.casefold()]
    if others and len(others) < len(group):
        key = "summary-carrier-one" if len(others) == 1 else "summary-carrier-many"
    else:
        key, others = "summary-carried", list(group)
    names = _and([_told_apart(source, group) for source in others])
    return phrasing.say(key, sources=names, origin=name)


def _told_apart(source: Source, group: Sequence[Source]) -> str:
    name = short_name(source)
    alone = sum(short_name(other) == name for other in group) == 1
    return name if alone else f"{name} (“{source.title}”)"


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _reliability(used: Sequence[Source], phrasing: Phrasing) -> str:
    letters = Counter(source.reliability for source in used)
    ratings = [
        phrasing.say("summary-rating", count=letters[letter], words=words, letter=letter)
        for letter, words in RELIABILITY.items()
        if letters[letter]
    ]
    if letters[""]:
        ratings.append(phrasing.say("summary-not-rated", count=letters[""]))
    return phrasing.say("summary-reliability", ratings=", ".join(ratings))


def _removed(
    uses: Sequence[Use], sources: Mapping[str, Source], phrasing: Phrasing
) -> Iterator[str]:
    """How many notes rest on what the source has from others; nothing where none does."""
    far = sum(
        max(hands(sources[use.source], chain) for chain in use.chains or ((),)) > 1 for use in uses
    )
    if far:
        number = "-only" if len(uses) == 1 else "-one" if far == 1 else ""
        yield phrasing.say(f"summary-second-hand{number}", count=far, total=len(uses))
