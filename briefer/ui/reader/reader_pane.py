"""The reader: a source's text, what was kept from it, and the keys that keep more."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefer.briefs.edits import Edit
from briefer.items.source import Source
from briefer.ui.card.names import names_of
from briefer.ui.importing.importing import Importing
from briefer.ui.importing.pasting import paste
from briefer.ui.importing.source_bar import SourceBar
from briefer.ui.jobs import Task
from briefer.ui.reader.empty_page import EmptyPage, newest_sources
from briefer.ui.reader.find_bar import FindBar
from briefer.ui.reader.heading import Heading
from briefer.ui.reader.keep_bar import KeepBar
from briefer.ui.reader.keep_card import KeepCard
from briefer.ui.reader.keeping import Keeping
from briefer.ui.reader.kept_list import KeptList
from briefer.ui.reader.marking import Marking
from briefer.ui.reader.marks import Mark, marks_in
from briefer.ui.reader.notice import Notice
from briefer.ui.reader.reading import Reading, cites, note_last_read, read
from briefer.ui.reader.search import Search
from briefer.ui.reader.sentences import widened
from briefer.ui.reader.source_text import SourceText
from briefer.ui.reader.text_editing import TextEditing
from briefer.ui.session import Session
from briefer.ui.theme.theme import theme

NARROW = 760
"""Pixels at 100 % under which what was kept is not listed beside the text."""

LIST_WIDTH = 296

MANY = 200
"""Changes in one edit from which on it is not looked through."""


class ReaderPane(QWidget):
    """Shows one source; `item_made` tells of what was kept, `record_asked` of what to open."""

    item_made = Signal(str)
    record_asked = Signal(str)
    imported = Signal(object)  # the ids of what came in from files
    source_made = Signal(str)  # that alone came in: to be shown, unless somebody works elsewhere
    sight_asked = Signal()  # something is shown here that is to be seen now

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._session = session
        self.source: Source | None = None
        self._wanted = ""
        self._then: tuple[int, int] | None = None
        self._at: Mark | None = None
        self._left: dict[str, int] = {}
        self._heading = Heading()
        self.text = SourceText()
        self.marking = Marking(self.text)
        self.find_bar = FindBar()
        self._search = Search(session, self.text, self.marking, self.find_bar)
        self.kept = KeptList()
        self.card = KeepCard(names_of(session), self)
        self._keeping = Keeping(session, self.text, self.card)
        self._editing = TextEditing(session, self)
        self.source_bar = SourceBar(session)
        self._notice = Notice()
        self.keep_bar = KeepBar(self.text)
        self._importing = Importing(session, self)
        self._empty = EmptyPage()
        self._arrange()
        self._connect()
        self.close_source()

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self._editing.editor)
        self._reading = QWidget()
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._heading, self.source_bar, self._notice, self.find_bar):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.keep_bar)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._reading)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pages, 1)
        row.addWidget(self.kept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._importing.report)
        whole.addLayout(row, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._library_changed)
        self._session.flushing.connect(self.flush)
        theme().changed.connect(self._fit)
        self.text.keep_asked.connect(self.keep)
        self.keep_bar.keep_asked.connect(self.keep)
        self._stack.currentChanged.connect(self._show_keys)
        self._keeping.item_made.connect(self.item_made)
        self.text.widen_asked.connect(self.widen)
        self.text.walk_asked.connect(self.walk)
        self.text.find_asked.connect(self.find)
        self.text.entered.connect(self._open_at)
        self.text.clicked.connect(lambda place: self.kept.select(self.marking.at(place)))
        self.marking.brackets.chosen.connect(lambda mark: self.record_asked.emit(mark.item))
        self.kept.chosen.connect(self._show_mark)
        self.kept.opened.connect(lambda mark: self.record_asked.emit(mark.item))
        self._heading.card_asked.connect(self._ask_card)
        self._heading.find_asked.connect(self.find)
        self._heading.edit_toggled.connect(self._edit_text)
        self._editing.told.connect(self._notice.say)
        self.source_bar.closed.connect(self.text.setFocus)
        self._empty.source_asked.connect(self.show_source)
        self._empty.paste_asked.connect(self.paste_source)
        self._empty.import_asked.connect(self._importing.ask)
        self._importing.source_made.connect(self.source_made)
        self._importing.imported.connect(self.imported)
        self._importing.report_shown.connect(self.sight_asked)

    # What is shown

    def show_source(self, source_id: str) -> None:
        """Show a source's text, at the place where it was left."""
        self._then = None
        self._load(source_id)

    def show_passage(self, source_id: str, start: int, end: int) -> None:
        """Show the code points from `start` to `end` of a source, outlined until the next click."""
        self._then = (start, end)
        if self.source is not None and self.source.id == source_id == self._wanted:
            self._go()
        else:
            self._load(source_id)

    def close_source(self) -> None:
        """Show no source, but how to bring one in."""
        self._leave()
        self.source, self._wanted = None, ""
        self._pages.setCurrentWidget(self._empty)
        self.setFocusProxy(self._empty)
        self.kept.hide()
        self._empty.show_sources(newest_sources(self._session.store))

    def _load(self, source_id: str) -> None:
        self._wanted = source_id

        def work(_: Task) -> Reading | None:
            with self._session.reading() as store:
                return read(store, source_id)

        def show(reading: Reading | None) -> None:
            if reading is not None and self._wanted == source_id:
                self._show(reading)

        self._session.jobs.run(self.tr("Reading"), work, show, owner=self, quiet=True)

    def _show(self, reading: Reading) -> None:
        is_same = self.source is not None and self.source.id == reading.source.id
        is_edited = is_same and self._editing.is_on
        caret = self._editing.editor.caret
        self._leave()
        self.source, self._at = reading.source, None
        note_last_read(self._session, reading.source.id)
        self._heading.show_source(reading.source)
        self._pages.setCurrentWidget(self._reading)
        self.setFocusProxy(self.text)
        if not is_same:
            self._notice.say("")
            self.source_bar.put_away(reading.source.id)
        self.text.show_text(reading.source.text, reading.shown)
        self._take_marks(reading.marks)
        self._search.renew()
        self._fit()
        is_typed_in = self.find_bar.isVisible() or self.source_bar.isVisible()
        if self.isVisible() and not (is_same or is_typed_in):
            self.text.setFocus()
        if self._then is None and (place := self._left.get(reading.source.id)):
            self.text.put_caret(place)
        if is_edited:  # it was undone, say: whoever edits it goes on
            self._edit_from(caret)
        else:
            self._stack.setCurrentWidget(self.text)
            self._heading.editing.setChecked(False)
        self._go()

    def _leave(self) -> None:
        """Write what is being typed, and remember where the source is left."""
        self._editing.leave()
        self.card.put_away()
        if self.source is not None:
            self._left[self.source.id] = self.text.caret

    def _go(self) -> None:
        if self._then is not None:
            self.text.show_span(*self._then)
            self._then = None

    def _take_marks(self, marks: Sequence[Mark]) -> None:
        self.marks = tuple(marks)
        self.marking.set_marks(marks)
        self.kept.show_marks(marks)

    # What has changed

    def _library_changed(self, edit: Edit) -> None:
        shown = self.source.id if self.source is not None else ""
        if len(edit.changes) > MANY:
            self._recheck()
            return
        if self._wanted != shown and self._wanted in (each.record.id for each in edit.changes):
            self._load(self._wanted)  # it had to wait to be written
            return
        if self.source is None:
            self._empty.show_sources(newest_sources(self._session.store))
            return
        for change in edit.changes:
            if change.record.id == self.source.id:
                self._source_changed(change.after)
                return
        if any(cites(change, self.source.id) for change in edit.changes):
            self._reload_marks()

    def _source_changed(self, after: object) -> None:
        if not isinstance(after, Source) or self.source is None:
            self.close_source()
        elif after.text == self.source.text or self._editing.is_writing:
            self.source = after
            self.source_bar.renew(after)
            self._heading.show_source(after)
            self._reload_marks()
        else:
            self._load(after.id)

    def _recheck(self) -> None:
        """After a big edit: look whether it touched what is shown, rather than through it."""
        source, wanted = self.source, self._wanted
        if source is None or source.id != wanted:
            self._empty.show_sources(newest_sources(self._session.store))
            if wanted:
                self._load(wanted)
            return
        held = self._session.records((source.id,)).get(source.id)
        if held != source:
            self._source_changed(held)
        else:
            self._reload_marks()

    def _reload_marks(self) -> None:
        source = self.source

        def work(_: Task) -> tuple[Mark, ...]:
            with self._session.reading() as store:
                return marks_in(store, source) if source is not None else ()

        def show(marks: tuple[Mark, ...]) -> None:
            if source is self.source:
                self._take_marks(marks)

        self._session.jobs.run(self.tr("Reading"), work, show, owner=self, quiet=True)

    # Going about

    def keep(self, kind: str) -> None:
        """Open a card for what is selected, or for the sentence or quotation at the caret."""
        if self.source is not None:
            self._keeping.begin(kind, self.source)

    def widen(self) -> None:
        """Stretch the selection to the sentence, and again to the next."""
        if self.source is not None:
            self.text.select(*widened(self.source.text, *self.text.selection))

    def walk(self, step: int) -> None:
        """Go to the next kept passage, or to the one before."""
        placed = self.marking.marks
        if not placed:
            self._session.tell(self.tr("Nothing is kept from this text yet."))
            return
        if self._at in placed:
            number = placed.index(self._at) + step
        else:
            later = [n for n, mark in enumerate(placed) if mark.start >= self.text.caret]
            first = later[0] if later else len(placed)
            number = first if step > 0 else first - 1
        self._show_mark(placed[number % len(placed)])

    def _show_mark(self, mark: Mark) -> None:
        self._at = mark
        self.kept.select(mark)
        if mark.start >= 0:
            self.text.show_span(mark.start, mark.end)
        elif mark.is_orphan:
            self._session.tell(self.tr("Its passage is not in the text any more."))

    def _open_at(self, place: int) -> None:
        mark = self._at if self._at and self._at.start == place else self.marking.at(place)
        if mark is not None:
            self.record_asked.emit(mark.item)

    def find(self) -> None:  # type: ignore[override]  # what the menus call in every pane
        """Open the bar that finds words in this text."""
        if self.source is not None and not self._editing.is_on:
            start, end = self.text.selection
            words = self.source.text[start:end]
            self.find_bar.open_bar(words if "\n" not in words and len(words) < 80 else "")

    def _ask_card(self) -> None:
        if self.source is not None:
            self.record_asked.emit(self.source.id)

    def flush(self) -> None:
        """Write what was typed and still waits for its pause."""
        self._editing.flush()
        self.source_bar.flush()

    # Bringing in

    def paste_source(self) -> None:
        """Make a source of the clipboard's text, and ask for the few fields worth giving."""
        if (source := paste(self._session)) is not None:
            self._leave()
            self.show_made(source.id)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring files in, on a worker; what is wrong with them is listed above the text."""
        self._importing.start(paths)

    def show_made(self, source_id: str) -> None:
        """Show what came in, and ask for the few fields worth giving; no card is dropped for it."""
        found = self._session.records((source_id,)).get(source_id)
        if isinstance(found, Source) and not self.card.isVisible() and not self._editing.is_on:
            self.show_source(source_id)
            self.source_bar.open_for(found)

    # Editing the text

    def _edit_text(self, on: bool) -> None:
        if not on:
            was_on = self._editing.is_on
            self._editing.leave()
            if was_on and self.source is not None:
                self._then = None
                self._left[self.source.id] = self._editing.editor.caret
                self._stack.setCurrentWidget(self.text)
                self.text.setFocus()
                self._load(self.source.id)
            return
        if self.source is not None:
            self.card.put_away()
            self.find_bar.close_bar()
            self._edit_from(self.text.caret)

    def _show_keys(self) -> None:
        """What keeps words does so where they are read, and is not offered where they are typed."""
        for each in (self.keep_bar, self.kept.keys):
            each.setVisible(self._stack.currentWidget() is self.text)

    def _edit_from(self, caret: int) -> None:
        """Have the text at hand edited, with the caret before that code point."""
        if self.source is not None:
            self._editing.begin(self.source, min(caret, len(self.source.text)))
            self._stack.setCurrentWidget(self._editing.editor)
            self._editing.editor.setFocus()

    # Form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves what is open: the editing, the outline of a passage, or the notice."""
        if event.key() == Qt.Key.Key_Escape and self._editing.is_on:
            self._heading.editing.setChecked(False)
        elif event.key() == Qt.Key.Key_Escape:
            self.text.outline(0, 0)
            self._notice.say("")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """List what was kept where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.kept.setFixedWidth(theme().px(LIST_WIDTH))
        room = self.width() >= max(NARROW, theme().px(NARROW) * 0.9)
        self.kept.setVisible(self.source is not None and room)
        self._keeping.follow()
