"""What a timeline is drawn with: colours, fonts and lengths, of the theme or of a picture."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from briefer.ui.theme import theme
from briefer.ui.theme.colours import LIGHT
from briefer.ui.timeline.layout import Sizes

_SHARES = {"day": 0.3, "coarse": 0.2, "interval": 0.1, "band": 0.35}


class Ink:
    """Colours by role, and sizes that grow with the text."""

    def __init__(self, colour: Callable[[str], QColor], scale: float, family: str) -> None:
        self._found: dict[str, QColor] = {}
        self._colour = colour
        self.scale = scale
        self.label = self._font(family, 12)
        self.tick = self._font(family, 12)
        self.small = self._font(family, 11)
        self.name = self._font(family, 13, QFont.Weight.DemiBold)
        self.title = self._font(family, 16, QFont.Weight.DemiBold)
        self.label_metrics = QFontMetricsF(self.label)
        self.tick_metrics = QFontMetricsF(self.tick)
        self.small_metrics = QFontMetricsF(self.small)
        self.name_metrics = QFontMetricsF(self.name)
        self.sizes = Sizes().scaled(scale)
        self.line = self.px(24)
        self.bar = self.px(18)
        self.padding = self.px(8)
        self.head = self.px(52)
        self.names = self.px(148)

    @classmethod
    def of_theme(cls) -> "Ink":
        """As the window looks now."""
        return cls(theme().colour, theme().scale, QApplication.font().family())

    @classmethod
    def for_paper(cls) -> "Ink":
        """In light colours at 100 %, whatever the window looks like."""
        return cls(lambda role: QColor(LIGHT[role]), 1.0, QApplication.font().family())

    def px(self, size: float) -> int:
        """A length at 100 % in pixels."""
        return round(size * self.scale)

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        if role not in self._found:
            self._found[role] = self._colour(role)
        return self._found[role]

    def fill(self, kind: str, look: str) -> QColor:
        """The ground of a bar; "text" of the kind stands for what is known best."""
        key = f"{kind} {look}"
        if key not in self._found:
            pane, mark = self.colour("pane"), self.colour(f"{kind}-mark")
            self._found[key] = mixed(pane, mark, _SHARES[look])
        return self._found[key]

    def _font(self, family: str, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(family)
        font.setPixelSize(self.px(px))
        font.setWeight(weight)
        return font


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """`ground` with a `share` (0 to 1) of `colour` over it."""
    pairs = zip(ground.getRgb()[:3], colour.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(under + (over - under) * share) for under, over in pairs))
