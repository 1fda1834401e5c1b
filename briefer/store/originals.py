"""The files that sources were read from, each kept once by the SHA-256 of its bytes."""

import sqlite3
from collections.abc import Iterable
from hashlib import sha256

from briefer.briefs.edits import OriginalFile
from briefer.errors import UnknownIdError
from briefer.store import reading
from briefer.store.checksums import checksum


def keep(connection: sqlite3.Connection, files: Iterable[OriginalFile]) -> None:
    """Keep `files` beside their sources, in place of what stood there. Raises UnknownIdError."""
    files = tuple(files)
    if not files:
        return
    known = reading.places(connection, (file.source for file in files))
    for file in files:
        if known.get(file.source, (0, ""))[1] != "source":
            raise UnknownIdError(
                f"The file {file.name} belongs to “{file.source}”, which is no source here.",
                "Add the source in the same edit, or before.",
            )
        digest = sha256(file.data).hexdigest()
        connection.execute(
            "INSERT INTO attachment VALUES (?, ?) ON CONFLICT DO NOTHING", [digest, file.data]
        )
        connection.execute(
            "INSERT OR REPLACE INTO original VALUES (?, ?, ?, ?)",
            [file.source, file.name, digest, checksum((file.source, file.name, digest))],
        )


def read(connection: sqlite3.Connection, source: str) -> tuple[str, bytes] | None:
    """The name and the bytes of the file that a source was read from; None where none is kept."""
    row = connection.execute(
        "SELECT name, data FROM original JOIN attachment USING (sha256) WHERE source = ?", [source]
    ).fetchone()
    return row and (str(row[0]), bytes(row[1]))


def read_from(connection: sqlite3.Connection, data: bytes) -> list[str]:
    """The ids of the sources that were read from a file of just these bytes."""
    rows = connection.execute(
        "SELECT source FROM original WHERE sha256 = ? ORDER BY source", [sha256(data).hexdigest()]
    )
    return [str(source) for (source,) in rows]
