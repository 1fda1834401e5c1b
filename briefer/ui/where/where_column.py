"""The column that says where one is: briefs, the library, tags and saved searches."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.store.search import Query
from briefer.ui.jobs import Task
from briefer.ui.listing.filters import described, is_filtered
from briefer.ui.session import Session
from briefer.ui.where.place import Place
from briefer.ui.where.saved import SavedSearches
from briefer.ui.where.states import State, without_those_on
from briefer.ui.where.survey import Survey, checked, counted, default_searches, places
from briefer.ui.where.tagging import removed, renamed, tagged
from briefer.ui.where.where_model import WhereModel
from briefer.ui.where.where_view import WhereView

PAUSE_MS = 200
"""How long edits must rest before all is counted anew."""

MANY = 12
"""Tags above which there is a field to filter them."""


class WhereColumn(QWidget):
    """Where one is, and where one can go. `placed` has a brief's id and what was dropped on it.

    `entered` comes after a place was shown by Enter: the keys are to go on there.
    """

    brief_chosen = Signal(str)
    query_chosen = Signal(object, str)
    entered = Signal(str)  # "brief" or "query"
    new_brief_asked = Signal()
    placed = Signal(str, object)
    kinds_counted = Signal(object)  # how many there are of each kind

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._survey = Survey()
        self._known: dict[str, State] = {}
        self._saved = SavedSearches(session, default_searches())
        self._query = Query()
        self._task: Task | None = None
        self._here = "library:all"
        self._brief = ""
        self.model = WhereModel(self)
        self.view = WhereView(self.model, self)
        self.tags = QLineEdit(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._arrange()
        self._connect()
        self._show()
        self._count()

    def show_brief(self, brief_id: str) -> None:
        """Mark that brief as the one at hand; "" where none is."""
        self._brief = brief_id
        if brief_id:
            self._here = f"brief:{brief_id}"
        elif self._here.startswith("brief:"):
            self._here = ""
        self._select()

    def show_query(self, query: Query) -> None:
        """Tell what the list shows now, so that it can be saved, and marked where it is a place."""
        if query == self._query:
            return
        self._query = query
        self._show()
        place = self._place_of(query)
        if place is not None:
            self._here = place.key
        elif not self._here.startswith("brief:"):
            self._here = ""
        self._select()

    def save_query(self) -> None:
        """Save what the list shows, and let it be named, unless it is saved or is everything."""
        if not is_filtered(self._query):
            self._session.tell(self.tr("Search or filter first: what is found then can be saved."))
            return
        place = self._place_of(self._query)
        if place is not None:
            self._session.tell(self.tr("That is “{name}” already.").format(name=place.title))
            return
        name = described(self._query, self._name_of) or self.tr("Search")
        name = self._saved.keep(name, replace(self._query, order="newest", limit=None))
        if not name:
            return
        self._here = f"saved:{name}"
        self._show()
        self._select()
        self.view.setFocus()
        self.view.edit(self.model.index_of(self._here))

    # What is shown

    def _show(self) -> None:
        unsaved = ""
        if is_filtered(self._query) and self._place_of(self._query) is None:
            unsaved = described(self._query, self._name_of)
        shown = places(self._survey, self._saved, self.tags.text(), unsaved)
        self.model.show(shown)
        self.tags.setVisible(len(self._survey.tags) > MANY)
        for row in range(self.model.rowCount()):
            self.view.expand(self.model.index(row, 0))
        if self.tags.text():
            self.view.expandAll()

    def _select(self) -> None:
        self.view.select(self._here)

    def _place_of(self, query: Query) -> Place | None:
        return next((each for each in self._all() if each.query == query), None)

    def _all(self) -> list[Place]:
        return [p for top in places(self._survey, self._saved) for p in top.walk()]

    def _name_of(self, source: str) -> str:
        return getattr(self._session.records((source,)).get(source), "title", source)

    # Counting

    def _library_changed(self, edit: Edit) -> None:
        self._known = without_those_on(self._known, (each.record.id for each in edit.changes))
        self._pause.start()

    def _count(self) -> None:
        if self._task is not None:
            self._task.cancel()

        def work(task: Task) -> Survey:
            with self._session.reading() as store:
                task.stopping = store.interrupt
                return counted(store)

        self._task = self._session.jobs.run(
            self.tr("Counting"), work, self._counted, owner=self, quiet=True
        )

    def _counted(self, survey: Survey) -> None:
        known, resources = dict(self._known), self._session.resources
        stated = {brief.id for brief in survey.briefs}
        shown = {id_: s for id_, s in self._survey.states.items() if id_ in stated}
        self._survey = replace(survey, states=shown)
        self.kinds_counted.emit(survey.kinds)
        self._show_again()

        def work(task: Task) -> dict[str, State]:
            with self._session.reading() as store:
                task.stopping = store.interrupt
                return checked(store, known, resources)

        self._task = self._session.jobs.run(
            self.tr("Checking the briefs"), work, self._checked, owner=self, quiet=True
        )

    def _checked(self, found: dict[str, State]) -> None:
        self._task = None
        self._known = found
        self._survey = replace(self._survey, states=found)
        self._show_again()

    def _show_again(self) -> None:
        place = self.view.current_place()
        self._show()
        is_gone = place is not None and not self.model.index_of(place.key).isValid()
        if place is None or (is_gone and self.model.index_of(self._here).isValid()):
            self._select()  # what was renamed, say: else the keys would be at its neighbour

    # Going somewhere

    def _go(self, place: Place) -> None:
        if place.sort == "new-brief":
            self.new_brief_asked.emit()
            self._select()
        elif place.sort == "save":
            self.save_query()
        elif place.sort == "brief":
            self._here = place.key
            self.brief_chosen.emit(place.name)
        elif place.query is not None:
            self._here = place.key
            self._query = place.query
            self._show()
            own = place.sort in ("tag", "saved")  # which has a name of its own
            self.query_chosen.emit(place.query, f"“{place.name}”" if own else place.title.lower())

    def _enter(self, place: Place) -> None:
        if place.sort == "brief":
            self.entered.emit("brief")
        elif place.query is not None:
            self.entered.emit("query")

    # Changing something

    def _renamed(self, place: Place, name: str) -> None:
        if not name or name == (place.name if place.sort == "tag" else place.title):
            return
        if place.sort == "saved":
            self._here = f"saved:{self._saved.rename(place.name, name)}"
            QTimer.singleShot(0, self, self._show_again)  # the field is not closed yet
        elif place.sort == "tag":
            self._rename_tag(place.name, "/".join(p.strip() for p in name.split("/") if p.strip()))
        else:
            self._rename_brief(place.name, name)

    def _rename_tag(self, tag: str, name: str) -> None:
        def make(_: Task) -> Edit:
            with self._session.reading() as store:
                return renamed(store, tag, name)

        if name:
            self._here = f"tag:{name}"
            self._session.do_aside(self.tr("Renaming the tag"), make)

    def _remove_tag(self, tag: str) -> None:
        def make(_: Task) -> Edit:
            with self._session.reading() as store:
                return removed(store, tag)

        self._session.do_aside(self.tr("Removing the tag"), make)

    def _rename_brief(self, id_: str, title: str) -> None:
        brief = self._session.records((id_,)).get(id_)
        if isinstance(brief, Brief):
            after = replace(brief, title=title)
            self._session.do(Edit(self.tr("Rename brief"), (Change(brief, after),)))

    def _delete_brief(self, id_: str) -> None:
        brief = self._session.records((id_,)).get(id_)
        if isinstance(brief, Brief):
            label = self.tr("Delete brief {title}").format(title=brief.title)
            if self._session.do(Edit(label, (Change(brief, None),))):
                self._session.tell(self.tr("Deleted “{title}”").format(title=brief.title))

    def _delete(self, place: Place) -> None:
        match place.sort:
            case "brief":
                self._delete_brief(place.name)
            case "tag":
                self._remove_tag(place.name)
            case "saved":
                self._saved.remove(place.name)
                self._show()

    def _dropped(self, place: Place, ids: tuple[str, ...]) -> None:
        if place.sort == "brief":
            self.placed.emit(place.name, ids)
            return
        edit = tagged(self._session.records(ids).values(), place.name)
        if edit is None:
            self._session.tell(self.tr("All of them have that tag already"))
        else:
            self._session.do(edit)

    def _menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        place = self.model.place(index)
        if place is None or place.sort not in ("brief", "tag", "saved"):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename, delete = self._words_for(place)
        menu.addAction(f"{rename}\tF2").triggered.connect(lambda: self._edit(place.key))
        menu.addAction(f"{delete}\tDelete").triggered.connect(lambda: self._delete(place))
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _words_for(self, place: Place) -> tuple[str, str]:
        match place.sort:
            case "brief":
                return self.tr("Rename…"), self.tr("Delete brief")
            case "tag":
                return self.tr("Rename tag…"), self.tr("Remove tag everywhere")
        return self.tr("Rename…"), self.tr("Forget this search")

    def _edit(self, key: str) -> None:
        index: QModelIndex = self.model.index_of(key)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    # Making it

    def _arrange(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(self.tr("Library"))
        self.tags.setPlaceholderText(self.tr("Filter tags"))
        self.tags.setAccessibleName(self.tr("Filter tags"))
        self.tags.setObjectName("tagFilter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.tags)

    def _connect(self) -> None:
        self.view.chosen.connect(self._go)
        self.view.entered.connect(self._enter)
        self.view.delete_asked.connect(self._delete)
        self.view.customContextMenuRequested.connect(self._menu)
        self.model.renamed.connect(self._renamed)
        self.model.dropped.connect(self._dropped)
        self.tags.textChanged.connect(lambda _: self._show())
        self._pause.timeout.connect(self._count)
        self._session.changed.connect(self._library_changed)
