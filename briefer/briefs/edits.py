"""Edits as values: applied by the store, undone by swapping their ends."""

from dataclasses import dataclass

from briefer.briefs.brief import Brief
from briefer.items.item import Item
from briefer.items.source import Source

Record = Source | Item | Brief


@dataclass(frozen=True)
class Change:
    """One record before and after; None where it did not, or does no longer, exist."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change must touch a record")

    @property
    def record(self) -> Record:
        """The record as it is afterwards, or, where it goes, as it was."""
        record = self.after if self.after is not None else self.before
        assert record is not None  # __post_init__ refuses a change of nothing
        return record

    def reversed(self) -> "Change":
        """The change that undoes this one."""
        return Change(self.after, self.before)


@dataclass(frozen=True)
class OriginalFile:
    """The very file that a source was read from; kept by its SHA-256 beside the source."""

    source: str
    name: str
    data: bytes


@dataclass(frozen=True)
class Edit:
    """What one gesture of the analyst did, named as the Undo menu will show it."""

    label: str
    changes: tuple[Change, ...]
    files: tuple[OriginalFile, ...] = ()

    def reversed(self) -> "Edit":
        """The edit that undoes this one; originals stay kept, for they may be wanted again."""
        return Edit(self.label, tuple(change.reversed() for change in reversed(self.changes)))
