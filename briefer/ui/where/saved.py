"""Saved searches: queries by name, kept in the library."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any

from briefer.items.days import Day
from briefer.store.search import Query
from briefer.ui.session import Session

_SETS = tuple(f.name for f in fields(Query) if f.default == frozenset())


class SavedSearches:
    """The searches of one library, in the order in which they were saved.

    They stand in the library's file, so that they go where it goes:
    `SELECT value FROM library WHERE name = 'searches'`.
    """

    def __init__(self, session: Session, defaults: Mapping[str, Query]) -> None:
        self._session = session
        kept = session.store.searches or self._moved_in()
        self._queries = dict(defaults) if not kept else _read(kept)

    def _moved_in(self) -> str:
        """The searches that an earlier Briefer kept in the settings, moved into the library."""
        settings = self._session.settings
        path = str(self._session.store.path.resolve())
        note = f"searches/{sha256(path.encode()).hexdigest()[:16]}"
        kept = settings.note(note)
        if kept and self._session.only_read is None and self._session.keep_searches(kept):
            settings.drop_note(note)
        return kept

    def __iter__(self) -> Iterator[tuple[str, Query]]:
        return iter(self._queries.items())

    def name_of(self, query: Query) -> str:
        """What that query was saved as; "" where it was not."""
        return next((name for name, each in self._queries.items() if each == query), "")

    def keep(self, name: str, query: Query) -> str:
        """Keep the query; the name that it got, which is another where `name` is taken.

        "" where it was refused.
        """
        free = self._free(name)
        return free if self._put({**self._queries, free: query}) else ""

    def rename(self, old: str, new: str) -> str:
        """Call a search otherwise, in its place; the name that it has then."""
        if old == new or not new:
            return old
        free = self._free(new)
        renamed = {free if n == old else n: q for n, q in self._queries.items()}
        return free if self._put(renamed) else old

    def remove(self, name: str) -> None:
        """Forget a search."""
        self._put({n: q for n, q in self._queries.items() if n != name})

    def _free(self, name: str) -> str:
        free, n = name, 2
        while free in self._queries:
            free, n = f"{name} {n}", n + 1
        return free

    def _put(self, queries: dict[str, Query]) -> bool:
        """Keep these in place of those that were; whether they are."""
        rows = [{"name": name, **_values(query)} for name, query in queries.items()]
        is_kept = self._session.keep_searches(json.dumps(rows, ensure_ascii=False))
        if is_kept:
            self._queries = queries
        return is_kept


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
