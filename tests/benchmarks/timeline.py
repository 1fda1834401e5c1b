"""The timeline over 100,000 events: first paint, zoom and pan steps, memory.

    python -m tests.benchmarks.timeline [EVENTS]

Milliseconds of CPU of the window's thread, each step laid out and painted as large as in a window
of 1280 by 800 pixels and in one of 1920 by 1080; the steps go through all depths, from the whole
library to hours, in lanes by place and in one lane. Reading runs on a worker; memory is what the
process has grown by.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt makes its application

import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.item import PARTS_OF_DAY, Item
from briefer.store.chronicle import Lane
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.jobs import Task
from briefer.ui.theme import theme
from briefer.ui.timeline.canvas import Canvas
from briefer.ui.timeline.events import Events
from briefer.ui.timeline.reading import read
from tests.benchmarks.table import Row, Table, percentile, show
from tests.benchmarks.zipf import Words, adding

FIRST_GOAL, STEP_GOAL, MEMORY_GOAL = 100.0, 16.0, 100.0  # ms, ms, MB
ZOOMS, PANS = 160, 300
CANVASES = {"1280 by 800": (1084, 680), "1920 by 1080": (1724, 950)}  # in windows of that size
AT_ONCE = 20_000
RESOURCES = Path(__file__).parents[2] / "resources"


def events(words: Words, count: int) -> Iterator[Item]:
    """Events of twelve years: busy weeks and quiet ones, every kind of date."""
    draw = words.random
    for number in range(count):
        year, month = 2014 + int(12 * draw.random() ** 0.5), draw.randint(1, 12)
        day = f"{year}-{draw.choice((2, 5, 6, 10, month)):02}-{draw.randint(1, 28):02}"
        when, part, hour = _when(draw, day)
        yield Event(
            id=f"e{number}",
            text=words.text(9),
            when=Edtf(when),
            part_of_day=part,
            time=hour,
            place=words.one_of("Place", 40),
        )


def _when(draw: random.Random, day: str) -> tuple[str, str, str]:
    how = draw.random()
    if how < 0.35:
        return day, "", f"{draw.randint(0, 23):02}:{draw.randint(0, 59):02}"
    if how < 0.5:
        return day, draw.choice(tuple(PARTS_OF_DAY)), ""
    if how < 0.7:
        return f"{day}{draw.choice(('', '~', '?', '%'))}", "", ""
    if how < 0.8:
        return day[:7], "", ""
    end = f"{day[:8]}{min(28, int(day[8:]) + draw.randint(1, 9)):02}"
    return (f"{day}/{end}" if how < 0.97 else f"{day}/.."), "", ""


def library(folder: Path, count: int) -> Path:
    """A library of that many events."""
    path = folder / "events.briefer"
    words = Words()
    with Store.create(path) as store:
        made = events(words, count)
        for _ in range(0, count, AT_ONCE):
            store.apply(adding(item for item, _ in zip(made, range(AT_ONCE), strict=False)))
    return path


def measured(store: Store, lane: Lane) -> list[Row]:
    """The rows of one kind of lanes."""
    task = Task("", quiet=True, parent=QApplication.instance())  # type: ignore[arg-type]
    start = time.process_time()
    found = read(store, Query(), ("event",), lane, task).events
    reading = (time.process_time() - start) * 1000
    name = "by place" if lane else "in one lane"
    rows = [Row(f"reading on a worker, {name}", ours=reading)]
    for window, canvas in CANVASES.items():
        rows += stepped(store, found, canvas, f"{name}, {window}")
    return rows


def stepped(store: Store, found: Events, size: tuple[int, int], name: str) -> list[Row]:
    """The rows of a canvas of that size."""
    canvas = Canvas()
    canvas.resize(*size)
    canvas.show()
    QApplication.processEvents()
    first = _ms(lambda: _first(canvas, found))
    rows = [Row(f"first paint, {name}", ours=first, goal=FIRST_GOAL)]
    _read_labels(canvas, store)
    zooms = list(_zooms(canvas, store))
    pans = list(_pans(canvas, store))
    canvas.close()
    for step, taken in (("zoom", zooms), ("pan", pans)):
        why = f"p99; p50 {percentile(taken, 0.5):.2f}, most {max(taken):.2f}"
        rows.append(Row(f"{step}, {name}", ours=percentile(taken, 0.99), goal=STEP_GOAL, why=why))
    return rows


def _first(canvas: Canvas, found: Events) -> None:
    canvas.show_events(found, str, keep=False)
    canvas.viewport().repaint()


def _zooms(canvas: Canvas, store: Store) -> Iterator[float]:
    """In about a busy place until minutes are told apart, and out again."""
    draw = random.Random(5)
    for step in range(ZOOMS):
        factor = 1.2 if step < ZOOMS / 2 else 1 / 1.2
        at = draw.uniform(300, 700)
        yield _step(canvas, store, partial(canvas.zoom, factor, at))


def _pans(canvas: Canvas, store: Store) -> Iterator[float]:
    """Along, at four depths, as a hand drags."""
    canvas.show_all()
    for step in range(PANS):
        if step % 75 == 0:
            canvas.zoom(12)
        yield _step(canvas, store, lambda: canvas.pan(23))


def _step(canvas: Canvas, store: Store, act: Callable[[], object]) -> float:
    def work() -> None:
        act()
        canvas.viewport().repaint()

    taken = _ms(work)
    _read_labels(canvas, store)
    return taken


def _read_labels(canvas: Canvas, store: Store) -> None:
    """What a worker would do meanwhile."""
    labels = canvas.scene.labels
    if labels.wanted:
        labels.put(store.lines(tuple(labels.wanted)))
        labels.wanted.clear()


def _ms(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def grown(store: Store) -> float:
    """Megabytes that the events and their labels take, as Python counts them."""
    task = Task("", quiet=True, parent=QApplication.instance())  # type: ignore[arg-type]
    tracemalloc.start()
    canvas = Canvas()
    canvas.resize(*CANVASES["1280 by 800"])
    canvas.show()
    _first(canvas, read(store, Query(), ("event",), "place", task).events)
    _read_labels(canvas, store)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    canvas.close()
    return peak / 1e6


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main(folder: Path, count: int) -> int:
    """Measure, print, and return the exit code."""
    application = QApplication.instance() or QApplication([])
    theme(RESOURCES).set("light")
    path = library(folder, count)
    table = Table(f"Timeline, {count:,} events", "ms of CPU")
    memory = Table("Memory", "MB")
    with Store.open(path, writable=False) as store:
        before = _resident()
        lanes: tuple[Lane, ...] = ("place", "")
        for lane in lanes:
            table.add(*measured(store, lane))
        resident = _resident() - before
        why = "what the process grew by in all of the above"
        memory.add(Row("events and drawing", ours=resident, goal=MEMORY_GOAL, why=why))
        memory.add(Row("of that, Python's, at the peak", ours=grown(store)))
    del application
    return show([table, memory])


if __name__ == "__main__":
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        sys.exit(main(Path(name), amount))
