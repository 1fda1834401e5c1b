"""The words that rows, chips and screen readers have for what a line holds."""

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from briefer.errors import BrieferError
from briefer.items.dates import Edtf, Style
from briefer.items.grading import CREDIBILITY, RELIABILITY
from briefer.store.listing import Line
from briefer.ui.translating import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

CONTEXT = "Listing"


def tr(text: str) -> str:
    """`text` in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


KIND_NAMES = {
    "fact": QT_TRANSLATE_NOOP("Listing", "Fact"),
    "quote": QT_TRANSLATE_NOOP("Listing", "Quote"),
    "event": QT_TRANSLATE_NOOP("Listing", "Event"),
    "judgment": QT_TRANSLATE_NOOP("Listing", "Judgment"),
    "question": QT_TRANSLATE_NOOP("Listing", "Question"),
    "source": QT_TRANSLATE_NOOP("Listing", "Source"),
}

KINDS_NAMES = {
    "fact": QT_TRANSLATE_NOOP("Listing", "Facts"),
    "quote": QT_TRANSLATE_NOOP("Listing", "Quotes"),
    "event": QT_TRANSLATE_NOOP("Listing", "Events"),
    "judgment": QT_TRANSLATE_NOOP("Listing", "Judgments"),
    "question": QT_TRANSLATE_NOOP("Listing", "Questions"),
    "source": QT_TRANSLATE_NOOP("Listing", "Sources"),
}


def kind_name(kind: str) -> str:
    """“Fact” of `fact`."""
    return tr(KIND_NAMES.get(kind, kind))


def kinds_name(kind: str) -> str:
    """“Facts” of `fact`."""
    return tr(KINDS_NAMES.get(kind, kind))


@lru_cache(maxsize=1 << 12)
def reading(dated: str, style: Style = "short") -> str:
    """A date of EDTF in plain words; as it is written where it is none."""
    try:
        return Edtf(dated).reading(style) if dated else ""
    except BrieferError:
        return dated


def when(line: Line) -> str:
    """The date in plain words, with the hour or the part of the day."""
    return ", ".join(filter(None, (reading(line.dated), line.time or tr(line.part_of_day))))


def hands(line: Line) -> str:
    """“3rd hand” for what came through others; "" for what a source says itself."""
    if line.hands < 2:
        return ""
    ordinal = {2: translate("Listing", "2nd hand"), 3: translate("Listing", "3rd hand")}
    return ordinal.get(line.hands) or translate("Listing", "{n}th hand").format(n=line.hands)


def graded(grade: str) -> str:
    """“C2: fairly reliable, probably true”, as the scale has it."""
    letter = RELIABILITY.get(grade[:1], "")
    number = CREDIBILITY.get(int(grade[-1]), "") if grade[-1:].isdigit() else ""
    return f"{grade}: {', '.join(filter(None, (letter, number)))}" if grade else ""


def spoken(line: Line) -> str:
    """A row as a screen reader says it."""
    return ". ".join(filter(None, _said(line)))


def _said(line: Line) -> Iterator[str]:
    yield kind_name(line.kind)
    yield line.text.removesuffix(".")
    yield line.voice
    yield when(line)
    yield hands(line)
    yield translate("Listing", "contested") if line.contested else ""
    yield graded(line.grade)
    yield ", ".join(line.sources)
