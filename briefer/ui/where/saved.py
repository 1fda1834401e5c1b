"""Saved searches: queries by name, kept in the settings for each library."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefer.items.days import Day
from briefer.store.search import Query
from briefer.ui.settings import Settings

_SETS = tuple(f.name for f in fields(Query) if f.default == frozenset())


class SavedSearches:
    """The searches of one library, in the order in which they were saved."""

    def __init__(self, settings: Settings, library: Path, defaults: Mapping[str, Query]) -> None:
        self._settings = settings
        self._note = f"searches/{sha256(str(library.resolve()).encode()).hexdigest()[:16]}"
        kept = settings.note(self._note)
        self._queries = dict(defaults) if not kept else _read(kept)

    def __iter__(self) -> Iterator[tuple[str, Query]]:
        return iter(self._queries.items())

    def name_of(self, query: Query) -> str:
        """What that query was saved as; "" where it was not."""
        return next((name for name, each in self._queries.items() if each == query), "")

    def keep(self, name: str, query: Query) -> str:
        """Keep the query; the name that it got, which is another where `name` is taken."""
        free = self._free(name)
        self._queries[free] = query
        self._write()
        return free

    def rename(self, old: str, new: str) -> str:
        """Call a search otherwise, in its place; the name that it got."""
        if old == new or not new:
            return old
        free = self._free(new)
        self._queries = {free if n == old else n: q for n, q in self._queries.items()}
        self._write()
        return free

    def remove(self, name: str) -> None:
        """Forget a search."""
        self._queries.pop(name, None)
        self._write()

    def _free(self, name: str) -> str:
        free, n = name, 2
        while free in self._queries:
            free, n = f"{name} {n}", n + 1
        return free

    def _write(self) -> None:
        kept = [{"name": name, **_values(query)} for name, query in self._queries.items()]
        self._settings.keep_note(self._note, json.dumps(kept, ensure_ascii=False))


def _values(query: Query) -> dict[str, Any]:
    values: dict[str, Any] = {name: sorted(getattr(query, name)) for name in _SETS}
    values |= {"words": query.words, "since": query.since, "until": query.until}
    return {name: value for name, value in values.items() if value}


def _read(kept: str) -> dict[str, Query]:
    """The searches of a note; one that cannot be read is left out."""
    found = {}
    try:
        rows = json.loads(kept)
    except ValueError:
        return {}
    for row in rows if isinstance(rows, list) else ():
        try:
            found[str(row["name"])] = _query(row)
        except (AttributeError, KeyError, TypeError, ValueError):
            continue
    return found


def _query(row: dict[str, Any]) -> Query:
    values: dict[str, Any] = {name: frozenset(map(str, row.get(name, ()))) for name in _SETS}
    for end in ("since", "until"):
        values[end] = Day(*map(int, row[end])) if row.get(end) else None
    return Query(words=str(row.get("words", "")), **values)
