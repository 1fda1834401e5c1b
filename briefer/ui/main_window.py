"""The window: the welcome page, or the desk of one open library."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.ui.actions import ActionBook
from briefer.ui.plural import counted
from briefer.ui.reading_order import ReadInOrder
from briefer.ui.settings import Settings, is_there
from briefer.ui.status_bar import StatusBar
from briefer.ui.theme import theme
from briefer.ui.top_bar import WORKSPACES, TopBar

if TYPE_CHECKING:  # loaded after the first paint
    from collections.abc import Callable, Mapping

    from briefer.briefs.brief import Brief
    from briefer.briefs.edits import Edit
    from briefer.ui.desk import Desk, Workspace
    from briefer.ui.notice_bar import NoticeBar
    from briefer.ui.opening import Held
    from briefer.ui.session import Session

_TITLE_PX = 40  # what the system puts above a window
_STEPS_MS = 80
"""How long steps of the text size may follow one another before they are shown together."""


class MainWindow(ReadInOrder, QMainWindow):
    """Opens and closes libraries, and carries out the actions of the menus."""

    painted = Signal()  # for the first time

    def __init__(self, settings: Settings, resources: Path) -> None:
        super().__init__()
        self._is_painted = False
        self.settings = settings
        self.resources = resources
        self.book = ActionBook(self)
        self.session: Session | None = None
        self.desk: Desk | None = None
        self._held: Held | None = None
        self._welcome: QWidget | None = None
        self._top = TopBar(self.book, self)
        self._pages = QStackedWidget(self)
        self._status = StatusBar(self)
        self._lay_out()
        self._connect()
        self._show_title()

    # Opening and closing

    def start(self, library: Path | None) -> None:
        """Open `library`, or the last one that is still there, or else the welcome page."""
        if library is None:
            library = next(iter(self.settings.recent), None)
            if library is not None and not is_there(library):
                library = None
        if library is None or not self.open_library(library):
            self.show_welcome()

    def open_library(self, path: Path) -> bool:
        """Open that library in place of the one that is open; whether it could be."""
        from briefer.ui.opening import hold, is_same, place_warning

        if self.session is not None and is_same(path, self.session.store.path):
            return True
        try:
            held = hold(path)
        except BrieferError as error:
            self._notices.show_error(error)
            return False
        if self._is_asked(lambda: self.open_library(path), quits=False):
            held.store.close()
            held.release()
            return False
        self.close_library()
        self._hide_notice()
        self._held = held
        self.settings.opened(path.resolve())
        self._set_up(held)
        if warning := place_warning(path):
            self._notices.say(warning)
        return True

    def close_library(self) -> None:
        """Close the library that is open, if one is; everything is saved."""
        if self.session is None or self.desk is None or self._held is None:
            return
        self.desk.flush()
        self._keep_state()
        self._hide_notice()
        self._status.clear_notice()
        self._pages.removeWidget(self.desk)
        self.desk.deleteLater()
        # Now, not with the next event: its timers must not read a library that is closed.
        QCoreApplication.sendPostedEvents(self.desk, QEvent.Type.DeferredDelete)
        self.session.close()
        self.session.deleteLater()
        self._held.release()
        self.session = self.desk = self._held = None
        self._show_title()

    def leave_library(self) -> None:
        """Close the library and offer others, unless long work is to be asked about first."""
        if not self._is_asked(self.leave_library, quits=False):
            self.close_library()
            self.show_welcome()

    def _is_asked(self, act: "Callable[[], object]", *, quits: bool) -> bool:
        """Whether long work is under way, so that `act` waits for an answer."""
        if self.session is None or not self.session.jobs.held_dear:
            return False
        from briefer.ui.leaving import Leaving, closing, quitting

        for earlier in self.session.findChildren(Leaving):
            earlier.stay()
        Leaving(self.session, self._notices, (quitting if quits else closing)(act))
        return True

    def show_welcome(self) -> None:
        """Offer the sample, a new library, and those that were open lately."""
        from briefer.ui.start.welcome_page import WelcomePage

        page = WelcomePage(self.settings)
        page.library_asked.connect(lambda path: self.open_library(Path(path)))
        for signal, action in (
            (page.new_asked, "new-library"),
            (page.open_asked, "open-library"),
        ):
            signal.connect(self.book[action].trigger)
        page.sample_asked.connect(self._open_sample)
        self._drop_welcome()
        self._welcome = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()
        self._top.set_library_open(False)
        self._status.show_nothing()

    def _drop_welcome(self) -> None:
        if self._welcome is not None:
            self._pages.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None

    def refuse(self, error: BrieferError) -> None:
        """Tell what was refused, and why."""
        self._notices.show_error(error)

    def _set_up(self, held: "Held") -> None:
        from briefer.ui.backups import DailyBackup
        from briefer.ui.desk import Desk
        from briefer.ui.file_drops import FileDrops
        from briefer.ui.session import Session

        session = Session(
            held.store,
            resources=self.resources,
            settings=self.settings,
            only_read=held.only_read,
            parent=self,
        )
        self.session = session
        self.desk = Desk(session, self.book)
        session.changed.connect(self._changed)
        session.refused.connect(self.refuse)
        session.noticed.connect(self._status.show_notice)
        session.waiting.connect(self._status.show_saved)
        self._status.follow(session.jobs)
        self.desk.workspace_changed.connect(self._top.show_workspace)
        self.desk.counted.connect(self._top.show_findings)
        self.desk.kinds_counted.connect(self._show_counts)
        self.desk.open_brief.changed.connect(self._brief_changed)
        self._pages.addWidget(self.desk)
        self._pages.setCurrentWidget(self.desk)
        self._drop_welcome()
        self._top.set_library_open(True)
        self._status.show_opened(is_only_read=held.only_read is not None)
        self._show_title()
        self._show_undo()
        self.desk.show_workspace(self._last_workspace())
        QTimer.singleShot(0, self.desk, self._open_last_brief)
        DailyBackup(session, self.desk)
        if held.only_read is not None:
            self._show_only_read(held.only_read)
        FileDrops(self.desk).dropped.connect(self._import)

    def _show_only_read(self, why: BrieferError) -> None:
        from briefer.ui.read_only import ReadOnly

        self._column.insertWidget(self._column.indexOf(self._pages), ReadOnly(self, why).line)

    def _last_workspace(self) -> "Workspace":
        found = self.settings.note("workspace", "build")
        return found if found in WORKSPACES else "build"  # type: ignore[return-value]

    def _open_last_brief(self) -> None:
        if self.desk is None or self.session is None:
            return
        last = self.settings.note("last-brief")
        briefs = self.session.store.brief_summaries()
        if last not in {brief.id for brief in briefs}:
            newest = max(briefs, key=lambda brief: (brief.modified, brief.number), default=None)
            last = newest.id if newest is not None else ""
        if last:
            self.desk.open_brief.open(last)

    def _open_sample(self) -> None:
        from briefer.ui.start.sample import sample_library

        try:
            path = sample_library(self.resources)
        except BrieferError as error:
            self._notices.show_error(error)
            return
        self.open_library(path)

    def _import(self, paths: "tuple[Path, ...]") -> None:
        if self.desk is not None:
            self.desk.panes.reader.import_files(paths)

    # What changes

    def _changed(self, _edit: "Edit") -> None:
        self._hide_notice()
        self._show_undo()

    def _show_undo(self) -> None:
        if self.session is None:
            return
        done, undone = self.session.undo_label, self.session.redo_label
        for name, label, words in (
            ("undo", done, self.tr("Undo: {edit}")),
            ("redo", undone, self.tr("Redo: {edit}")),
        ):
            action = self.book[name]
            action.setEnabled(bool(label))
            plain = self.tr("Undo") if name == "undo" else self.tr("Redo")
            named = words.format(edit=label.replace("&", "&&"))  # else it would be a mnemonic
            action.setText(named if label else plain)
        self._top.show_undo(done)

    def _show_counts(self, kinds: "Mapping[str, int]") -> None:
        sources = kinds["source"]
        items = sum(kinds.values()) - sources
        self._status.show_counts(
            " · ".join(
                (
                    counted(sources, self.tr("1 source"), self.tr("{n} sources")),
                    counted(items, self.tr("1 item"), self.tr("{n} items")),
                )
            )
        )

    def _brief_changed(self, brief: "Brief | None") -> None:
        if brief is not None and self.session is not None:
            ink = self.session.store.markings.ink(brief.marking)
            self._status.show_marking(brief.marking, ink)
        else:
            self._status.show_marking("")
        if brief is not None:
            self._top.show_findings(0)
        self._show_title()

    def _show_title(self) -> None:
        name = self.session.store.path.stem if self.session is not None else ""
        self.setWindowTitle(f"{name} — Briefer" if name else "Briefer")

    # The frame

    @cached_property
    def _notices(self) -> "NoticeBar":
        """Made when there is something to say: most days there is not."""
        from briefer.ui.notice_bar import NoticeBar

        bar = NoticeBar(self)
        self._column.insertWidget(self._column.indexOf(self._status), bar)
        return bar

    def _hide_notice(self) -> None:
        if "_notices" in self.__dict__:
            self._notices.hide()

    def _lay_out(self) -> None:
        central = QWidget(self)
        self._column = column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._pages, 1)
        column.addWidget(self._status)
        self.setCentralWidget(central)
        self.setMinimumSize(960, 600)
        geometry = self.settings.state("window")
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - QSize(0, _TITLE_PX)
            self.resize(QSize(1280, 800).boundedTo(room))
        self._top.set_library_open(False)

    def _connect(self) -> None:
        from briefer.ui.menus import add_menus
        from briefer.ui.wiring import connect_actions

        add_menus(self, self._top)
        connect_actions(self)
        self._top.workspace_chosen.connect(self._show_workspace)
        self._redressing = QTimer(self, singleShot=True, interval=_STEPS_MS)
        self._redressing.timeout.connect(self._redress)
        self.settings.changed.connect(self._setting_changed)

    def _show_workspace(self, name: str) -> None:
        if self.desk is not None:
            self.book[name].trigger()

    def _setting_changed(self, key: str) -> None:
        if key in ("theme", "text_size"):
            self._redressing.start()

    def _redress(self) -> None:
        """Put the theme on anew: once for many steps, as every widget is laid out again."""
        theme().set(self.settings.theme, self.settings.scale)

    def _keep_state(self) -> None:
        self.settings.keep_state("window", self.saveGeometry())
        if self.desk is not None:
            self.desk.keep_widths()
            self.settings.keep_note("workspace", self.desk.workspace)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what was just typed, remember the window, and close the library.

        Long work that is under way is asked about first.
        """
        if self._is_asked(self.close, quits=True):
            event.ignore()
            return
        self._keep_state()
        self.close_library()
        self.settings.sync()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint: what takes longer begins after it."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
