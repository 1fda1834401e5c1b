"""One page while it is being filled: operators, links, and what waits for the last page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from briefer.exporters.pdf.links import LinkAnnotation, Place
from briefer.exporters.pdf.pens import rgb


@dataclass(slots=True)
class Sheet:
    """The page of that number, counted from 1.

    `placed` are the slabs that stand on it: each with the place (x, y) of its head, and its units
    from one up to, not with, another. They are painted when there is nothing more to come.
    """

    number: int
    placed: list[tuple[Any, float, float, int, int]] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    links: list[LinkAnnotation] = field(default_factory=list)
    headings: list[tuple[str, int, float]] = field(default_factory=list)
    places: list[tuple[Place, tuple[int, float, float]]] = field(default_factory=list)
    waiting: list[tuple[int, Callable[["Sheet"], None]]] = field(default_factory=list)

    def here(self, place: Place, x: float, y: float) -> None:
        """Settle that `place` is at (x, y) of this page."""
        self.places.append((place, (self.number, x, y)))
        place.at(self.number, x, y)

    def link(self, x: float, y: float, width: float, height: float, target: Place | str) -> None:
        """Make the rectangle from (x, y) to the right and upwards lead to `target`."""
        self.links.append(LinkAnnotation((x, y, x + width, y + height), target))

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, thick: float
    ) -> None:
        """Draw a straight line."""
        (x1, y1), (x2, y2) = start, end
        self.code.append(f"{rgb(colour)} RG {thick:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def across(self, x: float, y: float, width: float, colour: str, thick: float) -> None:
        """Draw a line from (x, y) to the right."""
        self.rule((x, y), (x + width, y), colour, thick)

    def block(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle; (x, y) is its lower left corner."""
        self.code.append(f"{rgb(colour)} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def later(self, paint: Callable[["Sheet"], None]) -> None:
        """Paint here when all pages are known."""
        self.waiting.append((len(self.code), paint))

    def finished(self) -> list[str]:
        """All operators, with those that had to wait in their places."""
        if not self.waiting:
            return self.code
        code, begun = [], 0
        waited = Sheet(self.number)
        for at, paint in self.waiting:
            code += self.code[begun:at]
            begun = at
            waited.code = []
            paint(waited)
            code += waited.code
        return code + self.code[begun:]
