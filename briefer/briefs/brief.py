"""A brief: a template filled with fields, text and entries."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from briefer.items.ids import new_id


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An item's place in a section, with a wording for this brief alone (or "")."""

    id: str
    wording: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a brief: one of its template's by heading, or one of its own in that place.

    `kind` is given only for a section of its own; "" leaves its layout to its entries' kinds.
    `text` is Markdown.
    """

    heading: str
    kind: str = ""
    text: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A brief with its own copy of the template that it was begun with.

    `moment` is its last edit, ISO 8601 in UTC to the second ("2025-10-12T13:30:00Z"): the only
    time that is ever printed or stored in a file. `fields` holds pairs of key and value in the
    order given.
    """

    kind: ClassVar[str] = "brief"

    id: str = field(default_factory=new_id)
    template: str
    title: str
    marking: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    moment: str = ""
    template_text: str = ""

    def entries(self) -> Iterator[Entry]:
        """Every entry, in reading order."""
        for section in self.sections:
            yield from section.entries
