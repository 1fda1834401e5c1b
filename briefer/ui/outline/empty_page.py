"""What the outline shows while no brief is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefer.briefs.brief import Brief
from briefer.ui.outline.wrapping_button import WrappingButton
from briefer.ui.tips import plain_tip

_RECENT = 6


class EmptyPage(QWidget):
    """Says what a brief is, and offers a new one and those edited last."""

    new_asked = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("No brief is open"), self)
        title.setProperty("role", "title")
        what = QLabel(
            self.tr(
                "A brief is a template filled: its fields, the items that you place in its "
                "sections, and your own text. It is exported as PDF and as DOCX."
            ),
            self,
        )
        what.setProperty("role", "second")
        what.setWordWrap(True)
        self.new = QPushButton(self.tr("New brief…"), self)
        self.new.setProperty("role", "primary")
        self.new.clicked.connect(self.new_asked)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        inside = QWidget(self)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(what)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._recent)
        column.addStretch()

    def show_briefs(self, briefs: list[Brief]) -> None:
        """Offer the briefs that were edited last."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not briefs:
            return
        head = QLabel(self.tr("Edited last").upper(), self)
        head.setProperty("role", "section")
        head.setContentsMargins(0, 12, 0, 4)
        self._recent.addWidget(head)
        for brief in sorted(briefs, key=lambda each: each.moment, reverse=True)[:_RECENT]:
            button = WrappingButton(self)
            button.setText(_short(brief.title).replace("&", "&&"))
            button.setProperty("role", "link")
            button.setToolTip(plain_tip(f"{brief.title}\n{brief.moment[:10]}"))
            button.clicked.connect(lambda _=False, id_=brief.id: self.chosen.emit(id_))
            self._recent.addWidget(button)


def _short(title: str) -> str:
    return title if len(title) <= 44 else f"{title[:43].rstrip()}…"
