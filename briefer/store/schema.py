"""The form of a library's file: its tables and views, and every form that it has had.

Numbers are given out in the order of creation, to sources, items and briefs alike, and never twice.
"""

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import KINDS
from briefer.items.marking import Markings
from briefer.store import folding
from briefer.store.checksums import checksum
from briefer.store.connections import APPLICATION_ID, writing

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

VERSION = 1
"""The form that this Briefer writes: how many migrations there are."""

TABLES = """
CREATE TABLE library (
    name TEXT PRIMARY KEY, value TEXT NOT NULL, checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE source (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, type TEXT NOT NULL,
    authors TEXT NOT NULL, outlet TEXT NOT NULL, published TEXT NOT NULL, accessed TEXT NOT NULL,
    url TEXT NOT NULL, language TEXT NOT NULL, reliability TEXT NOT NULL, origin TEXT NOT NULL,
    text TEXT NOT NULL, note TEXT NOT NULL, marking TEXT NOT NULL,
    earliest INTEGER, latest INTEGER, created TEXT NOT NULL, modified TEXT NOT NULL,
    text_sha256 TEXT NOT NULL, facets TEXT NOT NULL, checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE item (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, text TEXT NOT NULL,
    voice TEXT NOT NULL, place TEXT NOT NULL, earliest INTEGER, latest INTEGER,
    status TEXT NOT NULL, credibility INTEGER, marking TEXT NOT NULL, language TEXT NOT NULL,
    note TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, details TEXT NOT NULL,
    facets TEXT NOT NULL, checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE brief (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, template TEXT NOT NULL,
    title TEXT NOT NULL, marking TEXT NOT NULL, moment TEXT NOT NULL, body TEXT NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE citation (
    item INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, start INTEGER,
    locator TEXT NOT NULL, chain TEXT NOT NULL,
    PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE tag (
    record INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE reference (
    referred INTEGER NOT NULL, referring INTEGER NOT NULL,
    PRIMARY KEY (referred, referring)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_by_referring ON reference (referring);
CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY, data BLOB NOT NULL
) STRICT;
CREATE TABLE original (
    source TEXT PRIMARY KEY, name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment DEFERRABLE INITIALLY DEFERRED,
    checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE edit (
    number INTEGER PRIMARY KEY, moment TEXT NOT NULL, label TEXT NOT NULL,
    undone INTEGER NOT NULL, checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE change (
    edit INTEGER NOT NULL REFERENCES edit ON DELETE CASCADE, position INTEGER NOT NULL,
    id TEXT NOT NULL, number INTEGER NOT NULL, created TEXT NOT NULL, other TEXT,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (edit, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_id ON change (id);
"""

INDEX = """CREATE VIRTUAL TABLE {name} USING fts5(
    words, content = '', prefix = '1 2 3 4 5 6', tokenize = 'ascii'
)"""

HASH_SIZE = 64 << 20
"""Words that the index gathers before it writes them, in bytes: at an import that makes fewer and
bigger segments; at a small edit it changes nothing.
"""

CITED = """CREATE VIEW cited AS SELECT item.id AS item, source.id AS source, source.title, exact,
    prefix, suffix, start, locator, chain
FROM citation JOIN item ON item.number = citation.item
    JOIN source ON source.number = citation.source
ORDER BY citation.item, position"""

# Which column of `item` holds a kind's own field; all others stand in its details.
COLUMNS = {"claimant": "voice", "speaker": "voice", "place": "place", "status": "status"}


def is_current(connection: sqlite3.Connection, version: int) -> bool:
    """Whether the library needs nothing before it is used."""
    if version != VERSION:
        return False
    return settings(connection).get("folding") == str(folding.VERSION)


def settings(connection: sqlite3.Connection) -> dict[str, str]:
    """What the library says of itself: its markings, and how its texts were folded."""
    return dict(connection.execute("SELECT name, value FROM library"))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an empty file, or a library of an older form, to the form of now, or change nothing."""
    from sqlite_utils import Database

    with writing(connection):
        migrations().apply(Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def migrations() -> "Migrations":
    """Every form that the file has had, oldest first; each is one step from the one before."""
    from sqlite_utils.migrations import Migrations

    found = Migrations("briefer")
    found()(m001_first_form)
    return found


FORMS = [("briefer", "m001_first_form")]
"""What sqlite-utils writes down of the migrations, in their order."""


def m001_first_form(db: "Database") -> None:
    """Items, sources and briefs, their index, and the journal of edits."""
    for statement in statements():
        db.conn.execute(statement)
    db.conn.execute(f"INSERT INTO found (found, rank) VALUES ('hashsize', {HASH_SIZE})")
    keep_setting(db.conn, "folding", str(folding.VERSION))
    keep_setting(db.conn, "last", "0")


def keep_markings(connection: sqlite3.Connection, markings: Markings) -> None:
    """Write down the ordered set of markings of a new library."""
    keep_setting(connection, "markings", json.dumps(markings.names, ensure_ascii=False))


def keep_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Write down what the library says of itself under `name`, with its checksum."""
    connection.execute(
        "INSERT OR REPLACE INTO library VALUES (?, ?, ?)", [name, value, checksum((name, value))]
    )


def statements() -> Iterator[str]:
    """The SQL that makes every table, index and view, as SQLite keeps it."""
    yield from (each.strip() for each in TABLES.split(";\n") if each.strip())
    yield INDEX.format(name="found")
    yield from views()


def views() -> Iterator[str]:
    """One view a kind with its fields by name, and one of citations, for any SQLite shell."""
    yield CITED
    for kind in KINDS:
        columns = ",\n    ".join(_column(field) for field in specs(kind) if _is_shown(field))
        yield (
            f"CREATE VIEW {kind.kind} AS SELECT id,\n    {columns},\n"
            "    (SELECT count(*) FROM citation WHERE citation.item = item.number) AS citations,\n"
            "    (SELECT group_concat(name, ', ') FROM tag WHERE record = item.number) AS tags,\n"
            f"    created, modified\nFROM item WHERE kind = '{kind.kind}' ORDER BY number"
        )


def _is_shown(field: FieldSpec) -> bool:
    return field.name not in ("citations", "tags")


def _column(field: FieldSpec) -> str:
    name = f'"{field.name}"'
    if field.name in _SHARED:
        return name
    if field.name in COLUMNS:
        return f"{COLUMNS[field.name]} AS {name}"
    return f"coalesce(json_extract(details, '$.{field.name}'), '') AS {name}"


_SHARED = frozenset(field.name for field in specs(Item))
