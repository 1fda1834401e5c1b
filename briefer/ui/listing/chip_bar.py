"""The chips of the filters: those that are on, and as many others as there is room for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from briefer.store.search import Query
from briefer.ui.listing.filters import FILTERS, Choice, Filter
from briefer.ui.session import Session
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

if TYPE_CHECKING:  # loaded when they are opened
    from briefer.ui.listing.choice_popup import ChoicePopup
    from briefer.ui.listing.date_popup import DatePopup

GAP = 4


class Chip(QFrame):
    """One filter: a click opens its values, × or Delete takes it off."""

    asked = Signal()
    cleared = Signal()

    def __init__(self, spec: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setProperty("role", "chip")
        self.name = QPushButton(self)
        self.name.setProperty("role", "chip")
        self.name.clicked.connect(self.asked)
        self.off = QToolButton(self)
        self.off.setProperty("role", "chip")
        self.off.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.name)
        row.addWidget(self.off)

    def show_state(self, label: str, words: str, *, is_on: bool) -> None:
        """Say what the filter asks for; `words` is its name where it asks for nothing."""
        self.name.setText(words.replace("&", "&&"))
        self.name.setToolTip(plain_tip(f"{label}: {words}") if is_on else "")
        self.name.setAccessibleName(f"{label}: {words}" if is_on else label)
        self.off.setAccessibleName(self.tr("Clear {filter}").format(filter=label))
        self.off.setToolTip(self.tr("Clear {filter}").format(filter=label))
        self.off.setIcon(theme().icon("x", "accent"))
        side = theme().px(11)
        self.off.setIconSize(QSize(side, side))
        self.off.setVisible(is_on)
        for widget in (self, self.name, self.off):
            widget.setProperty("state", "on" if is_on else "")
            widget.style().polish(widget)
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the filter off."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class ChipBar(QWidget):
    """All filters of one query. `changed` has the query as it is after a tick."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = Query()
        self.popup: ChoicePopup | DatePopup | None = None
        self.setAccessibleName(self.tr("Filters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chips = tuple(self._chip(spec) for spec in FILTERS)
        self.more = QToolButton(self)
        self.more.setProperty("role", "chip")
        self.more.setText(self.tr("More"))
        self.more.setAccessibleName(self.tr("More filters"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        theme().changed.connect(self._renew)
        self._renew()

    def show_query(self, query: Query) -> None:
        """Show which filters the query has."""
        self._query = query
        self._renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the chips."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one chip."""
        return QSize(80, self.height())

    def open(self, chip: Chip) -> None:
        """Show a filter's values below its chip."""
        from briefer.ui.listing.date_popup import DatePopup

        anchor = chip.name if chip.isVisible() else self.more
        if chip.spec.choices is None:
            self.popup = DatePopup(self._query.since, self._query.until, self)
            self.popup.ranged.connect(self._range)
        else:
            self.popup = self._choices(chip.spec, chip.spec.choices)
        self.popup.open_below(anchor)

    def _chip(self, spec: Filter) -> Chip:
        chip = Chip(spec, self)
        chip.asked.connect(lambda: self.open(chip))
        chip.cleared.connect(lambda: self._change(spec.cleared(self._query)))
        return chip

    def _choices(self, spec: Filter, choices: Callable[..., object]) -> "ChoicePopup":
        from briefer.ui.listing.choice_popup import ChoicePopup

        popup = ChoicePopup(spec.named(self._query), spec.values(self._query), self)
        popup.ticked.connect(lambda values: self._change(spec.set(self._query, values)))

        def read(_: object) -> list[Choice]:
            with self._session.reading() as store:
                return list(spec.choices(store) if spec.choices else ())

        label = self.tr("Reading the filter’s values")
        self._session.jobs.run(label, read, popup.fill, owner=popup, quiet=True)
        return popup

    def _range(self, since: object, until: object) -> None:
        from dataclasses import replace

        self._change(replace(self._query, since=since, until=until))  # type: ignore[arg-type]

    def _change(self, query: Query) -> None:
        self._query = query
        self._renew()
        self.changed.emit(query)

    def name_of(self, source: str) -> str:
        """A source's title; its id where it is gone."""
        record = self._session.store.records((source,)).get(source)
        return getattr(record, "title", source)

    def _renew(self) -> None:
        for chip in self.chips:
            words = chip.spec.words(self._query, self.name_of)
            label = chip.spec.named(self._query)
            chip.show_state(label, words, is_on=chip.spec.is_on(self._query))
        self.more.adjustSize()
        self._arrange()

    def _arrange(self) -> None:
        """Chips that are on wrap; of the others, those stand there that fit in the last row."""
        on = [chip for chip in self.chips if chip.spec.is_on(self._query)]
        off = [chip for chip in self.chips if not chip.spec.is_on(self._query)]
        across = right = 0
        height = max(chip.sizeHint().height() for chip in self.chips)
        for chip in on:
            width = min(chip.sizeHint().width(), self.width())
            if right and right + width > self.width():
                across, right = across + height + GAP, 0
            chip.setGeometry(right, across, width, height)
            chip.show()
            right += width + GAP
        self._fit(off, right, across, height)

    def _fit(self, off: list[Chip], right: int, across: int, height: int) -> None:
        more = self.more.sizeHint().width()
        widths = [chip.sizeHint().width() + GAP for chip in off]
        fits = right + sum(widths) - GAP <= self.width()
        room = self.width() if fits else self.width() - more
        shown = 0
        for chip, width in zip(off, widths, strict=True):
            if right + width - (GAP if fits else 0) > room:
                break
            chip.setGeometry(right, across, width - GAP, height)
            right += width
            shown += 1
        for at, chip in enumerate(off):
            chip.setVisible(at < shown)
        if shown < len(off) and right + more > self.width():
            across, right = across + height + GAP, 0
        self.more.setGeometry(right, across, more, height)
        self.more.setVisible(shown < len(off))
        self._list_more(off[shown:])
        self.setFixedHeight(across + height)

    def _list_more(self, chips: list[Chip]) -> None:
        menu = self.more.menu()
        menu.clear()
        for chip in chips:
            action = menu.addAction(chip.spec.named(self._query))
            action.triggered.connect(lambda _=False, chip=chip: self.open(chip))
