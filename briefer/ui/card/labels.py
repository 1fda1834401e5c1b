"""What a card calls the kinds, their fields, and which of them come first."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from briefer.errors import BrieferError
from briefer.ui.refusals import remedy_of
from briefer.ui.translating import QT_TRANSLATE_NOOP

LABELS: Mapping[str, str] = {
    "accessed": QT_TRANSLATE_NOOP("Fields", "Accessed"),
    "answer": QT_TRANSLATE_NOOP("Fields", "Answer"),
    "as_of": QT_TRANSLATE_NOOP("Fields", "As of"),
    "authors": QT_TRANSLATE_NOOP("Fields", "Authors"),
    "citations": QT_TRANSLATE_NOOP("Fields", "Citations"),
    "claimant": QT_TRANSLATE_NOOP("Fields", "Claimed by"),
    "confidence": QT_TRANSLATE_NOOP("Fields", "Confidence"),
    "confirms": QT_TRANSLATE_NOOP("Fields", "Confirms"),
    "credibility": QT_TRANSLATE_NOOP("Fields", "Grade"),
    "disputes": QT_TRANSLATE_NOOP("Fields", "Disputes"),
    "form": QT_TRANSLATE_NOOP("Fields", "Form"),
    "language": QT_TRANSLATE_NOOP("Fields", "Language"),
    "likelihood": QT_TRANSLATE_NOOP("Fields", "Likelihood"),
    "marking": QT_TRANSLATE_NOOP("Fields", "Marking"),
    "note": QT_TRANSLATE_NOOP("Fields", "Note for the desk"),
    "occasion": QT_TRANSLATE_NOOP("Fields", "Occasion"),
    "origin": QT_TRANSLATE_NOOP("Fields", "Origin of the report"),
    "original": QT_TRANSLATE_NOOP("Fields", "Original words"),
    "original_language": QT_TRANSLATE_NOOP("Fields", "Language of the original"),
    "outlet": QT_TRANSLATE_NOOP("Fields", "Outlet"),
    "part_of_day": QT_TRANSLATE_NOOP("Fields", "Part of the day"),
    "participants": QT_TRANSLATE_NOOP("Fields", "Took part"),
    "place": QT_TRANSLATE_NOOP("Fields", "Place"),
    "published": QT_TRANSLATE_NOOP("Fields", "Published"),
    "question": QT_TRANSLATE_NOOP("Fields", "Question"),
    "reliability": QT_TRANSLATE_NOOP("Fields", "Reliability"),
    "rests_on": QT_TRANSLATE_NOOP("Fields", "Rests on"),
    "role": QT_TRANSLATE_NOOP("Fields", "Role that day"),
    "said": QT_TRANSLATE_NOOP("Fields", "Said"),
    "said_text": QT_TRANSLATE_NOOP("Fields", "Date as the source words it"),
    "speaker": QT_TRANSLATE_NOOP("Fields", "Speaker"),
    "status": QT_TRANSLATE_NOOP("Fields", "Status"),
    "supersedes": QT_TRANSLATE_NOOP("Fields", "Supersedes"),
    "tags": QT_TRANSLATE_NOOP("Fields", "Tags"),
    "text": QT_TRANSLATE_NOOP("Fields", "Text"),
    "time": QT_TRANSLATE_NOOP("Fields", "Time"),
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "translated_by": QT_TRANSLATE_NOOP("Fields", "Translated by"),
    "type": QT_TRANSLATE_NOOP("Fields", "Type"),
    "url": QT_TRANSLATE_NOOP("Fields", "Address"),
    "when": QT_TRANSLATE_NOOP("Fields", "When"),
    "when_text": QT_TRANSLATE_NOOP("Fields", "Date as the source words it"),
    "zone": QT_TRANSLATE_NOOP("Fields", "Time zone"),
}
"""What a field is called, whatever the kind."""

OF_KIND: Mapping[tuple[str, str], str] = {
    ("fact", "text"): QT_TRANSLATE_NOOP("Fields", "Statement"),
    ("quote", "text"): QT_TRANSLATE_NOOP("Fields", "Quote"),
    ("event", "text"): QT_TRANSLATE_NOOP("Fields", "What happened"),
    ("judgment", "text"): QT_TRANSLATE_NOOP("Fields", "Judgment"),
    ("question", "text"): QT_TRANSLATE_NOOP("Fields", "Question"),
}
"""What it is called in one kind alone."""

KINDS: Mapping[str, str] = {
    "source": QT_TRANSLATE_NOOP("Fields", "source"),
    "fact": QT_TRANSLATE_NOOP("Fields", "fact"),
    "quote": QT_TRANSLATE_NOOP("Fields", "quote"),
    "event": QT_TRANSLATE_NOOP("Fields", "event"),
    "judgment": QT_TRANSLATE_NOOP("Fields", "judgment"),
    "question": QT_TRANSLATE_NOOP("Fields", "question"),
    "brief": QT_TRANSLATE_NOOP("Fields", "brief"),
}

SEVERAL: Mapping[str, str] = {
    "source": QT_TRANSLATE_NOOP("Fields", "sources"),
    "fact": QT_TRANSLATE_NOOP("Fields", "facts"),
    "quote": QT_TRANSLATE_NOOP("Fields", "quotes"),
    "event": QT_TRANSLATE_NOOP("Fields", "events"),
    "judgment": QT_TRANSLATE_NOOP("Fields", "judgments"),
    "question": QT_TRANSLATE_NOOP("Fields", "questions"),
    "brief": QT_TRANSLATE_NOOP("Fields", "briefs"),
}

FIRST: Mapping[str, tuple[str, ...]] = {
    "fact": (
        *("text", "claimant", "as_of", "credibility", "question", "citations"),
        *("status", "answer", "place", "tags"),
    ),
    "quote": (
        *("text", "speaker", "role", "said", "said_text", "credibility", "form", "citations"),
        *("place", "occasion", "tags"),
    ),
    "event": (
        *("text", "when", "when_text", "time", "part_of_day", "place", "credibility"),
        *("citations", "participants", "tags"),
    ),
    "judgment": ("text", "likelihood", "confidence", "as_of", "tags", "rests_on", "citations"),
    "question": ("text", "tags", "citations"),
    "source": (
        *("title", "outlet", "published", "type", "reliability", "text", "origin", "authors"),
        *("url", "tags"),
    ),
}
"""Which fields stand on a card at once, in this order; the others are behind “More”."""


def label_of(kind: str, field: str) -> str:
    """What a field is called on a card; a field that nobody has named yet by its own name."""
    words = OF_KIND.get((kind, field)) or LABELS.get(field)
    if words is None:
        return field.replace("_", " ").capitalize()
    return QCoreApplication.translate("Fields", words)


def kind_noun(kind: str, count: int = 1) -> str:
    """`fact`, and of several `facts`."""
    words = (KINDS if count == 1 else SEVERAL).get(kind, kind)
    return QCoreApplication.translate("Fields", words)


def counted(count: int, kind: str) -> str:
    """`1 fact`, `1,200 facts`."""
    return f"{count:,} {kind_noun(kind, count)}"


def counted_all(kinds: Mapping[str, int]) -> str:
    """`4 facts` where all are of one kind, of several `4 items`, `4 items and sources`."""
    if len(kinds) == 1:
        ((kind, count),) = kinds.items()
        return counted(count, kind)
    words = QT_TRANSLATE_NOOP("Fields", "{n} items")
    if "source" in kinds:
        words = QT_TRANSLATE_NOOP("Fields", "{n} items and sources")
    return QCoreApplication.translate("Fields", words).format(n=f"{sum(kinds.values()):,}")


def said_of(error: BrieferError, kind: str, field: str) -> str:
    """The words of an error beneath the field it is about, which it need not name again."""
    what = error.what.removeprefix(f"“{field}”: ").replace(f"“{field}”", label_of(kind, field))
    return f"{what[:1].upper()}{what[1:]} {remedy_of(error)}".strip()
