"""One section: its heading with a count, its text, its entries, and what belongs there."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.outline.completion import Suggest
from briefer.ui.outline.counting import count_of
from briefer.ui.outline.drops import ghost_words, is_welcome
from briefer.ui.outline.entry_list import EntryList
from briefer.ui.outline.format_row import FormatRow
from briefer.ui.outline.heading import Heading, RenameLine
from briefer.ui.outline.section_text import SectionText
from briefer.ui.outline.states import SectionState
from briefer.ui.outline.wording_editor import WordingEditor
from briefer.ui.theme import theme


class SectionView(QFrame):
    """Shows a SectionState. What the user wants goes up as signals; nothing is changed here."""

    entered = Signal(int)  # the entry that the keys are at, -1 for none
    written = Signal(str)
    settled = Signal()
    left = Signal(int)
    reworded = Signal(int, str)
    shift_asked = Signal(int)
    removal_asked = Signal()
    opened = Signal(int)
    dropped = Signal(object, int)
    section_shift_asked = Signal(int)
    folded = Signal(bool)
    renamed = Signal(str)
    resized = Signal()  # what has the keys is higher, or lower

    def __init__(
        self,
        suggest: Suggest,
        label: Callable[[str], str],
        mime: Callable[[], QMimeData | None],
        fill_menu: Callable[[QMenu], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("briefSection")
        self.setAcceptDrops(True)
        self.setProperty("current", False)
        self.state: SectionState | None = None
        self._is_folded = False
        self._is_writing = False
        self._is_narrow = False
        self.wording: WordingEditor | None = None
        self.line: RenameLine | None = None
        self._make_heading(fill_menu)
        self.prompt = QLabel(self)
        self.prompt.setObjectName("sectionPrompt")
        self.prompt.setTextFormat(Qt.TextFormat.PlainText)
        self.prompt.setWordWrap(True)
        self.text = SectionText(suggest, label, self)
        self.formats = FormatRow(self.text, self)
        self.formats.hide()
        self.list = EntryList(mime, self)
        self._lay_out()
        self._connect()

    def _make_heading(self, fill_menu: Callable[[QMenu], None]) -> None:
        self.heading = Heading(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "third")
        self.count.setContentsMargins(4, 0, 0, 0)
        self.more = QToolButton(self)
        self.more.setAccessibleName(self.tr("More for this section"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)

        def fill() -> None:
            menu.clear()
            fill_menu(menu)

        menu.aboutToShow.connect(fill)
        self.more.setMenu(menu)

    def _lay_out(self) -> None:
        self._top = top = QGridLayout()
        top.setSpacing(4)
        top.setColumnStretch(0, 1)
        top.addWidget(self.heading, 0, 0)
        top.addWidget(self.count, 0, 1)
        top.addWidget(self.more, 0, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.prompt)
        column.addWidget(self.text)
        column.addWidget(self.formats)
        column.addWidget(self.list)
        self.dress()

    def _connect(self) -> None:
        self.heading.clicked.connect(lambda: self.fold(not self._is_folded))
        self.heading.left.connect(self._leave_heading)
        self.heading.shift_asked.connect(self.section_shift_asked)
        self.heading.write_asked.connect(self.write)
        self.heading.entered.connect(lambda: self.entered.emit(-1))
        self.text.written.connect(self.written)
        self.text.textChanged.connect(self._count)
        self.text.left.connect(self._left_text)
        self.text.entered.connect(self._entered_text)
        self.list.current_changed.connect(self.entered)
        self.list.left.connect(self._leave_list)
        self.list.shift_asked.connect(self.shift_asked)
        self.list.removal_asked.connect(self.removal_asked)
        self.list.opened.connect(self.opened)
        self.list.reword_asked.connect(self.reword)
        self.list.dropped.connect(self.dropped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both do not fit, the count stands under the heading."""
        super().resizeEvent(event)
        wanted = self.heading.sizeHint().width() + self.count.sizeHint().width()
        narrow = wanted > event.size().width() - theme().px(48)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._top.removeWidget(self.count)
            self._top.addWidget(self.count, *((1, 0) if narrow else (0, 1)))

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(14)
        self.more.setIcon(theme().icon("ellipsis", "third"))
        self.more.setIconSize(QSize(side, side))
        self.text.set_font()
        self.formats.dress()
        self.list.fit()

    def show_state(self, state: SectionState) -> None:
        """Show the section so; what is being typed in it stays."""
        if state == self.state:
            return
        was, self.state = self.state, state
        part = state.part
        self.heading.setText(f"{state.number}  {part.heading}".replace("&", "&&"))
        self.list.setAccessibleName(self.tr("Entries of {name}").format(name=part.heading))
        self.text.setAccessibleName(self.tr("Text of {name}").format(name=part.heading))
        self.text.show_text(part.text)
        moved = was is None or [row.id for row in was.rows] != [row.id for row in state.rows]
        wording = self._taken_wording() if moved else None  # else it would go with its row
        if was is None or was.rows != state.rows:
            self.list.entries.show(state.rows)
        self._show_parts()
        self._count()
        if wording is not None:
            wording.keep()
            wording.deleteLater()

    def fold(self, folded: bool) -> None:
        """Show only the heading, or all."""
        self._is_folded = folded
        self._show_parts()
        self.folded.emit(folded)

    def set_current(self, is_current: bool) -> None:
        """Mark the section as the one that things are placed in."""
        if self.property("current") != is_current:
            self.setProperty("current", is_current)
            self.style().unpolish(self)
            self.style().polish(self)
        if not is_current:
            self.list.clear_choice()

    def show_only_changed(self, only: bool) -> None:
        """Hide the entries that did not change since the earlier issue, or show all."""
        self.list.show_only((lambda row: bool(row.badge)) if only else None)

    def write(self) -> None:
        """Put the keys into the section's text."""
        self._is_writing = True
        self.fold(False)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, entry: int, count: int = 1) -> None:
        """Put the keys at an entry."""
        if self._is_folded:
            self.fold(False)
        self.list.choose(entry, count)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, step: int) -> None:
        """Come in by an arrow: from above at the heading, from below at the last entry."""
        if step < 0 and self.list.entries.rows and not self._is_folded:
            self.choose(len(self.list.entries.rows) - 1)
        else:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self) -> None:
        """Put a line over the heading to type another into; Enter keeps it, Escape does not."""
        assert self.state is not None
        self.line = RenameLine(self.state.part.heading, self.heading)
        self.line.kept.connect(self.renamed)
        self.line.show()
        self.line.setFocus()

    def reword(self, entry: int) -> None:
        """Open the editor of an entry's wording."""
        assert self.state is not None
        self._end_wording()
        index = self.list.entries.index(self.list.entries.row_at(entry))
        wording = self.state.part.entries[entry].wording
        editor = WordingEditor(self.state.rows[entry], wording, self.list)
        self.wording = editor
        id_ = self.state.rows[entry].id
        editor.written.connect(lambda wanted: self._reword(id_, entry, wanted))
        editor.ended.connect(lambda: self._end_wording(entry))
        editor.resized.connect(self.list.fit)
        editor.resized.connect(self.resized)
        self.list.setIndexWidget(index, editor)
        self.list.fit()
        editor.text.setFocus()

    def flush(self) -> None:
        """Have it written what was typed: the text, and an entry's wording."""
        self.text.flush()
        if self.wording is not None:
            self.wording.keep()

    @property
    def taking_drops(self) -> tuple[QWidget, ...]:
        """The parts on which something can be dropped, besides the section as a whole."""
        parts = (self.list, self.text)
        return (*parts, *(part.viewport() for part in parts))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take records anywhere in the section."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the ghost after the last entry."""
        if not is_welcome(event.mimeData()):
            event.ignore()
            return
        entries = self.list.entries
        entries.set_ghost(len(entries.rows), ghost_words(event.mimeData()))
        self.list.setVisible(True)
        self.prompt.hide()  # so that what is below moves little
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the ghost away."""
        self.list.entries.clear_ghost()
        self._show_parts()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for it to be put after the last entry."""
        self.list.entries.clear_ghost()
        self._show_parts()
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData(), len(self.list.entries.rows))

    def _show_parts(self) -> None:
        state = self.state
        if state is None:
            return
        is_text = state.part.kind == "text"
        text = state.part.text
        holds = bool(text or state.rows)
        open_ = not self._is_folded
        shown = is_text or bool(text) or self._is_writing or self.text.is_pending
        self.text.setVisible(open_ and shown)
        self.text.setPlaceholderText(state.prompt if is_text else self.tr("Text of this section"))
        self.prompt.setText(state.prompt or self.tr("Nothing here yet."))
        self.prompt.setVisible(open_ and not holds and not is_text and not self._is_writing)
        self.list.setVisible(open_ and bool(self.list.entries.rowCount()))

    def _count(self) -> None:
        if self.state is None:
            return
        words, wrong = count_of(self.state, self.text.plain)
        self.count.setText(words)
        role = "warning" if wrong else "third"
        if self.count.property("role") != role:
            self.count.setProperty("role", role)
            self.count.style().unpolish(self.count)
            self.count.style().polish(self.count)
        self.heading.setAccessibleName(f"{self.heading.text()}, {words}" if words else "")

    def _left_text(self) -> None:
        self.formats.hide()
        self._is_writing = False
        self._show_parts()
        self.settled.emit()

    def _entered_text(self) -> None:
        self.formats.show()
        self.entered.emit(-1)

    def _leave_heading(self, step: int) -> None:
        if step > 0 and self.list.isVisible():
            self.choose(0)
        else:
            self.left.emit(step)

    def _leave_list(self, step: int) -> None:
        if step < 0:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit(step)

    def _reword(self, id_: str, entry: int, wording: str) -> None:
        """Ask for the wording of the entry that was at `entry`; it may have moved, or be gone."""
        ids = [row.id for row in self.state.rows] if self.state is not None else []
        if id_ in ids:
            at = entry if ids[entry : entry + 1] == [id_] else ids.index(id_)
            self.reworded.emit(at, wording)

    def _end_wording(self, entry: int = -1) -> None:
        """Put the editor of a wording away; keys that were in it go to its entry."""
        keys = self.window().focusWidget()
        editor = self._taken_wording()
        self.settled.emit()
        if editor is None:
            return
        self.list.fit()
        if entry >= 0 and keys is not None and editor.isAncestorOf(keys):
            self.choose(entry)

    def _taken_wording(self) -> WordingEditor | None:
        """The editor of a wording, taken out of the list; None where none is open."""
        editor, self.wording = self.wording, None
        if editor is None:
            return None
        editor.text.removeEventFilter(editor)
        for row in range(self.list.entries.rowCount()):
            index = self.list.entries.index(row)
            if self.list.indexWidget(index) is editor:
                self.list.setIndexWidget(index, None)  # type: ignore[arg-type]
        return editor
