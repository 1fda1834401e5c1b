"""The button that says and changes in which order the list stands."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from briefer.ui.listing.arrangement import Arrangement, By
from briefer.ui.listing.wording import tr
from briefer.ui.theme import theme
from briefer.ui.translating import QT_TRANSLATE_NOOP

ORDERS: tuple[tuple[By, str, str], ...] = (
    (
        "newest",
        QT_TRANSLATE_NOOP("Listing", "Newest first"),
        QT_TRANSLATE_NOOP("Listing", "Oldest first"),
    ),
    (
        "best",
        QT_TRANSLATE_NOOP("Listing", "Best match first"),
        QT_TRANSLATE_NOOP("Listing", "Best match last"),
    ),
    (
        "date",
        QT_TRANSLATE_NOOP("Listing", "By date"),
        QT_TRANSLATE_NOOP("Listing", "By date, latest first"),
    ),
    (
        "voice",
        QT_TRANSLATE_NOOP("Listing", "By voice, A–Z"),
        QT_TRANSLATE_NOOP("Listing", "By voice, Z–A"),
    ),
    (
        "place",
        QT_TRANSLATE_NOOP("Listing", "By place, A–Z"),
        QT_TRANSLATE_NOOP("Listing", "By place, Z–A"),
    ),
    (
        "grade",
        QT_TRANSLATE_NOOP("Listing", "Best grade first"),
        QT_TRANSLATE_NOOP("Listing", "Worst grade first"),
    ),
    (
        "kind",
        QT_TRANSLATE_NOOP("Listing", "By kind"),
        QT_TRANSLATE_NOOP("Listing", "By kind, backwards"),
    ),
    (
        "modified",
        QT_TRANSLATE_NOOP("Listing", "By change, oldest first"),
        QT_TRANSLATE_NOOP("Listing", "By change, latest first"),
    ),
)
"""Each order with its words, forwards and backwards."""


class OrderButton(QToolButton):
    """Says the order; its menu changes it. `chosen` has the Arrangement."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrangement = Arrangement()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(_BESIDE)
        self.setMenu(QMenu(self))
        self._fill()
        theme().changed.connect(self._renew)
        self._renew()

    @property
    def arrangement(self) -> Arrangement:
        """The order that is on."""
        return self._arrangement

    def set(self, arrangement: Arrangement) -> None:
        """Show that order as the one that is on; `chosen` is not sent."""
        self._arrangement = arrangement
        for action in self._group.actions():
            action.setChecked(action.data() == arrangement.by)
        self._turn.setChecked(arrangement.backwards)
        self._renew()

    def _fill(self) -> None:
        self._group = QActionGroup(self)
        for by, words, _ in ORDERS:
            action = self.menu().addAction(tr(words))
            action.setCheckable(True)
            action.setData(by)
            self._group.addAction(action)
        self._group.actions()[0].setChecked(True)
        self._group.triggered.connect(lambda action: self._choose(Arrangement(action.data())))
        self.menu().addSeparator()
        self._turn = self.menu().addAction(self.tr("The other way about"))
        self._turn.setCheckable(True)
        self._turn.triggered.connect(lambda: self._choose(self._arrangement.turned()))

    def _choose(self, arrangement: Arrangement) -> None:
        self.set(arrangement)
        self.chosen.emit(arrangement)

    def _renew(self) -> None:
        side = theme().px(13)
        self.setIcon(theme().icon("arrow-up-down"))
        self.setIconSize(QSize(side, side))
        words = in_words(self._arrangement)
        self.setText(f" {words}")  # a style sheet has no room between icon and words
        self.setAccessibleName(self.tr("Order: {order}").format(order=words))
        self.setToolTip(self.tr("Order of the list"))


def in_words(arrangement: Arrangement) -> str:
    """What the button says of an order."""
    forwards, backwards = next((f, b) for by, f, b in ORDERS if by == arrangement.by)
    return tr(backwards if arrangement.backwards else forwards)


_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
