"""The words of what can be chosen: the standards' own, and plain ones for the rest."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from briefer.items.fields import FieldSpec
from briefer.items.grading import CREDIBILITY, LIKELIHOOD, RELIABILITY
from briefer.items.marking import TLP, Markings
from briefer.ui.translating import QT_TRANSLATE_NOOP

_PLAIN: Mapping[str, str] = {
    "reported": QT_TRANSLATE_NOOP("Choices", "Reported"),
    "confirmed": QT_TRANSLATE_NOOP("Choices", "Confirmed"),
    "disputed": QT_TRANSLATE_NOOP("Choices", "Disputed"),
    "denied": QT_TRANSLATE_NOOP("Choices", "Denied"),
    "retracted": QT_TRANSLATE_NOOP("Choices", "Retracted"),
    "verbatim": QT_TRANSLATE_NOOP("Choices", "Verbatim"),
    "partial": QT_TRANSLATE_NOOP("Choices", "Partial"),
    "paraphrase": QT_TRANSLATE_NOOP("Choices", "Paraphrase"),
    "midnight": QT_TRANSLATE_NOOP("Choices", "Midnight"),
    "night": QT_TRANSLATE_NOOP("Choices", "Night"),
    "dawn": QT_TRANSLATE_NOOP("Choices", "Dawn"),
    "morning": QT_TRANSLATE_NOOP("Choices", "Morning"),
    "noon": QT_TRANSLATE_NOOP("Choices", "Noon"),
    "afternoon": QT_TRANSLATE_NOOP("Choices", "Afternoon"),
    "evening": QT_TRANSLATE_NOOP("Choices", "Evening"),
    "high": QT_TRANSLATE_NOOP("Choices", "High"),
    "moderate": QT_TRANSLATE_NOOP("Choices", "Moderate"),
    "low": QT_TRANSLATE_NOOP("Choices", "Low"),
    "article": QT_TRANSLATE_NOOP("Choices", "Article"),
    "report": QT_TRANSLATE_NOOP("Choices", "Report"),
    "press-release": QT_TRANSLATE_NOOP("Choices", "Press release"),
    "statement": QT_TRANSLATE_NOOP("Choices", "Statement"),
    "interview": QT_TRANSLATE_NOOP("Choices", "Interview"),
    "transcript": QT_TRANSLATE_NOOP("Choices", "Transcript"),
    "dataset": QT_TRANSLATE_NOOP("Choices", "Dataset"),
    "web-page": QT_TRANSLATE_NOOP("Choices", "Web page"),
    "e-mail": QT_TRANSLATE_NOOP("Choices", "E-mail"),
    "book": QT_TRANSLATE_NOOP("Choices", "Book"),
    "other": QT_TRANSLATE_NOOP("Choices", "Other"),
}

_TRAVELS: Mapping[str, str] = {
    "TLP:CLEAR": QT_TRANSLATE_NOOP("Choices", "may be made public"),
    "TLP:GREEN": QT_TRANSLATE_NOOP("Choices", "for the community, not the public"),
    "TLP:AMBER": QT_TRANSLATE_NOOP("Choices", "for the organisation and its clients"),
    "TLP:AMBER+STRICT": QT_TRANSLATE_NOOP("Choices", "for the organisation alone"),
    "TLP:RED": QT_TRANSLATE_NOOP("Choices", "for its recipients alone"),
}
"""How far a text under each label may travel (TLP 2.0, section 3), in short."""


def words_of(field: str, value: str) -> str:
    """What a picker shows for one value of a field."""
    if field == "reliability":
        return f"{value} · {RELIABILITY[value]}"
    if field == "credibility":
        return f"{value} · {CREDIBILITY[int(value)]}"
    if field == "likelihood":
        least, most = LIKELIHOOD[value]
        return f"{value.capitalize()} · {least}–{most} %"
    plain = _PLAIN.get(value)
    return value.capitalize() if plain is None else QCoreApplication.translate("Choices", plain)


def choices_of(spec: FieldSpec) -> tuple[tuple[str, str], ...]:
    """The values that may stand in a field, each with its words."""
    return tuple((value, words_of(spec.name, value)) for value in spec.choices)


def markings_of(markings: Markings) -> tuple[tuple[str, str], ...]:
    """The library's markings, the least strict first; those of TLP with what they mean."""
    is_tlp = markings == TLP
    return tuple(
        (name, f"{name} · {_translated(_TRAVELS[name])}" if is_tlp else name)
        for name in markings.names
    )


def grade_words(letter: str, credibility: str) -> str:
    """`C3 · fairly reliable, possibly true`; one half alone where the other was not rated."""
    halves = (letter and RELIABILITY[letter], credibility and CREDIBILITY[int(credibility)])
    said = ", ".join(filter(None, halves))
    return f"{letter}{credibility} · {said}" if said else ""


def _translated(words: str) -> str:
    return QCoreApplication.translate("Choices", words)
