"""What a window says, and whether that is in its language."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.tour.speaking import spoken

_FOREIGN = re.compile(r"⟦[^⟦⟧]*(⟧|…|$)")
_APART = re.compile(r"[“”\"⟦⟧·:;,.()|/\\\n\t…—–§+=<>\u2060\d]+")
_WORDS = re.compile(r"[^\W\d_]{2}")


def said_by(window: QWidget) -> Iterator[tuple[str, str]]:
    """All that `window` shows or says, each with what says it."""
    yield "title", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not _is_of_qt(widget):
            for what, words in _said(widget):
                yield f"{type(widget).__name__} {what}", words
    for menu in window.findChildren(QMenu):
        if not _is_of_qt(menu):
            yield "menu", menu.title()
            for action in menu.actions():
                yield "menu", action.text().partition("\t")[0]
    for node in spoken(window):
        if not (isinstance(node.object, QWidget) and _is_of_qt(node.object)):
            yield f"{node.path} spoken", node.name.partition("\t")[0]


def _said(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tool tip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton) and widget.property("role") != "key":
        yield "text", widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield "choice", widget.itemText(row)


def _is_of_qt(widget: QWidget) -> bool:
    """Whether Qt's own translation has its words: standard buttons, the parts of a calendar."""
    at: QWidget | None = widget
    while at is not None:
        if at.objectName().startswith("qt_"):
            return True
        at = at.parentWidget()
    box = widget.parentWidget()
    if isinstance(box, QDialogButtonBox) and isinstance(widget, QAbstractButton):
        return bool(box.standardButton(widget) != QDialogButtonBox.StandardButton.NoButton)
    return bool(widget.property("role") == "key")


def is_foreign(words: str, content: str) -> bool:
    """Whether all of `words` is marked as translated, or stands in `content`."""
    rest = words
    while (shorter := _FOREIGN.sub("|", rest)) != rest:
        rest = shorter
    parts = (part.strip().casefold() for part in _APART.split(re.sub(r"<[^>]*>", " ", rest)))
    return all(part in content for part in parts if _WORDS.search(part))
