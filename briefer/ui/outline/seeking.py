"""Finding in the outline: which match is shown, and what replacing makes of the brief."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from briefer.briefs.replacing import Match, matches, replaced
from briefer.ui.outline.find_bar import FindBar
from briefer.ui.outline.growing_text import GrowingText
from briefer.ui.utf16 import units

if TYPE_CHECKING:
    from briefer.ui.outline.outline_pane import OutlinePane


class Seeking(QObject):
    """Keeps the matches of a FindBar over the pane's brief, and goes from one to the next."""

    def __init__(self, bar: FindBar, pane: "OutlinePane", is_open: Callable[[], bool]) -> None:
        super().__init__(pane)
        self._bar = bar
        self._pane = pane
        self._is_open = is_open
        self.found: tuple[Match, ...] = ()
        self._place = 0
        bar.changed.connect(self._look_anew)
        bar.stepped.connect(self._step)
        bar.replace_asked.connect(self._replace)
        bar.replace_all_asked.connect(self._replace_all)

    def look(self) -> None:
        """Look again: the brief is another."""
        wanted = self._bar.wanted
        for view in self._pane.sections:
            view.text.look.find(wanted)
        if wanted is None or not self._is_open():
            self.found = ()
        else:
            gestures = self._pane.gestures
            self.found = matches(gestures.brief, gestures.template, wanted)
        self._place = min(self._place, max(len(self.found) - 1, 0))
        self._bar.say(self._place, len(self.found))

    def _look_anew(self) -> None:
        self._pane.flush()
        self._place = 0
        self.look()
        self._show()

    def _step(self, by: int) -> None:
        if self.found:
            self._place = (self._place + by) % len(self.found)
            self._bar.say(self._place, len(self.found))
            self._show()

    def _replace(self) -> None:
        self._pane.flush()
        self.look()
        if self.found:
            self._write(self.found[self._place : self._place + 1], self.tr("Replace “{words}”"))
            self._show()

    def _replace_all(self) -> None:
        self._pane.flush()
        self.look()
        if self.found:
            self._write(self.found, self.tr("Replace {n} × “{words}”"))

    def _write(self, which: tuple[Match, ...], label: str) -> None:
        gestures = self._pane.gestures
        after = replaced(gestures.brief, gestures.template, which, self._bar.by.text())
        gestures.do(label.format(n=len(which), words=self._bar.words.text()), after)

    def _show(self) -> None:
        """Bring the match into sight and select it; the keys stay in the bar."""
        if not self.found:
            return
        match = self.found[self._place]
        where = match.where
        if where.kind == "title":
            _select(self._pane.header.title, match)
        elif where.kind == "field":
            self._pane.fields.toggle.setChecked(True)
            control = self._pane.fields.editor(where.key).control
            if isinstance(control, QLineEdit):
                start = units(control.text(), match.start)
                control.setSelection(start, units(control.text(), match.end) - start)
            self._pane.area.ensureWidgetVisible(control)
        elif where.kind == "text":
            view = self._pane.sections[where.section]
            view.fold(False)
            _select(view.text, match)
            spot = view.text.mapTo(self._pane.body, view.text.cursorRect().center())
            self._pane.area.ensureVisible(spot.x(), spot.y(), 0, 48)
        else:
            view = self._pane.sections[where.section]
            view.fold(False)
            view.list.choose(where.entry)
            self._pane.area.ensureWidgetVisible(view.heading)
        self._bar.words.setFocus(Qt.FocusReason.OtherFocusReason)


def _select(editor: GrowingText, match: Match) -> None:
    text, cursor = editor.plain, editor.textCursor()
    cursor.setPosition(units(text, match.start))
    cursor.setPosition(units(text, match.end), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
