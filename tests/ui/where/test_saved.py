"""Saved searches come back as they were, in every library its own."""

import json
import sqlite3
import threading
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st

from briefer.briefs.edits import Change, Edit
from briefer.errors import LibraryError
from briefer.items.days import Day
from briefer.items.fact import Fact
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.jobs import Task
from briefer.ui.session import Session
from briefer.ui.settings import Settings
from briefer.ui.where.saved import SavedSearches

DEFAULTS = {"Ungraded": Query(lacks=frozenset({"grade"}))}

names = st.frozensets(st.text(min_size=1, max_size=8), max_size=3)
queries = st.builds(
    Query,
    words=st.text(max_size=10),
    kinds=names,
    tags=names,
    voices=names,
    sources=names,
    grades=names,
    lacks=names,
    since=st.none() | st.just(Day(2025, 10, 11)),
    until=st.none() | st.just(Day(-500, 1, 1)),
)


def searches(session: Session) -> SavedSearches:
    return SavedSearches(session, DEFAULTS)


@tried(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(queries)
def test_a_query_comes_back_as_it_was_saved(session: Session, query: Query) -> None:
    kept = searches(session)
    name = kept.keep("Mine", query)
    assert dict(searches(session))[name] == query
    kept.remove(name)


def test_a_library_begins_with_the_defaults_and_can_lose_them(session: Session) -> None:
    kept = searches(session)
    assert dict(kept) == DEFAULTS
    assert kept.name_of(Query(lacks=frozenset({"grade"}))) == "Ungraded"
    assert kept.name_of(Query()) == ""
    kept.remove("Ungraded")
    assert dict(searches(session)) == {}


def test_they_go_where_the_library_goes(
    session: Session, resources: Path, tmp_path: Path, settings_path: Path
) -> None:
    searches(session).keep("Mine", Query(words="Torkham"))
    copy = tmp_path / "elsewhere" / "other.briefer"
    copy.parent.mkdir()
    session.store.backup(copy)
    with Store.open(copy) as store:
        other = Session(store, resources=resources, settings=Settings(settings_path / "other.ini"))
        assert dict(searches(other))["Mine"] == Query(words="Torkham")
        other.close()
    with sqlite3.connect(copy) as plain:
        (kept,) = plain.execute("SELECT value FROM library WHERE name = 'searches'").fetchone()
    plain.close()
    assert json.loads(kept)[-1] == {"name": "Mine", "words": "Torkham"}


def test_the_library_verifies_with_them(session: Session) -> None:
    searches(session).keep("Mine", Query(words="Torkham"))
    assert not session.store.verify()
    assert session.undo_label == ""


def test_those_of_the_settings_move_into_the_library_once(
    session: Session, settings: Settings
) -> None:
    path = str(session.store.path.resolve())
    note = f"searches/{sha256(path.encode()).hexdigest()[:16]}"
    settings.keep_note(note, '[{"name": "Old", "words": "Chaman"}]')
    assert dict(searches(session)) == {"Old": Query(words="Chaman")}
    assert settings.note(note) == ""
    searches(session).remove("Old")
    assert dict(searches(session)) == {}


def test_a_name_is_given_once(session: Session) -> None:
    kept = searches(session)
    assert kept.keep("Mine", Query(words="a")) == "Mine"
    assert kept.keep("Mine", Query(words="b")) == "Mine 2"
    assert kept.rename("Mine 2", "Mine") == "Mine 3"
    assert kept.rename("Mine", "Mine") == "Mine"
    assert [name for name, _ in searches(session)] == ["Ungraded", "Mine", "Mine 3"]


def test_what_cannot_be_read_is_left_out(session: Session) -> None:
    session.store.keep_searches('[{"words": "nameless"}, 3, {"name": "Good", "words": "x"}]')
    assert dict(searches(session)) == {"Good": Query(words="x")}
    session.store.keep_searches("no JSON")
    assert dict(searches(session)) == {}


def test_what_cannot_be_kept_is_not_shown_as_kept(session: Session) -> None:
    kept = searches(session)
    session.only_read = LibraryError("It can only be read.", "Save a copy.")
    refused: list[object] = []
    session.refused.connect(refused.append)
    assert kept.keep("Mine", Query(words="a")) == ""
    assert kept.rename("Ungraded", "Other") == "Ungraded"
    assert dict(kept) == DEFAULTS
    assert len(refused) == 2


def test_they_wait_for_a_long_write(session: Session, settle: Callable[..., None]) -> None:
    go = threading.Event()

    def make(_: Task) -> Edit:
        go.wait(5)
        return Edit("Import", (Change(None, Fact(text="A fact")),))

    session.do_aside("Importing", make)
    searches(session).keep("Mine", Query(words="a"))
    assert session.store.searches == ""
    go.set()
    settle(session)
    assert dict(searches(session))["Mine"] == Query(words="a")
