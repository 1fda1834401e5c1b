"""What the outline is made of, and how it is laid out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefer.items.marking import Markings
from briefer.ui.outline.edge_scrolling import EdgeScrolling
from briefer.ui.outline.empty_page import EmptyPage
from briefer.ui.outline.fields_form import FieldsForm
from briefer.ui.outline.find_bar import FindBar
from briefer.ui.outline.following import Following
from briefer.ui.outline.header import Header
from briefer.ui.outline.notice_strip import NoticeStrip


class OutlineFrame(QWidget):
    """A page for when no brief is open; else a header over fields and sections that scroll.

    It shows nothing of itself, and does nothing: that is the pane's.
    """

    def lay_out(self, menu: QMenu, markings: Markings, author: str) -> None:
        """Make the parts; `column` takes the sections, between `fields` and `add`."""
        self.header = Header(menu, self)
        self.empty = EmptyPage(self)
        self.find_bar = FindBar(self)
        self.notice = NoticeStrip(self)
        self._lay_out_body(markings, author)
        self.area = self._scrolled()
        self.edges = EdgeScrolling(self.area)
        self.following = Following(self.area)
        page = QWidget(self)
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.header, self.find_bar, self.notice):
            inner.addWidget(widget)
        inner.addWidget(self.area, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def show_page(self, *, is_open: bool) -> None:
        """Show the brief, or the page for when none is open."""
        self._stack.setCurrentIndex(int(is_open))

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        for part in (self.header, self.find_bar, self.notice, self.fields):
            part.dress()

    def _lay_out_body(self, markings: Markings, author: str) -> None:
        self.body = QWidget(self)
        self.body.setProperty("role", "pane")
        self.fields = FieldsForm(markings, author, self)
        self.add = QPushButton(self.tr("Add a section"), self.body)
        self.add.setProperty("role", "quiet")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.fields)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch()

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.body)
        return area
