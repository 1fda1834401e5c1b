"""The list with its search field, filters and order."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.edits import Edit, Record
from briefer.store.search import Query
from briefer.ui.jobs import Task
from briefer.ui.listing.arrangement import Arrangement
from briefer.ui.listing.chip_bar import ChipBar
from briefer.ui.listing.columns import COLUMNS, columns_of
from briefer.ui.listing.empty_page import EmptyPage
from briefer.ui.listing.filters import is_filtered
from briefer.ui.listing.list_model import ListModel
from briefer.ui.listing.list_view import ListView
from briefer.ui.listing.order_button import OrderButton
from briefer.ui.listing.row_menu import Act, row_menu
from briefer.ui.listing.search_field import SearchField
from briefer.ui.mime import mime_of
from briefer.ui.session import Session
from briefer.ui.theme import theme


class ListPane(QWidget):
    """What is found, as one types. Ids in the signals are those of items and sources."""

    current_changed = Signal(str)
    selection_changed = Signal(object)  # the ids that are selected
    opened = Signal(str)  # what is double-clicked
    edit_asked = Signal(str)
    place_asked = Signal(object)
    source_asked = Signal(str)
    passage_asked = Signal(str)
    merge_asked = Signal(object)
    delete_asked = Signal(object)
    query_changed = Signal(object)
    save_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = Query()
        self._total = 0
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ListModel(session, self)
        self.search = SearchField(self)
        self.chips = ChipBar(session, self)
        self.count = QLabel(self)
        self.save = QToolButton(self)
        self.order = OrderButton(self)
        self.columns = QToolButton(self)
        self.view = ListView(self.model, self)
        self.empty = EmptyPage(self)
        self.pages = QStackedWidget(self)
        self._arrange()
        self._connect()
        self._restore_columns()
        self.show_query(Query(), self.tr("the library"))
        session.changed.connect(lambda _: self._count_all())
        self._count_all()

    # What others ask of it

    def show_query(self, query: Query, title: str) -> None:
        """List what matches that query; its words and filters stand in the fields."""
        self._query = query
        self.search.blockSignals(True)
        self.search.setText(query.words)
        self.search.blockSignals(False)
        self.search.setPlaceholderText(self.tr("Search {title}").format(title=title))
        self.chips.show_query(query)
        self._list()
        self.view.scrollToTop()

    def select(self, ids: Iterable[str]) -> None:
        """Select those of the records that are listed."""
        rows = (self.model.row_of(id_) for id_ in ids)
        self.view.select_rows([row for row in rows if row is not None])

    def take_keys(self) -> None:
        """Give the keys to the row they were at, or to what stands there now."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.model.rowCount() and not self.view.selected_count():
            self.view.select_rows([max(0, self.view.currentIndex().row())])

    def focus_search(self) -> None:
        """Begin to search: what stands in the field is selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def current_id(self) -> str:
        """The record that the keyboard is at; "" where there is none."""
        return self.view.current_id()

    def selected_ids(self) -> tuple[str, ...]:
        """The records that are selected, from the top, at most 5,000."""
        return self.view.selected_ids()

    @property
    def query(self) -> Query:
        """What is looked for now."""
        return self._query

    # Finding

    def _typed(self, words: str) -> None:
        self._change(replace(self._query, words=words))

    def _change(self, query: Query) -> None:
        kept = self.view.selected_ids() if self.view.selected_count() == 1 else ()
        self._query = query
        self._list()
        if kept:
            self.select(kept)
        self.query_changed.emit(query)

    def _list(self) -> None:
        self.save.setVisible(is_filtered(self._query))
        self.view.look_for(self._query.words)
        self.model.show(self._query, self.order.arrangement)

    def _reorder(self, arrangement: Arrangement) -> None:
        self.order.set(arrangement)
        self.model.show(self._query, arrangement)
        self.view.scrollToTop()

    def _clear(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.chips.show_query(Query())
        self._change(Query())
        self.search.setFocus()

    def _count_all(self) -> None:
        def work(_: Task) -> int:
            with self._session.reading() as store:
                return store.tally(Query())

        def done(total: int) -> None:
            self._total = total
            self._tell(self.model.rowCount(), self.model.is_complete)

        self._session.jobs.run(self.tr("Counting"), work, done, owner=self, quiet=True)

    def _tell(self, found: int, complete: bool) -> None:
        """Say how many there are, and why there are none."""
        if found == 0 and complete:
            if is_filtered(self._query):
                self.empty.say_nothing_fits()
            else:
                self.empty.say_nothing_yet()
            self.pages.setCurrentWidget(self.empty)
            self.setFocusProxy(self.search)  # Tab would end at a view that is hidden
        else:
            self.pages.setCurrentWidget(self.view)
            self.setFocusProxy(self.view)
        shown = f"{found:,}" if complete else self.tr("{n}…").format(n=f"{found:,}")
        if is_filtered(self._query) and self._total:
            shown = self.tr("{n} of {all}").format(n=shown, all=f"{self._total:,}")
        self.count.setText(shown)
        self.count.setAccessibleDescription(shown)

    # Acting on what is selected

    def _place(self) -> None:
        if ids := self.selected_ids():
            self.place_asked.emit(ids)

    def _delete(self) -> None:
        if ids := self.selected_ids():
            self.delete_asked.emit(ids)

    def _copy(self) -> None:
        if ids := self.selected_ids():
            QApplication.clipboard().setMimeData(mime_of(self._session, ids))
            self._session.tell(self.tr("Copied {n}").format(n=len(ids)))

    def _show_passage(self) -> None:
        line = self.model.line(self.view.currentIndex().row())
        if line is not None:
            (self.source_asked if line.kind == "source" else self.passage_asked).emit(line.id)

    def tag(self) -> None:
        """Ask for a tag for what is selected."""
        from briefer.ui.listing.tag_popup import TagPopup  # after the first rows
        from briefer.ui.where.tagging import tagged

        title = self.tr("Tag for {n} selected").format(n=self.view.selected_count())
        popup = TagPopup(self._session, title, self)
        popup.given.connect(lambda tag: self._do(tagged(self._records(), tag)))
        row = self.view.visualRect(self.view.currentIndex())
        popup.open_at(self.view.viewport().mapToGlobal(row.bottomLeft() + QPoint(40, -8)))

    def _mark(self, marking: str) -> None:
        from briefer.ui.where.tagging import marked

        self._do(marked(self._records(), marking))

    def _records(self) -> list[Record]:
        return list(self._session.records(self.selected_ids()).values())

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self._session.do(edit)

    def _menu(self, at: QPoint) -> None:
        count = self.view.selected_count()
        if not count:
            return
        markings = self._session.store.markings.names
        menu = row_menu(self, count, markings, self._acts(markings))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _acts(self, markings: tuple[str, ...]) -> dict[str, Act]:
        marks: dict[str, Act] = {
            f"mark {name}": partial(self._mark, name) for name in (*markings, "")
        }
        return marks | {
            "edit": lambda: self.edit_asked.emit(self.current_id()),
            "place": self._place,
            "passage": self._show_passage,
            "tag": self.tag,
            "copy": self._copy,
            "merge": lambda: self.merge_asked.emit(self.selected_ids()),
            "delete": self._delete,
        }

    # Columns

    def _restore_columns(self) -> None:
        if self._session.settings.note("list/columns-on") == "yes":
            self._show_columns(True)

    def _show_columns(self, on: bool) -> None:
        self._session.settings.keep_note("list/columns-on", "yes" if on else "no")
        self.columns.setChecked(on)
        current = self.view.currentIndex()
        if on:
            self.view.show_in_columns(columns_of(self._session.settings.note("list/columns")))
        else:
            self.view.show_as_rows()
        self.view.scrollTo(current)

    def _choose_columns(self, at: QPoint) -> None:
        shown = columns_of(self._session.settings.note("list/columns"))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in COLUMNS[1:]:
            action = menu.addAction(column.title())
            action.setCheckable(True)
            action.setChecked(column.name in shown)
            action.triggered.connect(lambda _, name=column.name: self._keep_columns(shown ^ {name}))
        menu.popup(self.view.horizontalHeader().mapToGlobal(at))

    def _keep_columns(self, names: frozenset[str]) -> None:
        self._session.settings.keep_note("list/columns", " ".join(sorted(names)))
        self._show_columns(True)

    def _sort_by(self, section: int) -> None:
        by = COLUMNS[section].by
        if by is not None:
            now = self.order.arrangement
            self._reorder(now.turned() if now.by == by else Arrangement(by))

    # Making it

    def _arrange(self) -> None:
        self.setFocusProxy(self.view)
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.empty)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 4)
        head.setSpacing(8)
        head.addWidget(self.search)
        head.addWidget(self.chips)
        head.addLayout(self._line_of_count())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages)
        self.view.setAccessibleName(self.tr("Items found"))
        theme().changed.connect(self._renew)
        self._renew()

    def _line_of_count(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.count.setProperty("role", "third")
        self.count.setAccessibleName(self.tr("Number found"))
        self.columns.setCheckable(True)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setToolTip(self.tr("Show in columns"))
        self.save.setAccessibleName(self.tr("Save this search"))
        self.save.setToolTip(self.tr("Save this search in the column on the left"))
        row.addWidget(self.count)
        row.addWidget(self.save)
        row.addStretch()
        row.addWidget(self.order)
        row.addWidget(self.columns)
        return row

    def _renew(self) -> None:
        side = theme().px(14)
        for button, icon in ((self.columns, "table-2"), (self.save, "bookmark")):
            button.setIcon(theme().icon(icon))
            button.setIconSize(QSize(side, side))

    def _connect(self) -> None:
        view, search = self.view, self.search
        search.textChanged.connect(self._typed)
        search.left_downwards.connect(self._go_down)
        search.escaped.connect(self._clear)
        self.chips.changed.connect(lambda query: self._change(replace(query, words=search.text())))
        self.order.chosen.connect(self._reorder)
        self.model.found.connect(self._tell)
        self.empty.clear_asked.connect(self._clear)
        self.columns.clicked.connect(self._show_columns)
        self.save.clicked.connect(self.save_asked)
        view.current_changed.connect(self.current_changed)
        view.selection_settled.connect(lambda: self.selection_changed.emit(self.selected_ids()))
        view.opened.connect(self.opened)
        view.place_asked.connect(self._place)
        view.delete_asked.connect(self._delete)
        view.copy_asked.connect(self._copy)
        view.left_upwards.connect(self.focus_search)
        view.escaped.connect(self.focus_search)
        view.typed.connect(self._type_on)
        view.customContextMenuRequested.connect(self._menu)
        header = view.horizontalHeader()
        header.sectionClicked.connect(self._sort_by)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)

    def _go_down(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid() or not self.view.selected_count():
                self.view.select_rows([0])

    def _type_on(self, letters: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + letters)
