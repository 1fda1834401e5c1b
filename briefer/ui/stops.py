"""What Tab leads to in a window, in the order in which it is read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QSplitter, QWidget

_NEAR = 8
"""Pixels by which the tops of what stands in one row may differ."""


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Go from what has the focus to the next stop below `root`; whether there is one."""
    found = stops(root)
    here = root.focusWidget()
    if not found or (len(found) == 1 and found[0] is here):
        return False
    step = 1 if forward else -1
    place = found.index(here) + step if here in found else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    after = found[place % len(found)]
    after.setFocus(reason)
    _show(after)
    return True


def stops(root: QWidget) -> list[QWidget]:
    """What Tab leads to below `root`, in the order in which it is read."""
    inside = [each for each in root.findChildren(QWidget) if _stops_at(each)]
    return list(_read(root, [each for each in inside if each.window() is root.window()]))


def _stops_at(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    wanted = Qt.FocusPolicy.TabFocus
    is_stop = (policy.value & wanted.value) == wanted.value and widget.focusProxy() is None
    return is_stop and widget.isVisible() and widget.isEnabled()


def _read(root: QWidget, found: Sequence[QWidget]) -> Iterator[QWidget]:
    units: dict[QWidget, list[QWidget]] = {}
    for each in found:
        units.setdefault(_unit(root, each), []).append(each)
    for row in _rows(root, list(units)):
        for unit in row:
            if unit in units[unit]:
                yield unit
            yield from _read(unit, [each for each in units[unit] if each is not unit])


def _unit(root: QWidget, widget: QWidget) -> QWidget:
    """The outermost thing below `root` that is read as one and holds `widget`; else itself."""
    found, above = widget, widget.parentWidget()
    while above is not None and above is not root:
        if _is_together(above):
            found = above
        above = above.parentWidget()
    return found


def _is_together(widget: QWidget) -> bool:
    within = isinstance(widget.parentWidget(), QSplitter)
    return (
        within or isinstance(widget, QAbstractScrollArea) or bool(widget.property("readTogether"))
    )


def _rows(root: QWidget, units: Sequence[QWidget]) -> Iterator[list[QWidget]]:
    """From the top, each row from the side where reading begins."""
    boxes = {each: QRect(each.mapTo(root, QPoint(0, 0)), each.size()) for each in units}
    row: list[QWidget] = []
    for each in sorted(units, key=lambda each: boxes[each].top()):
        if row and not _is_beside(boxes[row[0]], boxes[each]):
            yield _along(root, row, boxes)
            row = []
        row.append(each)
    if row:
        yield _along(root, row, boxes)


def _is_beside(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    near = abs(one.top() - other.top()) <= _NEAR and shared > 0
    return near or 2 * shared >= max(one.height(), other.height())


def _along(root: QWidget, row: list[QWidget], boxes: dict[QWidget, QRect]) -> list[QWidget]:
    if root.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return sorted(row, key=lambda each: -boxes[each].right())
    return sorted(row, key=lambda each: boxes[each].left())


def _show(widget: QWidget) -> None:
    """Scroll to it, in whatever holds it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, _NEAR)
        above = above.parentWidget()
