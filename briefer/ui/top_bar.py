"""The row above the columns: workspaces, the palette, undo, the check's count, export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from briefer.ui.actions import ActionBook
from briefer.ui.reading_order import keep_together
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MOST_UNDO = 200  # pixels, however large text is

WORKSPACES = ("read", "curate", "build", "timeline")
"""Their names, which are those of the actions that lead to them."""


class _PaletteButton(QPushButton):
    """Shows as much of its words, and its key, as there is room for."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(action.text(), parent)
        self._words = action.text()
        self.setObjectName("paletteButton")
        self.setAccessibleName(self._words)
        self.setToolTip(_with_key(action))
        self.setMinimumWidth(120)
        self._key = QLabel(action.shortcut().toString(), self)
        self._key.setProperty("role", "key")
        inner = QHBoxLayout(self)
        inner.setContentsMargins(8, 6, 8, 6)
        inner.addStretch(1)
        inner.addWidget(self._key)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Find the room."""
        from PySide6.QtCore import Qt  # a tenth of a bare start, and loaded by now

        super().resizeEvent(event)
        metrics, room = self.fontMetrics(), self.width() - 28
        wanted = metrics.horizontalAdvance(self._words)
        self._key.setVisible(room >= wanted + self._key.sizeHint().width() + 8)
        self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))


class TopBar(QFrame):
    """One row of labelled actions; whatever else there is stands in the menu and the palette."""

    workspace_chosen = Signal(str)

    def __init__(self, actions: ActionBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        keep_together(self)
        self._actions = actions
        self.menu_button = QPushButton(self)
        self._workspaces = QButtonGroup(self)
        self._palette = _PaletteButton(actions["palette"], self)
        self._undo = QPushButton(self)
        self._check = QPushButton(self)
        self._export = QPushButton(self.tr("Export"), self)
        self._lay_out()
        self._connect()
        self.show_findings(None)
        self.show_undo("")
        theme().changed.connect(self._draw_icons)
        self._draw_icons()

    def show_workspace(self, name: str) -> None:
        """Mark that workspace as the one that is shown."""
        self._workspaces.button(WORKSPACES.index(name)).setChecked(True)

    def show_undo(self, label: str) -> None:
        """Name the edit that would be undone; "" for none."""
        self._undo.setEnabled(bool(label))
        shown = self.tr("Undo {edit}").format(edit=_lowered(label)) if label else self.tr("Undo")
        self._undo.setToolTip(plain_tip(shown))
        self._undo.setAccessibleName(shown)
        words = _cut(shown, self._undo).replace("&", "&&") if label else shown
        self._undo.setText(f" {words}")  # a style sheet has no room between icon and words

    def show_findings(self, count: int | None) -> None:
        """Say how many findings the brief at hand has; None where no brief is open."""
        self._check.setEnabled(count is not None)
        self._export.setEnabled(count is not None)
        text = self.tr("Check") if not count else self.tr("Check {n}").format(n=count)
        self._check.setText(text)
        self._check.setToolTip(self.tr("What the checks found in the brief at hand"))

    def set_menu(self, menu: QMenu | None) -> None:
        """Hang the menus on their button; None where the platform shows them itself."""
        self.menu_button.setVisible(menu is not None)
        if menu is not None:
            self.menu_button.setMenu(menu)

    def set_library_open(self, is_open: bool) -> None:
        """Show what needs a library only where there is one."""
        for button in (*self._workspaces.buttons(), self._undo, self._check, self._export):
            button.setVisible(is_open)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.menu_button)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for place, name in enumerate(WORKSPACES):
            segments.addWidget(self._segment(place, name))
        row.addLayout(segments)
        row.addStretch(1)
        row.addWidget(self._palette, 3)
        row.addStretch(1)
        for button in (self._undo, self._check, self._export):
            row.addWidget(button)

    def _segment(self, place: int, name: str) -> QPushButton:
        button = QPushButton(self._actions[name].text(), self)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        ends = ("last", "first") if self.isRightToLeft() else ("first", "last")
        at = {0: ends[0], len(WORKSPACES) - 1: ends[1]}
        button.setProperty("place", at.get(place, "middle"))
        button.setToolTip(_with_key(self._actions[name]))
        self._workspaces.addButton(button, place)
        return button

    def _connect(self) -> None:
        self.menu_button.setProperty("role", "quiet")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setProperty("shortcut", QKeySequence("F10"))  # as in `actions`
        self._export.setProperty("role", "primary")
        self._export.setToolTip(_with_key(self._actions["export"]))
        self._workspaces.idClicked.connect(lambda place: self._choose(WORKSPACES[place]))
        self._palette.clicked.connect(self._actions["palette"].trigger)
        self._undo.clicked.connect(self._actions["undo"].trigger)
        self._check.clicked.connect(self._actions["findings"].trigger)
        self._export.clicked.connect(self._actions["export"].trigger)

    def _choose(self, name: str) -> None:
        self.workspace_chosen.emit(name)

    def _draw_icons(self) -> None:
        self.menu_button.setIcon(theme().icon("menu"))
        self._undo.setIcon(theme().icon("undo-2"))


def _cut(text: str, button: QPushButton) -> str:
    """As much of `text` as the bar has room for."""
    from PySide6.QtCore import Qt  # after the first paint: it is a tenth of a bare start

    return button.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, min(theme().px(170), _MOST_UNDO)
    )


def _lowered(label: str) -> str:
    """The edit's name as it goes on after a verb; what is written in capitals stays so."""
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def _with_key(action: QAction) -> str:
    return f"{action.text()} ({action.shortcut().toString()})"
