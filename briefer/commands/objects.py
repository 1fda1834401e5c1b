"""Records as `--json` prints them: the objects of `items.jsonl`, with what follows from them."""

from typing import Any

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.objects import brief_object
from briefer.items.dates import Edtf
from briefer.items.days import Day
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.objects import to_object
from briefer.items.source import Source
from briefer.store.store import Standing


def plain_object(record: Record) -> dict[str, Any]:
    """`record` as `items.jsonl` has it."""
    return brief_object(record) if isinstance(record, Brief) else to_object(record)


def listed_object(record: Source | Item, standing: Standing) -> dict[str, Any]:
    """The same with each date's earliest and latest day and reading, and how the record stands."""
    found = to_object(record)
    for field in specs(type(record)):
        if field.kind == "date":
            found |= _dated(field.name, getattr(record, field.name))
    return {
        **found,
        "effective_marking": standing.effective_marking,
        "grade": standing.grade,
    }


def _dated(name: str, date: Edtf | None) -> dict[str, str]:
    return {
        f"{name}_earliest": _iso(date.earliest) if date else "",
        f"{name}_latest": _iso(date.latest) if date else "",
        f"{name}_reading": date.reading("long") if date else "",
    }


def _iso(day: Day | None) -> str:
    return "" if day is None else day.iso()
