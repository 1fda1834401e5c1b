"""How a document words what an item says: phrases, dates, note marks, grades."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.document.nodes import Content, Direction, Link, NoteRef, Run
from briefer.items.dates import Edtf, Style
from briefer.items.languages import tag_of

if TYPE_CHECKING:
    from briefer.items.item import Item

Words = tuple[Run | NoteRef | Link, ...]
"""The inlines that may stand under one record's id."""

NBSP = "\N{NO-BREAK SPACE}"

_FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=[A-Z%])|(?<=\bc\.) (?=\d)")


def direction(text: str) -> Direction:
    """The direction of the first character of `text` that has one (UAX #9, rules P2 and P3)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def prose(text: str, lang: str = "", *, bold: bool = False, style: str = "") -> Run:
    """A run of somebody's text, exactly, in the direction in which it is read.

    What older libraries hold as its language and is none is left out.
    """
    return Run(text, bold=bold, style=style, lang=tag_of(lang), direction=direction(text))


def joined_figures(text: str) -> str:
    """`text` of the house's own with no line's end between a number and its unit or month."""
    return _NUMBER_AND_UNIT.sub(NBSP, text)


def zone_name(zone: str) -> str:
    """The place that a time zone is named by: “Kabul” for `Asia/Kabul`."""
    return zone if zone.startswith("Etc/") else zone.rpartition("/")[2].replace("_", " ")


@dataclass(frozen=True, kw_only=True)
class Phrasing:
    """The house's words for one document, and what may be asked about its items.

    `wording` holds phrases with `{{ field }}`s, `values` what fields of the brief say. `show` names
    what is printed beside an item's text. `marks` gives an item's note marks, `grade` its Admiralty
    grade, `marking` its effective marking, `outlets` the names of its sources; `replaced` says
    whether another item supersedes it, and `find` gives another item.
    """

    wording: Mapping[str, str]
    marks: Callable[["Item"], Words]
    grade: Callable[["Item"], str]
    marking: Callable[["Item"], str]
    outlets: Callable[["Item"], tuple[str, ...]]
    find: Callable[[str], "Item | None"]
    replaced: Callable[["Item"], bool] = lambda _: False
    values: Mapping[str, str] = field(default_factory=dict)
    style: Style = "long"
    show: frozenset[str] = frozenset()

    def say(self, key: str, **fields: object) -> str:
        """The phrase of that key with its fields filled in; KeyError if there is none."""

        def value(match: re.Match[str]) -> str:
            name = match[1]
            return str(fields[name]) if name in fields else self.values.get(name, "")

        return _FIELD.sub(value, self.wording[key])

    def date(self, date: Edtf | None, style: Style | None = None) -> str:
        """The plain reading of a date, "" without one."""
        return joined_figures(date.reading(style or self.style)) if date else ""

    def zone(self, zone: str) -> str:
        """A time zone in words: “Kabul time”; "" without one."""
        name = zone_name(zone)
        return name if name in ("", "UTC", "GMT") else self.say("zone-time", zone=name)

    def hour(self, time: str, part_of_day: str, zone: str) -> str:
        """The time of day as far as it is known: “14:30 Kabul time”, “night, Kabul time”."""
        named = self.zone(zone)
        if time:
            return f"{time}{NBSP}{named}".rstrip()
        return ", ".join(filter(None, (part_of_day, named))) if part_of_day else ""

    def moment(self, date: Edtf | None, time: str, part_of_day: str, zone: str) -> str:
        """Date and time of day together: “12 October 2025, morning”."""
        hour = self.hour(time, part_of_day, zone)
        return ", ".join(filter(None, (self.date(date), hour)))

    def support(self, item: "Item") -> Content:
        """What stands right after an item's words: note marks, then grade and marking as tags."""
        return (*self.marks(item), *self.tags(item))

    def tags(self, item: "Item") -> Content:
        """Grade and marking, as far as they are shown, as small tags."""
        shown = (
            self.grade(item) if "grade" in self.show else "",
            self.marking(item) if "marking" in self.show else "",
        )
        return tuple(run for tag in shown if tag for run in (Run(NBSP), Run(tag, style="Grade")))
