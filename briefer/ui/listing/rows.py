"""Rows: the numbers of what is listed, and a few windows of lines around what is in view."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefer.store.listing import Line
from briefer.store.search import NUMBERS

WINDOW = 24
"""Rows read at once."""

WINDOWS = 12
"""Windows kept; they take about half a megabyte."""

Read = Callable[[Sequence[int]], Mapping[int, Line]]


class Rows:
    """Numbers in the order shown; lines are read when they are asked for, a window at a time."""

    def __init__(self, read: Read) -> None:
        self.numbers = array(NUMBERS)
        self._read = read
        self._windows: OrderedDict[int, Mapping[int, Line]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.numbers)

    def line(self, row: int) -> Line | None:
        """The line of a row; None where its record is gone meanwhile."""
        at = row // WINDOW
        window = self._windows.get(at)
        if window is None:
            window = self._read(self.numbers[at * WINDOW : (at + 1) * WINDOW])
            self._windows[at] = window
            if len(self._windows) > WINDOWS:
                self._windows.popitem(last=False)
        else:
            self._windows.move_to_end(at)
        return window.get(self.numbers[row])

    def replace(self, numbers: Iterable[int]) -> None:
        """List these numbers and no others."""
        self.numbers = array(NUMBERS, numbers)
        self._windows.clear()

    def extend(self, numbers: "array[int]") -> None:
        """List these, too, behind the others."""
        self._windows.pop((len(self.numbers) - 1) // WINDOW, None)  # it was not full
        self.numbers.extend(numbers)

    def remove(self, first: int, last: int) -> None:
        """Leave out the rows from `first` to `last`."""
        del self.numbers[first : last + 1]
        self._windows.clear()

    def insert(self, row: int, numbers: "array[int]") -> None:
        """List these before `row`."""
        self.numbers[row:row] = numbers
        self._windows.clear()

    def forget_lines(self) -> None:
        """Read every line again when it is asked for."""
        self._windows.clear()

    def row_of(self, number: int) -> int | None:
        """The row of a number; None where it is not listed."""
        try:
            return self.numbers.index(number)
        except ValueError:
            return None

    def known_row(self, id_: str) -> int | None:
        """The row of an id, if it is among the lines at hand."""
        for window in self._windows.values():
            for number, line in window.items():
                if line.id == id_:
                    return self.row_of(number)
        return None
