"""Windows in which Tab goes on as one reads, whatever was made first.

Qt's own order is that in which widgets came to be; those of a card or an outline come and go.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when Tab is first pressed
    from PySide6.QtWidgets import QWidget


class ReadInOrder:
    """A window, made a base before Qt's class, in which Tab goes on as one reads."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on to the next stop, after the last to the first."""
        from briefer.ui.stops import go_on

        return go_on(self, forward=forward) or super().focusNextPrevChild(forward)  # type: ignore[misc,arg-type]  # Qt's, beside it


def keep_together(widget: "QWidget") -> None:
    """Have all of `widget` read before what stands beside it."""
    widget.setProperty("readTogether", True)
