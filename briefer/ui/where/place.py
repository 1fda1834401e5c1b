"""The places of the column: briefs, parts of the library, tags and saved searches."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefer.store.search import Query

Sort = Literal["section", "brief", "new-brief", "library", "tag", "saved", "save"]


@dataclass(frozen=True)
class Place:
    """One place; `key` is its own for as long as it is there, whatever it is called.

    `count` is None where none is known or shown; `issue` is a brief's number in words, "" without
    one; `state` is a brief's, in words, and `severity` how it is drawn: draft, checking, error,
    warning or ready.
    """

    key: str
    sort: Sort
    title: str
    query: Query | None = None
    count: int | None = None
    mark: str = ""
    issue: str = ""
    state: str = ""
    severity: str = ""
    children: tuple["Place", ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """A brief's id, a tag as a whole, or a saved search's name."""
        return self.key.partition(":")[2]

    def walk(self) -> Iterator["Place"]:
        """This place and all below it, from the top."""
        yield self
        for child in self.children:
            yield from child.walk()
