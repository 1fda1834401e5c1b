"""What a timeline is drawn with: colours, fonts and lengths, of the theme or of a picture."""

from collections.abc import Callable

from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QGradient, QLinearGradient
from PySide6.QtWidgets import QApplication

from briefer.ui.theme import theme
from briefer.ui.theme.colours import LIGHT
from briefer.ui.timeline.layout import Sizes

Stops = list[tuple[float, float]]
"""How much of a colour is seen (0 to 1) at each place of a bar (0 to 1)."""

_SHARES = {"day": 0.3, "coarse": 0.2, "interval": 0.1, "band": 0.35}


class Ink:
    """Colours by role, and sizes that grow with the text."""

    def __init__(self, colour: Callable[[str], QColor], scale: float, family: str) -> None:
        self._found: dict[str, QColor] = {}
        self._colour = colour
        self._widths: dict[str, float] = {}
        self._brushes: dict[tuple[str, str, int, int], QBrush] = {}
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

    def tick_width(self, text: str) -> float:
        """How long a tick's label is."""
        found = self._widths.get(text)
        if found is None:
            found = self._widths[text] = self.tick_metrics.horizontalAdvance(text)
        return found

    def small_width(self, text: str) -> float:
        """How long a small text is."""
        return self.tick_width(text) * self.small.pixelSize() / self.tick.pixelSize()

    def fill(self, kind: str, look: str) -> QColor:
        """The ground of a bar; "text" of the kind stands for what is known best."""
        key = f"{kind} {look}"
        if key not in self._found:
            pane, mark = self.colour("pane"), self.colour(f"{kind}-mark")
            self._found[key] = mixed(pane, mark, _SHARES[look])
        return self._found[key]

    def brush(
        self, role: str, look: str, marks: int, share: int, stops: Callable[[], Stops]
    ) -> QBrush:
        """A bar's brush: of a role's colour, or of a kind's look; kept under all that tells it."""
        key = (role, look, marks, share)
        if key not in self._brushes:
            colour = self.fill(role, look) if look in _SHARES else self.colour(role)
            self._brushes[key] = _graded(colour, stops())
        return self._brushes[key]

    def _font(self, family: str, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(family)
        font.setPixelSize(self.px(px))
        font.setWeight(weight)
        return font


def _graded(colour: QColor, stops: Stops) -> QBrush:
    if not stops:
        return QBrush(colour)
    gradient = QLinearGradient(0, 0, 1, 0)
    gradient.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for at, alpha in stops:
        shade = QColor(colour)
        shade.setAlphaF(max(0.0, alpha))
        gradient.setColorAt(at, shade)
    return QBrush(gradient)


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """`ground` with a `share` (0 to 1) of `colour` over it."""
    pairs = zip(ground.getRgb()[:3], colour.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(under + (over - under) * share) for under, over in pairs))
