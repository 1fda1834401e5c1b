"""What may be done about a notice."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance


@dataclass(frozen=True)
class Offer:
    """A button beside a notice: its words, and what it does.

    One that `ends` is taken back when that signal comes, or once it was pressed.
    """

    label: str
    act: Callable[[], object]
    ends: SignalInstance | None = None
