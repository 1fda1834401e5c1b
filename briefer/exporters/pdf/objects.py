"""The objects of a PDF as bytes, and the file that they make (ISO 32000-1, 7.3 and 7.5)."""

import re
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import BinaryIO, NamedTuple

# As small as the usual 6 to a hundredth, in two thirds of the time.
_LEVEL = 4
# The second line says to whatever carries the file that it is not text.
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FREE = b"0000000000 65535 f \n"
_UNUSUAL = re.compile(rb"[^ -~]|[()\\]")


class Block(NamedTuple):
    """Objects one after the other as they stand in a file, numbered from `first`."""

    first: int
    data: bytes
    begins: Sequence[int]


def block(first: int, bodies: Iterable[bytes]) -> Block:
    """The bodies as objects with the numbers from `first` on."""
    made = [b"%d 0 obj\n%b\nendobj\n" % (first + at, body) for at, body in enumerate(bodies)]
    return Block(first, b"".join(made), list(accumulate(map(len, made), initial=0))[:-1])


class Objects:
    """The objects of one file, each at a number that was given out before."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._places: list[int] = []

    def numbers(self, count: int = 1) -> int:
        """The first of so many new numbers; an object must come to each of them."""
        self._places += [0] * count
        return len(self._places) - count + 1

    def put(self, number: int, body: bytes) -> None:
        """Put in the object of that number."""
        self.put_block(block(number, (body,)))

    def put_block(self, block: Block) -> None:
        """Put in several objects at once."""
        length, first = self._length, block.first - 1
        self._places[first : first + len(block.begins)] = [length + at for at in block.begins]
        self._parts.append(block.data)
        self._length += len(block.data)

    def add(self, body: bytes) -> int:
        """Put in an object under a new number."""
        number = self.numbers()
        self.put(number, body)
        return number

    def write(self, out: BinaryIO, *, root: int, info: int, identity: str) -> None:
        """Write the file; `identity` is in hexadecimal digits."""
        table = b"%010d 00000 n \n" * len(self._places) % tuple(self._places)
        count = len(self._places) + 1
        trailer = (
            f"trailer\n<< /Size {count} /Root {root} 0 R /Info {info} 0 R "
            f"/ID [<{identity}> <{identity}>] >>\nstartxref\n{self._length}\n%%EOF\n"
        )
        head = b"xref\n0 %d\n" % count
        out.write(b"".join((*self._parts, head, _FREE, table, trailer.encode("ascii"))))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream as it stands; `entries` are those of its dictionary besides its length."""
    return b"<< %b/Length %d >>\nstream\n%b\nendstream" % (entries, len(content), content)


def compressed(content: bytes, entries: bytes = b"") -> bytes:
    """A stream of what `content` is when it is read."""
    return stream(zlib.compress(content, _LEVEL), b"/Filter /FlateDecode " + entries)


def literal(data: bytes) -> bytes:
    """A string of these bytes."""
    return b"(%b)" % _UNUSUAL.sub(lambda found: b"\\%03o" % ord(found[0]), data)


def text(words: str) -> bytes:
    """A text string (7.9.2.2): as it is where it is ASCII, else in UTF-16."""
    if words.isascii() and words.isprintable():
        return literal(words.encode("ascii"))
    return b"<FEFF%b>" % words.encode("utf-16-be", "replace").hex().upper().encode("ascii")
