"""The outline that a viewer shows beside the pages (ISO 32000-1, 12.3.3)."""

from dataclasses import dataclass, field

from briefer.exporters.pdf.objects import Objects, text


@dataclass(slots=True)
class Entry:
    """A heading: its words and its destination, and the headings below it."""

    title: str
    destination: bytes
    entries: list["Entry"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many entries are below it, at any depth."""
        return len(self.entries) + sum(entry.count for entry in self.entries)


class Outline:
    """Entries in the order of the pages; all of them are open."""

    def __init__(self) -> None:
        self.root = Entry("", b"")
        # The last entry at each depth, and the level of its heading.
        self._last: list[tuple[int, Entry]] = [(0, self.root)]

    def add(self, title: str, level: int, destination: bytes) -> None:
        """Add a heading; one that leaves out a level stands one below the heading before it."""
        while self._last[-1][0] >= level:
            self._last.pop()
        entry = Entry(title, destination)
        self._last[-1][1].entries.append(entry)
        self._last.append((level, entry))

    def put(self, objects: Objects) -> int:
        """The number of the outline among `objects`; 0 where there is none."""
        if not self.root.entries:
            return 0
        number = objects.numbers()
        objects.put(number, b"<< /Type /Outlines %b >>" % _below(objects, self.root, number))
        return number


def _below(objects: Objects, entry: Entry, number: int) -> bytes:
    """What an entry says of those below it, which are put in."""
    count = len(entry.entries)
    first = objects.numbers(count)
    for at, below in enumerate(entry.entries):
        parts = [
            b"/Title %b /Parent %d 0 R /Dest %b" % (text(below.title), number, below.destination)
        ]
        if at:
            parts.append(b"/Prev %d 0 R" % (first + at - 1))
        if at + 1 < count:
            parts.append(b"/Next %d 0 R" % (first + at + 1))
        if below.entries:
            parts.append(_below(objects, below, first + at))
        objects.put(first + at, b"<< %b >>" % b" ".join(parts))
    return b"/First %d 0 R /Last %d 0 R /Count %d" % (first, first + count - 1, entry.count)
