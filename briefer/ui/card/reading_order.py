"""The order in which Tab goes through a card: as it is read, whatever was made first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefer.ui.card.field_row import FieldRow

Place = tuple[int, int, int, int]


def go_on(card: QWidget, *, forward: bool) -> bool:
    """Go from what has the focus to the next stop of `card`, or out of it; whether there is one.

    Qt's own order is that in which widgets came to be, and those of a card come and go.
    """
    stops = _stops(card)
    here = card.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if here not in stops:
        return False
    place = stops.index(here) + (1 if forward else -1)
    found = stops[place] if 0 <= place < len(stops) else _outside(card, here, forward=forward)
    (found or stops[0 if forward else -1]).setFocus(reason)
    return True


def _stops(card: QWidget) -> list[QWidget]:
    inside = (each for each in card.findChildren(QWidget) if _stops_at(each))
    own = (each for each in inside if each.window() is card.window())
    return sorted(own, key=lambda each: _place(card, each))


def _stops_at(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    wanted = Qt.FocusPolicy.TabFocus
    is_stop = (policy.value & wanted.value) == wanted.value and widget.focusProxy() is None
    return is_stop and widget.isVisible() and widget.isEnabled()


def _outside(card: QWidget, here: QWidget, *, forward: bool) -> QWidget | None:
    """The next stop of the window that is not in the card; None where there is none."""
    found = here.nextInFocusChain() if forward else here.previousInFocusChain()
    while found is not None and found is not here:
        if found is not card and not card.isAncestorOf(found) and _stops_at(found):
            return found
        found = found.nextInFocusChain() if forward else found.previousInFocusChain()
    return None


def _place(card: QWidget, widget: QWidget) -> Place:
    """Where a widget's field is on the card, then its own line and place in that field."""
    block = _block(widget)
    field = block.mapTo(card, block.rect().topLeft())
    own = widget.mapTo(card, widget.rect().center())
    return field.y(), field.x(), own.y() // 8, own.x()


def _block(widget: QWidget) -> QWidget:
    found: QWidget | None = widget
    while found is not None:
        if isinstance(found, FieldRow):
            return found
        found = found.parentWidget()
    return widget
