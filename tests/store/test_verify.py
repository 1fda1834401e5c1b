"""Verifying: every changed byte of what was kept is found, and told with what to do."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.briefs.edits import Edit, OriginalFile
from briefer.errors import LibraryError
from briefer.store.store import Problem, Store
from tests.store.samples import ALL, QUOTE, SOURCE, adding, changing


def problems_after(path: Path, *statements: str) -> list[Problem]:
    """What verify finds after somebody has written into the file past Briefer."""
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    with Store.open(path, writable=False) as store:
        return store.verify()


def test_a_library_as_it_was_written_has_no_problems(full: Store) -> None:
    full.apply(changing(QUOTE, role="x"))
    full.undo()
    assert full.verify() == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE source SET text = replace(text, '58', '59')", "source s1 is not as it was"),
        ("UPDATE source SET title = title || '.'", "source s1 is not as it was"),
        ("UPDATE item SET text = text || ' ' WHERE id = 'f1'", "fact f1 is not as it was"),
        ("UPDATE item SET details = '{}' WHERE id = 'f1'", "fact f1"),
        ("UPDATE item SET earliest = 1 WHERE id = 'f1'", "fact f1 is not as it was"),
        ("UPDATE citation SET exact = 'at most 58' WHERE exact <> ''", "fact f1 is not as it"),
        ("UPDATE tag SET name = 'loss' WHERE name = 'losses'", "fact f1 is not as it was"),
        ("UPDATE brief SET body = replace(body, '58', '59')", "brief b1 is not as it was"),
        ("UPDATE change SET other = '{}'", "journal's record of s1 in edit 1"),
        ("UPDATE change SET created = '2001-01-01T00:00:00Z'", "journal's record of s1 in edit 1"),
        ("UPDATE change SET number = number + 90", "number 98 unawares"),
        ("DELETE FROM change WHERE position = 3", "journal's edit 1 is not as it was"),
        ("UPDATE edit SET label = 'Impor4'", "journal's edit 1 is not as it was"),
        ("UPDATE edit SET moment = ''", "journal's edit 1 is not as it was"),
        ("UPDATE edit SET undone = 1", "journal's edit 1 is not as it was"),
        ("UPDATE library SET value = '1' WHERE name = 'last'", "library says of its last"),
        ("UPDATE item SET created = '' WHERE id = 'k1'", "quote k1 is not as it was"),
        ("UPDATE item SET modified = '' WHERE id = 'k1'", "quote k1 is not as it was"),
        ("UPDATE item SET voice = 'x' WHERE id = 'k1'", "quote k1 is not as it was"),
        ("UPDATE item SET latest = 9 WHERE id = 'e1'", "event e1 is not as it was"),
        ("UPDATE brief SET modified = ''", "brief b1 is not as it was"),
        ("UPDATE original SET name = 'b.txt'", "original file belongs to s1"),
        ("INSERT INTO tag VALUES (77, 0, 'ghost')", "1 rows of tag belong to no record"),
        ("DELETE FROM _sqlite_migrations", "list of the forms"),
        ("INSERT INTO found (found, rank) VALUES ('hashsize', 7)", "index does not hold"),
        ("INSERT INTO found (found) VALUES ('delete-all')", "index does not hold the words"),
        ("DROP VIEW fact", "The view “fact” is not as Briefer made it"),
        ("CREATE VIEW mine AS SELECT * FROM fact", "The view “mine” is not Briefer's"),
        ("CREATE INDEX mine ON item (voice)", "The index “mine” is not Briefer's"),
        ("CREATE TABLE mine (x)", "The table “mine” is not Briefer's"),
        ("UPDATE attachment SET data = x'00'", "original file ba7816bf"),
        ("UPDATE item SET facets = '' WHERE id = 'k1'", "quote k1 is found by other filters"),
        ("DELETE FROM reference WHERE referred = 1", "fact f0 is tied to other records"),
        ("DELETE FROM brief WHERE id = 'nobody'", ""),
        ("UPDATE item SET marking = 'SECRET' WHERE id = 'k1'", "quote k1 has a marking"),
        ("DELETE FROM item WHERE id = 'q1'", "fact f0 refers to “q1”"),
        ("DELETE FROM source", "leads to a source that is not there"),
        ("INSERT INTO found (rowid, words) VALUES (99, 'ghost')", "index does not hold the words"),
        ("UPDATE item SET details = '{' WHERE id = 'e1'", "cannot be read"),
    ],
)
def test_what_was_changed_is_told(store: Store, path: Path, statement: str, told: str) -> None:
    store.apply(Edit("Import", adding(*ALL).changes, (OriginalFile("s1", "a.txt", b"abc"),)))
    store.close()
    found = problems_after(path, statement)
    assert any(told in problem.what for problem in found) or (not told and found == [])
    assert all(problem.remedy for problem in found)


def test_every_flipped_byte_is_found_or_changes_nothing(full: Store, path: Path) -> None:
    """A byte may also lie where nothing is kept: then every record is as it was."""
    full.close()
    good = path.read_bytes()
    silent = 0
    for place in range(101, len(good), 997):
        damaged = bytearray(good)
        damaged[place] ^= 0x21
        path.write_bytes(damaged)
        try:
            with Store.open(path, writable=False) as store:
                if store.verify() == []:
                    silent += 1
                    assert list(store.all_records()) == list(ALL), place
        except LibraryError:
            continue
    assert silent < len(range(101, len(good), 997))


@pytest.mark.parametrize("text", [SOURCE.text, QUOTE.original, "Ask the ministry"])
def test_every_byte_of_a_text_is_under_guard(full: Store, path: Path, text: str) -> None:
    full.close()
    good = path.read_bytes()
    start = good.index(text.encode())
    for place in range(start, start + len(text.encode())):
        damaged = bytearray(good)
        damaged[place] ^= 0x01
        path.write_bytes(damaged)
        with Store.open(path, writable=False) as store:
            assert store.verify() != []


def test_many_problems_of_one_sort_are_told_in_part(full: Store, path: Path) -> None:
    full.apply(adding(*(replace(QUOTE, id=f"n{number}") for number in range(60))))
    full.close()
    found = problems_after(path, "UPDATE item SET note = 'x'")
    assert sum("is not as it was written" in problem.what for problem in found) == 50
    assert any("more problems" in problem.what for problem in found)


TRIGGER = "CREATE TRIGGER theirs AFTER INSERT ON item BEGIN DELETE FROM item; END"


def test_a_trigger_is_told_and_bars_writing(full: Store, path: Path) -> None:
    full.close()
    (problem,) = problems_after(path, TRIGGER)
    assert "trigger “theirs”" in problem.what
    assert 'DROP TRIGGER "theirs"' in problem.remedy
    with Store.open(path, writable=False) as store:
        assert list(store.all_records()) == list(ALL)
    with pytest.raises(LibraryError, match="cannot be written: it has a trigger"):
        Store.open(path)
    with pytest.raises(LibraryError, match="cannot be written: it has a trigger"):
        Store.restore(path, path.with_name("new.briefer"))
    assert problems_after(path, "DROP TRIGGER theirs") == []


def test_a_view_that_lies_is_told(full: Store, path: Path) -> None:
    full.close()
    lie = "CREATE VIEW question AS SELECT id, 'nothing' AS text FROM item"
    found = problems_after(path, "DROP VIEW question", lie)
    assert [problem.what for problem in found] == ["The view “question” is not as Briefer made it."]


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE item ADD COLUMN more TEXT",
        "ALTER TABLE tag RENAME TO tags",
        "DROP INDEX change_by_id",
        "DROP TABLE original",
    ],
)
@pytest.mark.parametrize("writable", [True, False])
def test_a_library_with_other_tables_is_refused(
    full: Store, path: Path, statement: str, writable: bool
) -> None:
    full.close()
    connection = sqlite3.connect(path)
    for view in ("fact", "quote", "event", "judgment", "question"):
        connection.execute(f"DROP VIEW {view}")
    connection.execute(statement)
    connection.close()
    with pytest.raises(LibraryError, match="is not as Briefer made it") as told:
        Store.open(path, writable=writable)
    assert "briefer restore" in told.value.remedy


def test_an_emptied_index_is_the_one_problem_told(full: Store, path: Path) -> None:
    full.close()
    (problem,) = problems_after(path, "INSERT INTO found (found) VALUES ('delete-all')")
    assert "Nothing is lost" in problem.remedy


def test_every_flipped_byte_of_the_index_is_found(full: Store, path: Path) -> None:
    """The words themselves, and their beginnings of each length, which are indexed apart."""
    full.close()
    data = path.read_bytes()
    spans = pages_of_the_index(path)
    for place in [place for start, end in spans for place in range(start, end)][::41]:
        damaged = bytearray(data)
        damaged[place] ^= 0x10
        path.write_bytes(damaged)
        try:
            with Store.open(path, writable=False) as store:
                assert store.verify() != [], place
        except LibraryError:
            continue


def pages_of_the_index(path: Path) -> list[tuple[int, int]]:
    """Where in the file the index's own blocks stand: from which byte to which."""
    connection = sqlite3.connect(path)
    blocks = [block[:900] for (block,) in connection.execute("SELECT block FROM found_data")]
    connection.close()
    data = path.read_bytes()
    found = [(data.find(block), data.find(block) + len(block)) for block in blocks]
    assert sum(end - start for start, end in found) > 1500
    return found
