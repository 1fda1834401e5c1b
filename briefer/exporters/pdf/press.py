"""A press: writes one document after another, and keeps what the next has in common with it."""

from pathlib import Path
from typing import BinaryIO, NamedTuple

from briefer.document.nodes import Document
from briefer.errors import UnsettableTextError
from briefer.exporters.pdf.file import File
from briefer.exporters.pdf.setting import Setting

# After so many documents all is forgotten: words pile up that none of them has any more.
_MOST = 500


class Mark(NamedTuple):
    """The beginning of what came from a record.

    `name` is `bf_` and the record's id, with `_2` and so on after the first place of one id;
    `page` counts from 1, `x` and `y` are points from the page's lower left corner, at the top of
    the line.
    """

    name: str
    page: int
    x: float
    y: float


class Press:
    """Writes documents as PDF with faces from the folder `fonts`, to the byte as `pdf.write` does.

    What stands in a document as it stood in the one before is neither broken into lines nor
    painted again, so that a small edit costs little. For one thread at a time; it keeps about
    what the last document took.
    """

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        self._setting: Setting | None = None
        self._left = 0

    def write(self, document: Document, out: BinaryIO) -> None:
        """Write `document` to `out` as PDF 1.7.

        Raises UnsettableTextError, before anything is written, where there is text that cannot
        be set.
        """
        setting = self._again(document) or self._anew(document)
        setting.compositor.unsettable.check()
        self._finish(document, setting, out)

    def proof(self, document: Document, out: BinaryIO) -> UnsettableTextError | None:
        """Write it to be looked at, with gaps for what cannot be set; why, if there are any."""
        setting = self._again(document) or self._anew(document)
        self._finish(document, setting, out)
        try:
            setting.compositor.unsettable.check()
        except UnsettableTextError as error:
            return error
        return None

    def _finish(self, document: Document, setting: Setting, out: BinaryIO) -> None:
        self._left -= 1
        File(document, setting.pages).write(out, setting.case, setting.places)
        self._setting = setting

    def marks(self) -> tuple[Mark, ...]:
        """Where what came from a record begins in the document that was written last, in order.

        Empty before the first document, and after one that could not be set.
        """
        if self._setting is None:
            return ()
        places = self._setting.places.records.items()
        found = [Mark(name, *place.point) for name, place in places if place.page]
        return tuple(sorted(found, key=lambda mark: (mark.page, -mark.y, mark.x)))

    def _again(self, document: Document) -> Setting | None:
        """The document set like the one before; None where it has to be set anew."""
        # None while it is at work: what a fault leaves behind is not gone on with.
        setting, self._setting = self._setting, None
        if setting is None or not self._left or not setting.goes_on(document):
            return None
        if setting.compositor.unsettable.any:  # a proof with gaps
            return None
        setting.set(document)
        # A fault names the words around it, and is to name those that `pdf.write` would.
        return None if setting.compositor.unsettable.any else setting

    def _anew(self, document: Document) -> Setting:
        self._left = _MOST
        setting = Setting(document, self._fonts, keeps=True)
        setting.set(document)
        return setting
