"""The card: a record as a form that writes what is typed, and what stands around it."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefer.briefs.edits import Change, Edit, Record
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card import about
from briefer.ui.card.about import About
from briefer.ui.card.deleting import (
    HeldBackError,
    RestsOnBar,
    checked_deletion,
    deletion,
    first_rested_on,
)
from briefer.ui.card.draft import Draft, blank
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.form import Form
from briefer.ui.card.head import Head
from briefer.ui.card.labels import kind_noun
from briefer.ui.card.names import names_of
from briefer.ui.card.selection import MANY, Selection, kinds_of
from briefer.ui.card.unsaved import Unsaved
from briefer.ui.jobs import Task
from briefer.ui.reading_order import ReadInOrder
from briefer.ui.session import Session
from briefer.ui.spelling.spelling import spelling_of
from briefer.ui.stops import go_on

_REST_MS = 30


class CardPane(QWidget):
    """Shows one record, or what can be done with several; everything is written as it is typed."""

    passage_asked = Signal(str, int, int)
    record_asked = Signal(str)
    brief_asked = Signal(str, str)
    merge_asked = Signal(object)
    deleted = Signal()  # what was asked to be deleted is gone
    card_asked = Signal(str)  # to be seen again, with that record; "" with one that is not stored

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardPane")
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._draft = Draft(session, self)
        self._unsaved = Unsaved(session, self._go_back)
        self._desk = Desk(session, names_of(session), spelling_of(session))
        self._forms: dict[str, Form] = {}
        self._form: Form | None = None
        self._reading: Task | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._read_now)
        self._head = Head(session.store.markings, self)
        self._bar = RestsOnBar(self)
        self._bar.asked.connect(self.record_asked)
        self._bar.brief_asked.connect(self.brief_asked)
        self._selection = Selection(session, self._desk.names, self)
        self._selection.delete_asked.connect(self.delete)
        self._selection.merge_asked.connect(self.merge_asked)
        self._head.delete_asked.connect(self._delete_shown)
        self._set_out()
        session.changed.connect(self._library_changed)
        session.flushing.connect(self._draft.leave)
        self._draft.stored.connect(self._stored)

    @property
    def record(self) -> Source | Item | None:
        """What is on the card, as the library holds it; None for nothing."""
        return self._draft.record

    @property
    def is_in_use(self) -> bool:
        """Whether the keys are in the card of a record that is there, or is about to be."""
        keys, record = self.window().focusWidget(), self._draft.record
        if keys is None or not self.isAncestorOf(keys) or record is None:
            return False
        return self._draft.is_new or record.id in self._session.records((record.id,))

    def show_record(self, record_id: str) -> None:
        """Show the source or item with that id; "" or a stranger's for an empty card."""
        found = self._session.records((record_id,)).get(record_id) if record_id else None
        if isinstance(found, Source | Item):
            self._show(found)
        else:
            self._empty()

    def show_records(self, ids: Sequence[str]) -> None:
        """Show what can be done with several records at once; one alone as a card."""
        if len(ids) < 2:
            self.show_record(ids[0] if ids else "")
            return
        self._empty()
        self._bar.hide()
        self._stack.setCurrentWidget(self._selection)
        wanted = tuple(ids)

        def work(_: Task) -> Counter[str]:
            with self._session.reading() as store:
                return kinds_of(store, wanted)

        self._selection.show_records(wanted, Counter())
        self._session.jobs.run(
            self.tr("Counting"),
            work,
            lambda kinds: self._selection.show_records(wanted, kinds),
            owner=self._selection,
            quiet=True,
        )

    def delete(self, ids: Sequence[str]) -> None:
        """Delete these records at once, or say inline what rests on one of them."""
        self.finish()
        self._bar.hide()
        if len(ids) >= MANY:
            self._delete_many(tuple(ids))
            return
        records = list(self._session.records(ids).values())
        if not records:
            return
        resting = first_rested_on(self._session.store, [each.id for each in records])
        if resting is not None:
            self._bar.show_refusal(resting)
            return
        edit = deletion(records)
        if self._session.do(edit):
            self._say_done(edit)

    def _delete_many(self, ids: tuple[str, ...]) -> None:
        """Delete them on a worker, which finds out, too, what rests on one of them."""

        def make(_: Task) -> Edit:
            with self._session.reading() as store:
                return checked_deletion(store, ids)

        def failed(error: Exception) -> None:
            if isinstance(error, HeldBackError):
                self._bar.show_refusal(error.found)
            else:
                self._session.refused.emit(error)

        label = self.tr("Deleting {count} items").format(count=f"{len(ids):,}")
        self._session.do_aside(label, make, self._say_done, failed)

    def _say_done(self, edit: Edit) -> None:
        self.deleted.emit()
        undo = self._session.undo_offer(edit)
        self._session.tell(self.tr("Done: {label}.").format(label=edit.label), (undo,))

    def new_item(self, kind: str) -> None:
        """An empty card; it is in the library as soon as its first field is valid."""
        marking = self._session.settings.value("marking")
        known = self._session.store.markings.names
        self._show(blank(kind, marking if marking in known else ""), is_new=True)
        self.focus_first()

    def focus_first(self) -> None:
        """Go to the first field, of the record or of what can be done with several."""
        if self._stack.currentWidget() is self._selection:
            self._selection.focus_first()
        elif self._form is not None:
            self._form.focus_first()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the card as it is read, and from there through the window."""
        window = self.window()
        root = window if isinstance(window, ReadInOrder) else self
        return go_on(root, forward=forward) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        if self._form is not None:
            self._form.set_width(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops a new record that is not in the library yet."""
        if event.key() == Qt.Key.Key_Escape and self._draft.is_new:
            self._draft.forget()
            self._empty()
        else:
            super().keyPressEvent(event)

    def finish(self) -> None:
        """What is half typed in a field, such as a tag, counts as if that field were left."""
        self._selection.finish()
        if self._form is not None:
            self._form.finish()
        self._draft.leave()

    def _show(self, record: Source | Item, *, is_new: bool = False) -> None:
        self._leave(record.id)
        self._draft.take(record, is_new=is_new)
        self._bar.hide()
        form = self._form_of(record.kind)
        if self._form is not None and self._form is not form:
            self._form.hide()
        self._form = form
        form.set_width(self.width())
        form.show_record(record)
        form.retype(self._unsaved.of(record.id))
        form.show()
        self._head.show_record(record, is_new=is_new)
        self._stack.setCurrentWidget(self._page)
        self._scroll.verticalScrollBar().setValue(0)
        self._read()

    def _leave(self, record_id: str = "") -> None:
        """Another record is about to be shown; what of this one cannot be saved is not lost."""
        self.finish()
        if self._form is None or self._draft.record is None:
            return
        self._unsaved.keep(self._draft, self._form)
        if self._draft.record.id != record_id:
            self._unsaved.tell(self._draft, self._form)

    def _go_back(self, record: Source | Item, field: str, is_new: bool) -> None:
        """Show a record again that was left with something unsaved, and go to that field."""
        if is_new:
            self.card_asked.emit("")
            self._show(record, is_new=True)
        else:
            self.card_asked.emit(record.id)
        if not self._draft.record or self._draft.record.id != record.id:
            self.show_record(record.id)
        if self._form is not None:
            self._form.focus_field(field)

    def _empty(self) -> None:
        self._leave()
        self._draft.take(None)
        self._form = None
        for form in self._forms.values():
            form.hide()
        self._stack.setCurrentWidget(self._nothing)

    def _form_of(self, kind: str) -> Form:
        if kind not in self._forms:
            form = Form(kind, self._draft, self._desk, self._inside)
            form.asked.connect(self.record_asked)
            form.passage_asked.connect(self.passage_asked)
            form.used_in.asked.connect(self.record_asked)
            form.used_in.brief_asked.connect(self._ask_brief)
            form.history.restored.connect(self._restore)
            self._column.insertWidget(len(self._forms), form)
            self._forms[kind] = form
        return self._forms[kind]

    def _library_changed(self, edit: Edit) -> None:
        record = self._draft.record
        if record is None or self._draft.is_new:
            return
        own = next((each for each in edit.changes if each.record.id == record.id), None)
        if own is not None:
            self._renew(record.id)
        if self._draft.record is not None:
            self._read()

    def _renew(self, record_id: str) -> None:
        found = self._session.records((record_id,)).get(record_id)
        if not isinstance(found, Source | Item):
            self._draft.forget()
            self._empty()
            return
        self._draft.renew(found)
        if self._form is not None:
            self._form.renew(found)
        self._head.show_record(found)

    def _stored(self, record_id: str) -> None:
        """A new record is in the library for the first time."""
        if self._draft.record is not None:
            self._head.show_record(self._draft.record)
        if self._form is not None:
            self._form.history.show_history(record_id)
        self._read()

    def _restore(self, version: Record) -> None:
        """Have a record stand as it did, in one edit."""
        self.finish()
        now = self._draft.record
        if now is None or now.id != version.id or now == version:
            return
        label = self.tr("Restore {kind}").format(kind=kind_noun(now.kind))
        self._session.do(Edit(label, (Change(now, version),)))

    def _delete_shown(self) -> None:
        if self._draft.record is not None:
            self.delete((self._draft.record.id,))

    def _read(self) -> None:
        """Read what is around it: not at once, as somebody may be passing by with an arrow key."""
        if self._reading is not None:
            self._reading.cancel()
        self._resting.start()

    def _read_now(self) -> None:
        record = self._draft.record
        if record is None or self._draft.is_new:
            return

        def work(_: Task) -> About:
            with self._session.reading() as store:
                return about.read(store, record)

        self._reading = self._session.jobs.run(
            self.tr("Reading about the record"), work, self._take, owner=self, quiet=True
        )

    def _take(self, found: About) -> None:
        record = self._draft.record
        if record is None or record.id != found.id or self._form is None:
            return
        self._form.inform(found)
        self._head.show_about(found)

    def _ask_brief(self, brief_id: str) -> None:
        if self._draft.record is not None:
            self.brief_asked.emit(brief_id, self._draft.record.id)

    def _set_out(self) -> None:
        self._nothing = QLabel(self.tr("Choose something in the list, or make a new item."), self)
        self._nothing.setProperty("role", "second")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._inside = QWidget(self)
        self._inside.setProperty("role", "card")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(12, 4, 12, 12)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._page = QWidget(self)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addWidget(self._scroll, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack)
