"""The row above the preview: which page, how large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefer.ui.theme import theme

_STEP = 1.2


_LARGE = 1.5  # from this size of text on there is no room for the word before the numbers


class PageBar(QWidget):
    """Emits `turned` (-1 or 1) and `zoomed` (a factor, 0 for the width of the pane)."""

    turned = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QLabel(self)
        self._size = QLabel(self)
        self._icons: list[tuple[QToolButton, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(2)
        row.addStretch()
        row.addWidget(self._button("chevron-left", self.tr("Previous page"), -1))
        row.addWidget(self._page)
        row.addWidget(self._button("chevron-right", self.tr("Next page"), 1))
        row.addSpacing(8)
        row.addWidget(self._zoom("minus", self.tr("Smaller pages"), 1 / _STEP))
        row.addWidget(self._size)
        row.addWidget(self._zoom("plus", self.tr("Larger pages"), _STEP))
        row.addWidget(self._zoom("maximize", self.tr("As wide as the pane"), 0.0))
        row.addStretch()
        for label in (self._page, self._size):
            label.setProperty("role", "second")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme().changed.connect(self._draw_icons)
        self._draw_icons()

    def show_place(self, page: int, pages: int, zoom: float) -> None:
        """Say which page of how many is shown, and how large; nothing for no page."""
        for button, _ in self._icons:
            button.setEnabled(bool(pages))
        words = self.tr("Page {page} of {pages}")
        if theme().scale >= _LARGE:
            words = self.tr("{page}/{pages}")
        words = words.format(page=page, pages=pages)
        self._page.setText(words if pages else self.tr("PDF preview"))
        self._page.setMinimumWidth(self._page.sizeHint().width())
        self._size.setText(f"{round(zoom * 100)} %" if pages else "")
        self._size.setVisible(theme().scale < _LARGE)
        self._size.setMinimumWidth(self._size.sizeHint().width())

    def _button(self, icon: str, name: str, step: int) -> QToolButton:
        button = self._made(icon, name)
        button.clicked.connect(lambda: self.turned.emit(step))
        return button

    def _zoom(self, icon: str, name: str, factor: float) -> QToolButton:
        button = self._made(icon, name)
        button.clicked.connect(lambda: self.zoomed.emit(factor))
        return button

    def _made(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._icons.append((button, icon))
        return button

    def _draw_icons(self) -> None:
        for button, icon in self._icons:
            button.setIcon(theme().icon(icon))
