"""The mark of a kind: a small square in its colour."""

from PySide6.QtGui import QIcon, QPixmap

from briefer.ui.theme import theme


def kind_mark(kind: str) -> QPixmap:
    """The square itself."""
    size = theme().px(9)
    mark = QPixmap(size, size)
    mark.fill(theme().colour(f"{kind}-mark"))
    return mark


def kind_icon(kind: str) -> QIcon:
    """The same as an icon."""
    return QIcon(kind_mark(kind))
