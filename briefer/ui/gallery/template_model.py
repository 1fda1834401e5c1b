"""The templates as a list of pictures; each picture comes when it is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.briefs.template import Template
from briefer.ui.gallery.thumbnails import Thumbnail
from briefer.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex

TEMPLATE = Qt.ItemDataRole.UserRole
THUMBNAIL = Qt.ItemDataRole.UserRole + 1

_PICTURE, _HEIGHT, _PAD = 132, 187, 10


class TemplateModel(QAbstractListModel):
    """Templates, with the thumbnails of those that are drawn."""

    def __init__(self, templates: Sequence[Template], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.templates = tuple(templates)
        self._pictures: dict[int, Thumbnail] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many templates there are."""
        return 0 if parent.isValid() else len(self.templates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A template's name, what is spoken of it, itself, or its thumbnail."""
        if not index.isValid():
            return None
        template = self.templates[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return template.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (template.name, self.pages(index.row()))))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return template.summary
            case _:
                if role == TEMPLATE:
                    return template
                return self._pictures.get(index.row()) if role == THUMBNAIL else None

    def pages(self, row: int) -> str:
        """How long a small brief of that template is; "" until it is drawn."""
        picture = self._pictures.get(row)
        if picture is None:
            return ""
        if picture.pages == 1:
            return self.tr("1 page")
        return self.tr("{n} pages").format(n=picture.pages)

    def show(self, row: int, picture: Thumbnail) -> None:
        """Show that thumbnail."""
        self._pictures[row] = picture
        self.dataChanged.emit(self.index(row), self.index(row))


class TemplateDelegate(QStyledItemDelegate):
    """Paints a page with the template's name and length beneath."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the page and two lines."""
        now = theme()
        lines = QFontMetrics(now.font(13)).height() + QFontMetrics(now.font(11)).height()
        return QSize(max(_PICTURE, now.px(128)) + 2 * _PAD, _HEIGHT + lines + 2 * _PAD + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one template."""
        now = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = option.rect.adjusted(2, 2, -2, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(now.colour("selection"))
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
        page = QRect(rect.center().x() - _PICTURE // 2, rect.top() + _PAD - 2, _PICTURE, _HEIGHT)
        _paint_page(painter, page, index.data(THUMBNAIL))
        self._paint_words(painter, rect, page.bottom() + 7, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, top: int, index: Index) -> None:
        now = theme()
        model = index.model()
        assert isinstance(model, TemplateModel)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for text, font, role in (
            (str(index.data()), now.font(13, bold=True), "text"),
            (model.pages(index.row()), now.font(11), "second"),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(now.colour(role))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 8)
            spot = QRect(rect.left(), top, rect.width(), metrics.height())
            painter.drawText(spot, int(centre), shown)
            top += metrics.height()


def _paint_page(painter: QPainter, page: QRect, picture: object) -> None:
    painter.setBrush(Qt.GlobalColor.white)
    painter.setPen(QPen(theme().colour("edge"), 1))
    if isinstance(picture, Thumbnail):
        size = picture.image.size().scaled(page.size(), Qt.AspectRatioMode.KeepAspectRatio)
        spot = QRect(0, 0, size.width(), size.height())
        spot.moveCenter(page.center())
        painter.drawRect(spot.adjusted(-1, -1, 0, 0))
        painter.drawImage(spot, picture.image)
    else:
        painter.drawRect(page)
