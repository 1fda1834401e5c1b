"""Turning documents into pages, on a worker, one after the other through one press."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from briefer.document.nodes import Document
from briefer.errors import UnsettableTextError
from briefer.ui.jobs import Cancelled, Task

if TYPE_CHECKING:
    from briefer.exporters.pdf import Mark, Press


@dataclass(frozen=True)
class Proof:
    """The very bytes of the PDF, and where what came from each record begins in it.

    `fault` says what leaves gaps in it, for which it could not be exported as it is.
    """

    document: Document
    data: bytes
    marks: "tuple[Mark, ...]"
    fault: UnsettableTextError | None = None


class Printer:
    """Holds the press, which remembers the document before; workers take turns at it."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._turn = Lock()
        self._press: Press | None = None

    def proof(self, document: Document, task: Task) -> Proof:
        """The document as PDF. Raises Cancelled where none is wanted."""
        with self._turn:
            if task.is_cancelled:
                raise Cancelled
            out = BytesIO()
            press = self._ready()
            fault = press.proof(document, out)
            return Proof(document, out.getvalue(), press.marks(), fault)

    def _ready(self) -> "Press":
        from briefer.exporters.pdf import Press

        if self._press is None:
            self._press = Press(self._fonts)
        return self._press
