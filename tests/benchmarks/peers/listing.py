"""One list in one process: `ours` or `qsql`, over the library at a path; figures as JSON."""

import json
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView
from shiboken6 import delete

from tests.benchmarks.table import percentile

if TYPE_CHECKING:
    from briefer.ui.listing.list_pane import ListPane
    from briefer.ui.session import Session

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
JUMPS, PAGES = 30, 200


class Paints(QObject):
    """Counts the paints of a view."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every paint of the viewport."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False

    def wait(self, before: int) -> None:
        """Until it was painted again."""
        while self.count == before:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def megabytes() -> float:
    """What this process holds in memory."""
    with Path("/proc/self/status").open() as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def ms_since(start: float) -> float:
    """Milliseconds since a moment of `time.perf_counter`."""
    return (time.perf_counter() - start) * 1000


def jump(view: QAbstractItemView, model: QAbstractItemModel, paints: Paints, row: int) -> float:
    """Bring a row into the middle of the view; milliseconds until it is painted."""
    start = time.perf_counter()
    before = paints.count
    while model.rowCount() <= row and model.canFetchMore(model.index(-1, 0)):
        model.fetchMore(model.index(-1, 0))
    view.scrollTo(model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
    view.viewport().update()
    paints.wait(before)
    return ms_since(start)


def pages(view: QAbstractItemView) -> list[float]:
    """A page down, again and again; milliseconds of each."""
    found = []
    bar = view.verticalScrollBar()
    for _ in range(PAGES):
        start = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        view.viewport().repaint()
        found.append(ms_since(start))
    return found


def qsql(path: Path) -> dict[str, float]:
    """Qt's own model on the same table."""
    from PySide6.QtSql import QSqlDatabase, QSqlTableModel

    before, start = megabytes(), time.perf_counter()
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(path))
    database.setConnectOptions("QSQLITE_OPEN_READONLY")
    database.open()
    model = QSqlTableModel(db=database)
    model.setTable("item")
    model.select()
    view = QTableView()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.setWordWrap(False)
    view.resize(440, 700)
    paints = Paints(view)
    view.setModel(model)
    view.show()
    paints.wait(0)
    first = ms_since(start)
    middle = jump(view, model, paints, 500_000)
    page = percentile(pages(view), 0.99)
    return {"first": first, "jump": middle, "page": page, "megabytes": megabytes() - before}


def ours(path: Path) -> dict[str, float]:
    """The list pane, as the window has it."""
    from briefer.store.store import Store
    from briefer.ui.listing.list_pane import ListPane
    from briefer.ui.session import Session
    from briefer.ui.settings import Settings

    with tempfile.TemporaryDirectory() as folder, Store.open(path) as store:
        settings = Settings(Path(folder) / "settings.ini")
        session = Session(store, resources=RESOURCES, settings=settings)
        found = {"first": _first_paint(session)}
        start = time.perf_counter()
        pane = ListPane(session)
        pane.resize(440, 800)
        paints = Paints(pane.view)
        pane.show()
        paints.wait(0)
        found["pane"] = ms_since(start)
        found["gap"] = _reading_on(pane)
        found["all"] = ms_since(start)
        count, chance = pane.model.rowCount(), random.Random(3)
        rows = [count // 2, *(chance.randrange(count) for _ in range(JUMPS))]
        found["jump"] = median(jump(pane.view, pane.model, paints, row) for row in rows)
        found["page"] = percentile(pages(pane.view), 0.99)
        found |= _typing(pane, paints)
        _reading_on(pane)
        found["megabytes"] = megabytes()
        session.jobs.stop()
    return found


def empty(path: Path) -> dict[str, float]:
    """What the list takes where there is nothing to list: the memory of a million is beyond it."""
    from briefer.store.store import Store
    from briefer.ui.listing.list_pane import ListPane
    from briefer.ui.session import Session
    from briefer.ui.settings import Settings

    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "none") as store:
        settings = Settings(Path(folder) / "settings.ini")
        session = Session(store, resources=RESOURCES, settings=settings)
        pane = ListPane(session)
        pane.resize(440, 800)
        pane.show()
        _rest(500)
        found = {"megabytes": megabytes()}
        session.jobs.stop()
    return found


def _first_paint(session: "Session") -> float:
    """A model and a view made and painted, as the peer's are."""
    from briefer.store.store import Query
    from briefer.ui.listing.arrangement import Arrangement
    from briefer.ui.listing.list_model import ListModel
    from briefer.ui.listing.list_view import ListView

    start = time.perf_counter()
    model = ListModel(session)
    model.show(Query(), Arrangement())
    view = ListView(model)
    view.resize(440, 700)
    paints = Paints(view)
    view.show()
    paints.wait(0)
    taken = ms_since(start)
    session.jobs.stop()
    QApplication.processEvents()
    delete(view)  # now: two lists of a million would be in memory else
    delete(model)
    return taken


def _reading_on(pane: "ListPane") -> float:
    """Wait for all numbers; how long the window's thread did not answer meanwhile, p99."""
    gaps: list[float] = []
    clock = QElapsedTimer()
    clock.start()

    def note() -> None:
        gaps.append(clock.nsecsElapsed() / 1e6)
        clock.restart()

    beat = QTimer(pane, interval=1)
    beat.timeout.connect(note)
    beat.start()
    while not pane.model.is_complete:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    beat.stop()
    return percentile(gaps, 0.99)


def _typing(pane: "ListPane", paints: Paints) -> dict[str, float]:
    """Keys in the search field, at a typist's pace: until painted, and how long the slots take."""
    from tests.benchmarks.zipf import Words

    words = Words(99)
    shown, held = [], []
    for _ in range(40):
        typed = words.text().split()[0].lower()[:6]
        for end in range(1, len(typed) + 1):
            before, start = paints.count, time.perf_counter()
            pane.search.setText(typed[:end])
            held.append(ms_since(start))
            paints.wait(before)
            shown.append(ms_since(start))
            _rest(80)
        before = paints.count
        pane.search.clear()
        paints.wait(before)
    return {
        "key": percentile(shown, 0.99),
        "key_p50": percentile(shown, 0.5),
        "held": percentile(held, 0.99),
    }


def _rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    application = QApplication([])
    from briefer.ui.theme import theme

    theme(RESOURCES).set("light")
    which, library = sys.argv[1:3]
    print(
        json.dumps({"ours": ours, "qsql": qsql, "empty": empty}[which](Path(library))), flush=True
    )
