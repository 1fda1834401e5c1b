"""The row above the timeline: lanes, kinds, range, what has no date; zoom, picture, placing."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from briefer.store.chronicle import Lane
from briefer.ui.card.flow import Flow
from briefer.ui.listing.wording import kinds_name
from briefer.ui.theme import theme
from briefer.ui.translating import QT_TRANSLATE_NOOP

LANES: dict[Lane, str] = {
    "place": QT_TRANSLATE_NOOP("TimelineBar", "Lanes: place"),
    "tag": QT_TRANSLATE_NOOP("TimelineBar", "Lanes: tag"),
    "participant": QT_TRANSLATE_NOOP("TimelineBar", "Lanes: side"),
    "": QT_TRANSLATE_NOOP("TimelineBar", "One lane"),
}


_LEAST_CHIPS = 240  # pixels at 100 %


class TimelineBar(QWidget):
    """Chips at the left, which wrap where it is narrow; what is done with the timeline right."""

    lane_chosen = Signal()
    kinds_chosen = Signal()

    def __init__(self, lane: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lane: Lane = next((each for each in get_args(Lane) if each == lane), "place")
        self.all_kinds = False
        self.lanes = self._chip(on=True)
        self.kinds = self._chip()
        self.range = self._chip()
        self.undated = self._chip()
        self.undated.setProperty("state", "warning")
        self.farther = self._tool("zoom-out", self.tr("Zoom out (−)"))
        self.nearer = self._tool("zoom-in", self.tr("Zoom in (+)"))
        self.all = self._tool("maximize", self.tr("Show all (Home)"))
        self.picture = self._chip(self.tr("Save picture…"))
        self.place = self._chip()
        self.range.setToolTip(self.tr("Dates in sight: press to go to others"))
        self.undated.hide()
        self._fill_lanes()
        self._fill_kinds()
        self._lay_out()
        self.show_range(self.tr("Reading…"))
        self.show_selected(0)
        self._enable(on=False)
        theme().changed.connect(self._draw_icons)
        self._draw_icons()

    def show_range(self, words: str) -> None:
        """Say what is in sight."""
        self.range.setText(words or self.tr("Far away"))
        self._chips.renew()

    def show_kinds(self, kinds: Sequence[str], *, fixed: bool) -> None:
        """Say which kinds are shown; `fixed` where the query names them."""
        names = ", ".join(kinds_name(kind) for kind in kinds) or self.tr("Nothing dated")
        self.kinds.setText(names)
        self.kinds.setEnabled(not fixed)
        self._chips.renew()

    def show_undated(self, count: int) -> None:
        """Say how many have no date."""
        self.undated.setText(self.tr("{n} without a date").format(n=f"{count:,}"))
        self.undated.setVisible(count > 0)
        self._chips.renew()

    def show_selected(self, count: int) -> None:
        """Say how many would be placed."""
        words = self.tr("Add {n} selected to brief").format(n=f"{count:,}")
        self.place.setText(words if count else self.tr("Add to brief"))
        self.place.setEnabled(count > 0)

    def set_filled(self, filled: bool) -> None:
        """Whether there is anything to zoom, to go to or to save."""
        self.range.setVisible(filled)
        self._enable(on=filled)
        self._chips.renew()

    def _enable(self, *, on: bool) -> None:
        for button in (self.range, self.farther, self.nearer, self.all, self.picture):
            button.setEnabled(on)

    def _fill_lanes(self) -> None:
        menu = QMenu(self.lanes)
        group = QActionGroup(menu)
        for lane, words in LANES.items():
            action = QAction(self.tr(words), menu)
            action.setCheckable(True)
            action.setChecked(lane == self.lane)
            action.triggered.connect(lambda _=False, lane=lane: self._choose(lane))
            group.addAction(action)
            menu.addAction(action)
        self.lanes.setMenu(menu)
        self.lanes.setText(self.tr(LANES[self.lane]))

    def _choose(self, lane: Lane) -> None:
        self.lane = lane
        self.lanes.setText(self.tr(LANES[lane]))
        self._chips.renew()
        self.lane_chosen.emit()

    def _fill_kinds(self) -> None:
        menu = QMenu(self.kinds)
        group = QActionGroup(menu)
        for words, every in (
            (self.tr("Events"), False),
            (self.tr("Events, and facts and quotes with a date"), True),
        ):
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(every == self.all_kinds)
            action.triggered.connect(lambda _=False, every=every: self._choose_kinds(every))
            group.addAction(action)
            menu.addAction(action)
        self.kinds.setMenu(menu)

    def _choose_kinds(self, every: bool) -> None:
        self.all_kinds = every
        self.kinds_chosen.emit()

    def _lay_out(self) -> None:
        self._chips = Flow(self, gap=8)
        policy = self._chips.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self._chips.setSizePolicy(policy)
        for place, chip in enumerate((self.lanes, self.kinds, self.range, self.undated)):
            hidden = chip.isHidden()
            self._chips.insert(place, chip)
            chip.setVisible(not hidden)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._chips, 1)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        for button in (self.farther, self.nearer, self.all, self.picture, self.place):
            self._tools.addWidget(button, 0, top)
        self._tools.addStretch(1)
        row.addLayout(self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both do not fit beside one another, what can be done stands below the chips."""
        super().resizeEvent(event)
        left = self.width() - self._tools.sizeHint().width()
        below = left < theme().px(_LEAST_CHIPS)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if below else way.LeftToRight)

    def _chip(self, text: str = "", *, on: bool = False) -> QPushButton:
        chip = QPushButton(text, self)
        chip.setProperty("role", "pill")
        chip.setProperty("state", "on" if on else "")
        chip.setAutoDefault(False)
        return chip

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _draw_icons(self) -> None:
        for button in (self.farther, self.nearer, self.all):
            button.setIcon(theme().icon(str(button.property("icon_name"))))
            button.setIconSize(QSize(theme().px(16), theme().px(16)))
