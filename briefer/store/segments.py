"""What a segment of FTS5 holds: every word with its list of places, whatever page it stands on.

After the file format of `%_data` in SQLite's fts5_index.c: leaves in order, each with an offset of
its first row number and of its footer, words cut to what they do not share, row numbers as
differences, but whole where they are the first on a page.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise

_HEAD = 4  # bytes: where the first row number stands, and where the footer begins
_LEAVES = (1 << 36) - 1  # of a block's number, what tells leaves of one segment apart
_STRUCTURE = 10
"""The block that lists the segments; only leaves and lists of leaves have higher numbers."""

Words = Iterator[tuple[bytes, bytes]]


def words_of(connection: sqlite3.Connection, index: str) -> Words:
    """Each word of an index that is one segment, in order, and its places as one list.

    Raises sqlite3.DatabaseError and IndexError where a block is not what it should be.
    """
    word, places = b"", _Places()
    for block in _leaves(connection, index):
        first_row = int.from_bytes(block[0:2], "big")
        end = int.from_bytes(block[2:4], "big")
        starts = list(_starts(block, end))
        lead = starts[0] if starts else end
        places.go_on(block[_HEAD:lead], first_row - _HEAD if _HEAD <= first_row < lead else -1)
        for start, stop in pairwise([*starts, end]):
            if word:
                yield word, places.whole()
            word, at = _word(block, start, word, is_first=start == starts[0])
            places = _Places(block[at:stop])
    if word:
        yield word, places.whole()


def _leaves(connection: sqlite3.Connection, index: str) -> Iterator[bytes]:
    sql = f"SELECT id, block FROM {index}_data WHERE id > {_STRUCTURE} ORDER BY id"
    with closing(connection.execute(sql)) as blocks:
        for number, block in blocks:
            if (number & ((1 << 37) - 1)) <= _LEAVES and (number >> 31) & 0x3F == 0:
                yield block


def _starts(block: bytes, end: int) -> Iterator[int]:
    """Where each word of a leaf begins: its footer, as differences."""
    at, start = end, 0
    while at < len(block):
        step, at = _number(block, at)
        start += step
        yield start


def _word(block: bytes, at: int, before: bytes, *, is_first: bool) -> tuple[bytes, int]:
    """The word that begins at `at`, and where its places begin."""
    shared = 0
    if not is_first:
        shared, at = _number(block, at)
    length, at = _number(block, at)
    return before[:shared] + block[at : at + length], at + length


class _Places:
    """The list of one word's places, joined from the pages that it runs over."""

    def __init__(self, begun: bytes = b"") -> None:
        self._list = bytearray(begun)
        self._at = 0
        self._row = 0

    def go_on(self, piece: bytes, row_at: int) -> None:
        """The next page's part; at `row_at` of it stands a whole row number, -1 for none."""
        if row_at < 0:
            self._list += piece
            return
        self._list += piece[:row_at]
        self._walk()
        row, after = _number(piece, row_at)
        self._list += _written(row - self._row) if self._at else piece[row_at:after]
        self._list += piece[after:]

    def whole(self) -> bytes:
        """The list as it would stand on a page that has room for all of it."""
        return bytes(self._list)

    def _walk(self) -> None:
        """Go from row to row up to the end of what is there."""
        while self._at < len(self._list):
            step, at = _number(self._list, self._at)
            size, at = _number(self._list, at)
            self._row += step
            self._at = at + (size >> 1)


def _number(held: bytes | bytearray, at: int) -> tuple[int, int]:
    """The variable-length number at `at` (SQLite's own, high bits first), and what follows it."""
    value = held[at]
    at += 1
    if value < 0x80:
        return value, at
    value &= 0x7F
    for _ in range(7):
        byte = held[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | held[at], at + 1


def _written(value: int) -> bytes:
    """A number below 2 to the power of 56 as `_number` reads it."""
    found = bytes((value & 0x7F,))
    while value := value >> 7:
        found = bytes((value & 0x7F | 0x80,)) + found
    return found
