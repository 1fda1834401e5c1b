"""The checksum that stands beside each row which Briefer relies upon."""

from collections.abc import Iterable
from functools import lru_cache
from operator import mod
from zlib import crc32


def checksum(values: Iterable[object]) -> int:
    """CRC-32 over every value: it tells any change of up to four bytes in a row."""
    return checksums((tuple(values),))[0]


def checksums(rows: Iterable[tuple[object, ...]]) -> list[int]:
    """The `checksum` of each of `rows`."""
    rows = tuple(rows)
    texts = map(mod, map(_form, map(len, rows)), rows)
    return list(map(crc32, map(str.encode, texts)))


@lru_cache(maxsize=256)
def _form(count: int) -> str:
    """How so many values are written; one `%` is half the work of so many `str` and a join."""
    return "\x1f".join(["%s"] * count)
