"""At twice the size of text nothing is cut that does not say all of itself in a tool tip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from briefer.ui.main_window import MainWindow
from briefer.ui.theme import theme
from tests.ui.shots.window import WINDOW_SHOTS
from tests.ui.tour.conftest import window_in
from tests.ui.tour.speaking import shown_windows

LOOKED_AT = frozenset(
    """
    welcome read read-keeping read-finding read-pasted import-report curate curate-fields
    curate-dates curate-searched build build-replacing build-faulty build-details build-none
    timeline new-brief export settings keys about merge crash
    """.split()
)


@pytest.fixture(autouse=True)
def themed() -> None:
    """The text stays as large as the window was made with."""


@pytest.fixture(
    scope="module",
    params=[each for each in WINDOW_SHOTS if each[0] in LOOKED_AT],
    ids=lambda state: state[0],
)
def large(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    made_sample: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """The window in one of its states, with text at 200 %."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder))
        yield from window_in(request.param[1], made_sample, folder, text=200)


def test_no_words_are_cut(large: MainWindow) -> None:
    assert theme().scale == pytest.approx(2)
    cut = {
        f"{type(widget).__name__} {words!r}: {wanted} > {room}"
        for top in shown_windows()
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        for words, wanted, room in measured(widget)
        if wanted > room + 2 and not _is_told_whole(widget, words)
    }
    assert cut == set()


def measured(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """The words of a widget with the room that they want and have, across or down."""
    if isinstance(widget, QLabel) and widget.text():
        yield from _of_label(widget)
    elif isinstance(widget, QAbstractButton) and widget.text():
        words = max(widget.text().replace("&", "").splitlines(), key=len)
        yield words, QFontMetrics(widget.font()).horizontalAdvance(words), _room_of(widget)
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = widget.style().subControlRect(control, option, field, widget).width()
        words = widget.currentText()
        yield words, QFontMetrics(widget.font()).horizontalAdvance(words), room


def _of_label(label: QLabel) -> Iterator[tuple[str, int, int]]:
    inside = label.contentsRect()
    if label.wordWrap():
        yield label.text(), label.heightForWidth(label.width()), label.height()
        return
    words = label.text().replace("&", "") if label.buddy() is not None else label.text()
    wanted = QFontMetrics(label.font()).horizontalAdvance(words)
    yield label.text(), wanted, inside.width()


def _room_of(button: QAbstractButton) -> int:
    if button.hasHeightForWidth():
        return button.width() * 100  # its words wrap
    icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
    if not isinstance(button, QPushButton | QCheckBox):
        return button.width() - icon
    option = QStyleOptionButton()
    button.initStyleOption(option)
    is_box = isinstance(button, QCheckBox)
    element = QStyle.SubElement
    part = element.SE_CheckBoxContents if is_box else element.SE_PushButtonContents
    return button.style().subElementRect(part, option, button).width() - (0 if is_box else icon)


def _is_told_whole(widget: QWidget, words: str) -> bool:
    at: QWidget | None = widget
    while at is not None:
        if len(at.toolTip()) >= len(words) and words:
            return True
        at = at.parentWidget() if not at.isWindow() else None
    return False
