"""Names of bookmarks: what links, fields and, later, corrections find a place by."""

import hashlib
import re
from functools import lru_cache

_LONGEST = 40  # Word cuts longer names off, and takes letters, digits and underscores alone.
_PLAIN = re.compile(r"[A-Za-z0-9_]{1,30}")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

RECORD = "bf_"
PLACE = "to_"
MARK = "_Note"


# Every mark asks anew for the name of its source.
@lru_cache(maxsize=4096)
def bookmark_name(prefix: str, name: str) -> str:
    """A name of at most 40 letters, digits and underscores, always the same for `name`.

    What does not fit is hashed; a UUID keeps its digits.
    """
    if _PLAIN.fullmatch(name):
        return prefix + name
    if _UUID.fullmatch(name):
        return prefix + name.replace("-", "_")
    return prefix + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:30]


class Bookmarks:
    """Gives out bookmarks, numbered through the file, under names that are unique in it."""

    def __init__(self) -> None:
        self._count = 0
        self._taken: set[str] = set()

    def number(self) -> int:
        """A number that no bookmark or drawing of the file has had."""
        self._count += 1
        return self._count

    def around(self, name: str, inner: str) -> str:
        """`inner` between the ends of a bookmark `name`; a name that is taken gets a number."""
        number, name = self.number(), self._free(name)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{number}"/>'

    def _free(self, name: str) -> str:
        # Word tells names apart without regard to case.
        free, number = name, 1
        while free.lower() in self._taken:
            number += 1
            free = f"{name[: _LONGEST - len(str(number)) - 1]}_{number}"
        self._taken.add(free.lower())
        return free
