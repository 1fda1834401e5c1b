"""What may be done about a notice."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Offer:
    """A button beside a notice: its words, and what it does."""

    label: str
    act: Callable[[], object]
