"""Markings: how far a text may travel. TLP 2.0 (FIRST, 2022), or a library's own ordered set."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefer.errors import FieldError

_INK = {
    "TLP:CLEAR": "#FFFFFF",
    "TLP:GREEN": "#33FF00",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:RED": "#FF2B2B",
}


@dataclass(frozen=True)
class Markings:
    """An ordered set of markings, the least strict first."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.names or len(set(self.names)) < len(self.names):
            raise FieldError(
                "marking",
                "A set of markings needs at least one name, and none twice.",
                "Write one marking on each line, the least strict first.",
            )

    def rank(self, marking: str) -> int:
        """How strict a marking is, from 0; -1 where there is none. Raises FieldError."""
        if not marking:
            return -1
        try:
            return self.names.index(marking)
        except ValueError:
            raise FieldError(
                "marking",
                f"“{marking}” is not a marking of this library.",
                f"Use one of: {', '.join(self.names)}.",
            ) from None

    def strictest(self, markings: Iterable[str]) -> str:
        """The strictest of those given; "" where none is marked. Raises FieldError."""
        return max(markings, key=self.rank, default="")

    def ink(self, marking: str) -> str:
        """The colour of its letters on black: FIRST's for TLP, white for a library's own."""
        return _INK.get(marking, "#FFFFFF")


TLP = Markings(tuple(_INK))
