"""The preview: the PDF that will be handed out, renewed when edits pause."""

from textwrap import shorten

from PySide6.QtCore import (
    QEvent,
    QMargins,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.ui.jobs import Task
from briefer.ui.open_brief import Composed, OpenBrief
from briefer.ui.preview.opened import Opened, opened
from briefer.ui.preview.page_bar import PageBar
from briefer.ui.preview.printing import Printer, Proof
from briefer.ui.preview.sheets import Sheets
from briefer.ui.refusals import remedy_of, words_of
from briefer.ui.session import Session
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

_COVERED_MS = 120
"""How long the old pages stay in sight while QPdfView draws the new ones."""
_MARGIN = 16
_LEAST, _MOST = 0.25, 4.0
_MOST_SAID = 160  # letters of a fault above the pages, which belong to the pages


class PreviewPane(QWidget):
    """Shows the newest pages, and keeps the place where one was reading.

    A click on an entry's text asks for the entry; `reveal` goes the other way.
    """

    entry_asked = Signal(str)
    paged = Signal(int)  # how many pages there are now

    def __init__(
        self, session: Session, open_brief: OpenBrief, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._open_brief = open_brief
        self._printer = Printer(session.resources / "fonts")
        self._task: Task | None = None
        self._proof: Proof | None = None
        self._brief_id = ""
        # Of the pane, not of the view: a document that is a child of its view crashes on close.
        self._opened = Opened(QPdfDocument(self))
        self.view = QPdfView(self)
        self._sheets = Sheets(self.view)
        self._bar = PageBar(self)
        self._notice = QLabel(self)
        self._empty = QLabel(self)
        self._stack = QStackedWidget(self)
        self._cover = QLabel(self.view.viewport())
        self._frame = QLabel(self.view.viewport())
        self._uncover = QTimer(self, singleShot=True, interval=_COVERED_MS)
        self._lay_out()
        self._connect()
        self._recolour()
        self._brief_changed()
        if open_brief.latest is not None:
            self.show_composed(open_brief.latest)

    @property
    def proof(self) -> Proof | None:
        """The pages that are shown; None while there are none."""
        return self._proof

    def show_composed(self, composed: Composed) -> None:
        """Print what was composed, and show it unless something newer comes first."""
        self._call_off()
        if composed.document is None:
            fault = composed.fault
            self._tell(words_of(fault) if fault is not None else "")
            return
        document, thread = composed.document, self.thread()

        def print_(task: Task) -> tuple[Proof, Opened]:
            proof = self._printer.proof(document, task)
            return proof, opened(proof.data, thread, task)

        self._task = self._session.jobs.run(
            self.tr("Drawing pages"),
            print_,
            self._show,
            self._refuse,
            owner=self,
            quiet=True,
        )

    def _call_off(self) -> None:
        """What is being drawn is wanted no longer: it is older, or of another brief."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def reveal(self, item_id: str) -> None:
        """Scroll to where that item is printed, and frame its line for a moment."""
        if self._proof is None:
            return
        for mark in self._proof.marks:
            if self._item_of(mark.name) == item_id:
                self._scroll_to(mark.page, mark.x, mark.y)
                return

    def _show(self, printed: tuple[Proof, Opened]) -> None:
        self._task = None
        proof, found = printed
        place = self.view.verticalScrollBar().value(), self.view.horizontalScrollBar().value()
        if self._proof is not None:
            self._hold_picture()
        self._proof = proof
        self._exchange(found)
        self._warn(proof.fault)
        self._open_brief.prove(proof.fault)
        self._stack.setCurrentWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.verticalScrollBar().setValue(place[0])
        self.view.horizontalScrollBar().setValue(place[1])
        self._show_place()
        self.paged.emit(len(found.sizes))

    def _exchange(self, found: Opened) -> None:
        """Show these pages instead."""
        old, self._opened = self._opened.pages, found
        found.pages.setParent(self)
        self.view.setDocument(found.pages)
        self._sheets.sizes = found.sizes
        self._session.jobs.take_apart(old)

    def _warn(self, fault: BrieferError | None) -> None:
        """Say above the pages what they lack; what is long of it stands whole in the tip."""
        whole = "" if fault is None else words_of(fault)
        if fault is not None:
            begun = shorten(fault.what, _MOST_SAID, placeholder="…")
            self._notice.setText(f"{begun} {remedy_of(fault)}")
        self._notice.setAccessibleName(whole)
        self._notice.setToolTip(plain_tip(whole))
        self._notice.setVisible(fault is not None)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, BrieferError):
            self._tell(words_of(error))

    def _tell(self, words: str) -> None:
        self._empty.setText(words)
        self._notice.hide()
        self._stack.setCurrentWidget(self._empty)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # a hidden one would end the way of Tab
        self._bar.show_place(0, 0, 1.0)

    def _brief_changed(self) -> None:
        brief = self._open_brief.brief
        if brief is None or brief.id != self._brief_id:
            self._call_off()
            self._brief_id = brief.id if brief is not None else ""
        if brief is None:
            if self._proof is not None:
                self._exchange(Opened(QPdfDocument(self)))
            self._proof = None
            self._tell(self.tr("The pages of the brief at hand stand here, as they will print."))

    def _hold_picture(self) -> None:
        """Keep the old pages in sight until the new ones are drawn, so that nothing flickers."""
        viewport = self.view.viewport()
        if viewport.isVisible():
            self._cover.hide()
            self._cover.setPixmap(viewport.grab())
            self._cover.setGeometry(viewport.rect())
            self._cover.show()
            self._uncover.start()

    # Places

    def _clicked(self, place: QPoint) -> None:
        item_id = self.item_at(place)
        if item_id:
            self.entry_asked.emit(item_id)

    def item_at(self, place: QPoint) -> str:
        """The id of what is printed at `place` of the viewport; "" where nothing is known."""
        found = self._sheets.at(place)
        if found is None or self._proof is None:
            return ""
        page, point = found
        height = self._opened.sizes[page - 1].height()
        before = [
            mark
            for mark in self._proof.marks
            if mark.page == page and height - mark.y <= point.y() + 2
        ]
        across = [mark for mark in before if mark.x <= point.x() + 2] or before
        return self._item_of(max(across, key=lambda mark: -mark.y).name) if across else ""

    def _item_of(self, name: str) -> str:
        """The id that a mark's name was made from."""
        latest = self._open_brief.latest
        known = latest.material.items if latest is not None else {}
        bare = name.removeprefix("bf_")
        return bare if bare in known else bare.rpartition("_")[0]

    def _scroll_to(self, page: int, x: float, y: float) -> None:
        found = self._sheets.rect(page)
        if found is None:
            return
        rect, scale = found
        height = self._opened.sizes[page - 1].height()
        top = rect.top() + (height - y) * scale
        bar = self.view.verticalScrollBar()
        shown = bar.value() <= top <= bar.value() + self.view.viewport().height() - theme().px(40)
        if not shown:
            bar.setValue(int(top - self.view.viewport().height() / 3))
        left = rect.left() + x * scale - self.view.horizontalScrollBar().value()
        self._mark(QRect(int(left) - 8, int(top - bar.value()), 3, round(16 * scale)))

    def _mark(self, rect: QRect) -> None:
        self._frame.setGeometry(rect)
        self._frame.show()
        self._frame.raise_()
        QTimer.singleShot(1500, self._frame, self._frame.hide)

    def _show_place(self) -> None:
        if self._proof is not None:
            shown = self._sheets.first_shown()
            self._bar.show_place(shown, len(self._opened.sizes), self._sheets.zoom())

    def _turn(self, step: int) -> None:
        found = self._sheets.rect(self._sheets.first_shown() + step)
        if found is not None:
            self.view.verticalScrollBar().setValue(int(found[0].top()) - _MARGIN // 2)

    def _zoom(self, factor: float) -> None:
        if factor:
            wanted = min(max(self._sheets.zoom() * factor, _LEAST), _MOST)
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(wanted)
        else:
            self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._show_place()

    # Frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click asks for the entry; the wheel with Ctrl zooms."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton:
                self._clicked(event.position().toPoint())
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._show_place)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocumentMargins(QMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        self.view.setPageSpacing(_MARGIN)
        self.view.setDocument(self._opened.pages)
        self.view.setAccessibleName(self.tr("Preview of the pages"))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(24)
        self._empty.setProperty("role", "second")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._frame.setObjectName("previewMark")
        for label in (self._cover, self._frame):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notice.setObjectName("previewNotice")
        self._notice.setProperty("role", "warning")
        self._notice.setWordWrap(True)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._notice.setContentsMargins(12, 4, 12, 8)
        self._notice.hide()
        column.addWidget(self._bar)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._open_brief.composed.connect(self.show_composed)
        self._open_brief.changed.connect(self._brief_changed)
        self._uncover.timeout.connect(self._cover.hide)
        self._bar.turned.connect(self._turn)
        self._bar.zoomed.connect(self._zoom)
        self.view.verticalScrollBar().valueChanged.connect(self._show_place)
        self.view.viewport().installEventFilter(self)
        theme().changed.connect(self._recolour)

    def _recolour(self) -> None:
        palette = self.view.palette()
        palette.setColor(palette.ColorRole.Dark, theme().colour("side"))
        self.view.setPalette(palette)
