"""The theme that is on: light or dark, and how large the text is."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from briefer.ui.theme.colours import DARK, LIGHT
from briefer.ui.theme.stylesheet import stylesheet

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

Wanted = Literal["system", "light", "dark"]

_SERIF_FILES = ("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf")
_SERIF = "Noto Serif"
_MIDDLE = 128  # of lightness


class Theme(QObject):
    """Colours, sizes, fonts and icons as views ask for them; `changed` when any is another."""

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._wanted: Wanted = "system"
        self._scale = 1.0
        self._colours: Mapping[str, str] = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._has_serif = False
        self._system_is_dark = _is_dark(QGuiApplication.palette())

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is on."""
        return self._colours is DARK

    @property
    def scale(self) -> float:
        """How much larger than usual text is: 1.0 to 2.0."""
        return self._scale

    def set(self, wanted: Wanted, scale: float = 1.0) -> None:
        """Put that scheme on the application, with text `scale` times as large (1.0 to 2.0)."""
        self._wanted = wanted
        self._scale = min(max(scale, 1.0), 2.0)
        self._apply()

    def colour(self, role: str) -> QColor:
        """The colour of a role of `theme.colours`. Raises KeyError for no role."""
        return QColor(self._colours[role])

    def px(self, size: float) -> int:
        """A size in pixels at 100 %, at the text size that is on."""
        return round(size * self._scale)

    def icon(self, name: str, role: str = "second") -> QIcon:
        """The icon resources/icons/NAME.svg in the colour of `role`."""
        key = (name, role)
        if key not in self._icons:
            from briefer.ui.theme.icons import Strokes

            path = self._resources / "icons" / f"{name}.svg"
            engine = Strokes(path, self.colour(role), self.colour("edge"))
            self._icons[key] = QIcon(engine)
        return self._icons[key]

    def font(self, px: float = 13, *, bold: bool = False) -> QFont:
        """The interface's font, `px` pixels at 100 %."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(px))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def serif(self, px: float = 14) -> QFont:
        """The font of sources' and briefs' words, `px` pixels at 100 %."""
        if not self._has_serif:
            for name in _SERIF_FILES:
                QFontDatabase.addApplicationFont(str(self._resources / "fonts" / name))
            self._has_serif = True
        font = QFont(_SERIF)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(self.px(px))
        return font

    def follow_system(self) -> None:
        """From now on, change with the system's scheme; to be called after the first paint.

        Until then the palette that the system gave tells whether that is dark: to ask for the
        scheme makes Python know all of Qt's constants, which takes a tenth of a bare start.
        """
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        self._scheme_changed(hints.colorScheme())

    def _scheme_changed(self, scheme: "Qt.ColorScheme") -> None:
        if scheme.name != "Unknown" and (scheme.name == "Dark") != self._system_is_dark:
            self._system_is_dark = not self._system_is_dark
            if self._wanted == "system":
                self._apply()

    def _apply(self) -> None:
        dark = self._wanted == "dark" or (self._wanted == "system" and self._system_is_dark)
        self._colours = DARK if dark else LIGHT
        self._icons.clear()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        font = QFont(application.font())
        font.setPixelSize(self.px(13))
        application.setFont(font)
        application.setPalette(self._palette())
        application.setStyleSheet(stylesheet(self._colours, self._scale, self._resources / "icons"))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for group, role in _QT_ROLES.items():
            palette.setColor(group, self.colour(role))
        for group in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, group, self.colour("third"))
        return palette


_QT_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "pane",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Button: "pane",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "third",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "pane",
    QPalette.ColorRole.ToolTipText: "text",
}


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < _MIDDLE


def theme(resources: Path | None = None) -> Theme:
    """The application's theme; `resources` is given once, by whoever starts the application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication), "a theme belongs to an application"
    held = application.property(_PROPERTY)
    if held is None:
        assert resources is not None, "the first call names the resources"
        held = Theme(resources, application)
        application.setProperty(_PROPERTY, held)
    assert isinstance(held, Theme)
    return held


_PROPERTY = "briefer-theme"
