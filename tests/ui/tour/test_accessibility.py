"""Every control has a name and a role, is reached by Tab in reading order, and shows its focus.

The window speaks a language in which each word stands in ⟦ ⟧: a name without them is no label.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QScrollArea,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from briefer.ui.card.passage_view import PassageView
from briefer.ui.main_window import MainWindow
from briefer.ui.reader.text_editor import TextEditor
from briefer.ui.status_bar import StatusBar
from briefer.ui.timeline.canvas import Canvas
from briefer.ui.top_bar import TopBar
from tests.ui.calm import wait
from tests.ui.tour.speaking import CONTROLS, Role, Said, name_of, shown_windows, spoken
from tests.ui.tour.wording import is_foreign, said_by

NO_LABEL = re.compile(r"qt_|_q_|Q[A-Z]\w+$|[a-z]+([A-Z][a-z]+)+$|\w+-\w+(-\w+)*$")
"""Names of Qt's own parts, of classes and objects, and of icons."""

DRAWN = (Canvas, QPdfView, PassageView, QScrollArea)
"""What draws itself; it has no role of its own, and tells in words what is shown."""


def everything(window: MainWindow) -> Iterator[Said]:
    """What is said of all windows that are open."""
    for each in shown_windows():
        yield from spoken(each)


def is_control(said: Said) -> bool:
    return said.role in CONTROLS or said.can_focus


def test_every_control_has_a_name_that_is_a_label(shown: MainWindow) -> None:
    found = [each for each in everything(shown) if is_control(each)]
    assert found
    nameless = {str(each) for each in found if not name_of(each).strip()}
    assert nameless == set()
    odd = {
        str(each)
        for each in found
        if NO_LABEL.match(name_of(each)) or name_of(each) == _object_name(each.object)
    }
    odd = {each for each in odd if "“border-clash”" not in each}  # the library's own name
    assert odd == set()


def _object_name(thing: QObject | None) -> str | None:
    return thing.objectName() if thing is not None and thing.objectName() else None


def test_every_control_has_a_role(shown: MainWindow) -> None:
    vague = {
        str(each)
        for each in everything(shown)
        if each.can_focus
        and each.role in (Role.NoRole, Role.Border, Role.Grouping, Role.Pane, Role.Client)
        and not isinstance(each.object, DRAWN)
        and takes_tab(each.object)
    }
    assert vague == set()


def takes_tab(thing: QObject | None) -> bool:
    if not isinstance(thing, QWidget) or thing.focusProxy() is not None:
        return False
    wanted = Qt.FocusPolicy.TabFocus
    return (thing.focusPolicy() & wanted) == wanted


# Tab


def active() -> QWidget:
    """The window, dialog or popup that has the keys."""
    found = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return found or next(each for each in shown_windows() if isinstance(each, MainWindow))


def passed_by_tab(top: QWidget) -> tuple[list[QWidget], list[str]]:
    """What Tab leads to in `top`, in its order, and what of that shows no focus.

    It is pressed until it comes round; each stop is drawn with the keys, and without them.
    """
    top.activateWindow()
    wait(1)
    if top.focusWidget() is None:
        top.setFocus()
    found: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(400):
        at = QApplication.focusWidget()
        if at is None or at in found:
            break
        found.append(at)
        focused, name = at.grab().toImage(), described(at)
        held = Qt.KeyboardModifier.ControlModifier  # where Tab alone is a letter
        letter = isinstance(at, TextEditor)
        QTest.keyClick(at, Qt.Key.Key_Tab, held if letter else Qt.KeyboardModifier.NoModifier)
        wait(1)
        has_gone_on = isValid(at) and takes_tab(at) and at.isVisible() and not at.hasFocus()
        if has_gone_on and focused == at.grab().toImage():
            unseen.append(name)
    return [each for each in found if isValid(each)], unseen


def pane_of(top: QWidget, widget: QWidget) -> QWidget:
    """The column or bar of the window that holds it; a dialog is one pane."""
    at: QWidget | None = widget
    while at is not None and at is not top:
        above = at.parentWidget()
        if isinstance(above, QSplitter) or isinstance(at, TopBar | StatusBar):
            return at
        at = above
    return top


def test_tab_leads_to_everything_in_reading_order_and_focus_is_seen(shown: MainWindow) -> None:
    top = active()
    if isinstance(top, QMenu):
        return  # arrows lead through a menu
    passed, unseen = passed_by_tab(top)
    assert unseen == []
    every = {each for each in top.findChildren(QWidget) if each.isVisible() and each.isEnabled()}
    stops = {each for each in every if takes_tab(each) and each.window() is top}
    missed = {described(each) for each in stops - set(passed)}
    assert missed == set()
    by_pane: dict[QWidget, list[QWidget]] = {}
    for each in passed:
        if each.isVisible():
            by_pane.setdefault(pane_of(top, each), []).append(each)
    backwards = [
        f"{described(one)} before {described(other)}"
        for pane, inside in by_pane.items()
        for one, other in pairwise(_from_the_top(pane, inside) if passed[0] in inside else inside)
        if _is_after(*_boxes(pane, one, other))
    ]
    assert backwards == []


def _from_the_top(pane: QWidget, inside: list[QWidget]) -> list[QWidget]:
    """Tab began somewhere: the same round, begun at what stands first."""
    first = min(inside, key=lambda each: (_box(pane, each).top() // 16, _box(pane, each).left()))
    at = inside.index(first)
    return [*inside[at:], *inside[:at]]


def _boxes(pane: QWidget, one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where two stand; what is read together stands as a whole beside what is without."""
    return (
        _box(pane, _whole_without(pane, one, other)),
        _box(pane, _whole_without(pane, other, one)),
    )


def _whole_without(pane: QWidget, widget: QWidget, other: QWidget) -> QWidget:
    whole, above = widget, widget.parentWidget()
    while above is not None and above is not pane and not above.isAncestorOf(other):
        whole = above if above.property("readTogether") else whole
        above = above.parentWidget()
    return whole


def _box(pane: QWidget, widget: QWidget) -> QRect:
    area = widget.parentWidget()
    while area is not None and area is not pane and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    content = area.widget() if isinstance(area, QScrollArea) else None
    if area is None or content is None or not content.isAncestorOf(widget):
        return QRect(widget.mapTo(pane, QPoint(0, 0)), widget.size())
    place = widget.mapTo(content, QPoint(0, 0)) + area.mapTo(pane, QPoint(0, 0))
    return QRect(place, widget.size())


def _is_after(one: QRect, other: QRect) -> bool:
    """Whether `one` is read after `other`: it stands below it, or in its row further on."""
    if one.top() >= other.bottom():
        return True
    in_row = abs(one.center().y() - other.center().y()) < 8
    return in_row and one.left() >= other.right()


def described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()
    return f"{type(widget).__name__} {widget.accessibleName() or text}"


# Words


def test_nothing_stays_in_english(shown: MainWindow, content: str) -> None:
    if shown.session is not None:
        store = shown.session.store
        kept = [*store.all_records(), *store.briefs()]
        content += "\n".join(repr(each) for each in kept).casefold()
    left = {
        f"{where}: {words!r}"
        for top in shown_windows()
        for where, words in said_by(top)
        if not is_foreign(words, content)
    }
    assert left == set()
